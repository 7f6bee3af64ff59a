"""The annotation panel: its lists, the chosen mark's form, and how the keys come back to the article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QListView

from models.suggesting import Suggested, store_suggestions
from tests.ui.marking.desk import CTRL, PIPELINE, Desk
from ui.panels.drawing import plain_tooltip
from ui.panels.elided_label import ElidedLabel
from ui.theme import load_theme

K = Qt.Key


def mark(desk: Desk, quote: str, key: Qt.Key = K.Key_4) -> None:
    start = desk.work.text.index(quote)
    desk.view.set_selection(start, start + len(quote))
    desk.key(key)


def role_button(desk: Desk, name: str) -> QAbstractButton:
    QApplication.processEvents()
    buttons = desk.panel.editor.roles.findChildren(QAbstractButton)
    return next(one for one in buttons if one.isVisible() and one.accessibleName().startswith(name))


def tab_titles(desk: Desk) -> list[str]:
    return [desk.panel.tabs.tabText(place) for place in range(desk.panel.tabs.count())]


def test_tabs_count_what_is_in_them(desk: Desk) -> None:
    entities, claims = len(desk.suggested()), len(desk.suggested("claim"))
    assert tab_titles(desk) == ["Entities", "Claims", f"Suggestions  {entities + claims}"]
    desk.key(K.Key_Tab)
    desk.key(K.Key_A)
    assert tab_titles(desk)[0] == "Entities  1"
    assert tab_titles(desk)[2] == f"Suggestions  {entities + claims - 1}"


def test_the_chosen_marks_list_comes_to_the_front(desk: Desk) -> None:
    mark(desk, "visas")
    assert desk.panel.lists.currentWidget() is desk.panel.entities
    desk.key(K.Key_Tab)
    assert desk.panel.lists.currentWidget() is desk.panel.suggestions


def test_the_chosen_marks_label_is_lit(desk: Desk) -> None:
    mark(desk, "visas")
    assert [chip.label.name for chip in desk.panel.labels.chips if chip.is_lit] == ["DATE"]
    desk.key(K.Key_Escape)
    assert not any(chip.is_lit for chip in desk.panel.labels.chips)


def test_the_palette_gives_the_speech_acts_while_an_own_claim_is_chosen(desk: Desk) -> None:
    claim = desk.suggested("claim")[0]
    desk.marking.accept_all([claim.id])
    desk.marking.show_mark(desk.own("claim")[0].id)
    assert desk.panel.labels.chips[0].label.name == "assert"
    desk.click(desk.panel.labels.chips[2])
    assert desk.own("claim")[0].label == "request"


def test_a_name_is_one_row_and_further_clicks_go_through_its_mentions(desk: Desk) -> None:
    text = desk.work.text
    places = [place for place in range(len(text)) if text.startswith("Irlande", place)]
    for place in places[:2]:
        desk.view.set_selection(place, place + len("Irlande"))
        desk.key(K.Key_3)
    rows = desk.panel.entities.rows.rows
    assert [(row.kind, row.text, len(row.ids)) for row in rows] == [("label", "Place", 2), ("name", "Irlande", 2)]
    desk.key(K.Key_Escape)
    chosen = []
    for _ in range(3):
        desk.click_row(desk.panel.entities.list, 1)
        chosen.append(desk.chosen.start)
    assert chosen == [places[0], places[1], places[0]]


def test_accept_all_takes_what_the_filter_shows_in_one_step(desk: Desk) -> None:
    before = desk.state()
    suggestions = desk.panel.suggestions
    desk.panel.tabs.setCurrentIndex(2)
    places = [place for place in range(suggestions.filter.count()) if suggestions.filter.itemData(place)]
    entities = next(place for place in places if suggestions.filter.itemData(place) == ("entity", ""))
    suggestions.filter.setCurrentIndex(entities)
    suggestions.filter.activated.emit(entities)
    count = len(desk.suggested())
    desk.click(suggestions.accept_all)
    assert len(desk.own()) == count
    assert desk.suggested() == []
    assert len(desk.suggested("claim")) == 1
    desk.menu("undo")
    assert desk.state() == before


def test_the_list_decides_by_keys_and_esc_goes_back_to_the_article(desk: Desk) -> None:
    desk.panel.tabs.setCurrentIndex(2)
    desk.key(K.Key_F6)
    assert desk.panel.suggestions.list.hasFocus()
    desk.key(K.Key_Down)
    first = desk.chosen
    desk.key(K.Key_A)
    assert first.id not in [one.id for one in desk.work.suggestions]
    second = desk.chosen
    desk.key(K.Key_X)
    assert [one.suggestion for one in desk.work.rejections] == [second.id]
    desk.key(K.Key_Escape)
    assert desk.view.hasFocus()


def test_delete_in_the_list_removes_the_mark(desk: Desk) -> None:
    mark(desk, "visas")
    desk.key(K.Key_F6)
    desk.key(K.Key_Delete)
    assert desk.own() == []


def test_an_attribute_is_set_by_a_click_and_unset_by_another(desk: Desk) -> None:
    mark(desk, "visas")
    button = desk.panel.editor._fields_of("entity").rows["mention"].buttons["nominal"]
    desk.click(button)
    assert desk.chosen.attributes == {"mention": "nominal"}
    desk.click(button)
    assert desk.chosen.attributes == {}
    assert not button.isChecked()


def test_flags_are_buttons(desk: Desk) -> None:
    mark(desk, "visas")
    desk.click(desk.panel.editor.ask)
    desk.click(desk.panel.editor.sensitive)
    assert (desk.chosen.ask, desk.chosen.sensitive) == (True, True)


def test_the_label_can_be_chosen_from_a_list(desk: Desk) -> None:
    mark(desk, "visas")
    box = desk.panel.editor.label
    place = box.findData("LAW")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert desk.chosen.label == "LAW"


def test_a_note_is_kept_by_ctrl_enter_and_the_document_stays_open(desk: Desk) -> None:
    mark(desk, "visas")
    desk.key(K.Key_N)
    note = desk.panel.editor.note
    assert note.hasFocus()
    QTest.keyClicks(note, "Ask Anna about 1 thing")
    desk.key(K.Key_Return, CTRL)
    assert desk.own()[0].note == "Ask Anna about 1 thing"
    assert desk.work.line.status == "started"
    assert desk.view.hasFocus()


def test_a_note_is_given_up_by_esc(desk: Desk) -> None:
    mark(desk, "visas")
    desk.key(K.Key_N)
    QTest.keyClicks(desk.panel.editor.note, "never mind")
    desk.key(K.Key_Escape)
    assert desk.own()[0].note is None
    assert desk.panel.editor.note.toPlainText() == ""


def test_a_note_is_kept_when_another_mark_is_clicked(desk: Desk) -> None:
    mark(desk, "visas")
    noted = desk.chosen.id
    desk.key(K.Key_N)
    QTest.keyClicks(desk.panel.editor.note, "seen")
    desk.marking.show_mark(desk.suggested()[0].id)
    assert [one.note for one in desk.own() if one.id == noted] == ["seen"]


def test_a_note_that_is_being_written_is_there_after_closing(any_path: Path, open_desk: Callable[[Path], Desk]) -> None:
    desk = open_desk(any_path)
    suggestion = desk.suggested()[0]
    desk.marking.accept_all([suggestion.id])
    desk.marking.show_mark(desk.own()[0].id)
    desk.key(K.Key_N)
    QTest.keyClicks(desk.panel.editor.note, "half a though")
    desk.window.close()
    assert open_desk(any_path).own()[0].note == "half a though"


def test_a_filler_is_taken_out_and_given_again_from_the_selection(desk: Desk) -> None:
    desk.marking.accept_all([desk.suggested("claim")[0].id])
    desk.marking.show_mark(desk.own("claim")[0].id)
    desk.click(role_button(desk, "Take “"))
    assert [role.role for role in desk.own("claim")[0].roles] == ["cue", "content"]
    start = desk.work.text.index("visas")
    desk.view.set_selection(start, start + 5)
    desk.click(role_button(desk, "Fill Source"))
    assert [role.role for role in desk.own("claim")[0].roles] == ["source", "cue", "content"]
    assert not desk.is_claiming()


def test_the_origin_of_a_mark_is_told(desk: Desk) -> None:
    desk.key(K.Key_Tab)
    desk.key(K.Key_A)
    desk.marking.show_mark(desk.own()[0].id)
    assert desk.panel.editor.origin.text() == "Suggested by by-hand 1.0 · 80% · accepted"


def test_what_found_a_suggestion_is_told_before_and_after_it_is_accepted(desk: Desk) -> None:
    name = desk.suggested()[0]
    again = Suggested(layer="entity", label=name.label, fragments=name.fragments, score=0.7, found_by="gazetteer")
    store_suggestions(desk.session.project, PIPELINE, [(name.document, [again])])
    desk.key(K.Key_Tab)
    assert desk.panel.editor.origin.text() == "Suggested by by-hand 1.0 · Found by the list of towns · 70%"
    desk.key(K.Key_A)
    desk.marking.show_mark(desk.own()[0].id)
    assert desk.panel.editor.origin.text().endswith("Found by the list of towns · 70% · accepted")


def test_everything_to_click_has_a_name_for_screen_readers(desk: Desk) -> None:
    desk.marking.accept_all([one.id for one in desk.work.suggestions])
    desk.marking.show_mark(desk.own("claim")[0].id)
    QApplication.processEvents()
    widgets = [*desk.panel.findChildren(QAbstractButton), *desk.panel.findChildren(QListView)]
    widgets += desk.panel.findChildren(QComboBox)
    shown = [one for one in widgets if one.isVisible()]
    assert len(shown) > 20
    nameless = [one for one in shown if not (one.accessibleName() or getattr(one, "text", str)())]
    assert nameless == []


def test_widgets_have_the_names_that_tools_rely_on(desk: Desk) -> None:
    names = {desk.panel.objectName()} | {one.objectName() for one in desk.panel.findChildren(QObject)}
    assert {"annotationPanel", "labelPalette", "entityTab", "claimTab", "suggestionList"} <= names


def test_the_panel_follows_the_theme(desk: Desk) -> None:
    before = desk.panel.labels.grab().toImage()
    desk.panel.set_theme(load_theme("night"))
    assert desk.panel.labels.grab().toImage() != before


def test_texts_of_a_project_are_shown_as_they_are_never_as_markup(desk: Desk) -> None:
    assert plain_tooltip("<img src=x> & co") == "<span>&lt;img src=x&gt; &amp; co</span>"
    label = ElidedLabel("<b>Minister</b>", desk.panel)
    assert label.text() == "<b>Minister</b>"
    assert label.textFormat() == Qt.TextFormat.PlainText
    mark(desk, "visas")
    headings = [one for one in desk.panel.editor.findChildren(QLabel) if one.isVisible() and one.text() == "Mention"]
    assert [one.textFormat() for one in headings] == [Qt.TextFormat.PlainText]

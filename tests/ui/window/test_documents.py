"""Documents in the window: list, search, sort, status, properties, zones, deletion; undo names what it reverts."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from models.names_learnt import refresh
from models.queries import document_entries, work_on
from models.records import Date
from models.suggesting import Suggested, store_suggestions
from tests.ui.marking.desk import PIPELINE
from tests.ui.window.tools import open_title, select_words, session, text_of, trigger, view, workspace, zones
from ui.dialogs.properties import PropertiesDialog
from ui.itemmodels.documents import LEVEL_ROLE
from ui.itemmodels.ranking import Level
from ui.main_window import MainWindow


def shown_titles(window: MainWindow) -> list[str]:
    model = workspace(window).list.model
    entries = [model.entry(identifier) for identifier in model.identifiers()]
    return [entry.shown_title for entry in entries if entry is not None]


def test_the_list_shows_every_document(window: MainWindow) -> None:
    view = window.findChild(QListView, "documentList")
    assert view is not None
    assert view.model().rowCount() == 5


def test_the_search_finds_titles_whatever_their_accents_and_case(window: MainWindow) -> None:
    field = window.findChild(QLineEdit, "searchField")
    assert field is not None
    QTest.keyClicks(field, "HANOI reseaux")
    assert len(shown_titles(window)) == 1
    assert "réseaux" in shown_titles(window)[0]
    QTest.keyClick(field, Qt.Key.Key_Return)
    work = session(window).work
    assert work is not None
    assert work.document.lang == "fr"
    field.clear()
    assert len(shown_titles(window)) == 5


def test_a_search_without_a_hit_says_so(window: MainWindow) -> None:
    workspace(window).list.search.setText("no such title")
    assert shown_titles(window) == []
    assert workspace(window).list.view.isHidden()


def test_the_list_sorts_by_title_date_and_status(window: MainWindow) -> None:
    model = workspace(window).list.model
    model.set_sort("date")
    years = [entry.date.year for entry in map(model.entry, model.identifiers()) if entry and entry.date]
    assert years == sorted(years, reverse=True)
    open_title(window, "Three jailed")
    trigger(window, "status_done")
    model.set_sort("status")
    assert "Three jailed" in shown_titles(window)[-1]


def test_the_most_useful_document_comes_first_and_says_why(window: MainWindow) -> None:
    panes = workspace(window)
    first, second, third, *_ = panes.list.model.identifiers()
    for identifier, score in ((first, 0.99), (second, 0.5)):
        work = work_on(session(window).project, identifier, "nobody")
        start = len(work.text) // 2
        unsure = Suggested(layer="entity", label="PERSON", fragments=((start, start + 20),), score=score)
        store_suggestions(session(window).project, PIPELINE, [(identifier, [unsure])])
    refresh(session(window).project)
    panes.list.sort_by("useful")
    ids = list(panes.list.model.identifiers())
    assert ids.index(second) < ids.index(first)
    index = panes.list.model.index(ids.index(second))
    assert index.data(LEVEL_ROLE) is Level.MUCH
    assert "Much to decide here" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert panes.list.model.index(ids.index(third)).data(LEVEL_ROLE) is Level.UNKNOWN
    panes.list.sort_by("")
    assert panes.list.model.index(0).data(LEVEL_ROLE) is None


def test_done_and_next_opens_the_most_useful_one_wherever_one_is(window: MainWindow) -> None:
    panes = workspace(window)
    panes.list.sort_by("useful")
    ids = list(panes.list.model.identifiers())
    panes.open_document(ids[3])
    trigger(window, "done_and_next")
    assert session(window).document == ids[0]


def test_the_order_is_kept_for_the_next_start(window: MainWindow, qtbot: QtBot) -> None:
    workspace(window).list.sort_by("useful")
    assert window.settings.sort_order == "useful"


def test_the_order_follows_ones_work_when_another_document_is_opened(window: MainWindow, qtbot: QtBot) -> None:
    panes = workspace(window)
    panes.list.sort_by("useful")
    before = list(panes.list.model.identifiers())
    panes.open_document(before[0])
    trigger(window, "status_done")
    assert list(panes.list.model.identifiers()) == before
    panes.open_document(before[1])
    qtbot.waitUntil(lambda: panes.list.model.identifiers()[-1] == before[0])


def test_arrows_walk_through_the_list_and_enter_opens(window: MainWindow) -> None:
    panes = workspace(window)
    before = session(window).document
    panes.list.view.setFocus()
    QTest.keyClick(panes.list.view, Qt.Key.Key_Down)
    assert session(window).document == before
    QTest.keyClick(panes.list.view, Qt.Key.Key_Return)
    assert session(window).document != before


def test_each_document_keeps_its_place_in_the_text(window: MainWindow) -> None:
    first = open_title(window, "Three jailed")
    view(window).set_selection(40, 40)
    trigger(window, "next_document")
    assert session(window).document != first
    trigger(window, "previous_document")
    assert session(window).document == first
    assert view(window).caret() == 40


def test_done_and_next_opens_the_next_that_is_not_done(window: MainWindow) -> None:
    ids = list(workspace(window).list.model.identifiers())
    workspace(window).open_document(ids[1])
    trigger(window, "status_done")
    workspace(window).open_document(ids[0])
    trigger(window, "done_and_next")
    assert session(window).document == ids[2]
    entries = document_entries(session(window).project, session(window).me.id)
    assert [entry.status for entry in entries[:3]] == ["done", "done", "new"]


def test_undo_and_redo_say_what_they_do(window: MainWindow) -> None:
    open_title(window, "Three jailed")
    assert not window.actions_.by_id["redo"].isEnabled()
    trigger(window, "status_done")
    assert text_of(window, "undo") == "&Undo: set the document to done"
    trigger(window, "undo")
    assert text_of(window, "redo") == "&Redo: set the document to done"
    trigger(window, "redo")
    work = session(window).work
    assert work is not None
    assert work.line.status == "done"


def test_what_was_done_is_said_to_be_saved_and_when(window: MainWindow) -> None:
    assert window.status.saved.text() == "All saved"
    trigger(window, "status_started")
    assert window.status.saved.text().startswith("All saved ")
    assert any(char.isdigit() for char in window.status.saved.text())


class TestProperties:
    def test_they_are_corrected_in_one_step(self, window: MainWindow) -> None:
        open_title(window, "Three jailed")
        dialog = properties(window)
        dialog.title.setText("Three people jailed")
        dialog.language.setCurrentIndex(dialog.language.findData("fr"))
        dialog.date.set_date(Date(2024, 2, None))
        dialog.source.setText("The Courier")
        dialog.save.click()
        work = session(window).work
        assert work is not None
        document = work.document
        assert (document.title, document.lang, document.meta.date) == ("Three people jailed", "fr", Date(2024, 2))
        assert document.meta.source == "The Courier"
        assert text_of(window, "undo") == "&Undo: document properties"
        assert "Three people jailed" in shown_titles(window)

    def test_saving_without_a_change_makes_no_step(self, window: MainWindow) -> None:
        dialog = properties(window)
        dialog.save.click()
        assert session(window).undo_title() is None

    def test_a_day_that_does_not_exist_is_refused(self, window: MainWindow) -> None:
        dialog = properties(window)
        dialog.date.set_date(Date(2025, 2, 30))
        dialog.save.click()
        assert dialog.isVisible()
        assert "no such day" in dialog.problem.text()
        dialog.close()

    def test_a_date_may_be_known_to_the_month_or_not_at_all(self, window: MainWindow) -> None:
        dialog = properties(window)
        for date in (Date(2025, 3, 4), Date(2025, 3), Date(2025), None):
            dialog.date.set_date(date)
            assert dialog.date.date() == date
        dialog.close()

    def test_zones_change_their_kind_and_go(self, window: MainWindow) -> None:
        open_title(window, "Three jailed")
        before = zones(window)
        dialog = properties(window)
        assert len(dialog.rows) == len(before)
        dialog.rows[0].kind.setCurrentIndex(dialog.rows[0].kind.findData("caption"))
        dialog.rows[-1].remove.click()
        dialog.save.click()
        after = zones(window)
        assert after == [("caption", before[0][1]), *before[1:-1]]


def properties(window: MainWindow) -> PropertiesDialog:
    trigger(window, "properties")
    dialog = next(dialog for dialog in window.findChildren(PropertiesDialog) if dialog.isVisible())
    assert not dialog.isModal()
    return dialog


class TestZones:
    def test_a_selection_becomes_a_zone_by_menu(self, window: MainWindow) -> None:
        open_title(window, "Three jailed")
        before = zones(window)
        work = session(window).work
        assert work is not None
        body = max(work.text.split("\n"), key=len)
        select_words(window, body[:40])
        trigger(window, "zone_caption")
        assert ("caption", body[:40].strip()) in zones(window)
        assert text_of(window, "undo") == "&Undo: zones"
        trigger(window, "undo")
        assert zones(window) == before

    def test_the_zone_at_the_caret_is_removed(self, window: MainWindow) -> None:
        open_title(window, "Three jailed")
        kind, words = zones(window)[0]
        start, _ = select_words(window, words)
        view(window).set_selection(start + 1, start + 1)
        trigger(window, "zone_remove")
        assert (kind, words) not in zones(window)


class TestDeletion:
    def test_a_document_goes_and_its_neighbour_opens(self, window: MainWindow) -> None:
        gone = open_title(window, "Three jailed")
        trigger(window, "delete_document")
        assert workspace(window).list.model.row(gone) == -1
        assert session(window).document not in (None, gone)

    def test_the_message_offers_to_undo_it(self, window: MainWindow) -> None:
        gone = open_title(window, "Three jailed")
        trigger(window, "delete_document")
        assert workspace(window).toast.text.text() == "1 document deleted."
        workspace(window).toast.button.click()
        assert workspace(window).list.model.row(gone) >= 0

    def test_several_chosen_in_the_list_go_together(self, window: MainWindow) -> None:
        documents = workspace(window).list
        documents.view.setFocus()
        documents.view.selectAll()
        trigger(window, "delete_document")
        assert documents.model.total == 0
        assert session(window).document is None
        trigger(window, "undo")
        assert documents.model.total == 5


class TestFinding:
    def test_hits_are_counted_and_gone_round(self, window: MainWindow) -> None:
        open_title(window, "Three jailed")
        trigger(window, "find_here")
        bar = workspace(window).find_bar
        QTest.keyClicks(bar.field, "the")
        total = len(view(window).find("the"))
        assert bar.count.text() == f"1 of {total}"
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
        assert bar.count.text() == f"2 of {total}"
        QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        trigger(window, "find_previous")
        assert bar.count.text() == f"{total} of {total}"

    def test_escape_leaves_the_hit_selected(self, window: MainWindow) -> None:
        open_title(window, "Three jailed")
        trigger(window, "find_here")
        bar = workspace(window).find_bar
        QTest.keyClicks(bar.field, "debt")
        hit = view(window).find("debt")[0]
        trigger(window, "to_text")
        assert not bar.isVisible()
        assert view(window).selection() == hit
        assert view(window).hasFocus()

    def test_what_is_not_there_is_said_not_to_be(self, window: MainWindow) -> None:
        trigger(window, "find_here")
        QTest.keyClicks(workspace(window).find_bar.field, "zzzz")
        assert workspace(window).find_bar.count.text() == "Not found"

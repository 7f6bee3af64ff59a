"""Which suggestions to show, what became of them, and what is said of each of them in the list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotators.weakness import Weakness
from models.document_edits import ChangeDocument
from models.errors import PostilError
from models.suggesting import store_suggestions
from tests.ui.marking.desk import PIPELINE, proposals
from tests.ui.window.tools import close, make_project, select_words, session, trigger, workspace
from ui import app, reliability
from ui.dialogs.acceptance import AcceptanceDialog
from ui.dialogs.suggestion_kinds import SuggestionKinds
from ui.main_window import MainWindow
from ui.panels.mark_rows import SuggestionRow
from ui.panels.suggestion_list import facts_of

K = Qt.Key
KNOWN = Weakness({("PERSON", "en"): 0.62, ("ORG", "en"): 0.91, ("PERSON", "fr"): 0.88})


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every pipeline is as reliable as `KNOWN` says."""
    monkeypatch.setattr(reliability, "weakness_of", lambda folder: KNOWN)
    monkeypatch.setattr(reliability, "measured", lambda name, version: KNOWN)


@pytest.fixture
def suggested(window: MainWindow) -> MainWindow:
    """A window on an English article with suggestions of persons and a claim."""
    work = session(window).work
    assert work is not None
    store_suggestions(
        session(window).project, PIPELINE, [(work.document.id, proposals(work.text, work.document.zones))]
    )
    session(window).apply(ChangeDocument(work.document.id, lang="en"))
    return window


def kinds(window: MainWindow) -> SuggestionKinds:
    trigger(window, "suggestion_kinds")
    found = window.findChild(SuggestionKinds)
    assert found is not None
    return found


def cell(dialog: SuggestionKinds, label: str, lang: str) -> QModelIndex:
    rows = [one.name for one in dialog.model.labels]
    return dialog.model.index(rows.index(label), dialog.model.langs.index(lang))


def labels(window: MainWindow) -> set[str]:
    work = session(window).work
    return {mark.label for mark in work.suggestions} if work else set()


def row(window: MainWindow) -> SuggestionRow:
    panel = workspace(window).panel
    panel.tabs.setCurrentIndex(2)
    return next(one for one in panel.suggestions.rows.rows if one.label == "PERSON")


def test_a_kind_is_hidden_and_shown_again_with_space(suggested: MainWindow) -> None:
    dialog = kinds(suggested)
    dialog.table.setCurrentIndex(cell(dialog, "PERSON", "en"))
    QTest.keyClick(dialog.table, K.Key_Space)
    assert session(suggested).switched_off() == {("PERSON", "en")}
    assert labels(suggested) == {"assert"}
    assert "hidden" in str(cell(dialog, "PERSON", "en").data(Qt.ItemDataRole.AccessibleTextRole))
    QTest.keyClick(dialog.table, K.Key_Space)
    assert labels(suggested) == {"PERSON", "assert"}


def test_counts_follow_what_is_shown(suggested: MainWindow) -> None:
    tabs = workspace(suggested).panel.tabs
    assert tabs.tabText(2) != "Suggestions  1"
    session(suggested).switch_kind("PERSON", "en", on=False)
    assert tabs.tabText(2) == "Suggestions  1"


def test_a_click_on_the_tick_switches_a_kind(suggested: MainWindow) -> None:
    dialog = kinds(suggested)
    dialog.model.setData(cell(dialog, "ORG", "fr"), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert session(suggested).switched_off() == {("ORG", "fr")}


def test_a_language_and_a_label_are_switched_by_their_headings(suggested: MainWindow) -> None:
    dialog = kinds(suggested)
    dialog.table.horizontalHeader().sectionClicked.emit(dialog.model.langs.index("vi"))
    off = session(suggested).switched_off()
    assert {lang for _, lang in off} == {"vi"}
    assert len(off) == len(dialog.model.labels)
    dialog.table.verticalHeader().sectionClicked.emit(0)
    assert {lang for label, lang in session(suggested).switched_off() if label == "PERSON"} >= {"en", "fr", "vi"}
    dialog.table.verticalHeader().sectionClicked.emit(0)
    assert ("PERSON", "en") not in session(suggested).switched_off()


def test_what_is_often_wrong_is_hidden_in_one_step(suggested: MainWindow) -> None:
    dialog = kinds(suggested)
    assert cell(dialog, "PERSON", "en").data() == "62% · often wrong"
    assert cell(dialog, "ORG", "en").data() == "91%"
    dialog.weak_off.click()
    assert session(suggested).switched_off() == {("PERSON", "en")}
    assert not dialog.weak_off.isEnabled()
    dialog.all_on.click()
    assert session(suggested).switched_off() == set()
    assert not dialog.all_on.isEnabled()


def test_a_switch_that_fails_leaves_the_tick_as_it_was(suggested: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PostilError("A file is being imported just now; wait until it is done, or cancel it.")

    monkeypatch.setattr("ui.session.switch_all", refuse)
    dialog = kinds(suggested)
    dialog.table.setCurrentIndex(cell(dialog, "PERSON", "en"))
    QTest.keyClick(dialog.table, K.Key_Space)
    assert cell(dialog, "PERSON", "en").data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert "imported" in workspace(suggested).toast.text.text()


def test_escape_closes_and_there_is_one_window_at_a_time(suggested: MainWindow) -> None:
    dialog = kinds(suggested)
    assert kinds(suggested) is dialog
    # Offscreen, the main window stays the active one, and its shortcut would take a key that is sent.
    dialog.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, K.Key_Escape, Qt.KeyboardModifier.NoModifier))
    assert not dialog.isVisible()


# --- the list


def test_a_row_says_how_sure_it_is_and_that_its_kind_is_often_wrong(suggested: MainWindow) -> None:
    theme = suggested.keeper.theme
    found = row(suggested)
    assert [text for text, _ in facts_of(found, theme)] == ["80%", "Often wrong: 62% right", "by-hand"]
    assert found.why.splitlines()[1:] == [
        "80%: of 100 suggestions as sure as this one, about 80 are right.",
        "Often wrong: only 62% of the suggestions “Person” in English were right when it was tested.",
        "Suggested by by-hand 1.0.",
    ]


def test_the_list_offers_both_windows(suggested: MainWindow) -> None:
    menu = workspace(suggested).panel.suggestions.more.menu()
    assert menu is not None
    assert [action.objectName() for action in menu.actions()] == ["suggestion_kinds", "acceptance"]


# --- what became of them


def acceptance(window: MainWindow, qtbot: QtBot) -> AcceptanceDialog:
    trigger(window, "acceptance")
    found = [one for one in window.findChildren(AcceptanceDialog) if one.isVisible()]
    qtbot.waitUntil(lambda: found[-1].plot.isVisible())
    return found[-1]


def test_without_a_decision_the_plot_says_so_in_words(suggested: MainWindow, qtbot: QtBot) -> None:
    dialog = acceptance(suggested, qtbot)
    assert "Nothing of this has been decided yet" in dialog.plot.accessibleDescription()
    assert not dialog.table.isVisible()
    assert not dialog.label.isEnabled()


def test_decisions_are_plotted_and_stand_in_the_table(suggested: MainWindow, qtbot: QtBot) -> None:
    marking = workspace(suggested).annotating
    work = session(suggested).work
    assert work is not None
    first, second, *_ = [mark.id for mark in work.suggestions if mark.label == "PERSON"]
    marking.accept_all([first])
    marking.reject_one(second)
    dialog = acceptance(suggested, qtbot)
    texts = [dialog.table.item(0, column) for column in range(1, 6)]
    assert [item.text() for item in texts if item] == ["by-hand 1.0", "50%", "1", "0", "1"]
    assert "by-hand 1.0" in dialog.plot.accessibleDescription()
    assert [dialog.lang.itemText(place) for place in range(dialog.lang.count())] == ["All languages", "English"]
    dialog.label.setCurrentIndex(dialog.label.findData("PERSON"))
    dialog.label.activated.emit(dialog.label.currentIndex())
    assert dialog.table.rowCount() == 1


def test_the_window_on_decisions_goes_with_the_project(suggested: MainWindow) -> None:
    trigger(suggested, "acceptance")
    trigger(suggested, "close_project")
    assert [one for one in suggested.findChildren(AcceptanceDialog) if one.isVisible()] == []


# --- names marked elsewhere


@pytest.fixture
def two_articles(qtbot: QtBot, config: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on two articles about one person."""
    files = [tmp_path / "one.txt", tmp_path / "two.txt"]
    files[0].write_text("Harbour police held Ilse Varga on Monday.", encoding="utf-8")
    files[1].write_text("A court in Tromborg freed Ilse Varga.", encoding="utf-8")
    made = app.open_window(make_project(tmp_path / "two.postil", files))
    with qtbot.waitExposed(made):
        made.show()
    yield made
    close(made)


def test_a_name_marked_elsewhere_says_so(two_articles: MainWindow, qtbot: QtBot) -> None:
    panes = workspace(two_articles)
    first, second = panes.list.model.identifiers()
    panes.open_document(first)
    select_words(two_articles, "Ilse Varga")
    panes.annotating.mark("PERSON")
    panes.open_document(second)
    qtbot.waitUntil(lambda: labels(two_articles) == {"PERSON"})
    found = row(two_articles)
    assert found.by == "Marked in 1 other place"
    assert "Suggested because this name was marked in another place." in found.why
    panes.annotating.show_mark(found.id)
    assert panes.panel.editor.origin.text().startswith("Suggested because this name was marked elsewhere")
    qtbot.waitUntil(lambda: two_articles.status.sentence.text() == "“Ilse Varga” is proposed in 1 other article")

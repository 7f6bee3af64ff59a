"""Guidelines beside the work, messages near the text."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from models.scheme import default_scheme
from tests.ui.window.tools import open_title, select_words, session, trigger, view, workspace
from ui.dialogs.guideline import GuidelineDialog, page
from ui.main_window import MainWindow
from ui.theme import load_theme


def guideline(window: MainWindow) -> GuidelineDialog:
    trigger(window, "guideline")
    dialog = window.findChild(GuidelineDialog)
    assert dialog is not None
    assert not dialog.isModal()
    return dialog


def test_the_guideline_is_the_chosen_marks(window: MainWindow) -> None:
    open_title(window, "Three jailed")
    select_words(window, "Rosalind Pike")
    workspace(window).annotating.mark("PERSON")
    dialog = guideline(window)
    assert "Person" in dialog.text.toPlainText()
    workspace(window).annotating.relabel("ORG")
    assert guideline(window) is dialog
    assert dialog.text.toPlainText().startswith("Organisation")
    dialog.close()


def test_without_a_mark_it_begins_with_the_first_label(window: MainWindow) -> None:
    dialog = guideline(window)
    assert dialog.list.currentRow() == 0
    assert dialog.list.count() == sum(not label.hidden for label in default_scheme().labels)
    dialog.close()


def test_a_schemes_words_are_shown_as_they_are_written() -> None:
    label = default_scheme().labels[0]
    shown = page(type(label)(label.name, label.layer, {"en": "<b>Bold</b>"}, label.colour), load_theme("day"), "en")
    assert "&lt;b&gt;Bold" in shown


def test_a_refusal_is_said_near_the_text_and_in_the_status_line(window: MainWindow) -> None:
    open_title(window, "Three jailed")
    select_words(window, "Rosalind Pike")
    workspace(window).annotating.mark("PERSON")
    view(window).set_selection(0, 0)
    select_words(window, "Rosalind Pike")
    workspace(window).annotating.mark("PERSON")
    assert "already marked" in workspace(window).toast.text.text()
    assert "already marked" in window.status.sentence.text()
    assert workspace(window).toast.isVisible()


def test_counts_follow_what_is_marked(window: MainWindow) -> None:
    open_title(window, "Three jailed")
    assert window.status.counts.text() == "0 entities · 0 claims · 0 suggestions left"
    select_words(window, "Rosalind Pike")
    workspace(window).annotating.mark("PERSON")
    assert window.status.counts.text().startswith("1 entity")
    trigger(window, "undo")
    assert window.status.counts.text().startswith("0 entities")


def test_windows_beside_the_article_go_with_the_project(window: MainWindow) -> None:
    guideline(window)
    trigger(window, "properties")
    trigger(window, "export")
    trigger(window, "close_project")
    assert window.session is None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.findChildren(GuidelineDialog)


def test_marks_are_shown_again_when_a_document_is(window: MainWindow) -> None:
    open_title(window, "Three jailed")
    select_words(window, "Rosalind Pike")
    workspace(window).annotating.mark("PERSON")
    trigger(window, "next_document")
    trigger(window, "previous_document")
    work = session(window).work
    assert work is not None
    assert [mark.label for mark in view(window).marks_at(work.own[0].start)] == ["PERSON"]

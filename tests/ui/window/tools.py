"""What window tests do with a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from models.importing import Importer
from models.project import Project
from models.records import Annotator
from ui.main_window import MainWindow
from ui.reader.view import ArticleView
from ui.session import Session
from ui.settings import Settings
from ui.workspace import Workspace

ME = "Anna Lindqvist"


def make_project(path: Path, files: list[Path]) -> Path:
    """Make a project of these files and close it."""
    with Project.create(path) as project:
        Importer(project, Annotator("importer", "Importer", "person")).run(files)
    return path


def quiet_settings(folder: Path) -> None:
    """Keep the worker process out of tests that are not about it."""
    settings = Settings(folder / "window.ini")
    settings.suggests_at_once = False
    settings.sync()


def close(window: MainWindow) -> None:
    """Close a window and let what belonged to it go."""
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def workspace(window: MainWindow) -> Workspace:
    """Return the panes of the open project."""
    assert window.workspace is not None
    return window.workspace


def trigger(window: MainWindow, action: str) -> None:
    """Do what a menu entry does."""
    window.actions_.by_id[action].trigger()


def open_title(window: MainWindow, words: str) -> str:
    """Open the first document whose title holds these words; return its id."""
    model = workspace(window).list.model
    for identifier in model.identifiers():
        entry = model.entry(identifier)
        if entry is not None and words in entry.shown_title:
            workspace(window).open_document(identifier)
            return identifier
    raise AssertionError(f"no document is called {words}")


def session(window: MainWindow) -> Session:
    """Return what is being worked on."""
    return workspace(window).session


def view(window: MainWindow) -> ArticleView:
    """Return the article view."""
    return workspace(window).view


def select_words(window: MainWindow, words: str) -> tuple[int, int]:
    """Select the first place of these words in the open article."""
    text = view(window).paragraphs().text
    start = text.index(words)
    view(window).set_selection(start, start + len(words))
    return (start, start + len(words))


def text_of(window: MainWindow, action: str) -> str:
    """Return what a menu entry says."""
    return window.actions_.by_id[action].text()


def zones(window: MainWindow) -> list[tuple[str, str]]:
    """Return the open document's zones as pairs of kind and words."""
    work = session(window).work
    assert work is not None
    return [(zone.kind, work.text[zone.start : zone.end]) for zone in work.document.zones]

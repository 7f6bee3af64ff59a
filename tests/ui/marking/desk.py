"""A desk for tests about marking: the real window on one article with suggestions made by hand."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from models.importing import Importer
from models.project import Project
from models.queries import Work
from models.records import Annotation, Annotator, Zone, pipeline_id
from models.suggesting import Suggested, SuggestedRole, store_suggestions
from models.text import quote_of
from ui import app
from ui.main_window import MainWindow
from ui.workspace import Workspace

PIPELINE = Annotator(pipeline_id("by-hand", "1.0"), "by-hand", "pipeline", "1.0")
IMPORTER = Annotator("importer", "Importer", "person")
NO_KEY = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
_NAME = re.compile(r"[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)+")
# The suggested claim stops before its sentence's last word, so that it is not the sentence itself.
_REST = re.compile(r"\s(\w+)\s([^.\n]{30,}[^.\s])(?=\s+\w+\.)")


def proposals(text: str, zones: tuple[Zone, ...]) -> list[Suggested]:
    """Propose every name of two words or more, and a claim for the first name that a longer sentence follows."""
    names = list(_NAME.finditer(text))
    found = [
        Suggested(layer="entity", label="PERSON", fragments=(match.span(),), score=0.8, attributes={"mention": "name"})
        for match in names
    ]
    for index, match in enumerate(names):
        rest = _REST.match(text, match.end())
        if rest and not any(zone.start < rest.end() and match.start() < zone.end for zone in zones):
            roles = (
                SuggestedRole("source", (match.span(),), index),
                SuggestedRole("cue", (rest.span(1),)),
                SuggestedRole("content", (rest.span(2),)),
            )
            whole = ((match.start(), rest.end()),)
            found.append(Suggested(layer="claim", label="assert", fragments=whole, score=0.6, roles=roles))
            break
    return found


def make_project(path: Path, article: Path) -> Path:
    """Make a project of one article with suggestions."""
    with Project.create(path) as project:
        Importer(project, IMPORTER).run([article])
        from models.queries import document_and_text, document_ids

        for identifier in document_ids(project):
            document, text = document_and_text(project, identifier)
            store_suggestions(project, PIPELINE, [(identifier, proposals(text, document.zones))])
    return path


class Desk:
    """The window and short words for what a person does at it."""

    def __init__(self, path: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.path = path
        self.window: MainWindow = app.open_window(path)
        self.window.resize(1280, 800)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        workspace = self.window.workspace
        assert workspace is not None
        self.workspace: Workspace = workspace
        self.session = workspace.session
        self.view = workspace.view
        self.panel = workspace.panel
        self.marking = workspace.annotating
        workspace.focus_text()

    def close(self) -> None:
        """Close the window and let what belonged to it go."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # --- what is there

    @property
    def work(self) -> Work:
        """Everything about the open article."""
        assert self.session.work is not None
        return self.session.work

    def own(self, layer: str = "entity") -> list[Annotation]:
        """The person's marks of a layer in the text's order."""
        return sorted((mark for mark in self.work.own if mark.layer == layer), key=lambda mark: mark.fragments)

    def suggested(self, layer: str = "entity") -> list[Annotation]:
        """The undecided suggestions of a layer in the text's order."""
        return sorted((mark for mark in self.work.suggestions if mark.layer == layer), key=lambda mark: mark.fragments)

    def quote(self, mark: Annotation) -> str:
        """A mark's words."""
        return quote_of(self.work.text, mark.fragments)

    @property
    def chosen(self) -> Annotation:
        """The chosen mark."""
        assert self.session.chosen is not None
        return self.session.chosen

    def is_claiming(self) -> bool:
        """Whether the claim form is there."""
        return self.panel.form.isVisible()

    def state(self) -> tuple[object, ...]:
        """What is stored for the person on this article, but for revisions."""
        marks = sorted((replace(mark, rev=0) for mark in self.work.own), key=lambda mark: mark.id)
        rejections = sorted((replace(one, rev=0) for one in self.work.rejections), key=lambda one: one.id)
        return (marks, rejections, sorted(mark.id for mark in self.work.suggestions))

    # --- keys

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY, times: int = 1) -> None:
        """Press a key where the keys go."""
        for _ in range(times):
            target = QApplication.focusWidget()
            assert target is not None
            QTest.keyClick(target, key, held)

    def raw_key(self, key: int, text: str, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Send a key press as a keyboard layout makes it."""
        target = QApplication.focusWidget()
        assert target is not None
        QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, held, text))

    def go_to(self, offset: int) -> None:
        """Move the caret to a word by keys."""
        self.key(Qt.Key.Key_Home, CTRL)
        while self.view.caret() < offset:
            before = self.view.caret()
            self.key(Qt.Key.Key_Right)
            assert self.view.caret() > before

    # --- mouse

    def place(self, offset: int) -> QPoint:
        """The middle of the letter at an offset, on the screen."""
        self.view.ensure_visible(offset)
        QApplication.processEvents()
        first, second = self.view.seen().caret(offset), self.view.seen().caret(offset + 1)
        x = (first.center().x() + second.center().x()) / 2 if first.top() == second.top() else first.center().x() + 3
        return QPointF(x, first.center().y()).toPoint()

    def click_text(self, offset: int) -> None:
        """Click the letter at an offset; far from the click before, so that it never counts as a double click."""
        QTest.mouseClick(self.view.viewport(), LEFT, NO_KEY, self.place(offset), delay=1)

    def drag(self, start: int, end: int, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Drag over the letters from one offset to another."""
        self.view.ensure_visible(start)
        first = self.view.seen().caret(start).center().toPoint()
        last = self.view.seen().caret(end).center().toPoint()
        viewport = self.view.viewport()
        QTest.mousePress(viewport, LEFT, held, first)
        QTest.mouseMove(viewport, (first + last) / 2)
        self._move(viewport, last)
        QTest.mouseRelease(viewport, LEFT, held, last)
        QApplication.processEvents()

    def _move(self, widget: QWidget, to: QPoint) -> None:
        from PySide6.QtGui import QMouseEvent

        for point in (to + QPoint(1, 0), to):
            position = QPointF(point)
            event = QMouseEvent(
                QEvent.Type.MouseMove,
                position,
                widget.mapToGlobal(position),
                LEFT,
                LEFT,
                Qt.KeyboardModifier.NoModifier,
            )
            QApplication.sendEvent(widget, event)

    def click(self, widget: QWidget) -> None:
        """Click a button."""
        QApplication.processEvents()
        assert widget.isVisible()
        assert widget.isEnabled()
        QTest.mouseClick(widget, LEFT)
        QApplication.processEvents()

    def click_row(self, view: QListView, row: int, at: QPointF | None = None) -> None:
        """Click a row of a list."""
        index = view.model().index(row, 0)
        view.scrollTo(index)
        rect = view.visualRect(index)
        point = rect.center() if at is None else at.toPoint()
        QTest.mouseClick(view.viewport(), LEFT, NO_KEY, point)
        QApplication.processEvents()

    def menu(self, action: str) -> None:
        """Choose a menu entry."""
        self.window.actions_.by_id[action].trigger()

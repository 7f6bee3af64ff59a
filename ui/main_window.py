"""The window: which project is open, what is going on, and where it is said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from models.errors import PostilError
from ui import messages
from ui.menus import Actions
from ui.panels.status_line import StatusLine
from ui.panels.toast import Choice, NoticeStrip
from ui.panels.words import muted
from ui.settings import Settings
from ui.theme import Theme, ThemeKeeper
from ui.welcome import WelcomePage

if TYPE_CHECKING:
    from ui.flows import Flows
    from ui.session import Session
    from ui.workspace import Workspace

_FIRST = (1280, 800)
_SMALLEST = (860, 520)
# Room for the frame's upper edge, which nobody knows before the window is shown.
_TITLE_BAR = 32


def within(shape: QRect, room: QRect) -> QRect:
    """Return a window's shape made no larger than the room there is, and moved into it."""
    fitting = QRect(shape.topLeft(), shape.size().boundedTo(room.size()))
    left = min(max(fitting.left(), room.left()), room.right() + 1 - fitting.width())
    top = min(max(fitting.top(), room.top()), room.bottom() + 1 - fitting.height())
    fitting.moveTo(left, top)
    return fitting


class MainWindow(QMainWindow):
    """Shows the welcome page or a project; nothing that reads a database is imported before it is painted.

    ``painted`` comes once, after the first paint; ``projectOpened`` and ``projectClosed`` frame a project.
    """

    painted = Signal()
    projectOpened = Signal()
    projectClosed = Signal()
    dropped = Signal(list)

    def __init__(self, settings: Settings, keeper: ThemeKeeper) -> None:
        super().__init__()
        self.settings = settings
        self.keeper = keeper
        self.workspace: Workspace | None = None
        self.flows: Flows | None = None
        self.was_painted = False
        self.setWindowTitle("Postil")
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self.notice = NoticeStrip()
        self.status = StatusLine()
        self.status.hide()
        self.welcome = WelcomePage(self.actions_.by_id)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._opening = muted()
        self._opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(self._opening)
        self._lay_out()
        self._restore_shape()
        self.actions_.enable(project=False, document=False, writable=False)
        self.welcome.show_recent(settings.recent())
        keeper.changed.connect(self._set_theme)

    def _lay_out(self) -> None:
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(centre)

    def _restore_shape(self) -> None:
        self.resize(*_FIRST)
        stored = self.settings.shape("geometry")
        if stored is not None:
            self.restoreGeometry(stored)
        room = self.screen().availableGeometry().adjusted(0, _TITLE_BAR, 0, 0)
        # A scaled screen can be smaller than what the window would like to be at least.
        self.setMinimumSize(QSize(*_SMALLEST).boundedTo(room.size()))
        if not self.isMaximized() and not self.isFullScreen():
            self.setGeometry(within(self.geometry(), room))

    # --- the project

    @property
    def session(self) -> Session | None:
        """What is being worked on."""
        return self.workspace.session if self.workspace else None

    def open_soon(self, path: Path) -> None:
        """Open a project as soon as the window has been painted."""
        self._opening.setText(self.tr("Opening {name}…").format(name=path.stem))
        self._pages.setCurrentWidget(self._opening)
        self.painted.connect(lambda: self._open(path))

    def _open(self, path: Path) -> None:
        if self.flows is None or not self.flows.open(path):
            self._pages.setCurrentWidget(self.welcome)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show an open project."""
        self.workspace = workspace
        session = workspace.session
        workspace.fit(self.width())
        self._pages.addWidget(workspace)
        self._pages.setCurrentWidget(workspace)
        session.changed.connect(self.refresh)
        session.workChanged.connect(self.refresh)
        session.refused.connect(self.refuse)
        workspace.annotating.told.connect(self.tell)
        self.actions_.attach(workspace.pane)
        self.setWindowTitle(f"{session.project.path.stem} – Postil")
        self.refresh()
        self.status.show()
        self.projectOpened.emit()

    def close_project(self) -> None:
        """Close the project, its widgets and its file; back to the welcome page."""
        workspace = self.workspace
        if workspace is None:
            return
        self.projectClosed.emit()
        workspace.remember()
        self.workspace = None
        self._pages.setCurrentWidget(self.welcome)
        self._pages.removeWidget(workspace)
        workspace.deleteLater()
        workspace.session.project.close()
        self.notice.dismiss()
        self.status.clear()
        self.status.end_progress()
        self.status.hide()
        self.setWindowTitle("Postil")
        self.welcome.show_recent(self.settings.recent())
        self.refresh()

    # --- what is shown

    def refresh(self) -> None:
        """Bring menus and status line up to date."""
        session = self.session
        if session is None:
            self.actions_.enable(project=False, document=False, writable=False)
            self._name_steps()
            return
        work, read_only = session.work, session.project.read_only
        self.actions_.enable(project=True, document=work is not None, writable=not read_only)
        self._name_steps()
        self.status.show_saved(session.saved_at, read_only=read_only)
        if work is None:
            self.status.counts.setText("")
        else:
            claims = sum(mark.layer == "claim" for mark in work.own)
            self.status.show_counts(len(work.own) - claims, claims, len(work.suggestions))
            self.actions_.tick({f"status_{work.line.status}": True})

    def _name_steps(self) -> None:
        session = self.session
        writable = session is not None and not session.project.read_only
        undo = session.undo_title() if session and writable else None
        redo = session.redo_title() if session and writable else None
        scheme = session.project.scheme if session else None
        plain = {"undo": self.tr("&Undo"), "redo": self.tr("&Redo")}
        named = {"undo": self.tr("&Undo: {step}"), "redo": self.tr("&Redo: {step}")}
        for name, title in (("undo", undo), ("redo", redo)):
            action = self.actions_.by_id[name]
            step = messages.step(title, scheme).replace("&", "&&")
            action.setText(named[name].format(step=step) if step else plain[name])
            action.setEnabled(title is not None)

    def refuse(self, error: PostilError) -> None:
        """Say what could not be done."""
        self.tell(messages.sentence(error), problem=True)

    def tell(self, text: str, choice: Choice | None = None, *, problem: bool = False) -> None:
        """Say a sentence near the text, or over the welcome page; a problem stays in the status line for longer."""
        if problem:
            self.status.say(text, problem=True)
        else:
            self.status.clear_sentence()
        if self.workspace is not None:
            self.workspace.toast.say(text, choice)
        else:
            self.notice.say(text, [(self.tr("Close"), lambda: None)])

    def _set_theme(self, theme: Theme) -> None:
        if self.workspace is not None:
            self.workspace.set_theme(theme)

    # --- Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that there is something to see."""
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what is dropped, or open a project."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's shape and close the project."""
        self.settings.set_shape("geometry", self.saveGeometry())
        self.close_project()
        self.settings.sync()
        event.accept()

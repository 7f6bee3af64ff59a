"""What the window shows while no project is open: the name at first start, three ways in, recent projects."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.panels.elided_label import ElidedLabel
from ui.panels.label_button import LabelButton
from ui.panels.words import heading, muted, strong

_CARD_WIDTH = 520


class RecentButton(LabelButton):
    """One recent project: its name, and its folder in small letters."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.setProperty("role", "quiet")
        folder = ElidedLabel(_short(path.parent))
        folder.setProperty("role", "muted")
        self.show_labels((ElidedLabel(path.stem), folder), (10, 5, 10, 5), 1)
        self.setAccessibleName(f"{path.stem}, {path.parent}")


def _short(folder: Path) -> str:
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)


class WelcomePage(QScrollArea):
    """A quiet page; its buttons trigger the window's actions."""

    recentChosen = Signal(Path)

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.name = QLineEdit()
        self.name.setObjectName("nameField")
        self.name.setAccessibleName(self.tr("Your name"))
        self._ask = self._make_question()
        self._recent = QVBoxLayout()
        self._recent_box = QWidget()
        page = QWidget()
        page.setProperty("role", "panel")
        column = QVBoxLayout(page)
        column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        column.setContentsMargins(24, 32, 24, 32)
        column.setSpacing(18)
        for widget in (self._make_heading(), self._ask, self._make_ways(actions), self._make_recent()):
            widget.setFixedWidth(_CARD_WIDTH)
            column.addWidget(widget)
        self.setWidget(page)
        self.ask_name("")
        self.show_recent([])

    def _make_heading(self) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        title = QLabel("Postil")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setStyleSheet("font-family: Literata; font-size: 40px; font-weight: 600;")
        words = muted(self.tr("Who says what: mark people, places and claims in news articles."), wrap=True)
        layout.addWidget(title)
        layout.addWidget(words)
        return box

    def _make_question(self) -> QWidget:
        box = QFrame()
        box.setProperty("role", "card")
        layout = QVBoxLayout(box)
        layout.setContentsMargins(18, 14, 18, 16)
        layout.setSpacing(8)
        question = strong(self.tr("What is your name?"))
        question.setBuddy(self.name)
        why = muted(self.tr("Your marks carry it, so that your team knows whose they are."), wrap=True)
        layout.addWidget(question)
        layout.addWidget(self.name)
        layout.addWidget(why)
        return box

    def _make_ways(self, actions: dict[str, QAction]) -> QWidget:
        box = QWidget()
        layout = QHBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        ways = (
            ("sample_project", self.tr("Sample project"), self.tr("Five short articles to try everything on")),
            ("new_project", self.tr("New project"), self.tr("An empty one, for your own articles")),
            ("open_project", self.tr("Open project"), self.tr("A .postil file that is already there")),
        )
        for name, title, words in ways:
            layout.addWidget(self._way(actions[name], title, words), 1)
        return box

    def _way(self, action: QAction, title: str, words: str) -> QPushButton:
        button = LabelButton()
        button.setAccessibleName(f"{title}. {words}")
        button.show_labels((strong(title), muted(words, wrap=True)), (14, 14, 14, 16), 4)
        button.clicked.connect(action.trigger)
        return button

    def _make_recent(self) -> QWidget:
        layout = QVBoxLayout(self._recent_box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(heading(self.tr("Recent projects")))
        layout.addLayout(self._recent)
        self._recent.setSpacing(0)
        return self._recent_box

    def ask_name(self, proposal: str) -> None:
        """Ask for a name with a proposal; an empty proposal asks nothing."""
        self._ask.setVisible(bool(proposal))
        self.name.setText(proposal)

    @property
    def asks_name(self) -> bool:
        """Whether the name is asked for."""
        return not self._ask.isHidden()

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List recent projects."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for path in paths:
            button = RecentButton(path)
            button.clicked.connect(self._chooser(path))
            self._recent.addWidget(button)
        self._recent_box.setVisible(bool(paths))

    def _chooser(self, path: Path) -> Callable[[], None]:
        return lambda: self.recentChosen.emit(path)

"""The slim bar over the article: title, language, date, the person's status, and the neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from ui import messages
from ui.panels.drawing import plain_tooltip
from ui.panels.elided_label import ElidedLabel
from ui.panels.label_button import LabelButton
from ui.panels.words import theme_icon
from ui.theme import Theme

if TYPE_CHECKING:
    from models.queries import Work


def key_text(key: QKeySequence) -> str:
    """Return a key as it is written on the keyboard."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)


class ArticleBar(QFrame):
    """Shows what document is open; its buttons trigger the window's actions."""

    def __init__(self, actions: dict[str, QAction], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._actions = actions
        self._theme = theme
        self._previous = self._arrow("previous_document")
        self._next = self._arrow("next_document")
        self._title = ElidedLabel()
        self._title.setStyleSheet("font-weight: 600;")
        self._facts = ElidedLabel()
        self._facts.setProperty("role", "muted")
        self._facts.setStyleSheet("font-size: 11px;")
        self._head = LabelButton()
        self._head.setProperty("role", "quiet")
        self._head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head.show_labels((self._title, self._facts), (8, 4, 8, 4), 1)
        self._head.clicked.connect(actions["properties"].trigger)
        self._status = self._make_status()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 3, 8, 3)
        layout.setSpacing(6)
        # Without an alignment, the smallest of these would limit the bar's height.
        centre = Qt.AlignmentFlag.AlignVCenter
        layout.addWidget(self._previous, 0, centre)
        layout.addWidget(self._next, 0, centre)
        layout.addWidget(self._head, 1)
        layout.addWidget(self._status, 0, centre)
        self.set_theme(theme)
        self.show_work(None)

    def _arrow(self, action: str) -> QToolButton:
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIconSize(QSize(18, 18))
        button.clicked.connect(self._actions[action].trigger)
        return button

    def _make_status(self) -> QToolButton:
        button = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(self.tr("Status of the document"))
        menu = QMenu(button)
        for name in ("status_new", "status_started", "status_done"):
            menu.addAction(self._actions[name])
        menu.addSeparator()
        menu.addAction(self._actions["done_and_next"])
        button.setMenu(menu)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's icons."""
        self._theme = theme
        for button, name, title in (
            (self._previous, "up", self.tr("Previous document")),
            (self._next, "down", self.tr("Next document")),
        ):
            button.setIcon(theme_icon(theme, name))
            key = self._actions["previous_document" if name == "up" else "next_document"].shortcut()
            button.setToolTip(f"{title} ({key_text(key)})")
            button.setAccessibleName(title)

    def show_work(self, work: Work | None) -> None:
        """Show a document, or none."""
        self._status.setVisible(work is not None)
        self._head.setEnabled(work is not None)
        if work is None:
            self._title.setText("")
            self._facts.setText("")
            return
        document = work.document
        header = (zone.end for zone in document.zones if zone.start == 0 and zone.kind == "header")
        start = next(header, 0)
        opening = " ".join(work.text[start : start + 120].split())
        self._title.setText(document.title or opening)
        self._head.setAccessibleName(self.tr("Properties of “{title}”").format(title=self._title.text()))
        key, properties = self._actions["properties"].shortcut(), self.tr("Properties")
        self._head.setToolTip(plain_tooltip(f"{self._title.text()}\n{properties} ({key_text(key)})"))
        language = messages.language_name(document.lang) if document.lang else ""
        facts = (language, messages.date_text(document.meta.date), document.meta.source)
        self._facts.setText(" · ".join(fact for fact in facts if fact))
        self._status.setText(messages.status_name(work.line.status))

"""Finding words in the open article: a bar over it, with the number of hits."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from models.text import Fragment
from ui.panels.words import theme_icon
from ui.reader.view import ArticleView
from ui.theme import Theme, restyle


class FindBar(QFrame):
    """Marks all hits while typing; Enter and Shift+Enter go round them, Esc goes back to the text."""

    closed = Signal()

    def __init__(self, view: ArticleView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._view = view
        self._hits: list[Fragment] = []
        self._current = -1
        self.field = QLineEdit()
        self.field.setObjectName("findField")
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(320)
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty("role", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 8, 5)
        layout.setSpacing(8)
        layout.addWidget(self.field, 3)
        layout.addWidget(self.count)
        layout.addStretch(1)
        self._buttons: list[tuple[QToolButton, str]] = []
        for title, icon, action in (
            (self.tr("Previous hit (Shift+Enter)"), "up", self.previous),
            (self.tr("Next hit (Enter)"), "down", self.next),
            (self.tr("Close (Esc)"), "close", self.leave),
        ):
            button = QToolButton()
            button.setToolTip(title)
            button.setAccessibleName(title)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(action)
            self._buttons.append((button, icon))
            layout.addWidget(button)
        self.set_theme(theme)
        self.field.textChanged.connect(self._search)
        view.articleChanged.connect(self._search_again)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's icons."""
        for button, name in self._buttons:
            button.setIcon(theme_icon(theme, name))

    def enter(self) -> None:
        """Show the bar with the selected words, ready to type."""
        start, end = self._view.selection()
        words = self._view.paragraphs().text[start:end]
        self.show()
        if words and "\n" not in words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search()

    def leave(self) -> None:
        """Hide the bar and its hits; the hit that was current stays selected."""
        if not self.isVisible():
            return
        if 0 <= self._current < len(self._hits):
            self._view.set_selection(*self._hits[self._current])
        self._view.set_find_hits([], -1)
        self.hide()
        self.closed.emit()

    def next(self) -> None:
        """Go to the next hit, round at the end."""
        self._step(1)

    def previous(self) -> None:
        """Go to the hit before, round at the beginning."""
        self._step(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Esc leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._step(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _search_again(self) -> None:
        if self.isVisible():
            self._search()

    def _search(self) -> None:
        self._hits = self._view.find(self.field.text()) if self.field.text().strip() else []
        starts = [start for start, _ in self._hits]
        self._current = bisect_left(starts, self._view.selection()[0]) % len(starts) if starts else -1
        self._show()

    def _step(self, by: int) -> None:
        if not self.isVisible():
            self.enter()
        elif self._hits:
            self._current = (self._current + by) % len(self._hits)
            self._show()

    def _show(self) -> None:
        self._view.set_find_hits(self._hits, self._current)
        if self._hits:
            text = self.tr("{current} of {count}").format(current=self._current + 1, count=len(self._hits))
        else:
            text = self.tr("Not found") if self.field.text().strip() else ""
        self.count.setText(text)
        role = "muted" if self._hits or not text else "warning"
        if self.count.property("role") != role:
            self.count.setProperty("role", role)
            restyle(self.count)

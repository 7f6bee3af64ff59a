"""A note on a mark: kept on leaving the field or with Ctrl+Enter, given up with Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class NoteField(QPlainTextEdit):
    """Several lines of plain text; ``written`` carries the mark's id and the note, ``left`` goes back."""

    written = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = ""
        self._stored = ""
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("Note"))
        self.setAccessibleName(self.tr("Note"))
        self.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * 3 + 16)

    def show_note(self, mark: str, note: str) -> None:
        """Show a mark's note; what is being written on the same mark is left alone."""
        if mark == self._mark and (self.hasFocus() or note == self._stored):
            return
        self.keep()
        self._mark, self._stored = mark, note
        if self.toPlainText() != note:
            self.setPlainText(note)

    def keep(self) -> None:
        """Have the note stored if it is new."""
        note = self.toPlainText().strip()
        if self._mark and note != self._stored:
            self._stored = note
            self.written.emit(self._mark, note)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the note."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keep()

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter and Esc from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keeps = _is_enter(event) and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if keeps or event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Ctrl+Enter, give up with Esc."""
        if _is_enter(event) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._stored)
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)

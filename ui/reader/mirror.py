"""What a screen reader reads: a real, invisible text field under the painted article.

Screen readers know text fields, not painted views. The field has the keys' focus and gives every key to the
view; caret and selection are copied both ways. It is never read back: a client may even edit it, and then
its text is put right again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from ui.reader.paragraphs import Piece
from ui.reader.view import ArticleView
from ui.theme import Theme

# A longer text is only mirrored when a screen reader is there: it costs ten times its size in memory.
_ALWAYS_MIRRORED = 1_000_000
# QTextDocument takes these for paragraph breaks and frames; what stands for them is as long.
_PLAIN = str.maketrans({"\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\ufffc": "\ufffd"})


class Mirror(QPlainTextEdit):
    """The invisible text field; one block a piece of the article, whatever its line separators were."""

    def __init__(self, view: ArticleView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._busy = False
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._filling = QTimer(self)
        self._filling.setSingleShot(True)
        self._filling.timeout.connect(self.fill)
        self.document().contentsChange.connect(self._put_right)
        self.cursorPositionChanged.connect(self._take_caret)
        self.selectionChanged.connect(self._take_caret)
        view.articleChanged.connect(self._filling.start)
        view.columnChanged.connect(self._follow_column)
        view.caretMoved.connect(self._give_caret)
        view.selectionChanged.connect(self._give_caret)

    def fill(self) -> None:
        """Show the article's text to screen readers."""
        self._filling.stop()
        paragraphs = self._view.paragraphs()
        small = len(paragraphs.text) <= _ALWAYS_MIRRORED
        wanted = self._wanted() if small or QAccessible.isActive() else ""
        self._busy = True
        self.setPlainText(wanted)
        self._busy = False
        self._give_caret()

    def _follow_column(self) -> None:
        """Break lines where the painted ones break."""
        left, right = self._view.column_edges()
        self.setFont(self._view.reading_font())
        self.setViewportMargins(left, 0, max(0, self.width() - right), 0)

    def _wanted(self) -> str:
        paragraphs = self._view.paragraphs()
        return "\n".join(paragraphs.piece(index) for index in range(len(paragraphs))).translate(_PLAIN)

    def _put_right(self, position: int, removed: int, added: int) -> None:
        del position
        if not self._busy and (removed or added):
            self._filling.start()

    def _position(self, offset: int) -> int:
        """Return the field's UTF-16 position of a document offset."""
        paragraphs = self._view.paragraphs()
        index = paragraphs.index_at(offset)
        piece = Piece(paragraphs.piece(index), paragraphs.starts[index])
        return self.document().findBlockByNumber(index).position() + piece.to_unit(offset)

    def _offset(self, position: int) -> int:
        """Return the document offset of a position in the field."""
        paragraphs = self._view.paragraphs()
        block = self.document().findBlock(position)
        index = min(block.blockNumber(), len(paragraphs) - 1)
        piece = Piece(paragraphs.piece(index), paragraphs.starts[index])
        return min(piece.to_offset(position - block.position()), piece.end)

    def _is_filled(self) -> bool:
        return not self._filling.isActive() and self.blockCount() == len(self._view.paragraphs())

    def _give_caret(self) -> None:
        """Copy the view's caret and selection to the field."""
        if self._busy or not self._is_filled():
            return
        self._busy = True
        cursor = self.textCursor()
        cursor.setPosition(self._position(self._view.anchor()))
        cursor.setPosition(self._position(self._view.caret()), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._busy = False

    def _take_caret(self) -> None:
        """Follow a screen reader that moved the field's caret."""
        if self._busy or not self._is_filled():
            return
        self._busy = True
        cursor = self.textCursor()
        self._view.choose(self._offset(cursor.anchor()), self._offset(cursor.position()))
        self._view.ensure_visible(self._view.caret())
        self._busy = False

    def event(self, event: QEvent) -> bool:
        """Claim the view's keys only, so that every shortcut of the window works."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(self._view.handles_key(cast(QKeyEvent, event)))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the key to the view; what it ignores goes on to the window."""
        self._view.keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Let the view ask for its menu."""
        self._view.contextMenuEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the article's caret."""
        super().focusInEvent(event)
        if self.blockCount() != len(self._view.paragraphs()):
            self._filling.start()
        self._view.set_focused(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the article's caret."""
        super().focusOutEvent(event)
        self._view.set_focused(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the article lies above."""
        del event


class ArticlePane(QWidget):
    """The article view with its mirror; put this into the window.

    ``description_for`` may be set to a function that returns what a screen reader says of the mark that the
    caret enters.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = ArticleView(theme, self)
        self.mirror = Mirror(self.view, self)
        self.mirror.lower()
        self.description_for: Callable[[str], str] | None = None
        self._described: str | None = None
        self.view.setFocusProxy(self.mirror)
        self.setFocusProxy(self.mirror)
        for widget in (self.view, self.mirror):
            widget.setAccessibleName(self.tr("Article"))
        self.view.caretMoved.connect(self._describe)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the mirror exactly under the view, of the same size."""
        super().resizeEvent(event)
        self.mirror.setGeometry(self.rect())
        self.view.setGeometry(self.rect())

    def _describe(self, offset: int) -> None:
        mark = next(iter(self.view.marks_at(offset)), None)
        mark_id = mark.id if mark else None
        if mark_id == self._described:
            return
        self._described = mark_id
        text = self.description_for(mark_id) if mark_id and self.description_for else ""
        self.mirror.setAccessibleDescription(text)

"""Which key moves the caret where (DESIGN.md, section 6): by word, Alt by character, Ctrl by sentence."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.reader.selection import Caret
from ui.reader.viewpoint import Viewpoint

_PAGE_OVERLAP = 0.85


class Keyboard:
    """Turns a key into a new caret offset; remembers the column while going up and down."""

    def __init__(self) -> None:
        self._goal: float | None = None

    def forget_column(self) -> None:
        """Go up and down from where the caret is now; called when it was put elsewhere."""
        self._goal = None

    def moves_caret(self, event: QKeyEvent) -> bool:
        """Tell whether a key moves the caret."""
        key, modifiers = Qt.Key(event.key()), _modifiers(event)
        return (key in _VERTICAL and modifiers in _ONE_LINE) or (key, modifiers) in _HORIZONTAL

    def target(self, event: QKeyEvent, caret: Caret, seen: Viewpoint, offset: int) -> int | None:
        """Return where a key takes the caret, or None if the key isn't one that moves it."""
        if not self.moves_caret(event):
            return None
        key, modifiers = Qt.Key(event.key()), _modifiers(event)
        if (key, modifiers) in _HORIZONTAL:
            self._goal = None
            return _HORIZONTAL[key, modifiers](caret, seen, offset)
        page = max(1, int(seen.height * _PAGE_OVERLAP / seen.pitch))
        return self._vertical(seen, offset, _VERTICAL[key](page))

    def _vertical(self, seen: Viewpoint, offset: int, lines: int) -> int:
        if self._goal is None:
            self._goal = seen.caret(offset).center().x()
        for _ in range(abs(lines)):
            offset = seen.line_step(offset, self._goal, 1 if lines > 0 else -1)
        return offset


def _modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    ignored = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    return event.modifiers() & ~ignored


def _text_end(seen: Viewpoint) -> int:
    paragraphs = seen.page.paragraphs
    return paragraphs.clamp(len(paragraphs.text))


_Move = Callable[[Caret, Viewpoint, int], int]
_PLAIN = Qt.KeyboardModifier.NoModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ONE_LINE = (_PLAIN, _ALT)
_VERTICAL: dict[Qt.Key, Callable[[int], int]] = {
    Qt.Key.Key_Up: lambda _: -1,
    Qt.Key.Key_Down: lambda _: 1,
    Qt.Key.Key_PageUp: lambda page: -page,
    Qt.Key.Key_PageDown: lambda page: page,
}
_HORIZONTAL: dict[tuple[Qt.Key, Qt.KeyboardModifier], _Move] = {
    (Qt.Key.Key_Left, _PLAIN): lambda caret, _, offset: caret.previous_word(offset),
    (Qt.Key.Key_Right, _PLAIN): lambda caret, _, offset: caret.next_word(offset),
    (Qt.Key.Key_Left, _ALT): lambda caret, _, offset: caret.previous_character(offset),
    (Qt.Key.Key_Right, _ALT): lambda caret, _, offset: caret.next_character(offset),
    (Qt.Key.Key_Left, _CTRL): lambda caret, _, offset: caret.previous_sentence(offset),
    (Qt.Key.Key_Right, _CTRL): lambda caret, _, offset: caret.next_sentence(offset),
    (Qt.Key.Key_Up, _CTRL): lambda caret, _, offset: caret.previous_paragraph(offset),
    (Qt.Key.Key_Down, _CTRL): lambda caret, _, offset: caret.next_paragraph(offset),
    (Qt.Key.Key_Home, _PLAIN): lambda _, seen, offset: seen.line_ends(offset)[0],
    (Qt.Key.Key_End, _PLAIN): lambda _, seen, offset: seen.line_ends(offset)[1],
    (Qt.Key.Key_Home, _CTRL): lambda *_: 0,
    (Qt.Key.Key_End, _CTRL): lambda _, seen, __: _text_end(seen),
}

"""The keys of DESIGN.md, section 6, as far as they move the caret; all others are the window's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent

from tests.ui.reader.conftest import NONE, Shower
from tests.ui.reader.texts import DECOMPOSED, FAMILY, FLAG, TRICKY

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
K = Qt.Key
TEXT = "Il a insisté. Elle part.\n\nAu revoir à tous."


@pytest.mark.parametrize(
    ("start", "key", "modifiers", "end"),
    [
        (0, K.Key_Right, NONE, 2),
        (2, K.Key_Right, NONE, 4),
        (4, K.Key_Left, NONE, 3),
        (0, K.Key_Right, ALT, 1),
        (1, K.Key_Left, ALT, 0),
        (0, K.Key_Right, CTRL, 13),
        (13, K.Key_Right, CTRL, 24),
        (24, K.Key_Right, CTRL, 43),
        (20, K.Key_Left, CTRL, 14),
        (14, K.Key_Left, CTRL, 0),
        (3, K.Key_Down, CTRL, 26),
        (30, K.Key_Up, CTRL, 26),
        (26, K.Key_Up, CTRL, 0),
        (3, K.Key_End, NONE, 24),
        (30, K.Key_Home, NONE, 26),
        (30, K.Key_Home, CTRL, 0),
        (3, K.Key_End, CTRL, 43),
        (3, K.Key_Down, NONE, 28),
        (29, K.Key_Up, NONE, 3),
    ],
)
def test_a_key_moves_the_caret(show: Shower, start: int, key: Qt.Key, modifiers: Qt.KeyboardModifier, end: int) -> None:
    hand = show(TEXT)
    hand.view.set_selection(start, start)
    hand.key(key, modifiers)
    assert abs(hand.view.caret() - end) <= (1 if key in (K.Key_Down, K.Key_Up) and modifiers == NONE else 0)
    assert hand.view.selection() == (hand.view.caret(), hand.view.caret())


def test_shift_extends_and_comes_back(show: Shower) -> None:
    hand = show(TEXT)
    with hand.qtbot.waitSignal(hand.view.selectionChanged) as told:
        hand.key(K.Key_Right, SHIFT)
    assert told.args == [0, 2]
    hand.key(K.Key_Right, SHIFT)
    assert hand.view.selection() == (0, 4)
    hand.key(K.Key_Left, SHIFT)
    assert hand.view.selection() == (0, 3)
    hand.key(K.Key_Right)
    assert hand.view.selection() == (4, 4)


@pytest.mark.parametrize("text", [f"{FAMILY}{FLAG}👍🏽e\u0301", DECOMPOSED, TRICKY["crlf"]])
def test_alt_steps_never_stop_inside_a_grapheme(show: Shower, text: str) -> None:
    hand = show(text)
    stops: list[int] = []
    while hand.view.caret() < len(text) and len(stops) < 500:
        hand.key(K.Key_Right, ALT)
        stops.append(hand.view.caret())
        assert hand.view.caret_tool().floor(stops[-1]) == stops[-1]
    assert stops[-1] == len(text)


def test_page_down_and_up_move_by_a_screen_and_scroll(show: Shower) -> None:
    hand = show("Some words here.\n" * 300)
    hand.key(K.Key_PageDown)
    hand.key(K.Key_PageDown)
    down = hand.view.caret()
    assert down > 17 * 10
    assert hand.view.verticalScrollBar().value() > 0
    hand.key(K.Key_PageUp)
    hand.key(K.Key_PageUp)
    assert hand.view.caret() == 0
    assert hand.view.verticalScrollBar().value() == 0


@pytest.mark.parametrize("name", TRICKY)
def test_copy_gives_the_frozen_text_to_the_letter(show: Shower, name: str) -> None:
    text = TRICKY[name]
    hand = show(text)
    QGuiApplication.clipboard().setText("before")
    hand.key(K.Key_A, CTRL)
    assert hand.view.selection() == (0, len(text))
    hand.key(K.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == (text or "before")


@pytest.mark.parametrize("key", [K.Key_A, K.Key_C, K.Key_1, K.Key_Tab, K.Key_Return, K.Key_Delete, K.Key_Escape])
def test_other_keys_are_left_to_the_window(show: Shower, key: Qt.Key) -> None:
    hand = show(TEXT)
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, NONE)
    hand.view.keyPressEvent(event)
    assert not event.isAccepted()


def test_an_action_with_an_arrow_does_not_take_the_views_own_keys(show: Shower) -> None:
    hand = show(TEXT)
    taken: list[str] = []
    for shortcut in ("Right", "A", "Ctrl+Z"):
        action = QAction(hand.view)
        action.setShortcut(shortcut)
        action.triggered.connect(lambda _checked=False, name=shortcut: taken.append(name))
        hand.view.addAction(action)
    hand.view.activateWindow()
    hand.view.setFocus()
    hand.qtbot.waitUntil(hand.view.hasFocus)
    hand.key(K.Key_Right)
    hand.key(K.Key_A)
    hand.key(K.Key_Z, CTRL)
    assert hand.view.caret() == 2
    assert taken == ["A", "Ctrl+Z"]

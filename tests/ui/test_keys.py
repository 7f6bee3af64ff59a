"""Label keys on every keyboard: QWERTY, AZERTY, Vietnamese, the keypad."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from ui.keys import label_for_key, label_key

NO = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
AZERTY_ROW = "&é\"'(-è_çà"


@pytest.mark.parametrize(("character", "digit"), list(zip(AZERTY_ROW, "1234567890", strict=True)))
@pytest.mark.parametrize("platform", ["xcb", "wayland", "windows"])
def test_the_top_row_of_azerty_gives_digits_without_shift(character: str, digit: str, platform: str) -> None:
    first = 2 if platform == "windows" else 10
    scan_code = first + "1234567890".index(digit)
    assert label_key(ord(character.upper()), scan_code, NO, platform) == digit


@pytest.mark.parametrize(("character", "digit"), list(zip(AZERTY_ROW, "1234567890", strict=True)))
def test_azerty_is_understood_where_no_scan_code_is_known(character: str, digit: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, ord(character.upper()), NO, character)
    assert label_for_key(event) == digit


def test_the_minus_key_of_qwerty_is_no_label_key() -> None:
    assert label_key(Qt.Key.Key_Minus, 20, NO, "xcb") is None
    assert label_key(Qt.Key.Key_Apostrophe, 48, NO, "xcb") is None


def test_the_vietnamese_top_row_gives_digits_by_its_place() -> None:
    assert label_key(ord("Ă"), 10, NO, "xcb") == "1"
    assert label_key(ord("Đ"), 19, NO, "xcb") == "0"


def test_digits_with_shift_and_on_the_keypad_are_label_keys() -> None:
    assert label_key(Qt.Key.Key_7, 0, SHIFT, "offscreen") == "7"
    assert label_key(Qt.Key.Key_7, 79, Qt.KeyboardModifier.KeypadModifier, "xcb") == "7"


def test_shift_on_the_top_row_of_qwerty_is_no_label_key() -> None:
    assert label_key(Qt.Key.Key_Exclam, 10, SHIFT, "xcb") is None


def test_letters_are_label_keys_and_letters_with_shift_are_not() -> None:
    assert label_key(Qt.Key.Key_G, 42, NO, "xcb") == "G"
    assert label_key(Qt.Key.Key_G, 42, SHIFT, "xcb") is None


@pytest.mark.parametrize(
    "held",
    [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier],
)
def test_shortcuts_are_no_label_keys(held: Qt.KeyboardModifier) -> None:
    assert label_key(Qt.Key.Key_1, 10, held, "xcb") is None


def test_other_keys_are_no_label_keys() -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_F1):
        assert label_key(key, 36, NO, "xcb") is None

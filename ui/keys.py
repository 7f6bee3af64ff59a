"""Which label a key stands for, on whatever keyboard: by where the key lies, not by what is printed on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

# Scan code of the key right of the one below Esc. X11 and Wayland send evdev codes plus 8, Windows those of
# the IBM PC keyboard (set 1); in both the ten keys of the row follow one another.
_FIRST_OF_TOP_ROW = {"xcb": 10, "wayland": 10, "windows": 2}
_ROW = "1234567890"
# What the unshifted row says on AZERTY, for events without a scan code (screen keyboards, accessibility tools).
_AZERTY: dict[int, str] = dict(
    zip(
        (
            Qt.Key.Key_Ampersand.value,
            Qt.Key.Key_Eacute.value,
            Qt.Key.Key_QuoteDbl.value,
            Qt.Key.Key_Apostrophe.value,
            Qt.Key.Key_ParenLeft.value,
            Qt.Key.Key_Minus.value,
            Qt.Key.Key_Egrave.value,
            Qt.Key.Key_Underscore.value,
            Qt.Key.Key_Ccedilla.value,
            Qt.Key.Key_Agrave.value,
        ),
        _ROW,
        strict=True,
    )
)
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def label_for_key(event: QKeyEvent) -> str | None:
    """Return the label key, "1" to "0" or a capital letter, that a key press stands for."""
    return label_key(event.key(), event.nativeScanCode(), event.modifiers(), QGuiApplication.platformName())


def label_key(key: int, scan_code: int, modifiers: Qt.KeyboardModifier, platform: str) -> str | None:
    """Return the label key for Qt's key code, the native scan code (0: unknown) and the modifiers held.

    Digits also come from the keypad and, as on AZERTY, with Shift; letters only without it.
    """
    held = modifiers & ~Qt.KeyboardModifier.KeypadModifier
    if held not in (_NONE, _SHIFT):
        return None
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return chr(key)
    if held == _SHIFT:
        return None
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return chr(key)
    first = _FIRST_OF_TOP_ROW.get(platform)
    if first is None or scan_code == 0:
        return _AZERTY.get(key)
    place = scan_code - first
    return _ROW[place] if 0 <= place < len(_ROW) else None

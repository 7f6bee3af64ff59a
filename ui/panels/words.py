"""Labels and icons that several panels and dialogs show alike."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel

from models.paths import resource
from ui.theme import Theme


def heading(text: str) -> QLabel:
    """Return the small heading above a group."""
    label = _plain(text, "heading")
    # With a padding in the style sheet, Qt would indent the words against what stands below them.
    label.setIndent(0)
    return label


def muted(text: str = "", *, wrap: bool = False) -> QLabel:
    """Return words of lesser weight."""
    label = _plain(text, "muted")
    label.setWordWrap(wrap)
    return label


def strong(text: str) -> QLabel:
    """Return words that stand out."""
    label = _plain(text, "")
    label.setStyleSheet("font-weight: 600;")
    return label


def theme_icon(theme: Theme, name: str) -> QIcon:
    """Return one of the small icons in a theme's tone."""
    return QIcon(str(resource("themes", "icons", f"{name}-{'night' if theme.dark else 'day'}.svg")))


def _plain(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label

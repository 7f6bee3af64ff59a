"""Day and night: the colours, the fonts and the widget style of the whole window.

A `Theme` is data from ``resources/themes``; `apply_theme` gives it to the application as a palette and a
style sheet (``resources/themes/widgets.qss``). Widgets ask for a variation by a dynamic property:

- ``role`` on QPushButton: ``"primary"`` (the one thing to do), ``"danger"``, ``"quiet"`` (no frame);
- ``role`` on QLabel: ``"title"``, ``"heading"`` (small, above a group), ``"muted"``, ``"warning"``,
  ``"error"``, ``"good"``, ``"key"`` (a key cap), ``"asked"`` (what a form asks for now);
- ``role`` on QToolButton: ``"segment"`` (one of a row of toggles);
- ``role`` on QFrame and QWidget: ``"panel"`` (the side panels' ground), ``"card"`` (raised, rounded),
  ``"bar"`` (a quiet strip with a line below), ``"notice"`` (a warning strip);
- ``role`` on QLineEdit: ``"search"`` (round).

After changing the property of a widget that is already shown, call `restyle`.

A list or tree that is filled before it is shown keeps the row height it had before the style sheet reached it:
call its ``ensurePolished()`` first.
"""

from __future__ import annotations

import logging
import string
import tomllib
from functools import lru_cache
from typing import Literal

import msgspec
from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from models.paths import resource
from ui.colours import LabelColours, is_hex, label_colours

ThemeName = Literal["day", "night"]
ThemeChoice = Literal["system", "day", "night"]

READING_FAMILY = "Literata"
INTERFACE_FAMILY = "Inter"
READING_SIZE = 18
INTERFACE_SIZE = 13

_FONT_FILES = (
    "Literata-Regular.ttf",
    "Literata-Italic.ttf",
    "Literata-SemiBold.ttf",
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
)
_log = logging.getLogger(__name__)


class Theme(Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of one theme as ``#rrggbb``; what each is for stands in the theme files."""

    name: ThemeName
    dark: bool
    paper: str
    ink: str
    dimmed: str
    dimmed_light: str
    selection: str
    selection_idle: str
    caret: str
    find: str
    find_current: str
    candidate: str
    panel: str
    raised: str
    hover: str
    pressed: str
    line: str
    line_strong: str
    muted: str
    disabled: str
    accent: str
    accent_ink: str
    focus: str
    warning: str
    error: str
    good: str

    def label(self, base: str) -> LabelColours:
        """Return the colours of a label on this theme's paper.

        A base that is no ``#rrggbb`` (a hand-written scheme) gives a grey label rather than an error in
        the middle of painting; reading a scheme is where a bad colour is reported.
        """
        return label_colours(base if is_hex(base) else self.muted, self.paper, dark=self.dark)


@lru_cache
def load_theme(name: ThemeName) -> Theme:
    """Return one of the shipped themes."""
    with resource("themes", f"{name}.toml").open("rb") as file:
        return msgspec.convert(tomllib.load(file), Theme)


@lru_cache
def load_fonts() -> None:
    """Make the shipped fonts known to Qt, once; needs an application."""
    for name in _FONT_FILES:
        if QFontDatabase.addApplicationFont(str(resource("fonts", name))) < 0:
            _log.warning("font %s can't be loaded; a system font takes its place", name)


def reading_font(size_px: int = READING_SIZE) -> QFont:
    """Return the article's font, without ligatures: a mark's edge could fall inside one."""
    font = QFont(READING_FAMILY)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(size_px)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("liga"), 0)
    return font


def interface_font(size_px: int = INTERFACE_SIZE, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the font of everything around the article."""
    font = QFont(INTERFACE_FAMILY)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(size_px)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def palette_of(theme: Theme) -> QPalette:
    """Return the application's palette."""
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, theme.panel),
        (roles.WindowText, theme.ink),
        (roles.Base, theme.raised),
        (roles.AlternateBase, theme.panel),
        (roles.Text, theme.ink),
        (roles.Button, theme.raised),
        (roles.ButtonText, theme.ink),
        (roles.BrightText, theme.error),
        (roles.ToolTipBase, theme.raised),
        (roles.ToolTipText, theme.ink),
        (roles.PlaceholderText, theme.muted),
        (roles.Highlight, theme.selection),
        (roles.HighlightedText, theme.ink),
        (roles.Link, theme.accent),
        (roles.LinkVisited, theme.accent),
        (roles.Accent, theme.accent),
        (roles.Light, theme.raised),
        (roles.Midlight, theme.hover),
        (roles.Mid, theme.line),
        (roles.Dark, theme.line_strong),
        (roles.Shadow, theme.line_strong),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.disabled))
    return palette


def style_sheet(theme: Theme) -> str:
    """Return the widgets' style sheet with the theme's colours filled in."""
    template = string.Template(resource("themes", "widgets.qss").read_text(encoding="utf-8"))
    values = msgspec.structs.asdict(theme)
    tone = "night" if theme.dark else "day"
    icons = resource("themes", "icons").as_posix()
    return template.substitute({key: str(value) for key, value in values.items()}, tone=tone, icons=icons)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the application the theme's palette, style sheet and font."""
    load_fonts()
    app.setStyle("Fusion")
    app.setFont(interface_font())
    app.setPalette(palette_of(theme))
    app.setStyleSheet(style_sheet(theme))


def restyle(widget: QWidget) -> None:
    """Make a widget follow a dynamic property that was changed after it was shown."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class ThemeKeeper(QObject):
    """Keeps the application in the chosen theme; ``"system"`` follows the desktop's day and night."""

    changed = Signal(object)

    def __init__(self, app: QApplication, choice: ThemeChoice = "system") -> None:
        super().__init__(app)
        self._app = app
        self._choice: ThemeChoice = choice
        self._theme = self._wanted()
        apply_theme(app, self._theme)
        app.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    @property
    def choice(self) -> ThemeChoice:
        """What the person chose."""
        return self._choice

    def set_choice(self, choice: ThemeChoice) -> None:
        """Choose a theme or following the system; ``changed`` tells the new `Theme` if it differs."""
        self._choice = choice
        self._follow()

    def _wanted(self) -> Theme:
        if self._choice != "system":
            return load_theme(self._choice)
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return load_theme("night" if dark else "day")

    def _follow(self) -> None:
        theme = self._wanted()
        if theme != self._theme:
            self._theme = theme
            apply_theme(self._app, theme)
            self.changed.emit(theme)

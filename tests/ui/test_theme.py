"""The shipped themes are readable, the shipped fonts complete, and the window follows the system."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from models.paths import resource
from ui.colours import LINE_CONTRAST, TEXT_CONTRAST, contrast, is_hex
from ui.theme import (
    Theme,
    ThemeKeeper,
    ThemeName,
    interface_font,
    load_fonts,
    load_theme,
    reading_font,
    restyle,
    style_sheet,
)

NAMES: tuple[ThemeName, ...] = ("day", "night")
GROUNDS = ("paper", "panel", "raised", "hover")


@pytest.fixture(params=NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def test_a_theme_is_all_colours(theme: Theme) -> None:
    assert all(is_hex(getattr(theme, name)) for name in theme.__struct_fields__[2:])
    assert theme.dark == (theme.name == "night")


@pytest.mark.parametrize("ink", ["ink", "muted", "accent", "warning", "error", "good"])
def test_words_are_readable_on_every_ground(theme: Theme, ink: str) -> None:
    for ground in GROUNDS:
        assert contrast(getattr(theme, ink), getattr(theme, ground)) >= TEXT_CONTRAST, ground


@pytest.mark.parametrize("ink", ["ink", "dimmed", "dimmed_light"])
def test_the_article_is_readable_under_selection_and_search(theme: Theme, ink: str) -> None:
    for ground in ("paper", "selection", "selection_idle", "find", "find_current", "candidate"):
        assert contrast(getattr(theme, ink), getattr(theme, ground)) >= TEXT_CONTRAST, ground
    assert contrast(theme.ink, theme.pressed) >= TEXT_CONTRAST
    assert contrast(theme.accent_ink, theme.accent) >= TEXT_CONTRAST


def test_the_current_hit_stands_out_among_the_hits(theme: Theme) -> None:
    assert contrast(theme.find, theme.find_current) >= 1.12


def test_zones_are_dimmer_than_captions_and_captions_than_text(theme: Theme) -> None:
    inks = [contrast(ink, theme.paper) for ink in (theme.dimmed, theme.dimmed_light, theme.ink)]
    assert inks == sorted(inks)
    assert inks[0] < 0.7 * inks[2]


def test_edges_and_focus_are_seen(theme: Theme) -> None:
    for ground in ("panel", "raised"):
        assert contrast(theme.line_strong, getattr(theme, ground)) >= LINE_CONTRAST
        assert contrast(theme.focus, getattr(theme, ground)) >= LINE_CONTRAST


def test_the_style_sheet_is_filled_in_and_its_icons_are_there(theme: Theme) -> None:
    sheet = style_sheet(theme)
    assert "$" not in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    icons = set(re.findall(r"url\(([^)]+)\)", sheet))
    assert icons
    assert all(resource("themes", "icons", icon.rsplit("/", 1)[1]).is_file() for icon in icons)


def test_the_shipped_fonts_are_the_ones_used(qapp: QApplication) -> None:
    load_fonts()
    assert QFontInfo(reading_font()).family() == "Literata"
    assert QFontInfo(interface_font()).family() == "Inter"
    for licence in ("Literata-OFL.txt", "Inter-OFL.txt"):
        assert "SIL Open Font License" in resource("fonts", licence).read_text(encoding="utf-8")


@pytest.mark.parametrize("family", ["reading", "interface"])
def test_vietnamese_and_french_letters_are_all_there(qapp: QApplication, family: str) -> None:
    load_fonts()
    raw = QRawFont.fromFont(reading_font() if family == "reading" else interface_font())
    letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ" + "çëïüœæÿîôû«»’“”…–—"
    for letter in letters + letters.upper():
        assert raw.supportsCharacter(ord(letter[0])), letter


def test_ligatures_are_off_in_the_article(qapp: QApplication) -> None:
    load_fonts()
    font = reading_font(40)
    metrics = QFontMetricsF(font)
    apart = metrics.horizontalAdvance("f") * 2 + metrics.horizontalAdvance("i")
    assert metrics.horizontalAdvance("ffi") == pytest.approx(apart, abs=3.0)
    assert font.featureValue(font.Tag("liga")) == 0


def test_the_keeper_tells_of_a_chosen_theme_and_follows_the_system(qtbot: QtBot, qapp: QApplication) -> None:
    before = (qapp.styleSheet(), qapp.palette(), qapp.font())
    keeper = ThemeKeeper(qapp, "day")
    with qtbot.waitSignal(keeper.changed) as told:
        keeper.set_choice("night")
    assert told.args == [load_theme("night")]
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == load_theme("night").panel
    with qtbot.assertNotEmitted(keeper.changed):
        keeper.set_choice("night")
    keeper.set_choice("system")
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert keeper.theme.dark == dark
    keeper.deleteLater()
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])


def test_a_role_given_later_shows_after_restyling(qtbot: QtBot) -> None:
    label = QLabel("not saved")
    qtbot.addWidget(label)
    theme = load_theme("day")
    label.setStyleSheet(style_sheet(theme))
    label.show()
    label.setProperty("role", "error")
    restyle(label)
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == theme.error

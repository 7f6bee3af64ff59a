"""Colours a label leads to are readable whatever its base colour is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.colours import (
    LINE_CONTRAST,
    TEXT_CONTRAST,
    contrast,
    from_lch,
    label_colours,
    luminance,
    mix,
    to_hex,
    to_lch,
    to_rgb,
)
from ui.theme import load_theme

_COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda parts: "#" + "".join(f"{part:02x}" for part in parts))


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert luminance("#ff0000") == pytest.approx(0.2126)


@given(_COLOURS)
def test_lightness_chroma_and_hue_lead_back_to_the_colour(colour: str) -> None:
    back = to_rgb(from_lch(*to_lch(colour)))
    assert all(abs(one - other) <= 2.5 / 255 for one, other in zip(back, to_rgb(colour), strict=True))


@given(_COLOURS)
def test_mixing_all_or_nothing_gives_the_one_or_the_other(colour: str) -> None:
    assert mix(colour, "#102030", 1) == to_hex(to_rgb(colour))
    assert mix(colour, "#102030", 0) == "#102030"


@pytest.mark.parametrize("name", ["day", "night"])
@given(colour=_COLOURS)
def test_every_label_colour_is_readable_in_every_theme(name: str, colour: str) -> None:
    theme = load_theme("night" if name == "night" else "day")
    shown = label_colours(colour, theme.paper, dark=theme.dark)
    assert contrast(shown.chip_ink, shown.chip_paper) >= TEXT_CONTRAST
    assert contrast(shown.chip_ink, theme.paper) >= TEXT_CONTRAST
    assert contrast(shown.solid_ink, shown.strong) >= TEXT_CONTRAST
    for line in (shown.outline, shown.lane, shown.faint, shown.strong):
        assert contrast(line, theme.paper) >= LINE_CONTRAST
    for ink in (theme.ink, theme.dimmed, theme.dimmed_light):
        assert contrast(ink, shown.tint) >= TEXT_CONTRAST


@pytest.mark.parametrize("wrong", ["", "red", "#12345", "#1234567", "#12345g", "123456"])
def test_what_is_no_colour_is_refused_here_and_grey_in_a_theme(wrong: str) -> None:
    with pytest.raises(ValueError, match="not a colour"):
        to_rgb(wrong)
    theme = load_theme("day")
    assert theme.label(wrong) == theme.label(theme.muted)

"""Colour arithmetic without Qt: contrast, mixing, and the colours a label's base colour leads to.

Contrast is WCAG 2.2's relative luminance ratio (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Lightness
and chroma are changed in OKLCH (Björn Ottosson, "A perceptual color space for image processing", 2020),
so that a yellow and a navy label come out equally light.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

from msgspec import Struct

Rgb = tuple[float, float, float]
Lch = tuple[float, float, float]

TEXT_CONTRAST = 4.5
LINE_CONTRAST = 3.0
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_STEP = 0.01


class LabelColours(Struct, frozen=True):
    """What one label looks like in one theme, as ``#rrggbb``.

    ``tint`` fills an entity, ``outline`` borders an entity that holds
    another, ``lane`` underlines a claim, ``faint`` draws a suggestion, ``strong`` the selected mark;
    ``chip_ink`` is written on ``chip_paper`` (and on the plain paper), ``solid_ink`` on ``strong``.
    """

    tint: str
    outline: str
    lane: str
    faint: str
    strong: str
    chip_paper: str
    chip_ink: str
    solid_ink: str


def is_hex(colour: str) -> bool:
    """Tell whether a string is a colour as ``#rrggbb``."""
    return _HEX.fullmatch(colour) is not None


def to_rgb(colour: str) -> Rgb:
    """Return red, green and blue from 0 to 1; raises `ValueError` unless ``#rrggbb``."""
    if not is_hex(colour):
        raise ValueError(f"not a colour: {colour!r}")
    red, green, blue = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    return (red, green, blue)


def to_hex(rgb: Rgb) -> str:
    """Return ``#rrggbb``, with parts outside 0 to 1 clipped."""
    return "#" + "".join(f"{round(min(max(part, 0.0), 1.0) * 255):02x}" for part in rgb)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encoded(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 for black to 1 for white."""
    red, green, blue = (_linear(part) for part in to_rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    lower, higher = sorted((luminance(one), luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


def mix(colour: str, other: str, share: float) -> str:
    """Return ``share`` (0 to 1) of a colour laid over another."""
    pairs = zip(to_rgb(colour), to_rgb(other), strict=True)
    red, green, blue = (share * top + (1 - share) * below for top, below in pairs)
    return to_hex((red, green, blue))


def to_lch(colour: str) -> Lch:
    """Return OKLCH lightness (0 to 1), chroma and hue in radians."""
    red, green, blue = (_linear(part) for part in to_rgb(colour))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return (lightness, math.hypot(a, b), math.atan2(b, a))


def _lch_to_rgb(lch: Lch) -> Rgb:
    lightness, chroma, hue = lch
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _encoded(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _encoded(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _encoded(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )


def from_lch(lightness: float, chroma: float, hue: float) -> str:
    """Return the colour as ``#rrggbb``, less colourful where the screen can't show it."""
    while True:
        rgb = _lch_to_rgb((lightness, chroma, hue))
        if chroma <= 0.0 or all(-0.001 <= part <= 1.001 for part in rgb):
            return to_hex(rgb)
        chroma = max(0.0, chroma - 0.005)


def readable(lch: Lch, backgrounds: tuple[str, ...], ratio: float) -> str:
    """Return the colour, made darker or lighter until it reaches a contrast on every background."""
    lightness, chroma, hue = lch
    step = _STEP if max(luminance(paper) for paper in backgrounds) < 0.18 else -_STEP
    while True:
        colour = from_lch(lightness, chroma, hue)
        reached = all(contrast(colour, paper) >= ratio for paper in backgrounds)
        if reached or lightness == (1.0 if step > 0 else 0.0):
            return colour
        lightness = min(max(lightness + step, 0.0), 1.0)


@lru_cache(maxsize=512)
def label_colours(base: str, paper: str, *, dark: bool) -> LabelColours:
    """Return a label's colours on a paper, from its base colour of the scheme.

    Chips reach 4.5:1 on their own paper and on the page, lines 3:1 on the page. Raises `ValueError` unless
    both colours are ``#rrggbb``.
    """
    lightness, chroma, hue = to_lch(base)
    # A part of the base's own lightness stays: colour-blind readers tell palettes apart by it.
    lean = 0.08 * (lightness - 0.6)
    if dark:
        tint = from_lch(0.305 + lean, min(chroma, 0.06), hue)
        chip_paper = from_lch(0.30 + lean, min(chroma, 0.05), hue)
        outline = readable((0.60 + lean, min(chroma, 0.11), hue), (paper,), LINE_CONTRAST)
        strong = readable((0.74 + lean, min(chroma, 0.14), hue), (paper,), TEXT_CONTRAST)
        chip_ink = readable((0.82, min(chroma, 0.11), hue), (chip_paper, paper, tint), TEXT_CONTRAST)
    else:
        tint = from_lch(0.915 + lean, min(chroma, 0.06), hue)
        chip_paper = from_lch(0.925 + lean, min(chroma, 0.05), hue)
        outline = readable((0.64 + lean, min(chroma, 0.12), hue), (paper,), LINE_CONTRAST)
        strong = readable((0.52 + lean, min(chroma, 0.16), hue), (paper,), TEXT_CONTRAST)
        chip_ink = readable((0.42, min(chroma, 0.12), hue), (chip_paper, paper, tint), TEXT_CONTRAST)
    return LabelColours(
        tint=tint,
        outline=outline,
        lane=outline,
        faint=readable((lightness, min(chroma, 0.08), hue), (paper,), LINE_CONTRAST),
        strong=strong,
        chip_paper=chip_paper,
        chip_ink=chip_ink,
        solid_ink=max(("#ffffff", "#14120f"), key=lambda ink: contrast(ink, strong)),
    )

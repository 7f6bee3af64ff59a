"""Where the chips above a line go so that none covers another; numbers only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 3.0
DOT_WIDTH = 7.0
_SHOWN_ABOVE = 6.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """A chip to place: above a mark from ``left`` to ``right``, ``full`` or ``short`` wide."""

    left: float
    right: float
    full: float
    short: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A chip's place: its left edge, its width, and which form (0 full, 1 short, 2 a dot)."""

    left: float
    width: float
    form: int


def _fits(left: float, width: float, follower: Wanted | None, limit: float) -> bool:
    """Tell whether a chip stays on the page and leaves the next one a place above its own words."""
    if left + width > limit:
        return False
    if follower is None or follower.left >= left + width + GAP:
        return True
    return left + width + GAP <= max(follower.left, follower.right - _SHOWN_ABOVE)


def place_chips(chips: Sequence[Wanted], limit: float) -> list[Placed | None]:
    """Return a place for each chip (sorted by left edge), or None where even a dot finds no room.

    A chip stands above its mark's first letters; one that would cover the chip before it moves right, and
    is shortened, first to a few letters and then to a dot, when it would drift away from its words, reach
    past ``limit`` or push the next one off.
    """
    placed: list[Placed | None] = []
    free = float("-inf")
    for index, chip in enumerate(chips):
        follower = chips[index + 1] if index + 1 < len(chips) else None
        left = max(chip.left, free)
        forms = (chip.full, chip.short, DOT_WIDTH)
        form = next((n for n, width in enumerate(forms) if _fits(left, width, follower, limit)), 2)
        if left + forms[form] > limit:
            left = limit - forms[0]
            form = 0
            if left < free:
                left, form = limit - DOT_WIDTH, 2
        if left < free:
            placed.append(None)
            continue
        placed.append(Placed(left, forms[form], form))
        free = left + forms[form] + GAP
    return placed

"""Round numbers along an axis, without Qt."""

from __future__ import annotations

import math

_ROUND = (1.0, 2.0, 5.0, 10.0)
# Numbers that differ by less than so much of themselves are the same.
_TINY = 1e-6


def ticks(low: float, high: float, most: int) -> list[float]:
    """Return two to ``most`` round, evenly spaced numbers; the first is at most ``low``, the last at least ``high``.

    Raises `ValueError` if ``most`` is below 3: there are numbers that two round ones can't hold between them.
    """
    if most < 3:
        raise ValueError(f"too few ticks: {most}")
    low, high = min(low, high), max(low, high)
    size = max(abs(low), abs(high), 1.0)
    span = high - low if high - low > _TINY * size else size
    power = 10.0 ** math.floor(math.log10(span / most))
    for step in (power * factor for scale in (1.0, 10.0) for factor in (scale * one for one in _ROUND)):
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
        last = max(last, first + 1)
        if last - first < most:
            return [round(number * step, 10) for number in range(first, last + 1)]
    raise AssertionError("a step of ten times the span always fits")

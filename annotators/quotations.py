"""Quotations in a sentence: which words stand between quotation marks, also where the marks are straight."""

from __future__ import annotations

from annotators.words import Words

_OPEN, _CLOSE = frozenset("“«"), frozenset("”»")
_STRAIGHT = '"'
_STOPS = frozenset({",", "?", "!", "…", "...", "."})


def quotations(words: Words, start: int, end: int) -> list[tuple[int, int]]:
    """Return the quotations between words ``start`` and ``end``, without their marks.

    One that was opened in an earlier sentence begins at ``start``, one that is not closed here ends at ``end``.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for index in range(start, end):
        form = words.form[index]
        if form in _OPEN or (form == _STRAIGHT and opened is None and _opens(words, index, start)):
            opened = index + 1
        elif form in _CLOSE or form == _STRAIGHT:
            if opened is not None or not found:
                found.append((start if opened is None else opened, index))
            opened = None
    if opened is not None:
        found.append((opened, end))
    return [(first, last) for first, last in found if last > first]


def _opens(words: Words, index: int, start: int) -> bool:
    """A straight mark opens at a sentence's start, or behind a blank with none after it."""
    return index == start or words.gap[index]


def spoken_before(words: Words, start: int, index: int) -> tuple[int, int] | None:
    """Return the quotation that ``index`` comes right behind, set off by a comma, or None.

    It must open the sentence (or have been opened before it): one in the middle of a sentence, such as a
    nickname, belongs to what is around it.
    """
    for first, last in quotations(words, start, index):
        stop = words.form[last - 1] in _STOPS or words.form[min(last + 1, len(words) - 1)] in _STOPS
        if first <= start + 1 and stop and last < index:
            return first, last
    return None

"""Quotations in an article: which words stand between quotation marks, over sentences and with straight marks too."""

from __future__ import annotations

from bisect import bisect_right

from annotators.words import Words

_OPEN, _CLOSE = frozenset("“«„"), frozenset("”»")
_STRAIGHT = '"'
_SINGLE_OPEN, _SINGLE_CLOSE = "‘", "'"
_STOPS = frozenset({",", "?", "!", "…", "...", "."})


class Quotations:
    """The quotations of an article, without their marks, in order.

    A new paragraph ends one: a quotation of several paragraphs has its mark again at the beginning of each.
    """

    def __init__(self, words: Words) -> None:
        self.spans: list[tuple[int, int]] = []
        # Those whose closing mark is missing.
        self.unclosed: set[tuple[int, int]] = set()
        self._words = words
        opened: tuple[int, str] | None = None
        for index, form in enumerate(words.form):
            if opened and words.break_before[index]:
                self._close(opened[0], index, marked=False)
                opened = None
            if opened is None:
                opened = (index + 1, form) if self._opens(index) else None
            elif self._closes(index, opened[1]):
                self._close(opened[0], index)
                opened = None
        if opened:
            self._close(opened[0], len(words), marked=False)
        self._starts = [start for start, _ in self.spans]

    def _opens(self, index: int) -> bool:
        form = self._words.form[index]
        if form == _STRAIGHT:
            # A mark before a comma, or with a blank behind it only, closes something that wasn't seen to open.
            following = self._words.form[index + 1] if index + 1 < len(self._words) else ","
            return following not in _STOPS and (not self._words.gap[index + 1] or self._words.gap[index])
        return form in _OPEN or form == _SINGLE_OPEN

    def _closes(self, index: int, mark: str) -> bool:
        form = self._words.form[index]
        if mark == _SINGLE_OPEN:
            # The same sign is an apostrophe: it closes behind a stop only.
            return form == _SINGLE_CLOSE and self._words.form[index - 1] in _STOPS
        return form == _STRAIGHT if mark == _STRAIGHT else form in _CLOSE

    def _close(self, start: int, end: int, *, marked: bool = True) -> None:
        if end > start:
            self.spans.append((start, end))
            if not marked:
                self.unclosed.add((start, end))

    def at(self, index: int) -> tuple[int, int] | None:
        """Return the quotation that the word at ``index`` stands in."""
        position = bisect_right(self._starts, index) - 1
        if position >= 0 and self.spans[position][0] <= index < self.spans[position][1]:
            return self.spans[position]
        return None

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the quotations, or the parts of them, between words ``start`` and ``end``."""
        found = []
        for first, last in self.spans[max(bisect_right(self._starts, start) - 1, 0) :]:
            if first >= end:
                break
            if last > start:
                found.append((max(first, start), min(last, end)))
        return found

    def before(self, start: int, index: int) -> tuple[int, int] | None:
        """Return the quotation that ``index`` comes right behind, set off by a stop, or None.

        It must open the sentence that begins at ``start`` (or have been opened before it): one in the middle of
        a sentence, such as a nickname, belongs to what is around it.
        """
        form = self._words.form
        for first, last in self.within(start, index):
            stop = form[last - 1] in _STOPS or form[min(last + 1, len(form) - 1)] in _STOPS
            if first <= start + 1 and stop and last < index:
                return first, last
        return None

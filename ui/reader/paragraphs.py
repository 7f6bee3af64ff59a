"""A long text in pieces that can be laid out one by one: its paragraphs, over-long ones cut at blanks."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from models.text import Fragment, Utf16Map

PIECE_LENGTH = 4000
# QTextLayout wants one paragraph; CRLF is one separator of two code points.
_SEPARATOR = re.compile("\r\n|[\n\r\u2028\u2029]")


def _attaches(char: str) -> bool:
    """Tell whether a character may belong to the one before it; no cut goes before such a one."""
    category = unicodedata.category(char)
    regional = "\U0001f1e6" <= char <= "\U0001f1ff"
    return category in ("Mn", "Mc", "Me", "Cf", "Sk") or regional


def _cut_point(text: str, start: int, limit: int) -> int:
    """Return where a piece from ``start`` ends, at most at ``limit``: after a blank if there is one."""
    blank = text.rfind(" ", start + (limit - start) // 2, limit)
    if blank > start:
        return blank + 1
    cut = limit
    while cut > start + 1 and (_attaches(text[cut]) or text[cut - 1] == "\u200d"):
        cut -= 1
    return cut if cut > start + 1 else limit


class Paragraphs:
    """Where the pieces of a text start and end, in code points; the separators belong to no piece.

    There is always at least one piece, if only an empty one.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        position = 0
        for separator in _SEPARATOR.finditer(text):
            self._add(position, separator.start())
            position = separator.end()
        self._add(position, len(text))

    def _add(self, start: int, end: int) -> None:
        while end - start > PIECE_LENGTH:
            cut = _cut_point(self.text, start, start + PIECE_LENGTH)
            self.starts.append(start)
            self.ends.append(cut)
            start = cut
        self.starts.append(start)
        self.ends.append(end)

    def __len__(self) -> int:
        return len(self.starts)

    def index_at(self, offset: int) -> int:
        """Return the piece that holds an offset; a separator counts to the piece before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def clamp(self, offset: int) -> int:
        """Return the offset, moved out of a separator to the end of the piece before it."""
        offset = min(max(offset, 0), len(self.text))
        return min(offset, self.ends[self.index_at(offset)])

    def piece(self, index: int) -> str:
        """Return the text of a piece."""
        return self.text[self.starts[index] : self.ends[index]]

    def continues(self, index: int) -> bool:
        """Tell whether a piece goes on in the next one without a separator between them."""
        return index + 1 < len(self.starts) and self.starts[index + 1] == self.ends[index]

    def whole(self, index: int) -> Fragment:
        """Return the uncut paragraph that a piece is part of."""
        first = last = index
        while first > 0 and self.continues(first - 1):
            first -= 1
        while self.continues(last):
            last += 1
        return (self.starts[first], self.ends[last])


class Piece:
    """One piece of text with the way between document offsets and Qt's UTF-16 offsets in the piece."""

    __slots__ = ("_map", "end", "start", "text", "units")

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.end = start + len(text)
        self._map = Utf16Map(text)
        self.units = self._map.to_utf16(len(text))

    def to_unit(self, offset: int) -> int:
        """Return the UTF-16 offset in the piece of a document offset, clamped to the piece."""
        return self._map.to_utf16(min(max(offset - self.start, 0), len(self.text)))

    def to_offset(self, unit: int) -> int:
        """Return the document offset of a UTF-16 offset in the piece."""
        return self.start + self._map.to_codepoint(unit)

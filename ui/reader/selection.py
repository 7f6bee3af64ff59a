"""Caret and selection: where they may stand and how they move; no painting, no layout.

Offsets are code points. The caret never stands inside a grapheme (a letter with its accents, an emoji
sequence, a flag) nor inside a line separator.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QTextBoundaryFinder

from models.text import Fragment, is_word_char, next_word, previous_word, snap, word_at
from ui.reader.paragraphs import Paragraphs, Piece

_REACH = 4000
# An end of sentence: punctuation and closing signs, then a blank or, in crawled text, at once a capital.
_SENTENCE_END = re.compile(r"[.!?…]+(?:[\u00a0\u202f ]?»)?[\"'”’)\]]*(?=\s|$|[^\W\d_])")
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "col",
        "lt",
        "sgt",
        "jr",
        "sr",
        "vs",
        "mm",
        "mme",
        "mlle",
        "ts",
        "gs",
        "ths",
        "pgs",
        "vol",
        "fig",
        "dept",
        "ltd",
        "inc",
    ]
)


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Tell a full stop from the dot of an initial, an abbreviation, a number or a web address."""
    after = text[match.end() : match.end() + 8]
    following = after.lstrip()
    if not following:
        return True
    if following[0].islower() or (following == after and not following[0].isupper()):
        return False
    word_start = match.start()
    while word_start > 0 and is_word_char(text[word_start - 1]):
        word_start -= 1
    word = text[word_start : match.start()]
    is_initial = len(word) == 1 and word.isupper()
    return match.group() != "." or not (is_initial or word.casefold() in _ABBREVIATIONS)


def _sentences(text: str) -> Iterator[Fragment]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if _ends_sentence(text, match):
            yield (start, match.end())
            start = match.end()
    if start < len(text):
        yield (start, len(text))


def sentence_at(paragraphs: Paragraphs, offset: int) -> Fragment:
    """Return the sentence that holds an offset, without outer blanks; empty in an empty paragraph."""
    offset = paragraphs.clamp(offset)
    first, last = paragraphs.whole(paragraphs.index_at(offset))
    low, high = max(first, offset - _REACH), min(last, offset + _REACH)
    text = paragraphs.text[low:high]
    for start, end in _sentences(text):
        if low + end > offset or end == len(text):
            bare = text[start:end].strip()
            first = low + text.index(bare, start)
            return (first, first + len(bare))
    return (offset, offset)


class Caret:
    """Moves through one article; every method takes and returns offsets the caret may stand at."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        self._paragraphs = paragraphs
        self._text = paragraphs.text

    def _finder(self, index: int) -> tuple[Piece, QTextBoundaryFinder]:
        piece = Piece(self._paragraphs.piece(index), self._paragraphs.starts[index])
        return piece, QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, piece.text)

    def floor(self, offset: int) -> int:
        """Return the offset or the start of the grapheme it is inside."""
        offset = self._paragraphs.clamp(offset)
        piece, finder = self._finder(self._paragraphs.index_at(offset))
        finder.setPosition(piece.to_unit(offset))
        return offset if _stands(finder, piece) else piece.to_offset(max(finder.toPreviousBoundary(), 0))

    def ceil(self, offset: int) -> int:
        """Return the offset or the end of the grapheme it is inside."""
        offset = self._paragraphs.clamp(offset)
        piece, finder = self._finder(self._paragraphs.index_at(offset))
        finder.setPosition(piece.to_unit(offset))
        if _stands(finder, piece):
            return offset
        following = finder.toNextBoundary()
        return piece.to_offset(following) if following >= 0 else piece.end

    def next_character(self, offset: int) -> int:
        """Return one grapheme to the right; from a paragraph's end to the next one's start."""
        offset = self._paragraphs.clamp(offset)
        index = self._paragraphs.index_at(offset)
        if offset >= self._paragraphs.ends[index]:
            return self._paragraphs.starts[index + 1] if index + 1 < len(self._paragraphs) else offset
        piece, finder = self._finder(index)
        finder.setPosition(piece.to_unit(offset))
        following = finder.toNextBoundary()
        return piece.to_offset(following) if following >= 0 else piece.end

    def previous_character(self, offset: int) -> int:
        """Return one grapheme to the left; from a paragraph's start to the previous one's end."""
        offset = self._paragraphs.clamp(offset)
        index = self._paragraphs.index_at(offset)
        if offset <= self._paragraphs.starts[index]:
            if index == 0:
                return offset
            if not self._paragraphs.continues(index - 1):
                return self._paragraphs.ends[index - 1]
            index -= 1
        piece, finder = self._finder(index)
        finder.setPosition(piece.to_unit(offset))
        return piece.to_offset(max(finder.toPreviousBoundary(), 0))

    def next_word(self, offset: int) -> int:
        """Return the end of the next word."""
        return self.ceil(next_word(self._text, offset))

    def previous_word(self, offset: int) -> int:
        """Return the start of the word before."""
        return self.floor(previous_word(self._text, offset))

    def next_sentence(self, offset: int) -> int:
        """Return the end of this sentence, or of the next one if it is reached already."""
        start = offset
        while True:
            first, end = sentence_at(self._paragraphs, offset)
            if end > max(start, first):
                return self.ceil(end)
            following = self.next_character(offset)
            if following <= offset:
                return start
            offset = following

    def previous_sentence(self, offset: int) -> int:
        """Return the start of this sentence, or of the one before if it is reached already."""
        while True:
            start = sentence_at(self._paragraphs, offset)[0]
            if start < offset:
                return self.floor(start)
            before = self.previous_character(offset)
            if before >= offset:
                return offset
            offset = before

    def next_paragraph(self, offset: int) -> int:
        """Return the start of the next paragraph that isn't empty, or the article's end."""
        index = self._paragraphs.index_at(offset) + 1
        while index < len(self._paragraphs) and self._skipped(index):
            index += 1
        return self._paragraphs.starts[index] if index < len(self._paragraphs) else len(self._text)

    def previous_paragraph(self, offset: int) -> int:
        """Return the start of this paragraph, or of the one before if it is reached already."""
        index = self._paragraphs.index_at(offset)
        if offset <= self._paragraphs.starts[index]:
            index -= 1
        while index > 0 and self._skipped(index):
            index -= 1
        return self._paragraphs.starts[max(index, 0)]

    def _skipped(self, index: int) -> bool:
        empty = self._paragraphs.starts[index] == self._paragraphs.ends[index]
        return empty or (index > 0 and self._paragraphs.continues(index - 1))

    def word(self, offset: int) -> Fragment:
        """Return the word under an offset, whole graphemes."""
        offset = self._paragraphs.clamp(offset)
        index = self._paragraphs.index_at(offset)
        if self._paragraphs.starts[index] == self._paragraphs.ends[index]:
            return (offset, offset)
        inside = min(offset, self._paragraphs.ends[index] - 1)
        start, end = word_at(self._text, inside)
        return (self.floor(start), self.ceil(end))

    def snapped(self, start: int, end: int) -> Fragment:
        """Return a range widened to whole words: unchanged if it holds signs only, empty if only blanks."""
        first, last = snap(self._text, start, end)
        if first < last:
            return (self.floor(first), self.ceil(last))
        if not self._text[start:end].strip():
            return (start, start)
        return (self.floor(start), self.ceil(end))


def _stands(finder: QTextBoundaryFinder, piece: Piece) -> bool:
    return finder.position() in (0, piece.units) or finder.isAtBoundary()

"""Offsets, folding and word edges: the only module that counts characters.

Everything in Postil counts *code points* of the frozen text, half-open ``[start, end)``. Qt counts UTF-16
units; `Utf16Map` is the one bridge between the two.
"""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence

Fragment = tuple[int, int]
Fragments = tuple[Fragment, ...]

_ZERO_WIDTH_JOINER = "\u200d"


def sha256_of(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8 bytes, as 64 hex digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def document_id(text: str) -> str:
    """Return the id of the document with this frozen text: the same on every laptop."""
    return sha256_of(text)[:32]


class FragmentError(ValueError):
    """Fragments that are empty, unsorted, touching, overlapping or outside the text."""


def check_fragments(fragments: Iterable[Sequence[int]], length: int) -> Fragments:
    """Return fragments as tuples if they are well formed for a text of ``length`` code points.

    Raises `FragmentError` with a short reason otherwise.
    """
    checked: list[Fragment] = []
    previous_end = -1
    for start, end in fragments:
        if start < 0:
            raise FragmentError(f"the span {start}–{end} starts before the text")
        if end <= start:
            reason = "is empty" if end == start else "ends before it starts"
            raise FragmentError(f"the span {start}–{end} {reason}")
        if end > length:
            raise FragmentError(f"the span {start}–{end} ends past the end of the text ({length} characters)")
        if start <= previous_end:
            raise FragmentError(f"the span {start}–{end} touches or overlaps the one before it")
        checked.append((start, end))
        previous_end = end
    if not checked:
        raise FragmentError("there is no span")
    return tuple(checked)


def quote_of(text: str, fragments: Iterable[Sequence[int]]) -> str:
    """Return the fragments' texts joined by one space."""
    return " ".join(text[start:end] for start, end in fragments)


class Utf16Map:
    """Code points of one text to UTF-16 units and back; free for texts without astral characters."""

    __slots__ = ("_astral", "_units")

    def __init__(self, text: str) -> None:
        astral: list[int] = []
        if not text.isascii() and max(text) > "\uffff":
            astral = [index for index, char in enumerate(text) if char > "\uffff"]
        self._astral = astral
        self._units = [position + rank for rank, position in enumerate(astral)]

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 offset of a code-point offset."""
        return offset + bisect_left(self._astral, offset) if self._astral else offset

    def to_codepoint(self, offset: int) -> int:
        """Return the code-point offset of a UTF-16 offset (inside a pair: the pair's start)."""
        return offset - bisect_left(self._units, offset) if self._astral else offset


def fold(text: str) -> str:
    """Return a text as search compares it: no case, no accents, đ as d; NFC and NFD fold alike."""
    replaced = text.replace("đ", "d").replace("Đ", "D").replace("’", "'")
    decomposed = unicodedata.normalize("NFD", replaced)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def is_composed(text: str) -> bool:
    """Tell whether a text is in NFC: every letter one code point with its accents, where there is one."""
    return unicodedata.is_normalized("NFC", text)


class Composed:
    """A text in NFC whose offsets lead back to the frozen text; free where that is NFC already.

    Patterns are written with composed letters, while articles may keep accents apart.
    """

    __slots__ = ("_origins", "text")

    def __init__(self, original: str) -> None:
        self.text = original
        self._origins: list[int] | None = None
        if is_composed(original):
            return
        pieces: list[str] = []
        origins: list[int] = []
        start = 0
        for end in range(1, len(original) + 1):
            if end < len(original) and unicodedata.combining(original[end]):
                continue
            piece = unicodedata.normalize("NFC", original[start:end])
            pieces.append(piece)
            origins.extend(min(start + rank, end - 1) for rank in range(len(piece)))
            start = end
        self.text = "".join(pieces)
        self._origins = [*origins, len(original)]

    def origin(self, offset: int) -> int:
        """Return the frozen text's offset of an offset of ``text``."""
        return offset if self._origins is None else self._origins[offset]


def is_word_char(char: str) -> bool:
    """Tell whether a character belongs to a word: letters, digits, marks and characters joined to them."""
    return char.isalnum() or char == "_" or _clings(char)


def _clings(char: str) -> bool:
    """Tell whether a character is a mark or joiner that belongs to the one before it."""
    return char == _ZERO_WIDTH_JOINER or unicodedata.category(char)[0] == "M"


def _in_word(text: str, index: int) -> bool:
    """Tell whether the character at ``index`` belongs to a word; an emoji's joiners and selectors don't."""
    while index > 0 and _clings(text[index]):
        index -= 1
    return is_word_char(text[index])


def _joins(text: str, index: int) -> bool:
    """Tell whether the character at ``index`` is a hyphen between two word characters."""
    return text[index] in "-‑" and 0 < index < len(text) - 1 and _in_word(text, index - 1) and _in_word(text, index + 1)


def word_at(text: str, offset: int) -> Fragment:
    """Return the word that holds the character at ``offset``, or that one character when it is no word.

    An apostrophe parts words, so that ``l'Intérieur`` and ``Vietnam's`` hold a name that can be marked; a
    hyphen joins them.
    """
    if not text:
        return (0, 0)
    offset = min(max(offset, 0), len(text) - 1)
    if not (_in_word(text, offset) or _joins(text, offset)):
        return (offset, offset + 1)
    start = offset
    while start > 0 and (_in_word(text, start - 1) or _joins(text, start - 1)):
        start -= 1
    end = offset + 1
    while end < len(text) and (_in_word(text, end) or _joins(text, end)):
        end += 1
    return (start, end)


def trim(text: str, start: int, end: int) -> Fragment:
    """Shrink a range past blanks, quotation marks and punctuation at its edges."""
    while start < end and not _in_word(text, start) and text[start] not in "#@$€£":
        start += 1
    while end > start and not _in_word(text, end - 1) and not _keeps_last(text, start, end):
        end -= 1
    return (start, end)


def _keeps_last(text: str, start: int, end: int) -> bool:
    """Keep a closing bracket opened inside, a percent sign, and the dot of ``U.S.``."""
    last = text[end - 1]
    piece = text[start : end - 1]
    if last == ")":
        return piece.count("(") > piece.count(")")
    if last == ".":
        return len(piece) >= 3 and piece[-1].isalpha() and piece[-2] == "."
    return last in "%€$£°"


def snap(text: str, start: int, end: int) -> Fragment:
    """Widen a range to whole words and trim its outer blanks and punctuation; ``(start, start)`` if empty."""
    if start > end:
        start, end = end, start
    start, end = trim(text, start, end)
    if start >= end:
        return (start, start)
    if _in_word(text, start):
        start = word_at(text, start)[0]
    if _in_word(text, end - 1):
        end = word_at(text, end - 1)[1]
    return (start, end)


def next_word(text: str, offset: int) -> int:
    """Return where the caret goes one word to the right: the end of the next word."""
    while offset < len(text) and not _in_word(text, offset):
        offset += 1
    return word_at(text, offset)[1] if offset < len(text) else len(text)


def previous_word(text: str, offset: int) -> int:
    """Return where the caret goes one word to the left: the start of the word before."""
    while offset > 0 and not _in_word(text, offset - 1):
        offset -= 1
    return word_at(text, offset - 1)[0] if offset > 0 else 0

"""Finding words in an article whatever their case and accents, with the offsets of the frozen text."""

from __future__ import annotations

from models.text import Fragment, fold
from ui.reader.paragraphs import Paragraphs

_BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " "})


def _folded(text: str) -> str:
    return fold(text.translate(_BLANKS))


def _owners(text: str) -> list[int]:
    """Return for each folded character the index of the character it came from."""
    owners: list[int] = []
    for index, char in enumerate(text):
        owners.extend([index] * len(fold(char)))
    return owners


def _hits_in(text: str, needle: str) -> list[Fragment]:
    folded = text.translate(_BLANKS).casefold() if text.isascii() else _folded(text)
    position = folded.find(needle)
    if position < 0:
        return []
    owners = list(range(len(text))) if text.isascii() else _owners(text)
    hits: list[Fragment] = []
    while position >= 0:
        end = owners[position + len(needle) - 1] + 1
        # Accents that follow as characters of their own belong to the letter found.
        while end < len(text) and not fold(text[end]):
            end += 1
        hits.append((owners[position], end))
        position = folded.find(needle, position + len(needle))
    return hits


def find_all(paragraphs: Paragraphs, words: str) -> list[Fragment]:
    """Return where words occur, in code points, left to right; not across paragraphs."""
    needle = _folded(words)
    if not needle:
        return []
    return [
        (paragraphs.starts[index] + start, paragraphs.starts[index] + end)
        for index in range(len(paragraphs))
        for start, end in _hits_in(paragraphs.piece(index), needle)
    ]

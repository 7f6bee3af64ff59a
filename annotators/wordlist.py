"""Word lists in the source, readable as running words."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text: blanks between single words, or ``|`` where some are of several words."""
    return frozenset(words.split("|") if "|" in words else words.split())

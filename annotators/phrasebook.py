"""Finding many phrases in a document's words, each looked for only where its first word stands."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from spacy.tokenizer import Tokenizer

from annotators.lexicon import norms

# What is found: the key it was added under and its words ``start`` to ``end``.
Hit = tuple[str, int, int]


class _Node:
    """What may follow the words so far, and the (table, key) of the phrases that end here."""

    __slots__ = ("after", "ends")

    def __init__(self) -> None:
        self.after: dict[str, _Node] = {}
        self.ends: list[tuple[str, str]] = []


class Phrasebook:
    """Phrases in tables, under keys: nothing but words, found together by one walk down a tree of words."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._tables: list[str] = []
        self._root = _Node()

    def add(self, table: str, key: str, patterns: Iterable[str]) -> None:
        """Add phrases; ``a|b`` are alternatives of a word, a word that ends with ``?`` may be absent."""
        if table not in self._tables:
            self._tables.append(table)
        for pattern in patterns:
            for words in self._spellings(pattern):
                node = self._root
                for word in words:
                    node = node.after.setdefault(word, _Node())
                node.ends.append((table, key))

    def _spellings(self, pattern: str) -> list[list[str]]:
        choices = []
        for item in pattern.lower().split():
            options = [self._norms(word) for word in item.removesuffix("?").split("|")]
            choices.append([*options, []] if item.endswith("?") else options)
        return [[word for part in parts for word in part] for parts in product(*choices)]

    def _norms(self, word: str) -> list[str]:
        # Only the tokenizer knows how a word with a mark in it is cut.
        return [word] if word.isalpha() else norms(self._tokenizer, word)

    def find(self, words: list[str]) -> dict[str, list[Hit]]:
        """Return, by table, all phrases among these norms, in the order of the text."""
        found: dict[str, list[Hit]] = {table: [] for table in self._tables}
        first = self._root.after
        for start, word in enumerate(words):
            node = first.get(word)
            end = start + 1
            while node is not None:
                for table, key in node.ends:
                    found[table].append((key, start, end))
                node = node.after.get(words[end]) if end < len(words) else None
                end += 1
        return found


def longest(hits: Iterable[Hit]) -> dict[int, tuple[int, str]]:
    """Return, by its start, the end and the key of the longest phrase that begins at a word."""
    best: dict[int, tuple[int, str]] = {}
    for key, start, end in hits:
        if end > best.get(start, (0, ""))[0]:
            best[start] = (end, key)
    return best

"""Finding the rules' terms and patterns: trees of words, each tried only where its first word stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any

from spacy.tokenizer import Tokenizer

from annotators.words import Words

Spelling = tuple[str, ...]
Tags = list[tuple[str, ...]]
# What is found: its name and its words ``start`` to ``end``.
Hit = tuple[str, int, int]

# Each class with the more general ones that it belongs to.
_CLASSES = (
    ("<DMY>", re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:1[0-9]|20)?\d\d|20\d\d-\d\d-\d\d"), ()),
    ("<DM>", re.compile(r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])"), ()),
    ("<MY>", re.compile(r"(?:0?[1-9]|1[0-2])/(?:19|20)\d\d"), ("<CODE>",)),
    ("<QUARTER>", re.compile(r"(?:i{1,3}|iv)/20\d\d"), ()),
    ("<YEAR>", re.compile(r"1[1-9][0-9]{2}|20[0-9]{2}"), ("<NUM>",)),
    ("<DAY>", re.compile(r"0?[1-9]|[12][0-9]|3[01]"), ("<NUM>",)),
    ("<ORD>", re.compile(r"\d{1,3}(?:st|nd|rd|th|er|ère|e|ème|è)|[ivx]{1,5}(?:e|ème)"), ()),
    ("<DECADE>", re.compile(r"(?:1[0-9]|20)\d0['’]?s"), ()),
    ("<PART>", re.compile(r"(?:mid|mi|early|late)-(?:1[1-9]|20)\d\ds?"), ()),
    ("<NUM>", re.compile(r"\d+(?:[., ]\d+)*"), ()),
    (
        "<MONEY>",
        re.compile(r"(?:us|a|c|hk)?[$€£¥]\d+(?:[.,]\d+)*(?:m|bn|k|tn)?|\d+(?:[.,]\d+)*[$€£¥]|[pr]\d{1,3}(?:,\d{3})+"),
        (),
    ),
    (
        "<COMPOUND>",
        re.compile(r"\d+-(?:year|month|week|day|hour|minute|metre|mile|page|point|bed|seat|storey|strong)(?:-olds?)?"),
        (),
    ),
    ("<CODE>", re.compile(r"\d+(?:/\d{4})?/[\w-]+"), ()),
)
_MAY_BE_CLASS = frozenset("0123456789$€£¥uivxmelachpr")
_BY_DIGIT_ONLY = re.compile(r"[\d$€£¥]|[ivx]{1,5}(?:e|ème)$")


def word_classes(norm: str) -> tuple[str, ...]:
    """Return the numeric classes of a word (``<DAY>``, ``<YEAR>``, ``<NUM>`` …), the narrowest first."""
    if not norm or norm[0] not in _MAY_BE_CLASS or not _BY_DIGIT_ONLY.search(norm):
        return ()
    for name, pattern, wider in _CLASSES:
        if pattern.fullmatch(norm):
            return (name, *wider)
    return ()


def spellings(row: str, parts: dict[str, list[str]]) -> list[Spelling]:
    """Return all sequences of words and classes that a row of ``patterns.toml`` stands for."""
    choices: list[list[Spelling]] = []
    for item in row.split():
        optional = item.endswith("?") and len(item) > 1
        body = item[:-1] if optional else item
        options: list[Spelling] = []
        if body.startswith("{"):
            options += [spelling for part in parts[body.strip("{}")] for spelling in spellings(part, parts)]
        elif body.startswith("<"):
            options += [(f"<{name}>",) for name in body.strip("<>").split("|")]
        else:
            options += [tuple(words.split("_")) for words in body.split("|")]
        choices.append([*options, ()] if optional else options)
    return [tuple(item for part in combination for item in part) for combination in product(*choices)]


# The class that every word belongs to.
ANY = "<WORD>"


class _Node:
    """What may follow in a tree of sequences, and the names of those that end here."""

    __slots__ = ("names", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.names: set[str] = set()


class Sequences:
    """Sequences of words and classes of words, kept as a tree."""

    def __init__(self) -> None:
        self._root = _Node()

    def add(self, name: str, sequences: Iterable[Spelling]) -> None:
        """Add sequences under a name."""
        for sequence in sequences:
            node = self._root
            for item in sequence:
                node = node.next.setdefault(item, _Node())
            node.names.add(name)

    def find(self, norms: Sequence[str], tags: Tags) -> list[Hit]:
        """Return every sequence that stands anywhere."""
        found: list[Hit] = []
        first = self._root.next
        for start, norm in enumerate(norms):
            nodes = [first[item] for item in (norm, *tags[start]) if item in first]
            end = start + 1
            while nodes:
                found += [(name, start, end) for node in nodes for name in node.names]
                if end == len(norms):
                    break
                items = (norms[end], ANY, *tags[end])
                nodes = [node.next[item] for node in nodes for item in items if item in node.next]
                end += 1
        return found


def norms(tokenizer: Tokenizer, phrase: str) -> list[str]:
    """Return a phrase's words as `Words` gives them."""
    if phrase.endswith(("'", "’")):
        # An elision is one word only where a letter follows.
        return Words(tokenizer(phrase + "a")).norm[:-1]
    return Words(tokenizer(phrase)).norm


class Terms:
    """All terms of one kind-and-language table, found in one pass over a document."""

    def __init__(self, tokenizer: Tokenizer, terms: dict[str, dict[str, list[str]]]) -> None:
        self._kinds: dict[str, list[str]] = {lang: list(kinds) for lang, kinds in terms.items()}
        self._first: dict[str, dict[str, list[tuple[list[str], str]]]] = {lang: {} for lang in terms}
        for lang, kinds in terms.items():
            by_first = self._first[lang]
            for kind, phrases in kinds.items():
                for phrase in phrases:
                    first, *rest = [phrase.lower()] if phrase.isalpha() else norms(tokenizer, phrase)
                    by_first.setdefault(first, []).append((rest, kind))

    def find(self, words: list[str], langs: Iterable[str]) -> dict[tuple[str, str], dict[int, int]]:
        """Return, by (language, kind), the longest term that begins at each word: start -> end."""
        found: dict[tuple[str, str], dict[int, int]] = {}
        for lang in langs:
            kinds: dict[str, dict[int, int]] = {kind: {} for kind in self._kinds[lang]}
            found |= {(lang, kind): ends for kind, ends in kinds.items()}
            by_first = self._first[lang]
            for start, word in enumerate(words):
                for rest, kind in by_first.get(word, ()):
                    end = start + 1 + len(rest)
                    if (not rest or words[start + 1 : end] == rest) and end > kinds[kind].get(start, 0):
                        kinds[kind][start] = end
        return found


class Patterns:
    """The patterns of ``patterns.toml``: dates, quantities and citations, by language."""

    LABELS = ("date", "quantity", "law")

    def __init__(self, data: dict[str, Any]) -> None:
        self._lookup = {lang: _lookup(classes) for lang, classes in data["classes"].items()}
        self._sequences: dict[str, Sequences] = {}
        for label in self.LABELS:
            for group in data.get(label, []):
                lang = group["lang"]
                sequences = self._sequences.setdefault(lang, Sequences())
                parts = data["parts"]["xx"] | data["parts"].get(lang, {})
                for pattern in group["patterns"]:
                    sequences.add(label, spellings(pattern, parts))

    def tags(self, words: Words, lang: str) -> Tags:
        """Return each word's classes; English months and weekdays need their capital."""
        lookup = self._lookup.get(lang, {})
        tags: Tags = []
        for norm, cap in zip(words.norm, words.cap, strict=True):
            tag = lookup.get(norm, ())
            if tag and lang == "en" and not cap and "<NUMW>" not in tag:
                tag = ()
            tags.append(tag or word_classes(norm))
        return tags

    def find(self, words: list[str], tags: Tags, lang: str) -> list[Hit]:
        """Return (label, start, end), the longest one where several of a label overlap."""
        found: list[Hit] = []
        for name in ("xx", lang):
            if name in self._sequences:
                found += self._sequences[name].find(words, tags)
        found.sort(key=lambda match: (match[1] - match[2], match[1]))
        taken: dict[str, set[int]] = {}
        longest = []
        for label, start, end in found:
            used = taken.setdefault(label, set())
            if used.isdisjoint(range(start, end)):
                used.update(range(start, end))
                longest.append((label, start, end))
        return sorted(longest, key=lambda match: match[1])


def _lookup(classes: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    names = {"number": "<NUMW>", "month": "<MONTH>", "short_month": "<MON>", "weekday": "<WEEKDAY>"}
    lookup: dict[str, tuple[str, ...]] = {}
    for name, words in classes.items():
        for word in words:
            lookup[word.lower()] = (*lookup.get(word.lower(), ()), names[name])
    return lookup

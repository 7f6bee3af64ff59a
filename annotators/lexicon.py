"""Finding the rules' terms and patterns with spaCy's PhraseMatcher and Matcher."""

from __future__ import annotations

import re
from itertools import product
from typing import Any

from spacy.matcher import Matcher, PhraseMatcher
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.vocab import Vocab

from annotators.words import Words

Pattern = list[dict[str, Any]]

_CLASSES = (
    ("DMY", re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:1[0-9]|20)?\d\d|20\d\d-\d\d-\d\d")),
    ("DM", re.compile(r"\d{1,2}/\d{1,2}")),
    ("YEAR", re.compile(r"1[0-9]{3}|20[0-9]{2}")),
    ("DAY", re.compile(r"0?[1-9]|[12][0-9]|3[01]")),
    ("ORD", re.compile(r"\d{1,3}(?:st|nd|rd|th|er|ère|e|ème|è)")),
    ("DECADE", re.compile(r"(?:1[0-9]|20)\d0'?s")),
    ("NUM", re.compile(r"\d+(?:[.,]\d+)*")),
    ("MONEY", re.compile(r"(?:us)?[$€£]\d+(?:[.,]\d+)*(?:m|bn|k)?|\d+(?:[.,]\d+)*[$€£]")),
    ("CODE", re.compile(r"\d+(?:/\d{4})?/[\w-]+")),
)
# spaCy refuses to match on classes in a document where no word has any.
NO_CLASS = "-"
_ROMAN = re.compile(r"[ivx]{1,5}(?:e|ème)")


def word_class(norm: str) -> str:
    """Return the numeric class of a word (DAY, YEAR, NUM …), or an empty string."""
    if not norm or not (norm[0].isdigit() or norm[0] in "$€£uivx"):
        return ""
    for name, pattern in _CLASSES:
        if pattern.fullmatch(norm):
            return name
    return "ORD" if _ROMAN.fullmatch(norm) else ""


def compile_pattern(pattern: str) -> list[Pattern]:
    """Return the spaCy token patterns of one row of items (see ``patterns.toml``), alternatives multiplied out."""
    choices: list[list[Pattern]] = []
    for item in pattern.split():
        optional = item.endswith("?") and len(item) > 1
        repeat = item.endswith("+") and len(item) > 1
        body = item[:-1] if optional or repeat else item
        attribute = "TAG" if body.startswith("<") else "ORTH"
        options: list[Pattern] = [
            [{attribute: word} | ({"OP": "+"} if repeat else {}) for word in words.split("_")]
            for words in body.strip("<>").split("|")
        ]
        if optional:
            options.append([])
        choices.append(options)
    return [[item for part in combination for item in part] for combination in product(*choices)]


class Sequences:
    """Many token patterns over one document, each tried only where its first word stands.

    spaCy's Matcher tries every pattern at every word, which is too slow for thousands of patterns. So there is
    one Matcher for each first word (or class), run on the few words from where that one stands.
    """

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._patterns: dict[tuple[str, str], dict[str, list[Pattern]]] = {}
        self._matchers: dict[tuple[str, str], Matcher] = {}
        self._longest: dict[tuple[str, str], int] = {}

    def add(self, name: str, patterns: list[Pattern]) -> None:
        """Add patterns under a name; `compile_pattern` has made every item mandatory."""
        for pattern in patterns:
            (attribute, value), *_ = pattern[0].items()
            key = (attribute, value)
            self._patterns.setdefault(key, {}).setdefault(name, []).append(pattern)
            self._longest[key] = max(self._longest.get(key, 0), len(pattern))
            self._matchers.pop(key, None)

    def find(self, shadow: Doc, tags: list[str] | None = None) -> list[tuple[str, int, int]]:
        """Return (name, start, end) of all matches."""
        found = []
        strings = self._vocab.strings
        for index, token in enumerate(shadow):
            keys = [("ORTH", token.text)]
            if tags and tags[index] != NO_CLASS:
                keys.append(("TAG", tags[index]))
            for key in keys:
                if key in self._patterns:
                    matches = self._matcher(key)(shadow[index : index + self._longest[key]])
                    found += [(strings[name], index, index + end) for name, start, end in matches if start == 0]
        return found

    def _matcher(self, key: tuple[str, str]) -> Matcher:
        if key not in self._matchers:
            matcher = self._matchers[key] = Matcher(self._vocab)
            for name, patterns in self._patterns[key].items():
                matcher.add(name, patterns)
        return self._matchers[key]


def norms(tokenizer: Tokenizer, phrase: str) -> list[str]:
    """Return a phrase's words as `Words` gives them."""
    if phrase.endswith(("'", "’")):
        # An elision is one word only where a letter follows.
        return Words(tokenizer(phrase + "a")).norm[:-1]
    return Words(tokenizer(phrase)).norm


class Terms:
    """All terms of one kind-and-language table, found in one pass over a document."""

    def __init__(self, vocab: Vocab, tokenizer: Tokenizer, terms: dict[str, dict[str, list[str]]]) -> None:
        self._matcher = PhraseMatcher(vocab, attr="ORTH")
        self._names: dict[int, tuple[str, str]] = {}
        for lang, kinds in terms.items():
            for kind, phrases in kinds.items():
                if not phrases:
                    continue
                key = f"{lang}:{kind}"
                self._names[vocab.strings.add(key)] = (lang, kind)
                self._matcher.add(key, [Doc(vocab, words=norms(tokenizer, phrase)) for phrase in phrases])

    def find(self, shadow: Doc) -> dict[tuple[str, str], dict[int, int]]:
        """Return, by (language, kind), the longest term that begins at each word: start -> end."""
        found: dict[tuple[str, str], dict[int, int]] = {name: {} for name in self._names.values()}
        for key, start, end in self._matcher(shadow):
            ends = found[self._names[key]]
            if end > ends.get(start, 0):
                ends[start] = end
        return found


class Patterns:
    """The token patterns of ``patterns.toml``: dates, quantities and citations, by language."""

    def __init__(self, vocab: Vocab, data: dict[str, Any]) -> None:
        self._classes = data["classes"]
        self._sequences: dict[str, Sequences] = {}
        for label in ("date", "quantity", "law"):
            for group in data.get(label, []):
                sequences = self._sequences.setdefault(group["lang"], Sequences(vocab))
                for pattern in group["patterns"]:
                    sequences.add(label, compile_pattern(pattern))

    def tags(self, words: Words, lang: str) -> list[str]:
        """Return each word's class for the matchers; English months and weekdays need their capital."""
        classes = self._classes.get(lang, {})
        lookup = {word.lower(): "NUMW" for word in classes.get("number", [])}
        calendar = {word.lower(): "MONTH" for word in classes.get("month", [])}
        calendar |= {word.lower(): "WEEKDAY" for word in classes.get("weekday", [])}
        tags = []
        for index, norm in enumerate(words.norm):
            tag = calendar.get(norm, "")
            if tag and lang == "en" and not words.cap[index]:
                tag = ""
            tags.append(tag or lookup.get(norm) or word_class(norm) or NO_CLASS)
        return tags

    def find(self, shadow: Doc, tags: list[str], lang: str) -> list[tuple[str, int, int]]:
        """Return (label, start, end), the longest one where several of a label overlap."""
        found: list[tuple[str, int, int]] = []
        for name in ("xx", lang):
            if name in self._sequences:
                found += self._sequences[name].find(shadow, tags)
        found.sort(key=lambda match: (match[1] - match[2], match[1]))
        taken: dict[str, set[int]] = {}
        longest = []
        for label, start, end in found:
            used = taken.setdefault(label, set())
            if used.isdisjoint(range(start, end)):
                used.update(range(start, end))
                longest.append((label, start, end))
        return sorted(longest, key=lambda match: match[1])

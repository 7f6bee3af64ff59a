"""Sentences of our own, written by a small grammar: ``resources/training/*.toml`` says what may stand where.

A file has ``[labels]`` (symbol -> label), ``[words]`` (symbol -> alternatives) and ``[texts]`` (group -> texts).
In an alternative or a text ``{symbol}`` is replaced by one of its alternatives, ``{symbol#1}`` by the same one
wherever it occurs in this text, ``[this|that|]`` by one of what it holds, and ``<ORG words>`` marks these words,
in which all of this may stand again. Names that are made, not listed, come from `annotators.training.lexicon`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

from annotators.training.corpus import Mark, Sample

Piece = tuple[str, tuple[Mark, ...]]
Maker = Callable[[random.Random], Piece]

_SLOT = re.compile(r"\{(\w+)(?:#(\d+))?\}|\[([^\[\]]*\|[^\[\]]*)\]|<([A-Z]+) |(>)")
_DEEPEST = 12
_TYPOGRAPHY = 0.4
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_TIGHT_SPACE = re.compile(r" (?=[:;?!»%])|(?<=«) ")
_VOWEL = "[AEIOUYÉÈÎÔaeiouéèêîôh]"
# What a French grammar can't know before the next word is chosen.
_POLISH = {
    "fr": (
        (re.compile(rf"\bl'(?!{_VOWEL})"), "la "),
        (re.compile(rf"\bL'(?!{_VOWEL}|H)"), "La "),
        (re.compile(rf"\bde (?={_VOWEL})(?!h|Y)"), "d'"),
        (re.compile(rf"\bque (?={_VOWEL})"), "qu'"),
        (re.compile(r"\ble (?=[AEÉIOaeéio])"), "l'"),
    ),
}


class Grammar:
    """Writes samples of one language; the same `random.Random` gives the same samples."""

    def __init__(self, lang: str, data: dict[str, Any], makers: dict[str, Maker]) -> None:
        self.lang = lang
        self.groups: dict[str, list[str]] = data["texts"]
        self._labels: dict[str, str] = data["labels"]
        self._words: dict[str, list[str]] = data["words"]
        self._makers = makers

    def unknown(self) -> set[str]:
        """Return the symbols that are used and not defined: there should be none."""
        texts = [text for group in (*self.groups.values(), *self._words.values()) for text in group]
        used = {match[1] for text in texts for match in _SLOT.finditer(text) if match[1]}
        return used - self._words.keys() - self._makers.keys() - {"last"}

    def write(self, group: str, chance: random.Random) -> Sample:
        """Return one text of a group."""
        bound: dict[str, Piece] = {}
        text, marks = self._expand(chance.choice(self.groups[group]), chance, bound, 0)
        text = text[:1].upper() + text[1:]
        for pattern, replacement in _POLISH.get(self.lang, ()):
            text, marks = _replaced(text, marks, pattern, replacement)
        if chance.random() < _TYPOGRAPHY:
            text, marks = _replaced(text, marks, _APOSTROPHE, "’")
            text, marks = _replaced(text, marks, _TIGHT_SPACE, "\u00a0")
        return Sample(self.lang, f"own_{group}", text, tuple(sorted(set(marks))))

    def _expand(self, template: str, chance: random.Random, bound: dict[str, Piece], depth: int) -> Piece:
        if depth > _DEEPEST:
            raise ValueError(f"the grammar does not end: {template}")
        text, last = "", 0
        marks: list[Mark] = []
        opened: list[tuple[int, str]] = []
        for match in _SLOT.finditer(template):
            text += template[last : match.start()]
            last = match.end()
            if match[4]:
                opened.append((len(text), match[4]))
            elif match[5] and opened:
                start, label = opened.pop()
                marks.append((start, len(text), label))
            elif match[5]:
                text += match[5]
            else:
                inner, found = self._inner(match, chance, bound, depth)
                marks += [(start + len(text), end + len(text), label) for start, end, label in found]
                text += inner
        if opened:
            raise ValueError(f"a mark is not ended: {template}")
        return text + template[last:], tuple(marks)

    def _inner(self, match: re.Match[str], chance: random.Random, bound: dict[str, Piece], depth: int) -> Piece:
        if match[1]:
            return self._symbol(match[1], match[2], chance, bound, depth)
        return self._expand(chance.choice(match[3].split("|")), chance, bound, depth + 1)

    def _symbol(
        self, name: str, number: str | None, chance: random.Random, bound: dict[str, Piece], depth: int
    ) -> Piece:
        key = f"{name}#{number}"
        if number and key in bound:
            return bound[key]
        if name in self._makers:
            text, marks = self._makers[name](chance)
        else:
            text, marks = self._expand(chance.choice(self._words[name]), chance, bound, depth + 1)
        if name in self._labels:
            marks = (*marks, (0, len(text), self._labels[name]))
        piece = (text, marks)
        if number:
            bound[key] = piece
            if name.startswith("person"):
                bound[f"last#{number}"] = _last_name(text, marks)
        return piece


def _replaced(text: str, marks: tuple[Mark, ...], pattern: re.Pattern[str], by: str) -> Piece:
    """Replace what a pattern finds and move the marks with it."""
    found = [(match.start(), len(by) - len(match[0])) for match in pattern.finditer(text)]
    moved = [
        (
            start + sum(more for at, more in found if at < start),
            end + sum(more for at, more in found if at < end),
            label,
        )
        for start, end, label in marks
    ]
    return pattern.sub(by, text), tuple(moved)


def _last_name(name: str, marks: tuple[Mark, ...]) -> Piece:
    """Return what a person is called the second time: the last word, which is also how Vietnamese does it."""
    words = name.split()
    particles = {"Van", "De", "Le", "Al", "Von", "Da", "El", "Ben"}
    short = " ".join(words[-2:]) if len(words) > 2 and words[-2] in particles else words[-1]
    return short, tuple((0, len(short), label) for _, _, label in marks[:1])

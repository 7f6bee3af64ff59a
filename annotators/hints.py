"""Places where a name may be: towns by a gazetteer, abbreviations in brackets, and names that are found elsewhere.

Neither rules nor pipeline need have found them; whether they are names is for the calibration to say, which knows
how likely the pipeline finds that a mark begins there.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from annotators.found import AGAIN, FIRST, LAST, LONG, SHORT, TOWN, Found
from models.paths import resource

_LONGEST = 4
# Letters, with their marks where these are written apart.
_LETTERS = r"(?:[^\W\d_][\u0300-\u036f]*)+"
_WORD = re.compile(rf"{_LETTERS}(?:[’'-]{_LETTERS})*")
_BRACKETS = re.compile(r"\(([^\W\d_][\w&.-]{1,11})\)")
_APOSTROPHES = str.maketrans("’", "'")
# How far to the left what is abbreviated may begin, in words for each letter, as Schwartz and Hearst do.
_WORDS_A_LETTER, _MORE_WORDS = 2, 5
_LEAST_LETTERS = 2
_REPEATED = frozenset({"PERSON", "ORG", "PLACE", "EVENT"})
_SHORTENED = frozenset({"PERSON", "ORG"})


def look(text: str, entries: list[Found]) -> Iterator[Found]:
    """Yield everywhere a name may be, given what rules and pipeline found."""
    words = Words(text)
    yield from towns(words)
    yield from abbreviations(text, entries)
    yield from repeats(words, entries)


@lru_cache(maxsize=1)
def _towns() -> dict[str, frozenset[tuple[str, ...]]]:
    """Return the names of the gazetteer as words, by their first word."""
    by_first: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    lines = resource("annotators", "towns.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            words = tuple(line.split(" "))
            by_first[words[0]].add(words)
    return {first: frozenset(names) for first, names in by_first.items()}


class Words:
    """The words of a text with where they stand, and where each stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.matches = list(_WORD.finditer(text))
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, match in enumerate(self.matches):
            self._places[match[0]].append(number)

    def occurrences(self, name: str) -> Iterator[tuple[int, int]]:
        """Yield where a name stands, letter by letter, as whole words."""
        first = _WORD.search(name)
        if first is None or first.start():
            return
        for number in self._places.get(first[0], ()):
            start = self.matches[number].start()
            end = start + len(name)
            if self.text.startswith(name, start) and not self.text[end : end + 1].isalnum():
                yield start, end


def towns(words: Words) -> Iterator[Found]:
    """Yield where a name of the gazetteer stands, the longest at each place."""
    matches, known = words.matches, _towns()
    after = 0
    for index, match in enumerate(matches):
        first = _plain(match[0])
        if index < after or first not in known:
            continue
        for count in range(min(_LONGEST, len(matches) - index), 0, -1):
            start, end = match.start(), matches[index + count - 1].end()
            name = (first, *(_plain(word[0]) for word in matches[index + 1 : index + count]))
            if name in known[first] and "\n" not in words.text[start:end]:
                after = index + count
                yield Found(start, end, "PLACE", TOWN)
                break


def repeats(words: Words, entries: Iterable[Found]) -> Iterator[Found]:
    """Yield where a name that was found stands again, and where a first or last word of it stands."""
    names: dict[tuple[str, str], str] = {}
    for entry in entries:
        if entry.label not in _REPEATED:
            continue
        name = words.text[entry.start : entry.end]
        names[name, entry.label] = AGAIN
        pieces = name.split()
        if len(pieces) > 1 and entry.label in _SHORTENED:
            for kind, piece in ((FIRST, pieces[0]), (LAST, pieces[-1])):
                if len(piece) >= _LEAST_LETTERS and piece[0].isupper():
                    names.setdefault((piece, entry.label), kind)
    for (name, label), kind in names.items():
        for start, end in words.occurrences(name):
            yield Found(start, end, label, kind)


def _plain(word: str) -> str:
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", word).translate(_APOSTROPHES)


def abbreviations(text: str, bodies: Iterable[Found]) -> list[Found]:
    """Return bodies that are abbreviated in brackets, what they stand for, and where they stand again.

    What an abbreviation stands for is found by its letters (Schwartz and Hearst, "A simple algorithm for
    identifying abbreviation definitions in biomedical text", PSB 2003), or is the body that ends before the bracket.
    """
    ends = {entry.end for entry in bodies if entry.label == "ORG"}
    found: list[Found] = []
    for match in _BRACKETS.finditer(text):
        short, before = match[1], text[: match.start()].rstrip()
        start = _long_form(short, before)
        if start is not None:
            found.append(Found(start, len(before), "ORG", LONG))
        if start is not None or (len(before) in ends and short[0].isupper()):
            again = re.finditer(rf"(?<!\w){re.escape(short)}(?!\w)", text)
            found += [Found(other.start(), other.end(), "ORG", SHORT) for other in again]
    return found


def _long_form(short: str, before: str) -> int | None:
    """Return where the words begin whose letters make up the abbreviation, None if they don't."""
    letters = [char for char in short.casefold() if char.isalnum()]
    if len(letters) < _LEAST_LETTERS or not short[0].isupper():
        return None
    reach = min(len(letters) + _MORE_WORDS, len(letters) * _WORDS_A_LETTER)
    line = before.rfind("\n") + 1
    words = list(_WORD.finditer(before, max(line, len(before) - 40 * reach)))[-reach:]
    if not words:
        return None
    at = len(before) - 1
    for number, letter in enumerate(reversed(letters)):
        first = number == len(letters) - 1
        while at >= words[0].start() and not (
            before[at].casefold() == letter and (not first or not before[at - 1 : at].isalnum())
        ):
            at -= 1
        if at < words[0].start():
            return None
        start, at = at, at - 1
    return start if before[start].isupper() and " " in before[start:] else None

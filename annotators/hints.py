"""Places where a name may be: towns by a gazetteer, and abbreviations in brackets with what they stand for.

Neither rules nor pipeline need have found them; whether they are names is for the calibration to say, which knows
how likely the pipeline finds that a mark begins there.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from annotators.found import Found
from models.paths import resource

TOWN = "gazetteer"
SHORT, LONG = "abbreviation", "abbreviated"

_LONGEST = 4
# Letters, with their marks where these are written apart.
_LETTERS = r"(?:[^\W\d_][\u0300-\u036f]*)+"
_WORD = re.compile(rf"{_LETTERS}(?:[’'-]{_LETTERS})*")
_BRACKETS = re.compile(r"\(([^\W\d_][\w&.-]{1,11})\)")
_APOSTROPHES = str.maketrans("’", "'")
# How far to the left what is abbreviated may begin, in words for each letter, as Schwartz and Hearst do.
_WORDS_A_LETTER, _MORE_WORDS = 2, 5
_LEAST_LETTERS = 2


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


def towns(text: str) -> Iterator[Found]:
    """Yield where a name of the gazetteer stands, the longest at each place."""
    words = list(_WORD.finditer(text))
    known = _towns()
    after = 0
    for index, match in enumerate(words):
        first = _plain(match[0])
        if index < after or first not in known:
            continue
        for count in range(min(_LONGEST, len(words) - index), 0, -1):
            start, end = match.start(), words[index + count - 1].end()
            name = (first, *(_plain(word[0]) for word in words[index + 1 : index + count]))
            if name in known[first] and "\n" not in text[start:end]:
                after = index + count
                yield Found(start, end, "PLACE", TOWN)
                break


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

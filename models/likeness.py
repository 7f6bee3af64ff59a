"""Which texts are versions of one article: agencies' reports are printed again and again with a sentence changed."""

from __future__ import annotations

import heapq
import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping

from models.text import fold

# Runs of so many words are compared; of each text only the smallest hashes are kept (Broder's sketches, 1997).
_WORDS = 5
_KEPT = 64
# Texts are versions of one another from this share of common runs; what more texts have in common is a site's frame.
_ALIKE = 0.3
_FRAME = 50


def families(texts: Mapping[str, str]) -> dict[str, str]:
    """Return for each id the smallest id among the versions of its text."""
    sketches = {identifier: _sketch(text) for identifier, text in texts.items()}
    having: dict[int, list[str]] = defaultdict(list)
    for identifier, sketch in sketches.items():
        for value in sketch:
            having[value].append(identifier)
    parent = {identifier: identifier for identifier in texts}
    for identifier, sketch in sketches.items():
        common = Counter(
            other for value in sketch if len(having[value]) <= _FRAME for other in having[value] if other < identifier
        )
        for other in common:
            if _likeness(sketch, sketches[other]) >= _ALIKE:
                _join(parent, identifier, other)
    return {identifier: _root(parent, identifier) for identifier in texts}


def _sketch(text: str) -> frozenset[int]:
    words = fold(text).split()
    runs = {" ".join(words[at : at + _WORDS]) for at in range(max(len(words) - _WORDS + 1, 1))}
    return frozenset(heapq.nsmallest(_KEPT, {zlib.crc32(run.encode("utf-8")) for run in runs}))


def _likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the estimated share of runs that two texts have in common."""
    smallest = heapq.nsmallest(_KEPT, one | other)
    return sum(value in one and value in other for value in smallest) / len(smallest)


def _root(parent: dict[str, str], identifier: str) -> str:
    while parent[identifier] != identifier:
        parent[identifier] = identifier = parent[parent[identifier]]
    return identifier


def _join(parent: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_root(parent, one), _root(parent, other)))
    parent[second] = first

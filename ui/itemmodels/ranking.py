"""The documents in the order of their usefulness, and how useful each is compared with the others; no Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from models.usefulness import Useful


class Level(Enum):
    """How useful a document is among those that are left to read."""

    NOTHING = 0
    LITTLE = 1
    SOME = 2
    MUCH = 3
    UNKNOWN = -1


class Ranking:
    """Places and levels by document id; a level is which third of the documents with any usefulness one is in."""

    def __init__(self, ranked: Sequence[Useful] = ()) -> None:
        self._places = {useful.id: place for place, useful in enumerate(ranked)}
        self._levels: dict[str, Level] = {}
        open_ones = [useful for useful in ranked if useful.value > 0]
        third = len(open_ones) / 3
        for place, useful in enumerate(open_ones):
            level = Level.MUCH if place < third else Level.SOME if place < 2 * third else Level.LITTLE
            self._levels[useful.id] = level if useful.known else Level.UNKNOWN

    def place(self, identifier: str) -> int:
        """Return a document's place, the most useful's is 0; one that came later stands behind all others."""
        return self._places.get(identifier, len(self._places))

    def level(self, identifier: str) -> Level:
        """Return how useful a document is; one that came later isn't known yet."""
        if identifier not in self._places:
            return Level.UNKNOWN
        return self._levels.get(identifier, Level.NOTHING)

"""How good proposed marks are: exact and overlap F1, the share accepted unchanged, and the effort they leave.

Pure arithmetic on marks ``(start, end, label)``. The effort follows a cost model in units of "accept":
accepting 1, mending edges 3, another label 2, deleting 1, marking by hand 5; it is given as a share of the effort
of marking everything by hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

Mark = tuple[int, int, str]

ACCEPT, EDGES, RELABEL, DELETE, BY_HAND = 1, 3, 2, 1, 5
# Marks that may stand inside others; gold without nesting does not have them, so they are no mistakes.
_MAY_STAND_INSIDE = {
    "PLACE": frozenset({"ORG", "EVENT", "PLACE"}),
    "ORG": frozenset({"ORG", "EVENT"}),
    "DATE": frozenset({"EVENT"}),
}


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of one label, and what follows from them."""

    gold: int
    proposed: int
    right: int
    touched_gold: int
    touched_proposed: int

    @property
    def precision(self) -> float:
        """The share of the proposed that is right to the letter: what is accepted unchanged."""
        return self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was proposed to the letter."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """F1 of edges and label."""
        return _harmonic(self.precision, self.recall)

    @property
    def overlap_f1(self) -> float:
        """F1 where the right label and one shared character are enough."""
        precision = self.touched_proposed / self.proposed if self.proposed else 0.0
        return _harmonic(precision, self.touched_gold / self.gold if self.gold else 0.0)

    @property
    def missed(self) -> float:
        """The share of the gold that no proposal with its label touches."""
        return 1 - self.touched_gold / self.gold if self.gold else 0.0


@dataclass
class Score:
    """Counts over many articles, by label and over all of them."""

    gold: Counter[str] = field(default_factory=Counter)
    proposed: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    touched_gold: Counter[str] = field(default_factory=Counter)
    touched_proposed: Counter[str] = field(default_factory=Counter)
    cost: int = 0

    def add(self, gold: Iterable[Mark], proposed: Iterable[Mark], *, nested: bool = False) -> None:
        """Count one article; both may only hold the labels that are measured.

        ``nested`` tells whether the gold has marks inside marks; where it has not, proposed ones are no mistakes.
        """
        true, guessed = set(gold), set(proposed)
        if not nested:
            guessed = forgive_nested(true, guessed)
        for mark in true:
            self.gold[mark[2]] += 1
            self.right[mark[2]] += mark in guessed
            self.touched_gold[mark[2]] += any(_touch(mark, other) and mark[2] == other[2] for other in guessed)
        for mark in guessed:
            self.proposed[mark[2]] += 1
            self.touched_proposed[mark[2]] += any(_touch(mark, other) and mark[2] == other[2] for other in true)
        self.cost += effort(true, guessed)

    def figures(self, label: str | None = None) -> Figures:
        """Return the figures of a label, or of all labels together."""
        counters = (self.gold, self.proposed, self.right, self.touched_gold, self.touched_proposed)
        return Figures(*(counter[label] if label else counter.total() for counter in counters))

    @property
    def effort(self) -> float:
        """The effort that is left, as a share of marking everything by hand."""
        return self.cost / (BY_HAND * self.gold.total()) if self.gold else 0.0


def forgive_nested(gold: set[Mark], proposed: set[Mark]) -> set[Mark]:
    """Return the proposed marks without those that are wrong only because the gold has no marks inside marks.

    A mark inside a gold mark of its own label is a mistake all the same: its edges are wrong.
    """

    def inner(mark: Mark) -> bool:
        if mark in gold:
            return False
        around = [other for other in gold | proposed if other[0] <= mark[0] and mark[1] <= other[1]]
        allowed = _MAY_STAND_INSIDE.get(mark[2], frozenset())
        return any(
            other[2] in allowed and other[:2] != mark[:2] and (other[2] != mark[2] or other in proposed)
            for other in around
        )

    return {mark for mark in proposed if not inner(mark)}


def effort(gold: set[Mark], proposed: set[Mark]) -> int:
    """Return what it costs to turn the proposed marks into the gold ones."""
    cost = ACCEPT * len(gold & proposed)
    open_gold, open_proposed = sorted(gold - proposed), sorted(proposed - gold)
    for mark in open_gold:
        pairs = [(_mending(mark, other), other) for other in open_proposed if _touch(mark, other)]
        price, other = min(pairs) if pairs else (BY_HAND, None)
        cost += price
        if other is not None:
            open_proposed.remove(other)
    return cost + DELETE * len(open_proposed)


def _mending(mark: Mark, other: Mark) -> int:
    return EDGES * (mark[:2] != other[:2]) + RELABEL * (mark[2] != other[2])


def _touch(one: Mark, other: Mark) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0

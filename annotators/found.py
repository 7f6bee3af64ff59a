"""An entity as rules or pipeline found it, what may stand inside what, and what is near."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from models.records import FoundBy

# Inner label -> the labels it may stand inside (the conventions of the marks).
_MAY_STAND_INSIDE = {
    "PERSON": frozenset({"ROLE", "LAW"}),
    "ORG": frozenset({"EVENT", "AGREEMENT", "ROLE", "LAW", "GROUP"}),
    "PLACE": frozenset({"ORG", "EVENT", "AGREEMENT", "ROLE", "LAW", "GROUP", "QUANTITY"}),
    "DATE": frozenset({"LAW", "EVENT", "AGREEMENT"}),
    "EVENT": frozenset({"AGREEMENT"}),
    "ROLE": frozenset({"QUANTITY"}),
    "GROUP": frozenset({"AGREEMENT", "LAW", "ROLE", "ORG", "QUANTITY"}),
    "LAW": frozenset({"AGREEMENT"}),
    "AGREEMENT": frozenset({"EVENT"}),
}
_BUCKET = 128
PIPELINE = "pipeline"
# The kinds of places where a name may be, of `annotators.hints`.
TOWN, SHORT, LONG, AGAIN, FIRST, LAST = "town", "abbreviation", "abbreviated", "again", "first_word", "last_word"
_FOUND_BY_HINT: dict[str, FoundBy] = {
    TOWN: "gazetteer",
    SHORT: "abbreviation",
    LONG: "abbreviation",
    AGAIN: "elsewhere",
    FIRST: "elsewhere",
    LAST: "elsewhere",
}
HINTS = frozenset(_FOUND_BY_HINT)


@dataclass(frozen=True, slots=True)
class Found:
    """A proposed entity in code points; ``kind`` is the kind of rule, or ``pipeline`` and its label.

    ``belief`` is the pipeline's probability of exactly this mark, 0 where it marked something else, and ``begins``
    that of any mark of this label beginning here.
    """

    start: int
    end: int
    label: str
    kind: str
    score: float = 0.0
    belief: float = 0.0
    begins: float = 0.0

    def holds(self, other: Found) -> bool:
        """Tell whether the other one may stand inside this one, and does."""
        inside = self.start <= other.start and other.end <= self.end
        return inside and not self.same_span(other) and self.label in _MAY_STAND_INSIDE.get(other.label, ())

    def same_span(self, other: Found) -> bool:
        """Tell whether both cover the same words."""
        return self.start == other.start and self.end == other.end

    def clashes(self, other: Found) -> bool:
        """Tell whether both can't stand."""
        overlap = self.start < other.end and other.start < self.end
        return overlap and not self.holds(other) and not other.holds(self)

    def believed(self, belief: float, begins: float) -> Found:
        """Return it with what the pipeline thinks of it (`dataclasses.replace` takes several times longer)."""
        return Found(self.start, self.end, self.label, self.kind, self.score, belief, begins)

    def scored(self, score: float) -> Found:
        """Return it with a score."""
        return Found(self.start, self.end, self.label, self.kind, score, self.belief, self.begins)

    @property
    def source(self) -> str:
        """Who found it: ``pipeline``, ``hints`` or ``rules``."""
        if self.kind.startswith(PIPELINE):
            return PIPELINE
        return "hints" if self.kind in HINTS else "rules"

    @property
    def found_by(self) -> FoundBy:
        """What people are told that found it; ``both`` where the pipeline marked what the rules did."""
        if self.source == PIPELINE:
            return "pipeline"
        return _FOUND_BY_HINT.get(self.kind) or ("both" if self.belief > 0 else "rules")


class Near:
    """Entities by where they stand: those around a place are found at once, however long the text."""

    def __init__(self, entries: Iterable[Found] = ()) -> None:
        self._buckets: dict[int, list[Found]] = defaultdict(list)
        for entry in entries:
            self.add(entry)

    def add(self, entry: Found) -> None:
        """Take one more entity."""
        for bucket in range(entry.start // _BUCKET, (entry.end - 1) // _BUCKET + 1):
            self._buckets[bucket].append(entry)

    def touching(self, entry: Found) -> set[Found]:
        """Return the entities that share a character with this one."""
        buckets = range(entry.start // _BUCKET, (entry.end - 1) // _BUCKET + 1)
        near = (other for bucket in buckets for other in self._buckets.get(bucket, ()))
        return {other for other in near if entry.start < other.end and other.start < entry.end}


def evidence(entry: Found, others: Near) -> str:
    """Return what the other annotator says of the place.

    ``same``; ``other label``; ``narrower`` or ``wider`` if it has this label with other edges; ``clash``;
    ``inside`` or ``around`` if both may stand; ``alone``.
    """
    relations = {_relation(entry, other) for other in others.touching(entry)}
    return next((relation for relation in _RELATIONS if relation in relations), "alone")


_RELATIONS = ("same", "other label", "narrower", "wider", "clash", "inside", "around")


def _relation(entry: Found, other: Found) -> str:
    same_label = entry.label == other.label
    if entry.same_span(other):
        return "same" if same_label else "other label"
    if same_label and entry.start <= other.start and other.end <= entry.end:
        return "narrower"
    if same_label and other.start <= entry.start and entry.end <= other.end:
        return "wider"
    if other.holds(entry):
        return "inside"
    return "around" if entry.holds(other) else "clash"

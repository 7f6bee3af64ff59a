"""Which suggestions are left for a person to decide on.

Three things hide one, all of them at reading: nothing is deleted, so that taking a decision back, or switching a
kind on again, brings everything back at once, and what a project stores doesn't depend on the order in which
suggestions, decisions and imports came.

- The person has decided on it, or has marked the same.
- Its kind (label and language) is switched off in this project.
- Its name was rejected in three places with this label, and accepted in no more places than it was rejected in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from sqlalchemy import Connection

from models import name_index
from models.names import NAMES, Learnt, folded, form_at
from models.records import Annotation, Rejection
from models.switches import kinds_off
from models.text import Fragments

_BUCKET = 256


class Hidden(Struct, frozen=True):
    """What a document doesn't show: labels that are switched off, and rejected names with their labels."""

    labels: frozenset[str]
    names: frozenset[tuple[str, str]]

    def hides(self, mark: Annotation, text: str) -> bool:
        """Tell whether a suggestion is not to be shown to anybody."""
        if mark.label in self.labels:
            return True
        if not self.names or mark.layer != "entity":
            return False
        form = form_at(text, mark.fragments)
        return form is not None and (folded(form), mark.label) in self.names


def hidden_in(conn: Connection, lang: str | None) -> Hidden:
    """Return what the documents of a language don't show in this project."""
    labels = frozenset(label for label, of in kinds_off(conn) if of == (lang or ""))
    return Hidden(labels, name_index.refused(conn))


def undecided(
    proposed: Sequence[Annotation], own: Sequence[Annotation], rejections: Sequence[Rejection]
) -> list[Annotation]:
    """Return the suggestions about which a person, with these marks and rejections, has decided nothing."""
    taken = {mark.origin.suggestion for mark in own if mark.origin is not None}
    decided = {_span(mark) for mark in own} | {_span(rejection) for rejection in rejections}
    # A newer pipeline may repeat what was accepted with other edges: the older suggestion tells.
    decided |= {_span(mark) for mark in proposed if mark.id in taken}
    seen: set[tuple[str, str, Fragments]] = set()
    found = []
    for mark in proposed:
        span = _span(mark)
        if span not in decided and span not in seen:
            seen.add(span)
            found.append(mark)
    return found


def _span(mark: Annotation | Rejection) -> tuple[str, str, Fragments]:
    return (mark.layer, mark.label, mark.fragments)


def left_to_decide(
    conn: Connection,
    text: str,
    lang: str | None,
    proposed: Sequence[Annotation],
    own: Sequence[Annotation],
    rejections: Sequence[Rejection],
) -> list[Annotation]:
    """Return what is to be shown of a document's suggestions, in the order given."""
    hidden = hidden_in(conn, lang)
    open_ones = [mark for mark in undecided(proposed, own, rejections) if not hidden.hides(mark, text)]
    names = [mark for mark in open_ones if mark.annotator == NAMES.id]
    if not names:
        return open_ones
    forms = {mark.id: form_at(text, mark.fragments) or "" for mark in names}
    learnt = name_index.learnt_names(conn, forms.values())
    resting = {mark.id for mark in names if _rests_on(learnt, forms[mark.id], mark.label)}
    return settled([mark for mark in open_ones if mark.annotator != NAMES.id or mark.id in resting], own)


def _rests_on(learnt: Mapping[str, Learnt], form: str, label: str) -> bool:
    name = learnt.get(folded(form))
    return name is not None and name.label == label


# --- names that people decided for, beside what pipelines say of the same place ----------------------------


class Near:
    """Entity marks by where they stand: those around a place are found at once, however long the text."""

    def __init__(self, marks: Iterable[Annotation]) -> None:
        self._buckets: dict[int, list[Annotation]] = defaultdict(list)
        for mark in marks:
            if mark.layer == "entity":
                for bucket in range(mark.start // _BUCKET, (mark.end - 1) // _BUCKET + 1):
                    self._buckets[bucket].append(mark)

    def touching(self, start: int, end: int) -> list[Annotation]:
        """Return the marks that share a character with a place; one may come twice."""
        buckets = range(start // _BUCKET, (end - 1) // _BUCKET + 1)
        near = (mark for bucket in buckets for mark in self._buckets.get(bucket, ()))
        return [mark for mark in near if mark.start < end and start < mark.end]


def is_covered(start: int, end: int, label: str, own: Near, suggested: Near) -> bool:
    """Tell whether a name that was decided on elsewhere is not to be proposed at a place.

    A person's mark covers what lies in it, and settles the edges of its label. A pipeline's covers what lies in
    it, but that it gives exactly these words another label: there the person's decision is the better guess.
    """
    for mark in own.touching(start, end):
        if mark.label == label or (mark.start <= start and end <= mark.end):
            return True
    for mark in suggested.touching(start, end):
        same = (mark.start, mark.end) == (start, end)
        if mark.start <= start and end <= mark.end and (not same or mark.label == label):
            return True
    return False


def settled(suggestions: Sequence[Annotation], own: Sequence[Annotation]) -> list[Annotation]:
    """Return suggestions without names that are covered, and without what contradicts the names that are left."""
    others = [mark for mark in suggestions if mark.annotator != NAMES.id]
    marked, proposed = Near(own), Near(others)
    names = [
        mark
        for mark in suggestions
        if mark.annotator == NAMES.id and not is_covered(mark.start, mark.end, mark.label, marked, proposed)
    ]
    known = Near(names)
    kept = {mark.id for mark in names}
    kept |= {mark.id for mark in others if not any(_gives_way(mark, name) for name in _around(known, mark))}
    return [mark for mark in suggestions if mark.id in kept]


def _around(known: Near, mark: Annotation) -> list[Annotation]:
    return known.touching(mark.start, mark.end) if mark.layer == "entity" else []


def _gives_way(mark: Annotation, name: Annotation) -> bool:
    """Tell whether a pipeline's suggestion contradicts a name; one of another label inside it doesn't."""
    inside = name.start <= mark.start and mark.end <= name.end
    same = (mark.start, mark.end) == (name.start, name.end)
    return same or not inside or mark.label == name.label

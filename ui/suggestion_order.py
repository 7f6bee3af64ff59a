"""In which order suggestions are gone through: the text's, round and round."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.records import Annotation

Place = tuple[int, int, str]


def place_of(mark: Annotation) -> Place:
    """Return a mark's place in the order: by start, the longer first."""
    return (mark.start, -mark.end, mark.id)


def before_offset(offset: int) -> Place:
    """Return the place just before everything that starts at an offset."""
    return (offset - 1, 1, "")


def in_order(marks: Iterable[Annotation]) -> list[Annotation]:
    """Return marks in the order they are gone through."""
    return sorted(marks, key=place_of)


def following(ordered: Sequence[Annotation], here: Place) -> Annotation | None:
    """Return the first mark after a place, else the very first; None if there is none."""
    later = (mark for mark in ordered if place_of(mark) > here)
    return next(later, ordered[0] if ordered else None)


def preceding(ordered: Sequence[Annotation], here: Place) -> Annotation | None:
    """Return the last mark before a place, else the very last; None if there is none."""
    earlier = (mark for mark in reversed(ordered) if place_of(mark) < here)
    return next(earlier, ordered[-1] if ordered else None)

"""Which documents are kept aside, to measure on: the same ones every time, and no version of what is learnt from."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable

from models.errors import PostilError
from models.lessons import Lesson

# About a fifth; of very few documents at least one, from six on at least two, and never more than a third.
_SHARE = 0.2
_TWO_FROM = 6
_ONE_FROM = 3
_MOST = 3
_LEAST_DOCUMENTS = 3
_LEAST_MARKS = 10


def split(lessons: Iterable[Lesson]) -> tuple[list[Lesson], list[Lesson]]:
    """Return what may be learnt from, and what is kept aside; versions of one text are on one side.

    It depends on the documents' ids alone: what is kept aside once is not learnt from later, when there are more.
    """
    families: dict[str, list[Lesson]] = defaultdict(list)
    for lesson in lessons:
        families[lesson.family or lesson.document].append(lesson)
    measurable = sorted((name for name in families if any(_tells(lesson) for lesson in families[name])), key=_place)
    below = sum(_place(name) < _SHARE for name in measurable)
    count = min(max(below, _least(len(measurable))), max(len(measurable) // _MOST, _least(len(measurable))))
    aside = set(measurable[:count])
    learnt = [lesson for name, versions in families.items() if name not in aside for lesson in versions]
    kept = [lesson for name in measurable[:count] for lesson in families[name]]
    return learnt, kept


def enough(parts: tuple[list[Lesson], list[Lesson]]) -> tuple[list[Lesson], list[Lesson]]:
    """Return what `split` returned; raises `PostilError` if that is too little to learn from."""
    learnt, held_out = parts
    marked = [lesson for lesson in (*learnt, *held_out) if any(mark.layer == "entity" for mark in lesson.marks)]
    marks = sum(mark.layer == "entity" for lesson in learnt for mark in lesson.marks)
    if not held_out or len(marked) < _LEAST_DOCUMENTS or marks < _LEAST_MARKS:
        raise PostilError(
            "There is too little to learn from: {documents} documents with {marks} decided names; "
            "at least {least_documents} different documents with {least_marks} names are needed, better are 20.",
            documents=len(marked),
            marks=marks,
            least_documents=_LEAST_DOCUMENTS,
            least_marks=_LEAST_MARKS,
        )
    return learnt, held_out


def _tells(lesson: Lesson) -> bool:
    return lesson.done or any(mark.layer == "entity" for mark in lesson.marks)


def _least(families: int) -> int:
    if families >= _TWO_FROM:
        return 2
    return 1 if families >= _ONE_FROM else 0


def _place(name: str) -> float:
    """Return a number from 0 to 1 that looks random and is always the same."""
    return int.from_bytes(hashlib.sha256(name.encode("utf-8")).digest()[:8], "big") / 2**64

"""Marks as the article view knows them, and where they are: by range, inside out, in lanes.

Nothing here draws; a mark is plain data that the window derives from annotations and the scheme.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from models.records import Layer
from models.text import Fragments

MarkState = Literal["own", "suggestion", "other"]
_BUCKET = 2048


class Mark(Struct, frozen=True, kw_only=True):
    """One mark to show.

    ``chip`` is what its chip says (a label's name, a speech act), ``colour`` the label's base colour as
    ``#rrggbb``. ``state``: the person's own, a suggestion not decided on, or another annotator's. ``weak``
    draws a suggestion more faintly (a low score). ``ask`` and ``sensitive`` put a sign on the chip.
    """

    id: str
    layer: Layer
    label: str
    chip: str
    colour: str
    fragments: Fragments
    state: MarkState = "own"
    weak: bool = False
    ask: bool = False
    sensitive: bool = False

    @property
    def start(self) -> int:
        """The first fragment's start."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """The last fragment's end."""
        return self.fragments[-1][1]

    @property
    def extent(self) -> int:
        """How many code points lie from start to end."""
        return self.end - self.start

    def touches(self, start: int, end: int) -> bool:
        """Tell whether one of the fragments has a character in ``[start, end)``."""
        return any(first < end and last > start for first, last in self.fragments)


def text_order(mark: Mark) -> tuple[int, int, int, str]:
    """Sort key: by start, the longer first, entities before claims."""
    return (mark.start, -mark.end, mark.layer == "claim", mark.id)


def innermost_first(mark: Mark) -> tuple[int, bool, int, str]:
    """Sort key: the shorter first, entities before claims."""
    return (mark.extent, mark.layer == "claim", -mark.start, mark.id)


class MarkIndex:
    """All marks of an article by id and by position; marks come and go one by one."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks: dict[str, Mark] = {}
        self._buckets: dict[int, dict[str, Mark]] = {}
        for mark in marks:
            self.put(mark)

    def __len__(self) -> int:
        return len(self._marks)

    def get(self, mark_id: str) -> Mark | None:
        """Return the mark with an id."""
        return self._marks.get(mark_id)

    def put(self, mark: Mark) -> Mark | None:
        """Add a mark or replace the one with its id; return the one replaced."""
        old = self.drop(mark.id)
        self._marks[mark.id] = mark
        for bucket in _buckets(mark):
            self._buckets.setdefault(bucket, {})[mark.id] = mark
        return old

    def drop(self, mark_id: str) -> Mark | None:
        """Remove and return the mark with an id."""
        mark = self._marks.pop(mark_id, None)
        if mark is not None:
            for bucket in _buckets(mark):
                self._buckets[bucket].pop(mark_id, None)
        return mark

    def difference(self, marks: Iterable[Mark]) -> tuple[list[Mark], list[str]]:
        """Return which marks are new or other than before, and which ids are gone."""
        wanted = {mark.id: mark for mark in marks}
        changed = [mark for mark in wanted.values() if self._marks.get(mark.id) != mark]
        removed = [mark_id for mark_id in self._marks if mark_id not in wanted]
        return changed, removed

    def between(self, start: int, end: int) -> list[Mark]:
        """Return the marks whose extent (with the gaps inside) meets ``[start, end)``, in text order."""
        found: dict[str, Mark] = {}
        for bucket in range(start // _BUCKET, max(end - 1, start) // _BUCKET + 1):
            found.update(self._buckets.get(bucket, {}))
        return sorted((mark for mark in found.values() if mark.start < end and mark.end > start), key=text_order)

    def at(self, offset: int) -> list[Mark]:
        """Return the marks with a fragment over the character at an offset, innermost first."""
        covering = (mark for mark in self.between(offset, offset + 1) if mark.touches(offset, offset + 1))
        return sorted(covering, key=innermost_first)


def _buckets(mark: Mark) -> range:
    return range(mark.start // _BUCKET, (mark.end - 1) // _BUCKET + 1)


def next_out(candidates: Sequence[Mark], current: str | None) -> str:
    """Return the id of the mark after ``current`` on the way out; the innermost at first and at the end.

    ``candidates`` are innermost first; with none of them the id is empty.
    """
    if not candidates:
        return ""
    ids = [mark.id for mark in candidates]
    following = ids.index(current) + 1 if current in ids else 0
    return ids[following % len(ids)]


def depths(spans: Sequence[tuple[int, int]]) -> list[int]:
    """Return for each span how deep the nest inside it is: 0 holds nothing, 1 holds plain spans, and so on.

    Spans come in text order (by start, the longer first). Spans that merely cross hold nothing of each other.
    """
    result = [0] * len(spans)
    for outer, (start, end) in reversed(list(enumerate(spans))):
        for inner in range(outer + 1, len(spans)):
            if spans[inner][0] >= end:
                break
            if spans[inner][1] <= end and spans[inner] != (start, end):
                result[outer] = max(result[outer], result[inner] + 1)
    return result


def lanes(spans: Sequence[tuple[int, int]]) -> list[int]:
    """Return a lane for each span so that no two in one lane overlap: first come, lowest free lane.

    Spans come in text order.
    """
    ends: list[int] = []
    result: list[int] = []
    for start, end in spans:
        lane = next((index for index, taken in enumerate(ends) if taken <= start), len(ends))
        if lane == len(ends):
            ends.append(end)
        ends[lane] = end
        result.append(lane)
    return result

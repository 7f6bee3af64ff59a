"""Where marks are: by range, from the inside out, nested, in lanes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.records import Layer
from models.text import Fragments
from ui.reader.marks import Mark, MarkIndex, depths, lanes, next_out, text_order


def mark(mark_id: str, *fragments: tuple[int, int], layer: Layer = "entity") -> Mark:
    return Mark(id=mark_id, layer=layer, label="X", chip="X", colour="#336699", fragments=fragments)


@st.composite
def _fragments(draw: st.DrawFn) -> Fragments:
    edges = draw(st.lists(st.integers(0, 6000), min_size=2, max_size=6, unique=True).map(sorted))
    return tuple(zip(edges[::2], edges[1::2], strict=False))


_MARKS = st.lists(_fragments(), max_size=12).map(
    lambda all_: [mark(str(index), *fragments) for index, fragments in enumerate(all_)]
)
_SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 30)), max_size=15).map(
    lambda spans: sorted(((start, start + length) for start, length in spans), key=lambda s: (s[0], -s[1]))
)


@given(_MARKS, st.integers(0, 6000), st.integers(1, 3000))
def test_between_finds_what_a_full_search_finds(marks: list[Mark], start: int, length: int) -> None:
    expected = [one for one in marks if one.start < start + length and one.end > start]
    assert MarkIndex(marks).between(start, start + length) == sorted(expected, key=text_order)


@given(_MARKS, st.integers(0, 6000))
def test_clicking_again_goes_outwards_once_round(marks: list[Mark], offset: int) -> None:
    index = MarkIndex(marks)
    candidates = index.at(offset)
    assert all(any(start <= offset < end for start, end in one.fragments) for one in candidates)
    visited: list[str] = []
    current: str | None = None
    for _ in candidates:
        current = next_out(candidates, current)
        visited.append(current)
    extents = [found.extent for one in visited if (found := index.get(one)) is not None]
    assert extents == sorted(extents)
    assert len(set(visited)) == len(candidates)
    assert next_out(candidates, current) == (visited[0] if visited else "")


@given(_MARKS, _MARKS)
def test_the_difference_turns_one_set_of_marks_into_the_other(before: list[Mark], after: list[Mark]) -> None:
    index = MarkIndex(before)
    changed, removed = index.difference(after)
    for mark_id in removed:
        index.drop(mark_id)
    for one in changed:
        index.put(one)
    assert index.between(0, 10_000) == sorted(after, key=text_order)
    assert index.difference(after) == ([], [])


def test_an_unchanged_mark_is_no_difference() -> None:
    index = MarkIndex([mark("a", (0, 5)), mark("b", (7, 9))])
    assert index.difference([mark("a", (0, 5)), mark("b", (7, 10))]) == ([mark("b", (7, 10))], [])


def test_a_gap_between_fragments_is_not_the_mark() -> None:
    index = MarkIndex([mark("split", (0, 5), (10, 15))])
    assert index.at(7) == []
    assert [one.id for one in index.at(12)] == ["split"]


@given(_SPANS)
def test_no_two_claims_in_one_lane_overlap(spans: list[tuple[int, int]]) -> None:
    rows = lanes(spans)
    for one in range(len(spans)):
        for other in range(one + 1, len(spans)):
            if rows[one] == rows[other]:
                assert spans[one][1] <= spans[other][0] or spans[other][1] <= spans[one][0]
    assert set(rows) == set(range(len(set(rows))))


@given(_SPANS)
def test_an_outer_entity_is_deeper_than_all_it_holds(spans: list[tuple[int, int]]) -> None:
    nest = depths(spans)
    for outer, (start, end) in enumerate(spans):
        for inner, (first, last) in enumerate(spans):
            if (first, last) != (start, end) and start <= first and last <= end:
                assert nest[outer] > nest[inner]

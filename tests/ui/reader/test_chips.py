"""Chips above a line never cover one another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ui.reader.chips import GAP, Wanted, place_chips

_WANTED = st.lists(st.tuples(st.floats(0, 560), st.floats(4, 200), st.floats(24, 80)), max_size=25).map(
    lambda all_: sorted(
        (Wanted(left, left + width, full, min(full, 26.0)) for left, width, full in all_), key=lambda c: c.left
    )
)


@given(_WANTED)
def test_chips_keep_clear_of_each_other_and_of_the_edge(wanted: list[Wanted]) -> None:
    placed = [place for place in place_chips(wanted, 600.0) if place is not None]
    for before, after in pairwise(placed):
        assert before.left + before.width + GAP <= after.left + 1e-9
    assert all(place.left + place.width <= 600.0 + 1e-9 for place in placed)


def test_a_chip_with_room_stands_whole_above_its_first_letter() -> None:
    places = place_chips([Wanted(10, 80, 40, 26), Wanted(100, 180, 50, 26)], 600)
    assert [(place.left, place.form) for place in places if place] == [(10, 0), (100, 0)]


def test_two_marks_that_begin_together_share_the_row() -> None:
    places = place_chips([Wanted(10, 200, 40, 26), Wanted(10, 90, 45, 26)], 600)
    assert [(place.left, place.form) for place in places if place] == [(10, 0), (10 + 40 + GAP, 0)]


def test_a_long_chip_on_a_short_word_is_shortened_for_the_next_one() -> None:
    places = place_chips([Wanted(10, 25, 80, 26), Wanted(40, 60, 40, 26)], 600)
    assert [(place.left, place.form) for place in places if place] == [(10, 1), (40, 0)]

"""Moving a mark's edges by words and characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.text import Fragments, check_fragments
from ui.edges import Side, Step, moved_by_character, moved_by_word, with_edge

TEXT = "Le ministre Luong Tam Quang a dit : « oui ». Il part."


def words(fragments: Fragments) -> str:
    return " … ".join(TEXT[start:end] for start, end in fragments)


def span(quote: str) -> Fragments:
    start = TEXT.index(quote)
    return ((start, start + len(quote)),)


def test_the_end_goes_on_by_whole_words() -> None:
    assert words(moved_by_word(TEXT, span("Luong"), "end", 1)) == "Luong Tam"
    assert words(moved_by_word(TEXT, span("dit"), "end", 1)) == "dit : « oui"


def test_the_end_goes_back_to_the_word_before_without_the_blank() -> None:
    assert words(moved_by_word(TEXT, span("Luong Tam Quang"), "end", -1)) == "Luong Tam"
    assert words(moved_by_word(TEXT, span("dit : « oui"), "end", -1)) == "dit"


def test_the_start_moves_both_ways_onto_words() -> None:
    assert words(moved_by_word(TEXT, span("Luong"), "start", -1)) == "ministre Luong"
    assert words(moved_by_word(TEXT, span("dit : « oui"), "start", 1)) == "oui"


def test_a_single_word_can_not_be_emptied() -> None:
    assert moved_by_word(TEXT, span("Luong"), "end", -1) == span("Luong")
    assert moved_by_word(TEXT, span("Luong"), "start", 1) == span("Luong")


def test_only_the_outer_edges_of_a_split_mark_move() -> None:
    split = (*span("Luong"), *span("Quang"))
    assert words(moved_by_word(TEXT, split, "end", 1)) == "Luong … Quang a"
    assert words(moved_by_word(TEXT, split, "start", -1)) == "ministre Luong … Quang"


def test_a_character_at_a_time() -> None:
    assert words(moved_by_character(span("Luong"), "end", lambda offset: offset - 1)) == "Luon"
    assert words(moved_by_character(span("Luong"), "start", lambda offset: offset + 1)) == "uong"


def test_an_edge_put_past_the_other_one_changes_nothing() -> None:
    assert with_edge(span("Luong"), "end", 3) == span("Luong")


@given(
    st.text(alphabet="aé đ.’-\n«»", min_size=2, max_size=40),
    st.data(),
    st.sampled_from(["start", "end"]),
    st.sampled_from([-1, 1]),
)
def test_edges_stay_well_formed_in_any_text(text: str, data: st.DataObject, side: Side, step: Step) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    check_fragments(moved_by_word(text, ((start, end),), side, step), len(text))

"""The scorer: what counts as right, and what a proposal costs a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotators.training.scorer import BY_HAND, Mark, Score, effort, forgive_nested

GOLD: set[Mark] = {(0, 8, "PERSON"), (12, 30, "ORG"), (35, 40, "PLACE")}


@pytest.mark.parametrize(
    ("proposed", "cost"),
    [
        (GOLD, 3),
        (set(), 15),
        ({(0, 8, "PERSON"), (12, 30, "PLACE"), (35, 40, "PLACE")}, 4),
        ({(0, 8, "PERSON"), (12, 20, "ORG"), (35, 40, "PLACE")}, 5),
        (GOLD | {(50, 55, "ORG")}, 4),
    ],
    ids=["accepted", "by hand", "another label", "edges", "deleted"],
)
def test_effort_follows_the_cost_model(proposed: set[Mark], cost: int) -> None:
    assert effort(GOLD, proposed) == cost


def test_exact_and_overlap_f1_tell_wrong_edges_from_wrong_places() -> None:
    score = Score()
    score.add(GOLD, {(0, 8, "PERSON"), (12, 20, "ORG")})
    figures = score.figures()
    assert figures.precision == 0.5
    assert figures.recall == pytest.approx(1 / 3)
    assert figures.overlap_f1 == pytest.approx(0.8)
    assert figures.missed == pytest.approx(1 / 3)


def test_a_country_inside_a_ministry_is_no_mistake_where_the_gold_has_no_nesting() -> None:
    assert forgive_nested({(0, 20, "ORG")}, {(0, 20, "ORG"), (12, 20, "PLACE")}) == {(0, 20, "ORG")}


def test_half_a_ministry_is_a_mistake_unless_the_whole_is_proposed_too() -> None:
    assert forgive_nested({(0, 20, "ORG")}, {(0, 8, "ORG")}) == {(0, 8, "ORG")}
    assert forgive_nested({(0, 20, "ORG")}, {(0, 8, "ORG"), (0, 20, "ORG")}) == {(0, 20, "ORG")}


def test_a_piece_of_a_persons_name_is_a_mistake() -> None:
    assert forgive_nested({(0, 20, "PERSON")}, {(0, 8, "PERSON")}) == {(0, 8, "PERSON")}


def test_nothing_at_all_scores_nothing() -> None:
    figures = Score().figures("ORG")
    assert (figures.precision, figures.recall, figures.f1, figures.overlap_f1, figures.missed) == (0, 0, 0, 0, 0)


_MARKS = st.sets(
    st.tuples(st.integers(0, 30), st.integers(1, 9), st.sampled_from(["PERSON", "ORG", "PLACE"])).map(
        lambda mark: (mark[0], mark[0] + mark[1], mark[2])
    ),
    max_size=8,
)


@given(gold=_MARKS, proposed=_MARKS)
def test_proposals_never_cost_more_than_marking_by_hand_and_deleting_them(gold: set[Mark], proposed: set[Mark]) -> None:
    assert len(gold) <= effort(gold, proposed) <= BY_HAND * len(gold) + len(proposed)


@given(gold=_MARKS)
def test_the_gold_itself_is_right_to_the_letter(gold: set[Mark]) -> None:
    score = Score()
    score.add(gold, gold)
    assert score.figures().f1 == (1.0 if gold else 0.0)
    assert score.cost == len(gold)

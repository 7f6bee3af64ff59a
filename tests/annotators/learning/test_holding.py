"""What is kept aside: the same documents always, never a version of what is learnt from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotators.learning.holding import split
from models.lessons import Lesson, Taught

MARK = Taught("entity", "PERSON", ((0, 3),))


def lesson(number: int, family: int | None = None) -> Lesson:
    name = f"{number:032x}"
    return Lesson(document=name, text="Ann", family=name if family is None else f"{family:032x}", marks=(MARK,))


def test_about_a_fifth_is_kept_aside() -> None:
    learnt, aside = split(lesson(number) for number in range(400))
    assert len(learnt) + len(aside) == 400
    assert 60 < len(aside) < 100


def test_of_six_documents_two_are_kept_aside_and_of_two_none() -> None:
    sizes = {count: len(split(lesson(number) for number in range(count))[1]) for count in (1, 2, 3, 5, 6)}
    assert sizes == {1: 0, 2: 0, 3: 1, 5: 1, 6: 2}


def test_documents_that_tell_nothing_of_names_are_not_kept_aside() -> None:
    rejecting = [Lesson(document=f"{n}", text="Ann", rejected=(MARK,)) for n in range(20)]
    assert split(rejecting) == (rejecting, [])


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 30)), unique_by=lambda pair: pair[0], max_size=60))
def test_versions_are_on_one_side_whatever_the_order(numbers: list[tuple[int, int]]) -> None:
    lessons = [lesson(number, family) for number, family in numbers]
    learnt, aside = split(lessons)
    assert {found.family for found in learnt}.isdisjoint(found.family for found in aside)
    assert {found.document for found in split(lessons[::-1])[1]} == {found.document for found in aside}


@given(st.integers(30, 60), st.integers(0, 200))
def test_what_is_kept_aside_stays_aside_when_documents_are_added(before: int, more: int) -> None:
    """With some thirty documents the share decides, no longer the least number."""
    first = {found.document for found in split(lesson(number) for number in range(before))[1]}
    later = {found.document for found in split(lesson(number) for number in range(before + more))[1]}
    assert first <= later

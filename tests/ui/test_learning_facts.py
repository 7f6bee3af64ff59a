"""What the window says of learning, in numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotators.protocol import Progress, Stage
from models.lessons import Lesson, Taught
from tests.ui.learning import trained
from ui.learning_facts import Course, Point, change_of, compared, supply_of
from ui.ticks import ticks


def lesson(number: int, *, done: bool = True, names: int = 5) -> Lesson:
    marks = tuple(Taught("entity", "PERSON", ((place, place + 3),)) for place in range(0, 4 * names, 4))
    rejected = (Taught("entity", "ORG", ((0, 3),)),)
    return Lesson(document=str(number), text="Ann " * names, done=done, marks=marks, rejected=rejected)


def report(stage: Stage, step: int, steps: int = 100, **figures: float) -> Progress:
    return Progress(id=1, stage=stage, step=step, steps=steps, **figures)


def test_what_is_kept_aside_is_not_counted_as_learnt() -> None:
    supply = supply_of([lesson(number, done=number % 2 == 0) for number in range(10)])
    assert supply.kept_aside >= 2
    assert supply.done + supply.started + supply.kept_aside == 10
    assert supply.names == 5 * (supply.done + supply.started)
    assert supply.rejected == supply.done + supply.started
    assert supply.problem is None


def test_too_little_to_learn_from_is_said_before_training() -> None:
    assert "too little" in str(supply_of([lesson(1)]).problem)
    assert "too little" in str(supply_of([]).problem)


def test_the_course_keeps_what_is_plotted() -> None:
    course = Course()
    course.take(report("training", 1, loss=9.0, held_out=0.5, rehearsal=0.9), 10.0)
    course.take(report("training", 5, loss=7.0), 11.0)
    assert course.loss == [Point(1, 9.0), Point(5, 7.0)]
    assert course.held_out == [Point(1, 0.5)]
    assert course.rehearsal == [Point(1, 0.9)]


def test_the_bar_never_goes_back() -> None:
    course, shares = Course(), []
    for number, progress in enumerate(
        [
            report("reading", 0, 1),
            *(report("training", step) for step in (1, 50, 100)),
            *(report("measuring", step, 6) for step in (0, 1, 2)),
            report("saving", 0, 1),
            *(report("measuring", step, 6) for step in (3, 4, 5)),
        ]
    ):
        course.take(progress, float(number))
        shares.append(course.share)
    assert shares == sorted(shares)
    assert 0.9 < shares[-1] <= 1.0


def test_the_time_left_follows_the_pace() -> None:
    course = Course()
    course.take(report("training", 0), 100.0)
    course.take(report("training", 5), 101.0)
    assert course.seconds_left(101.0) is None
    course.take(report("training", 20), 110.0)
    assert course.seconds_left(110.0) == pytest.approx(40.0)
    assert course.seconds_left(115.0) == pytest.approx(35.0)
    assert course.seconds_left(999.0) == 0.0


def test_labels_are_compared_by_language() -> None:
    rows = {(row.label, row.lang): row.change for row in compared(trained(better=True))}
    assert rows == {
        ("PERSON", "en"): "better",
        ("PLACE", "en"): "same",
        ("ORG", "vi"): "worse",
        ("assert", "vi"): "same",
    }
    assert [row.label for row in compared(trained(better=True))] == ["PERSON", "ORG", "PLACE", "assert"]


def test_less_work_is_better() -> None:
    assert change_of(0.4, 0.2, less_is_better=True) == "better"
    assert change_of(0.4, 0.2) == "worse"
    assert change_of(0.4, 0.402) == "same"


@given(some.floats(-1e6, 1e6), some.floats(0, 1e6), some.integers(3, 9))
def test_ticks_hold_what_they_are_for(low: float, span: float, most: int) -> None:
    found = ticks(low, low + span, most)
    assert 2 <= len(found) <= most
    slack = 1e-6 * max(abs(low), abs(low + span), 1.0)
    assert found[0] <= low + slack
    assert found[-1] >= low + span - slack


def test_ticks_are_round() -> None:
    assert ticks(0.83, 0.91, 5) == [0.8, 0.85, 0.9, 0.95]
    assert ticks(0.0, 7.3, 5) == [0, 2, 4, 6, 8]
    assert ticks(3.0, 3.0, 5)[0] <= 3.0

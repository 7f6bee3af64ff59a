"""What the window says of learning, in plain numbers: what there is to learn from, how far it is, what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from msgspec import Struct

from annotators.learning.holding import enough, split
from annotators.protocol import Measured, Progress, Row, Stage, Trained
from models.errors import PostilError
from models.lessons import Lesson

Change = Literal["better", "same", "worse"]

# Less than half a point is no difference that anybody would notice.
_NOTICED = 0.005
# Before so many seconds of a stage its pace is not known.
_PACE_AFTER = 4.0
# Which part of the bar a stage takes, from and to; measuring goes on after saving.
_PARTS: dict[Stage, tuple[float, float]] = {
    "reading": (0.0, 0.02),
    "training": (0.02, 0.85),
    "measuring": (0.85, 1.0),
    "saving": (0.9, 0.9),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Supply:
    """What a project offers to learn from, in numbers; ``problem`` says why that is too little.

    ``done`` and ``started`` count documents that are learnt from, ``kept_aside`` those that are not.
    """

    done: int
    started: int
    names: int
    rejected: int
    kept_aside: int
    problem: PostilError | None = None


def supply_of(lessons: Iterable[Lesson]) -> Supply:
    """Return what these lessons offer to learn from."""
    parts = split(lessons)
    learnt, aside = parts
    try:
        enough(parts)
        problem = None
    except PostilError as error:
        problem = error
    done = sum(lesson.done for lesson in learnt)
    return Supply(
        done=done,
        started=len(learnt) - done,
        names=sum(mark.layer == "entity" for lesson in learnt for mark in lesson.marks),
        rejected=sum(span.layer == "entity" for lesson in learnt for span in lesson.rejected),
        kept_aside=len(aside),
        problem=problem,
    )


class Point(NamedTuple):
    """A figure at a step of the training."""

    step: int
    value: float


class Course:
    """What the reports of one training add up to; times are seconds of any clock that only goes forward."""

    def __init__(self) -> None:
        self.stage: Stage = "reading"
        self.step = self.steps = 0
        self.share = 0.0
        self.training_steps = 0
        self.loss: list[Point] = []
        self.held_out: list[Point] = []
        self.rehearsal: list[Point] = []
        self._began = (0.0, 0)
        self._last = 0.0

    def take(self, progress: Progress, now: float) -> None:
        """Add the next report."""
        if progress.stage != self.stage or self._last == 0.0:
            self._began = (now, progress.step)
        self.stage, self.step, self.steps, self._last = progress.stage, progress.step, progress.steps, now
        begin, end = _PARTS[progress.stage]
        within = progress.step / progress.steps if progress.steps else 0.0
        self.share = max(self.share, begin + (end - begin) * within)
        if progress.stage == "training":
            self.training_steps = progress.steps
            for points, value in (
                (self.loss, progress.loss),
                (self.held_out, progress.held_out),
                (self.rehearsal, progress.rehearsal),
            ):
                if value is not None:
                    points.append(Point(progress.step, value))

    def seconds_left(self, now: float) -> float | None:
        """Return how long this stage goes on at most, at the pace it had until now; None while that is not known."""
        began, first = self._began
        done, took = self.step - first, self._last - began
        if done <= 0 or took < _PACE_AFTER:
            return None
        return max(took / done * (self.steps - self.step) - (now - self._last), 0.0)


class Compared(Struct, frozen=True, kw_only=True):
    """Figures of the pipeline in use and of the new one, of one label in one language; None: it proposes nothing."""

    layer: str
    label: str
    lang: str
    gold: int
    old: Row | None
    new: Row | None

    @property
    def change(self) -> Change:
        """Whether F1 got better; where nobody marked anything, whether less was proposed in vain."""
        if self.gold:
            return _change((self.new.f1 if self.new else 0.0) - (self.old.f1 if self.old else 0.0))
        fewer = (self.old.proposed if self.old else 0) - (self.new.proposed if self.new else 0)
        return _change(float(fewer))


def compared(made: Trained) -> list[Compared]:
    """Return the figures of both pipelines by label and language: entities first, then what changed, then by marks."""
    old, new = _by_kind(made.old), _by_kind(made.new)
    found = []
    for key in old.keys() | new.keys():
        one, other = old.get(key), new.get(key)
        gold = max(row.gold for row in (one, other) if row is not None)
        layer, label, lang = key
        found.append(Compared(layer=layer, label=label, lang=lang, gold=gold, old=one, new=other))
    return sorted(found, key=_order)


def _order(row: Compared) -> tuple[bool, bool, int, str, str]:
    return row.layer != "entity", row.change == "same", -row.gold, row.label, row.lang


def _by_kind(measured: Measured) -> dict[tuple[str, str, str], Row]:
    return {(row.layer, row.label, row.lang): row for row in measured.rows}


def change_of(old: float, new: float, *, less_is_better: bool = False) -> Change:
    """Return whether a share, 0 to 1, got better."""
    return _change(old - new if less_is_better else new - old)


def _change(gain: float) -> Change:
    return "better" if gain >= _NOTICED else "worse" if gain <= -_NOTICED else "same"

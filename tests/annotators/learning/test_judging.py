"""Figures against what people marked, with what they left open left out."""

from __future__ import annotations

from msgspec import structs

from annotators.base import Article, Proposal
from annotators.learning.judging import Judge, measure
from models.lessons import Lesson, Taught

TEXT = "Ann Reed of the Red Cross met Bo Marsh in Geneva."


def span(words: str, label: str) -> Taught:
    start = TEXT.index(words)
    return Taught("entity", label, ((start, start + len(words)),))


ANN, RED_CROSS = span("Ann Reed", "PERSON"), span("Red Cross", "ORG")
STARTED = Lesson(document="a", text=TEXT, lang="en", marks=(ANN, RED_CROSS))
DONE = structs.replace(STARTED, done=True)


def judged(lesson: Lesson, *proposed: Taught) -> tuple[int, float, float]:
    judge = Judge()
    judge.add(lesson, proposed)
    total = judge.measured("x", "1").total
    return total.proposed, total.precision, total.recall


def test_in_a_finished_document_every_other_proposal_is_wrong() -> None:
    assert judged(DONE, ANN, span("Bo Marsh", "PERSON")) == (2, 0.5, 0.5)


def test_in_a_started_document_what_nobody_came_to_is_not_counted() -> None:
    assert judged(STARTED, ANN, span("Bo Marsh", "PERSON")) == (1, 1.0, 0.5)


def test_in_a_started_document_what_contradicts_a_mark_is_wrong() -> None:
    assert judged(STARTED, span("Ann", "PERSON"), span("Red Cross", "PERSON")) == (2, 0.0, 0.0)


def test_what_was_rejected_is_wrong_and_what_is_disputed_counts_nowhere() -> None:
    geneva = span("Geneva", "ORG")
    assert judged(structs.replace(STARTED, rejected=(geneva,)), ANN, geneva) == (2, 0.5, 0.5)
    assert judged(structs.replace(DONE, disputed=geneva.fragments), ANN, geneva) == (1, 1.0, 0.5)


def test_a_mark_inside_a_mark_is_judged_like_any_other() -> None:
    assert judged(DONE, ANN, RED_CROSS, span("Red", "PLACE")) == (3, 0.6667, 1.0)


def test_figures_come_by_layer_language_and_label_with_the_effort_left() -> None:
    class Toy:
        name, version = "toy", "2"

        def suggest(self, article: Article) -> list[Proposal]:
            assert article.lang == "en"
            return [Proposal(layer="entity", label="PERSON", fragments=ANN.fragments, score=0.9),
                    Proposal(layer="claim", label="assert", fragments=((0, 5),), score=0.9)]  # fmt: skip

    told: list[tuple[int, int]] = []
    found = measure(Toy(), [DONE, DONE], lambda done, of: told.append((done, of)))
    assert (found.name, found.version, found.documents, told) == ("toy", "2", 2, [(0, 2), (1, 2)])
    assert [(row.layer, row.lang, row.label, row.f1) for row in found.rows] == [
        ("entity", "en", "ORG", 0.0),
        ("entity", "en", "PERSON", 1.0),
    ]
    # Two marks accepted at 1, two made by hand at 5, of four at 5.
    assert found.total.effort == 0.6

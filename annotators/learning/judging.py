"""How good proposals are, against what people marked: figures by layer, language and label."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from annotators.base import Article, Proposal, Suggester
from annotators.protocol import Measured, Row
from annotators.training.scorer import Mark, Score
from models.lessons import Lesson, Taught

_ENTITY = "entity"
_DIGITS = 4


def measure(
    suggester: Suggester, lessons: Sequence[Lesson], report: Callable[[int, int], None] = lambda _done, _of: None
) -> Measured:
    """Return how good a pipeline's proposals are on these documents; ``report`` is told how many are done.

    Raises `PostilError` if the pipeline fails on one of them.
    """
    judge = Judge()
    for done, lesson in enumerate(lessons):
        report(done, len(lessons))
        article = Article(id=lesson.document, text=lesson.text, lang=lesson.lang, zones=lesson.zones)
        judge.add(lesson, map(_taught, suggester.suggest(article)))
    return judge.measured(suggester.name, suggester.version)


class Judge:
    """Counts right, wrong and missed proposals.

    Of a document that nobody has finished only those proposals count that people have decided about: what is
    right, what was rejected, and what contradicts a mark. Disputed stretches count nowhere.
    """

    def __init__(self) -> None:
        self._documents = 0
        self._total = Score()
        self._scores: dict[tuple[str, str, str], Score] = defaultdict(Score)

    def add(self, lesson: Lesson, proposed: Iterable[Taught]) -> None:
        """Count one document."""
        self._documents += 1
        known = [span for span in set(proposed) if is_decided(lesson, span)]
        self._total.add(_marks(lesson.marks, _ENTITY), _marks(known, _ENTITY), nested=True)
        kinds = {(span.layer, span.label) for span in (*lesson.marks, *known)}
        for layer, label in kinds:
            score = self._scores[layer, lesson.lang or "", label]
            score.add(_marks(lesson.marks, layer, label), _marks(known, layer, label), nested=True)

    @property
    def f1(self) -> float:
        """F1 of all entities."""
        return self._total.figures().f1

    def measured(self, name: str, version: str) -> Measured:
        """Return the figures."""
        # Where nobody marked a claim in any document, nobody was asked to.
        annotated = {layer for (layer, _, _), score in self._scores.items() if score.gold.total()}
        rows = [
            row_of(score, layer=layer, lang=lang, label=label)
            for (layer, lang, label), score in sorted(self._scores.items())
            if layer in annotated
        ]
        return Measured(name=name, version=version, documents=self._documents, total=row_of(self._total), rows=rows)


def is_decided(lesson: Lesson, span: Taught) -> bool:
    """Tell whether it is known of a proposed span whether it is right."""
    if any(span.start < end and start < span.end for start, end in lesson.disputed):
        return False
    if lesson.done or span in lesson.marks or span in lesson.rejected:
        return True
    return any(span.contradicts(mark) for mark in lesson.marks)


def row_of(score: Score, *, layer: str = "", lang: str = "", label: str = "") -> Row:
    """Return what a score counted as figures."""
    figures = score.figures()
    return Row(
        layer=layer,
        lang=lang,
        label=label,
        gold=figures.gold,
        proposed=figures.proposed,
        precision=round(figures.precision, _DIGITS),
        recall=round(figures.recall, _DIGITS),
        f1=round(figures.f1, _DIGITS),
        overlap_f1=round(figures.overlap_f1, _DIGITS),
        accepted_unchanged=round(figures.precision, _DIGITS),
        missed=round(figures.missed, _DIGITS),
        effort=round(score.effort, _DIGITS),
    )


def _taught(proposal: Proposal) -> Taught:
    return Taught(proposal.layer, proposal.label, proposal.fragments)


def _marks(spans: Iterable[Taught], layer: str, label: str | None = None) -> set[Mark]:
    chosen = (span for span in spans if span.layer == layer and label in (None, span.label))
    return {(span.start, span.end, span.label) for span in chosen}

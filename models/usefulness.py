"""Which document is best read next: one whose undecided suggestions are least certain.

A suggestion of score p is right or wrong with variance p(1 - p): what its pipeline would learn from a decision is
most at 0.5 and nothing at 0 and 1 (uncertainty sampling; Lewis and Gale, "A sequential algorithm for training
text classifiers", 1994). A document's uncertainty is the sum over its suggestions per 1,000 characters.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from sqlalchemy import and_, case, func, select

from models import tables as t
from models.project import Project
from models.records import Annotation

_PER = 1_000
# A document that was begun is partly known; one that is done teaches nothing more.
_STARTED = 0.5
# Where nothing was suggested yet, not even on average.
_NEUTRAL = 1.0


def uncertainty(suggestions: Iterable[Annotation], length: int) -> float:
    """Return the summed variance of suggestions per 1,000 code points of a text."""
    scores = (mark.origin.score for mark in suggestions if mark.origin is not None and mark.origin.score is not None)
    return sum(score * (1 - score) for score in scores) * _PER / max(length, 1)


class Useful(Struct, frozen=True):
    """How useful it is for a person to read a document: its uncertainty, weighed by what they have read of it.

    ``value`` is 0 for a document that is done; ``known`` says whether any pipeline has run on it.
    """

    id: str
    value: float
    known: bool


def documents_by_usefulness(project: Project, person: str) -> list[str]:
    """Return the ids of all documents, the most useful for a person first, those that they have done last."""
    return [useful.id for useful in ranking(project, person)]


def ranking(project: Project, person: str) -> list[Useful]:
    """Return all documents with their usefulness for a person, the most useful first, those that are done last.

    A document on which no pipeline has run counts as uncertain as the average one. This is a few megabytes
    even for 100,000 documents; a list reads what it shows of them with `queries.document_entries`.
    """
    with project.reading() as conn:
        who = conn.scalar(select(t.annotator.c.key).where(t.annotator.c.id == person))
        average = conn.scalar(select(func.avg(t.digest.c.uncertainty)))
        documents, status, uncertain = t.document.c, t.line.c.status, t.digest.c.uncertainty
        weight = case((status == "done", 0.0), (status == "started", _STARTED), else_=1.0)
        value = func.coalesce(uncertain, _NEUTRAL if average is None else average) * weight
        query = (
            select(documents.id, value.label("value"), uncertain.is_not(None).label("known"))
            .outerjoin(t.digest, t.digest.c.document_key == documents.key)
            .outerjoin(t.line, and_(t.line.c.document_key == documents.key, t.line.c.annotator_key == who))
            .where(documents.hidden.is_(False))
            .order_by(status.is_not_distinct_from("done"), value.desc(), documents.key)
        )
        return [Useful(row.id, row.value, row.known) for row in conn.execute(query)]

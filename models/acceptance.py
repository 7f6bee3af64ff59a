"""What became of the suggestions that people decided on, by pipeline, label, language and time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Literal

from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, Select, Table, func, literal, select

from models import tables as t
from models.project import Project

Period = Literal["day", "week"]


class Acceptance(Struct, frozen=True, kw_only=True):
    """How many suggestions of one kind were decided on in one period, and how.

    ``period`` is its first day (a week's is a Monday); ``lang`` is "" for documents without a language.
    """

    pipeline: str
    version: str
    label: str
    lang: str
    period: date
    accepted: int
    edited: int
    rejected: int

    @property
    def decided(self) -> int:
        """How many were decided on."""
        return self.accepted + self.edited + self.rejected

    @property
    def rate(self) -> float:
        """The share that was accepted unchanged, 0 to 1."""
        return self.accepted / self.decided if self.decided else 0.0


def acceptance(project: Project, period: Period = "week") -> list[Acceptance]:
    """Return what persons decided, by pipeline, version, label, language and period, in that order.

    The label is the one that was proposed. Decisions carry no clock, because they are merged; the time is the
    journal's: when this project last wrote the decision, which for a colleague's work is when it was imported.
    Decisions of nobody's journal entry are left out.
    """
    counted: Counter[tuple[str, str, str, str, date, str]] = Counter()
    with project.reading() as conn:
        for row in (*_rows(conn, _kept()), *_rows(conn, _refused())):
            first = _first_day(date.fromisoformat(row.day), period)
            counted[row.by, row.version or "", row.label, row.lang or "", first, row.decision] += row.number
    return _records(counted)


def _rows(conn: Connection, query: Select[Any]) -> Iterable[Any]:
    return conn.execute(query)


def _first_day(day: date, period: Period) -> date:
    return day if period == "day" else day - timedelta(days=day.weekday())


def _records(counted: Counter[tuple[str, str, str, str, date, str]]) -> list[Acceptance]:
    return [
        Acceptance(
            pipeline=by,
            version=version,
            label=label,
            lang=lang,
            period=first,
            accepted=counted[by, version, label, lang, first, "accepted"],
            edited=counted[by, version, label, lang, first, "edited"],
            rejected=counted[by, version, label, lang, first, "rejected"],
        )
        for by, version, label, lang, first in sorted({key[:5] for key in counted})
    ]


def _kept() -> Select[Any]:
    """Count suggestions that were accepted or edited; an edited one's label is the suggestion's, if it is there."""
    marks, suggested = t.annotation.c, t.annotation.alias("suggested")
    label = func.coalesce(suggested.c.label, marks.label)
    query = _counted(t.annotation, label, marks.origin_by, marks.origin_version, marks.origin_decision)
    return query.outerjoin(suggested, suggested.c.id == marks.origin_suggestion).where(
        marks.origin_suggestion.is_not(None), marks.origin_decision.is_not(None)
    )


def _refused() -> Select[Any]:
    columns = t.rejection.c
    query = _counted(t.rejection, columns.label, columns.by, columns.version, literal("rejected"))
    return query.where(columns.by.is_not(None))


def _counted(
    table: Table,
    label: ColumnElement[Any],
    by: ColumnElement[Any],
    version: ColumnElement[Any],
    decision: ColumnElement[Any],
) -> Select[Any]:
    day = func.substr(t.journal.c.at, 1, 10)
    keys = (by.label("by"), version.label("version"), label.label("label"), t.document.c.lang.label("lang"))
    more = (day.label("day"), decision.label("decision"))
    return (
        select(*keys, *more, func.count().label("number"))
        .select_from(table)
        .join(t.document, t.document.c.key == table.c.document_key)
        .join(t.annotator, t.annotator.c.key == table.c.annotator_key)
        .join(t.journal, t.journal.c.seq == table.c.seq)
        .where(t.annotator.c.kind == "person", t.document.c.hidden.is_(False))
        .group_by(*keys, *more)
    )

"""What became of suggestions, as a plot and a table show it: by pipeline and week; plain data, no widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from models.acceptance import Acceptance

_Pipeline = tuple[str, str]


class Week(Struct, frozen=True, kw_only=True):
    """What was decided in the week that begins on a Monday."""

    monday: date
    accepted: int
    edited: int
    rejected: int

    @property
    def decided(self) -> int:
        """How many suggestions were decided on."""
        return self.accepted + self.edited + self.rejected

    @property
    def rate(self) -> float:
        """The share that was accepted unchanged, 0 to 1."""
        return self.accepted / self.decided


class Series(Struct, frozen=True):
    """The weeks of one version of a pipeline in which anything was decided, the earliest first."""

    pipeline: str
    version: str
    weeks: tuple[Week, ...]

    @property
    def decided(self) -> int:
        """How many suggestions were decided on in all."""
        return sum(week.decided for week in self.weeks)


def series_of(counts: Iterable[Acceptance], label: str = "", lang: str | None = None) -> list[Series]:
    """Return a series for each version of a pipeline, those with most decisions first.

    A ``label`` limits it to suggestions of that label, a ``lang`` to documents of that language ("" is none).
    """
    accepted: Counter[tuple[_Pipeline, date]] = Counter()
    edited: Counter[tuple[_Pipeline, date]] = Counter()
    rejected: Counter[tuple[_Pipeline, date]] = Counter()
    for count in counts:
        if label in ("", count.label) and lang in (None, count.lang):
            key = ((count.pipeline, count.version), count.period)
            accepted[key] += count.accepted
            edited[key] += count.edited
            rejected[key] += count.rejected
    weeks: dict[_Pipeline, list[Week]] = {}
    for key in sorted(accepted):
        pipeline, monday = key
        week = Week(monday=monday, accepted=accepted[key], edited=edited[key], rejected=rejected[key])
        if week.decided:
            weeks.setdefault(pipeline, []).append(week)
    found = [Series(*pipeline, tuple(weeks)) for pipeline, weeks in weeks.items()]
    return sorted(found, key=lambda series: (-series.decided, series.pipeline, series.version))


def span_of(several: Iterable[Series]) -> tuple[date, date] | None:
    """Return the first and the last Monday of several series; None without any."""
    mondays = [week.monday for series in several for week in series.weeks]
    return (min(mondays), max(mondays)) if mondays else None

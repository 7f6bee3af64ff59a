from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import update

from models import tables
from models.acceptance import Acceptance, acceptance
from models.document_edits import ChangeDocument, DeleteDocuments
from models.edits import AcceptEdited, AcceptSuggestions, RejectSuggestions
from models.project import Project
from models.text import document_id
from tests.models.making import (
    ANNA,
    BINH,
    MEETING,
    NEWS_2,
    VISITE,
    exported,
    mark,
    new_project,
    person,
    suggest,
    take_bytes,
)

MONDAY, SUNDAY = date(2025, 3, 3), date(2025, 3, 9)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path, MEETING, VISITE) as opened:
        opened.apply(ChangeDocument(document_id(MEETING), lang="en"), ANNA)
        yield opened


def decide(project: Project) -> None:
    """Accept one suggestion, correct another one, reject a third."""
    words = ("Hanoi", "Luong Tam Quang", "Simon Ridley")
    one, two, three = suggest(project, MEETING, *(person(MEETING, each) for each in words))
    project.apply(RejectSuggestions((one,)), ANNA)
    project.apply(AcceptSuggestions((two,)), ANNA)
    project.apply(AcceptEdited(three, label="ORG"), ANNA)


def all_on(project: Project, day: date) -> None:
    """Let all that was done so far have been done on one day."""
    with project.writing() as conn:
        conn.execute(update(tables.journal).values(at=f"{day.isoformat()}T10:00:00+00:00"))


def test_decisions_are_counted_by_what_was_proposed(project: Project) -> None:
    decide(project)
    mark(project, MEETING, "Home Office", "ORG")
    all_on(project, SUNDAY)
    [found] = acceptance(project)
    assert found == Acceptance(
        pipeline="news", version="1.0", label="PERSON", lang="en", period=MONDAY, accepted=1, edited=1, rejected=1
    )
    assert found.decided == 3
    assert found.rate == pytest.approx(1 / 3)
    assert [each.period for each in acceptance(project, "day")] == [SUNDAY]


def test_pipelines_languages_and_weeks_are_told_apart(project: Project) -> None:
    decide(project)
    all_on(project, date(2025, 2, 28))
    [again] = suggest(project, VISITE, person(VISITE, "Luong Tam Quang"), pipeline=NEWS_2)
    project.apply(AcceptSuggestions((again,)), BINH)
    counted = [(found.version, found.lang, found.accepted, found.decided) for found in acceptance(project)]
    assert counted == [("1.0", "en", 1, 3), ("2.0", "", 1, 1)]


def test_what_is_undone_or_in_a_deleted_document_is_not_counted(project: Project) -> None:
    decide(project)
    project.undo(ANNA)
    [found] = acceptance(project)
    assert (found.accepted, found.edited, found.rejected) == (1, 0, 1)
    project.apply(DeleteDocuments((document_id(MEETING),)), ANNA)
    assert acceptance(project) == []


def test_a_colleagues_decisions_count_when_they_come(project: Project, tmp_path: Path) -> None:
    decide(project)
    with new_project(tmp_path) as desk:
        take_bytes(desk, exported(project))
        all_on(desk, MONDAY)
        [found] = acceptance(desk, "day")
        assert (found.period, found.accepted, found.edited, found.rejected) == (MONDAY, 1, 1, 1)

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from models import tables
from models.document_edits import DeleteDocuments, SetStatus
from models.edits import AcceptSuggestions
from models.names_learnt import refresh
from models.project import Project
from models.suggesting import store_suggestions
from models.switches import switch
from models.text import document_id
from models.usefulness import documents_by_usefulness, ranking
from tests.models.making import ANNA, BINH, NEWS, new_project, person, suggest

SURE = "Ilse Varga has left Tromborg for the harbour of Osk."
TORN = "Osk is far, and Varga said that nobody asked for it."
PLAIN = "Nothing at all was found in this text, and that's it."
UNREAD = "On this text, no pipeline has run as yet: who knows it?"
TEXTS = (SURE, TORN, PLAIN, UNREAD)
NAMES = {document_id(text): name for text, name in zip(TEXTS, ("sure", "torn", "plain", "unread"), strict=True)}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path, *TEXTS) as opened:
        suggest(opened, SURE, person(SURE, "Ilse Varga", 0.98))
        suggest(opened, TORN, person(TORN, "Osk", 0.5), person(TORN, "Varga", 0.6))
        store_suggestions(opened, NEWS, [(document_id(PLAIN), [])])
        yield opened


def order(project: Project, who: str = ANNA.id) -> list[str]:
    refresh(project)
    return [NAMES[identifier] for identifier in documents_by_usefulness(project, who)]


def uncertainties(project: Project) -> dict[str, float | None]:
    refresh(project)
    documents = tables.document.c
    query = select(documents.id, tables.digest.c.uncertainty).outerjoin(tables.digest)
    with project.reading() as conn:
        return {NAMES[row.id]: row.uncertainty for row in conn.execute(query)}


def test_what_pipelines_are_least_sure_of_comes_first(project: Project) -> None:
    assert order(project) == ["torn", "unread", "sure", "plain"]
    found = uncertainties(project)
    assert found["torn"] == pytest.approx((0.25 + 0.24) * 1000 / len(TORN))
    assert (found["plain"], found["unread"]) == (0, None)


def test_a_document_on_which_nothing_ran_counts_as_the_average(tmp_path: Path) -> None:
    with new_project(tmp_path, UNREAD, TORN) as project:
        assert order(project) == ["unread", "torn"]
        suggest(project, TORN, person(TORN, "Osk", 0.5))
        assert order(project) == ["unread", "torn"]


def test_done_documents_come_last_and_begun_ones_count_half(project: Project) -> None:
    project.apply(SetStatus(document_id(TORN), "started"), ANNA)
    project.apply(SetStatus(document_id(UNREAD), "started"), ANNA)
    assert order(project) == ["torn", "unread", "sure", "plain"]
    project.apply(SetStatus(document_id(TORN), "done"), ANNA)
    assert order(project) == ["unread", "sure", "plain", "torn"]
    assert order(project, BINH.id) == ["torn", "unread", "sure", "plain"]


def test_what_was_decided_on_is_no_longer_uncertain(project: Project) -> None:
    refresh(project)
    [first, *_] = suggest(project, TORN, person(TORN, "Osk", 0.5), person(TORN, "Varga", 0.6))
    project.apply(AcceptSuggestions((first,)), BINH)
    assert uncertainties(project)["torn"] == pytest.approx(0.24 * 1000 / len(TORN))
    project.undo(BINH)
    assert uncertainties(project)["torn"] == pytest.approx(0.49 * 1000 / len(TORN))


def test_a_kind_that_is_switched_off_makes_nothing_uncertain(project: Project) -> None:
    assert uncertainties(project)["torn"]
    switch(project, "PERSON", "", on=False)
    assert uncertainties(project)["torn"] == 0
    switch(project, "PERSON", "", on=True)
    assert uncertainties(project)["torn"]


def test_a_deleted_document_is_not_read_next(project: Project) -> None:
    project.apply(DeleteDocuments((document_id(TORN),)), ANNA)
    assert "torn" not in order(project)


def test_the_ranking_says_how_useful_each_document_is_and_of_which_that_is_known(project: Project) -> None:
    order(project)
    found = {NAMES[useful.id]: useful for useful in ranking(project, ANNA.id)}
    assert found["torn"].value == pytest.approx((0.25 + 0.24) * 1000 / len(TORN))
    assert [name for name, useful in found.items() if not useful.known] == ["unread"]
    project.apply(SetStatus(document_id(TORN), "done"), ANNA)
    assert ranking(project, ANNA.id)[-1].value == 0

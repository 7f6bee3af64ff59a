from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import queries
from models.document_edits import ChangeDocument
from models.errors import PostilError
from models.project import Project
from models.suggesting import Suggested
from models.switches import switch, switch_all, switched_off
from models.text import document_id
from tests.models.making import ANNA, MEETING, VISITE, exported, mark, new_project, person, span, suggest, take_bytes

DOCUMENT = document_id(MEETING)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path, MEETING, VISITE) as opened:
        opened.apply(ChangeDocument(DOCUMENT, lang="en"), ANNA)
        yield opened


def labels(project: Project, text: str) -> list[str]:
    return [found.label for found in queries.work_on(project, document_id(text), ANNA.id).suggestions]


def test_a_kind_that_is_switched_off_is_hidden_and_not_deleted(project: Project) -> None:
    place = Suggested(layer="entity", label="PLACE", fragments=span(MEETING, "Hanoi"), score=0.6)
    suggest(project, MEETING, place, person(MEETING, "Simon Ridley"))
    suggest(project, VISITE, person(VISITE, "Luong Tam Quang"))
    before = exported(project)
    switch(project, "PERSON", "en", on=False)
    assert (labels(project, MEETING), labels(project, VISITE)) == (["PLACE"], ["PERSON"])
    assert exported(project) == before
    switch(project, "PERSON", "", on=False)
    assert labels(project, VISITE) == []
    assert switched_off(project) == {("PERSON", "en"), ("PERSON", "")}
    switch(project, "PERSON", "en", on=True)
    assert (labels(project, MEETING), labels(project, VISITE)) == (["PLACE", "PERSON"], [])


def test_switching_twice_is_switching_once_and_hides_nobodys_marks(project: Project) -> None:
    mark(project, MEETING, "Simon Ridley")
    for _ in range(2):
        switch(project, "PERSON", "en", on=False)
    assert switched_off(project) == {("PERSON", "en")}
    assert len(queries.work_on(project, DOCUMENT, ANNA.id).own) == 1
    assert project.undo_title(ANNA) is not None


def test_the_choice_survives_closing_and_is_not_merged(project: Project, tmp_path: Path) -> None:
    switch(project, "ORG", "fr", on=False)
    with new_project(tmp_path) as other:
        take_bytes(other, exported(project))
        assert switched_off(other) == set()
    path = project.path
    project.close()
    with Project.open(path, read_only=True) as opened:
        assert switched_off(opened) == {("ORG", "fr")}
        with pytest.raises(PostilError, match="reading only"):
            switch(opened, "ORG", "fr", on=True)


def test_several_kinds_are_switched_in_one_step(project: Project) -> None:
    switch_all(project, {("PERSON", "en"), ("PLACE", "fr"), ("ORG", "vi")}, on=False)
    switch_all(project, {("PERSON", "en"), ("PLACE", "fr")}, on=True)
    assert switched_off(project) == {("ORG", "vi")}

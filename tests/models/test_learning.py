"""What a project teaches: decisions of people, what they agree on, and nothing that is only proposed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.document_edits import DeleteDocuments, SetStatus
from models.edits import AcceptEdited, AcceptSuggestions, RejectSuggestions
from models.errors import PostilError
from models.exporting import Selection
from models.learning import lessons
from models.lessons import Lesson, Taught
from models.project import Project
from models.records import GOLD_ID, Annotator, Layer
from models.text import document_id
from tests.models.making import ANNA, BINH, MEETING, VISITE, mark, new_project, person, span, suggest

GOLD = Annotator(GOLD_ID, "gold", "gold")
DOCUMENT = document_id(MEETING)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path, MEETING, VISITE) as opened:
        yield opened


def taught(words: str, label: str = "PERSON", layer: Layer = "entity") -> Taught:
    return Taught(layer, label, span(MEETING, words))


def only(project: Project, whose: Selection | None = None) -> Lesson:
    (lesson,) = lessons(project, whose or Selection())
    return lesson


def done(project: Project, *people: Annotator) -> None:
    for who in people:
        project.apply(SetStatus(DOCUMENT, "done"), who)


def test_a_project_that_nobody_worked_on_teaches_nothing(project: Project) -> None:
    suggest(project, MEETING, person(MEETING, "Luong Tam Quang"))
    assert lessons(project) == []


def test_undecided_suggestions_teach_nothing_and_decided_ones_do(project: Project) -> None:
    minister, british, office = suggest(
        project, MEETING, *(person(MEETING, words) for words in ("Luong Tam Quang", "Simon Ridley", "Home Office"))
    )
    project.apply(AcceptSuggestions((minister,)), ANNA)
    project.apply(RejectSuggestions((office,)), ANNA)
    found = only(project)
    assert found.marks == (taught("Luong Tam Quang"),)
    assert found.rejected == (taught("Home Office"),)
    assert not found.done
    assert british not in repr(found)


def test_a_suggestion_with_corrected_edges_was_wrong_as_it_stood(project: Project) -> None:
    (suggestion,) = suggest(project, MEETING, person(MEETING, "Minister Luong Tam Quang"))
    project.apply(AcceptEdited(suggestion, span(MEETING, "Luong Tam Quang")), ANNA)
    found = only(project)
    assert found.marks == (taught("Luong Tam Quang"),)
    assert found.rejected == (taught("Minister Luong Tam Quang"),)


def test_a_finished_document_is_told_from_a_started_one(project: Project) -> None:
    mark(project, MEETING, "Hanoi", "PLACE")
    assert not only(project).done
    done(project, ANNA)
    assert only(project).done


def test_a_document_finished_without_a_mark_teaches_that_there_is_none(project: Project) -> None:
    done(project, ANNA)
    assert (only(project).done, only(project).marks) == (True, ())


def test_people_who_have_not_finished_add_to_each_other(project: Project) -> None:
    mark(project, MEETING, "Luong Tam Quang", me=ANNA)
    mark(project, MEETING, "Simon Ridley", me=BINH)
    assert only(project).marks == (taught("Luong Tam Quang"), taught("Simon Ridley"))


@pytest.mark.parametrize(("words", "label"), [("Home Office", "PLACE"), ("the Home Office", "ORG")])
def test_what_people_see_differently_is_neither_right_nor_wrong(project: Project, words: str, label: str) -> None:
    mark(project, MEETING, "Home Office", "ORG", me=ANNA)
    mark(project, MEETING, words, label, me=BINH)
    mark(project, MEETING, "Hanoi", "PLACE")
    found = only(project)
    assert (found.marks, found.rejected) == ((taught("Hanoi", "PLACE"),), ())
    assert found.disputed == span(MEETING, words)


def test_a_mark_inside_another_is_no_contradiction(project: Project) -> None:
    mark(project, MEETING, "Public Security Minister", "ROLE", me=ANNA)
    mark(project, MEETING, "Public Security", "ORG", me=BINH)
    assert len(only(project).marks) == 2


def test_a_mark_that_somebody_who_finished_left_out_is_disputed(project: Project) -> None:
    mark(project, MEETING, "March 3", "DATE", me=ANNA)
    done(project, BINH)
    assert only(project).disputed == span(MEETING, "March 3")


def test_a_span_that_one_accepts_and_another_rejects_is_disputed(project: Project) -> None:
    (suggestion,) = suggest(project, MEETING, person(MEETING, "Home Office"))
    project.apply(AcceptSuggestions((suggestion,)), ANNA)
    project.apply(RejectSuggestions((suggestion,)), BINH)
    assert lessons(project) == []
    mark(project, MEETING, "Hanoi", "PLACE")
    found = only(project)
    assert (len(found.marks), found.rejected, found.disputed) == (1, (), span(MEETING, "Home Office"))


def test_gold_wins_over_persons(project: Project) -> None:
    mark(project, MEETING, "Home Office", "PLACE", me=ANNA)
    mark(project, MEETING, "Home Office", "ORG", me=GOLD)
    done(project, ANNA)
    found = only(project)
    assert (found.marks, found.disputed, found.done) == ((taught("Home Office", "ORG"),), (), True)


def test_one_persons_or_golds_view_alone_can_be_asked_for(project: Project) -> None:
    mark(project, MEETING, "Home Office", "PLACE", me=ANNA)
    mark(project, MEETING, "Home Office", "ORG", me=GOLD)
    assert only(project, Selection(annotator="Anna")).marks == (taught("Home Office", "PLACE"),)
    assert only(project, Selection(gold=True)).marks == (taught("Home Office", "ORG"),)
    with pytest.raises(PostilError, match=r"Nobody in .* is called Zoe"):
        lessons(project, Selection(annotator="Zoe"))


def test_claims_are_read_too_and_hidden_documents_are_not(project: Project) -> None:
    mark(project, MEETING, "He thanked", "praise", "claim")
    assert only(project).marks == (taught("He thanked", "praise", "claim"),)
    project.apply(DeleteDocuments((DOCUMENT,)), ANNA)
    assert lessons(project) == []

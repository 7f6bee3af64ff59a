from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from models import queries
from models.edits import AcceptSuggestions, RejectSuggestions
from models.project import Project
from models.records import Annotator, mark_id, pipeline_id
from models.suggesting import Suggested, SuggestedRole, store_suggestions
from models.text import document_id
from models.writer import Changes
from tests.models.making import (
    ANNA,
    MEETING,
    NEWS,
    NEWS_2,
    VISITE,
    exported,
    lines_of,
    mark,
    new_project,
    person,
    span,
    suggest,
    take_bytes,
)

DOCUMENT = document_id(MEETING)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path, MEETING, VISITE) as opened:
        yield opened
        assert queries.problems(opened) == []


def proposed(project: Project, pipeline: Annotator) -> list[str]:
    """Return the words that a pipeline's line holds."""
    lines = [line for line in lines_of(project) if line["annotator"] and line["annotator"]["id"] == pipeline.id]
    return [found["quote"] for line in lines for found in (*line["entities"], *line["claims"])]


def test_a_suggestions_id_is_the_same_on_every_laptop(project: Project, tmp_path: Path) -> None:
    [here] = suggest(project, MEETING, person(MEETING, "Hanoi"))
    with new_project(tmp_path, VISITE, MEETING) as other:
        assert suggest(other, MEETING, person(MEETING, "Hanoi", 0.1)) == [here]
    assert uuid.UUID(here).version == uuid.UUID(NEWS.id).version == 5
    fragments = span(MEETING, "Hanoi")
    assert here == mark_id(DOCUMENT, NEWS.id, "entity", "PERSON", fragments)
    others = [
        mark_id(DOCUMENT, NEWS_2.id, "entity", "PERSON", fragments),
        mark_id(DOCUMENT, NEWS.id, "claim", "PERSON", fragments),
        mark_id(DOCUMENT, NEWS.id, "entity", "ORG", fragments),
        mark_id(DOCUMENT, NEWS.id, "entity", "PERSON", ((0, 4),)),
        mark_id(document_id(VISITE), NEWS.id, "entity", "PERSON", fragments),
    ]
    assert len({here, *others}) == 6
    assert pipeline_id("news", "1.0") == NEWS.id != NEWS_2.id


def test_a_newer_version_replaces_what_nobody_has_decided(project: Project) -> None:
    names = ("Hanoi", "Luong Tam Quang", "Simon Ridley")
    hanoi, quang, _ = suggest(project, MEETING, *(person(MEETING, name) for name in names))
    project.apply(AcceptSuggestions((quang,)), ANNA)
    project.apply(RejectSuggestions((hanoi,)), ANNA)
    left = suggest(project, MEETING, person(MEETING, "Home Office"), person(MEETING, "Hanoi"), pipeline=NEWS_2)
    assert proposed(project, NEWS) == ["Hanoi", "Luong Tam Quang"]
    assert proposed(project, NEWS_2) == ["Hanoi", "Home Office"]
    assert len(left) == 1
    assert [found.fragments for found in queries.work_on(project, DOCUMENT, ANNA.id).own] == [
        span(MEETING, "Luong Tam Quang")
    ]


def test_other_pipelines_and_documents_are_left_alone(project: Project) -> None:
    other = Annotator(pipeline_id("other", "2.0"), "other", "pipeline", "2.0")
    suggest(project, MEETING, person(MEETING, "Hanoi"), pipeline=other)
    suggest(project, VISITE, person(VISITE, "Luong Tam Quang"))
    suggest(project, MEETING, person(MEETING, "Simon Ridley"), pipeline=NEWS_2)
    assert proposed(project, other) == ["Hanoi"]
    assert proposed(project, NEWS) == ["Luong Tam Quang"]


def test_running_twice_is_running_once(project: Project) -> None:
    first = suggest(project, MEETING, person(MEETING, "Hanoi"), person(MEETING, "Hanoi"), person(MEETING, "March"))
    lines = lines_of(project)
    again = suggest(project, MEETING, person(MEETING, "Hanoi"), person(MEETING, "March"))
    assert first == again
    assert lines_of(project) == lines


def test_a_run_that_finds_nothing_is_a_run(project: Project) -> None:
    assert queries.documents_without_run(project, NEWS.id) == [DOCUMENT, document_id(VISITE)]
    store_suggestions(project, NEWS, [(DOCUMENT, [])])
    assert queries.documents_without_run(project, NEWS.id) == [document_id(VISITE)]
    assert queries.documents_without_run(project, NEWS_2.id) == [DOCUMENT, document_id(VISITE)]


def test_a_run_is_nobodys_step_and_starts_no_document(project: Project) -> None:
    title = project.undo_title(ANNA)
    heard: list[Changes] = []
    project.listen(heard.append)
    [identifier] = suggest(project, MEETING, person(MEETING, "Hanoi"))
    assert project.undo_title(ANNA) == title
    assert queries.info(project).status == {"new": 2, "started": 0, "done": 0}
    assert [changes.marks for changes in heard] == [{DOCUMENT: {identifier}}]


def test_what_the_scheme_lacks_is_left_out_of_proposals(project: Project) -> None:
    ship = Suggested(layer="entity", label="SHIP", fragments=span(MEETING, "Hanoi"), score=0.9)
    thanks = Suggested(
        layer="claim",
        label="praise",
        fragments=span(MEETING, "He thanked"),
        score=0.9,
        attributes={"polarity": "positive", "mood": "sunny", "certainty": "maybe"},
        roles=(
            SuggestedRole("source", span(MEETING, "He "), 0),
            SuggestedRole("witness", span(MEETING, "thanked")),
        ),
    )
    suggest(project, MEETING, ship, thanks)
    [found] = queries.work_on(project, DOCUMENT, ANNA.id).suggestions
    assert found.attributes == {"polarity": "positive"}
    assert [(role.role, role.annotation) for role in found.roles] == [("source", None)]


def test_spans_outside_the_text_are_left_out(project: Project) -> None:
    end = len(MEETING)
    wrong = [Suggested(layer="entity", label="ORG", fragments=((start, end + 1),), score=0.9) for start in (0, end)]
    assert len(suggest(project, MEETING, *wrong, person(MEETING, "Hanoi"))) == 1


def test_scores_are_kept_to_four_places(project: Project) -> None:
    suggest(project, MEETING, person(MEETING, "Hanoi", 0.123456))
    [found] = queries.work_on(project, DOCUMENT, ANNA.id).suggestions
    assert found.origin is not None
    assert found.origin.score == 0.1235


def test_an_accepted_mark_does_not_keep_its_like_from_the_list_of_another_person(project: Project) -> None:
    [identifier] = suggest(project, MEETING, person(MEETING, "Hanoi"))
    mark(project, MEETING, "Hanoi", me=ANNA)
    assert queries.work_on(project, DOCUMENT, ANNA.id).suggestions == ()
    somebody = queries.work_on(project, DOCUMENT, "somebody")
    assert [found.id for found in somebody.suggestions] == [identifier]


# --- what found a suggestion -------------------------------------------------------------------------------


def found_by_rules(words: str) -> Suggested:
    return msgspec.structs.replace(person(MEETING, words), found_by="rules")


def test_what_found_a_suggestion_is_kept_also_when_it_is_accepted(project: Project) -> None:
    hanoi, quang = suggest(project, MEETING, found_by_rules("Hanoi"), person(MEETING, "Luong Tam Quang"))
    assert queries.work_on(project, DOCUMENT, ANNA.id).found_by == {hanoi: "rules"}
    project.apply(AcceptSuggestions((hanoi, quang)), ANNA)
    assert queries.work_on(project, DOCUMENT, ANNA.id).found_by == {hanoi: "rules"}
    project.undo(ANNA)
    assert queries.work_on(project, DOCUMENT, ANNA.id).found_by == {hanoi: "rules"}


def test_of_a_span_that_is_proposed_twice_the_first_says_what_found_it(project: Project) -> None:
    suggest(project, MEETING, found_by_rules("Hanoi"), person(MEETING, "Hanoi"))
    assert list(queries.work_on(project, DOCUMENT, ANNA.id).found_by.values()) == ["rules"]


def test_what_found_a_suggestion_stays_on_the_laptop_that_found_it(project: Project, tmp_path: Path) -> None:
    [hanoi] = suggest(project, MEETING, found_by_rules("Hanoi"))
    sent = exported(project)
    assert b"found_by" not in sent
    with new_project(tmp_path, MEETING, VISITE) as desk:
        take_bytes(desk, sent)
        assert [found.id for found in queries.work_on(desk, DOCUMENT, ANNA.id).suggestions] == [hanoi]
        assert queries.work_on(desk, DOCUMENT, ANNA.id).found_by == {}
        assert exported(desk) == sent


def test_meeting_the_same_suggestion_in_a_merge_is_no_clash_and_forgets_nothing(
    project: Project, tmp_path: Path
) -> None:
    [hanoi] = suggest(project, MEETING, found_by_rules("Hanoi"))
    with new_project(tmp_path, MEETING, VISITE) as other:
        suggest(other, MEETING, person(MEETING, "Hanoi"))
        report = take_bytes(project, exported(other))
    assert [file.clashes for file in report.files] == [[]]
    assert queries.work_on(project, DOCUMENT, ANNA.id).found_by == {hanoi: "rules"}

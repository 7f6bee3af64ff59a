from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text, update

from models import queries, tables
from models.document_edits import ChangeDocument, ChangeScheme, DeleteDocuments, SetNote, SetStatus
from models.edits import AcceptEdited, RejectSuggestions
from models.project import Project
from models.records import Date, Meta, Zone
from models.text import document_id
from tests.models.making import ANNA, BINH, MEETING, NEWS, VISITE, mark, new_project, person, span, suggest

DOCUMENT = document_id(MEETING)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path, MEETING, VISITE) as opened:
        yield opened


def test_info_counts_what_people_did_and_names_everybody(project: Project) -> None:
    suggest(project, MEETING, person(MEETING, "Hanoi"), person(MEETING, "March"))
    for who in (ANNA, BINH):
        mark(project, MEETING, "Luong Tam Quang", me=who)
    mark(project, MEETING, "He thanked", "praise", "claim")
    project.apply(SetStatus(document_id(VISITE), "done"), BINH)
    project.apply(ChangeDocument(document_id(VISITE), lang="fr"), ANNA)
    found = queries.info(project)
    assert (found.documents, found.annotations, found.claims) == (2, 3, 1)
    assert found.languages == {"": 1, "fr": 1}
    assert found.labels == {"PERSON": 2, "praise": 1}
    assert found.status == {"new": 0, "started": 1, "done": 1}
    assert [(who.name, who.kind, who.marks) for who in found.annotators] == [
        ("Anna", "person", 2),
        ("Bình", "person", 1),
        ("news", "pipeline", 2),
    ]


def test_a_deleted_document_is_counted_nowhere(project: Project) -> None:
    mark(project, MEETING, "Luong Tam Quang")
    project.apply(DeleteDocuments((DOCUMENT,)), ANNA)
    found = queries.info(project)
    assert (found.documents, found.annotations, found.labels) == (1, 0, {})
    assert found.status == {"new": 1, "started": 0, "done": 0}
    assert queries.document_ids(project) == [document_id(VISITE)]
    assert [entry.id for entry in queries.document_entries(project, ANNA.id)] == [document_id(VISITE)]
    assert queries.documents_without_run(project, NEWS.id) == [document_id(VISITE)]


def test_the_list_shows_a_persons_own_status_and_an_untitled_documents_first_words(project: Project) -> None:
    project.apply(SetStatus(DOCUMENT, "done"), BINH)
    project.apply(ChangeDocument(DOCUMENT, title_text="A meeting", lang="en", meta=Meta(Date(2025, 3))), ANNA)
    meeting, visite = queries.document_entries(project, BINH.id)
    assert (meeting.shown_title, meeting.status, meeting.lang, meeting.date) == (
        "A meeting",
        "done",
        "en",
        Date(2025, 3),
    )
    assert visite.shown_title.startswith("Le ministre Luong Tam Quang")
    assert [entry.status for entry in queries.document_entries(project, ANNA.id)] == ["new", "new"]
    assert [entry.id for entry in queries.document_entries(project, ANNA.id, [DOCUMENT])] == [DOCUMENT]


def test_a_header_at_the_start_does_not_stand_in_for_a_title(project: Project) -> None:
    header = MEETING.split(maxsplit=1)[0]
    rest = MEETING.removeprefix(header).split(maxsplit=1)[0]
    zones = (Zone(0, len(header), "header"), Zone(len(header) + 1, len(header) + 2, "caption"))
    project.apply(ChangeDocument(DOCUMENT, title_text=None, zones=zones), ANNA)
    [entry] = queries.document_entries(project, ANNA.id, [DOCUMENT])
    assert entry.shown_title.startswith(rest)


def test_the_window_is_told_whose_mark_is_whose(project: Project) -> None:
    mine = mark(project, MEETING, "Luong Tam Quang")
    theirs = mark(project, MEETING, "Simon Ridley", me=BINH)
    [suggested] = suggest(project, MEETING, person(MEETING, "Hanoi"))
    project.apply(SetNote(DOCUMENT, "who?"), ANNA)
    work = queries.work_on(project, DOCUMENT, ANNA.id)
    assert (work.text, work.line.note, work.line.status) == (MEETING, "who?", "started")
    assert [[found.id for found in group] for group in (work.own, work.others, work.suggestions)] == [
        [mine],
        [theirs],
        [suggested],
    ]
    assert work.pipelines == {NEWS.id: NEWS}


def test_what_was_accepted_with_other_edges_is_decided(project: Project) -> None:
    [ridley] = suggest(project, MEETING, person(MEETING, "Ridley"))
    project.apply(AcceptEdited(ridley, span(MEETING, "Simon Ridley")), ANNA)
    assert queries.work_on(project, DOCUMENT, ANNA.id).suggestions == ()


def test_one_persons_rejection_is_not_anothers(project: Project) -> None:
    found = suggest(project, MEETING, person(MEETING, "Hanoi"))
    project.apply(RejectSuggestions(tuple(found)), ANNA)
    assert queries.work_on(project, DOCUMENT, ANNA.id).suggestions == ()
    assert [mark.id for mark in queries.work_on(project, DOCUMENT, BINH.id).suggestions] == found


def test_an_unknown_document_is_a_key_error(project: Project) -> None:
    with pytest.raises(KeyError):
        queries.work_on(project, "0" * 32, ANNA.id)


def test_a_sound_project_has_no_problems(project: Project) -> None:
    mark(project, MEETING, "Luong Tam Quang")
    assert queries.problems(project) == []


def test_a_changed_text_a_wild_span_and_a_lost_label_are_problems(project: Project) -> None:
    mark(project, MEETING, "Luong Tam Quang", "EVENT")
    small = project.scheme
    labels = tuple(label for label in small.labels if label.name != "EVENT")
    project.apply(ChangeScheme(type(small)(small.name, small.languages, labels=labels)), ANNA)
    with project.writing() as conn:
        conn.execute(update(tables.annotation).values(end=9_999))
        changed = text("UPDATE document_text SET text = text || '!' WHERE text = :text")
        conn.execute(changed, {"text": VISITE})
    assert queries.problems(project) == [
        f"{DOCUMENT}: the span 39–9999 ends past the end of the text ({len(MEETING)} characters)",
        f"{DOCUMENT}: the label EVENT is not in the scheme",
        f"{document_id(VISITE)}: its text is not the one that was imported",
    ]

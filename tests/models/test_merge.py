"""Merging is arithmetic: any order gives the same bytes, and twice is once (DESIGN.md, section 3.5)."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings

from models import queries
from models.document_edits import ChangeDocument, SetNote, SetStatus
from models.edits import AcceptSuggestions, AddMark, ChangeMark, DeleteMarks, RejectSuggestions
from models.project import Project
from models.records import Annotator, EntityRef
from models.text import document_id
from tests.models.making import (
    ANNA,
    BINH,
    MEETING,
    exported,
    lines_of,
    mark,
    new_project,
    person,
    quick_folder,
    redo_all,
    span,
    suggest,
    take_bytes,
    undo_all,
)
from tests.models.random_work import CHANGING, Action, actions, base_project, do_random

DOCUMENT = document_id(MEETING)


def copy_of(project: Path, name: str) -> Project:
    return Project.open(Path(shutil.copy(project, project.with_name(f"{name}.postil"))))


def merged(folder: Path, files: tuple[bytes, ...]) -> bytes:
    """Return what a new project exports after it has imported files in this order."""
    with new_project(folder) as desk:
        for content in filter(None, files):
            # Who has undone the first import has nothing to hand over: an empty file, which is refused.
            report = take_bytes(desk, content, BINH)
            assert [file.error for file in report.failed] == []
        once = exported(desk)
        for content in filter(None, files):
            take_bytes(desk, content, BINH)
        assert exported(desk) == once
        assert queries.problems(desk) == []
        return once


@given(actions(), actions(), actions(), actions(CHANGING, 6))
@settings(max_examples=12)
def test_every_order_of_imports_gives_the_same_bytes(
    one: list[Action], two: list[Action], three: list[Action], shared: list[Action]
) -> None:
    with quick_folder() as folder:
        with base_project(folder) as base:
            do_random(base, shared)
        laptops = [copy_of(base.path, laptop) for laptop in ("one", "two", "three")]
        # Anna works on the first and the second laptop, Bình on the second and the third.
        do_random(laptops[0], one, ANNA)
        do_random(laptops[1], two)
        do_random(laptops[2], three, BINH)
        files = tuple(exported(laptop) for laptop in laptops)
        results = {merged(folder, order) for order in itertools.permutations(files)}
        assert len(results) == 1
        [expected] = results
        # The same work handed on from laptop to laptop, and everybody back in step with the last one.
        for giver, taker in itertools.pairwise(laptops):
            take_bytes(taker, exported(giver))
        last = exported(laptops[-1])
        assert last == expected
        for laptop in laptops:
            take_bytes(laptop, last)
            assert exported(laptop) == expected
            laptop.close()


@given(actions(most=25))
@settings(max_examples=20)
def test_a_project_survives_export_and_import_into_a_new_one(work: list[Action]) -> None:
    with quick_folder() as folder, base_project(folder) as project:
        do_random(project, work)
        assert queries.problems(project) == []
        content = exported(project)
        assert merged(folder, (content,)) == content


def content_of(project: Project) -> list[dict[str, object]]:
    """Return what a project says, but for revisions, deletions and lines that say nothing any more."""
    lines = lines_of(project)
    for line in lines:
        for key in ("document_rev", "line_rev", "deleted"):
            del line[key]
        for found in (*line["entities"], *line["claims"], *line["links"], *line["rejected"]):
            del found["rev"]
    said = ("entities", "claims", "links", "rejected", "note")
    return [line for line in lines if any(line[key] for key in said) or line["status"] in ("started", "done")]


@given(actions(CHANGING, 25))
@settings(max_examples=20)
def test_undoing_everything_and_redoing_it_ends_where_it_was(work: list[Action]) -> None:
    with quick_folder() as folder, base_project(folder) as project:
        before = content_of(project)
        do_random(project, work, BINH)
        after = content_of(project)
        steps = undo_all(project, BINH)
        assert content_of(project) == before
        assert redo_all(project, BINH) == steps
        assert content_of(project) == after
        assert queries.problems(project) == []


# --- one by one --------------------------------------------------------------------------------------------


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[tuple[Project, Project]]:
    """Two laptops with the same article and one mark on it."""
    with new_project(tmp_path, MEETING) as base:
        mark(base, MEETING, "Luong Tam Quang")
    with copy_of(base.path, "one") as one, copy_of(base.path, "two") as two:
        yield one, two


def the_mark(project: Project) -> str:
    return queries.work_on(project, DOCUMENT, ANNA.id).own[0].id


def notes(project: Project) -> list[str | None]:
    return [found.note for found in queries.work_on(project, DOCUMENT, ANNA.id).own]


def test_the_higher_revision_wins_both_ways(laptops: tuple[Project, Project]) -> None:
    one, two = laptops
    one.apply(ChangeMark(the_mark(one), note="once"), ANNA)
    for note in ("twice", "three times"):
        two.apply(ChangeMark(the_mark(two), note=note), ANNA)
    old, new = exported(one), exported(two)
    [report] = take_bytes(two, old).files
    assert (report.taken, report.kept, report.clashes, notes(two)) == (0, 1, [], ["three times"])
    [report] = take_bytes(one, new).files
    assert (report.taken, report.kept, report.clashes, notes(one)) == (1, 0, [], ["three times"])


def test_a_deletion_is_a_revision_too(laptops: tuple[Project, Project]) -> None:
    one, two = laptops
    identifier = the_mark(one)
    one.apply(DeleteMarks((identifier,)), ANNA)
    take_bytes(two, exported(one))
    assert notes(two) == []
    two.apply(AddMark(DOCUMENT, "entity", "PERSON", span(MEETING, "Simon Ridley")), ANNA)
    one.undo(ANNA)
    take_bytes(two, exported(one))
    assert len(notes(two)) == 2


def test_two_versions_of_one_revision_are_a_clash_that_both_sides_settle_alike(
    laptops: tuple[Project, Project],
) -> None:
    one, two = laptops
    one.apply(ChangeMark(the_mark(one), note="mine"), ANNA)
    two.apply(ChangeMark(the_mark(two), note="yours"), ANNA)
    first, second = exported(one), exported(two)
    clashes = [take_bytes(one, second).files[0].clashes, take_bytes(two, first).files[0].clashes]
    assert clashes == [[f"line 1: the mark {the_mark(one)}"]] * 2
    assert notes(one) == notes(two)
    assert exported(one) == exported(two)


def test_clashing_titles_and_notes_are_listed(laptops: tuple[Project, Project]) -> None:
    one, two = laptops
    for project, word in ((one, "mine"), (two, "yours")):
        project.apply(ChangeDocument(DOCUMENT, title_text=word), ANNA)
        project.apply(SetNote(DOCUMENT, word), ANNA)
    [report] = take_bytes(one, exported(two)).files
    assert len(report.clashes) == 2
    assert report.clashes[0].endswith(": title, language, metadata or zones")
    assert report.clashes[1] == "Anna: status and note"
    take_bytes(two, exported(one))
    assert exported(one) == exported(two)


def test_two_peoples_work_stands_side_by_side(laptops: tuple[Project, Project]) -> None:
    one, two = laptops
    mark(two, MEETING, "Luong Tam Quang", me=BINH)
    two.apply(SetStatus(DOCUMENT, "done"), BINH)
    [report] = take_bytes(one, exported(two)).files
    assert report.clashes == []
    assert [(line["annotator"]["name"], line["status"], len(line["entities"])) for line in lines_of(one)] == [
        ("Anna", "started", 1),
        ("Bình", "done", 1),
    ]


def test_the_same_rejection_on_two_laptops_is_one(laptops: tuple[Project, Project]) -> None:
    for project in laptops:
        project.apply(RejectSuggestions(tuple(suggest(project, MEETING, person(MEETING, "Hanoi")))), ANNA)
    one, two = laptops
    [report] = take_bytes(one, exported(two)).files
    assert report.clashes == []
    assert [len(line["rejected"]) for line in lines_of(one) if line["annotator"]["kind"] == "person"] == [1]


def test_the_same_suggestion_accepted_twice_is_two_marks_that_stay(laptops: tuple[Project, Project]) -> None:
    for project in laptops:
        project.apply(AcceptSuggestions(tuple(suggest(project, MEETING, person(MEETING, "Simon Ridley")))), ANNA)
    one, two = laptops
    take_bytes(one, exported(two))
    take_bytes(two, exported(one))
    assert exported(one) == exported(two)
    assert queries.work_on(one, DOCUMENT, ANNA.id).suggestions == ()


def test_a_person_shown_by_two_names_gets_the_same_one_everywhere(laptops: tuple[Project, Project]) -> None:
    one, two = laptops
    mark(one, MEETING, "Hanoi", me=Annotator(BINH.id, "Bình", "person"))
    mark(two, MEETING, "Simon Ridley", me=Annotator(BINH.id, "Lê Văn Bình", "person"))
    first, second = exported(one), exported(two)
    take_bytes(one, second)
    take_bytes(two, first)
    assert exported(one) == exported(two)


def test_what_a_mark_calls_its_entity_is_merged_with_the_mark(laptops: tuple[Project, Project]) -> None:
    one, two = laptops
    one.apply(ChangeMark(the_mark(one), entity=EntityRef("q1", "Zed")), ANNA)
    two.apply(ChangeMark(the_mark(two), entity=EntityRef("q1", "Zed")), ANNA)
    two.apply(ChangeMark(the_mark(two), entity=EntityRef("q1", "Abe")), ANNA)
    first, second = exported(one), exported(two)
    take_bytes(one, second)
    take_bytes(two, first)
    assert exported(one) == exported(two)
    assert b"Zed" not in exported(one)
    two.undo(ANNA)
    assert b"Abe" not in exported(two)


def test_labels_that_files_add_end_alike_in_every_order(tmp_path: Path) -> None:
    files = [
        msgspec.json.encode(
            {
                "text": MEETING,
                "annotator": {"id": f"p{name}", "name": name},
                "entities": [
                    {"id": f"e{name}", "label": f"SHIP{name}", "start": 0, "end": 5, "attributes": {"size": name}}
                ],
                "claims": [
                    {
                        "id": f"c{name}",
                        "label": "praise",
                        "start": 0,
                        "end": 9,
                        "roles": [{"role": f"r{name}", "start": 0, "end": 5}],
                    }
                ],
            }
        )
        for name in ("b", "a", "c")
    ]
    results = set()
    for number, order in enumerate(itertools.permutations(files)):
        folder = tmp_path / str(number)
        folder.mkdir()
        with new_project(folder) as desk:
            for content in order:
                assert take_bytes(desk, content, BINH, add_labels=True).failed == []
            results.add(exported(desk))
    assert len(results) == 1

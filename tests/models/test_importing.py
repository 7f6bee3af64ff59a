from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import queries
from models.document_edits import DeleteDocuments
from models.edits import ChangeMark
from models.errors import PostilError
from models.importing import Importer, find_files
from models.project import Project
from models.text import document_id
from models.writer import Title
from tests.models.making import (
    ANNA,
    BINH,
    MEETING,
    VISITE,
    exported,
    lines_of,
    mark,
    new_project,
    person,
    suggest,
    take,
    take_bytes,
    write_lines,
)

DOCUMENT = document_id(MEETING)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path, MEETING) as opened:
        yield opened
        assert queries.problems(opened) == []


@pytest.fixture
def from_binh(tmp_path: Path) -> bytes:
    """Bình's work on the same article and on another one."""
    with new_project(tmp_path, MEETING, VISITE) as theirs:
        mark(theirs, MEETING, "Simon Ridley", me=BINH)
        mark(theirs, VISITE, "Luong Tam Quang", me=BINH)
        return exported(theirs)


def test_an_import_is_one_step_however_many_files(project: Project, tmp_path: Path) -> None:
    before = exported(project)
    files = [write_lines(tmp_path / f"{number}.jsonl", [{"text": f"article {number}"}]) for number in range(3)]
    report = Importer(project, ANNA).run(files)
    assert (report.added, report.failed) == (3, [])
    assert project.undo_title(ANNA) == Title("import", {"count": 3}) == report.changes.title
    after = exported(project)
    project.undo(ANNA)
    assert exported(project) == before
    project.redo(ANNA)
    assert exported(project) == after


def test_an_import_is_undone_and_redone_exactly(project: Project, from_binh: bytes) -> None:
    mark(project, MEETING, "Hanoi")
    before = exported(project)
    take_bytes(project, from_binh)
    after = exported(project)
    assert [line["annotator"]["name"] for line in lines_of(project) if line["entities"]] == ["Anna", "Bình", "Bình"]
    project.undo(ANNA)
    # No deletion is left of what somebody else had marked, and no revision of theirs.
    assert exported(project) == before
    project.redo(ANNA)
    assert exported(project) == after


def test_an_import_that_takes_a_newer_version_is_undone_to_the_older_one(project: Project) -> None:
    identifier = mark(project, MEETING, "Hanoi")
    old = exported(project)
    project.apply(ChangeMark(identifier, note="newer"), ANNA)
    new = exported(project)
    project.undo(ANNA)
    with new_project(project.path.parent) as desk:
        take_bytes(desk, old, BINH)
        take_bytes(desk, new, BINH)
        assert exported(desk) == new
        desk.undo(BINH)
        assert exported(desk) == old


def test_undo_is_refused_after_an_import_changed_the_same_mark(project: Project) -> None:
    identifier = mark(project, MEETING, "Hanoi")
    with new_project(project.path.parent) as laptop:
        take_bytes(laptop, exported(project))
        laptop.apply(ChangeMark(identifier, note="from the other laptop"), ANNA)
        take_bytes(project, exported(laptop), BINH)
    before = exported(project)
    with pytest.raises(PostilError) as caught:
        project.undo(ANNA)
    assert str(caught.value) == (
        "This step can't be undone or redone: an import or another person has since changed the same marks."
    )
    assert exported(project) == before


def test_an_import_is_not_undone_under_somebodys_work(project: Project) -> None:
    take(project, {"text": VISITE}, me=BINH)
    mark(project, VISITE, "Luong Tam Quang", me=ANNA)
    with pytest.raises(PostilError, match="can't be undone"):
        project.undo(BINH)
    project.undo(ANNA)
    assert project.undo(BINH)
    assert [line["text"] for line in lines_of(project)] == [MEETING]


def test_a_pipelines_run_does_not_keep_an_import_from_being_undone(project: Project) -> None:
    take(project, {"text": VISITE})
    suggest(project, VISITE, person(VISITE, "Luong Tam Quang"))
    assert project.undo(ANNA)
    assert project.redo(ANNA)
    assert len(queries.work_on(project, document_id(VISITE), ANNA.id).suggestions) == 1


def test_importing_what_is_there_already_is_no_step_and_leaves_redo_alone(project: Project) -> None:
    content = exported(project)
    mark(project, MEETING, "Hanoi")
    project.undo(ANNA)
    report = take_bytes(project, content)
    assert [(file.added, file.already_there) for file in report.files] == [(0, 1)]
    assert not report.changes
    assert project.redo_title(ANNA) == Title("add", {"label": "PERSON", "quote": "Hanoi"})
    assert project.redo(ANNA)


def test_an_import_ends_redo(project: Project, from_binh: bytes) -> None:
    mark(project, MEETING, "Hanoi")
    project.undo(ANNA)
    take_bytes(project, from_binh)
    assert project.redo_title(ANNA) is None


def test_nothing_of_an_undone_import_comes_back_with_the_right_file(project: Project, from_binh: bytes) -> None:
    before = exported(project)
    take_bytes(project, from_binh)
    project.undo(ANNA)
    take(project, {"text": VISITE, "title": "Right"})
    assert [(line["annotator"], line["title"]) for line in lines_of(project)].count((None, "Right")) == 1
    assert not any(line["entities"] or line["deleted"] for line in lines_of(project))
    after = exported(project)
    project.undo(ANNA)
    assert exported(project) == before
    project.redo(ANNA)
    assert exported(project) == after
    mark(project, VISITE, "Luong Tam Quang", me=BINH)
    with pytest.raises(PostilError, match="can't be undone"):
        project.undo(ANNA)


def test_the_marks_are_whose_the_importer_says(project: Project, tmp_path: Path) -> None:
    file = write_lines(tmp_path / "theirs.jsonl", [{"text": VISITE, "status": "done"}])
    Importer(project, ANNA, whose=BINH).run([file])
    assert [line["annotator"]["name"] for line in lines_of(project) if line["annotator"]] == ["Bình"]
    assert project.undo_title(BINH) is None


def test_a_deleted_document_comes_back_with_an_import(project: Project) -> None:
    content = exported(project)
    project.apply(DeleteDocuments((DOCUMENT,)), ANNA)
    assert lines_of(project) == []
    report = take_bytes(project, content)
    assert (report.added, report.changes.documents_added) == (1, {DOCUMENT})
    assert exported(project) == content
    project.undo(ANNA)
    assert lines_of(project) == []


def test_a_new_mark_and_a_revived_one_can_come_in_one_line(project: Project) -> None:
    first = {"id": "a", "label": "PLACE", "start": 0, "end": 5}
    second = {"id": "b", "label": "ORG", "start": 7, "end": 10, "rev": 3}
    take(project, {"text": MEETING, "deleted": [{"id": "b", "rev": 2}]})
    take(project, {"text": MEETING, "entities": [first, second]})
    assert [found["id"] for found in lines_of(project)[0]["entities"]] == ["a", "b"]


def test_the_same_line_twice_in_a_file_is_once(project: Project) -> None:
    line = {"text": VISITE, "entities": [{"id": "a", "label": "PLACE", "start": 0, "end": 5}]}
    newer = {"text": VISITE, "entities": [{"id": "a", "label": "PLACE", "start": 0, "end": 5, "rev": 2, "note": "new"}]}
    report = take(project, line, line, newer, line)
    assert (report.added, report.files[0].clashes) == (1, [])
    assert [found["note"] for line in lines_of(project) for found in line["entities"]] == ["new"]


def test_a_text_file_and_its_jsonl_are_the_same_document(project: Project, tmp_path: Path) -> None:
    article = tmp_path / "000_visite.txt"
    article.write_bytes(VISITE.replace(". ", ".\r\n\r\n").encode())
    report = Importer(project, ANNA).run([article, article])
    assert [(file.added, file.already_there) for file in report.files] == [(1, 0), (0, 1)]
    line = next(line for line in lines_of(project) if line["text"] != MEETING)
    assert line["text"] == VISITE.replace(". ", ".\n\n")
    assert line["meta"]["file"] == "000_visite.txt"
    assert take(project, line).files[0].already_there == 1


def test_folders_give_the_files_that_can_be_read(tmp_path: Path) -> None:
    for name in ("b.txt", "a.jsonl", "c.png", "below/d.TXT"):
        path = tmp_path / "folder" / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.touch()
    found = find_files([tmp_path / "folder"])
    assert [path.name for path in found] == ["a.jsonl", "b.txt", "d.TXT"]


def test_an_empty_folder_and_a_missing_file_are_named(project: Project, tmp_path: Path) -> None:
    empty, missing = tmp_path / "empty", tmp_path / "missing.jsonl"
    empty.mkdir()
    report = Importer(project, ANNA).run(find_files([empty, missing]))
    assert [failed.error for failed in report.failed] == [
        f"The folder {empty} holds no file that Postil can read.",
        f"There is no file {missing}.",
    ]

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, text

from models import queries, tables
from models.document_edits import SetNote
from models.errors import PostilError
from models.lock import lock_path
from models.project import HeldElsewhereError, Project, connect
from models.scheme import Scheme, default_scheme
from models.text import document_id
from models.writer import Title
from tests.models.making import ANNA, MEETING, exported, mark, new_project, person, suggest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "work.postil"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path, MEETING) as opened:
        yield opened


def pragma(conn: Connection, name: str) -> object:
    return conn.execute(text(f"PRAGMA {name}")).scalar_one()


def write_pragma(path: Path, pragma: str) -> None:
    engine = connect(path)
    with engine.execution_options(writing=True).begin() as conn:
        conn.execute(text(f"PRAGMA {pragma}"))
    engine.dispose()


# --- one plain file ----------------------------------------------------------------------------------------


def test_a_closed_project_is_one_plain_file(path: Path) -> None:
    with Project.create(path):
        assert {found.name for found in path.parent.iterdir()} > {"work.postil", ".work.postil-lock"}
    assert list(path.parent.iterdir()) == [path]
    header = path.read_bytes()[:100]
    assert header.startswith(b"SQLite format 3\x00")
    assert header[68:72] == b"Post"
    assert header[18:20] == b"\x01\x01"  # no write-ahead log: the file can be carried anywhere


def test_what_was_done_is_there_after_the_file_was_carried_elsewhere(project: Project, tmp_path: Path) -> None:
    mark(project, MEETING, "Luong Tam Quang")
    before = exported(project)
    project.close()
    moved = shutil.move(project.path, tmp_path / "moved.postil")
    with Project.open(Path(moved)) as again:
        assert exported(again) == before


def test_a_project_keeps_its_own_copy_of_the_scheme(path: Path) -> None:
    scheme = Scheme("Small", ("en",), labels=default_scheme().labels[:2])
    Project.create(path, scheme).close()
    with Project.open(path) as project:
        assert project.scheme == scheme


def test_a_project_closes_while_somebody_is_reading_it(project: Project) -> None:
    with Project.open(project.path, read_only=True) as reader:
        before = exported(reader)
        project.close()
        assert exported(reader) == before
    with Project.open(project.path) as again:
        assert exported(again) == before
    assert not list(project.path.parent.glob("*-wal"))


# --- every connection --------------------------------------------------------------------------------------

SETTINGS = {
    "foreign_keys": 1,
    "synchronous": 2,
    "secure_delete": 1,
    "temp_store": 2,
    "trusted_schema": 0,
}


def test_every_connection_is_made_safe(project: Project) -> None:
    with project.reading() as one, project.reading() as other, project.reading() as third:
        for conn in (one, other, third):
            assert {name: pragma(conn, name) for name in SETTINGS} == SETTINGS
            assert pragma(conn, "journal_mode") == "wal"


def test_reading_only_can_not_write(project: Project) -> None:
    with Project.open(project.path, read_only=True) as reader, reader.reading() as conn:
        assert pragma(conn, "query_only") == 1
        assert {name: pragma(conn, name) for name in SETTINGS} == SETTINGS


def test_a_failed_step_leaves_nothing_behind(project: Project) -> None:
    before = exported(project)

    class HalfAnEdit(SetNote):
        def apply(self, *given: object) -> None:
            super().apply(*given)  # type: ignore[arg-type]
            raise PostilError("That was not possible.")

    with pytest.raises(PostilError, match="That was not possible"):
        project.apply(HalfAnEdit(document_id(MEETING), "half"), ANNA)
    assert exported(project) == before
    assert project.undo_title(ANNA) == Title("import", {"count": 1})


# --- what is no project ------------------------------------------------------------------------------------


def refused(path: Path) -> str:
    """Return the sentence with which a path is refused; nothing may be left open or locked."""
    with pytest.raises(PostilError) as caught:
        Project.open(path)
    assert not lock_path(path).exists()
    return str(caught.value).replace(str(path), "FILE")


def test_there_is_no_project(path: Path) -> None:
    assert refused(path) == "There is no project FILE."


def test_an_empty_file_is_no_project(path: Path) -> None:
    path.touch()
    assert refused(path) == "FILE is not a Postil project."


def test_a_text_is_no_project(path: Path) -> None:
    path.write_text(MEETING * 10, encoding="utf-8")
    assert refused(path) == "FILE is not a Postil project."


def test_a_folder_is_no_project(path: Path) -> None:
    path.mkdir()
    assert refused(path) == "FILE can't be opened: Is a directory."


def test_another_programs_database_is_no_project(path: Path) -> None:
    engine = connect(path)
    with engine.begin() as conn:
        conn.execute(text("CREATE TABLE notes (words TEXT)"))
    engine.dispose()
    assert refused(path) == "FILE is not a Postil project."


def test_a_cut_off_project_is_refused(path: Path) -> None:
    Project.create(path).close()
    path.write_bytes(path.read_bytes()[:5000])
    assert refused(path).startswith("FILE can't be opened: ")


def test_a_project_whose_making_was_interrupted_is_refused(path: Path) -> None:
    Project.create(path).close()
    engine = connect(path)
    with engine.execution_options(writing=True).begin() as conn:
        conn.execute(tables.scheme.delete())
    engine.dispose()
    assert refused(path) == "FILE is not complete: delete it and make the project again."


def test_a_newer_postils_project_is_refused(path: Path) -> None:
    Project.create(path).close()
    write_pragma(path, "user_version=999")
    assert refused(path) == "FILE was made by a newer Postil; install that one to open it."


def test_nothing_is_made_over_something_else(path: Path) -> None:
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(PostilError, match="is already there; choose another name"):
        Project.create(path)
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_project_is_not_made_where_nothing_can_be_written(path: Path) -> None:
    with pytest.raises(PostilError, match="can't be written to"):
        Project.create(path / "below" / "a.postil")


# --- one writer --------------------------------------------------------------------------------------------


def test_a_second_writer_is_told_who_has_it_and_can_read(project: Project) -> None:
    mark(project, MEETING, "Luong Tam Quang")
    with pytest.raises(HeldElsewhereError) as caught:
        Project.open(project.path)
    assert str(caught.value) == f"{project.path} is open elsewhere: {caught.value.values['holder']} is working on it."
    with Project.open(project.path, read_only=True) as reader:
        assert reader.read_only
        assert exported(reader) == exported(project)
        with pytest.raises(PostilError, match="is open for reading only"):
            mark(reader, MEETING, "Simon Ridley")
        mark(project, MEETING, "Simon Ridley")
        assert exported(reader) == exported(project)


# --- migrations --------------------------------------------------------------------------------------------


def schema(engine: Engine) -> list[tuple[str, list[str]]]:
    """Return SQLite's schema as sorted pieces: the order of a table's constraints says nothing."""
    with engine.connect() as conn:
        rows = conn.execute(text("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'alembic%' AND sql NOT NULL"))
        return sorted((row.name, sorted(row.sql.replace('"', "").replace(",", "").split())) for row in rows)


def test_the_migrations_build_what_the_classes_say(path: Path) -> None:
    Project.create(path).close()
    engine = connect(path)
    with engine.connect() as conn:
        context = MigrationContext.configure(conn, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, tables.Base.metadata) == []
        assert pragma(conn, "user_version") == tables.SCHEMA_VERSION
    by_classes = connect(path.with_name("classes.sqlite"))
    with by_classes.execution_options(writing=True).begin() as conn:
        tables.Base.metadata.create_all(conn)
    assert schema(engine) == schema(by_classes)
    engine.dispose()
    by_classes.dispose()


def first_schema(path: Path) -> Path:
    """Take a project back to the first schema, as an older Postil left it."""
    engine = connect(path)
    with engine.execution_options(writing=True).begin() as conn:
        for table in ("digest", "name", "setting"):
            conn.exec_driver_sql(f"DROP TABLE {table}")
        conn.exec_driver_sql("ALTER TABLE annotation DROP COLUMN found_by")
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
        conn.exec_driver_sql("PRAGMA user_version=1")
    engine.dispose()
    return path


@pytest.mark.parametrize("read_only", [False, True])
def test_a_project_of_an_older_postil_is_brought_up_to_date(tmp_path: Path, read_only: bool) -> None:
    with new_project(tmp_path, MEETING) as project:
        mark(project, MEETING, "Simon Ridley")
        suggest(project, MEETING, person(MEETING, "Hanoi"))
        before = exported(project)
    with Project.open(first_schema(project.path), read_only=read_only) as opened:
        assert exported(opened) == before
        work = queries.work_on(opened, document_id(MEETING), ANNA.id)
        assert (len(work.own), len(work.suggestions), work.found_by) == (1, 1, {})
    assert schema_of(project.path) == tables.SCHEMA_VERSION


def schema_of(path: Path) -> int:
    engine = connect(path)
    with engine.connect() as conn:
        version = pragma(conn, "user_version")
    engine.dispose()
    return int(str(version))


def test_an_edit_is_refused_rather_than_kept_waiting_by_an_import(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.project._PATIENCE", 0.01)
    note = SetNote(document_id(MEETING), "later")
    with project.writing(), pytest.raises(PostilError, match="being imported"):
        project.apply(note, ANNA)
    assert project.apply(note, ANNA)


def test_a_damaged_project_is_a_plain_sentence_wherever_the_damage_shows(path: Path) -> None:
    with new_project(path.parent, MEETING) as project:
        damaged = project.path
    content = bytearray(damaged.read_bytes())
    content[4096:] = bytes(byte ^ 0x5A for byte in content[4096:])
    damaged.write_bytes(content)
    with pytest.raises(PostilError, match=damaged.name), Project.open(damaged) as project:
        project.apply(SetNote(document_id(MEETING), "x"), ANNA)
    assert damaged.read_bytes()[4096:] == bytes(content[4096:])

"""Small projects for the tests of the models: people, articles, files, and what a project exports."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any

import msgspec

from models import queries
from models.edits import AddMark, Edit
from models.exporting import Selection, export
from models.importing import Importer, ImportReport
from models.project import Project
from models.records import Annotator, Layer, pipeline_id
from models.suggesting import Suggested, store_suggestions
from models.text import Fragments, document_id

ANNA = Annotator("11111111-aaaa-4aaa-8aaa-111111111111", "Anna", "person")
BINH = Annotator("22222222-bbbb-4bbb-8bbb-222222222222", "Bình", "person")
NEWS = Annotator(pipeline_id("news", "1.0"), "news", "pipeline", "1.0")
NEWS_2 = Annotator(pipeline_id("news", "2.0"), "news", "pipeline", "2.0")

MEETING = (
    "Hanoi (VNA) - Public Security Minister Luong Tam Quang met Simon Ridley of the Home Office on March 3. "
    "He thanked the United Kingdom for its support."
)
VISITE = "Le ministre Luong Tam Quang a reçu l’ambassadeur. « Nous coopérons », a-t-il déclaré."

_NUMBERS = itertools.count()


@contextmanager
def quick_folder() -> Iterator[Path]:
    """Give a temporary folder, in memory where the system has such a place: every commit waits for the disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as name:
        yield Path(name)


@lru_cache(maxsize=1)
def _template() -> Path:
    """Return a closed project without documents: a copy of it is quicker than a new one."""
    path = Path(mkdtemp(prefix="template-", dir=Path.home())) / "empty.postil"
    Project.create(path).close()
    return path


def new_project(folder: Path, *texts: str) -> Project:
    """Return an open project with articles of these texts."""
    path = folder / f"project-{next(_NUMBERS)}.postil"
    shutil.copy(_template(), path)
    project = Project.open(path)
    if texts:
        take(project, *({"text": text} for text in texts))
    return project


def write_lines(path: Path, lines: Iterable[dict[str, Any]]) -> Path:
    """Write a JSONL file."""
    path.write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in lines))
    return path


def take(project: Project, *lines: dict[str, Any], me: Annotator = ANNA) -> ImportReport:
    """Import lines; nothing may be wrong with them."""
    path = write_lines(project.path.with_name(f"lines-{next(_NUMBERS)}.jsonl"), lines)
    report = Importer(project, me).run([path])
    assert [file.error for file in report.failed] == []
    return report


def take_bytes(project: Project, content: bytes, me: Annotator = ANNA, *, add_labels: bool = False) -> ImportReport:
    """Import the content of a file."""
    path = project.path.with_name(f"lines-{next(_NUMBERS)}.jsonl")
    path.write_bytes(content)
    return Importer(project, me, add_labels=add_labels).run([path])


def exported(project: Project, selection: Selection | None = None) -> bytes:
    """Return what a project exports, with the pipelines' lines unless a selection says otherwise."""
    out = project.path.with_name(f"out-{next(_NUMBERS)}.jsonl")
    export(project, out, selection or Selection(suggestions=True))
    return out.read_bytes()


def lines_of(project: Project, selection: Selection | None = None) -> list[dict[str, Any]]:
    """Return the decoded lines that a project exports."""
    return [msgspec.json.decode(line) for line in exported(project, selection).splitlines()]


def span(text: str, words: str, nth: int = 0) -> Fragments:
    """Return where words are in a text: their first occurrence, or a later one."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return ((start, start + len(words)),)


def mark(
    project: Project, text: str, words: str, label: str = "PERSON", layer: Layer = "entity", me: Annotator = ANNA
) -> str:
    """Mark words of an article and return the mark's id."""
    edit = AddMark(document_id(text), layer, label, span(text, words))
    project.apply(edit, me)
    return edit.id


def suggest(project: Project, text: str, *proposals: Suggested, pipeline: Annotator = NEWS) -> list[str]:
    """Store proposals for an article and return the ids of the undecided ones, in reading order."""
    store_suggestions(project, pipeline, [(document_id(text), proposals)])
    return [found.id for found in queries.work_on(project, document_id(text), ANNA.id).suggestions]


def person(text: str, words: str, score: float = 0.8) -> Suggested:
    """Return a proposal that some words are a person."""
    return Suggested(layer="entity", label="PERSON", fragments=span(text, words), score=score)


def do_all(project: Project, edits: Sequence[Edit], me: Annotator = ANNA) -> None:
    """Do edits one after the other."""
    for edit in edits:
        project.apply(edit, me)


def undo_all(project: Project, me: Annotator = ANNA) -> int:
    """Undo whatever can be undone and return the number of steps."""
    return sum(1 for _ in iter(lambda: project.undo(me), None))


def redo_all(project: Project, me: Annotator = ANNA) -> int:
    """Redo whatever can be redone and return the number of steps."""
    return sum(1 for _ in iter(lambda: project.redo(me), None))

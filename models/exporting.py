"""A project out as ``postil/1``: streamed in chunks of documents, to a temporary file that is renamed at the end."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, select

from models import name_index, store
from models import tables as t
from models.errors import PostilError
from models.formats import features, native
from models.project import Project
from models.records import Annotation, Annotator, Document, Line
from models.scheme import Scheme
from models.text import Fragments
from models.undecided import Hidden, undecided

# Both bound what is in memory at once: long articles come in smaller chunks.
_DOCUMENTS_AT_ONCE = 100
_CHARACTERS_AT_ONCE = 2_000_000


class Selection(Struct, frozen=True, kw_only=True):
    """Whose lines are written.

    Without ``annotator`` and ``gold``: all persons and gold; ``suggestions`` adds the pipelines, without the
    names that are proposed no more (`models.undecided`). Marks that touch a zone of ``without_zones`` are left out.
    """

    annotator: str | None = None
    gold: bool = False
    suggestions: bool = False
    without_zones: tuple[str, ...] = ()

    def takes(self, who: Annotator) -> bool:
        """Tell whether an annotator's lines are written."""
        if who.kind == "pipeline":
            return self.suggestions
        if self.gold:
            return who.kind == "gold"
        if self.annotator is not None:
            return self.annotator in (who.name, who.id)
        return True


class ExportReport(Struct):
    """What was written."""

    out: str
    documents: int = 0
    lines: int = 0
    annotations: int = 0


def export(
    project: Project,
    out: Path,
    selection: Selection,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ExportReport:
    """Write a JSONL file with its features beside it, or, to a folder, ``data.jsonl`` with a dataset card.

    An existing file is replaced only when the new one is complete. Raises `PostilError` if nobody is called
    ``selection.annotator``, if it can't be written, would replace the project or a foreign README, or was
    cancelled.
    """
    folder = out.is_dir()
    target = out / "data.jsonl" if folder else out
    report = ExportReport(str(out))
    if folder:
        _refuse_foreign_card(out / "README.md")
    if target.exists() and target.samefile(project.path):
        raise PostilError("{file} is the project itself; give the export another name.", file=target)
    with project.reading() as conn, _replacing(target) as file:
        people = store.read_annotators(conn)
        named = [who for who in people.values() if who.kind != "pipeline" and selection.takes(who)]
        if selection.annotator is not None and not named:
            raise PostilError("Nobody in {file} is called {name}.", file=project.path, name=selection.annotator)
        documents = t.document.c
        shown = conn.execute(
            select(documents.key, documents.length, documents.lang)
            .where(documents.hidden.is_(False))
            .order_by(documents.id)
        ).all()
        for chunk in _chunks((row.key, row.length) for row in shown):
            if cancelled():
                raise PostilError("The export was cancelled; {file} was not written.", file=target)
            for line in _lines(conn, chunk, people, selection, project.scheme, report):
                file.write(line)
            if progress:
                progress(report.documents, len(shown), "")
        languages = sorted({row.lang for row in shown if row.lang})
    with _replacing(target.parent / "README.md" if folder else target.with_suffix(".features.json")) as file:
        file.write(
            features.card(project.scheme, languages, report.documents, report.lines)
            if folder
            else features.as_json(project.scheme)
        )
    return report


def _refuse_foreign_card(card: Path) -> None:
    """Raise `PostilError` if the dataset card would take the place of somebody's own README."""
    if not card.exists():
        return
    try:
        ours = features.is_card(card.read_bytes())
    except OSError:
        ours = False
    if not ours:
        raise PostilError(
            "{file} is not a dataset card of Postil and would be overwritten; choose another folder.", file=card
        )


def _chunks(documents: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """Yield the keys of documents, given with their lengths, in chunks of bounded size; a chunk is never empty."""
    chunk: list[int] = []
    characters = 0
    for key, length in documents:
        if chunk and (len(chunk) == _DOCUMENTS_AT_ONCE or characters + length > _CHARACTERS_AT_ONCE):
            yield chunk
            chunk, characters = [], 0
        chunk.append(key)
        characters += length
    if chunk:
        yield chunk


@contextmanager
def _replacing(target: Path) -> Iterator[BinaryIO]:
    """Give a temporary file that takes the target's place when all went well, and vanishes otherwise."""
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise PostilError("{file} can't be written: {reason}.", file=target, reason=reason) from error
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb", buffering=1 << 20) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(target)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        reason = error.strerror or type(error).__name__
        raise PostilError("{file} can't be written: {reason}.", file=target, reason=reason) from error
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _lines(
    conn: Connection,
    keys: Sequence[int],
    people: dict[int, Annotator],
    selection: Selection,
    scheme: Scheme,
    report: ExportReport,
) -> Iterator[bytes]:
    documents = store.read_documents(conn, keys)
    texts = store.read_texts(conn, keys)
    marks = store.read_marks(conn, keys)
    hidden = Hidden(frozenset(), name_index.refused(conn) if selection.suggestions else frozenset())
    for key in keys:
        document, text = documents[key], texts[key]
        report.documents += 1
        said = marks[key]
        if hidden.names:
            _leave_out_refused(said, people, hidden, text)
        who = [annotator for annotator in said.annotators() if selection.takes(people[annotator])]
        who.sort(key=lambda annotator: (people[annotator].kind, people[annotator].id))
        if not who:
            report.lines += 1
            yield native.encode(document, text, None, scheme)
        for annotator in who:
            work = _without_zones(_work(document, said, annotator, people[annotator]), document, selection)
            report.lines += 1
            report.annotations += len(work.annotations)
            yield native.encode(document, text, work, scheme)


def _leave_out_refused(said: store.Marks, people: dict[int, Annotator], hidden: Hidden, text: str) -> None:
    """Leave out what is proposed no more and nobody has decided on, as the window does."""
    pipelines = {key for key in said.annotations if people[key].kind == "pipeline"}
    own = [mark for key, marks in said.annotations.items() if key not in pipelines for mark in marks]
    rejections = [rejection for several in said.rejections.values() for rejection in several]
    for key in pipelines:
        gone = {mark.id for mark in undecided(said.annotations[key], own, rejections) if hidden.hides(mark, text)}
        said.annotations[key] = [mark for mark in said.annotations[key] if mark.id not in gone]


def _work(document: Document, said: store.Marks, key: int, who: Annotator) -> native.Work:
    return native.Work(
        annotator=who,
        line=said.lines.get(key) or Line(document=document.id, annotator=who.id),
        annotations=said.annotations.get(key, ()),
        links=said.links.get(key, ()),
        rejections=said.rejections.get(key, ()),
        tombstones=said.tombstones.get(key, ()),
    )


def _without_zones(work: native.Work, document: Document, selection: Selection) -> native.Work:
    """Leave out what lies in chosen zones, and untie the roles that nothing in the line fills any more.

    After a merge, a role may name a mark that another laptop deleted or moved.
    """
    zones = [zone for zone in document.zones if zone.kind in selection.without_zones]

    def outside(fragments: Fragments) -> bool:
        return not any(zone.start < fragments[-1][1] and fragments[0][0] < zone.end for zone in zones)

    kept = {mark.id: mark for mark in work.annotations if outside(mark.fragments)}
    dropped = {mark.id for mark in work.annotations} - kept.keys()
    return replace(
        work,
        annotations=[_tied(mark, kept) for mark in kept.values()],
        links=[link for link in work.links if not {link.from_, link.to} & dropped],
        rejections=[rejection for rejection in work.rejections if outside(rejection.fragments)],
    )


def _tied(mark: Annotation, there: dict[str, Annotation]) -> Annotation:
    """Return a mark whose roles name only marks that are there, with exactly the role's words."""
    roles = tuple(
        replace(
            role,
            annotation=role.annotation
            if role.annotation in there and there[role.annotation].fragments == role.fragments
            else None,
            refers_to=role.refers_to if role.refers_to in there else None,
        )
        for role in mark.roles
    )
    return mark if roles == mark.roles else replace(mark, roles=roles)

"""Files into a project: each file is one transaction, all of them together one step of the undo line.

What arrives is merged by the arithmetic of `models.merge`; a file with anything wrong in it leaves nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, insert, select

from models import formats, journal, state, store
from models import tables as t
from models.bulk import BulkMarks
from models.errors import BadInputError, Remark
from models.formats import native
from models.formats.native_records import LineReader, Parsed, Unknown, add_unknown
from models.merge import Verdict, decide
from models.names import NAMES
from models.project import Project
from models.records import Annotator, Document, Draft, Line, Tombstone
from models.scheme import Scheme, scheme_to_json
from models.state import DocumentState, Mark, SchemeState, State
from models.text import document_id, sha256_of
from models.writer import Changes, Title, Writer

Progress = Callable[[int, int, str], None]


class FileReport(Struct):
    """What became of one file; ``refusal`` is why nothing of it was kept."""

    file: str
    added: int = 0
    already_there: int = 0
    taken: int = 0
    kept: int = 0
    clashes: list[Remark] = msgspec.field(default_factory=list)
    warnings: list[Remark] = msgspec.field(default_factory=list)
    documents: list[str] = msgspec.field(default_factory=list)
    refusal: BadInputError | None = None

    @property
    def error(self) -> str | None:
        """The refusal's sentence in English."""
        return None if self.refusal is None else str(self.refusal)


class ImportReport(Struct):
    """What became of an import; ``changes`` is for the views."""

    files: list[FileReport] = msgspec.field(default_factory=list)
    cancelled: bool = False
    changes: Changes = msgspec.field(default_factory=Changes)

    @property
    def failed(self) -> list[FileReport]:
        """The files of which nothing was kept."""
        return [file for file in self.files if file.error is not None]

    @property
    def added(self) -> int:
        """How many documents are new."""
        return sum(file.added for file in self.files)


def find_files(paths: Iterable[Path], format_name: str | None = None) -> list[Path]:
    """Return the files to import: those named, and, in folders, all that a reader knows, by name.

    What isn't there, and a folder without such a file, stays in the list, so that the import says so.
    """
    found: list[Path] = []
    for path in paths:
        inside = []
        if path.is_dir():
            inside = sorted(
                file for file in path.rglob("*") if file.is_file() and formats.reader_for(file, format_name)
            )
        found.extend(inside or [path])
    return found


def passed_over(paths: Iterable[Path], format_name: str | None = None) -> list[Path]:
    """Return the files in the named folders that no reader knows; hidden files don't count."""
    inside = (file for path in paths if path.is_dir() for file in sorted(path.rglob("*")))
    return [
        file
        for file in inside
        if file.is_file() and not file.name.startswith(".") and formats.reader_for(file, format_name) is None
    ]


class _CancelledError(Exception):
    """The person has stopped an import in the middle of a file."""


class Importer:
    """Imports files into a project for ``me``.

    ``whose`` are the marks of lines that don't say; ``add_labels`` lets the scheme grow by what files use.
    """

    def __init__(
        self, project: Project, me: Annotator, *, whose: Annotator | None = None, add_labels: bool = False
    ) -> None:
        self._project = project
        self._me = me
        self._whose = whose or me
        self._add_labels = add_labels
        self._seq: int | None = None
        self._cancelled: Callable[[], bool] = lambda: False

    def run(
        self,
        files: Sequence[Path],
        format_name: str | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Import files, one transaction each; what is complete when it is cancelled stays.

        Raises `PostilError` only if the project itself can't be written.
        """
        report = ImportReport()
        self._cancelled = cancelled
        for number, file in enumerate(files):
            if progress:
                progress(number, len(files), file.name)
            try:
                report.files.append(self._file(file, format_name, report.changes))
            except _CancelledError:
                report.cancelled = True
                break
        if progress:
            progress(len(files), len(files), "")
        self._finish(report)
        return report

    def _file(self, file: Path, format_name: str | None, changes: Changes) -> FileReport:
        entry = FileReport(file=str(file))
        before = self._seq
        try:
            with self._project.writing() as conn:
                seq = self._entry(conn)
                batch = _Batch(conn, seq, entry)
                self._read(file, format_name, batch)
                batch.flush()
                if batch.writer.changes:
                    journal.end_redo(conn, self._me.id)
        except BadInputError as error:
            self._seq = before
            # A copy, because the one that was raised holds on to what was read.
            return FileReport(file=str(file), refusal=BadInputError(error.template, **error.values))
        except _CancelledError:
            self._seq = before
            raise
        _join(changes, batch.writer.changes)
        return entry

    def _entry(self, conn: Connection) -> int:
        """Return the journal entry of this import, begun with its first file."""
        if self._seq is None:
            self._seq = journal.begin(conn, self._me.id, Title("import", {"count": 0}), exact=True)
        return self._seq

    def _finish(self, report: ImportReport) -> None:
        if self._seq is not None:
            with self._project.writing() as conn:
                if not journal.drop_if_empty(conn, self._seq):
                    title = Title("import", {"count": report.added})
                    journal.rename(conn, self._seq, title)
                    report.changes.title = title
        self._project.changed(report.changes)

    def _stop_if_cancelled(self) -> None:
        if self._cancelled():
            raise _CancelledError

    def _read(self, file: Path, format_name: str | None, batch: _Batch) -> None:
        self._stop_if_cancelled()
        if file.is_dir():
            raise BadInputError("The folder {file} holds no file that Postil can read.", file=file)
        if not file.exists():
            raise BadInputError("There is no file {file}.", file=file)
        reader = formats.reader_for(file, format_name)
        if reader is None:
            raise BadInputError(
                "{file} is of a kind that Postil can't read ({known} are).", file=file, known=formats.known_suffixes()
            )
        scheme = batch.writer.scheme()
        if reader.name == "text":
            from models.formats import plain

            batch.draft(plain.read(file, scheme.languages))
            return
        unknown = Unknown(allowed=self._add_labels)
        lines = LineReader(file, scheme, self._whose, unknown)
        for numbered in native.read(file):
            self._stop_if_cancelled()
            batch.left_out(numbered)
            batch.parsed(lines.parse(numbered), numbered.number)
        if not batch.count:
            raise BadInputError("{file} is empty.", file=file)
        if unknown:
            batch.scheme(add_unknown(scheme, unknown, file))


class _Batch:
    """The rows of one file, inside its transaction."""

    def __init__(self, conn: Connection, seq: int, report: FileReport) -> None:
        self.conn = conn
        self.seq = seq
        self.report = report
        self.writer = Writer(conn, seq)
        self.count = 0
        self._bulk = BulkMarks(conn, seq)
        self._new_documents: set[str] = set()
        self._seen: set[str] = set()
        self._left_out: set[str] = set()

    def flush(self) -> None:
        """Write what has been gathered."""
        self._bulk.flush()
        self.writer.flush()

    def _is_first(self, document: str) -> bool:
        """Tell whether a document comes up for the first time in this file, and note it for the report."""
        if document in self._seen:
            return False
        self._seen.add(document)
        self.report.documents.append(document)
        return True

    def left_out(self, numbered: native.NumberedLine) -> None:
        """Name what a line has and Postil doesn't know, each key at the first line that has it."""
        for key in numbered.unknown:
            if key not in self._left_out:
                self._left_out.add(key)
                self.report.warnings.append(
                    Remark("line {line}: “{key}” is not known and was left out", line=numbered.number, key=key)
                )

    def draft(self, draft: Draft) -> None:
        """Take an article that was read from a text file."""
        identifier = document_id(draft.text)
        document = Document(
            id=identifier,
            sha256=sha256_of(draft.text),
            length=len(draft.text),
            title=draft.title,
            lang=draft.lang,
            meta=draft.meta,
            zones=draft.zones,
        )
        self.count += 1
        self.report.warnings.extend(draft.warnings)
        self._is_first(identifier)
        there = state.load(self.conn, "document", identifier)
        if not isinstance(there.record, DocumentState) or _came_undone(there):
            self._add(document, draft.text, draft.decoded, there)
        elif there.record.hidden:
            self.writer.put_exact(DocumentState(there.record.document), there, self.seq)
            self.report.added += 1
        else:
            self.report.already_there += 1

    def _add(self, document: Document, text: str, decoded: str, there: State) -> None:
        """Take a document as new; nothing comes back of an undone import that brought it before."""
        if there.record is None:
            self._insert(document, text, decoded)
        else:
            state.forget_work(self.conn, document.id)
            state.write(self.conn, DocumentState(document), self.seq)
        self.writer.remember("document", document.id, state.NOTHING, document.id)
        self.writer.note_change(DocumentState(document), None)
        self._new_documents.add(document.id)
        self.report.added += 1

    def _insert(self, document: Document, text: str, decoded: str) -> None:
        values = {**store.document_values(document), "decoded": decoded, "hidden": False, "seq": self.seq}
        key = int(self.conn.execute(insert(t.document), values).inserted_primary_key[0])  # type: ignore[index]
        self.conn.execute(insert(t.document_text), {"document_key": key, "text": text})
        store.write_zones(self.conn, key, document.zones)

    def parsed(self, parsed: Parsed, number: int) -> None:
        """Merge one line of native JSONL."""
        self.count += 1
        self._document(parsed)
        if parsed.annotator is None or parsed.line is None:
            return
        self._annotator(parsed.annotator, number)
        self._line(parsed.line, parsed.annotator)
        records: list[Mark | Tombstone] = [*parsed.annotations, *parsed.links, *parsed.rejections, *parsed.tombstones]
        for record, there in zip(records, self._states(records), strict=True):
            self._record(record, there, number)

    def _document(self, parsed: Parsed) -> None:
        document = parsed.document
        first = self._is_first(document.id)
        there = state.load(self.conn, "document", document.id)
        if not isinstance(there.record, DocumentState) or _came_undone(there):
            self._add(document, parsed.text, "", there)
            return
        mine = there.record
        verdict = decide(mine.document, document)
        same_but_name = _without_file(mine.document) == _without_file(document)
        if verdict.clash and not same_but_name:
            self.report.clashes.append(
                Remark("{name}: title, language, metadata or zones", name=document.title or document.id)
            )
        if verdict.taken or mine.hidden:
            winner = document if verdict.taken else mine.document
            self.writer.put_exact(DocumentState(winner), there, self.seq)
        self.report.added += mine.hidden
        self.report.already_there += first and not mine.hidden

    def _annotator(self, who: Annotator, number: int) -> None:
        key = store.annotator_key(self.conn, who, merge=True)
        kind = self.conn.execute(select(t.annotator.c.kind).where(t.annotator.c.key == key)).scalar_one()
        if kind != who.kind:
            raise BadInputError(
                "{file}, line {line}: {name} is a {theirs} there and a {ours} in this project.",
                file=self.report.file, line=number, name=who.name, theirs=who.kind, ours=kind,
            )  # fmt: skip

    def _line(self, line: Line, who: Annotator) -> None:
        there = state.load(self.conn, "line", state.id_of(line))
        if who.kind == "pipeline":
            if there.record is None:
                self.writer.put_exact(line, there, self.seq)
            return
        mine = (
            there.record if isinstance(there.record, Line) else Line(document=line.document, annotator=line.annotator)
        )
        verdict = decide(mine, line)
        if verdict.clash:
            self.report.clashes.append(Remark("{name}: status and note", name=who.name))
        if verdict.taken:
            self.writer.put_exact(line, there, self.seq)

    def _states(self, records: Sequence[Mark | Tombstone]) -> Iterator[State]:
        """Yield what is there now under each record's id."""
        ids = [state.id_of(record) for record in records]
        if self._bulk.holds_any(ids):
            self._bulk.flush()
        there = state.load_marks(self.conn, ids)
        return (there.get(identifier, state.NOTHING) for identifier in ids)

    def _record(self, record: Mark | Tombstone, there: State, number: int) -> None:
        mine = there.record
        if mine is not None:
            assert not isinstance(mine, Line | DocumentState | SchemeState)  # noqa: S101 - loaded as a mark
            if (mine.document, mine.annotator) != (record.document, record.annotator):
                raise BadInputError(
                    "{file}, line {line}: the id {id} belongs to a mark of another document or annotator.",
                    file=self.report.file, line=number, id=record.id,
                )  # fmt: skip
        verdict = decide(mine, record)
        # What is proposed by learnt names follows from each project's decisions, and will follow from all of them.
        if verdict.clash and record.annotator != NAMES.id:
            self.report.clashes.append(Remark("line {line}: the mark {id}", line=number, id=record.id))
        if verdict.taken:
            self._take(record, there)
            self.report.taken += 1
        elif verdict is not Verdict.SAME:
            self.report.kept += 1

    def _take(self, record: Mark | Tombstone, there: State) -> None:
        """Write a winner; a new document comes and goes as a whole, so its marks need no images of their own."""
        if there.record is not None:
            self.writer.put_exact(record, there, self.seq)
            return
        self._bulk.add(record)
        if record.document not in self._new_documents:
            self.writer.remember("mark", record.id, there, record.document)
            self.writer.note_change(record, None)

    def scheme(self, scheme: Scheme) -> None:
        """Let the project's scheme grow."""
        before = state.load(self.conn, "scheme", state.SCHEME_ID)
        content = scheme_to_json(scheme).decode("utf-8")
        self.writer.put_exact(SchemeState(content, scheme.sha256), before, self.seq)


def _came_undone(there: State) -> bool:
    """Tell a document whose import was undone from one that somebody deleted: no entry stands behind it."""
    return isinstance(there.record, DocumentState) and there.record.hidden and there.seq == 0


def _without_file(document: Document) -> Document:
    return msgspec.structs.replace(document, meta=msgspec.structs.replace(document.meta, file=None))


def _join(changes: Changes, more: Changes) -> None:
    changes.documents_added |= more.documents_added
    changes.documents_removed |= more.documents_removed
    changes.documents |= more.documents
    changes.lines |= more.lines
    changes.scheme |= more.scheme
    for document, marks in more.marks.items():
        changes.marks.setdefault(document, set()).update(marks)

"""The versioned things of a project, one by one: load, write, erase.

Marks, rejections, links, lines, documents and the scheme all have a revision and remember the journal entry
that last wrote them. This is the path of single edits and of undo; bulk import has its own in `importing`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Row, Table, delete, insert, select, update

from models import store
from models import tables as t
from models.records import Annotation, Document, Line, Link, Rejection, Tombstone

Kind = Literal["mark", "line", "document", "scheme"]
SCHEME_ID = "scheme"


class DocumentState(Struct, frozen=True, tag_field="kind", tag=True):
    """A document's metadata and whether it is deleted here."""

    document: Document
    hidden: bool = False


class SchemeState(Struct, frozen=True, tag_field="kind", tag=True):
    """The scheme as canonical JSON; it has no revision, because it isn't exported."""

    content: str
    sha256: str


Mark = Annotation | Rejection | Link
Record = Annotation | Rejection | Link | Tombstone | Line | DocumentState | SchemeState


class State(NamedTuple):
    """What is there now, if anything, and the journal entry that wrote it."""

    record: Record | None
    seq: int

    @property
    def rev(self) -> int:
        """The revision, 0 for nothing."""
        return 0 if self.record is None else rev_of(self.record)

    @property
    def alive(self) -> bool:
        """Whether there is something that was not deleted."""
        return self.record is not None and not isinstance(self.record, Tombstone)


NOTHING = State(None, 0)
_SMALL: tuple[tuple[Table, Callable[[Row[Any]], Rejection | Link | Tombstone]], ...] = (
    (t.rejection, store.rejection_record),
    (t.link, store.link_record),
    (t.tombstone, store.tombstone_record),
)


def kind_of(record: Record) -> Kind:
    """Return the kind under which a record is loaded."""
    match record:
        case Line():
            return "line"
        case DocumentState():
            return "document"
        case SchemeState():
            return "scheme"
        case _:
            return "mark"


def id_of(record: Record) -> str:
    """Return the id under which a record is loaded."""
    match record:
        case Line():
            return f"{record.document}|{record.annotator}"
        case DocumentState():
            return record.document.id
        case SchemeState():
            return SCHEME_ID
        case _:
            return record.id


def rev_of(record: Record) -> int:
    """Return a record's revision."""
    match record:
        case DocumentState():
            return record.document.rev
        case SchemeState():
            return 0
        case _:
            return record.rev


def with_rev(record: Record, rev: int) -> Record:
    """Return a record with another revision."""
    match record:
        case DocumentState():
            return DocumentState(msgspec.structs.replace(record.document, rev=rev), record.hidden)
        case SchemeState():
            return record
        case _:
            return msgspec.structs.replace(record, rev=rev)


def document_of(record: Record) -> str | None:
    """Return the id of the document a record belongs to, None for the scheme."""
    match record:
        case DocumentState():
            return record.document.id
        case SchemeState():
            return None
        case _:
            return record.document


def document_key(conn: Connection, identifier: str) -> int:
    """Return a document's key; raises KeyError if it isn't in the project."""
    key = conn.scalar(select(t.document.c.key).where(t.document.c.id == identifier))
    if key is None:
        raise KeyError(identifier)
    return int(key)


# --- load --------------------------------------------------------------------------------------------------


def load(conn: Connection, kind: Kind, identifier: str) -> State:
    """Return what is there now under an id."""
    match kind:
        case "mark":
            return load_marks(conn, [identifier]).get(identifier, NOTHING)
        case "line":
            return _load_line(conn, identifier)
        case "document":
            return _load_document(conn, identifier)
        case _:
            row = conn.execute(select(t.scheme)).one()
            return State(SchemeState(row.content, row.sha256), row.seq)


def load_marks(conn: Connection, identifiers: Sequence[str]) -> dict[str, State]:
    """Return what is there now under ids of marks, rejections, links and tombstones; other ids are missing."""
    found: dict[str, State] = {}
    for chunk in store.chunks(identifiers):
        for record, _, seq in store.read_annotations_by_id(conn, chunk):
            found[record.id] = State(record, seq)
        for table, record_of in _SMALL:
            missing = [identifier for identifier in chunk if identifier not in found]
            if missing:
                rows = conn.execute(store.with_ids(table).where(table.c.id.in_(missing)))
                found |= {row.id: State(record_of(row), row.seq) for row in rows}
    return found


def _load_line(conn: Connection, identifier: str) -> State:
    document, _, annotator = identifier.partition("|")
    query = store.with_ids(t.line).where(t.document.c.id == document, t.annotator.c.id == annotator)
    row = conn.execute(query).one_or_none()
    return NOTHING if row is None else State(store.line_record(row), row.seq)


def _load_document(conn: Connection, identifier: str) -> State:
    columns = t.document.c
    row = conn.execute(select(columns.key, columns.hidden, columns.seq).where(columns.id == identifier)).first()
    if row is None:
        return NOTHING
    record = store.read_documents(conn, [row.key])[row.key]
    return State(DocumentState(record, row.hidden), row.seq)


# --- write -------------------------------------------------------------------------------------------------


def write(conn: Connection, record: Record, seq: int) -> None:
    """Write a record as it is, over whatever is there; its annotator and document must be in the project."""
    match record:
        case Annotation():
            _write_annotation(conn, record, seq)
        case Rejection() | Link() | Tombstone():
            _write_small(conn, record, seq)
        case Line():
            _write_line(conn, record, seq)
        case DocumentState():
            _write_document(conn, record, seq)
        case SchemeState():
            conn.execute(update(t.scheme).values(content=record.content, sha256=record.sha256, seq=seq))


def _keys(conn: Connection, record: Mark | Tombstone | Line) -> tuple[int, int]:
    annotator = conn.scalar(select(t.annotator.c.key).where(t.annotator.c.id == record.annotator))
    if annotator is None:
        raise KeyError(record.annotator)
    return document_key(conn, record.document), int(annotator)


def _write_annotation(conn: Connection, record: Annotation, seq: int) -> None:
    values = store.annotation_values(record, *_keys(conn, record))
    values["entity_key"] = store.entity_key(conn, record.entity) if record.entity else None
    values["seq"] = seq
    key = conn.scalar(select(t.annotation.c.key).where(t.annotation.c.id == record.id))
    if key is None:
        forget_mark(conn, record.id)
        key = conn.execute(insert(t.annotation), values).inserted_primary_key[0]  # type: ignore[index]
    else:
        conn.execute(update(t.annotation).where(t.annotation.c.key == key).values(values))
        conn.execute(delete(t.role).where(t.role.c.annotation_key == key))
    roles = store.role_values(record, int(key))
    if roles:
        conn.execute(insert(t.role), roles)


def _write_small(conn: Connection, record: Rejection | Link | Tombstone, seq: int) -> None:
    keys = _keys(conn, record)
    forget_mark(conn, record.id)
    match record:
        case Rejection():
            conn.execute(insert(t.rejection), {**store.rejection_values(record, *keys), "seq": seq})
        case Link():
            conn.execute(insert(t.link), {**store.link_values(record, *keys), "seq": seq})
        case _:
            conn.execute(insert(t.tombstone), {**store.tombstone_values(record, *keys), "seq": seq})


def _write_line(conn: Connection, record: Line, seq: int) -> None:
    document, annotator = _keys(conn, record)
    same = (t.line.c.document_key == document) & (t.line.c.annotator_key == annotator)
    values = {"status": record.status, "note": record.note, "rev": record.rev, "seq": seq}
    if conn.execute(update(t.line).where(same).values(values)).rowcount == 0:
        conn.execute(insert(t.line), {"document_key": document, "annotator_key": annotator, **values})


def _write_document(conn: Connection, record: DocumentState, seq: int) -> None:
    key = document_key(conn, record.document.id)
    values = {**store.document_values(record.document), "hidden": record.hidden, "seq": seq}
    conn.execute(update(t.document).where(t.document.c.key == key).values(values))
    store.write_zones(conn, key, record.document.zones)


def forget_mark(conn: Connection, identifier: str) -> None:
    """Remove a mark, rejection, link or tombstone without a trace, as if it had never come."""
    for table in (t.annotation, t.rejection, t.link, t.tombstone):
        conn.execute(delete(table).where(table.c.id == identifier))


def forget_work(conn: Connection, document: str) -> None:
    """Remove everything that was ever said about a document, as if it had never come."""
    key = document_key(conn, document)
    for table in (t.annotation, t.rejection, t.link, t.tombstone, t.line):
        conn.execute(delete(table).where(table.c.document_key == key))


def forget_line(conn: Connection, line: Line) -> None:
    """Remove a line without a trace, as if it had never come."""
    document, annotator = _keys(conn, line)
    columns = t.line.c
    conn.execute(delete(t.line).where(columns.document_key == document, columns.annotator_key == annotator))

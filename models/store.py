"""Records to rows and back. Every function works inside a connection that somebody else opened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Select, delete, insert, select

from models import tables as t
from models.records import (
    Annotation,
    Annotator,
    Date,
    Document,
    EntityRef,
    Line,
    Link,
    Meta,
    Origin,
    Rejection,
    Role,
    Tombstone,
    Zone,
)

# SQLite takes 32,766 parameters; chunks of documents stay far below.
CHUNK = 400

_Key = TypeVar("_Key")


class Marks:
    """All that one document's annotators said, by annotator key."""

    def __init__(self) -> None:
        self.annotations: dict[int, list[Annotation]] = defaultdict(list)
        self.rejections: dict[int, list[Rejection]] = defaultdict(list)
        self.links: dict[int, list[Link]] = defaultdict(list)
        self.tombstones: dict[int, list[Tombstone]] = defaultdict(list)
        self.lines: dict[int, Line] = {}

    def annotators(self) -> set[int]:
        """Return the keys of all annotators that said anything."""
        return {
            *self.annotations,
            *self.rejections,
            *self.links,
            *self.tombstones,
            *(key for key, line in self.lines.items() if line.rev),
        }


# --- documents ---------------------------------------------------------------------------------------------


def document_values(record: Document) -> dict[str, Any]:
    """Return a document's row without ``key``, ``decoded``, ``hidden`` and ``seq``."""
    date = record.meta.date
    return {
        "id": record.id,
        "sha256": record.sha256,
        "length": record.length,
        "title": record.title,
        "lang": record.lang,
        "year": date.year if date else None,
        "month": date.month if date else None,
        "day": date.day if date else None,
        "source": record.meta.source,
        "url": record.meta.url,
        "file": record.meta.file,
        "rev": record.rev,
    }


def _document(row: Row[Any], zones: Sequence[Zone]) -> Document:
    date = None if row.year is None else Date(row.year, row.month, row.day)
    return Document(
        id=row.id,
        sha256=row.sha256,
        length=row.length,
        title=row.title,
        lang=row.lang,
        meta=Meta(date, row.source, row.url, row.file),
        zones=tuple(zones),
        rev=row.rev,
    )


def read_documents(conn: Connection, keys: Sequence[int]) -> dict[int, Document]:
    """Return documents, without their texts, by key."""
    zones = defaultdict(list)
    query = select(t.zone).where(t.zone.c.document_key.in_(keys)).order_by(t.zone.c.document_key, t.zone.c.start)
    for row in conn.execute(query):
        zones[row.document_key].append(Zone(row.start, row.end, row.kind))
    rows = conn.execute(select(t.document).where(t.document.c.key.in_(keys)))
    return {row.key: _document(row, zones[row.key]) for row in rows}


def read_texts(conn: Connection, keys: Sequence[int]) -> dict[int, str]:
    """Return frozen texts by document key."""
    texts = t.document_text.c
    rows = conn.execute(select(texts.document_key, texts.text).where(texts.document_key.in_(keys)))
    return {row.document_key: row.text for row in rows}


def write_zones(conn: Connection, key: int, zones: Iterable[Zone]) -> None:
    """Replace a document's zones."""
    conn.execute(delete(t.zone).where(t.zone.c.document_key == key))
    rows = [{"document_key": key, "start": z.start, "end": z.end, "kind": z.kind} for z in zones]
    if rows:
        conn.execute(insert(t.zone), rows)


# --- marks -------------------------------------------------------------------------------------------------


@cache
def _annotation_query() -> Select[Any]:
    return select(
        t.annotation,
        t.document.c.id.label("document_id"),
        t.annotator.c.id.label("annotator_id"),
        t.annotator.c.kind.label("annotator_kind"),
        t.annotator.c.name.label("annotator_name"),
        t.annotator.c.version.label("annotator_version"),
        t.entity.c.id.label("entity_id"),
        t.entity.c.name.label("entity_name"),
        t.entity.c.ref.label("entity_ref"),
    ).select_from(
        t.annotation.join(t.document, t.document.c.key == t.annotation.c.document_key)
        .join(t.annotator, t.annotator.c.key == t.annotation.c.annotator_key)
        .outerjoin(t.entity, t.entity.c.key == t.annotation.c.entity_key)
    )


def _origin(row: Row[Any]) -> Origin | None:
    if row.annotator_kind == "pipeline":
        return Origin(row.id, row.annotator_name, row.annotator_version, row.score)
    if row.origin_by is None:
        return None
    return Origin(row.origin_suggestion, row.origin_by, row.origin_version, row.score, row.origin_decision)


def _annotation(row: Row[Any], roles: Sequence[Role]) -> Annotation:
    return Annotation(
        id=row.id,
        document=row.document_id,
        annotator=row.annotator_id,
        layer=row.layer,
        label=row.label,
        fragments=row.fragments or ((row.start, row.end),),
        rev=row.rev,
        attributes=row.attributes or {},
        sensitive=row.sensitive,
        ask=row.ask,
        note=row.note,
        entity=None if row.entity_id is None else EntityRef(row.entity_id, row.entity_name, row.entity_ref),
        origin=_origin(row),
        roles=tuple(roles),
    )


def _roles(conn: Connection, keys: Sequence[int]) -> dict[int, list[Role]]:
    found: dict[int, list[Role]] = defaultdict(list)
    columns = t.role.c
    for chunk in chunks(keys):
        query = (
            select(t.role).where(columns.annotation_key.in_(chunk)).order_by(columns.annotation_key, columns.position)
        )
        for row in conn.execute(query):
            found[row.annotation_key].append(Role(row.role, row.fragments, row.annotation_id, row.refers_to))
    return found


def _annotations(conn: Connection, rows: Sequence[Row[Any]]) -> list[Annotation]:
    roles = _roles(conn, [row.key for row in rows if row.layer == "claim"])
    return [_annotation(row, roles.get(row.key, ())) for row in rows]


def read_annotations(conn: Connection, document_key: int, kinds: Sequence[str] = ()) -> list[Annotation]:
    """Return the marks on one document, of annotators of the given kinds (default: all), in reading order."""
    query = _annotation_query().where(t.annotation.c.document_key == document_key)
    if kinds:
        query = query.where(t.annotator.c.kind.in_(kinds))
    columns = t.annotation.c
    rows = conn.execute(query.order_by(columns.start, columns.end.desc(), columns.label, columns.id)).all()
    return _annotations(conn, rows)


def read_annotation(conn: Connection, identifier: str) -> tuple[Annotation, int, int] | None:
    """Return a mark with its row key and the journal entry that last wrote it, or None."""
    return next(iter(read_annotations_by_id(conn, [identifier])), None)


def read_annotations_by_id(conn: Connection, identifiers: Sequence[str]) -> list[tuple[Annotation, int, int]]:
    """Return marks, at most `CHUNK`, each with its row key and the journal entry that last wrote it."""
    rows = conn.execute(_annotation_query().where(t.annotation.c.id.in_(identifiers))).all()
    return [(record, row.key, row.seq) for record, row in zip(_annotations(conn, rows), rows, strict=True)]


def annotation_values(record: Annotation, document_key: int, annotator_key: int) -> dict[str, Any]:
    """Return a mark's row without ``key``, ``entity_key`` and ``seq``."""
    origin = record.origin
    own = origin is not None and origin.suggestion != record.id
    return {
        "id": record.id,
        "document_key": document_key,
        "annotator_key": annotator_key,
        "layer": record.layer,
        "label": record.label,
        "start": record.start,
        "end": record.end,
        "fragments": record.fragments if len(record.fragments) > 1 else None,
        "attributes": record.attributes or None,
        "sensitive": record.sensitive,
        "ask": record.ask,
        "note": record.note,
        "score": origin.score if origin else None,
        "origin_suggestion": origin.suggestion if origin and own else None,
        "origin_by": origin.by if origin and own else None,
        "origin_version": origin.version if origin and own else None,
        "origin_decision": origin.decision if origin and own else None,
        "rev": record.rev,
    }


def role_values(record: Annotation, key: int) -> list[dict[str, Any]]:
    """Return the rows of a claim's role fillers."""
    return [
        {
            "annotation_key": key,
            "position": position,
            "role": filler.role,
            "fragments": filler.fragments,
            "annotation_id": filler.annotation,
            "refers_to": filler.refers_to,
        }
        for position, filler in enumerate(record.roles)
    ]


def rejection_values(record: Rejection, document_key: int, annotator_key: int) -> dict[str, Any]:
    """Return a rejection's row without ``key`` and ``seq``."""
    return {
        "id": record.id,
        "document_key": document_key,
        "annotator_key": annotator_key,
        "layer": record.layer,
        "label": record.label,
        "fragments": record.fragments,
        "suggestion": record.suggestion,
        "by": record.by,
        "version": record.version,
        "score": record.score,
        "rev": record.rev,
    }


def link_values(record: Link, document_key: int, annotator_key: int) -> dict[str, Any]:
    """Return a link's row without ``key`` and ``seq``."""
    return {
        "id": record.id,
        "document_key": document_key,
        "annotator_key": annotator_key,
        "type": record.type,
        "from_id": record.from_,
        "to_id": record.to,
        "to_document": record.to_document,
        "rev": record.rev,
    }


def rejection_record(row: Row[Any]) -> Rejection:
    """Return the record of a rejection row joined with its document's and annotator's ids."""
    return Rejection(
        document=row.document_id,
        annotator=row.annotator_id,
        layer=row.layer,
        label=row.label,
        fragments=row.fragments,
        suggestion=row.suggestion,
        rev=row.rev,
        by=row.by,
        version=row.version,
        score=row.score,
    )


def link_record(row: Row[Any]) -> Link:
    """Return the record of a link row joined with its document's and annotator's ids."""
    return Link(
        id=row.id,
        document=row.document_id,
        annotator=row.annotator_id,
        type=row.type,
        from_=row.from_id,
        to=row.to_id,
        to_document=row.to_document,
        rev=row.rev,
    )


def tombstone_values(record: Tombstone, document_key: int, annotator_key: int) -> dict[str, Any]:
    """Return a tombstone's row without ``key`` and ``seq``."""
    return {
        "id": record.id,
        "document_key": document_key,
        "annotator_key": annotator_key,
        "rev": record.rev,
    }


def tombstone_record(row: Row[Any]) -> Tombstone:
    """Return the record of a tombstone row joined with its document's and annotator's ids."""
    return Tombstone(id=row.id, document=row.document_id, annotator=row.annotator_id, rev=row.rev)


@cache
def with_ids(table: Any) -> Select[Any]:  # noqa: ANN401 - any of the tables below a document and an annotator
    """Return a query of a table's rows with their document's and annotator's ids."""
    return (
        select(table, t.document.c.id.label("document_id"), t.annotator.c.id.label("annotator_id"))
        .join(t.document, t.document.c.key == table.c.document_key)
        .join(t.annotator, t.annotator.c.key == table.c.annotator_key)
    )


def read_marks(conn: Connection, keys: Sequence[int]) -> dict[int, Marks]:
    """Return everything said about the documents with these keys; at most `CHUNK` of them."""
    found = {key: Marks() for key in keys}
    columns = t.annotation.c
    rows = conn.execute(
        _annotation_query()
        .where(columns.document_key.in_(keys))
        .order_by(columns.start, columns.end.desc(), columns.label, columns.id)
    ).all()
    for row, record in zip(rows, _annotations(conn, rows), strict=True):
        found[row.document_key].annotations[row.annotator_key].append(record)
    for row in conn.execute(with_ids(t.rejection).where(t.rejection.c.document_key.in_(keys))):
        found[row.document_key].rejections[row.annotator_key].append(rejection_record(row))
    for row in conn.execute(with_ids(t.link).where(t.link.c.document_key.in_(keys))):
        found[row.document_key].links[row.annotator_key].append(link_record(row))
    for row in conn.execute(with_ids(t.tombstone).where(t.tombstone.c.document_key.in_(keys))):
        found[row.document_key].tombstones[row.annotator_key].append(tombstone_record(row))
    for row in conn.execute(with_ids(t.line).where(t.line.c.document_key.in_(keys))):
        found[row.document_key].lines[row.annotator_key] = line_record(row)
    return found


def line_record(row: Row[Any]) -> Line:
    """Return the record of a line row joined with its document's and annotator's ids."""
    return Line(document=row.document_id, annotator=row.annotator_id, status=row.status, note=row.note, rev=row.rev)


# --- annotators, entities ----------------------------------------------------------------------------------


def read_annotators(conn: Connection) -> dict[int, Annotator]:
    """Return every annotator by key."""
    rows = conn.execute(select(t.annotator))
    return {row.key: Annotator(row.id, row.name, row.kind, row.version) for row in rows}


def annotator_key(conn: Connection, who: Annotator, *, merge: bool = False) -> int:
    """Return an annotator's key, adding the row where there is none.

    A name is only shown and has no revision; of two names for one id a merge keeps the greater one, so that
    every order of imports ends alike.
    """
    columns = t.annotator.c
    row = conn.execute(select(columns.key, columns.name).where(columns.id == who.id)).one_or_none()
    if row is None:
        values = {"id": who.id, "name": who.name, "kind": who.kind, "version": who.version}
        return int(conn.execute(insert(t.annotator), values).inserted_primary_key[0])  # type: ignore[index]
    if merge and who.name > row.name:
        conn.execute(t.annotator.update().where(columns.key == row.key).values(name=who.name))
    return int(row.key)


def entity_key(conn: Connection, ref: EntityRef) -> int:
    """Return the key of an entity as a mark names it, adding it where there is none."""
    columns = t.entity.c
    same = (columns.id == ref.id) & (columns.name == ref.name) & columns.ref.is_not_distinct_from(ref.ref)
    key = conn.scalar(select(columns.key).where(same))
    if key is None:
        values = {"id": ref.id, "name": ref.name, "ref": ref.ref}
        key = conn.execute(insert(t.entity), values).inserted_primary_key[0]  # type: ignore[index]
    return int(key)


def chunks(keys: Sequence[_Key], size: int = CHUNK) -> Iterable[Sequence[_Key]]:
    """Yield slices of a list of keys that fit into one statement."""
    for first in range(0, len(keys), size):
        yield keys[first : first + size]

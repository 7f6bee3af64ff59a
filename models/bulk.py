"""New marks in bulk: rows are gathered and inserted many at a time, through Core."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from models import state, store
from models import tables as t
from models.records import Annotation, EntityRef, Link, Rejection, Tombstone

# Enough for executemany to pay, little enough to stay small in memory.
_ROWS = 2_000


class BulkMarks:
    """Inserts records whose ids are not in the project yet; nothing is written before `flush` or a full load."""

    def __init__(self, conn: Connection, seq: int) -> None:
        self._conn = conn
        self._seq = seq
        self._rows: dict[Table, list[dict[str, Any]]] = {
            table: [] for table in (t.annotation, t.role, t.rejection, t.link, t.tombstone)
        }
        self._annotators: dict[str, int] = {}
        self._document: tuple[str, int] = ("", 0)
        self._entities: dict[EntityRef, int] = {}
        # Nobody else can insert during a write transaction, so keys can be given out here.
        self._key = int(conn.scalar(select(func.max(t.annotation.c.key))) or 0)

    def add(self, record: Annotation | Rejection | Link | Tombstone) -> None:
        """Gather one record; its document and annotator must be in the project."""
        keys = self._keys(record.document, record.annotator)
        match record:
            case Annotation():
                self._key += 1
                values = store.annotation_values(record, *keys)
                values["key"] = self._key
                values["entity_key"] = self._entity(record.entity) if record.entity else None
                self._append(t.annotation, values)
                self._rows[t.role].extend(store.role_values(record, self._key))
            case Rejection():
                self._append(t.rejection, store.rejection_values(record, *keys))
            case Link():
                self._append(t.link, store.link_values(record, *keys))
            case Tombstone():
                self._append(t.tombstone, store.tombstone_values(record, *keys))
        if len(self._rows[t.annotation]) >= _ROWS:
            self.flush()

    def _append(self, table: Table, values: dict[str, Any]) -> None:
        values["seq"] = self._seq
        self._rows[table].append(values)

    def _keys(self, document: str, annotator: str) -> tuple[int, int]:
        if self._document[0] != document:
            self._document = (document, state.document_key(self._conn, document))
        if annotator not in self._annotators:
            key = self._conn.execute(select(t.annotator.c.key).where(t.annotator.c.id == annotator)).scalar_one()
            self._annotators[annotator] = key
        return self._document[1], self._annotators[annotator]

    def _entity(self, entity: EntityRef) -> int:
        if entity not in self._entities:
            self._entities[entity] = store.entity_key(self._conn, entity)
        return self._entities[entity]

    def flush(self) -> None:
        """Insert what has been gathered."""
        for table, rows in self._rows.items():
            if rows:
                self._conn.execute(insert(table), rows)
                rows.clear()

"""New marks in bulk: rows are gathered and inserted many at a time, through Core."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from models import state, store
from models import tables as t
from models.records import Annotation, EntityRef, FoundBy, Link, Rejection, Tombstone

# Enough for executemany to pay, little enough to stay small in memory.
_ROWS = 2_000


class BulkMarks:
    """Inserts records whose ids are not in the project yet; nothing is written before `flush` or a full load."""

    def __init__(self, conn: Connection, seq: int) -> None:
        self._conn = conn
        self._seq = seq
        self._rows: dict[Table, list[dict[str, Any]]] = {table: [] for table in (t.rejection, t.link, t.tombstone)}
        self._annotations: list[tuple[Annotation, dict[str, Any]]] = []
        self._waiting: set[str] = set()
        self._annotators: dict[str, int] = {}
        self._document: tuple[str, int] = ("", 0)
        self._entities: dict[EntityRef, int] = {}

    def add(self, record: Annotation | Rejection | Link | Tombstone, found_by: FoundBy | None = None) -> None:
        """Gather one record; its document and annotator must be in the project.

        ``found_by`` is stored beside a suggestion; no part of the record, it is neither merged nor exported.
        """
        keys = self._keys(record.document, record.annotator)
        match record:
            case Annotation():
                values = store.annotation_values(record, *keys)
                values["entity_key"] = self._entity(record.entity) if record.entity else None
                values["found_by"] = found_by
                values["seq"] = self._seq
                self._annotations.append((record, values))
            case Rejection():
                self._append(t.rejection, store.rejection_values(record, *keys))
            case Link():
                self._append(t.link, store.link_values(record, *keys))
            case Tombstone():
                self._append(t.tombstone, store.tombstone_values(record, *keys))
        self._waiting.add(record.id)
        if len(self._waiting) >= _ROWS:
            self.flush()

    def holds_any(self, identifiers: Iterable[str]) -> bool:
        """Tell whether a record of one of these ids has been gathered and is not in the project yet."""
        return not self._waiting.isdisjoint(identifiers)

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
        # Nobody else inserts during a write transaction, so the next keys are known.
        first = int(self._conn.scalar(select(func.max(t.annotation.c.key))) or 0) + 1
        annotations, roles = [], []
        for key, (record, values) in enumerate(self._annotations, first):
            annotations.append({**values, "key": key})
            roles.extend(store.role_values(record, key))
        for table, rows in {t.annotation: annotations, t.role: roles, **self._rows}.items():
            if rows:
                self._conn.execute(insert(table), rows)
                rows.clear()
        self._annotations.clear()
        self._waiting.clear()

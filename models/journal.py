"""The journal of edits: beginning an entry, undo and redo, each person with an undo line of their own.

An entry keeps what it replaced. Reverting one puts that back as a new revision and keeps, in turn, what it
replaced; so redo is the reverting of an undo. An import is put back exactly, without new revisions:
withdrawing somebody else's work is no statement of theirs that they deleted it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Row, insert, select, update

from models import state
from models import tables as t
from models.errors import PostilError
from models.records import Annotation, Line, Link, Rejection, Tombstone
from models.state import DocumentState, State
from models.writer import Image, Title, Writer


def begin(conn: Connection, person: str, title: Title, *, exact: bool = False) -> int:
    """Open an entry for a new edit and return its number."""
    return _insert(conn, person, title, "edit", exact=exact, state="done")


def _insert(
    conn: Connection,
    person: str,
    title: Title,
    kind: Literal["edit", "undo", "redo"],
    *,
    exact: bool,
    state: str | None = None,
    reverts: int | None = None,
) -> int:
    values = {
        "person": person,
        "kind": kind,
        "name": title.name,
        "values": title.values,
        "exact": exact,
        "reverts": reverts,
        "state": state,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    return int(conn.execute(insert(t.journal), values).inserted_primary_key[0])  # type: ignore[index]


def end_redo(conn: Connection, person: str) -> None:
    """Forget what a person undid: after a new edit it can't be redone any more."""
    columns = t.journal.c
    undone = (columns.person == person) & (columns.state == "undone")
    conn.execute(update(t.journal).where(undone).values(state="dropped"))


def rename(conn: Connection, seq: int, title: Title) -> None:
    """Give an entry its final title, such as an import's with its counts."""
    conn.execute(update(t.journal).where(t.journal.c.seq == seq).values(name=title.name, values=title.values))


def drop_if_empty(conn: Connection, seq: int) -> bool:
    """Remove an entry that changed nothing; tell whether it was removed."""
    if conn.scalar(select(t.change.c.key).where(t.change.c.seq == seq).limit(1)) is not None:
        return False
    conn.execute(t.journal.delete().where(t.journal.c.seq == seq))
    return True


def next_undo(conn: Connection, person: str) -> Row[Any] | None:
    """Return the entry that undo would revert."""
    columns = t.journal.c
    query = select(t.journal).where(columns.person == person, columns.state == "done")
    return conn.execute(query.order_by(columns.seq.desc()).limit(1)).one_or_none()


def next_redo(conn: Connection, person: str) -> Row[Any] | None:
    """Return the entry that redo would bring back."""
    columns = t.journal.c
    query = select(t.journal).where(columns.person == person, columns.state == "undone")
    return conn.execute(query.order_by(columns.seq).limit(1)).one_or_none()


def title_of(row: Row[Any]) -> Title:
    """Return an entry's title."""
    return Title(row.name, row.values)


def undo(conn: Connection, person: str) -> Writer | None:
    """Revert a person's last edit; None if there is none.

    Raises `PostilError` if an import has changed the same things since.
    """
    entry = next_undo(conn, person)
    if entry is None:
        return None
    seq = _insert(conn, person, title_of(entry), "undo", exact=entry.exact, reverts=entry.seq)
    images = _images(conn, entry.seq)
    expected = {(image.kind, image.id): entry.seq for image in images}
    writer = Writer(conn, seq)
    _revert(writer, images, expected, exact=entry.exact)
    conn.execute(update(t.journal).where(t.journal.c.seq == entry.seq).values(state="undone"))
    return writer


def redo(conn: Connection, person: str) -> Writer | None:
    """Bring back the edit that was undone last; None if there is none.

    Raises `PostilError` if an import has changed the same things since.
    """
    entry = next_redo(conn, person)
    if entry is None:
        return None
    columns = t.journal.c
    query = select(columns.seq).where(columns.kind == "undo", columns.reverts == entry.seq)
    undone = conn.execute(query.order_by(columns.seq.desc()).limit(1)).scalar_one()
    seq = _insert(conn, person, title_of(entry), "redo", exact=entry.exact, reverts=entry.seq)
    expected = {(image.kind, image.id): image.seq for image in _images(conn, entry.seq)}
    writer = Writer(conn, seq)
    _revert(writer, _images(conn, undone), expected, exact=entry.exact)
    conn.execute(update(t.journal).where(t.journal.c.seq == entry.seq).values(state="done"))
    return writer


def _images(conn: Connection, seq: int) -> list[Image]:
    rows = conn.execute(select(t.change.c.before).where(t.change.c.seq == seq).order_by(t.change.c.key))
    decoder = msgspec.json.Decoder(list[Image])
    return [image for row in rows for image in decoder.decode(row.before)]


def _revert(writer: Writer, images: list[Image], expected: dict[tuple[state.Kind, str], int], *, exact: bool) -> None:
    currents = []
    for image in images:
        current = state.load(writer.conn, image.kind, image.id)
        if current.seq != expected[image.kind, image.id] or _used_by_others(writer.conn, image, current):
            raise PostilError(
                "This step can't be undone or redone: an import or another person has since changed the same marks."
            )
        currents.append(current)
    for image, current in zip(images, currents, strict=True):
        if exact:
            _restore_exactly(writer, image, current)
        else:
            _restore(writer, image, current)


def _used_by_others(conn: Connection, image: Image, current: State) -> bool:
    """Tell whether an imported document, about to go, has been worked on by an entry after the import."""
    if image.kind != "document" or image.record is not None:
        return False
    assert isinstance(current.record, DocumentState)  # noqa: S101 - an imported document is always there
    key = state.document_key(conn, image.id)
    for table in (t.annotation, t.rejection, t.line):
        columns = table.c
        query = select(columns.seq).where(columns.document_key == key, columns.seq > current.seq).limit(1)
        if conn.scalar(query) is not None:
            return True
    return False


def _restore(writer: Writer, image: Image, current: State) -> None:
    """Put an image back as the next revision."""
    record = image.record
    if record is None:
        match current.record:
            case Annotation() | Rejection() | Link():
                mark = current.record
                record = Tombstone(id=mark.id, document=mark.document, annotator=mark.annotator)
            case Line():
                record = Line(document=current.record.document, annotator=current.record.annotator)
            case _:
                return
    unchanged = (
        isinstance(record, DocumentState)
        and isinstance(current.record, DocumentState)
        and state.with_rev(record, 0) == state.with_rev(DocumentState(current.record.document, record.hidden), 0)
    )
    writer.put_exact(state.with_rev(record, current.rev + (not unchanged)), current, image.seq)


def _restore_exactly(writer: Writer, image: Image, current: State) -> None:
    """Put an image back with the revision it had; what an import brought leaves no tombstone."""
    if image.record is not None:
        writer.put_exact(image.record, current, image.seq)
    elif isinstance(current.record, DocumentState):
        writer.put_exact(DocumentState(current.record.document, hidden=True), current, image.seq)
    elif current.record is not None:
        writer.remember(image.kind, image.id, current, state.document_of(current.record))
        if isinstance(current.record, Line):
            state.forget_line(writer.conn, current.record)
        else:
            state.forget_mark(writer.conn, image.id)
        writer.note_change(None, current.record)

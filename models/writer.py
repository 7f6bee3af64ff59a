"""The one write transaction: every change goes through it, gets its revision and leaves its image."""

from __future__ import annotations

from collections import defaultdict

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, insert, or_, select

from models import state, store
from models import tables as t
from models.errors import PostilError
from models.records import Annotation, Annotator, Line, Link, Rejection, Tombstone
from models.scheme import Scheme, scheme_from_json
from models.state import DocumentState, Kind, Mark, Record, State


class Title(Struct, frozen=True):
    """What an edit is called: a name that the window translates, and the words that fill it in."""

    name: str
    values: dict[str, str | int] = {}


class Changes(Struct):
    """What a transaction changed, for the views that show it; ids only.

    ``learnt`` are the names, folded, with their labels that are proposed in a document from now on because people
    decided for them elsewhere.
    """

    title: Title | None = None
    documents_added: set[str] = msgspec.field(default_factory=set)
    documents_removed: set[str] = msgspec.field(default_factory=set)
    documents: set[str] = msgspec.field(default_factory=set)
    marks: dict[str, set[str]] = msgspec.field(default_factory=dict)
    lines: set[str] = msgspec.field(default_factory=set)
    learnt: dict[str, set[tuple[str, str]]] = msgspec.field(default_factory=dict)
    scheme: bool = False

    def touched(self) -> set[str]:
        """Return the ids of all documents of which anything changed."""
        documents = self.documents | self.documents_added | self.documents_removed
        return documents | set(self.marks) | self.lines

    def __bool__(self) -> bool:
        return bool(self.touched() or self.scheme)


class Image(Struct, frozen=True, omit_defaults=True):
    """What was there before an edit, if anything, and the journal entry that had written it."""

    kind: Kind
    id: str
    record: Record | None = None
    seq: int = 0


class Writer:
    """Puts and removes records inside one transaction, and remembers what was there before.

    ``seq`` is the journal entry all of it belongs to. A record that is written twice in one transaction
    gets one new revision.
    """

    def __init__(self, conn: Connection, seq: int) -> None:
        self.conn = conn
        self.seq = seq
        self.changes = Changes()
        self._images: dict[tuple[Kind, str], Image] = {}
        self._documents: dict[tuple[Kind, str], str | None] = {}

    # --- reading inside the transaction

    def annotation(self, identifier: str) -> Annotation | None:
        """Return a mark that is there now."""
        found = store.read_annotation(self.conn, identifier)
        return found[0] if found else None

    def same_mark(self, like: Annotation) -> Annotation | None:
        """Return the annotator's mark with the same layer, label and fragments, if there is one."""
        columns = t.annotation.c
        query = (
            select(columns.id)
            .join(t.document, t.document.c.key == columns.document_key)
            .join(t.annotator, t.annotator.c.key == columns.annotator_key)
            .where(
                t.document.c.id == like.document,
                t.annotator.c.id == like.annotator,
                columns.layer == like.layer,
                columns.label == like.label,
                columns.start == like.start,
                columns.end == like.end,
            )
        )
        for identifier in self.conn.scalars(query).all():
            mark = self.annotation(identifier)
            if mark is not None and mark.fragments == like.fragments:
                return mark
        return None

    def copy_of(self, suggestion: str, annotator: str) -> Annotation | None:
        """Return the annotator's own copy of a suggestion, if it was accepted or edited."""
        columns = t.annotation.c
        query = (
            select(columns.id)
            .join(t.annotator, t.annotator.c.key == columns.annotator_key)
            .where(t.annotator.c.id == annotator, columns.origin_suggestion == suggestion)
        )
        identifier = self.conn.scalars(query.limit(1)).first()
        return None if identifier is None else self.annotation(identifier)

    def claims_using(self, mark: Annotation) -> list[Annotation]:
        """Return its annotator's claims of which a mark fills a role or is what a pronoun refers to."""
        columns = t.role.c
        query = (
            select(t.annotation.c.id)
            .distinct()
            .join(t.role, columns.annotation_key == t.annotation.c.key)
            .where(or_(columns.annotation_id == mark.id, columns.refers_to == mark.id))
        )
        claims = [self.annotation(identifier) for identifier in self.conn.scalars(query).all()]
        return [claim for claim in claims if claim is not None and claim.annotator == mark.annotator]

    def rejection(self, identifier: str) -> Rejection | None:
        """Return a rejection that is there now."""
        found = state.load(self.conn, "mark", identifier).record
        return found if isinstance(found, Rejection) else None

    def text(self, document: str) -> str:
        """Return a document's frozen text; raises KeyError if it isn't in the project."""
        key = state.document_key(self.conn, document)
        return store.read_texts(self.conn, [key])[key]

    def scheme(self) -> Scheme:
        """Return the project's scheme."""
        return scheme_from_json(self.conn.execute(select(t.scheme.c.content)).scalar_one())

    def line(self, document: str, annotator: str) -> Line:
        """Return one annotator's line on a document."""
        found = state.load(self.conn, "line", f"{document}|{annotator}").record
        return found if isinstance(found, Line) else Line(document=document, annotator=annotator)

    def document(self, identifier: str) -> DocumentState:
        """Return a document; raises KeyError if it isn't in the project."""
        found = state.load(self.conn, "document", identifier).record
        if not isinstance(found, DocumentState):
            raise KeyError(identifier)
        return found

    def ensure_annotator(self, who: Annotator) -> None:
        """Make an annotator's row where there is none yet."""
        store.annotator_key(self.conn, who)

    # --- writing

    def put(self, record: Record) -> Record:
        """Write a record as its next revision and return it."""
        kind, identifier = state.kind_of(record), state.id_of(record)
        before = state.load(self.conn, kind, identifier)
        again = before.seq == self.seq
        written = state.with_rev(record, before.rev if again else before.rev + 1)
        self.put_exact(written, before, self.seq)
        return written

    def remove(self, record: Mark) -> None:
        """Delete a mark, rejection or link by its next revision."""
        self.put(Tombstone(id=record.id, document=record.document, annotator=record.annotator))

    def hide(self, identifier: str, *, hidden: bool) -> None:
        """Delete a document here, or bring it back; that is no revision of its metadata."""
        before = state.load(self.conn, "document", identifier)
        self.put_exact(DocumentState(self.document(identifier).document, hidden), before, self.seq)

    def put_exact(self, record: Record, before: State, seq: int) -> None:
        """Write a record with the revision it has; ``seq`` is the entry whose state it is."""
        self.remember(state.kind_of(record), state.id_of(record), before, state.document_of(record))
        state.write(self.conn, record, seq)
        self.note_change(record, before.record)

    def remember(self, kind: Kind, identifier: str, before: State, document: str | None) -> None:
        """Keep what was there before; only the first image of a record counts."""
        key = (kind, identifier)
        if key not in self._images and before.seq != self.seq:
            self._images[key] = Image(kind, identifier, before.record, before.seq)
            self._documents[key] = document

    def note_change(self, now: Record | None, before: Record | None) -> None:
        """Tell the views about a record that was written or removed."""
        record = now or before
        match record:
            case Annotation() | Rejection() | Link() | Tombstone():
                self.changes.marks.setdefault(record.document, set()).add(record.id)
            case Line():
                self.changes.lines.add(record.document)
            case DocumentState():
                was_shown = isinstance(before, DocumentState) and not before.hidden
                shown = isinstance(now, DocumentState) and not now.hidden
                target = {
                    (True, False): self.changes.documents_removed,
                    (False, True): self.changes.documents_added,
                }.get((was_shown, shown), self.changes.documents)
                target.add(record.document.id)
            case _:
                self.changes.scheme = True

    def refuse_deleted(self) -> None:
        """Raise `PostilError` if anything was changed in a document that is deleted here.

        What nobody sees must not change: it would come to light only if the document came back.
        """
        changes = self.changes
        changed = (set(changes.marks) | changes.lines | changes.documents) - changes.documents_added
        for document in changed - changes.documents_removed:
            if self.document(document).hidden:
                raise PostilError("This document has been deleted; undo that first.")

    def flush(self) -> None:
        """Write the images into the journal, one row a document."""
        by_document: dict[str | None, list[Image]] = defaultdict(list)
        for key, image in self._images.items():
            by_document[self._documents[key]].append(image)
        rows = [
            {
                "seq": self.seq,
                "document_key": None if document is None else state.document_key(self.conn, document),
                "before": msgspec.json.encode(images).decode("utf-8"),
            }
            for document, images in by_document.items()
        ]
        if rows:
            self.conn.execute(insert(t.change), rows)
        self._images.clear()
        self._documents.clear()

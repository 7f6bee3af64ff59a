"""The tables of a project file.

Rows are addressed by small integer keys inside the file and by ids outside it. ``seq`` is the journal entry
that last wrote a row (0: none, such as a pipeline's run): undo compares it to see whether an import came in
between. Deleted marks, links and rejections leave a `Tombstone`, because a deletion is a revision too.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    Index,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from models.text import Fragments

# The file's signature in SQLite's header ("Post") and the number of its newest migration.
APPLICATION_ID = 0x506F7374
SCHEMA_VERSION = 2


class FragmentsType(TypeDecorator[Fragments]):
    """Fragments as ``start-end`` pairs joined by ``;``, such as ``0-6;16-21``."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Fragments | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return what is stored."""
        return None if value is None else encode_fragments(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Fragments | None:  # noqa: ARG002
        """Return the record's form."""
        return None if value is None else decode_fragments(value)


def encode_fragments(fragments: Fragments) -> str:
    """Return fragments as they are stored."""
    return ";".join(f"{start}-{end}" for start, end in fragments)


def decode_fragments(stored: str) -> Fragments:
    """Return stored fragments as tuples."""
    return tuple((int(start), int(end)) for start, _, end in (piece.partition("-") for piece in stored.split(";")))


class Base(DeclarativeBase):
    """The mapped classes' base; constraint names are fixed so that migrations can speak of them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class DocumentRow(Base):
    """A document without its text; ``hidden`` is one that was deleted (undoable) here."""

    __tablename__ = "document"
    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(String(32), unique=True)
    sha256: Mapped[str] = mapped_column(String(64))
    length: Mapped[int]
    title: Mapped[str | None]
    lang: Mapped[str | None]
    year: Mapped[int | None]
    month: Mapped[int | None]
    day: Mapped[int | None]
    source: Mapped[str | None]
    url: Mapped[str | None]
    file: Mapped[str | None]
    decoded: Mapped[str] = mapped_column(default="")
    hidden: Mapped[bool] = mapped_column(default=False)
    rev: Mapped[int]
    seq: Mapped[int] = mapped_column(default=0)


class TextRow(Base):
    """A document's frozen text, apart so that lists and edits never touch it."""

    __tablename__ = "document_text"
    document_key: Mapped[int] = mapped_column(ForeignKey("document.key", ondelete="CASCADE"), primary_key=True)
    text: Mapped[str] = mapped_column(Text)


class ZoneRow(Base):
    """A stretch of a document that is not running text."""

    __tablename__ = "zone"
    document_key: Mapped[int] = mapped_column(ForeignKey("document.key", ondelete="CASCADE"), primary_key=True)
    start: Mapped[int] = mapped_column(primary_key=True)
    end: Mapped[int]
    kind: Mapped[str]


class AnnotatorRow(Base):
    """A person, a pipeline or gold."""

    __tablename__ = "annotator"
    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    kind: Mapped[str]
    version: Mapped[str | None]
    __table_args__ = (CheckConstraint("kind IN ('person', 'pipeline', 'gold')", name="kind"),)


class EntityRow(Base):
    """A real person, body or place that mentions point to, across documents and languages.

    There is a row for each way in which marks name it: its name is part of what a mark says, has the mark's
    revision, and is merged and undone with the mark.
    """

    __tablename__ = "entity"
    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    name: Mapped[str]
    ref: Mapped[str | None]
    __table_args__ = (UniqueConstraint("id", "name", "ref"),)


class AnnotationRow(Base):
    """A mark of either layer; ``fragments`` is null for the usual single ``[start, end)``.

    A pipeline's own mark has a ``score`` and no origin; a person's copy of one has the ``origin_`` columns.
    ``found_by`` says what made a pipeline's mark where it was proposed; it is neither exported nor merged.
    """

    __tablename__ = "annotation"
    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    document_key: Mapped[int] = mapped_column(ForeignKey("document.key", ondelete="CASCADE"))
    annotator_key: Mapped[int] = mapped_column(ForeignKey("annotator.key"))
    layer: Mapped[str]
    label: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    fragments: Mapped[Fragments | None] = mapped_column(FragmentsType)
    attributes: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    sensitive: Mapped[bool] = mapped_column(default=False)
    ask: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str | None]
    entity_key: Mapped[int | None] = mapped_column(ForeignKey("entity.key"))
    score: Mapped[float | None]
    found_by: Mapped[str | None]
    origin_suggestion: Mapped[str | None] = mapped_column(index=True)
    origin_by: Mapped[str | None]
    origin_version: Mapped[str | None]
    origin_decision: Mapped[str | None]
    rev: Mapped[int]
    seq: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        Index(None, "document_key", "annotator_key"),
        CheckConstraint("layer IN ('entity', 'claim')", name="layer"),
        CheckConstraint('"start" >= 0 AND "start" < "end"', name="span"),
    )


class RoleRow(Base):
    """One filler of a claim's role; marks are named by id because a merge may bring them later."""

    __tablename__ = "role"
    annotation_key: Mapped[int] = mapped_column(ForeignKey("annotation.key", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[str]
    fragments: Mapped[Fragments] = mapped_column(FragmentsType)
    annotation_id: Mapped[str | None] = mapped_column(index=True)
    refers_to: Mapped[str | None] = mapped_column(index=True)


class RejectionRow(Base):
    """A person's decision against a span; the decisions *for* one are the ``origin_`` columns of a mark."""

    __tablename__ = "rejection"
    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    document_key: Mapped[int] = mapped_column(ForeignKey("document.key", ondelete="CASCADE"), index=True)
    annotator_key: Mapped[int] = mapped_column(ForeignKey("annotator.key"))
    layer: Mapped[str]
    label: Mapped[str]
    fragments: Mapped[Fragments] = mapped_column(FragmentsType)
    suggestion: Mapped[str | None]
    by: Mapped[str | None]
    version: Mapped[str | None]
    score: Mapped[float | None]
    rev: Mapped[int]
    seq: Mapped[int] = mapped_column(default=0)


class LinkRow(Base):
    """A relation between two claims, possibly in two documents."""

    __tablename__ = "link"
    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    document_key: Mapped[int] = mapped_column(ForeignKey("document.key", ondelete="CASCADE"), index=True)
    annotator_key: Mapped[int] = mapped_column(ForeignKey("annotator.key"))
    type: Mapped[str]
    from_id: Mapped[str]
    to_id: Mapped[str]
    to_document: Mapped[str]
    rev: Mapped[int]
    seq: Mapped[int] = mapped_column(default=0)


class LineRow(Base):
    """One annotator's status and note on one document; for a pipeline, that it has run there."""

    __tablename__ = "line"
    document_key: Mapped[int] = mapped_column(ForeignKey("document.key", ondelete="CASCADE"), primary_key=True)
    annotator_key: Mapped[int] = mapped_column(ForeignKey("annotator.key"), primary_key=True)
    status: Mapped[str] = mapped_column(default="new")
    note: Mapped[str | None]
    rev: Mapped[int] = mapped_column(default=0)
    seq: Mapped[int] = mapped_column(default=0)
    __table_args__ = (CheckConstraint("status IN ('new', 'started', 'done')", name="status"),)


class TombstoneRow(Base):
    """What is left of a deleted mark, link or rejection: its id and the revision that deleted it."""

    __tablename__ = "tombstone"
    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    document_key: Mapped[int] = mapped_column(ForeignKey("document.key", ondelete="CASCADE"), index=True)
    annotator_key: Mapped[int] = mapped_column(ForeignKey("annotator.key"))
    rev: Mapped[int]
    seq: Mapped[int] = mapped_column(default=0)


class SchemeRow(Base):
    """The project's own copy of its scheme, as canonical JSON; one row."""

    __tablename__ = "scheme"
    key: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    seq: Mapped[int] = mapped_column(default=0)


class JournalRow(Base):
    """One edit, undo or redo of one person; ``state`` is where an edit stands on that person's undo line."""

    __tablename__ = "journal"
    seq: Mapped[int] = mapped_column(primary_key=True)
    person: Mapped[str]
    kind: Mapped[str]
    name: Mapped[str]
    values: Mapped[dict[str, Any]] = mapped_column(JSON)
    exact: Mapped[bool] = mapped_column(default=False)
    reverts: Mapped[int | None] = mapped_column(ForeignKey("journal.seq"))
    state: Mapped[str | None]
    at: Mapped[str]
    __table_args__ = (
        Index(None, "person", "state"),
        CheckConstraint("kind IN ('edit', 'undo', 'redo')", name="kind"),
        CheckConstraint("state IN ('done', 'undone', 'dropped')", name="state"),
        # Numbers are never used twice: rows remember which entry wrote them.
        {"sqlite_autoincrement": True},
    )


class ChangeRow(Base):
    """What one journal entry replaced in one document (or, without one, in the project): images as JSON."""

    __tablename__ = "journal_change"
    key: Mapped[int] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(ForeignKey("journal.seq", ondelete="CASCADE"), index=True)
    document_key: Mapped[int | None] = mapped_column(ForeignKey("document.key", ondelete="CASCADE"), index=True)
    before: Mapped[str] = mapped_column(Text)


class DigestRow(Base):
    """What is worked out of one document's decisions and suggestions, so that lists need not read them.

    ``names`` are the names decided in it (`models.name_index`), ``composed`` whether its text is in NFC,
    ``uncertainty`` what `models.usefulness` orders by, ``stale`` whether the document is to be looked at again.
    None of it is exported or merged: it is worked out anew on every laptop.
    """

    __tablename__ = "digest"
    document_key: Mapped[int] = mapped_column(ForeignKey("document.key", ondelete="CASCADE"), primary_key=True)
    names: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    composed: Mapped[bool | None]
    uncertainty: Mapped[float | None]
    stale: Mapped[bool] = mapped_column(default=True)
    __table_args__ = (Index("ix_digest_stale", "document_key", sqlite_where=text("stale")),)


class NameRow(Base):
    """How often persons decided for and against a name with a label, over all documents.

    ``name`` is folded, ``first`` its first word, ``forms`` counts how it was written where it was accepted.
    ``stale`` is 0 when every document's proposals rest on these numbers, else it rises with every change.
    """

    __tablename__ = "name"
    name: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(primary_key=True)
    first: Mapped[str] = mapped_column(index=True)
    forms: Mapped[dict[str, int]] = mapped_column(JSON)
    accepted: Mapped[int]
    rejected: Mapped[int]
    stale: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        Index("ix_name_rejected", "rejected", sqlite_where=text("rejected >= 3")),
        Index("ix_name_stale", "stale", sqlite_where=text("stale > 0")),
    )


class SettingRow(Base):
    """A choice that belongs to this project file and is neither undone nor merged."""

    __tablename__ = "setting"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


def _table(row: type[Base]) -> Table:
    table = row.__table__
    assert isinstance(table, Table)  # noqa: S101 - narrows SQLAlchemy's FromClause for the type checker
    return table


# The same tables for Core, which reads and writes them; the classes above give them their types.
document = _table(DocumentRow)
document_text = _table(TextRow)
zone = _table(ZoneRow)
annotator = _table(AnnotatorRow)
entity = _table(EntityRow)
annotation = _table(AnnotationRow)
role = _table(RoleRow)
rejection = _table(RejectionRow)
link = _table(LinkRow)
line = _table(LineRow)
tombstone = _table(TombstoneRow)
scheme = _table(SchemeRow)
journal = _table(JournalRow)
change = _table(ChangeRow)
digest = _table(DigestRow)
name = _table(NameRow)
setting = _table(SettingRow)

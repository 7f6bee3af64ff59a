"""The plain records that travel between the project file, the formats, the annotators and the window.

They are immutable; a change is a new record. Offsets are code points of the document's frozen text.
"""

from __future__ import annotations

import uuid
from typing import Literal

from msgspec import Struct

from models.errors import Remark
from models.text import Fragments

Layer = Literal["entity", "claim"]
AnnotatorKind = Literal["person", "pipeline", "gold"]
Status = Literal["new", "started", "done"]
# What made a suggestion, as far as its annotator tells; "both" are rules and trained pipeline.
FoundBy = Literal["rules", "pipeline", "both", "gazetteer", "abbreviation", "elsewhere"]
ZoneKind = Literal["header", "title", "byline", "caption", "credit", "related", "footer"]

ZONE_KINDS: tuple[ZoneKind, ...] = ("header", "title", "byline", "caption", "credit", "related", "footer")
STATUSES: tuple[Status, ...] = ("new", "started", "done")
# Claims are marked in running text and in captions only (DESIGN.md, section 1).
ZONES_WITHOUT_CLAIMS: frozenset[str] = frozenset(ZONE_KINDS) - {"caption"}

_NAMESPACE = uuid.UUID("7d0b1f3e-5c2a-5e8f-9a41-9f6c3f1d2b70")


class Date(Struct, frozen=True, order=True):
    """A date known to the year, the month or the day."""

    year: int
    month: int | None = None
    day: int | None = None


class Zone(Struct, frozen=True, order=True):
    """A stretch of a document that is not running article text."""

    start: int
    end: int
    kind: ZoneKind


class Meta(Struct, frozen=True):
    """What is known about a document besides its text; ``file`` is a name without its folder."""

    date: Date | None = None
    source: str | None = None
    url: str | None = None
    file: str | None = None


class Annotator(Struct, frozen=True):
    """Whoever makes annotations; only pipelines have a version."""

    id: str
    name: str
    kind: AnnotatorKind
    version: str | None = None


class EntityRef(Struct, frozen=True):
    """The real person, body or place that a mention points to, with a reference such as a Wikidata id."""

    id: str
    name: str
    ref: str | None = None


class Origin(Struct, frozen=True):
    """Where an annotation came from: a pipeline's suggestion and what a person decided about it."""

    suggestion: str | None
    by: str
    version: str | None = None
    score: float | None = None
    decision: Literal["accepted", "edited"] | None = None


class Role(Struct, frozen=True):
    """One filler of a claim's role.

    ``annotation`` is the id of a mark of the same line with exactly these words; ``refers_to`` is the id of
    the named mention that a pronoun or a description stands for.
    """

    role: str
    fragments: Fragments
    annotation: str | None = None
    refers_to: str | None = None


class Annotation(Struct, frozen=True, kw_only=True, tag_field="kind", tag=True):
    """Something marked by one annotator on one document."""

    id: str
    document: str
    annotator: str
    layer: Layer
    label: str
    fragments: Fragments
    rev: int = 1
    attributes: dict[str, str] = {}
    sensitive: bool = False
    ask: bool = False
    note: str | None = None
    entity: EntityRef | None = None
    origin: Origin | None = None
    roles: tuple[Role, ...] = ()

    @property
    def start(self) -> int:
        """The first fragment's start."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """The last fragment's end."""
        return self.fragments[-1][1]


class Rejection(Struct, frozen=True, kw_only=True, tag_field="kind", tag=True):
    """A person's decision that a suggestion is wrong; kept by layer, label and fragments."""

    document: str
    annotator: str
    layer: Layer
    label: str
    fragments: Fragments
    suggestion: str | None = None
    rev: int = 1
    by: str | None = None
    version: str | None = None
    score: float | None = None

    @property
    def id(self) -> str:
        """The id that its withdrawal is known by: the same whichever pipeline proposed the span."""
        return rejection_id(self.document, self.annotator, self.layer, self.label, self.fragments)


class Link(Struct, frozen=True, kw_only=True, tag_field="kind", tag=True):
    """A relation between two claims, possibly in two documents; it belongs to the line of ``from_``."""

    id: str
    document: str
    annotator: str
    type: str
    from_: str
    to: str
    to_document: str
    rev: int = 1


class Tombstone(Struct, frozen=True, kw_only=True, tag_field="kind", tag=True):
    """What is left of a deleted mark, link or rejection: the deletion is a revision too."""

    id: str
    document: str
    annotator: str
    rev: int = 1


class Line(Struct, frozen=True, kw_only=True, tag_field="kind", tag=True):
    """One annotator's status and note on one document; rev 0 means never touched."""

    document: str
    annotator: str
    status: Status = "new"
    note: str | None = None
    rev: int = 0


class Document(Struct, frozen=True, kw_only=True):
    """One article without its text; ``rev`` covers title, language, meta and zones."""

    id: str
    sha256: str
    length: int
    title: str | None = None
    lang: str | None = None
    meta: Meta = Meta()
    zones: tuple[Zone, ...] = ()
    rev: int = 1


class Draft(Struct, frozen=True, kw_only=True):
    """One article as a reader found it, not yet in a project.

    ``decoded`` says what was done to the bytes once, at import (encoding, dropped BOM, unified newlines).
    """

    text: str
    title: str | None = None
    lang: str | None = None
    meta: Meta = Meta()
    zones: tuple[Zone, ...] = ()
    decoded: str = ""
    warnings: tuple[Remark, ...] = ()


def new_id() -> str:
    """Return a fresh random id."""
    return str(uuid.uuid4())


def pipeline_id(name: str, version: str) -> str:
    """Return the annotator id of a pipeline: the same on every laptop."""
    return str(uuid.uuid5(_NAMESPACE, f"pipeline\x1f{name}\x1f{version}"))


GOLD_ID = str(uuid.uuid5(_NAMESPACE, "gold"))


def _fragments_key(fragments: Fragments) -> str:
    return ";".join(f"{start},{end}" for start, end in fragments)


def mark_id(document: str, annotator: str, layer: str, label: str, fragments: Fragments) -> str:
    """Return the id of a mark known by its content: a suggestion, or an imported mark that brings no id."""
    parts = ("mark", document, annotator, layer, label, _fragments_key(fragments))
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(parts)))


def rejection_id(document: str, annotator: str, layer: str, label: str, fragments: Fragments) -> str:
    """Return the id of a rejection."""
    parts = ("rejection", document, annotator, layer, label, _fragments_key(fragments))
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(parts)))

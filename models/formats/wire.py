"""The shape of one ``postil/1`` line, key by key in the order in which they are written (docs/formats.md)."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

SCHEMA = "postil/1"


class _Wire(Struct, forbid_unknown_fields=True):
    """Unknown keys are found out, so that they can be named."""


class WireDate(_Wire, kw_only=True):
    """A date in parts, because readers would guess at a string of mixed precision."""

    year: int
    month: int | None = None
    day: int | None = None


class WireMeta(_Wire, kw_only=True):
    """What is known about a document."""

    date: WireDate | None = None
    source: str | None = None
    url: str | None = None
    file: str | None = None


class WireZone(_Wire, kw_only=True):
    """A zone of the text."""

    start: int
    end: int
    kind: Literal["header", "title", "byline", "caption", "credit", "related", "footer"]


class WireAnnotator(_Wire, kw_only=True):
    """Whose line it is."""

    id: str | None = None
    name: str
    kind: Literal["person", "pipeline", "gold"] = "person"
    version: str | None = None


class WireEntity(_Wire, kw_only=True):
    """The real person, body or place that a mention points to."""

    id: str
    name: str
    ref: str | None = None


class WireOrigin(_Wire, kw_only=True):
    """Where a mark came from."""

    suggestion: str | None = None
    by: str
    version: str | None = None
    score: float | None = None
    decision: Literal["accepted", "edited"] | None = None


class WireRole(_Wire, kw_only=True):
    """One filler of a claim's role."""

    role: str
    annotation: str | None = None
    start: int | None = None
    end: int | None = None
    fragments: list[tuple[int, int]] | None = None
    quote: str | None = None
    refers_to: str | None = None


class WireMark(_Wire, kw_only=True):
    """An entity."""

    id: str | None = None
    rev: int = 1
    label: str
    start: int | None = None
    end: int | None = None
    fragments: list[tuple[int, int]] | None = None
    quote: str | None = None
    entity: WireEntity | None = None
    attributes: dict[str, str | None] = {}
    sensitive: bool = False
    ask: bool = False
    note: str | None = None
    origin: WireOrigin | None = None


class WireClaim(WireMark, kw_only=True):
    """A claim."""

    roles: list[WireRole] = []


class WireLink(_Wire, kw_only=True, rename={"from_": "from"}):
    """A relation between two claims."""

    id: str | None = None
    rev: int = 1
    type: str
    from_: str
    to: str
    to_document: str


class WireRejected(_Wire, kw_only=True):
    """A suggestion that the person found wrong."""

    suggestion: str | None = None
    rev: int = 1
    layer: Literal["entity", "claim"]
    label: str
    fragments: list[tuple[int, int]]
    quote: str | None = None
    by: str | None = None
    version: str | None = None
    score: float | None = None


class WireDeleted(_Wire, kw_only=True):
    """A deletion, which is a revision too."""

    id: str
    rev: int


class WireLine(_Wire, kw_only=True):
    """One annotator's work on one document."""

    schema: str = SCHEMA
    id: str | None = None
    title: str | None = None
    lang: str | None = None
    text: str
    sha256: str | None = None
    offset_unit: str = "codepoint"
    meta: WireMeta = field(default_factory=WireMeta)
    zones: list[WireZone] = []
    document_rev: int = 1
    scheme: str | None = None
    annotator: WireAnnotator | None = None
    status: Literal["new", "started", "done"] | None = None
    note: str | None = None
    line_rev: int | None = None
    entities: list[WireMark] = []
    claims: list[WireClaim] = []
    links: list[WireLink] = []
    rejected: list[WireRejected] = []
    deleted: list[WireDeleted] = []

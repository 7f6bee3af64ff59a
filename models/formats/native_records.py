"""From a decoded ``postil/1`` line to checked records: ids, spans, quotes, labels, roles, zones."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path, PureWindowsPath

from msgspec import Struct

from models.errors import BadInputError
from models.formats.native import NumberedLine, rounded
from models.formats.wire import (
    WireAnnotator,
    WireClaim,
    WireDate,
    WireLine,
    WireMark,
    WireOrigin,
    WireRejected,
    WireRole,
    WireZone,
)
from models.records import (
    GOLD_ID,
    Annotation,
    Annotator,
    Date,
    Document,
    EntityRef,
    Layer,
    Line,
    Link,
    Meta,
    Origin,
    Rejection,
    Role,
    Tombstone,
    Zone,
    mark_id,
    pipeline_id,
)
from models.scheme import Scheme
from models.text import FragmentError, Fragments, check_fragments, document_id, quote_of, sha256_of

_MAX_ID = 200


class Unknown(Struct):
    """What a file uses and the scheme doesn't have; ``allowed`` lets it be added."""

    allowed: bool = False
    labels: dict[tuple[Layer, str], None] = {}
    values: dict[tuple[Layer, str, str], None] = {}
    roles: dict[str, None] = {}

    def __bool__(self) -> bool:
        return bool(self.labels or self.values or self.roles)


class Parsed(Struct, frozen=True, kw_only=True):
    """One line as records; ``line`` and the lists are empty where nobody has worked on the document."""

    document: Document
    text: str
    annotator: Annotator | None = None
    line: Line | None = None
    annotations: tuple[Annotation, ...] = ()
    links: tuple[Link, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    tombstones: tuple[Tombstone, ...] = ()


class LineReader:
    """Turns the lines of one file into records; ``fallback`` is whose marks they are when a line doesn't say."""

    def __init__(self, file: Path, scheme: Scheme, fallback: Annotator, unknown: Unknown) -> None:
        self._file = file
        self._scheme = scheme
        self._fallback = fallback
        self._unknown = unknown
        self._number = 0

    def parse(self, numbered: NumberedLine) -> Parsed:
        """Return a line's records; raises `BadInputError` with file and line for the first thing wrong in it."""
        self._number = numbered.number
        wire = numbered.wire
        text = wire.text
        if not text.strip():
            raise self._error("its text is empty")
        document = self._document(wire, text)
        who = self._annotator(wire)
        if who is None:
            return Parsed(document=document, text=text)
        worked = wire.status in ("started", "done") or wire.note is not None
        entities = [self._mark(mark, text, document.id, who, "entity") for mark in wire.entities]
        claims = [self._claim(mark, text, document.id, who) for mark in wire.claims]
        parsed = Parsed(
            document=document,
            text=text,
            annotator=who,
            line=Line(
                document=document.id,
                annotator=who.id,
                status=wire.status or "new",
                note=wire.note,
                rev=wire.line_rev or int(worked),
            ),
            annotations=(*entities, *claims),
            links=tuple(self._links(wire, document.id, who)),
            rejections=tuple(self._rejection(item, text, document.id, who) for item in wire.rejected),
            tombstones=tuple(
                Tombstone(id=self._id(dead.id), document=document.id, annotator=who.id, rev=dead.rev)
                for dead in wire.deleted
            ),
        )
        self._check_ids(parsed)
        return parsed

    def _error(self, what: str) -> BadInputError:
        return BadInputError("{file}, line {line}: {what}.", file=self._file, line=self._number, what=what)

    # --- documents

    def _document(self, wire: WireLine, text: str) -> Document:
        try:
            sha256 = sha256_of(text)
        except UnicodeEncodeError as error:
            raise self._error("its text holds half a character (a lone surrogate)") from error
        identifier = document_id(text)
        if wire.sha256 not in (None, sha256) or wire.id not in (None, identifier):
            raise self._error("its text is not the one its id and checksum were made from")
        meta = wire.meta
        return Document(
            id=identifier,
            sha256=sha256,
            length=len(text),
            title=wire.title,
            lang=wire.lang,
            meta=Meta(self._date(meta.date), meta.source, meta.url, _file_name(meta.file)),
            zones=self._zones(wire.zones, len(text)),
            rev=wire.document_rev,
        )

    def _date(self, date: WireDate | None) -> Date | None:
        if date is None:
            return None
        try:
            datetime.date(date.year, date.month or 1, date.day or 1)
        except (ValueError, OverflowError) as error:
            parts = (part for part in (date.year, date.month, date.day) if part is not None)
            raise self._error(f"there is no such date as {'-'.join(map(str, parts))}") from error
        if date.day is not None and date.month is None:
            raise self._error("a date has a day and no month")
        return Date(date.year, date.month, date.day)

    def _zones(self, zones: Iterable[WireZone], length: int) -> tuple[Zone, ...]:
        end = 0
        found = sorted(Zone(zone.start, zone.end, zone.kind) for zone in zones)
        for zone in found:
            if zone.start < end or zone.end <= zone.start or zone.end > length:
                raise self._error(f"the zone {zone.start}–{zone.end} overlaps another or lies outside the text")
            end = zone.end
        return tuple(found)

    def _annotator(self, wire: WireLine) -> Annotator | None:
        who = wire.annotator
        if who is None:
            said = wire.entities or wire.claims or wire.links or wire.rejected or wire.deleted or wire.note
            worked = wire.status not in (None, "new")
            return self._fallback if said or worked else None
        if who.id is None:
            return self._named(who)
        return Annotator(self._id(who.id), who.name, who.kind, who.version)

    def _named(self, who: WireAnnotator) -> Annotator:
        """Return the annotator of a line that gives no id: the same one on every laptop."""
        match who.kind:
            case "pipeline":
                return Annotator(pipeline_id(who.name, who.version or ""), who.name, who.kind, who.version)
            case "gold":
                return Annotator(GOLD_ID, who.name, who.kind)
            case _:
                return self._fallback if who.name == self._fallback.name else named_person(who.name)

    def _id(self, identifier: str) -> str:
        if not 0 < len(identifier) <= _MAX_ID or not identifier.isprintable() or "|" in identifier:
            raise self._error(f"“{identifier[:40]}” can't be an id")
        return identifier

    # --- marks

    def _fragments(
        self,
        fragments: list[tuple[int, int]] | None,
        start: int | None,
        end: int | None,
        text: str,
        quote: str | None,
    ) -> Fragments:
        if fragments is None:
            if start is None or end is None:
                raise self._error("a mark has neither fragments nor start and end")
            fragments = [(start, end)]
        try:
            checked = check_fragments(fragments, len(text))
        except FragmentError as error:
            raise self._error(str(error)) from error
        if start not in (None, checked[0][0]) or end not in (None, checked[-1][1]):
            raise self._error(f"start and end of the span {start}–{end} do not fit its fragments")
        there = quote_of(text, checked)
        if quote is not None and quote != there:
            raise self._error(f"at {checked[0][0]}–{checked[-1][1]} the text reads “{there[:60]}”, not “{quote[:60]}”")
        return checked

    def _label(self, name: str, layer: Layer) -> str:
        if self._scheme.label(name, layer) is None:
            if not self._unknown.allowed:
                raise self._error(
                    f"the {layer} label “{name}” is not in this project's scheme (--add-labels would add it)"
                )
            self._unknown.labels[layer, name] = None
        return name

    def _attributes(self, given: dict[str, str | None], layer: Layer) -> dict[str, str]:
        kept = {name: value for name, value in given.items() if value is not None}
        for name, value in given.items():
            attribute = self._scheme.attribute(name, layer)
            if attribute is not None and (value is None or value in attribute.values):
                continue
            if value is None:
                continue
            if not self._unknown.allowed:
                raise self._error(
                    f"the attribute {name} = “{value}” is not in this project's scheme (--add-labels would add it)"
                )
            self._unknown.values[layer, name, value] = None
        return kept

    def _mark(self, mark: WireMark, text: str, document: str, who: Annotator, layer: Layer) -> Annotation:
        fragments = self._fragments(mark.fragments, mark.start, mark.end, text, mark.quote)
        label = self._label(mark.label, layer)
        entity = mark.entity
        identifier = self._id(mark.id) if mark.id else mark_id(document, who.id, layer, label, fragments)
        return Annotation(
            id=identifier,
            document=document,
            annotator=who.id,
            layer=layer,
            label=label,
            fragments=fragments,
            rev=mark.rev,
            attributes=self._attributes(mark.attributes, layer),
            sensitive=mark.sensitive,
            ask=mark.ask,
            note=mark.note,
            entity=EntityRef(self._id(entity.id), entity.name, entity.ref) if entity else None,
            origin=_origin(mark.origin, identifier, who),
        )

    def _claim(self, claim: WireClaim, text: str, document: str, who: Annotator) -> Annotation:
        mark = self._mark(claim, text, document, who, "claim")
        roles = tuple(self._role(role, text) for role in claim.roles)
        return Annotation(**{name: getattr(mark, name) for name in mark.__struct_fields__} | {"roles": roles})

    def _role(self, role: WireRole, text: str) -> Role:
        if self._scheme.role(role.role) is None:
            if not self._unknown.allowed:
                raise self._error(f"the role “{role.role}” is not in this project's scheme (--add-labels would add it)")
            self._unknown.roles[role.role] = None
        fragments = self._fragments(role.fragments, role.start, role.end, text, role.quote)
        return Role(role.role, fragments, role.annotation, role.refers_to)

    def _links(self, wire: WireLine, document: str, who: Annotator) -> Iterable[Link]:
        for link in wire.links:
            yield Link(
                id=self._id(link.id) if link.id else mark_id(document, who.id, "link", f"{link.from_}|{link.to}", ()),
                document=document,
                annotator=who.id,
                type=link.type,
                from_=link.from_,
                to=link.to,
                to_document=link.to_document,
                rev=link.rev,
            )

    def _rejection(self, item: WireRejected, text: str, document: str, who: Annotator) -> Rejection:
        return Rejection(
            document=document,
            annotator=who.id,
            layer=item.layer,
            label=self._label(item.label, item.layer),
            fragments=self._fragments(item.fragments, None, None, text, item.quote),
            suggestion=item.suggestion,
            rev=item.rev,
            by=item.by,
            version=item.version,
            score=rounded(item.score),
        )

    def _check_ids(self, parsed: Parsed) -> None:
        seen: set[str] = set()
        items: tuple[Annotation | Link | Rejection | Tombstone, ...] = (
            *parsed.annotations,
            *parsed.links,
            *parsed.rejections,
            *parsed.tombstones,
        )
        for item in items:
            if item.id in seen:
                raise self._error(f"the id {item.id} is there twice")
            seen.add(item.id)
        self._check_roles(parsed.annotations)

    def _check_roles(self, annotations: tuple[Annotation, ...]) -> None:
        marks = {mark.id: mark for mark in annotations}
        for role in (role for mark in annotations for role in mark.roles):
            for identifier in (role.annotation, role.refers_to):
                if identifier is not None and identifier not in marks:
                    raise self._error(f"the role {role.role} names the mark {identifier}, which is not in this line")
            if role.annotation is not None and marks[role.annotation].fragments != role.fragments:
                raise self._error(f"the role {role.role} and its mark {role.annotation} have different words")


def _file_name(path: str | None) -> str | None:
    """Return a file's name without its folder, by the same rule on every system."""
    return (PureWindowsPath(path).name or None) if path else None


def _origin(origin: WireOrigin | None, mark: str, who: Annotator) -> Origin | None:
    """Return where a mark came from; a pipeline's own mark came from that pipeline, whatever a file says."""
    if who.kind == "pipeline":
        return Origin(mark, who.name, who.version, rounded(origin.score) if origin else None)
    if origin is None:
        return None
    return Origin(origin.suggestion, origin.by, origin.version, rounded(origin.score), origin.decision)


def named_person(name: str) -> Annotator:
    """Return a person known by nothing but a name; the same name is the same person on every laptop."""
    return Annotator(mark_id("", name, "person", "", ()), name, "person")


def add_unknown(scheme: Scheme, unknown: Unknown, file: Path) -> Scheme:
    """Return the scheme with what a file used and it lacked; raises `BadInputError` for impossible names."""
    from models.scheme import with_labels_added, with_roles_added, with_values_added

    try:
        scheme = with_labels_added(scheme, unknown.labels)
        scheme = with_values_added(scheme, unknown.values)
        return with_roles_added(scheme, unknown.roles)
    except BadInputError as error:
        raise BadInputError(error.template, **{**error.values, "file": file}) from error

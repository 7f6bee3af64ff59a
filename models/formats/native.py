"""Reading and writing ``postil/1``, Postil's own JSONL: the format that holds everything (docs/formats.md)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

import msgspec
from msgspec import Struct

from models.errors import BadInputError
from models.formats.wire import (
    SCHEMA,
    WireAnnotator,
    WireClaim,
    WireDate,
    WireDeleted,
    WireEntity,
    WireLine,
    WireLink,
    WireMark,
    WireMeta,
    WireOrigin,
    WireRejected,
    WireRole,
    WireZone,
)
from models.records import (
    Annotation,
    Annotator,
    Document,
    EntityRef,
    Line,
    Link,
    Rejection,
    Role,
    Tombstone,
)
from models.scheme import Attribute, Scheme
from models.text import quote_of

_DECODER = msgspec.json.Decoder(WireLine)
_UNKNOWN = "Object contains unknown field"
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_BOM = b"\xef\xbb\xbf"
# More would not fit into SQLite's integers, and no honest count comes near.
_LARGEST = 2**53


class NumberedLine(Struct, frozen=True):
    """A decoded line with its number in the file, from 1, and the keys in it that Postil doesn't know."""

    number: int
    wire: WireLine
    unknown: tuple[str, ...] = ()


# --- reading -----------------------------------------------------------------------------------------------


def read(path: Path) -> Iterator[NumberedLine]:
    """Yield the lines of a file, one at a time; blank lines are skipped.

    Raises `BadInputError`, naming file and line, for what is not ``postil/1``; offsets, quotes and labels are
    checked by `models.importing`, which knows the project.
    """
    try:
        with path.open("rb") as file:
            for number, raw in enumerate(file, start=1):
                line = raw.removeprefix(_BOM) if number == 1 else raw
                if line.strip():
                    yield _decoded(line, path, number)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BadInputError("{file} can't be read: {reason}.", file=path, reason=reason) from error


def _decoded(line: bytes, path: Path, number: int) -> NumberedLine:
    unknown: dict[str, None] = {}
    try:
        try:
            wire = _DECODER.decode(line)
        except msgspec.ValidationError as error:
            if not str(error).startswith(_UNKNOWN):
                raise
            data = msgspec.json.decode(line)
            _without_unknown(data, WireLine, unknown)
            wire = msgspec.convert(data, WireLine)
    except msgspec.ValidationError as error:
        raise _shape_error(path, number, str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        if (place := _wrong_byte(line)) is not None:
            raise BadInputError(
                "{file}, line {line}: this is not UTF-8 (the byte at place {place} is wrong).",
                file=path, line=number, place=place,
            ) from error  # fmt: skip
        if _SURROGATE.search(line):
            raise BadInputError(
                "{file}, line {line}: the text holds half a character (a lone surrogate), or the line is cut off.",
                file=path, line=number,
            ) from error  # fmt: skip
        raise BadInputError(
            "{file}, line {line}: this is not valid JSON ({reason}); the file may be cut off or damaged.",
            file=path, line=number, reason=error,
        ) from error  # fmt: skip
    except RecursionError as error:
        raise BadInputError(
            "{file}, line {line}: the JSON is nested too deeply to be an article.", file=path, line=number
        ) from error
    _check_header(wire, path, number)
    return NumberedLine(number, wire, tuple(unknown))


def _wrong_byte(line: bytes) -> int | None:
    """Return where a line stops being UTF-8, counted in bytes from 1; None if it is."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start + 1
    return None


def _without_unknown(data: Any, shape: type[Struct], unknown: dict[str, None], path: str = "") -> None:  # noqa: ANN401
    """Drop from JSON what its shape doesn't know, and note the names."""
    if isinstance(data, list):
        for item in data:
            _without_unknown(item, shape, unknown, path)
    elif isinstance(data, dict):
        fields = {field.encode_name: field.type for field in msgspec.structs.fields(shape)}
        for key in [key for key in data if key not in fields]:
            del data[key]
            unknown[path + key] = None
        for name, kind in fields.items():
            for inner in get_args(kind) or (kind,):
                if isinstance(inner, type) and issubclass(inner, Struct):
                    _without_unknown(data.get(name), inner, unknown, f"{path}{name}.")


def _shape_error(path: Path, number: int, problem: str) -> BadInputError:
    what, _, place = problem.partition(" - at `")
    missing = re.fullmatch(r"Object missing required field `(.+)`", what)
    where = place.strip("`").removeprefix("$").removeprefix(".") or "the line"
    if missing:
        return BadInputError(
            "{file}, line {line}: {where} has no “{key}”.",
            file=path,
            line=number,
            where=where,
            key=missing[1],
        )
    return BadInputError(
        "{file}, line {line}: {where} is not right ({reason}).",
        file=path,
        line=number,
        where=where,
        reason=what,
    )


def _check_header(wire: WireLine, path: Path, number: int) -> None:
    if wire.schema != SCHEMA:
        raise BadInputError(
            "{file}, line {line}: its schema is “{schema}”, and this Postil reads “{ours}”.",
            file=path, line=number, schema=wire.schema, ours=SCHEMA,
        )  # fmt: skip
    if wire.offset_unit != "codepoint":
        raise BadInputError(
            "{file}, line {line}: its offsets count “{unit}”; postil/1 counts code points.",
            file=path, line=number, unit=wire.offset_unit,
        )  # fmt: skip
    marks: list[WireMark | WireRejected | WireDeleted | WireLink] = [
        *wire.entities, *wire.claims, *wire.links, *wire.rejected, *wire.deleted
    ]  # fmt: skip
    revisions = [mark.rev for mark in marks] + [wire.document_rev]
    if not all(0 < rev < _LARGEST for rev in revisions) or not 0 <= (wire.line_rev or 0) < _LARGEST:
        raise BadInputError("{file}, line {line}: a revision is not a whole number above zero.", file=path, line=number)


# --- writing -----------------------------------------------------------------------------------------------


class Work(Struct, frozen=True, kw_only=True):
    """What one annotator said about one document, ready to be written."""

    annotator: Annotator
    line: Line
    annotations: Sequence[Annotation] = ()
    links: Sequence[Link] = ()
    rejections: Sequence[Rejection] = ()
    tombstones: Sequence[Tombstone] = ()


def encode(document: Document, text: str, work: Work | None, scheme: Scheme) -> bytes:
    """Return one line, with its line end; ``work`` None is a document on which nobody has worked."""
    line = WireLine(
        id=document.id,
        title=document.title,
        lang=document.lang,
        text=text,
        sha256=document.sha256,
        meta=_meta(document),
        zones=[WireZone(start=zone.start, end=zone.end, kind=zone.kind) for zone in document.zones],
        document_rev=document.rev,
        scheme=scheme.sha256,
        status="new",
        line_rev=0,
    )
    if work is not None:
        _add_work(line, text, work, scheme)
    return msgspec.json.encode(line) + b"\n"


def _meta(document: Document) -> WireMeta:
    date = document.meta.date
    parts = WireDate(year=date.year, month=date.month, day=date.day) if date else None
    return WireMeta(date=parts, source=document.meta.source, url=document.meta.url, file=document.meta.file)


def _add_work(line: WireLine, text: str, work: Work, scheme: Scheme) -> None:
    who = work.annotator
    line.annotator = WireAnnotator(id=who.id, name=who.name, kind=who.kind, version=who.version)
    line.status = None if who.kind == "pipeline" else work.line.status
    line.note = work.line.note
    line.line_rev = work.line.rev
    names = {layer: scheme.attributes_of(layer) for layer in ("entity", "claim")}
    for mark in sorted(work.annotations, key=lambda mark: (mark.start, -mark.end, mark.label, mark.id)):
        values = _mark_values(mark, text, names[mark.layer])
        if mark.layer == "claim":
            line.claims.append(WireClaim(**values, roles=[_role(role, text) for role in mark.roles]))
        else:
            line.entities.append(WireMark(**values))
    line.links = [
        WireLink(
            id=link.id,
            rev=link.rev,
            type=link.type,
            from_=link.from_,
            to=link.to,
            to_document=link.to_document,
        )
        for link in sorted(work.links, key=lambda link: link.id)
    ]
    line.rejected = [_rejected(rejection, text) for rejection in sorted(work.rejections, key=_reading_order)]
    line.deleted = [WireDeleted(id=dead.id, rev=dead.rev) for dead in sorted(work.tombstones, key=lambda d: d.id)]


def _reading_order(rejection: Rejection) -> tuple[int, int, str, str]:
    return (rejection.fragments[0][0], -rejection.fragments[-1][1], rejection.label, rejection.id)


def _mark_values(mark: Annotation, text: str, attributes: Iterable[Attribute]) -> dict[str, Any]:
    return {
        "id": mark.id,
        "rev": mark.rev,
        "label": mark.label,
        "start": mark.start,
        "end": mark.end,
        "fragments": list(mark.fragments),
        "quote": quote_of(text, mark.fragments),
        "entity": _entity(mark.entity),
        "attributes": {item.name: mark.attributes.get(item.name) for item in attributes},
        "sensitive": mark.sensitive,
        "ask": mark.ask,
        "note": mark.note,
        "origin": _origin(mark),
    }


def _entity(entity: EntityRef | None) -> WireEntity | None:
    return None if entity is None else WireEntity(id=entity.id, name=entity.name, ref=entity.ref)


def _origin(mark: Annotation) -> WireOrigin | None:
    origin = mark.origin
    if origin is None:
        return None
    return WireOrigin(
        suggestion=origin.suggestion,
        by=origin.by,
        version=origin.version,
        score=rounded(origin.score),
        decision=origin.decision,
    )


def rounded(score: float | None) -> float | None:
    """Return a score as it is kept and written: a float of at most four places."""
    return None if score is None else round(float(score), 4)


def _role(role: Role, text: str) -> WireRole:
    return WireRole(
        role=role.role,
        annotation=role.annotation,
        start=role.fragments[0][0],
        end=role.fragments[-1][1],
        fragments=list(role.fragments),
        quote=quote_of(text, role.fragments),
        refers_to=role.refers_to,
    )


def _rejected(rejection: Rejection, text: str) -> WireRejected:
    return WireRejected(
        suggestion=rejection.suggestion,
        rev=rejection.rev,
        layer=rejection.layer,
        label=rejection.label,
        fragments=list(rejection.fragments),
        quote=quote_of(text, rejection.fragments),
        by=rejection.by,
        version=rejection.version,
        score=rounded(rejection.score),
    )

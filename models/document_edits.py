"""User actions on documents and on the scheme: status, note, metadata, zones, deletion."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from models.edits import short
from models.errors import PostilError
from models.records import Annotator, Line, Meta, Status, Zone
from models.scheme import Scheme, check_scheme, scheme_to_json
from models.state import DocumentState, SchemeState
from models.writer import Title, Writer


@dataclass(frozen=True)
class SetStatus:
    """Say how far the person is with a document."""

    document: str
    status: Status

    def title(self, writer: Writer) -> Title:  # noqa: ARG002 - the protocol's signature
        """Name the status."""
        return Title(f"status_{self.status}")

    def apply(self, writer: Writer, me: Annotator) -> None:
        """Change the person's line."""
        line = writer.line(self.document, me.id)
        if line.status != self.status:
            writer.put(replace(line, status=self.status))


@dataclass(frozen=True)
class SetNote:
    """Write the person's note on a document; None takes it away."""

    document: str
    note: str | None

    def title(self, writer: Writer) -> Title:  # noqa: ARG002 - the protocol's signature
        """Name the action."""
        return Title("document_note")

    def apply(self, writer: Writer, me: Annotator) -> None:
        """Change the person's line."""
        line = writer.line(self.document, me.id)
        if line.note != self.note:
            writer.put(replace(line, note=self.note))


@dataclass(frozen=True)
class ChangeDocument:
    """Correct a document's title, language, metadata or zones; UNSET leaves a thing as it is."""

    document: str
    title_text: str | UnsetType | None = UNSET
    lang: str | UnsetType | None = UNSET
    meta: Meta | UnsetType = UNSET
    zones: tuple[Zone, ...] | UnsetType = UNSET

    def title(self, writer: Writer) -> Title:  # noqa: ARG002 - the protocol's signature
        """Say whether zones or metadata change."""
        return Title("document" if self.zones is UNSET else "zones")

    def apply(self, writer: Writer, me: Annotator) -> None:  # noqa: ARG002 - the protocol's signature
        """Write the corrected metadata."""
        before = writer.document(self.document)
        given = {"title": self.title_text, "lang": self.lang, "meta": self.meta, "zones": self.zones}
        changes = {name: value for name, value in given.items() if value is not UNSET}
        if "zones" in changes:
            changes["zones"] = check_zones(self.zones or (), before.document.length)
        changed = replace(before.document, **changes)
        if changed != before.document:
            writer.put(DocumentState(changed, before.hidden))


def check_zones(zones: tuple[Zone, ...] | UnsetType, length: int) -> tuple[Zone, ...]:
    """Return zones in order; raises `PostilError` if they overlap or leave the text.

    ``length`` is the text's, in code points.
    """
    ordered = () if zones is UNSET else tuple(sorted(zones))
    end = 0
    for zone in ordered:
        if zone.start < end or zone.end <= zone.start or zone.end > length:
            raise PostilError(
                "The zone {start}–{end} overlaps another one or lies outside the text.",
                start=zone.start, end=zone.end,
            )  # fmt: skip
        end = zone.end
    return ordered


@dataclass(frozen=True)
class DeleteDocuments:
    """Delete documents from this project, with all that was said about them; it can be undone."""

    documents: tuple[str, ...]

    def title(self, writer: Writer) -> Title:
        """Name the document, or how many there are."""
        if len(self.documents) == 1:
            document = writer.document(self.documents[0]).document
            name = document.title or document.meta.file or document.id[:8]
            return Title("delete_document", {"title": short(name)})
        return Title("delete_documents", {"count": len(self.documents)})

    def apply(self, writer: Writer, me: Annotator) -> None:  # noqa: ARG002 - the protocol's signature
        """Hide the documents."""
        for identifier in self.documents:
            writer.hide(identifier, hidden=True)


@dataclass(frozen=True)
class ChangeScheme:
    """Replace the project's scheme."""

    scheme: Scheme

    def title(self, writer: Writer) -> Title:  # noqa: ARG002 - the protocol's signature
        """Name the action."""
        return Title("scheme")

    def apply(self, writer: Writer, me: Annotator) -> None:  # noqa: ARG002 - the protocol's signature
        """Write the new scheme."""
        check_scheme(self.scheme, self.scheme.name)
        content = scheme_to_json(self.scheme).decode("utf-8")
        writer.put(SchemeState(content, self.scheme.sha256))


def started(line: Line) -> Line:
    """Return the line of somebody who has just marked or decided something: a new document is now started."""
    return replace(line, status="started") if line.status == "new" else line

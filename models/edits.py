"""Every user action on marks: what it is called and what it does, inside the one write transaction.

Reverting is the journal's work: it puts back what an edit replaced. An edit raises `PostilError` when it
can't be done, and then nothing of it is kept. Actions on whole documents are in `document_edits`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, Protocol

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from models.errors import PostilError
from models.records import (
    ZONES_WITHOUT_CLAIMS,
    Annotation,
    Annotator,
    EntityRef,
    Layer,
    Origin,
    Rejection,
    Role,
    new_id,
    rejection_id,
)
from models.text import FragmentError, Fragments, check_fragments, quote_of
from models.writer import Title, Writer

_TITLE_QUOTE = 40


class Edit(Protocol):
    """One reversible user action."""

    def title(self, writer: Writer) -> Title:
        """Return what the action is called, before it is done."""
        ...

    def apply(self, writer: Writer, me: Annotator) -> None:
        """Do it; raises `PostilError` if it can't be done."""
        ...


def short(quote: str) -> str:
    """Return a quote that fits into a menu."""
    line = " ".join(quote.split())
    return line if len(line) <= _TITLE_QUOTE else line[: _TITLE_QUOTE - 1].rstrip() + "…"


def _title_of_mark(writer: Writer, name: str, mark: Annotation) -> Title:
    quote = quote_of(writer.text(mark.document), mark.fragments)
    return Title(name, {"label": mark.label, "quote": short(quote)})


def _existing(writer: Writer, identifier: str) -> Annotation:
    mark = writer.annotation(identifier)
    if mark is None:
        raise PostilError("This mark is no longer there.")
    return mark


def _own(writer: Writer, identifier: str, me: Annotator) -> Annotation:
    mark = _existing(writer, identifier)
    if mark.annotator != me.id:
        raise PostilError("This mark is somebody else's and can't be changed.")
    return mark


def _check_mark(writer: Writer, mark: Annotation) -> None:
    """Raise `PostilError` unless a mark fits its text, the scheme and the zones."""
    try:
        check_fragments(mark.fragments, len(writer.text(mark.document)))
    except FragmentError as error:
        raise PostilError("This can't be marked: {reason}.", reason=error) from error
    if writer.scheme().label(mark.label, mark.layer) is None:
        raise PostilError("The label {label} is not in this project's scheme.", label=mark.label)
    if mark.layer == "claim":
        for zone in writer.document(mark.document).document.zones:
            if zone.kind in ZONES_WITHOUT_CLAIMS and zone.start < mark.end and mark.start < zone.end:
                raise PostilError("Claims are marked in running text and captions, not in a {kind}.", kind=zone.kind)


def _check_attributes(writer: Writer, mark: Annotation, before: dict[str, str]) -> None:
    """Raise `PostilError` if a mark answers differently from ``before`` what the scheme doesn't ask."""
    scheme = writer.scheme()
    for name, value in mark.attributes.items():
        attribute = scheme.attribute(name, mark.layer)
        if before.get(name) != value and (attribute is None or value not in attribute.values):
            raise PostilError("{name} = {value} is not in this project's scheme.", name=name, value=value)


# --- marks -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class AddMark:
    """Mark something; ``id`` is the new mark's."""

    document: str
    layer: Layer
    label: str
    fragments: Fragments
    roles: tuple[Role, ...] = ()
    attributes: dict[str, str] = field(default_factory=dict)
    id: str = field(default_factory=new_id)

    def title(self, writer: Writer) -> Title:
        """Name the label and the words."""
        quote = quote_of(writer.text(self.document), self.fragments)
        return Title("add", {"label": self.label, "quote": short(quote)})

    def apply(self, writer: Writer, me: Annotator) -> None:
        """Refuse a duplicate kindly, else add the mark."""
        mark = Annotation(
            id=self.id,
            document=self.document,
            annotator=me.id,
            layer=self.layer,
            label=self.label,
            fragments=self.fragments,
            attributes=self.attributes,
        )
        _check_mark(writer, mark)
        if writer.same_mark(mark) is not None:
            raise PostilError("These words are already marked {label}.", label=self.label)
        _check_attributes(writer, mark, {})
        _withdraw_rejection(writer, mark)
        writer.put(replace(mark, roles=_own_roles(writer, me, mark.document, self.roles)))


@dataclass(frozen=True)
class ChangeMark:
    """Give an own mark another label, edges, attributes, note, entity or flags; UNSET leaves a thing be."""

    mark: str
    label: str | UnsetType = UNSET
    fragments: Fragments | UnsetType = UNSET
    attributes: dict[str, str] | UnsetType = UNSET
    note: str | UnsetType | None = UNSET
    sensitive: bool | UnsetType = UNSET
    ask: bool | UnsetType = UNSET
    entity: EntityRef | UnsetType | None = UNSET

    def _given(self) -> dict[str, object]:
        names = ("label", "fragments", "attributes", "note", "sensitive", "ask", "entity")
        return {name: getattr(self, name) for name in names if getattr(self, name) is not UNSET}

    def title(self, writer: Writer) -> Title:
        """Name the first thing that changes."""
        names = {
            "label": "relabel",
            "fragments": "edges",
            "note": "note",
            "sensitive": "sensitive",
            "ask": "ask",
        }
        first = next(iter(self._given()), "attributes")
        mark = _existing(writer, self.mark)
        return _title_of_mark(writer, names.get(first, "attributes"), mark)

    def apply(self, writer: Writer, me: Annotator) -> None:
        """Change the mark; roles that it fills follow its edges."""
        mark = _own(writer, self.mark, me)
        changed: Annotation = replace(mark, **self._given())
        if changed == mark:
            return
        _check_attributes(writer, changed, mark.attributes)
        moved = (changed.fragments, changed.label) != (mark.fragments, mark.label)
        if moved:
            _check_mark(writer, changed)
            if writer.same_mark(changed) is not None:
                raise PostilError("These words are already marked {label}.", label=changed.label)
            if changed.origin is not None and changed.origin.decision == "accepted":
                changed = replace(changed, origin=replace(changed.origin, decision="edited"))
            _withdraw_rejection(writer, changed)
        writer.put(changed)
        if changed.fragments != mark.fragments:
            _move_roles(writer, changed)


def _move_roles(writer: Writer, mark: Annotation) -> None:
    for claim in writer.claims_using(mark):
        roles = tuple(
            replace(role, fragments=mark.fragments) if role.annotation == mark.id else role for role in claim.roles
        )
        if roles != claim.roles:
            writer.put(replace(claim, roles=roles))


@dataclass(frozen=True)
class DeleteMarks:
    """Delete own marks; claims keep the words of roles that they filled."""

    marks: tuple[str, ...]

    def title(self, writer: Writer) -> Title:
        """Name the mark, or how many there are."""
        if len(self.marks) == 1:
            return _title_of_mark(writer, "delete", _existing(writer, self.marks[0]))
        return Title("delete_many", {"count": len(self.marks)})

    def apply(self, writer: Writer, me: Annotator) -> None:
        """Untie roles from the marks and delete them."""
        for identifier in self.marks:
            mark = _own(writer, identifier, me)
            for claim in writer.claims_using(mark):
                if claim.id not in self.marks:
                    writer.put(replace(claim, roles=tuple(_untied(role, identifier) for role in claim.roles)))
            writer.remove(mark)


def _untied(role: Role, mark: str) -> Role:
    return Role(
        role.role,
        role.fragments,
        None if role.annotation == mark else role.annotation,
        None if role.refers_to == mark else role.refers_to,
    )


# --- claims ------------------------------------------------------------------------------------------------


def _own_roles(writer: Writer, me: Annotator, document: str, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """Return roles filled with this person's own marks, in the scheme's order."""
    order = {role.name: position for position, role in enumerate(writer.scheme().roles)}
    for role in roles:
        if role.role not in order:
            raise PostilError("The role {role} is not in this project's scheme.", role=role.role)
    own = [_own_role(writer, me, document, role) for role in roles]
    return tuple(sorted(own, key=lambda role: (order[role.role], role.fragments)))


def _own_role(writer: Writer, me: Annotator, document: str, role: Role) -> Role:
    """Return a role whose marks are this person's own: a suggestion that fills a role is accepted by it.

    Of a mark that is no longer there, the words remain.
    """
    filler = _own_mark(writer, me, role.annotation)
    named = _own_mark(writer, me, role.refers_to)
    fragments = filler.fragments if filler else role.fragments
    try:
        check_fragments(fragments, len(writer.text(document)))
    except FragmentError as error:
        raise PostilError("This can't fill a role: {reason}.", reason=error) from error
    return Role(role.role, fragments, filler.id if filler else None, named.id if named else None)


def _own_mark(writer: Writer, me: Annotator, identifier: str | None) -> Annotation | None:
    there = identifier is not None and writer.annotation(identifier) is not None
    return own_copy(writer, me, identifier) if identifier and there else None


@dataclass(frozen=True)
class SetRoles:
    """Fill a claim's roles: ``roles`` replaces all fillers of the claim."""

    claim: str
    roles: tuple[Role, ...]

    def title(self, writer: Writer) -> Title:
        """Name the claim."""
        return _title_of_mark(writer, "roles", _existing(writer, self.claim))

    def apply(self, writer: Writer, me: Annotator) -> None:
        """Replace the fillers, in the scheme's order of roles."""
        claim = _own(writer, self.claim, me)
        changed = replace(claim, roles=_own_roles(writer, me, claim.document, self.roles))
        if changed != claim:
            writer.put(changed)


# --- suggestions -------------------------------------------------------------------------------------------


def own_copy(
    writer: Writer,
    me: Annotator,
    identifier: str,
    decision: Literal["accepted", "edited"] = "accepted",
    changed: dict[str, object] | None = None,
) -> Annotation:
    """Return this person's own mark for a mark: itself, the copy made before, or a new one."""
    mark = _existing(writer, identifier)
    if mark.annotator == me.id:
        return mark
    there = writer.copy_of(identifier, me.id)
    if there is not None:
        return there
    copy: Annotation = replace(
        mark,
        id=new_id(),
        annotator=me.id,
        origin=_origin_for(mark, decision),
        roles=(),
        rev=1,
        **(changed or {}),
    )
    same = writer.same_mark(copy)
    if same is not None and decision == "edited":
        raise PostilError("These words are already marked {label}.", label=same.label)
    if same is not None:
        return same
    _check_mark(writer, copy)
    _withdraw_rejection(writer, replace(mark, annotator=me.id))
    _withdraw_rejection(writer, copy)
    # The copy is there before its roles are filled: two claims may fill each other's.
    writer.put(copy)
    if mark.roles:
        copy = replace(copy, roles=_own_roles(writer, me, mark.document, mark.roles))
        writer.put(copy)
    return copy


def _origin_for(mark: Annotation, decision: Literal["accepted", "edited"]) -> Origin | None:
    if mark.origin is None or mark.origin.suggestion != mark.id:
        return mark.origin
    return replace(mark.origin, decision=decision)


def _withdraw_rejection(writer: Writer, mark: Annotation) -> None:
    """Drop what its annotator decided against a mark that is now theirs."""
    rejected = writer.rejection(rejection_id(mark.document, mark.annotator, mark.layer, mark.label, mark.fragments))
    if rejected is not None:
        writer.remove(rejected)


@dataclass(frozen=True)
class AcceptSuggestions:
    """Accept suggestions as they are: each becomes the person's own mark."""

    suggestions: tuple[str, ...]

    def title(self, writer: Writer) -> Title:
        """Name the suggestion, or how many there are."""
        if len(self.suggestions) == 1:
            return _title_of_mark(writer, "accept", _existing(writer, self.suggestions[0]))
        return Title("accept_many", {"count": len(self.suggestions)})

    def apply(self, writer: Writer, me: Annotator) -> None:
        """Make the copies."""
        for identifier in self.suggestions:
            own_copy(writer, me, identifier)


@dataclass(frozen=True)
class AcceptEdited:
    """Accept a suggestion with other edges or another label."""

    suggestion: str
    fragments: Fragments | None = None
    label: str | None = None

    def title(self, writer: Writer) -> Title:
        """Name the suggestion."""
        return _title_of_mark(writer, "accept_edited", _existing(writer, self.suggestion))

    def apply(self, writer: Writer, me: Annotator) -> None:
        """Make the changed copy."""
        changed: dict[str, object] = {}
        if self.fragments is not None:
            changed["fragments"] = self.fragments
        if self.label is not None:
            changed["label"] = self.label
        own_copy(writer, me, self.suggestion, "edited", changed)


@dataclass(frozen=True)
class RejectSuggestions:
    """Decide that suggestions are wrong, whichever pipeline makes them again."""

    suggestions: tuple[str, ...]

    def title(self, writer: Writer) -> Title:
        """Name the suggestion, or how many there are."""
        if len(self.suggestions) == 1:
            return _title_of_mark(writer, "reject", _existing(writer, self.suggestions[0]))
        return Title("reject_many", {"count": len(self.suggestions)})

    def apply(self, writer: Writer, me: Annotator) -> None:
        """Keep the decisions."""
        for identifier in self.suggestions:
            mark = _existing(writer, identifier)
            key = rejection_id(mark.document, me.id, mark.layer, mark.label, mark.fragments)
            if writer.rejection(key) is None:
                writer.put(_rejection(mark, me))


def _rejection(mark: Annotation, me: Annotator) -> Rejection:
    origin = mark.origin
    return Rejection(
        document=mark.document,
        annotator=me.id,
        layer=mark.layer,
        label=mark.label,
        fragments=mark.fragments,
        suggestion=mark.id,
        by=origin.by if origin else None,
        version=origin.version if origin else None,
        score=origin.score if origin else None,
    )


@dataclass(frozen=True)
class WithdrawRejections:
    """Make rejected suggestions undecided again; ``rejections`` are the rejections' ids."""

    rejections: tuple[str, ...]

    def title(self, writer: Writer) -> Title:  # noqa: ARG002 - the protocol's signature
        """Say how many there are."""
        return Title("withdraw", {"count": len(self.rejections)})

    def apply(self, writer: Writer, me: Annotator) -> None:
        """Drop the decisions."""
        for identifier in self.rejections:
            rejected = writer.rejection(identifier)
            if rejected is not None and rejected.annotator == me.id:
                writer.remove(rejected)

"""Storing what a pipeline proposes: bulk writes that are nobody's edit and never disturb an undo line."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from sqlalchemy import Connection, Select, delete, insert, or_, select

from models import name_index, state, store
from models import tables as t
from models.bulk import BulkMarks
from models.formats.native import rounded
from models.project import Project
from models.records import Annotation, Annotator, FoundBy, Layer, Origin, Role, mark_id
from models.scheme import Scheme
from models.text import FragmentError, Fragments, check_fragments
from models.writer import Changes


class SuggestedRole(Struct, frozen=True):
    """A proposed filler of a role; ``mark`` and ``refers_to`` are indices into the same list of proposals."""

    role: str
    fragments: Fragments
    mark: int | None = None
    refers_to: int | None = None


class Suggested(Struct, frozen=True, kw_only=True):
    """One proposed mark; ``score`` is 0 to 1, ``found_by`` what made it, where the pipeline tells."""

    layer: Layer
    label: str
    fragments: Fragments
    score: float
    attributes: dict[str, str] = {}
    roles: tuple[SuggestedRole, ...] = ()
    found_by: FoundBy | None = None


def store_suggestions(
    project: Project, pipeline: Annotator, results: Sequence[tuple[str, Sequence[Suggested]]]
) -> Changes:
    """Store a pipeline's proposals for some documents in one transaction, and that it has run on them.

    What the scheme lacks, and spans outside the text, are left out. Undecided suggestions of other versions of
    the same pipeline go; decided ones stay, because marks and rejections point to them.
    """
    changes = Changes()
    with project.writing() as conn:
        who = store.annotator_key(conn, pipeline)
        versions = list(conn.scalars(_versions(pipeline)))
        bulk = BulkMarks(conn, 0)
        for document, proposals in results:
            key = state.document_key(conn, document)
            removed = clear_undecided(conn, key, versions)
            kept = ids_of(conn, key, who)
            length = conn.execute(select(t.document.c.length).where(t.document.c.key == key)).scalar_one()
            added = marks_of(document, length, pipeline, proposals, project.scheme)
            # Of the same span twice the first counts, as in the marks.
            found_by = {(item.layer, item.label, item.fragments): item.found_by for item in reversed(proposals)}
            for mark in added:
                if mark.id not in kept:
                    bulk.add(mark, found_by[mark.layer, mark.label, mark.fragments])
            _note_run(conn, key, who)
            name_index.mark_stale(conn, [key])
            changes.marks[document] = removed | {mark.id for mark in added}
        bulk.flush()
    return project.changed(changes)


def _versions(pipeline: Annotator) -> Select[int]:
    columns = t.annotator.c
    return select(columns.key).where(columns.kind == "pipeline", columns.name == pipeline.name)


def clear_undecided(conn: Connection, document: int, annotators: Sequence[int]) -> set[str]:
    """Delete these pipelines' undecided suggestions on a document; return their ids."""
    marks = t.annotation.c
    decided = select(marks.origin_suggestion).where(
        marks.document_key == document, marks.origin_suggestion.is_not(None)
    )
    rejected = select(t.rejection.c.suggestion).where(
        t.rejection.c.document_key == document, t.rejection.c.suggestion.is_not(None)
    )
    undecided = (
        (marks.document_key == document)
        & marks.annotator_key.in_(annotators)
        & ~or_(marks.id.in_(decided), marks.id.in_(rejected))
    )
    removed = set(conn.scalars(select(marks.id).where(undecided)))
    conn.execute(delete(t.annotation).where(undecided))
    return removed


def ids_of(conn: Connection, document: int, annotator: int) -> set[str]:
    """Return the ids of an annotator's marks on a document."""
    marks = t.annotation.c
    query = select(marks.id).where(marks.document_key == document, marks.annotator_key == annotator)
    return set(conn.scalars(query))


def _note_run(conn: Connection, document: int, annotator: int) -> None:
    same = (t.line.c.document_key == document) & (t.line.c.annotator_key == annotator)
    if conn.scalar(select(t.line.c.document_key).where(same)) is None:
        values = {"document_key": document, "annotator_key": annotator, "status": "new", "rev": 0, "seq": 0}
        conn.execute(insert(t.line), values)


def marks_of(
    document: str, length: int, pipeline: Annotator, proposals: Sequence[Suggested], scheme: Scheme
) -> list[Annotation]:
    """Return the proposals that fit the text and the scheme, as marks; the same span counts once."""
    ids = [
        mark_id(document, pipeline.id, item.layer, item.label, item.fragments)
        if scheme.label(item.label, item.layer) and _fits(item.fragments, length)
        else None
        for item in proposals
    ]
    marks: dict[str, Annotation] = {}
    for identifier, item in zip(ids, proposals, strict=True):
        if identifier is None:
            continue
        marks.setdefault(
            identifier,
            Annotation(
                id=identifier,
                document=document,
                annotator=pipeline.id,
                layer=item.layer,
                label=item.label,
                fragments=item.fragments,
                attributes=_known_attributes(item, scheme),
                origin=Origin(identifier, pipeline.name, pipeline.version, rounded(item.score)),
                roles=tuple(
                    _role(role, ids) for role in item.roles if scheme.role(role.role) and _fits(role.fragments, length)
                ),
            ),
        )
    return list(marks.values())


def _fits(fragments: Fragments, length: int) -> bool:
    try:
        check_fragments(fragments, length)
    except FragmentError:
        return False
    return True


def _known_attributes(item: Suggested, scheme: Scheme) -> dict[str, str]:
    values = {attribute.name: attribute.values for attribute in scheme.attributes_of(item.layer)}
    return {name: value for name, value in item.attributes.items() if value in values.get(name, ())}


def _role(role: SuggestedRole, ids: Sequence[str | None]) -> Role:
    return Role(
        role.role,
        role.fragments,
        None if role.mark is None else ids[role.mark],
        None if role.refers_to is None else ids[role.refers_to],
    )

"""What the panel's lists say about a document's marks, a row at a time; plain data, no widgets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from models.queries import Work
from models.records import Annotation, Role
from models.scheme import Scheme, text_in
from models.text import Fragments, fold, quote_of
from ui.marks import explain, found_by, marked_elsewhere
from ui.reliability import often_wrong

_UNKNOWN_COLOUR = "#808080"


class EntityRow(Struct, frozen=True, kw_only=True):
    """A label with its number of marks, or a name below it with the marks that carry it, in the text's order."""

    kind: Literal["label", "name"]
    text: str
    label: str
    colour: str
    ids: tuple[str, ...]
    own: bool = True


class SuggestionRow(Struct, frozen=True, kw_only=True):
    """One undecided suggestion.

    ``by`` says what found it, else which pipeline did, or how often people marked the name on which it rests;
    ``share`` is how many suggestions of a kind that is often wrong are right, 0 to 1; ``why`` explains all of it.
    """

    id: str
    layer: str
    label: str
    title: str
    colour: str
    quote: str
    by: str
    score: float | None
    share: float | None = None
    why: str = ""


class ClaimRow(Struct, frozen=True, kw_only=True):
    """One claim as a sentence: who, by which words, to whom, what."""

    id: str
    act: str
    colour: str
    source: str
    cue: str
    addressee: str
    content: str
    own: bool = True

    def sentence(self) -> str:
        """Return the parts that are there as one sentence."""
        said = " ".join(part for part in (self.source, self.cue, self.addressee) if part)
        return f"{said}: {self.content}" if said and self.content else said or self.content


def title_and_colour(scheme: Scheme, mark: Annotation, language: str) -> tuple[str, str]:
    """Return what a mark's label is called in a language, and its colour."""
    label = scheme.label(mark.label, mark.layer)
    return (text_in(label.title, language, label.name), label.colour) if label else (mark.label, _UNKNOWN_COLOUR)


def words_of(work: Work, fragments: Fragments) -> str:
    """Return a mark's words with every stretch of blanks as one space."""
    return " ".join(quote_of(work.text, fragments).split())


def entity_rows(work: Work, scheme: Scheme, language: str) -> tuple[list[EntityRow], list[EntityRow]]:
    """Return the rows of the person's own entities and those of other people's, by label, then by name."""
    own = (mark for mark in work.own if mark.layer == "entity")
    others = (mark for mark in work.others if mark.layer == "entity")
    return (
        _grouped(own, work, scheme, language, own=True),
        _grouped(others, work, scheme, language, own=False),
    )


def _grouped(marks: Iterable[Annotation], work: Work, scheme: Scheme, language: str, *, own: bool) -> list[EntityRow]:
    by_label: dict[str, dict[str, list[Annotation]]] = {}
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        name = fold(words_of(work, mark.fragments))
        by_label.setdefault(mark.label, {}).setdefault(name, []).append(mark)
    order = {label.name: place for place, label in enumerate(scheme.labels_of("entity"))}
    rows = []
    for label in sorted(by_label, key=lambda name: (order.get(name, len(order)), name)):
        names = by_label[label]
        everything = sorted((mark for same in names.values() for mark in same), key=lambda mark: mark.start)
        title, colour = title_and_colour(scheme, everything[0], language)
        ids = tuple(mark.id for mark in everything)
        rows.append(EntityRow(kind="label", text=title, label=label, colour=colour, ids=ids, own=own))
        for name in sorted(names):
            same = names[name]
            text = words_of(work, same[0].fragments)
            ids = tuple(mark.id for mark in same)
            rows.append(EntityRow(kind="name", text=text, label=label, colour=colour, ids=ids, own=own))
    return rows


def suggestion_rows(
    work: Work, suggestions: Sequence[Annotation], scheme: Scheme, language: str
) -> list[SuggestionRow]:
    """Return a row for each suggestion."""
    rows = []
    for mark in suggestions:
        title, colour = title_and_colour(scheme, mark, language)
        rows.append(
            SuggestionRow(
                id=mark.id,
                layer=mark.layer,
                label=mark.label,
                title=title,
                colour=colour,
                quote=words_of(work, mark.fragments),
                by=_where_from(work, mark),
                score=mark.origin.score if mark.origin else None,
                share=often_wrong(mark, work.document.lang),
                why=explain(mark, work, scheme, language),
            )
        )
    return rows


def _where_from(work: Work, mark: Annotation) -> str:
    """Return why a suggestion is there in a few words; pipeline and version are told by its tool tip."""
    if mark.id in work.places:
        return marked_elsewhere(work.places[mark.id])
    return found_by(mark, work) or (mark.origin.by if mark.origin else "")


def made_by(work: Work, mark: Annotation) -> str:
    """Return the pipeline that a mark came from, with its version; empty for a mark made by hand."""
    if mark.origin is not None:
        return " ".join(part for part in (mark.origin.by, mark.origin.version) if part)
    pipeline = work.pipelines.get(mark.annotator)
    return " ".join(part for part in (pipeline.name, pipeline.version) if part) if pipeline else ""


def claim_rows(work: Work, scheme: Scheme, language: str) -> list[ClaimRow]:
    """Return a row for each claim in the text's order, the person's own first."""
    own = sorted((mark for mark in work.own if mark.layer == "claim"), key=lambda mark: (mark.start, mark.end))
    others = sorted((mark for mark in work.others if mark.layer == "claim"), key=lambda mark: (mark.start, mark.end))
    return [
        *(claim_row(mark, work, scheme, language) for mark in own),
        *(claim_row(mark, work, scheme, language, own=False) for mark in others),
    ]


def claim_row(mark: Annotation, work: Work, scheme: Scheme, language: str, *, own: bool = True) -> ClaimRow:
    """Return a claim as a sentence; without the content role, its own words are the sentence."""
    title, colour = title_and_colour(scheme, mark, language)
    parts = {role: _filled(mark, role, work) for role in ("source", "cue", "addressee", "content")}
    if not parts["content"]:
        # The claim's own words hold source and cue already.
        parts = {**dict.fromkeys(parts, ""), "content": words_of(work, mark.fragments)}
    return ClaimRow(
        id=mark.id,
        act=title,
        colour=colour,
        source=parts["source"],
        cue=parts["cue"],
        addressee=parts["addressee"],
        content=parts["content"],
        own=own,
    )


def _filled(mark: Annotation, role: str, work: Work) -> str:
    return ", ".join(filler_words(filler, work) for filler in mark.roles if filler.role == role)


def filler_words(role: Role, work: Work) -> str:
    """Return a filler's words, a pronoun with the name it stands for: ``James Cleverly (he)``."""
    words = words_of(work, role.fragments)
    named = reference_of(role, work)
    return f"{named} ({words})" if named else words


def reference_of(role: Role, work: Work) -> str:
    """Return the words of the mention that a filler refers to; empty if it refers to none."""
    if role.refers_to is None:
        return ""
    marks = (*work.own, *work.suggestions, *work.others)
    meant = next((mark for mark in marks if mark.id == role.refers_to), None)
    return words_of(work, meant.fragments) if meant else ""

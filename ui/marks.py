"""A document's annotations as the marks that the article view shows, and what is said about one of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from models.scheme import Scheme, text_in
from models.text import Fragments, quote_of
from ui.reader.marks import Mark, MarkState

if TYPE_CHECKING:
    from models.queries import Work
    from models.records import Annotation

# A suggestion below this estimated probability is drawn more faintly.
_WEAK_SCORE = 0.5
_UNKNOWN_COLOUR = "#808080"


def marks_of(work: Work, scheme: Scheme, language: str) -> list[Mark]:
    """Return everything to show on a document: own marks, undecided suggestions, other people's marks."""
    return [
        *(_mark(mark, "own", scheme, language) for mark in work.own),
        *(_mark(mark, "suggestion", scheme, language) for mark in work.suggestions),
        *(_mark(mark, "other", scheme, language) for mark in work.others),
    ]


def _mark(annotation: Annotation, state: MarkState, scheme: Scheme, language: str) -> Mark:
    label = scheme.label(annotation.label, annotation.layer)
    score = annotation.origin.score if annotation.origin else None
    return Mark(
        id=annotation.id,
        layer=annotation.layer,
        label=annotation.label,
        chip=text_in(label.title, language, label.name) if label else annotation.label,
        colour=label.colour if label else _UNKNOWN_COLOUR,
        fragments=annotation.fragments,
        state=state,
        weak=state == "suggestion" and score is not None and score < _WEAK_SCORE,
        ask=annotation.ask,
        sensitive=annotation.sensitive,
    )


def roles_of(annotation: Annotation, scheme: Scheme, language: str) -> list[tuple[str, Fragments]]:
    """Return the fillers of a claim's roles with the roles' titles."""
    titles = {role.name: text_in(role.title, language, role.name) for role in scheme.roles}
    return [(titles.get(role.role, role.role), role.fragments) for role in annotation.roles]


def describe(annotation: Annotation, work: Work, scheme: Scheme, language: str) -> str:
    """Return what a tool tip says of a mark: label, state, note, roles; plain text, a line each."""
    return "\n".join(_facts(annotation, work, scheme, language))


def spoken(annotation: Annotation, work: Work, scheme: Scheme, language: str) -> str:
    """Return what a screen reader says of a mark."""
    facts = list(_facts(annotation, work, scheme, language))
    quote = quote_of(work.text, annotation.fragments)
    return ", ".join([facts[0], quote, *facts[1:]])


def _facts(annotation: Annotation, work: Work, scheme: Scheme, language: str) -> Iterator[str]:
    label = scheme.label(annotation.label, annotation.layer)
    yield text_in(label.title, language, label.name) if label else annotation.label
    if annotation.annotator in work.pipelines:
        score = annotation.origin.score if annotation.origin else None
        if score is None:
            yield QCoreApplication.translate("marks", "Suggestion")
        else:
            yield QCoreApplication.translate("marks", "Suggestion, {score} % sure").format(score=round(score * 100))
    for title, fragments in roles_of(annotation, scheme, language):
        yield f"{title}: {quote_of(work.text, fragments)}"
    if annotation.note:
        yield annotation.note
    if annotation.ask:
        yield QCoreApplication.translate("marks", "Asks the lead")
    if annotation.sensitive:
        yield QCoreApplication.translate("marks", "Sensitive")

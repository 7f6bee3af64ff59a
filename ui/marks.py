"""A document's annotations as the marks that the article view shows, and what is said about one of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from models.names import NAMES
from models.scheme import Scheme, text_in
from models.text import Fragments, quote_of
from ui.messages import language_name, percent_text
from ui.reader.marks import Mark, MarkState
from ui.reliability import often_wrong

if TYPE_CHECKING:
    from models.queries import Work
    from models.records import Annotation

# A suggestion below this estimated probability is drawn more faintly, as are those of a kind that is often wrong.
_WEAK_SCORE = 0.5
_UNKNOWN_COLOUR = "#808080"


def marks_of(work: Work, scheme: Scheme, language: str) -> list[Mark]:
    """Return everything to show on a document: own marks, undecided suggestions, other people's marks."""
    return [
        *(_mark(mark, "own", scheme, language) for mark in work.own),
        *(
            _mark(mark, "suggestion", scheme, language, weak=_is_weak(mark, work.document.lang))
            for mark in work.suggestions
        ),
        *(_mark(mark, "other", scheme, language) for mark in work.others),
    ]


def _is_weak(annotation: Annotation, lang: str | None) -> bool:
    score = annotation.origin.score if annotation.origin else None
    return (score is not None and score < _WEAK_SCORE) or often_wrong(annotation, lang) is not None


def _mark(annotation: Annotation, state: MarkState, scheme: Scheme, language: str, *, weak: bool = False) -> Mark:
    label = scheme.label(annotation.label, annotation.layer)
    return Mark(
        id=annotation.id,
        layer=annotation.layer,
        label=annotation.label,
        chip=text_in(label.title, language, label.name) if label else annotation.label,
        colour=label.colour if label else _UNKNOWN_COLOUR,
        fragments=annotation.fragments,
        state=state,
        weak=weak,
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
            yield QCoreApplication.translate("marks", "Suggestion, {score} sure").format(score=percent_text(score))
        if annotation.id in work.places:
            yield marked_elsewhere(work.places[annotation.id])
        found = found_by(annotation, work)
        if found:
            yield found
        share = often_wrong(annotation, work.document.lang)
        if share is not None:
            yield often_wrong_text(share)
    for title, fragments in roles_of(annotation, scheme, language):
        yield f"{title}: {quote_of(work.text, fragments)}"
    if annotation.note:
        yield annotation.note
    if annotation.ask:
        yield QCoreApplication.translate("marks", "Asks the lead")
    if annotation.sensitive:
        yield QCoreApplication.translate("marks", "Sensitive")


def marked_elsewhere(places: int) -> str:
    """Return what is said of a suggestion that rests on a name marked in so many places."""
    if places < 1:
        return QCoreApplication.translate("marks", "Marked elsewhere")
    if places == 1:
        return QCoreApplication.translate("marks", "Marked in 1 other place")
    return QCoreApplication.translate("marks", "Marked in {count} places").format(count=places)


def found_by(annotation: Annotation, work: Work) -> str:
    """Return what found a suggestion, or the one that a mark was copied from; empty where that is not known."""
    origin = annotation.origin
    match work.found_by.get(origin.suggestion or "") if origin else None:
        case "rules":
            return QCoreApplication.translate("marks", "Found by rules")
        case "pipeline":
            return QCoreApplication.translate("marks", "Found by the trained pipeline")
        case "both":
            return QCoreApplication.translate("marks", "Found by rules and pipeline")
        case "gazetteer":
            return QCoreApplication.translate("marks", "Found by the list of towns")
        case "abbreviation":
            return QCoreApplication.translate("marks", "Found by an abbreviation in brackets")
        case "elsewhere":
            return QCoreApplication.translate("marks", "Found elsewhere in this article too")
        case None:
            return ""


def often_wrong_text(share: float) -> str:
    """Return the warning about a kind of which only a share is right."""
    return QCoreApplication.translate("marks", "Often wrong: {share} right").format(share=percent_text(share))


def explain(annotation: Annotation, work: Work, scheme: Scheme, language: str) -> str:
    """Return what a list's tool tip says of a suggestion: its words, what its percentage means, where it came from."""
    return "\n".join(_reasons(annotation, work, scheme, language))


def _reasons(annotation: Annotation, work: Work, scheme: Scheme, language: str) -> Iterator[str]:
    label = scheme.label(annotation.label, annotation.layer)
    title = text_in(label.title, language, label.name) if label else annotation.label
    yield f"{title}: {' '.join(quote_of(work.text, annotation.fragments).split())}"
    origin = annotation.origin
    if origin is None:
        return
    learnt = origin.by == NAMES.name
    if origin.score is not None:
        told = QCoreApplication.translate(
            "marks", "{score}: of 100 suggestions as sure as this one, about {count} are right."
        )
        if learnt:
            told = QCoreApplication.translate(
                "marks", "{score}: how often this name was marked so, of all places decided on."
            )
        yield told.format(score=percent_text(origin.score), count=round(origin.score * 100))
    share = often_wrong(annotation, work.document.lang)
    if share is not None:
        told = QCoreApplication.translate(
            "marks",
            "Often wrong: only {share} of the suggestions “{label}” in {language} were right when it was tested.",
        )
        lang = language_name(work.document.lang or "")
        yield told.format(share=percent_text(share), label=title, language=lang)
    if learnt:
        places = work.places.get(annotation.id, 0)
        one = QCoreApplication.translate("marks", "Suggested because this name was marked in another place.")
        many = QCoreApplication.translate("marks", "Suggested because this name was marked in {count} places.")
        yield many.format(count=places) if places > 1 else one
    else:
        by = " ".join(part for part in (origin.by, origin.version) if part)
        told = QCoreApplication.translate("marks", "Suggested by {pipeline}.")
        found = found_by(annotation, work)
        if found:
            told = QCoreApplication.translate("marks", "Suggested by {pipeline}. {found}.")
        yield told.format(pipeline=by, found=found)

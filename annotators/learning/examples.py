"""From documents to spaCy's examples: what is known of each word, and no more than that.

A word of a document that nobody has finished, and that is in no mark, has *missing* annotation (``-`` in spaCy's
BILUO scheme): the recogniser learns nothing from it. A rejected span is an incorrect one (spaCy's
``incorrect_spans_key``): it learns that this is no such name, whatever else it is.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from annotators.training.scorer import Mark
from models.lessons import Lesson
from models.text import Fragment

REJECTED = "rejected"
# Texts are cut at ends of lines into pieces of at least so many characters.
_PIECE = 240
# A step sees so many words of the project's documents, and as many that are rehearsed.
WORDS = 200


class Piece(Struct, frozen=True, kw_only=True):
    """A stretch of a text with what is known of it; ``done``: what is unmarked is no name."""

    text: str
    marks: tuple[Mark, ...] = ()
    rejected: tuple[Mark, ...] = ()
    unknown: tuple[Fragment, ...] = ()
    done: bool = True

    @property
    def teaches(self) -> bool:
        """Whether anything is known of it."""
        return self.done or bool(self.marks or self.rejected)


def cut(lesson: Lesson, labels: frozenset[str]) -> list[Piece]:
    """Return a document in pieces that hold the outermost entities of these labels, whole."""
    spans = [span for span in lesson.marks if span.layer == "entity" and span.label in labels]
    marks = outermost((span.start, span.end, span.label) for span in spans if len(span.fragments) == 1)
    # A recogniser knows no gaps: of a mark in several fragments it learns nothing.
    gaps = [(span.start, span.end) for span in spans if len(span.fragments) > 1]
    unknown = [*lesson.disputed, *gaps]
    rejected = [
        (span.start, span.end, span.label)
        for span in lesson.rejected
        if span.layer == "entity" and len(span.fragments) == 1 and span.label in labels
    ]
    return [
        Piece(
            text=lesson.text[start:end],
            marks=_within(marks, start, end),
            rejected=_within(rejected, start, end),
            unknown=_clipped(unknown, start, end),
            done=lesson.done,
        )
        for start, end in _stretches(lesson.text, [(mark[0], mark[1]) for mark in marks])
        if lesson.text[start:end].strip()
    ]


def outermost(marks: Iterable[Mark]) -> list[Mark]:
    """Return the marks that no other overlaps, longer ones first: an entity recogniser knows no nesting."""
    kept: list[Mark] = []
    for mark in sorted(set(marks), key=lambda mark: (mark[0] - mark[1], mark)):
        if all(mark[1] <= other[0] or other[1] <= mark[0] for other in kept):
            kept.append(mark)
    return sorted(kept)


def _stretches(text: str, marks: Sequence[Fragment]) -> Iterator[Fragment]:
    """Yield where a text is cut: behind a line feed that is in no mark."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PIECE) + 1 or len(text)
        for first, last in marks:
            if first < end < last:
                end = text.find("\n", last) + 1 or len(text)
        yield start, end
        start = end


def _within(marks: Iterable[Mark], start: int, end: int) -> tuple[Mark, ...]:
    return tuple((first - start, last - start, label) for first, last, label in marks if start <= first and last <= end)


def _clipped(stretches: Iterable[Fragment], start: int, end: int) -> tuple[Fragment, ...]:
    touched = ((first, last) for first, last in stretches if first < end and start < last)
    return tuple((max(first, start) - start, min(last, end) - start) for first, last in touched)


def example(nlp: Language, piece: Piece) -> Example:
    """Return a piece as spaCy learns from it; of a mark that cuts a word nothing is learnt."""
    doc = nlp.make_doc(piece.text)
    entities: list[Span] = []
    unknown = list(piece.unknown)
    for start, end, label in piece.marks:
        span = doc.char_span(start, end, label=label)
        if span is None:
            unknown.append((start, end))
        else:
            entities.append(span)
    taken = {token.i for span in entities for token in span}
    missing = [doc[i : i + 1] for i in _tokens(doc, unknown) if i not in taken]
    doc.set_ents(entities, missing=missing if piece.done else None, default="outside" if piece.done else "missing")
    known = {(span.start, span.end, span.label_) for span in entities}
    wrong = [doc.char_span(start, end, label=label) for start, end, label in piece.rejected]
    doc.spans[REJECTED] = [
        span for span in wrong if span is not None and (span.start, span.end, span.label_) not in known
    ]
    return Example(nlp.make_doc(piece.text), doc)


def _tokens(doc: Doc, stretches: Sequence[Fragment]) -> list[int]:
    return [
        token.i for token in doc if any(token.idx < end and start < token.idx + len(token) for start, end in stretches)
    ]


def batches(
    own: Sequence[Example], rehearsed: Sequence[Example], chance: random.Random
) -> Iterator[tuple[int, list[Example]]]:
    """Yield (number, examples of one step) without end."""
    again = _shuffled_forever(rehearsed, chance)
    for number, learnt in enumerate(_rounds(own, chance)):
        batch = list(learnt)
        words = sum(map(len, batch))
        while rehearsed and words > 0:
            batch.append(next(again))
            words -= len(batch[-1])
        yield number, batch


def _rounds(examples: Sequence[Example], chance: random.Random) -> Iterator[list[Example]]:
    endless = _shuffled_forever(examples, chance)
    while True:
        batch: list[Example] = []
        while sum(map(len, batch)) < WORDS:
            batch.append(next(endless))
        yield batch


def _shuffled_forever(examples: Sequence[Example], chance: random.Random) -> Iterator[Example]:
    order = list(examples)
    while True:
        chance.shuffle(order)
        yield from order

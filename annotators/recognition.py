"""What an entity recogniser marks, and how sure it is of it.

spaCy's recogniser reads word by word and takes the best next step (a word begins, goes on with, ends or is a mark,
or is none); it hides how close the choice was. Here the same steps are made, all sentences of an article at once,
and their probabilities kept: training minimised the log loss of a softmax over the steps, so the softmax of the
scores is the probability of a step, and the product over a mark's words is how much it believes in the mark.
(spaCy's beam search gives shares too, but recognisers trained step by step read worse by it: some five points F1.)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from annotators.sentences import sentence_starts

NER = "ner"
# Neighbouring sentences are read together up to this many tokens: training joined sentences too.
_TOKENS = 48
_BEGIN, _INSIDE, _LAST, _UNIT = "B-", "I-", "L-", "U-"

Floats: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Recognised:
    """A mark in code points, and the belief in it, 0 to 1."""

    start: int
    end: int
    label: str
    belief: float


class Recognition:
    """A recogniser's reading of one document: its marks, and how likely it finds that a mark begins at a place."""

    def __init__(self, nlp: Language, doc: Doc) -> None:
        self._column = {name: number for number, name in enumerate(steps(nlp))}
        self._first_steps = tuple(
            name for name in self._column if name != _UNIT and name.startswith((_BEGIN, _UNIT, "O"))
        )
        self._begins: dict[int, Floats] = {}
        self.marks: list[Recognised] = []
        tokens = _Tokens(doc)
        chunks = list(_chunks(doc))
        pieces = [tokens.piece(nlp.vocab, first, last) for first, last in chunks]
        for (first, _), piece, chances in zip(chunks, pieces, _read(nlp, pieces), strict=True):
            for offset, row in enumerate(chances):
                self._begins[tokens.starts[first + offset]] = row
            for span in piece.ents:
                start, end = tokens.starts[first + span.start], tokens.end(first + span.end - 1)
                belief = self._belief(span.label_, chances[span.start : span.end])
                self.marks.append(Recognised(start, end, span.label_, belief))

    def begins(self, start: int, label: str) -> float:
        """Return how likely it finds that a mark with this label begins at a character, 0 where no word begins."""
        chances = self._begins.get(start)
        if chances is None or _BEGIN + label not in self._column:
            return 0.0
        return self._share(chances, (_BEGIN + label, _UNIT + label), self._first_steps)

    def _belief(self, label: str, chances: Floats) -> float:
        if len(chances) == 1:
            return self._share(chances[0], (_UNIT + label,), self._first_steps)
        belief = self._share(chances[0], (_BEGIN + label,), self._first_steps)
        going_on = (_INSIDE + label, _LAST + label)
        for number, row in enumerate(chances[1:], start=2):
            step = going_on[1] if number == len(chances) else going_on[0]
            belief *= self._share(row, (step,), going_on)
        return belief

    def _share(self, row: Floats, names: tuple[str, ...], possible: tuple[str, ...]) -> float:
        """Return the share of steps in what the possible ones have of the probability: some can't be taken here."""
        total = sum(float(row[self._column[name]]) for name in possible)
        return sum(float(row[self._column[name]]) for name in names) / total if total else 0.0


class _Tokens:
    """The tokens of a document as plain lists: reading them from spaCy one by one takes longer than all the rest."""

    def __init__(self, doc: Doc) -> None:
        strings = doc.vocab.strings
        self.words: list[str] = [strings[number] for number in doc.to_array("ORTH").tolist()]
        self.starts: list[int] = doc.to_array("IDX").tolist()
        self._spaces: list[int] = doc.to_array("SPACY").tolist()

    def end(self, number: int) -> int:
        return self.starts[number] + len(self.words[number])

    def piece(self, vocab: Vocab, first: int, last: int) -> Doc:
        return Doc(vocab, words=self.words[first:last], spaces=self._spaces[first:last])


def steps(nlp: Language) -> list[str]:
    """Return the names of the recogniser's steps in the order of its scores.

    spaCy gives the names without the order; the order is that of its ``TransitionSystem.initialize_actions``.
    """
    prefixes = {1: _BEGIN, 2: _INSIDE, 3: _LAST, 4: _UNIT, 5: "O"}
    known: list[str] = []
    added: list[tuple[int, str, int]] = []
    for action, labels in sorted(nlp.get_pipe(NER).moves.labels.items()):
        for frequency, label in sorted(((count, name) for name, count in labels.items()), reverse=True):
            if frequency < 0:
                added.append((frequency, label, action))
            else:
                known.append(prefixes[action] + label)
    order = dict.fromkeys(label for _, label, _ in sorted(added, key=lambda entry: entry[:2], reverse=True))
    return known + [prefixes[action] + name for name in order for _, label, action in sorted(added) if label == name]


def _read(nlp: Language, pieces: list[Doc]) -> list[Floats]:
    """Mark the pieces as the recogniser does, and return the chances of its steps, a row a token."""
    if not pieces:
        return []
    recogniser: Any = nlp.get_pipe(NER)
    model = recogniser.model.predict(pieces)
    states = recogniser.moves.init_batch(pieces)
    rows: list[list[Floats]] = [[] for _ in pieces]
    going = [number for number, state in enumerate(states) if not state.is_final()]
    while going:
        scores = model.predict([states[number] for number in going])
        recogniser.transition_states([states[number] for number in going], scores)
        for row, number in enumerate(going):
            rows[number].append(scores[row])
        going = [number for number in going if not states[number].is_final()]
    recogniser.set_annotations(pieces, states)
    return [_chances(found) for found in rows]


def _chances(scores: list[Floats]) -> Floats:
    table = np.asarray(scores)
    table = np.exp(table - table.max(axis=1, keepdims=True))
    chances: Floats = table / table.sum(axis=1, keepdims=True)
    return chances


def _chunks(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield token ranges of neighbouring sentences that are short enough to be read together."""
    if doc.has_annotation("SENT_START"):
        starts = np.flatnonzero(doc.to_array("SENT_START") == 1).tolist()
    else:
        starts = sorted(sentence_starts(doc))
    begin = end = 0
    for start, following in pairwise([*starts, len(doc)]):
        if following - begin > _TOKENS and end > begin:
            yield begin, end
            begin = start
        end = following
    if end > begin:
        yield begin, end

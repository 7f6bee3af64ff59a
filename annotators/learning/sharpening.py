"""Making a recogniser that has learnt as sure of what it knew as it was before.

Scores are fitted to how sure the shipped recogniser is (`annotators.calibration`). One that learns a few documents
finds the same names, but is less sure of them, and the layer would drop half of them. All scores of its last layer are
therefore multiplied by one factor (temperature scaling; Guo and others, 2017), which changes no reading.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language

from annotators.learning.examples import Piece
from annotators.recognition import NER, Recognition

_LEAST, _MOST = 1.0, 3.0
_HALVINGS = 6


def certainty(nlp: Language, pieces: Sequence[Piece]) -> float:
    """Return the mean belief in those marks of some texts that the recogniser finds, 0 to 1."""
    beliefs: list[float] = []
    for piece in pieces:
        found = Recognition(nlp, nlp.make_doc(piece.text)).marks
        by_mark = {(mark.start, mark.end, mark.label): mark.belief for mark in found}
        beliefs += [by_mark[mark] for mark in piece.marks if mark in by_mark]
    return sum(beliefs) / len(beliefs) if beliefs else 0.0


def sharpen(nlp: Language, wanted: float, pieces: Sequence[Piece]) -> float:
    """Scale the last layer until the mean belief is what it was, within limits; return the factor."""
    if not nlp.get_pipe(NER).model.attrs["has_upper"] or certainty(nlp, pieces) >= wanted:
        return 1.0
    low, high, now = _LEAST, _MOST, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        _scale(nlp, middle / now)
        now = middle
        if certainty(nlp, pieces) < wanted:
            low = middle
        else:
            high = middle
    return now


def _scale(nlp: Language, factor: float) -> None:
    output = nlp.get_pipe(NER).model.get_ref("upper")
    for name in ("W", "b"):
        output.set_param(name, output.get_param(name) * factor)

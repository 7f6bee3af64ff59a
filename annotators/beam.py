"""What an entity recogniser believes: marks with their share of the probability, found by beam search.

spaCy's recogniser gives its one best reading and no probability. A beam search keeps the best readings of a
sentence; a mark's belief is the share of their probability that lies on readings with exactly this mark (as
spaCy's `BeamNER` counts it). Sentences are searched apart, since a beam over a whole article would hold nothing
but different readings of its end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from annotators.sentences import sentence_starts

BEAM_WIDTH = 8
_DENSITY = 0.0001
# Neighbouring sentences are searched together up to this many tokens: training joined sentences too.
_TOKENS = 48

Believed = tuple[int, int, str, float]


def believed(nlp: Language, doc: Doc, least: float) -> list[Believed]:
    """Return (start, end, label, belief) of the marks believed at least so much, in code points of the document.

    ``doc`` holds the tokens, of whichever vocabulary; marks may overlap where the belief is divided.
    """
    chunks = list(_chunks(doc))
    pieces = [_piece(nlp, doc, first, last) for first, last in chunks]
    if not pieces:
        return []
    recogniser = nlp.get_pipe("ner")
    found: list[Believed] = []
    beams = recogniser.beam_parse(pieces, beam_width=BEAM_WIDTH, beam_density=_DENSITY)
    for (first, _), beam in zip(chunks, beams, strict=True):
        shares: dict[tuple[int, int, str], float] = defaultdict(float)
        for share, marks in recogniser.moves.get_beam_parses(beam):
            for mark in marks:
                shares[mark] += share
        for (start, end, label), share in shares.items():
            if share >= least:
                last_token = doc[first + end - 1]
                found.append((doc[first + start].idx, last_token.idx + len(last_token), label, share))
    return sorted(found)


def _chunks(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield token ranges of neighbouring sentences that are short enough to be searched together."""
    edges = [*sorted(sentence_starts(doc)), len(doc)]
    begin = end = 0
    for start, following in pairwise(edges):
        if following - begin > _TOKENS and end > begin:
            yield begin, end
            begin = start
        end = following
    if end > begin:
        yield begin, end


def _piece(nlp: Language, doc: Doc, first: int, last: int) -> Doc:
    tokens = doc[first:last]
    return Doc(nlp.vocab, words=[token.text for token in tokens], spaces=[bool(token.whitespace_) for token in tokens])

"""The component that proposes claims: a sentence, its speech act, who says it, and what is said."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, Span

from annotators.claim_reader import Claim, ClaimReader, Filler
from annotators.cues import TERMS, Cues, Findings
from annotators.entities import ENTITIES, LANGUAGE
from annotators.language import guess_language
from annotators.reading import Mention, Reading
from annotators.words import Words, words_of

CLAIMS = "claims"
ROLES = "postil_roles"
ZONES = "postil_zones"

_SPEAKER_LABELS = frozenset({"PERSON", "ORG", "PLACE", "GROUP", "ROLE"})
_THINGS = frozenset({"LAW", "AGREEMENT", "EVENT", "QUANTITY"})
_ENDS = frozenset({".", "?", "!", ";"})
_LONGEST_SURE_NAME = 5


class RuleClaims:
    """Writes claims to ``doc.spans["claims"]``, and roles and attributes to ``doc.user_data["postil_roles"]``.

    The list under ``postil_roles`` has one dictionary a claim: ``roles`` with offsets in characters, and
    ``attributes``. Zones given in ``doc.user_data["postil_zones"]`` are left out where claims are not marked.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self.nlp = nlp
        self.name = name
        self.data: dict[str, Any] = {}

    def load(self, data: dict[str, Any]) -> None:
        """Take the cues, and the words for sides, pronouns and nameless speakers."""
        terms = {lang: {name: data["terms"][lang].get(name, []) for name in TERMS} for lang in data["cues"]}
        self.data = {"terms": terms, "cues": data["cues"]}
        self._cues = {lang: Cues(self.nlp.tokenizer, lang, cues, terms[lang]) for lang, cues in data["cues"].items()}

    def __call__(self, doc: Doc) -> Doc:
        """Propose on one document."""
        words = words_of(doc)
        lang = doc.user_data.get(LANGUAGE) or guess_language(words)
        claims: list[Claim] = []
        if len(words) and lang in self._cues:
            entities = _entities(doc, words)
            dates = [(start, end) for start, end, label in entities if label == "DATE"]
            things = (start for start, _, label in entities if label in _THINGS)
            cues = self._cues[lang]
            found = cues.find(words.norm)
            reading = Reading(words, cues, found, _mentions(entities, words, cues, found), dates, things)
            claims = ClaimReader(reading, _sentences(doc, words), list(doc.user_data.get(ZONES, ()))).claims()
        doc.spans[CLAIMS] = [
            Span(doc, words.token[claim.start], words.token[claim.end - 1] + 1, label=claim.label) for claim in claims
        ]
        doc.user_data[ROLES] = [
            {"roles": [_in_characters(words, filler) for filler in claim.fillers], "attributes": claim.attributes}
            for claim in claims
        ]
        return doc

    def to_disk(self, path: Path, *, exclude: Sequence[str] = ()) -> None:  # noqa: ARG002  (spaCy passes it)
        """Save the cues and word lists."""
        path.write_bytes(msgspec.json.encode(self.data))

    def from_disk(self, path: Path, *, exclude: Sequence[str] = ()) -> RuleClaims:  # noqa: ARG002  (spaCy passes it)
        """Load what `to_disk` saved."""
        self.load(msgspec.json.decode(path.read_bytes()))
        return self


_PRONOUNS = frozenset({"he", "she", "it", "they", "impersonal"})


def _entities(doc: Doc, words: Words) -> list[tuple[int, int, str]]:
    """Return the entities by their words."""
    index = {token: position for position, token in enumerate(words.token)}
    return [(index[span.start], index[span.end - 1] + 1, span.label_) for span in doc.spans.get(ENTITIES, [])]


def _mentions(entities: list[tuple[int, int, str]], words: Words, cues: Cues, found: Findings) -> list[Mention]:
    """Return the names and the nameless who may speak."""
    mentions = []
    for number, (start, end, label) in enumerate(entities):
        if label in _SPEAKER_LABELS:
            stop = _name_end(words, cues, start, end)
            mentions.append(Mention(start, stop, label, number if stop == end else None))
    inside = {position for mention in mentions for position in range(mention.start, mention.end)}
    for start, (end, kind) in found.nameless.items():
        if inside.isdisjoint(range(start, end)) and not (kind in _PRONOUNS and _before_name(words, end, inside)):
            mentions.append(Mention(start, end, kind))
    return mentions


def _name_end(words: Words, cues: Cues, start: int, end: int) -> int:
    """Return where a mark stops being a name: a verb or a full stop in a long one isn't part of it."""
    if end - start <= _LONGEST_SURE_NAME:
        return end
    verbs = cues.auxiliaries | cues.finite | _ENDS
    return next((index for index in range(start + 1, end) if words.norm[index] in verbs), end)


def _before_name(words: Words, end: int, inside: set[int]) -> bool:
    """A Vietnamese kin term before a name is part of how the name is called, not a pronoun."""
    if end >= len(words) or words.break_before[end]:
        return False
    return end in inside or (words.cap[end] and not words.first[end])


def _sentences(doc: Doc, words: Words) -> list[tuple[int, int]]:
    """Return the sentences, in words."""
    flags = doc.to_array("SENT_START").tolist()
    token = words.token
    # A blank token can carry the sentence start: the next word begins the sentence then.
    begins = (at for at in range(1, len(words)) if 1 in flags[token[at - 1] + 1 : token[at] + 1])
    starts = [0, *begins]
    return list(zip(starts, [*starts[1:], len(words)], strict=True))


def _in_characters(words: Words, filler: Filler) -> dict[str, Any]:
    return {
        "role": filler.role,
        "start": words.start[filler.start],
        "end": words.end[filler.end - 1],
        "proposal": filler.proposal,
        "refers_to": filler.refers_to,
    }

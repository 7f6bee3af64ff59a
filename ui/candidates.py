"""What the claim form proposes: a speech act, fillers for each role, and whom a pronoun refers to.

Pure guesses over what is on the page: the claims that a pipeline suggests, and the marks nearby. A role the
default scheme doesn't have gets suggested fillers and nearby marks alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from models.names import PRONOUNS
from models.queries import Work
from models.records import Annotation, Role
from models.text import Fragment, Fragments, fold, next_word, previous_word, quote_of, trim

_MOST = 6
# Characters from the cue to a place that is spoken to ("urged Kenya to", "a appelé le Kenya à").
_BESIDE = 15
_SPEAKERS = ("PERSON", "ORG", "GROUP", "ROLE")
_TOPICS = ("EVENT", "AGREEMENT", "LAW", "PLACE")
_NAMED = ("PERSON", "ORG", "GROUP", "PLACE")
# A definite or possessive article opens a description such as "the minister".
_DESCRIPTION = re.compile(r"(?:the|this|that|his|her|its|their|le|la|les|ce|cette|son|sa|leur)\s+|l'|vi\s+", re.I)
_QUOTED = re.compile(r"[“«\"]\s*([^“”«»\"]+?)\s*[”»\"]")


class Candidate(Struct, frozen=True):
    """Words that may fill a role, the mark with exactly these words, and whom they refer to, by ids."""

    fragments: Fragments
    mark: str | None = None
    refers_to: str | None = None


def overlap(one: Fragments, other: Fragments) -> int:
    """Return how many characters two marks share."""
    return sum(max(0, min(end, last) - max(start, first)) for start, end in one for first, last in other)


def claim_suggestion(work: Work, fragments: Fragments) -> Annotation | None:
    """Return the suggested claim that covers most of a span, if one covers half of it or lies half in it."""
    size = sum(end - start for start, end in fragments)
    best: tuple[float, Annotation] | None = None
    for mark in work.suggestions:
        if mark.layer != "claim":
            continue
        shared = overlap(mark.fragments, fragments)
        share = shared / max(1, min(size, sum(end - start for start, end in mark.fragments)))
        if share >= 0.5 and (best is None or shared > best[0]):
            best = (shared, mark)
    return best[1] if best else None


def visible_mark(work: Work, identifier: str | None) -> str | None:
    """Return the id under which a mark is on the page: itself, or the person's own copy of it."""
    if identifier is None:
        return None
    for mark in work.own:
        if mark.id == identifier or (mark.origin is not None and mark.origin.suggestion == identifier):
            return mark.id
    return identifier if any(mark.id == identifier for mark in work.suggestions) else None


def mark_with_words(work: Work, fragments: Fragments) -> str | None:
    """Return the entity mark with exactly these words, the person's own before a suggested one."""
    marks = (*work.own, *work.suggestions)
    same = (mark.id for mark in marks if mark.layer == "entity" and mark.fragments == fragments)
    return next(same, None)


def role_candidates(role: str, claim: Fragments, roles: Sequence[Role], work: Work) -> list[Candidate]:
    """Return what may fill a role of a claim, best first, without what fills another role already."""
    context = _Context(claim, roles, work)
    found: list[Candidate] = context.suggested(role)
    found += _GUESSES.get(role, _Context.nearby)(context)
    taken = {filled.fragments for filled in roles}
    # The same name further on in the claim is no other proposal.
    unique: dict[str, Candidate] = {}
    for candidate in found:
        if candidate.fragments not in taken:
            unique.setdefault(fold(quote_of(work.text, candidate.fragments)), candidate)
    return list(unique.values())[:_MOST]


def needs_reference(role: Role, work: Work) -> bool:
    """Tell whether a filler is a pronoun or a description that stands for somebody named elsewhere."""
    if role.refers_to is not None or role.role not in ("source", "addressee"):
        return False
    filled = next((mark for mark in (*work.own, *work.suggestions) if mark.id == role.annotation), None)
    words = fold(quote_of(work.text, role.fragments)).strip()
    if filled is not None and filled.attributes.get("mention") == "name":
        return False
    if filled is not None and filled.attributes.get("mention") in ("pronoun", "nominal"):
        return True
    if words in PRONOUNS or (filled is not None and filled.label == "ROLE"):
        return True
    named = any(mark.label in _NAMED and overlap(mark.fragments, role.fragments) for mark in _entities(work))
    return not named and _DESCRIPTION.match(words) is not None


def reference_candidates(role: Role, work: Work) -> list[Candidate]:
    """Return the named mentions that a filler may refer to: those before it, the nearest first, then others."""
    place = role.fragments[0][0]
    named = [mark for mark in _entities(work) if mark.label in _NAMED[:3] and _is_name(mark)]
    named = [mark for mark in named if mark.fragments != role.fragments] or _entities(work)
    before = sorted((mark for mark in named if mark.end <= place), key=lambda mark: (mark.label != "PERSON", -mark.end))
    after = sorted((mark for mark in named if mark.start >= place), key=lambda mark: mark.start)
    unique: dict[str, Candidate] = {}
    for mark in (*before, *after):
        unique.setdefault(fold(quote_of(work.text, mark.fragments)), Candidate(mark.fragments, mark.id))
    return list(unique.values())[:_MOST]


def _is_name(mark: Annotation) -> bool:
    return mark.attributes.get("mention", "name") == "name"


def _entities(work: Work) -> list[Annotation]:
    return [mark for mark in (*work.own, *work.suggestions) if mark.layer == "entity"]


class _Context:
    """One claim with its surroundings, asked for each role in turn."""

    def __init__(self, claim: Fragments, roles: Sequence[Role], work: Work) -> None:
        self.claim = claim
        self.start, self.end = claim[0][0], claim[-1][1]
        self.work = work
        self.entities = _entities(work)
        self.filled: dict[str, Fragments] = {}
        for role in roles:
            self.filled.setdefault(role.role, role.fragments)

    def suggested(self, role: str) -> list[Candidate]:
        """Return the role's fillers of the suggested claims here, those of the closest fit first."""
        claims = [mark for mark in self.work.suggestions if mark.layer == "claim"]
        claims = [mark for mark in claims if overlap(mark.fragments, self.claim)]
        claims.sort(key=lambda mark: -overlap(mark.fragments, self.claim))
        return [
            Candidate(
                filler.fragments,
                visible_mark(self.work, filler.annotation),
                visible_mark(self.work, filler.refers_to),
            )
            for mark in claims
            for filler in mark.roles
            if filler.role == role
        ]

    def speakers(self) -> list[Candidate]:
        """Those in the claim, before the cue and near it first; then those before the claim, backwards."""
        pivot = self.filled["cue"][0][0] if "cue" in self.filled else self._guessed_cue()
        inside = self._inside(_SPEAKERS)
        inside.sort(key=lambda mark: (mark.start > pivot, abs(pivot - mark.end), -mark.end))
        pronoun = self._opening_pronoun()
        before = [mark for mark in self.entities if mark.label in _SPEAKERS and mark.end <= self.start]
        before.sort(key=lambda mark: -mark.end)
        return [*pronoun, *_as_candidates((*inside, *before[:3]))]

    def _guessed_cue(self) -> int:
        return next((one.fragments[0][0] for one in self.suggested("cue")), self.start + (self.end - self.start) // 2)

    def _opening_pronoun(self) -> list[Candidate]:
        end = next_word(self.work.text, self.start)
        words = trim(self.work.text, self.start, min(end, self.end))
        if words[0] < words[1] and fold(self.work.text[slice(*words)]) in PRONOUNS:
            return [Candidate((words,), mark_with_words(self.work, (words,)))]
        return []

    def cues(self) -> list[Candidate]:
        """The word after the source, the two words after it, the word before it."""
        source = self.filled.get("source")
        if source is None:
            return []
        text, after = self.work.text, source[-1][1]
        one = next_word(text, after)
        spans = [trim(text, after, one), trim(text, after, next_word(text, one))]
        if source[0][0] > self.start:
            spans.append(trim(text, previous_word(text, source[0][0]), source[0][0]))
        return self._within(spans)

    def contents(self) -> list[Candidate]:
        """The rest of the claim after the cue or the source, what is quoted, what stands before the cue."""
        text = self.work.text
        anchors = [self.filled[role] for role in ("cue", "source") if role in self.filled]
        spans = [trim(text, anchor[-1][1], self.end) for anchor in anchors]
        quoted = [match.span(1) for match in _QUOTED.finditer(text, self.start, self.end)]
        spans += sorted(quoted, key=lambda span: span[0] - span[1])
        firsts = [fragments[0][0] for role, fragments in self.filled.items() if role in ("source", "cue")]
        if firsts:
            spans.append(trim(text, self.start, min(firsts)))
        spans.append(trim(text, self.start, self.end))
        # The longer of what stands before and after the speaker is rather what is said.
        return self._within(spans[:1] if len(spans) == 1 else self._long_first(spans))

    @staticmethod
    def _long_first(spans: list[Fragment]) -> list[Fragment]:
        """Keep the order but for a stump of a few letters in the first place."""
        return spans if spans[0][1] - spans[0][0] > 12 else [*spans[1:], spans[0]]

    def addressees(self) -> list[Candidate]:
        """Whoever is named in the claim after the cue, then anybody else in it; a place only beside the cue."""
        pivot = self.filled.get("cue", self.filled.get("source", self.claim))[-1][1]
        inside = self._inside((*_SPEAKERS, "PLACE"))
        inside = [mark for mark in inside if mark.label != "PLACE" or 0 <= mark.start - pivot <= _BESIDE]
        inside.sort(key=lambda mark: (mark.start < pivot, mark.start))
        return _as_candidates(inside)

    def topics(self) -> list[Candidate]:
        """The events, agreements and laws in the claim."""
        inside = self._inside(_TOPICS)
        inside.sort(key=lambda mark: (_TOPICS.index(mark.label), mark.start))
        return _as_candidates(inside)

    def nearby(self) -> list[Candidate]:
        """Every entity in the claim, for a role of which nothing is known."""
        return _as_candidates(sorted(self._inside(()), key=lambda mark: mark.start))

    def _inside(self, labels: tuple[str, ...]) -> list[Annotation]:
        inside = [mark for mark in self.entities if self.start <= mark.start and mark.end <= self.end]
        return [mark for mark in inside if mark.label in labels] if labels else inside

    def _within(self, spans: Iterable[Fragment]) -> list[Candidate]:
        inside = [(start, end) for start, end in spans if self.start <= start < end <= self.end]
        return [Candidate((span,), mark_with_words(self.work, (span,))) for span in inside]


def _as_candidates(marks: Iterable[Annotation]) -> list[Candidate]:
    return [Candidate(mark.fragments, mark.id) for mark in marks]


_GUESSES = {
    "source": _Context.speakers,
    "cue": _Context.cues,
    "content": _Context.contents,
    "addressee": _Context.addressees,
    "topic": _Context.topics,
}

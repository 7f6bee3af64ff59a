"""Who says it: the search for the source of a claim."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from annotators.cues import Cue, Cues
from annotators.wordlist import word_set
from annotators.words import Words

_NEAR = 60
_QUOTES = frozenset('"“”«»')
_FEMALE = word_set("mrs ms miss mme mlle madame la bà cô chị dame lady madam")
_MALE = frozenset({"mr", "le", "sir", "m.", "m", "monsieur", "ông", "anh"})
_FEMININE = ("rice", "euse", "ière", "ère", "ente", "ante", "eure", "ée", "cheffe")
# How many words behind a verb a title, and the name in apposition to it, may take.
_LONGEST_TITLE = 24
_PERSONAL = frozenset({"he", "she"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A possible speaker or addressee: words ``start`` to ``end`` and what it is.

    ``kind`` is an entity label, or ``sides``, ``nominal``, ``he``, ``she``, ``it``, ``they``; ``proposal`` is
    the entity's index in the result.
    """

    start: int
    end: int
    kind: str
    proposal: int | None = None


@dataclass
class Speakers:
    """The mentions of one document in order, and who spoke last while its sentences are gone through."""

    words: Words
    cues: Cues
    mentions: list[Mention]
    last_person: Mention | None = None
    last_body: Mention | None = None
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.mentions.sort(key=lambda mention: (mention.start, -mention.end))
        self._starts = [mention.start for mention in self.mentions]

    def between(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that begin at ``start`` or later and end at ``end`` or earlier."""
        found = self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [mention for mention in found if mention.end <= end]

    def at(self, index: int) -> Mention | None:
        """Return the mention that begins at ``index``: a person first, else the longest one."""
        found = self.between(index, index + 30)
        here = [mention for mention in found if mention.start == index]
        return min(here, key=lambda mention: (mention.kind != "PERSON", -mention.end), default=None)

    def named_behind(self, role: Mention) -> Mention | None:
        """Return the person whom a title goes before, directly or with a comma between."""
        if role.kind not in {"ROLE", "description"}:
            return None
        comma = role.end < len(self.words) and self.words.form[role.end] == ","
        after = self.at(role.end + comma)
        return after if after and after.kind == "PERSON" else None

    def source(self, cue: Cue, start: int, end: int) -> Mention | None:
        """Return the speaker of the cue in the sentence of words ``start`` to ``end``, or None."""
        words = self.words
        if words.norm[cue.start] in {"according", "selon", "theo", "d'", "words"}:
            return self._following(cue.end, end)
        if self._passive(cue):
            return self._agent(cue, end)
        if inverted := self._inverted(cue, start):
            return inverted
        if self._after_quotation(cue, start) and (following := self._following(cue.end, end)):
            return following
        before = [
            mention
            for mention in self.between(start, cue.start)
            if not self._quoted(mention, start) and not self._says_where(mention)
        ]
        if before and (subject := self._subject(before, cue)):
            return subject
        return self._nearest(before, cue) or self._after_comma(cue, start, end)

    def _passive(self, cue: Cue) -> bool:
        norm = self.words.norm
        return (
            cue.start > 0
            and norm[cue.start - 1] in self.cues.passive
            and norm[cue.end - 1].endswith(("ed", "é", "és", "ée", "ées", "is"))
        )

    def _agent(self, cue: Cue, end: int) -> Mention | None:
        for index in range(cue.end, min(end, cue.end + 6)):
            if self.words.norm[index] in self.cues.by:
                return self._following(index + 1, end)
        return None

    def _following(self, index: int, end: int) -> Mention | None:
        """Return the person within the next words, else the mention that comes first."""
        found = [mention for mention in self.between(index, min(end, index + 14)) if mention.start - index <= 8]
        stop = next((i for i in range(index, min(end, index + 14)) if self.words.form[i] in {".", "»", "”", ";"}), end)
        found = [mention for mention in found if mention.start < stop]
        comma = next((i for i in range(index, stop) if self.words.form[i] == ","), stop)
        people = [mention for mention in found if mention.kind == "PERSON"]
        if people and (people[0].start < comma or people[0].start <= comma + 1):
            return people[0]
        near = [mention for mention in found if mention.start < comma and mention.start - index <= 4]
        return (self.named_behind(near[0]) or near[0]) if near else None

    def _inverted(self, cue: Cue, start: int) -> Mention | None:
        """a-t-il déclaré, a-t-elle dit, dit-il"""
        for index in range(max(start, cue.start - 3), min(cue.end + 2, len(self.words))):
            mention = self.at(index)
            if mention and mention.kind in {"he", "she", "they"} and index and self.words.hyphen(index - 1):
                return mention
        return None

    def _after_quotation(self, cue: Cue, start: int) -> bool:
        """Tell whether the cue stands behind a quotation or a comma: "...", said X."""
        words, index = self.words, cue.start - 1
        while index > start and (words.norm[index] in self.cues.auxiliaries or words.norm[index] in self.cues.adverbs):
            index -= 1
        if index < start or (
            words.norm[cue.start] not in self.cues.after and words.norm[cue.end - 1] not in self.cues.after
        ):
            return False
        if words.form[index] in _QUOTES:
            return True
        return words.form[index] in ",?!" and (self._quote_before(start, index) or self._ends_with_speaker(cue))

    def _ends_with_speaker(self, cue: Cue) -> bool:
        """Tell whether a person follows the cue and little else: ..., said X."""
        words = self.words
        speaker = self._following(cue.end, min(cue.end + _LONGEST_TITLE, len(words)))
        if speaker is None or speaker.kind != "PERSON":
            return False
        return speaker.end >= len(words) or words.form[speaker.end] in {".", ",", "./."}

    def _quote_before(self, start: int, index: int) -> bool:
        return any(self.words.form[i] in _QUOTES for i in range(start, index))

    def _after_comma(self, cue: Cue, start: int, end: int) -> Mention | None:
        """Words, said X (without quotation marks)."""
        before = cue.start - 1
        if before > start and self.words.form[before] == "," and self.words.norm[cue.start] in self.cues.after:
            return self._following(cue.end, end)
        return None

    def _says_where(self, mention: Mention) -> bool:
        """Tell whether a place does nothing itself: behind a preposition, or an acronym it makes a name with."""
        words, before = self.words, mention.start - 1
        if mention.kind != "PLACE" or before < 0:
            return False
        acronym = words.upper[before] and not words.upper[mention.start] and not words.break_before[mention.start]
        return acronym or words.norm[before] in self.cues.where

    def _quoted(self, mention: Mention, start: int) -> bool:
        """Tell whether a mention stands inside quotation marks that open in this sentence."""
        opened = sum(self.words.form[i] in {"“", "«"} for i in range(start, mention.start))
        closed = sum(self.words.form[i] in {"”", "»"} for i in range(start, mention.start))
        straight = sum(self.words.form[i] == '"' for i in range(start, mention.start))
        return opened > closed or straight % 2 == 1

    def _subject(self, before: list[Mention], cue: Cue) -> Mention | None:
        """Return the mention right before the cue, adverbs and auxiliaries apart."""
        words, index = self.words, cue.start
        skip = (
            self.cues.adverbs
            | self.cues.auxiliaries
            | {"has", "have", "had", "ne", "n'", "s'", "se", "l'", "les", "lui", "y", "en"}
        )
        while index > 0 and words.norm[index - 1] in skip:
            index -= 1
        direct = [mention for mention in before if mention.end == index]
        if direct:
            return min(direct, key=lambda mention: (mention.kind != "PERSON", mention.start))
        if index and words.form[index - 1] in {",", ")"}:
            # X, the minister of Y, said: the person the apposition belongs to.
            people = [mention for mention in before if mention.kind == "PERSON" and index - mention.end <= 14]
            return people[-1] if people else None
        return None

    def _nearest(self, before: list[Mention], cue: Cue) -> Mention | None:
        words = self.words
        people = [mention for mention in before if mention.kind == "PERSON"]
        personal = [mention for mention in before if mention.kind in {"sides", "he", "she", "they"}]
        if people and not (personal and personal[-1].start > people[-1].start):
            return people[-1]
        if personal:
            return personal[-1]
        near = [
            mention
            for mention in before
            if mention.kind in {"ORG", "PLACE", "nominal", "description", "it", "GROUP", "ROLE"}
            and words.start[cue.start] - words.end[mention.end - 1] <= _NEAR
        ]
        nominal = [mention for mention in near if mention.kind in {"ORG", "nominal", "description", "ROLE", "GROUP"}]
        return nominal[-1] if nominal else (near[-1] if near else None)

    def antecedent(self, mention: Mention) -> int | None:
        """Return the index of the named mention that a pronoun or a description stands for, or None."""
        if mention.kind in _PERSONAL or mention.kind in {"description", "ROLE"}:
            person = self.last_person
            if person is None and mention.kind in _PERSONAL:
                person = self._person_before(mention.start)
            if person and mention.kind in _PERSONAL and self._other_gender(person, mention.kind):
                person = self._same_gender(mention) or None
            return person.proposal if person else None
        if mention.kind == "it" and self.last_body:
            return self.last_body.proposal
        return None

    def _person_before(self, index: int) -> Mention | None:
        people = [mention for mention in self.between(max(index - 300, 0), index) if mention.kind == "PERSON"]
        return people[-1] if people else None

    def _gender(self, person: Mention) -> str:
        """Return "he" or "she" by titles, a Vietnamese middle name or the given name; else an empty string."""
        before = self.words.norm[max(person.start - 2, 0) : person.start]
        roles = [mention for mention in self.between(max(person.start - 16, 0), person.start) if mention.kind == "ROLE"]
        name = self.words.norm[person.start : person.end]
        title: list[str] = []
        if roles and person.start - roles[-1].end <= 1:
            # French: la ministre, le procureur.
            before = [*before, self.words.norm[roles[-1].start - 1]]
            title = self.words.norm[roles[-1].start : roles[-1].end]
        for female, male in (
            (_FEMALE.intersection(before), _MALE.intersection(before)),
            (any(map(self._female_title, title)), any(word.endswith("man") for word in title)),
            ("thị" in name[1:-1], "văn" in name[1:-1]),
            (name[0] in self.cues.female, name[0] in self.cues.male),
        ):
            if female or male:
                return "she" if female else "he"
        return ""

    def _female_title(self, word: str) -> bool:
        """French: ambassadrice, présidente, députée; English: spokeswoman, queen."""
        if self.cues.lang == "fr":
            return word.endswith(_FEMININE) or word in {"reine", "princesse"}
        return word.endswith("woman") or word in {"queen", "princess", "baroness", "duchess"}

    def _other_gender(self, person: Mention, kind: str) -> bool:
        gender = self._gender(person)
        return bool(gender) and gender != kind

    def _same_gender(self, mention: Mention) -> Mention | None:
        people = [
            person
            for person in self.between(max(mention.start - 300, 0), mention.start)
            if person.kind == "PERSON" and not self._other_gender(person, mention.kind)
        ]
        return people[-1] if people else None

    def spoke(self, mention: Mention) -> None:
        """Remember who spoke, for the pronouns that follow."""
        if mention.kind == "PERSON":
            self.last_person = mention
        elif mention.kind in {"ORG", "PLACE"}:
            self.last_body = mention

"""The verb that a cue belongs to: its auxiliaries and adverbs, whether it is one at all, its voice."""

from __future__ import annotations

from typing import NamedTuple

from annotators.cues import PHRASE, STRONG, Cue
from annotators.reading import PRONOUNS, Mention, Reading

_BY_ETRE = ("conven", "reven", "parven", "tomb", "accord")
_BEEN = frozenset({"est", "sont", "était", "étaient", "fut"})
_ITSELF = frozenset({"s'", "se"})
_ARTICLES = frozenset({"l'", "la", "le", "les"})
# Verbs of thinking: their "not" belongs to what is thought.
_THOUGHTS = frozenset(
    {"expect", "believe", "think", "pense", "croit", "croient", "pensent", "tin", "nghĩ", "cho rằng", "prévoit"}
)
_PARTICIPLE_GOES_ON = frozenset({"by", "as"})
_NO_PAST_AFTER = frozenset({"as", "when", "if", "not", "than"})
# How many words behind a French verb its pronoun stands: a-t-il dit, dit-il.
_INVERTED_WITHIN = 4
# How far what makes a phrase a report, or none, may be.
_SOON = 15


class VerbGroup(NamedTuple):
    """A cue (in French with its auxiliary), where the verb with its adverbs begins, and whether it is negated."""

    cue: Cue
    begin: int
    negated: bool


class VerbGroups:
    """Tells the verb that a cue is, or that it is none."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.cues = reading.cues

    def may_report(self, cue: Cue) -> bool:
        """Leave out words inside names, and phrases that go on as something else."""
        first, following = self.reading.norm(cue.start), self.reading.words.norm[cue.end : cue.end + _SOON]
        needs = self.cues.needs.get(first)
        if needs is not None and needs.isdisjoint(following):
            return False
        if not self.cues.unless.get(first, frozenset()).isdisjoint(following):
            return False
        name = self.reading.inside.get(cue.start)
        return name is None or (name.kind in {"ROLE", "GROUP"} and name.start < cue.start == name.end - 1)

    def of(self, cue: Cue, start: int) -> VerbGroup | None:
        """Return the verb of a cue in a sentence that begins at ``start``, or None if it reports nothing."""
        begin, negated = self._begin(cue, start)
        cue = self._with_auxiliary(cue, begin)
        if negated and not self._still_said(cue):
            return None
        return VerbGroup(cue, begin, negated) if self._is_verb(cue, begin, start) else None

    def _begin(self, cue: Cue, start: int) -> tuple[int, bool]:
        """Return where the verb with its auxiliaries and adverbs begins, and whether it is negated."""
        cues, reading = self.cues, self.reading
        skip = cues.auxiliaries | cues.clitics | cues.negation
        if cues.lang == "fr":
            skip |= cues.passive
        index, negated = cue.start, False
        while index > start:
            if not (index in reading.adverb_ends or reading.norm(index - 1) in skip or self._hyphen(index)):
                break
            before = reading.adverb_ends.get(index, index - 1)
            if before < start or self._somebody(before, index):
                break
            negated = negated or reading.norm(before) in cues.negation
            index = before
        while cues.lang == "en" and cue.form == "gerund" and index > start and reading.norm(index - 1) in cues.passive:
            index -= 1
        return index, negated or (cues.lang == "fr" and reading.norm(cue.end) in {"pas", "jamais"})

    def _hyphen(self, index: int) -> bool:
        """Tell whether part of a French inversion ends here: the hyphens, t and il of a-t-il déclaré."""
        words = self.reading.words
        return self.cues.lang == "fr" and (words.hyphen(index - 1) or words.hyphen(index - 2))

    def _somebody(self, before: int, index: int) -> bool:
        """Tell whether a name, a pronoun or a Vietnamese noun of several syllables ends with the words before."""
        reading = self.reading
        if before in reading.inside or before in reading.dates:
            return True
        if before in reading.beginning and not reading.words.hyphen(before - 1):
            return True
        nouns = range(max(index - 4, 0), index - 1) if self.cues.lang == "vi" else ()
        return any(reading.nouns.get(i, (0,))[0] == index for i in nouns)

    def _with_auxiliary(self, cue: Cue, begin: int) -> Cue:
        """French cues include their auxiliary: a déclaré, s'est engagé."""
        if self.cues.lang != "fr" or cue.form not in {"participle", "reflexive", "finite", PHRASE}:
            return cue
        for index in range(begin, cue.start):
            reflexive = self.reading.norm(index) in _ITSELF and cue.form == "reflexive"
            if reflexive or self.reading.norm(index) in self.cues.auxiliaries:
                return cue._replace(start=index)
        return cue

    def _still_said(self, cue: Cue) -> bool:
        """Tell whether somebody still says something by not doing this: does not expect, n'exclut pas."""
        words = {self.reading.norm(cue.start), self.reading.norm(cue.end - 1)}
        if self.cues.lang == "vi":
            words = {" ".join(self.reading.words.norm[cue.start : cue.end])}
        return cue.act in {"deny", "agree"} or not _THOUGHTS.isdisjoint(words)

    def _is_verb(self, cue: Cue, begin: int, start: int) -> bool:
        """Leave out nouns that look like the verb, infinitives, and participles without auxiliary."""
        reading, cues = self.reading, self.cues
        before = reading.norm(begin - 1) if begin > start else ""
        if cue.form in {"participle", "reflexive"}:
            whole = reading.words.norm[begin : cue.end]
            return not cues.auxiliaries.isdisjoint(whole) or (cues.lang == "en" and before in cues.passive)
        if cue.form == "infinitive":
            text = " " + " ".join(reading.words.norm[max(cue.start - 6, start) : cue.start])
            return text.endswith(tuple(f" {governor}" for governor in cues.governors))
        if cues.lang == "en" and not self._is_english(cue, begin, before):
            return False
        if cues.lang == "fr" and not self._is_french(cue, begin, before):
            return False
        if cues.lang == "vi" and before in cues.modals:
            return False
        return before not in cues.noun_before or begin - 1 in reading.inside or self._takes_object(cue, begin)

    def _is_english(self, cue: Cue, begin: int, before: str) -> bool:
        between = self.reading.words.norm[begin : cue.start]
        modal = before in self.cues.modals or not self.cues.modals.isdisjoint(between)
        if cue.form != "gerund" and (modal or self.reading.words.hyphen(cue.start - 1)):
            return False
        if cue.form == "past" and cue.strength != STRONG and self.reading.form(begin - 1) == ",":
            # The driver, identified as X: a participle.
            return _PARTICIPLE_GOES_ON.isdisjoint(self.reading.words.norm[cue.end : cue.end + 2])
        return not (cue.form == "past" and before in _NO_PAST_AFTER)

    def _is_french(self, cue: Cue, begin: int, before: str) -> bool:
        between = self.reading.words.norm[begin : cue.start]
        own = self.reading.norm(cue.start) in _ITSELF
        if before in _ARTICLES or (not own and not _ITSELF.isdisjoint(between)):
            # s'appuie is no report though appuie is one.
            return False
        return not (between and between[-1] in _ARTICLES) or self._takes_object(cue, begin)

    def _takes_object(self, cue: Cue, begin: int) -> bool:
        """Tell a French pronoun between a name and its verb from an article: X l'accuse, but l'annonce."""
        reading = self.reading
        between = reading.words.norm[begin : cue.start]
        if self.cues.lang != "fr" or not between or between[-1] not in _ARTICLES:
            return False
        named = any(mention.end == begin for mention in reading.between(max(begin - 3, 0), begin))
        return reading.form(begin - 1) == ")" or begin - 1 in reading.inside or named

    def inverted(self, group: VerbGroup) -> Mention | None:
        """Return the pronoun of a-t-il déclaré, a-t-elle dit, dit-il."""
        if self.cues.lang != "fr":
            return None
        for index in range(max(group.begin, 1), min(group.cue.end + _INVERTED_WITHIN, len(self.reading.words))):
            mention = self.reading.at(index)
            if mention and mention.kind in PRONOUNS | {"impersonal"} and self.reading.words.hyphen(index - 1):
                return mention
        return None

    def is_passive(self, group: VerbGroup) -> bool:
        """Tell whether what the verb says is done to its subject."""
        if group.cue.form not in {"past", "participle"}:
            return False
        if self.cues.lang == "en":
            return self.reading.norm(group.begin - 1) in self.cues.passive
        whole = self.reading.words.norm[group.begin : group.cue.end]
        been = "été" in whole or not _BEEN.isdisjoint(whole)
        return been and _ITSELF.isdisjoint(whole) and not whole[-1].startswith(_BY_ETRE)

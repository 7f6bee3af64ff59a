"""Who says it: the search for the sources of a claim from the words that report it."""

from __future__ import annotations

from typing import NamedTuple

from annotators.cues import ACCORDING, NOBODY, OF_QUOTATIONS, OF_TEXTS, OPINION, PHRASE, STRONG, VIEW, Cue
from annotators.reading import PRONOUNS, Mention, Reading
from annotators.subjects import Subjects
from annotators.verb_groups import VerbGroups

_QUOTES = frozenset('"“”«»')
_POSSESSIVES = {
    "his": "he", "her": "she", "its": "it", "their": "they",
    "son": "one", "sa": "one", "ses": "one", "leur": "they", "leurs": "they",
}  # fmt: skip
# How many words behind a verb a title, and the name in apposition to it, may take.
_LONGEST_TITLE = 26
# What somebody would say if is not said.
_CONDITIONS = frozenset({"if", "unless", "si", "s'", "nếu"})
# What is told follows: saying that, saying "...".
_TELLING = frozenset({"that", "que", "qu'", '"', "“", "«", ":"})
_TENSE = {"past": "past", "participle": "past", "reflexive": "past", "finite": "present", "base": "base"}
_LEAST_QUOTED = 4
_CLOSE, _CLOSE_QUOTATION = 3, 8


class Report(NamedTuple):
    """A cue with who says it (nobody, if so told).

    Subject and verb together begin at ``begin``, the verb with its adverbs at ``group``. Who says it comes
    ``behind`` the verb, or is ``shared`` with the report before.
    """

    cue: Cue
    sources: tuple[Mention, ...]
    begin: int
    group: int
    behind: bool = False
    shared: bool = False
    negated: bool = False
    passive: bool = False


class Speakers:
    """Finds the report that a cue makes, or tells that it makes none."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.cues = reading.cues
        self.subjects = Subjects(reading)
        self._verbs = VerbGroups(reading)

    def report(self, cue: Cue, start: int, end: int, earlier: Report | None) -> Report | None:
        """Return who says what the cue reports in the sentence of words ``start`` to ``end``."""
        if not self._verbs.may_report(cue):
            return None
        if cue.form in {ACCORDING, OPINION, VIEW, NOBODY}:
            return self._nominal(cue, start, end)
        group = self._verbs.of(cue, start)
        if group is None:
            return None
        if inverted := self._verbs.inverted(group):
            return Report(group.cue, (inverted,), group.begin, group.begin, behind=True, negated=group.negated)
        if self._verbs.is_passive(group):
            agent = self._agent(group.cue, end)
            return Report(group.cue, agent, group.begin, group.begin, behind=True, passive=True) if agent else None
        found = self._active(group.cue, group.begin, start, end, earlier)
        if found is None or not self._trusted(group.cue, found.sources) or not self._agrees(found):
            return None
        return found._replace(negated=group.negated)

    def beside(self, start: int, end: int) -> Report | None:
        """Return who a quotation is said by where no known verb says so: "...", shrugged X; X: "..."."""
        parts = self.reading.quotations.within(start, end)
        first = next((part for part in parts if part[1] - part[0] >= _LEAST_QUOTED), None)
        if first is None:
            return None
        if first[0] <= start + 1 and first[1] < end and self.reading.quotations.before(start, end):
            return self._behind_closing(first[1], end)
        colon = first[0] - 2
        if colon <= start or self.reading.form(colon) != ":":
            return None
        found = self.subjects.before(start, colon)
        if not found or found[-1].end != colon or found[0].kind not in {"PERSON", "ORG"}:
            return None
        return Report(Cue(colon, colon, "assert", "finite"), found, found[0].start, colon)

    def _behind_closing(self, index: int, end: int) -> Report | None:
        """Return the speaker right behind a quotation, alone or with a verb that no list has."""
        while index < end and not self.reading.form(index)[0].isalnum():
            index += 1
        if end - index > _LONGEST_TITLE:
            return None
        verb = index + (self.reading.norm(index) in {"a", "se", "s'"} and self.cues.lang == "fr")
        word = self.reading.norm(verb)
        unknown = self.cues.prepositions | self.cues.relatives | self.cues.coordinators | self.cues.determiners
        plain = word.isalpha() and word == self.reading.form(verb) and verb not in self.reading.beginning
        if self.cues.lang != "vi" and plain and word not in unknown | self.cues.subordinators | self.cues.finite:
            found = self.subjects.behind(verb + 1, end)
            cue = Cue(index, verb + 1, "assert", "finite")
        else:
            found = self.subjects.leading(index, end)
            cue = Cue(index, index, "assert", "finite")
        if not found or found[0].kind not in {"PERSON", *PRONOUNS} or found[0].start - cue.end > _LEAST_QUOTED:
            return None
        return Report(cue, found, index, index, behind=True)

    def _trusted(self, cue: Cue, sources: tuple[Mention, ...]) -> bool:
        """A weak verb needs a speaker who is known to be one."""
        if not sources or cue.strength == STRONG:
            return bool(sources) and (sources[0].kind != "impersonal" or cue.act == "assert")
        if cue.strength == OF_TEXTS:
            return self.reading.is_text(sources[0])
        if cue.strength == OF_QUOTATIONS:
            return sources[0].kind != "unknown" and self._beside_quotation(cue, sources[-1])
        return sources[0].kind not in {"unknown", "audience", "impersonal"}

    def _agrees(self, report: Report) -> bool:
        """Tell whether an English verb in the present goes with its subject: no noun such as "state", "comments"."""
        cue, source = report.cue, report.sources[-1]
        if self.cues.lang != "en" or report.behind or report.shared or cue.form not in {"base", "finite"}:
            return True
        if not self.cues.auxiliaries.isdisjoint(self.reading.words.norm[report.group : cue.start]):
            return True
        between = range(source.end, report.group)
        if any(self.reading.norm(i).endswith("ed") and i not in self.reading.inside for i in between):
            return False
        plural = self.reading.norm(source.end - 1).endswith("s") or source.kind in {
            "they",
            "sides",
            "unknown",
            "nominal",
        }
        return cue.form == "finite" or plural or len(report.sources) > 1

    def _beside_quotation(self, cue: Cue, source: Mention) -> bool:
        """Tell whether a verb and its speaker stand right behind or right before a quotation."""
        first, last = min(cue.start, source.start), max(cue.end, source.end)
        near = [*range(first - _CLOSE_QUOTATION, first), *range(last, last + _CLOSE)]
        return any(self.reading.form(index) in _QUOTES for index in near)

    def _nominal(self, cue: Cue, start: int, end: int) -> Report | None:
        """Return the report of a phrase that is no verb: according to X, in her view, it is said."""
        if cue.form == NOBODY:
            source = self.reading.norm(cue.end + 1) in {"source", "sources"}
            told = (Mention(cue.end + 1, min(cue.end + 3, end), "nominal"),) if source and cue.end + 2 < end else ()
            return Report(cue, told, cue.start, cue.start, behind=True)
        if cue.form == VIEW:
            own = next(index for index in range(cue.start, cue.end) if self.reading.norm(index) in _POSSESSIVES)
            mention = Mention(own, own + 1, _POSSESSIVES[self.reading.norm(own)])
            return Report(cue, (mention,), cue.start, cue.start, behind=True)
        if cue.form == OPINION and not self._begins_clause(cue, start):
            return None
        article = cue.end + (self.reading.norm(cue.end) in self.cues.determiners)
        if cue.end in self.reading.things or article in self.reading.things:
            return None
        found = self.subjects.behind(cue.end, end)
        if self.reading.norm(cue.end - 1) in {"source", "sources"}:
            found = (Mention(cue.end - 1, min(cue.end + 1, end), "nominal"),)
        if not found or found[0].kind == "unknown":
            return None
        if cue.form == OPINION and not self._has_opinion(cue, found, end):
            return None
        return Report(cue, found, cue.start, cue.start, behind=True)

    def _has_opinion(self, cue: Cue, found: tuple[Mention, ...], end: int) -> bool:
        """Tell whether "pour" is followed at once by somebody, and that by a comma."""
        reading = self.reading
        between = range(cue.end, found[0].start)
        direct = all(
            reading.norm(i) in self.cues.determiners or (i in reading.inside and reading.inside[i].kind == "ROLE")
            for i in between
        )
        return direct and found[0].kind not in {"GROUP", "audience"} and self._closed(found[-1], end)

    def _begins_clause(self, cue: Cue, start: int) -> bool:
        return cue.start == start or self.reading.form(cue.start - 1) in {";", ":", "»", "”", "—", "–"}

    def _closed(self, mention: Mention, end: int) -> bool:
        """Tell whether a comma follows a mention, brackets apart, and it is somebody who may have an opinion."""
        index = mention.end
        if self.reading.form(index) == "(":
            index = next((i + 1 for i in range(index, end) if self.reading.form(i) == ")"), index)
        return mention.kind in {"PERSON", "ORG", "he", "she", "they", "nominal"} and self.reading.form(index) == ","

    def _agent(self, cue: Cue, end: int) -> tuple[Mention, ...]:
        for index in range(cue.end, min(end, cue.end + 6)):
            if self.reading.norm(index) in self.cues.by:
                return self.subjects.behind(index + 1, end)
        return ()

    def _active(self, cue: Cue, group: int, start: int, end: int, earlier: Report | None) -> Report | None:
        """Return the report of a verb whose subject stands before it, behind it, or with the verb before."""
        begin = self._clause_start(start, group)
        if self._goes_on(cue, group, start) or (earlier and self._listed(earlier, group)):
            if earlier and earlier.cue.start >= begin:
                shared = earlier.sources and self._in_line(cue, earlier.cue)
                return Report(cue, earlier.sources, group, group, shared=True) if shared else None
            if cue.form == "gerund" and self.cues.lang == "fr" and self._and(group - 1):
                return None
            first = self.subjects.leading(begin, group) or self.subjects.first(begin, group)
            return Report(cue, first, group, group) if first else None
        if cue.form == "gerund" and self.reading.norm(cue.start - 1) not in self.cues.passive:
            return None
        if self.cues.lang == "fr" and self.reading.norm(group - 1) in {"que", "qu'", "dont", "où"}:
            return None
        if self._behind_quotation(group, start) and (behind := self.subjects.behind(cue.end, end)):
            return Report(cue, behind, group, group, behind=True)
        before = self.subjects.before(begin, group) if begin < group else ()
        if self.reading.form(group - 1) == "," and self._postposed(cue, before, end):
            behind = self.subjects.behind(cue.end, end)
            return Report(cue, behind, group, group, behind=True)
        if before and self.reading.norm(self._with_article(before[0].start) - 1) in _CONDITIONS:
            return None
        if before:
            return Report(cue, before, self._with_article(before[0].start), group)
        return None

    def _in_line(self, cue: Cue, earlier: Cue) -> bool:
        """Tell whether a verb is of the same rank as the one before it, and no part of what that one tells."""
        if self.cues.lang == "vi":
            return cue.strength == STRONG
        if cue.form == "gerund":
            following = {self.reading.norm(cue.end), self.reading.form(cue.end)}
            return cue.strength == STRONG or not following.isdisjoint(_TELLING)
        tenses = {_TENSE.get(cue.form, PHRASE), _TENSE.get(earlier.form, PHRASE)}
        return len(tenses) == 1 or PHRASE in tenses

    def _listed(self, earlier: Report, group: int) -> bool:
        """Tell whether a Vietnamese verb is one more of the same speaker: X nhấn mạnh ..., đề nghị ..."""
        if self.cues.lang != "vi" or self.reading.form(group - 1) not in {",", ";"}:
            return False
        own = self.subjects.first(earlier.cue.end, group - 1)
        begins = bool(own) and self.reading.form(self._with_article(own[0].start) - 1) in {",", ";"}
        return not (begins and own[0].kind in {"PERSON", "ORG"})

    def _with_article(self, index: int) -> int:
        """Return where a subject begins together with its title and article."""
        reading = self.reading
        title = reading.inside.get(index - 1)
        if title is not None and title.kind == "ROLE" and title.end == index:
            index = title.start
        return index - 1 if reading.norm(index - 1) in self.cues.determiners - self.cues.prepositions else index

    def _goes_on(self, cue: Cue, group: int, start: int) -> bool:
        """Tell whether the verb has its subject from the verb before: "and urged", ", adding", "mais regrette"."""
        index = group - 1
        while index > start and self.reading.norm(index) in {"tout", "en", "also", "then", "further"}:
            index -= 1
        if index <= start:
            return False
        gerund = cue.form == "gerund" and self.reading.norm(cue.start - 1) not in self.cues.passive
        bare = "en" not in self.reading.words.norm[group - 1 : cue.start]
        if gerund and cue.strength != STRONG and self.cues.lang == "fr" and bare:
            return False
        if gerund:
            quoted = self.reading.form(index) in _QUOTES
            return self.reading.form(index) in {",", "–", "—"} or quoted or index < group - 1 or self._and(index)
        return self._and(index) or self.reading.form(index) == ";"

    def _and(self, index: int) -> bool:
        return self.reading.norm(index) in self.cues.coordinators and index not in self.reading.inside

    def _clause_start(self, start: int, group: int) -> int:
        """Return where the clause of a verb begins: behind a quotation, a colon, a semicolon."""
        reading = self.reading
        for index in range(group - 1, start, -1):
            if reading.form(index) in {";", ":"} and group - index > 1:
                return index + 1
            if reading.form(index) in _QUOTES and group - index > 1:
                span = reading.quotations.at(index - 1)
                if span and span[1] == index and span[1] - span[0] > 4:
                    return index + 1
        return start

    def _behind_quotation(self, group: int, start: int) -> bool:
        """Tell whether a verb stands right behind a quotation: "...", said X."""
        index = group - 1
        if self.cues.lang == "vi" or index <= start:
            return False
        if self.reading.form(index) in {",", "?", "!"}:
            index -= 1
        return self.reading.form(index) in _QUOTES or (
            self.reading.form(index) == "'" and self.reading.quotations.at(index - 1) is not None
        )

    def _postposed(self, cue: Cue, before: tuple[Mention, ...], end: int) -> bool:
        """Tell whether who said it follows the verb and little else: It rains, said X."""
        if self.cues.lang == "vi" or cue.act in {"request", "praise"}:
            return False
        behind = self.subjects.behind(cue.end, end)
        if not behind or behind[0].kind in {"unknown", "audience"} or behind[0].kind in PRONOUNS:
            return False
        direct = self.cues.lang == "en" and behind[0].start - cue.end > _CLOSE and not before
        closed = behind[-1].end >= end or self.reading.form(behind[-1].end) in {".", ",", "(", "./.", "…"}
        return closed and not direct and (not before or before[0].kind not in {"PERSON", "ORG"})

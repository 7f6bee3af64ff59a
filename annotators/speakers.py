"""Who says it: the search for the sources of a claim from the words that report it."""

from __future__ import annotations

from typing import NamedTuple

from annotators.cues import ACCORDING, NOBODY, OF_QUOTATIONS, OF_TEXTS, OPINION, STRONG, VIEW, Cue
from annotators.reading import PRONOUNS, Mention, Reading
from annotators.subjects import Subjects

_QUOTES = frozenset('"“”«»')
_STOPS = frozenset({".", "»", "”", '"', ";", ":", "./.", "(", "!", "?"})
_POSSESSIVES = {
    "his": "he", "her": "she", "its": "it", "their": "they",
    "son": "one", "sa": "one", "ses": "one", "leur": "they", "leurs": "they",
}  # fmt: skip
_OBLIQUE = {
    "lui": "he", "elle": "she", "eux": "they", "elles": "they", "him": "he", "her": "she", "them": "they",
    "ông": "he", "bà": "she", "anh": "he", "chị": "she", "cô": "she",
}  # fmt: skip
_BY_ETRE = ("conven", "reven", "parven", "tomb", "accord")
# Acts that a negated verb does not do, and verbs of thinking whose "not" belongs to what is thought.
_THOUGHTS = frozenset(
    {"expect", "believe", "think", "pense", "croit", "croient", "pensent", "tin", "nghĩ", "cho rằng", "prévoit"}
)
# How many words behind a verb a title, and the name in apposition to it, may take.
_LONGEST_TITLE = 26
_PARTICIPLE_GOES_ON = frozenset({"by", "as", "in", "with", "to"})
# What somebody would say if is not said.
_CONDITIONS = frozenset({"if", "unless", "si", "s'", "nếu"})
_CLOSE, _CLOSE_QUOTATION = 3, 8


class Report(NamedTuple):
    """A cue with who says it (nobody, if so told); ``behind`` says that they come behind it, ``shared`` that
    they are those of the report before, ``begin`` where subject and verb together begin, ``group`` the verb."""

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

    def report(self, cue: Cue, start: int, end: int, earlier: Report | None) -> Report | None:
        """Return who says what the cue reports in the sentence of words ``start`` to ``end``."""
        if not self._may_report(cue):
            return None
        if cue.form in {ACCORDING, OPINION, VIEW, NOBODY}:
            return self._nominal(cue, start, end)
        group, negated = self._group(cue, start)
        cue = self._with_auxiliary(cue, group)
        if negated and not self._still_said(cue):
            return None
        if not self._is_verb(cue, group, start):
            return None
        if inverted := self._inverted(cue, group):
            return Report(cue, (inverted,), group, group, behind=True, negated=negated)
        if self._passive(cue, group):
            agent = self._agent(cue, end)
            return Report(cue, agent, group, group, behind=True, passive=True) if agent else None
        found = self._active(cue, group, start, end, earlier)
        if found is None or not self._trusted(cue, found.sources) or not self._agrees(found):
            return None
        return found._replace(negated=negated)

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

    def _may_report(self, cue: Cue) -> bool:
        """Leave out words inside names, and phrases that go on as something else."""
        first, following = self.reading.norm(cue.start), self.reading.words.norm[cue.end : cue.end + 15]
        needs = self.cues.needs.get(first)
        if needs is not None and needs.isdisjoint(following):
            return False
        if not self.cues.unless.get(first, frozenset()).isdisjoint(following):
            return False
        name = self.reading.inside.get(cue.start)
        return name is None or (name.kind in {"ROLE", "GROUP"} and name.start < cue.start == name.end - 1)

    def _group(self, cue: Cue, start: int) -> tuple[int, bool]:
        """Return where the verb with its auxiliaries and adverbs begins, and whether it is negated."""
        cues, reading = self.cues, self.reading
        skip = cues.auxiliaries | cues.clitics | cues.negation
        index, negated = cue.start, False
        while index > start and (
            index in reading.adverb_ends or reading.norm(index - 1) in skip or self._hyphen(index)
        ):
            before = reading.adverb_ends.get(index, index - 1)
            if before < start or self._somebody(before, index):
                break
            negated = negated or reading.norm(before) in cues.negation
            index = before
        while cues.lang == "en" and cue.form == "gerund" and index > start and reading.norm(index - 1) in cues.passive:
            index -= 1
        return index, negated or (cues.lang == "fr" and self.reading.norm(cue.end) in {"pas", "jamais"})

    def _hyphen(self, index: int) -> bool:
        """Tell whether part of a French inversion ends here: the hyphens, t and il of a-t-il déclaré."""
        words = self.reading.words
        joined = words.hyphen(index - 1) or words.hyphen(index - 2)
        return self.cues.lang == "fr" and joined

    def _somebody(self, before: int, index: int) -> bool:
        """Tell whether a name, a pronoun or a Vietnamese noun of several syllables ends with the words before."""
        reading = self.reading
        if before in reading.inside or before in reading.dates:
            return True
        if before in reading.beginning and not reading.words.hyphen(before - 1):
            return True
        nouns = range(max(index - 4, 0), index - 1) if self.cues.lang == "vi" else ()
        return any(reading.nouns.get(i, (0,))[0] == index for i in nouns)

    def _with_auxiliary(self, cue: Cue, group: int) -> Cue:
        """French cues include their auxiliary: a déclaré, s'est engagé."""
        if self.cues.lang != "fr" or cue.form not in {"participle", "reflexive", "finite"}:
            return cue
        for index in range(group, cue.start):
            reflexive = self.reading.norm(index) in {"s'", "se"} and cue.form == "reflexive"
            if reflexive or self.reading.norm(index) in self.cues.auxiliaries:
                return cue._replace(start=index)
        return cue

    def _still_said(self, cue: Cue) -> bool:
        """Tell whether somebody still says something by not doing this: does not expect, n'exclut pas."""
        word = self.reading.norm(cue.end - 1) if self.cues.lang != "vi" else self.reading.words.text(*cue[:2]).lower()
        return cue.act in {"deny", "agree"} or word in _THOUGHTS or self.reading.norm(cue.start) in _THOUGHTS

    def _is_verb(self, cue: Cue, group: int, start: int) -> bool:
        """Leave out nouns that look like the verb, infinitives, and participles without auxiliary."""
        reading, cues = self.reading, self.cues
        before = reading.norm(group - 1) if group > start else ""
        between = reading.words.norm[group : cue.start]
        if cue.form in {"participle", "reflexive"}:
            whole = [*between, *reading.words.norm[cue.start : cue.end]]
            return not cues.auxiliaries.isdisjoint(whole) or (cues.lang == "en" and before in cues.passive)
        if cue.form == "infinitive":
            text = " " + " ".join(reading.words.norm[max(cue.start - 6, start) : cue.start])
            return text.endswith(tuple(f" {governor}" for governor in cues.governors))
        modal = before in cues.modals or not cues.modals.isdisjoint(between)
        if cues.lang == "en" and cue.form != "gerund" and (modal or reading.words.hyphen(cue.start - 1)):
            return False
        if cues.lang == "vi":
            return before not in cues.noun_before and before not in cues.modals
        if cue.form == "past" and before in {"as", "when", "if", "not", "than"}:
            return False
        if cue.form == "past" and cue.strength != STRONG and reading.form(group - 1) == ",":
            # The driver, identified as X: a participle.
            return _PARTICIPLE_GOES_ON.isdisjoint(reading.words.norm[cue.end : cue.end + 2])
        if cues.lang == "fr" and before in {"l'", "la", "le", "les"}:
            return False
        own = reading.norm(cue.start) in {"s'", "se"} or cue.form == "reflexive"
        if cues.lang == "fr" and not own and not {"s'", "se"}.isdisjoint(between):
            # s'appuie is no report though appuie is one.
            return False
        clitic = cues.lang == "fr" and bool(between) and between[-1] in {"l'", "les", "la", "le"}
        if clitic:
            # X l'accuse: a pronoun between a name and its verb; l'annonce: an article.
            return group > start and self._ends_a_name(group)
        return before not in cues.noun_before or group - 1 in reading.inside

    def _ends_a_name(self, index: int) -> bool:
        reading = self.reading
        after_brackets = reading.form(index - 1) == ")"
        return (
            after_brackets
            or index - 1 in reading.inside
            or any(mention.end == index for mention in reading.between(max(index - 3, 0), index))
        )

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
        found = self._named_behind(cue.end, end)
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

    def _inverted(self, cue: Cue, group: int) -> Mention | None:
        """a-t-il déclaré, a-t-elle dit, dit-il"""
        if self.cues.lang != "fr":
            return None
        for index in range(max(group, 1), min(cue.end + _CLOSE + 1, len(self.reading.words))):
            mention = self.reading.at(index)
            if mention and mention.kind in PRONOUNS | {"impersonal"} and self.reading.words.hyphen(index - 1):
                return mention
        return None

    def _passive(self, cue: Cue, group: int) -> bool:
        reading, cues = self.reading, self.cues
        if cue.form == "reflexive" or cue.form not in {"past", "participle"}:
            return False
        before = reading.norm(group - 1)
        if cues.lang == "en":
            return before in cues.passive
        whole = reading.words.norm[group : cue.end]
        been = "été" in whole or not {"est", "sont", "était", "étaient", "fut"}.isdisjoint(whole)
        return been and "s'" not in whole and "se" not in whole and not whole[-1].startswith(_BY_ETRE)

    def _agent(self, cue: Cue, end: int) -> tuple[Mention, ...]:
        for index in range(cue.end, min(end, cue.end + 6)):
            if self.reading.norm(index) in self.cues.by:
                return self._named_behind(index + 1, end)
        return ()

    def _active(self, cue: Cue, group: int, start: int, end: int, earlier: Report | None) -> Report | None:
        """Return the report of a verb whose subject stands before it, behind it, or with the verb before."""
        begin = self._clause_start(start, group)
        if self._goes_on(cue, group, start) or (earlier and self._listed(earlier, group)):
            if earlier and earlier.cue.start >= begin:
                return Report(cue, earlier.sources, group, group, shared=True) if earlier.sources else None
            first = self.subjects.leading(begin, group) or self.subjects.first(begin, group)
            return Report(cue, first, group, group) if first else None
        if cue.form == "gerund" and self.reading.norm(cue.start - 1) not in self.cues.passive:
            return None
        if self.cues.lang == "fr" and self.reading.norm(group - 1) in {"que", "qu'", "dont", "où"}:
            return None
        if self._behind_quotation(group, start) and (behind := self._named_behind(cue.end, end)):
            return Report(cue, behind, group, group, behind=True)
        before = self.subjects.before(begin, group) if begin < group else ()
        if self.reading.form(group - 1) == "," and self._postposed(cue, before, end):
            behind = self._named_behind(cue.end, end)
            return Report(cue, behind, group, group, behind=True)
        if before and self.reading.norm(self._with_article(before[0].start) - 1) in _CONDITIONS:
            return None
        if before:
            return Report(cue, before, self._with_article(before[0].start), group)
        return None

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
        if gerund and cue.strength != STRONG and self.cues.lang == "fr" and index == group - 1:
            return False
        if gerund:
            quoted = self.reading.form(index) in _QUOTES
            return self.reading.form(index) in {",", "–", "—"} or quoted or index < group - 1 or self._and(index)
        return self._and(index) or (self.reading.form(index) == ";" and self.cues.lang == "vi")

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
        behind = self._named_behind(cue.end, end)
        if not behind or behind[0].kind in {"unknown", "audience"} or behind[0].kind in PRONOUNS:
            return False
        direct = self.cues.lang == "en" and behind[0].start - cue.end > _CLOSE and not before
        closed = behind[-1].end >= end or self.reading.form(behind[-1].end) in {".", ",", "(", "./.", "…"}
        return closed and not direct and (not before or before[0].kind not in {"PERSON", "ORG"})

    def _named_behind(self, index: int, end: int) -> tuple[Mention, ...]:
        """Return who comes behind a verb or "according to": a name, a title's name, or a nameless speaker."""
        reading = self.reading
        if oblique := self._oblique(index, end):
            return (oblique,)
        index = self._behind_addressee(index, end)
        limit = min(end, index + _LONGEST_TITLE)
        stop = next((i for i in range(index, limit) if reading.form(i) in _STOPS), limit)
        if index >= stop:
            return ()
        comma = next((i for i in range(index, stop) if reading.form(i) == ","), stop)
        found = self.subjects.first(index, self._phrase_end(index, comma))
        if found and found[0].kind in {"nominal", "unknown", "ROLE"} and comma < stop:
            people = reading.of_kind("PERSON", comma + 1, min(comma + 6, stop))
            if people and people[0].start <= comma + 3 and not reading.after_preposition(people[0]):
                return (people[0],)
        if found and found[0].kind == "PERSON":
            return reading.joined(found[0], stop)
        return found

    def _oblique(self, index: int, end: int) -> Mention | None:
        """Return the pronoun behind "according to": selon lui, theo ông."""
        reading = self.reading
        kind = _OBLIQUE.get(reading.norm(index))
        name = index + 1 < end and reading.words.cap[index + 1]
        here = reading.at(index)
        if kind is None or name or (here is not None and here.kind not in PRONOUNS):
            return None
        return Mention(index, index + 1, kind)

    def _phrase_end(self, index: int, comma: int) -> int:
        """Return where a speaker's phrase ends: at a relative pronoun, or at "and" with a verb behind it."""
        reading = self.reading
        for position in range(index + 1, comma):
            if reading.norm(position) in self.cues.relatives and position not in reading.inside:
                return position
            if reading.norm(position) in self.cues.finite and position not in reading.inside:
                first = reading.at(index)
                return first.end if first else position
        return comma

    def _behind_addressee(self, index: int, end: int) -> int:
        """Skip who is told, where and when: à la presse, mardi, devant les députés, on Monday."""
        reading = self.reading
        for _ in range(6):
            word = reading.norm(index)
            if index in reading.dates:
                index = reading.dates[index]
            elif index in reading.adverbs and index not in reading.beginning:
                index = reading.adverbs[index]
            elif word in self.cues.prepositions and self.cues.lang != "vi" and word not in {"by", "par", "after"}:
                index += 1
                while reading.norm(index) in self.cues.determiners and index not in reading.beginning:
                    index += 1
                index = reading.dates.get(index, 0) or (reading.at(index) or Mention(index, index + 1, "")).end
            else:
                break
        return min(index, end)

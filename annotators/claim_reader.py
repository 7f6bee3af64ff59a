"""Goes through an article's sentences and makes claims of those in which somebody says something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from annotators.acts import Acts
from annotators.antecedents import Antecedents
from annotators.contents import Content, Contents
from annotators.cues import ACCORDING, NOBODY, OPINION, VIEW, Cue
from annotators.reading import PRONOUNS, Mention, Reading
from annotators.speakers import Report, Speakers
from models.records import ZONES_WITHOUT_CLAIMS

_EDGES_BEFORE = frozenset({"-", "–", "—", "•", "|", ">", ">>", "*", ")", "]", "»", "”", ","})
_EDGES_BEHIND = frozenset({".", "./.", "|", "-", "–", ";", "…", "...", ","})
_ENDS = frozenset({".", "!", "?", "…", "...", "”", "»", '"', "./."})
_SHORTEST = 3
_LONGEST_HEADLINE, _LONGEST_DATELINE = 20, 14
_DASHES = frozenset({"-", "–", "—", "--"})
# A quotation that nobody is told to have said is a claim only if it is no title or slogan.
_SHORTEST_QUOTATION = 4
# A quotation without a speaker of its own is by whoever spoke before, if no more words than this lie between.
_NEAR = 12
# Longer quotations, of somebody who spoke before and of nobody known, come from a mark that is missing.
_LONGEST_UNCLOSED, _LONGEST_UNSPOKEN = 150, 60
_REFERRING = PRONOUNS | {"nominal", "ROLE"}
# How many words may stand behind a report that ends a sentence: on Monday, in Paris.
_TAIL = 6
_PREPOSITIONAL = frozenset({ACCORDING, OPINION, VIEW, NOBODY})


class Filler(NamedTuple):
    """One role of a claim: words ``start`` to ``end``; indexes of the entity with these words and of its referent."""

    role: str
    start: int
    end: int
    proposal: int | None = None
    refers_to: int | None = None


class Claim(NamedTuple):
    """A claim: words ``start`` to ``end``, its speech act, roles and attributes."""

    label: str
    start: int
    end: int
    fillers: list[Filler]
    attributes: dict[str, str]


@dataclass
class _Sentence:
    """A sentence of words ``start`` to ``end`` (edges trimmed), and the reports found in it."""

    start: int
    end: int
    reports: list[Report]


class ClaimReader:
    """Makes the claims of one article."""

    def __init__(self, reading: Reading, sentences: list[tuple[int, int]], zones: list[tuple[int, int, str]]) -> None:
        self.reading = reading
        self._sentences = sentences
        self._zones = zones
        self._speakers = Speakers(reading)
        self._contents = Contents(reading)
        self._acts = Acts(reading)
        self._antecedents = Antecedents(reading)
        self._made: list[Claim] = []
        # Who said each quotation, as roles of the claim that tells it.
        self._said_by: dict[tuple[int, int], list[Filler]] = {}

    def claims(self) -> list[Claim]:
        """Return the claims in the order of the text."""
        made = self._made
        waiting: list[_Sentence] = []
        for sentence in self._read_sentences():
            self._note_subject(sentence)
            if sentence.reports:
                made += self._told(sentence)
            elif self._is_quotation(sentence):
                waiting.append(sentence)
        for sentence in waiting:
            if claim := self._continued(sentence):
                made.append(claim)
        return sorted(made, key=lambda claim: (claim.start, claim.end))

    def _read_sentences(self) -> list[_Sentence]:
        """Return the sentences in which claims may be marked, with their cues still to be read."""
        kept = []
        for start, end in self._sentences:
            begin = self._behind_zone(start, end)
            kinds = self._zones_of(begin, end) if begin < end else ZONES_WITHOUT_CLAIMS
            if ZONES_WITHOUT_CLAIMS.isdisjoint(kinds) and ("caption" in kinds or not self._is_headline(begin, end)):
                kept.append(_Sentence(begin, end, []))
        cues = self.reading.found.cues
        position = 0
        for sentence in kept:
            while position < len(cues) and cues[position].start < sentence.start:
                position += 1
            here = []
            while position < len(cues) and cues[position].start < sentence.end:
                here.append(cues[position])
                position += 1
            body = self._behind_dateline(sentence.start, sentence.end)
            sentence.reports = self._reports(here, body, sentence.end)
            if not sentence.reports and (beside := self._speakers.beside(body, sentence.end)):
                sentence.reports = [beside]
            sentence.start, sentence.end = self._trim(sentence.start, sentence.end)
        return [sentence for sentence in kept if sentence.end - sentence.start >= _SHORTEST]

    def _behind_zone(self, start: int, end: int) -> int:
        """Return where a sentence begins behind a zone without claims that takes its first words."""
        first = self.reading.words.start[start]
        stops = [stop for begin, stop, kind in self._zones if begin <= first < stop and kind in ZONES_WITHOUT_CLAIMS]
        while stops and start < end and self.reading.words.start[start] < max(stops):
            start += 1
        return start

    def _zones_of(self, start: int, end: int) -> set[str]:
        first, last = self.reading.words.start[start], self.reading.words.end[end - 1]
        return {kind for begin, stop, kind in self._zones if begin < last and first < stop}

    def _is_headline(self, start: int, end: int) -> bool:
        """Tell whether a sentence is a short line by itself without a full stop, one of several lines."""
        words = self.reading.words
        whole = words.break_before[start] and (end == len(words) or words.break_before[end])
        alone = start == 0 and end == len(words)
        return whole and not alone and end - start <= _LONGEST_HEADLINE and words.form[end - 1] not in _ENDS

    def _behind_dateline(self, start: int, end: int) -> int:
        """Return where a sentence begins behind "PARIS, May 5 (Agency) –"."""
        reading = self.reading
        if not reading.words.break_before[start]:
            return start
        for index in range(start + 1, min(start + _LONGEST_DATELINE, end - 1)):
            form = reading.form(index)
            if form in _DASHES and reading.words.gap[index] and reading.words.gap[index + 1]:
                place = reading.at(start)
                told = place is not None and place.kind in {"PLACE", "ORG"}
                return index + 1 if told or reading.words.upper[start] else start
        return start

    def _reports(self, cues: list[Cue], start: int, end: int) -> list[Report]:
        """Return the reports of a sentence that are no part of what another one tells."""
        reports: list[Report] = []
        asked = self.reading.form(end - 1) == "?" and not self.reading.quotations.within(start, end)
        for cue in cues:
            if asked or self.reading.quoted(cue.start):
                continue
            report = self._speakers.report(cue, start, end, reports[-1] if reports else None)
            if report is None or any(mention.start <= cue.start < mention.end for mention in report.sources):
                continue
            said = max([start, *(other.cue.end for other in reports if other.cue.form in _PREPOSITIONAL)])
            if self._ends_sentence(report, said, end):
                reports = [other for other in reports if self._apart(other, report)]
            elif reports and not self._independent(report, reports[-1]):
                continue
            reports.append(report)
        return reports

    def _ends_sentence(self, report: Report, start: int, end: int) -> bool:
        """Tell whether a report stands behind all that it tells: It rains, said X on Monday."""
        if report.shared or report.cue.form in _PREPOSITIONAL or report.begin - start < _SHORTEST:
            return False
        last = max([report.cue.end, *(mention.end for mention in report.sources)])
        before = self.reading.form(report.begin - 1)
        return end - last <= _TAIL and before in {",", "”", "»", '"', "–", "—"} and not self._tells_behind(last, end)

    def _tells_behind(self, index: int, end: int) -> bool:
        """Tell whether something is said behind a report."""
        rest = [i for i in range(index, end) if self.reading.form(i)[0].isalnum()]
        if not rest:
            return False
        known = self.reading.norm(rest[0]) in self.reading.cues.prepositions or rest[0] in self.reading.dates
        return not known and self.reading.form(index) != ","

    def _apart(self, one: Report, other: Report) -> bool:
        """Tell whether a colon, a semicolon or a quotation stands between two reports."""
        return any(self.reading.form(i) in {";", ":", "”", "»"} for i in range(one.cue.end, other.begin))

    def _independent(self, report: Report, earlier: Report) -> bool:
        """Tell whether a report is no part of what the one before it tells."""
        if report.cue.form in _PREPOSITIONAL:
            return report.cue.start != earlier.cue.end
        if earlier.cue.form in _PREPOSITIONAL and earlier.begin < report.begin and not report.behind:
            # According to X, Y asked for Z: what Y asked is what X tells.
            return any(self.reading.form(i) in {";", "”", "»"} for i in range(earlier.cue.end, report.begin))
        if report.shared:
            another = report.cue.act != earlier.cue.act or report.cue.form == "gerund"
            return another or report.cue.start - earlier.cue.end > _SHORTEST
        if report.behind:
            return not report.passive
        index = report.begin
        while index - 1 > earlier.cue.end and index in self.reading.adverb_ends:
            index = self.reading.adverb_ends[index]
        index -= 1
        joined = self.reading.norm(index) in self.reading.cues.coordinators | self.reading.cues.contrast
        return joined or self.reading.form(index) in {",", ";", ":", "–", "—", "”", "»", '"'}

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        """Leave out dashes and brackets at the start, full stops at the end; keep quotation marks in pairs."""
        form = self.reading.words.form
        while start < end and form[start] in _EDGES_BEFORE:
            start += 1
        while end > start and form[end - 1] in _EDGES_BEHIND:
            end -= 1
        return start, end

    def _told(self, sentence: _Sentence) -> list[Claim]:
        """Return one claim for each report of a sentence."""
        made = []
        for number, report in enumerate(sentence.reports):
            later = sentence.reports[number + 1 :]
            stop = min((other.begin for other in later if other.begin > report.cue.end), default=sentence.end)
            content = self._contents.of(report, sentence.start, max(stop, report.cue.end))
            sources = [self._filler("source", mention) for mention in report.sources]
            for span in self._quotations_of(report, sentence, content):
                self._said_by.setdefault(span, sources)
            made.append(self._claim(sentence, report, content, sources))
            for mention in report.sources:
                self._antecedents.note(self._named(mention, sources) or mention)
        return self._apart_marks(made, sentence.reports)

    def _apart_marks(self, claims: list[Claim], reports: list[Report]) -> list[Claim]:
        """Let claims of one act in one sentence differ in where they end.

        A mark is known by its act and its words, so all but the last end where the next one begins.
        """
        apart: list[Claim] = []
        for number, claim in enumerate(claims):
            later = [
                report.begin
                for other, report in zip(claims[number + 1 :], reports[number + 1 :], strict=True)
                if other.label == claim.label
            ]
            start, end = self._trim(claim.start, min(later, default=claim.end))
            if start < end and all((end, claim.label) != (other.end, other.label) for other in apart):
                apart.append(claim._replace(start=start, end=end))
        return apart

    def _quotations_of(self, report: Report, sentence: _Sentence, content: Content) -> list[tuple[int, int]]:
        """Return the whole quotations that a report's content stands in."""
        spans = []
        for start, _ in self.reading.quotations.within(sentence.start, sentence.end):
            span = self.reading.quotations.at(start)
            within = span is not None and (span[0] < content.end and content.start < span[1])
            if span is not None and (within or report is sentence.reports[-1]):
                spans.append(span)
        return spans

    def _claim(self, sentence: _Sentence, report: Report, content: Content, sources: list[Filler]) -> Claim:
        fillers = list(sources)
        if report.cue.end > report.cue.start:
            fillers.append(Filler("cue", report.cue.start, report.cue.end))
        if content.addressee:
            fillers.append(self._filler("addressee", content.addressee))
        if content.end > content.start:
            fillers.append(Filler("content", content.start, content.end))
        if content.topic:
            fillers.append(Filler("topic", *content.topic))
        text = bool(report.sources) and self.reading.is_text(report.sources[0])
        label = self._acts.label(report.cue, content.start, content.end, negated=report.negated, source_is_text=text)
        attributes = self._acts.attributes(label, content.start, content.end)
        return Claim(label, sentence.start, sentence.end, fillers, attributes)

    def _filler(self, role: str, mention: Mention) -> Filler:
        referent = self._antecedents.of(mention) if mention.kind in _REFERRING else None
        return Filler(role, mention.start, mention.end, mention.proposal, referent.proposal if referent else None)

    def _named(self, mention: Mention, sources: list[Filler]) -> Mention | None:
        """Return the named mention that a source stands for."""
        for filler in sources:
            if filler.start == mention.start and filler.refers_to is not None:
                return self._by_proposal(filler.refers_to)
        return None

    def _by_proposal(self, number: int) -> Mention | None:
        return next((one for one in self.reading.mentions if one.proposal == number), None)

    def _note_subject(self, sentence: _Sentence) -> None:
        """Remember who a sentence is about, for the pronouns of the next ones."""
        # A subject before the first report counts in its clause only: X did this; he said that.
        end = min((report.begin for report in sentence.reports), default=sentence.end)
        people = [
            person
            for person in self.reading.of_kind("PERSON", sentence.start, end)
            if not self.reading.after_preposition(person) and not self.reading.quoted(person.start)
        ]
        first = self.reading.at(sentence.start + (self.reading.norm(sentence.start) in self.reading.cues.determiners))
        if people:
            self._antecedents.note(people[0])
        elif first is not None and first.kind == "ORG" and first.end <= end:
            self._antecedents.note(first)

    def _is_quotation(self, sentence: _Sentence) -> bool:
        """Tell whether a sentence is quoted from its beginning to its end."""
        start, end = self._contents.edges(sentence.start, sentence.end)
        span = self.reading.quotations.at(start)
        return span is not None and end <= span[1] and end - start >= _SHORTEST_QUOTATION - 1

    def _continued(self, sentence: _Sentence) -> Claim | None:
        """Return the claim that a quoted sentence is: said by whom the quotation, or the one before it, is said by."""
        start, end = self._contents.edges(sentence.start, sentence.end)
        span = self.reading.quotations.at(start)
        if span is None:
            return None
        sources = self._said_by.get(span)
        if sources is None:
            if self.reading.form(span[1] - 1) not in _ENDS and self.reading.form(span[1]) not in _ENDS:
                return None
            last = self._last_said(span[0])
            longest = _LONGEST_UNCLOSED if last else _LONGEST_UNSPOKEN
            if span[1] - span[0] > longest or (not last and span in self.reading.quotations.unclosed):
                return None
            sources = self._said_by.setdefault(span, last)
        label = self._acts.label(None, start, end)
        fillers = [*sources, Filler("content", start, end)]
        return Claim(label, sentence.start, sentence.end, fillers, self._acts.attributes(label, start, end))

    def _last_said(self, index: int) -> list[Filler]:
        """Return who the claim before is said by, if it is near."""
        before = [claim for claim in self._made if claim.start < index and claim.end <= index + 1]
        last = max(before, key=lambda claim: (claim.start, claim.end), default=None)
        if last is None or index - last.end > _NEAR:
            return []
        return [filler for filler in last.fillers if filler.role == "source"]

"""What is said, to whom and about what: the other roles of a claim."""

from __future__ import annotations

from typing import NamedTuple

from annotators.cues import ACCORDING, NOBODY, OPINION, VIEW
from annotators.reading import Mention, Reading
from annotators.speakers import Report
from annotators.subjects import Subjects
from annotators.wordlist import word_set

_ASKING = frozenset({"request", "propose", "praise", "criticise", "warn"})
_TOLD = frozenset({"told", "tells", "tell", "telling", "assured", "assures", "informed", "reminded", "reminds"})
_TOWARDS = frozenset({"to", "à", "au", "aux", "devant", "auprès", "với", "trước"})
_THAT = frozenset({"that", "que", "qu'", "rằng"})
_LOOSE = word_set(
    "the to on upon with for both that à au aux le la les l' du de des que devant auprès với trước cho "
    "ngài ông bà mr mrs ms m. mme ."
)
_BEFORE_SPEAKER = frozenset({",", "”", "»", '"', "?", "!", "–", "—"})
# How many words (a title, an article) may stand between a quotation and who said it.
_NEAR_QUOTATION = 9
_LONGEST_TOPIC = 14


class Content(NamedTuple):
    """What is said (words ``start`` to ``end``, none if equal), to whom, and the words for what it is about."""

    start: int
    end: int
    addressee: Mention | None = None
    topic: tuple[int, int] | None = None


class Contents:
    """Finds the content, addressee and topic of a report."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.cues = reading.cues
        self._subjects = Subjects(reading)
        self._topics = reading.found.topics

    def of(self, report: Report, start: int, end: int) -> Content:
        """Return what is said in the sentence of words ``start`` to ``end``, which may be the next report's begin."""
        cue = report.cue
        if cue.form in {ACCORDING, OPINION, VIEW, NOBODY}:
            return self._around(report, start, end)
        source = report.sources[0]
        if quotation := self._quotation_before(report, start, end):
            return Content(*self.edges(*quotation), self._audience(report, end))
        before = min(cue.start, source.start if not report.shared else cue.start)
        if report.behind and report.begin - start >= 3:
            return Content(*self.edges(start, self._comma_before(report.begin, start)), self._audience(report, end))
        addressee = self._addressee(report, end)
        begin = self._after_that(addressee.end if addressee else self._behind_source(report), end)
        content = self.edges(begin, end)
        topic = self._topic(begin, end)
        if content[1] - content[0] < 1 and before - start > 3:
            # It rains, she said: what is said comes first.
            stops = [index for index in range(start, before) if self.reading.form(index) in _BEFORE_SPEAKER]
            if stops and self._subjects.skip_adverbials(start, stops[-1]) < stops[-1]:
                content = self.edges(start, stops[-1])
        return Content(*content, addressee, topic)

    def _behind_source(self, report: Report) -> int:
        near = report.behind and 0 <= report.sources[-1].end - report.cue.end <= _NEAR_QUOTATION
        return max(report.cue.end, report.sources[-1].end) if near else report.cue.end

    def _around(self, report: Report, start: int, end: int) -> Content:
        """Return the longer part before or behind "according to X"."""
        after = max([report.cue.end, *(mention.end for mention in report.sources)])
        while after < end and self.reading.form(after) in {",", ":"}:
            after += 1
        if report.cue.start - start > end - after:
            return Content(*self.edges(start, report.cue.start))
        return Content(*self.edges(after, end))

    def _quotation_before(self, report: Report, start: int, end: int) -> tuple[int, int] | None:
        """Return the quotation that speaker and cue stand right behind; of one they interrupt, the longer part."""
        if report.shared:
            return None
        source = report.sources[0]
        first = min(report.cue.start, source.start)
        before = self.reading.quotations.before(start, first)
        if before is None or before[1] + _NEAR_QUOTATION < first:
            return None
        behind = max(report.cue.end, source.end)
        if any(self.reading.norm(index) in _THAT for index in range(report.cue.end, min(behind + 3, end))):
            return None
        after = self.reading.quotations.within(behind, end)
        return max([before, *after], key=lambda part: part[1] - part[0])

    def _comma_before(self, index: int, start: int) -> int:
        """Return where what is said ends before a verb that its speaker follows."""
        skip = self.cues.auxiliaries | {"-", "t", "il", "elle", ",", "s'", "se"}
        while index > start and (self.reading.norm(index - 1) in skip or index in self.reading.adverb_ends):
            index = self.reading.adverb_ends.get(index, index - 1)
        return index

    def _audience(self, report: Report, end: int) -> Mention | None:
        """Return who was told what a quotation before says: told reporters, déclaré à la presse."""
        cue, source = report.cue, report.sources[0]
        told = self._is_told(report)
        for begin in (cue.end, source.end if 0 <= source.start - cue.end <= _NEAR_QUOTATION else cue.end):
            if begin < end and (told or self.reading.norm(begin) in _TOWARDS):
                mention = self._mention_behind(begin, source, end)
                if mention and mention.kind != "PLACE":
                    return mention
        return None

    def _is_told(self, report: Report) -> bool:
        """Tell whether somebody is told: tells, nói với."""
        cue = report.cue
        return self.reading.norm(cue.start) in _TOLD or self.reading.norm(cue.end - 1) in _TOWARDS

    def _after_that(self, begin: int, end: int) -> int:
        """Return where the content begins: behind "that", also when a day or an age stands before it."""
        reading = self.reading
        for index in range(begin, min(begin + 6, end)):
            if reading.norm(index) in _THAT:
                return index + 1
            if reading.form(index) in {".", ";", ":", "“", "«", '"'}:
                break
        while begin < end and reading.norm(begin) in self.cues.that:
            begin += 1
        return begin

    def _topic(self, begin: int, end: int) -> tuple[int, int] | None:
        """Return the words behind "about" right after a cue, up to the next comma."""
        hit = self._topics.get(begin) or self._topics.get(begin - 1)
        if hit is None or hit[0] in self.reading.dates:
            return None
        stops = (
            i for i in range(hit[0], end) if not self.reading.norm(i)[0].isalnum() or self.reading.norm(i) in _THAT
        )
        stop = next(stops, end)
        return self.edges(hit[0], stop) if 0 < stop - hit[0] <= _LONGEST_TOPIC else None

    def _addressee(self, report: Report, end: int) -> Mention | None:
        """Return who is asked, thanked, accused or told: a mention that comes right after the cue."""
        if report.cue.act not in _ASKING and not self._is_told(report):
            return None
        mention = self._mention_behind(report.cue.end, report.sources[0], end)
        return None if mention and mention.kind == "PLACE" and report.cue.act == "praise" else mention

    def _mention_behind(self, index: int, source: Mention, end: int) -> Mention | None:
        """Return the mention that comes after prepositions, articles and honorifics only."""
        for position in range(index, min(index + 4, end)):
            mention = self.reading.at(position)
            if mention and mention.kind == "ROLE" and (person := self.reading.person_of(mention)):
                mention = person
            if mention and mention.end <= end and mention != source:
                return mention
            if self.reading.norm(position) not in _LOOSE:
                return None
        return None

    def edges(self, start: int, end: int) -> tuple[int, int]:
        """Trim punctuation at the edges of a content; quotation marks stay outside."""
        form = self.reading.words.form
        while start < end and not form[start][0].isalnum() and form[start] not in {"$", "€", "£"}:
            start += 1
        while end > start and not form[end - 1][-1].isalnum() and form[end - 1] not in {"%", ")"}:
            end -= 1
        return start, end

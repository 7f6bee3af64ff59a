"""Which stretches of a crawled article are not running text, and what they say about it.

Pages are read line by line: a few fixed phrases and shapes (`models.crawl_patterns`) and where a line stands.
A paragraph is left alone when in doubt: a zone that is missed costs a keystroke, a paragraph that is wrongly
set aside costs its claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from models import crawl_patterns as patterns
from models.crawl_dates import complete, find_date, is_age_or_reading_time, publication_date
from models.records import Date, Zone, ZoneKind
from models.text import Composed

_BLANKS = " \t\r\f\v\u00a0\u2002\u2003\u2009\u200a\u200b\u202f\u3000\ufeff"
_LINE = re.compile(rf"[^\n{_BLANKS}](?:[^\n]*[^\n{_BLANKS}])?")
_SENTENCE_END = re.compile(r"(?:\.|/\.|…|[.!?…]\s?[”\"’'»)])$")
_QUESTION_END = re.compile(r"[!?]$")

# Above these lengths, in characters, a line is a paragraph whatever it looks like.
_LONG = 200
_MOST_CAPTION = 400
_MOST_SHORT = 160
_MOST_DATELINE = 120
_MOST_RELATED_LINES = 12


class Analysis(Struct, frozen=True):
    """What the text of an article says about itself; zones are sorted and don't overlap."""

    title: str | None = None
    date: Date | None = None
    source: str | None = None
    zones: tuple[Zone, ...] = ()


class _Line(Struct):
    """One line that is not blank; ``gap`` says whether a blank line stands before it."""

    start: int
    text: str
    gap: bool
    kind: ZoneKind | None = None
    front: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def analyse(text: str, lang: str | None) -> Analysis:
    """Return the title, date, source and zones that an article's text shows, in its own offsets."""
    composed = Composed(text)
    page = _Page(composed.text, lang)
    zones = [Zone(composed.origin(zone.start), composed.origin(zone.end), zone.kind) for zone in page.zones()]
    title = page.title
    if title is not None:
        start, end = (composed.origin(offset) for offset in (title.start, title.end))
    return Analysis(
        title=text[start:end] if title is not None else None,
        date=page.date(),
        source=page.source(),
        zones=tuple(sorted(zones)),
    )


class _Page:
    """One article's lines while they are being sorted into zones."""

    def __init__(self, text: str, lang: str | None) -> None:
        self.lang = lang
        self.title: _Line | None = None
        self.front_date: Date | None = None
        self.header: Zone | None = None
        self.inline: list[Zone] = []
        self.agencies: list[str] = []
        self.dateline = ""
        self.lines = _lines_of(text)
        self._read_front()
        for line in self.lines:
            line.kind = line.kind or self._kind_anywhere(line)
        prose = [index for index, line in enumerate(self.lines) if line.kind is None and _is_prose(line.text)]
        self.first = prose[0] if prose else len(self.lines)
        self.last = prose[-1] if prose else len(self.lines)
        for line in self.lines[prose[1] : self.last] if len(prose) > 1 else ():
            # In the middle of an article "By Any Measure" is a heading.
            line.kind = None if line.kind == "byline" else line.kind
        self._read_top()
        self._read_bottom()
        self._read_neighbours()
        self._read_edges_of_prose(prose)

    def _read_front(self) -> None:
        """Set apart what a crawler wrote above the article, perhaps on the first line of the text itself."""
        if not self.lines:
            return
        line = self.lines[0]
        match = patterns.FRONT_DATE.match(line.text)
        if match and self._is_front_date(match[0], line.text[match.end() :]):
            self.front_date = _date_in(match[0], self.lang)
            rest = line.text[match.end() :].lstrip(_BLANKS)
            end = line.end - len(rest)
            self.header = Zone(0, end, "header")
            self.lines[0] = _Line(end, rest, line.gap)
            if not rest:
                del self.lines[0]
        for index, line in enumerate(self.lines):
            named = patterns.FRONT_TITLE.match(line.text)
            if named:
                self.inline.append(Zone(line.start, line.start + len(named[0].rstrip(_BLANKS)), "header"))
                self.title = _Line(line.start + named.end(), line.text[named.end() :], line.gap, "title")
                self.lines[index] = self.title
            elif patterns.FRONT_FIELD.fullmatch(line.text):
                line.kind, line.front = "header", True
                self.front_date = self.front_date or _date_in(line.text, self.lang)
            else:
                break

    def _is_front_date(self, front: str, rest: str) -> bool:
        """Keep a season such as ``2011-12`` at the start of a sentence in the text."""
        date = _date_in(front, self.lang)
        labelled = front[0].isalpha()
        return date is not None and (labelled or date.day is not None or not rest.strip(_BLANKS))

    def _kind_anywhere(self, line: _Line) -> ZoneKind | None:
        """Return what a line is wherever it stands; footers above the text become headers later."""
        text = line.text
        if len(text) > _MOST_CAPTION:
            return None
        if len(text) <= _LONG and patterns.is_related(text):
            return "related"
        if len(text) <= _MOST_SHORT and patterns.is_credit(text):
            return "credit"
        if len(text) <= _LONG and patterns.is_furniture(text, sentence=_is_prose(text)):
            return "footer"
        if len(text) <= _MOST_SHORT and patterns.is_byline(text, self.lang):
            return "byline"
        one_bar = text.count("|") == 1 and len(text) > 1 and "|" in (text[0], text[-1])
        return "caption" if one_bar or patterns.is_caption(text) else None

    def _read_top(self) -> None:
        """Sort the lines above the first paragraph."""
        top = self.lines[: self.first]
        if top and top[0].kind is None and len(top) > 1 and patterns.outlet_before_date(top[0].text, self.lang):
            top[0].kind = "header"
        for line in top:
            if line.kind == "footer" or (line.kind in {None, "caption"} and self._is_date_or_path(line)):
                line.kind = "header"
        free = [line for line in top if line.kind is None]
        named = [line for line in free if _can_be_title(line.text)]
        if named and self.title is None and self.first < len(self.lines):
            self.title = next((line for line in named if len(line.text.split()) > 3), named[0])
            self.title.kind = "title"
        for line in free:
            self._read_around_title(line)

    def _read_around_title(self, line: _Line) -> None:
        if self.title is None or line is self.title:
            return
        words = len(line.text.split())
        if line.text == self.title.text:
            line.kind = "title"
        elif line.start < self.title.start:
            line.kind = "header" if words <= 3 and not _is_prose(line.text) else None
        elif (agency := patterns.agency_alone(line.text)) is not None:
            line.kind = "credit"
            self.agencies.append(agency)
        elif self._signs_top(line):
            line.kind = "byline"
        elif self._is_below_credit(line):
            line.kind = "caption"

    def _signs_top(self, line: _Line) -> bool:
        if patterns.name_and_outlet(line.text) or patterns.is_name_in_place(line.text):
            return True
        signed = patterns.outlet_before_date(line.text, self.lang)
        if signed is not None and patterns.is_name(signed):
            return True
        return patterns.is_name(line.text) and self._beside_date(line)

    def _is_below_credit(self, line: _Line) -> bool:
        above = self.lines[self.lines.index(line) - 1]
        return above.kind == "credit" and not line.gap and _can_be_title(line.text)

    def _beside_date(self, line: _Line) -> bool:
        index = self.lines.index(line)
        beside = self.lines[max(index - 1, 0) : index] + self.lines[index + 1 : index + 2]
        return any(self._is_date_or_path(other) for other in beside)

    def _is_date_or_path(self, line: _Line) -> bool:
        if len(line.text) > _MOST_SHORT:
            return False
        return (
            publication_date(line.text, self.lang) is not None
            or is_age_or_reading_time(line.text)
            or patterns.is_breadcrumb(line.text)
        )

    def _read_bottom(self) -> None:
        """Sort the lines below the last paragraph."""
        for rank, line in enumerate(self.lines[self.last + 1 :]):
            if line.kind is not None or len(line.text) > _MOST_SHORT:
                continue
            agency = patterns.agency_alone(line.text)
            if agency is not None:
                self.agencies.append(agency)
            if agency is not None or patterns.named_source(line.text):
                line.kind = "credit"
            elif patterns.name_and_outlet(line.text) or self._is_signature(line.text, rank):
                line.kind = "byline"
            elif self._is_date_or_path(line):
                line.kind = "footer"

    def _is_signature(self, text: str, rank: int) -> bool:
        """Tell whether a line is the author's bare name, as Vietnamese papers put it below the article."""
        return patterns.is_initials(text) or (self.lang == "vi" and rank < 2 and patterns.is_name(text))

    def _read_neighbours(self) -> None:
        """Sort lines by what stands beside them: lists of headlines, captions above credits, stray bars."""
        for index, line in enumerate(self.lines):
            previous = self.lines[index - 1] if index else None
            if line.kind == "related" and patterns.announces_related(line.text):
                self._read_headlines(index + 1)
            if previous is None or previous.kind is not None or line.gap:
                continue
            if (line.text == "|" and len(previous.text) <= _MOST_CAPTION) or (
                line.kind == "credit" and index > self.first and _can_be_title(previous.text)
            ):
                previous.kind = "caption"

    def _read_headlines(self, start: int) -> None:
        for rank, line in enumerate(self.lines[start : start + _MOST_RELATED_LINES]):
            ends = line.kind is not None or not _can_be_title(line.text)
            if ends or (rank and line.gap and start < self.last):
                return
            line.kind = "related"

    def _read_edges_of_prose(self, prose: list[int]) -> None:
        """Set a dateline before the first sentence and an agency behind the last one apart."""
        for index in prose[:2]:
            line = self.lines[index]
            found = patterns.dateline(line.text[:_MOST_DATELINE])
            if found is not None and not self.dateline:
                end, agency = found
                self.dateline = line.text[:end].rstrip(_BLANKS)
                self.inline.append(Zone(line.start, line.start + len(self.dateline), "header"))
                if agency:
                    self.agencies.insert(0, agency)
        for index in prose[-1:]:
            line = self.lines[index]
            tail = max(0, len(line.text) - _MOST_DATELINE)
            closing = patterns.closing_agency(line.text[tail:])
            if closing is not None:
                self.inline.append(Zone(line.start + tail + closing[0], line.end, "credit"))
                self.agencies.append(closing[1])

    def zones(self) -> Iterator[Zone]:
        """Return the zones found."""
        if self.header is not None:
            yield self.header
        yield from self.inline
        for line in self.lines:
            if line.kind is not None:
                yield Zone(line.start, line.end, line.kind)

    def date(self) -> Date | None:
        """Return when the article appeared, as precisely as the page says."""
        front = complete(self.front_date, self.dateline)
        edge = [line for index, line in enumerate(self.lines) if not self.first <= index <= self.last]
        short = [line for line in edge if not line.front and len(line.text) <= _MOST_SHORT]
        printed = [publication_date(line.text, self.lang) for line in short if line.kind in {"header", "footer"}]
        printed += [_date_in(line.text, self.lang) for line in short if line.kind in {"header", "byline"}]
        dates = [date for date in (*printed, front, _date_in(self.dateline, self.lang)) if date is not None]
        return max(dates, key=_precision, default=None)

    def source(self) -> str | None:
        """Return who published the article, where the page says so clearly; whose a picture is says nothing."""
        if self.agencies:
            return self.agencies[0]
        edge = [line for index, line in enumerate(self.lines) if not self.first <= index <= self.last]
        for read in (patterns.name_and_outlet, patterns.named_source):
            for line in edge:
                if line.kind in {"byline", "credit", "footer", "header"} and (name := read(line.text)):
                    return name
        return None


def _lines_of(text: str) -> list[_Line]:
    lines: list[_Line] = []
    end = 0
    for match in _LINE.finditer(text):
        lines.append(_Line(match.start(), match[0], text.count("\n", end, match.start()) > 1))
        end = match.end()
    return lines


def _is_prose(text: str) -> bool:
    """Tell whether a line is a paragraph: long, or a sentence with its full stop."""
    if len(text) > _LONG:
        return True
    closing = patterns.closing_agency(text)
    if closing is not None:
        text = text[: closing[0]].rstrip(_BLANKS)
    if len(text.split()) < 6:
        return False
    return bool(_SENTENCE_END.search(text)) or (len(text) > 120 and bool(_QUESTION_END.search(text)))


def _can_be_title(text: str) -> bool:
    """Tell whether a line is short and ends without the full stop of a sentence."""
    return (
        8 <= len(text) <= _LONG
        and len(text.split()) >= 2
        and not _is_prose(text)
        and not text.endswith((".", ",", ";", ":"))
    )


def _date_in(text: str, lang: str | None) -> Date | None:
    found = find_date(text, lang)
    return found[2] if found else None


def _precision(date: Date) -> int:
    return (date.month is not None) + (date.day is not None)

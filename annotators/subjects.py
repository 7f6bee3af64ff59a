"""Who does what a verb says: the search for its subject, with names, titles and word lists instead of a parser."""

from __future__ import annotations

from annotators.reading import PRONOUNS, Mention, Reading

_DASHES = frozenset("–—")
_BREAKS = frozenset(",;:") | _DASHES
_BODIES = frozenset({"ORG", "GROUP", "PLACE"})
_ALONE = PRONOUNS | {"sides", "impersonal"}
# A noun phrase without a name in it, and an unnamed one that nothing tells to be a speaker, are no longer than this.
_LONGEST, _LONGEST_UNKNOWN = 24, 8
# Between a title and the end of what stands behind it: how far who speaks may be from the verb.
_BEHIND_PREPOSITION = 6
_SERIAL = 4
_STOPS = frozenset({".", "»", "”", '"', ";", ":", "./.", "(", "!", "?"})
_OBLIQUE = {
    "lui": "he", "elle": "she", "eux": "they", "elles": "they", "him": "he", "her": "she", "them": "they",
    "ông": "he", "bà": "she", "anh": "he", "chị": "she", "cô": "she",
}  # fmt: skip
# How many words behind a verb a title, and the name in apposition to it, may take.
_LONGEST_TITLE = 26
_HEAD_WITHIN = 2

Segment = tuple[int, int]


class Subjects:
    """Finds who a verb belongs to, before it or behind it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.cues = reading.cues

    def before(self, begin: int, verb: int) -> tuple[Mention, ...]:
        """Return the subject of the verb at ``verb``, somewhere from ``begin`` on, or nobody."""
        segments = self._segments(begin, verb)
        if not segments:
            return ()
        if self.reading.form(verb - 1) in _BREAKS:
            return self._first(segments)
        last = self._phrase(*segments[-1])
        if len(segments) > 1 and (not last or last[0].kind in {"nominal", "unknown"}):
            # Somebody, Minister of Something said: the apposition's second comma is often left out.
            named = self._phrase(*segments[-2])
            apposed = self.cues.lang == "vi" or self._title_at(segments[-1][0])
            if named and named[-1].kind == "PERSON" and named[-1].end == segments[-2][1] and apposed:
                return named
        return last

    def leading(self, begin: int, end: int) -> tuple[Mention, ...]:
        """Return who a sentence begins with: the subject of its first verb, and of those joined to it."""
        begin = self.skip_adverbials(begin, end)
        if begin < end and self._title_at(begin) and (named := self._named_by_title(begin, end, idle=False)):
            return named
        index = begin + (self.reading.norm(begin) in self.cues.determiners and begin not in self.reading.beginning)
        mention = self.reading.at(index)
        if mention is not None and mention.end <= end and mention.kind not in {"ROLE", "audience"}:
            return self.reading.joined(mention, end)
        noun = self.reading.nouns.get(index)
        return (Mention(begin, noun[0], "nominal"),) if noun and noun[0] <= end else ()

    def first(self, begin: int, end: int) -> tuple[Mention, ...]:
        """Return the first subject among phrases set off by commas."""
        return self._first(self._segments(begin, end))

    def _first(self, segments: list[Segment]) -> tuple[Mention, ...]:
        phrases = [self._phrase(*segment) for segment in segments]
        known = any(found and found[0].kind != "unknown" for found in phrases)
        for position, found in enumerate(phrases):
            if not found or (known and found[0].kind == "unknown"):
                continue
            if found[0].kind in {"nominal", "unknown", "ROLE", "GROUP"} and position + 1 < len(segments):
                # The mayor, Ann Reed, said: the name is who speaks.
                begin, end = segments[position + 1]
                named = self.reading.of_kind("PERSON", begin, end)
                if named and named[-1].end == end and not self.reading.after_preposition(named[0]):
                    return self.reading.joined(named[0], end)
            return found
        return ()

    def _segments(self, begin: int, end: int) -> list[Segment]:
        """Return the pieces between commas and dashes, without what stands in brackets."""
        form = self.reading.words.form
        segments: list[Segment] = []
        start, depth = begin, 0
        for index in range(begin, end):
            if form[index] in "([":
                depth += 1
            elif form[index] in ")]":
                depth = max(depth - 1, 0)
            elif depth == 0 and (form[index] in _BREAKS or form[index] in {".", "?", "!"}):
                segments.append((start, index))
                start = index + 1
        segments.append((start, end))
        return [segment for segment in segments if segment[1] > segment[0]]

    def _phrase(self, begin: int, end: int) -> tuple[Mention, ...]:
        """Return the subject that a stretch without commas ends with."""
        end = self._without_adverbials(begin, self._without_brackets(begin, end))
        end = self._without_brackets(begin, end)
        begin = self.skip_adverbials(self._clause(self._behind_adverb(begin), end), end)
        if begin >= end:
            return ()
        if self.reading.norm(end - 1) in self.cues.relatives and end - 1 > begin:
            return self._antecedent(begin, end - 1)
        end = next((i for i in range(begin + 1, end) if self._relative(i)), end)
        return self._joined_phrases(begin, end) or self._simple(begin, end)

    def _behind_adverb(self, begin: int) -> int:
        """Vietnamese "trong khi" (while) is no "trong" (in)."""
        end = self.reading.adverbs.get(begin, begin)
        return end if end > begin + 1 else begin

    def _without_brackets(self, begin: int, end: int) -> int:
        form = self.reading.words.form
        while end > begin and form[end - 1] in {")", "]", "”", "»", '"'}:
            opening = next((i for i in range(end - 1, begin, -1) if form[i] in "(["), None)
            end = opening if opening is not None and form[end - 1] in ")]" else end - 1
        return end

    def _clause(self, begin: int, end: int) -> int:
        """Return where the last clause of a stretch begins: behind "that", "because", "while"."""
        passive = self.cues.passive if self.cues.lang == "vi" else frozenset()
        for index in range(end - 2, begin - 1, -1):
            known = index in self.reading.inside or index in self.reading.nouns
            if self.reading.norm(index) in passive and not known:
                # Vietnamese: who does something stands between the sign of the passive and the verb.
                return index + 1
            here = index == begin or self.cues.lang != "vi"
            if here and self.reading.norm(index) in self.cues.subordinators and index not in self.reading.inside:
                return index + 1
        return begin

    def skip_adverbials(self, begin: int, end: int) -> int:
        """Return where a stretch goes on behind conjunctions, adverbs, dates, and "in Paris"."""
        reading, cues = self.reading, self.cues
        while begin < end:
            word = reading.norm(begin)
            known = begin in reading.beginning or begin in reading.nouns
            if begin in reading.dates:
                begin = reading.dates[begin]
            elif reading.adverbs.get(begin, 0) > begin + 1 and begin not in reading.inside:
                begin = reading.adverbs[begin]
            elif word in cues.prepositions and not known:
                begin = self._behind_preposition(begin, end)
            elif not known and (
                word in cues.coordinators or word in cues.contrast or begin in reading.adverbs or not word[0].isalnum()
            ):
                begin = max(begin + 1, reading.adverbs.get(begin, 0))
            else:
                break
        return begin

    def _behind_preposition(self, begin: int, end: int) -> int:
        """Return where what a preposition belongs to ends; the next article or name begins something else."""
        reading = self.reading
        index = begin + 1
        while index < end and reading.norm(index) in self.cues.determiners and index not in reading.beginning:
            index += 1
        if index in reading.dates:
            return reading.dates[index]
        mention = reading.at(index)
        if mention is not None and mention.kind not in PRONOUNS:
            return mention.end
        for after in range(index + 1, min(end, index + _BEHIND_PREPOSITION)):
            if after in reading.dates:
                return reading.dates[after]
            if after in reading.beginning and not reading.after_preposition(reading.beginning[after][0]):
                return after
            plain = reading.norm(after - 1) not in self.cues.prepositions
            if self.cues.lang != "vi" and plain and reading.norm(after) in self.cues.determiners:
                return after
        return end

    def _relative(self, index: int) -> bool:
        word = self.reading.norm(index)
        return word in self.cues.relatives and index not in self.reading.inside

    def _antecedent(self, begin: int, end: int) -> tuple[Mention, ...]:
        """Return who a relative pronoun right behind them stands for."""
        people = [mention for mention in self.reading.between(begin, end) if mention.end == end]
        return (people[0],) if people else self._simple(begin, end)

    def _joined_phrases(self, begin: int, end: int) -> tuple[Mention, ...]:
        """Return the subjects on both sides of "and", or the one behind it if a new clause begins there."""
        for index in range(end - 2, begin, -1):
            if self.reading.norm(index) not in self.cues.coordinators or index in self.reading.inside:
                continue
            right = self._simple(self.skip_adverbials(index + 1, end), end)
            if not right:
                continue
            left = self._simple(begin, index)
            if left and left[-1].end >= index and right[0].kind not in PRONOUNS:
                whole = left[0].kind == right[0].kind in {"nominal", "unknown"}
                return (Mention(left[0].start, right[-1].end, left[0].kind),) if whole else left + right
            definite = self.reading.norm(index + 1) in self.cues.determiners or right[0].kind not in {
                "nominal",
                "unknown",
            }
            return right if definite else ()
        return ()

    def _simple(self, begin: int, end: int) -> tuple[Mention, ...]:
        """Return the subject that these words are: a pronoun, a name, or a noun that may speak."""
        if begin >= end:
            return ()
        reading = self.reading
        first = reading.at(begin)
        if first and first.kind in _ALONE:
            return (first,) if self._little(first.end, end) else ()
        if self._title_at(begin) and (named := self._named_by_title(begin, end)):
            return named
        if self.cues.lang == "fr" and reading.norm(begin).endswith("ez") and first is None:
            # An imperative: Prenez note.
            return ()
        people = [one for one in reading.of_kind("PERSON", begin, end) if not reading.after_preposition(one, begin)]
        for person in people[:1] + people[:0:-1]:
            together = reading.joined(person, end)
            last = len(people) == len(together) or person is not people[0]
            if last and self._nothing_done(together[-1].end, end) and self._nothing_done(begin, person.start):
                return together
        for body in reading.between(begin, end):
            if body.kind in _BODIES and self._leads(begin, body, end):
                return reading.joined(body, end)
        return self._noun(begin, end)

    def _title_at(self, begin: int) -> bool:
        index = begin + (self.reading.norm(begin) in self.cues.determiners)
        first = self.reading.at(index)
        return first is not None and first.kind == "ROLE"

    def _named_by_title(self, begin: int, end: int, *, idle: bool = True) -> tuple[Mention, ...]:
        """Return the person right behind a title at ``begin``."""
        index = begin + (self.reading.norm(begin) in self.cues.determiners)
        title = self.reading.at(index)
        person = self.reading.at(title.end) if title else None
        if person is None or person.kind != "PERSON" or person.end > end:
            return ()
        return self.reading.joined(person, end) if not idle or self._nothing_done(person.end, end) else ()

    def _leads(self, begin: int, body: Mention, end: int) -> bool:
        """Tell whether a body is what a phrase is about: nothing but articles and adjectives before it."""
        reading = self.reading
        before = range(begin, body.start)
        if any(reading.norm(index) in self.cues.prepositions for index in before) or body.end > end:
            return False
        inside = reading.inside.get(body.start)
        if inside is not None and inside.start < body.start and inside != body:
            return False
        acronym = body.kind == "PLACE" and body.start > begin and reading.words.upper[body.start - 1]
        if reading.norm(body.end) in {"'s", "'"}:
            return False
        after = reading.at(body.end)
        title = after is not None and after.kind in {"ROLE", "PERSON"} and after.end <= end
        noun = reading.nouns.get(body.end)
        person = noun is not None and noun[1] == "persons" and self.cues.lang != "fr" and noun[0] <= end
        head = body.kind != "ORG" and noun is not None and noun[0] <= end and self.cues.lang == "en"
        return not (acronym or title or person or head) and self._nothing_done(body.end, end)

    def _nothing_done(self, begin: int, end: int) -> bool:
        """Tell whether no other verb stands between words: has, was, will."""
        reading, finite = self.reading, self.cues.finite
        if self.cues.lang == "vi" and end - begin <= _SERIAL:
            # Verbs follow each other without a conjunction: đã gọi điện chúc mừng.
            return True
        return not any(reading.norm(i) in finite and i not in reading.inside for i in range(begin, end))

    def _little(self, begin: int, end: int) -> bool:
        """Tell whether there are adverbs only between words."""
        while begin < end and begin in self.reading.adverbs:
            begin = self.reading.adverbs[begin]
        return begin >= end

    def _noun(self, begin: int, end: int) -> tuple[Mention, ...]:
        """Return the phrase from ``begin`` as a nameless speaker: known by its noun, or any noun with an article."""
        reading = self.reading
        participle = reading.norm(begin).endswith({"en": "ing", "fr": "ant"}.get(self.cues.lang, "\n"))
        if end - begin > _LONGEST or participle or not self._nothing_done(begin, end):
            return ()
        index = begin
        while index < end and reading.norm(index) in self.cues.determiners:
            index += 1
        limit = next((i for i in range(index, end) if reading.norm(i) in self.cues.prepositions), end)
        # The noun that tells comes first in French and Vietnamese, articles and an adjective apart.
        limit = limit if self.cues.lang == "en" else min(limit, index + _HEAD_WITHIN)
        known = any(i in reading.nouns and reading.nouns[i][0] <= end for i in range(begin, max(limit, begin + 1)))
        titled = any(mention.kind in {"ROLE", "GROUP"} for mention in reading.between(begin, end))
        if known or titled or self._is_name(begin, end):
            return (Mention(begin, end, "nominal"),)
        if reading.words.form[begin][0].isdigit() or "%" in reading.words.norm[begin:end]:
            return (Mention(begin, end, "nominal"),)
        article = index > begin or reading.words.cap[begin]
        if article and end - begin <= _LONGEST_UNKNOWN and end > index:
            return (Mention(begin, end, "unknown"),)
        return ()

    def _is_name(self, begin: int, end: int) -> bool:
        """Tell whether a phrase is capitalised words that nothing else has taken for a name."""
        words = self.reading.words
        if not all(words.cap[index] and words.alpha[index] for index in range(begin, end)):
            return False
        inner = any(letter.isupper() for letter in words.form[begin][1:])
        return inner or end - begin > 1 or not words.first[begin]

    def _without_adverbials(self, begin: int, end: int) -> int:
        """Return the end of a noun phrase without a date, an adverb or "also" behind it."""
        reading = self.reading
        dates = {stop: start for start, stop in reading.dates.items() if begin < start}
        while end > begin + 1:
            word = reading.norm(end - 1)
            if end in dates:
                end = dates[end]
            elif end in reading.adverb_ends and end - 1 not in reading.inside and reading.adverb_ends[end] > begin:
                end = reading.adverb_ends[end]
            elif word in self.cues.prepositions and end - 1 not in reading.inside:
                end -= 1
            else:
                break
        return end

    def behind(self, index: int, end: int) -> tuple[Mention, ...]:
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
        found = self.first(index, self._phrase_end(index, comma))
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

"""English bodies, events, agreements, laws and roles: capitalised phrases around a head word.

The same rules run over French and Vietnamese articles, which quote English names, but only where every
head has its capital.
"""

from __future__ import annotations

from annotators.scan import Scan
from annotators.wordlist import word_set

# Who is sent to a place, and the ministries that one word names.
_SENT = frozenset({"ambassador", "envoy", "consul", "representative", "delegate", "adviser", "advisor", "emissary"})
_PORTFOLIOS = word_set(
    "justice finance health education labour labor defence defense interior immigration migration police trade energy "
    "transport agriculture tourism culture security environment equality women children families youth sport"
)
_JOINERS = frozenset({"and", "&", "of", "for", "the", "on", "in"})
_ORDINALS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth")
_DIRECTIONS = word_set("north south east west northern southern eastern western new")
_CHAIN_STOPS = word_set(
    "which that who whose where when while signed is was are were be been will would has had have can "
    "could may should must said says at during after before but as by than if because since until about "
    "into"
)
_GENERIC_AFTER = frozenset({"the", "a", "an", "its", "their", "his", "her", "both", "other"})


class English:
    """Proposes ORG, EVENT, AGREEMENT, LAW and ROLE candidates from English words."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.words = scan.words
        self.native = scan.lang == "en"

    def find_bodies(self) -> None:
        """Propose bodies, events, agreements and laws."""
        for start, end in self.scan.terms("org_head", "en"):
            self._body(start, end)
        for start, end in self.scan.terms("event_head", "en"):
            self._event(start, end)
        for start, end in self.scan.terms("agreement_head", "en"):
            self._agreement(start, end)
        for start, end in self.scan.terms("law_head", "en"):
            self._law(start, end)

    def _cap(self, index: int) -> bool:
        words = self.words
        return (
            0 <= index < len(words)
            and words.cap[index]
            and (words.alpha[index] or words.norm[index][0].isalpha())
            and (not self.scan.term("stop", index, "en") or self._direction(index))
            and (self.native or index not in self.scan.stop)
        )

    def _direction(self, index: int) -> bool:
        """South Asian Institute: a direction with its capital before another one."""
        words = self.words
        after = index + 1
        near = after < len(words) and words.cap[after] and not words.break_before[after]
        return near and words.norm[index] in _DIRECTIONS

    def left(self, start: int) -> int:
        """Return where the capitalised words before a head begin."""
        words, index = self.words, start
        while index > 0 and start - index < 8 and not words.break_before[index]:
            before = index - 1
            if self._cap(before) and not self._ends_role(before) and words.form[before] != "I":
                index = before
            elif (index > 1 and words.hyphen(before) and self._cap(before - 1)) or (
                index > 1 and words.norm[before] in {"and", "&", "-", "–"} and self._joins(before)
            ):
                index = before - 1
            elif words.norm[before] in {"rights"} and self._cap(before - 1):
                index = before
            else:
                break
        return index

    def _ends_role(self, index: int) -> bool:
        """Tell whether a title or honorific that a name follows ends at ``index``."""
        norm = self.words.norm[index]
        return norm in {"mr", "mrs", "ms", "minister", "president", "secretary", "ambassador", "director", "chairman"}

    def _joins(self, index: int) -> bool:
        """Tell whether "X and Y Head" is one name: X has a capital, is no country, and stands not alone before."""
        scan = self.scan
        before = index - 1
        if not self._cap(before) or not self._cap(index + 1) or self.words.break_before[index]:
            return False
        if self.words.norm[index] in {"-", "–"}:
            return bool(scan.country(before))
        return not (
            scan.place(before) or scan.adjective(before, "en") or self.words.upper[before] or scan.country(index + 1)
        )

    def phrase(self, index: int, longest: int = 9) -> int:
        """Return where a capitalised noun phrase ends ("the Rights of the Child", "Health and Welfare"), or 0."""
        words, scan = self.words, self.scan
        if scan.norm(index) == "the" and not scan.after_break(index):
            index += 1
        if index >= len(words) or words.break_before[index] or not self._cap(index):
            return 0
        end = index + 1
        while end < len(words) and end - index < longest and not words.break_before[end]:
            if self._cap(end) and not self._starts_person(end):
                end += 1
            elif words.hyphen(end) and self._cap(end + 1):
                end += 2
            elif (skip := self._join_right(end)) > 0:
                end = skip
            else:
                break
        return end

    def _starts_person(self, index: int) -> bool:
        return bool(self.scan.found.get(("xx", "given"), {}).get(index) and self._cap(index + 1))

    def _join_right(self, index: int) -> int:
        words, scan = self.words, self.scan
        norm = words.norm[index]
        if norm not in _JOINERS or index + 1 >= len(words) or words.break_before[index]:
            return 0
        after = index + 1
        if words.norm[after] == "the" and norm in {"of", "for", "on", "in"}:
            after += 1
        if norm in {"and", "&"} and (scan.place(index - 1) or scan.place(after) or scan.term("org_head", after, "en")):
            return 0
        if norm in {"the", "in"} or not self._cap(after) or scan.term("title", after, "en"):
            return 0
        if scan.term("agreement_head", after, "en") or scan.term("event_head", after, "en"):
            return 0
        return after + 1

    def _after_prep(self, end: int, kind: str) -> int:
        prep = self.scan.term(kind, end, "en")
        return self.phrase(prep) if prep and not self.words.break_before[end] else 0

    def _body(self, start: int, end: int) -> None:
        scan, words = self.scan, self.words
        if not words.cap[start]:
            self._lower_body(start, end)
            return
        while (more := scan.term("org_head", end, "en")) and words.cap[end] and not words.break_before[end]:
            end = more
        begin = self._behind_dash(self.left(start), start)
        if scan.term("title", begin, "en") == start and not scan.adjective(begin, "en"):
            begin = start
        right = self._after_prep(end, "org_prep")
        if right:
            end = right
        elif begin == start:
            return
        if begin < start or right:
            begin = self._without_sentence_start(begin, start)
            if begin < start or right:
                self._add_body(begin, self._tail(start, end))

    def _tail(self, head: int, end: int) -> int:
        """Return where a legal form behind the name ends, or the place of an embassy ("Embassy in Hanoi")."""
        scan = self.scan
        if scan.closed(end):
            return end
        if form := scan.found.get(("xx", "company"), {}).get(end, 0):
            return form if self.words.cap[end] else end
        sent = self.words.norm[head] in {"embassy", "consulate", "mission", "delegation"}
        return (scan.place(end + 1) or end) if sent and scan.norm(end) == "in" else end

    def _behind_dash(self, begin: int, head: int) -> int:
        """A dash between blanks ends what is before it: "Mali – United" names no body."""
        words = self.words
        dashes = [index for index in range(begin, head) if words.norm[index] in {"-", "–"} and words.gap[index]]
        return dashes[-1] + 1 if dashes else begin

    def _without_sentence_start(self, begin: int, head: int) -> int:
        """A sentence's first word has a capital anyway: drop it if it is a known lower-case word elsewhere."""
        words = self.words
        if (
            words.first[begin]
            and begin < head
            and words.norm[begin] in {"local", "state", "many", "former", "government"}
        ):
            return begin + 1
        return begin

    def _lower_body(self, start: int, end: int) -> None:
        """the Italian government, the British embassy in Hanoi"""
        scan = self.scan
        if not self.native or scan.term("org_lower", start, "en") != end:
            return
        for begin in (start - 1, start - 2):
            if begin < 0 or not self.words.cap[begin]:
                continue
            if start in {scan.adjective(begin, "en"), scan.country(begin)}:
                scan.add(begin, end, "ORG", "body_adjective")
                scan.orgs.setdefault(begin, end)
                scan.org_ends.setdefault(end, begin)

    def _add_body(self, start: int, end: int) -> None:
        self.scan.add(start, end, "ORG", "body")
        self.scan.orgs[start] = max(end, self.scan.orgs.get(start, 0))
        self.scan.org_ends[end] = start

    def _event(self, start: int, end: int) -> None:
        scan, words = self.scan, self.words
        if not words.cap[start]:
            return
        if not scan.closed(end) and words.cap[end] and scan.term("org_head", end, "en"):
            return
        begin = self.left(start)
        ordinal = begin > 0 and not words.break_before[begin] and self._ordinal(begin - 1)
        right = self._after_prep(end, "event_prep")
        if begin == start and not (right or ordinal):
            return
        end = right or end
        if end < len(words) and words.norm[end].isdigit() and len(words.norm[end]) == 4:
            end += 1
        begin -= ordinal
        scan.add(begin, end, "EVENT", "event")
        scan.events[begin] = end

    def _ordinal(self, index: int) -> bool:
        norm = self.words.norm[index]
        if len(norm) == 4 and norm.isdigit():
            return True
        return norm in _ORDINALS or (norm[0].isdigit() and norm.endswith(("st", "nd", "rd", "th")))

    def _agreement(self, start: int, end: int) -> None:
        scan, words = self.scan, self.words
        several = end - start > 1
        if not words.cap[start] and not (several and self.native):
            return
        plain = scan.term("agreement_plain", start, "en") == end
        begin = self.left(start) if words.cap[start] else start
        prep = scan.term("agreement_prep", end, "en")
        right = self.chain(end) if prep and not scan.after_break(end) and end not in scan.events else 0
        if plain and begin == start and not right:
            return
        if scan.norm(end) == "(" and scan.norm(end + 2) == ")" and words.form[end + 1].lower().startswith("mou"):
            right = right or 0
        scan.add(begin, right or end, "AGREEMENT", "agreement")

    def chain(self, index: int, longest: int = 22) -> int:
        """Return where "on cooperation in preventing ..." ends: at punctuation, a verb or the next article."""
        words, scan = self.words, self.scan
        end = index
        between = scan.norm(index) == "between"
        titled = index + 1 < len(words) and words.cap[index + 1]
        while end < len(words) and end - index < longest:
            norm = words.norm[end]
            lower = end > index and words.alpha[end] and not words.cap[end]
            if titled and lower and norm not in _JOINERS and norm not in {"between", "with", "to", "against"}:
                # A name in capitals is over with the first verb.
                break
            if end > index and end in scan.orgs:
                end = scan.orgs[end]
                continue
            if (scan.closed(end) and end > index) or norm in _CHAIN_STOPS or scan.temporal(end):
                break
            if norm == "to" and end > index:
                break
            next_thing = scan.norm(end + 1) in _GENERIC_AFTER or scan.term("agreement_head", end + 1, "en")
            if norm == "and" and next_thing and not between:
                break
            end += 1
        while end > index and (words.norm[end - 1] in _JOINERS or words.norm[end - 1] in _GENERIC_AFTER):
            end -= 1
        return end if end > index + 1 else 0

    def _law(self, start: int, end: int) -> None:
        scan, words = self.scan, self.words
        if not words.cap[start]:
            return
        begin = self.left(start)
        right = self._after_prep(end, "law_prep")
        multi = end - start > 1
        if begin == start and not right and not (multi or not scan.term("law_plain", start, "en")):
            return
        end = right or end
        if end < len(words) and words.norm[end].isdigit() and len(words.norm[end]) == 4 and not words.break_before[end]:
            end += 1
        scan.add(begin, end, "LAW", "law")

    def find_roles(self) -> None:
        """Propose titles with what belongs to them; needs bodies to have been found."""
        taken = 0
        for start, end in self.scan.terms("title", "en"):
            if start < taken:
                continue
            taken = max(taken, self._role(start, end))

    def _role(self, start: int, end: int) -> int:
        scan, words = self.scan, self.words
        if not words.cap[start] and not self.native:
            return 0
        if scan.term("org_head", end, "en") and self._cap(end):
            return 0
        begin = self._role_left(start)
        right = end
        for _ in range(3):
            step = self._role_right(right)
            if not step:
                break
            right = step
        named = self._named(right)
        plain = scan.term("title_plain", start, "en") == end
        capital = words.cap[start] and not (words.first[start] and begin == start)
        extended = right > end or begin < start
        accept = named or (right > end and (words.cap[start] or self.native)) or (capital and (extended or not plain))
        if not accept or (plain and not named and right == end and begin == start):
            return 0
        if not words.cap[start] and not (named or right > end):
            return 0
        scan.add(begin, right, "ROLE", "role" if extended or not plain else "role_plain")
        scan.roles[begin] = right
        return right

    def _role_left(self, start: int) -> int:
        words, scan = self.words, self.scan
        begin = start
        while begin > 0 and not words.break_before[begin] and start - begin < 6:
            before = begin - 1
            if before in scan.stop and not scan.term("title_before", before, "en"):
                break
            if before + 1 in scan.org_ends and scan.org_ends[before + 1] < begin and words.cap[start]:
                begin = scan.org_ends[before + 1]
            elif scan.term("title_before", before, "en") == begin and (words.cap[before] or self.native):
                begin = before
            elif self._cap(before) and (words.cap[start] or scan.adjective(before, "en") or scan.country(before)):
                if scan.found.get(("xx", "given"), {}).get(before):
                    break
                begin = before
            elif begin > 1 and words.hyphen(before) and scan.norm(before - 1) in {"vice", "ex", "under"}:
                begin = before - 1
            else:
                break
        return begin

    def _role_right(self, end: int) -> int:
        scan, words = self.scan, self.words
        if scan.closed(end) or words.norm[end] not in {"of", "for", "to", "at"}:
            return 0
        after = end + 1 + (scan.norm(end + 1) == "the")
        if after in scan.orgs:
            return scan.orgs[after]
        if words.norm[end] in {"to", "at"}:
            return (scan.place(after) or 0) if words.norm[end - 1] in _SENT else 0
        phrase = self.phrase(end + 1)
        if not phrase or self._starts_person(after):
            return 0
        return self._without_name(after, phrase)

    def _without_name(self, start: int, end: int) -> int:
        """Return where a portfolio ends: in "Justice Jane Doe" behind its one word, since two that are none follow."""
        scan, words = self.scan, self.words
        joined = any(words.norm[index] in _JOINERS for index in range(start, end))
        if end - start != 3 or joined or words.norm[start] not in _PORTFOLIOS:
            return end
        return end if any(scan.term("org_content", index, "en") for index in (start + 1, start + 2)) else start + 1

    def _named(self, end: int) -> bool:
        """Tell whether a name follows: directly, or after a comma."""
        words, scan = self.words, self.scan
        if end < len(words) and not words.break_before[end] and self._cap(end) and not words.upper[end]:
            return not scan.place(end) and not scan.term("org_head", end, "en")
        return False

"""Names of people: runs of capitalised words, after titles, by given or family name, before speech verbs."""

from __future__ import annotations

from annotators.scan import Scan
from annotators.wordlist import word_set

_ALWAYS_PARTICLE = frozenset({"van", "von", "der", "den", "bin", "ibn", "al", "el", "ben", "abu", "ter", "ten"})
_AGENCY_MARKS = frozenset({"/", ",", "|", ")", "-", "–", "—", "."})
_BYLINE = word_set("photo photos by par ảnh credit crédit picture text texte bài reporting image")
_ARTICLES = word_set("the a an his her le la l' son un une ancien ancienne former")
_EXTRA_HEADS = ("org_head", "event_head", "agreement_head", "law_head", "place_head")


class Names:
    """Finds PERSON candidates; needs roles and bodies to have been found before."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.words = scan.words
        self._given = scan.found.get(("xx", "given"), {})
        self._family = scan.found.get(("xx", "vietnamese_family"), {})
        self._known = scan.found.get(("xx", "org_name"), {})
        self._not = scan.found.get(("xx", "not_org"), {})

    def part(self, index: int, *, first: bool) -> bool:
        """Tell whether the word at ``index`` can be part of a name."""
        scan, words = self.scan, self.words
        if index >= len(words) or not words.cap[index] or not words.alpha[index]:
            return False
        norm = words.norm[index]
        if words.upper[index] and "." not in norm and (first or index in self._known or index in self._not):
            return False
        if index in scan.stop and (first or scan.lang != "vi"):
            return norm == "may" and not first and self._given.get(index - 1, 0) > 0
        if not first and (scan.term("title", index) or scan.term("honorific", index)) and not self._given.get(index):
            return scan.lang == "vi" and scan.term("title", index) == 0
        country = scan.country(index)
        if country and not self._given.get(index):
            return scan.lang == "vi" and not first and country == index + 1 and len(norm) <= 4
        return not (first and scan.place(index) > index + 1)

    def run(self, start: int, longest: int = 5) -> tuple[int, int]:
        """Return where the name that begins at ``start`` ends, and how many words it has (0 if there is none)."""
        words, index, parts = self.words, start, 0
        while index < len(words) and parts < longest:
            if index > start and words.break_before[index]:
                break
            if parts and words.hyphen(index) and self.part(index + 1, first=False):
                index += 2
            elif self.part(index, first=parts == 0):
                if parts and scan_body(self.scan, index):
                    break
                index, parts = index + 1, parts + 1
            elif parts and self._particle(index, parts):
                index += 1
            else:
                break
        return index, parts

    def _particle(self, index: int, parts: int) -> bool:
        words = self.words
        norm = words.norm[index]
        if index not in self.scan.particle or not self.part(index + 1, first=True) or self.scan.place(index + 1):
            return False
        if words.break_before[index + 1]:
            return False
        return norm in _ALWAYS_PARTICLE or (parts == 1 and bool(self._given.get(index - 1)))

    def find(self) -> None:
        """Propose every person that a rule finds."""
        self._after_titles()
        self._by_first_word()
        self._in_bylines()
        self._before_roles()

    def _add(self, start: int, end: int, kind: str) -> None:
        # A possessive or a stray full stop never belongs to the name.
        while end > start and not self.words.alpha[end - 1]:
            end -= 1
        self.scan.add(start, end, "PERSON", kind)

    def _after_titles(self) -> None:
        scan = self.scan
        starts = {end: "title" for start, end in scan.roles.items()}
        for lang in {scan.lang, "en"}:
            for start, end in scan.terms("honorific", lang):
                if lang == "vi" or self.words.cap[start]:
                    starts[end + (scan.norm(end) == ".")] = "title"
        for index, kind in starts.items():
            if scan.closed(index):
                self._after_comma(index)
                continue
            if index in scan.orgs or scan.place(index) > index + 1:
                continue
            end, parts = self.run(index, 4 if scan.lang == "vi" else 5)
            if parts and not (parts == 1 and scan.place(index)):
                self._add(index, end, kind)

    def _after_comma(self, index: int) -> None:
        """The Home Secretary, Jane Doe, ..."""
        words = self.words
        if self.scan.norm(index) != "," or words.break_before[index]:
            return
        end, parts = self.run(index + 1, 4)
        ends_well = self.scan.closed(end) or words.norm[end] in {"and", "et", "và", "who", "qui", "-", "–"}
        if parts >= 2 and ends_well and index + 1 not in self.scan.orgs:
            self._add(index + 1, end, "title")

    def _by_first_word(self) -> None:
        scan, words = self.scan, self.words
        done = 0
        for index in range(len(words)):
            if index < done or not words.cap[index]:
                continue
            family = self._family.get(index)
            given = self._given.get(index)
            if not family and not given:
                continue
            end, parts = self.run(index, 4 if family and not given else 5)
            if parts < 2 or scan.place(index) > index + 1:
                continue
            if given and not self._org_like(index, end):
                self._add(index, end, "given")
                done = end
            elif family and self._vietnamese(index, parts):
                self._add(index, end, "family")
                done = end

    def _vietnamese(self, index: int, parts: int) -> bool:
        words = self.words
        weak = index in self.scan.stop or len(words.norm[index]) <= 2
        if self.scan.lang != "vi" and (weak or words.norm[index] in {"cao", "mai", "giang", "phan", "dao"}):
            return parts >= 3
        return parts >= (3 if weak or (words.first[index] and index in self.scan.stop) else 2)

    def _org_like(self, start: int, end: int) -> bool:
        return any(scan_body(self.scan, index) for index in range(start + 1, end + 1))

    def _in_bylines(self) -> None:
        """Photo: Jane Doe/AFP · By Jane Doe · Jane Doe (at the end of a line)."""
        words = self.words
        for index, norm in enumerate(words.norm):
            if norm not in _BYLINE or not words.cap[index]:
                continue
            start = index + 1
            while self.scan.norm(start) in {":", "by", "par"}:
                start += 1
            end, parts = self.run(start, 4)
            at_line = words.break_before[index] or self.scan.norm(index - 1) == "("
            ends_well = end >= len(words) or words.break_before[end] or words.norm[end] in _AGENCY_MARKS
            if 2 <= parts <= 4 and ends_well and (norm not in {"by", "par"} or at_line):
                self._add(start, end, "byline")

    def _before_roles(self) -> None:
        """Jane Doe, the Home Secretary"""
        words = self.words
        for start in self.scan.roles:
            comma = start - 1
            while comma > 0 and words.norm[comma] in _ARTICLES:
                comma -= 1
            if comma < 2 or words.form[comma] != ",":
                continue
            for begin in range(max(comma - 5, 0), comma - 1):
                end, parts = self.run(begin, 5)
                if end == comma and parts >= 2 and begin not in self.scan.orgs and not self._org_like(begin, end):
                    self._add(begin, end, "apposition")
                    break


def scan_body(scan: Scan, index: int) -> bool:
    """Tell whether a body's, event's or law's head word stands at ``index``, with a capital."""
    if index >= len(scan.words) or not scan.words.cap[index]:
        return False
    if scan.lang == "vi":
        # Heads such as Vụ or Ban are names' syllables as well: only heads of several words tell.
        return any(scan.term(kind, index) > index + 1 for kind in ("org_head", "title"))
    return any(scan.term(kind, index) or scan.term(kind, index, "en") for kind in _EXTRA_HEADS) or bool(
        scan.found.get(("xx", "company"), {}).get(index)
    )


def spoken(scan: Scan, verbs: dict[int, int]) -> None:
    """Propose runs of two or three capitalised words right before or after a speech verb (``verbs``)."""
    names = Names(scan)
    words = scan.words
    for start, end in verbs.items():
        after, parts = names.run(end, 4)
        if 2 <= parts <= 3 and scan.norm(end - 1) in {"said", "says", "added"} and not names._org_like(end, after):
            scan.add(end, after, "PERSON", "spoken")
        for begin in range(max(start - 4, 0), start - 1):
            stop, parts = names.run(begin, 4)
            if stop == start and parts in {2, 3} and not names._org_like(begin, stop):
                if not words.cap[begin - 1] or words.first[begin]:
                    scan.add(begin, stop, "PERSON", "spoken")
                break

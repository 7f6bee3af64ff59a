"""Names of people: runs of capitalised words, after titles, by given or family name, before speech verbs."""

from __future__ import annotations

from annotators.scan import Scan
from annotators.wordlist import word_set

_ALWAYS_PARTICLE = frozenset({"van", "von", "der", "den", "bin", "ibn", "al", "el", "ben", "abu", "ter", "ten"})
_AGENCY_MARKS = frozenset({"/", ",", "|", ")", "-", "–", "—", "."})
_MARKS = frozenset(",(/")
# Between hyphens in the names of towns: Villeneuve-sur-Lot.
_BETWEEN_HYPHENS = word_set("sur sous en et de la le les lès aux du des d' upon on in by")
_BYLINE = word_set("photo photos by par ảnh credit crédit picture text texte bài reporting image")
_ARTICLES = word_set("the a an his her le la l' son un une ancien ancienne former")
_EXTRA_HEADS = ("org_head", "event_head", "agreement_head", "law_head", "place_head", "thing_head")
# Kim Jong-un, Moon Jae-in: what stands behind a hyphen in lower case, but not "Smith-led".
_NO_SYLLABLE = frozenset({"led", "era", "run", "free", "type", "born", "like", "made", "held", "ci", "là"})
_NO_NAME_AFTER = word_set("the le la les l' des du tờ báo đội hãng tàu loại a an un une")
# What a person does next: a name before one of these, or before a comma and an age, is probably a person's.
_DOES = word_set(
    "who whose is was has had will would told says said does did can could joined left died won lost lives lived "
    "qui est était a avait sera serait va vit dit dont s'est cho nói đã sẽ là cũng bị được có không kể vẫn đang từng"
)
_SECOND_SYLLABLES = word_set(
    "quân quan an hiểm dân đội kiều phúc đẳng trị khu tây phủ chức ty đoàn cảnh vệ minh ngữ văn hóa học bộ ước viện tế"
)
_NEVER_FIRST = word_set("the super new national general red black white great big old mount north south east west")


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
        if first and scan.lang != "vi" and scan.term("honorific", index):
            return False
        country = scan.country(index)
        if country and not self._given.get(index):
            return scan.lang == "vi" and not first and country == index + 1 and len(norm) <= 4
        return not (first and scan.place(index) > index + 1)

    def run(self, start: int, longest: int = 5, *, titled: bool = False) -> tuple[int, int]:
        """Return where the name that begins at ``start`` ends, and how many words it has (0 if there is none).

        After a title (``titled``) a Vietnamese name may begin with a syllable that is a function word elsewhere.
        """
        words, index, parts = self.words, start, 0
        while index < len(words) and parts < longest:
            if index > start and words.break_before[index]:
                break
            if parts and words.hyphen(index) and (self.part(index + 1, first=False) or self._syllable(index + 1)):
                index += 2
            elif parts and words.hyphen(index) and self._between_hyphens(index + 1):
                index += 4
            elif self.part(index, first=parts == 0 and not titled):
                if parts and scan_body(self.scan, index):
                    break
                index, parts = index + 1, parts + 1
            elif parts and self._particle(index, parts):
                index += 1
            else:
                break
        return index, parts

    def _between_hyphens(self, index: int) -> bool:
        words = self.words
        goes_on = index + 2 < len(words) and words.hyphen(index + 1) and words.cap[index + 2]
        return goes_on and words.norm[index] in _BETWEEN_HYPHENS

    def _syllable(self, index: int) -> bool:
        words = self.words
        norm = words.norm[index]
        lower = words.alpha[index] and not words.cap[index] and 2 <= len(norm) <= 4 and norm not in _NO_SYLLABLE
        return lower and words.cap[index - 2] and len(words.norm[index - 2]) <= 5

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
        self._alone()
        self._capitals()
        self._marked()

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
                    # "Mr." may be two words; a longer word before a full stop ends its sentence.
                    abbreviated = scan.norm(end) == "." and len(self.words.norm[end - 1]) <= 3 and lang != "vi"
                    starts[end + abbreviated] = "title"
        for start, end in scan.terms("occupation"):
            if (not self.words.cap[start] or self.words.first[start]) and self.run(end)[1] >= 2:
                starts.setdefault(end, "apposition")
        for start, end in (*scan.terms("profession"), *(scan.terms("group") if scan.lang == "vi" else ())):
            if (scan.lang == "vi" or not self.words.cap[start] or self.words.first[start]) and self._described(end):
                starts.setdefault(end, "apposition")
        for index, kind in starts.items():
            if scan.closed(index):
                self._after_comma(index)
                continue
            if index in scan.orgs or scan.place(index) > index + 1:
                continue
            end, parts = self.run(index, 4 if scan.lang == "vi" else 5, titled=scan.lang == "vi")
            if not parts or scan_body(scan, index) or (parts == 1 and (scan.place(index) or self._weak_title(index))):
                continue
            self._add(index, end, kind)

    def _described(self, end: int) -> bool:
        """Tell whether a name of two words or more follows, or a comma and such a name."""
        begin = end + (self.scan.norm(end) == "," and self.scan.lang != "vi")
        return not self.scan.after_break(begin) and self.run(begin)[1] >= 2

    def _weak_title(self, index: int) -> bool:
        """Tell whether the title before is a common noun as well ("Head Injury"): one word is no name then."""
        if self.scan.lang == "vi":
            return False
        return any(self.scan.term("title_plain", index - 1, lang) == index for lang in (self.scan.lang, "en"))

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
            if given and not self.org_like(index, end):
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

    def org_like(self, start: int, end: int) -> bool:
        """Tell whether a head word of a body, law or thing stands after ``start`` up to ``end``."""
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
                if end == comma and parts >= 2 and begin not in self.scan.orgs and not self.org_like(begin, end):
                    self._add(begin, end, "apposition")
                    break

    def _isolated(self, start: int, end: int) -> bool:
        """Tell whether no capitalised word of the same phrase stands beside."""
        words, scan = self.words, self.scan
        before = start > 0 and not words.break_before[start] and scan.cap(start - 1)
        hyphens = words.hyphen(start - 1) or (end < len(words) and words.hyphen(end))
        after = end < len(words) and not words.break_before[end] and (scan.cap(end) or words.upper[end])
        return not before and not after and not hyphens

    def _alone(self) -> None:
        """A given name alone, where it can hardly be anything else."""
        scan, words = self.scan, self.words
        ambiguous = scan.found.get(("xx", "given_ambiguous"), {})
        known = scan.found.get(("xx", "vietnamese_given"), {}) if scan.lang == "vi" else self._given
        for index in known:
            usable = words.cap[index] and not words.upper[index] and index not in ambiguous
            if not usable or index in scan.stop or scan.place(index) or not self._isolated(index, index + 1):
                continue
            if scan.lang != "vi" or self._vietnamese_alone(index):
                scan.add(index, index + 1, "PERSON", "given_alone")

    def _vietnamese_alone(self, index: int) -> bool:
        """A syllable that begins no common word (Hải quân, Công an) and stands not where any word has its capital."""
        scan = self.scan
        if scan.norm(index - 1) in {"tiếng", "la", "nước"} or scan.norm(index + 1) in _SECOND_SYLLABLES:
            return False
        if scan.term("org_content", index) or scan.term("event_content", index):
            return False
        return self._does(index + 1) or scan.closed(index + 1) or not self.words.first[index]

    def _does(self, index: int) -> bool:
        """Tell whether a verb of people, or a comma and an age, follows."""
        scan = self.scan
        if scan.norm(index) == ",":
            return scan.norm(index + 1).isdigit() or scan.norm(index + 1) in {"who", "qui", "người"}
        return scan.norm(index) in _DOES and not scan.after_break(index)

    def _marked(self) -> None:
        """Names told by what is behind them: Jane Doe, 44, · Jane Doe (ABC/XY) · Jane Doe/Reuters"""
        scan, words = self.scan, self.words
        for end in range(2, len(words)):
            if (
                words.form[end] not in _MARKS
                or not self._mark(end)
                or words.break_before[end]
                or not words.alpha[end - 1]
            ):
                continue
            for begin in range(max(end - 5, 0), end - 1):
                stop, parts = self.run(begin, 5)
                free = not any(scan.place(index) > index + 1 or index in scan.orgs for index in range(begin, end))
                named = stop == end and parts in {2, 3, 4} and free and self._isolated(begin, end)
                if named and not self.org_like(begin, end) and self._person_before(begin, end):
                    self._add(begin, end, "apposition")
                    break

    def _person_before(self, begin: int, end: int) -> bool:
        """Tell whether what is behind the name belongs to a person: no abbreviation of it, no dateline's agency."""
        scan, words = self.scan, self.words
        if scan.lang == "vi" and begin not in self._family and begin not in self._given:
            return False
        if words.form[end] != "(":
            return True
        dateline = scan.norm(begin - 1) == "," or scan.norm(end + 3) in {"-", "–", "—", "--"}
        return not dateline and words.norm[end + 1][-1] != words.norm[end - 1][0]

    def _mark(self, index: int) -> bool:
        """Tell whether an age between commas, a party in brackets or an agency behind a slash begins at ``index``."""
        scan, words = self.scan, self.words
        form, after = words.form[index], scan.norm(index + 1)
        if form == ",":
            unit = scan.norm(index + 2)
            aged = after.isdigit() and len(after) == 2 and unit in {",", "ans", "tuổi", "."}
            return aged and not words.break_before[index + 1]
        acronym = index + 2 < len(words) and words.upper[index + 1] and len(after) > 1
        if form == "(":
            return acronym and words.form[index + 2] in {")", "/"}
        agency = scan.found.get(("xx", "org_name"), {}).get(index + 1) or acronym
        return form == "/" and bool(agency) and len(after) > 2

    def _capitals(self) -> None:
        """Two or three capitalised words that nothing else explains are mostly a person."""
        scan, words = self.scan, self.words
        index = 0 if scan.lang != "vi" else len(words)
        while index < len(words):
            end, parts = self.run(index, 5) if words.cap[index] else (index, 0)
            if parts in {2, 3} and end - index == parts and self._unexplained(index, end):
                scan.add(index, end, "PERSON", "capitals")
            index = max(end, index + 1)

    def _unexplained(self, start: int, end: int) -> bool:
        words, scan = self.words, self.scan
        if not self._isolated(start, end) or scan.norm(start - 1) in _NO_NAME_AFTER or self.org_like(start - 1, end):
            return False
        if words.norm[start] in _NEVER_FIRST or not self._does(end):
            return False
        return not any(
            scan.place(index) or index in scan.orgs or scan.adjective(index, "en") or len(words.form[index]) < 2
            for index in range(start, end)
        )


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
    """Propose one to three capitalised words right before a speech verb (``verbs``), or right after "said"."""
    names = Names(scan)
    for start, end in verbs.items():
        after, parts = names.run(end, 4)
        quoted = scan.norm(end - 1) in {"said", "says", "added"} or _after_quotation(scan, start)
        article = scan.norm(end) in _NEVER_FIRST
        if 2 <= parts <= 4 and quoted and not article and not names.org_like(end, after) and not scan.after_break(end):
            scan.add(end, after, "PERSON", "spoken")
        subject = start - (scan.norm(start - 1) in {"a", "đã", "cũng", "ont"})
        for begin in range(max(subject - 3, 0), subject):
            stop, parts = names.run(begin, 4)
            if stop == subject and parts in {1, 2, 3} and _is_speaker(scan, names, begin, stop):
                scan.add(begin, stop, "PERSON", "spoken")
                break


def _after_quotation(scan: Scan, verb: int) -> bool:
    """Tell whether a quotation or a comma ends right before a verb (with its auxiliary): "…", a lancé Jane Doe."""
    before = verb - 1
    if scan.norm(before) in {"a", "avait"}:
        before -= 1
    return scan.norm(before) in {",", '"', "”", "»"} and scan.lang != "vi"


def _is_speaker(scan: Scan, names: Names, start: int, end: int) -> bool:
    words = scan.words
    if words.norm[start] in _NEVER_FIRST or names.org_like(start - 1, end):
        return False
    if any(scan.place(index) or index in scan.orgs for index in range(start, end)):
        return False
    if scan.norm(start - 1) in _NO_NAME_AFTER or words.hyphen(start - 1):
        return False
    before = start > 0 and words.cap[start - 1] and not words.first[start] and not words.break_before[start]
    if end - start == 1:
        if scan.lang == "fr" and words.norm[start].endswith("ment"):
            return False
        return not before and len(words.norm[start]) > 2 and not scan.term("title", start)
    return not before

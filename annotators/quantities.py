"""Quantities: a number with what it counts and the words that make it rough ("about 40,000 euros")."""

from __future__ import annotations

from annotators.lexicon import Hit, Tags
from annotators.scan import Scan
from annotators.wordlist import word_set

_NUMBERS = frozenset({"<NUM>", "<NUMW>"})
# Behind these a noun follows as behind a number.
_OPEN = word_set(
    "million millions billion billions trillion thousand hundred dozen hundreds thousands dozens scores milliard "
    "milliards dizaine dizaines douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine "
    "centaine centaines milliers triệu tỷ tỉ nghìn ngàn trăm chục vạn"
)
_OF = {"en": frozenset({"of"}), "fr": frozenset({"de", "d'"})}
_THE = word_set("the these those its their his her our all")
_NO_PLURAL = word_set("was is has this its his us as does says plus yes thus versus")
_PLURALS = word_set(
    "dead people men women children police staff crew fish sheep cattle teeth feet lives media youths personnel "
    "aircraft"
)
_FRENCH_BEFORE_NOUN = word_set(
    "nouveaux nouvelles grands grandes petits petites jeunes autres premiers premières dernières"
)
_FRENCH_NO_NOUN = word_set("fois plus moins pas dans sans sous mais très vers chez puis depuis")
_BEFORE_CODE = word_set(
    "n° no no. số region group article section page numéro phase chapter type route flight zone room"
)
_SOLO_AFTER = word_set(
    "of have had said were are was will would can in from by on per a during ont sont étaient avaient en contre "
    "par dont à sur et and or were held"
)
# Behind these pronouns a number in words counts what was named before ("les deux pays").
_GIVEN = word_set("les ces nos vos ses leurs mes ces thứ lần")
_SHARES = word_set("% cent percent half third quarter tenth fifth thirds quarters fifths")
_ALL = _THE | {"all"}
_DURATIONS = word_set("năm tháng ngày giờ phút giây")
# "16 giờ" is a time of day but behind one of these.
_LASTING = word_set("trong suốt dài hơn gần trên mất sau tới mỗi")
_HOURS = frozenset({"heure", "heures", "giờ"})
_AT = word_set("à vers dès jusqu'à depuis entre")
_VIETNAMESE_LIMIT = 4
_LATEST_YEAR = 2100
_FIRST_YEAR = 1800


class Quantities:
    """Proposes QUANTITY candidates from the numbers that the patterns found; needs dates to have been found."""

    def __init__(self, scan: Scan, tags: Tags) -> None:
        self.scan = scan
        self.words = scan.words
        self._tags = tags
        self._dates = {
            index for entry in scan.candidates if entry.label == "DATE" for index in range(entry.start, entry.end)
        }
        self._rough = {end: start for start, end in reversed(scan.terms("rough"))}

    def find(self, matches: list[Hit]) -> None:
        """Propose the quantities among the matches; needs groups to have been found."""
        self._groups = {entry.start: entry.end for entry in self.scan.candidates if entry.label == "GROUP"}
        for label, start, end in matches:
            if label == "quantity" and not self._other(start, end):
                self._add_parts(start, end)

    def _add_parts(self, start: int, end: int) -> None:
        """ "de dix à vingt ans" are two quantities, "7 000 à 10 000 dossiers" is one."""
        middle = next((index for index in range(start, end) if self.words.norm[index] == "à"), 0)
        if middle and self.scan.norm(start - 1) == "de":
            self.scan.add(start, middle, "QUANTITY", "number")
            start = middle + 1
        self._add(start, end)

    def _other(self, start: int, end: int) -> bool:
        """Tell whether the number belongs to a date, a name, a code or a time of day."""
        words, scan = self.words, self.scan
        before = scan.norm(start - 1)
        if any(index in self._dates for index in range(start, end)) or before in _BEFORE_CODE:
            return True
        if words.norm[start].isalpha() and (before in _GIVEN or scan.term("sides", start)):
            return True
        if words.break_before[start] and scan.norm(end) in {".", ")", "/", "-"}:
            return True
        return self._glued(start) or self._clock(start, end)

    def _glued(self, start: int) -> bool:
        """Tell whether the number goes on with what is before it: a code, or a name ("Region 12")."""
        words = self.words
        if start == 0 or words.break_before[start]:
            return False
        if not words.gap[start] and words.form[start - 1] in {"-", "–", "/", ".", ":", "#"}:
            return True
        if not words.norm[start][0].isdigit():
            return (
                words.norm[start].isalpha()
                and words.cap[start]
                and "<NUMW>" in self._tags[start]
                and not words.first[start]
            )
        return words.cap[start - 1] and words.alpha[start - 1] and not words.first[start - 1]

    def _clock(self, start: int, end: int) -> bool:
        scan = self.scan
        if scan.norm(end) not in _HOURS or self.words.norm[start].isalpha():
            return scan.norm(end) in {"p.m", "a.m", "p.m.", "a.m.", "pm", "am", "h"}
        before = scan.norm(start - 1)
        return before in _AT if scan.lang == "fr" else before not in _LASTING

    def _add(self, start: int, end: int) -> None:
        noun = self._noun(end) if self._counts(end - 1) else self._shared(end)
        noun = max([noun, *(self._groups.get(index, 0) for index in range(end, noun))])
        if noun == end and not self._alone(start, end):
            return
        if (rough := self._rough.get(start)) is not None and not self.words.break_before[start]:
            start = rough
        self.scan.add(start, noun, "QUANTITY", "quantity" if noun > end or end - start > 1 else "number")

    def _counts(self, last: int) -> bool:
        """Tell whether a noun may follow: the last word is a number or "thousands", but not of "one in four"."""
        if self.scan.norm(last - 1) in {"in", "sur"} and last > 1 and self.words.norm[last - 2] in {"one", "un", "une"}:
            return False
        return not _NUMBERS.isdisjoint(self._tags[last]) or self.words.norm[last] in _OPEN

    def _alone(self, start: int, end: int) -> bool:
        """Tell whether a number without a noun is a quantity: in figures, not a year, and nothing goes on behind it."""
        words, scan = self.words, self.scan
        if end - start > 1 or not self._counts(start):
            return not self._counts(end - 1) or scan.lang != "vi" or words.norm[end - 1] not in {"năm", "hai"}
        if "<NUM>" in self._tags[start]:
            figure = words.norm[start]
            if figure.isdigit() and _FIRST_YEAR <= int(figure) < _LATEST_YEAR:
                return False
            between = scan.norm(start - 1) == "," and scan.norm(end) == ","
            goes_on = scan.closed(end) or scan.norm(end) in _SOLO_AFTER
            return between or (len(figure) > 1 and goes_on and not words.first[start])
        if words.norm[start] in _OPEN:
            return False
        return (
            scan.lang != "vi"
            and (scan.norm(end) in _SOLO_AFTER or scan.closed(end))
            and not words.break_before[end - 1]
        )

    def _shared(self, index: int) -> int:
        """Return where "70% of the vines" ends, or ``index``; the article tells nothing in French."""
        scan = self.scan
        if scan.lang == "en" and self.words.norm[index - 1] in _SHARES and scan.norm(index) == "of":
            return self._english(index + 2) if scan.norm(index + 1) in _ALL else index
        if scan.norm(index) == "/" and not scan.after_break(index + 1) and not self.words.gap[index]:
            return index + 2
        return index

    def _noun(self, index: int) -> int:
        """Return where the noun that is counted ends, or ``index``."""
        scan = self.scan
        if scan.after_break(index):
            return index
        begin = index
        if scan.norm(index) in _OF.get(scan.lang, ()):
            if scan.norm(index + 1) == "them" and scan.lang == "en":
                return index + 2
            begin = index + 1 + (scan.norm(index + 1) in _THE)
            if begin == index + 1 and self.words.norm[index - 1] not in _OPEN:
                return index
        elif scan.norm(index) == "des" and scan.lang == "fr":
            begin = index + 1
        found = {"en": self._english, "fr": self._french, "vi": self._vietnamese}[scan.lang](begin)
        return found if found > begin else index

    def _english(self, index: int) -> int:
        """Return where the first plural noun within four words ends."""
        words, scan = self.words, self.scan
        for end in range(index, min(index + 4, len(words))):
            norm = words.norm[end]
            if end > index and words.form[end] == "-" and words.hyphen(end):
                continue
            if scan.closed(end) or not words.alpha[end]:
                return index
            plural = norm.endswith("s") and len(norm) > 3 and not norm.endswith(("ss", "ous"))
            if (plural and norm not in _NO_PLURAL) or norm in _PLURALS:
                more = end + 1
                goes_on = more < len(words) and not scan.closed(more) and scan.term("group", more) > more
                return more + 1 if goes_on and more not in scan.stop else more
            if end in scan.stop and not words.cap[end]:
                return index
        return index

    def _french(self, index: int) -> int:
        """Return where a plural noun with the adjectives of its country ends."""
        words, scan = self.words, self.scan
        while scan.norm(index) in _FRENCH_BEFORE_NOUN:
            index += 1
        if scan.closed(index) or not words.alpha[index] or (index in scan.stop and not words.cap[index]):
            return index
        norm = words.norm[index]
        if not norm.endswith(("s", "x", "z")) or norm in _FRENCH_NO_NOUN:
            return index
        end = self._french_adjectives(index + 1)
        while scan.norm(end) in {"et", ","} and (more := scan.adjective(end + 1)):
            end = more
        return end

    def _french_adjectives(self, end: int) -> int:
        scan = self.scan
        while step := scan.adjective(end) or scan.term("group_after", end):
            end = step
        return end

    def _vietnamese(self, index: int) -> int:
        """Return where a noun ends: the longest listed, else the classifier and what it stands before."""
        scan = self.scan
        end = index
        if scan.closed(index):
            return index
        for _ in range(_VIETNAMESE_LIMIT):
            step = max((scan.term(kind, end) for kind in ("counted", "group", "profession", "title")), default=0)
            if not step or scan.after_break(end):
                break
            end = step
            if self.words.norm[end - 1] in _DURATIONS and "<NUM>" in self._tags[min(end, len(self.words) - 1)]:
                unit = scan.term("counted", end + 1)
                end = unit if unit and scan.norm(end + 1) in _DURATIONS else end
                continue
            if not scan.term("classifier", index) and not scan.term("counted", end):
                break
        if end > index:
            end = scan.country(end) or end
        return end

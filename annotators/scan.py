"""What all grammars share: one document's words with the terms found in them, and the candidates proposed."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from annotators.words import Words

Found = dict[tuple[str, str], dict[int, int]]

_BRITAIN = frozenset((before, "anh") for before in ("quốc", "nước", "tướng", "việt", "và", "phủ", "tại"))
# Syllables that make a common word of a country's name: "ý tưởng" is an idea.
_COMMON_WORDS = {
    "ý": frozenset({"tưởng", "kiến", "nghĩa", "thức", "chí", "định", "đồ", "muốn", "nguyện", "tứ"}),
    "pháp": frozenset({"luật", "lý", "y", "viện", "chế", "định", "nhân", "danh", "lệnh", "sư"}),
    "đức": frozenset({"tính", "hạnh", "độ", "tin", "cha"}),
    "mỹ": frozenset({"thuật", "phẩm", "nhân", "mãn", "học", "nghệ", "thực"}),
    "áo": frozenset({"dài", "xanh", "đỏ", "trắng", "vàng", "đen", "phông", "khoác", "sơ", "mưa"}),
    "nga": frozenset({"mi"}),
}
_BEFORE_DATE = frozenset({"on", "in", "since", "by", "from", "until", "le", "en", "depuis", "dès", "vào", "từ", "hôm"})
_THE = frozenset({"the", "le", "la", "l'"})
_CLOSERS = frozenset(',;.:!?()[]{}"“”«»/|…')


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed entity: words ``start`` to ``end``, its label and the kind of rule that found it."""

    start: int
    end: int
    label: str
    kind: str


@dataclass
class Scan:
    """One document while the rules run over it."""

    words: Words
    lang: str
    found: Found
    candidates: list[Candidate] = field(default_factory=list)
    orgs: dict[int, int] = field(default_factory=dict)
    org_ends: dict[int, int] = field(default_factory=dict)
    roles: dict[int, int] = field(default_factory=dict)
    events: dict[int, int] = field(default_factory=dict)
    dates: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        empty: dict[int, int] = {}
        names = self.found
        self.stop = names.get((self.lang, "stop"), empty)
        self._countries = [names.get(("xx", "country"), empty), names.get((self.lang, "country"), empty)]
        self._places = names.get(("xx", "place"), empty)
        self.particle = names.get(("xx", "particle"), empty)
        norm = self.words.norm
        self._britain = any(pair in _BRITAIN for pair in pairwise(norm))
        self._countries_here = {
            start: max(table.get(start, 0) for table in self._countries)
            for table in self._countries
            for start in table
            if self.words.cap[start] or self.words.norm[start] == "xứ"
        }

    def add(self, start: int, end: int, label: str, kind: str) -> None:
        """Propose words ``start`` to ``end``."""
        if 0 <= start < end <= len(self.words):
            self.candidates.append(Candidate(start, end, label, kind))

    def term(self, kind: str, index: int, lang: str | None = None) -> int:
        """Return where the term of this kind that begins at ``index`` ends, or 0."""
        return self.found.get((lang or self.lang, kind), {}).get(index, 0)

    def terms(self, kind: str, lang: str | None = None) -> list[tuple[int, int]]:
        """Return all terms of a kind, in the order of the text."""
        return sorted(self.found.get((lang or self.lang, kind), {}).items())

    def country(self, index: int) -> int:
        """Return where the country name that begins at ``index`` ends, or 0."""
        end = self._countries_here.get(index, 0)
        if end and self.words.norm[index:end] == ["us"] and not self.words.upper[index]:
            return 0
        if end == index + 1 and self.lang == "vi" and self._kin_or_money(index):
            return 0
        return end

    def _kin_or_money(self, index: int) -> bool:
        """Vietnamese "Anh ta", "Anh" at a sentence's start (he) and "đô la Mỹ" (a currency) name no country."""
        if self.norm(index - 1) in {"đô", "la", "đôla", "bảng"}:
            return True
        norm = self.words.norm[index]
        if self.norm(index + 1) in _COMMON_WORDS.get(norm, ()) and not self.closed(index + 1):
            return True
        if norm != "anh":
            return False
        after = self.norm(index + 1)
        return after in {"ta", "ấy", "trai", "em", "chị", "cả"} or (self.words.first[index] and not self._britain)

    def countries(self) -> list[tuple[int, int]]:
        """Return all country names."""
        return [(start, end) for start in sorted(self._countries_here) if (end := self.country(start))]

    def place(self, index: int) -> int:
        """Return where the country or listed place that begins at ``index`` ends, or 0."""
        listed = self._places.get(index, 0) if self.words.cap[index] else 0
        return max(listed, self.country(index))

    def adjective(self, index: int, lang: str | None = None) -> int:
        """Return where the adjective of a country that begins at ``index`` ends, or 0."""
        return self.term("adjective", index, lang)

    def cap(self, index: int) -> bool:
        """Tell whether a capitalised word that is no function word stands at ``index``."""
        words = self.words
        return index < len(words) and words.cap[index] and words.alpha[index] and index not in self.stop

    def closed(self, index: int) -> bool:
        """Tell whether nothing can go on across ``index``: the end, a new line, or punctuation."""
        words = self.words
        return index >= len(words) or words.break_before[index] or words.form[index] in _CLOSERS

    def temporal(self, index: int) -> bool:
        """Tell whether a date begins at ``index``, or a preposition (with its article) that a date follows."""
        if index in self.dates:
            return True
        before = self.norm(index) in _BEFORE_DATE
        return before and (index + 1 in self.dates or (index + 2 in self.dates and self.norm(index + 1) in _THE))

    def norm(self, index: int) -> str:
        """Return the norm of a word, or an empty string outside the document."""
        return self.words.norm[index] if 0 <= index < len(self.words) else ""

    def after_break(self, index: int) -> bool:
        """Tell whether a word begins a line (or lies past the end)."""
        return index >= len(self.words) or self.words.break_before[index]

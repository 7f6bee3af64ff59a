"""Dates as news pages print them, in English, French and Vietnamese: publication lines and datelines."""

from __future__ import annotations

import datetime
import re

from models.records import Date

_MONTHS = {
    1: "january jan janvier janv",
    2: "february feb février fevrier févr fév",
    3: "march mar mars",
    4: "april apr avril avr",
    5: "may mai",
    6: "june jun juin",
    7: "july jul juillet juil",
    8: "august aug août aout",
    9: "september sept sep septembre",
    10: "october oct octobre",
    11: "november nov novembre",
    12: "december dec décembre decembre déc",
}
_MONTH_NUMBER = {name: number for number, names in _MONTHS.items() for name in names.split()}
_VIETNAMESE_MONTHS = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip

_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTH_NUMBER, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})\b"
_VI_MONTH = rf"(?P<vi>\d{{1,2}}|{'|'.join(sorted(_VIETNAMESE_MONTHS, key=len, reverse=True))})\b"

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}[-/.](?P<number>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)",
        r"(?<!\d)(?P<first>\d{1,2})(?P<sep>[-/.])(?P<second>\d{1,2})(?P=sep)" + _YEAR,
        rf"(?<!\d){_DAY}[ -]{_MONTH},?[ -]{_YEAR}",
        rf"\b{_MONTH} {_DAY},? {_YEAR}",
        rf"(?<!\d){_DAY} (?:tháng|thg) {_VI_MONTH}(?:,| năm)? {_YEAR}",
        rf"\b(?:tháng|thg) {_VI_MONTH} {_DAY},? {_YEAR}",
        rf"\btháng {_VI_MONTH}(?: năm |[/-]){_YEAR}",
        rf"(?<!\d){_YEAR}-(?P<number>\d{{2}})(?![-\d])",
        rf"(?<!\d )(?<!\der )(?<!\dth )\b{_MONTH} {_YEAR}",
    )
)
_YEARLESS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_DAY} {_MONTH}",
        rf"\b{_MONTH} {_DAY}(?!\d)",
        rf"(?<!\d){_DAY} tháng {_VI_MONTH}",
        r"(?<!\d)(?P<day>\d{1,2})/(?P<number>\d{1,2})(?![/\d])",
    )
)
_TIME = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2}(?::\d{2})?|[hH]\d{0,2}| giờ(?: \d{1,2})?)(?:\s?(?:[ap]\.?m\.?|SA|CH)\b)?"
    r"|\bT?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?"
    r"|\b(?:GMT|UTC)(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?|\b(?:E[SD]T|P[SD]T|CES?T|BST|ICT|IST|ET)\b",
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"\b\d{1,2}\s?(?:-\s?)?(?:min(?:ute)?s?(?: read| de lecture)?|phút đọc)\b"
    r"|\b(?:(?:temps de )?lecture|reading time|thời gian đọc)\b",
    re.IGNORECASE,
)
# Words that may stand beside the date in a publication line.
_FILLER_WORDS = """
    published updated posted created modified last first on at date time release released the from and
    mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday
    publié publiée mis mise à jour le modifié modifiée paru créé dernière modification heure paris et
    lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim
    cập nhật đăng lúc ngày xuất bản thứ hai ba tư năm sáu bảy chủ nhật tháng giờ hà nội việt nam vn
"""
_FILLERS = frozenset(_FILLER_WORDS.split())
_WORD = re.compile(r"[^\W\d_]+")
_AGE = re.compile(
    r"(?:(?:published|updated|posted)\s+)?(?:an?|\d+) (?:minute|min|hour|day|week|month)s? ago"
    r"|(?:(?:publié|mis à jour)\s+)?il y a (?:une?|\d+) (?:minute|heure|jour|semaine|mois)s?"
    r"|\d+ (?:phút|giờ|ngày|tuần|tháng) trước",
    re.IGNORECASE,
)


def find_date(line: str, lang: str | None) -> tuple[int, int, Date] | None:
    """Return the first complete-enough date of a line (a year at least) and where it is."""
    found = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(line):
            date = _date_of(match, lang)
            if date is not None:
                found.append((match.start(), -match.end(), date))
                break
    if not found:
        return None
    start, negative_end, date = min(found, key=lambda item: item[:2])
    return start, -negative_end, date


def publication_date(line: str, lang: str | None) -> Date | None:
    """Return the date of a line that says when an article appeared, and nothing else; else None."""
    first = find_date(line, lang)
    if first is None:
        return None
    rest = without_dates(line, lang)
    words = [word.casefold() for word in _WORD.findall(rest)]
    return first[2] if all(word in _FILLERS for word in words) else None


def without_dates(line: str, lang: str | None) -> str:
    """Return a line without its dates, times of day, ages and reading times."""
    while (found := find_date(line, lang)) is not None:
        line = line[: found[0]] + " " + line[found[1] :]
    return _AGE.sub(" ", _READING_TIME.sub(" ", _TIME.sub(" ", line)))


def is_age_or_reading_time(line: str) -> bool:
    """Tell whether a line says nothing but how long ago an article appeared or how long reading it takes."""
    bare = line.strip(" .,·|-–—:()\u00a0")
    if _AGE.fullmatch(bare):
        return True
    rest = _READING_TIME.sub("", bare)
    return rest != bare and not re.search(r"\w", rest)


def complete(date: Date | None, line: str) -> Date | None:
    """Give a date known to the month the day that a dateline of the same month names."""
    if date is None or date.month is None or date.day is not None:
        return date
    for pattern in _YEARLESS:
        match = pattern.search(line)
        if match and _month_of(match) == date.month:
            return _valid(date.year, date.month, int(match["day"])) or date
    return date


def _month_of(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("month"):
        return _MONTH_NUMBER[groups["month"].casefold()]
    if groups.get("vi"):
        word = groups["vi"].casefold()
        return int(word) if word.isdigit() else _VIETNAMESE_MONTHS[word]
    return int(groups["number"]) if groups.get("number") else None


def _date_of(match: re.Match[str], lang: str | None) -> Date | None:
    groups = match.groupdict()
    year = int(groups["year"])
    if groups.get("first"):
        return _from_numbers(int(groups["first"]), int(groups["second"]), year, lang)
    day = int(groups["day"]) if groups.get("day") else None
    return _valid(year, _month_of(match), day)


def _from_numbers(first: int, second: int, year: int, lang: str | None) -> Date | None:
    """Read ``03/04/2024``: day first, but in English either may be meant, and then only the year is known."""
    if lang in {"en", None} and first <= 12 and second <= 12 and first != second:
        return Date(year)
    return _valid(year, second, first) or _valid(year, first, second)


def _valid(year: int, month: int | None, day: int | None) -> Date | None:
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        return None
    return Date(year, month, day)

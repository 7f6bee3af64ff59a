"""Dates: which of the sequences that look like one are one, by what stands around them."""

from __future__ import annotations

import re

from annotators.lexicon import Hit
from annotators.scan import Scan
from annotators.wordlist import word_set

_YEAR = re.compile(r"1[1-9]\d\d|20\d\d")
_BEFORE_YEAR = word_set(
    "between entre "
    "in en since depuis from of de by until before after during ( – - — and et à năm avant après fin début to "
    "late early for the its a an his her their 's this dès d' / ©"
)
_BEFORE_MONTH = word_set(
    "in since by from until till last next this to of early late mid and between before after during through for "
    "around ( , – - each every late : or throughout"
)
# Months that are verbs or names as well.
_UNSURE_MONTHS = frozenset({"may", "march", "august", "april", "june", "mars", "avril", "juin"})
_SEASONS = word_set("summer winter autumn spring fall été hiver printemps automne")
_UNSURE_SEASONS = {
    "spring": word_set("in this since of by the until next last"),
    "fall": word_set("in this last next"),
    "été": word_set("l' cet en d' chaque chaud long bel plein dernier prochain"),
}
_THE = frozenset({"the", "l'", "le"})
_BEFORE_WEEKDAY = word_set(
    "sáng chiều tối trưa đêm hôm vào ngày từ đến tới trước sau qua ( , . : ; - – và hoặc mỗi hàng hằng hết hồi khuya"
)
_BEFORE_DAY_MONTH = word_set(
    "ngày sáng chiều tối trưa đêm hôm từ đến tới vào hồi và - – ( , : ; . trước sau hết tính qua khuya nay the on "
    "le du au until by since from to lễ dịp kỷ"
)
_MANY = word_set("vài nhiều mấy những một hai ba bốn năm sáu bảy tám chín mười chục trăm")
_BEFORE_CODE = frozenset({"n°", "no", "nº", "số", "°"})
_AGO = word_set("trước sau qua tới")


def is_date(scan: Scan, start: int, end: int) -> bool:
    """Tell whether words ``start`` to ``end``, which have a date's form, are one."""
    words = scan.words
    norm = words.norm[start]
    if scan.lang == "vi" and not _vietnamese(scan, start, end):
        return False
    if scan.norm(start - 1) in _BEFORE_CODE:
        return False
    if end - start > 1:
        return True
    if norm in _SEASONS:
        return _season(scan, start)
    if norm.isalpha():
        return _month_or_weekday(scan, start)
    if "/" in norm or "-" in norm or "." in norm:
        return norm.count("/") != 1 or len(norm) > 5 or scan.norm(start - 1) in _BEFORE_DAY_MONTH or _line(scan, start)
    if not norm.isdigit():
        return True
    return bool(_YEAR.fullmatch(norm)) and _year(scan, start)


def _vietnamese(scan: Scan, start: int, end: int) -> bool:
    """An ordinal is no weekday ("lần thứ hai"), so many months later no month ("ba tháng sau")."""
    words = scan.words
    norm = words.norm[start]
    before = scan.norm(start - 1)
    if norm == "thứ" and end == start + 2:
        capital = words.cap[start + 1] and not words.upper[start]
        date_follows = scan.norm(end) == "ngày" or (scan.norm(end) == "," and end + 1 in scan.dates)
        return capital or date_follows or before in _BEFORE_WEEKDAY or words.break_before[start]
    if norm in {"năm", "tháng", "tuần", "thập", "thế"} and words.norm[end - 1] in _AGO and end <= start + 3:
        return not (before in _MANY or before.isdigit())
    return norm != "năm" or end - start > 1


def _season(scan: Scan, index: int) -> bool:
    """A season in lower case; "spring" and French "été" are verbs as well, so only behind some words."""
    words = scan.words
    if words.cap[index]:
        return False
    before = scan.norm(index - 1)
    if words.norm[index] == "fall" and before == "the":
        return scan.norm(index - 2) in {"in", "this", "since"}
    return before in _UNSURE_SEASONS.get(words.norm[index], frozenset({before}))


def _month_or_weekday(scan: Scan, index: int) -> bool:
    words = scan.words
    norm = words.norm[index]
    if words.cap[index] and index + 1 < len(words) and scan.cap(index + 1) and not words.break_before[index + 1]:
        # "Mai Lan", "June Smith": before another capital a month alone is a name.
        return False
    if words.hyphen(index - 1) or (norm in {"mars", "avril", "mai"} and words.cap[index] and not words.first[index]):
        return False
    if norm not in _UNSURE_MONTHS or scan.lang != "en":
        return True
    if words.upper[index] or (words.cap[index - 1] and index and not words.first[index - 1]):
        return False
    return scan.norm(index - 1) in _BEFORE_MONTH


def _year(scan: Scan, index: int) -> bool:
    """A number alone is a year only in the company of a preposition, an article or punctuation."""
    before = scan.norm(index - 1)
    if scan.norm(index + 1) in {"$", "%", "€", "£", "°"} or before in {"$", "€", "£"}:
        return False
    if before == "," and scan.norm(index - 2).isdigit():
        return False
    return before in _BEFORE_YEAR or before == "," or scan.closed(index + 1)


def _line(scan: Scan, index: int) -> bool:
    return scan.words.break_before[index] or scan.after_break(index + 1)


def note_dates(scan: Scan, matches: list[Hit]) -> None:
    """Keep in the scan where dates begin, for the grammars to stop at."""
    for label, start, end in reversed(matches):
        if label == "date" and is_date(scan, start, end):
            scan.dates.add(start)


def find_dates(scan: Scan, matches: list[Hit]) -> None:
    """Propose the dates among the matches."""
    for label, start, end in matches:
        if label != "date":
            continue
        first = start + (scan.words.norm[start] in _THE and end > start + 1)
        if is_date(scan, first, end):
            scan.add(first, end, "DATE", "date")

"""Events known by a fixed name (holidays, world wars, cups), and those named behind a word: "Cyclone X", "bão số 3"."""

from __future__ import annotations

from annotators.names import Names
from annotators.scan import Scan
from annotators.wordlist import word_set

_STORMS = word_set(
    "tropical storm|tropical cyclone|super typhoon|siêu bão|"
    "tempête tropicale|cơn bão|hurricane|cyclone|typhoon|storm|ouragan|typhon|tempête|bão"
)
_LONGEST = 4
# In lower case these are common nouns before the name.
_AWARDS = frozenset({"giải", "cúp"})


def find_occasions(scan: Scan) -> None:
    """Propose events of a fixed name and named ones behind their word; a storm's name is one everywhere."""
    words = scan.words
    for start, end in scan.found.get(("xx", "event_name"), {}).items():
        if words.cap[start] and not _in_body(scan, end):
            right = _year_behind(scan, _of_place(scan, end))
            scan.add(_year_before(scan, start), right, "EVENT", "event_name")
    storms: set[str] = set()
    for start, end in scan.terms("event_front"):
        right = _named(scan, start, end)
        if right:
            award = words.norm[start] in _AWARDS and not words.cap[start]
            scan.add(end if award else start, right, "EVENT", "event")
            if " ".join(words.norm[start:end]) in _STORMS and right == end + 1 and words.alpha[end]:
                storms.add(words.norm[end])
    for index, norm in enumerate(words.norm):
        if norm in storms and words.cap[index] and not (scan.cap(index + 1) and not scan.after_break(index + 1)):
            scan.add(index, index + 1, "EVENT", "event_name")


def _in_body(scan: Scan, end: int) -> bool:
    """Tell whether a body's head follows: Ryder Cup Committee."""
    return not scan.closed(end) and scan.words.cap[end] and scan.term("org_head", end, "en") > 0


def _of_place(scan: Scan, end: int) -> int:
    """la Fashion Week de Paris"""
    if scan.lang != "fr" or scan.norm(end) not in {"de", "d'", "du"} or scan.after_break(end + 1):
        return end
    return scan.place(end + 1) or end


def _year_before(scan: Scan, start: int) -> int:
    before = scan.norm(start - 1)
    year = scan.lang == "en" and len(before) == 4 and before.isdigit() and not scan.words.break_before[start]
    return start - 1 if year else start


def _year_behind(scan: Scan, end: int) -> int:
    norm = scan.norm(end)
    return end + 1 if len(norm) == 4 and norm.isdigit() and not scan.after_break(end) else end


def _named(scan: Scan, start: int, end: int) -> int:
    """Return where the name behind an event's word ends, or 0."""
    words = scan.words
    weapon = scan.norm(start - 1) in {"de", "d'", "tàu"}
    if scan.after_break(end) or weapon or (scan.lang == "en" and not words.cap[start]):
        return 0
    if scan.norm(end) == "số" and scan.norm(end + 1).isdigit():
        return end + 2
    after = end
    if scan.lang == "fr" and scan.norm(after) in {"de", "d'", "des", "du"}:
        after += 1
        after += scan.norm(after) in {"la", "l'", "le"}
    if scan.closed(after) or not scan.cap(after) or scan.adjective(after) or scan.term("org_head", after, "en"):
        return 0
    right = scan.place(after)
    if not right:
        right, parts = Names(scan).run(after, _LONGEST)
        if not parts:
            return 0
    return _year_behind(scan, right)

"""People without a name: groups ("migrant workers"), professions ("a lawyer"), and what stands before a name ("Mr")."""

from __future__ import annotations

from annotators.scan import Scan
from annotators.wordlist import word_set

# Common words that are titles only with more words: bare, they mean other things as well.
_NEVER_BARE = word_set(
    "head chair chief general major leader officer justice king queen prince representative speaker founder "
    "consul marshal premier secretary cardinal captain responsable chef cheffe juge général patron major leader "
    "représentant délégué roi reine prince commandant conseiller secrétaire consul pape cardinal journaliste "
    "médecin lãnh tụ"
)
_NOT_BEFORE_NAME = word_set(
    "con|vợ|chồng|gia đình|mẹ|má|bố|cha|tên|bé|cháu|em gái|anh trai|chị gái|em trai|bạn|thằng|nàng|út|em|nạn nhân"
)


# So common that they are a group only with a description or a number.
_WEAK = word_set(
    "men women boys girls families members participants staff users customers clients operators parents "
    "relatives candidates players locals children",
)
_WEAK_VIETNAMESE = word_set(
    "lao động|người dân|khách hàng|cộng đồng|môi giới|sinh viên|doanh nhân|học sinh|công dân|ngư phủ"
)
_SEVERAL = word_set("các những nhiều số hàng đông mọi tất trăm nghìn triệu chục")
_ONE = word_set("một cậu cô chàng nàng này tuổi nữ , ép bức khẩu sóc")
_ARTICLES = word_set("a an the le la l' un une")
_CLAUSES = word_set(
    "who whose which that is was has had said says told qui que dont est a était avait où and et but mais"
)
# The words of an apposition behind its head.
_LONGEST = 9
_LINKS = {"en": frozenset({"of", "at", "for"}), "fr": word_set("de du d' au à des aux")}


def find_people(scan: Scan) -> None:
    """Propose groups, professions and the words of respect before names."""
    for start, end in scan.terms("group"):
        _group(scan, start, end)
    for start, end in scan.found.get(("en", "nationals"), {}).items():
        if scan.lang == "en" and scan.words.cap[start]:
            scan.add(_left(scan, start, {"group_before"}), end, "GROUP", "group")
    if scan.lang == "fr":
        _french_nationals(scan)
    for start, end in scan.terms("group_before_country"):
        _of_country(scan, start, end)
    for start, end in scan.terms("profession"):
        _profession(scan, start, end)
    for start, end in scan.terms("title"):
        if start not in scan.roles and " ".join(scan.words.norm[start:end]) not in _NEVER_BARE:
            _profession(scan, start, end)
    _honorifics(scan)


def _group(scan: Scan, start: int, end: int) -> None:
    """A group with what describes it: before it in English, behind it in French and Vietnamese."""
    first, last = start, end
    if scan.lang == "en":
        start = _left(scan, start, {"group_before"})
    else:
        end = _right(scan, end)
    if (start, end) == (first, last) and _too_common(scan, start, end):
        return
    capital = scan.words.cap[start] and not scan.words.first[start]
    if not capital or scan.lang == "en":
        scan.add(start, end, "GROUP", "group")


def _too_common(scan: Scan, start: int, end: int) -> bool:
    """Tell whether a group's word, without any description, is mostly something else or one person."""
    before = scan.norm(start - 1)
    number = before[:1].isdigit() or scan.term("rough", start - 1) > 0
    if scan.lang == "en":
        return scan.words.norm[start] in _WEAK and end == start + 1 and not number
    if scan.lang == "vi":
        weak = " ".join(scan.words.norm[start:end]) in _WEAK_VIETNAMESE
        return before in _ONE or (weak and not number and before not in _SEVERAL)
    return False


def _left(scan: Scan, start: int, kinds: set[str]) -> int:
    words = scan.words
    while start > 0 and not words.break_before[start]:
        before = start - 1
        listed = any(scan.term(kind, before) == start for kind in kinds)
        hyphen = words.hyphen(before) and before > 0
        if listed or (scan.adjective(before) == start and words.cap[before]):
            start = before
        elif hyphen and scan.term("group_before", before - 1):
            start = before - 1
        else:
            break
    return start


def _right(scan: Scan, end: int) -> int:
    while end < len(scan.words) and not scan.closed(end):
        joined = end + (scan.norm(end) in {"et", "và"} and end > 0)
        step = _description(scan, joined)
        if not step or (joined > end and not _description_ends(scan, end)):
            return end
        end = step
    return end


def _description(scan: Scan, index: int) -> int:
    if index >= len(scan.words):
        return 0
    if scan.lang == "vi":
        return scan.country(index) or scan.term("group_after", index)
    return scan.adjective(index) or scan.term("group_after", index)


def _description_ends(scan: Scan, index: int) -> bool:
    return any(_description(scan, begin) == index for begin in range(max(index - 4, 0), index))


def _french_nationals(scan: Scan) -> None:
    """les Marocains, des Vietnamiens"""
    words = scan.words
    for start, end in scan.terms("adjective"):
        plural = words.norm[end - 1].endswith(("s", "x")) and end == start + 1
        if plural and words.cap[start] and not words.first[start] and not scan.country(start):
            scan.add(start, _right(scan, end), "GROUP", "group")


def _of_country(scan: Scan, start: int, end: int) -> None:
    """Vietnamese citizens, ressortissants vietnamiens, công dân Việt Nam"""
    if scan.closed(end):
        return
    right = scan.adjective(end) if scan.lang == "fr" else scan.country(end)
    if right:
        scan.add(start, _right(scan, right), "GROUP", "group")


def _profession(scan: Scan, start: int, end: int) -> None:
    words = scan.words
    if words.break_before[start] and scan.after_break(end):
        return
    capital = words.cap[start] and not words.first[start]
    inside = start > 0 and not words.break_before[start] and words.cap[start - 1] and not words.first[start - 1]
    if capital and (inside or scan.lang != "vi"):
        return
    if words.hyphen(start - 1) or (end < len(words) and words.hyphen(end)):
        return
    begin = start
    if scan.lang == "en":
        begin = _left(scan, start, {"title_before", "profession_before"})
    elif scan.lang == "fr":
        end = scan.adjective(end) or scan.term("title_after", end) or end
        while begin > 0 and scan.term("title_before", begin - 1) == begin:
            begin -= 1
    elif scan.term("org_head", start) > end or scan.term("org_lower", start) > end or scan.norm(start - 1) in _SEVERAL:
        return
    scan.add(begin, _apposition(scan, begin, end) or _whose(scan, end), "ROLE", "profession")


def _apposition(scan: Scan, start: int, end: int) -> int:
    """Return where ", head of the unit in X," ends, all that stands between the commas; 0 if it is no apposition."""
    comma = start - 1 - (scan.norm(start - 1) in _ARTICLES)
    if scan.lang == "vi" or scan.norm(comma) != "," or scan.norm(end) not in _LINKS[scan.lang]:
        return 0
    after = end + 1
    while after < end + _LONGEST and not scan.closed(after):
        if scan.norm(after) in _CLAUSES:
            return 0
        after += 1
    return after if scan.closed(after) else 0


def _whose(scan: Scan, end: int) -> int:
    """Return where the body or place that a profession goes on with ends: "professor at the University of X"."""
    if scan.closed(end):
        return end
    after = end
    if scan.lang != "vi":
        if scan.norm(end) not in _LINKS[scan.lang]:
            return end
        after += 1 + (scan.norm(end + 1) in {"the", "la", "le", "l'", "les"})
    if scan.after_break(after):
        return end
    return scan.orgs.get(after) or (scan.place(after) if scan.lang != "fr" or scan.norm(end) != "à" else 0) or end


def _honorifics(scan: Scan) -> None:
    """Mr, Mme, ông right before a name"""
    words = scan.words
    people = {entry.start for entry in scan.candidates if entry.label == "PERSON"}
    for start, end in scan.terms("honorific"):
        after = end + (scan.norm(end) == "." and not words.gap[end] if end < len(words) else 0)
        named = after in people or (scan.cap(after) and not scan.place(after) and not scan.after_break(after))
        if (
            not named
            or " ".join(words.norm[start:end]) in _NOT_BEFORE_NAME
            or (scan.lang != "vi" and not words.cap[start])
        ):
            continue
        if scan.lang != "vi" or after in people or words.norm[start] in {"ông", "bà"}:
            scan.add(start, after if scan.norm(after - 1) == "." else end, "ROLE", "honorific")

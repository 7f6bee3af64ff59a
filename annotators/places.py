"""Places, dates, quantities, groups of people and bodies known by name: what needs little grammar."""

from __future__ import annotations

from annotators.lexicon import Hit
from annotators.names import Names, scan_body
from annotators.scan import Scan
from annotators.wordlist import word_set

_DIRECTIONS = word_set("north south east west northern southern eastern western central nord sud est ouest")
_VI_LOWER_HEADS = word_set(
    "tỉnh|thành phố|tp|tp.|quận|huyện|thị xã|thị trấn|xã|phường|thôn|ấp|làng|bang|đảo|sân bay|thủ đô|"
    "hạt|vùng|ga|khu|đường|phố|chợ|cầu|cảng|cửa khẩu|bản|miền|hồ|núi|đèo|bến xe|khu công nghiệp|"
    "khu đô thị|cao tốc|nhà tù|trại giam|sân vận động|sông|suối|biển|rạch|kênh|đồi|eo biển|bán đảo|quần đảo|cù lao|hòn"
)


def find_places(scan: Scan) -> None:
    """Propose countries, listed places, and names after words such as "province of"."""
    held = _held(scan)
    for start, end in scan.countries():
        if start in held or not _inside_longer(scan, start, end):
            scan.add(start, end, "PLACE", "country")
    for start, end in scan.found.get(("xx", "place"), {}).items():
        longer = start not in held and _inside_longer(scan, start, end)
        if scan.words.cap[start] and not longer and not _inside_name(scan, start, end):
            scan.add(start, end, "PLACE", "place")
    if scan.lang == "vi":
        _vietnamese_places(scan)
    else:
        _western_places(scan)


def _held(scan: Scan) -> set[int]:
    """Return where bodies, events, agreements, laws and titles stand, in which places are marked too."""
    labels = {"ORG", "EVENT", "AGREEMENT", "LAW", "ROLE"}
    return {index for entry in scan.candidates if entry.label in labels for index in range(entry.start, entry.end)}


def _inside_longer(scan: Scan, start: int, end: int) -> bool:
    """Tell whether another capitalised word goes on with the name: Oxford Grove, Team USA, Chad Smith, Ms Maurice."""
    words = scan.words
    if scan.lang == "vi" or end - start > 1 or words.upper[start]:
        return scan.lang != "vi" and start > 0 and scan.norm(start - 1) == "team"
    before = start > 0 and scan.cap(start - 1) and not words.break_before[start] and not words.first[start - 1]
    if before and not scan.term("title", start - 1) and scan.norm(start - 1) not in _DIRECTIONS:
        return True
    if start > 0 and scan.term("honorific", start - 1):
        return True
    if scan.closed(end) or not scan.cap(end) or words.first[end]:
        return False
    return scan.lang == "en" and not any(
        scan.term(kind, end, "en")
        for kind in ("title", "org_head", "event_head", "profession", "place_head", "law_head")
    )


def _inside_name(scan: Scan, start: int, end: int) -> bool:
    """A listed place of one word that other capitalised words surround is probably part of a name."""
    words = scan.words
    given = scan.found.get(("xx", "given"), {})
    before = start > 0 and not words.break_before[start] and start - 1 in given and scan.cap(start - 1)
    after = end < len(words) and not words.break_before[end] and start in given and scan.cap(end)
    return end - start == 1 and (before or after)


def _run(scan: Scan, index: int, longest: int) -> int:
    end, parts = Names(scan).run(index, longest)
    return end if parts else index


def _vietnamese_places(scan: Scan) -> None:
    words = scan.words
    for start, end in scan.terms("place_head"):
        if end >= len(words) or words.break_before[end]:
            continue
        if not words.cap[end] and not (words.norm[end].isdigit() and words.norm[start] in {"quận", "phường"}):
            continue
        right = scan.place(end)
        if not right:
            right = end + 1
            while (
                right < len(words)
                and right - end < 4
                and words.cap[right]
                and words.alpha[right]
                and not words.break_before[right]
            ):
                right += 1
        head = " ".join(words.norm[start:end])
        lower = (not words.cap[start] and head in _VI_LOWER_HEADS) or head in {"tp", "tp."}
        scan.add(end if lower and words.cap[end] else start, right, "PLACE", "place_head")
    for start, end in scan.terms("place_prep"):
        if end in scan.orgs or scan.closed(end) or not scan.cap(end) or scan.place(end) or scan.term("title", end):
            continue
        if scan.term("honorific", end) or scan.term("event_head", end) or scan.term("agreement_head", end):
            continue
        right = _run(scan, end, 4)
        # "Trụ sở": one capitalised syllable before a lower one is mostly a common noun at an office's door.
        compound = right == end + 1 and not scan.closed(right) and words.alpha[right] and right not in scan.stop
        if words.norm[start] in {"ở", "tại"} and right > end and not compound:
            scan.add(end, right, "PLACE", "place_prep")


def _western_places(scan: Scan) -> None:
    words = scan.words
    lang = scan.lang
    for start, end in scan.terms("place_head", lang):
        if not words.cap[start]:
            continue
        begin = start
        while begin > 0 and not words.break_before[begin] and start - begin < 4:
            hyphen = begin > 1 and words.hyphen(begin - 1) and scan.cap(begin - 2)
            if not hyphen and not scan.cap(begin - 1):
                break
            begin -= 2 if hyphen else 1
        if begin < start and lang == "en" and not scan.term("title", begin):
            scan.add(begin, end, "PLACE", "place_head")
    for start, end in scan.terms("place_whole") if lang == "fr" else []:
        _french_place(scan, start, end)
    for start, end in scan.terms("place_front", "en") if lang == "en" else []:
        _place_front(scan, start, end)
    for start, end in scan.terms("place_prep"):
        if not words.cap[start] or words.first[start]:
            _after_preposition(scan, start, end)


def _french_place(scan: Scan, start: int, end: int) -> None:
    """rue de Judée, mer Égée, aéroport Charles-de-Gaulle: whole with their word, whatever its case."""
    after = end
    if scan.norm(after) in {"de", "du", "des", "d'"}:
        after += 1
        after += scan.norm(after) in {"la", "l'", "le", "les"}
    if scan.closed(after) or not scan.cap(after) or scan.adjective(after):
        return
    right = scan.place(after) or _run(scan, after, 3)
    if right > after:
        scan.add(start, right, "PLACE", "place_head")


def _place_front(scan: Scan, start: int, end: int) -> None:
    """Lake Victoria, Gulf of Oman, West Bengal; not Northern Algeria, whose name is Algeria."""
    words = scan.words
    if not words.cap[start] or not scan.cap(end) or scan.after_break(end) or start in scan.orgs:
        return
    known = scan.place(end)
    direction = words.norm[start].endswith("ern")
    if (known and direction) or scan.adjective(end) or (start > 0 and scan.cap(start - 1) and not words.first[start]):
        return
    right = known or _run(scan, end, 3)
    if right > end and not any(scan_body(scan, index) for index in range(end, right + 1)):
        scan.add(start, right, "PLACE", "place" if known else "place_head")


def _after_preposition(scan: Scan, start: int, end: int) -> None:
    words = scan.words
    if scan.closed(end) or not scan.cap(end) or end in scan.orgs or scan.place(end) or words.upper[end]:
        return
    if words.norm[start] in {"at", "around", "into", "dans", "depuis", "vers"}:
        return
    right, parts = Names(scan).run(end, 3)
    given = scan.found.get(("xx", "given"), {})
    family = scan.found.get(("xx", "vietnamese_family"), {})
    if not parts or end in given or (end in family and parts > 1) or scan_body(scan, right):
        return
    if words.norm[start] in {"à", "from"} and parts > 1:
        return
    if scan.lang == "en" and scan.adjective(end):
        return
    if right < len(words) and scan.norm(right) in {"'s", "'"}:
        return
    if right < len(words) and not scan.closed(right) and words.alpha[right] and words.cap[right]:
        return
    scan.add(end, right, "PLACE", "place_prep")


def find_enclosing_places(scan: Scan) -> None:
    """Propose what a place lies in: Rushden, Northamptonshire, ..."""
    words = scan.words
    ends = {entry.end for entry in scan.candidates if entry.label == "PLACE"}
    people = {entry.start for entry in scan.candidates if entry.label == "PERSON"}
    given = scan.found.get(("xx", "given"), {})
    for comma in sorted(ends):
        if scan.norm(comma) != "," or scan.after_break(comma + 1) or not scan.cap(comma + 1) or scan.place(comma + 1):
            continue
        end, parts = Names(scan).run(comma + 1, 2)
        alone = not any(index in given for index in range(comma + 1, end)) and comma + 1 not in people
        if parts and alone and scan.closed(end) and not words.upper[comma + 1]:
            scan.add(comma + 1, end, "PLACE", "place_comma")


def find_datelines(scan: Scan) -> None:
    """LONDON (AP) - · Londres, 24 mars (VNA) - : the words before are a place."""
    words = scan.words
    for index in range(len(words)):
        if not words.break_before[index] or not words.cap[index]:
            continue
        end = index
        while (
            end < len(words)
            and words.cap[end]
            and words.alpha[end]
            and end - index < 3
            and (end == index or not words.break_before[end])
        ):
            end += 1
        close = end
        while (
            close < len(words)
            and close - end < 7
            and not (close > end and words.break_before[close])
            and words.form[close] != ")"
        ):
            close += 1
        if scan.norm(close) == ")" and scan.norm(close + 1) in {"-", "–", "—", ":"} and scan.norm(end) in {",", "("}:
            scan.add(index, end, "PLACE", "dateline")
            _agency(scan, end, close)


def _agency(scan: Scan, start: int, close: int) -> None:
    """Propose what stands in the brackets of a dateline."""
    opening = next((index for index in range(start, close) if scan.norm(index) == "("), close)
    body = range(opening + 1, close)
    if 0 < len(body) <= 3 and all(scan.cap(index) or scan.words.upper[index] for index in body):
        scan.add(opening + 1, close, "ORG", "acronym")


def find_parties(scan: Scan) -> None:
    """Jane Doe (ABC), John Doe (ABC/XY): the capitals behind a name are a body, there and where they stand again."""
    words = scan.words
    unknown = scan.found.get(("xx", "not_org"), {})
    known: set[str] = set()
    for index in range(2, len(words) - 2):
        if words.form[index] != "(" or not scan.cap(index - 1) or words.break_before[index]:
            continue
        form, after = words.form[index + 1], words.form[index + 2]
        capitals = words.upper[index + 1] and form.isalpha() and 2 <= len(form) <= 8 and index + 1 not in unknown
        if capitals and after in {")", "/"} and not scan.place(index + 1):
            known.add(form)
    for index, form in enumerate(words.form):
        if form in known:
            scan.add(index, index + 1, "ORG", "acronym")


def find_citations(scan: Scan, matches: list[Hit]) -> None:
    """Propose the citations of laws that the patterns found."""
    for label, start, end in matches:
        if label == "law":
            _citation(scan, start, end)


def _citation(scan: Scan, start: int, end: int) -> None:
    """ "Article 5 of the" goes on to the end of the law that follows."""
    last = scan.norm(end - 1)
    if last in {"the", "of", "de", "la", "l'", "du"}:
        for law in [entry for entry in scan.candidates if entry.label == "LAW" and entry.start == end]:
            scan.add(start, law.end, "LAW", "law")
            return
        while end > start and scan.norm(end - 1) in {"the", "of", "de", "la", "l'", "du"}:
            end -= 1
        if end > start + 1:
            scan.add(start, end, "LAW", "law")
        return
    following = [entry.end for entry in scan.candidates if entry.label == "LAW" and entry.start == end]
    scan.add(start, max(following, default=end), "LAW", "law")


def find_known(scan: Scan) -> None:
    """Propose bodies known by their name, and companies by their legal form."""
    words = scan.words
    for start, end in scan.found.get(("xx", "org_name"), {}).items():
        if not any(words.cap[start:end]):
            continue
        short = end - start == 1 and len(words.norm[start]) <= 4 and words.norm[start].isalpha()
        if (short and not words.upper[start]) or _product(scan, start, end):
            continue
        scan.add(start, end, "ORG", "known")
        scan.orgs[start] = max(end, scan.orgs.get(start, 0))
    for start, end in scan.found.get(("xx", "company"), {}).items():
        _company(scan, start, end)


def _product(scan: Scan, start: int, end: int) -> bool:
    """Google Drive, Toyota UK: one word of a longer name."""
    if end - start > 1 or scan.closed(end) or not scan.cap(end) or scan.words.upper[start]:
        return False
    person = end in scan.found.get(("xx", "given"), {}) or end in scan.found.get(("xx", "vietnamese_family"), {})
    return not person and not scan.term("title", end) and not scan.term("title", end, "en")


def find_acronyms(scan: Scan) -> None:
    """Propose acronyms in brackets after a body, and beside an agency: Ministry of Examples (ME), AFP/XYZ."""
    words = scan.words
    unknown = scan.found.get(("xx", "not_org"), {})
    ends = {entry.end for entry in scan.candidates if entry.label == "ORG"}
    for index in range(1, len(words) - 1):
        if not (words.upper[index] and words.alpha[index]) or index in unknown or len(words.form[index]) > 8:
            continue
        in_brackets = words.form[index - 1] == "(" and words.form[index + 1] == ")" and index - 1 in ends
        beside_agency = words.form[index - 1] == "/" and not words.gap[index] and index - 1 in ends
        if in_brackets or beside_agency:
            scan.add(index, index + 1, "ORG", "acronym")


def find_lone_acronyms(scan: Scan) -> None:
    """Propose capital letters that nothing explains, in a sentence that is not all in capitals."""
    words = scan.words
    unknown = scan.found.get(("xx", "not_org"), {})
    for index, form in enumerate(words.form):
        if not words.upper[index] or not form.isalpha() or not 3 <= len(form) <= 6 or index in unknown:
            continue
        near = range(max(index - 2, 0), min(index + 3, len(words)))
        if index in scan.stop or scan.place(index) or any(words.upper[other] for other in near if other != index):
            continue
        if scan.norm(index - 1) in {"the", "le", "la", "l'", "du", "de", "của", "by", "par", "d'"}:
            scan.add(index, index + 1, "ORG", "acronym_alone")


def find_teams(scan: Scan) -> None:
    """Propose a place and a capitalised plural as a team: the Chicago Bulls."""
    words = scan.words
    for start, end in scan.found.get(("xx", "place"), {}).items():
        if not words.cap[start] or end >= len(words) or words.break_before[end] or not scan.cap(end):
            continue
        plural = words.norm[end].endswith("s") and len(words.norm[end]) > 4 and not scan.cap(end + 1)
        if plural and not any(scan.term(kind, end, "en") for kind in ("place_head", "org_head", "event_head", "title")):
            scan.add(start, end + 1, "ORG", "team")


def _company(scan: Scan, start: int, end: int) -> None:
    words = scan.words
    if not words.cap[start]:
        return
    begin = start
    while (
        begin > 0
        and not words.break_before[begin]
        and start - begin < 5
        and (scan.cap(begin - 1) or (words.norm[begin - 1] in {"&", ","} and scan.cap(begin - 2)))
    ):
        begin -= 1
    while begin < start and words.norm[begin] in {",", "&"}:
        begin += 1
    if begin < start:
        scan.add(begin, end, "ORG", "company")
        scan.orgs.setdefault(begin, end)

"""What the furniture of news pages looks like, line by line.

Every function judges one line in NFC whose outer blanks are gone. Fixed phrases are data
(``resources/zones/phrases.toml``); the shapes around them are here.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from typing import NamedTuple

from models.crawl_dates import publication_date, without_dates
from models.paths import resource

_I = re.IGNORECASE
# Capitals of the three languages; a range over the Vietnamese block would match small letters as well.
UPPER = "".join(char for char in map(chr, range(0x41, 0x1F00)) if char.isupper() and (char < "ɐ" or char > "Ḁ"))
_EDGES = ' \t\u00a0\u202f.,:;!…|*+•·-–—_[]"“”«»'
_MOST_CREDIT_WORDS = 6
_COUNT = re.compile(r"^\(?\d+\)?\s+|\s*\(?\d+\)?$")
# Small words and jobs that may stand among the names of a byline.
_BYLINE_WORDS = frozenset(
    ["and", "et", "và", "with", "avec", "cùng", "for", "pour", "in", "at", "à", "au", "en", "tại", "ở", "de",
     "du", "des", "la", "le", "of", "the", "van", "von", "bin", "der", "staff", "writer", "reporter", "correspondent",
     "editor", "journaliste", "correspondant", "correspondante", "envoyé", "envoyée", "spécial", "spéciale", "press",
     "rédaction", "ghi", "lược", "dịch", "tổng", "hợp", "nguồn", "theo", "news", "notre", "our", "special"]
)  # fmt: skip


class _Patterns(NamedTuple):
    alone: frozenset[str]
    begins: re.Pattern[str]
    begins_short: re.Pattern[str]
    related: re.Pattern[str]
    caption: re.Pattern[str]
    byline: re.Pattern[str]
    credit: re.Pattern[str]
    credit_tail: re.Pattern[str]
    agency: re.Pattern[str]
    closing_agency: re.Pattern[str]
    dateline: re.Pattern[str]


def _any_of(phrases: list[str]) -> str:
    """Return a pattern for any of the phrases, longer ones first, with either apostrophe."""
    ordered = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(phrase).replace("'", "['’]") for phrase in ordered) + ")"


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    tables = tomllib.loads(resource("zones", "phrases.toml").read_text(encoding="utf-8"))
    of = {name: _any_of([phrase for phrases in lists.values() for phrase in phrases]) for name, lists in tables.items()}
    alone = [phrase for phrases in tables["alone"].values() for phrase in phrases]
    credit, credit_tail = _credit_patterns(of["picture"], of["caption"], _any_of(tables["agencies"]["pictures"]))
    agency, closing_agency, dateline = _agency_patterns(_any_of(tables["agencies"]["names"]))
    return _Patterns(
        alone=frozenset(_plain(phrase) for phrase in alone),
        begins=re.compile(rf"[(*•|–—-]*\s*{of['begins']}(?![\w,])", _I),
        begins_short=re.compile(rf"[(*•|–—-]*\s*{of['begins_short']}(?![\w,])", _I),
        related=re.compile(
            rf"(?:[-–—•*+]\s*)?\[?{of['related']}(?:\s*[::>»→|]+\s*|\s+[-–—]\s+|\]?\s*$|(?-i:(?=[{UPPER}])))", _I
        ),
        caption=re.compile(rf"\(?{of['caption']}(?:\)|\s*[::,.–—-]|$)", _I),
        byline=re.compile(rf"{of['byline']}\s*[::]?\s+", _I),
        credit=credit,
        credit_tail=credit_tail,
        agency=agency,
        closing_agency=closing_agency,
        dateline=dateline,
    )


def _credit_patterns(pictures: str, captions: str, houses: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a credit line and that of a credit behind a caption."""
    picture = rf"{pictures}(?:\s*[::©]\s*|\s*/\s*|,?\s+(?:by|par|courtesy of|via|của)\s+(?-i:(?=[{UPPER}])))"
    by_house = (
        rf"(?:[\w.'’-]+ ){{0,4}}[\w.'’-]+\s?/\s?{houses}(?:\s(?:via|/)\s.{{2,40}})?"
        r"|REUTERS/.{2,60}|(?:AFP|AP|EPA|REUTERS) Photo\b.{0,60}"
    )
    alone = (
        rf"{picture}.{{1,100}}|image source\b.{{0,60}}|©(?!\s*\d{{4}})\s*.{{2,80}}|{by_house}"
        r"|(?:[\w.'’/-]+ ){0,5}(?:via )?Getty Images"
    )
    bracketed = rf"{picture}.{{2,80}}|{by_house}|(?:source|nguồn)\s*:[^()\[\]]{{2,60}}|{captions}"
    name_and_house = r"[(\[][^()\[\]./\d]{2,40}/\s?(?-i:[A-ZĐ])[\w+ .-]{1,40}[)\]]$"
    before = r"(?:(?<=[.!?…»”\"')\]|–—,-])|(?<=\w)(?=\s*[(\[©]))\s*[-–—|]?\s*"
    behind = rf"{picture}[^.!?:]{{2,80}}|[(\[]\s*(?:{bracketed})|[(\[]?©\s?[^.!?]{{2,80}}|{by_house}|Getty Images"
    return (
        re.compile(rf"[(\[]?\s*(?:{alone})\s*[)\]]?\.?", _I),
        re.compile(rf"{before}(?:{name_and_house}|(?:{behind})[)\]]?\.?$)", _I),
    )


def _agency_patterns(names: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of an agency alone, of one behind the last sentence, and of a dateline."""
    agency = rf"(?:[A-ZĐ]{{2,8}}(?:\.(?:[A-Z]{{2,3}}|vn|com|net))?(?: News| English| Afrique)?|{names})"
    agencies = rf"{agency}(?:\s?[/,&+-]\s?{agency}|,? (?:with|avec|and|et) {agency})*"
    place = rf"[{UPPER}][\w'’.-]*(?:[ ,/]+(?:[{UPPER}][\w'’.-]*|de|du|des|la|le|of|the|et|and|en|sur)){{0,5}}"
    when = r"[^\W_][\w.,/ ]{0,24}"
    return (
        re.compile(rf"[(\[]?[-–—]?\s*(?:(?i:with|avec|theo)\s)?(?P<agency>{agencies})\s*[)\]]?\.?"),
        re.compile(rf"(?<=[.!?…»”\"/])\s*(?:[-–—]\s*(?P<agency>{agencies})|\((?P<bracketed>{agencies})\))\.?$"),
        re.compile(
            rf"(?:(?:{place})?(?:,?\s*{when})?\s*\(\s*(?P<agency>{agencies})\s*\)\s*[-–—:]{{1,2}}\s*"
            rf"|(?P<bare>{agencies})\s+[-–—]\s+"
            rf"|[{UPPER}]{{2}}[{UPPER} .'’-]{{1,30}}(?:,\s{place})?(?:,?\s{when})?(?:\s(?:[–—]|--?)|:)\s)"
            rf"(?=[\"“«‘'(]?\s?[{UPPER}\d])"
        ),
    )


def _plain(line: str) -> str:
    return " ".join(line.casefold().replace("’", "'").strip(_EDGES).split())


def is_furniture(line: str, *, sentence: bool) -> bool:
    """Tell whether a line belongs to the page: buttons, counters, tags, copyright, advertisement.

    Of a whole ``sentence`` fewer beginnings are believed.
    """
    if _LINK_OR_RIGHTS.match(line):
        return True
    known = _patterns()
    plain = _plain(line)
    if plain in known.alone or _plain(_COUNT.sub("", plain)) in known.alone:
        return True
    if _TEXT_SIZES.fullmatch(line) or _is_button_bar(line, known.alone):
        return True
    return bool(known.begins.match(line) or (not sentence and known.begins_short.match(line)))


# The buttons that make a page's letters smaller and larger: ``A- A A+``.
_TEXT_SIZES = re.compile(r"(?:A[-–+]?\s+){1,3}A[-–+]?")


def _is_button_bar(line: str, alone: frozenset[str]) -> bool:
    """Tell whether a line is several buttons beside each other: ``Share  Tweet  Email``."""
    buttons = [_plain(button) for button in re.split(r"\s{2,}|\t|\s[|·•]\s", line)]
    return len(buttons) > 1 and all(button in alone for button in buttons)


def is_breadcrumb(line: str) -> bool:
    """Tell whether a line is a path through the site or a bar of links: ``Home > World > Asia``."""
    steps = re.split(r"\s*[>›»|]\s*|\s/\s", line)
    return 3 <= len(steps) <= 9 and all(2 <= len(step) <= 40 and not re.search(r"[.!?]", step) for step in steps)


def is_related(line: str) -> bool:
    """Tell whether a line is another article's headline, or announces one."""
    # A closing quotation mark at the start of a line goes on with the sentence before it.
    headline = re.match(rf"»\s*[{UPPER}]", line) and not re.search(r"[.!?:»]$", line)
    return bool(headline or re.match(r"(?:>{2,}|›{1,2}|[▶►➤➡👉→])\s*\S", line) or _patterns().related.match(line))


def announces_related(line: str) -> bool:
    """Tell whether other articles' headlines follow on the next lines."""
    match = _patterns().related.match(line)
    return bool(match) and match.end() == len(line) if match else False


def is_credit(line: str) -> bool:
    """Tell whether a line says whose a picture is, and nothing else."""
    known = _patterns()
    describes = len(line.split()) > _MOST_CREDIT_WORDS and (
        line.endswith(".") or known.caption.match(line) or known.credit_tail.search(line)
    )
    return bool(known.credit.fullmatch(line)) and _sentences(line) <= 1 and not describes


def is_caption(line: str) -> bool:
    """Tell whether a line describes a picture: it begins like it, ends in a credit, or says who stands where."""
    known = _patterns()
    if known.caption.match(line) or known.credit_tail.search(line):
        return True
    if known.credit.fullmatch(line) and len(line.split()) > _MOST_CREDIT_WORDS and _sentences(line) <= 2:
        return True
    position = _POSITION.search(line)
    if position is None:
        return False
    named = bool(re.search(rf"[{UPPER}][^\W\d_]+\s*$", line[: position.start()]))
    initial = len(position[0]) == 3
    return _sentences(line) <= (2 if named else 1) and (named or not initial)


_POSITION = re.compile(
    r"\((?:[LRC]|(?i:(?:far |top |bottom |at |on the |à |bên |ngoài cùng bên |ở )?"
    r"(?:left|right|center|centre|gauche|droite|trái|phải|giữa)"
    r"|(?:thứ \w+|\w+) (?:from|từ|à partir de la) ?(?:the )?(?:left|right|trái|phải|gauche|droite)|au centre))\)"
)


_LINK_OR_RIGHTS = re.compile(
    r"(?:https?://|www\.)\S+$|#\w.{0,60}$|(?:\(c\)|copyright|bản quyền)\W{0,4}(?:19|20)\d{2}\b", _I
)
_NAME = rf"[{UPPER}][^\W\d_]*(?:[ -][{UPPER}][^\W\d_]*){{1,3}}"
_SIGNED = re.compile(
    rf"[{UPPER}][\w.'’-]+(?: [{UPPER}][\w.'’-]*){{1,3}}\s+[-–—|]\s+(?P<outlet>[{UPPER}][^.!?:;]{{1,70}})"
)
_SIGNED_AFTER = re.compile(rf"{_NAME}\s*\([Tt]heo\s+(?P<outlet>[{UPPER}][^()]{{1,60}})\)")
_CONTRIBUTORS = re.compile(
    r"\(?(?:additional\s+)?reporting by\b|.{3,120}\bcontributed (?:to this|reporting)\b"
    r"|avec (?:notre|nos) (?:correspondante?s?|envoyée?s? spéciale?s?|envoyés? spéciaux)\b"
    r"|.{3,120}\ba contribué à cet article",
    _I,
)


def _sentences(line: str) -> int:
    return len(re.findall(r"[.!?…](?=\s|$)", line))


def is_byline(line: str, lang: str | None) -> bool:
    """Tell whether a line says who wrote the article: ``By Jane Doe``, ``Par …``, ``Reporting by …``."""
    if _CONTRIBUTORS.match(line):
        return True
    bare = line.strip("()[] ")
    start = _patterns().byline.match(bare)
    if start is None:
        return False
    rest = without_dates(bare[start.end() :], lang)
    words = [word for word in re.split(r"[\s,;|/•·()–—-]+", rest) if word]
    if not 1 <= len(words) <= 14 or re.search(r"[.!?:]$", bare):
        return False
    names = [word for word in words if word.casefold() not in _BYLINE_WORDS]
    return bool(names) and all(word[0].isupper() and not word[0].isdigit() for word in names)


def name_and_outlet(line: str) -> str | None:
    """Return the outlet of a signature: ``Jane Doe - The Morning Paper``, ``Lê Hà (Theo X)``; else None."""
    match = _SIGNED.fullmatch(line) or _SIGNED_AFTER.fullmatch(line)
    return match["outlet"] if match else None


def outlet_before_date(line: str, lang: str | None) -> str | None:
    """Return what stands before the date that ends a line: ``THE PAPER - 03/02/2022``, ``Lê Hà - 07:30 05/01/2023``."""
    match = _BEFORE_DATE.fullmatch(line)
    if match is None or publication_date(match["when"], lang) is None:
        return None
    return match["name"]


_BEFORE_DATE = re.compile(rf"(?P<name>[{UPPER}][^.!?:;\d]{{1,40}}?)\s*[-–—|]\s*(?P<when>[^-–—|]*\d[^–—|]*)")


def is_name(line: str) -> bool:
    """Tell whether a line is two to four capitalised words, as a signature is."""
    return bool(re.fullmatch(_NAME, line))


def is_name_in_place(line: str) -> bool:
    """Tell whether a line says who writes from where: ``Jane Doe in Hanoi``, ``BBC News, Hanoi``."""
    agency = _patterns().agency.match(line)
    rest = line[agency.end() :] if agency else ""
    where = rf"(?:,| in| à| tại)\s[{UPPER}][^.!?:;]{{1,40}}"
    names = rf"{_NAME}(?:(?:,| and| et| và) {_NAME})*"
    return bool(re.fullmatch(names + where, line) or re.fullmatch(rf"\s?{where}", rest))


def is_initials(line: str) -> bool:
    """Tell whether a line is the desk's initials below an article: ``abc/de/fgh``, ``PV``."""
    return line.strip("()") in _NO_AGENCY or bool(re.fullmatch(r"[a-z]{2,4}(?:[-/][a-z]{1,4}){1,5}", line))


# Vietnamese papers sign with "PV", for "phóng viên": a reporter, and nobody's name.
_NO_AGENCY = frozenset(["PV"])


def agency_alone(line: str) -> str | None:
    """Return the agency of a line that names nothing else: ``AFP``, ``(Reuters)``."""
    match = _patterns().agency.fullmatch(line)
    return match["agency"] if match and match["agency"] not in _NO_AGENCY else None


def closing_agency(line: str) -> tuple[int, str] | None:
    """Return where the agency after a paragraph's last sentence begins, and its name."""
    match = _patterns().closing_agency.search(line)
    if match is None:
        return None
    blanks = len(match[0]) - len(match[0].lstrip())
    return match.start() + blanks, match["agency"] or match["bracketed"]


def dateline(line: str) -> tuple[int, str | None] | None:
    """Return where the text behind a dateline begins, and the agency that the dateline names."""
    match = _patterns().dateline.match(line)
    return (match.end(), match["agency"] or match["bare"]) if match else None


def named_source(line: str) -> str | None:
    """Return whom a line names as the article's origin: ``Source: X``, ``Theo X``, ``© 2024 X``."""
    owner = None if is_credit(line) else _OWNER.match(line)
    match = _SOURCE.fullmatch(line) or _THEO.fullmatch(line) or owner
    name = match["name"].strip(" .()") if match else None
    return None if name in _NO_AGENCY else name


_SOURCE = re.compile(r"\(?(?:sources?|nguồn|nguồn tin)\s*[::]\s*(?P<name>(?!https?:)[^()]{2,60}?)\s*\)?\.?", _I)
_THEO = re.compile(rf"\(?[Tt]heo\s*[::]?\s+(?P<name>[{UPPER}][^().]{{1,60}})\)?")
_OWNER = re.compile(
    r"(?:©|\(c\)|copyright|bản quyền)[\s©:]*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?\s*(?:by\s|par\s|thuộc(?: về)?\s)?\s*"
    r"(?P<name>[^\W\d_][^.,;|–—]{1,40}?)\s*(?:[.,;|–—]|all rights|tous droits|$)",
    _I,
)
FRONT_DATE = re.compile(
    r"(?:(?:date|published|crawled|fetched|ngày)\s*[:=]?\s*)?"
    r"(?:19|20)\d{2}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}[\d:.Z+]*)?)?(?:\s*[|–—-](?=\s))?(?=\s|$)",
    _I,
)
FRONT_TITLE = re.compile(r"(?:title|headline|titre|tiêu đề)\s*[:=]\s*(?=\S)", _I)
FRONT_FIELD = re.compile(
    r"(?:url|link|lien|source|author|auteur|tác giả|lang(?:uage|ue)?|section|category|rubrique|chuyên mục|site|id"
    r"|publisher|domain|crawled|fetched|retrieved|date)\s*[:=]\s*\S.{0,200}",
    _I,
)

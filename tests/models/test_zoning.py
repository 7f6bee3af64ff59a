from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.language import detect
from models.records import ZONE_KINDS, Date
from models.zoning import Analysis, analyse

_ZONE = re.compile(r"‹([a-z]+):(.*?)›", re.DOTALL)


class Page(NamedTuple):
    """An invented page as a crawler would leave it, and what is to be found in it."""

    lang: str
    text: str
    zones: list[tuple[str, str]]
    title: str | None
    date: str | None
    source: str | None


def _pages() -> list[Page]:
    content = Path(__file__).with_name("zoned_pages.txt").read_text(encoding="utf-8")
    pages = []
    for page in content.split("==== ")[1:]:
        head, _, body = page.partition("\n")
        lang, title, date, source = (None if part == "-" else part for part in head.split(" | "))
        assert lang is not None
        text = _ZONE.sub(r"\2", body).rstrip("\n")
        pages.append(Page(lang, text, _ZONE.findall(body), title, date, source))
    return pages


PAGES = _pages()


def _written(date: Date | None) -> str | None:
    if date is None:
        return None
    parts = (f"{part:02}" for part in (date.year, date.month, date.day) if part is not None)
    return "-".join(parts)


def _found(text: str, analysis: Analysis) -> list[tuple[str, str]]:
    return [(zone.kind, text[zone.start : zone.end]) for zone in analysis.zones]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.lang}: {page.title}")
def test_what_a_page_adds_to_an_article_is_set_apart(page: Page) -> None:
    analysis = analyse(page.text, page.lang)
    assert _found(page.text, analysis) == page.zones
    assert (analysis.title, _written(analysis.date), analysis.source) == (page.title, page.date, page.source)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.lang}: {page.title}")
def test_decomposed_accents_make_no_difference(page: Page) -> None:
    text = unicodedata.normalize("NFD", page.text)
    found = _found(text, analyse(text, page.lang))
    assert [(kind, unicodedata.normalize("NFC", words)) for kind, words in found] == [
        (kind, unicodedata.normalize("NFC", words)) for kind, words in page.zones
    ]


PARAGRAPHS = [
    ("en", "By Monday, the two ministers had agreed on a text that both parliaments could accept."),
    ("en", "Photos of the missing children were shown to the court, and the mother wept."),
    ("en", "Source countries have long asked for more visas, and this time they were heard."),
    ("en", "Share prices fell after the ministry said it would end the scheme."),
    ("en", "Follow us, the smugglers told them, and walked into the forest."),
    ("en", "Related to the two victims, the witness asked to be heard behind closed doors."),
    ("en", "The treaty (left) unsigned for years was at last ratified. Nobody was surprised. The envoy read a letter."),
    ("vi", "Trở lại quê nhà sau ba năm, chị cho biết mình chưa từng được trả lương."),
    ("en", "Photos by the police show six boats, two of them without an engine."),
    ("en", "Copyright law was the last thing on their minds, the lawyer said."),
    ("en", "The scheme gave papers to 4,000 seasonal workers in its last year (2023/24)."),
    ("en", "Both forms (the one for men/women and the one for families/minors) will be printed anew."),
    ("fr", "Il vous reste peu de temps, leur avait dit le passeur avant de couper le moteur."),
    ("fr", "Partagez ce que vous savez avec nous, a lancé la procureure aux témoins."),
    ("fr", "Par ailleurs, le ministre a rappelé que les deux pays coopèrent depuis dix ans."),
    ("fr", "Lire aussi les lignes qu’on ne publie pas, disait-il, c’est le métier du juge."),
    ("fr", "Photo à l’appui, l’avocate a montré que son client se trouvait à Lyon."),
    ("vi", "Theo Bộ Lao động, số người đi làm việc ở nước ngoài tăng 12% so với cùng kỳ năm trước."),
    ("vi", "Bài học lớn nhất, theo ông, là phải lắng nghe nạn nhân ngay từ đầu."),
    ("vi", "Ảnh hưởng của cơn bão khiến việc tìm kiếm các nạn nhân phải tạm dừng."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "paragraph"), PARAGRAPHS)
def test_a_paragraph_that_looks_like_furniture_stays_a_paragraph(lang: str, paragraph: str) -> None:
    text = f"{paragraph}\n\n{paragraph}\n{paragraph}"
    assert analyse(text, lang) == Analysis()


@pytest.mark.parametrize(
    ("lang", "line", "date"),
    [
        ("en", "Tuesday, March 12, 2024 10:15 AM EST", "2024-03-12"),
        ("en", "03/04/2024", "2024"),
        ("en", "25/04/2024", "2024-04-25"),
        ("fr", "03/04/2024", "2024-04-03"),
        ("fr", "Le 1er août 2021 à 7h", "2021-08-01"),
        ("vi", "Thứ hai, ngày 4 tháng 3, 2024 - 8:05 SA", "2024-03-04"),
        ("vi", "Tháng Mười 4, 2022", "2022-10-04"),
        ("en", "2024-03-04T10:00:00+07:00", "2024-03-04"),
        ("en", "31 February 2024", None),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(lang: str, line: str, date: str | None) -> None:
    text = f"{line}\n\nThe two sides met for the third time and signed nothing at all."
    assert _written(analyse(text, lang).date) == date


def test_a_dateline_adds_the_day_to_a_header_of_the_same_month() -> None:
    body = "ROME, March 9 (ANSA) - The two sides met for the third time and signed nothing."
    assert analyse(f"date 2025-03 Talks end without a text\n{body}", "en").date == Date(2025, 3, 9)
    assert analyse(f"date 2025-04 Talks end without a text\n{body}", "en").date == Date(2025, 4)


def test_a_text_of_no_lines_has_nothing_to_show() -> None:
    assert analyse("", None) == Analysis()
    assert analyse(" \n\n ", "vi") == Analysis()


_LINES = st.sampled_from([line for page in PAGES for line in page.text.split("\n")])
_ANYTHING = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)


@given(st.lists(st.one_of(_LINES, _ANYTHING), max_size=12).map("\n".join), st.sampled_from(["en", "fr", "vi", None]))
def test_zones_are_ranges_of_the_text_in_order(text: str, lang: str | None) -> None:
    analysis = analyse(text, lang)
    end = 0
    for zone in analysis.zones:
        assert end <= zone.start < zone.end <= len(text)
        assert zone.kind in ZONE_KINDS
        end = zone.end


def test_one_line_of_a_million_characters_takes_no_time() -> None:
    assert analyse("A word, (another) – and / so on " * 35_000, "en").zones == ()


SAMPLES = {
    "01_hanoi_fr.txt": ["header", "title", "related", "related", "credit", "credit", "credit"],
    "02_hanoi_en.txt": ["caption", "footer"],
    "03_hanoi_vi.txt": ["header", "caption", "related", "related"],
    "04_verdict_en.txt": ["title", "byline", "header", "caption", "footer", "related", "footer", "footer", "footer"],
    "05_travailleurs_fr.txt": ["caption", "header", "caption", "credit", "related", "footer", "footer"],
}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_sample_articles(samples: Path, name: str) -> None:
    text = (samples / name).read_text(encoding="utf-8")
    lang = detect(text, ("en", "fr", "vi"))
    assert lang == name[-6:-4]
    assert [zone.kind for zone in analyse(text, lang).zones] == SAMPLES[name]
    assert {path.name for path in samples.glob("*.txt")} == set(SAMPLES)


REAL = {
    "000": ["header", "title", "related", "related", "related", "credit", "credit", "credit"],
    "001": ["caption", "byline", "footer", "footer"],
    "002": ["header"],
    "003": ["caption", "footer"],
    "004": ["caption", "header", "credit"],
}


def test_the_real_articles(articles: Path) -> None:
    for name, kinds in REAL.items():
        text = next(articles.glob(f"{name}_*.txt")).read_text(encoding="utf-8")
        analysis = analyse(text, detect(text, ("en", "fr", "vi")))
        assert [zone.kind for zone in analysis.zones] == kinds
        zones = dict(zip(kinds, analysis.zones, strict=True))
        if "header" in zones and name != "004":
            assert (zones["header"].start, zones["header"].end) == (0, 14)
            assert analysis.date == Date(2025, 3)
        if "caption" in zones:
            line = text[: zones["caption"].end].count("\n")
            assert text[zones["caption"].start : zones["caption"].end] == text.split("\n")[line].strip()


def test_the_real_articles_say_where_they_come_from(articles: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(articles.glob("00[0-4]_*.txt"))]
    found = [analyse(text, None) for text in texts]
    outlet = texts[1].splitlines()[-3].split(" - ")[1]
    assert [analysis.source for analysis in found] == ["VNA/CVN", outlet, None, None, "VNA"]
    assert [analysis.title is None for analysis in found] == [False, True, True, True, True]
    title = found[0].title
    assert title is not None
    assert texts[0].startswith(title, 14)

"""Tokens and offsets: what the tokenizer saved in the pipeline does to crawled text."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from annotators.words import Words
from models.paths import resource
from models.text import check_fragments
from tests.annotators.conftest import Reader

SENTENCES = {
    "en": "General Nguyễn Văn Hùng, Minister of Health, told the BBC on 4 March 2024 that Laos “will not wait”.",
    "fr": "Le ministre de l’Intérieur, Jean Dupré, a déclaré le 24 mars 2023 que l’État n’attendrait pas.",
    "vi": "Bộ trưởng Bộ Y tế Đào Hồng Lan đề nghị Bộ Tài chính hỗ trợ 5 tỷ đồng trong tháng 3 năm 2024.",
}


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    import annotators.components as components

    assert components
    return spacy.load(resource("pipelines", "postil-rules")).tokenizer


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("l'Intérieur", ["l'", "Intérieur"]),
        ("jusqu’à l’État", ["jusqu’", "à", "l’", "État"]),
        ("aujourd'hui", ["aujourd'hui"]),
        ("VNA/CVN", ["VNA", "/", "CVN"]),
        ("15/6/2024", ["15/6/2024"]),
        ("liên quan./.", ["liên", "quan", "./."]),
        ("besoins.Lors", ["besoins", ".", "Lors"]),
        ("the U.S. Senate", ["the", "U.S.", "Senate"]),
        ("Nam -Vương", ["Nam", "-", "Vương"]),
    ],
)
def test_news_is_cut_into_words(tokenizer: Any, text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokenizer(text)] == tokens


@pytest.mark.parametrize("text", [*SENTENCES.values(), "Giá trợ giá. Người “trợ giá”, quý-tộc/Quý"])
def test_a_decomposed_text_has_the_same_words(tokenizer: Any, text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert decomposed != text
    assert Words(tokenizer(decomposed)).norm == Words(tokenizer(text)).norm


@pytest.mark.parametrize(("lang", "text"), SENTENCES.items())
def test_a_decomposed_text_gets_the_same_marks(read: Reader, lang: str, text: str) -> None:
    expected = read(text, lang)
    found = read(unicodedata.normalize("NFD", text), lang)
    assert expected.of("PERSON")
    assert expected.claims
    composed = [(label, unicodedata.normalize("NFC", words)) for label, words in found.entities]
    assert composed == [(label, unicodedata.normalize("NFC", words)) for label, words in expected.entities]
    assert [claim.act for claim in found.claims] == [claim.act for claim in expected.claims]


def test_no_break_spaces_and_carriage_returns_do_not_hide_a_date_or_a_name(read: Reader) -> None:
    found = read("Le 24\u00a0mars\u202f2023,\r\nle ministre Jean\u00a0Dupré a parlé 🙂 à Paris.", "fr")
    assert ("DATE", "24\u00a0mars\u202f2023") in found.entities
    assert ("PERSON", "Jean\u00a0Dupré") in found.entities
    assert ("PLACE", "Paris") in found.entities


_PIECES = st.sampled_from(
    [
        *SENTENCES.values(),
        *(unicodedata.normalize("NFD", text) for text in SENTENCES.values()),
        "\r\n",
        "\n\n",
        "🙂",
        "\xa0",
        " ",
        '"',
        "«\u202fbien\u202f»",
        "./.",
        "(AFP)",
        "–",
        "á",
        "\u200d",
    ]
)


@given(pieces=st.lists(_PIECES, max_size=8), lang=st.sampled_from(["en", "fr", "vi", None]))
def test_offsets_are_exact_and_marks_differ(read: Reader, pieces: list[str], lang: str | None) -> None:
    text = "".join(pieces)
    proposals = read(text, lang).proposals
    keys = [(p.layer, p.label, p.fragments) for p in proposals]
    assert len(set(keys)) == len(keys)
    for proposal in proposals:
        for fragments in (proposal.fragments, *(role.fragments for role in proposal.roles)):
            ((start, end),) = check_fragments(fragments, len(text))
            assert text[start:end] == text[start:end].strip()
        for role in proposal.roles:
            assert role.proposal is None or proposals[role.proposal].fragments == role.fragments
            assert role.refers_to is None or proposals[role.refers_to].label != ""
        assert 0 <= proposal.score <= 1


@given(text=st.text(max_size=200))
def test_any_text_at_all_is_read(read: Reader, text: str) -> None:
    read(text)

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.text import (
    Composed,
    FragmentError,
    Utf16Map,
    check_fragments,
    document_id,
    fold,
    is_word_char,
    next_word,
    previous_word,
    quote_of,
    sha256_of,
    snap,
    trim,
    word_at,
)

# Whatever can be in an article: letters with accents apart, emoji with joiners, odd blanks, line ends.
ODD = [
    "é",
    "e\u0301",
    "ư\u031b",
    "Đ",
    "😀",
    "👩\u200d🚀",
    "❤\ufe0f",
    "🇻🇳",
    "\u00a0",
    "\u202f",
    "\r\n",
    "'",
    "’",
    "-",
    ".",
]
texts = st.lists(st.one_of(st.sampled_from(ODD), st.text(max_size=4)), max_size=30).map("".join)
ranges = texts.flatmap(lambda text: st.tuples(st.just(text), st.integers(0, len(text)), st.integers(0, len(text))))


def utf16_units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


# --- ids ---------------------------------------------------------------------------------------------------


def test_a_documents_id_is_the_first_half_of_its_texts_checksum() -> None:
    assert sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert document_id("abc") == "ba7816bf8f01cfea414140de5dae2223"


# --- fragments ---------------------------------------------------------------------------------------------


def test_well_formed_fragments_come_back_as_tuples() -> None:
    assert check_fragments([[0, 2], [3, 10]], 10) == ((0, 2), (3, 10))


@pytest.mark.parametrize(
    ("fragments", "reason"),
    [
        ([(-1, 2)], "the span -1–2 starts before the text"),
        ([(2, 2)], "the span 2–2 is empty"),
        ([(5, 2)], "the span 5–2 ends before it starts"),
        ([(2, 11)], "the span 2–11 ends past the end of the text (10 characters)"),
        ([(0, 3), (3, 5)], "the span 3–5 touches or overlaps the one before it"),
        ([(0, 3), (2, 5)], "the span 2–5 touches or overlaps the one before it"),
        ([(4, 6), (0, 2)], "the span 0–2 touches or overlaps the one before it"),
        ([], "there is no span"),
    ],
)
def test_impossible_fragments_are_refused_with_the_reason(fragments: list[tuple[int, int]], reason: str) -> None:
    with pytest.raises(FragmentError) as caught:
        check_fragments(fragments, 10)
    assert str(caught.value) == reason


def test_a_quote_joins_its_fragments_by_one_blank() -> None:
    assert quote_of("Bộ Ngoại giao và Tư pháp", [(0, 2), (17, 24)]) == "Bộ Tư pháp"


# --- UTF-16 ------------------------------------------------------------------------------------------------


@given(texts)
def test_every_offset_survives_the_way_to_utf16_and_back(text: str) -> None:
    units = Utf16Map(text)
    for offset in range(len(text) + 1):
        assert units.to_utf16(offset) == utf16_units(text[:offset])
        assert units.to_codepoint(units.to_utf16(offset)) == offset


def test_an_offset_inside_a_pair_is_the_pairs_start() -> None:
    assert [Utf16Map("a😀b").to_codepoint(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


# --- folding -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Luong Tam Quang", "Lương Tam Quang"),
        ("DA NANG", "Đà Nẵng"),
        ("l'interieur", "l’Intérieur"),
        ("STRASSE", "Straße"),
    ],
)
def test_search_needs_no_accents(query: str, text: str) -> None:
    assert fold(query) == fold(text)


@given(texts)
def test_composed_and_decomposed_texts_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(texts)
@example(unicodedata.normalize("NFD", "Thủ tướng 😀 Phạm Minh Chính"))
def test_a_composed_texts_words_lead_back_to_the_frozen_text(text: str) -> None:
    composed = Composed(text)
    assert unicodedata.normalize("NFD", composed.text) == unicodedata.normalize("NFD", text)
    origins = [composed.origin(offset) for offset in range(len(composed.text) + 1)]
    assert origins == sorted(origins)
    assert (origins[0], origins[-1]) == (0, len(text))


def test_a_decomposed_name_is_found_by_a_composed_pattern() -> None:
    text = unicodedata.normalize("NFD", "Ông Lương Tam Quang nói")
    composed = Composed(text)
    start = composed.text.index("Lương Tam Quang")
    found = text[composed.origin(start) : composed.origin(start + len("Lương Tam Quang"))]
    assert unicodedata.normalize("NFC", found) == "Lương Tam Quang"


# --- words -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "inside", "word"),
    [
        ("le ministre", "nis", "ministre"),
        ("l’Intérieur", "tér", "Intérieur"),
        ("l'Intérieur", "l", "l"),
        ("Vietnam's army", "nam", "Vietnam"),
        ("Viêt-Nam uni", "Nam", "Viêt-Nam"),
        ("un\u00a0mot\u202f!", "ot", "mot"),
        ("fin\r\ndébut", "but", "début"),
        ("😀Hanoi😀", "Han", "Hanoi"),
        ("(a) - b", "-", "-"),
        (unicodedata.normalize("NFD", "ở Việt Nam"), "V", unicodedata.normalize("NFD", "Việt")),
    ],
)
def test_a_word_ends_where_a_reader_sees_it_end(text: str, inside: str, word: str) -> None:
    start, end = word_at(text, text.index(inside))
    assert text[start:end] == word


@pytest.mark.parametrize(
    ("text", "dragged", "marked"),
    [
        ("a dit « Lương Tam Quang », hier", " Lương Tam Quan", "Lương Tam Quang"),
        ("the U.S. Army", "U.S.", "U.S."),
        ("in Hanoi. Then", "Hanoi.", "Hanoi"),
        ("up 12% today", "12%", "12%"),
        ("the Ministry (MPS) said", "Ministry (MPS)", "Ministry (MPS)"),
        ("l’ambassade du Viêt-Nam", "mbassade", "ambassade"),
        ("🎉 Hanoi 🎉", "🎉 Hano", "Hanoi"),
        ("\u00a0Paris\u202f;", "\u00a0Paris\u202f;", "Paris"),
        ("un\r\nParis\r\n", "\r\nPari", "Paris"),
    ],
)
def test_a_careless_drag_marks_whole_words_without_their_punctuation(text: str, dragged: str, marked: str) -> None:
    start = text.index(dragged)
    start, end = snap(text, start, start + len(dragged))
    assert text[start:end] == marked


@given(ranges)
@example(("❤\ufe0f", 0, 2))
@example(("👩\u200d🚀", 0, 3))
def test_a_snapped_range_starts_and_ends_between_words(case: tuple[str, int, int]) -> None:
    text, first, last = case
    start, end = snap(text, first, last)
    assert 0 <= start <= end <= len(text)
    assert snap(text, last, first) == (start, end)
    if start < end:
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        assert start == 0 or not unicodedata.combining(text[start]) or not is_word_char(text[start - 1])
        assert snap(text, start, end) == (start, end)


@pytest.mark.parametrize("text", ["❤\ufe0f", "👩\u200d🚀", "« … »", "🇻🇳", " \u00a0\r\n"])
def test_signs_alone_are_no_words(text: str) -> None:
    assert snap(text, 0, len(text)) in {(offset, offset) for offset in range(len(text) + 1)}


@given(ranges)
def test_trimming_never_leaves_the_range(case: tuple[str, int, int]) -> None:
    text, first, last = case
    start, end = trim(text, min(first, last), max(first, last))
    assert min(first, last) <= start <= end <= max(first, last)


@given(texts)
def test_the_caret_gets_through_every_text_word_by_word_and_back(text: str) -> None:
    stops = [0]
    while (stop := next_word(text, stops[-1])) < len(text):
        assert stop > stops[-1]
        stops.append(stop)
    offset = len(text)
    while offset:
        before = previous_word(text, offset)
        assert before < offset
        offset = before

"""Finding words whatever their case and accents, with exact offsets."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given

from models.text import fold
from tests.ui.reader.texts import TEXTS, VIETNAMESE
from ui.reader.finding import find_all
from ui.reader.paragraphs import Paragraphs


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("words", ["luong tam quang", "Lương Tam Quang", "LUONG", "truong", "de nghi", "đạt được"])
def test_accents_case_and_form_make_no_difference(form: str, words: str) -> None:
    text = unicodedata.normalize(form, "👍 " + VIETNAMESE)  # type: ignore[arg-type]
    hits = find_all(Paragraphs(text), words)
    assert hits
    for start, end in hits:
        assert fold(text[start:end]) == fold(words)
        assert end == len(text) or not unicodedata.combining(text[end])


def test_a_no_break_space_is_a_blank() -> None:
    assert find_all(Paragraphs("Mme\u00a0Dupont"), "mme dupont") == [(0, 10)]


def test_hits_are_counted_through_line_breaks_and_emoji() -> None:
    text = "👩‍👩‍👧 Hà Nội\r\nHa Noi\u2028HÀ NỘI"
    assert [text[start:end] for start, end in find_all(Paragraphs(text), "ha noi")] == ["Hà Nội", "Ha Noi", "HÀ NỘI"]


def test_nothing_is_found_for_nothing() -> None:
    assert find_all(Paragraphs("text"), "") == []
    assert find_all(Paragraphs("text"), "\u0301") == []


@given(TEXTS)
def test_hits_never_overlap_and_fold_to_what_was_sought(text: str) -> None:
    hits = find_all(Paragraphs(text), "e")
    assert all(fold(text[start:end]) == "e" for start, end in hits)
    assert all(before[1] <= after[0] for before, after in pairwise(hits))
    assert len(hits) == fold(text).count("e")

"""The caret stands between graphemes only, and moves by characters, words, sentences and paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.reader.texts import DECOMPOSED, FAMILY, FLAG, TEXTS
from ui.reader.paragraphs import Paragraphs
from ui.reader.selection import Caret, sentence_at


def _caret(text: str) -> Caret:
    return Caret(Paragraphs(text))


def _stops(text: str) -> list[int]:
    caret, stops = _caret(text), [0]
    while (following := caret.next_character(stops[-1])) > stops[-1]:
        stops.append(following)
    return stops


@given(TEXTS)
def test_characters_right_and_left_are_the_same_stops(text: str) -> None:
    stops = _stops(text)
    caret = _caret(text)
    back = [stops[-1]]
    while (before := caret.previous_character(back[-1])) < back[-1]:
        back.append(before)
    assert back[::-1] == stops
    assert all(caret.floor(stop) == caret.ceil(stop) == stop for stop in stops)


@given(TEXTS, st.integers(0, 300))
def test_every_move_ends_where_the_caret_may_stand(text: str, offset: int) -> None:
    caret, stops = _caret(text), set(_stops(text))
    start = caret.floor(offset)
    assert start in stops
    for move in (
        caret.next_word, caret.previous_word, caret.next_sentence, caret.previous_sentence,
        caret.next_paragraph, caret.previous_paragraph,
    ):  # fmt: skip
        assert caret.floor(move(start)) in stops
    assert {caret.floor(end) for end in caret.word(start)} <= stops
    assert set(caret.snapped(start, caret.ceil(offset + 3))) <= stops | {start}


@given(TEXTS)
def test_words_right_reach_the_end_and_words_left_the_start(text: str) -> None:
    caret = _caret(text)
    offset, steps = 0, 0
    while (following := caret.floor(caret.next_word(offset))) > offset:
        offset, steps = following, steps + 1
    assert offset == Paragraphs(text).clamp(len(text))
    while (before := caret.floor(caret.previous_word(offset))) < offset:
        offset = before
    assert offset == 0


@pytest.mark.parametrize("grapheme", [FAMILY, FLAG, "👍🏽", "1️⃣", "e\u0301\u0323"])
def test_a_grapheme_is_one_step(grapheme: str) -> None:
    assert _caret(f"a{grapheme}b").next_character(1) == 1 + len(grapheme)
    assert _caret(f"a{grapheme}b").previous_character(1 + len(grapheme)) == 1
    for inside in range(2, 1 + len(grapheme)):
        assert _caret(f"a{grapheme}b").floor(inside) == 1
        assert _caret(f"a{grapheme}b").ceil(inside) == 1 + len(grapheme)


def test_crlf_is_one_step() -> None:
    assert _caret("ab\r\ncd").next_character(2) == 4
    assert _caret("ab\r\ncd").previous_character(4) == 2
    assert _caret("ab\r\ncd").floor(3) == 2


def test_snapping_widens_to_words_and_drops_outer_signs() -> None:
    text = "the “Ministry of Public Security”, in Hanoi"
    start, end = _caret(text).snapped(text.index("istry"), text.index("rity") + 6)
    assert text[start:end] == "Ministry of Public Security"


def test_snapping_keeps_decomposed_words_whole() -> None:
    start = DECOMPOSED.index("L", 5)
    assert DECOMPOSED[slice(*_caret(DECOMPOSED).snapped(start + 1, start + 2))].startswith("L")
    assert _caret("a \u00a0 b").snapped(1, 3) == (1, 1)
    assert _caret(f"a {FLAG} b").snapped(2, 4) == (2, 4)


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("He agreed. She left.", 2, "He agreed."),
        ("He agreed. She left.", 10, "She left."),
        ("attentes et besoins.Il a insisté sur ce point.", 3, "attentes et besoins."),
        ("Mr. Ridley met J. Cleverly. They spoke.", 8, "Mr. Ridley met J. Cleverly."),
        ("It cost 3.5 million. Fine.", 2, "It cost 3.5 million."),
        ("« Vraiment ? » a-t-il dit. Oui.", 4, "« Vraiment ? » a-t-il dit."),
        ("One line\nanother line", 12, "another line"),
    ],
)
def test_a_sentence_ends_at_a_full_stop_that_is_one(text: str, offset: int, expected: str) -> None:
    start, end = sentence_at(Paragraphs(text), offset)
    assert text[start:end] == expected


@given(TEXTS, st.integers(0, 300))
def test_a_sentence_stays_within_its_paragraph(text: str, offset: int) -> None:
    paragraphs = Paragraphs(text)
    start, end = sentence_at(paragraphs, offset)
    first, last = paragraphs.whole(paragraphs.index_at(paragraphs.clamp(offset)))
    assert first <= start <= end <= last

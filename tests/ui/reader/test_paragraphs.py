"""A text in pieces: nothing lost, nothing moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.reader.texts import FAMILY, TEXTS
from ui.reader.paragraphs import PIECE_LENGTH, Paragraphs, Piece

SEPARATORS = {"\n", "\r\n", "\r", "\u2028", "\u2029", ""}


@given(TEXTS)
def test_pieces_and_separators_together_are_the_text(text: str) -> None:
    paragraphs = Paragraphs(text)
    rebuilt = "".join(
        text[0 if index == 0 else paragraphs.ends[index - 1] : start] + paragraphs.piece(index)
        for index, start in enumerate(paragraphs.starts)
    )
    assert rebuilt == text
    between = {text[end:start] for end, start in zip(paragraphs.ends, paragraphs.starts[1:], strict=False)}
    assert between <= SEPARATORS


@given(TEXTS, st.data())
def test_every_offset_of_a_piece_goes_to_utf16_and_back(text: str, data: st.DataObject) -> None:
    paragraphs = Paragraphs(text)
    index = data.draw(st.integers(0, len(paragraphs) - 1))
    piece = Piece(paragraphs.piece(index), paragraphs.starts[index])
    for offset in range(piece.start, piece.end + 1):
        unit = piece.to_unit(offset)
        assert unit == len(piece.text[: offset - piece.start].encode("utf-16-le")) // 2
        assert piece.to_offset(unit) == offset


@given(TEXTS, st.integers(-5, 400))
def test_clamp_leaves_separators_to_no_caret(text: str, offset: int) -> None:
    paragraphs = Paragraphs(text)
    clamped = paragraphs.clamp(offset)
    index = paragraphs.index_at(clamped)
    assert paragraphs.starts[index] <= clamped <= paragraphs.ends[index]


def test_an_over_long_paragraph_is_cut_after_a_blank() -> None:
    paragraphs = Paragraphs("word " * 3000 + "\nnext")
    assert len(paragraphs) == 5
    assert all(paragraphs.piece(index).endswith(" ") for index in range(4))
    assert paragraphs.continues(0)
    assert not paragraphs.continues(3)
    assert paragraphs.whole(2) == (0, 15000)


def test_a_cut_without_blanks_spares_letters_with_accents_and_emoji() -> None:
    for unit in ("e\u0301\u0323", FAMILY):
        paragraphs = Paragraphs("x" + unit * 3000)
        assert all(end - start <= PIECE_LENGTH for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True))
        assert all((start - 1) % len(unit) == 0 for start in paragraphs.starts[1:])

"""Where sentences end in crawled news: missing blanks, ``./.``, abbreviations, quotations, line breaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotators.build import make_pipeline
from annotators.sentences import sentence_starts

_NLP = make_pipeline()


def _split(text: str) -> list[str]:
    doc = _NLP.make_doc(text)
    starts = sorted(sentence_starts(doc))
    pieces = [doc[begin:end].text.strip() for begin, end in zip(starts, [*starts[1:], len(doc)], strict=True)]
    return [piece for piece in pieces if piece]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Il faut répondre aux besoins.Lors de la visite, il a plu.", 2),
        ("Hai bên ký thỏa thuận./. Tin liên quan.", 2),
        ("It rained.“We stayed,” she said.", 2),
        ("There were 18.“We stayed,” she said.", 2),
        ("“Really?”, she asked.", 1),
        ("“It rained. We stayed,” she said.", 2),
        ("It rained… Then it stopped.", 2),
        ("It rained… and then it stopped.", 1),
    ],
)
def test_full_stops_end_sentences_with_or_without_blanks(text: str, number: int) -> None:
    assert len(_split(text)) == number


@pytest.mark.parametrize(
    "text",
    [
        "Mr. J. Hale and Dr. Reed of the U.S. Army came.",
        "M. Petit et Mme. Roy ont payé 2.5 millions.",
        "Ông Long sống ở TP.HCM và TP. Hà Nội.",
        "Decree No. 12 and art. 5 hold.",
        "Prof. Lt. Col. Reed met Gov. Hale.",
        "It grew by 3.5 per cent.",
    ],
)
def test_abbreviations_initials_and_decimal_numbers_end_nothing(text: str) -> None:
    assert len(_split(text)) == 1


def test_no_is_an_abbreviation_before_a_number_only() -> None:
    assert len(_split("She said no. In her view it was late.")) == 2


def test_a_wrapped_line_goes_on_in_lower_case_and_a_new_paragraph_does_not() -> None:
    assert len(_split("The bridge is\nclosed today.")) == 1
    assert len(_split("The bridge\n\nclosed today")) == 2


@given(st.text(alphabet="aB.!?…\"“”'’ \n\t1é", max_size=60))
def test_every_document_has_a_first_sentence_and_starts_are_tokens(text: str) -> None:
    doc = _NLP.make_doc(text)
    starts = sentence_starts(doc)
    assert 0 in starts
    assert all(0 <= start <= max(len(doc) - 1, 0) for start in starts)

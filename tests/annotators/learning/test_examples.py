"""What spaCy is told of each word, and that its recogniser heeds it."""

from __future__ import annotations

import random

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from spacy.language import Language
from thinc.api import Adam

from annotators.learning.examples import REJECTED, Piece, batches, cut, example, outermost
from models.lessons import Lesson, Taught
from tests.annotators.learning.making import marked, voyage

TEXT = "Ann Reed of the Red Cross met Bo Marsh."
LABELS = frozenset({"PERSON", "ORG"})


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("xx")


def piece(lesson: Lesson, labels: frozenset[str] = LABELS) -> Piece:
    (found,) = cut(lesson, labels)
    return found


def tags(nlp: Language, made: Piece) -> list[str]:
    return [str(tag) for tag in example(nlp, made).get_aligned_ner()]


def test_what_a_finished_document_leaves_unmarked_is_no_name(nlp: Language) -> None:
    lesson = Lesson(document="a", text=TEXT, done=True, marks=marked(TEXT, ("Ann Reed", "PERSON")))
    assert tags(nlp, piece(lesson)) == ["B-PERSON", "L-PERSON", *["O"] * 8]


def test_what_a_started_document_leaves_unmarked_is_unknown(nlp: Language) -> None:
    lesson = Lesson(document="a", text=TEXT, marks=marked(TEXT, ("Ann Reed", "PERSON")))
    assert example(nlp, piece(lesson)).get_aligned_ner() == ["B-PERSON", "L-PERSON", *[None] * 8]


def test_what_is_disputed_or_cuts_a_word_or_has_a_gap_is_unknown(nlp: Language) -> None:
    lesson = Lesson(
        document="a",
        text=TEXT,
        done=True,
        marks=(Taught("entity", "PERSON", ((0, 6),)), Taught("entity", "ORG", ((16, 19), (20, 22)))),
        disputed=((30, 38),),
    )
    assert example(nlp, piece(lesson)).get_aligned_ner() == [None, None, "O", "O", None, None, "O", None, None, "O"]


def test_of_nested_marks_the_outer_one_is_learnt() -> None:
    assert outermost([(4, 8, "PLACE"), (0, 10, "ORG"), (12, 15, "PLACE")]) == [(0, 10, "ORG"), (12, 15, "PLACE")]


def test_rejected_spans_are_incorrect_ones_unless_they_are_right(nlp: Language) -> None:
    marks = marked(TEXT, ("Ann Reed", "PERSON"))
    rejected = (*marked(TEXT, ("Red Cross", "PERSON")), *marks)
    made = example(nlp, piece(Lesson(document="a", text=TEXT, marks=marks, rejected=rejected)))
    assert [(span.text, span.label_) for span in made.reference.spans[REJECTED]] == [("Red Cross", "PERSON")]


def test_started_documents_teach_only_in_the_pieces_that_were_worked_on() -> None:
    text = "\n".join([TEXT] + ["Nothing is known of any of these many words at all."] * 20)
    lesson = Lesson(document="a", text=text, marks=marked(TEXT, ("Ann Reed", "PERSON")))
    found = cut(lesson, LABELS)
    assert len(found) > 2
    assert [made.teaches for made in found] == [True] + [False] * (len(found) - 1)
    assert all(made.teaches for made in cut(structs.replace(lesson, done=True), LABELS))


@given(st.text("ab \n", max_size=900), st.data())
def test_pieces_hold_the_whole_text_and_every_mark_whole(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    marks = tuple(Taught("entity", "ORG", (pair,)) for pair in zip(ends[::2], ends[1::2], strict=False))
    found = cut(Lesson(document="a", text=text, done=True, marks=marks), LABELS)
    blank = {mark for mark in marks if not text[mark.start : mark.end].strip()}
    words = [made.text[start:end] for made in found for start, end, _ in made.marks]
    assert [text[mark.start : mark.end] for mark in marks if mark not in blank] == [w for w in words if w.strip()]
    assert "".join(made.text for made in found).split() == text.split()


def test_a_step_rehearses_as_many_words_as_it_learns(nlp: Language) -> None:
    own = [example(nlp, Piece(text="word " * 30)) for _ in range(20)]
    rehearsed = [example(nlp, Piece(text="again " * 20)) for _ in range(20)]
    _, batch = next(batches(own, rehearsed, random.Random(1)))
    counts = [sum(len(made) for made in batch if made.text.startswith(first)) for first in ("word", "again")]
    assert counts == [210, 220]


def trained(examples: list[Piece], *, first: list[Piece] | None = None) -> Language:
    """Return a recogniser that has seen some pieces often, and others before them."""
    nlp = spacy.blank("xx")
    ner = nlp.add_pipe("ner", config={"incorrect_spans_key": REJECTED})
    for label in ("PERSON", "ORG"):
        ner.add_label(label)
    spacy.util.fix_random_seed(1)
    nlp.initialize()
    optimizer = Adam(0.005)
    for part in (first or [], examples):
        for _ in range(40):
            nlp.update([example(nlp, made) for made in part], sgd=optimizer)
    return nlp


KNOWN = [piece(voyage(number), frozenset({"PERSON"})) for number in range(4)]
CAPTAIN = "The captain, Ann Reed, said nothing about catch number 0."


def people(nlp: Language) -> list[str]:
    return [span.text for span in nlp(CAPTAIN).ents if span.label_ == "PERSON"]


def test_unknown_words_cost_nothing_however_they_are_read() -> None:
    nlp = trained([], first=KNOWN)
    text = f"{CAPTAIN}\n{CAPTAIN.replace('Ann Reed', 'Bo Marsh')}"
    assert [span.text for span in nlp(text).ents if span.label_ == "PERSON"] == ["Ann Reed", "Bo Marsh"]
    costs = {}
    for done in (False, True):
        losses: dict[str, float] = {}
        lesson = Lesson(document="a", text=text, done=done, marks=marked(text, ("Ann Reed", "PERSON")))
        nlp.update([example(nlp, piece(lesson))], losses=losses, sgd=False)
        costs["done" if done else "started"] = round(float(losses["ner"]), 1)
    assert costs["started"] == 0
    assert costs["done"] > 1


def test_the_recogniser_heeds_a_rejection_in_a_document_of_which_nothing_else_is_known() -> None:
    rejected = marked(CAPTAIN, ("Ann Reed", "PERSON"))
    assert people(trained([], first=KNOWN)) == ["Ann Reed"]
    assert people(trained([piece(Lesson(document="a", text=CAPTAIN, rejected=rejected))], first=KNOWN)) == []

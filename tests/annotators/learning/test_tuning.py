"""What happens to a recogniser around its training: new labels, and how sure it is."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from annotators import registry
from annotators.learning.examples import Piece
from annotators.learning.sharpening import certainty, sharpen
from annotators.learning.tuning import NER, Scores, introduce
from annotators.recognition import Recognition, steps
from tests.annotators.learning.making import marked

TEXT = "Deputy Minister Harriet Colman met Kwame Boateng in Lisbon."


@pytest.fixture
def nlp() -> Language:
    return spacy.load(registry.find(registry.DEFAULT).folder)


def beliefs(nlp: Language) -> dict[str, float]:
    return {TEXT[mark.start : mark.end]: mark.belief for mark in Recognition(nlp, nlp.make_doc(TEXT)).marks}


def test_a_new_label_takes_hardly_any_probability_from_the_known_ones(nlp: Language, tmp_path: Path) -> None:
    before = beliefs(nlp)
    introduce(nlp.get_pipe(NER), ["VESSEL", "PERSON", "BUOY"])
    nlp.to_disk(tmp_path / "saved")
    saved = spacy.load(tmp_path / "saved")
    assert beliefs(saved) == pytest.approx(before, abs=0.05)
    moves = saved.get_pipe(NER).moves
    assert steps(saved) == [moves.get_class_name(number) for number in range(moves.n_moves)]


def test_a_recogniser_is_made_as_sure_as_it_was_and_reads_the_same(nlp: Language) -> None:
    marks = marked(TEXT, ("Harriet Colman", "PERSON"), ("Kwame Boateng", "PERSON"), ("Lisbon", "PLACE"))
    pieces = [Piece(text=TEXT, marks=tuple((mark.start, mark.end, mark.label) for mark in marks))]
    wanted, found = certainty(nlp, pieces), list(beliefs(nlp))
    output = nlp.get_pipe(NER).model.get_ref("upper")
    for name in ("W", "b"):
        output.set_param(name, output.get_param(name) / 2)
    assert certainty(nlp, pieces) < wanted
    assert sharpen(nlp, wanted, pieces) == pytest.approx(2, abs=0.1)
    assert certainty(nlp, pieces) == pytest.approx(wanted, abs=0.01)
    assert list(beliefs(nlp)) == found


def test_a_recogniser_that_is_sure_enough_stays_as_it_is(nlp: Language) -> None:
    assert sharpen(nlp, 0.0, [Piece(text=TEXT)]) == 1.0


def test_steps_that_forget_are_worth_less_than_they_teach() -> None:
    before = Scores(held_out=0.6, rehearsal=0.9)
    taught, forgot = Scores(held_out=0.7, rehearsal=0.895), Scores(held_out=0.7, rehearsal=0.85)
    assert forgot.worth(before) < before.worth(before) < taught.worth(before)

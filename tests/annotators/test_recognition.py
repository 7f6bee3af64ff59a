"""The trained recogniser read step by step: the marks it would give, with the belief in each."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from annotators.recognition import Recognition, steps
from annotators.registry import find
from models.paths import resource

TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(resource("samples").glob("*.txt"))}


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(find("postil-news-xx").folder)


def test_the_order_of_the_steps_is_that_of_spacy(nlp: Language) -> None:
    named = [step for step in steps(nlp) if step != "U-"]
    assert named == nlp.get_pipe("ner").move_names
    assert len(steps(nlp)) == nlp.get_pipe("ner").moves.n_moves


def test_labels_added_later_keep_their_place() -> None:
    nlp = spacy.blank("xx")
    recogniser = nlp.add_pipe("ner")
    for label in ("PERSON", "VESSEL"):
        recogniser.add_label(label)
    nlp.initialize()
    recogniser.add_label("PORT")
    assert [step for step in steps(nlp) if step != "U-"] == recogniser.move_names


@pytest.mark.parametrize("name", TEXTS)
def test_a_sentence_is_read_as_spacy_reads_it(nlp: Language, name: str) -> None:
    for line in filter(str.strip, TEXTS[name].splitlines()):
        doc = nlp.make_doc(line)
        # One sentence, so that nothing is cut.
        for token in doc:
            token.is_sent_start = token.i == 0
        read = {(mark.start, mark.end, mark.label) for mark in Recognition(nlp, doc).marks}
        assert read == {(span.start_char, span.end_char, span.label_) for span in nlp(nlp.make_doc(line)).ents}


@pytest.mark.parametrize("name", TEXTS)
def test_beliefs_are_probabilities_and_no_more_than_that_of_the_beginning(nlp: Language, name: str) -> None:
    reading = Recognition(nlp, nlp.make_doc(TEXTS[name]))
    assert reading.marks
    for mark in reading.marks:
        assert 0 < mark.belief <= reading.begins(mark.start, mark.label) + 1e-6 <= 1 + 2e-6
    assert reading.begins(10**9, "PERSON") == 0
    assert reading.begins(reading.marks[0].start, "UNHEARD") == 0


def test_nothing_is_read_in_an_empty_text(nlp: Language) -> None:
    assert Recognition(nlp, nlp.make_doc("")).marks == []

"""Sentences of our own: the grammar, the names it is given, and what training makes of them."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

import pytest

from annotators.training.assemble import own_texts
from annotators.training.corpus import LANGUAGES, Sample, data_folder, join, read_split, running_text
from annotators.training.grammar import Grammar
from annotators.training.lexicon import coined, makers, plain
from annotators.training.train import LABELS, make_docs, outermost, tokens_only
from models.errors import PostilError


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small gazetteer in the form of the shared one."""
    folder = tmp_path_factory.mktemp("gazetteer")
    cities = "name,country,subcountry,geonameid\nKarlstad,Sweden,Värmland,1\nTampere,Finland,Pirkanmaa,2\n"
    (folder / "world-cities.csv.gz").write_bytes(gzip.compress(cities.encode()))
    units = "Phường Bình An\nTỉnh Đồng Nai\nThành phố Huế\nXã Yên Mỹ\n"
    (folder / "vn_admin_units_2025.txt").write_text(units, encoding="utf-8")
    return folder


@pytest.fixture
def shared_sentences() -> Path:
    """The shared sentences, where there are any."""
    try:
        return data_folder()
    except PostilError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def grammars(gazetteer: Path) -> dict[str, Grammar]:
    return {lang: Grammar(lang, own_texts(lang), makers(lang, gazetteer, 1)) for lang in LANGUAGES}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_symbol_of_the_templates_is_defined(grammars: dict[str, Grammar], lang: str) -> None:
    assert grammars[lang].unknown() == set()


def test_angle_brackets_mark_words_with_slots_in_them() -> None:
    data = {
        "labels": {"city": "PLACE"},
        "words": {"city": ["Lund"]},
        "texts": {"one": [">> <ORG [Court|Court] of {city}> sat"]},
    }
    sample = Grammar("en", data, {}).write("one", random.Random(1))
    assert (sample.text, sample.marks) == (">> Court of Lund sat", ((3, 16, "ORG"), (12, 16, "PLACE")))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_group_writes_sentences_whose_marks_fall_on_words(grammars: dict[str, Grammar], lang: str) -> None:
    grammar, chance = grammars[lang], random.Random(3)
    samples = [grammar.write(group, chance) for group in grammar.groups for _ in range(40)]
    for sample in samples:
        assert not set("{}[]|#") & set(sample.text)
        for start, end, _ in sample.marks:
            assert sample.text[start:end] == sample.text[start:end].strip() != ""
    kept = make_docs(tokens_only(), samples)
    assert len(kept) > 0.97 * len(samples)
    assert {span.label_ for doc in kept for span in doc.ents} == set(LABELS)


def test_the_same_seed_writes_the_same_sentences(grammars: dict[str, Grammar]) -> None:
    grammar = grammars["vi"]
    group = next(iter(grammar.groups))
    assert grammar.write(group, random.Random(5)) == grammar.write(group, random.Random(5))


def _tiny(lang: str, text: str) -> Sample:
    data = {"labels": {"name": "ORG"}, "words": {"name": ["Orange"]}, "texts": {"one": [text]}}
    return Grammar(lang, data, {}).write("one", random.Random(4))


def test_french_elides_before_a_vowel_and_the_marks_move_along() -> None:
    sample = _tiny("fr", "Le chef de {name} dit que {name} gagne.")
    assert sample.text.replace("’", "'").replace("\u00a0", " ") == "Le chef d'Orange dit qu'Orange gagne."
    assert [sample.text[start:end] for start, end, _ in sample.marks] == ["Orange", "Orange"]


def test_a_numbered_slot_is_filled_with_the_same_words_everywhere() -> None:
    data = {"labels": {}, "words": {"word": ["a", "b", "c", "d"]}, "texts": {"one": ["{word#1}={word#1}"]}}
    left, _, right = Grammar("en", data, {}).write("one", random.Random(1)).text.partition("=")
    assert left.lower() == right


def test_an_entity_recogniser_is_given_the_outer_of_two_names() -> None:
    assert outermost([(4, 10, "PLACE"), (0, 10, "ORG"), (12, 15, "ROLE")]) == [(0, 10, "ORG")]


def test_joined_sentences_keep_their_marks() -> None:
    first, second = (
        Sample("en", "x", "Ann came.", ((0, 3, "PERSON"),)),
        Sample("en", "x", "Bo left.", ((0, 2, "PERSON"),)),
    )
    joined = join([first, second])
    assert [joined.text[start:end] for start, end, _ in joined.marks] == ["Ann", "Bo"]
    texts = running_text([first, second] * 5, random.Random(1))
    assert sum(len(text.marks) for text in texts) == 10


def test_made_up_names_are_words_with_a_capital() -> None:
    names = {coined(random.Random(seed)) for seed in range(50)}
    assert len(names) > 40
    assert all(name.isalpha() and name.istitle() for name in names)
    assert plain("Đặng Thị Mỹ") == "Dang Thi My"


def test_absent_sentences_are_said_plainly(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("POSTIL_NER", str(tmp_path))
    with pytest.raises(PostilError, match="training sentences are not in"):
        data_folder()


def test_shared_sentences_have_our_labels(shared_sentences: Path) -> None:
    samples = read_split(shared_sentences, "dev", "fr")
    assert {label for sample in samples for _, _, label in sample.marks} == {"PERSON", "ORG", "PLACE"}

"""What a name is, which spellings are one name, and where names stand."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.names import Learnt, Text, fits, folded, form_of, is_name, like_pattern, words_of


def places(text: str, *forms: str) -> list[str]:
    """Return the words found in a text of names with these forms, in the order of the text."""
    by_first: dict[str, list[Learnt]] = {}
    for form in forms:
        by_first.setdefault(words_of(form)[0], []).append(Learnt(folded(form), "PERSON", 0.6, (form,)))
    return [text[found.start : found.end] for found in Text(text).occurrences(by_first)]


@pytest.mark.parametrize("form", ["Okafor", "US", "Liên hợp quốc", "eBay", "U.S.", "La Poste", "The Hague", "Le Monde"])
def test_a_name_has_a_capital(form: str) -> None:
    assert is_name(form)


@pytest.mark.parametrize(
    "form", ["", "He", "Il", "Ông ấy", "X", "the minister", "The minister", "Ses collègues", "2024", "migrants", "“”"]
)
def test_pronouns_descriptions_and_numbers_are_no_names(form: str) -> None:
    assert not is_name(form)


def test_a_sentence_is_no_name() -> None:
    assert not is_name("The Commission " * 8)


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("Hanoi", "Hanoi"),
        ("Hanoi", "HANOI"),
        ("Lương Tam Quang", "Luong Tam Quang"),
        ("Luong Tam Quang", "Lương Tam Quang"),
        ("Đà Nẵng", "Da Nang"),
        ("Côte d'Ivoire", "Côte d’Ivoire"),
    ],
)
def test_one_name_in_several_spellings(form: str, found: str) -> None:
    assert fits(form, found)


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("May", "may"),
        ("WHO", "Who"),
        ("US", "us"),
        ("Hà", "Hạ"),
        ("Ha", "Hạ"),
        ("Hà Giang", "Hạ Giang"),
        ("Okafor", "Okafors"),
    ],
)
def test_what_is_another_word(form: str, found: str) -> None:
    assert not fits(form, found)


def test_names_stand_as_whole_words() -> None:
    text = "Okafor spoke. Okafors and Mc-Okafor did not; “Okafor” did, and Okafor’s brother."
    assert places(text, "Okafor") == ["Okafor"] * 3
    assert places("In the U.S. and the US.", "U.S.") == ["U.S."]


def test_the_longest_name_is_found() -> None:
    assert places("Claire Okafor met Okafor.", "Okafor", "Claire Okafor") == ["Claire Okafor", "Okafor"]


def test_blanks_of_all_kinds_part_the_words_of_a_name() -> None:
    assert places("Claire\u00a0Okafor, Claire\r\nOkafor", "Claire Okafor") == ["Claire\u00a0Okafor", "Claire\r\nOkafor"]


def test_accents_written_apart_are_found_where_they_stand() -> None:
    text = unicodedata.normalize("NFD", "😀 Ông Lương Tam Quang nói.")
    [found] = places(text, "Lương Tam Quang")
    assert found == unicodedata.normalize("NFD", "Lương Tam Quang")


_letters = st.text(alphabet="abcdeovyzđàạêÀĐHLQT '’.-_%", min_size=1, max_size=12)


@given(_letters, _letters)
def test_whatever_fits_is_found_by_the_database_first(one: str, two: str) -> None:
    from sqlcipher3 import dbapi2

    form, found = form_of(one), form_of(two)
    if is_name(form) and fits(form, found):
        text = f"x {found.replace(' ', chr(160) * 2)} x"
        [(matches,)] = dbapi2.connect(":memory:").execute("SELECT ? LIKE ?", (text, like_pattern(form)))
        assert matches


@given(st.sampled_from(["Đà Nẵng", "Luong Tam Quang", "Hạ", "U.S.", "L’Équipe"]), st.data())
def test_every_spelling_that_fits_is_found_by_the_database_first(form: str, data: st.DataObject) -> None:
    from sqlcipher3 import dbapi2

    found = "".join(data.draw(st.sampled_from(sorted({char, char.upper(), folded(char)[:1] or char}))) for char in form)
    if fits(form, found):
        [(matches,)] = dbapi2.connect(":memory:").execute("SELECT ? LIKE ?", (f"x{found}y", like_pattern(form)))
        assert matches


@given(st.text(max_size=60), st.text(min_size=1, max_size=8))
def test_what_is_found_is_the_name(text: str, quote: str) -> None:
    form = form_of(quote)
    if is_name(form):
        for words in places(f"{text} {quote} {text}", form):
            assert fits(form, form_of(words))

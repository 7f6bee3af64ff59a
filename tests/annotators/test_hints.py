"""Towns by a gazetteer, and abbreviations in brackets with what they stand for."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from annotators.found import Found
from annotators.hints import Words, abbreviations, repeats, towns


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_longest_name_of_a_town_is_found_in_its_own_letters(form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, "De Saint-Étienne à San José de Ocoa, puis à Saint-Étienne-du-Nullepart.")
    found = {unicodedata.normalize("NFC", text[entry.start : entry.end]) for entry in towns(Words(text))}
    assert found == {"Saint-Étienne", "San José de Ocoa"}


def test_no_town_goes_over_the_end_of_a_line() -> None:
    text = "San José\nde Ocoa"
    assert "San José\nde Ocoa" not in {text[entry.start : entry.end] for entry in towns(Words(text))}


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("La Caisse d’aide aux marins et aux pêcheurs (Camp) paie.", "Caisse d’aide aux marins et aux pêcheurs"),
        ("The North Coast Rescue Agency (NCRA) sailed. NCRA spoke.", "North Coast Rescue Agency"),
    ],
)
def test_the_letters_of_an_abbreviation_tell_where_the_whole_name_begins(text: str, long: str) -> None:
    found = abbreviations(text, [])
    names = {text[entry.start : entry.end] for entry in found}
    short = text[text.index("(") + 1 : text.index(")")]
    assert names == {long, short}
    assert sum(text[entry.start : entry.end] == short for entry in found) == text.count(short)


def test_a_bracket_behind_a_body_is_its_abbreviation_in_any_language() -> None:
    text = "Tổ chức Cứu hộ Biển (SRO) cho biết."
    assert abbreviations(text, []) == []
    body = Found(0, text.index(" ("), "ORG", "body")
    assert [text[entry.start : entry.end] for entry in abbreviations(text, [body])] == ["SRO"]


@pytest.mark.parametrize("text", ["He paid (in cash) at once.", "(NCRA) alone", "Anna Lind (CEO) spoke.", "a b (AB)"])
def test_other_brackets_are_no_abbreviations(text: str) -> None:
    assert abbreviations(text, []) == []


def test_names_are_looked_for_again_whole_and_by_their_first_and_last_word() -> None:
    text = "Orla Quist spoke. Quist left; Quistgaard stayed. Orla Quist, Orla."
    found = {(text[entry.start : entry.end], entry.start, entry.kind) for entry in
             repeats(Words(text), [Found(0, 10, "PERSON", "title")])}  # fmt: skip
    assert {(name, start) for name, start, kind in found if kind == "again"} == {
        ("Orla Quist", 0),
        ("Orla Quist", 49),
    }
    assert {start for _, start, kind in found if kind == "last_word"} == {5, 18, 54}
    assert {start for _, start, kind in found if kind == "first_word"} == {0, 49, 61}

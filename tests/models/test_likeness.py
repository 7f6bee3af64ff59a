"""Versions of one article are found among others."""

from __future__ import annotations

from models.likeness import families

REPORT = (
    "The coast guard said on Monday that forty people were taken from a boat off the northern cape after a night "
    "in which the wind had turned twice. A spokeswoman told reporters that all of them were well and would be "
    "brought to the port in the morning, where the town had opened its sports hall."
)
LATER = REPORT + " The mayor thanked the volunteers."
OTHER = (
    "Parliament passed the budget by a narrow vote late on Tuesday, after three parties had left the coalition and "
    "come back within a week. The minister of finance called the result a relief and went home without a word."
)


def test_a_report_with_a_sentence_more_is_a_version() -> None:
    assert families({"b": LATER, "a": REPORT, "c": OTHER}) == {"a": "a", "b": "a", "c": "c"}


def test_what_every_page_of_a_site_carries_makes_no_versions() -> None:
    frame = " Follow us on every channel and read our rules on comments before you write one to the desk."
    texts = {f"{number:03}": f"Item {number} of today, told in {number * 7} words." + frame for number in range(60)}
    assert len(set(families(texts).values())) == 60


def test_texts_of_no_words_are_read_too() -> None:
    assert families({"a": "", "b": "…", "c": "one"}) == {"a": "a", "b": "b", "c": "c"}


def test_versions_of_versions_are_one_family() -> None:
    middle = OTHER[: len(OTHER) // 2] + REPORT
    found = families({"a": REPORT, "b": middle, "c": OTHER[: len(OTHER) // 2] + REPORT[len(REPORT) // 3 :]})
    assert set(found.values()) == {"a"}

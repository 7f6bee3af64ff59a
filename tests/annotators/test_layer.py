"""Rules and trained pipeline as one annotator: what may stand beside and inside what, propagation, scores."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotators.base import Article
from annotators.calibration import Calibration, Votes, features
from annotators.found import Found, Near, evidence
from annotators.layer import LayerSuggester, Reading, merge, settle
from annotators.registry import find, load
from models.paths import resource

RULES_FIRST = Calibration({"title": 2.0, "pipeline_ORG": 1.0, "pipeline_PERSON": 1.0, "pipeline_PLACE": 1.0})


def _found(start: int, end: int, label: str, kind: str = "title") -> Found:
    return Found(start, end, label, kind)


def _merged(rules: list[Found], pipeline: list[Found], scores: Calibration = RULES_FIRST) -> list[tuple[int, int, str]]:
    return [
        (entry.start, entry.end, entry.label) for entry in merge("x" * 40, Reading(rules, pipeline, []), "en", scores)
    ]


def test_the_pipeline_adds_what_crosses_nothing() -> None:
    assert _merged([_found(0, 5, "PERSON")], [_found(8, 12, "ORG", "pipeline_ORG")]) == [
        (0, 5, "PERSON"),
        (8, 12, "ORG"),
    ]


@pytest.mark.parametrize("label", ["ORG", "PERSON", "PLACE"])
def test_of_two_that_contradict_the_likelier_stays(label: str) -> None:
    rules, pipeline = [_found(4, 12, "PERSON")], [_found(0, 8, label, f"pipeline_{label}")]
    assert _merged(rules, pipeline) == [(4, 12, "PERSON")]
    pipeline_first = Calibration({"title": 1.0, f"pipeline_{label}": 2.0})
    assert _merged(rules, pipeline, pipeline_first) == [(0, 8, label)]


@pytest.mark.parametrize(("inner", "both_stand"), [(2.0, True), (0.0, False)])
def test_a_body_stands_inside_a_body_only_where_both_are_likely(inner: float, both_stand: bool) -> None:
    rules = [_found(0, 20, "ORG"), _found(5, 9, "ORG", "known")]
    assert len(_merged(rules, [], Calibration({"title": 3.0, "known": inner}))) == 1 + both_stand


def test_what_is_too_unlikely_is_not_proposed() -> None:
    assert _merged([_found(4, 12, "PERSON")], [], Calibration({"title": -2.0})) == []


@pytest.mark.parametrize(
    ("inner", "outer"), [("PLACE", "EVENT"), ("PLACE", "AGREEMENT"), ("PLACE", "ROLE"), ("ORG", "ROLE")]
)
def test_a_name_of_the_pipeline_may_stand_inside(inner: str, outer: str) -> None:
    rules, pipeline = [_found(0, 20, outer)], [_found(5, 9, inner, f"pipeline_{inner}")]
    assert _merged(rules, pipeline) == [(0, 20, outer), (5, 9, inner)]


def test_a_body_of_the_pipeline_may_wrap_a_place_of_the_rules() -> None:
    assert _merged([_found(5, 9, "PLACE")], [_found(0, 9, "ORG", "pipeline_ORG")]) == [(0, 9, "ORG"), (5, 9, "PLACE")]


def test_what_both_found_is_there_once_and_counts_as_agreement() -> None:
    rules, pipeline = [_found(0, 5, "PERSON")], [_found(0, 5, "PERSON", "pipeline_PERSON")]
    agreeing = Calibration({"title+same": 3.0})
    both, alone = (merge("Astra", Reading(rules, other, []), "vi", agreeing) for other in (pipeline, []))
    assert [(entry.kind, round(entry.score, 3)) for entry in both] == [("title", 0.953)]
    assert alone[0].score == 0.5


@pytest.mark.parametrize(
    ("kind", "belief", "found_by"),
    [
        ("title", 0.0, "rules"),
        ("title", 0.2, "both"),
        ("pipeline_PERSON", 0.9, "pipeline"),
        ("town", 0.0, "gazetteer"),
        ("abbreviation", 0.0, "abbreviation"),
        ("abbreviated", 0.0, "abbreviation"),
        ("again", 0.3, "elsewhere"),
        ("first_word", 0.0, "elsewhere"),
        ("last_word", 0.0, "elsewhere"),
    ],
)
def test_each_kind_says_what_found_it(kind: str, belief: float, found_by: str) -> None:
    assert Found(0, 5, "PERSON", kind, belief=belief).found_by == found_by


def test_a_belief_near_one_or_nothing_never_makes_certain() -> None:
    scores = Calibration({"rules:belief": 1.0})
    for belief in (0.0, 1.0):
        entry = Found(0, 5, "PERSON", "title", belief=belief)
        inputs = features(entry, "Astra", "en", Near(), Votes("Astra", [entry], []))
        assert 0.001 < scores.score(inputs) < 0.999


def test_a_name_has_one_label_in_a_whole_text() -> None:
    text = "Karvel spoke. Karvel left. Mina Karvel. karvel. Osto, Osto, Osto."
    rules = [_found(27, 38, "PERSON")]
    kinds = [(0, 6, "ORG"), (14, 20, "PLACE"), (40, 46, "ORG"), (48, 52, "PLACE"), (54, 58, "ORG"), (60, 64, "PLACE")]
    settled = settle(text, rules, [_found(*kind, "pipeline") for kind in kinds])
    assert [(text[entry.start : entry.end], entry.label) for entry in settled] == [
        ("Karvel", "PERSON"),
        ("Karvel", "PERSON"),
        ("Osto", "PLACE"),
        ("Osto", "PLACE"),
        ("Osto", "PLACE"),
    ]


def test_evidence_names_what_the_other_one_says() -> None:
    name = _found(5, 9, "PLACE")
    assert evidence(name, Near()) == "alone"
    assert evidence(name, Near([_found(5, 9, "PLACE")])) == "same"
    assert evidence(name, Near([_found(5, 9, "PERSON")])) == "other label"
    assert evidence(name, Near([_found(4, 9, "PERSON")])) == "clash"
    assert evidence(name, Near([_found(4, 9, "PLACE")])) == "wider"
    assert evidence(name, Near([_found(0, 9, "ORG")])) == "inside"


@given(
    spans=st.lists(st.tuples(st.integers(0, 900), st.integers(1, 300)), max_size=12),
    place=st.tuples(st.integers(0, 900), st.integers(1, 300)),
)
def test_near_finds_exactly_what_shares_a_character(spans: list[tuple[int, int]], place: tuple[int, int]) -> None:
    entries = [_found(start, start + length, "ORG") for start, length in spans]
    one = _found(place[0], sum(place), "PLACE")
    expected = {other for other in entries if one.start < other.end and other.start < one.end}
    assert Near(entries).touching(one) == expected


@pytest.fixture(scope="module")
def layer() -> LayerSuggester:
    return LayerSuggester(find("postil-rules"), find("postil-news-xx"))


SAMPLES = sorted(resource("samples").glob("*.txt"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_claims_refer_to_the_merged_entities(layer: LayerSuggester, sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    proposals = layer.suggest(Article(id="a", text=text, lang=sample.stem[-2:]))
    entities = [proposal for proposal in proposals if proposal.layer == "entity"]
    assert len(entities) > 10
    assert all(0 <= proposal.score <= 1 for proposal in proposals)
    assert {"rules", "pipeline", "both"} <= {proposal.found_by for proposal in entities}
    assert {proposal.found_by for proposal in proposals if proposal.layer == "claim"} == {"rules"}
    for proposal in proposals:
        for role in proposal.roles:
            if role.proposal is not None:
                assert proposals[role.proposal].fragments == role.fragments
            if role.refers_to is not None:
                assert proposals[role.refers_to].layer == "entity"
    starts = [proposal.fragments[0][0] for proposal in entities]
    assert all(one <= other for one, other in pairwise(starts))


def test_the_rules_alone_say_that_they_found_it() -> None:
    article = Article(id="a", text="Minister Dao Hong Lan said that Ghana had agreed on March 3.", lang="en")
    assert {proposal.found_by for proposal in load(resource("pipelines", "postil-rules")).suggest(article)} == {"rules"}


def test_an_article_in_decomposed_letters_and_an_empty_one_are_fine(layer: LayerSuggester) -> None:
    text = "Bộ trưởng Đinh Thị Hạnh thăm Đà Nẵng."
    for form in (text, unicodedata.normalize("NFD", text)):
        found = {(entry.label, unicodedata.normalize("NFC", form[entry.start : entry.end]))
                 for entry in layer.merged(form, "vi")}  # fmt: skip
        assert {("PERSON", "Đinh Thị Hạnh"), ("PLACE", "Đà Nẵng")} <= found
    assert layer.suggest(Article(id="a", text="")) == []

"""Gold news of our own: how it is written down, and how proposed claims are counted against it."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotators.base import Proposal, ProposedRole
from annotators.training.corpus import LANGUAGES, Sample, digest, hand_labels, relabelled
from annotators.training.news import SPLITS, GoldClaim, GoldNews, read_article, read_news
from annotators.training.news_scorer import ClaimScore
from models.errors import PostilError
from models.scheme import default_scheme

ARTICLE = """lang: en
title: A short piece

[[ROLE|Minister]] [[PERSON|Ida Brandt]] of [[ORG|the Ministry of [[PLACE|Ruritania]]]] promised help. She said no more.

=== claims ===
commit\tMinister Ida Brandt of the\tIda Brandt\t-\tpromised\t-
assert\tShe said no more\tShe\tIda Brandt\tsaid\t-
"""


def _written(folder: Path, content: str) -> Path:
    path = folder / "en_01.txt"
    path.write_text(content, encoding="utf-8")
    return path


def test_marks_may_stand_inside_marks_and_claims_begin_with_their_sentence(tmp_path: Path) -> None:
    news = read_article(_written(tmp_path, ARTICLE))
    assert [news.text[start:end] for start, end, _ in news.marks] == [
        "Minister",
        "Ida Brandt",
        "the Ministry of Ruritania",
        "Ruritania",
    ]
    assert [(claim.act, claim.start, claim.speaker) for claim in news.claims] == [
        ("commit", 0, None),
        ("assert", news.text.index("She"), "Ida Brandt"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("lang: en", "language en", "neither lang nor title"),
        ("Ruritania]]]]", "Ruritania]]", "not ended"),
        ("promised help", "promised]] help", "not begun"),
        ("She said no more\tShe", "She said\tHe left\tShe", "columns"),
        ("assert\tShe said", "assert\tHe said", "no sentence begins"),
    ],
)
def test_a_slip_in_a_file_is_named(tmp_path: Path, old: str, new: str, reason: str) -> None:
    with pytest.raises(PostilError, match=reason):
        read_article(_written(tmp_path, ARTICLE.replace(old, new, 1)))


@pytest.mark.parametrize("split", SPLITS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_article_is_whole_and_uses_the_scheme(split: str, lang: str) -> None:
    scheme = default_scheme()
    names = {label.name for label in scheme.labels}
    articles = read_news(split, lang)
    assert len(articles) >= 10
    for news in articles:
        assert news.lang == lang
        for start, end, label in news.marks:
            assert label in names
            assert news.text[start:end].strip() == news.text[start:end] != ""
        assert {claim.act for claim in news.claims} <= names


def _news(*claims: GoldClaim) -> GoldNews:
    return GoldNews("x", "en", "", "Ida Brandt asked for help. She left.", (), claims)


def _claim(label: str, start: int, end: int, *roles: ProposedRole) -> Proposal:
    return Proposal(layer="claim", label=label, fragments=((start, end),), score=0.8, roles=roles)


def test_a_claim_is_found_by_its_sentence_and_right_with_act_and_speaker() -> None:
    gold = GoldClaim("request", 0, "Ida Brandt", None, "asked", None)
    name = Proposal(layer="entity", label="PERSON", fragments=((0, 10),), score=0.9)
    score = ClaimScore()
    score.add(_news(gold), [name, _claim("request", 0, 26, ProposedRole("source", ((4, 10),), None, 0))])
    assert (score.precision, score.recall, score.act, score.speaker) == (1, 1, 1, 1)
    score.add(_news(gold), [name, _claim("assert", 27, 36)])
    assert (score.precision, score.recall) == (0.5, 0.5)


def test_two_claims_of_a_sentence_need_two_proposals() -> None:
    gold = [GoldClaim(act, 0, None, None, None, None) for act in ("request", "commit")]
    score = ClaimScore()
    score.add(_news(*gold), [_claim("commit", 0, 26)])
    assert (score.recall, score.act, score.speaker) == (0.5, 1, 1)


def test_sentences_labelled_by_hand_take_the_place_of_what_they_came_with() -> None:
    text = "Ida Brandt left."
    samples = [Sample("en", "ntrex_silver", text, ((0, 3, "ORG"),)), Sample("en", "ntrex_silver", "Unknown left.")]
    (kept,) = relabelled(samples, {digest(text): ((0, 10, "PERSON"),)})
    assert (kept.marks, kept.by_hand) == (((0, 10, "PERSON"),), True)


def test_the_marks_made_by_hand_are_sorted_and_of_the_trained_labels() -> None:
    labels = hand_labels()
    assert len(labels) > 5000
    assert {label for marks in labels.values() for _, _, label in marks} == {"PERSON", "ORG", "PLACE", "DATE", "EVENT"}
    assert all(start < end for marks in labels.values() for start, end, _ in marks)

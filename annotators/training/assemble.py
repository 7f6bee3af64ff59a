"""What the pipeline is trained on: open sentences, many labelled anew by hand, and sentences of our own."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from msgspec import structs

from annotators.data import read_toml
from annotators.rules import RulesSuggester
from annotators.training.corpus import (
    LANGUAGES,
    OWN_NEWS,
    Mark,
    Sample,
    by_document,
    digest,
    hand_labels,
    join,
    lines,
    read_split,
    relabelled,
    running_text,
)
from annotators.training.grammar import Grammar
from annotators.training.lexicon import makers
from annotators.training.news import TRAIN, read_news
from models.paths import resource

# Genres of GUM whose entities, found by their heads, follow other conventions (peoples as persons, teams as bodies).
_LEFT_OUT = ("GUM_academic", "GUM_court", "GUM_news", "GUM_voyage")
# Every so many-th open sentence is kept aside, to choose the best step by.
_HELD_EVERY = 16
# Few sentences are open in French and Vietnamese: each is seen joined in two ways. So are those labelled by hand.
_ROUNDS = {"en": 1, "fr": 2, "vi": 2}
_ROUNDS_BY_HAND = 1
# So many sentences of a language go with the pipeline to be rehearsed.
_REHEARSED = 3000
# What the rules may add to open sentences: labels that these don't have.
_FROM_RULES = frozenset({"DATE", "EVENT"})


def open_sentences(folder: Path) -> tuple[list[Sample], list[Sample]]:
    """Return the sentences for training, and those kept aside."""
    labels = hand_labels()
    training: list[Sample] = []
    aside: list[Sample] = []
    for lang in LANGUAGES:
        usable = _usable(relabelled(read_split(folder, "train", lang), labels))
        for run in by_document(usable):
            kept_aside = int(digest(run[0].doc or run[0].text), 16) % _HELD_EVERY == 0
            (aside if kept_aside else training).extend(run)
    return training, aside


def own_articles() -> list[Sample]:
    """Return the news of our own for training."""
    return [
        Sample(lang, OWN_NEWS, news.text, news.marks, news.name, by_hand=True)
        for lang in LANGUAGES
        for news in read_news(TRAIN, lang)
    ]


def own_news() -> list[Sample]:
    """Return the lines of the news of our own, article after article."""
    return [line for article in own_articles() for line in lines(article)]


def development(folder: Path, lang: str) -> list[Sample]:
    """Return the development sentences of one language, with the labels of ours where there are some."""
    return relabelled(read_split(folder, "dev", lang), hand_labels())


def _usable(samples: Iterable[Sample]) -> list[Sample]:
    return [sample for sample in samples if sample.by_hand or not (sample.doc or "").startswith(_LEFT_OUT)]


def add_rules(samples: Iterable[Sample], rules: RulesSuggester) -> list[Sample]:
    """Add the dates and events that the rules find and that cross no mark, where they were not marked by hand."""
    added = []
    for sample in samples:
        if sample.by_hand:
            added.append(sample)
            continue
        found = [mark for mark in rules.kinds(sample.text, sample.lang) if mark[2] in _FROM_RULES]
        extra = [mark for mark in found if not any(_cross(mark, other) for other in sample.marks)]
        added.append(structs.replace(sample, marks=(*sample.marks, *extra)))
    return added


def _cross(one: Mark, other: Mark) -> bool:
    """Tell whether two marks overlap without the first one holding the other."""
    overlap = one[0] < other[1] and other[0] < one[1]
    return overlap and not (one[0] <= other[0] and other[1] <= one[1] and one[:2] != other[:2])


def own_sentences(folder: Path, each: int, seed: int) -> list[Sample]:
    """Return ``each`` texts of every group and language, one to three of a group joined to one sample."""
    samples: list[Sample] = []
    for lang in LANGUAGES:
        grammar = Grammar(lang, own_texts(lang), makers(lang, folder / "gazetteer", seed))
        chance = random.Random(f"{seed}{lang}")  # noqa: S311  (no secret)
        for group in grammar.groups:
            written = [grammar.write(group, chance) for _ in range(each)]
            while written:
                count = chance.choice((1, 2, 3))
                samples.append(join(written[:count], chance.choice((" ", " ", "\n", "\n\n"))))
                written = written[count:]
    return samples


def own_texts(lang: str) -> dict[str, Any]:
    """Return the grammar of one language: its templates, and the news paragraphs that use their words."""
    data = read_toml(resource("training", f"templates_{lang}.toml"))
    paragraphs = read_toml(resource("training", f"paragraphs_{lang}.toml"))
    return {part: data[part] | paragraphs.get(part, {}) for part in ("labels", "words", "texts")}


def rehearsal(people: list[Sample], own: list[Sample], seed: int, each: int = _REHEARSED) -> list[Sample]:
    """Return sentences that a pipeline rehearses when it learns from a project, as many of every language.

    Sentences labelled by hand come first, then the other open ones and our own by turns.
    """
    chance = random.Random(seed)  # noqa: S311  (no secret)
    chosen: list[Sample] = []
    for lang in LANGUAGES:
        by_hand, other, ours = (
            chance.sample(part, len(part))
            for part in (
                [sample for sample in people if sample.lang == lang and sample.by_hand],
                [sample for sample in people if sample.lang == lang and not sample.by_hand],
                [sample for sample in own if sample.lang == lang],
            )
        )
        turns = [sample for pair in zip(other, ours, strict=False) for sample in pair]
        chosen += [*by_hand[: each // 2], *turns][:each]
    return chance.sample(chosen, len(chosen))


def training_texts(sentences: list[Sample], seed: int) -> list[Sample]:
    """Return sentences joined to running text, French and Vietnamese ones and those labelled by hand more than once."""
    chance = random.Random(seed)  # noqa: S311  (no secret)
    texts: list[Sample] = []
    for lang in LANGUAGES:
        chosen = [sample for sample in sentences if sample.lang == lang]
        by_hand = [sample for sample in chosen if sample.by_hand]
        for part in [chosen] * _ROUNDS[lang] + [by_hand] * _ROUNDS_BY_HAND:
            texts += running_text(part, chance)
    return texts

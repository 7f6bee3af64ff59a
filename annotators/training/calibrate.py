"""Fits the scores of the layer: how probable it is that a proposal is right, from what is known of it.

Measured on texts that the pipeline was not trained on; see `annotators.calibration` for the inputs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

import numpy as np
from msgspec import Struct

from annotators.calibration import Calibration, Features
from annotators.layer import LayerSuggester, candidates
from annotators.training.corpus import Mark, Sample, by_document, join
from annotators.training.scorer import forgive_nested

NAMES = frozenset({"PERSON", "ORG", "PLACE"})
_PENALTY = 1.0
_ROUNDS = 30
_CLOSE = 1e-6
# An input that so few proposals have is left out.
_RARE = 3
# So many proposals are needed to call a kind weak or strong.
_ENOUGH = 10


class Outcome(Struct, frozen=True):
    """A proposal of rules or pipeline: what is known of it, and whether it was right."""

    features: Features
    right: bool
    weight: float = 1.0


def articles(samples: Iterable[Sample]) -> list[Sample]:
    """Return sentences as the articles they come from, a line each."""
    return [join(run, "\n") for run in by_document(samples)]


def outcomes(
    layer: LayerSuggester, texts: Iterable[Sample], labels: frozenset[str], *, nested: bool, weight: float = 1.0
) -> list[Outcome]:
    """Return every proposal with one of these labels; ``nested`` tells whether the gold has marks inside marks."""
    seen: list[Outcome] = []
    for text in texts:
        reading = layer.read(text.text, text.lang)
        gold = {mark for mark in text.marks if mark[2] in labels}
        proposed = [
            ((entry.start, entry.end, entry.label), inputs)
            for entry, inputs in candidates(text.text, reading, text.lang)
            if entry.label in labels
        ]
        marks = {mark for mark, _ in proposed}
        counted = marks if nested else forgive_nested(gold, marks)
        seen += [Outcome(inputs, mark in gold, weight) for mark, inputs in proposed if mark in counted]
    return seen


def fit(seen: list[Outcome]) -> dict[str, float]:
    """Return weights by input: a logistic regression with an L2 penalty, by Newton's method."""
    usage = Counter(name for outcome in seen for name in outcome.features)
    names = sorted(name for name, count in usage.items() if count >= _RARE)
    column = {name: number for number, name in enumerate(names)}
    inputs = np.zeros((len(seen), len(names)))
    for row, outcome in enumerate(seen):
        for name, value in outcome.features.items():
            if name in column:
                inputs[row, column[name]] = value
    right = np.array([float(outcome.right) for outcome in seen])
    importance = np.array([outcome.weight for outcome in seen])
    weights = np.zeros(len(names))
    penalty = np.full(len(names), _PENALTY)
    if "bias" in column:
        penalty[column["bias"]] = 0.01
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        gradient = inputs.T @ (importance * (chance - right)) + penalty * weights
        curvature = (inputs * (importance * chance * (1 - chance))[:, None]).T @ inputs + np.diag(penalty)
        step = np.linalg.solve(curvature, gradient)
        weights -= step
        if float(np.abs(step).max()) < _CLOSE:
            break
    return {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True) if abs(weight) > _CLOSE}


def precision(layer: LayerSuggester, texts: Iterable[Sample]) -> dict[str, float]:
    """Return the share of the merged proposals that is right, by ``LABEL@lang``, on gold with all labels."""
    proposed: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for text in texts:
        gold = set(text.marks)
        for entry in layer.merged(text.text, text.lang):
            key = f"{entry.label}@{text.lang}"
            proposed[key] += 1
            right[key] += (entry.start, entry.end, entry.label) in gold
    return {key: round(right[key] / count, 3) for key, count in sorted(proposed.items()) if count >= _ENOUGH}


def reliability(
    layer: LayerSuggester, texts: Iterable[Sample], labels: frozenset[str], *, nested: bool
) -> list[tuple[float, float, int]]:
    """Return (mean score, share right, proposals) of the merged entities in bands of a tenth, lowest first."""
    bands: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for text in texts:
        gold = {mark for mark in text.marks if mark[2] in labels}
        found: dict[Mark, float] = {
            (entry.start, entry.end, entry.label): entry.score
            for entry in layer.merged(text.text, text.lang)
            if entry.label in labels
        }
        for mark in found if nested else forgive_nested(gold, set(found)):
            bands[min(int(found[mark] * 10), 9)].append((found[mark], mark in gold))
    return [
        (sum(score for score, _ in band) / len(band), sum(good for _, good in band) / len(band), len(band))
        for _, band in sorted(bands.items())
    ]


def calibration(seen: list[Outcome]) -> Calibration:
    """Return what `fit` found, ready to score with."""
    return Calibration(fit(seen))

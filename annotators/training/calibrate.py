"""How often a proposal is right, by what found it and by what the other annotator says of the same place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from annotators.layer import Found, LayerSuggester, Near, evidence, settle
from annotators.training.corpus import SILVER, Mark, Sample, by_document, join
from annotators.training.scorer import forgive_nested

MEASURED = frozenset({"PERSON", "ORG", "PLACE"})
# So many proposals are needed before a language has a score of its own, and before a kind has one at all.
_ENOUGH_A_LANGUAGE, _ENOUGH = 30, 8
# The doubt that a score starts with: as many imagined proposals, half of them right.
_PRIOR = 2

# Sources whose gold follows the conventions of the marks closely enough; the others are noisier than the proposals.
_TRUSTED = frozenset({"uner_pud", "wikigold", "gsd", "pud_proj", "vtb", *SILVER})

Outcome = tuple[str, str, bool]


def articles(samples: Iterable[Sample]) -> list[Sample]:
    """Return sentences as the articles they come from, a line each."""
    return [join(run, "\n") for run in by_document(samples)]


def trusted(samples: Iterable[Sample]) -> list[Sample]:
    """Return the articles of the sources that scores may be measured on."""
    return articles(sample for sample in samples if sample.source in _TRUSTED)


def outcomes(layer: LayerSuggester, texts: Iterable[Sample]) -> list[Outcome]:
    """Return (kind and evidence, language, right or not) of every name that rules or pipeline propose."""
    seen: list[Outcome] = []
    for text in texts:
        rules, alone = layer.both(text.text, text.lang)
        pipeline = settle(text.text, rules, alone)
        gold = {mark for mark in text.marks if mark[2] in MEASURED}
        for one, other in ((rules, pipeline), (pipeline, rules)):
            counted = forgive_nested(gold, {_mark(entry) for entry in one if entry.label in MEASURED})
            around = Near(other)
            seen += [
                (f"{entry.kind}+{evidence(entry, around)}", text.lang, _mark(entry) in gold)
                for entry in one
                if _mark(entry) in counted
            ]
    return seen


def scores(seen: Iterable[Outcome]) -> dict[str, float]:
    """Return the share that was right, for every kind and evidence, and by language where there is enough."""
    proposed: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for kind, lang, good in seen:
        for key in (kind, f"{kind}@{lang}"):
            proposed[key] += 1
            right[key] += good
    return {
        key: round((right[key] + _PRIOR / 2) / (count + _PRIOR), 3)
        for key, count in sorted(proposed.items())
        if count >= (_ENOUGH_A_LANGUAGE if "@" in key else _ENOUGH)
    }


def reliability(layer: LayerSuggester, texts: Iterable[Sample]) -> list[tuple[float, float, int]]:
    """Return (mean score, share right, proposals) of the merged names in bands of a tenth, lowest first."""
    bands: dict[int, list[tuple[float, bool]]] = {}
    for text in texts:
        gold = {mark for mark in text.marks if mark[2] in MEASURED}
        found = {_mark(entry): entry.score for entry in layer.merged(text.text, text.lang) if entry.label in MEASURED}
        for mark in forgive_nested(gold, set(found)):
            bands.setdefault(min(int(found[mark] * 10), 9), []).append((found[mark], mark in gold))
    return [
        (sum(score for score, _ in band) / len(band), sum(good for _, good in band) / len(band), len(band))
        for _, band in sorted(bands.items())
    ]


def _mark(entry: Found) -> Mark:
    return entry.start, entry.end, entry.label

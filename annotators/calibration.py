"""From what is known of a proposed entity to the probability that it is right.

A logistic regression (Platt's scaling with more than one input; Platt, 1999) on: the kind of rule or the
pipeline's label, what the other annotator says of the place, the language, the pipeline's belief,
how the name is labelled elsewhere in the text, and its form. Rare inputs are shrunk towards the common ones by the
L2 penalty it is fitted with (`annotators.training.calibrate`).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from annotators.found import Found, Near, evidence
from models.text import fold

Features = dict[str, float]
_LEAST_BELIEF = 0.005
_RULES_WEIGH = 2
# So many characters before a name tell whether it begins a sentence.
_BEFORE = 8
_SENTENCE_ENDS = frozenset(".!?…\n")


# Names come again and again.
folded = lru_cache(maxsize=1 << 14)(fold)


def logit(share: float) -> float:
    """Return the log odds of a share, kept away from certainty."""
    kept = min(max(share, _LEAST_BELIEF), 1 - _LEAST_BELIEF)
    return math.log(kept / (1 - kept))


class Calibration:
    """Fitted weights by input; without any, every score is one half."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = dict(weights)

    def score(self, features: Features) -> float:
        """Return the probability, 0 to 1."""
        total = sum(self._weights.get(name, 0.0) * value for name, value in features.items())
        return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


class Votes:
    """How often each name of a text is given each label by rules and pipeline."""

    def __init__(self, text: str, rules: Iterable[Found], pipeline: Iterable[Found]) -> None:
        self._text = text
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        for weight, entries in ((_RULES_WEIGH, rules), (1, pipeline)):
            for entry in entries:
                self._counts[folded(text[entry.start : entry.end])][entry.label] += weight

    def share(self, entry: Found) -> tuple[float, int]:
        """Return the share of the votes for its label, and the number of votes."""
        counted = self._counts[folded(self._text[entry.start : entry.end])]
        total = counted.total()
        return (counted[entry.label] / total if total else 0.0), total


def features(entry: Found, text: str, lang: str, others: Near, votes: Votes, *, town: bool = False) -> Features:
    """Return the inputs of one proposed entity; ``others`` are those of the other annotator.

    ``town`` tells whether the gazetteer has a town of these words.
    """
    what = evidence(entry, others)
    source = entry.source
    share, count = votes.share(entry)
    name = text[entry.start : entry.end]
    single = " " not in name
    first = (
        text[max(entry.start - _BEFORE, 0) : entry.start].rstrip(' "“«-–—•>')[-1:] in {"", *_SENTENCE_ENDS}
        if single
        else False
    )
    found: Features = {
        "bias": 1.0,
        entry.kind: 1.0,
        f"{entry.kind}:{entry.label}": 1.0,
        f"{entry.kind}+{what}": 1.0,
        f"{entry.kind}@{lang}": 1.0,
        f"{source}+{what}": 1.0,
        f"{entry.label}+{what}": 1.0,
        f"{entry.label}@{lang}": 1.0,
        f"{source}:belief": logit(entry.belief),
        f"{source}:{entry.label}:belief": logit(entry.belief),
        f"{source}:begins": logit(entry.begins),
        f"{source}:{entry.label}:begins": logit(entry.begins),
        f"{entry.label}:votes": share,
        f"{entry.label}:mentions": math.log(1 + count),
        f"{entry.label}:words": math.log(1 + len(name.split())),
    }
    if town:
        found[f"{source}:{entry.label}:town"] = 1.0
        found[f"{entry.label}:town@{lang}"] = 1.0
    if single:
        found[f"{source}:{entry.label}:single"] = 1.0
        found[f"{source}:{entry.label}:first"] = float(first)
        found[f"{source}:{entry.label}:upper"] = float(name.isupper())
    return found

"""What a score is worth for a label that the layer has never measured: it is weighed like the names it knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

# New labels are names of something, as ships are: dates, for example, are surer than these.
_NAMES = ("PERSON", "ORG", "PLACE")


def with_new_labels(weights: Mapping[str, float], labels: Iterable[str]) -> dict[str, float]:
    """Return the weights of `annotators.calibration` with those of further labels: the mean of what names have.

    Without them whatever the pipeline finds of a new label would score too low to be proposed.
    """
    sums: dict[str, float] = {}
    for name in _NAMES:
        pattern = re.compile(rf"(?<![A-Z]){name}(?![A-Z])")
        for key, weight in weights.items():
            if pattern.search(key):
                form = pattern.sub("\0", key)
                sums[form] = sums.get(form, 0.0) + weight / len(_NAMES)
    added = {form.replace("\0", label): round(weight, 4) for label in sorted(labels) for form, weight in sums.items()}
    return {**added, **weights}

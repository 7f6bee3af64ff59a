"""What a score is worth for a label that the layer has never measured: the recogniser's own probability, raised."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotators.found import PIPELINE

_SHARED = f"{PIPELINE}+"
_BELIEFS = ("belief", "begins")
# A mark is believed as much as all its words together, so that one of even chances a word would not be proposed,
# although every word was read so. As log odds; with it the layer proposes about what the recogniser reads.
_RAISED = 2.0


def with_new_labels(weights: Mapping[str, float], labels: Iterable[str]) -> dict[str, float]:
    """Return the weights of `annotators.calibration` with those of further labels.

    Weights that all labels share were fitted for those that the layer knows, most of which its rules find themselves:
    what only the pipeline finds scores low. For a new label they are taken back, and its log odds are those of the
    recogniser's belief, raised by a constant.
    """
    found = dict(weights)
    for label in labels:
        kind = f"{PIPELINE}_{label}"
        found[kind] = _RAISED - weights.get("bias", 0.0)
        for key, weight in weights.items():
            if key.startswith(_SHARED):
                found[f"{kind}+{key.removeprefix(_SHARED)}"] = -weight
        for belief in _BELIEFS:
            found[f"{PIPELINE}:{label}:{belief}"] = -weights.get(f"{PIPELINE}:{belief}", 0.0)
        found[f"{PIPELINE}:{label}:belief"] += 1
    return found

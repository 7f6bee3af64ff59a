"""A label that was never measured is scored like a name."""

from __future__ import annotations

from annotators.learning.acquainting import with_new_labels

WEIGHTS = {
    "bias": -1.0,
    "PERSON+alone": 0.9,
    "ORG+alone": 0.3,
    "pipeline:PLACE:belief": 0.6,
    "pipeline_ORG@fr": -0.3,
    "DATE+alone": 5.0,
}


def test_a_new_label_has_the_mean_of_what_names_have() -> None:
    found = with_new_labels(WEIGHTS, ["VESSEL"])
    assert {name: found[name] for name in found.keys() - WEIGHTS.keys()} == {
        "VESSEL+alone": 0.4,
        "pipeline:VESSEL:belief": 0.2,
        "pipeline_VESSEL@fr": -0.1,
    }
    assert WEIGHTS.items() <= found.items()


def test_weights_that_were_measured_stay() -> None:
    assert with_new_labels(WEIGHTS, ["ORG"])["ORG+alone"] == 0.3
    assert with_new_labels(WEIGHTS, []) == WEIGHTS

"""A label that was never measured is scored as the recogniser believes in it."""

from __future__ import annotations

import pytest

from annotators.calibration import Calibration, Votes, features
from annotators.found import Found, Near
from annotators.learning.acquainting import with_new_labels

TEXT = "The Iron Tern was taken to port."
WEIGHTS = {
    "bias": -1.2,
    "pipeline+alone": -0.6,
    "pipeline+clash": -2.0,
    "pipeline:belief": 0.4,
    "pipeline:begins": -0.1,
    "pipeline:ORG:belief": 0.3,
    "pipeline_ORG": 0.5,
}


@pytest.mark.parametrize("others", [[], [Found(4, 9, "PERSON", "capitals")]], ids=["alone", "clash"])
@pytest.mark.parametrize("belief", [0.1, 0.5, 0.9])
def test_the_score_is_the_recognisers_belief(belief: float, others: list[Found]) -> None:
    ship = Found(4, 13, "VESSEL", "pipeline_VESSEL", belief=belief, begins=0.7)
    inputs = features(ship, TEXT, "en", Near(others), Votes(TEXT, others, [ship]))
    assert Calibration(with_new_labels(WEIGHTS, ["VESSEL"])).score(inputs) == pytest.approx(belief)


def test_what_was_measured_stays() -> None:
    found = with_new_labels(WEIGHTS, ["VESSEL"])
    assert {name: found[name] for name in WEIGHTS} == WEIGHTS
    assert with_new_labels(WEIGHTS, []) == WEIGHTS

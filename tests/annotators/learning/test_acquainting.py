"""A label that was never measured is scored as the recogniser believes in it, raised."""

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
@pytest.mark.parametrize(("belief", "score"), [(0.01, 0.07), (0.25, 0.71), (0.9, 0.985)])
def test_the_score_is_the_recognisers_belief_raised(belief: float, score: float, others: list[Found]) -> None:
    ship = Found(4, 13, "VESSEL", "pipeline_VESSEL", belief=belief, begins=0.7)
    inputs = features(ship, TEXT, "en", Near(others), Votes(TEXT, others, [ship]))
    assert Calibration(with_new_labels(WEIGHTS, ["VESSEL"])).score(inputs) == pytest.approx(score, abs=0.01)


def test_what_was_measured_stays() -> None:
    found = with_new_labels(WEIGHTS, ["VESSEL"])
    assert {name: found[name] for name in WEIGHTS} == WEIGHTS
    assert with_new_labels(WEIGHTS, []) == WEIGHTS

"""The plot says in words what it shows, and paints whatever it is given."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.panels.line_plot import Curve, LinePlot
from ui.theme import load_theme


@pytest.fixture
def plot(qtbot: QtBot) -> LinePlot:
    made = LinePlot("Score", "Nothing yet.", lambda value: f"{value:.1f}", load_theme("day"))
    qtbot.addWidget(made)
    made.resize(320, 200)
    return made


def test_without_a_point_it_says_so(plot: LinePlot) -> None:
    plot.show_curves((Curve("one", ()),), 10)
    assert plot.accessibleName() == "Score"
    assert plot.accessibleDescription() == "Nothing yet."
    assert not plot.grab().isNull()


def test_each_line_is_told_in_a_sentence(plot: LinePlot) -> None:
    plot.show_curves((Curve("one", ((0, 0.5), (5, 0.9), (9, 0.7))), Curve("two", ((0, 1.0),), dashed=True)), 9)
    first, second = plot.accessibleDescription().splitlines()
    assert first == "one: 0.5 at first, 0.7 now; lowest 0.5, highest 0.9."
    assert second.startswith("two: 1.0 at first")


@pytest.mark.parametrize("values", [(0.0,), (0.0, 0.0), (1e9, -1e9), (0.5, 0.5000001)])
def test_whatever_the_values_are_it_is_painted(plot: LinePlot, values: tuple[float, ...]) -> None:
    blank = plot.grab().toImage()
    plot.show_curves((Curve("one", tuple(enumerate(values))),), len(values), floor=0.0)
    assert plot.grab().toImage() != blank

"""One long request to a process of its own: what it answers, and what is said when it doesn't."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotators.protocol import Evaluated, Installed, Measured, Progress, Trained
from models.errors import PostilError
from tests.ui.learning import worker_that
from ui.trainer import Trainer


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return tmp_path / "plan"


@pytest.fixture
def trainer(plan: Path) -> Iterator[Trainer]:
    made = Trainer(worker_that(plan))
    yield made
    made.cancel()


def test_training_reports_how_far_it_is_and_ends_with_figures(trainer: Trainer, plan: Path, qtbot: QtBot) -> None:
    plan.write_text("better")
    seen: list[Progress] = []
    trainer.progressed.connect(seen.append)
    with qtbot.waitSignal(trainer.done, timeout=20_000) as done:
        trainer.train([])
    assert seen[0].stage == "reading"
    assert seen[-1].stage == "measuring"
    assert done.args is not None
    assert isinstance(done.args[0], Trained)
    assert done.args[0].better
    assert not trainer.is_running


def test_a_pipeline_is_measured_and_another_taken_in(trainer: Trainer, plan: Path, qtbot: QtBot) -> None:
    plan.write_text("better")
    with qtbot.waitSignal(trainer.done, timeout=20_000) as done:
        trainer.evaluate([])
    assert done.args is not None
    assert isinstance(done.args[0], Evaluated)
    assert isinstance(done.args[0].measured, Measured)
    with qtbot.waitSignal(trainer.done, timeout=20_000) as done:
        trainer.install(Path("words.whl"))
    assert done.args is not None
    assert isinstance(done.args[0], Installed)


@pytest.mark.parametrize(
    ("todo", "sentence"),
    [
        ("die", "The worker ended while it trained; the pipelines are as they were."),
        ("disk full", "The pipeline can't be saved in here: No space left on device. Nothing was changed."),
        ("garbage", "not understood"),
        ("old", "another version"),
    ],
)
def test_what_goes_wrong_is_said_in_a_sentence(
    trainer: Trainer, plan: Path, qtbot: QtBot, todo: str, sentence: str
) -> None:
    plan.write_text(todo)
    with qtbot.waitSignal(trainer.failed, timeout=20_000) as failed:
        trainer.train([])
    assert failed.args is not None
    assert sentence in str(failed.args[0])
    assert not trainer.is_running


def test_a_pipeline_that_ends_the_worker_is_not_installed(trainer: Trainer, plan: Path, qtbot: QtBot) -> None:
    plan.write_text("die")
    with qtbot.waitSignal(trainer.failed, timeout=20_000) as failed:
        trainer.install(Path("words.whl"))
    assert failed.args is not None
    assert "it was not installed" in str(failed.args[0])


def test_cancelling_ends_the_process_and_says_nothing_more(trainer: Trainer, plan: Path, qtbot: QtBot) -> None:
    plan.write_text("wait")
    with qtbot.waitSignal(trainer.progressed, timeout=20_000):
        trainer.train([])
    said: list[object] = []
    trainer.done.connect(said.append)
    trainer.failed.connect(said.append)
    trainer.cancel()
    assert not trainer.is_running
    assert said == []


def test_a_program_that_is_not_there_is_said_to_be_missing(qtbot: QtBot) -> None:
    trainer = Trainer([sys.executable + "-that-is-not-there"])
    with qtbot.waitSignal(trainer.failed) as failed:
        trainer.train([])
    assert failed.args is not None
    assert isinstance(failed.args[0], PostilError)
    assert "can't be started" in str(failed.args[0])

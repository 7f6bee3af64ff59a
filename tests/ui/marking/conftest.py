"""Desks: on a sample article, and on the first of the user's articles where those are there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.marking.desk import Desk, make_project
from ui import profile
from ui.settings import Settings


@pytest.fixture
def open_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Callable[[Path], Desk]]:
    """Opens desks; they are closed at the end."""
    folder = tmp_path / "config"
    folder.mkdir()
    monkeypatch.setenv("POSTIL_CONFIG", str(folder))
    profile.introduce("Anna Lindqvist")
    settings = Settings(folder / "window.ini")
    settings.suggests_at_once = False
    settings.sync()
    desks: list[Desk] = []

    def open_(path: Path) -> Desk:
        desks.append(Desk(path, qtbot))
        return desks[-1]

    yield open_
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(open_desk: Callable[[Path], Desk], tmp_path: Path, samples: Path) -> Desk:
    """A desk on the first sample article."""
    return open_desk(make_project(tmp_path / "desk.postil", min(samples.glob("*.txt"))))


@pytest.fixture(params=["samples", "articles"])
def any_path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A project of a sample article, then one of the first of the user's articles."""
    folder: Path = request.getfixturevalue(request.param)
    return make_project(tmp_path / "any.postil", min(folder.glob("*.txt")))

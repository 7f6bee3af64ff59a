"""Windows for tests: on a project of the sample articles, with settings of their own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.window.tools import ME, close, make_project, quiet_settings
from ui import app, profile
from ui.main_window import MainWindow


@pytest.fixture(scope="session")
def sample_project(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    """A project of the five sample articles, made once."""
    return make_project(tmp_path_factory.mktemp("project") / "samples.postil", sorted(samples.glob("*.txt")))


@pytest.fixture
def project_path(tmp_path: Path, sample_project: Path) -> Path:
    """A copy of the sample project."""
    return Path(shutil.copy(sample_project, tmp_path))


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings' folder of its own, where somebody has given a name."""
    folder = tmp_path / "config"
    folder.mkdir()
    monkeypatch.setenv("POSTIL_CONFIG", str(folder))
    profile.introduce(ME)
    quiet_settings(folder)
    return folder


@pytest.fixture
def window(qtbot: QtBot, config: Path, project_path: Path) -> Iterator[MainWindow]:
    """A window on the sample articles, shown."""
    made = app.open_window(project_path)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    close(made)

"""Every test here has pipelines of its own."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that holds the pipelines of this test alone."""
    monkeypatch.setenv("POSTIL_DATA", str(tmp_path / "data"))
    return tmp_path / "data"

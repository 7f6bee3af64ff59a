"""What every test stands on: a home of its own, no screen, the sample articles and the user's articles."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# A busy laptop is slow at times, which says nothing about the code: no deadline in either profile.
settings.register_profile(
    "ci", derandomize=True, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("dev", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

_HOMES = pytest.StashKey[Path]()


def _private_home(home: Path) -> dict[str, str]:
    """Return the variables that keep settings, data and caches of the tests below ``home``."""
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "roaming",
        "LOCALAPPDATA": home / "local",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_STATE_HOME": home / "state",
        "XDG_RUNTIME_DIR": home / "runtime",
        "HF_HOME": home / "cache" / "huggingface",
    }
    for folder in folders.values():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {name: str(folder) for name, folder in folders.items()}


def pytest_configure(config: pytest.Config) -> None:
    """Give this process, and the programs it starts, a home of their own before anything reads one."""
    home = Path(tempfile.mkdtemp(prefix="postil-tests-"))
    config.stash[_HOMES] = home
    for name in [name for name in os.environ if name.startswith("POSTIL_") and name != "POSTIL_ARTICLES"]:
        del os.environ[name]
    os.environ.update(_private_home(home))
    os.environ.update(HF_HUB_OFFLINE="1", HF_DATASETS_OFFLINE="1")
    # Qt warns about a locale that is not UTF-8, and a warning of Qt fails a test.
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind."""
    home = config.stash.get(_HOMES, None)
    if home is not None:
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of the sample articles that ship with the application."""
    return ROOT / "resources" / "samples"


@pytest.fixture(scope="session")
def articles() -> Path:
    """The folder of the user's own articles, which are never part of the repository."""
    named = os.environ.get("POSTIL_ARTICLES")
    folders = [Path(named)] if named else []
    folders.append(ROOT.parent / "shared" / "articles")
    for folder in folders:
        if folder.is_dir() and any(folder.glob("*.txt")):
            return folder
    pytest.skip("no articles: POSTIL_ARTICLES names no folder of .txt files and ../shared/articles is not there")

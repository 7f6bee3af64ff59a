"""Where the shipped resources are, from a checkout and frozen, and where this computer keeps what it was given."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))


def resource(*parts: str) -> Path:
    """Return the path of a file or folder below ``resources/``."""
    return _ROOT.joinpath("resources", *parts)


def data_folder() -> Path:
    """Return the folder of the installed and trained pipelines; POSTIL_DATA overrides the system's."""
    import platformdirs

    given = os.environ.get("POSTIL_DATA")
    return Path(given) if given else Path(platformdirs.user_data_dir("postil", appauthor=False))

"""Where the shipped resources are, from a checkout and frozen."""

from __future__ import annotations

import sys
from pathlib import Path

_ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))


def resource(*parts: str) -> Path:
    """Return the path of a file or folder below ``resources/``."""
    return _ROOT.joinpath("resources", *parts)

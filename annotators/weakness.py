"""Which kinds of suggestions of a pipeline are weak: they are shown fainter, and a person may switch them off.

Training writes into a pipeline's ``meta.json`` how many of its proposals on the development texts were right, by
label and language: ``{"postil": {"precision": {"ORG@vi": 0.63}}}``.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

# Below this share of right proposals a person reads more than is saved.
ENOUGH = 0.7


class Weakness:
    """The measured precision of a pipeline by label and language; what was not measured is not called weak."""

    def __init__(self, precision: dict[tuple[str, str], float]) -> None:
        self.precision = precision

    def weak(self, label: str, lang: str) -> bool:
        """Tell whether fewer than 70 % of the proposals with a label, in a language, were right."""
        return self.precision.get((label, lang), 1.0) < ENOUGH

    def kinds(self) -> set[tuple[str, str]]:
        """Return every weak kind, as (label, language)."""
        return {kind for kind, share in self.precision.items() if share < ENOUGH}


@lru_cache(maxsize=32)
def weakness_of(folder: str) -> Weakness:
    """Return what is known of the pipeline in a folder; nothing if its ``meta.json`` says nothing of it."""
    try:
        meta = msgspec.json.decode((Path(folder) / "meta.json").read_bytes())
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Weakness({})
    own = meta.get("postil") if isinstance(meta, dict) else None
    measured = own.get("precision") if isinstance(own, dict) else None
    return Weakness(_kinds(measured) if isinstance(measured, dict) else {})


def _kinds(measured: dict[str, Any]) -> dict[tuple[str, str], float]:
    found: dict[tuple[str, str], float] = {}
    for name, share in measured.items():
        label, at, lang = name.rpartition("@")
        if at and isinstance(share, int | float):
            found[label, lang] = float(share)
    return found

"""How often a pipeline's kinds of suggestions are right, as it was measured when the pipeline was made."""

from __future__ import annotations

from functools import lru_cache

from annotators import registry
from annotators.weakness import Weakness, weakness_of
from models.records import Annotation


@lru_cache(maxsize=64)
def measured(name: str, version: str) -> Weakness:
    """Return what is known of a version of a pipeline; nothing if it isn't on this computer."""
    there = (info for info in registry.available() if (info.name, info.version) == (name, version))
    info = next(there, None)
    return weakness_of(info.folder) if info else Weakness({})


def often_wrong(mark: Annotation, lang: str | None) -> float | None:
    """Return the share of right suggestions of a suggestion's kind, 0 to 1, if that is too low; else None."""
    if mark.origin is None:
        return None
    known = measured(mark.origin.by, mark.origin.version or "")
    kind = (mark.label, lang or "")
    return known.precision[kind] if known.weak(*kind) else None


def in_use() -> Weakness:
    """Return what is known of the pipeline that suggests on this computer."""
    info = registry.in_use().info
    return weakness_of(info.folder)

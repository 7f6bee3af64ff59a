"""The arithmetic of merging: which of two versions of one thing stays.

The higher revision wins. At the same revision, identical content is one thing; different content is a clash,
and the greater SHA-256 of the canonical record wins, so that every desk decides alike whatever came first.
"""

from __future__ import annotations

import enum
import hashlib

import msgspec

from models.records import Annotation, Document, Line, Link, Rejection, Tombstone

Versioned = Annotation | Rejection | Link | Tombstone | Line | Document


class Verdict(enum.Enum):
    """What becomes of an arriving version."""

    SAME = "same"
    KEPT = "kept"
    TAKEN = "taken"
    CLASH_KEPT = "clash kept"
    CLASH_TAKEN = "clash taken"

    @property
    def taken(self) -> bool:
        """Whether the arriving version replaces the one that is there."""
        return self in (Verdict.TAKEN, Verdict.CLASH_TAKEN)

    @property
    def clash(self) -> bool:
        """Whether the two differ at the same revision."""
        return self in (Verdict.CLASH_KEPT, Verdict.CLASH_TAKEN)


def canonical(record: Versioned) -> bytes:
    """Return a record's canonical form: compact JSON with sorted keys."""
    return msgspec.json.encode(record, order="sorted")


def decide(mine: Versioned | None, theirs: Versioned) -> Verdict:
    """Return what becomes of ``theirs`` where ``mine`` is there (None: nothing is)."""
    if mine is None or theirs.rev > mine.rev:
        return Verdict.TAKEN
    if theirs.rev < mine.rev:
        return Verdict.KEPT
    here, there = canonical(mine), canonical(theirs)
    if here == there:
        return Verdict.SAME
    greater = hashlib.sha256(there).digest() > hashlib.sha256(here).digest()
    return Verdict.CLASH_TAKEN if greater else Verdict.CLASH_KEPT

"""What a pipeline's description says of how it was trained here: from what, and how good it was. Needs no spaCy."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec import Struct

from annotators.registry import PipelineInfo


class Learnt(Struct, frozen=True, kw_only=True):
    """How a pipeline came from another one, its key is ``parent``.

    ``f1``, 0 to 1, is that of the whole layer on ``held_out`` documents of the project; there the pipeline
    ``compared_with``, which was in use then, had ``f1_of_that``.
    """

    parent: str = ""
    documents: int = 0
    held_out: int = 0
    f1: float | None = None
    compared_with: str = ""
    f1_of_that: float | None = None


class _Own(Struct):
    parent: str = ""
    learnt: Learnt | None = None


class _Meta(Struct):
    postil: _Own | None = None


class Score(Struct, frozen=True, kw_only=True):
    """F1 of the whole layer with a pipeline, 0 to 1, on documents of a project that were kept aside.

    ``rival`` is what it was compared with, whose F1 there was ``f1_of_rival``.
    """

    f1: float
    documents: int
    rival: str = ""
    f1_of_rival: float | None = None


def score(info: PipelineInfo, among: Iterable[PipelineInfo]) -> Score | None:
    """Return how good a pipeline was when it was made, else when one of ``among`` was compared with it, if ever."""
    own = learnt(info)
    if own is not None and own.f1 is not None:
        return Score(f1=own.f1, documents=own.held_out, rival=own.compared_with, f1_of_rival=own.f1_of_that)
    for other in among:
        made = learnt(other)
        if made is not None and made.compared_with == info.key and made.f1_of_that is not None:
            return Score(f1=made.f1_of_that, documents=made.held_out, rival=other.key, f1_of_rival=made.f1)
    return None


def learnt(info: PipelineInfo) -> Learnt | None:
    """Return what a pipeline was made from, None for one that was not trained from a project or doesn't say."""
    try:
        own = msgspec.json.decode((Path(info.folder) / "meta.json").read_bytes(), type=_Meta).postil
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
    if own is None or own.learnt is None:
        return None
    return msgspec.structs.replace(own.learnt, parent=own.parent)

"""What a pipeline's description says of how it was made; a strange one says nothing and harms nobody."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from annotators.provenance import learnt, score
from annotators.registry import PipelineInfo

LEARNT = {"documents": 12, "held_out": 3, "f1": 0.8, "compared_with": "news-1.0", "f1_of_that": 0.7, "steps": 150}


def pipeline(folder: Path, meta: object, version: str = "1.0") -> PipelineInfo:
    path = folder / f"news-{version}"
    path.mkdir()
    (path / "meta.json").write_bytes(msgspec.json.encode(meta))
    return PipelineInfo(name="news", version=version, kind="layer", languages=(), folder=str(path))


def test_a_trained_pipeline_says_what_it_was_made_from(tmp_path: Path) -> None:
    made = learnt(pipeline(tmp_path, {"postil": {"parent": "news-1.0", "learnt": LEARNT}}))
    assert made is not None
    assert (made.parent, made.documents, made.held_out, made.f1) == ("news-1.0", 12, 3, 0.8)


def test_what_it_was_compared_with_has_a_score_too(tmp_path: Path) -> None:
    old = pipeline(tmp_path, {})
    new = pipeline(tmp_path, {"postil": {"learnt": LEARNT}}, "1.0+p1")
    assert score(old, []) is None
    found = score(old, [old, new])
    assert found is not None
    assert (found.f1, found.rival, found.f1_of_rival) == (0.7, "news-1.0+p1", 0.8)
    own = score(new, [old, new])
    assert own is not None
    assert (own.f1, own.rival) == (0.8, "news-1.0")


@pytest.mark.parametrize("meta", [{}, [], {"postil": None}, {"postil": {"learnt": {"f1": "high"}}}, {"postil": 3}])
def test_a_strange_description_says_nothing(tmp_path: Path, meta: object) -> None:
    assert learnt(pipeline(tmp_path, meta)) is None


def test_a_folder_that_is_gone_says_nothing(tmp_path: Path) -> None:
    gone = PipelineInfo(name="news", version="1", kind="layer", languages=(), folder=str(tmp_path / "gone"))
    assert learnt(gone) is None

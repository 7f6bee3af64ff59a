"""Finding pipelines by name and folder, and what is said when there is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotators import registry
from models.errors import PostilError


def pipeline_folder(root: Path, name: str, **meta: object) -> Path:
    folder = root / name
    folder.mkdir(parents=True)
    (folder / "meta.json").write_text(
        json.dumps({"lang": "fr", "name": name, "version": "2.1"} | meta), encoding="utf-8"
    )
    return folder


def test_the_default_layer_is_found_without_a_name() -> None:
    info = registry.find()
    assert (info.name, info.version, info.kind) == ("postil-news-xx", "1.0", "layer")
    assert info.languages == ("en", "fr", "vi")
    assert info in registry.available()


def test_folders_are_listed_with_what_their_meta_says(tmp_path: Path) -> None:
    pipeline_folder(tmp_path, "news", description="Names")
    pipeline_folder(tmp_path, "multi", lang="xx")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "meta.json").write_text("{", encoding="utf-8")
    listed = {info.name: info for info in registry.available([tmp_path])}
    assert set(listed) == {"postil-rules", "postil-news-xx", "fr_news", "multi"}
    assert (listed["fr_news"].languages, listed["fr_news"].kind, listed["fr_news"].description) == (
        ("fr",),
        "pipeline",
        "Names",
    )
    assert listed["multi"].languages == ()


def test_a_folder_is_found_by_its_path(tmp_path: Path) -> None:
    folder = pipeline_folder(tmp_path, "news")
    assert registry.find(folder).folder == str(folder)


def test_an_unpacked_package_is_found_by_its_outer_folder(tmp_path: Path) -> None:
    inner = pipeline_folder(tmp_path / "outer", "news-2.1")
    (inner / "config.cfg").write_text("", encoding="utf-8")
    assert registry.find(tmp_path / "outer").folder == str(inner)


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(PostilError, match=r"^There is no pipeline nonesuch: .* postil-news-xx, postil-rules\.$"):
        registry.find("nonesuch")


@pytest.mark.parametrize("content", ["", "[]", "{", '{"lang": "fr"}', "[" * 100_000])
def test_a_folder_that_is_no_pipeline_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "meta.json").write_text(content, encoding="utf-8")
    with pytest.raises(PostilError) as error:
        registry.find(tmp_path)
    assert str(tmp_path) in str(error.value)
    assert "no spaCy pipeline" in str(error.value)


def test_pipelines_without_a_name_of_their_own_are_told_apart(tmp_path: Path) -> None:
    found = []
    for name in ("names", "places"):
        folder = pipeline_folder(tmp_path, name)
        (folder / "meta.json").write_text('{"lang":"xx","name":"pipeline","version":"0.0.0"}', encoding="utf-8")
        found.append(registry.find(folder).name)
    assert found == ["names", "places"]


def test_a_pipeline_that_was_trained_anew_is_another_version(tmp_path: Path) -> None:
    folder = pipeline_folder(tmp_path, "news")
    (folder / "model").write_bytes(b"weights")
    before = registry.find(folder).version
    assert registry.find(folder).version == before
    (folder / "model").write_bytes(b"WEIGHTS")
    assert registry.find(folder).version != before
    assert before.startswith("2.1+")

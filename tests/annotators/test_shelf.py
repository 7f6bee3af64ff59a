"""The pipelines of this computer: chosen, removed, copied, and never half there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotators import registry, shelf
from models.errors import PostilError
from models.lock import ProjectLock

SHIPPED = "postil-news-xx-1.0"


@pytest.fixture(autouse=True)
def pipelines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POSTIL_DATA", str(tmp_path / "data"))
    return tmp_path / "data" / "pipelines"


def put(version: str, name: str = "mine") -> str:
    def fill(folder: Path) -> str:
        (folder / "meta.json").write_text(f'{{"name":"{name}","version":"{version}","lang":"xx"}}', "utf-8")
        return f"{name}-{version}"

    return shelf.shelve(fill).name


def test_the_shipped_pipeline_is_in_use_until_another_is_chosen() -> None:
    assert registry.in_use().info.key == SHIPPED
    put("1")
    assert registry.choose("mine").key == "mine-1"
    assert registry.in_use() == registry.InUse(registry.find("mine-1"))
    assert registry.find() == registry.find("mine")
    registry.choose(None)
    assert registry.in_use() == registry.InUse(registry.find(registry.DEFAULT))


def test_what_is_chosen_and_no_longer_there_is_remarked(pipelines: Path) -> None:
    put("1")
    registry.choose("mine")
    shutil.rmtree(pipelines / "mine-1")
    found = registry.in_use()
    assert found.info.key == SHIPPED
    assert found.remark == f"The pipeline mine-1 is not on this computer any more; {SHIPPED} is used."


def test_a_damaged_choice_is_remarked(pipelines: Path) -> None:
    pipelines.mkdir(parents=True)
    (pipelines / "in-use.json").write_bytes(b"{")
    assert str(registry.in_use().remark).startswith("Which pipeline was chosen can't be read")


def test_only_what_is_listed_can_be_chosen(tmp_path: Path) -> None:
    put("1")
    shelf.export("mine", tmp_path / "copy")
    with pytest.raises(PostilError, match="has to be installed before it can be chosen"):
        registry.choose(str(tmp_path / "copy"))


def test_removing_the_one_in_use_brings_the_shipped_one_back(pipelines: Path) -> None:
    put("1")
    registry.choose("mine")
    assert shelf.remove("mine").key == "mine-1"
    assert registry.in_use() == registry.InUse(registry.find(registry.DEFAULT))
    assert [path for path in pipelines.iterdir() if path.is_dir()] == []


def test_removing_asks_which_version_and_leaves_what_came_with_postil() -> None:
    put("1")
    put("2")
    with pytest.raises(PostilError, match=r"several pipelines mine: say which one of mine-1, mine-2\."):
        shelf.remove("mine")
    assert shelf.remove("mine-2").version == "2"
    with pytest.raises(PostilError, match="postil-news-xx is not among the pipelines that were trained or installed"):
        shelf.remove("postil-news-xx")


def test_a_copy_goes_into_a_new_or_empty_folder_only(tmp_path: Path) -> None:
    put("1")
    (tmp_path / "empty").mkdir()
    for target in (tmp_path / "empty", tmp_path / "new" / "deep"):
        assert shelf.export("mine", target).key == "mine-1"
        assert registry.read_info(target).name == "mine"
    with pytest.raises(PostilError, match="is already there; nothing was changed"):
        shelf.export("mine", tmp_path / "empty")


def test_what_is_being_written_is_not_listed_and_what_was_left_is_removed(pipelines: Path) -> None:
    left = pipelines / ".part-new"
    left.mkdir(parents=True)
    (left / "meta.json").write_text('{"name":"half","version":"1"}', "utf-8")
    assert "half" not in {info.name for info in registry.available()}
    put("1")
    assert not left.exists()


def test_two_processes_take_turns(pipelines: Path) -> None:
    pipelines.mkdir(parents=True)
    with ProjectLock(pipelines, ""), pytest.raises(PostilError, match="Another window is saving a pipeline"):
        put("1")


def test_a_failing_copy_keeps_nothing(pipelines: Path) -> None:
    def fill(folder: Path) -> str:
        (folder / "meta.json").write_text("{}", "utf-8")
        raise OSError(28, "No space left on device")

    with pytest.raises(PostilError, match=r"No space left on device\. Nothing was changed"):
        shelf.shelve(fill)
    assert list(pipelines.iterdir()) == []

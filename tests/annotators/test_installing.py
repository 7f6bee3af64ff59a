"""Pipelines that somebody brings: taken in as data, or refused with one plain sentence."""

from __future__ import annotations

import io
import json
import os
import pickle
import stat
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import spacy

from annotators import labels, registry, shelf, unpacking
from annotators.base import Article
from annotators.installing import install
from models.errors import PostilError

TEXT = "Ann Reed sailed the Iron Tern to Peterhead."
BESIDE = "names-0.3"


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POSTIL_DATA", str(tmp_path / "data"))
    return tmp_path / "data" / "pipelines"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A pipeline of spaCy's own parts with a label that ours have no word for."""
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "PER", "pattern": "Ann Reed"},
            {"label": "GPE", "pattern": "Peterhead"},
            {"label": "VESSEL", "pattern": "Iron Tern"},
        ]
    )
    nlp.meta["name"] = "names"
    nlp.meta["version"] = "0.3"
    nlp.to_disk(tmp_path / BESIDE)
    return tmp_path / BESIDE


Change = Callable[[zipfile.ZipFile], None]


def packed(saved: Path, name: str = "names.whl", change: Change = lambda _: None) -> Path:
    """Return a wheel as spaCy's ``package`` command makes it: code around a folder with the data."""
    path = saved.parent / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("en_names/__init__.py", "raise SystemExit('this code must not be run')")
        archive.writestr("en_names/meta.json", (saved / "meta.json").read_bytes())
        archive.writestr("en_names-0.3.dist-info/METADATA", "Name: en-names")
        for file in sorted(saved.rglob("*")):
            if file.is_file():
                archive.write(file, f"en_names/{BESIDE}/{file.relative_to(saved).as_posix()}")
        change(archive)
    return path


def found(name: str) -> list[tuple[str, str]]:
    proposals = registry.load(name).suggest(Article(id="a", text=TEXT))
    return [(p.label, TEXT[p.fragments[0][0] : p.fragments[0][1]]) for p in proposals]


def nothing_kept(pipelines: Path) -> bool:
    return not pipelines.exists() or list(pipelines.iterdir()) == []


@pytest.mark.parametrize("kind", ["folder", "outer folder", "wheel", "zip"])
def test_a_pipeline_is_taken_from_wheel_zip_or_folder(kind: str, saved: Path, own_data: Path) -> None:
    if kind == "folder":
        source = saved
    elif kind == "outer folder":
        source = saved.parent / "outer"
        (source / "en_names").mkdir(parents=True)
        saved.rename(source / "en_names" / BESIDE)
    else:
        source = packed(saved, f"names.{'whl' if kind == 'wheel' else 'zip'}")
    info = install(source)
    assert (info.name, info.is_own, info.folder) == ("en_names", True, str(own_data / info.key))
    assert registry.find("en_names") == info
    assert info in registry.available()
    assert found("en_names") == [("PERSON", "Ann Reed"), ("PLACE", "Peterhead")]


def test_it_is_the_same_annotator_however_it_came(saved: Path, tmp_path: Path) -> None:
    by_folder = registry.find(saved)
    assert install(packed(saved)).version == by_folder.version
    shelf.export("en_names", tmp_path / "copy")
    shelf.remove("en_names")
    assert install(tmp_path / "copy").version == by_folder.version


def test_no_program_is_copied_or_run_and_nothing_is_put_on_the_import_path(saved: Path) -> None:
    trace = saved.parent / "trace"
    (saved / "functions.py").write_text(f"open({str(trace)!r}, 'w').close()", encoding="utf-8")
    before = list(sys.path)
    info = install(packed(saved))
    assert not list(Path(info.folder).rglob("*.py"))
    assert not trace.exists()
    assert sys.path == before
    assert "en_names" not in sys.modules


def test_the_same_one_is_not_taken_in_twice(saved: Path) -> None:
    install(saved)
    with pytest.raises(PostilError, match="is already there; nothing was changed"):
        install(saved)


def test_nothing_takes_the_name_of_a_shipped_pipeline_from_it(saved: Path) -> None:
    shipped = registry.find(registry.DEFAULT)
    meta = json.loads((saved / "meta.json").read_text("utf-8"))
    posing = meta | {"name": shipped.name, "version": shipped.version, "postil": {"kind": "pipeline"}}
    (saved / "meta.json").write_text(json.dumps(posing), "utf-8")
    with pytest.raises(PostilError, match="is already there"):
        install(saved)
    (saved / "meta.json").write_text(json.dumps(posing | {"version": "0.1"}), "utf-8")
    install(saved)
    assert registry.find(shipped.name) == shipped


def test_labels_can_be_mapped_and_left_out(saved: Path) -> None:
    info = install(saved)
    assert labels.mapping(info) == {"GPE": "PLACE", "PER": "PERSON", "VESSEL": None}
    labels.save_mapping(info, {"GPE": None, "PER": "PERSON", "VESSEL": "OBJECT"})
    assert labels.mapping(info) == {"GPE": None, "PER": "PERSON", "VESSEL": "OBJECT"}
    assert found("en_names") == [("PERSON", "Ann Reed"), ("OBJECT", "Iron Tern")]


def test_what_was_left_out_on_purpose_is_not_counted(saved: Path) -> None:
    info = install(saved)
    suggester: Any = registry.load("en_names")
    suggester.suggest(Article(id="a", text=TEXT))
    assert suggester.left_out == {"VESSEL": 1}
    labels.save_mapping(info, {"VESSEL": None})
    suggester = registry.load("en_names")
    suggester.suggest(Article(id="a", text=TEXT))
    assert suggester.left_out.total() == 0


def test_the_labels_of_a_shipped_pipeline_stay_as_they_are() -> None:
    with pytest.raises(PostilError, match="labels of postil-news-xx can't be changed"):
        labels.save_mapping(registry.find(registry.DEFAULT), {"PERSON": None})


def evil(name: str) -> Change:
    return lambda archive: archive.writestr(f"en_names/{BESIDE}/{name}", "x")


def link(archive: zipfile.ZipFile) -> None:
    member = zipfile.ZipInfo(f"en_names/{BESIDE}/link")
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive.writestr(member, "/etc/passwd")


def bomb(archive: zipfile.ZipFile) -> None:
    archive.writestr(f"en_names/{BESIDE}/zeros", b"\0" * (8 << 20))


def second(archive: zipfile.ZipFile) -> None:
    archive.writestr("other/config.cfg", "")
    archive.writestr("other/meta.json", "{}")


def pickled(name: str) -> Change:
    return lambda archive: archive.writestr(f"en_names/{BESIDE}/{name}", pickle.dumps(["x"]))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (evil("../../../../evil"), "does not need"),
        (evil("..\\..\\evil"), "does not need"),
        (evil("C:evil"), "does not need"),
        (evil("a/../../evil"), "does not need"),
        (link, "does not need"),
        (bomb, "too large once unpacked"),
        (pickled("model.pkl"), "holds a pickle"),
        (pickled("ner/model"), "holds a pickle"),
        (second, "several pipelines"),
    ],
    ids=["up", "up on Windows", "drive", "up and down", "link", "bomb", "pickle", "hidden pickle", "two"],
)  # fmt: skip
def test_a_hostile_archive_is_refused(change: Change, sentence: str, saved: Path, own_data: Path) -> None:
    source = packed(saved, change=change)
    with pytest.raises(PostilError, match=sentence) as error:
        install(source)
    assert str(source) in str(error.value)
    assert nothing_kept(own_data)
    assert not list(saved.parent.rglob("evil*"))


def test_an_archive_that_lies_about_its_size_is_caught_while_reading(
    saved: Path, own_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "_check", lambda *_: None)
    monkeypatch.setattr(unpacking, "LARGEST", 2000)
    with pytest.raises(PostilError, match="too large once unpacked"):
        install(packed(saved))
    assert nothing_kept(own_data)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_folder_with_a_link_or_a_pickle_is_refused(saved: Path, own_data: Path) -> None:
    (saved / "link").symlink_to("/etc/hostname")
    with pytest.raises(PostilError, match="does not need"):
        install(saved)
    (saved / "link").unlink()
    os.mkfifo(saved / "pipe")
    with pytest.raises(PostilError, match="does not need"):
        install(saved)
    (saved / "pipe").unlink()
    (saved / "x.pickle").write_bytes(b"")
    with pytest.raises(PostilError, match="holds a pickle"):
        install(saved)
    assert nothing_kept(own_data)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('factory = "entity_ruler"', 'factory = "our_own"', r"program of its own \(entity_ruler: our_own\)"),
        ('factory = "entity_ruler"', 'source = "en_core"', "program of its own"),
        ('"@tokenizers"', "", "damaged"),
        ('spacy.Tokenizer.v1', "own.Tokenizer.v1", r"program of its own \(tokenizers: own.Tokenizer"),
        ('lang = "en"', 'lang = "qq"', "damaged or of another language"),
        ("[nlp]", "[nlp", "damaged"),
    ],
)  # fmt: skip
def test_a_configuration_that_asks_for_code_or_is_damaged_is_refused(
    old: str, new: str, sentence: str, saved: Path, own_data: Path
) -> None:
    config = (saved / "config.cfg").read_text("utf-8")
    if old == '"@tokenizers"':
        config = config[: len(config) // 3]
    else:
        assert old in config
        config = config.replace(old, new)
    (saved / "config.cfg").write_text(config, "utf-8")
    with pytest.raises(PostilError, match=sentence) as error:
        install(packed(saved))
    assert "\n" not in str(error.value)
    assert nothing_kept(own_data)


@pytest.mark.parametrize("name", ["../evil", "", "a/b", "a" * 300])
def test_a_name_that_leads_elsewhere_is_no_name_of_a_folder(name: str, saved: Path, own_data: Path) -> None:
    meta = json.loads((saved / "meta.json").read_text("utf-8"))
    (saved / "meta.json").write_text(json.dumps(meta | {"version": f"1{name}/"}), "utf-8")
    with pytest.raises(PostilError, match="strange characters"):
        install(saved)
    (saved / "meta.json").write_text(json.dumps(meta | {"name": name or "/"}), "utf-8")
    with pytest.raises(PostilError, match="strange characters"):
        install(saved)
    assert nothing_kept(own_data)


def test_a_damaged_pipeline_is_not_kept(saved: Path, own_data: Path) -> None:
    (saved / "entity_ruler" / "patterns.jsonl").write_bytes(b"{")
    with pytest.raises(PostilError, match="can't be used: it is damaged or made for another spaCy"):
        install(packed(saved))
    assert nothing_kept(own_data)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04nonsense", b"hello"])
def test_a_file_that_is_no_archive_is_named(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.whl").write_bytes(content)
    with pytest.raises(PostilError, match=r"x\.whl is no pipeline: give a folder"):
        install(tmp_path / "x.whl")


def test_an_archive_without_a_pipeline_and_a_protected_one_are_named(saved: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "empty.zip", "w") as archive:
        archive.writestr("readme", "x")
    with pytest.raises(PostilError, match="holds no spaCy pipeline"):
        install(tmp_path / "empty.zip")
    content = bytearray(packed(saved).read_bytes())
    # The first flag bit of every entry, local and central, says that it is protected.
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(mark, at + 1)
    assert zipfile.is_zipfile(io.BytesIO(content))
    (tmp_path / "locked.zip").write_bytes(content)
    with pytest.raises(PostilError, match="damaged or protected"):
        install(tmp_path / "locked.zip")

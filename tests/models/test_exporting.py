from __future__ import annotations

import warnings
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest

from models import exporting
from models.document_edits import ChangeDocument
from models.edits import SetRoles
from models.errors import PostilError
from models.exporting import Selection, export
from models.project import Project
from models.records import Role, Zone
from models.text import document_id
from tests.models.making import (
    ANNA,
    BINH,
    MEETING,
    VISITE,
    exported,
    lines_of,
    mark,
    new_project,
    person,
    span,
    suggest,
    take,
)

DOCUMENT = document_id(MEETING)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    folder = tmp_path / "projects"
    folder.mkdir()
    with new_project(folder, MEETING, VISITE) as opened:
        yield opened


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


# --- where to ----------------------------------------------------------------------------------------------


def test_beside_a_file_lie_its_features(project: Project, out: Path) -> None:
    report = export(project, out / "round 1.march.jsonl", Selection())
    assert sorted(path.name for path in out.iterdir()) == ["round 1.march.features.json", "round 1.march.jsonl"]
    assert (report.documents, report.lines, report.annotations) == (2, 2, 0)
    features = msgspec.json.decode((out / "round 1.march.features.json").read_bytes())
    [line, _] = (out / "round 1.march.jsonl").read_bytes().splitlines()
    assert list(features) == list(msgspec.json.decode(line))


def test_a_folder_gets_data_and_a_card(project: Project, out: Path) -> None:
    project.apply(ChangeDocument(DOCUMENT, lang="en"), ANNA)
    export(project, out, Selection())
    assert sorted(path.name for path in out.iterdir()) == ["README.md", "data.jsonl"]
    card = (out / "README.md").read_text(encoding="utf-8")
    assert card.startswith("---\nlanguage:\n- en\n")
    assert "num_examples: 2" in card
    assert "- `PERSON` (entity)" in card


def test_an_export_that_fails_leaves_the_old_file(project: Project, out: Path) -> None:
    file = out / "a.jsonl"
    file.write_text("old", encoding="utf-8")
    with pytest.raises(PostilError, match="The export was cancelled"):
        export(project, file, Selection(), cancelled=lambda: True)
    with pytest.raises(PostilError, match=r"Nobody in .* is called Chi"):
        export(project, file, Selection(annotator="Chi"))

    def break_off(*_: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        export(project, file, Selection(), progress=break_off)
    assert [path.read_text(encoding="utf-8") for path in out.iterdir()] == ["old"]


def test_what_can_not_be_written_is_named(project: Project, out: Path) -> None:
    with pytest.raises(PostilError) as caught:
        export(project, out / "nowhere" / "a.jsonl", Selection())
    assert str(caught.value) == f"{out / 'nowhere' / 'a.jsonl'} can't be written: No such file or directory."
    (out / "data.jsonl").mkdir()
    with pytest.raises(PostilError, match=r"data\.jsonl can't be written: Is a directory"):
        export(project, out, Selection())
    assert [path.name for path in out.iterdir()] == ["data.jsonl"]


def test_the_project_itself_is_never_replaced(project: Project) -> None:
    with pytest.raises(PostilError, match="is the project itself"):
        export(project, project.path, Selection())
    assert len(lines_of(project)) == 2


def test_progress_counts_documents_and_long_articles_come_in_smaller_chunks(
    project: Project, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(project, *({"text": f"article {number:03}"} for number in range(30)))
    whole = exported(project)
    monkeypatch.setattr(exporting, "_CHARACTERS_AT_ONCE", 100)
    seen: list[tuple[int, int, str]] = []
    export(project, out / "a.jsonl", Selection(suggestions=True), lambda *given: seen.append(given))
    assert (out / "a.jsonl").read_bytes() == whole
    assert seen[-1] == (32, 32, "")
    assert [done for done, _, _ in seen] == sorted({done for done, _, _ in seen})
    assert all(later - earlier <= 9 for (earlier, *_), (later, *_) in pairwise(seen))


# --- whose -------------------------------------------------------------------------------------------------


def whose(project: Project, **selection: Any) -> list[str | None]:
    """Return whose lines are exported, None for a document without any."""
    lines = lines_of(project, Selection(**selection))
    return sorted(line["annotator"]["name"] if line["annotator"] else "" for line in lines)


def test_the_selection_says_whose_lines_are_written(project: Project) -> None:
    suggest(project, MEETING, person(MEETING, "Hanoi"))
    mark(project, MEETING, "Luong Tam Quang", me=ANNA)
    mark(project, MEETING, "Simon Ridley", me=BINH)
    settled = {"name": "Gold", "kind": "gold"}
    take(project, {"text": MEETING, "annotator": settled, "entities": [{"label": "PLACE", "start": 0, "end": 5}]})
    assert whose(project) == ["", "Anna", "Bình", "Gold"]
    assert whose(project, suggestions=True) == ["", "Anna", "Bình", "Gold", "news"]
    assert whose(project, annotator="Anna") == ["", "Anna"]
    assert whose(project, annotator=BINH.id, suggestions=True) == ["", "Bình", "news"]
    assert whose(project, gold=True) == ["", "Gold"]
    with pytest.raises(PostilError, match=r"Nobody in .* is called Chi"):
        whose(project, annotator="Chi", suggestions=True)


def test_lines_are_sorted_by_document_kind_and_annotator(project: Project) -> None:
    for text in (MEETING, VISITE):
        suggest(project, text, person(text, "Luong Tam Quang"))
        for me in (BINH, ANNA):
            mark(project, text, "Luong Tam Quang", me=me)
    keys = [(line["id"], line["annotator"]["kind"], line["annotator"]["id"]) for line in lines_of(project)]
    assert keys == sorted(keys)
    assert len(keys) == 6


def test_marks_in_zones_can_be_left_out_and_what_they_fill_is_untied(project: Project) -> None:
    project.apply(ChangeDocument(DOCUMENT, zones=(Zone(0, 11, "header"), Zone(14, 60, "title"))), ANNA)
    mark(project, MEETING, "Hanoi", "PLACE")
    minister, he = mark(project, MEETING, "Luong Tam Quang"), mark(project, MEETING, "He")
    thanks = mark(project, MEETING, "He thanked", "praise", "claim")
    project.apply(SetRoles(thanks, (Role("source", span(MEETING, "He"), he, minister),)), ANNA)

    def kept(*zones: str) -> tuple[list[str], str | None, str | None]:
        line = next(line for line in lines_of(project, Selection(without_zones=zones)) if line["annotator"])
        [role] = line["claims"][0]["roles"]
        return [found["quote"] for found in line["entities"]], role["annotation"], role["refers_to"]

    assert kept() == (["Hanoi", "Luong Tam Quang", "He"], he, minister)
    assert kept("footer") == kept()
    assert kept("header") == (["Luong Tam Quang", "He"], he, minister)
    assert kept("header", "title") == (["He"], he, None)


# --- training: the real datasets library -------------------------------------------------------------------


@pytest.fixture(scope="module")
def twelve_megabytes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A project of which only the last line has notes, links, roles, origins, zones and a day's date."""
    folder = tmp_path_factory.mktemp("training")
    with new_project(folder) as project:
        filler = "One more article about nothing in particular, in words that do not matter at all. " * 250
        take(project, *({"text": f"{number} {filler}", "meta": {"date": {"year": 2025}}} for number in range(600)))
        last = next(text for text in (f"{MEETING} {n}" for n in range(100_000)) if document_id(text) > "fff")
        project.close()
    with Project.open(project.path) as project:
        take(project, full_line(last))
        assert len(exported(project)) > 12_000_000
        assert lines_of(project)[-1]["text"] == last
        yield project


def full_line(text: str) -> dict[str, Any]:
    [(start, end)] = span(text, "Luong Tam Quang")
    role = {"role": "source", "annotation": "a", "start": start, "end": end, "refers_to": "a"}
    origin = {"suggestion": "s", "by": "news", "version": "1.0", "score": 0.81, "decision": "accepted"}
    named = {"id": "q", "name": "Lương Tam Quang", "ref": "wikidata:Q1"}
    return {
        "text": text,
        "title": "Meeting",
        "lang": "en",
        "meta": {"date": {"year": 2025, "month": 3, "day": 3}, "source": "VNA", "url": "u", "file": "f.txt"},
        "zones": [{"start": 0, "end": 11, "kind": "header"}],
        "annotator": {"id": ANNA.id, "name": "Anna"},
        "note": "first",
        "entities": [
            {"id": "a", "label": "PERSON", "fragments": [[start, start + 5], [start + 6, end]], "note": "n",
             "attributes": {"mention": "name"}, "entity": named, "origin": origin, "ask": True},
        ],
        "claims": [
            {"id": "c", "label": "praise", "start": 105, "end": 120, "roles": [role | {"annotation": None}],
             "attributes": {"polarity": "positive"}},
        ],
        "links": [{"id": "l", "type": "supports", "from": "c", "to": "d", "to_document": "0" * 32}],
        "rejected": [{"suggestion": "r", "layer": "entity", "label": "ORG", "fragments": [[0, 5]], "by": "news",
                      "version": "1.0", "score": 0.4}],
        "deleted": [{"id": "x", "rev": 2}],
    }  # fmt: skip


def load(folder: Path, *arguments: Any, **options: Any) -> Any:
    """Load a data set with the real library, whose own warnings say nothing about our files."""
    with warnings.catch_warnings():
        for module in (r"datasets", r"huggingface_hub", r"pyarrow", r"multiprocess", r"dill", r"fsspec", r"pandas"):
            warnings.filterwarnings("ignore", module=module)
        import datasets

        datasets.disable_progress_bars()
        return datasets.load_dataset(*arguments, split="train", cache_dir=str(folder / "cache"), **options)


@pytest.mark.xdist_group("datasets")
def test_a_folder_is_loaded_with_the_types_of_its_card(twelve_megabytes: Project, out: Path) -> None:
    export(twelve_megabytes, out, Selection(suggestions=True))
    data = load(out, str(out))
    wanted = [msgspec.json.decode(line) for line in (out / "data.jsonl").read_bytes().splitlines()]
    assert len(data) == len(wanted) == 601
    assert data[600] == wanted[-1]
    assert data[0] == wanted[0]
    assert data.features["line_rev"].dtype == "int64"
    assert data.features["meta"]["date"]["day"].dtype == "int64"


@pytest.mark.xdist_group("datasets")
def test_a_file_is_loaded_with_the_features_beside_it(twelve_megabytes: Project, out: Path) -> None:
    export(twelve_megabytes, out / "round.jsonl", Selection(suggestions=True))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from datasets import Features

    features = Features.from_dict(msgspec.json.decode((out / "round.features.json").read_bytes()))
    data = load(out, "json", data_files=str(out / "round.jsonl"), features=features)
    last = (out / "round.jsonl").read_bytes().splitlines()[-1]
    assert data[600] == msgspec.json.decode(last)


def test_somebodys_own_readme_is_not_overwritten(project: Project, out: Path) -> None:
    (out / "README.md").write_text("# Mine\n", "utf-8")
    with pytest.raises(PostilError, match=r"README\.md"):
        export(project, out, Selection())
    assert [path.name for path in out.iterdir()] == ["README.md"]


def test_an_earlier_export_is_replaced(project: Project, out: Path) -> None:
    export(project, out, Selection())
    export(project, out, Selection())
    assert sorted(path.name for path in out.iterdir()) == ["README.md", "data.jsonl"]

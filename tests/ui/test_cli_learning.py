"""``postil train``, ``evaluate`` and ``pipelines``: results on stdout, sentences on stderr, exit codes 0, 1 and 2."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotators import registry
from models.document_edits import ChangeScheme, SetStatus
from models.edits import AddMark
from models.importing import Importer
from models.scheme import with_labels_added
from tests.annotators.learning.making import base_with_rehearsal, voyages
from tests.models.making import ANNA, new_project, write_lines
from ui import cli


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POSTIL_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> str:
    return base_with_rehearsal(tmp_path_factory.mktemp("base"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of ten finished articles about ships, and one that was only begun."""
    with new_project(tmp_path) as opened:
        lessons = voyages(11)
        opened.apply(ChangeScheme(with_labels_added(opened.scheme, [("entity", "VESSEL")])), ANNA)
        write_lines(tmp_path / "in.jsonl", [{"text": lesson.text, "lang": "en"} for lesson in lessons])
        Importer(opened, ANNA).run([tmp_path / "in.jsonl"])
        for lesson in lessons:
            for mark in lesson.marks:
                opened.apply(AddMark(lesson.document, "entity", mark.label, mark.fragments), ANNA)
        for lesson in lessons[1:]:
            opened.apply(SetStatus(lesson.document, "done"), ANNA)
        return opened.path


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def printed(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_train_makes_a_better_pipeline_and_uses_it(
    project: Path, base: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run("train", project, "--base", base, "--json") == 0
    shown = capsys.readouterr()
    made = json.loads(shown.out)
    assert made["in_use"] is made["better"] is True
    assert made["new"]["total"]["f1"] > made["old"]["total"]["f1"]
    assert (made["old"]["name"], made["old"]["version"]) == ("postil-news-xx", "1.0")
    assert "F1" in shown.err
    assert registry.in_use().info.version == made["version"]

    assert run("suggest", project) == 0
    assert f"by postil-news-xx {made['version']} on 11 documents" in capsys.readouterr().err

    assert run("pipelines", "--json") == 0
    listed = {(entry["name"], entry["version"]): entry for entry in printed(capsys)}
    assert listed["postil-news-xx", made["version"]]["in_use"] is True
    assert listed["postil-news-xx", "1.0"]["in_use"] is False
    assert {"name", "version", "kind", "languages", "folder", "description"} < set(listed["postil-rules", "1.0"])

    key = f"postil-news-xx-{made['version']}"
    assert run("pipelines", "--export", key, tmp_path / "stick") == 0
    assert run("pipelines", "--remove", key) == 0
    assert registry.in_use().info.version == "1.0"
    assert run("pipelines", "--install", tmp_path / "stick") == 0
    assert run("pipelines", "--use", key) == 0
    assert registry.in_use().info.version == made["version"]


def test_train_into_a_folder_leaves_this_computers_pipelines_alone(
    project: Path, base: str, own_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("train", project, "--base", base, "--out", tmp_path / "made") == 0
    shown = capsys.readouterr().out
    assert "has learnt from" in shown
    assert str(tmp_path / "made") in shown
    assert registry.find(tmp_path / "made").kind == "layer"
    assert not own_data.exists()


def test_train_with_too_little_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new_project(tmp_path, "Ann Reed spoke.").close()
    (path,) = tmp_path.glob("*.postil")
    assert run("train", path) == 1
    assert capsys.readouterr().err.startswith("postil: There is too little to learn from: 0 documents")
    assert run("train", path, "--base", "nonesuch") == 1
    assert "There is no pipeline nonesuch" in capsys.readouterr().err


def test_evaluate_prints_figures_by_label_and_language(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("evaluate", project, "--pipeline", "postil-news-xx", "--json") == 0
    shown = capsys.readouterr()
    found = json.loads(shown.out)
    assert (found["name"], found["documents"]) == ("postil-news-xx", 11)
    rows = {(row["layer"], row["lang"], row["label"]): row for row in found["rows"]}
    assert rows["entity", "en", "PLACE"]["recall"] == 1.0
    assert {"precision", "recall", "f1", "overlap_f1", "accepted_unchanged", "missed", "effort"} <= set(found["total"])
    assert "1 document is not done" in shown.err
    assert run("evaluate", project) == 0
    assert "PLACE" in capsys.readouterr().out


def test_evaluate_against_one_person_or_gold(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("evaluate", project, "--annotator", "Anna", "--held-out", "--json") == 0
    assert printed(capsys)["documents"] == 2
    assert run("evaluate", project, "--annotator", "Zoe") == 1
    assert "Nobody in" in capsys.readouterr().err
    assert run("evaluate", project, "--gold") == 1
    assert "Nobody has decided anything in" in capsys.readouterr().err
    with pytest.raises(SystemExit) as wrong:
        run("evaluate", project, "--gold", "--annotator", "Anna")
    assert wrong.value.code == 2


def test_a_pipeline_that_is_not_there_can_be_neither_removed_nor_installed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("pipelines", "--remove", "nonesuch") == 1
    assert "nonesuch is not among the pipelines" in capsys.readouterr().err
    assert run("pipelines", "--install", tmp_path / "missing.whl") == 1
    assert "missing.whl" in capsys.readouterr().err


def test_suggest_says_when_the_chosen_pipeline_is_gone(
    project: Path, own_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own_data / "pipelines").mkdir(parents=True)
    (own_data / "pipelines" / "in-use.json").write_text('"lost-1.0"', "utf-8")
    assert run("suggest", project, "--document", voyages(1)[0].document) == 0
    shown = capsys.readouterr().err
    assert "The pipeline lost-1.0 is not on this computer any more; postil-news-xx-1.0 is used." in shown

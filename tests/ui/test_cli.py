"""The command line as scripts use it: results on stdout, sentences on stderr, exit codes 0, 1 and 2."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from models.lock import ProjectLock
from models.version import VERSION
from ui import cli

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "work.postil"
    assert cli.main(["new", str(path)]) == 0
    return path


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def lines_of(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_the_articles_come_out_as_they_went_in(project: Path, articles: Path, tmp_path: Path) -> None:
    assert run("import", project, articles) == 0
    assert run("export", project, tmp_path / "out.jsonl") == 0
    lines = {line["meta"]["file"]: line for line in lines_of(tmp_path / "out.jsonl")}  # type: ignore[index]
    files = sorted(articles.glob("*.txt"))
    assert [lines[file.name]["lang"] for file in files] == ["fr", "fr", "vi", "en", "fr"]
    for file in files:
        assert lines[file.name]["text"] == file.read_bytes().decode("utf-8").removeprefix("\ufeff")


def test_a_second_import_reports_and_changes_nothing(
    project: Path, samples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", project, samples) == 0
    capsys.readouterr()
    assert run("import", project, samples) == 0
    assert "already there" in capsys.readouterr().err
    assert run("info", project, "--json") == 0
    assert json.loads(capsys.readouterr().out)["documents"] == 5


def test_one_bad_file_keeps_nothing_of_itself_and_leaves_the_others(
    project: Path, samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x00\x01\x02binary")
    assert run("import", project, bad, samples, tmp_path / "missing.txt") == 1
    problems = [line for line in capsys.readouterr().err.splitlines() if line.startswith("postil:")]
    assert len(problems) == 2
    assert "bad.txt" in problems[0]
    assert "missing.txt" in problems[1]
    run("info", project, "--json")
    assert json.loads(capsys.readouterr().out)["documents"] == 5


def test_files_of_other_kinds_in_a_folder_are_named(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "a.txt").write_text("The minister said that talks would go on.", "utf-8")
    (folder / "b.xyz").write_bytes(b"?")
    assert run("import", project, folder) == 0
    assert "b.xyz" in capsys.readouterr().err


def test_who_is_working_can_be_said_before_or_after_the_command(project: Path) -> None:
    options = cli.parser().parse_args(["--me", "An", "info", str(project)])
    assert options.me == "An"
    assert cli.parser().parse_args(["info", str(project), "--me", "An"]).me == "An"


def test_info_counts_for_machines(project: Path, samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("import", project, samples)
    capsys.readouterr()
    assert run("info", project, "--json") == 0
    info = json.loads(capsys.readouterr().out)
    assert list(info) == ["documents", "annotations", "claims", "languages", "labels", "status", "annotators"]
    assert info["status"] == {"new": 5, "started": 0, "done": 0}
    assert info["annotators"] == []


def test_a_scheme_goes_from_one_project_to_another(project: Path, tmp_path: Path) -> None:
    assert run("scheme", project, "--out", tmp_path / "scheme.toml") == 0
    scheme = tomllib.loads((tmp_path / "scheme.toml").read_text("utf-8"))
    scheme["label"] = scheme["label"][:3]
    import tomli_w

    (tmp_path / "small.toml").write_bytes(tomli_w.dumps(scheme).encode("utf-8"))
    assert run("new", tmp_path / "small.postil", "--scheme", tmp_path / "small.toml") == 0
    assert run("scheme", tmp_path / "small.postil", "--out", tmp_path / "again.toml") == 0
    assert len(tomllib.loads((tmp_path / "again.toml").read_text("utf-8"))["label"]) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ["info", "{missing}"],
        ["new", "{project}"],
        ["import", "{missing}", "{samples}"],
        ["export", "{project}", "{tmp}/no/such/folder/out.jsonl"],
        ["export", "{project}", "{tmp}/out.jsonl", "--annotator", "Nobody"],
        ["export", "{project}", "{tmp}/out.jsonl", "--without-zones", "margin"],
        ["suggest", "{project}", "--document", "0" * 32],
        ["suggest", "{project}", "--pipeline", "{tmp}/no-pipeline"],
        ["new", "{tmp}/x.postil", "--scheme", "{tmp}/none.toml"],
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_exit_1(
    arguments: list[str], project: Path, samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = {"project": project, "missing": tmp_path / "none.postil", "samples": samples, "tmp": tmp_path}
    assert run(*(argument.format(**places) for argument in arguments)) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    problem = captured.err.splitlines()[-1]
    assert problem.startswith("postil: ")
    assert problem.endswith(".")


def test_a_project_open_elsewhere_is_not_written_and_its_holder_named(
    project: Path, samples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with ProjectLock(project, "Linh"):
        assert run("import", project, samples) == 1
        assert "Linh" in capsys.readouterr().err
        assert run("info", project) == 0


@pytest.mark.parametrize("arguments", [["frobnicate"], ["import"], ["export", "a.postil"], ["info", "a", "--what"]])
def test_wrong_usage_is_exit_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 2


@pytest.mark.parametrize(
    ("arguments", "opens"),
    [
        ([], True),
        (["work.postil"], True),
        (["--me", "An", "work.postil"], True),
        (["--demo", "build/demo"], True),
        (["new", "work.postil"], False),
        (["info", "work.postil", "--json"], False),
        (["--version"], False),
        (["--help"], False),
    ],
)
def test_a_window_opens_for_nothing_or_a_project(arguments: list[str], opens: bool) -> None:
    assert cli.wants_window(arguments) is opens


def test_who_is_working_appears_only_with_their_first_deed(
    project: Path, samples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", project, samples, "--me", "An")
    capsys.readouterr()
    run("info", project, "--json")
    assert json.loads(capsys.readouterr().out)["annotators"] == []


def test_commands_start_without_qt_and_spacy() -> None:
    code = "import sys; from ui import cli; cli.main(['formats', '--json']); print(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "'PySide6" not in loaded
    assert "'spacy'" not in loaded


def test_the_version_is_the_packages() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        assert tomllib.load(file)["project"]["version"] == VERSION

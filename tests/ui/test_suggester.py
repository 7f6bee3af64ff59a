"""The window's side of the worker process: what comes back is stored, what dies is started again."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.importing import Importer
from models.project import Project
from models.queries import document_ids, documents_without_run, work_on
from models.records import Annotator, pipeline_id
from ui.suggester import Suggester

ROOT = Path(__file__).resolve().parent.parent.parent
ME = Annotator("me", "Anna", "person")

# A worker that proposes every article's first word, and that does on an article what the file beside it says.
WORKER = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from annotators.base import Proposal
from annotators.protocol import *
plan = Path({plan!r})
out = sys.stdout.buffer
def say(message):
    out.write(encode(message)); out.flush()
say(Hello(PROTOCOL if "old" not in plan.read_text() else PROTOCOL + 1, {{}}))
for line in sys.stdin.buffer:
    request = decode_request(line)
    if isinstance(request, Load):
        if "no pipeline" in plan.read_text():
            say(Failed(request.id, "There is no pipeline {{name}}.", {{"name": "x"}}))
        else:
            say(Ready(request.id, "words", "1"))
    elif isinstance(request, Suggest):
        todo = plan.read_text()
        if "die always" in todo:
            sys.exit(3)
        if "die once" in todo:
            plan.write_text("")
            sys.exit(3)
        if "fail once" in todo:
            plan.write_text("")
            say(Failed(request.id, "The pipeline failed on this article."))
            continue
        if "garbage" in todo:
            out.write(b"what?\\n"); out.flush()
            continue
        end = len(request.article.text.split()[0])
        start = request.article.text.index(request.article.text.split()[0])
        proposal = Proposal(layer="entity", label="PERSON", fragments=((start, start + end),), score=0.5,
                            found_by="both")
        say(Result(request.id, request.article.id, "words", "1", [proposal]))
    elif isinstance(request, Stop):
        break
"""


@pytest.fixture
def project(tmp_path: Path, samples: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.postil") as made:
        Importer(made, ME).run(sorted(samples.glob("*.txt")))
        yield made


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan"
    path.touch()
    return path


@pytest.fixture
def suggester(project: Project, plan: Path, tmp_path: Path) -> Iterator[Suggester]:
    script = tmp_path / "worker.py"
    script.write_text(WORKER.format(root=str(ROOT), plan=str(plan)))
    made = Suggester(project, [sys.executable, str(script)])
    yield made
    made.close()


def test_every_document_gets_its_suggestions(project: Project, suggester: Suggester, qtbot: QtBot) -> None:
    with qtbot.waitSignal(suggester.ended, timeout=20_000) as ended:
        suggester.run(document_ids(project))
    assert ended.args == [5, 0]
    for document in document_ids(project):
        work = work_on(project, document, ME.id)
        (mark,) = work.suggestions
        assert mark.origin is not None
        assert (mark.origin.by, mark.origin.score) == ("words", 0.5)
        assert work.found_by == {mark.id: "both"}
    assert documents_without_run(project, pipeline_id("words", "1")) == []


def test_the_document_on_the_screen_comes_first(project: Project, suggester: Suggester, qtbot: QtBot) -> None:
    documents = document_ids(project)
    first: list[str] = []
    project.listen(lambda changes: first.extend(changes.marks))
    with qtbot.waitSignal(suggester.ended, timeout=20_000):
        suggester.run(documents, first=documents[3])
    assert first[0] == documents[3]


def test_a_worker_that_dies_is_started_again(project: Project, suggester: Suggester, plan: Path, qtbot: QtBot) -> None:
    plan.write_text("die once")
    with qtbot.waitSignal(suggester.ended, timeout=20_000) as ended:
        suggester.run(document_ids(project))
    assert ended.args == [5, 0]


@pytest.mark.parametrize(
    ("todo", "sentence"),
    [
        ("die always", "ended 4 times"),
        ("no pipeline", "There is no pipeline x."),
        ("garbage", "not understood"),
        ("old", "another version"),
    ],
)
def test_what_can_not_work_is_given_up_with_a_sentence(
    project: Project, suggester: Suggester, plan: Path, qtbot: QtBot, todo: str, sentence: str
) -> None:
    plan.write_text(todo)
    with qtbot.waitSignal(suggester.failed, timeout=20_000) as failed:
        suggester.run(document_ids(project))
    assert failed.args is not None
    assert sentence in str(failed.args[0])
    assert not suggester.is_running


def test_an_article_on_which_the_pipeline_fails_is_passed_over(
    project: Project, suggester: Suggester, plan: Path, qtbot: QtBot
) -> None:
    plan.write_text("fail once")
    with qtbot.waitSignal(suggester.ended, timeout=20_000) as ended:
        suggester.run(document_ids(project))
    assert ended.args == [5, 1]


def test_a_program_that_is_not_there_is_said_to_be_missing(project: Project, qtbot: QtBot) -> None:
    suggester = Suggester(project, ["/nowhere/postil-worker"])
    with qtbot.waitSignal(suggester.failed) as failed:
        suggester.run(document_ids(project))
    assert failed.args is not None
    assert "can't be started" in str(failed.args[0])


def test_cancelling_keeps_what_was_stored(project: Project, suggester: Suggester, qtbot: QtBot) -> None:
    with qtbot.waitSignal(suggester.progressed, check_params_cb=lambda done, _: done == 1, timeout=20_000):
        suggester.run(document_ids(project))
    suggester.cancel()
    left = documents_without_run(project, pipeline_id("words", "1"))
    assert 0 < len(left) < 5
    assert not suggester.is_running

"""The worker process and the command line's client: in order, restarted, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotators.base import Article
from annotators.client import WorkerClient, worker_command
from annotators.protocol import (
    Cancel,
    Cancelled,
    Failed,
    Hello,
    Load,
    Ready,
    Reply,
    Result,
    Stop,
    Suggest,
    decode_reply,
    encode,
)
from models.errors import PostilError

ROOT = Path(__file__).resolve().parent.parent.parent
SECRET = "Mayor Zebulon Quux said that Chad is safe."


def article(number: int, text: str = SECRET) -> Article:
    return Article(id=f"d{number}", text=text, lang="en")


def command(tmp_path: Path, body: str) -> list[str]:
    """Return the command of a worker whose default pipeline is ``Toy``, given as its ``suggest``."""
    code = f"""
        import os, sys
        sys.path.insert(0, {str(ROOT)!r})
        from annotators import registry, worker
        class Toy:
            name, version = "toy", "1"
            def suggest(self, article):
        """
    code = textwrap.dedent(code) + textwrap.indent(textwrap.dedent(body), " " * 8)
    code += "\nregistry.load = lambda name=None: Toy()\nsys.exit(worker.main())\n"
    script = tmp_path / "toy.py"
    script.write_text(code, encoding="utf-8")
    return [sys.executable, str(script)]


@pytest.fixture(scope="module")
def client() -> Iterator[WorkerClient]:
    with WorkerClient(worker_command()) as started:
        yield started


def test_the_command_is_this_program_with_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worker_command() == [sys.executable, str(ROOT / "main.py"), "--worker"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, "--worker"]


def test_the_worker_says_what_it_is(client: WorkerClient) -> None:
    hello = client.info()
    assert hello.protocol == 1
    assert {"python", "postil", "spacy"} <= set(hello.versions)
    assert client.load() == Ready(1, "postil-news-xx", "1.0")


def test_articles_come_back_in_their_order(client: WorkerClient) -> None:
    results = list(client.suggest(article(number) for number in range(9)))
    assert [result.document for result in results] == [f"d{number}" for number in range(9)]
    assert all(result.name == "postil-news-xx" and result.error is None for result in results)
    assert [p.label for p in results[0].proposals] == ["ROLE", "PERSON", "PLACE", "assert"]


def test_a_pipeline_that_is_not_there_is_one_sentence_for_each_article(client: WorkerClient) -> None:
    (result,) = client.suggest([article(1)], "nonesuch")
    assert result.error is not None
    assert result.error.startswith("There is no pipeline nonesuch")
    with pytest.raises(PostilError, match="There is no pipeline nonesuch"):
        client.load("nonesuch")


def test_one_failing_article_does_not_touch_the_others(tmp_path: Path) -> None:
    body = "if article.id == 'd1': raise ValueError(article.text)\nreturn []"
    with WorkerClient(command(tmp_path, body)) as toy:
        errors = [result.error for result in toy.suggest(article(number) for number in range(3))]
    assert errors[0] is None
    assert errors[2] is None
    assert errors[1] is not None
    assert "ValueError" in errors[1]
    assert SECRET not in errors[1]


def test_the_article_that_ends_the_worker_is_passed_over(tmp_path: Path) -> None:
    body = "if article.id == 'd1': os._exit(3)\nreturn []"
    with WorkerClient(command(tmp_path, body)) as toy:
        results = list(toy.suggest(article(number) for number in range(4)))
    assert [result.document for result in results] == ["d0", "d1", "d2", "d3"]
    assert [result.error is None for result in results] == [True, False, True, True]


def test_a_worker_that_dies_again_and_again_is_given_up(tmp_path: Path) -> None:
    with (
        WorkerClient(command(tmp_path, "os._exit(3)")) as toy,
        pytest.raises(PostilError, match=r"ended 4 times; suggesting was given up"),
    ):
        list(toy.suggest(article(number) for number in range(9)))


@pytest.mark.parametrize(
    ("program", "sentence"),
    [
        ([sys.executable, "-c", "pass"], "ended before it was ready"),
        ([sys.executable, "-c", "print('hello')"], "not understood"),
        (["/nonexistent/program"], "can't be started"),
    ],
)
def test_a_program_that_is_no_worker_is_a_plain_sentence(program: list[str], sentence: str) -> None:
    with pytest.raises(PostilError, match=sentence), WorkerClient(program):
        pass


def talk(program: list[str], lines: bytes) -> tuple[list[Reply], str]:
    """Return the replies to some lines, and what went to standard error."""
    done = subprocess.run(program, input=lines, capture_output=True, check=False, timeout=60)
    return [decode_reply(line) for line in done.stdout.splitlines()], done.stderr.decode("utf-8")


def test_stray_prints_do_not_reach_the_protocol_and_no_text_is_logged(tmp_path: Path) -> None:
    body = "print('stray'); os.system('echo stray')\nif article.id == 'd2': raise ValueError(article.text)\nreturn []"
    lines = encode(Suggest(1, article(1))) + encode(Suggest(2, article(2))) + encode(Stop())
    replies, errors = talk(command(tmp_path, body), lines)
    assert [type(reply) for reply in replies] == [Hello, Result, Failed]
    assert "stray" in errors
    assert "Quux" not in errors


def test_what_waits_can_be_cancelled_and_a_bad_line_is_answered(tmp_path: Path) -> None:
    # The first request holds the worker until the others have arrived: it waits for a file the fourth line makes.
    body = """
        if article.id == 'd1':
            while not os.path.exists(sys.argv[0] + '.go'): pass
        return []
    """
    program = command(tmp_path, body)
    worker = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert worker.stdin is not None
    assert worker.stdout is not None
    lines = [encode(Suggest(1, article(1))), encode(Suggest(2, article(2))), encode(Cancel(2)), b"nonsense\n"]
    worker.stdin.writelines(lines)
    worker.stdin.flush()
    replies = [decode_reply(worker.stdout.readline()) for _ in range(2)]
    Path(program[1] + ".go").touch()
    replies += [decode_reply(worker.stdout.readline()) for _ in range(2)]
    worker.communicate(encode(Stop()))
    assert [type(reply) for reply in replies] == [Hello, Failed, Result, Cancelled]
    assert worker.returncode == 0


def test_the_worker_ends_when_nobody_listens(tmp_path: Path) -> None:
    replies, _ = talk(command(tmp_path, "while True: pass"), encode(Suggest(1, article(1))))
    assert [type(reply) for reply in replies] == [Hello]


@pytest.mark.skipif(sys.platform == "win32", reason="niceness is a Unix number")
def test_the_worker_is_polite(tmp_path: Path) -> None:
    body = "raise __import__('models.errors').errors.PostilError(f\"{os.nice(0)} {os.environ['OMP_NUM_THREADS']}\")"
    replies, _ = talk(command(tmp_path, body), encode(Load(1)) + encode(Suggest(2, article(1))) + encode(Stop()))
    last = replies[-1]
    assert isinstance(last, Failed)
    assert last.template == f"{min(os.nice(0) + 10, 19)} 1"

"""Training in the worker process: progress, cancelled by ending the process, plain sentences."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotators import registry
from annotators.client import WorkerClient, worker_command
from annotators.protocol import Evaluate, Failed, Hello, Progress, Stop, Train, decode_reply, encode
from models.errors import PostilError
from models.lessons import Lesson
from tests.annotators.learning.making import base_with_rehearsal, voyages


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> str:
    return base_with_rehearsal(tmp_path_factory.mktemp("base"))


def test_one_worker_trains_measures_and_suggests(base: str, own_data: Path) -> None:
    told: list[Progress] = []
    with WorkerClient(worker_command()) as worker:
        made = worker.train(voyages(8), told.append, base=base, steps=30)
        key = f"{made.name}-{made.version}"
        assert registry.find(key).folder == made.folder
        assert worker.evaluate(voyages(3), told.append, key).documents == 3
        # A choice that was made meanwhile holds for the next request.
        assert worker.load().version == "1.0"
        registry.choose(key)
        assert worker.load().version == made.version
    assert {progress.stage for progress in told} == {"reading", "training", "measuring", "saving"}


def test_what_cannot_be_done_is_a_plain_sentence(tmp_path: Path) -> None:
    with WorkerClient(worker_command()) as worker:
        with pytest.raises(PostilError, match="too little to learn from"):
            worker.train(voyages(1), lambda _: None)
        with pytest.raises(PostilError, match="There is no pipeline nonesuch"):
            worker.evaluate(voyages(1), lambda _: None, "nonesuch")
        with pytest.raises(PostilError, match="is no pipeline: give a folder"):
            worker.install(tmp_path / "missing.whl")
        assert worker.load().name == "postil-news-xx"


def test_a_worker_that_is_killed_in_the_middle_leaves_the_pipelines_and_the_disk_as_they_were(
    base: str, own_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    worker = subprocess.Popen(worker_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert worker.stdin is not None
    assert worker.stdout is not None
    assert isinstance(decode_reply(worker.stdout.readline()), Hello)
    worker.stdin.write(encode(Train(id=1, lessons=voyages(12), base=base, steps=100_000)))
    worker.stdin.flush()
    while True:
        reply = decode_reply(worker.stdout.readline())
        assert isinstance(reply, Progress)
        if reply.stage == "training" and reply.step > 10:
            break
    worker.kill()
    worker.communicate()
    assert [path for path in (tmp_path / "tmp").rglob("*") if path.is_file()] == []
    assert not own_data.exists()
    assert registry.in_use().info.version == "1.0"


def test_a_worker_that_dies_while_it_trains_is_a_plain_sentence(base: str) -> None:
    def end(_: Progress) -> None:
        assert worker._process is not None
        worker._process.kill()

    with WorkerClient(worker_command()) as worker:
        with pytest.raises(PostilError, match="ended while it trained; the pipelines are as they were"):
            worker.train(voyages(12), end, base=base, steps=100_000)
        assert worker.load().version == "1.0"


def test_a_bug_in_training_names_its_kind_and_no_text(base: str, own_data: Path) -> None:
    lessons = [Lesson(document=str(number), text=lesson.text, done=True, marks=((("secret",),),))  # type: ignore[arg-type]
               for number, lesson in enumerate(voyages(1))]  # fmt: skip
    lines = encode(Train(id=1, lessons=lessons)) + encode(Evaluate(id=2, lessons=[], pipeline=None)) + encode(Stop())
    done = subprocess.run(worker_command(), input=lines, capture_output=True, check=False, timeout=60)
    replies = [decode_reply(line) for line in done.stdout.splitlines()]
    assert isinstance(replies[1], Failed)
    assert b"secret" not in done.stdout + done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="asks Unix for the time of child processes")
def test_training_leaves_the_machine_to_whoever_reads(base: str) -> None:
    """The worker has one thread for numerics: training takes hardly more processor time than time."""
    began, before = time.monotonic(), _children_seconds()
    with WorkerClient(worker_command()) as worker:
        worker.train(voyages(6), lambda _: None, base=base, steps=60)
    assert _children_seconds() - before < 1.3 * (time.monotonic() - began)


def _children_seconds() -> float:
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime

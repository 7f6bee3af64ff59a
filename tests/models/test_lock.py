from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from models.lock import LockHeldError, ProjectLock, lock_path
from tests.conftest import ROOT

HOLD = """
import sys
from pathlib import Path
from models.lock import ProjectLock
lock = ProjectLock(Path(sys.argv[1]), sys.argv[2])
print("held", flush=True)
sys.stdin.read()
lock.release()
"""


@contextmanager
def another_process_holds(project: Path, holder: str) -> Iterator[subprocess.Popen[bytes]]:
    """Let another process hold a project's lock until it is told to stop, or killed."""
    command = [sys.executable, "-c", HOLD, str(project), holder]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        try:
            yield process
        finally:
            process.communicate()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Bản đồ.postil"


def test_a_second_process_is_refused_and_told_who_has_it(path: Path) -> None:
    with another_process_holds(path, "Lê Văn Bình (field-7)"):
        with pytest.raises(LockHeldError) as caught:
            ProjectLock(path, "Anna")
        assert caught.value.holder == "Lê Văn Bình (field-7)"
    ProjectLock(path, "Anna").release()


def test_the_same_process_is_refused_too(path: Path) -> None:
    with ProjectLock(path, "Anna"), pytest.raises(LockHeldError, match="Anna"):
        ProjectLock(path, "Anna again")


def test_the_lock_is_freed_when_its_holder_is_killed(path: Path) -> None:
    with another_process_holds(path, "Anna") as process:
        process.kill()
        process.wait()
        with ProjectLock(path, "Bình"), pytest.raises(LockHeldError, match="Bình"):
            ProjectLock(path, "Chi")


def test_the_file_beside_the_project_goes_with_the_lock(path: Path) -> None:
    with ProjectLock(path, "Anna"):
        assert lock_path(path).read_text(encoding="utf-8") == "Anna"
    assert not lock_path(path).exists()


def test_a_file_left_by_a_dead_process_is_no_lock(path: Path) -> None:
    lock_path(path).write_text("Somebody with a much longer name who is gone", encoding="utf-8")
    with ProjectLock(path, "Anna"):
        assert lock_path(path).read_text(encoding="utf-8") == "Anna"


def test_a_folder_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        ProjectLock(tmp_path / "nowhere" / "a.postil", "Anna")

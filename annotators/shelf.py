"""The pipelines of this computer: taken in, removed and copied out as whole folders, or not at all.

A folder is filled under a name that begins with a dot, which nobody lists, written to the disk and renamed. All of
that happens under one lock, so what has such a name when the lock is free was left by a process that was ended, and
is removed by the next one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from annotators import registry
from annotators.registry import PipelineInfo, pipelines_folder
from models.errors import PostilError
from models.lock import LockHeldError, ProjectLock

_PART = ".part-"


@contextmanager
def taking_turns() -> Iterator[None]:
    """Keep other processes from changing the pipelines of this computer, and remove what was left half done.

    Raises `PostilError` if another process is changing them, or if the folder can't be written to.
    """
    folder = pipelines_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = ProjectLock(folder, "")
    except LockHeldError as error:
        raise PostilError("Another window is saving a pipeline just now; try again when it is done.") from error
    except OSError as error:
        raise refused(folder, error) from error
    with lock:
        for left in folder.glob(f"{_PART}*"):
            shutil.rmtree(left, ignore_errors=True)
        yield


def shelve(fill: Callable[[Path], str]) -> Path:
    """Let ``fill`` write a pipeline into the folder it is given and return its key; list it, and return its folder.

    Raises `PostilError` if that pipeline is there already or if the disk refuses; nothing is kept then.
    """
    with taking_turns():
        folder = pipelines_folder()
        return _whole(folder / f"{_PART}new", lambda part: folder / fill(part))


def write_folder(target: Path, fill: Callable[[Path], object]) -> Path:
    """Let ``fill`` write a pipeline into a folder of the person's choice, which must be new or empty.

    Raises `PostilError` as `shelve` does.
    """
    target = target.absolute()

    def filled(part: Path) -> Path:
        fill(part)
        return target

    try:
        if target.is_dir() and not any(target.iterdir()):
            target.rmdir()
        if target.exists():
            raise _there_already(target)
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refused(target, error) from error
    return _whole(target.with_name(f"{_PART}{target.name}"), filled)


def _whole(part: Path, fill: Callable[[Path], Path]) -> Path:
    """Fill a folder, wait until it is on the disk, and move it where ``fill`` says."""
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        target = fill(part)
        if target.exists():
            raise _there_already(target)
        _to_disk(part)
        part.replace(target)
    except OSError as error:
        raise refused(part.parent, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return target


def _there_already(target: Path) -> PostilError:
    return PostilError("{folder} is already there; nothing was changed.", folder=target)


def _to_disk(folder: Path) -> None:
    """Wait until the files of a folder are on the disk, so that a power cut leaves no empty ones behind the name."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())


def remove(name_or_key: str) -> PipelineInfo:
    """Remove a pipeline of this computer; if it was in use, the shipped one is from now on.

    Raises `PostilError` if there is none of that name, if it came with Postil, or if the disk refuses.
    """
    info = own(name_or_key)
    with taking_turns():
        if registry.in_use().info.key == info.key:
            registry.choose(None)
        folder = Path(info.folder)
        try:
            gone = folder.replace(folder.with_name(f"{_PART}{folder.name}"))
            shutil.rmtree(gone)
        except OSError as error:
            raise refused(folder, error) from error
    return info


def own(name_or_key: str) -> PipelineInfo:
    """Return the pipeline of this computer with this key or, if there is but one version of it, this name.

    Raises `PostilError` if there is none.
    """
    mine = [info for info in registry.available() if info.is_own]
    found = [info for info in mine if name_or_key in (info.key, info.name)]
    exact = [info for info in found if info.key == name_or_key] or found
    if len(exact) == 1:
        return exact[0]
    if exact:
        keys = ", ".join(info.key for info in exact)
        raise PostilError("There are several pipelines {name}: say which one of {keys}.", name=name_or_key, keys=keys)
    keys = ", ".join(info.key for info in mine) or "-"
    raise PostilError(
        "{name} is not among the pipelines that were trained or installed on this computer ({keys}).",
        name=name_or_key,
        keys=keys,
    )


def export(name_or_key: str, target: Path) -> PipelineInfo:
    """Copy a pipeline into a folder, which must be new or empty, to install it on another computer.

    Raises `PostilError` if there is no such pipeline, or if the disk refuses.
    """
    info = registry.find(name_or_key)

    def fill(folder: Path) -> None:
        shutil.copytree(info.folder, folder, dirs_exist_ok=True)

    write_folder(target, fill)
    return info


def refused(path: Path, error: OSError) -> PostilError:
    """Return the sentence for a disk that refuses, as a full one does."""
    return PostilError(
        "The pipeline can't be saved in {folder}: {reason}. Nothing was changed.",
        folder=path,
        reason=error.strerror or type(error).__name__,
    )

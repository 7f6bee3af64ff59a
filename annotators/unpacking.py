"""The data of a pipeline out of a wheel, a zip file or a folder, which nobody has checked.

Only the folder that holds ``config.cfg`` and ``meta.json`` is taken, and of that no program: no path leaves the
target, links are refused, and sizes are capped as they are *read*, because an archive may lie about them.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from models.errors import PostilError

LARGEST = 2 << 30
_MOST_FILES = 20_000
# Weights hardly compress and tables of strings about five times; what goes far beyond that is there to fill a disk.
_HIGHEST_RATIO = 100
_BLOCK = 1 << 20
_NEEDED = ("config.cfg", "meta.json")
_PROGRAMS = frozenset({".py", ".pyc", ".pyd", ".pyw", ".so", ".dll", ".dylib", ".exe", ".sh", ".bat"})
_PICKLES = frozenset({".pkl", ".pickle", ".joblib", ".dill", ".pt", ".pth", ".ckpt"})
_PICKLE_START = re.compile(rb"\x80[\x02-\x05]")
_UNSAFE = re.compile(r'[\\:*?"<>|\x00-\x1f]')


def unpack(source: Path, target: Path) -> None:
    """Write the data of the pipeline in ``source`` into the empty folder ``target``.

    Raises `PostilError` that names the source if there is none in it, or none that can be taken; OSError if the
    disk refuses.
    """
    if source.is_dir():
        _from_folder(source, target)
    elif zipfile.is_zipfile(source):
        _from_archive(source, target)
    else:
        raise PostilError("{file} is no pipeline: give a folder, a wheel or a zip file of one.", file=source)


def _from_archive(source: Path, target: Path) -> None:
    try:
        with zipfile.ZipFile(source) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            inner = _data_folder(source, [member.filename for member in members])
            chosen = [member for member in members if member.filename.startswith(inner)]
            _check(source, chosen)
            left = min(LARGEST, source.stat().st_size * _HIGHEST_RATIO + _BLOCK)
            for member in chosen:
                path = _safe(source, member.filename.removeprefix(inner))
                if path.suffix.lower() in _PROGRAMS:
                    continue
                left -= _extract(source, archive, member, target / path, left)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise PostilError("{file} is damaged or protected: it can't be unpacked.", file=source) from error


def _data_folder(source: Path, names: Iterable[str]) -> str:
    """Return what the names of the pipeline's files begin with."""
    listed = set(names)
    configs = (name for name in listed if PurePosixPath(name).name == "config.cfg")
    folders = sorted(
        (
            name.removesuffix("config.cfg")
            for name in configs
            if name.removesuffix("config.cfg") + "meta.json" in listed
        ),
        key=len,
    )
    if not folders:
        raise PostilError("{file} holds no spaCy pipeline: no config.cfg with a meta.json beside it.", file=source)
    if len(folders) > 1 and not all(other.startswith(folders[0]) for other in folders):
        raise PostilError("{file} holds several pipelines; install them one by one.", file=source)
    return folders[0]


def _check(source: Path, members: list[zipfile.ZipInfo]) -> None:
    if len(members) > _MOST_FILES or sum(member.file_size for member in members) > LARGEST:
        raise _too_large(source)
    for member in members:
        # The upper half holds Unix's file type; archives made on Windows leave it empty.
        kind = stat.S_IFMT(member.external_attr >> 16)
        if kind not in (0, stat.S_IFREG):
            raise _refused(source, member.filename)


def _extract(source: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path, left: int) -> int:
    """Write one member, and return how large it was."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    with archive.open(member) as packed, path.open("xb") as file:
        while block := packed.read(_BLOCK):
            if not written:
                _refuse_pickle(source, path, block)
            written += len(block)
            if written > left:
                raise _too_large(source)
            file.write(block)
    return written


def _from_folder(source: Path, target: Path) -> None:
    inner = _inner_folder(source)
    left, files = LARGEST, 0
    for parent, folders, names in os.walk(inner, followlinks=False):
        for name in (*folders, *names):
            path = Path(parent, name)
            if path.is_symlink():
                raise _refused(source, path.relative_to(inner).as_posix())
        for name in names:
            path = Path(parent, name)
            if not path.is_file():
                raise _refused(source, name)
            copy = target / path.relative_to(inner)
            if path.suffix.lower() in _PROGRAMS:
                continue
            left, files = left - path.stat().st_size, files + 1
            if left < 0 or files > _MOST_FILES:
                raise _too_large(source)
            with path.open("rb") as file:
                _refuse_pickle(source, path, file.read(2))
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)


def _inner_folder(source: Path) -> Path:
    """Return the data folder of a pipeline: the folder itself, or up to two levels down as packages have it."""
    for pattern in ("config.cfg", "*/config.cfg", "*/*/config.cfg"):
        found = [path.parent for path in sorted(source.glob(pattern)) if (path.parent / "meta.json").is_file()]
        if len(found) > 1:
            raise PostilError("{file} holds several pipelines; install them one by one.", file=source)
        if found:
            return found[0]
    raise PostilError("{file} holds no spaCy pipeline: no config.cfg with a meta.json beside it.", file=source)


def _safe(source: Path, name: str) -> PurePosixPath:
    """Return a member's path below the data folder; refuse what could lead out of it on any system."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts or _UNSAFE.search(name):
        raise _refused(source, name)
    return path


def _refuse_pickle(source: Path, path: Path, start: bytes) -> None:
    if path.suffix.lower() in _PICKLES or _PICKLE_START.match(start):
        raise PostilError(
            "{file} holds a pickle ({name}), which could run any program; it was not installed.",
            file=source,
            name=path.name,
        )


def _refused(source: Path, name: str) -> PostilError:
    return PostilError(
        "{file} holds something that a pipeline does not need ({name}); it was not installed.", file=source, name=name
    )


def _too_large(source: Path) -> PostilError:
    return PostilError("{file} is too large once unpacked; it was not installed.", file=source)

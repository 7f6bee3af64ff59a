"""The rules of the house (docs/ARCHITECTURE.md), checked on the sources themselves.

import-linter checks the directions more deeply; these checks need nothing but Python and name the line.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 500

# Whose modules may not be imported by whom, at any depth of a file: late imports count too.
FORBIDDEN = {
    "models": {"ui", "annotators", "main", "PySide6", "shiboken6", "spacy", "thinc"},
    "annotators": {"ui", "main", "PySide6", "shiboken6", "sqlalchemy", "alembic", "sqlcipher3"},
    "ui": {"main", "spacy", "thinc", "sqlalchemy", "alembic", "sqlcipher3"},
}
NETWORK = {
    "socket",
    "ssl",
    "urllib.request",
    "http.client",
    "ftplib",
    "smtplib",
    "requests",
    "httpx",
    "aiohttp",
}
PRIVATE_PATH = re.compile(r"(?<![\w.])/(?:home|Users|root|work|mnt)/\w|\b[A-Za-z]:\\+Users\\")
REGISTRY = re.compile(
    r"https?://(?:[\w.-]+@)?(?:pypi\.org/simple|files\.pythonhosted|[\w.-]*(?:artifactory|nexus|devpi)[\w.-]*)"
    r"|--(?:extra-)?index-url|--find-links",
    re.IGNORECASE,
)


def _ignored(name: str, patterns: list[str]) -> bool:
    return name == ".git" or any(fnmatch(name, pattern) for pattern in patterns)


def _walk(folder: Path, patterns: list[str]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if _ignored(path.name, patterns):
            continue
        if path.is_dir():
            yield from _walk(path, patterns)
        else:
            yield path


def committed() -> list[Path]:
    """Return every file that .gitignore lets into the repository; a bare machine has no git to ask."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return list(_walk(ROOT, [line.rstrip("/") for line in lines if line and not line.startswith("#")]))


def sources() -> list[Path]:
    """Return the Python files of the repository."""
    return [path for path in committed() if path.suffix in {".py", ".spec"}]


def name_of(path: Path) -> str:
    """Return a path as it is named in a message."""
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the full name of each module that a file imports, at the top or later."""
    for node in ast.walk(ast.parse(path.read_bytes(), str(path))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.lineno, node.module
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def wrong_imports(paths: list[Path], forbidden: set[str]) -> list[str]:
    """Return ``file:line module`` for each import of a forbidden module or of something inside one."""
    return [
        f"{name_of(path)}:{line} {module}"
        for path in paths
        for line, module in imports(path)
        if any(module == name or module.startswith(f"{name}.") for name in forbidden)
    ]


def of_folder(folder: str) -> list[Path]:
    """Return the Python files below one of the top folders."""
    return [path for path in sources() if path.relative_to(ROOT).parts[0] == folder]


@pytest.mark.parametrize("folder", sorted(FORBIDDEN))
def test_imports_go_one_way_only(folder: str) -> None:
    assert wrong_imports(of_folder(folder), FORBIDDEN[folder]) == []


def test_nothing_outside_ui_imports_qt() -> None:
    elsewhere = [path for folder in ("main.py", "models", "annotators") for path in of_folder(folder)]
    assert wrong_imports(elsewhere, {"PySide6", "shiboken6"}) == []


def test_the_application_imports_nothing_that_talks_to_a_network() -> None:
    shipped = [path for folder in ("main.py", "models", "annotators", "ui") for path in of_folder(folder)]
    assert wrong_imports(shipped, NETWORK | {"PySide6.QtNetwork"}) == []


def test_no_source_file_is_longer_than_five_hundred_lines() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in sources()}
    assert {name: count for name, count in lengths.items() if count > LONGEST and "tests/" not in name} == {}


def test_no_comment_puts_work_off() -> None:
    put_off = re.compile(r"\b(?:TODO|FIXME|XXX)\b")
    found = [
        f"{name_of(path)}:{token.start[0]}"
        for path in sources()
        for token in tokenize.tokenize(io.BytesIO(path.read_bytes()).readline)
        if token.type == tokenize.COMMENT and put_off.search(token.string)
    ]
    assert found == []


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = []
    for path in committed():
        if path == Path(__file__):
            continue
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:  # a picture or a font
            continue
        for number, line in enumerate(lines, 1):
            if PRIVATE_PATH.search(line) or REGISTRY.search(line):
                found.append(f"{name_of(path)}:{number}")
    assert found == []


def test_there_is_no_lock_file_that_names_hosts() -> None:
    assert not (ROOT / "uv.lock").exists()


def test_every_pinned_package_has_its_hashes() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        requirements = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
        assert [line for line in requirements if line and "--hash=sha256:" not in line] == []

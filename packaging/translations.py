"""The window's words: collects them from the sources into .ts files and compiles those into .qm files.

Run it after changing a visible string, translate what is marked unfinished in resources/translations/*.ts, and
run it again. Qt's lupdate finds what the window says itself; the sentences of errors, which models and
annotators raise without knowing Qt, are found here. The qtbase files are written by hand: Qt's own buttons and file
dialog in Vietnamese, which Qt does not bring, and a few better words for Qt's French.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("fr", "vi")
_ERRORS = {"PostilError", "BadInputError", "HeldElsewhereError", "Remark", "Note"}


def sources(*folders: str) -> list[Path]:
    """Return the Python files of some top-level folders."""
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def error_templates() -> list[str]:
    """Return the English sentences of all errors that people can read, as they stand in the sources."""
    found: dict[str, None] = {}
    for path in sources("models", "annotators", "ui"):
        for template in _templates_of(ast.parse(path.read_text("utf-8"))):
            found[template] = None
    return list(found)


def _templates_of(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in _ERRORS and isinstance(node.args[0].value, str):
                yield node.args[0].value


def tool(name: str) -> str:
    """Return the path of one of PySide6's programs, beside this interpreter."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(sys.executable).with_name(f"pyside6-{name}{suffix}"))


def collect(folder: Path) -> None:
    """Bring a folder's .ts files up to date with the sources; what is already translated stays."""
    with tempfile.TemporaryDirectory() as temporary:
        errors = Path(temporary) / "errors.py"
        lines = ["from PySide6.QtCore import QCoreApplication"]
        lines += [f'QCoreApplication.translate("errors", {template!r})' for template in error_templates()]
        errors.write_text("\n".join(lines) + "\n", "utf-8")
        files = [str(path) for path in (*sources("ui"), errors)]
        for language in LANGUAGES:
            target = folder / f"postil_{language}.ts"
            options = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", language]
            subprocess.run([tool("lupdate"), "-silent", *files, *options, "-ts", str(target)], check=True)


def compile_words(source: Path, target: Path) -> None:
    """Make the .qm file that Qt loads from a .ts file."""
    subprocess.run([tool("lrelease"), "-silent", str(source), "-qm", str(target)], check=True)


def main() -> int:
    """Bring .ts and .qm files up to date with the sources."""
    FOLDER.mkdir(exist_ok=True)
    collect(FOLDER)
    for source in sorted(FOLDER.glob("*.ts")):
        compile_words(source, source.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main())

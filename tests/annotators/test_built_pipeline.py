"""The shipped pipeline folder: up to date, and loaded by plain ``spacy.load`` in a fresh interpreter."""

from __future__ import annotations

import filecmp
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from annotators.base import Article, Suggester
from models.paths import resource

ROOT = Path(__file__).resolve().parent.parent.parent
SHIPPED = resource("pipelines", "postil-rules")
PRINT_PEOPLE = (
    "doc = spacy.load(folder)('Mayor Ann Reed said that Chad is safe.');"
    "print([(s.label_, s.text) for s in doc.spans['entities']], [s.label_ for s in doc.spans['claims']])"
)
EXPECTED = "[('ROLE', 'Mayor'), ('PERSON', 'Ann Reed'), ('PLACE', 'Chad')] ['assert']"


def run(code: str, *paths: Path) -> str:
    """Return what a fresh interpreter prints that sees only ``paths`` besides its packages."""
    prelude = f"import sys; sys.path[:0] = {[str(path) for path in paths]!r}; folder = {str(SHIPPED)!r}\n"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-P", "-c", prelude + code],
        capture_output=True, text=True, check=False, encoding="utf-8", env={"PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    return (done.stdout + done.stderr).strip()


def test_the_folder_is_up_to_date_with_its_data(tmp_path: Path) -> None:
    from annotators.build import build

    fresh = build(tmp_path / "postil-rules")
    files = sorted(path.relative_to(fresh).as_posix() for path in fresh.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(SHIPPED).as_posix() for path in SHIPPED.rglob("*") if path.is_file())
    _, different, errors = filecmp.cmpfiles(fresh, SHIPPED, files, shallow=False)
    assert (different, errors) == ([], []), "run: python -m annotators.build"


def test_the_folder_is_small() -> None:
    assert sum(path.stat().st_size for path in SHIPPED.rglob("*") if path.is_file()) < 3_000_000


def test_a_fresh_interpreter_loads_it_after_one_import() -> None:
    assert run("import spacy, annotators.components;" + PRINT_PEOPLE, ROOT) == EXPECTED


def test_plain_spacy_load_is_enough_where_the_package_is_installed(tmp_path: Path) -> None:
    # What an installer writes from pyproject.toml, in a folder of its own.
    points = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    info = tmp_path / "postil-0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: postil\nVersion: 0\n", encoding="utf-8")
    lines = [f"{name} = {value}" for name, value in points["spacy_factories"].items()]
    (info / "entry_points.txt").write_text("[spacy_factories]\n" + "\n".join(lines) + "\n", encoding="utf-8")
    assert run("import spacy;" + PRINT_PEOPLE, ROOT, tmp_path) == EXPECTED


@pytest.mark.parametrize(
    "module", ["annotators.base", "annotators.registry", "annotators.protocol", "annotators.client"]
)
def test_what_the_window_imports_imports_no_spacy(module: str) -> None:
    code = f"import {module}; print(sorted({{'spacy', 'numpy', 'thinc', 'PySide6'}} & set(sys.modules)))"
    assert run(code, ROOT) == "[]"


def test_listing_pipelines_imports_no_spacy() -> None:
    code = "from annotators import registry; registry.available(); registry.find(); print('spacy' in sys.modules)"
    assert run(code, ROOT) == "False"


def test_a_very_long_article_takes_seconds(rules: Suggester) -> None:
    line = "Le ministre Luc Petit (AFP) a dit le 4 mars 2024 à Dakar que le ministère de la Santé du Mali paiera.\n"
    text = line * (300_000 // len(line))
    proposals = rules.suggest(Article(id="a", text=text, lang="fr"))
    assert len(proposals) > 5 * text.count("\n")

"""The rules' editable data: every TOML file in ``resources/annotators``, as plain dictionaries.

Needs no spaCy. `rules_data` is what `annotators.build` puts into the pipeline, so a pipeline folder is complete
without these files.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from models.errors import BadInputError
from models.paths import resource

LANGUAGES = ("en", "fr", "vi")


def read_toml(path: Path) -> dict[str, Any]:
    """Return a TOML file's content; raises `BadInputError` that names the file if it is not valid."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInputError("{file} can't be read: {reason}", file=path.name, reason=error) from error


def _countries(table: dict[str, Any]) -> dict[str, dict[str, list[str]]]:
    """Return the names by language under ``xx``, so that every article knows all of them but Vietnamese ones."""
    found: dict[str, dict[str, list[str]]] = {lang: {"country": [], "adjective": []} for lang in ("xx", *LANGUAGES)}
    for entry in table.values():
        for lang in LANGUAGES:
            found[lang]["country"] += entry.get(lang, [])
            found[lang]["adjective"] += entry.get(f"adjective_{lang}", [])
    # Several Vietnamese names are syllables that mean something else (Anh, Áo, Ý): only in Vietnamese articles.
    found["xx"]["country"] = found["en"]["country"] + found["fr"]["country"]
    return found


def rules_data(folder: Path | None = None) -> dict[str, Any]:
    """Return terms, patterns, cues and scores by language, read from ``resources/annotators`` or ``folder``."""
    folder = folder or resource("annotators")
    terms = {lang: read_toml(folder / f"terms_{lang}.toml") for lang in ("xx", *LANGUAGES)}
    for lang, kinds in _countries(read_toml(folder / "countries.toml")).items():
        terms[lang] |= kinds
    cues = {lang: read_toml(folder / f"cues_{lang}.toml") for lang in LANGUAGES}
    for lang in ("en", "fr"):
        # "said Jane Doe": the words after which, or before which, two capitalised words are a person.
        terms[lang]["speech"] = cues[lang]["after"]["words"] + cues[lang]["speech"]["words"]
    return {
        "terms": terms,
        "patterns": read_toml(folder / "patterns.toml"),
        "cues": cues,
        "precision": read_toml(folder / "precision.toml"),
    }

"""Measures rules, pipeline and both on the shared sentences: ``python -m annotators.training.measure [--json]``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from annotators.layer import LayerSuggester
from annotators.registry import find
from annotators.training.calibrate import MEASURED, articles
from annotators.training.corpus import LANGUAGES, Mark, Sample, data_folder, read_split
from annotators.training.scorer import Score
from models.errors import PostilError

SYSTEMS = ("rules", "pipeline", "both")
_LABELS = ("PERSON", "ORG", "PLACE")
_COLUMNS = ("precision", "recall", "f1", "overlap_f1", "missed")
_ROW = "{:<6}{:<6}{:<10}{:<8}" + "{:>8.3f}" * 5 + "{:>8}{:>8}\n"
_HEAD = "{:<6}{:<6}{:<10}{:<8}{:>8}{:>8}{:>8}{:>8}{:>8}{:>8}{:>8}\n"

Table = dict[str, dict[str, dict[str, Any]]]


def load_layer() -> LayerSuggester:
    """Return the shipped rules and pipeline, merged."""
    return LayerSuggester(find("postil-rules"), find("postil-news-xx"))


def systems(layer: LayerSuggester) -> dict[str, Callable[[Sample], set[Mark]]]:
    """Return what proposes marks for a text: the rules, the pipeline, and both merged."""

    def marks(found: Iterable[Any]) -> set[Mark]:
        return {(entry.start, entry.end, entry.label) for entry in found}

    return {
        "rules": lambda text: marks(layer.both(text.text, text.lang)[0]),
        "pipeline": lambda text: marks(layer.both(text.text, text.lang)[1]),
        "both": lambda text: marks(layer.merged(text.text, text.lang)),
    }


def score(propose: Callable[[Sample], set[Mark]], texts: Iterable[Sample]) -> Score:
    """Return the score of one system on annotated texts, names only."""
    total = Score()
    for text in texts:
        total.add(
            {mark for mark in text.marks if mark[2] in MEASURED},
            {mark for mark in propose(text) if mark[2] in MEASURED},
        )
    return total


def table(layer: LayerSuggester, splits: Iterable[tuple[str, str, list[Sample]]]) -> Table:
    """Return figures by split and language, system and label; ``splits`` are (name, language, articles)."""
    result: Table = {}
    for name, lang, texts in splits:
        for system, propose in systems(layer).items():
            measured = score(propose, texts)
            row = {label: _figures(measured, label) for label in _LABELS} | {"all": _figures(measured, None)}
            row["all"]["effort"] = round(measured.effort, 4)
            result.setdefault(f"{name}_{lang}", {})[system] = row
    return result


def _figures(measured: Score, label: str | None) -> dict[str, float | int]:
    figures = measured.figures(label)
    found: dict[str, float | int] = {name: round(getattr(figures, name), 4) for name in _COLUMNS}
    return found | {"gold": figures.gold}


def shared_splits(names: Iterable[str]) -> list[tuple[str, str, list[Sample]]]:
    """Return the shared sentences of the splits named, as articles; raises `PostilError` if they are absent."""
    folder = data_folder()
    return [(name, lang, articles(read_split(folder, name, lang))) for name in names for lang in LANGUAGES]


def as_text(figures: Table) -> str:
    """Return the table for a terminal: precision is what is accepted unchanged, effort a share of marking by hand."""
    lines = [_HEAD.format("split", "lang", "system", "label", "P", "R", "F1", "overlap", "missed", "effort", "gold")]
    for split, by_system in figures.items():
        name, _, lang = split.partition("_")
        for system, rows in by_system.items():
            for label, row in rows.items():
                effort = f"{row['effort']:.3f}" if "effort" in row else ""
                lines.append(
                    _ROW.format(name, lang, system, label, *(row[key] for key in _COLUMNS), effort, row["gold"])
                )
    return "".join(lines)


def main(arguments: list[str]) -> int:
    """Print the table, or with ``--json`` the figures."""
    parser = argparse.ArgumentParser(prog="python -m annotators.training.measure")
    parser.add_argument("--split", action="append", choices=("dev", "test"), help="which split (default: test)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    try:
        figures = table(load_layer(), shared_splits(options.split or ["test"]))
    except PostilError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(msgspec.json.encode(figures).decode() + "\n" if options.json else as_text(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

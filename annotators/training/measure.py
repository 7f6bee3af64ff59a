"""Measures rules, pipeline and both on gold: ``python -m annotators.training.measure [--split news-dev] [--json]``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from msgspec import Struct

from annotators.found import Found
from annotators.layer import LayerSuggester
from annotators.registry import find
from annotators.training.assemble import development
from annotators.training.calibrate import articles
from annotators.training.corpus import LANGUAGES, Mark, Sample, data_folder, read_split
from annotators.training.news import SPLITS, read_news
from annotators.training.news_scorer import ClaimScore, claim_score
from annotators.training.scorer import Score
from models.errors import PostilError

ALL_SPLITS = ("news-dev", "news-test", "dev", "test")
_NAMES = ("PERSON", "ORG", "PLACE")
_DATED = (*_NAMES, "DATE", "EVENT")
_COLUMNS = ("precision", "recall", "f1", "overlap_f1", "missed")
_ROW = "{:<10}{:<6}{:<10}{:<8}" + "{:>8.3f}" * 5 + "{:>8}{:>8}\n"
_HEAD = "{:<10}{:<6}{:<10}{:<8}{:>8}{:>8}{:>8}{:>8}{:>8}{:>8}{:>8}\n"
_CLAIM_ROW = "{:<10}{:<6}{:>8.3f}{:>8.3f}{:>8.3f}{:>8.3f}{:>8}\n"
_CLAIM_HEAD = "{:<10}{:<6}{:>8}{:>8}{:>8}{:>8}{:>8}\n"

Table = dict[str, dict[str, dict[str, Any]]]
ClaimTable = dict[str, ClaimScore]


class Split(Struct, frozen=True):
    """Annotated texts of one language, which labels their gold has, and whether it has marks inside marks."""

    name: str
    lang: str
    texts: list[Sample]
    labels: tuple[str, ...]
    nested: bool = False


def load_layer() -> LayerSuggester:
    """Return the shipped rules and pipeline, merged."""
    return LayerSuggester(find("postil-rules"), find("postil-news-xx"))


def systems(layer: LayerSuggester) -> dict[str, Callable[[Sample], set[Mark]]]:
    """Return what proposes marks for a text: the rules, the pipeline, and both merged."""

    def marks(found: Iterable[Found]) -> set[Mark]:
        return {(entry.start, entry.end, entry.label) for entry in found}

    return {
        "rules": lambda text: marks(layer.read(text.text, text.lang).rules),
        "pipeline": lambda text: marks(layer.read(text.text, text.lang).pipeline),
        "both": lambda text: marks(layer.merged(text.text, text.lang)),
    }


def score(propose: Callable[[Sample], set[Mark]], split: Split) -> Score:
    """Return the score of one system on annotated texts."""
    total = Score()
    for text in split.texts:
        total.add(
            {mark for mark in text.marks if mark[2] in split.labels},
            {mark for mark in propose(text) if mark[2] in split.labels},
            nested=split.nested,
        )
    return total


def table(layer: LayerSuggester, splits: Iterable[Split]) -> Table:
    """Return figures by split and language, system and label."""
    result: Table = {}
    for split in splits:
        for system, propose in systems(layer).items():
            measured = score(propose, split)
            row = {label: _figures(measured, label) for label in split.labels} | {"all": _figures(measured, None)}
            row["all"]["effort"] = round(measured.effort, 4)
            result.setdefault(f"{split.name}_{split.lang}", {})[system] = row
    return result


def _figures(measured: Score, label: str | None) -> dict[str, float | int]:
    figures = measured.figures(label)
    found: dict[str, float | int] = {name: round(getattr(figures, name), 4) for name in _COLUMNS}
    return found | {"gold": figures.gold}


def shared_splits(names: Iterable[str]) -> list[Split]:
    """Return the shared sentences of the splits named, as articles; raises `PostilError` if they are absent.

    The development sentences have labels of ours, so dates and events too.
    """
    folder = data_folder()
    splits = []
    for name in names:
        for lang in LANGUAGES:
            samples = development(folder, lang) if name == "dev" else read_split(folder, name, lang)
            if name == "dev":
                samples = [sample for sample in samples if sample.by_hand]
            splits.append(Split(name, lang, articles(samples), _DATED if name == "dev" else _NAMES))
    return splits


def news_splits(names: Iterable[str]) -> list[Split]:
    """Return the news of our own with gold marks."""
    return [
        Split(
            f"news-{name}",
            lang,
            [Sample(lang, "news", news.text, news.marks, news.name) for news in read_news(name, lang)],
            _DATED,
            nested=True,
        )
        for name in names
        for lang in LANGUAGES
    ]


def claims(layer: LayerSuggester, split: str) -> ClaimTable:
    """Return the figures of claims on the news of our own, by language."""
    return {lang: claim_score(layer, read_news(split, lang)) for lang in LANGUAGES}


def claims_as_text(figures: dict[str, ClaimTable]) -> str:
    """Return the figures of claims for a terminal: act and speaker are shares of the claims found."""
    lines = [_CLAIM_HEAD.format("claims", "lang", "P", "R", "act", "speaker", "gold")]
    for split, by_lang in figures.items():
        for lang, found in by_lang.items():
            lines.append(
                _CLAIM_ROW.format(split, lang, found.precision, found.recall, found.act, found.speaker, found.gold)
            )
    return "".join(lines)


def as_text(figures: Table) -> str:
    """Return the table for a terminal: precision is what is accepted unchanged, effort a share of marking by hand."""
    lines = [_HEAD.format("split", "lang", "system", "label", "P", "R", "F1", "overlap", "missed", "effort", "gold")]
    for split, by_system in figures.items():
        name, _, lang = split.rpartition("_")
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
    parser.add_argument("--split", action="append", choices=ALL_SPLITS, help="which split (default: news-dev)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    try:
        names = options.split or ["news-dev"]
        layer = load_layer()
        news = [name.removeprefix("news-") for name in names if name.startswith("news-")]
        figures = table(layer, [*news_splits(news), *shared_splits(name for name in names if name in SPLITS)])
        spoken = {name: claims(layer, name) for name in news}
    except PostilError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if options.json:
        sys.stdout.write(msgspec.json.encode({"marks": figures, "claims": spoken}).decode() + "\n")
    else:
        sys.stdout.write(as_text(figures) + (claims_as_text(spoken) if spoken else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

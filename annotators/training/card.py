"""The papers that go with the trained pipeline: licence, attribution, and a model card filled with its figures."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from annotators.training.corpus import LANGUAGES, Sample
from annotators.training.measure import ClaimTable, Table
from models.paths import resource

_COLUMNS = {"precision": "P", "recall": "R", "f1": "F1", "overlap_f1": "overlap F1", "missed": "missed"}
_OWN = "own_"


def write_papers(folder: Path, values: dict[str, str]) -> None:
    """Write LICENSE, ATTRIBUTION.md and the filled MODEL_CARD.md into the pipeline's folder."""
    shutil.copyfile(resource("training", "LICENSE.txt"), folder / "LICENSE")
    shutil.copyfile(resource("training", "ATTRIBUTION.md"), folder / "ATTRIBUTION.md")
    template = resource("training", "MODEL_CARD.md").read_text(encoding="utf-8")
    (folder / "MODEL_CARD.md").write_text(template.format(**values), encoding="utf-8")


def data_table(texts: dict[str, list[int]]) -> str:
    """Return a Markdown table of what `amounts` counted."""
    rows = [f"| {name.replace(':', ' | ')} | {count:,} | {words:,} |" for name, (count, words) in sorted(texts.items())]
    return "\n".join(["| source | language | texts | words |", "|---|---|---|---|", *rows])


def amounts(samples: Iterable[Sample]) -> dict[str, list[int]]:
    """Return the number of texts and of words by ``source:language``."""
    counted: dict[str, list[int]] = {}
    for sample in samples:
        source = "our own" if sample.source.startswith(_OWN) else sample.source
        entry = counted.setdefault(f"{source}:{sample.lang}", [0, 0])
        entry[0] += 1
        entry[1] += len(sample.text.split())
    return counted


def figures_table(figures: Table, split: str) -> str:
    """Return a Markdown table of the figures of one split."""
    head = ["language", "by", "label", *_COLUMNS.values(), "effort", "gold"]
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for lang in LANGUAGES:
        for system, rows in figures.get(f"{split}_{lang}", {}).items():
            for label, row in rows.items():
                numbers = " | ".join(f"{row[name]:.3f}" for name in _COLUMNS)
                effort = f"{row['effort']:.3f}" if "effort" in row else ""
                lines.append(f"| {lang} | {system} | {label} | {numbers} | {effort} | {row['gold']} |")
    return "\n".join(lines)


def claims_table(claims: dict[str, ClaimTable]) -> str:
    """Return a Markdown table of the claims found, by split and language."""
    lines = ["| news | language | P | R | act right | speaker right | gold |", "|---|---|---|---|---|---|---|"]
    for split, by_lang in claims.items():
        for lang, found in by_lang.items():
            shares = (found.precision, found.recall, found.act, found.speaker)
            lines.append(f"| {split} | {lang} | {' | '.join(f'{share:.3f}' for share in shares)} | {found.gold} |")
    return "\n".join(lines)


def reliability_table(bands: Iterable[tuple[float, float, int]]) -> str:
    """Return a Markdown table of mean score and share right."""
    rows = [f"| {score:.2f} | {right:.2f} | {count} |" for score, right, count in bands]
    return "\n".join(["| mean score | share right | proposals |", "|---|---|---|", *rows])

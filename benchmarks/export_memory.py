"""How much memory an export takes, and that it does not grow with the project.

Builds projects of several sizes from the sentences of the sample articles, imports and exports each in a
process of its own, and prints what each step took as JSON. POSIX only (``os.wait4``).
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
SIZES = (2_000, 20_000)
ENTITIES, CLAIMS = 24, 6
LENGTH = 3_000  # code points, that of a short article
ENTITY_LABELS = ("PERSON", "ORG", "PLACE", "DATE", "EVENT", "AGREEMENT", "LAW", "ROLE", "GROUP", "QUANTITY")
SPEECH_ACTS = ("assert", "commit", "request", "propose", "agree", "warn", "announce")
# Less than the texts of 18,000 more articles alone would take.
ALLOWED_GROWTH_MB = 32


def sentences(folder: Path) -> list[str]:
    """Return the sentences of all articles of a folder."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        found += re.split(r"(?<=[.!?…])\s+|\n+", path.read_text(encoding="utf-8"))
    return [sentence.strip() for sentence in found if len(sentence.split()) > 5]


def article(number: int, pool: Sequence[str], chance: random.Random) -> str:
    """Return an article of random sentences that no other number gives."""
    parts, length = [f"Dispatch {number}.\n"], 0
    while length < LENGTH:
        parts.append(chance.choice(pool))
        length += len(parts[-1]) + 1
    return " ".join(parts)


def mark(text: str, words: Sequence[tuple[int, int]], first: int, count: int, label: str) -> dict[str, Any]:
    """Return a mark on some words."""
    start, end = words[first][0], words[min(first + count, len(words)) - 1][1]
    return {"label": label, "start": start, "end": end, "quote": text[start:end]}


def line(number: int, pool: Sequence[str], chance: random.Random) -> dict[str, Any]:
    """Return one article with its marks in the shape of ``postil/1``, ids left to the import."""
    text = article(number, pool, chance)
    words = [match.span() for match in re.finditer(r"\w+", text)]
    places = chance.sample(range(len(words)), ENTITIES + CLAIMS)
    entities = [
        mark(text, words, place, chance.randint(1, 3), chance.choice(ENTITY_LABELS)) for place in places[:ENTITIES]
    ]
    claims = [
        mark(text, words, place, chance.randint(8, 20), chance.choice(SPEECH_ACTS))
        | {"roles": [{"role": "source"} | _span(text, words[place])]}
        for place in places[ENTITIES:]
    ]
    return {
        "schema": "postil/1",
        "text": text,
        "lang": "en",
        "annotator": {"name": "Benchmark"},
        "status": "done",
        "line_rev": 1,
        "entities": entities,
        "claims": claims,
    }


def _span(text: str, word: tuple[int, int]) -> dict[str, Any]:
    return {"start": word[0], "end": word[1], "quote": text[word[0] : word[1]]}


def write_lines(path: Path, documents: int, pool: Sequence[str]) -> None:
    """Write the JSONL that a project is made from: the same bytes every time."""
    chance = random.Random(documents)
    with path.open("w", encoding="utf-8") as file:
        for number in range(documents):
            file.write(json.dumps(line(number, pool, chance), ensure_ascii=False) + "\n")


def import_lines(project: Path, lines: Path) -> None:
    """Make a project from a JSONL file."""
    from models.importing import Importer
    from models.project import Project
    from models.records import Annotator, new_id

    with Project.create(project) as opened:
        report = Importer(opened, Annotator(id=new_id(), name="Benchmark", kind="person")).run([lines])
    if report.failed:
        raise SystemExit(report.failed[0].error)


def export_lines(project: Path, out: Path) -> None:
    """Export a project as JSONL."""
    from models.exporting import Selection, export
    from models.project import Project

    with Project.open(project, read_only=True) as opened:
        export(opened, out, Selection())


STEPS = {"import": import_lines, "export": export_lines}


def measured(step: str, project: Path, file: Path) -> dict[str, float]:
    """Run a step in a fresh process and return its seconds and its peak resident memory in MB."""
    begun = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, __file__, "--step", step, project, file], env=os.environ | {"PYTHONPATH": str(ROOT)}
    )
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"the {step} of {project.name} failed with exit code {child.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024
    return {
        "seconds": round(time.perf_counter() - begun, 2),
        "peak_mb": round(usage.ru_maxrss * unit / 1e6, 1),
    }


def measure(documents: int, pool: Sequence[str], folder: Path) -> dict[str, Any]:
    """Make a project of this many documents and export it."""
    lines, project, out = (folder / f"{documents}{suffix}" for suffix in (".in.jsonl", ".postil", ".jsonl"))
    write_lines(lines, documents, pool)
    imported = measured("import", project, lines)
    exported = measured("export", project, out)
    with out.open("rb") as file:
        written = sum(1 for _ in file)
    if written != documents:
        raise SystemExit(f"{written} lines were exported, not {documents}")
    return {
        "documents": documents,
        "marks": documents * (ENTITIES + CLAIMS),
        "project_mb": round(project.stat().st_size / 1e6, 1),
        "jsonl_mb": round(out.stat().st_size / 1e6, 1),
        "import": imported,
        "export": exported,
    }


def report(sizes: Sequence[int], articles: Path) -> int:
    """Measure every size, print the result, and return 1 if the memory of the export grew."""
    pool = sentences(articles)
    if not pool:
        raise SystemExit(f"There are no .txt articles in {articles}.")
    with tempfile.TemporaryDirectory(prefix="postil-benchmark-") as folder:
        runs = [measure(documents, pool, Path(folder)) for documents in sorted(sizes)]
    growth = round(runs[-1]["export"]["peak_mb"] - runs[0]["export"]["peak_mb"], 1)
    bounded = growth <= ALLOWED_GROWTH_MB
    print(json.dumps({"runs": runs, "export_growth_mb": growth, "bounded": bounded}, indent=2))
    return 0 if bounded else 1


def main() -> int:
    """Measure, or do one step of a measurement."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--documents", type=int, nargs="+", default=SIZES, help="sizes of the projects")
    parser.add_argument("--articles", type=Path, default=SAMPLES, help="folder of the articles to draw from")
    parser.add_argument("--step", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step:
        step, project, file = options.step
        STEPS[step](Path(project), Path(file))
        return 0
    return report(options.documents, options.articles)


if __name__ == "__main__":
    raise SystemExit(main())

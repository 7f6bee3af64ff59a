"""What is learnt from corrected documents of a new topic, in five rounds, and whether anything is forgotten.

Sixty short reports of our own on fisheries crime (``data/fisheries_*.txt``: English, French, Vietnamese; marked as
``[[LABEL|words]]``, with ships as a label that the shipped pipeline does not know) stand for a project. A fifth of
them is kept aside and never learnt from. The others come in five rounds, as documents that a person has finished;
after each round the shipped pipeline is trained on all of them so far, exactly as the application does it. Measured
is the whole layer: on the documents kept aside, and on the shared test sentences that it must not forget.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from annotators import registry  # noqa: E402  (the checkout has to be found first)
from annotators.base import Article, Suggester  # noqa: E402
from annotators.learning.learner import learn  # noqa: E402
from annotators.protocol import Train  # noqa: E402
from annotators.training.corpus import LANGUAGES, by_document, data_folder, join, read_split  # noqa: E402
from annotators.training.scorer import Mark, Score  # noqa: E402
from annotators.worker import be_polite  # noqa: E402
from models.lessons import Lesson, Taught  # noqa: E402
from models.text import document_id  # noqa: E402

ROUNDS = 5
_EVERY = 5
KNOWN = frozenset({"PERSON", "ORG", "PLACE", "DATE", "EVENT"})
LABELS = KNOWN | {"VESSEL"}
# The shared sentences have names of these kinds only, and no marks inside marks.
SHARED = frozenset({"PERSON", "ORG", "PLACE"})
_PIECE = re.compile(r"\[\[([A-Z]+)\||\]\]")
_DIGITS = 4

Figures = dict[str, Any]


def read_topic(folder: Path) -> list[Lesson]:
    """Return the reports, one language after the other in turn."""
    by_language = [
        [_lesson(lang, raw) for raw in (folder / f"fisheries_{lang}.txt").read_text("utf-8").split("\n---\n")]
        for lang in LANGUAGES
    ]
    return [lesson for together in zip(*by_language, strict=True) for lesson in together]


def _lesson(lang: str, raw: str) -> Lesson:
    """Return a report as a document that somebody has finished."""
    text, last = "", 0
    opened: list[tuple[int, str]] = []
    marks: list[Taught] = []
    for piece in _PIECE.finditer(raw):
        text += raw[last : piece.start()]
        last = piece.end()
        if piece[1]:
            opened.append((len(text), piece[1]))
        else:
            start, label = opened.pop()
            marks.append(Taught("entity", label, ((start, len(text)),)))
    text += raw[last:].rstrip("\n")
    identifier = document_id(text)
    return Lesson(document=identifier, text=text, lang=lang, done=True, marks=tuple(sorted(marks)), family=identifier)


def proposals(suggester: Suggester, lesson: Lesson, labels: frozenset[str]) -> set[Mark]:
    """Return what is proposed with these labels."""
    found = suggester.suggest(Article(id=lesson.document, text=lesson.text, lang=lesson.lang))
    return {(p.fragments[0][0], p.fragments[-1][1], p.label) for p in found if p.label in labels}


def on_topic(suggester: Suggester, lessons: Iterable[Lesson]) -> Figures:
    """Return F1 and effort, and F1 by label and language."""
    total, known = Score(), Score()
    by: dict[str, Score] = {}
    for lesson in lessons:
        gold = {(mark.start, mark.end, mark.label) for mark in lesson.marks}
        found = proposals(suggester, lesson, LABELS)
        total.add(gold, found, nested=True)
        known.add(_of(gold, KNOWN), _of(found, KNOWN), nested=True)
        for name, wanted in [*((label, frozenset({label})) for label in LABELS), (lesson.lang or "", LABELS)]:
            by.setdefault(name, Score()).add(_of(gold, wanted), _of(found, wanted), nested=True)
    return {
        "f1": _rounded(total.figures().f1),
        "precision": _rounded(total.figures().precision),
        "recall": _rounded(total.figures().recall),
        "effort": _rounded(total.effort),
        "f1_known_labels": _rounded(known.figures().f1),
        "f1_by": {name: _rounded(score.figures().f1) for name, score in sorted(by.items())},
    }


def _of(marks: set[Mark], labels: frozenset[str]) -> set[Mark]:
    return {mark for mark in marks if mark[2] in labels}


def on_shared(suggester: Suggester) -> Figures:
    """Return F1 of names on the shared test sentences, by language and in all."""
    total = Score()
    figures: Figures = {}
    for lang in LANGUAGES:
        score = Score()
        for run in by_document(read_split(data_folder(), "test", lang)):
            article = join(run, "\n")
            lesson = Lesson(document="x", text=article.text, lang=lang)
            gold = {mark for mark in article.marks if mark[2] in SHARED}
            found = proposals(suggester, lesson, SHARED)
            score.add(gold, found)
            total.add(gold, found)
        figures[lang] = _rounded(score.figures().f1)
    return figures | {"all": _rounded(total.figures().f1)}


def _rounded(number: float) -> float:
    return round(number, _DIGITS)


def run(base: str, say: Callable[[str], object]) -> Figures:
    """Return the figures of the shipped pipeline and after each round."""
    reports = read_topic(HERE / "data")
    # Not by the documents' ids: training keeps some of those that it is given aside by them.
    held = reports[::_EVERY]
    learnt = [report for report in reports if report not in held]
    shipped = registry.load(base)
    rounds = [_round(0, 0, shipped, held, 0.0, 0)]
    say(_line(rounds[0]))
    with tempfile.TemporaryDirectory() as folder:
        for number in range(1, ROUNDS + 1):
            so_far = learnt[: len(learnt) * number // ROUNDS]
            began = time.monotonic()
            out = Path(folder) / str(number)
            trained = learn(Train(id=number, lessons=so_far, base=base, out=str(out)), lambda _: None)
            seconds = time.monotonic() - began
            rounds.append(_round(number, len(so_far), registry.load(out), held, seconds, trained.steps))
            say(_line(rounds[-1]))
    return {"pipeline": f"{shipped.name} {shipped.version}", "held_out": len(held), "rounds": rounds}


def _round(
    number: int, documents: int, suggester: Suggester, held: list[Lesson], seconds: float, steps: int
) -> Figures:
    return {
        "round": number,
        "documents": documents,
        "steps": steps,
        "seconds": round(seconds, 1),
        "topic": on_topic(suggester, held),
        "shared_test": on_shared(suggester),
    }


def _line(figures: Figures) -> str:
    topic = figures["topic"]
    return (
        f"round {figures['round']}: {figures['documents']} documents, {figures['seconds']} s, F1 {topic['f1']}, "
        f"known labels {topic['f1_known_labels']}, effort {topic['effort']}, shared {figures['shared_test']['all']}\n"
    )


def plot(figures: Figures) -> str:
    """Return the curves as SVG: F1 and effort on the documents kept aside, and F1 on the shared test sentences."""
    rounds = figures["rounds"]
    most = max(entry["documents"] for entry in rounds)
    curves = (
        ("F1, new topic", "#1f6f8b", "", [entry["topic"]["f1"] for entry in rounds]),
        ("F1, its known labels", "#7a4f9a", "6 3", [entry["topic"]["f1_known_labels"] for entry in rounds]),
        ("F1, shared test", "#5b6b2f", "2 3", [entry["shared_test"]["all"] for entry in rounds]),
        ("effort left, new topic", "#b5532a", "10 4", [entry["topic"]["effort"] for entry in rounds]),
    )

    def place(documents: int, value: float) -> tuple[int, int]:
        return round(56 + 354 * documents / most), round(272 - 248 * value)

    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 580 320" font-family="sans-serif" font-size="11">',
        '<rect width="580" height="320" fill="#fdfbf6"/>',
        '<text x="56" y="310">corrected documents learnt from</text>',
    ]
    for fifth in range(6):
        _, y = place(0, fifth / 5)
        parts.append(f'<path d="M56 {y}H410" stroke="#ddd6c8"/>')
        parts.append(f'<text x="48" y="{y + 4}" text-anchor="end">{fifth / 5:.1f}</text>')
    for entry in rounds:
        x, _ = place(entry["documents"], 0)
        parts.append(f'<text x="{x}" y="288" text-anchor="middle">{entry["documents"]}</text>')
    lowest = 0
    for name, colour, dashes, values in sorted(curves, key=lambda curve: -curve[3][-1]):
        points = [place(entry["documents"], value) for entry, value in zip(rounds, values, strict=True)]
        line = " ".join(f"{x},{y}" for x, y in points)
        parts.append(
            f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"/>'
        )
        lowest = max(points[-1][1] + 4, lowest + 14)
        parts.append(f'<text x="418" y="{lowest}" fill="{colour}">{name} {values[-1]:.2f}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def main(arguments: list[str]) -> int:
    """Write JSON and the plot; exit 1 if the curve does not go up, or if more than a point was forgotten."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--base", default=registry.DEFAULT, help="the pipeline to begin with (default: the shipped one)"
    )
    parser.add_argument("--out", type=Path, default=HERE / "results", help="the folder for JSON and plot")
    options = parser.parse_args(arguments)
    be_polite()
    figures = run(options.base, sys.stderr.write)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "learning_rounds.json").write_bytes(msgspec.json.format(msgspec.json.encode(figures)) + b"\n")
    (options.out / "learning_rounds.svg").write_text(plot(figures), "utf-8")
    first, last = figures["rounds"][0], figures["rounds"][-1]
    up = last["topic"]["f1"] > first["topic"]["f1"] and last["topic"]["effort"] < first["topic"]["effort"]
    kept = min(entry["shared_test"]["all"] for entry in figures["rounds"]) >= first["shared_test"]["all"] - 0.01
    return 0 if up and kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Measures the rules on sentences with gold names: ``python -m annotators.evaluate FILE.jsonl.gz...``.

Each line is ``{"lang", "doc", "text", "ents": [[start, end, "PER|ORG|LOC"]]}``, offsets in code points. Sentences
of one document that follow each other are read as one article, a line each, as the rules know documents. Exact
edges and label count. The gold has no dates, roles, events or agreements, nor names inside names: a place inside
a body of ours is not held against the rules.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import msgspec

from annotators.registry import RULES, find
from annotators.rules import RulesSuggester

_GOLD = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
_ROW = "{:<24}{:>8.3f}{:>8.3f}{:>8.3f}{:>8}\n"
Mark = tuple[int, int, str]


def read(path: Path) -> Iterator[tuple[str, str, set[Mark]]]:
    """Yield (language, text, gold marks) of each article; sentences without a document stand alone."""
    lines = [msgspec.json.decode(line) for line in gzip.decompress(path.read_bytes()).splitlines()]
    numbered = enumerate(lines)
    for _, group in groupby(numbered, key=lambda pair: pair[1]["doc"] or pair[0]):
        sentences = [line for _, line in group]
        yield _joined(sentences)


def _joined(sentences: list[dict[str, Any]]) -> tuple[str, str, set[Mark]]:
    marks: set[Mark] = set()
    text = ""
    for sentence in sentences:
        known = [(start, end, _GOLD[label]) for start, end, label in sentence["ents"] if label in _GOLD]
        marks |= {(start + len(text), end + len(text), label) for start, end, label in known}
        text += sentence["text"] + "\n"
    return sentences[0]["lang"], text, marks


class Tally:
    """Counts of right, wrong and missed marks, by label and by kind of rule."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.proposed: Counter[str] = Counter()
        self.gold: Counter[str] = Counter()
        self.examples: dict[str, list[str]] = {}

    def add(self, text: str, proposed: dict[Mark, str], gold: set[Mark]) -> None:
        """Count one article; ``proposed`` maps each mark to the kind of rule that made it."""
        outer = list(proposed)
        for mark in gold:
            self.gold.update((mark[2], "all"))
            if mark not in proposed:
                self._note(f"missed {mark[2]}", text, mark)
        for mark, kind in proposed.items():
            if mark not in gold and _inside(mark, outer):
                continue
            for name in (mark[2], kind, "all"):
                self.proposed[name] += 1
                self.right[name] += mark in gold
            if mark not in gold:
                self._note(f"wrong {kind}", text, mark)

    def _note(self, name: str, text: str, mark: Mark) -> None:
        start, end, label = mark
        around = f"{text[max(start - 30, 0) : start]}[{text[start:end]}]{text[end : end + 25]}".replace("\n", " / ")
        self.examples.setdefault(name, []).append(f"{label}: {around}")

    def figures(self, name: str) -> tuple[float, float, float]:
        """Return precision, recall and F1 of a label."""
        precision = self.right[name] / max(self.proposed[name], 1)
        recall = self.right[name] / max(self.gold[name], 1)
        return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def _inside(mark: Mark, others: list[Mark]) -> bool:
    return any(other != mark and other[0] <= mark[0] and mark[1] <= other[1] for other in others)


def measure(path: Path, suggester: RulesSuggester) -> Tally:
    """Return the tally of one file."""
    tally = Tally()
    for lang, text, gold in read(path):
        proposed = {mark: kind for mark, kind in suggester.kinds(text, lang).items() if mark[2] in _GOLD.values()}
        tally.add(text, proposed, gold)
    return tally


def main(arguments: list[str]) -> int:
    """Print precision, recall and F1 by label, and with ``--kinds`` the precision of each kind of rule."""
    parser = argparse.ArgumentParser(prog="python -m annotators.evaluate")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--kinds", action="store_true", help="the precision of each kind of rule, for precision.toml")
    parser.add_argument("--examples", type=int, default=0, help="so many examples of what was wrong and missed")
    options = parser.parse_args(arguments)
    suggester = RulesSuggester(find(RULES))
    for path in options.files:
        tally = measure(path, suggester)
        sys.stdout.write(f"{path.name:<24}{'P':>8}{'R':>8}{'F1':>8}{'gold':>8}\n")
        for label in (*_GOLD.values(), "all"):
            sys.stdout.write(_ROW.format(label, *tally.figures(label), tally.gold[label]))
        for kind in sorted(set(tally.proposed) - {*_GOLD.values(), "all"}) if options.kinds else []:
            share = tally.right[kind] / tally.proposed[kind]
            sys.stdout.write(f"  {kind:<22}{share:>8.2f} of {tally.proposed[kind]}\n")
        for name, examples in sorted(tally.examples.items()) if options.examples else []:
            sys.stdout.write(f"{name}\n" + "".join(f"    {line}\n" for line in examples[: options.examples]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The training sentences: where they are, what they look like, and how they are joined to running text.

Many of them were labelled anew by hand after our own conventions: ``resources/training/labels/*.tsv`` holds these
marks without the texts, a line a sentence: the first 12 hex digits of the SHA-256 of its text, a tab, and
``start-end LABEL`` joined by semicolons (nothing where a sentence has no name).
"""

from __future__ import annotations

import gzip
import hashlib
import os
import random
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, structs

from models.errors import PostilError
from models.paths import resource

LANGUAGES = ("en", "fr", "vi")
SPLITS = ("train", "dev", "test")
# The data sets' labels as ours; MISC is no label of ours, and their dates follow another convention.
_OURS = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
# Their own labels come from a teacher of unclear licence: without labels of ours they are not used.
SILVER = ("ntrex_silver", "ntrex_fr", "ntrex_frca", "ntrex_vi")
# What our own articles are called among the sources.
OWN_NEWS = "own_news"
_DIGITS = 12
_FOLDER_VARIABLE = "POSTIL_NER"
_BESIDE = Path(__file__).resolve().parents[3] / "shared" / "ner"

Mark = tuple[int, int, str]


class Sample(Struct, frozen=True):
    """A sentence, or several of one text, with its names; offsets in code points, end exclusive.

    ``by_hand`` tells that all its names, dates and events were marked after our conventions.
    """

    lang: str
    source: str
    text: str
    marks: tuple[Mark, ...] = ()
    doc: str | None = None
    by_hand: bool = False


def data_folder() -> Path:
    """Return the folder with ``train_*``, ``dev_*`` and ``test_*``; raises `PostilError` if there is none.

    It is named by the environment variable ``POSTIL_NER``, else ``shared/ner`` beside the checkout.
    """
    folder = Path(os.environ.get(_FOLDER_VARIABLE) or _BESIDE)
    if not (folder / "train_en.jsonl.gz").is_file():
        raise PostilError(
            "The training sentences are not in {folder}: set {variable} to the folder that holds train_en.jsonl.gz.",
            folder=folder,
            variable=_FOLDER_VARIABLE,
        )
    return folder


def read_split(folder: Path, split: str, lang: str) -> list[Sample]:
    """Return the sentences of one split and language, in their order."""
    lines = gzip.decompress((folder / f"{split}_{lang}.jsonl.gz").read_bytes()).splitlines()
    return [_sample(msgspec.json.decode(line)) for line in lines]


def _sample(line: dict[str, Any]) -> Sample:
    marks = tuple((start, end, _OURS[label]) for start, end, label in line["ents"] if label in _OURS)
    return Sample(line["lang"], line["src"], line["text"], marks, line["doc"])


def relabelled(samples: Iterable[Sample], labels: dict[str, tuple[Mark, ...]]) -> list[Sample]:
    """Return the sentences with the labels of ours where there are some, and without the silver ones that lack them."""
    known = [(sample, labels.get(digest(sample.text))) for sample in samples]
    return [
        sample if marks is None else structs.replace(sample, marks=marks, by_hand=True)
        for sample, marks in known
        if marks is not None or sample.source not in SILVER
    ]


def hand_labels() -> dict[str, tuple[Mark, ...]]:
    """Return the marks made by hand, by the digest of their sentence."""
    labels: dict[str, tuple[Mark, ...]] = {}
    for path in sorted(resource("training", "labels").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            name, _, marks = line.partition("\t")
            labels[name] = tuple(_mark(mark) for mark in marks.split(";") if mark)
    return labels


def digest(text: str) -> str:
    """Return what stands for a sentence in the files of hand-made marks."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def _mark(written: str) -> Mark:
    edges, label = written.split(" ")
    start, end = edges.split("-")
    return int(start), int(end), label


def by_document(samples: Iterable[Sample]) -> list[list[Sample]]:
    """Return runs of sentences of one document; sentences without a document stand alone."""
    runs = groupby(enumerate(samples), key=lambda pair: (pair[1].source, pair[1].doc or pair[0]))
    return [[sample for _, sample in run] for _, run in runs]


def join(samples: Sequence[Sample], separator: str = " ") -> Sample:
    """Return several sentences as one text."""
    marks: list[Mark] = []
    text = ""
    for sample in samples:
        begin = len(text)
        marks += [(start + begin, end + begin, label) for start, end, label in sample.marks]
        text += sample.text + separator
    first = samples[0]
    return Sample(first.lang, first.source, text[: -len(separator)], tuple(marks), first.doc, first.by_hand)


def lines(sample: Sample) -> list[Sample]:
    """Return the lines of a text that are not empty."""
    found, begin = [], 0
    for line in sample.text.split("\n"):
        end = begin + len(line)
        marks = tuple(
            (start - begin, stop - begin, label) for start, stop, label in sample.marks if begin <= start < end
        )
        if line.strip():
            found.append(structs.replace(sample, text=line, marks=marks))
        begin = end + 1
    return found


def running_text(samples: Iterable[Sample], chance: random.Random, longest: int = 3) -> list[Sample]:
    """Join one to ``longest`` neighbouring sentences of a source, so that a pipeline sees what articles look like."""
    joined: list[Sample] = []
    for _, run in groupby(samples, key=lambda sample: (sample.source, sample.doc)):
        rest = list(run)
        while rest:
            count = chance.randint(1, longest)
            joined.append(join(rest[:count], chance.choice((" ", " ", "\n"))))
            rest = rest[count:]
    return joined

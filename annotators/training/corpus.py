"""The training sentences: where they are, what they look like, and how they are joined to running text."""

from __future__ import annotations

import gzip
import os
import random
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from models.errors import PostilError

LANGUAGES = ("en", "fr", "vi")
SPLITS = ("train", "dev", "test")
# The data sets' labels as ours; MISC is no label of ours, and their dates follow another convention.
_OURS = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
SILVER = ("ntrex_silver", "ntrex_fr", "ntrex_frca", "ntrex_vi")
_FOLDER_VARIABLE = "POSTIL_NER"
_BESIDE = Path(__file__).resolve().parents[3] / "shared" / "ner"

Mark = tuple[int, int, str]


class Sample(Struct, frozen=True):
    """A sentence, or several of one text, with its names; offsets in code points, end exclusive."""

    lang: str
    source: str
    text: str
    marks: tuple[Mark, ...] = ()
    doc: str | None = None


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
    return Sample(first.lang, first.source, text[: -len(separator)], tuple(marks), first.doc)


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

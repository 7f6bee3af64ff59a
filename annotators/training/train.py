"""spaCy's own training, from samples to a pipeline folder."""

from __future__ import annotations

import random
import sys
import warnings
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config

from annotators.build import tokenizer_rules
from annotators.training.corpus import Mark, Sample
from models.paths import resource

LABELS = ("PERSON", "ORG", "PLACE", "DATE", "EVENT")


def tokens_only() -> Language:
    """Return an empty pipeline with the tokenizer that the trained one is saved with."""
    nlp = spacy.blank("xx")
    tokenizer_rules(nlp)
    return nlp


def outermost(marks: Iterable[Mark]) -> list[Mark]:
    """Return the marks that no other overlaps, longer ones first: an entity recogniser knows no nesting."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark[0] - mark[1], mark)):
        if mark[2] in LABELS and all(mark[1] <= other[0] or other[1] <= mark[0] for other in kept):
            kept.append(mark)
    return sorted(kept)


def make_docs(nlp: Language, samples: Iterable[Sample]) -> list[Doc]:
    """Return annotated documents; a text of which a mark's edge falls inside a word is left out."""
    docs = []
    for sample in samples:
        doc = nlp.make_doc(sample.text)
        spans: list[Span | None] = [doc.char_span(*mark[:2], label=mark[2]) for mark in outermost(sample.marks)]
        if len(doc) and None not in spans:
            doc.ents = spans
            docs.append(doc)
    return docs


def train(training: list[Sample], dev: list[Sample], *, steps: int, seed: int, log: IO[str] = sys.stderr) -> Language:
    """Train on samples and return the pipeline that was best on ``dev``; the same seed gives the same pipeline."""
    nlp = tokens_only()
    with TemporaryDirectory() as folder:
        paths = {"train": Path(folder) / "train.spacy", "dev": Path(folder) / "dev.spacy"}
        DocBin(docs=make_docs(nlp, _shuffled(training, seed))).to_disk(paths["train"])
        DocBin(docs=make_docs(nlp, dev)).to_disk(paths["dev"])
        config = load_config(
            resource("training", "config.cfg"),
            overrides={
                "paths.train": str(paths["train"]),
                "paths.dev": str(paths["dev"]),
                "system.seed": seed,
                "training.max_steps": steps,
                "training.eval_frequency": min(400, steps),
            },
            interpolate=False,
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            trained: Language = init_nlp(config)
            tokenizer_rules(trained)
            best = Path(folder) / "best"
            best.mkdir()
            train_loop(trained, best, stdout=log, stderr=log)
            return spacy.load(best / "model-best")


def _shuffled(samples: list[Sample], seed: int) -> list[Sample]:
    shuffled = list(samples)
    random.Random(seed).shuffle(shuffled)  # noqa: S311  (an order, no secret)
    return shuffled

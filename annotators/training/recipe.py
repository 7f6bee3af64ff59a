"""The way from the training sentences to the pipeline's folder, step by step."""

from __future__ import annotations

import gzip
import random
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

import msgspec
from msgspec import Struct
from spacy.language import Language

from annotators.calibration import Calibration
from annotators.layer import FLOOR, LayerSuggester
from annotators.learning.rehearsal import FILE as REHEARSAL
from annotators.learning.rehearsal import Sentence
from annotators.registry import find, read_info
from annotators.rules import RulesSuggester
from annotators.spacy_pipeline import load_untrusted
from annotators.training import assemble, augment, calibrate, card, corpus, measure
from annotators.training.news import SPLITS
from annotators.training.train import LABELS, train

NAME = "postil-news-xx"
VERSION = "1.0"
TRAINED = frozenset(LABELS)
ALL_LABELS = TRAINED | {"AGREEMENT", "LAW", "ROLE", "GROUP", "QUANTITY"}
# So many texts of every group of our own help to choose the best step.
_OWN_HELD = 6
# So many texts of every group of our own are there to choose from for rehearsing.
_OWN_REHEARSED = 30


class Plan(Struct, frozen=True):
    """How much of everything: texts of our own a group, every so many-th open sentence, steps of the training."""

    each: int = 100
    every: int = 1
    steps: int = 7600
    seed: int = 7


QUICK = Plan(each=2, every=150, steps=20)


def make(plan: Plan, log: IO[str], *, with_own_news: bool = True) -> Language:
    """Gather the sentences and train the pipeline on them.

    Without the news of our own it makes the twin, with which the scores are fitted on that news: a pipeline is too
    sure of what it was trained on.
    """
    folder = corpus.data_folder()
    rules = RulesSuggester(find("postil-rules"))
    log.write("Reading the sentences, and adding dates and events where none were marked by hand\n")
    people, aside = (assemble.add_rules(part[:: plan.every], rules) for part in assemble.open_sentences(folder))
    if with_own_news:
        people += assemble.own_news()[:: plan.every]
    own = assemble.own_sentences(folder, plan.each, plan.seed)
    held = [sample for sample in aside if sample.by_hand] or aside
    held += assemble.own_sentences(folder, min(plan.each, _OWN_HELD), plan.seed + 1)
    texts = assemble.training_texts(people, plan.seed)
    texts += augment.renamed(texts, random.Random(plan.seed)) + own  # noqa: S311  (no secret)
    log.write(f"Training on {len(texts)} texts\n")
    nlp = train(texts, held, steps=plan.steps, seed=plan.seed, log=log)
    nlp.meta |= _meta(plan, [*people, *own])
    return nlp


def _meta(plan: Plan, samples: list[corpus.Sample]) -> dict[str, Any]:
    return {
        "name": NAME,
        "version": VERSION,
        "description": "People, organisations, places, dates and events in English, French and Vietnamese news",
        "author": "Postil",
        "license": "CC-BY-SA-4.0",
        "postil": {
            "kind": "layer",
            "languages": list(corpus.LANGUAGES),
            "seed": plan.seed,
            "steps": plan.steps,
            "texts": card.amounts(samples),
            "ntrex": sorted({sample.doc or "" for sample in samples if sample.source in corpus.SILVER}),
        },
    }


def load(folder: Path) -> Language:
    """Return a pipeline that `make` made; raises `PostilError` if it is none."""
    return load_untrusted(str(folder))


def save_twin(nlp: Language, folder: Path) -> None:
    """Write the pipeline that the scores are fitted with, replacing what was there."""
    if folder.exists():
        shutil.rmtree(folder)
    _save(nlp, folder)


def finish(nlp: Language, twin: Path, out: Path, log: IO[str]) -> None:
    """Fit the scores, measure, and write the pipeline with its papers to ``out``, replacing what was there."""
    folder = corpus.data_folder()
    with TemporaryDirectory() as temporary:
        made = Path(temporary) / NAME
        _save(nlp, made)
        nlp.meta["postil"] |= _scores(_layer(twin), _layer(made), folder)
        _save(nlp, made)
        layer = _layer(made)
        splits = [*measure.news_splits(SPLITS), *measure.shared_splits(SPLITS)]
        figures = measure.table(layer, splits)
        claims = {split: measure.claims(layer, split) for split in SPLITS}
        blind = [text for split in splits if split.name == "news-test" for text in split.texts]
        bands = calibrate.reliability(layer, blind, ALL_LABELS, nested=True)
        card.write_papers(made, _card_values(nlp.meta, figures, claims, bands))
        _write_rehearsal(made, folder, int(nlp.meta["postil"]["seed"]))
        if out.exists():
            shutil.rmtree(out)
        shutil.copytree(made, out)
    log.write(measure.as_text(figures) + measure.claims_as_text(claims))


def _write_rehearsal(made: Path, folder: Path, seed: int) -> None:
    people, _ = assemble.open_sentences(folder)
    people = assemble.add_rules(people, RulesSuggester(find("postil-rules"))) + assemble.own_news()
    own = assemble.own_sentences(folder, _OWN_REHEARSED, seed)
    lines = [
        msgspec.json.encode(Sentence(sample.lang, sample.text, sample.marks)) + b"\n"
        for sample in assemble.rehearsal(people, own, seed)
    ]
    # Without a time stamp, so that the same sentences give the same file.
    (made / REHEARSAL).write_bytes(gzip.compress(b"".join(lines), mtime=0))


def _scores(twin: LayerSuggester, layer: LayerSuggester, folder: Path) -> dict[str, Any]:
    """Return what is fitted on texts that the pipeline at hand was not trained on, and the kinds' precision."""
    news = [text for split in measure.news_splits(["dev"]) for text in split.texts]
    seen = calibrate.outcomes(twin, news, ALL_LABELS, nested=True)
    seen += calibrate.outcomes(twin, assemble.own_articles(), TRAINED, nested=True)
    known = [text for lang in corpus.LANGUAGES for text in assemble.development(folder, lang)]
    known += assemble.open_sentences(folder)[1]
    by_hand = calibrate.articles(sample for sample in known if sample.by_hand)
    seen += calibrate.outcomes(twin, by_hand, TRAINED, nested=False)
    weights = calibrate.fit(seen)
    layer.calibration = Calibration(weights)
    return {"calibration": weights, "precision": calibrate.precision(layer, news)}


def _save(nlp: Language, folder: Path) -> None:
    """Write the pipeline without the words of the training sentences: it works with their hashes alone."""
    nlp.config["paths"] = {"train": None, "dev": None}
    nlp.to_disk(folder, exclude=["vocab"])


def _layer(folder: Path) -> LayerSuggester:
    return LayerSuggester(find("postil-rules"), read_info(folder))


def _card_values(
    meta: dict[str, Any],
    figures: measure.Table,
    claims: dict[str, measure.ClaimTable],
    bands: list[tuple[float, float, int]],
) -> dict[str, str]:
    own = meta["postil"]
    tables = {split.replace("-", "_"): card.figures_table(figures, split) for split in measure.ALL_SPLITS}
    return tables | {
        "version": meta["version"],
        "seed": str(own["seed"]),
        "steps": str(own["steps"]),
        "data": card.data_table(own["texts"]),
        "ntrex": ", ".join(own["ntrex"]),
        "claims": card.claims_table(claims),
        "reliability": card.reliability_table(bands),
        "floor": str(FLOOR),
    }

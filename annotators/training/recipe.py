"""The way from the training sentences to the pipeline's folder, step by step."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

import spacy
from msgspec import Struct
from spacy.language import Language

from annotators.layer import LayerSuggester
from annotators.registry import find, read_info
from annotators.rules import RulesSuggester
from annotators.spacy_pipeline import load_untrusted
from annotators.training import assemble, calibrate, card, corpus, measure, silver
from annotators.training.train import train

NAME = "postil-news-xx"
VERSION = "1.0"
# So many texts of every group of our own help to choose the best step.
_OWN_HELD = 12


class Plan(Struct, frozen=True):
    """How much of everything: texts of our own a group, every so many-th open sentence, steps of both trainings."""

    each: int = 700
    every: int = 1
    teacher_steps: int = 3200
    steps: int = 5600
    seed: int = 7


QUICK = Plan(each=2, every=150, teacher_steps=20, steps=20)


def make(plan: Plan, teacher: Path | None, log: IO[str]) -> Language:
    """Train the teacher, label the translated news with it, and train the pipeline on everything."""
    folder = corpus.data_folder()
    rules = RulesSuggester(find("postil-rules"))
    log.write("Reading the sentences, and adding dates and events\n")
    people, aside = (assemble.add_rules(part[:: plan.every], rules) for part in assemble.open_sentences(folder))
    own = assemble.own_sentences(folder, plan.each, plan.seed)
    held = aside + assemble.own_sentences(folder, min(plan.each, _OWN_HELD), plan.seed + 1)
    if teacher is None:
        log.write("Training the teacher\n")
        texts = assemble.training_texts(people, plan.seed) + own
        first = train(texts, held, steps=plan.teacher_steps, seed=plan.seed, log=log)
    else:
        first = spacy.load(teacher)
    log.write("Labelling the translated news\n")
    news = silver.label_silver(assemble.silver_texts(folder)[:: plan.every], first, rules)
    texts = assemble.training_texts(people + assemble.add_rules(news, rules), plan.seed) + own
    log.write(f"Training on {len(texts)} texts\n")
    nlp = train(texts, held, steps=plan.steps, seed=plan.seed, log=log)
    nlp.meta |= _meta(plan, [*people, *news, *own], news)
    return nlp


def _meta(plan: Plan, samples: list[corpus.Sample], news: list[corpus.Sample]) -> dict[str, Any]:
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
            "ntrex": sorted({sample.doc or "" for sample in news}),
            "scores": {},
        },
    }


def load(folder: Path) -> Language:
    """Return a pipeline that `make` made; raises `PostilError` if it is none."""
    return load_untrusted(str(folder))


def finish(nlp: Language, out: Path, log: IO[str]) -> None:
    """Measure scores and figures, and write the pipeline with its papers to ``out``, replacing what was there."""
    folder = corpus.data_folder()
    dev, test = measure.shared_splits(["dev"]), measure.shared_splits(["test"])
    with TemporaryDirectory() as temporary:
        made = Path(temporary) / NAME
        _save(nlp, made)
        known = [sample for lang in corpus.LANGUAGES for sample in corpus.read_split(folder, "dev", lang)]
        known += assemble.open_sentences(folder)[1]
        seen = calibrate.outcomes(_layer(made), calibrate.trusted(known))
        nlp.meta["postil"]["scores"] = calibrate.scores(seen)
        _save(nlp, made)
        layer = _layer(made)
        figures = measure.table(layer, [*dev, *test])
        bands = calibrate.reliability(layer, [text for _, _, texts in test for text in texts])
        card.write_papers(made, _card_values(nlp.meta, figures, bands))
        if out.exists():
            shutil.rmtree(out)
        shutil.copytree(made, out)
    log.write(measure.as_text(figures))


def _save(nlp: Language, folder: Path) -> None:
    """Write the pipeline without the words of the training sentences: it works with their hashes alone."""
    nlp.config["paths"] = {"train": None, "dev": None}
    nlp.to_disk(folder, exclude=["vocab"])


def _layer(folder: Path) -> LayerSuggester:
    return LayerSuggester(find("postil-rules"), read_info(folder))


def _card_values(meta: dict[str, Any], figures: measure.Table, bands: list[tuple[float, float, int]]) -> dict[str, str]:
    own = meta["postil"]
    return {
        "version": meta["version"],
        "seed": str(own["seed"]),
        "steps": str(own["steps"]),
        "data": card.data_table(own["texts"]),
        "ntrex": ", ".join(own["ntrex"]),
        "test": card.figures_table(figures, "test"),
        "dev": card.figures_table(figures, "dev"),
        "reliability": card.reliability_table(bands),
    }

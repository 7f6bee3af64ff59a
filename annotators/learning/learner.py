"""From a request to train to a saved pipeline that is measured against the one in use."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec
from spacy.language import Language

from annotators import labels as label_map
from annotators import registry, shelf
from annotators.learning import rehearsal
from annotators.learning.acquainting import with_new_labels
from annotators.learning.examples import WORDS, Piece, cut
from annotators.learning.holding import enough, split
from annotators.learning.judging import measure
from annotators.learning.sharpening import certainty, sharpen
from annotators.learning.tuning import FORGIVEN, NER, Material, Step, Tuned, tune
from annotators.protocol import Measured, Note, Progress, Stage, Train, Trained
from annotators.registry import PipelineInfo
from annotators.spacy_pipeline import load_untrusted
from models.errors import PostilError
from models.lessons import Lesson

Report = Callable[[Progress], None]

# A label that the base does not know is learnt from so many marks on.
_LEAST_OF_A_LABEL = 5
# The project's documents are read about so many times, within these limits.
_ROUNDS = 30
_FEWEST_STEPS, _MOST_STEPS = 200, 900
# What the rules of the layer find: a pipeline that works beside them has learnt none of it.
_OF_RULES = frozenset({"AGREEMENT", "LAW", "ROLE", "GROUP", "QUANTITY"})
# What spaCy does not write, or what no longer holds of a pipeline that has learnt.
_NOT_COPIED = frozenset({"meta.json", "config.cfg", "tokenizer", "MODEL_CARD.md"})


def learn(request: Train, report: Report) -> Trained:
    """Train, save and measure a pipeline; nothing is left of it if that is cut short.

    Raises `PostilError` if there is too little to learn from, if the base can't be trained, or if the disk refuses.
    """

    def say(stage: Stage, step: int, steps: int) -> None:
        report(Progress(id=request.id, stage=stage, step=step, steps=steps))

    say("reading", 0, 1)
    base = registry.find(request.base or registry.DEFAULT)
    nlp = _load(base)
    learnt, held_out = enough(split(request.lessons))
    names = _Labels(base, nlp, learnt)
    material, remarks = _material(base, nlp, names, learnt, held_out)
    steps = request.steps or _steps(material)

    def told(step: Step) -> None:
        scores = step.scores
        report(
            Progress(
                id=request.id,
                stage="training",
                step=min(step.number, steps),
                steps=steps,
                loss=round(step.loss, 4),
                held_out=round(scores.held_out, 4) if scores else None,
                rehearsal=round(scores.rehearsal, 4) if scores else None,
            )
        )

    sure = certainty(nlp, material.rehearsal) if base.kind == "layer" else 0.0
    tuned = tune(nlp, material, steps=steps, seed=request.seed, report=told)
    sharpen(nlp, sure, material.rehearsal)

    def measured(pipeline: Path | None, already: int) -> Measured:
        of = 2 * len(held_out)
        return measure(registry.load(pipeline), held_out, lambda done, _: say("measuring", already + done, of))

    old = measured(None, 0)
    nlp.meta |= _meta(base, nlp, names, learnt, tuned)
    info = msgspec.structs.replace(base, version=nlp.meta["version"])
    figures: list[Measured] = []

    def fill(folder: Path) -> str:
        say("saving", 0, 1)
        _save(nlp, base, names, folder)
        figures.append(measured(folder, len(held_out)))
        _note_figures(folder, old, figures[0])
        return info.key

    folder = shelf.write_folder(Path(request.out), fill) if request.out else shelf.shelve(fill)
    new = figures[0]
    if tuned.step == 0:
        remarks.append(Note("Training found nothing better than the pipeline it began with."))
    return Trained(
        id=request.id,
        name=info.name,
        version=info.version,
        folder=str(folder),
        documents=len(learnt),
        held_out=len(held_out),
        marks=sum(len(piece.marks) for piece in material.learnt),
        steps=tuned.step,
        old=old,
        new=new,
        better=new.total.f1 > old.total.f1 and tuned.after.rehearsal >= tuned.before.rehearsal - FORGIVEN,
        remarks=remarks,
    )


def _load(base: PipelineInfo) -> Language:
    """Load the base; raises `PostilError` if it has no recogniser."""
    nlp = load_untrusted(base.folder)
    if NER not in nlp.pipe_names or nlp.get_pipe_meta(NER).factory != NER:
        raise PostilError("The pipeline {name} has no entity recogniser that could learn.", name=base.name)
    return nlp


class _Labels:
    """Which labels are learnt, and as what the base knows them."""

    def __init__(self, base: PipelineInfo, nlp: Language, lessons: Iterable[Lesson]) -> None:
        ours = {label: label_map.proposed().get(label) for label in nlp.get_pipe(NER).labels}
        known = ours | {label: name for label, name in label_map.mapping(base).items() if label in ours}
        self._native: dict[str, str] = {}
        for label, name in known.items() if base.kind == "pipeline" else ((label, label) for label in ours):
            if name is not None:
                self._native.setdefault(name, label)
        counted = Counter(mark.label for lesson in lessons for mark in lesson.marks if mark.layer == "entity")
        left_out = _OF_RULES if base.kind == "layer" else frozenset()
        new = {label for label, count in counted.items() if count >= _LEAST_OF_A_LABEL} - left_out
        self.ours = frozenset(new | self._native.keys())
        self.new = new - self._native.keys()
        self.mapping = known | {label: label for label in self.new}

    def native(self, piece: Piece) -> Piece:
        """Return a piece with the labels as the base calls them."""
        return msgspec.structs.replace(
            piece,
            marks=tuple((start, end, self._native.get(label, label)) for start, end, label in piece.marks),
            rejected=tuple((start, end, self._native.get(label, label)) for start, end, label in piece.rejected),
        )


def _material(
    base: PipelineInfo, nlp: Language, names: _Labels, learnt: Iterable[Lesson], held_out: Iterable[Lesson]
) -> tuple[Material, list[Note]]:
    own, aside = (
        [names.native(piece) for lesson in lessons for piece in cut(lesson, names.ours) if piece.teaches]
        for lessons in (learnt, held_out)
    )
    remarks: list[Note] = []
    known = rehearsal.read(Path(base.folder))
    if not known:
        blank = [piece for lesson in learnt for piece in cut(lesson, names.ours) if not piece.teaches]
        known = list(rehearsal.own_reading(nlp, blank))
        values = {"name": base.name}
        remarks.append(
            Note(
                "The pipeline {name} brings no sentences to rehearse; its own reading of what nobody has marked stood "
                "in.",
                values,
            )
            if known
            else Note(
                "The pipeline {name} brings no sentences to rehearse, so it may forget what this project lacks.", values
            )
        )
    rehearsed, sample = rehearsal.split(known)
    return Material(own, rehearsed, aside, sample), remarks


def _steps(material: Material) -> int:
    words = sum(len(piece.text.split()) for piece in material.learnt)
    return min(max(_ROUNDS * words // WORDS, _FEWEST_STEPS), _MOST_STEPS)


def _meta(base: PipelineInfo, nlp: Language, names: _Labels, learnt: list[Lesson], tuned: Tuned) -> dict[str, Any]:
    """Return what is said of the new pipeline; no word of the articles is in it."""
    own = dict(nlp.meta.get("postil") or {})
    if "calibration" in own:
        own["calibration"] = with_new_labels(own["calibration"], names.new)
    weights = hashlib.sha256(nlp.get_pipe(NER).model.to_bytes()).hexdigest()[:6]
    return {
        "name": base.name,
        # Two laptops may both train their first one: the weights tell them apart.
        "version": f"{_next_version(base)}.{weights}",
        "performance": {},
        "postil": own
        | {
            "kind": base.kind,
            "languages": list(base.languages),
            "parent": base.key,
            "learnt": {
                "documents": len(learnt),
                "steps": tuned.step,
                "rehearsal_before": round(tuned.before.rehearsal, 4),
                "rehearsal": round(tuned.after.rehearsal, 4),
            },
        },
    }


def _next_version(base: PipelineInfo) -> str:
    """Return the base's version with ``+p1``, or the first number that is free."""
    root = re.sub(r"[+.]p\d+\.[0-9a-f]{6}$", "", base.version)
    begin = f"{root}{'.' if '+' in root else '+'}p"
    pattern = re.compile(rf"{re.escape(begin)}(\d+)\.")
    versions = [pattern.match(info.version) for info in registry.available() if info.name == base.name]
    return f"{begin}{max((int(match[1]) for match in versions if match), default=0) + 1}"


def _save(nlp: Language, base: PipelineInfo, names: _Labels, folder: Path) -> None:
    """Write the pipeline without the words of the articles: what the base brought is copied as it was."""
    nlp.to_disk(folder, exclude=["vocab"])
    for path in Path(base.folder).iterdir():
        if path.is_file() and path.name not in _NOT_COPIED:
            shutil.copy(path, folder / path.name)
    if (Path(base.folder) / "vocab").is_dir():
        shutil.copytree(Path(base.folder) / "vocab", folder / "vocab", dirs_exist_ok=True)
    if base.kind == "pipeline":
        (folder / label_map.FILE).write_bytes(msgspec.json.encode(names.mapping))


def _note_figures(folder: Path, old: Measured, new: Measured) -> None:
    """Add to the new pipeline's description how good it was on what was kept aside."""
    path = folder / "meta.json"
    meta = msgspec.json.decode(path.read_bytes())
    meta["postil"]["learnt"] |= {
        "held_out": new.documents,
        "f1": new.total.f1,
        "compared_with": f"{old.name}-{old.version}",
        "f1_of_that": old.total.f1,
    }
    path.write_bytes(msgspec.json.format(msgspec.json.encode(meta)))

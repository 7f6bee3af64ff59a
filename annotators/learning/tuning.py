"""Training an entity recogniser further with spaCy's own loop: the best step on what was kept aside is taken."""

from __future__ import annotations

import random
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.training.loop import train_while_improving
from spacy.util import fix_random_seed
from thinc.api import Adam, warmup_linear

from annotators.learning.examples import REJECTED, Piece, batches, example
from annotators.training.scorer import Score

NER = "ner"
# A new label begins so much less likely than the mean of the known ones, as log odds.
_RARER = 1.5
# Before this step the averages of the weights are between what was and what will be, and good for neither.
_SETTLED = 150
# Weights go so much of the way from where they were to where training led them.
_KEPT = 0.9
_CUT = "update_with_oracle_cut_size"
_LEARN_RATE = 0.0005
_WARMUP = 50
# The rate falls evenly, to a sixth at the last step.
_TAIL = 1.2
_DROPOUT = 0.1
_EVALUATE_EVERY = 50
_REPORT_EVERY = 5
# Training ends early where nothing got better for so many steps.
_PATIENCE = 300
# So much of the F1 on rehearsed sentences may be lost; more than that is forgetting.
FORGIVEN = 0.01


Weights: TypeAlias = dict[tuple[int, str], NDArray[np.float32]]


class Scores(Struct, frozen=True):
    """F1 on the documents kept aside and on rehearsed sentences, of the recogniser alone."""

    held_out: float
    rehearsal: float

    def worth(self, before: Scores) -> float:
        """Return by what steps are compared: what was learnt counts, less what was forgotten."""
        forgotten = max(before.rehearsal - self.rehearsal - FORGIVEN, 0.0)
        return self.held_out + self.rehearsal / 10 - 5 * forgotten


class Step(Struct, frozen=True):
    """How far training is: mean loss a step since the last report; scores only where they were measured."""

    number: int
    loss: float
    scores: Scores | None = None


class Tuned(Struct, frozen=True):
    """What training came to: scores before and of the step that was taken, 0 where none was better."""

    before: Scores
    after: Scores
    step: int


class Material(Struct, frozen=True):
    """What is learnt and rehearsed, and what of both is kept aside."""

    learnt: Sequence[Piece]
    rehearsed: Sequence[Piece]
    held_out: Sequence[Piece]
    rehearsal: Sequence[Piece]


def tune(nlp: Language, material: Material, *, steps: int, seed: int, report: Callable[[Step], None]) -> Tuned:
    """Train the recogniser of ``nlp`` further, in place; the same seed and material give the same weights."""
    fix_random_seed(seed)
    ner = nlp.get_pipe(NER)
    moves = ner.moves.n_moves
    introduce(ner, {mark[2] for piece in material.learnt for mark in piece.marks})
    # Rejected spans are looked up under this name; spaCy takes it as a setting of new recognisers only.
    ner.moves.cfg["neg_key"] = REJECTED
    # Long texts are not cut: the oracle by which spaCy cuts them guesses where annotation is missing.
    cut_at, ner.cfg[_CUT] = ner.cfg[_CUT], 0
    together = _trained_together(nlp)
    optimizer = _optimizer(nlp, together, steps)
    with warnings.catch_warnings(), nlp.select_pipes(enable=together):
        warnings.simplefilter("ignore")
        before = measure(nlp, material)
        start = {name: _copied(nlp, name) for name in together}
        best, taken, step = start, before, 0
        loss = _Loss()
        for info, measured in _loop(nlp, optimizer, material, before, steps=steps, seed=seed):
            loss.take(info["losses"].get(NER, 0.0))
            scores, number = info["other_scores"], info["step"] + 1
            if measured and number >= min(_SETTLED, steps) and scores.worth(before) > taken.worth(before):
                taken, step = scores, number
                with nlp.use_params(optimizer.averages):
                    best = {name: _copied(nlp, name) for name in together}
            if measured or info["step"] % _REPORT_EVERY == 0:
                report(Step(number, loss.mean(), scores))
            if measured:
                loss.begin()
    ner.cfg[_CUT] = cut_at
    for name in together:
        _set(nlp, name, start[name], best[name], moves)
    return Tuned(before, taken, step)


def _copied(nlp: Language, component: str) -> Weights:
    nodes = enumerate(nlp.get_pipe(component).model.walk())
    return {
        (number, name): node.get_param(name).copy()
        for number, node in nodes
        for name in node.param_names
        if node.has_param(name)
    }


def _set(nlp: Language, component: str, start: Weights, best: Weights, moves: int) -> None:
    """Put weights nearly where training led them, the rows of new labels wholly.

    Keeping a part of where they were forgets less than it unlearns (Wortsman and others, "Robust fine-tuning", 2022).
    """
    model = nlp.get_pipe(component).model
    output = model.get_ref("upper") if component == NER and model.attrs["has_upper"] else None
    for number, node in enumerate(model.walk()):
        for name in node.param_names:
            if node.has_param(name):
                first, last = start[number, name], best[number, name]
                between = first + _KEPT * (last - first)
                if node is output:
                    between[moves:] = last[moves:]
                node.set_param(name, between)


def _optimizer(nlp: Language, components: Iterable[str], steps: int) -> Adam:
    """Return Adam that begins gently, since its first steps go equally far for every weight, however good that is.

    Its moving averages begin with the weights as they are; thinc would begin them with zeros.
    """
    rate = warmup_linear(_LEARN_RATE, min(_WARMUP, steps), round(steps * _TAIL))
    optimizer = Adam(rate, L2=0.01, grad_clip=1.0, use_averages=True)
    for component in components:
        for node in nlp.get_pipe(component).model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    optimizer.averages[node.id, name] = node.get_param(name).copy()
    return optimizer


def introduce(ner: EntityRecognizer, labels: Iterable[str]) -> None:
    """Add the labels that a recogniser lacks, each as a rarer kind of what it knows.

    spaCy gives a new label no weights at all, so that it would begin as likely as that, everywhere: it would take
    probability from what is known in texts that have nothing to do with it.
    """
    known = set(ner.labels)
    for label in sorted(set(labels) - known):
        ner.add_label(label)
    if not known or not ner.model.attrs["has_upper"]:
        return
    output = ner.model.get_ref("upper")
    weights, bias = output.get_param("W").copy(), output.get_param("b").copy()
    moves = [ner.moves.get_class_name(number).partition("-") for number in range(ner.moves.n_moves)]
    for number, (move, _, label) in enumerate(moves):
        if label and label not in known:
            alike = [other for other, found in enumerate(moves) if found[0] == move and found[2] in known]
            weights[number] = weights[alike].mean(axis=0)
            bias[number] = bias[alike].mean() - _RARER
    output.set_param("W", weights)
    output.set_param("b", bias)


def _loop(
    nlp: Language, optimizer: Adam, material: Material, before: Scores, *, steps: int, seed: int
) -> Iterator[tuple[dict[str, Any], bool]]:
    """Yield after each step what spaCy's loop knows, and whether it was measured."""
    chance = random.Random(seed)  # noqa: S311  (an order, no secret)
    learnt, rehearsed = ([example(nlp, piece) for piece in part] for part in (material.learnt, material.rehearsed))

    def evaluate() -> tuple[float, Scores]:
        scores = measure(nlp, material)
        return scores.worth(before), scores

    loop = train_while_improving(
        nlp,
        optimizer,
        batches(learnt, rehearsed, chance),
        evaluate,
        dropout=_DROPOUT,
        eval_frequency=min(_EVALUATE_EVERY, max(steps // 2, 1)),
        accumulate_gradient=1,
        patience=_PATIENCE,
        max_steps=steps,
        exclude=[],
        annotating_components=[],
        before_update=None,
    )
    for _, info, is_best in loop:
        yield info, is_best is not None


def _trained_together(nlp: Language) -> list[str]:
    """Return the recogniser and the layer of words that it listens to, where it has none of its own."""
    listened = [name for name in ("tok2vec", "transformer") if name in nlp.pipe_names]
    listens = any("listener" in node.name for node in nlp.get_pipe(NER).model.walk())
    return [*(listened if listens else ()), NER]


class _Loss:
    """The mean loss a step; spaCy adds losses up from one evaluation to the next."""

    def __init__(self) -> None:
        self._sum = self._reported = 0.0
        self._steps = 0

    def take(self, total: float) -> None:
        self._sum = float(total)
        self._steps += 1

    def mean(self) -> float:
        found = (self._sum - self._reported) / max(self._steps, 1)
        self._reported, self._steps = self._sum, 0
        return found

    def begin(self) -> None:
        self._sum = self._reported = 0.0
        self._steps = 0


def measure(nlp: Language, material: Material) -> Scores:
    """Return F1 of the recogniser alone; what is unknown counts nowhere."""
    return Scores(_f1(nlp, material.held_out), _f1(nlp, material.rehearsal))


def _f1(nlp: Language, pieces: Sequence[Piece]) -> float:
    score = Score()
    for piece, doc in zip(pieces, nlp.pipe([piece.text for piece in pieces]), strict=True):
        found = {(span.start_char, span.end_char, span.label_) for span in doc.ents}
        score.add(piece.marks, {mark for mark in found if _is_known(piece, mark)}, nested=True)
    return score.figures().f1


def _is_known(piece: Piece, mark: tuple[int, int, str]) -> bool:
    start, end, _ = mark
    if any(start < two and one < end for one, two in piece.unknown):
        return False
    touched = any(start < other[1] and other[0] < end for other in piece.marks)
    return piece.done or touched or mark in piece.rejected

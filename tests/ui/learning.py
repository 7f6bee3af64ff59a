"""A worker that answers from a plan instead of training, and the figures that it answers with."""

from __future__ import annotations

import sys
from pathlib import Path

from annotators.protocol import Measured, Note, Row, Trained

ROOT = Path(__file__).resolve().parent.parent.parent

# What the file beside it holds tells it what to do: "better", "worse", "die", "disk full", "garbage", "old", "wait".
_WORKER = """
import sys, time
sys.path.insert(0, {root!r})
from pathlib import Path
from annotators.protocol import *
from tests.ui.learning import measured, trained
todo = Path({plan!r}).read_text()
out = sys.stdout.buffer
def say(message):
    out.write(encode(message)); out.flush()
say(Hello(PROTOCOL if todo != "old" else PROTOCOL + 1, {{}}))
for line in sys.stdin.buffer:
    request = decode_request(line)
    if todo == "garbage":
        out.write(b"what?\\n"); out.flush()
        continue
    if isinstance(request, Install):
        if todo == "die":
            sys.exit(3)
        if todo == "refuse":
            say(Failed(request.id, "{{file}} holds a pickle ({{name}}), which could run any program; it was not "
                "installed.", {{"file": request.source, "name": "ner.pkl"}}))
        else:
            say(Installed(id=request.id, name="words", version="1", folder="here"))
        continue
    if isinstance(request, Evaluate):
        say(Evaluated(id=request.id, measured=measured("1.0", 0.8)))
        continue
    say(Progress(id=request.id, stage="reading", step=0, steps=1))
    say(Progress(id=request.id, stage="training", step=1, steps=20, loss=9.0, held_out=0.5, rehearsal=0.9))
    if todo == "wait":
        continue
    if todo == "die":
        sys.exit(3)
    say(Progress(id=request.id, stage="training", step=20, steps=20, loss=2.0, held_out=0.7, rehearsal=0.9))
    if todo == "disk full":
        say(Failed(request.id, "The pipeline can't be saved in {{folder}}: {{reason}}. Nothing was changed.",
            {{"folder": "here", "reason": "No space left on device"}}))
        continue
    say(Progress(id=request.id, stage="measuring", step=3, steps=4))
    say(trained(better=todo == "better", identifier=request.id))
"""


def worker_that(plan: Path) -> list[str]:
    """Return the command of a worker that does what the file ``plan`` says."""
    script = plan.with_name("worker.py")
    script.write_text(_WORKER.format(root=str(ROOT), plan=str(plan)))
    return [sys.executable, str(script)]


def row(f1: float, *, label: str = "", lang: str = "", layer: str = "", gold: int = 40, proposed: int = 42) -> Row:
    """Return figures that go with an F1."""
    return Row(
        layer=layer,
        label=label,
        lang=lang,
        gold=gold,
        proposed=proposed,
        precision=f1,
        recall=f1,
        f1=f1,
        overlap_f1=f1,
        accepted_unchanged=f1,
        missed=1 - f1,
        effort=1 - f1,
    )


def measured(version: str, f1: float) -> Measured:
    """Return figures on three documents in two languages."""
    rows = [
        row(f1, layer="entity", label="PERSON", lang="en"),
        row(0.9, layer="entity", label="PLACE", lang="en", gold=30),
        row(1.4 - f1, layer="entity", label="ORG", lang="vi", gold=12),
        row(0.5, layer="claim", label="assert", lang="vi", gold=2),
    ]
    return Measured(name="postil-news-xx", version=version, documents=3, total=row(f1), rows=rows)


def trained(*, better: bool, identifier: int = 1) -> Trained:
    """Return what training came to."""
    return Trained(
        id=identifier,
        name="postil-news-xx",
        version="1.0+p1.abcdef",
        folder="here",
        documents=12,
        held_out=3,
        marks=160,
        steps=20,
        old=measured("1.0", 0.7),
        new=measured("1.0+p1.abcdef", 0.8 if better else 0.6),
        better=better,
        remarks=[] if better else [Note("Training found nothing better than the pipeline it began with.")],
    )

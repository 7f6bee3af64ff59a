"""The commands that train, measure and manage pipelines."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from models.errors import PostilError
from ui.console import counted, out, say

if TYPE_CHECKING:
    from annotators.protocol import Measured, Progress, Row
    from models.exporting import Selection
    from models.lessons import Lesson

_STAGES = {"reading": "Reading", "training": "Training", "measuring": "Measuring", "saving": "Saving"}
_ROW = "{:<7} {:<12} {:<5} {:>6} {:>9} {:>10} {:>7} {:>7} {:>8} {:>10} {:>7}"
_HEAD = ("layer", "label", "lang", "marks", "proposed", "precision", "recall", "F1", "overlap", "unchanged", "effort")


def train(options: argparse.Namespace) -> int:
    """Make a pipeline from what people decided in a project, and use it if it is better than the one in use."""
    from annotators import registry
    from annotators.client import WorkerClient, worker_command
    from models.exporting import Selection

    known = _lessons(options.project, Selection())
    if options.base is not None:
        registry.find(options.base)
    with WorkerClient(worker_command()) as worker:
        made = worker.train(known, _reporter(), base=options.base, out=options.out)
    chosen = made.better and options.out is None
    if chosen:
        registry.choose(f"{made.name}-{made.version}")
    for remark in made.remarks:
        say(remark.as_remark())
    if options.json:
        fields = {name: getattr(made, name) for name in made.__struct_fields__ if name not in ("id", "remarks")}
        _out_json({**fields, "in_use": chosen})
        return 0
    out(f"{made.name} {made.version} has learnt from {counted(made.documents, 'document', 'documents')}.")
    for measured in (made.old, made.new):
        out(
            f"{measured.name} {measured.version}: F1 {measured.total.f1:.3f}, effort {measured.total.effort:.3f}, "
            f"on {counted(measured.documents, 'document', 'documents')} kept aside."
        )
    out(_verdict(chosen=chosen, better=made.better, folder=made.folder))
    return 0


def _verdict(*, chosen: bool, better: bool, folder: str) -> str:
    if chosen:
        return "It is better, and in use from now on."
    if better:
        return f"It is better. It is in {folder}; postil pipelines --install takes it in."
    return f"It is not better, so it is not in use. It is in {folder}."


def evaluate(options: argparse.Namespace) -> int:
    """Measure a pipeline's suggestions against what people marked."""
    from annotators import registry
    from annotators.client import WorkerClient, worker_command
    from annotators.learning.holding import split
    from models.exporting import Selection

    known = _lessons(options.project, Selection(annotator=options.annotator, gold=options.gold))
    if options.held_out:
        known = split(known)[1]
    if not known:
        raise PostilError("Nobody has decided anything in {file} that could be measured against.", file=options.project)
    registry.find(options.pipeline)
    with WorkerClient(worker_command()) as worker:
        measured = worker.evaluate(known, _reporter(), options.pipeline)
    started = sum(not lesson.done for lesson in known)
    if started:
        say(
            f"{counted(started, 'document is', 'documents are')} not done: there only those suggestions count about "
            "which somebody has decided."
        )
    if options.json:
        _out_json(measured)
    else:
        _table(measured)
    return 0


def _lessons(path: Path, whose: Selection) -> list[Lesson]:
    from models import learning
    from models.project import Project

    with Project.open(path, read_only=True) as project:
        return learning.lessons(project, whose)


def _reporter() -> Callable[[Progress], None]:
    """Return what shows how far it is: one line of a terminal, or a line for each measurement."""

    def report(progress: Progress) -> None:
        line = f"{_STAGES[progress.stage]} {progress.step}/{progress.steps}"
        if progress.loss is not None:
            line += f", loss {progress.loss:.2f}"
        if progress.held_out is not None:
            line += f", F1 {progress.held_out:.3f} on what was kept aside, {progress.rehearsal or 0:.3f} on rehearsal"
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{line}" + ("\n" if progress.held_out is not None else ""))
            sys.stderr.flush()
        elif progress.held_out is not None:
            say(line)

    return report


def _table(measured: Measured) -> None:
    out(f"{measured.name} {measured.version}, {counted(measured.documents, 'document', 'documents')}")
    out(_ROW.format(*_HEAD))
    for row in (*measured.rows, measured.total):
        out(_ROW.format(*_cells(row)))


def _cells(row: Row) -> tuple[str | int, ...]:
    shares = (row.precision, row.recall, row.f1, row.overlap_f1, row.accepted_unchanged, row.effort)
    return (row.layer or "entity", row.label or "all", row.lang, row.gold, row.proposed, *(f"{x:.3f}" for x in shares))


def pipelines(options: argparse.Namespace) -> int:
    """List what can suggest; or take one in, remove it, copy it out, or choose it."""
    if options.install:
        return _install(options.install)
    if options.remove:
        return _remove(options.remove)
    if options.export:
        return _export(*options.export)
    if options.use:
        return _use(options.use)
    return _listed(as_json=options.json)


def _install(source: Path) -> int:
    from annotators.client import WorkerClient, worker_command

    if not source.exists():
        raise PostilError("There is no {file}.", file=source)
    with WorkerClient(worker_command()) as worker:
        info = worker.install(source)
    say(f"{info.name} {info.version} is installed. postil pipelines --use {info.name}-{info.version} chooses it.")
    return 0


def _remove(name: str) -> int:
    from annotators import shelf

    info = shelf.remove(name)
    say(f"{info.name} {info.version} is removed.")
    return 0


def _export(name: str, folder: str) -> int:
    from annotators import shelf

    info = shelf.export(name, Path(folder))
    say(f"{info.name} {info.version} is copied to {folder}.")
    return 0


def _use(name: str) -> int:
    from annotators import registry

    info = registry.choose(name)
    say(f"{info.name} {info.version} suggests from now on.")
    return 0


def _listed(*, as_json: bool) -> int:
    from annotators import registry

    found, used = registry.available(), registry.in_use()
    if used.remark:
        say(used.remark)
    if as_json:
        _out_json([{**msgspec.structs.asdict(info), "in_use": info == used.info} for info in found])
        return 0
    for info in found:
        languages = ", ".join(info.languages) or "any language"
        out(f"{info.name} {info.version}: {languages}{' (in use)' if info == used.info else ''}")
    return 0


def _out_json(content: object) -> None:
    out(msgspec.json.encode(content).decode("utf-8"))

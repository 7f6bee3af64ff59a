"""What the commands of the command line do. Results go to stdout, progress and problems to stderr."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import msgspec

from models.errors import PostilError
from ui import pipeline_commands, profile
from ui.console import counted, out, progress, say


def run(options: argparse.Namespace) -> int:
    """Run the chosen command and return its exit code; raises `PostilError` with what could not be done."""
    actions: dict[str, Callable[[argparse.Namespace], int]] = {
        "new": new,
        "import": import_files,
        "suggest": suggest,
        "export": export,
        "info": info,
        "scheme": scheme,
        "check": check,
        "formats": formats,
        "pipelines": pipeline_commands.pipelines,
        "train": pipeline_commands.train,
        "evaluate": pipeline_commands.evaluate,
    }
    return actions[options.command](options)


# --- commands ----------------------------------------------------------------------------------------------


def new(options: argparse.Namespace) -> int:
    """Make a project."""
    from models.project import Project
    from models.scheme import load_scheme

    chosen = load_scheme(options.scheme) if options.scheme else None
    Project.create(options.project, chosen).close()
    say(f"{options.project} is made.")
    return 0


def import_files(options: argparse.Namespace) -> int:
    """Import files and folders; exit 1 if there was anything of which nothing was kept."""
    from models.formats.native_records import named_person
    from models.importing import Importer, find_files, passed_over
    from models.project import Project

    me = profile.who_am_i(options.me)
    whose = None
    if options.annotator:
        whose = me if options.annotator == me.name else named_person(options.annotator)
    unreadable = passed_over(options.paths, options.format)
    if unreadable:
        names = ", ".join(path.name for path in unreadable[:5]) + (", …" if len(unreadable) > 5 else "")
        say(f"{counted(len(unreadable), 'file', 'files')} of a kind Postil can't read passed over: {names}.")
    with Project.open(options.project) as project:
        importer = Importer(project, me, whose=whose, add_labels=options.add_labels)
        report = importer.run(find_files(options.paths, options.format), options.format, progress)
    for file in report.files:
        for line in (*file.warnings, *(f"clash: {clash}" for clash in file.clashes)):
            say(f"{file.file}: {line}")
        if file.error:
            say(f"postil: {file.error} Nothing of this file was kept.")
        elif file.already_there and not file.added and not file.taken:
            say(f"{file.file}: {counted(file.already_there, 'document', 'documents')} already there, nothing changed.")
    taken = sum(file.taken for file in report.files)
    say(f"{counted(report.added, 'document', 'documents')} and {counted(taken, 'mark', 'marks')} imported.")
    return 1 if report.failed else 0


def suggest(options: argparse.Namespace) -> int:
    """Run a pipeline in the worker process and store what it proposes."""
    from annotators import registry
    from annotators.client import WorkerClient, worker_command
    from models.names_learnt import refresh
    from models.project import Project
    from models.queries import document_and_text, document_ids, documents_without_run
    from models.suggesting import store_suggestions
    from ui.proposals import article_of, as_suggested, pipeline_annotator

    chosen = registry.find(options.pipeline)
    if options.pipeline is None and (remark := registry.in_use().remark):
        say(remark)
    annotator = pipeline_annotator(chosen.name, chosen.version)
    problems: list[str] = []
    left_out: Counter[str] = Counter()
    marks = 0
    with Project.open(options.project) as project:
        every = document_ids(project)
        wanted = every if options.all or options.document else documents_without_run(project, annotator.id)
        if options.document:
            wanted = list(dict.fromkeys(options.document))
            for identifier in wanted:
                if identifier not in every:
                    raise PostilError("There is no document {id} in {file}.", id=identifier, file=options.project)
        articles = (article_of(*document_and_text(project, identifier)) for identifier in wanted)
        with WorkerClient(worker_command()) as worker:
            for done, result in enumerate(worker.suggest(articles, options.pipeline), start=1):
                progress(done, len(wanted), result.document)
                if result.error:
                    problems.append(result.error)
                    continue
                store_suggestions(project, annotator, [(result.document, as_suggested(result.proposals))])
                marks += len(result.proposals)
                left_out.update(result.left_out)
        refresh(project)
    for problem in problems:
        say(f"postil: {problem}")
    for label, number in sorted(left_out.items()):
        say(
            f"{counted(number, 'span', 'spans')} labelled {label} by the pipeline left out: "
            "resources/annotators/label_map.toml has no word for it."
        )
    done_on = counted(len(wanted) - len(problems), "document", "documents")
    say(f"{counted(marks, 'suggestion', 'suggestions')} by {chosen.name} {chosen.version} on {done_on}.")
    return 1 if problems else 0


def export(options: argparse.Namespace) -> int:
    """Write a file, or a folder that is a data set."""
    from models import exporting
    from models.project import Project
    from models.records import ZONE_KINDS

    kinds = tuple(kind.strip() for kind in (options.without_zones or "").split(",") if kind.strip())
    for kind in kinds:
        if kind not in ZONE_KINDS:
            raise PostilError(
                "There is no zone kind {kind}; there are {kinds}.", kind=kind, kinds=", ".join(ZONE_KINDS)
            )
    target = Path(options.out)
    if options.out.endswith(("/", "\\")):
        try:
            target.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise PostilError("{folder} can't be made: {reason}.", folder=target, reason=error.strerror) from error
    selection = exporting.Selection(
        annotator=options.annotator, gold=options.gold, suggestions=options.suggestions, without_zones=kinds
    )
    with Project.open(options.project, read_only=True) as project:
        report = exporting.export(project, target, selection, progress)
    say(
        f"{counted(report.documents, 'document', 'documents')}, {counted(report.lines, 'line', 'lines')}, "
        f"{counted(report.annotations, 'mark', 'marks')} written to {options.out}."
    )
    return 0


def info(options: argparse.Namespace) -> int:
    """Print the counts."""
    from models import queries
    from models.project import Project

    with Project.open(options.project, read_only=True) as project:
        found = queries.info(project)
    if options.json:
        out(msgspec.json.encode(found).decode("utf-8"))
        return 0
    out(f"documents    {found.documents}")
    out(f"annotations  {found.annotations}, of them {counted(found.claims, 'claim', 'claims')}")
    for title, counts in (("languages", found.languages), ("status", found.status), ("labels", found.labels)):
        listed = ", ".join(f"{name or 'unknown'} {number}" for name, number in counts.items())
        out(f"{title:<12} {listed or 'none'}")
    for who in found.annotators:
        out(f"{who.kind:<12} {who.name}: {counted(who.marks, 'mark', 'marks')}")
    return 0


def scheme(options: argparse.Namespace) -> int:
    """Print the scheme, or write it to a file."""
    from models.project import Project
    from models.scheme import dump_scheme, write_scheme

    with Project.open(options.project, read_only=True) as project:
        found = project.scheme
    if options.out:
        write_scheme(found, options.out)
        say(f"The scheme is written to {options.out}.")
    else:
        sys.stdout.write(dump_scheme(found))
    return 0


def check(options: argparse.Namespace) -> int:
    """Check database, texts, spans and labels; exit 1 if anything is wrong."""
    from models import queries
    from models.project import Project

    with Project.open(options.project, read_only=not options.repair) as project:
        if options.repair:
            project.rebuild_indexes()
        problems = queries.problems(project)
    for problem in problems:
        say(f"postil: {options.project}: {problem}.")
    if not problems:
        say(f"{options.project}: nothing is wrong.")
    return 1 if problems else 0


def formats(options: argparse.Namespace) -> int:
    """List the file formats, and what each one loses."""
    from models.formats import FORMATS

    if options.json:
        out(msgspec.json.encode(FORMATS).decode("utf-8"))
        return 0
    for found in FORMATS:
        ways = " and ".join(way for way, can in (("read", found.reads), ("written", found.writes)) if can)
        loses = f"loses {', '.join(found.loses)}" if found.loses else "loses nothing"
        out(f"{found.name:<8} {found.title}: {ways}, {loses}")
    return 0

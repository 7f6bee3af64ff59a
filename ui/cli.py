"""The command line: what it accepts. What the commands do is in `ui.commands`. Neither reaches Qt."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from models.errors import PostilError
from models.version import VERSION

COMMANDS = ("new", "import", "suggest", "export", "info", "scheme", "check", "formats", "pipelines", "train",
            "evaluate")  # fmt: skip
_EPILOG = "Exit code: 0 done, 1 something could not be done (a sentence on stderr says what), 2 wrong usage."


def window_options(arguments: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """Return the options of the window, and what is left of the arguments.

    ``project`` may be None; ``demo`` is the folder of a demonstration on the sample articles, which runs
    without a window where ``headless`` is set.
    """
    top = argparse.ArgumentParser(prog="postil", add_help=False)
    top.add_argument("project", nargs="?")
    top.add_argument("--me")
    top.add_argument("--demo", type=Path)
    top.add_argument("--headless", action="store_true")
    return top.parse_known_args(arguments)


def wants_window(arguments: list[str]) -> bool:
    """Tell whether these arguments open the window: none, a project, or the demonstration."""
    if {"-h", "--help", "--version"} & set(arguments):
        return False
    options, rest = window_options(arguments)
    if options.demo is not None:
        return True
    if options.project is None or options.project in COMMANDS:
        return options.project is None and not rest
    path = Path(options.project)
    return (path.suffix == ".postil" or path.is_file()) and not rest


def parser() -> argparse.ArgumentParser:
    """Return the parser of every command."""
    top = argparse.ArgumentParser(
        prog="postil",
        usage="postil [PROJECT] | postil COMMAND ...",
        description="Annotate news articles with entities and claims. Without a command the window opens.",
        epilog=_EPILOG,
    )
    top.add_argument("--version", action="version", version=f"postil {VERSION}")
    top.add_argument("--me", metavar="NAME", help="who is working (default: the name given at first start)")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, prog="postil")
    me = argparse.ArgumentParser(add_help=False)
    me.add_argument(
        "--me",
        metavar="NAME",
        default=argparse.SUPPRESS,
        help="who is working (default: the name given at first start)",
    )
    project = argparse.ArgumentParser(add_help=False)
    project.add_argument("project", metavar="PROJECT", type=Path, help="a .postil file")

    new = commands.add_parser("new", parents=[me, project], help="make an empty project", epilog=_EPILOG)
    new.add_argument("--scheme", type=Path, metavar="FILE", help="take labels, attributes and roles from this file")

    _add_import(commands, me, project)
    _add_suggest(commands, me, project)
    _add_export(commands, me, project)

    info = commands.add_parser("info", parents=[me, project], help="count what is in a project", epilog=_EPILOG)
    info.add_argument("--json", action="store_true", help="print it for machines")
    scheme = commands.add_parser("scheme", parents=[me, project], help="write a project's scheme", epilog=_EPILOG)
    scheme.add_argument("--out", type=Path, metavar="FILE", help="write it here instead of printing it")
    check = commands.add_parser("check", parents=[me, project], help="look for anything wrong", epilog=_EPILOG)
    check.add_argument("--repair", action="store_true", help="rebuild the database's indexes before looking")
    formats = commands.add_parser("formats", parents=[me], help="list what can be read and written", epilog=_EPILOG)
    formats.add_argument("--json", action="store_true", help="print it for machines")
    _add_pipelines(commands, me)
    _add_train(commands, me, project)
    _add_evaluate(commands, me, project)
    return top


def _add_import(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    me: argparse.ArgumentParser,
    project: argparse.ArgumentParser,
) -> None:
    from models.formats import FORMATS

    command = commands.add_parser(
        "import", parents=[me, project], help="bring articles and annotations in", epilog=_EPILOG
    )
    command.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file, or a folder of files")
    readable = [found.name for found in FORMATS if found.reads]
    command.add_argument("--format", choices=readable, help="read every file so (default: by its suffix)")
    command.add_argument("--annotator", metavar="NAME", help="whose marks they are when a file does not say")
    command.add_argument("--add-labels", action="store_true", help="add unknown labels and attributes to the scheme")


def _add_suggest(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    me: argparse.ArgumentParser,
    project: argparse.ArgumentParser,
) -> None:
    command = commands.add_parser("suggest", parents=[me, project], help="let a pipeline propose marks", epilog=_EPILOG)
    command.add_argument("--pipeline", metavar="NAME_OR_FOLDER", help="which one (default: the one in use)")
    command.add_argument("--document", action="append", metavar="ID", help="only this document; may be repeated")
    command.add_argument("--all", action="store_true", help="also documents on which it has run")


def _add_export(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    me: argparse.ArgumentParser,
    project: argparse.ArgumentParser,
) -> None:
    from models.formats import FORMATS

    command = commands.add_parser("export", parents=[me, project], help="write annotations out", epilog=_EPILOG)
    command.add_argument("out", metavar="OUT", help="a file, or a folder (ending in /) that becomes a data set")
    writable = [found.name for found in FORMATS if found.writes]
    command.add_argument("--format", choices=writable, default="jsonl", help="default: jsonl")
    whose = command.add_mutually_exclusive_group()
    whose.add_argument("--everyone", action="store_true", help="all persons and gold (the default)")
    whose.add_argument("--annotator", metavar="NAME", help="one person, by name or id")
    whose.add_argument("--gold", action="store_true", help="only the settled version")
    command.add_argument("--suggestions", action="store_true", help="the pipelines' lines too")
    command.add_argument("--without-zones", metavar="KIND,...", help="leave out the marks in zones of these kinds")


def _add_pipelines(commands: argparse._SubParsersAction[argparse.ArgumentParser], me: argparse.ArgumentParser) -> None:
    command = commands.add_parser(
        "pipelines", parents=[me], help="list what can suggest, take pipelines in and choose one", epilog=_EPILOG
    )
    command.add_argument("--json", action="store_true", help="print the list for machines")
    what = command.add_mutually_exclusive_group()
    what.add_argument("--install", type=Path, metavar="FILE_OR_FOLDER", help="take in a wheel, a zip file or a folder")
    what.add_argument("--remove", metavar="NAME", help="remove one that was installed or trained here")
    what.add_argument("--export", nargs=2, metavar=("NAME", "FOLDER"), help="copy one into a new folder")
    what.add_argument("--use", metavar="NAME", help="let this one suggest from now on")


def _add_train(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    me: argparse.ArgumentParser,
    project: argparse.ArgumentParser,
) -> None:
    command = commands.add_parser(
        "train", parents=[me, project], help="learn from what people decided in a project", epilog=_EPILOG
    )
    command.add_argument("--base", metavar="NAME", help="the pipeline to begin with (default: Postil's own)")
    command.add_argument(
        "--out", type=Path, metavar="FOLDER", help="write the new pipeline here, and leave this computer's as they are"
    )
    command.add_argument("--json", action="store_true", help="print the result for machines")


def _add_evaluate(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    me: argparse.ArgumentParser,
    project: argparse.ArgumentParser,
) -> None:
    command = commands.add_parser(
        "evaluate", parents=[me, project], help="measure a pipeline against what people marked", epilog=_EPILOG
    )
    command.add_argument("--pipeline", metavar="NAME_OR_FOLDER", help="which one (default: the one in use)")
    whose = command.add_mutually_exclusive_group()
    whose.add_argument("--annotator", metavar="NAME", help="against one person, by name or id")
    whose.add_argument("--gold", action="store_true", help="against the settled version")
    command.add_argument("--held-out", action="store_true", help="only on documents that training keeps aside")
    command.add_argument("--json", action="store_true", help="print the figures for machines")


def main(arguments: list[str]) -> int:
    """Run a command; return its exit code."""
    options = parser().parse_args(arguments)
    from ui import commands

    try:
        return commands.run(options)
    except PostilError as error:
        sys.stderr.write(f"postil: {error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("postil: stopped; what was complete is kept.\n")
        return 1
    except BrokenPipeError:
        # Whoever read our output has gone; nothing is left to say.
        sys.stderr.close()
        return 1

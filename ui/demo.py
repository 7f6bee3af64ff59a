"""The demonstration: a fresh project of the sample articles, in a window or, without a screen, headless.

Headless it does the same job by the commands and leaves the JSONL and a picture of the window.
"""

from __future__ import annotations

import os
from pathlib import Path

from models.errors import PostilError
from models.paths import resource
from ui import cli, console

PROJECT = "samples.postil"
EXPORT = "samples.jsonl"
PICTURE = "window.png"


def run(arguments: list[str]) -> int:
    """Run the demonstration; return the exit code."""
    options, _ = cli.window_options(arguments)
    folder: Path = options.demo
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / PROJECT).unlink(missing_ok=True)
    except OSError as error:
        console.say(f"postil: {PostilError('{folder} can not be used: {reason}.', folder=folder, reason=error)}")
        return 1
    project = str(folder / PROJECT)
    for words in (["new", project], ["import", project, str(resource("samples"))], ["suggest", project]):
        code = cli.main(words)
        if code:
            return code
    if not options.headless:
        from ui import app

        return app.run([project, *(["--me", options.me] if options.me else [])])
    code = cli.main(["export", project, str(folder / EXPORT), "--suggestions"])
    if code == 0:
        picture(folder / PROJECT, folder / PICTURE)
        console.say(f"The annotations are in {folder / EXPORT}, a picture of the window in {folder / PICTURE}.")
    return code


def picture(project: Path, target: Path) -> None:
    """Open a project in a window that nobody sees, and keep a picture of it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui import app

    app.photograph(project, target)

"""Whether the window stays smooth while suggestions are made: ``python benchmarks/window_while_suggesting.py``.

Imports many articles (the news of our own, each several times with a line of its own), opens the window on them
without a screen, and scrolls an article up and down, a step a frame. Measured is how long each frame takes from
asking for the scroll until everything that was waiting is done, first at rest and then while the worker process
suggests for all the articles. Also the time from opening an article that has no suggestions until they are there,
once the worker is warm. Prints JSON.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msgspec
from PySide6.QtCore import QCoreApplication, QEventLoop

from models.importing import Importer
from models.project import Project
from models.records import Annotator
from ui import app, profile
from ui.reader.view import ArticleView
from ui.settings import Settings
from ui.suggester import Suggester
from ui.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent
NEWS = ROOT / "resources" / "training" / "news" / "dev"
_FRAME = 1 / 60
_STEP = 40
_FRAMES_AT_REST = 400
_OPENED = 9


def write_articles(folder: Path, count: int) -> None:
    """Write so many articles, each with a text of its own."""
    sources = [path.read_text(encoding="utf-8").split("\n\n", 1)[1] for path in sorted(NEWS.glob("*.txt"))]
    for number in range(count):
        body = sources[number % len(sources)].partition("=== claims ===")[0]
        text = body.replace("]]", "")
        for label in ("PERSON", "ORG", "PLACE", "DATE", "EVENT", "AGREEMENT", "LAW", "ROLE", "GROUP", "QUANTITY"):
            text = text.replace(f"[[{label}|", "")
        (folder / f"{number:04}.txt").write_text(f"{text}\n{number}\n", encoding="utf-8")


def frames(view: ArticleView, goes_on: Callable[[int], bool]) -> list[float]:
    """Scroll a step a frame while ``goes_on`` says so; return each frame's milliseconds."""
    found: list[float] = []
    down = True
    while goes_on(len(found)):
        begin = time.perf_counter()
        before = view.scroll_state()
        view.scroll_by(_STEP if down else -_STEP)
        if view.scroll_state() == before:
            down = not down
        QCoreApplication.processEvents()
        took = time.perf_counter() - begin
        found.append(1000 * took)
        if took < _FRAME:
            time.sleep(_FRAME - took)
    return found


def summary(found: list[float]) -> dict[str, float]:
    """Return what frames took, without the longest: one frame in a hundred may be late."""
    ordered = sorted(found)
    return {
        "frames": len(ordered),
        "median_ms": round(statistics.median(ordered), 2),
        "p99_ms": round(ordered[int(len(ordered) * 0.99)], 2),
        "worst_ms": round(ordered[-1], 2),
    }


def until_suggested(workspace: Workspace, waiting: Sequence[str]) -> list[float]:
    """Open documents that wait for suggestions, one after the other; return the milliseconds until they have some."""
    times = []
    for document in waiting:
        begin = time.perf_counter()
        workspace.open_document(document)
        while not (workspace.session.work and workspace.session.work.suggestions):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        times.append(1000 * (time.perf_counter() - begin))
    return times


def measure(count: int, folder: Path) -> dict[str, Any]:
    """Return the figures for so many articles."""
    texts = folder / "texts"
    texts.mkdir()
    write_articles(texts, count)
    path = folder / "many.postil"
    with Project.create(path) as project:
        Importer(project, Annotator("importer", "Importer", "person")).run(sorted(texts.iterdir()))
    os.environ["POSTIL_CONFIG"] = str(folder / "config")
    profile.introduce("Anna Lindqvist")
    settings = Settings(folder / "config" / "window.ini")
    settings.suggests_at_once = False
    settings.sync()
    window = app.open_window(path)
    window.resize(1280, 800)
    window.show()
    workspace, flows = window.workspace, window.flows
    assert workspace is not None and flows is not None  # noqa: PT018  (a project was named)
    documents = workspace.list.model.identifiers()
    workspace.open_document(documents[0])
    rest = frames(workspace.view, lambda number: number < _FRAMES_AT_REST)
    left = [count]
    flows.suggest_all()
    suggester = flows.findChild(Suggester)
    assert suggester is not None
    suggester.progressed.connect(lambda done, total: left.append(total - done))
    busy = frames(workspace.view, lambda _: left[-1] > count // 4)
    opened = until_suggested(workspace, documents[-_OPENED:])
    window.close()
    return {
        "articles": count,
        "at_rest": summary(rest),
        "while_suggesting": summary(busy),
        "opened_until_suggested": {"median_ms": round(statistics.median(opened)), "worst_ms": round(max(opened))},
    }


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="window_while_suggesting.py", description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=500, help="how many (default 500)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        result = measure(options.articles, Path(folder))
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(result)).decode() + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The application: starts Qt, shows the window before anything slow is imported, and logs what should never happen."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from models.version import VERSION
from ui import profile
from ui.cli import window_options
from ui.flows import Flows
from ui.handlers import Handlers
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import ThemeChoice, ThemeKeeper
from ui.translation import load_translations

_LOG_BYTES = 500_000
_SETTLING_MS = 400
_log = logging.getLogger("postil")


def run(argv: list[str]) -> int:
    """Open the window, on a project if one is named; return the exit code."""
    options, _ = window_options(argv)
    application = _application()
    _log_to_file()
    window = _make_window(application, options.me)
    _report_bugs(window)
    if options.project is not None:
        window.open_soon(Path(options.project))
    window.show()
    return application.exec()


def open_window(project_path: Path | None = None, me: str | None = None) -> MainWindow:
    """Return a window that is not shown yet, on a project if one is named; for tests and demonstrations."""
    window = _make_window(_application(), me)
    if project_path is not None and window.flows is not None:
        window.flows.open(project_path)
    return window


def photograph(project_path: Path, target: Path, theme: ThemeChoice = "day") -> None:
    """Keep a picture of the window on a project."""
    window = open_window(project_path)
    window.keeper.set_choice(theme)
    window.resize(1280, 800)
    window.show()
    loop = QEventLoop()
    QTimer.singleShot(_SETTLING_MS, loop.quit)
    loop.exec()
    window.grab().save(str(target))
    window.close()


def _application() -> QApplication:
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    application = QApplication(sys.argv[:1])
    application.setApplicationName("postil")
    application.setApplicationDisplayName("Postil")
    application.setApplicationVersion(VERSION)
    application.setDesktopFileName("postil")
    return application


def _make_window(application: QApplication, me: str | None) -> MainWindow:
    settings = Settings(profile.config_folder() / "window.ini")
    load_translations(application, settings.language)
    window = MainWindow(settings, ThemeKeeper(application, settings.theme))
    flows = Flows(window, me)
    Handlers(window, flows)
    window.painted.connect(flows.ask_name)
    return window


# --- what should never happen ------------------------------------------------------------------------------


def log_file() -> Path:
    """Return the local log; it holds kinds of errors and places in the program, never article text."""
    return Path(platformdirs.user_log_dir("postil", appauthor=False)) / "postil.log"


def _log_to_file() -> None:
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True)
    except OSError as error:
        _log.warning("no log: %s", error.strerror)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logging.getLogger().addHandler(handler)


def describe_bug(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return an error's kind and where it arose; its message is left out, because it may quote an article."""
    places = (f"{Path(place.filename).name}:{place.lineno} {place.name}" for place in traceback.extract_tb(trace))
    return f"Postil {VERSION}, {platform.system()}: {kind.__name__} at " + " < ".join(reversed(list(places)))


def _report_bugs(window: MainWindow) -> None:
    """Log every unexpected error and say one sentence; the window goes on."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        del error
        _log.error("%s", describe_bug(kind, trace))
        text = QCoreApplication.translate(
            "errors", "Something went wrong in Postil; your saved work is safe. The details are in {file}."
        )
        window.tell(text.format(file=log_file()), problem=True)

    sys.excepthook = report

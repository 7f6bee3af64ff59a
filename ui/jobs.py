"""Long work in a thread pool, with progress and cancel: imports and exports."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QObject, Signal

from models.errors import PostilError

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]
Work = Callable[[Progress, Cancelled], Any]


@lru_cache(maxsize=1)
def _pool() -> ThreadPoolExecutor:
    # One after the other: two jobs would only wait for each other's transactions.
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="postil-job")


class Job(QObject):
    """One piece of work; its signals arrive in the thread that made it.

    ``done`` carries what the work returned, ``failed`` a `PostilError`; ``ended`` comes after either. Any
    other exception is a bug and is raised in the window's thread.
    """

    progressed = Signal(int, int, str)
    done = Signal(object)
    failed = Signal(PostilError)
    ended = Signal()
    _stepped = Signal(int, int, str)
    _finished = Signal(object)

    def __init__(self, title: str, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._work = work
        self._cancelled = threading.Event()
        self._announced = threading.Event()
        self._started = self._abandoned = False
        self._stepped.connect(self._step)
        self._finished.connect(self._deliver)

    def start(self) -> None:
        """Begin as soon as the pool is free."""
        self._started = True
        future = _pool().submit(self._work, self._stepped.emit, self._cancelled.is_set)
        future.add_done_callback(self._announce)

    def cancel(self) -> None:
        """Ask the work to stop; what is complete stays."""
        self._cancelled.set()

    def abandon(self) -> None:
        """Cancel, wait until the work has stopped, and tell nobody of it any more."""
        self._abandoned = True
        self.cancel()
        if self._started:
            self._announced.wait()

    def _announce(self, future: Future[Any]) -> None:
        self._finished.emit(future)
        self._announced.set()

    def _step(self, done: int, total: int, what: str) -> None:
        if not self._abandoned:
            self.progressed.emit(done, total, what)

    def _deliver(self, future: Future[Any]) -> None:
        if self._abandoned:
            return
        error = future.exception()
        self.ended.emit()
        if error is None:
            self.done.emit(future.result())
        elif isinstance(error, PostilError):
            self.failed.emit(error)
        else:
            raise error

"""Names learnt while one works: what people decide is proposed elsewhere by a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from models import names_learnt
from models.errors import PostilError
from models.usefulness import ranking
from models.writer import Changes
from ui.itemmodels.ranking import Ranking
from ui.session import Session

# Between two transactions the window gets the interpreter and the project for itself.
_PAUSE = 0.005


class NameKeeper(QObject):
    """Keeps the proposals of learnt names, and the documents' usefulness, in step with a session's project.

    ``settled`` says that everything is in step again after something was not. ``ranked`` carries a new `Ranking`
    when a document was opened, if `wants_ranking` says that somebody shows it; while an article is read, the order
    stays as it was. Problems go to the session's ``refused``.
    """

    settled = Signal()
    ranked = Signal(Ranking)
    _ended = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="postil-names")
        self._closing = threading.Event()
        self._running = self._again = self._closed = False
        self._urgent: str | None = None
        self._visited = 0
        self._rank = False
        self.wants_ranking: Callable[[], bool] = lambda: False
        self._ended.connect(self._deliver)
        session.changed.connect(self._take)
        session.documentOpened.connect(self._prefer)
        session.switched.connect(self.wake)

    def wake(self) -> None:
        """Look whether there is anything to do; in a project open for reading only there never is."""
        if self._closed or self._session.project.read_only:
            return
        if self._running:
            self._again = True
            return
        self._running = True
        self._pool.submit(self._work).add_done_callback(self._ended.emit)

    def close(self) -> None:
        """Stop, at the latest after the transaction that is going on; the rest is done when the project is opened."""
        self._closed = True
        self._closing.set()
        self._pool.shutdown()

    def _take(self, changes: Changes) -> None:
        # One's own document first: its other places are looked at right now.
        if self._session.document in changes.marks:
            self._urgent = self._session.document
        self.wake()

    def _prefer(self, document: str) -> None:
        self._urgent = document or None
        self._rank = self.wants_ranking()
        self.wake()

    # --- in the thread

    def _work(self) -> None:
        self._look_first()
        self._visited += names_learnt.refresh(self._session.project, self._closing.is_set, self._pause)
        if self._rank and not self._closing.is_set():
            self._rank = False
            self.ranked.emit(Ranking(ranking(self._session.project, self._session.me.id)))

    def _pause(self) -> None:
        self._closing.wait(_PAUSE)
        self._look_first()

    def _look_first(self) -> None:
        document, self._urgent = self._urgent, None
        if document is not None and not self._closing.is_set():
            self._visited += names_learnt.refresh_document(self._session.project, document)

    # --- back in the window's thread

    def _deliver(self, future: Future[None]) -> None:
        self._running = False
        if self._closed:
            return
        error = future.exception()
        if isinstance(error, PostilError):
            self._session.refused.emit(error)
            return
        future.result()
        if self._again:
            self._again = False
            self.wake()
        elif self._visited:
            self._visited = 0
            self.settled.emit()

"""Suggestions made beside the window: a worker process proposes, what it proposes is stored as it arrives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QProcess, Signal

from annotators.protocol import (
    Cancelled,
    Failed,
    Lines,
    Load,
    Ready,
    Reply,
    Result,
    Stop,
    Suggest,
    check_hello,
    decode_reply,
    encode,
)
from models.errors import PostilError
from models.project import Project
from models.queries import document_and_text
from models.suggesting import store_suggestions
from ui.proposals import article_of, as_suggested, pipeline_annotator

# One article is worked on while the next one waits in the pipe; more would keep a document that is opened waiting.
_AHEAD = 2
_RESTARTS = 3
_PATIENCE_MS = 2_000
_LOADING = 0


class Suggester(QObject):
    """One worker process for one project; it starts with the first document and ends with the last.

    ``progressed`` carries how many documents are done of how many; ``ended`` comes when nothing is left to do,
    with how many documents were done and how many could not be; ``failed`` says why all was given up.
    """

    progressed = Signal(int, int)
    ended = Signal(int, int)
    failed = Signal(PostilError)

    def __init__(self, project: Project, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._command = list(command)
        self._process: QProcess | None = None
        self._lines = Lines()
        self._greeted = False
        self._waiting: list[str] = []
        self._flying: dict[int, str] = {}
        self._last_id = 0
        self._done = 0
        self._passed_over = 0
        self._restarts = 0

    @property
    def is_running(self) -> bool:
        """Whether anything is left to do."""
        return bool(self._waiting or self._flying)

    def run(self, documents: Iterable[str], first: str | None = None) -> None:
        """Suggest on documents, one of them before the others; those that are waiting already stay in line."""
        known = {*self._waiting, *self._flying.values()}
        self._waiting += [identifier for identifier in documents if identifier not in known]
        self.prefer(first)
        if not self.is_running:
            return
        if self._process is None:
            self._start()
        self._tell()
        self._send()

    def prefer(self, document: str | None) -> None:
        """Let a waiting document come next: somebody is looking at it."""
        if document in self._waiting:
            self._waiting.remove(document)
            self._waiting.insert(0, document)

    def cancel(self) -> None:
        """Give up what is left; what was stored stays."""
        self._waiting.clear()
        self._flying.clear()
        self._finish()

    def close(self) -> None:
        """End the process and say nothing more."""
        self._waiting.clear()
        self._flying.clear()
        self._end_process()

    # --- the process

    def _start(self) -> None:
        process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(self._command[1:])
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.errorOccurred.connect(self._could_not_start)
        process.finished.connect(self._died)
        self._process, self._lines, self._greeted = process, Lines(), False
        process.start()
        # A pipeline that can't be loaded is told apart from one that fails on an article.
        process.write(encode(Load(_LOADING)))

    def _end_process(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for signal in (process.readyReadStandardOutput, process.errorOccurred, process.finished):
            signal.disconnect()
        process.write(encode(Stop()))
        process.closeWriteChannel()
        process.kill()
        process.waitForFinished(_PATIENCE_MS)
        process.deleteLater()

    def _could_not_start(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            self._give_up(PostilError("The worker process can't be started: {reason}.", reason=self._command[0]))

    def _died(self) -> None:
        """Start again; the article at which it died waits behind the others, so that they get their turn."""
        self._end_process()
        if not self.is_running:
            return
        self._restarts += 1
        if self._restarts > _RESTARTS:
            times = self._restarts
            self._give_up(PostilError("The worker process ended {times} times; suggesting was given up.", times=times))
            return
        hit, *others = self._flying.values() or [""]
        self._flying.clear()
        self._waiting = [*others, *self._waiting, *([hit] if hit else [])]
        self._start()
        self._send()

    def _give_up(self, error: PostilError) -> None:
        self._waiting.clear()
        self._flying.clear()
        self._finish()
        self.failed.emit(error)

    def _finish(self) -> None:
        self._end_process()
        done, passed_over = self._done, self._passed_over
        self._done = self._passed_over = self._restarts = 0
        self.ended.emit(done, passed_over)

    # --- the conversation

    def _send(self) -> None:
        process = self._process
        while process is not None and self._waiting and len(self._flying) < _AHEAD:
            identifier = self._waiting.pop(0)
            try:
                article = article_of(*document_and_text(self._project, identifier))
            except KeyError:
                # It was erased while it waited.
                continue
            self._last_id += 1
            self._flying[self._last_id] = identifier
            process.write(encode(Suggest(self._last_id, article)))
        if process is not None and not self.is_running:
            self._finish()

    def _read(self) -> None:
        process = self._process
        if process is None:
            return
        try:
            for line in self._lines.feed(bytes(process.readAllStandardOutput().data())):
                self._take(decode_reply(line))
        except PostilError as error:
            self._give_up(error)

    def _take(self, reply: Reply) -> None:
        if not self._greeted:
            check_hello(reply)
            self._greeted = True
        elif isinstance(reply, Result):
            document = self._flying.pop(reply.id, None)
            if document is not None:
                annotator = pipeline_annotator(reply.name, reply.version)
                store_suggestions(self._project, annotator, [(document, as_suggested(reply.proposals))])
                self._restarts = 0
                self._went_on()
        elif isinstance(reply, Failed):
            if reply.id is None or reply.id == _LOADING:
                raise reply.as_error()
            self._flying.pop(reply.id, None)
            self._passed_over += 1
            self._went_on()
        elif not isinstance(reply, Ready | Cancelled):
            raise PostilError("The worker sent a line that is not understood; start again.")

    def _went_on(self) -> None:
        self._done += 1
        self._tell()
        self._send()

    def _tell(self) -> None:
        self.progressed.emit(self._done, self._done + len(self._flying) + len(self._waiting))

"""One long request to a worker process of its own, so that suggestions go on beside it: train, measure, install.

What has begun is cancelled by ending the process: the pipelines of this computer are then as they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from annotators.protocol import (
    Evaluate,
    Evaluated,
    Failed,
    Install,
    Installed,
    Lines,
    Progress,
    Reply,
    Train,
    Trained,
    check_hello,
    decode_reply,
    encode,
)
from models.errors import PostilError
from models.lessons import Lesson

_PATIENCE_MS = 2_000
_ID = 1


class Trainer(QObject):
    """Starts a worker for a request and ends it with the answer; one request at a time.

    ``progressed`` carries a `Progress`; then comes either ``done`` with a `Trained`, `Evaluated` or `Installed`, or
    ``failed`` with the sentence for people. After `cancel` or `close` nothing comes.
    """

    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(PostilError)

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = list(command)
        self._process: QProcess | None = None
        self._lines = Lines()
        self._greeted = False
        self._request: Train | Evaluate | Install | None = None

    @property
    def is_running(self) -> bool:
        """Whether an answer is awaited."""
        return self._process is not None

    def train(self, lessons: list[Lesson], base: str | None = None) -> None:
        """Make a new pipeline from a project's lessons, beginning with ``base`` (None: the shipped one)."""
        self._ask(Train(id=_ID, lessons=lessons, base=base))

    def evaluate(self, lessons: list[Lesson], pipeline: str | None = None) -> None:
        """Measure a pipeline (None: the one in use) on lessons."""
        self._ask(Evaluate(id=_ID, lessons=lessons, pipeline=pipeline))

    def install(self, source: Path) -> None:
        """Take a pipeline from a wheel, a zip file or a folder into the pipelines of this computer."""
        self._ask(Install(_ID, str(source.absolute())))

    def cancel(self) -> None:
        """End the process, in the middle of whatever it does."""
        process, self._process = self._process, None
        if process is None:
            return
        for signal in (process.readyReadStandardOutput, process.errorOccurred, process.finished):
            signal.disconnect()
        process.kill()
        process.waitForFinished(_PATIENCE_MS)
        process.deleteLater()

    def _ask(self, request: Train | Evaluate | Install) -> None:
        self.cancel()
        process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(self._command[1:])
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.errorOccurred.connect(self._could_not_start)
        process.finished.connect(self._died)
        self._process, self._lines, self._greeted, self._request = process, Lines(), False, request
        process.start()
        process.write(encode(request))

    def _could_not_start(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._give_up(PostilError("The worker process can't be started: {reason}.", reason=self._command[0]))

    def _died(self) -> None:
        # What it said last may not have been read yet.
        self._read()
        if self._process is None:
            return
        match self._request:
            case Train():
                self._give_up(PostilError("The worker ended while it trained; the pipelines are as they were."))
            case Install():
                self._give_up(PostilError("The pipeline ended the worker that tried it; it was not installed."))
            case _:
                self._give_up(PostilError("The worker ended while it measured the pipeline."))

    def _give_up(self, error: PostilError) -> None:
        self.cancel()
        self.failed.emit(error)

    def _read(self) -> None:
        process = self._process
        if process is None:
            return
        try:
            for line in self._lines.feed(bytes(process.readAllStandardOutput().data())):
                # Whoever is told of one line may have cancelled the rest.
                if self._process is process:
                    self._take(decode_reply(line))
        except PostilError as error:
            self._give_up(error)

    def _take(self, reply: Reply) -> None:
        if not self._greeted:
            check_hello(reply)
            self._greeted = True
        elif isinstance(reply, Progress):
            self.progressed.emit(reply)
        elif isinstance(reply, Trained | Evaluated | Installed):
            self.cancel()
            self.done.emit(reply)
        elif isinstance(reply, Failed):
            raise reply.as_error()
        else:
            raise PostilError("The worker sent a line that is not understood; start again.")

"""The command line's side of the worker process: plain Python, no Qt, no spaCy.

The window has its own client over QProcess and shares `annotators.protocol` with this one.
"""

from __future__ import annotations

import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec import Struct

from annotators.base import Article, Proposal
from annotators.protocol import (
    Evaluate,
    Evaluated,
    Failed,
    Hello,
    Install,
    Installed,
    Load,
    Measured,
    Progress,
    Ready,
    Reply,
    Request,
    Result,
    Stop,
    Suggest,
    Train,
    Trained,
    check_hello,
    decode_reply,
    encode,
)
from models.errors import PostilError
from models.lessons import Lesson

_WINDOW = 4
_RESTARTS = 3
_TRIES = 2
_PATIENCE = 5.0


class Suggestions(Struct, frozen=True, kw_only=True):
    """What came back for one document; ``error`` is a plain sentence when there are no proposals because of it."""

    document: str
    name: str = ""
    version: str = ""
    proposals: list[Proposal] = []
    left_out: dict[str, int] = {}
    error: str | None = None


def worker_command() -> list[str]:
    """Return the command that starts the worker: this program, frozen or from a checkout, with ``--worker``."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker"]
    return [sys.executable, str(Path(__file__).resolve().parent.parent / "main.py"), "--worker"]


class _Died(Exception):  # noqa: N818  (an event, never shown)
    """The worker's output ended."""


class WorkerClient:
    """A worker process as a context manager; starts it, restarts it when it dies, ends it.

    Any method raises `PostilError` if the worker can't be started, or dies again and again.
    """

    def __init__(self, command: list[str]) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._hello: Hello | None = None
        self._last_id = 0

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end(kill=kind is not None)

    def info(self) -> Hello:
        """Return the worker's greeting: protocol and versions."""
        if self._hello is None:
            self._start()
        assert self._hello is not None  # noqa: S101  (set by _start)
        return self._hello

    def load(self, pipeline: str | None = None) -> Ready:
        """Load a pipeline ahead of the first article; raises `PostilError` if it can't be loaded."""
        self.info()
        try:
            self._write(Load(self._next_id(), pipeline))
            reply = self._read()
        except _Died as error:
            self._end(kill=True)
            raise PostilError("The worker ended while it loaded the pipeline {name}.", name=str(pipeline)) from error
        if isinstance(reply, Failed):
            raise reply.as_error()
        if not isinstance(reply, Ready):
            raise _not_understood()
        return reply

    def suggest(self, articles: Iterable[Article], pipeline: str | None = None) -> Iterator[Suggestions]:
        """Yield what the pipeline proposes for each article, in their order, a few requests ahead.

        An article on which the worker dies twice is yielded with an ``error`` and passed over.
        """
        self.info()
        source = iter(articles)
        flying: deque[Suggest] = deque()
        deaths: dict[int, int] = {}
        restarts = 0
        while True:
            try:
                self._fill(flying, source, pipeline)
                if not flying:
                    return
                reply = self._read()
            except _Died:
                restarts += 1
                if restarts > _RESTARTS:
                    self._end(kill=True)
                    raise PostilError(
                        "The worker process ended {times} times; suggesting was given up.", times=restarts
                    ) from None
                failed = self._after_death(flying, deaths)
                if failed is not None:
                    yield failed
                continue
            if isinstance(reply, Failed) and reply.id is None:
                raise reply.as_error()
            request = flying.popleft()
            restarts = 0
            yield _suggestions(request, reply)

    def train(
        self,
        lessons: list[Lesson],
        report: Callable[[Progress], None],
        *,
        base: str | None = None,
        out: Path | None = None,
        steps: int | None = None,
    ) -> Trained:
        """Make a new pipeline from a project's lessons; `annotators.protocol.Train` says what the arguments mean.

        Raises `PostilError` if it could not be made, or if the worker ended; the pipelines are then as they were.
        """
        folder = str(out.absolute()) if out else None
        request = Train(id=self._next_id(), lessons=lessons, base=base, out=folder, steps=steps)
        reply = self._ask(request, report, "The worker ended while it trained; the pipelines are as they were.")
        if not isinstance(reply, Trained):
            raise _not_understood()
        return reply

    def evaluate(self, lessons: list[Lesson], report: Callable[[Progress], None], pipeline: str | None) -> Measured:
        """Measure a pipeline (None: the one in use) against what people marked.

        Raises `PostilError` if the pipeline fails, or if the worker ended.
        """
        request = Evaluate(id=self._next_id(), lessons=lessons, pipeline=pipeline)
        reply = self._ask(request, report, "The worker ended while it measured the pipeline.")
        if not isinstance(reply, Evaluated):
            raise _not_understood()
        return reply.measured

    def install(self, source: Path) -> Installed:
        """Take a pipeline into the pipelines of this computer; raises `PostilError` if it is none that can be used."""
        request = Install(self._next_id(), str(source.absolute()))
        reply = self._ask(request, lambda _: None, "The pipeline ended the worker that tried it; it was not installed.")
        if not isinstance(reply, Installed):
            raise _not_understood()
        return reply

    def _ask(self, request: Train | Evaluate | Install, report: Callable[[Progress], None], died: str) -> Reply:
        """Send one long request and return its last reply; it is not tried again where the worker ends."""
        self.info()
        try:
            self._write(request)
            while isinstance(reply := self._read(), Progress):
                report(reply)
        except _Died as error:
            self._end(kill=True)
            raise PostilError(died) from error
        if isinstance(reply, Failed):
            raise reply.as_error()
        return reply

    def _fill(self, flying: deque[Suggest], source: Iterator[Article], pipeline: str | None) -> None:
        while len(flying) < _WINDOW:
            article = next(source, None)
            if article is None:
                return
            request = Suggest(self._next_id(), article, pipeline)
            flying.append(request)
            self._write(request)

    def _after_death(self, flying: deque[Suggest], deaths: dict[int, int]) -> Suggestions | None:
        """Start again and send again what was not answered; give up the article that ended the worker twice."""
        failed = None
        if flying:
            first = flying[0]
            deaths[first.id] = deaths.get(first.id, 0) + 1
            if deaths[first.id] >= _TRIES:
                flying.popleft()
                sentence = PostilError("The pipeline ended the worker process on this article; it was passed over.")
                failed = Suggestions(document=first.article.id, error=str(sentence))
        self._end(kill=True)
        self._start()
        for request in flying:
            self._write(request)
        return failed

    def _next_id(self) -> int:
        self._last_id += 1
        return self._last_id

    def _start(self) -> None:
        try:
            # Nobody reads the worker's diagnostics here; they never hold what a person should know.
            self._process = subprocess.Popen(  # noqa: S603  (our own program)
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise PostilError("The worker process can't be started: {reason}.", reason=error.strerror) from error
        try:
            self._hello = check_hello(self._read())
        except _Died as error:
            self._end(kill=True)
            raise PostilError("The worker process ended before it was ready; install Postil again.") from error
        except PostilError:
            self._end(kill=True)
            raise

    def _write(self, request: Request) -> None:
        assert self._process is not None and self._process.stdin is not None  # noqa: S101, PT018  (pipes were asked for)
        try:
            self._process.stdin.write(encode(request))
            self._process.stdin.flush()
        except OSError as error:
            raise _Died from error

    def _read(self) -> Reply:
        assert self._process is not None and self._process.stdout is not None  # noqa: S101, PT018  (pipes were asked for)
        line = self._process.stdout.readline()
        if not line.endswith(b"\n"):
            raise _Died
        return decode_reply(line)

    def _end(self, *, kill: bool) -> None:
        process, self._process, self._hello = self._process, None, None
        if process is None:
            return
        if kill:
            process.kill()
        assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018  (pipes were asked for)
        try:
            if not kill:
                process.stdin.write(encode(Stop()))
            process.stdin.close()
        except OSError:
            process.kill()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()


def _suggestions(request: Suggest, reply: Reply) -> Suggestions:
    document = request.article.id
    if isinstance(reply, Failed):
        return Suggestions(document=document, error=str(reply.as_error()))
    if isinstance(reply, Result) and reply.id == request.id:
        return Suggestions(
            document=document,
            name=reply.name,
            version=reply.version,
            proposals=reply.proposals,
            left_out=reply.left_out,
        )
    raise _not_understood()


def _not_understood() -> PostilError:
    return PostilError("The worker sent a line that is not understood; start again.")

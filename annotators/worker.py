"""The process that runs pipelines: reads requests from standard input, writes replies to standard output.

Started as ``--worker`` by the window and the command line. It is polite (one thread for numerics, low priority)
and quiet: stray prints go to standard error, and nothing it logs holds article text.
"""

from __future__ import annotations

import ctypes
import os
import queue
import sys
import threading
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import BinaryIO

from annotators import registry
from annotators.base import Suggester
from annotators.protocol import (
    PROTOCOL,
    Cancel,
    Cancelled,
    Evaluate,
    Evaluated,
    Failed,
    Hello,
    Install,
    Installed,
    Load,
    Progress,
    Ready,
    Reply,
    Request,
    Result,
    Stop,
    Suggest,
    Train,
    decode_request,
    encode,
)
from models.errors import PostilError

_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS",
               "VECLIB_MAXIMUM_THREADS", "NUMEXPR_NUM_THREADS")  # fmt: skip
_NICENESS = 10
_BELOW_NORMAL_PRIORITY_CLASS = 0x4000
_KEPT_PIPELINES = 2


def main() -> int:
    """Serve until told to stop or until the other end goes away; returns the exit code."""
    be_polite()
    requests, replies = sys.stdin.buffer, own_output()
    Worker(replies).serve(requests)
    return 0


def be_polite() -> None:
    """One thread for numerics, set before numpy is imported, and less priority than whoever reads or types."""
    for name in _ONE_THREAD:
        os.environ[name] = "1"
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(_NICENESS)


def own_output() -> BinaryIO:
    """Return the real standard output; what anybody prints from now on goes to standard error."""
    sys.stdout.flush()
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return replies


def versions() -> dict[str, str]:
    """Return the versions that matter for what is proposed, without importing anything big."""
    found = {"python": ".".join(map(str, sys.version_info[:3]))}
    for package in ("postil", "spacy"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "unknown"
    return found


class Worker:
    """Answers requests in their order; a thread keeps reading, so that a cancel overtakes what waits."""

    def __init__(self, replies: BinaryIO) -> None:
        self._replies = replies
        self._lock = threading.Lock()
        self._waiting: queue.SimpleQueue[Request] = queue.SimpleQueue()
        self._cancelled: set[int] = set()
        self._loaded: dict[str, Suggester] = {}

    def serve(self, requests: BinaryIO) -> None:
        """Answer until a stop comes."""
        self._send(Hello(PROTOCOL, versions()))
        threading.Thread(target=self._read, args=(requests,), daemon=True).start()
        while not isinstance(request := self._waiting.get(), Stop):
            self._answer(request)

    def _read(self, requests: BinaryIO) -> None:
        for line in requests:
            try:
                request = decode_request(line)
            except PostilError as error:
                self._send(Failed(None, error.template))
                continue
            if isinstance(request, Cancel):
                self._cancelled.add(request.id)
            else:
                self._waiting.put(request)
            if isinstance(request, Stop):
                return
        # Nobody is there to read an answer: end at once, in the middle of an article if need be.
        os._exit(0)

    def _answer(self, request: Request) -> None:
        if isinstance(request, Cancel | Stop):
            return
        if request.id in self._cancelled:
            self._cancelled.discard(request.id)
            self._send(Cancelled(request.id))
            return
        try:
            reply = self._done(request)
        except PostilError as error:
            reply = _failed(request.id, error)
        except Exception as error:  # noqa: BLE001  (a border: one article must not end the process)
            # Only the kind of the error: its message may quote the article.
            sys.stderr.write(f"worker: {type(error).__name__}\n")
            reply = _failed(request.id, _unexpected(request, type(error).__name__))
        self._send(reply)

    def _done(self, request: Load | Suggest | Train | Evaluate | Install) -> Reply:
        match request:
            case Load():
                suggester = self._suggester(request.pipeline)
                return Ready(request.id, suggester.name, suggester.version)
            case Suggest():
                return self._result(request)
            case Train():
                from annotators.learning.learner import learn

                return learn(request, self._send)
            case Evaluate():
                return self._evaluated(request)
            case Install():
                from annotators.installing import install

                info = install(Path(request.source))
                return Installed(id=request.id, name=info.name, version=info.version, folder=info.folder)

    def _result(self, request: Suggest) -> Result:
        suggester = self._suggester(request.pipeline)
        proposals = suggester.suggest(request.article)
        left_out = dict(getattr(suggester, "left_out", {}))
        return Result(request.id, request.article.id, suggester.name, suggester.version, proposals, left_out)

    def _evaluated(self, request: Evaluate) -> Evaluated:
        from annotators.learning.judging import measure

        def report(done: int, of: int) -> None:
            self._send(Progress(id=request.id, stage="measuring", step=done, steps=of))

        return Evaluated(id=request.id, measured=measure(self._suggester(request.pipeline), request.lessons, report))

    def _suggester(self, pipeline: str | None) -> Suggester:
        # By folder: which one is in use may have changed since the last request.
        folder = registry.find(pipeline).folder
        if folder not in self._loaded:
            if len(self._loaded) >= _KEPT_PIPELINES:
                self._loaded.pop(next(iter(self._loaded)))
            self._loaded[folder] = registry.load(pipeline)
        return self._loaded[folder]

    def _send(self, reply: Reply) -> None:
        with self._lock:
            self._replies.write(encode(reply))
            self._replies.flush()


def _failed(identifier: int, error: PostilError) -> Failed:
    return Failed(identifier, error.template, {name: str(value) for name, value in error.values.items()})


def _unexpected(request: Request, reason: str) -> PostilError:
    """Return the sentence for an error that nobody foresaw."""
    match request:
        case Suggest():
            return PostilError(
                "The pipeline failed on this article ({reason}); the other articles are not affected.", reason=reason
            )
        case Train():
            return PostilError("Training failed ({reason}); the pipelines are as they were.", reason=reason)
        case _:
            return PostilError("The pipeline can't be used: it failed ({reason}).", reason=reason)

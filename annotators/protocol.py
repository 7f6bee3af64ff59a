"""What the window or the command line and the worker process say to each other: one JSON object a line, UTF-8.

    worker -> hello {protocol, versions}                      once, before anything is loaded
    -> load {id, pipeline}                                    <- ready {id, name, version} | error
    -> suggest {id, pipeline, article}                        <- result {id, document, name, version, proposals} | error
    -> cancel {id}        what has not begun is dropped       <- cancelled {id}
    -> stop                                                   the worker ends

Requests are answered one by one, in order. What has begun is cancelled by ending the process. An ``error``
carries the sentence for people as a template with named values, as `models.errors.PostilError` does.
Needs neither spaCy nor Qt.
"""

from __future__ import annotations

import msgspec
from msgspec import Struct

from annotators.base import Article, Proposal
from models.errors import PostilError

PROTOCOL = 1


class Load(Struct, frozen=True, tag_field="type", tag="load"):
    """Load a pipeline (None: the default layer), so that the first article is fast."""

    id: int
    pipeline: str | None = None


class Suggest(Struct, frozen=True, tag_field="type", tag="suggest"):
    """Run a pipeline on one article."""

    id: int
    article: Article
    pipeline: str | None = None


class Cancel(Struct, frozen=True, tag_field="type", tag="cancel"):
    """Forget the request with this id if it has not begun."""

    id: int


class Stop(Struct, frozen=True, tag_field="type", tag="stop"):
    """End after the request that is being worked on."""


class Hello(Struct, frozen=True, tag_field="type", tag="hello"):
    """The worker's first line: the protocol's number, and versions by program."""

    protocol: int
    versions: dict[str, str]


class Ready(Struct, frozen=True, tag_field="type", tag="ready"):
    """A pipeline is loaded."""

    id: int
    name: str
    version: str


class Result(Struct, frozen=True, tag_field="type", tag="result"):
    """What a pipeline proposes for an article; ``left_out`` counts spans of labels without a counterpart."""

    id: int
    document: str
    name: str
    version: str
    proposals: list[Proposal]
    left_out: dict[str, int] = {}


class Failed(Struct, frozen=True, tag_field="type", tag="error"):
    """A request that could not be done, or (id None) a line that could not be understood."""

    id: int | None
    template: str
    values: dict[str, str] = {}

    def as_error(self) -> PostilError:
        """Return the sentence as an error to raise or show."""
        return PostilError(self.template, **self.values)


class Cancelled(Struct, frozen=True, tag_field="type", tag="cancelled"):
    """A request that was dropped."""

    id: int


Request = Load | Suggest | Cancel | Stop
Reply = Hello | Ready | Result | Failed | Cancelled

_ENCODER = msgspec.json.Encoder()
_REQUESTS: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
_REPLIES: msgspec.json.Decoder[Reply] = msgspec.json.Decoder(Reply)


def encode(message: Request | Reply) -> bytes:
    """Return a message as one line, with its line feed."""
    return _ENCODER.encode(message) + b"\n"


def decode_request(line: bytes) -> Request:
    """Return the request in a line; raises `PostilError` if there is none."""
    try:
        return _REQUESTS.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PostilError("The worker was sent a line that it does not understand.") from error


def decode_reply(line: bytes) -> Reply:
    """Return the reply in a line; raises `PostilError` if there is none."""
    try:
        return _REPLIES.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PostilError("The worker sent a line that is not understood; start again.") from error


def check_hello(reply: Reply) -> Hello:
    """Return the worker's greeting; raises `PostilError` if it is none or of another protocol."""
    if not isinstance(reply, Hello) or reply.protocol != PROTOCOL:
        raise PostilError("The worker is of another version of Postil; install Postil again.")
    return reply


class Lines:
    """Cuts a stream that arrives in pieces into lines."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def feed(self, data: bytes) -> list[bytes]:
        """Take the next piece and return the lines that it completes, without their line feeds."""
        head, *rest = data.split(b"\n")
        self._pieces.append(head)
        if not rest:
            return []
        first = b"".join(self._pieces)
        self._pieces = [rest[-1]]
        return [line for line in [first, *rest[:-1]] if line.strip()]

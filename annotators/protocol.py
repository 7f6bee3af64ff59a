"""What the window or the command line and the worker process say to each other: one JSON object a line, UTF-8.

    worker -> hello {protocol, versions}                      once, before anything is loaded
    -> load {id, pipeline}                                    <- ready {id, name, version} | error
    -> suggest {id, pipeline, article}                        <- result {id, document, name, version, proposals} | error
    -> train {id, lessons, base, ...}                         <- progress {id, ...}*, then trained {id, ...} | error
    -> evaluate {id, lessons, pipeline}                       <- progress {id, ...}*, then evaluated {id, ...} | error
    -> install {id, source}                                   <- installed {id, name, version, folder} | error
    -> cancel {id}        what has not begun is dropped       <- cancelled {id}
    -> stop                                                   the worker ends

Requests are answered one by one, in order. What has begun is cancelled by ending the process: training keeps
articles in memory only, and a pipeline that was not completely saved is never listed. An ``error`` carries the
sentence for people as a template with named values, as `models.errors.PostilError` does. Needs neither spaCy nor Qt.
"""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import Struct

from annotators.base import Article, Proposal
from models.errors import PostilError, Remark
from models.lessons import Lesson

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


class Train(Struct, frozen=True, kw_only=True, tag_field="type", tag="train"):
    """Make a new pipeline from ``base`` (None: the shipped one) and a project's lessons.

    It is saved among the pipelines of this computer, or in the folder ``out``, and compared with the one in use.
    ``steps`` limits the training, mainly for tests.
    """

    id: int
    lessons: list[Lesson]
    base: str | None = None
    out: str | None = None
    steps: int | None = None
    seed: int = 7


class Evaluate(Struct, frozen=True, kw_only=True, tag_field="type", tag="evaluate"):
    """Measure a pipeline (None: the one in use) against what people marked."""

    id: int
    lessons: list[Lesson]
    pipeline: str | None = None


class Install(Struct, frozen=True, tag_field="type", tag="install"):
    """Take a pipeline from a wheel, a zip file or a folder into the pipelines of this computer."""

    id: int
    source: str


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


Stage = Literal["reading", "training", "measuring", "saving"]


class Progress(Struct, frozen=True, kw_only=True, tag_field="type", tag="progress"):
    """How far a long request is: ``step`` of at most ``steps`` of its stage.

    While training, ``loss`` is the mean loss a step since the last report; every so many steps the pipeline alone
    is measured, and ``held_out`` and ``rehearsal`` are its F1 on the documents kept aside and on rehearsed sentences.
    """

    id: int
    stage: Stage
    step: int
    steps: int
    loss: float | None = None
    held_out: float | None = None
    rehearsal: float | None = None


class Row(Struct, frozen=True, kw_only=True):
    """Figures of one label in one language (`Measured.total`: of everything; label and language are empty then).

    ``accepted_unchanged`` is the share of what was proposed that is right to the letter, which is also its precision;
    ``missed`` the share of the marks that no proposal touches; ``effort`` what is left to do, as a share of marking
    everything by hand.
    """

    layer: str = ""
    label: str = ""
    lang: str = ""
    gold: int
    proposed: int
    precision: float
    recall: float
    f1: float
    overlap_f1: float
    accepted_unchanged: float
    missed: float
    effort: float


class Measured(Struct, frozen=True, kw_only=True):
    """How good a pipeline's suggestions are on some documents; ``total`` counts entities of all labels."""

    name: str
    version: str
    documents: int
    total: Row
    rows: list[Row] = []


class Note(Struct, frozen=True):
    """What a person should know of something that went right: a sentence as a template with named values."""

    template: str
    values: dict[str, str] = {}

    def as_remark(self) -> Remark:
        """Return the sentence to show."""
        return Remark(self.template, **self.values)


class Trained(Struct, frozen=True, kw_only=True, tag_field="type", tag="trained"):
    """A new pipeline is saved in ``folder``; ``old`` is the one in use, ``new`` this one.

    Both were measured on the same documents, which were kept aside, as the whole layer sees them. ``better`` says
    whether the new one wins and has forgotten nothing.
    """

    id: int
    name: str
    version: str
    folder: str
    documents: int
    held_out: int
    marks: int
    steps: int
    old: Measured
    new: Measured
    better: bool
    remarks: list[Note] = []


class Evaluated(Struct, frozen=True, kw_only=True, tag_field="type", tag="evaluated"):
    """What was measured."""

    id: int
    measured: Measured


class Installed(Struct, frozen=True, kw_only=True, tag_field="type", tag="installed"):
    """A pipeline was checked, and copied into ``folder``."""

    id: int
    name: str
    version: str
    folder: str


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


Request = Load | Suggest | Train | Evaluate | Install | Cancel | Stop
Reply = Hello | Ready | Result | Progress | Trained | Evaluated | Installed | Failed | Cancelled

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

"""News of our own with marks: ``resources/training/news/{train,dev,test}``.

Those for training have marks of the trained labels, the others marks of all labels and claims.

A file is ``lang: fr``, ``title: …``, an empty line and the text as it would be imported, with its marks as
``[[LABEL|words]]``, which may stand inside one another. After a line ``=== claims ===`` there is one line a claim,
tab-separated: speech act, first words of its sentence, source words, the name that a pronoun or description stands
for, cue words, addressee words; ``-`` is none. The texts are ours and under Postil's own licence.
"""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from annotators.training.corpus import Mark
from models.errors import PostilError
from models.paths import resource

SPLITS = ("dev", "test")
TRAIN = "train"
_CLAIMS = "=== claims ==="
_HEAD = re.compile(r"lang: (?P<lang>\w+)\ntitle: (?P<title>.*)\n\n")
_PIECE = re.compile(r"\[\[([A-Z]+)\||\]\]")
_NONE = "-"
_COLUMNS = 6


class GoldClaim(Struct, frozen=True):
    """A sentence in which somebody says something; ``start`` is where it begins, in code points."""

    act: str
    start: int
    source: str | None
    speaker: str | None
    cue: str | None
    addressee: str | None


class GoldNews(Struct, frozen=True):
    """One article with its marks and claims; offsets in code points."""

    name: str
    lang: str
    title: str
    text: str
    marks: tuple[Mark, ...]
    claims: tuple[GoldClaim, ...]


def read_news(split: str, lang: str) -> list[GoldNews]:
    """Return the articles of one split and language; raises `PostilError` where one is not as said above."""
    return [read_article(path) for path in sorted(resource("training", "news", split).glob(f"{lang}_*.txt"))]


def read_article(path: Path) -> GoldNews:
    """Return one article; raises `PostilError` that names the file."""
    raw = path.read_text(encoding="utf-8")
    head = _HEAD.match(raw)
    if head is None:
        raise PostilError("{file} is no gold article: it begins with neither lang nor title.", file=path.name)
    body, _, claims = raw[head.end() :].partition(_CLAIMS)
    try:
        text, marks = _unmark(body.rstrip("\n") + "\n")
        return GoldNews(path.stem, head["lang"], head["title"], text, marks, tuple(_claims(text, claims)))
    except ValueError as error:
        raise PostilError("{file} is no gold article: {reason}.", file=path.name, reason=str(error)) from error


def _unmark(body: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the text without its markup, and the marks."""
    text, last = "", 0
    opened: list[tuple[int, str]] = []
    marks: list[Mark] = []
    for piece in _PIECE.finditer(body):
        text += body[last : piece.start()]
        last = piece.end()
        if piece[1]:
            opened.append((len(text), piece[1]))
        elif opened:
            start, label = opened.pop()
            marks.append((start, len(text), label))
        else:
            raise ValueError(f"a mark ends that was not begun after {text[-30:]!r}")
    if opened:
        raise ValueError(f"a mark is not ended: {opened[-1]}")
    return text + body[last:], tuple(sorted(marks))


def _claims(text: str, lines: str) -> list[GoldClaim]:
    """Return the claims; sentences are told by their first words, looked for from the claim before on."""
    claims: list[GoldClaim] = []
    at = 0
    for line in filter(str.strip, lines.splitlines()):
        fields = line.split("\t")
        if len(fields) != _COLUMNS:
            raise ValueError(f"a claim has not {_COLUMNS} columns: {line[:60]!r}")
        act, first, *rest = fields
        start = text.find(first, at)
        at = start if start >= 0 else text.find(first)
        if at < 0:
            raise ValueError(f"no sentence begins with {first!r}")
        source, speaker, cue, addressee = (None if field == _NONE else field for field in rest)
        claims.append(GoldClaim(act, at, source, speaker, cue, addressee))
    return claims

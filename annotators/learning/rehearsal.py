"""What a pipeline rehearses while it learns, so that nothing is forgotten: sentences that it was trained on."""

from __future__ import annotations

import gzip
import random
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct
from spacy.language import Language

from annotators.learning.examples import Piece, outermost
from annotators.training.scorer import Mark
from models.errors import PostilError

FILE = "rehearsal.jsonl.gz"
# Every so many-th sentence is kept aside, to see whether anything is forgotten; this is enough of them.
_ASIDE_EVERY = 20
_ASIDE_MOST = 300
_LARGEST = 64 << 20
_TOGETHER = 3
_SEPARATORS = (" ", " ", "\n")


class Sentence(Struct, frozen=True):
    """One line of the file; offsets in code points, end exclusive."""

    lang: str
    text: str
    marks: tuple[Mark, ...] = ()


def read(folder: Path) -> list[Piece]:
    """Return the sentences in a pipeline's folder as running text, none if it brings none.

    Raises `PostilError` if they are damaged.
    """
    path = folder / FILE
    if not path.is_file():
        return []
    try:
        lines = _unpacked(path).splitlines()
        sentences = msgspec.json.Decoder(Sentence)
        return list(_joined([sentences.decode(line) for line in lines if line.strip()]))
    except (OSError, EOFError, zlib.error, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise PostilError("{file} can't be read: it is damaged.", file=path) from error


def _unpacked(path: Path) -> bytes:
    with gzip.open(path) as file:
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise PostilError("{file} can't be read: it is damaged.", file=path)
    return content


def _joined(sentences: Iterable[Sentence]) -> Iterator[Piece]:
    """Yield one to three sentences of a language at a time, as the pipeline was trained on them.

    Rehearsing them one by one would teach it to expect the end of a text behind every sentence.
    """
    chance = random.Random(0)  # noqa: S311  (an order, no secret)
    by_language: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        by_language[sentence.lang].append(sentence)
    for several in by_language.values():
        while several:
            count = chance.randint(1, _TOGETHER)
            yield _piece(several[:count], chance.choice(_SEPARATORS))
            del several[:count]


def _piece(sentences: list[Sentence], separator: str) -> Piece:
    text = ""
    marks: list[Mark] = []
    for sentence in sentences:
        begin = len(text)
        marks += [(start + begin, end + begin, label) for start, end, label in outermost(sentence.marks)]
        text += sentence.text + separator
    return Piece(text=text, marks=tuple(marks))


def split(pieces: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return what is rehearsed, and what is kept aside."""
    aside = pieces[::_ASIDE_EVERY][:_ASIDE_MOST]
    kept = {id(piece) for piece in aside}
    return [piece for piece in pieces if id(piece) not in kept], aside


def own_reading(nlp: Language, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield stretches of which nothing is known, with what the pipeline itself finds there."""
    for piece in pieces:
        doc = nlp(piece.text)
        marks = tuple((span.start_char, span.end_char, span.label_) for span in doc.ents)
        yield Piece(text=piece.text, marks=marks)

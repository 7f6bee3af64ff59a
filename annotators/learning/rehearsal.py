"""What a pipeline rehearses while it learns, so that nothing is forgotten: sentences that it was trained on."""

from __future__ import annotations

import gzip
import zlib
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


class Sentence(Struct, frozen=True):
    """One line of the file; offsets in code points, end exclusive."""

    lang: str
    text: str
    marks: tuple[Mark, ...] = ()


def read(folder: Path) -> list[Piece]:
    """Return the sentences in a pipeline's folder, none if it brings none; raises `PostilError` if they are damaged."""
    path = folder / FILE
    if not path.is_file():
        return []
    try:
        lines = _unpacked(path).splitlines()
        sentences = msgspec.json.Decoder(Sentence)
        return [_piece(sentences.decode(line)) for line in lines if line.strip()]
    except (OSError, EOFError, zlib.error, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise PostilError("{file} can't be read: it is damaged.", file=path) from error


def _unpacked(path: Path) -> bytes:
    with gzip.open(path) as file:
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise PostilError("{file} can't be read: it is damaged.", file=path)
    return content


def _piece(sentence: Sentence) -> Piece:
    return Piece(text=sentence.text, marks=tuple(outermost(sentence.marks)))


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

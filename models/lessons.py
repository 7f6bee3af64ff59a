"""What a project teaches: plain records for training and measuring pipelines, without a database in reach."""

from __future__ import annotations

from msgspec import Struct

from models.records import Layer
from models.text import Fragments


class Taught(Struct, frozen=True, order=True):
    """A span with a label: what people marked, or what they decided is *not* that."""

    layer: Layer
    label: str
    fragments: Fragments

    @property
    def start(self) -> int:
        """The first fragment's start."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """The last fragment's end."""
        return self.fragments[-1][1]

    def touches(self, other: Taught) -> bool:
        """Tell whether both are of one layer and share a character."""
        return self.layer == other.layer and self.start < other.end and other.start < self.end

    def contradicts(self, other: Taught) -> bool:
        """Tell whether both can't be right: another label for the same words, or other edges for the same thing.

        A span may well stand inside one with another label.
        """
        if self == other or not self.touches(other):
            return False
        if self.fragments == other.fragments:
            return True
        inside = other.start <= self.start and self.end <= other.end
        around = self.start <= other.start and other.end <= self.end
        return not (inside or around) or self.label == other.label


class Lesson(Struct, frozen=True, kw_only=True):
    """One document as its people left it; offsets are code points of ``text``.

    ``done`` says that somebody has finished it: what is unmarked there is no name. Otherwise what is unmarked is
    unknown. ``rejected`` are spans that are certainly not what their label says; ``disputed`` are stretches on which
    its people differ: nothing is known of them. ``family`` is the same for versions of one text.
    """

    document: str
    text: str
    lang: str | None = None
    zones: tuple[tuple[int, int, str], ...] = ()
    done: bool = False
    marks: tuple[Taught, ...] = ()
    rejected: tuple[Taught, ...] = ()
    disputed: Fragments = ()
    family: str = ""

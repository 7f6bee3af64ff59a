"""What an annotator gives back: proposals, in code points, before anything is stored."""

from __future__ import annotations

from typing import Literal, Protocol

from msgspec import Struct

from models.records import FoundBy
from models.text import Fragments


class ProposedRole(Struct, frozen=True):
    """One filler of a proposed claim's role.

    ``proposal`` is the index, in the same result, of the proposal with exactly these words; ``refers_to``
    the index of the named mention that a pronoun or a description stands for.
    """

    role: str
    fragments: Fragments
    proposal: int | None = None
    refers_to: int | None = None


class Proposal(Struct, frozen=True, kw_only=True):
    """One proposed span; ``score`` is the estimated probability that a person accepts it, 0 to 1."""

    layer: Literal["entity", "claim"]
    label: str
    fragments: Fragments
    score: float
    attributes: dict[str, str] = {}
    roles: tuple[ProposedRole, ...] = ()
    found_by: FoundBy | None = None


class Article(Struct, frozen=True, kw_only=True):
    """What an annotator is given: the frozen text, its language and its zones ``(start, end, kind)``."""

    id: str
    text: str
    lang: str | None = None
    zones: tuple[tuple[int, int, str], ...] = ()


class Suggester(Protocol):
    """Something that proposes spans for an article; ``name`` and ``version`` make its annotator id."""

    name: str
    version: str

    def suggest(self, article: Article) -> list[Proposal]:
        """Return proposals whose offsets are code points of ``article.text``."""
        ...

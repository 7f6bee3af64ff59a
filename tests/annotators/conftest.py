"""One loaded rules pipeline for all tests of this folder, and a readable view of what it proposes."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from annotators import registry
from annotators.base import Article, Proposal, Suggester
from models.text import quote_of


class Said(NamedTuple):
    """A claim as tests name it: words instead of offsets and indexes."""

    act: str
    source: str
    refers_to: str
    cue: str
    content: str
    addressee: str
    attributes: dict[str, str]


class Read:
    """What was proposed for one text."""

    def __init__(self, text: str, proposals: list[Proposal]) -> None:
        self.text = text
        self.proposals = proposals

    def quote(self, index: int | None) -> str:
        return "" if index is None else quote_of(self.text, self.proposals[index].fragments)

    @property
    def entities(self) -> list[tuple[str, str]]:
        """(label, words) of every entity, in the order of the text."""
        return [(p.label, quote_of(self.text, p.fragments)) for p in self.proposals if p.layer == "entity"]

    def of(self, label: str) -> list[str]:
        return [words for found, words in self.entities if found == label]

    @property
    def claims(self) -> list[Said]:
        return [self._said(proposal) for proposal in self.proposals if proposal.layer == "claim"]

    def _said(self, claim: Proposal) -> Said:
        words = {role.role: quote_of(self.text, role.fragments) for role in claim.roles}
        source = next((role for role in claim.roles if role.role == "source"), None)
        return Said(
            claim.label,
            words.get("source", ""),
            self.quote(source.refers_to if source else None),
            words.get("cue", ""),
            words.get("content", ""),
            words.get("addressee", ""),
            claim.attributes,
        )


Reader = Callable[..., Read]


@pytest.fixture(scope="session")
def rules() -> Suggester:
    return registry.load(registry.RULES)


@pytest.fixture(scope="session")
def read(rules: Suggester) -> Reader:
    def run(text: str, lang: str | None = None, zones: tuple[tuple[int, int, str], ...] = ()) -> Read:
        return Read(text, rules.suggest(Article(id="a", text=text, lang=lang, zones=zones)))

    return run

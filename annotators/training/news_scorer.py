"""How good the proposed claims are on gold news: found or not, with the right speech act and speaker."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotators.base import Article, Proposal
from annotators.layer import LayerSuggester
from annotators.training.news import GoldClaim, GoldNews
from models.text import fold
from models.zoning import analyse


@dataclass
class ClaimScore:
    """Counts of claims: a claim is found where a proposed one covers the beginning of its sentence's words."""

    gold: int = 0
    proposed: int = 0
    found: int = 0
    right: int = 0
    same_act: int = 0
    same_speaker: int = 0

    @property
    def precision(self) -> float:
        """The share of the proposed claims whose sentence is a claim."""
        return self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold claims that a proposal found."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def act(self) -> float:
        """The share of the found claims with the right speech act."""
        return self.same_act / self.found if self.found else 0.0

    @property
    def speaker(self) -> float:
        """The share of the found claims with the right speaker, or rightly with none."""
        return self.same_speaker / self.found if self.found else 0.0

    def add(self, news: GoldNews, proposals: list[Proposal]) -> None:
        """Count one article."""
        claims = [proposal for proposal in proposals if proposal.layer == "claim"]
        pairs = _pairs(news, claims)
        self.gold += len(news.claims)
        self.proposed += len(claims)
        self.found += len(pairs)
        self.right += len({id(claim) for _, claim in pairs})
        for gold, claim in pairs:
            self.same_act += gold.act == claim.label
            self.same_speaker += same_speaker(news.text, gold, claim, proposals)


def _pairs(news: GoldNews, claims: list[Proposal]) -> list[tuple[GoldClaim, Proposal]]:
    """Pair gold claims with proposals of their sentence: those of the same act first, each used once if it can."""
    free = list(claims)
    pairs: list[tuple[GoldClaim, Proposal]] = []
    for same_act in (True, False):
        for gold in news.claims:
            if any(gold is paired for paired, _ in pairs):
                continue
            fitting = [claim for claim in free if _covers(claim, gold) and (claim.label == gold.act) >= same_act]
            if fitting:
                pairs.append((gold, fitting[0]))
                free = [claim for claim in free if claim is not fitting[0]]
    return pairs


def _covers(claim: Proposal, gold: GoldClaim) -> bool:
    # A sentence may begin with a quotation mark or a place line that one of the two leaves out.
    return claim.fragments[0][0] - 3 <= gold.start < claim.fragments[-1][1]


def same_speaker(text: str, gold: GoldClaim, claim: Proposal, proposals: list[Proposal]) -> bool:
    """Tell whether the proposed source is the gold speaker: its name, a part of it, or the same words."""
    said = _sources(text, claim, proposals)
    wanted = [fold(words) for words in (gold.speaker, gold.source) if words]
    if not wanted or not said:
        return not wanted and not said
    return any(_same(name, other) for name in said for other in wanted)


def _sources(text: str, claim: Proposal, proposals: list[Proposal]) -> list[str]:
    names = []
    for role in claim.roles:
        if role.role == "source":
            target = proposals[role.refers_to] if role.refers_to is not None else role
            names.append(fold(" ".join(text[start:end] for start, end in target.fragments)))
    return names


def _same(one: str, other: str) -> bool:
    """Tell whether one is the other, or holds it as whole words."""
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def propose(layer: LayerSuggester, news: GoldNews) -> list[Proposal]:
    """Return what the layer proposes for an article that was imported as a plain text."""
    zones = tuple((zone.start, zone.end, zone.kind) for zone in analyse(news.text, news.lang).zones)
    return layer.suggest(Article(id=news.name, text=news.text, lang=news.lang, zones=zones))


def claim_score(layer: LayerSuggester, articles: Iterable[GoldNews]) -> ClaimScore:
    """Return the score of the claims proposed for these articles."""
    score = ClaimScore()
    for news in articles:
        score.add(news, propose(layer, news))
    return score

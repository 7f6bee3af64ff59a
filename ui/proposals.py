"""From what an annotator proposes to what a project stores; used by the window and the command line."""

from __future__ import annotations

from collections.abc import Iterable

from annotators.base import Article, Proposal
from models.records import Annotator, Document, pipeline_id
from models.suggesting import Suggested, SuggestedRole


def article_of(document: Document, text: str) -> Article:
    """Return what an annotator is given of a document."""
    zones = tuple((zone.start, zone.end, zone.kind) for zone in document.zones)
    return Article(id=document.id, text=text, lang=document.lang, zones=zones)


def pipeline_annotator(name: str, version: str) -> Annotator:
    """Return the annotator as which a pipeline's suggestions are stored."""
    return Annotator(pipeline_id(name, version), name, "pipeline", version)


def as_suggested(proposals: Iterable[Proposal]) -> list[Suggested]:
    """Return proposals as records of the project's side."""
    return [
        Suggested(
            layer=proposal.layer,
            label=proposal.label,
            fragments=proposal.fragments,
            score=proposal.score,
            attributes=proposal.attributes,
            roles=tuple(
                SuggestedRole(role.role, role.fragments, role.proposal, role.refers_to) for role in proposal.roles
            ),
            found_by=proposal.found_by,
        )
        for proposal in proposals
    ]

"""The default layer: the shipped rules pipeline as a Suggester."""

from __future__ import annotations

from spacy.tokens import Doc

import annotators.components as _registered  # noqa: F401  (registers the factories)
from annotators.base import Article, Proposal, ProposedRole
from annotators.claims import CLAIMS, ROLES, ZONES
from annotators.entities import ENTITIES, LANGUAGE
from annotators.merge import is_name
from annotators.registry import PipelineInfo
from annotators.spacy_pipeline import load_untrusted, make_doc

_UNKNOWN_SCORE = 0.5


class RulesSuggester:
    """Proposes entities and claims by rules; ``score`` is the measured precision of the kind of rule."""

    def __init__(self, info: PipelineInfo) -> None:
        self.name = info.name
        self.version = info.version
        self._nlp = load_untrusted(info.folder)
        self._scores: dict[str, float] = dict(self._nlp.meta.get("postil", {}).get("scores", {}))

    def suggest(self, article: Article) -> list[Proposal]:
        """Return entities in the order of the text, then claims."""
        doc = self._run(article.text, article.lang, article.zones)
        return self._entities(doc) + self._claims(doc)

    def kinds(self, text: str, lang: str | None = None) -> dict[tuple[int, int, str], str]:
        """Return the kind of rule that found each entity (start, end, label); for measuring."""
        doc = self._run(text, lang, ())
        return {(span.start_char, span.end_char, span.label_): span.id_ for span in doc.spans[ENTITIES]}

    def _run(self, text: str, lang: str | None, zones: tuple[tuple[int, int, str], ...]) -> Doc:
        doc = make_doc(self._nlp, text)
        doc.user_data[LANGUAGE] = lang
        doc.user_data[ZONES] = zones
        return self._nlp(doc)

    def _entities(self, doc: Doc) -> list[Proposal]:
        return [
            Proposal(
                layer="entity",
                label=span.label_,
                fragments=((span.start_char, span.end_char),),
                score=self._scores.get(span.id_, _UNKNOWN_SCORE),
                attributes={"mention": "name"} if is_name(span.label_) else {},
                found_by="rules",
            )
            for span in doc.spans[ENTITIES]
        ]

    def _claims(self, doc: Doc) -> list[Proposal]:
        proposals = []
        for span, details in zip(doc.spans[CLAIMS], doc.user_data[ROLES], strict=True):
            roles = tuple(
                ProposedRole(role["role"], ((role["start"], role["end"]),), role["proposal"], role["refers_to"])
                for role in details["roles"]
            )
            named = any(
                role.role == "source" and (role.proposal is not None or role.refers_to is not None) for role in roles
            )
            proposals.append(
                Proposal(
                    layer="claim",
                    label=span.label_,
                    fragments=((span.start_char, span.end_char),),
                    score=self._scores.get("claim" if named else "claim_nameless", _UNKNOWN_SCORE),
                    attributes=details["attributes"],
                    roles=roles,
                    found_by="rules",
                )
            )
        return proposals

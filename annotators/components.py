"""Registers the rules' components with spaCy.

Importing this module is all a fresh interpreter needs before ``spacy.load`` of a rules pipeline. Where Postil
is installed not even that: the entry points ``spacy_factories`` in pyproject.toml name the same functions.
"""

from __future__ import annotations

from spacy.language import Language

from annotators.claims import RuleClaims
from annotators.entities import RuleEntities
from annotators.sentences import RuleSentences


@Language.factory("postil_sentences", assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> RuleSentences:  # noqa: ARG001  (spaCy passes both)
    """Return the component that finds sentences in crawled news."""
    return RuleSentences(name)


@Language.factory("postil_entities", assigns=["doc.spans"])
def make_entities(nlp: Language, name: str) -> RuleEntities:
    """Return the component that proposes entities."""
    return RuleEntities(nlp, name)


@Language.factory("postil_claims", assigns=["doc.spans"], requires=["doc.spans", "token.is_sent_start"])
def make_claims(nlp: Language, name: str) -> RuleClaims:
    """Return the component that proposes claims."""
    return RuleClaims(nlp, name)

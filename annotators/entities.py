"""The component that proposes entities: terms, grammars of three languages, names, places, measures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, Span

from annotators.dates import find_dates, note_dates
from annotators.grammar_en import English
from annotators.grammar_fr import French
from annotators.grammar_vi import Vietnamese
from annotators.language import guess_language
from annotators.lexicon import Patterns, Terms
from annotators.merge import choose, propagate
from annotators.names import Names, spoken
from annotators.occasions import find_occasions
from annotators.people import find_people
from annotators.places import (
    find_acronyms,
    find_citations,
    find_datelines,
    find_enclosing_places,
    find_known,
    find_lone_acronyms,
    find_parties,
    find_places,
    find_teams,
)
from annotators.quantities import Quantities
from annotators.scan import Candidate, Scan
from annotators.words import Words, words_of

ENTITIES = "entities"
LANGUAGE = "postil_lang"


class RuleEntities:
    """Writes the entities that the rules find to ``doc.spans["entities"]``; ``span.id_`` is the kind of rule."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.nlp = nlp
        self.name = name
        self.data: dict[str, Any] = {}

    def load(self, data: dict[str, Any]) -> None:
        """Take terms and patterns (see `annotators.data.rules_data`)."""
        self.data = {"terms": data["terms"], "patterns": data["patterns"]}
        terms = data["terms"]
        nationals = [f"{adjective}s" for adjective in terms["en"]["adjective"] if adjective.endswith(("n", "i", "k"))]
        self._terms = Terms(self.nlp.tokenizer, terms | {"en": terms["en"] | {"nationals": nationals}})
        self._patterns = Patterns(data["patterns"])

    def __call__(self, doc: Doc) -> Doc:
        """Propose on one document."""
        words = words_of(doc)
        lang = doc.user_data.get(LANGUAGE) or guess_language(words)
        doc.user_data[LANGUAGE] = lang
        chosen = self._find(words, lang) if len(words) else []
        token = words.token
        doc.spans[ENTITIES] = [
            Span(doc, token[entry.start], token[entry.end - 1] + 1, label=entry.label, span_id=entry.kind)
            for entry in chosen
        ]
        return doc

    def _find(self, words: Words, lang: str) -> list[Candidate]:
        scan = Scan(words, lang, self._terms.find(words.norm, dict.fromkeys(("xx", "en", lang))))
        tags = self._patterns.tags(words, lang)
        measures = self._patterns.find(words.norm, tags, lang)
        note_dates(scan, measures)
        english = English(scan)
        find_known(scan)
        grammars: list[English | French | Vietnamese] = [english]
        if lang != "en":
            grammars.append(French(scan) if lang == "fr" else Vietnamese(scan))
        for grammar in reversed(grammars):
            grammar.find_bodies()
        for grammar in reversed(grammars):
            grammar.find_roles()
        find_occasions(scan)
        find_acronyms(scan)
        Names(scan).find()
        find_places(scan)
        find_datelines(scan)
        find_enclosing_places(scan)
        find_dates(scan, measures)
        find_citations(scan, measures)
        find_people(scan)
        Quantities(scan, tags).find(measures)
        find_lone_acronyms(scan)
        find_parties(scan)
        find_teams(scan)
        spoken(scan, scan.found.get((lang, "speech"), {}))
        chosen = choose(scan.candidates)
        more = propagate(scan, chosen)
        return choose(chosen + more) if more else chosen

    def to_disk(self, path: Path, *, exclude: Sequence[str] = ()) -> None:  # noqa: ARG002  (spaCy passes it)
        """Save the data the rules work with."""
        path.write_bytes(msgspec.json.encode(self.data))

    def from_disk(self, path: Path, *, exclude: Sequence[str] = ()) -> RuleEntities:  # noqa: ARG002  (spaCy passes it)
        """Load the data that `to_disk` saved."""
        self.load(msgspec.json.decode(path.read_bytes()))
        return self

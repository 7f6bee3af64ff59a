"""Rules and the trained pipeline as one annotator: what each finds, merged, propagated and scored.

Every proposal of either gets the probability that it is right (`annotators.calibration`), from weights stored with
the pipeline as ``postil.calibration`` of its ``meta.json``. Of proposals that can't both stand the likelier one
stays, and what is too unlikely is not proposed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace

from spacy.tokens import Doc, Span

from annotators.base import Article, Proposal
from annotators.calibration import Calibration, Votes, features
from annotators.claims import ZONES
from annotators.entities import ENTITIES, LANGUAGE
from annotators.found import PIPELINE, Found, Near
from annotators.hints import abbreviations, towns
from annotators.language import guess_language
from annotators.merge import is_name
from annotators.recognition import Recognition
from annotators.registry import PipelineInfo
from annotators.rules import RulesSuggester
from annotators.spacy_pipeline import load_untrusted, make_doc
from annotators.words import Words
from models.text import fold, trim

# What is less likely right than this is not proposed.
FLOOR = 0.4
_NAMES = frozenset({"PERSON", "ORG", "PLACE"})
_RULES_WEIGH = 2
_PROPAGATED = frozenset({"PERSON", "ORG"})
_SCORES = "postil_scores"


def merge(
    text: str, rules: list[Found], pipeline: list[Found], lang: str, calibration: Calibration, floor: float = FLOOR
) -> list[Found]:
    """Return what can stand together, scored, in the order of the text."""
    kept = Near()
    chosen: list[Found] = []
    for entry in sorted(
        scored(text, rules, pipeline, lang, calibration), key=lambda entry: (-entry.score, _order(entry))
    ):
        if entry.score >= floor and not any(entry.clashes(other) for other in kept.touching(entry)):
            kept.add(entry)
            chosen.append(entry)
    return sorted(chosen, key=_order)


def scored(text: str, rules: list[Found], pipeline: list[Found], lang: str, calibration: Calibration) -> list[Found]:
    """Return every proposal of both with its score; what both found is there once, as the rules' one."""
    return [
        replace(entry, score=calibration.score(inputs)) for entry, inputs in candidates(text, rules, pipeline, lang)
    ]


def candidates(text: str, rules: list[Found], pipeline: list[Found], lang: str) -> list[tuple[Found, dict[str, float]]]:
    """Return every proposal of both with the inputs of its score."""
    votes = Votes(text, rules, pipeline)
    of_rules, of_pipeline = Near(rules), Near(pipeline)
    marked = {(entry.start, entry.end, entry.label) for entry in rules}
    news = [entry for entry in pipeline if (entry.start, entry.end, entry.label) not in marked]
    found = [(entry, features(entry, text, lang, of_pipeline, votes)) for entry in rules]
    return found + [(entry, features(entry, text, lang, of_rules, votes)) for entry in news]


def _order(entry: Found) -> tuple[int, int, str]:
    return entry.start, -entry.end, entry.label


def settle(text: str, rules: list[Found], pipeline: list[Found]) -> list[Found]:
    """Return the pipeline's names with one label a name in the whole text, the one it and the rules mostly give it.

    A last word of a person's full name is that person. A name has a capital or a digit.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    lasts = set()
    for weight, entries in ((_RULES_WEIGH, rules), (1, pipeline)):
        for entry in entries:
            name = text[entry.start : entry.end]
            if entry.label in _NAMES:
                votes[fold(name)][entry.label] += weight
            if entry.label == "PERSON" and len(name.split()) > 1:
                lasts.add(name.split()[-1])
    settled: dict[tuple[int, int, str], Found] = {}
    for entry in pipeline:
        name = text[entry.start : entry.end]
        label = entry.label
        if label in _NAMES:
            if not any(char.isupper() or char.isdigit() for char in name):
                continue
            counted = votes[fold(name)]
            best = max(counted, key=lambda label: (counted[label], label == entry.label))
            label = "PERSON" if name in lasts else best
        key = (entry.start, entry.end, label)
        first = settled.get(key)
        settled[key] = replace(entry, label=label, belief=min(entry.belief + (first.belief if first else 0.0), 1.0))
    return list(settled.values())


def propagate(text: str, found: list[Found]) -> list[Found]:
    """Return the further mentions of persons and bodies of two words or more that the pipeline found."""
    taken = Near(found)
    names = {text[entry.start : entry.end]: entry for entry in found if _is_propagated(text, entry)}
    more: list[Found] = []
    for name, entry in names.items():
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            again = replace(entry, start=match.start(), end=match.end())
            if not any(again.clashes(other) for other in taken.touching(again)):
                taken.add(again)
                more.append(again)
    return more


def _is_propagated(text: str, entry: Found) -> bool:
    long = len(text[entry.start : entry.end].split()) > 1
    return long and entry.label in _PROPAGATED and entry.by_pipeline()


class LayerSuggester(RulesSuggester):
    """Proposes entities by rules and pipeline together, and claims whose speakers are among them."""

    def __init__(self, rules: PipelineInfo, pipeline: PipelineInfo) -> None:
        super().__init__(rules)
        self.name = pipeline.name
        self.version = pipeline.version
        self._trained = load_untrusted(pipeline.folder)
        own = self._trained.meta.get("postil", {})
        self.calibration = Calibration(own.get("calibration", {}))

    def suggest(self, article: Article) -> list[Proposal]:
        """Return entities in the order of the text, then claims."""
        doc = self._run(article.text, article.lang, article.zones)
        entities = [
            Proposal(
                layer="entity",
                label=entry.label,
                fragments=((entry.start, entry.end),),
                score=round(entry.score, 4),
                attributes={"mention": "name"} if is_name(entry.label) else {},
            )
            for entry in _of_doc(doc)
        ]
        return entities + self._claims(doc)

    def both(self, text: str, lang: str | None) -> tuple[list[Found], list[Found]]:
        """Return what the rules and what the pipeline find, each alone; for measuring."""
        doc = super()._run(text, lang, ())
        rules, pipeline = self._found(doc)
        return rules, settle(text, rules, pipeline)

    def merged(self, text: str, lang: str | None) -> list[Found]:
        """Return the entities of a text."""
        return _of_doc(self._run(text, lang, ()))

    def _run(self, text: str, lang: str | None, zones: tuple[tuple[int, int, str], ...]) -> Doc:
        doc = make_doc(self._nlp, text)
        doc.user_data[LANGUAGE] = lang
        doc.user_data[ZONES] = zones
        for name, component in self._nlp.pipeline:
            doc = component(doc)
            if name == "postil_entities":
                self._exchange(doc, lang or guess_language(Words(doc)))
        return doc

    def _exchange(self, doc: Doc, lang: str) -> None:
        """Put the merged entities where the claims look for their speakers."""
        spans: list[Span] = []
        scores: list[float] = []
        for entry in self._entities_of(doc, lang):
            span = doc.char_span(entry.start, entry.end, label=entry.label, span_id=entry.kind)
            if span is not None:
                spans.append(span)
                scores.append(entry.score)
        doc.spans[ENTITIES] = spans
        doc.user_data[_SCORES] = scores

    def _entities_of(self, doc: Doc, lang: str) -> list[Found]:
        rules, pipeline = self._found(doc)
        found = merge(doc.text, rules, settle(doc.text, rules, pipeline), lang, self.calibration)
        return sorted(found + propagate(doc.text, found), key=_order)

    def _found(self, doc: Doc) -> tuple[list[Found], list[Found]]:
        """Return what the rules marked in the document, with the pipeline's belief in it, and the pipeline's own."""
        text = doc.text
        reading = Recognition(self._trained, doc)
        beliefs: dict[tuple[int, int, str], float] = {}
        for mark in reading.marks:
            start, end = trim(text, mark.start, mark.end)
            if start < end and "\n" not in text[start:end]:
                beliefs[start, end, mark.label] = mark.belief
        pipeline = [Found(start, end, label, f"{PIPELINE}_{label}") for start, end, label in beliefs]
        rules = _of_doc(doc)
        marked = {(entry.start, entry.end, entry.label) for entry in rules}
        hints = {
            (hint.start, hint.end, hint.label): hint
            for hint in (*towns(text), *abbreviations(text, [*rules, *pipeline]))
            if (hint.start, hint.end, hint.label) not in marked
        }

        def believed(entry: Found) -> Found:
            belief = beliefs.get((entry.start, entry.end, entry.label), 0.0)
            return replace(entry, belief=belief, begins=reading.begins(entry.start, entry.label))

        return [believed(entry) for entry in (*rules, *hints.values())], [believed(entry) for entry in pipeline]


def _of_doc(doc: Doc) -> list[Found]:
    spans = doc.spans[ENTITIES]
    scores = doc.user_data.get(_SCORES) or [0.0] * len(spans)
    return [
        Found(span.start_char, span.end_char, span.label_, span.id_, score)
        for span, score in zip(spans, scores, strict=True)
    ]

"""Rules and the trained pipeline as one annotator: what each finds, merged, propagated and scored.

Every proposal of either gets the probability that it is right (`annotators.calibration`), from weights stored with
the pipeline as ``postil.calibration`` of its ``meta.json``. Of proposals that can't both stand the likelier one
stays, and what is too unlikely is not proposed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span

from annotators.base import Article, Proposal
from annotators.calibration import Calibration, Votes, features, folded
from annotators.claims import ZONES
from annotators.entities import ENTITIES, LANGUAGE
from annotators.found import PIPELINE, TOWN, Found, Near
from annotators.hints import look
from annotators.language import guess_language
from annotators.merge import is_name
from annotators.recognition import Recognition
from annotators.registry import PipelineInfo
from annotators.rules import RulesSuggester
from annotators.spacy_pipeline import load_untrusted, make_doc
from annotators.words import Words
from models.text import trim

# What is less likely right than this is not proposed.
FLOOR = 0.4
_NESTED = 0.7
_NAMES = frozenset({"PERSON", "ORG", "PLACE"})
_RULES_WEIGH = 2
_MERGED = "postil_merged"


@dataclass(frozen=True, slots=True)
class Reading:
    """What is proposed for a text: by the rules, by the pipeline, and where else a name may be."""

    rules: list[Found]
    pipeline: list[Found]
    hints: list[Found]


def merge(text: str, reading: Reading, lang: str, calibration: Calibration, floor: float = FLOOR) -> list[Found]:
    """Return what can stand together, scored, in the order of the text."""
    kept = Near()
    chosen: list[Found] = []
    scored = [entry.scored(calibration.score(inputs)) for entry, inputs in candidates(text, reading, lang)]
    for entry in sorted(scored, key=lambda entry: (-entry.score, _order(entry))):
        if entry.score >= floor and not any(_clash(entry, other) for other in kept.touching(entry)):
            kept.add(entry)
            chosen.append(entry)
    return sorted(chosen, key=_order)


def _clash(entry: Found, other: Found) -> bool:
    """Tell whether both can't stand; a body stands inside a body only where both are likely.

    Otherwise the inner one is mostly the outer one cut short.
    """
    nested = entry.label == other.label == "ORG" and not entry.same_span(other)
    inside = other.start <= entry.start and entry.end <= other.end
    likely = min(entry.score, other.score) >= _NESTED
    return entry.clashes(other) and not (nested and inside and likely)


def candidates(text: str, reading: Reading, lang: str) -> list[tuple[Found, dict[str, float]]]:
    """Return every proposal, once, with the inputs of its score; what both found is the rules' one."""
    rules, pipeline = reading.rules, reading.pipeline
    votes = Votes(text, rules, pipeline)
    of_rules, of_pipeline, of_both = Near(rules), Near(pipeline), Near([*rules, *pipeline])
    towns = {(hint.start, hint.end) for hint in reading.hints if hint.kind == TOWN}
    found: dict[tuple[int, int, str], tuple[Found, dict[str, float]]] = {}
    for entries, others in ((rules, of_pipeline), (pipeline, of_rules), (reading.hints, of_both)):
        for entry in entries:
            key = (entry.start, entry.end, entry.label)
            if key not in found:
                town = (entry.start, entry.end) in towns
                found[key] = entry, features(entry, text, lang, others, votes, town=town)
    return list(found.values())


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
                votes[folded(name)][entry.label] += weight
            if entry.label == "PERSON" and len(name.split()) > 1:
                lasts.add(name.split()[-1])
    settled: dict[tuple[int, int, str], Found] = {}
    for entry in pipeline:
        name = text[entry.start : entry.end]
        label = entry.label
        if label in _NAMES:
            if not any(char.isupper() or char.isdigit() for char in name):
                continue
            counted = votes[folded(name)]
            best = max(counted, key=lambda label: (counted[label], label == entry.label))
            label = "PERSON" if name in lasts else best
        key = (entry.start, entry.end, label)
        first = settled.get(key)
        settled[key] = replace(entry, label=label, belief=min(entry.belief + (first.belief if first else 0.0), 1.0))
    return list(settled.values())


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
                found_by=entry.found_by,
            )
            for entry in _merged_in(doc)
        ]
        return entities + self._claims(doc)

    def read(self, text: str, lang: str | None) -> Reading:
        """Return what rules, pipeline and hints propose, each alone; for measuring."""
        return self._read(super()._run(text, lang, ()), text)

    def merged(self, text: str, lang: str | None) -> list[Found]:
        """Return the entities of a text."""
        return _merged_in(self._run(text, lang, ()))

    def _run(self, text: str, lang: str | None, zones: tuple[tuple[int, int, str], ...]) -> Doc:
        doc = make_doc(self._nlp, text)
        doc.user_data[LANGUAGE] = lang
        doc.user_data[ZONES] = zones
        for name, component in self._nlp.pipeline:
            doc = component(doc)
            if name == "postil_entities":
                self._exchange(doc, text, lang or guess_language(Words(doc)))
        return doc

    def _exchange(self, doc: Doc, text: str, lang: str) -> None:
        """Put the merged entities where the claims look for their speakers."""
        spans: list[Span] = []
        merged: list[Found] = []
        for entry in merge(text, self._read(doc, text), lang, self.calibration):
            span = doc.char_span(entry.start, entry.end, label=entry.label, span_id=entry.kind)
            if span is not None:
                spans.append(span)
                merged.append(entry)
        doc.spans[ENTITIES] = spans
        doc.user_data[_MERGED] = merged

    def _read(self, doc: Doc, text: str) -> Reading:
        recognition = Recognition(self._trained, doc)
        beliefs: dict[tuple[int, int, str], float] = {}
        for mark in recognition.marks:
            start, end = trim(text, mark.start, mark.end)
            if start < end and "\n" not in text[start:end]:
                beliefs[start, end, mark.label] = mark.belief

        def believed(entry: Found) -> Found:
            belief = beliefs.get((entry.start, entry.end, entry.label), 0.0)
            return entry.believed(belief, recognition.begins(entry.start, entry.label))

        rules = [believed(entry) for entry in _of_rules(doc)]
        pipeline = [believed(Found(start, end, label, f"{PIPELINE}_{label}")) for start, end, label in beliefs]
        pipeline = settle(text, rules, pipeline)
        return Reading(rules, pipeline, [believed(entry) for entry in look(text, [*rules, *pipeline])])


def _of_rules(doc: Doc) -> list[Found]:
    return [Found(span.start_char, span.end_char, span.label_, span.id_) for span in doc.spans[ENTITIES]]


def _merged_in(doc: Doc) -> list[Found]:
    """Return the merged entities of a document that was run: its spans hold neither scores nor beliefs."""
    merged: list[Found] = doc.user_data[_MERGED]
    return merged

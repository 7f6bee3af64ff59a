"""Rules and the trained pipeline as one annotator: what each finds, merged, propagated and scored.

The rules come first; names that only the pipeline found are added where they cross nothing. (Letting the more
precise of two contradicting proposals win was tried on the shared sentences and gained nothing.) A score is
the share of proposals that were right, measured by `annotators.training.calibrate` and stored with the pipeline as
``postil.scores`` of its ``meta.json``: by kind of rule or label of the pipeline, and by what the other one says of
the same place.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span

from annotators.base import Article, Proposal
from annotators.claims import ZONES
from annotators.entities import ENTITIES, LANGUAGE
from annotators.language import guess_language
from annotators.merge import is_name
from annotators.registry import PipelineInfo
from annotators.rules import RulesSuggester
from annotators.spacy_pipeline import load_untrusted, make_doc
from annotators.words import Words
from models.text import fold, trim

# Inner label -> the labels it may stand inside (the conventions of the marks).
_MAY_STAND_INSIDE = {
    "PERSON": frozenset({"ROLE"}),
    "ORG": frozenset({"ORG", "EVENT", "AGREEMENT", "ROLE", "LAW"}),
    "PLACE": frozenset({"ORG", "EVENT", "AGREEMENT", "ROLE", "LAW", "GROUP"}),
    "DATE": frozenset({"LAW", "EVENT"}),
    "EVENT": frozenset({"AGREEMENT"}),
    "GROUP": frozenset({"AGREEMENT", "LAW", "ROLE", "ORG"}),
    "LAW": frozenset({"AGREEMENT"}),
    "AGREEMENT": frozenset({"EVENT"}),
}
# What the pipeline's bodies are not looked for in.
_WHOLE = frozenset({"EVENT", "AGREEMENT", "LAW"})
_NAMES = frozenset({"PERSON", "ORG", "PLACE"})
_RULES_WEIGH = 2
_PROPAGATED = frozenset({"PERSON", "ORG"})
_PIPELINE = "pipeline"
_BUCKET = 128
_UNMEASURED = 0.7
_SCORES = "postil_scores"


@dataclass(frozen=True, slots=True)
class Found:
    """A proposed entity in code points; ``kind`` is the kind of rule, or ``pipeline`` and its label."""

    start: int
    end: int
    label: str
    kind: str
    score: float = 0.0

    def holds(self, other: Found) -> bool:
        """Tell whether the other one may stand inside this one, and does."""
        inside = self.start <= other.start and other.end <= self.end
        return inside and not self.same_span(other) and self.label in _MAY_STAND_INSIDE.get(other.label, ())

    def same_span(self, other: Found) -> bool:
        """Tell whether both cover the same words."""
        return self.start == other.start and self.end == other.end

    def clashes(self, other: Found) -> bool:
        """Tell whether both can't stand."""
        overlap = self.start < other.end and other.start < self.end
        return overlap and not self.holds(other) and not other.holds(self)


class Near:
    """Entities by where they stand: those around a place are found at once, however long the text."""

    def __init__(self, entries: Iterable[Found] = ()) -> None:
        self._buckets: dict[int, list[Found]] = defaultdict(list)
        for entry in entries:
            self.add(entry)

    def add(self, entry: Found) -> None:
        """Take one more entity."""
        for bucket in range(entry.start // _BUCKET, (entry.end - 1) // _BUCKET + 1):
            self._buckets[bucket].append(entry)

    def touching(self, entry: Found) -> set[Found]:
        """Return the entities that share a character with this one."""
        buckets = range(entry.start // _BUCKET, (entry.end - 1) // _BUCKET + 1)
        near = (other for bucket in buckets for other in self._buckets.get(bucket, ()))
        return {other for other in near if entry.start < other.end and other.start < entry.end}


def evidence(entry: Found, others: Near) -> str:
    """Return what the other annotator says of the place: ``same``, ``clash``, ``inside`` or ``alone``."""
    touching = others.touching(entry)
    if any(entry.same_span(other) and entry.label == other.label for other in touching):
        return "same"
    if any(entry.clashes(other) for other in touching):
        return "clash"
    return "inside" if any(other.holds(entry) for other in touching) else "alone"


class Scores:
    """The measured share of right proposals by kind, evidence and language."""

    def __init__(self, measured: dict[str, float], kinds: dict[str, float]) -> None:
        self._measured = measured
        self._kinds = kinds

    def of(self, entry: Found, what: str, lang: str) -> float:
        """Return the score: measured for the language, for all three, or by the kind of rule alone."""
        for key in (f"{entry.kind}+{what}@{lang}", f"{entry.kind}+{what}"):
            if key in self._measured:
                return self._measured[key]
        return self._kinds.get(entry.kind, _UNMEASURED)


def merge(rules: list[Found], pipeline: list[Found], lang: str, scores: Scores) -> list[Found]:
    """Return what can stand together, scored, in the order of the text."""
    of_rules, of_pipeline = Near(rules), Near(pipeline)
    merged = [replace(entry, score=scores.of(entry, evidence(entry, of_pipeline), lang)) for entry in rules]
    news = [entry for entry in pipeline if _is_news(entry, of_rules.touching(entry))]
    merged += [replace(entry, score=scores.of(entry, evidence(entry, of_rules), lang)) for entry in news]
    return sorted(merged, key=_order)


def _order(entry: Found) -> tuple[int, int, str]:
    return entry.start, -entry.end, entry.label


def _is_news(entry: Found, rules: Iterable[Found]) -> bool:
    """Tell whether the rules don't have it, and nothing of theirs is against it.

    The pipeline learnt outer names only: a body that it sees inside an event or agreement is mostly a piece of it,
    and where it makes a name of the rules longer it has mostly taken a verb along.
    """
    for other in rules:
        piece = entry.label == "ORG" and other.label in _WHOLE and other.holds(entry)
        wider = entry.label == other.label and entry.start <= other.start and other.end <= entry.end
        if wider or piece or entry.clashes(other):
            return False
    return True


def settle(text: str, rules: list[Found], pipeline: list[Found]) -> list[Found]:
    """Return the pipeline's names with one label a name in the whole text, the one it and the rules mostly give it.

    A last word of a person's full name is that person. Dates and events are left to the rules, which taught the
    pipeline what it knows of them, and a name has a capital or a digit.
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
    settled = []
    for entry in pipeline:
        name = text[entry.start : entry.end]
        if entry.label not in _NAMES or not any(char.isupper() or char.isdigit() for char in name):
            continue
        counted = votes[fold(name)]
        best = max(counted, key=lambda label: (counted[label], label == entry.label))
        settled.append(replace(entry, label="PERSON" if name in lasts else best))
    return settled


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
    return long and entry.label in _PROPAGATED and entry.kind.startswith(_PIPELINE)


class LayerSuggester(RulesSuggester):
    """Proposes entities by rules and pipeline together, and claims whose speakers are among them."""

    def __init__(self, rules: PipelineInfo, pipeline: PipelineInfo) -> None:
        super().__init__(rules)
        self.name = pipeline.name
        self.version = pipeline.version
        self._trained = load_untrusted(pipeline.folder)
        own = self._trained.meta.get("postil", {})
        self._merged = Scores(dict(own.get("scores", {})), self._scores)

    def suggest(self, article: Article) -> list[Proposal]:
        """Return entities in the order of the text, then claims."""
        doc = self._run(article.text, article.lang, article.zones)
        entities = [
            Proposal(
                layer="entity",
                label=entry.label,
                fragments=((entry.start, entry.end),),
                score=entry.score,
                attributes={"mention": "name"} if is_name(entry.label) else {},
            )
            for entry in _of_doc(doc)
        ]
        return entities + self._claims(doc)

    def both(self, text: str, lang: str | None) -> tuple[list[Found], list[Found]]:
        """Return what the rules and what the pipeline find, each alone; for measuring."""
        doc = super()._run(text, lang, ())
        return _of_doc(doc), self._of_pipeline(text)

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
        rules = _of_doc(doc)
        pipeline = settle(doc.text, rules, self._of_pipeline(doc.text))
        found = merge(rules, pipeline, lang, self._merged)
        more = propagate(doc.text, found)
        return sorted(found + more, key=_order)

    def _of_pipeline(self, text: str) -> list[Found]:
        doc = self._trained(make_doc(self._trained, text))
        found = []
        for span in doc.ents:
            start, end = trim(text, span.start_char, span.end_char)
            if start < end and "\n" not in text[start:end]:
                found.append(Found(start, end, span.label_, f"{_PIPELINE}_{span.label_}"))
        return found


def _of_doc(doc: Doc) -> list[Found]:
    spans = doc.spans[ENTITIES]
    scores = doc.user_data.get(_SCORES) or [0.0] * len(spans)
    return [
        Found(span.start_char, span.end_char, span.label_, span.id_, score)
        for span, score in zip(spans, scores, strict=True)
    ]

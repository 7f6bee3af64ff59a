"""Any other spaCy pipeline, by folder or package name, as a Suggester.

Pipelines are untrusted. Nothing is imported from their folder, so a configuration that asks for functions
which are not registered fails with a plain sentence; weights and tables are read as data.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from annotators import labels
from annotators.base import Article, Proposal
from annotators.registry import PipelineInfo
from models.errors import PostilError
from models.text import trim

# What spaCy, thinc and their parsers raise on damaged or foreign folders.
LOAD_ERRORS = (OSError, ValueError, ImportError, LookupError, TypeError, AttributeError, RuntimeError, EOFError,
                AssertionError, MemoryError)  # fmt: skip
_MARGIN = 1000


def load_untrusted(folder: str) -> Language:
    """Load a pipeline as data; raises `PostilError` that names the folder if that can't be done."""
    try:
        with warnings.catch_warnings():
            # A pipeline of another spaCy version is worth trying; whether it works shows at once.
            warnings.simplefilter("ignore")
            return spacy.load(Path(folder))
    except LOAD_ERRORS as error:
        reason = str(error).strip().splitlines()[0][:200] if str(error).strip() else type(error).__name__
        raise PostilError(
            "The pipeline in {folder} can't be loaded: it is damaged or needs parts that Postil lacks ({reason}).",
            folder=folder,
            reason=reason,
        ) from error


def make_doc(nlp: Language, text: str) -> Doc:
    """Return the tokens of a text, however long it is."""
    nlp.max_length = max(nlp.max_length, len(text) + _MARGIN)
    return nlp.make_doc(text)


class PipelineSuggester:
    """Proposes what a pipeline finds (``doc.ents`` and every group of ``doc.spans``), in our labels.

    ``left_out`` counts, for the article last run on, the spans of labels for which there is no word of ours: neither
    in ``label_map.toml`` nor chosen by a person, who may also choose to leave them out.
    """

    def __init__(self, info: PipelineInfo) -> None:
        self.name = info.name
        self.version = info.version
        self.left_out: Counter[str] = Counter()
        self._folder = info.folder
        self._labels = {**labels.proposed(), **labels.chosen(Path(info.folder))}
        self._score = labels.starting_score()
        self._nlp = load_untrusted(info.folder)

    def suggest(self, article: Article) -> list[Proposal]:
        """Return the mapped spans, each once; raises `PostilError` if the pipeline fails on the article."""
        self.left_out = Counter()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                doc = self._nlp(make_doc(self._nlp, article.text))
        except LOAD_ERRORS as error:
            raise PostilError(
                "The pipeline in {folder} failed on this article ({reason}).",
                folder=self._folder,
                reason=type(error).__name__,
            ) from error
        found: dict[tuple[int, int, str], float] = {}
        for span, score in self._spans(doc):
            label = self._labels.get(span.label_)
            if label is None:
                self.left_out[span.label_] += span.label_ not in self._labels
                continue
            start, end = trim(article.text, span.start_char, span.end_char)
            if start < end:
                found.setdefault((start, end, label), score)
        return [
            Proposal(layer="entity", label=label, fragments=((start, end),), score=score, found_by="pipeline")
            for (start, end, label), score in sorted(found.items(), key=lambda item: (item[0][0], -item[0][1]))
        ]

    def _spans(self, doc: Doc) -> Iterator[tuple[Span, float]]:
        """Yield spans with their probability: span categorisers have one, entity recognisers don't."""
        yield from ((span, self._score) for span in doc.ents)
        for group in doc.spans.values():
            scores = group.attrs.get("scores")
            for index, span in enumerate(group):
                yield span, self._score if scores is None else min(max(float(scores[index]), 0.0), 1.0)

"""Names in the translated news sentences, found anew by a pipeline that never saw sentences of unclear licence.

The same article stands there in several languages, so most names occur several times: a name counts if the
teacher or the rules found it at least twice in one article, in any language, and mostly with one label. Sentences
with anything less certain are left out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import structs
from spacy.language import Language

from annotators.rules import RulesSuggester
from annotators.training.corpus import Mark, Sample, by_document, join
from annotators.training.train import outermost
from models.text import fold

_NAMES = frozenset({"PERSON", "ORG", "PLACE"})
_LEAST = 2
_CLEAR = 0.75

Names = dict[str, str]


def label_silver(texts: Iterable[Sample], teacher: Language, rules: RulesSuggester) -> list[Sample]:
    """Return the sentences whose names are certain, with these names."""
    articles: dict[str, list[tuple[Sample, set[Mark], set[Mark]]]] = defaultdict(list)
    for run in by_document(texts):
        articles[run[0].doc or ""] += _found(run, teacher, rules)
    labelled = []
    for sentences in articles.values():
        known = _agreed(sentences)
        for sample, one, other in sentences:
            marks = _mark(sample.text, known, one & other)
            if all(_settled(mark, marks) for mark in one | other):
                labelled.append(structs.replace(sample, marks=tuple(marks)))
    return labelled


def _found(run: list[Sample], teacher: Language, rules: RulesSuggester) -> list[tuple[Sample, set[Mark], set[Mark]]]:
    """Return each sentence of an article with the teacher's names and the rules' names."""
    whole = join(run, "\n")
    doc = teacher(whole.text)
    first = {(span.start_char, span.end_char, span.label_) for span in doc.ents if span.label_ in _NAMES}
    second = set(outermost(mark for mark in rules.kinds(whole.text, whole.lang) if mark[2] in _NAMES))
    found, begin = [], 0
    for sample in run:
        end = begin + len(sample.text)
        found.append((sample, _within(first, begin, end), _within(second, begin, end)))
        begin = end + 1
    return found


def _within(marks: set[Mark], begin: int, end: int) -> set[Mark]:
    return {(mark[0] - begin, mark[1] - begin, mark[2]) for mark in marks if begin <= mark[0] and mark[1] <= end}


def _agreed(sentences: list[tuple[Sample, set[Mark], set[Mark]]]) -> Names:
    """Return the names that were found often enough, with their label."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for sample, one, other in sentences:
        for start, end, label in [*one, *other]:
            votes[fold(sample.text[start:end])][label] += 1
    names = {}
    for name, labels in votes.items():
        label, count = labels.most_common(1)[0]
        if count >= _LEAST and count >= _CLEAR * labels.total() and len(name) > 1:
            names[name] = label
    # A word alone is as often a firm or a team: it is a person only where the article gives the full name.
    parts = {part for name, label in names.items() if label == "PERSON" and " " in name for part in name.split()}
    return {name: label for name, label in names.items() if label != "PERSON" or " " in name or name in parts}


def _mark(text: str, known: Names, certain: set[Mark]) -> list[Mark]:
    """Return the known names where they stand with a capital, and what both found here."""
    folded = fold(text)
    marks = set(certain)
    if len(folded) == len(text):
        for name, label in known.items():
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", folded):
                if text[match.start()].isupper():
                    marks.add((match.start(), match.end(), label))
    return outermost(marks)


def _settled(mark: Mark, marks: list[Mark]) -> bool:
    """Tell whether a proposed name is marked, or lies in a longer marked one."""
    return any(other[0] <= mark[0] and mark[1] <= other[1] for other in marks)

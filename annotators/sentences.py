"""Sentences of crawled news: line breaks, ``./.``, missing blanks after full stops, abbreviations."""

from __future__ import annotations

from typing import Any

import numpy
from spacy.attrs import SENT_START
from spacy.tokens import Doc

from annotators.wordlist import word_set

_ENDS = frozenset({".", "!", "?", "…", "...", "./.", "!!", "?!", "....", ".…", "。"})
# "Really?", she asked: the sentence goes on.
_GOES_ON = frozenset({",", ";", ":"})
_CLOSING = frozenset("\"”»’')]")
_OPENING = frozenset("\"“«‘'([-–—•")
_ABBREVIATIONS = word_set(
    "mr mrs ms dr st m mm mme mlle me prof gen col lt capt sgt gov sen rep rev hon cf vs etc ed inc ltd co corp jr sr "
    "maj adm brig cmdr insp supt messrs mgr pr dir ts ths gs pgs tp tx bs ks tr av bd al"
)
# Abbreviations only before a number: "no" and "art" are words too.
_NUMBERING = word_set("no nos n° art vol p pp fig ch sec para jan feb mar apr jun jul aug sep sept oct nov dec q d")


# spaCy's -1 (no sentence begins here) in the unsigned numbers of Doc.from_array.
_NO_START = 2**64 - 1


class RuleSentences:
    """Sets ``token.is_sent_start``; needs nothing but the tokens."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Set the sentence starts."""
        if not len(doc):
            return doc
        # Setting tokens one by one is quadratic in spaCy.
        flags: Any = numpy.full((len(doc), 1), _NO_START, dtype="uint64")
        flags[sorted(sentence_starts(doc))] = 1
        return doc.from_array([SENT_START], flags)


def sentence_starts(doc: Doc) -> set[int]:
    """Return the indexes of the tokens that begin a sentence."""
    forms = [token.text for token in doc]
    starts = {0}
    pending = False
    for index, form in enumerate(forms):
        if form.isspace():
            if "\n" in form or "\r" in form:
                pending = pending or _line_ends(forms, index)
            continue
        if pending and form not in _CLOSING_ONLY:
            starts.add(index)
            pending = False
        if form in _ENDS and _ends_sentence(forms, index):
            pending = True
    return starts


_CLOSING_ONLY = _CLOSING - frozenset("\"'")


def _line_ends(forms: list[str], index: int) -> bool:
    """A single line break inside a hard-wrapped sentence goes on in lower case."""
    breaks = forms[index].replace("\r\n", "\n").count("\n")
    following = _next(forms, index)
    before = forms[index - 1] if index else ""
    return breaks > 1 or not following[:1].islower() or before in _ENDS


def _next(forms: list[str], index: int) -> str:
    """Return the next token that is no blank, or an empty string."""
    return next((form for form in forms[index + 1 : index + 3] if not form.isspace()), "")


def _ends_sentence(forms: list[str], index: int) -> bool:
    before = forms[index - 1].lower() if index else ""
    if forms[index] == "." and (before in _ABBREVIATIONS or (len(before) == 1 and before.isalpha())):
        return False
    if forms[index] == "." and before in _NUMBERING and _next(forms, index)[:1].isdigit():
        return False
    after = index + 1
    while after < len(forms) and (forms[after].isspace() or forms[after] in _CLOSING):
        if "\n" in forms[after]:
            return True
        after += 1
    if after >= len(forms):
        return True
    following = forms[after]
    if following in _GOES_ON:
        return False
    if forms[index] in {"./."}:
        return True
    return following[0].isupper() or following[0].isdigit() or following[0] in _OPENING or not following[0].isalnum()

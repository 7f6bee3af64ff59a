"""A document's words as the rules see them: without blanks, in NFC and lower case, with their offsets kept.

spaCy's tokens of a text in NFD, with no-break spaces or line breaks inside a name, differ from those of the same
text in NFC. The rules compare `Words.norm`, which doesn't; the text itself is never normalised.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from spacy.attrs import IDX, LENGTH
from spacy.tokens import Doc

from models.text import fold

_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‑": "-"})
_SENTENCE_ENDS = frozenset((*".!?…:;»”\"'•–—-|>*«“(", "./."))
_HYPHENS = frozenset("-‑–")


@lru_cache(maxsize=65536)
def _form(text: str) -> tuple[str, str, bool, bool, bool, str]:
    """Return NFC text, norm, capital, letters only, all capitals and fold of one token."""
    whole = unicodedata.normalize("NFC", text).translate(_APOSTROPHES)
    letters = whole.replace("-", "").replace("'", "").replace(".", "")
    alpha = letters.isalpha()
    cap = whole[0].isupper()
    return whole, whole.lower(), cap, alpha, cap and len(letters) > 1 and letters.isupper(), fold(whole)


class Words:
    """The non-blank tokens of a document, by their own index."""

    __slots__ = ("alpha", "break_before", "cap", "doc", "end", "first", "fold", "form", "gap", "norm", "start",
                 "token", "upper")  # fmt: skip

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.form: list[str] = []
        self.norm: list[str] = []
        self.fold: list[str] = []
        self.cap: list[bool] = []
        self.alpha: list[bool] = []
        self.upper: list[bool] = []
        self.gap: list[bool] = []
        self.break_before: list[bool] = []
        self.first: list[bool] = []
        self.start: list[int] = []
        self.end: list[int] = []
        self.token: list[int] = []
        self._fill(doc)

    def _fill(self, doc: Doc) -> None:
        text: str = doc.text
        last = 0
        previous = ""
        # Arrays of all offsets: Token objects, one by one, take three times as long.
        offsets = doc.to_array([IDX, LENGTH]).tolist()
        for token, (begin, length) in enumerate(offsets):
            end = begin + length
            raw = text[begin:end]
            if raw.isspace():
                continue
            whole, norm, cap, alpha, upper, folded = _form(raw)
            between = text[last:begin]
            newline = not self.start or "\n" in between or "\r" in between
            self.form.append(whole)
            self.norm.append(norm)
            self.fold.append(folded)
            self.cap.append(cap)
            self.alpha.append(alpha)
            self.upper.append(upper)
            self.gap.append(bool(between))
            self.break_before.append(newline)
            self.first.append(newline or previous in _SENTENCE_ENDS)
            self.start.append(begin)
            self.end.append(end)
            self.token.append(token)
            last = end
            previous = whole

    def __len__(self) -> int:
        return len(self.norm)

    def hyphen(self, index: int) -> bool:
        """Tell whether the word at ``index`` is a hyphen written close to the words on both sides."""
        return (
            0 < index < len(self.norm) - 1
            and self.form[index] in _HYPHENS
            and not self.gap[index]
            and not self.gap[index + 1]
        )

    def text(self, start: int, end: int) -> str:
        """Return the text of words ``start`` to ``end``, as it stands."""
        text: str = self.doc.text
        return text[self.start[start] : self.end[end - 1]]


@lru_cache(maxsize=1)
def words_of(doc: Doc) -> Words:
    """Return a document's words; those of the last document asked for are kept, for the component that comes next."""
    return Words(doc)

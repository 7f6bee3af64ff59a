"""Names as people write them: what counts as one, which spellings are the same, where they stand in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from models.records import Annotator, pipeline_id
from models.text import Composed, Fragment, fold, word_at

# Whose suggestions the names are that people decided for in other places.
NAMES = Annotator(pipeline_id("postil-names", "1"), "postil-names", "pipeline", "1")
# Marks of these labels are no proper names: what is right of "Monday", "300 people", "the minister" or "migrants"
# in one article says nothing about another one.
NOT_NAMES = frozenset({"DATE", "QUANTITY", "ROLE", "GROUP"})
_LONGEST = 100
_WORD = re.compile(r"[^\W_]+")
_BLANKS = re.compile(r"\s+")
# The letters of the three languages that are now and then written without their accents; đ goes with d.
_ACCENTED = frozenset("aeiouyd")
# Personal pronouns, folded as `models.text.fold` does; one that opens a sentence has a capital.
PRONOUNS = frozenset(
    (
        *("he", "she", "it", "they", "i", "we", "you", "him", "her", "them", "us", "me"),
        *("il", "elle", "on", "ils", "elles", "nous", "vous", "je", "j", "lui", "eux", "celui-ci", "celle-ci"),
        *("ong", "ba", "ho", "toi", "chung toi", "chung ta", "no", "ong ay", "ba ay", "anh ay", "co ay"),
    )
)
_ARTICLES = frozenset(
    (
        *("the", "this", "that", "these", "those", "a", "an", "his", "her", "its", "their", "our", "my"),
        *("le", "la", "les", "l", "un", "une", "des", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs"),
    )
)


class Learnt(Struct, frozen=True):
    """A name that people decided for: its folded words, its label, the score of proposing it, its spellings."""

    name: str
    label: str
    score: float
    forms: tuple[str, ...]


class Occurrence(Struct, frozen=True, order=True):
    """Where a learnt name stands, in code points of the frozen text."""

    start: int
    end: int
    learnt: Learnt


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Return `fold` of a word or name that comes up again and again."""
    return fold(word)


def form_of(quote: str) -> str:
    """Return a quote as it is compared: in NFC, with single blanks."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", quote)).strip()


def words_of(text: str) -> list[str]:
    """Return the folded words of a form; the first one is what names are looked up by."""
    return [folded(word) for word in _WORD.findall(text)]


@lru_cache(maxsize=65536)
def is_name(form: str) -> bool:
    """Tell whether a form looks like a proper name: two letters and a capital, no pronoun, no description.

    A description is an article or possessive with words in lower case, such as "The minister".
    """
    words = _WORD.findall(form)
    if not words or len(form) > _LONGEST or sum(char.isalpha() for char in form) < 2:
        return False
    if not any(char.isupper() for char in form) or (folded(form) in PRONOUNS and not form.isupper()):
        return False
    return not (folded(words[0]) in _ARTICLES and all(word.islower() for word in words[1:]))


def form_at(text: str, fragments: Sequence[Fragment]) -> str | None:
    """Return the form of the name that stands at a place, None if nothing there looks like one."""
    if len(fragments) != 1 or fragments[0][1] - fragments[0][0] > 2 * _LONGEST:
        return None
    form = form_of(text[slice(*fragments[0])])
    return form if is_name(form) else None


def fits(form: str, found: str) -> bool:
    """Tell whether words found somewhere are another writing of a name's form.

    Capitals must be where the form has them (words of capitals stay words of capitals, a whole text may be in
    them); accents must agree, but in a name of several words one of the two may be written without any.
    """
    if len(form) != len(found) or folded(form) != folded(found) or not _capitals_fit(form, found):
        return False
    pairs = list(zip(form, found, strict=True))
    if all(_same(*pair) for pair in pairs):
        return True
    return " " in form and (_plain(found) or (_plain(form) and all(_may_be(*pair) for pair in pairs)))


def _capitals_fit(form: str, found: str) -> bool:
    pairs = zip(_WORD.findall(form), _WORD.findall(found), strict=False)
    for word, other in pairs:
        if len(word) > 1 and word.isupper():
            if not other.isupper():
                return False
        elif any(one.isupper() and not two.isupper() for one, two in zip(word, other, strict=False)):
            return False
    return True


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold() or (not one.isalnum() and not other.isalnum())


def _may_be(plain: str, accented: str) -> bool:
    return _same(plain, accented) or plain.casefold() in _ACCENTED


def _plain(form: str) -> bool:
    return all(char.isascii() or not char.isalpha() for char in form)


def like_pattern(form: str) -> str:
    """Return a pattern of SQL's LIKE that every text in NFC has which holds what `fits` a form, and few others."""
    several = " " in form
    pieces = []
    for char in form:
        if char == " ":
            pieces.append("%")
        elif not char.isascii() or char in "'\"-_%" or (several and char.casefold() in _ACCENTED):
            pieces.append("_")
        else:
            pieces.append(char)
    return f"%{''.join(pieces)}%"


class Text:
    """A document's text with its words, in NFC; offsets that go out are the frozen text's."""

    def __init__(self, frozen: str) -> None:
        self.frozen = frozen
        self._composed = Composed(frozen)
        self._words = [(found.start(), found.end(), folded(found[0])) for found in _WORD.finditer(self._composed.text)]

    def vocabulary(self) -> set[str]:
        """Return every folded word."""
        return {word for _, _, word in self._words}

    def occurrences(self, by_first: Mapping[str, Iterable[Learnt]]) -> list[Occurrence]:
        """Return where learnt names, given by their first words, stand as whole words: the longest at each place."""
        names = {
            first: sorted(((words_of(name.name), name) for name in names), key=lambda pair: -len(pair[1].name))
            for first, names in by_first.items()
        }
        found: list[Occurrence] = []
        end = 0
        for index, (start, _, word) in enumerate(self._words):
            if start < end or word not in names:
                continue
            for words, learnt in names[word]:
                here = self._at(index, words, learnt)
                if here is not None:
                    found.append(here)
                    end = self._words[index + len(words) - 1][1]
                    break
        return found

    def _at(self, index: int, words: list[str], learnt: Learnt) -> Occurrence | None:
        here = self._words[index : index + len(words)]
        if [word for _, _, word in here] != words:
            return None
        for form in learnt.forms:
            bare = [match.span() for match in _WORD.finditer(form)]
            start = here[0][0] - bare[0][0]
            end = here[-1][1] + len(form) - bare[-1][1]
            if start < 0 or not fits(form, form_of(self._composed.text[start:end])):
                continue
            place = self._composed.origin(start), self._composed.origin(end)
            if self._is_whole(*place):
                return Occurrence(*place, learnt)
        return None

    def _is_whole(self, start: int, end: int) -> bool:
        return word_at(self.frozen, start)[0] == start and word_at(self.frozen, end - 1)[1] == end

"""Whom a pronoun or a description stands for: the last one spoken of who fits in gender and in title."""

from __future__ import annotations

from annotators.reading import Mention, Reading
from annotators.wordlist import word_set

_TITLES_SHE = word_set("mrs ms miss mme mlle madame la bà cô chị dame lady madam")
_TITLES_HE = frozenset({"mr", "le", "sir", "m.", "m", "monsieur", "ông", "anh"})
_FEMININE = ("rice", "euse", "ière", "ère", "ente", "ante", "eure", "ée", "cheffe")
_DEFINITE = word_set("the this that le la l' ce cet cette ces son sa ses his her its")
_PEOPLE, _BODY = frozenset({"he", "she"}), frozenset({"ORG", "PLACE"})
# How far back, in words, somebody may have been named.
_FAR = 400


class Antecedents:
    """Remembers who has been spoken of while an article is gone through."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.cues = reading.cues
        self._spoken_of: list[Mention] = []

    def note(self, mention: Mention) -> None:
        """Remember somebody named: who spoke, or what a sentence is about."""
        if mention.kind == "PERSON" or mention.kind in _BODY | {"nominal"}:
            self._spoken_of.append(mention)

    def of(self, mention: Mention) -> Mention | None:
        """Return the named mention that a pronoun or a description stands for, or None."""
        if mention.kind in _PEOPLE | {"one"}:
            return self._of_pronoun(mention)
        if mention.kind == "it":
            return self._last(mention, _BODY)
        if mention.kind in {"nominal", "ROLE"}:
            return self._of_description(mention)
        return None

    def _last(self, mention: Mention, kinds: frozenset[str]) -> Mention | None:
        for earlier in reversed(self._spoken_of):
            if earlier.kind in kinds and mention.start - earlier.end < _FAR:
                return earlier
        return None

    def _of_pronoun(self, mention: Mention) -> Mention | None:
        """Return the last person of that gender; in French also a body: il is le ministère."""
        for number, earlier in enumerate(reversed(self._spoken_of)):
            if mention.start - earlier.end >= _FAR:
                break
            if earlier.kind == "PERSON" and (mention.kind == "one" or self.gender(earlier) in {"", mention.kind}):
                return earlier
            if earlier.kind == "nominal" and self._noun_gender(earlier) == mention.kind:
                return earlier
            if self.cues.lang == "fr" and earlier.kind == "ORG":
                gender = self._body_gender(earlier)
                if gender == mention.kind or (number == 0 and not gender):
                    return earlier
        return self._named_before(mention)

    def _noun_gender(self, mention: Mention) -> str:
        """Return the gender of somebody without a name, by noun and article; in French of a body too."""
        words = self.reading.words.norm[mention.start : mention.end]
        kinds = {self.reading.nouns[i][1] for i in range(mention.start, mention.end) if i in self.reading.nouns}
        if "persons" not in kinds and self.cues.lang != "fr":
            return ""
        for index, word in enumerate(words[:3]):
            if word in {"la", "une", "sa", "cette"} or word in self.cues.feminine:
                return "she"
            if word in {"le", "un", "ce", "cet"} and index == 0:
                return "he"
            if word in self.cues.masculine:
                return "he"
        return ""

    def _named_before(self, mention: Mention) -> Mention | None:
        people = [
            person
            for person in self.reading.of_kind("PERSON", max(mention.start - _FAR, 0), mention.start)
            if mention.kind == "one" or self.gender(person) in {"", mention.kind}
        ]
        return people[-1] if people else None

    def _of_description(self, mention: Mention) -> Mention | None:
        """Return whose title "the colonel" repeats, or which body "the agency" is short for."""
        words = self.reading.words
        before = words.norm[mention.start - 1] if mention.start else ""
        inner = words.norm[mention.start : mention.end]
        definite = inner[0] in _DEFINITE or before in _DEFINITE or self.cues.lang == "vi"
        plain = [word for word in inner if word not in self.cues.determiners]
        if not definite or not plain or len(plain) > 4:
            return None
        if self.cues.lang == "vi":
            return self._vietnamese(mention, " ".join(inner))
        if len(plain) > 1:
            return None
        named = self._by_title(plain, mention.start) or self._by_head(plain[0], mention.start)
        if named is None and plain[0] in self.cues.anyone:
            kind = "she" if plain[0] in self.cues.feminine else "he" if plain[0] in self.cues.masculine else "one"
            return self._of_pronoun(Mention(mention.start, mention.end, kind))
        if named is None and plain[0] in self.cues.anybody:
            return self._last(mention, frozenset({"ORG"}))
        return named

    def _vietnamese(self, mention: Mention, phrase: str) -> Mention | None:
        words = phrase.removesuffix(" này").removesuffix(" trên").removeprefix("vị ").split()
        repeated = self._by_title(words, mention.start) or self._by_head(" ".join(words), mention.start)
        if repeated is None and phrase in self.cues.anybody:
            return self._last(mention, frozenset({"ORG"}))
        if repeated is None and phrase in self.cues.anyone:
            return self._last(mention, frozenset({"PERSON"}))
        return repeated

    def _by_title(self, words: list[str], index: int) -> Mention | None:
        """Return the last person whose title, before or behind the name, holds these words."""
        reading = self.reading
        for person in reversed(reading.of_kind("PERSON", max(index - _FAR, 0), index)):
            begin = person.start - 1
            title = reading.inside.get(begin)
            if title is None or title.kind != "ROLE":
                title = reading.at(person.end + 1) if reading.form(person.end) == "," else None
            while title is not None and title.kind == "ROLE":
                norms = reading.words.norm[title.start : title.end]
                if any(norms[i : i + len(words)] == words for i in range(len(norms))):
                    return person
                title = reading.inside.get(title.start - 1)
        return None

    def _by_head(self, head: str, index: int) -> Mention | None:
        """Return the last body with this word in its name: le tribunal, the ministry."""
        heard = [one for one in self._spoken_of if one.kind == "ORG"]
        for body in reversed(self.reading.of_kind("ORG", max(index - _FAR, 0), index) + heard):
            name = f" {' '.join(self.reading.words.norm[body.start : body.end])} "
            if f" {head} " in name and name.strip() != head:
                return body
        return None

    def gender(self, person: Mention) -> str:
        """Return "he" or "she" by titles, a Vietnamese middle name or the given name; else an empty string."""
        words = self.reading.words
        before = words.norm[max(person.start - 2, 0) : person.start]
        name = words.norm[person.start : person.end]
        title = self._title(person)
        if title is not None and title.start:
            # French: la ministre, le procureur.
            before = [*before, words.norm[title.start - 1]]
        inside = words.norm[title.start : title.end] if title else []
        for female, male in (
            (_TITLES_SHE.intersection(before), _TITLES_HE.intersection(before)),
            (any(map(self._female_title, inside)), not self.cues.masculine.isdisjoint(inside)),
            ("thị" in name[1:-1], "văn" in name[1:-1]),
            (name[0] in self.cues.female, name[0] in self.cues.male),
        ):
            if female or male:
                return "she" if female else "he"
        return self._gender_elsewhere(person, name) if len(name) == 1 else ""

    def _title(self, person: Mention) -> Mention | None:
        reading = self.reading
        for index in (person.start - 1, person.start - 2):
            title = reading.inside.get(index)
            if title is not None and title.kind == "ROLE" and title.end <= person.start:
                return title
        return None

    def _gender_elsewhere(self, person: Mention, name: list[str]) -> str:
        """Return the gender that the whole name, given earlier, tells."""
        for earlier in self.reading.of_kind("PERSON", 0, person.start):
            whole = self.reading.words.norm[earlier.start : earlier.end]
            if len(whole) > 1 and name[0] in (whole[-1], whole[0]):
                return self.gender(earlier)
        return ""

    def _female_title(self, word: str) -> bool:
        """French: ambassadrice, présidente, députée; English: spokeswoman, queen."""
        return word in self.cues.feminine or (self.cues.lang == "fr" and word.endswith(_FEMININE))

    def _body_gender(self, body: Mention) -> str:
        """Return the gender of a French body by its article or its head word."""
        words = self.reading.words
        before = words.norm[body.start - 1] if body.start else ""
        head = words.norm[body.start]
        if before in {"la", "cette"} or head in self.cues.feminine:
            return "she"
        if before in {"le", "ce", "du", "au"} or head in self.cues.masculine:
            return "he"
        return ""

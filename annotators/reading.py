"""What the search for claims knows of an article: its words, who is mentioned where, what is quoted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from annotators.cues import Cues, Findings
from annotators.quotations import Quotations
from annotators.words import Words

# Quoted words of a sentence that are told as its own: has "repeatedly warned" that.
_FEW = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """A possible speaker or addressee: words ``start`` to ``end`` and what it is.

    ``kind`` is an entity label, or ``sides``, ``he``, ``she``, ``it``, ``they``, ``nominal`` (a noun that may
    speak: a person, a body, a text), ``audience``, or ``unknown`` (any other noun); ``proposal`` is the
    entity's index in the result. Somebody ``impersonal`` is nobody in particular.
    """

    start: int
    end: int
    kind: str
    proposal: int | None = None


PRONOUNS = frozenset({"he", "she", "it", "they", "one"})


class Reading:
    """One article as the rules for claims see it."""

    def __init__(
        self,
        words: Words,
        cues: Cues,
        found: Findings,
        mentions: list[Mention],
        dates: list[tuple[int, int]],
        things: Iterable[int] = (),
    ) -> None:
        self.words = words
        self._length = len(words)
        self.cues = cues
        self.quotations = Quotations(words)
        self.mentions = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        self._starts = [mention.start for mention in self.mentions]
        self.dates = dict(dates)
        # Where a law, an agreement, an event or a quantity begins: nobody who says something.
        self.things = frozenset(things)
        self.found = found
        self.nouns = found.nouns
        self.adverbs = dict(sorted(found.adverbs))
        self.adverb_ends = {end: start for start, end in sorted(found.adverbs, reverse=True)}
        self.beginning: dict[int, list[Mention]] = {}
        self.inside: dict[int, Mention] = {}
        for mention in self.mentions:
            self.beginning.setdefault(mention.start, []).append(mention)
            if mention.proposal is not None:
                for index in range(mention.start, mention.end):
                    self.inside.setdefault(index, mention)

    def between(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that begin at ``start`` or later and end at ``end`` or earlier."""
        found = self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [mention for mention in found if mention.end <= end]

    def at(self, index: int) -> Mention | None:
        """Return the mention that begins at ``index``: a person first, else the longest one."""
        here = self.beginning.get(index, ())
        return min(here, key=lambda mention: (mention.kind != "PERSON", -mention.end), default=None)

    def of_kind(self, kind: str, start: int, end: int) -> list[Mention]:
        """Return the mentions of one kind between words ``start`` and ``end``."""
        return [mention for mention in self.between(start, end) if mention.kind == kind]

    def norm(self, index: int) -> str:
        """Return the norm of a word, or an empty string outside the article."""
        return self.words.norm[index] if 0 <= index < self._length else ""

    def form(self, index: int) -> str:
        """Return a word as it stands, or an empty string outside the article."""
        return self.words.form[index] if 0 <= index < self._length else ""

    def quoted(self, index: int) -> bool:
        """Tell whether a word stands in a quotation of more than a few words."""
        span = self.quotations.at(index)
        return span is not None and span[1] - span[0] > _FEW

    def after_preposition(self, mention: Mention, since: int = 0) -> bool:
        """Tell whether a mention belongs to a preposition at ``since`` or later, articles and titles apart."""
        index = mention.start - 1
        while index >= since:
            title = self.inside.get(index)
            if title is not None and title.kind == "ROLE" and title.end <= mention.start:
                index = title.start - 1
            elif self.norm(index) in self.cues.determiners and self.norm(index) not in self.cues.prepositions:
                index -= 1
            else:
                break
        return index >= since and self.norm(index) in self.cues.prepositions and not self.words.break_before[index + 1]

    def is_text(self, mention: Mention) -> bool:
        """Tell whether who says something is a report, a statement, a poll."""
        nouns = (self.nouns.get(index) for index in range(mention.start, mention.end))
        return mention.kind in {"nominal", "unknown"} and any(noun is not None and noun[1] == "texts" for noun in nouns)

    def person_of(self, title: Mention) -> Mention | None:
        """Return the person whom a title goes before, directly or with a comma between."""
        comma = self.form(title.end) == ","
        after = self.at(title.end + comma)
        return after if after and after.kind == "PERSON" else None

    def joined(self, first: Mention, end: int) -> tuple[Mention, ...]:
        """Return a mention and those of its kind that are named together with it: Ann Reed and Tom Hale."""
        together = [first]
        index = first.end
        while index < end and (self.norm(index) in self.cues.coordinators or self.form(index) == ","):
            index += 1
            following = self.at(index)
            if following and following.kind == "ROLE":
                following = self.person_of(following)
            if following is None or following.kind != first.kind or following.end > end:
                break
            together.append(following)
            index = following.end
        listed = self.norm(together[-1].start - 1) in self.cues.coordinators or len(together) == 1
        title = self.inside.get(together[-1].start - 1)
        return tuple(together) if listed or title is not None else (first,)

"""Which speech act a claim is, and its attributes: quotation, polarity, certainty."""

from __future__ import annotations

from annotators.cues import TURNS, Cue
from annotators.reading import Reading
from annotators.wordlist import word_set

_ACT_OF_TURN = {
    "commitment": "commit",
    "demand": "request",
    "suggestion": "propose",
    "refusal": "deny",
    "alarm": "warn",
    "thanks": "praise",
    "blame": "criticise",
    "decision": "announce",
}
# What somebody says in the first person counts in a quotation only.
_SPOKEN = frozenset({"demand", "suggestion", "refusal", "thanks", "blame"})
_UNKNOWN = frozenset({"request", "propose"})
_OPEN, _CLOSE = frozenset("“«"), frozenset("”»")
# Suggesting that something is so is no proposal, but that something be so is.
_WISH = frozenset({"be", "should", "soit", "soient", "ait", "aient", "puisse", "puissent", "fasse", "fassent"})
_FACT = word_set(
    "is was are were has had have might may would will est sont était étaient a ont avait avaient sera seront serait"
)
_QUESTIONS = word_set("if whether why how what who when where si pourquoi comment quand combien où")
_ENOUGH_DIRECT, _ENOUGH_MIXED = 0.7, 3
_LOOKED_AT = 25


class Acts:
    """Tells the act and the attributes of a claim by its cue and its content."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._turns = reading.found.turns

    def label(
        self, cue: Cue | None, start: int, end: int, *, negated: bool = False, source_is_text: bool = False
    ) -> str:
        """Return the speech act; what is said (words ``start`` to ``end``) may make more of an assertion."""
        act = cue.act if cue else "assert"
        if negated:
            return {"deny": "assert", "agree": "deny"}.get(act, act)
        if cue and act in {"propose", "assert"} and self.reading.norm(cue.start).startswith("sugg"):
            return self._suggestion(start, end, source_is_text)
        if cue and act == "request" and self._is_question(cue):
            return "assert"
        if act != "assert":
            return act
        quoted = self.quotation(start, end) == "direct"
        for turn in TURNS:
            if (quoted or turn not in _SPOKEN) and self._says(turn, start, end):
                return _ACT_OF_TURN[turn]
        return "request" if quoted and self._imperative(start) else "assert"

    def _is_question(self, cue: Cue) -> bool:
        """Tell whether something is asked, and not asked for: asked whether, a demandé pourquoi."""
        asked = self.reading.norm(cue.end - 1).startswith(("ask", "demand"))
        near = self.reading.words.norm[cue.end : cue.end + 2]
        return asked and not _QUESTIONS.isdisjoint(near) and self.reading.cues.lang != "vi"

    def _suggestion(self, start: int, end: int, source_is_text: bool) -> str:
        words = self.reading.words.norm[start : min(end, start + _LOOKED_AT)]
        if not _WISH.isdisjoint(words):
            return "propose"
        return "assert" if source_is_text or not _FACT.isdisjoint(words) else "propose"

    def _imperative(self, start: int) -> bool:
        """French: -ez at the beginning of what is said; the verb has no subject there."""
        word = self.reading.norm(start)
        return (
            self.reading.cues.lang == "fr" and len(word) > 3 and word.endswith("ez") and word not in {"assez", "chez"}
        )

    def _says(self, turn: str, start: int, end: int) -> bool:
        return any(name == turn and start <= begin and stop <= end for name, begin, stop in self._turns)

    def attributes(self, label: str, start: int, end: int) -> dict[str, str]:
        """Return quotation, polarity and certainty of what is said."""
        near = min(end, start + _LOOKED_AT)
        negative = label == "deny" or self._is_negative(self.reading.words.norm[start:near])
        polarity = "unknown" if end <= start else "negative" if negative else "positive"
        if end <= start or label in _UNKNOWN:
            certainty = "unknown"
        elif self._says("possible", start, near):
            certainty = "possible"
        else:
            certainty = "probable" if self._says("probable", start, near) else "certain"
        return {"quotation": self.quotation(start, end), "polarity": polarity, "certainty": certainty}

    def _is_negative(self, words: list[str]) -> bool:
        """Tell whether something is said not to be so; French pas alone is a step."""
        found = self.reading.cues.negation.intersection(words)
        return bool(found) and (found != {"pas"} or "ne" in words or "n'" in words)

    def quotation(self, start: int, end: int) -> str:
        """Return how much of the content stands in quotation marks: all but a little, some words, or none."""
        quoted = sum(last - first for first, last in self.reading.quotations.within(start, end))
        if quoted and quoted >= _ENOUGH_DIRECT * max(end - start, 1):
            return "direct"
        return "mixed" if quoted >= _ENOUGH_MIXED else "indirect"

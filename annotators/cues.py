"""The words that report a speech act, compiled for spaCy's Matcher from ``cues_*.toml``."""

from __future__ import annotations

from typing import Any, NamedTuple

from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.vocab import Vocab

from annotators.lexicon import Sequences, compile_pattern, norms

ACTS = ("assert", "commit", "request", "propose", "agree", "praise", "criticise", "deny", "warn", "announce")
_MARKS = ("skip", "commitment")


class Cue(NamedTuple):
    """One cue: words ``start`` to ``end`` and the speech act it stands for."""

    start: int
    end: int
    act: str


def english_forms(verb: str) -> list[str]:
    """Return the forms of a regular English verb; words after it stay ("rule that")."""
    head, _, rest = verb.partition(" ")
    stem = head.removesuffix("e")
    plural = head + ("es" if head.endswith(("s", "sh", "ch", "x", "z")) else "s")
    forms = [head, plural, stem + "ed", stem + "ing"]
    return [f"{form} {rest}".strip() for form in forms]


def french_forms(verb: str) -> list[str]:
    """Return third persons and participles of a French verb in -er; words after it stay ("plaider pour")."""
    head, _, rest = verb.partition(" ")
    stem = head.removesuffix("er")
    soft = stem + "e" if stem.endswith("g") else stem
    forms = [stem + "e", stem + "ent", stem + "é", soft + "ait", soft + "aient", soft + "ant", stem + "era"]
    return [f"{form} {rest}".strip() for form in forms]


def act_patterns(cues: dict[str, Any], lang: str, act: str) -> list[str]:
    """Return every pattern of a speech act in a language, verbs in all their forms."""
    entry = cues.get(act, {})
    irregular = cues.get("irregular", {})
    derive = french_forms if lang == "fr" else english_forms
    patterns = list(entry.get("phrases", []))
    for verb in entry.get("verbs", []):
        head, _, rest = verb.partition(" ")
        forms = [f"{form} {rest}".strip() for form in irregular[head]] if head in irregular else derive(verb)
        patterns += forms
    for verb in entry.get("irregular", []):
        patterns += irregular[verb]
    return patterns


class Cues:
    """One language's cues and the small word lists around them."""

    def __init__(self, vocab: Vocab, tokenizer: Tokenizer, lang: str, data: dict[str, Any]) -> None:
        self.lang = lang
        self._sequences = Sequences(vocab)
        for act in ACTS:
            self._add(tokenizer, act, act_patterns(data, lang, act))
        for mark in _MARKS:
            self._add(tokenizer, mark, data[mark]["phrases"])
        self.unless = {word: frozenset(words) for word, words in data.get("unless", {}).items()}
        self.adverbs = frozenset(word for phrase in data["adverb"]["words"] for word in phrase.split())
        self.auxiliaries = frozenset(data.get("auxiliary", {}).get("words", ()))
        self.that = frozenset(data["that"]["words"])
        self.until = frozenset(data["addressee"]["until"])
        self.by = frozenset(data["by"]["words"])
        self.passive = frozenset(data["passive"]["words"])
        self.after = frozenset(data["after"]["words"])
        self.stop = frozenset(data["reported"]["stop"])
        self.negation = frozenset(data["negation"]["words"])
        self.where = frozenset(data["where"]["words"])
        gender = data.get("gender", {})
        self.female = frozenset(name.lower() for name in gender.get("female", ()))
        self.male = frozenset(name.lower() for name in gender.get("male", ()))
        self.possible = frozenset(data["uncertain"]["possible"])
        self.probable = frozenset(data["uncertain"]["probable"])

    def _add(self, tokenizer: Tokenizer, name: str, patterns: list[str]) -> None:
        for pattern in patterns:
            # Items with alternatives or a ? are kept; other items may be several of the tokenizer's words.
            items = [
                item if "|" in item or item.endswith("?") else " ".join(norms(tokenizer, item))
                for item in pattern.lower().split()
            ]
            self._sequences.add(name, compile_pattern(" ".join(items)))

    def find(self, shadow: Doc) -> tuple[list[Cue], list[Cue]]:
        """Return the cues, longest first where they overlap and without skipped phrases, and commitment words."""
        matches = [Cue(start, end, name) for name, start, end in self._sequences.find(shadow)]
        matches.sort(key=lambda cue: (cue.start - cue.end, cue.act != "skip", cue.start))
        taken: set[int] = set()
        cues = []
        for cue in matches:
            if cue.act == "commitment" or not taken.isdisjoint(range(cue.start, cue.end)):
                continue
            taken.update(range(cue.start, cue.end))
            if cue.act != "skip":
                cues.append(cue)
        return sorted(cues), [cue for cue in matches if cue.act == "commitment"]

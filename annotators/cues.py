"""The words that report a speech act, and the small words around them, from ``cues_*.toml``."""

from __future__ import annotations

from typing import Any, NamedTuple

from spacy.tokenizer import Tokenizer

from annotators.conjugation import Forms, english_forms, french_forms
from annotators.phrasebook import Hit, Phrasebook, longest

ACTS = ("assert", "commit", "request", "propose", "agree", "praise", "criticise", "deny", "warn", "announce")
# Lists whose words, in what is said, make another act of a mere assertion.
TURNS = ("commitment", "demand", "suggestion", "refusal", "alarm", "thanks", "blame", "decision")
# Kinds of reports that are no verbs: the speaker comes behind them, is their possessive, or is nobody.
ACCORDING, OPINION, VIEW, NOBODY = "according", "opinion", "view", "nobody"

# The form of a cue that is a whole phrase, of any tense.
PHRASE = "phrase"
# How much a verb tells by itself: weak ones need a speaker known to be one, some a text that says it or a quotation.
STRONG, WEAK, OF_TEXTS, OF_QUOTATIONS = "verbs", "weak", "of_texts", "of_quotations"

# Word lists of terms_*.toml for whoever has no name; pronouns lose the word before the line.
NAMELESS = ("sides", "audience", "pronoun_he", "pronoun_she", "pronoun_it", "pronoun_they", "impersonal")
# Kinds of nouns that may speak, with the lists of terms_*.toml that they also hold.
_HEADS = {"persons": ("title", "occupation"), "bodies": ("org_lower",), "texts": ()}
TERMS = (*NAMELESS, *(name for names in _HEADS.values() for name in names))

_CUES = "cues"
_SKIP = "skip"
# Of cues of the same words the surer one is taken.
_RANK = {_SKIP: -1, STRONG: 0, WEAK: 1, OF_TEXTS: 2, OF_QUOTATIONS: 2}


class Cue(NamedTuple):
    """One cue: words ``start`` to ``end``, the speech act it stands for, and what form of a verb it is."""

    start: int
    end: int
    act: str
    form: str
    strength: str = STRONG


class Findings(NamedTuple):
    """What the lists have about an article's words.

    ``turns`` make another act, or less than certain, of what is said; ``nouns`` may speak (persons, bodies,
    texts), ``nameless`` are pronouns, sides and listeners; both by their start, like ``topics``, the words before one.
    """

    cues: list[Cue]
    turns: list[Hit]
    nouns: dict[int, tuple[int, str]]
    nameless: dict[int, tuple[int, str]]
    adverbs: list[tuple[int, int]]
    topics: dict[int, tuple[int, str]]


class Cues:
    """One language's cues and the small word lists around them."""

    def __init__(self, tokenizer: Tokenizer, lang: str, data: dict[str, Any], terms: dict[str, list[str]]) -> None:
        self.lang = lang
        self._book = Phrasebook(tokenizer)
        for act in ACTS:
            self._add_act(act, data)
        for kind in (ACCORDING, OPINION, NOBODY):
            self._book.add(_CUES, f"assert {kind}", data.get(kind, {}).get("phrases", ()))
        possessives = "|".join(data["grammar"]["possessive"])
        views = data.get(VIEW, {}).get("phrases", ())
        self._book.add(_CUES, f"assert {VIEW}", [phrase.replace("*", possessives) for phrase in views])
        self._book.add(_CUES, _SKIP, data[_SKIP]["phrases"])
        for turn in TURNS:
            self._book.add("turns", turn, data[turn]["phrases"])
        for degree, phrases in data["uncertain"].items():
            self._book.add("turns", degree, phrases)
        for kind, lists in _HEADS.items():
            self._book.add("nouns", kind, [*data["nouns"][kind], *(word for name in lists for word in terms[name])])
        for name in NAMELESS:
            self._book.add("nameless", name.removeprefix("pronoun_"), terms[name])
        self._book.add("adverbs", "adverb", data["adverb"]["words"])
        self._book.add("topics", "topic", data["topic"]["words"])
        self.needs = {word: frozenset(words) for word, words in data.get("needs", {}).items()}
        self.unless = {word: frozenset(words) for word, words in data.get("unless", {}).items()}
        self._read_words(data)

    def _read_words(self, data: dict[str, Any]) -> None:
        """Read the lists of single words."""
        self.auxiliaries = frozenset(data["auxiliary"]["words"])
        self.clitics = frozenset(data.get("clitic", {}).get("words", ()))
        self.governors = tuple(data["modal"].get("governors", ()))
        self.modals = frozenset(data["modal"]["words"])
        self.that = frozenset(data["that"]["words"])
        self.by = frozenset(data["by"]["words"])
        self.passive = frozenset(data["passive"]["words"])
        self.negation = frozenset(data["negation"]["words"])
        grammar = {name: frozenset(words) for name, words in data["grammar"].items()}
        self.determiners = grammar["determiner"]
        self.noun_before = grammar["noun_before"]
        self.prepositions = grammar["preposition"]
        self.coordinators = grammar["coordinator"]
        self.subordinators = grammar["subordinator"]
        self.contrast = grammar.get("contrast", frozenset())
        self.relatives = grammar["relative"]
        self.finite = grammar["finite"]
        self.anyone = frozenset(data["nouns"]["anyone"])
        self.anybody = frozenset(data["nouns"]["anybody"])
        self.feminine = frozenset(data["nouns"]["feminine"])
        self.masculine = frozenset(data["nouns"]["masculine"])
        gender = data.get("gender", {})
        self.female = frozenset(name.lower() for name in gender.get("female", ()))
        self.male = frozenset(name.lower() for name in gender.get("male", ()))

    def _add_act(self, act: str, data: dict[str, Any]) -> None:
        entry, irregular = data.get(act, {}), data.get("irregular", {})
        for strength in (STRONG, WEAK, OF_TEXTS, OF_QUOTATIONS):
            for verb in entry.get(strength, ()):
                for form, kind in self._forms(verb, irregular).items():
                    self._book.add(_CUES, f"{act} {kind} {strength}", [form])
        self._book.add(_CUES, f"{act} {PHRASE} {STRONG}", entry.get("phrases", ()))

    def _forms(self, verb: str, irregular: dict[str, list[str]]) -> Forms:
        if self.lang == "vi":
            return {verb: "finite"}
        return english_forms(verb, irregular) if self.lang == "en" else french_forms(verb, irregular)

    def find(self, norms: list[str]) -> Findings:
        """Return all that the lists have about an article's words."""
        hits = self._book.find(norms)
        return Findings(
            cues=_chosen(hits[_CUES]),
            turns=hits["turns"],
            nouns=longest(hits["nouns"]),
            nameless=longest(hits["nameless"]),
            adverbs=[(start, end) for _, start, end in hits["adverbs"]],
            topics=longest(hits["topics"]),
        )


def _chosen(hits: list[Hit]) -> list[Cue]:
    """Return the cues in the order of the text: the longest where they overlap, without skipped phrases."""
    taken: set[int] = set()
    cues = []
    for key, start, end in sorted(hits, key=lambda hit: (hit[1] - hit[2], _rank(hit[0]), hit[1])):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            if key != _SKIP:
                act, form, *strength = key.split()
                cues.append(Cue(start, end, act, form, *strength))
    return sorted(cues)


def _rank(key: str) -> int:
    return _RANK.get(key.rpartition(" ")[2], 0)

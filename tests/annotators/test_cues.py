"""The words that report something: forms of verbs, phrases, and which of several cues is taken."""

from __future__ import annotations

import pytest

from annotators.build import make_pipeline
from annotators.conjugation import english_forms, french_forms
from annotators.cues import ACTS, TERMS, Cues
from annotators.data import LANGUAGES, rules_data
from annotators.phrasebook import Phrasebook, longest

_NLP = make_pipeline()
_DATA = rules_data()


@pytest.fixture(scope="module", params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def _cues(lang: str) -> Cues:
    terms = {name: _DATA["terms"][lang].get(name, []) for name in TERMS}
    return Cues(_NLP.tokenizer, lang, _DATA["cues"][lang], terms)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("deny", {"deny": "base", "denies": "finite", "denied": "past", "denying": "gerund"}),
        ("urge", {"urge": "base", "urges": "finite", "urged": "past", "urging": "gerund"}),
        ("press for", {"press for": "base", "presses for": "finite", "pressed for": "past", "pressing for": "gerund"}),
    ],
)
def test_english_verbs_are_conjugated(verb: str, forms: dict[str, str]) -> None:
    assert english_forms(verb, {}) == forms


@pytest.mark.parametrize(
    ("verb", "form", "kind"),
    [
        ("annoncer", "annonçait", "finite"),
        ("exiger", "exigeant", "gerund"),
        ("révéler", "révèle", "finite"),
        ("rappeler", "rappelle", "finite"),
        ("relever", "relève", "finite"),
        ("critiquer", "critiquées", "participle"),
        ("s'indigner", "s' indigne", "finite"),
        ("se plaindre", "plaint", "reflexive"),
        ("mettre en garde", "met en garde", "finite"),
    ],
)
def test_french_verbs_are_conjugated(verb: str, form: str, kind: str) -> None:
    irregular = {
        "mettre": ["met", "mettent", "mettait", "mis"],
        "plaindre": ["plaint", "plaignent", "plaignait", "plaint"],
    }
    forms = french_forms(verb, irregular)
    assert forms[form] == kind


def test_every_act_has_cues_in_every_language(lang: str) -> None:
    assert all(_DATA["cues"][lang][act] for act in ACTS)


def test_of_overlapping_cues_the_longest_is_taken_and_skipped_phrases_are_none() -> None:
    found = _cues("en").find(["she", "refused", "to", "pay", "and", "declined", "to", "comment"]).cues
    assert [(cue.act, cue.start, cue.end) for cue in found] == [("deny", 1, 3)]


def test_phrases_have_alternatives_and_words_that_may_be_absent() -> None:
    book = Phrasebook(_NLP.tokenizer)
    book.add("cues", "warn", ["sound|sounds the? alarm"])
    assert len(book.find(["they", "sound", "the", "alarm", "he", "sounds", "alarm"])["cues"]) == 2
    assert longest([("a", 0, 1), ("b", 0, 3)]) == {0: (3, "b")}

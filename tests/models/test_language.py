from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from models.language import detect

LANGUAGES = ("en", "fr", "vi")

SENTENCES = [
    ("en", "The minister said on Monday that both sides would keep working together."),
    ("fr", "Le ministre a déclaré lundi que les deux parties poursuivraient leur coopération."),
    ("vi", "Bộ trưởng cho biết hai bên sẽ tiếp tục hợp tác chặt chẽ trong thời gian tới."),
]


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_one_sentence_is_enough(language: str, sentence: str) -> None:
    assert detect(sentence, LANGUAGES) == language


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_decomposed_accents_make_no_difference(language: str, sentence: str) -> None:
    assert detect(unicodedata.normalize("NFD", sentence), LANGUAGES) == language


@pytest.mark.parametrize("text", ["", " \n", "Hanoi", "OK !", "12 34 56", "Photo : 2024 AFP", "—"])
def test_too_little_text_is_left_open(text: str) -> None:
    assert detect(text, LANGUAGES) is None


def test_the_language_most_of_a_mixed_text_is_in_wins() -> None:
    english, french, _ = (sentence for _, sentence in SENTENCES)
    assert detect(f"{french} {french} {french} {english}", LANGUAGES) == "fr"


def test_only_the_projects_languages_are_answers() -> None:
    assert detect(SENTENCES[1][1], ("en", "vi")) in {"en", None}
    assert detect(SENTENCES[1][1], ()) is None
    assert detect(SENTENCES[1][1], ("fr", "no-such-code")) == "fr"


def test_an_article_in_another_language_is_left_open() -> None:
    german = (
        "Die Ministerin sagte am Montag in Berlin, beide Seiten wollten ihre Zusammenarbeit gegen den "
        "Menschenhandel ausbauen und schneller Daten austauschen, damit Opfer früher Hilfe bekommen."
    )
    assert detect(german, LANGUAGES) is None
    assert detect(german, (*LANGUAGES, "de")) == "de"


def test_the_real_articles(articles: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(articles.glob("*.txt"))[:5]]
    assert [detect(text, LANGUAGES) for text in texts] == ["fr", "fr", "vi", "en", "fr"]

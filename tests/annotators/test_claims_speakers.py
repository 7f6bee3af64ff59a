"""Who says it: names, bodies, nameless speakers, several at once, before and behind the verb."""

from __future__ import annotations

import pytest

from tests.annotators.conftest import Reader


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("en", "In Oslo on Monday the provincial government said it rained.", "the provincial government"),
        ("en", "A lawyer for Tom Hale said that the bridge is safe.", "A lawyer for Tom Hale"),
        ("en", "Nearly two-thirds of the farmers said that rain came late.", "Nearly two-thirds of the farmers"),
        ("fr", "Hier, une minorité d'élus demandait que le pont soit fermé.", "une minorité d'élus"),
        ("fr", "« Ce pont est sûr », confie la mère de deux enfants.", "la mère de deux enfants"),
        ("vi", "Các nghiệp đoàn ở tỉnh này phản đối kế hoạch xây cầu.", "Các nghiệp đoàn ở tỉnh này"),
        ("vi", "Gần một nửa cho biết cầu đã cũ.", "Gần một nửa"),
    ],
)  # fmt: skip
def test_somebody_without_a_name_speaks(read: Reader, lang: str, text: str, source: str) -> None:
    assert [claim.source for claim in read(text, lang).claims] == [source]


@pytest.mark.parametrize(
    ("lang", "text", "sources"),
    [
        ("en", "Ann Reed and Tom Hale said that the bridge is safe.", ["Ann Reed", "Tom Hale"]),
        ("fr", "Luc Petit et Anne Roy ont déclaré que ce pont est sûr.", ["Luc Petit", "Anne Roy"]),
        ("vi", "Lê Văn Long và Trần Thị Mai cho biết cầu này an toàn.", ["Lê Văn Long", "Trần Thị Mai"]),
    ],
)
def test_speakers_who_are_named_together_are_all_sources(
    read: Reader, lang: str, text: str, sources: list[str]
) -> None:
    found = read(text, lang)
    claim = found.proposals[-1]
    quotes = [text[role.fragments[0][0] : role.fragments[0][1]] for role in claim.roles if role.role == "source"]
    assert quotes == sources


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("en", "The plan was condemned by Mayor Ann Reed.", "Ann Reed"),
        ("fr", "Ce projet a été critiqué par le maire Luc Petit.", "Luc Petit"),
        ("vi", "Mức này bị ông Lê Văn Long bác bỏ.", "Lê Văn Long"),
    ],
)
def test_the_agent_of_a_passive_speaks(read: Reader, lang: str, text: str, source: str) -> None:
    assert [claim.source for claim in read(text, lang).claims] == [source]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("en", "Ann Reed, the mayor of Oslo, said that the bridge is safe.", "Ann Reed"),
        ("en", "The mayor of Oslo, Ann Reed, said that the bridge is safe.", "Ann Reed"),
        ("fr", "Le maire d'Oslo, Luc Petit, a déclaré que ce pont est sûr.", "Luc Petit"),
        ("fr", "Ce pont, a déclaré Luc Petit, est sûr.", "Luc Petit"),
        ("fr", "« Ce pont est sûr », a témoigné à la presse le capitaine Luc Petit.", "Luc Petit"),
        ("vi", "Ông Lê Văn Long, Giám đốc Sở Y tế, cho biết cầu này an toàn.", "Lê Văn Long"),
    ],
)
def test_a_name_and_what_it_is_called_by_are_one_speaker(read: Reader, lang: str, text: str, source: str) -> None:
    assert [claim.source for claim in read(text, lang).claims] == [source]


@pytest.mark.parametrize(
    ("lang", "text", "source", "cue"),
    [
        ("en", "“It was never so bad before,” shrugged Tom Hale.", "Tom Hale", "shrugged"),
        ("en", "“It was never so bad before,” quibbled Tom Hale.", "Tom Hale", "quibbled"),
        ("fr", "« Ce pont est fermé pour toujours », s'agite le maire Luc Petit.", "Luc Petit", "s'agite"),
    ],
)
def test_any_verb_between_a_quotation_and_a_name_reports(
    read: Reader, lang: str, text: str, source: str, cue: str
) -> None:
    (claim,) = read(text, lang).claims
    assert (claim.source, claim.cue) == (source, cue)


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("fr", "Pour Luc Petit, ce pont est sûr.", "Luc Petit"),
        ("fr", "De l'aveu de Luc Petit, ce pont est vieux.", "Luc Petit"),
        ("fr", "Aux yeux du maire Luc Petit, ce pont est vieux.", "Luc Petit"),
        ("en", "The bridge, according to officials, is old.", "officials"),
        ("vi", "Theo lời ông Lê Văn Long, cầu này đã cũ.", "Lê Văn Long"),
    ],
)
def test_a_phrase_may_say_whose_view_it_is(read: Reader, lang: str, text: str, source: str) -> None:
    assert [claim.source for claim in read(text, lang).claims] == [source]


@pytest.mark.parametrize(
    ("lang", "text", "source", "named"),
    [
        ("en", "Judge Tom Hale came. Ann Reed told Tom Hale no. The judge said it was late.", "The judge", "Tom Hale"),
        ("fr", "Le tribunal de Lyon a parlé. Le tribunal estime que oui.", "Le tribunal", "tribunal de Lyon"),
        ("fr", "La Banque de France a promis une aide. Elle ajoute que ce pont est sûr.", "Elle", "Banque de France"),
        ("vi", "Bộ Y tế họp hôm qua. Theo bộ, dịch bệnh đã giảm mạnh.", "bộ", "Bộ Y tế"),
    ],
)  # fmt: skip
def test_a_description_refers_to_whose_title_or_name_it_repeats(
    read: Reader, lang: str, text: str, source: str, named: str
) -> None:
    last = read(text, lang).claims[-1]
    assert (last.source, last.refers_to) == (source, named)


def test_a_description_that_nobody_bears_refers_to_nobody(read: Reader) -> None:
    last = read("Judge Tom Hale said that it was late. The colonel added that it rained.", "en").claims[-1]
    assert (last.source, last.refers_to) == ("The colonel", "")

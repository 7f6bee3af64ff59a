"""Bodies whose names go on in lower case, are numbers, or are told by a name, a bracket or a dateline."""

from __future__ import annotations

import pytest

from tests.annotators.conftest import Reader


@pytest.mark.parametrize(
    ("lang", "text", "bodies"),
    [
        ("fr", "Selon l'Agence nationale de gestion de l'eau et des forêts, il pleut.",
         ["Agence nationale de gestion de l'eau et des forêts"]),
        ("fr", "Selon l'Union économique et douanière, il pleut.", ["Union économique et douanière"]),
        ("fr", "Le gouvernement malien et les autorités françaises.", []),
        ("vi", "Theo Bộ Nhân lực Lào và Công ty Du học Sao Mai.", ["Bộ Nhân lực Lào", "Công ty Du học Sao Mai"]),
        ("vi", "Trung đoàn 880 và UBND xã Tân Lập đã đến.", ["Trung đoàn 880", "UBND xã Tân Lập"]),
        ("en", "the Lao Embassy in Paris and Delta Bank PLC", ["Lao Embassy in Paris", "Delta Bank PLC"]),
        ("fr", "Reto Ammann (ABX/TG) parle. Le ABX rit.", ["ABX", "ABX"]),
        ("en", "LIMA, 3 May (Andes Wire) - It rained.", ["Andes Wire"]),
    ],
)  # fmt: skip
def test_the_whole_body_is_marked(read: Reader, lang: str, text: str, bodies: list[str]) -> None:
    assert read(text, lang).of("ORG") == bodies


@pytest.mark.parametrize(
    ("lang", "text", "people"),
    [
        ("en", "Outside, Lindiwe Osei, 26, waited.", ["Lindiwe Osei"]),
        ("fr", "« C'est long », a lancé Moctar Ndao.", ["Moctar Ndao"]),
        ("fr", "Rokia Ndao (ABX) est là.", ["Rokia Ndao"]),
        ("vi", "Ông Trần Văn Nhựt kể lại. Sau đó Nhựt ra về.", ["Trần Văn Nhựt", "Nhựt"]),
        ("vi", "Nhà hoạt động Kanda Srisuk ở đó.", ["Kanda Srisuk"]),
    ],
)
def test_a_person_is_told_by_what_stands_beside_the_name(read: Reader, lang: str, text: str, people: list[str]) -> None:
    assert read(text, lang).of("PERSON") == people


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        ("en", "They live in North Sumatra. Team USA and Chad Marsh won.", ["North Sumatra"]),
        ("fr", "Près de Villeneuve-sur-Lot, en Wallonie.", ["Villeneuve-sur-Lot", "Wallonie"]),
        ("fr", "Le tribunal d'Agen siège.", ["Agen"]),
        ("vi", "Bên sông Moei, ý tưởng hay, pháp luật nghiêm.", ["Moei"]),
    ],
)
def test_a_place_has_its_whole_name_and_no_more(read: Reader, lang: str, text: str, places: list[str]) -> None:
    assert read(text, lang).of("PLACE") == places

"""Groups, professions, words of respect and quantities: which words belong to the mark."""

from __future__ import annotations

import pytest

from tests.annotators.conftest import Reader


@pytest.mark.parametrize(
    ("lang", "text", "quantities"),
    [
        ("en", "About 40,000 euros, 14 people and four fishing boats were there.",
         ["About 40,000 euros", "14 people", "four fishing boats"]),
        ("en", "Ann Lee, 52, paid US$900, a fifth of it; one in four left.",
         ["52", "US$900", "a fifth", "one in four"]),
        ("en", "More than 70% of the roads and two of the suspects are there.",
         ["More than 70% of the roads", "two of the suspects"]),
        ("en", "A 17-year-old came at 5 p.m. to Room 12.", ["17-year-old"]),
        ("fr", "Il a 47 ans; plus de 5 600 ouvriers maliens, trois millions d'euros.",
         ["47 ans", "plus de 5 600 ouvriers maliens", "trois millions d'euros"]),
        ("fr", "Les deux pays ouvrent à 8 heures; de dix à vingt ans.", ["dix", "vingt ans"]),
        ("vi", "Khoảng 7.600 lao động Lào, 4 năm 6 tháng tù và 12%.",
         ["Khoảng 7.600 lao động Lào", "4 năm 6 tháng tù", "12%"]),
        ("vi", "Hai bên gặp nhau lúc 16 giờ, lần thứ ba.", []),
    ],
)  # fmt: skip
def test_a_quantity_has_its_noun_and_what_makes_it_rough(
    read: Reader, lang: str, text: str, quantities: list[str]
) -> None:
    assert read(text, lang).of("QUANTITY") == quantities


@pytest.mark.parametrize(
    ("lang", "text", "groups"),
    [
        ("en", "Young Malians, migrant workers and undocumented farm workers wait.",
         ["Young Malians", "migrant workers", "undocumented farm workers"]),
        ("en", "The men and their families wept.", []),
        ("fr", "Des ouvriers agricoles marocains et les Vietnamiens sont là.",
         ["ouvriers agricoles marocains", "Vietnamiens"]),
        ("vi", "Các nạn nhân và 9 lao động nước ngoài đã về.", ["nạn nhân", "lao động nước ngoài"]),
        ("vi", "Tội cưỡng bức lao động.", []),
    ],
)  # fmt: skip
def test_a_group_has_its_description(read: Reader, lang: str, text: str, groups: list[str]) -> None:
    assert read(text, lang).of("GROUP") == groups


@pytest.mark.parametrize(
    ("lang", "text", "roles"),
    [
        ("en", "A lawyer spoke. Mr Koh and the former senator left.", ["lawyer", "Mr", "former senator"]),
        ("en", "Tom Reed, an engineer at the port of Bix, spoke.", ["engineer at the port of Bix"]),
        ("fr", "Son avocate, Anne Roy, avocate au barreau de Nantes, est là.",
         ["avocate", "avocate au barreau de Nantes"]),
        ("vi", "Theo luật sư, ông Hoekzema ở đó.", ["luật sư", "ông"]),
    ],
)  # fmt: skip
def test_a_profession_is_a_role_also_without_a_name(read: Reader, lang: str, text: str, roles: list[str]) -> None:
    assert read(text, lang).of("ROLE") == roles


def test_a_group_and_its_country_stand_inside_a_quantity(read: Reader) -> None:
    found = read("Họ cứu 61 người Việt Nam.", "vi")
    assert found.of("QUANTITY") == ["61 người Việt Nam"]
    assert found.of("GROUP") == ["người Việt Nam"]
    assert found.of("PLACE") == ["Việt Nam"]

"""Names that are made anew for every sentence: people, countries with their article, cities, coined names.

People's names come from ``resources/training/names.toml``, countries from ``resources/annotators/countries.toml``,
cities and Vietnamese provinces from the gazetteer beside the training sentences.
"""

from __future__ import annotations

import csv
import gzip
import random
import unicodedata
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from annotators.data import read_toml
from annotators.training.grammar import Maker, Piece
from annotators.wordlist import word_set
from models.paths import resource

_CITIES = 2500
_REGIONS = 700
_COINED_SHARE = 0.15
_NO_ARTICLE_FR = {
    "Cuba", "Chypre", "Malte", "Monaco", "Singapour", "Djibouti", "Haïti", "Israël", "Madagascar", "Oman", "Maurice",
    "Taïwan", "Bahreïn", "Andorre", "Vanuatu", "Kiribati", "Samoa", "Tuvalu", "Nauru", "Palaos", "Fidji",
    "Saint-Marin", "Grenade",
}  # fmt: skip
_MASCULINE_E_FR = {"Mexique", "Cambodge", "Mozambique", "Zimbabwe", "Suriname", "Belize"}
_THE_EN = {
    "Philippines", "United States", "United Kingdom", "Netherlands", "United Arab Emirates", "UK", "US", "U.S.",
    "Maldives", "Bahamas", "Czech Republic", "Dominican Republic", "Gambia", "UAE", "USA", "Comoros",
}  # fmt: skip
# Vietnam three times: it is in most of the articles that Postil is made for.
_COMMON = (
    tuple(
        sorted(
            word_set("US GB FR CN JP KR AU DE RU TH KH LA MY SG PH ID IN CA IT ES PL CZ BE NL TW MM HU IE NZ SN MA DZ")
        )
    )
    + ("VN",) * 3
)
_ONSETS = tuple(sorted(word_set("b br c ch d dr f g gr h j k kl l m n p pr r s sh st t tr v w z")))
_VOWELS = ("a", "a", "e", "e", "i", "o", "o", "u", "ai", "ia", "eo", "ou")
_CODAS = ["", "", "", "n", "r", "l", "s", "m", "nd", "x", "rt", "ck"]
_LETTERS = "ABCDEFGHIKLMNOPQRSTUV"


def plain(text: str) -> str:
    """Return Vietnamese as foreign papers print it, without its marks."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def coined(chance: random.Random, syllables: int = 2) -> str:
    """Return a made-up name, so that a pipeline learns where names stand and not only which ones there are."""
    count = syllables + (chance.random() < 0.3)
    parts = [chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(count)]
    return ("".join(parts) + chance.choice(_CODAS)).capitalize()


def acronym(chance: random.Random) -> str:
    """Return three to five capitals."""
    return "".join(chance.choice(_LETTERS) for _ in range(chance.choice((3, 3, 4, 4, 5))))


class People:
    """Makes names of people of many origins."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._parts = read_toml(resource("training", "names.toml"))
        self._foreign = [name for name in self._parts if name != "vietnamese"]

    def any(self, chance: random.Random) -> str:
        """Return any person's name."""
        return self.vietnamese(chance) if chance.random() < 0.4 else self.foreign(chance)

    def vietnamese(self, chance: random.Random) -> str:
        """Return a Vietnamese name; mostly without marks where the text is not Vietnamese."""
        words = [self._word("vietnamese", "family", chance)]
        words += [self._word("vietnamese", "middle", chance) for _ in range(chance.choice((0, 1, 1, 1, 1, 2)))]
        name = " ".join([*words, self._word("vietnamese", "given", chance)])
        return plain(name) if self._lang != "vi" and chance.random() < 0.65 else name

    def foreign(self, chance: random.Random) -> str:
        """Return a name from elsewhere; its last word is made up now and then."""
        local = {"en": "english", "fr": "french"}.get(self._lang)
        origin = local if local and chance.random() < 0.25 else chance.choice(self._foreign)
        family = self._word(origin, "family", chance)
        if chance.random() < _COINED_SHARE:
            family = coined(chance)
        given = self._word(origin, "given", chance)
        if origin == "english" and chance.random() < 0.06:
            given += f" {chance.choice(_LETTERS)}."
        first_family = self._parts[origin]["order"] == "family given"
        return f"{family} {given}" if first_family else f"{given} {family}"

    def last(self, chance: random.Random) -> str:
        """Return what is left of a name at its second mention."""
        if self._lang == "vi" and chance.random() < 0.7:
            return self._word("vietnamese", "given", chance)
        if chance.random() < _COINED_SHARE:
            return coined(chance)
        return self._word(chance.choice(self._foreign), "family", chance)

    def _word(self, origin: str, part: str, chance: random.Random) -> str:
        words: str = self._parts[origin][part]
        # Particles stay with the word behind them.
        choices: list[str] = []
        for word in words.split():
            glued = choices and choices[-1].split()[-1] in {"Le", "Ben", "El", "De", "Van", "den", "Bin", "Al"}
            choices.append(f"{choices.pop()} {word}" if glued else word)
        return chance.choice(choices)


class Countries:
    """Country names, with what French and English put before them, and their adjectives."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._table: dict[str, Any] = read_toml(resource("annotators", "countries.toml"))
        self._codes = [code for code, entry in self._table.items() if entry.get(lang)]
        self._with_adjective = [code for code in self._codes if self._table[code].get(f"adjective_{lang}")]

    def bare(self, chance: random.Random) -> str:
        """Return a country's name."""
        common = chance.random() < 0.6
        code = chance.choice(_COMMON if common else self._codes)
        names: list[str] = self._table[code][self._lang]
        return names[0] if chance.random() < 0.8 else chance.choice(names)

    def adjective(self, chance: random.Random, form: int = 0) -> str:
        """Return a country's adjective; ``form`` 1 is the French feminine."""
        common = [code for code in _COMMON if code in self._with_adjective]
        code = chance.choice(common if chance.random() < 0.6 else self._with_adjective)
        words: list[str] = self._table[code][f"adjective_{self._lang}"]
        feminine = [word for word in words if word.endswith("e")]
        return feminine[0] if form and feminine else words[0]

    def english(self, chance: random.Random) -> Piece:
        """Return "Japan" or "the Philippines"."""
        return self._after("the " if (name := self.bare(chance)) in _THE_EN else "", name)

    def french(self, chance: random.Random, before: tuple[str, str, str, str, str]) -> Piece:
        """Return a name after ``before``: masculine, feminine, before a vowel, plural, without article."""
        name = self.bare(chance)
        masculine, feminine, vowel, plural, without = before
        if name in _NO_ARTICLE_FR:
            return self._after(without if without != "de " or name[0] not in "AEIOUÉÎH" else "d'", name)
        if name.endswith("s") and name not in {"Laos", "Honduras"}:
            return self._after(plural, name)
        if plain(name)[0] in "AEIOU":
            return self._after(vowel, name)
        return self._after(feminine if name.endswith("e") and name not in _MASCULINE_E_FR else masculine, name)

    @staticmethod
    def _after(before: str, name: str) -> Piece:
        return before + name, ((len(before), len(before) + len(name), "PLACE"),)


def _places(folder: Path, chance: random.Random) -> tuple[list[str], list[str], list[str], list[str]]:
    """Return cities, regions, Vietnamese provinces and Vietnamese wards of the gazetteer."""
    rows = list(csv.DictReader(gzip.decompress((folder / "world-cities.csv.gz").read_bytes()).decode().splitlines()))
    cities = sorted({row["name"] for row in rows if row["name"].replace(" ", "").replace("-", "").isalpha()})
    regions = sorted({row["subcountry"] for row in rows if row["subcountry"].replace(" ", "").isalpha()})
    units = (folder / "vn_admin_units_2025.txt").read_text(encoding="utf-8").splitlines()
    heads = ("Tỉnh ", "Thành phố ")
    provinces = sorted({unit.partition(head)[2] for unit in units for head in heads if unit.startswith(head)})
    wards = sorted({unit for unit in units if unit.startswith(("Phường ", "Xã "))})
    return (
        chance.sample(cities, min(_CITIES, len(cities))),
        chance.sample(regions, min(_REGIONS, len(regions))),
        provinces,
        wards,
    )


def makers(lang: str, gazetteer: Path, seed: int) -> dict[str, Maker]:
    """Return the makers of one language by symbol."""
    people, countries = People(lang), Countries(lang)
    cities, regions, provinces, wards = _places(gazetteer, random.Random(seed))  # noqa: S311  (no secret)

    def whole(make: Callable[[random.Random], str], label: str) -> Maker:
        def made(chance: random.Random) -> Piece:
            text = make(chance)
            return text, ((0, len(text), label),)

        return made

    def province(chance: random.Random) -> str:
        name = chance.choice(provinces)
        return plain(name) if lang != "vi" and chance.random() < 0.6 else name

    def ward(chance: random.Random) -> Piece:
        head, _, name = chance.choice(wards).partition(" ")
        text = f"{head.lower()} {name}" if lang == "vi" else plain(name)
        return text, ((len(text) - len(name), len(text), "PLACE"),)

    found: dict[str, Maker] = {
        "person": whole(people.any, "PERSON"),
        "person_vn": whole(people.vietnamese, "PERSON"),
        "person_foreign": whole(people.foreign, "PERSON"),
        "last_name": whole(people.last, "PERSON"),
        "nation": whole(countries.bare, "PLACE"),
        "some_city": whole(lambda chance: coined(chance) if chance.random() < 0.1 else chance.choice(cities), "PLACE"),
        "region": whole(lambda chance: chance.choice(regions), "PLACE"),
        "province_vn": whole(province, "PLACE"),
        "ward_vn": ward,
        "coined": lambda chance: (coined(chance), ()),
        "acronym": lambda chance: (acronym(chance), ()),
        "number": lambda chance: (str(chance.randint(2, 950)), ()),
        "ordinal_number": lambda chance: (str(chance.randint(1, 40)), ()),
        "day": lambda chance: (str(chance.randint(1, 31)), ()),
        "month_number": lambda chance: (str(chance.randint(1, 12)), ()),
        "year": lambda chance: (str(chance.randint(1985, 2035)), ()),
    }
    if lang == "en":
        found["country"] = countries.english
    elif lang == "fr":
        found["country_le"] = partial(countries.french, before=("le ", "la ", "l'", "les ", ""))
        found["country_de"] = partial(countries.french, before=("du ", "de la ", "de l'", "des ", "de "))
        found["country_d"] = partial(countries.french, before=("du ", "de ", "d'", "des ", "de "))
        found["country_en"] = partial(countries.french, before=("au ", "en ", "en ", "aux ", "à "))
        found["country_a"] = partial(countries.french, before=("au ", "à la ", "à l'", "aux ", "à "))
    if lang in {"en", "fr"}:
        found["adj"] = lambda chance: (countries.adjective(chance), ())
        found["adj_f"] = lambda chance: (countries.adjective(chance, 1), ())
    return found

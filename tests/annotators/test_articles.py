"""Whole articles: invented ones in several styles, and the user's own where they are at hand."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from models.text import fold
from tests.annotators.conftest import Read, Reader

INVENTED: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "invented.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", INVENTED)
def test_invented_articles_get_their_marks(read: Reader, name: str) -> None:
    article = INVENTED[name]
    found = {f"{label} {words}" for label, words in read(article["text"], article["lang"]).entities}
    assert [mark for mark in article["marks"] if mark not in found] == []


@pytest.mark.parametrize("name", INVENTED)
def test_invented_articles_get_their_claims_and_speakers(read: Reader, name: str) -> None:
    article = INVENTED[name]
    found = [f"{c.act} | {c.source} | {c.refers_to}" for c in read(article["text"], article["lang"]).claims]
    assert [claim for claim in article["claims"] if claim not in found] == []


@pytest.fixture(scope="module")
def own(articles: Path, read: Reader) -> dict[str, Read]:
    return {path.name[:3]: read(path.read_text(encoding="utf-8")) for path in sorted(articles.glob("*.txt"))}


@pytest.mark.parametrize(
    ("article", "names"),
    [
        ("000", ["Luong Tam Quang", "Simon Ridley"]),
        ("001", ["To Lam", "James Cleverly"]),
        ("002", ["Lương Tam Quang", "Simon Ridley"]),
        ("003", ["Luong Tam Quang", "Simon Ridley"]),
        ("004", ["Nguyen Hoang Long", "Robert Jenrick"]),
    ],
)
def test_every_mention_of_the_people_is_found(own: dict[str, Read], article: str, names: list[str]) -> None:
    found = own[article]
    people = [fold(words) for words in found.of("PERSON")]
    for name in names:
        assert people.count(fold(name)) == fold(found.text).count(fold(name))


@pytest.mark.parametrize(
    ("article", "label", "pieces"),
    [
        ("000", "ORG", ["ministère britannique de l’Intérieur", "ministère vietnamien de la Police"]),
        ("001", "ORG", ["ministère de la Sécurité publique du Vietnam", "ministère de l'Intérieur du Royaume-Uni"]),
        ("002", "ORG", ["Bộ Công an", "Bộ Nội vụ Vương quốc Anh", "Bộ Nội vụ Anh"]),
        ("003", "ORG", ["Vietnamese Ministry of Public Security", "UK Home Office", "British Home Office"]),
        ("004", "ORG", ["ministère de l'Intérieur du Royaume-Uni"]),
        ("000", "AGREEMENT", ["communiqué conjoint"]),
        ("001", "AGREEMENT", ["protocole d'accord sur les questions de migration"]),
        ("002", "AGREEMENT", ["Thông cáo chung", "Bản ghi nhớ về các vấn đề di cư"]),
        ("003", "AGREEMENT", ["Joint Communique", "Memorandum of Understanding on migration issues"]),
        ("000", "EVENT", ["3e Dialogue sur la migration entre le Vietnam et le Royaume-Uni"]),
        ("002", "EVENT", ["Đối thoại Di cư và Xuất nhập cảnh Việt Nam - Vương quốc Anh lần thứ 3"]),
        ("003", "EVENT", ["3rd Vietnam-UK Migration and Immigration Dialogue"]),
    ],
)
def test_ministries_agreements_and_dialogues(own: dict[str, Read], article: str, label: str, pieces: list[str]) -> None:
    assert [piece for piece in pieces if piece not in own[article].of(label)] == []


def test_the_english_claims_have_their_speakers(own: dict[str, Read]) -> None:
    claims = [(claim.act, claim.source) for claim in own["003"].claims]
    assert claims == [
        ("praise", "Luong Tam Quang"),
        ("praise", "Luong Tam Quang"),
        ("assert", "Luong Tam Quang"),
        ("propose", "Luong Tam Quang"),
        ("propose", "Luong Tam Quang"),
        ("request", "Luong Tam Quang"),
        ("praise", "Simon Ridley"),
        ("commit", "Simon Ridley"),
        ("assert", "the two sides"),
        ("agree", "the two sides"),
    ]


def test_he_is_the_man_who_spoke_last(own: dict[str, Read]) -> None:
    pronouns = [
        (claim.source, claim.refers_to)
        for name in ("000", "004")
        for claim in own[name].claims
        if claim.source in {"Il", "il"}
    ]
    assert pronouns == [
        ("Il", "Luong Tam Quang"),
        ("Il", "Luong Tam Quang"),
        ("il", "Luong Tam Quang"),
        ("Il", "Nguyen Hoang Long"),
        ("Il", "Robert Jenrick"),
    ]

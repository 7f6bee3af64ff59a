"""What the rules mark, one convention a test (the conventions are the labels' guidelines)."""

from __future__ import annotations

import pytest

from tests.annotators.conftest import Reader


def marked(read: Reader, lang: str, text: str, label: str) -> list[str]:
    return read(text, lang).of(label)


@pytest.mark.parametrize(
    ("lang", "text", "dates"),
    [
        ("en", "On March 4, 2024 and on 5 April they met.", ["March 4, 2024", "5 April"]),
        ("en", "They may march last Wednesday or next month; nowadays they do.", ["last Wednesday", "next month"]),
        ("en", "The 1990s, spring 2021 and the 19th century.", ["1990s", "spring 2021", "19th century"]),
        ("en", "It has 2020 members.", []),
        ("en", "Issued: date 2023-11-05.", ["2023-11-05"]),
        ("fr", "Le mardi 1er avril 2024 et en août 2022.", ["mardi 1er avril 2024", "août 2022"]),
        ("fr", "La semaine dernière, ces dernières années, aujourd'hui.", ["semaine dernière"]),
        ("vi", "Ngày 15/6/2024 và tháng 3 năm 2023.", ["Ngày 15/6/2024", "tháng 3 năm 2023"]),
        ("vi", "Chiều 5/6, tháng tới, thứ hai tuần này.", ["5/6", "tháng tới", "thứ hai tuần này"]),
        ("vi", "Đây là lần thứ 3 họ gặp nhau.", []),
    ],
)
def test_dates_without_prepositions(read: Reader, lang: str, text: str, dates: list[str]) -> None:
    assert marked(read, lang, text, "DATE") == dates


@pytest.mark.parametrize(
    ("lang", "text", "people", "roles"),
    [
        ("en", "Foreign Minister Ali Youssef spoke.", ["Ali Youssef"], ["Foreign Minister"]),
        ("en", "Mr. Tomas Berg and Dr Ann Lee left.", ["Tomas Berg", "Ann Lee"], ["Mr.", "Dr"]),
        ("en", "Jane Roe, the German Ambassador to Laos, left.", ["Jane Roe"], ["German Ambassador to Laos"]),
        ("en", "the president was late; heads waited.", [], ["president"]),
        ("fr", "Le général Paul Biya et Mme Diallo.", ["Paul Biya", "Diallo"], ["général", "Mme"]),
        (
            "fr",
            "Le ministre malien de la Défense, Sadio Camara, est là.",
            ["Sadio Camara"],
            ["ministre malien de la Défense"],
        ),
        ("fr", "Les deux ministres et le président sont là.", [], ["président"]),
        (
            "fr",
            "Le ministre de l'intérieur, Luc Petit, est au gouvernement.",
            ["Luc Petit"],
            ["ministre de l'intérieur"],
        ),
        (
            "fr",
            "La ministre des affaires sociales et de la santé, Anne Roy, est là.",
            ["Anne Roy"],
            ["ministre des affaires sociales et de la santé"],
        ),
        ("vi", "Thủ tướng Lào Sonexay Siphandone tới dự.", ["Sonexay Siphandone"], ["Thủ tướng Lào"]),
        ("vi", "Bộ trưởng Bộ Tư pháp Lê Thành Long nói.", ["Lê Thành Long"], ["Bộ trưởng Bộ Tư pháp"]),
        ("vi", "Anh ta gặp bà Mai ở chợ.", ["Mai"], ["bà"]),
        ("vi", "Họ cứu các nạn nhân. Chị Hoàng Thị Én kể lại.", ["Hoàng Thị Én"], ["Chị"]),
    ],
)
def test_names_stand_without_their_titles(
    read: Reader, lang: str, text: str, people: list[str], roles: list[str]
) -> None:
    found = read(text, lang)
    assert found.of("PERSON") == people
    assert found.of("ROLE") == roles


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        ("en", "U.S. troops left Chad for the UK; the British stayed. Tell us.", ["U.S.", "Chad", "UK"]),
        ("en", "They live in Rushden, Northamptonshire.", ["Rushden", "Northamptonshire"]),
        ("fr", "Les forces françaises quittent la Côte d’Ivoire.", ["Côte d’Ivoire"]),
        ("vi", "Ngư dân tỉnh Quảng Ngãi sang Anh và Đức.", ["Quảng Ngãi", "Anh", "Đức"]),
        ("vi", "Anh ta mặc áo; món này ý nghĩa; 5 đô la Mỹ.", []),
    ],
)
def test_countries_are_places_and_adjectives_are_not(read: Reader, lang: str, text: str, places: list[str]) -> None:
    assert marked(read, lang, text, "PLACE") == places


@pytest.mark.parametrize(
    ("lang", "text", "bodies"),
    [
        ("en", "The Kenyan Ministry of Health and Welfare met the High Court of Uganda.",
         ["Kenyan Ministry of Health and Welfare", "High Court of Uganda"]),
        ("en", "the Italian government, Spanish police and the Italian embassy", ["Italian embassy"]),
        ("en", "World Food Programme (WFP) and Acme Holdings Ltd",
         ["World Food Programme", "WFP", "Acme Holdings Ltd"]),
        ("fr", "Le ministère malien des Affaires étrangères et le tribunal de Lyon.",
         ["ministère malien des Affaires étrangères", "tribunal de Lyon"]),
        ("fr", "Les deux ministères et le gouvernement.", []),
        ("fr", "Le ministère des affaires étrangères et le ministère malien de la santé.",
         ["ministère des affaires étrangères", "ministère malien de la santé"]),
        ("fr", "Le match Mali – United.", []),
        ("vi", "Bộ Khoa học và Công nghệ Hàn Quốc, Sở Y tế và Công an tỉnh Nghệ An.",
         ["Bộ Khoa học và Công nghệ Hàn Quốc", "Sở Y tế", "Công an tỉnh Nghệ An"]),
        ("vi", "Bộ Lao động - Thương binh và Xã hội đã họp.", ["Bộ Lao động - Thương binh và Xã hội"]),
        ("vi", "Đại sứ quán Lào tại Pháp họp.", ["Đại sứ quán Lào tại Pháp"]),
        ("vi", "Ủy ban Nhân dân tỉnh Nghệ An và Liên Hợp Quốc họp.",
         ["Ủy ban Nhân dân tỉnh Nghệ An", "Liên Hợp Quốc"]),
        ("vi", "Phòng, chống di cư trái phép; Phòng Giáo dục họp.", ["Phòng Giáo dục"]),
    ],
)  # fmt: skip
def test_bodies_with_their_whole_name(read: Reader, lang: str, text: str, bodies: list[str]) -> None:
    assert marked(read, lang, text, "ORG") == bodies


@pytest.mark.parametrize(
    ("lang", "text", "label", "found"),
    [
        ("en", "At the 5th Laos-Cambodia Energy Dialogue they spoke.", "EVENT", ["5th Laos-Cambodia Energy Dialogue"]),
        ("en", "A Memorandum of Understanding on fishing, a Trade Agreement and the agreement.", "AGREEMENT",
         ["Memorandum of Understanding on fishing", "Trade Agreement"]),
        ("en", "Under the Modern Slavery Act 2015 and Article 4 of the Palermo Protocol.", "LAW",
         ["Modern Slavery Act 2015", "Article 4 of the Palermo Protocol"]),
        ("fr", "Le 2e Sommet sur la pêche entre le Mali et le Niger.", "EVENT",
         ["2e Sommet sur la pêche entre le Mali et le Niger"]),
        ("fr", "les protocoles d'accord sur la pêche, sur les forêts, puis le reste", "AGREEMENT",
         ["protocoles d'accord sur la pêche, sur les forêts"]),
        ("fr", "le Code pénal et la Convention de Genève", "LAW", ["Code pénal", "Convention de Genève"]),
        ("vi", "Hội nghị Bộ trưởng Ngoại giao ASEAN lần thứ 9 đã họp.", "EVENT",
         ["Hội nghị Bộ trưởng Ngoại giao ASEAN lần thứ 9"]),
        ("vi", "ký Hiệp định về dẫn độ và Biên bản ghi nhớ về thuế.", "AGREEMENT",
         ["Hiệp định về dẫn độ", "Biên bản ghi nhớ về thuế"]),
        ("en", "They signed a Memorandum of Understanding on fishing on Monday.", "AGREEMENT",
         ["Memorandum of Understanding on fishing"]),
        ("fr", "Ils ont signé un protocole d'accord sur la pêche lundi à Paris.", "AGREEMENT",
         ["protocole d'accord sur la pêche"]),
        ("vi", "Họ đã ký Hiệp định về dẫn độ hôm thứ Hai.", "AGREEMENT", ["Hiệp định về dẫn độ"]),
        ("vi", "theo Điều 150 Bộ luật Hình sự", "LAW", ["Điều 150 Bộ luật Hình sự"]),
        ("en", "It cost $5 million; 12 % and 300 migrants.", "QUANTITY", ["$5 million", "12 %", "300 migrants"]),
        ("fr", "Il en coûte 3,5 millions d'euros.", "QUANTITY", ["3,5 millions d'euros"]),
        ("vi", "Thu 20 tỷ đồng của 8 nạn nhân.", "QUANTITY", ["20 tỷ đồng", "8 nạn nhân"]),
        ("en", "Vietnamese citizens and asylum seekers wait.", "GROUP", ["Vietnamese citizens", "asylum seekers"]),
    ],
)  # fmt: skip
def test_events_agreements_laws_quantities_and_groups(
    read: Reader, lang: str, text: str, label: str, found: list[str]
) -> None:
    assert marked(read, lang, text, label) == found


def test_a_place_inside_a_body_an_event_or_a_title_is_marked_too(read: Reader) -> None:
    found = read("The Ministry of Health of Laos greeted the Ambassador of Mali at the 3rd Chad Peace Forum.", "en")
    assert found.of("PLACE") == ["Laos", "Mali", "Chad"]
    assert found.of("ORG") == ["Ministry of Health of Laos"]
    assert found.of("ROLE") == ["Ambassador of Mali"]
    assert found.of("EVENT") == ["3rd Chad Peace Forum"]


def test_a_name_found_once_is_found_everywhere_with_or_without_accents(read: Reader) -> None:
    found = read("Captain Tô Wěi Xyló spoke. Later To Wei Xylo left, and TÔ WĚI XYLÓ slept.", "en")
    assert found.of("PERSON") == ["Tô Wěi Xyló", "To Wei Xylo", "TÔ WĚI XYLÓ"]


def test_a_last_name_alone_is_found_while_one_person_bears_it(read: Reader) -> None:
    one = read("President Anna Kowalska spoke. Reporters followed Kowalska home.", "en")
    two = read("President Anna Kowalska met Judge Petr Kowalska. Reporters followed Kowalska home.", "en")
    assert one.of("PERSON") == ["Anna Kowalska", "Kowalska"]
    assert two.of("PERSON") == ["Anna Kowalska", "Petr Kowalska"]


def test_the_language_is_guessed_where_the_article_does_not_say(read: Reader) -> None:
    assert read("Bộ trưởng Bộ Tư pháp Lê Thành Long cho biết đã ký.").of("PERSON") == ["Lê Thành Long"]
    assert read("Le ministre de la Défense, Sadio Camara, est dans la ville.").of("PERSON") == ["Sadio Camara"]


def test_names_say_that_they_are_names(read: Reader) -> None:
    proposals = read("Minister Ali Youssef is in Chad on 4 March.", "en").proposals
    mentions = {proposal.label: proposal.attributes.get("mention") for proposal in proposals}
    assert mentions == {"ROLE": None, "PERSON": "name", "PLACE": "name", "DATE": None}

"""Who says what: speech acts, speakers, contents and attributes, by sentence."""

from __future__ import annotations

import pytest

from tests.annotators.conftest import Reader


@pytest.mark.parametrize(
    ("lang", "text", "act", "source", "content"),
    [
        ("en", "Mayor Ann Reed said that the bridge is safe.", "assert", "Ann Reed", "the bridge is safe"),
        ("en", "“The bridge is safe,” said Ann Reed, the mayor.", "assert", "Ann Reed", "The bridge is safe"),
        ("en", "The bridge is safe, Mayor Ann Reed said.", "assert", "Ann Reed", "The bridge is safe"),
        ("en", "According to the World Bank, growth will slow.", "assert", "World Bank", "growth will slow"),
        ("en", "Mayor Ann Reed said they will continue to pay.", "commit", "Ann Reed", "they will continue to pay"),
        ("en", "The two sides agreed to meet in Oslo.", "agree", "The two sides", "to meet in Oslo"),
        ("en", "Judge Ann Reed warned on Monday that rivers may rise.", "warn", "Ann Reed", "rivers may rise"),
        ("en", "Mayor Ann Reed denied the charges.", "deny", "Ann Reed", "the charges"),
        ("en", "Experts say the plan is late.", "assert", "Experts", "the plan is late"),
        ("fr", "Le maire Luc Petit a vivement critiqué ce projet.", "criticise", "Luc Petit", "ce projet"),
        ("fr", "« Ce pont est sûr », a déclaré Luc Petit.", "assert", "Luc Petit", "Ce pont est sûr"),
        ("fr", "Selon le maire Luc Petit, ce pont est sûr.", "assert", "Luc Petit", "ce pont est sûr"),
        ("fr", "Le maire Luc Petit s'est déclaré prêt à payer.", "commit", "Luc Petit", "payer"),
        ("fr", "Les deux parties ont également convenu de se revoir.", "agree", "Les deux parties", "de se revoir"),
        ("fr", "Le Mali réaffirme que la frontière reste fermée.", "assert", "Mali", "la frontière reste fermée"),
        ("vi", "Bộ trưởng Lê Thành Long khẳng định cầu này an toàn.", "assert", "Lê Thành Long", "cầu này an toàn"),
        ("vi", "Theo Bộ Y tế, dịch bệnh đã giảm mạnh.", "assert", "Bộ Y tế", "dịch bệnh đã giảm mạnh"),
        ("vi", "Bà Lê Thị Mai cảnh báo nước sông dâng cao.", "warn", "Lê Thị Mai", "nước sông dâng cao"),
        ("vi", "Hai bên nhất trí gặp lại trong tháng tới.", "agree", "Hai bên", "gặp lại trong tháng tới"),
    ],
)  # fmt: skip
def test_a_report_has_its_act_its_speaker_and_what_is_said(
    read: Reader, lang: str, text: str, act: str, source: str, content: str
) -> None:
    (claim,) = read(text, lang).claims
    assert (claim.act, claim.source, claim.content) == (act, source, content)


@pytest.mark.parametrize(
    ("lang", "text", "addressee", "content"),
    [
        ("en", "Mayor Ann Reed asked the Ministry of Health to build it.", "Ministry of Health", "to build it"),
        ("en", "Mayor Ann Reed called on Chad to open the border.", "Chad", "to open the border"),
        ("fr", "Le maire Luc Petit a demandé au ministère de la Santé de payer.", "ministère de la Santé", "de payer"),
        ("vi", "Bà Lê Thị Mai đề nghị Bộ Y tế xây bệnh viện.", "Bộ Y tế", "xây bệnh viện"),
    ],
)  # fmt: skip
def test_a_request_says_who_is_asked(read: Reader, lang: str, text: str, addressee: str, content: str) -> None:
    (claim,) = read(text, lang).claims
    assert (claim.act, claim.addressee, claim.content) == ("request", addressee, content)


@pytest.mark.parametrize(
    ("lang", "text", "addressee", "content"),
    [
        ("en", '"The bridge is safe," he told reporters.', "reporters", "The bridge is safe"),
        ("en", "“The bridge is safe,” Ann Reed told the BBC.", "BBC", "The bridge is safe"),
        ("en", '"No," Ann Reed said on Monday, "the bridge is safe."', "", "the bridge is safe"),
        ("fr", "« Ce pont est sûr », a-t-il déclaré devant la presse.", "la presse", "Ce pont est sûr"),
        ("vi", "“Cầu này an toàn”, ông Lê Thành Long nói với báo chí.", "báo chí", "Cầu này an toàn"),
    ],
)  # fmt: skip
def test_a_quotation_before_its_verb_is_what_is_said(
    read: Reader, lang: str, text: str, addressee: str, content: str
) -> None:
    (claim,) = read(text, lang).claims
    assert (claim.addressee, claim.content) == (addressee, content)


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("fr", "Le maire Luc Petit a remercié l'ambassadrice d'Italie, Anne Roy, pour son aide.", "pour son aide"),
        ("en", "Mayor Tom Hale thanked the Italian Ambassador, Anne Roy, for her help.", "for her help"),
    ],
)
def test_the_person_named_behind_a_title_is_thanked(read: Reader, lang: str, text: str, content: str) -> None:
    (claim,) = read(text, lang).claims
    assert (claim.addressee, claim.content) == ("Anne Roy", content)


@pytest.mark.parametrize(
    ("lang", "text", "pronoun", "named"),
    [
        ("en", "Mayor Ann Reed spoke. Judge Tom Hale said it was late. He added that it rained.", "He", "Tom Hale"),
        ("en", "Ms Ann Reed said no to it. Mr Tom Hale said yes to it. She added that it rained.", "She", "Ann Reed"),
        ("fr", "Le juge Luc Petit a dit que oui. « Il pleut », a-t-il ajouté.", "il", "Luc Petit"),
        ("fr", "La maire Anne Roy a salué ce projet. Elle a ajouté que tout irait bien.", "Elle", "Anne Roy"),
        ("vi", "Bộ trưởng Lê Thành Long nói cầu an toàn. Ông cho biết thêm về giá.", "Ông", "Lê Thành Long"),
    ],
)
def test_a_pronoun_refers_to_the_last_speaker_it_can_mean(
    read: Reader, lang: str, text: str, pronoun: str, named: str
) -> None:
    last = read(text, lang).claims[-1]
    assert (last.source, last.refers_to) == (pronoun, named)


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        ("fr", "Le juge Luc Petit a dit oui. « Non », dit l'ambassadrice, Zoé Roy. Il dit que oui.", "Luc Petit"),
        ("fr", "Le juge Abel Petit a dit que oui. Anne Roy a dit que non. Il a dit que tout ira bien.", "Abel Petit"),
        ("en", "Judge Tom Hale said it was late. Mary Moss said it was early. He said that it rained.", "Tom Hale"),
        ("vi", "Lê Văn Long nói cầu an toàn. Trần Thị Mai nói cầu đã cũ. Ông cho biết thêm về giá.", "Lê Văn Long"),
    ],
)  # fmt: skip
def test_a_pronoun_heeds_titles_and_given_names(read: Reader, lang: str, text: str, named: str) -> None:
    assert read(text, lang).claims[-1].refers_to == named


def test_a_speaker_behind_the_verb_is_the_person_a_long_title_introduces(read: Reader) -> None:
    text = "Ce pont tombera, a prévenu la secrétaire d'État chargée de la Mer, Anne Roy."
    (claim,) = read(text, "fr").claims
    assert (claim.act, claim.source, claim.content) == ("warn", "Anne Roy", "Ce pont tombera")


def test_an_embassy_speaks_and_not_the_country_it_is_in(read: Reader) -> None:
    (claim,) = read("Hôm qua, ở Pháp, Đại sứ quán Lào tại Pháp phủ nhận.", "vi").claims
    assert (claim.source, claim.content) == ("Đại sứ quán Lào tại Pháp", "")


def test_a_country_in_the_name_of_a_body_does_not_speak_for_it(read: Reader) -> None:
    (claim,) = read("L'ONG SOS Mali a dénoncé ces violences.", "fr").claims
    assert claim.source == "L'ONG SOS Mali"


def test_people_in_general_refer_to_nobody(read: Reader) -> None:
    last = read("Mayor Ann Reed said it was late. Experts say it was early.", "en").claims[-1]
    assert (last.source, last.refers_to) == ("Experts", "")


@pytest.mark.parametrize(
    ("lang", "text", "quotation", "polarity", "certainty"),
    [
        ("en", "Mayor Ann Reed said: “We shall never close.”", "direct", "negative", "certain"),
        ("en", "Mayor Ann Reed said the “old, wet, narrow” bridge may close today.", "mixed", "positive", "possible"),
        ("fr", "Le maire Luc Petit a dit que ce pont devrait fermer.", "indirect", "positive", "probable"),
        ("vi", "Bà Lê Thị Mai nói có lẽ cầu không mở.", "indirect", "negative", "possible"),
    ],
)
def test_quotation_polarity_and_certainty(
    read: Reader, lang: str, text: str, quotation: str, polarity: str, certainty: str
) -> None:
    (claim,) = read(text, lang).claims
    assert claim.attributes == {"quotation": quotation, "polarity": polarity, "certainty": certainty}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The claim of Mayor Ann Reed and the report of the Ministry of Health are here."),
        ("en", "Mayor Ann Reed declined to comment."),
        ("fr", "Le tribunal de Lyon a condamné Luc Petit à deux ans de prison."),
        ("fr", "La note du maire Luc Petit et la demande du ministère de la Santé."),
        ("vi", "Sở Thông tin và Truyền thông Nghệ An và bài phát biểu của ông Hải."),
    ],
)
def test_nouns_and_sentences_of_a_court_are_no_reports(read: Reader, lang: str, text: str) -> None:
    assert read(text, lang).claims == []


def test_sentences_end_without_blanks_after_full_stops_too(read: Reader) -> None:
    text = "Le maire Luc Petit a dit que oui.Mme Anne Roy a dit que non./. Mr. J. Hale a dit autre chose."
    found = read(text, "fr")
    claims = [p for p in found.proposals if p.layer == "claim"]
    spans = [text[p.fragments[0][0] : p.fragments[0][1]] for p in claims]
    assert spans[:2] == ["Le maire Luc Petit a dit que oui", "Mme Anne Roy a dit que non"]


def test_claims_stay_out_of_zones_but_captions(read: Reader) -> None:
    text = "Mayor Ann Reed said it rained."
    zone = (0, len(text), "related")
    assert read(text, "en", (zone,)).claims == []
    assert len(read(text, "en", ((0, len(text), "caption"),)).claims) == 1
    assert read(text, "en", (zone,)).of("PERSON") == ["Ann Reed"]


def test_a_named_speaker_is_the_proposed_mark_with_these_words(read: Reader) -> None:
    found = read("Mayor Ann Reed said that the bridge is safe.", "en")
    claim = found.proposals[-1]
    source = next(role for role in claim.roles if role.role == "source")
    assert source.proposal is not None
    assert found.proposals[source.proposal].fragments == source.fragments
    assert claim.score > read("Experts say that the bridge is safe.", "en").proposals[-1].score

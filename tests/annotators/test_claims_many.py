"""Several claims in a sentence, quotations of several sentences, and what is no claim."""

from __future__ import annotations

import pytest

from tests.annotators.conftest import Reader


@pytest.mark.parametrize(
    ("lang", "text", "acts"),
    [
        ("en", "Mayor Ann Reed asked Chad for help and promised that the bridge would open.", ["request", "commit"]),
        ("en", "Tom Hale said it rained; Ann Reed denied that the bridge had closed.", ["assert", "deny"]),
        ("en", "“It rained all day,” Ann Reed said, warning that the bridge might close.", ["assert", "warn"]),
        ("fr", "Le maire Luc Petit salue ce pont mais regrette que la route ferme.", ["praise", "criticise"]),
        ("fr", "Luc Petit a critiqué ce projet, tout en promettant que le pont ouvrira.", ["criticise", "commit"]),
        ("vi", "Bà Lê Thị Mai cảm ơn Bộ Y tế, đồng thời đề nghị Bộ Y tế xây bệnh viện.", ["praise", "request"]),
    ],
)  # fmt: skip
def test_a_sentence_has_a_claim_for_each_act(read: Reader, lang: str, text: str, acts: list[str]) -> None:
    assert [claim.act for claim in read(text, lang).claims] == acts


def test_what_is_told_within_what_is_said_is_no_claim_of_its_own(read: Reader) -> None:
    assert len(read("Ann Reed said that Tom Hale had asked Chad for help.", "en").claims) == 1
    assert len(read("Tom Hale denied the charges, the court said.", "en").claims) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“The bridge is safe. We built it well,” Ann Reed said. “It will last for ever.”"),
        ("fr", "« Ce pont est sûr. Nous l'avons bien bâti », a dit Luc Petit. « Il durera très longtemps. »"),
        ("vi", "“Cầu này an toàn. Chúng tôi xây rất tốt”, ông Lê Văn Long nói. “Nó sẽ bền lâu lắm.”"),
    ],
)
def test_each_sentence_of_a_quotation_is_a_claim_of_its_speaker(read: Reader, lang: str, text: str) -> None:
    claims = read(text, lang).claims
    assert len(claims) == 3
    assert len({claim.source for claim in claims}) == 1


def test_a_pronoun_behind_a_quotation_speaks_for_all_its_sentences(read: Reader) -> None:
    claims = read("Mayor Ann Reed came. “The bridge is safe. We built it well,” she said.", "en").claims
    assert [claim.refers_to for claim in claims] == ["Ann Reed", "Ann Reed"]


def test_a_quotation_without_an_end_or_a_speaker_is_no_claim(read: Reader) -> None:
    assert read("“The bridge is safe. We built it well. It will last.", "en").claims == []


@pytest.mark.parametrize(
    ("lang", "text", "act"),
    [
        ("en", "Ann Reed suggested that the plan was late.", "assert"),
        ("en", "Ann Reed suggested that the plan be shelved.", "propose"),
        ("fr", "Luc Petit suggère que le pont soit fermé.", "propose"),
        ("fr", "Luc Petit suggère que le pont est fermé.", "assert"),
        ("en", "“We will pay for the bridge,” Ann Reed said.", "commit"),
        ("fr", "« Nous exigeons un pont neuf », a dit Luc Petit.", "request"),
        ("en", "Ann Reed does not rule out a new bridge.", "assert"),
        ("en", "Ann Reed did not agree with the plan.", "deny"),
        ("en", "A reporter asked whether the bridge was safe.", "assert"),
        ("vi", "Bà Lê Thị Mai khẳng định sẽ tiếp tục xây cầu.", "commit"),
    ],
)
def test_the_act_depends_on_what_is_said(read: Reader, lang: str, text: str, act: str) -> None:
    assert [claim.act for claim in read(text, lang).claims] == [act]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Mayor Ann Reed did not comment on the plan."),
        ("en", "The federal and state governments opened the bridge."),
        ("en", "If Ann Reed said that, the bridge would close."),
        ("fr", "Luc Petit s'appuie sur une canne."),
        ("fr", "Le salarié dépose seul sa demande en ligne."),
        ("vi", "Tờ báo đưa tin và vận động viên ghi bàn."),
        ("vi", "Theo Nghị định số 12, cầu này phải đóng."),
    ],
)
def test_words_that_only_look_like_reports_are_none(read: Reader, lang: str, text: str) -> None:
    assert read(text, lang).claims == []


def test_a_line_without_a_full_stop_among_others_is_a_headline(read: Reader) -> None:
    text = "Ann Reed denies the charges\nMayor Ann Reed said that it rained."
    assert [claim.act for claim in read(text, "en").claims] == ["assert"]


def test_a_place_line_before_a_sentence_speaks_for_nobody(read: Reader) -> None:
    (claim,) = read("OSLO, May 5 (Agency) – Police found the bridge and Ann Reed said that it is safe.", "en").claims
    assert claim.source == "Ann Reed"


@pytest.mark.parametrize(
    ("lang", "text", "topic"),
    [
        ("en", "Mayor Ann Reed spoke about the old bridge, and left.", "the old bridge"),
        ("fr", "Le maire Luc Petit a alerté sur l'état du pont.", "l'état du pont"),
        ("vi", "Bà Lê Thị Mai cảnh báo về giá thuốc.", "giá thuốc"),
    ],
)
def test_words_behind_about_are_the_topic(read: Reader, lang: str, text: str, topic: str) -> None:
    (claim,) = [proposal for proposal in read(text, lang).proposals if proposal.layer == "claim"]
    (role,) = [role for role in claim.roles if role.role == "topic"]
    assert text[role.fragments[0][0] : role.fragments[0][1]] == topic

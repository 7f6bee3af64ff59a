"""Making a claim by the form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from models.document_edits import ChangeDocument
from models.records import Zone
from tests.ui.marking.desk import CTRL, Desk, make_project

K = Qt.Key
TEXT = (
    "Minister Jane Okoro met Tran Van Binh in Lagos.\n\n"
    "She said the accord would protect workers abroad. "
    "Tran Van Binh urged the Lagos Police to act on the smugglers soon.\n"
)


@pytest.fixture
def desk(open_desk: Callable[[Path], Desk], tmp_path: Path) -> Desk:
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    return open_desk(make_project(tmp_path / "claim.postil", article))


def caret_at(desk: Desk, quote: str) -> None:
    place = desk.work.text.index(quote)
    desk.view.set_selection(place, place)


def start_at(desk: Desk, quote: str) -> None:
    caret_at(desk, quote)
    desk.key(K.Key_C)


def roles(desk: Desk) -> list[tuple[str, str]]:
    claim = desk.own("claim")[0]
    return [(role.role, " ".join(desk.work.text[a:b] for a, b in role.fragments)) for role in claim.roles]


def test_a_claim_is_made_of_the_sentence_at_the_caret(desk: Desk) -> None:
    start_at(desk, "protect")
    desk.key(K.Key_1)
    assert desk.quote(desk.own("claim")[0]) == "She said the accord would protect workers abroad"


def test_a_claim_is_made_of_the_selection(desk: Desk) -> None:
    start = desk.work.text.index("the accord")
    desk.view.set_selection(start, start + len("the accord would protect workers"))
    desk.key(K.Key_C)
    desk.key(K.Key_2)
    claim = desk.own("claim")[0]
    assert (claim.label, desk.quote(claim)) == ("commit", "the accord would protect workers")


def test_other_words_can_be_selected_until_the_claim_is_made(desk: Desk) -> None:
    start_at(desk, "protect")
    start = desk.work.text.index("the accord")
    desk.view.set_selection(start, start + len("the accord"))
    desk.key(K.Key_1)
    assert desk.quote(desk.own("claim")[0]) == "the accord"


def test_esc_before_the_speech_act_leaves_no_claim(desk: Desk) -> None:
    start_at(desk, "protect")
    desk.key(K.Key_Escape)
    assert desk.own("claim") == []
    assert not desk.is_claiming()


def test_esc_in_the_form_itself_ends_it_and_keeps_what_was_filled(desk: Desk) -> None:
    start_at(desk, "urged")
    desk.key(K.Key_3)
    desk.key(K.Key_Return)
    filled = roles(desk)
    desk.panel.take_focus()
    assert not desk.view.hasFocus()
    desk.key(K.Key_Escape)
    assert not desk.is_claiming()
    assert desk.view.hasFocus()
    assert roles(desk) == filled != []


def test_enter_takes_the_speech_act_that_is_suggested(desk: Desk) -> None:
    suggested = desk.suggested("claim")[0]
    start_at(desk, desk.quote(suggested)[:20])
    assert [chip.label.name for chip in desk.panel.form.acts.chips if chip.is_proposed] == [suggested.label]
    desk.key(K.Key_Return)
    assert desk.own("claim")[0].label == suggested.label


def test_roles_are_asked_for_in_the_schemes_order_and_space_leaves_one_empty(desk: Desk) -> None:
    start_at(desk, "urged")
    desk.key(K.Key_3)
    asked = []
    while desk.is_claiming():
        asked.append(desk.marking.claiming.role)
        desk.key(K.Key_Space)
    assert asked == ["source", "cue", "content", "addressee", "topic"]
    assert roles(desk) == []


def test_for_a_pronoun_it_is_asked_who_is_meant(desk: Desk) -> None:
    start_at(desk, "protect")
    desk.key(K.Key_1)
    desk.key(K.Key_Return)
    assert roles(desk) == [("source", "She")]
    assert desk.marking.claiming.role == "source"
    desk.key(K.Key_2)
    meant = desk.own("claim")[0].roles[0].refers_to
    assert meant is not None
    mark = desk.session.mark(meant)
    assert mark is not None
    # What a filler refers to is accepted by it.
    assert (mark.annotator, desk.quote(mark)) == (desk.session.me.id, "Minister Jane Okoro")
    assert desk.marking.claiming.role == "cue"


def test_tab_goes_through_the_proposals_and_a_digit_takes_one(desk: Desk) -> None:
    start_at(desk, "urged")
    desk.key(K.Key_3)
    proposed = desk.marking.claiming.candidates
    desk.key(K.Key_Tab)
    assert desk.marking.claiming.candidate == proposed[1]
    desk.key(K.Key_1)
    assert desk.own("claim")[0].roles[0].fragments == proposed[0].fragments


def test_selected_words_go_before_what_is_proposed(desk: Desk) -> None:
    start_at(desk, "urged")
    desk.key(K.Key_3)
    caret_at(desk, "Lagos Police")
    desk.key(K.Key_Right, Qt.KeyboardModifier.ShiftModifier, times=2)
    desk.key(K.Key_Return)
    assert roles(desk) == [("source", "Lagos Police")]


def test_a_click_on_a_mark_fills_the_role_and_accepts_the_suggestion(desk: Desk) -> None:
    okoro = desk.suggested()[0]
    start_at(desk, "urged")
    desk.key(K.Key_3)
    desk.click_text(okoro.start)
    filler = desk.own("claim")[0].roles[0]
    assert filler.fragments == okoro.fragments
    assert filler.annotation == desk.own()[0].id
    assert desk.chosen == desk.own("claim")[0]


def test_undo_goes_back_to_the_role_and_then_out_of_the_form(desk: Desk) -> None:
    start_at(desk, "urged")
    desk.key(K.Key_3)
    desk.key(K.Key_Return)
    assert desk.marking.claiming.role == "cue"
    desk.key(K.Key_Z, CTRL)
    assert desk.marking.claiming.role == "source"
    desk.key(K.Key_Z, CTRL)
    assert not desk.is_claiming()
    assert desk.own("claim") == []


def test_every_filler_is_a_step_of_its_own(desk: Desk) -> None:
    start_at(desk, "urged")
    desk.key(K.Key_3)
    desk.key(K.Key_Return, times=3)
    desk.key(K.Key_Escape)
    counts = [len(desk.own("claim")[0].roles)]
    for _ in range(3):
        desk.key(K.Key_Z, CTRL)
        counts.append(len(desk.own("claim")[0].roles))
    assert counts == [3, 2, 1, 0]


def test_the_chosen_claims_roles_are_shown_in_the_article_until_it_is_left(desk: Desk) -> None:
    start_at(desk, "urged")
    desk.key(K.Key_3)
    desk.key(K.Key_Return, times=3)
    desk.key(K.Key_Escape)
    assert [title for title, _ in desk.view._roles] == ["Source", "Cue", "Content"]
    desk.key(K.Key_Escape)
    assert desk.session.chosen is None
    assert list(desk.view._roles) == []


def test_c_on_an_own_claim_asks_for_what_it_lacks(desk: Desk) -> None:
    start_at(desk, "urged")
    desk.key(K.Key_3)
    desk.key(K.Key_Return)
    desk.key(K.Key_Escape)
    desk.key(K.Key_C)
    assert desk.marking.claiming.role == "cue"


def test_no_claim_is_made_in_a_header(desk: Desk) -> None:
    said: list[str] = []
    desk.marking.told.connect(said.append)
    desk.session.apply(ChangeDocument(desk.work.document.id, zones=(Zone(0, 47, "header"),)))
    start_at(desk, "met")
    assert said == ["Claims are marked in running text and captions, not here (Header)."]
    assert not desk.is_claiming()

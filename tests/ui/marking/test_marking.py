"""What keys do to marks in the article."""

from __future__ import annotations

from PySide6.QtCore import Qt

from models.edits import AddMark
from models.errors import PostilError
from models.records import Annotator
from tests.ui.marking.desk import ALT, CTRL, SHIFT, Desk

K = Qt.Key
SOMEBODY = Annotator("6c1f3f60-5f3e-4c55-8f8d-2a1f6a1f0d01", "Somebody", "person")


def refusals(desk: Desk) -> list[PostilError]:
    found: list[PostilError] = []
    desk.session.refused.connect(found.append)
    return found


def told(desk: Desk) -> list[str]:
    found: list[str] = []
    desk.marking.told.connect(found.append)
    return found


def select(desk: Desk, quote: str) -> tuple[int, int]:
    start = desk.work.text.index(quote)
    desk.view.set_selection(start, start + len(quote))
    return start, start + len(quote)


def test_a_label_key_marks_the_selection_to_whole_words_without_its_outer_signs(desk: Desk) -> None:
    start, end = select(desk, "visas de travail")
    desk.view.set_selection(start + 2, end + 1)
    desk.key(K.Key_4)
    assert [(mark.label, desk.quote(mark)) for mark in desk.own()] == [("DATE", "visas de travail")]
    assert desk.chosen == desk.own()[0]
    assert desk.view.selection()[0] == desk.view.selection()[1]


def test_a_label_key_without_a_selection_marks_the_word_at_the_caret(desk: Desk) -> None:
    desk.view.set_selection(*[desk.work.text.index("visas") + 2] * 2)
    desk.key(K.Key_9)
    assert [(mark.label, desk.quote(mark)) for mark in desk.own()] == [("GROUP", "visas")]


def test_a_label_key_gives_the_chosen_mark_another_label(desk: Desk) -> None:
    select(desk, "visas")
    desk.key(K.Key_4)
    desk.key(K.Key_7)
    assert [mark.label for mark in desk.own()] == ["LAW"]


def test_a_mark_that_the_caret_has_left_keeps_its_label(desk: Desk) -> None:
    select(desk, "visas")
    desk.key(K.Key_4)
    desk.key(K.Key_Right, times=3)
    assert desk.session.chosen is None
    desk.key(K.Key_7)
    assert [mark.label for mark in desk.own()] == ["DATE", "LAW"]


def test_the_unshifted_row_of_azerty_marks(desk: Desk) -> None:
    select(desk, "visas")
    desk.raw_key(ord("É"), "é")
    assert [mark.label for mark in desk.own()] == ["ORG"]


def test_the_keypad_marks(desk: Desk) -> None:
    select(desk, "visas")
    desk.key(K.Key_3, Qt.KeyboardModifier.KeypadModifier)
    assert [mark.label for mark in desk.own()] == ["PLACE"]


def test_another_label_on_a_suggestion_accepts_it_with_that_label(desk: Desk) -> None:
    desk.key(K.Key_Tab)
    suggestion = desk.chosen
    desk.key(K.Key_2)
    mark = desk.own()[0]
    assert (mark.label, mark.fragments) == ("ORG", suggestion.fragments)
    assert mark.origin is not None
    assert mark.origin.decision == "edited"
    assert suggestion.id not in [one.id for one in desk.suggested()]


def test_marking_by_hand_what_is_suggested_alike_accepts_the_suggestion(desk: Desk) -> None:
    suggestion = desk.suggested()[0]
    desk.view.set_selection(suggestion.start, suggestion.end)
    desk.key(K.Key_1)
    origin = desk.own()[0].origin
    assert origin is not None
    assert (origin.suggestion, origin.decision) == (suggestion.id, "accepted")


def test_the_same_words_are_not_marked_twice_with_one_label(desk: Desk) -> None:
    said = refusals(desk)
    select(desk, "visas")
    desk.key(K.Key_4)
    select(desk, "visas")
    desk.key(K.Key_4)
    assert len(desk.own()) == 1
    assert [str(error) for error in said] == ["These words are already marked DATE."]


def test_entities_overlap_freely(desk: Desk) -> None:
    select(desk, "visas de travail")
    desk.key(K.Key_4)
    select(desk, "travail")
    desk.key(K.Key_9)
    assert [desk.quote(mark) for mark in desk.own()] == ["visas de travail", "travail"]


def test_delete_removes_a_mark_and_backspace_does_not(desk: Desk) -> None:
    select(desk, "visas")
    desk.key(K.Key_4)
    desk.key(K.Key_Backspace)
    assert len(desk.own()) == 1
    desk.key(K.Key_Delete)
    assert desk.own() == []


def test_tab_goes_round_and_shift_tab_back(desk: Desk) -> None:
    ordered = desk.marking.suggestions()
    for suggestion in (*ordered, ordered[0]):
        desk.key(K.Key_Tab)
        assert desk.chosen == suggestion
    desk.key(K.Key_Tab, SHIFT)
    assert desk.chosen == ordered[-1]


def test_tab_goes_on_from_the_caret(desk: Desk) -> None:
    last = desk.marking.suggestions()[-1]
    desk.view.set_selection(last.start, last.start)
    desk.key(K.Key_Tab)
    assert desk.chosen == last


def test_the_last_decision_says_that_nothing_is_left(desk: Desk) -> None:
    said = told(desk)
    while desk.work.suggestions:
        desk.key(K.Key_A)
    assert said == ["That was the last suggestion here."]
    desk.key(K.Key_Tab)
    assert said[-1] == "No suggestion is left in this article."


def test_a_key_on_nothing_changes_nothing_and_says_why(desk: Desk) -> None:
    said = told(desk)
    before = desk.state()
    desk.key(K.Key_Home, CTRL)
    for key in (K.Key_E, K.Key_N):
        desk.key(key)
    assert said == ["Choose a mark first."] * 2
    assert desk.state() == before


def test_edges_that_are_given_up_stay_as_they_were(desk: Desk) -> None:
    before = desk.state()
    desk.key(K.Key_Tab)
    desk.key(K.Key_E)
    desk.key(K.Key_Right)
    desk.key(K.Key_Escape)
    assert desk.state() == before
    assert not desk.marking.is_editing_edges


def test_arrows_move_the_end_with_shift_the_start_and_with_alt_by_character(desk: Desk) -> None:
    start, end = select(desk, "de travail")
    desk.key(K.Key_4)
    desk.key(K.Key_E)
    desk.key(K.Key_Left, SHIFT)
    assert desk.marking.edging.fragments == ((start - len("visas "), end),)
    desk.key(K.Key_Right, SHIFT)
    desk.key(K.Key_Left, ALT, times=2)
    desk.key(K.Key_Right, SHIFT | ALT)
    desk.key(K.Key_Return)
    assert [desk.quote(mark) for mark in desk.own()] == ["e trava"]


def test_tab_changes_the_edge_that_arrows_move(desk: Desk) -> None:
    select(desk, "de travail")
    desk.key(K.Key_4)
    desk.key(K.Key_E)
    desk.key(K.Key_Tab)
    desk.key(K.Key_Left)
    desk.key(K.Key_Return)
    assert [desk.quote(mark) for mark in desk.own()] == ["visas de travail"]


def test_words_selected_while_edges_are_moved_become_the_mark(desk: Desk) -> None:
    select(desk, "travail")
    desk.key(K.Key_4)
    desk.key(K.Key_E)
    select(desk, "visas de")
    desk.key(K.Key_Return)
    assert [desk.quote(mark) for mark in desk.own()] == ["visas de"]


def test_choosing_another_mark_gives_up_the_edges(desk: Desk) -> None:
    first, second = desk.suggested()[:2]
    desk.marking.show_mark(first.id)
    desk.key(K.Key_E)
    desk.key(K.Key_Right)
    desk.marking.show_mark(second.id)
    assert not desk.marking.is_editing_edges
    assert desk.own() == []


def test_somebody_elses_mark_is_seen_and_left_alone(desk: Desk) -> None:
    said = told(desk)
    start = desk.work.text.index("visas")
    theirs = AddMark(desk.work.document.id, "entity", "LAW", ((start, start + 5),))
    desk.session.project.apply(theirs, SOMEBODY)
    desk.marking.show_mark(theirs.id)
    desk.key(K.Key_Delete)
    desk.key(K.Key_E)
    assert said == ["This mark is somebody else's and can't be changed."] * 2
    assert [mark.id for mark in desk.work.others] == [theirs.id]


def test_flags_are_set_and_taken_back_by_key(desk: Desk) -> None:
    select(desk, "visas")
    desk.key(K.Key_4)
    desk.key(K.Key_A, SHIFT)
    desk.key(K.Key_S, SHIFT)
    assert (desk.chosen.ask, desk.chosen.sensitive) == (True, True)
    desk.key(K.Key_A, SHIFT)
    assert (desk.chosen.ask, desk.chosen.sensitive) == (False, True)


def test_enter_on_own_marks_goes_from_the_inner_one_outwards(desk: Desk) -> None:
    select(desk, "visas de travail")
    desk.key(K.Key_4)
    outer = desk.chosen
    select(desk, "travail")
    desk.key(K.Key_9)
    inner = desk.chosen
    desk.key(K.Key_Escape)
    desk.view.set_selection(inner.start + 1, inner.start + 1)
    for expected in (inner, outer, inner):
        desk.key(K.Key_Return)
        assert desk.chosen.id == expected.id

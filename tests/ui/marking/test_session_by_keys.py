"""A working session with keys alone: accept, edit, reject, mark, claim, undo, redo, close, reopen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from tests.ui.marking.desk import ALT, CTRL, SHIFT, Desk

K = Qt.Key


def decide_three_suggestions(desk: Desk) -> None:
    first, second, third = desk.suggested()[:3]
    desk.key(K.Key_Tab)
    assert desk.chosen == first
    desk.key(K.Key_Return)
    assert desk.own()[0].fragments == first.fragments
    assert desk.chosen == second
    desk.key(K.Key_E)
    desk.key(K.Key_Left, SHIFT | ALT)
    desk.key(K.Key_Right, SHIFT | ALT)
    desk.key(K.Key_Left)
    desk.key(K.Key_Return)
    assert desk.own()[1].start == second.start
    assert desk.own()[1].end < second.end
    while desk.chosen.layer == "claim":
        desk.key(K.Key_Tab)
    assert desk.chosen == third
    desk.key(K.Key_X)
    assert [one.suggestion for one in desk.work.rejections] == [third.id]


def claim_with_source_and_content(desk: Desk) -> None:
    suggestion = desk.suggested("claim")[0]
    desk.go_to(suggestion.start + 1)
    desk.key(K.Key_C)
    assert desk.is_claiming()
    desk.key(K.Key_3)
    claim = desk.own("claim")[0]
    assert claim.label == "request"
    assert desk.marking.claiming.role == "source"
    desk.key(K.Key_Return)
    assert desk.marking.claiming.role == "cue"
    desk.key(K.Key_Space)
    assert desk.marking.claiming.role == "content"
    desk.key(K.Key_Return)
    desk.key(K.Key_Escape)
    assert not desk.is_claiming()
    assert [role.role for role in desk.own("claim")[0].roles] == ["source", "content"]


def entity_inside_the_claim(desk: Desk) -> None:
    claim = desk.own("claim")[0]
    content = next(role for role in claim.roles if role.role == "content")
    desk.go_to(content.fragments[0][0])
    desk.key(K.Key_Right, SHIFT)
    desk.key(K.Key_4)
    assert desk.chosen.label == "DATE"
    assert claim.start <= desk.chosen.start
    assert desk.chosen.end <= claim.end


def test_everything_done_by_keys_is_undone_redone_and_there_after_reopening(
    any_path: Path, open_desk: Callable[[Path], Desk]
) -> None:
    desk = open_desk(any_path)
    at_first = desk.state()
    decide_three_suggestions(desk)
    claim_with_source_and_content(desk)
    entity_inside_the_claim(desk)
    done = desk.state()

    while desk.session.undo_title() is not None:
        desk.key(K.Key_Z, CTRL)
    assert desk.state() == at_first
    while desk.session.redo_title() is not None:
        desk.key(K.Key_Z, CTRL | SHIFT)
    assert desk.state() == done

    desk.window.close()
    assert open_desk(any_path).state() == done

"""A working session with the mouse alone: accept, drag an edge, reject, mark, claim, undo, redo, close, reopen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF

from models.text import next_word
from tests.ui.marking.desk import Desk
from ui.panels.suggestion_list import sign_rects


def decide_three_suggestions(desk: Desk) -> None:
    first, second, *_, third = desk.suggested()
    desk.click_text(first.start)
    assert desk.chosen == first
    desk.click(desk.panel.editor.accept)
    assert desk.own()[0].fragments == first.fragments

    desk.click_text(second.start)
    assert desk.chosen == second
    desk.click(desk.panel.editor.edges)
    text = desk.work.text
    shorter = next_word(text, second.start)
    assert shorter < second.end
    desk.drag(second.end, shorter)
    assert desk.own()[1].fragments == ((second.start, shorter),)

    rows = desk.panel.suggestions.rows.rows
    row = next(place for place, there in enumerate(rows) if there.id == third.id)
    view = desk.panel.suggestions.list
    view.scrollTo(view.model().index(row, 0))
    cross = sign_rects(QRectF(view.visualRect(view.model().index(row, 0))))[1]
    desk.click_row(view, row, cross.center())
    assert [one.suggestion for one in desk.work.rejections] == [third.id]


def claim_with_source_and_content(desk: Desk) -> None:
    suggestion = desk.suggested("claim")[0]
    source, _, content = suggestion.roles
    start = content.fragments[0][0]
    desk.drag(suggestion.start, next_word(desk.work.text, start + 10))
    desk.panel.tabs.setCurrentIndex(1)
    desk.click(desk.panel.claims.new)
    form = desk.panel.form
    desk.click(form.acts.chips[2])
    assert desk.own("claim")[0].label == "request"
    desk.click_text(source.fragments[0][0])
    assert desk.own("claim")[0].roles[0].role == "source"
    assert desk.own("claim")[0].roles[0].annotation is not None
    desk.click(form.skip)
    assert desk.marking.claiming.role == "content"
    desk.drag(start, next_word(desk.work.text, start + 5))
    desk.qtbot.waitUntil(lambda: len(desk.own("claim")[0].roles) == 2)
    desk.click(form.finish)
    assert not desk.is_claiming()
    assert [role.role for role in desk.own("claim")[0].roles] == ["source", "content"]


def entity_inside_the_claim(desk: Desk) -> None:
    claim = desk.own("claim")[0]
    start = claim.roles[1].fragments[0][0]
    desk.drag(start, next_word(desk.work.text, start))
    desk.click(desk.panel.labels.chips[3])
    assert desk.chosen.label == "DATE"
    assert claim.start <= desk.chosen.start
    assert desk.chosen.end <= claim.end


def test_everything_done_by_mouse_is_undone_redone_and_there_after_reopening(
    any_path: Path, open_desk: Callable[[Path], Desk]
) -> None:
    desk = open_desk(any_path)
    at_first = desk.state()
    decide_three_suggestions(desk)
    claim_with_source_and_content(desk)
    entity_inside_the_claim(desk)
    done = desk.state()

    while desk.session.undo_title() is not None:
        desk.menu("undo")
    assert desk.state() == at_first
    while desk.session.redo_title() is not None:
        desk.menu("redo")
    assert desk.state() == done

    desk.window.close()
    assert open_desk(any_path).state() == done

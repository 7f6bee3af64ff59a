"""The mouse: exact characters, whole words, marks from the inside out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.reader.conftest import Shower
from tests.ui.reader.test_marks import mark
from tests.ui.reader.texts import TRICKY
from ui.reader.marks import Mark
from ui.reader.paragraphs import Paragraphs
from ui.reader.selection import Caret

LEFT = Qt.MouseButton.LeftButton
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = "Minister Luong Tam Quang welcomed the delegation of the UK Home Office in Hanoi."
NESTED = (mark("claim", (0, 79), layer="claim"), mark("role", (0, 24)), mark("person", (9, 24)))


def _stops(text: str) -> list[int]:
    caret, stops = Caret(Paragraphs(text)), [0]
    while (following := caret.next_character(stops[-1])) > stops[-1]:
        stops.append(following)
    return stops


@pytest.mark.parametrize("name", TRICKY)
def test_every_character_is_hit_where_it_is_drawn(show: Shower, name: str) -> None:
    text = TRICKY[name]
    hand = show(text)
    seen = hand.view.seen()
    for start, end in zip(_stops(text), _stops(text)[1:], strict=False):
        if text[start:end].isspace() or text[start] in "\u0085":
            continue
        point = seen.caret(start).center()
        assert seen.character_at(point + QPoint(2, 0)) == start, (text[start:end], start)
        assert seen.offset_at(point) == start


@pytest.mark.parametrize("name", ["plain", "vietnamese", "decomposed", "emoji", "crlf", "nbsp"])
def test_an_exact_drag_selects_from_edge_to_edge(show: Shower, name: str) -> None:
    hand = show(TRICKY[name])
    stops = _stops(hand.text)
    start, end = stops[2], stops[-2]
    hand.drag(hand.edge(start), hand.edge(end), ALT)
    assert hand.view.selection() == (start, end)


def test_a_drag_snaps_to_whole_words_on_release(show: Shower) -> None:
    hand = show(TEXT)
    hand.drag(hand.edge(11), hand.edge(20))
    assert hand.selected() == "Luong Tam Quang"
    assert hand.view.caret() == 24


def test_a_drag_to_the_left_leaves_the_caret_at_the_left(show: Shower) -> None:
    hand = show(TEXT)
    hand.drag(hand.edge(20), hand.edge(11))
    assert hand.selected() == "Luong Tam Quang"
    assert hand.view.caret() == 9


def test_shift_click_extends_the_selection(show: Shower) -> None:
    hand = show(TEXT)
    hand.view.set_selection(9, 14)
    hand.click(20, SHIFT)
    assert hand.selected() == "Luong Tam Quang"


def test_double_click_takes_the_word_and_triple_click_the_sentence(show: Shower) -> None:
    hand = show("He agreed. Minister Quang left. Bye.")
    viewport, left = hand.view.viewport(), Qt.MouseButton.LeftButton
    with hand.qtbot.waitSignal(hand.view.textDoubleClicked) as told:
        QTest.mouseDClick(viewport, left, pos=hand.point(21))
    assert hand.selected() == "Quang"
    assert told.args == [21]
    QTest.mousePress(viewport, left, pos=hand.point(21))
    QTest.mouseRelease(viewport, left, pos=hand.point(21))
    assert hand.selected() == "Minister Quang left."


def test_clicking_again_takes_the_next_mark_out(show: Shower) -> None:
    hand = show(TEXT, *NESTED)
    told: list[str] = []
    hand.view.markClicked.connect(told.append)
    for _ in range(4):
        hand.click(12)
    assert told == ["person", "role", "claim", "person"]
    assert hand.view.selected_mark() == "person"


def test_a_click_on_the_edge_of_the_selected_mark_goes_outwards_too(show: Shower) -> None:
    hand = show(TEXT, *NESTED)
    told: list[str] = []
    hand.view.markClicked.connect(told.append)
    for _ in range(3):
        QTest.mouseClick(hand.view.viewport(), LEFT, pos=hand.edge(9) + QPoint(2, 0))
    assert told == ["person", "role", "claim"]


def test_clicking_elsewhere_begins_with_the_innermost_again(show: Shower) -> None:
    hand = show(TEXT, *NESTED)
    told: list[str] = []
    hand.view.markClicked.connect(told.append)
    for offset in (12, 3, 22):
        hand.click(offset)
    assert told == ["person", "role", "person"]


def test_clicking_beside_the_text_selects_no_mark(show: Shower) -> None:
    hand = show(TEXT, *NESTED)
    hand.click(12)
    with hand.qtbot.waitSignal(hand.view.markClicked) as told:
        QTest.mouseClick(hand.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 500))
    assert told.args == [""]
    assert hand.view.selected_mark() is None


@pytest.mark.parametrize("mark_id", ["person", "role", "claim"])
def test_a_chip_is_clicked_and_activated(show: Shower, mark_id: str) -> None:
    hand = show(TEXT, *NESTED)
    seen = hand.view.seen()
    _, block, y = next(iter(seen.visible()))
    chip = next(chip for decor in block.decor for chip in decor.chips if chip.mark and chip.mark.id == mark_id)
    place = chip.rect.center().toPoint() + QPoint(int(seen.left), int(y))
    with hand.qtbot.waitSignal(hand.view.markClicked) as told:
        QTest.mouseClick(hand.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [mark_id]
    with hand.qtbot.waitSignal(hand.view.markActivated) as told:
        QTest.mouseDClick(hand.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [mark_id]


def test_the_cursor_tells_a_chip_and_an_edge_from_text(show: Shower) -> None:
    hand = show(TEXT, mark("person", (9, 24)))
    hand.view.select_mark("person")
    shapes = Qt.CursorShape
    for place, shape in (
        (hand.edge(9) + QPoint(4, -20), shapes.PointingHandCursor),
        (hand.edge(24), shapes.SizeHorCursor),
        (hand.point(40), shapes.IBeamCursor),
    ):
        hand.hover(place)
        assert hand.view.viewport().cursor().shape() == shape


def test_dragging_the_selected_marks_edge_proposes_new_edges(show: Shower) -> None:
    hand = show(TEXT, mark("person", (9, 18)))
    hand.view.select_mark("person")
    with hand.qtbot.waitSignal(hand.view.edgeDragged) as told:
        hand.drag(hand.edge(18), hand.edge(21))
    assert told.args == ["person", 9, 24]
    with hand.qtbot.waitSignal(hand.view.edgeDragged) as told:
        hand.drag(hand.edge(9), hand.edge(4))
    assert told.args == ["person", 0, 18]
    assert hand.view.selection() == (0, 0)


def test_another_annotators_mark_has_no_edges_to_drag(show: Shower) -> None:
    other = Mark(id="o", layer="entity", label="X", chip="X", colour="#336699", fragments=((9, 18),), state="other")
    hand = show(TEXT, other)
    hand.view.select_mark("o")
    hand.drag(hand.edge(18), hand.edge(24), ALT)
    assert hand.view.selection() == (18, 24)


def test_dragging_below_the_view_scrolls_along(show: Shower) -> None:
    hand = show("A line of words to read.\n" * 200)
    viewport, left = hand.view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, pos=hand.edge(0))
    QTest.mouseMove(viewport, QPoint(300, viewport.height() + 60))
    bar = hand.view.verticalScrollBar()
    hand.qtbot.waitUntil(lambda: bar.value() > 100)
    QTest.mouseRelease(viewport, left, pos=QPoint(300, viewport.height() + 60))
    assert hand.view.selection()[1] > 300

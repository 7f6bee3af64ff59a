"""What the view shows and tells: marks that come and go, place kept, only what is seen laid out."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from models.records import Zone
from tests.ui.reader.conftest import Hand, Shower
from tests.ui.reader.test_marks import mark
from tests.ui.reader.texts import TRICKY, VIETNAMESE
from ui.reader.marks import Mark
from ui.theme import load_theme


def _picture(hand: Hand) -> QImage:
    return hand.view.viewport().grab().toImage()


def _changed_rows(before: QImage, after: QImage) -> list[int]:
    rows = [QRect(0, y, before.width(), 1) for y in range(before.height())]
    return [row.y() for row in rows if before.copy(row) != after.copy(row)]


def test_a_text_of_ten_megabytes_lays_out_what_is_seen_only(show: Shower) -> None:
    hand = show("Some words of an article that is far too long to lay out at once.\n" * 150_000)
    assert hand.view.seen().page.laid_out < 40
    hand.view.ensure_visible(9_000_000)
    assert hand.view.seen().page.laid_out < 120
    start, end = hand.view.seen().line_band(9_000_000)
    assert 0 <= start < end <= hand.view.viewport().height()


def test_one_endless_paragraph_is_laid_out_in_pieces(show: Shower) -> None:
    hand = show("word " * 200_000)
    assert hand.view.seen().page.laid_out < 5


def test_a_new_mark_changes_its_own_line_only(show: Shower) -> None:
    hand = show("First line of text.\nSecond line of text.\nThird line of text.")
    before = _picture(hand)
    hand.view.update_marks([mark("a", (20, 26))], [])
    rows = _changed_rows(before, _picture(hand))
    top, bottom = hand.view.seen().line_band(20)
    assert rows
    assert top - 2 <= rows[0] <= rows[-1] <= bottom + 2


def test_set_marks_shows_what_is_new_and_forgets_what_is_gone(show: Shower) -> None:
    hand = show("First line of text.", mark("a", (0, 5)), mark("b", (6, 10)))
    hand.view.select_mark("b")
    plain = show("First line of text.", mark("a", (0, 5)))
    hand.view.set_marks([mark("a", (0, 5))])
    assert _picture(hand) == _picture(plain)
    assert hand.view.selected_mark() is None
    assert [one.id for one in hand.view.marks_at(2)] == ["a"]
    assert hand.view.marks_at(7) == []


def test_a_removed_mark_leaves_no_trace(show: Shower) -> None:
    hand = show(VIETNAMESE * 3)
    before = _picture(hand)
    marks = [
        mark("c", (3, 100), layer="claim"),
        mark("d", (20, 90), layer="claim"),
        mark("e", (30, 120), layer="claim"),
    ]
    hand.view.update_marks(marks, [])
    assert _picture(hand) != before
    hand.view.update_marks([], ["c", "d", "e"])
    assert _picture(hand) == before


def test_the_line_rhythm_is_the_same_with_and_without_marks(show: Shower) -> None:
    text = VIETNAMESE * 4
    bare = show(text).view.seen()
    marked = show(text, mark("a", (3, 20)), mark("b", (3, 9)), mark("c", (0, 150), layer="claim")).view.seen()
    assert [bare.line_band(offset) for offset in range(0, 300, 30)] == [
        marked.line_band(offset) for offset in range(0, 300, 30)
    ]


def test_a_suggestion_looks_different_from_a_decided_mark(show: Shower) -> None:
    def shown(state: str) -> Mark:
        return Mark(
            id="m", layer="entity", label="X", chip="ORG", colour="#1f6fd1", fragments=((4, 20),),
            state="own" if state == "own" else "suggestion",
        )  # fmt: skip

    tint = load_theme("day").label("#1f6fd1").tint
    for state, filled in (("own", True), ("suggestion", False)):
        hand = show("The UK Home Office today", shown(state))
        place = hand.view.seen().caret(6).center().toPoint()
        picture = _picture(hand)
        around = {picture.pixelColor(place.x() + x, place.y() + y).name() for x in range(-6, 7) for y in range(-9, 9)}
        assert (tint in around) is filled


def test_the_place_in_the_text_survives_a_resize(show: Shower) -> None:
    hand = show("\n".join(f"Paragraph {n}: " + "words and more words " * 12 for n in range(200)))
    hand.view.ensure_visible(20_000)
    before = hand.view.scroll_state()[0]
    hand.view.resize(560, 500)
    hand.qtbot.waitUntil(lambda: hand.view.viewport().width() <= 560)
    assert abs(hand.view.scroll_state()[0] - before) < 120
    state = hand.view.scroll_state()
    hand.view.scroll_by(5000)
    hand.view.restore_scroll_state(state)
    assert hand.view.scroll_state()[0] == state[0]


def test_any_offset_can_be_brought_on_the_screen_from_anywhere(show: Shower) -> None:
    text = "\n".join("words and more words " * (n * 7 % 31) for n in range(300))
    hand = show(text)
    order = random.Random(7)
    for _ in range(120):
        offset = order.randrange(len(text))
        hand.view.ensure_visible(offset)
        top, bottom = hand.view.seen().line_band(hand.view.paragraphs().clamp(offset))
        assert 0 <= top < bottom <= hand.view.viewport().height()
        hand.view.scroll_by(order.choice((-900, -300, -40, 0, 40, 300, 900)))


def test_scrolling_to_the_end_shows_the_last_line_and_stops(show: Shower) -> None:
    text = "\n".join("words and more words " * (n % 17 + 1) for n in range(400))
    hand = show(text)
    bar = hand.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    hand.view.scroll_by(10_000)
    _, bottom = hand.view.seen().line_band(len(text))
    assert hand.view.viewport().height() - 80 < bottom <= hand.view.viewport().height()
    assert bar.value() == bar.maximum()


@pytest.mark.parametrize("name", TRICKY)
def test_selecting_keeps_whole_graphemes(show: Shower, name: str) -> None:
    hand = show(TRICKY[name])
    caret = hand.view.caret_tool()
    for offset in range(len(hand.text)):
        hand.view.set_selection(offset, offset + 1)
        start, end = hand.view.selection()
        assert start <= offset
        assert (caret.floor(start), caret.floor(end)) == (start, end)


def test_search_hits_are_shown_and_the_current_one_scrolled_to(show: Shower) -> None:
    hand = show("words\n" * 300 + "Hà Nội\n" + "words\n" * 300)
    hits = hand.view.find("ha noi")
    assert hits == [(1800, 1806)]
    hand.view.set_find_hits(hits, 0)
    top, bottom = hand.view.seen().line_band(1800)
    assert 0 <= top < bottom <= hand.view.viewport().height()
    before = _picture(hand)
    hand.view.set_find_hits([], -1)
    assert _picture(hand) != before


def test_roles_and_the_candidate_are_shown_and_go_away(show: Shower) -> None:
    hand = show(VIETNAMESE, mark("c", (0, 70), layer="claim"))
    before = _picture(hand)
    hand.view.set_roles([("source", ((10, 25),)), ("content", ((30, 70),))])
    with_roles = _picture(hand)
    hand.view.set_candidate(((26, 33),))
    assert before != with_roles != _picture(hand)
    hand.view.set_candidate(None)
    assert _picture(hand) == with_roles
    hand.view.set_roles([])
    assert _picture(hand) == before


def test_zones_are_dimmed_by_day_and_by_night(show: Shower) -> None:
    for theme in (load_theme("day"), load_theme("night")):
        hand = show("Photo : VNA\nText")
        hand.view.set_theme(theme)
        plain = _picture(hand)
        hand.view.set_zones([Zone(0, 11, "credit")])
        rows = _changed_rows(plain, _picture(hand))
        assert rows
        assert rows[-1] < hand.view.seen().line_band(12)[0] + 4
        assert _picture(hand).pixelColor(2, 2) == QColor(theme.paper)


def test_odd_sizes_and_texts_do_no_harm(show: Shower) -> None:
    for size in ((1, 1), (60, 40), (200, 2000)):
        hand = show("\ufffc\x00\ufeff x\u202eabc\u202c\n" + "long" * 400, mark("a", (0, 3)), size=size)
        hand.view.ensure_visible(len(hand.text))
        _picture(hand)
        hand.view.set_reading(30, 40, 1.2)
        _picture(hand)


def test_the_real_articles_lay_out_every_mark(show: Shower, articles: Path) -> None:
    for path in sorted(articles.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        words = [mark(str(start), (start, start + 5)) for start in range(0, len(text) - 5, 40)]
        hand = show(text, *words)
        page = hand.view.seen().page
        drawn = {
            box.mark.id
            for index in range(len(page.paragraphs))
            for decor in page.block(index).decor
            for box in decor.boxes
        }
        blank = {one.id for one in words if not text[one.start : one.end].strip()}
        assert drawn | blank == {one.id for one in words}

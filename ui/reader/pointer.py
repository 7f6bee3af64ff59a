"""The mouse in the article: select, click marks from the inside out, drag the selected mark's edge."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent

from models.text import Fragment
from ui.reader.decor import Chip
from ui.reader.marks import next_out
from ui.reader.selection import sentence_at

if TYPE_CHECKING:
    from ui.reader.view import ArticleView

_SAME_PLACE = 6.0
_SCROLL_EVERY_MS = 25


class _Doing(Enum):
    NOTHING = auto()
    PRESSING = auto()
    SELECTING = auto()
    EDGE = auto()


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge of the selected mark that the mouse can hold."""

    mark_id: str
    extent: Fragment
    is_start: bool


class Pointer(QObject):
    """Follows the mouse over an article view's viewport."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._doing = _Doing.NOTHING
        self._pressed = QPointF()
        self._at = QPointF()
        self._chip: Chip | None = None
        self._edge: Edge | None = None
        self._clicked = QPointF(-100, -100)
        self._since_double = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_SCROLL_EVERY_MS)
        self._timer.timeout.connect(self._scroll_along)

    def press(self, event: QMouseEvent) -> None:
        """Begin what the left button may become: a click, a selection, a chip's click, an edge's drag."""
        point = event.position()
        self._pressed = self._at = point
        self._chip = self._view.seen().chip_at(point)
        self._edge = None if self._chip else self._view.edge_at(point)
        if self._is_triple(point):
            start, end = sentence_at(self._view.paragraphs(), self._view.seen().offset_at(point))
            self._view.set_selection(start, end)
            self._doing = _Doing.NOTHING
        elif self._chip is not None:
            self._doing = _Doing.NOTHING
        elif self._edge is not None:
            self._doing = _Doing.EDGE
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._doing = _Doing.SELECTING
            self._extend(point)
        else:
            self._doing = _Doing.PRESSING
            offset = self._view.seen().offset_at(point)
            self._view.choose(offset, offset)

    def move(self, event: QMouseEvent) -> None:
        """Follow the drag, or show by the cursor what a press would do."""
        self._at = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_cursor()
            return
        if self._doing is _Doing.PRESSING and self._has_moved(self._pressed):
            self._doing = _Doing.SELECTING
        if self._doing is _Doing.SELECTING:
            self._extend(self._at)
        elif self._doing is _Doing.EDGE:
            self._view.show_preview(self._edge_target(exact=_is_exact(event)))
        if self._doing in (_Doing.SELECTING, _Doing.EDGE):
            self._scroll_near_edge()

    def release(self, event: QMouseEvent) -> None:
        """Finish: snap the selection to words (Alt leaves it exact), or pick the mark that was clicked."""
        self._timer.stop()
        doing, self._doing = self._doing, _Doing.NOTHING
        if self._chip is not None:
            if self._view.seen().chip_at(event.position()) == self._chip and self._chip.mark is not None:
                self._view.click_mark(self._chip.mark.id)
            self._chip = None
        elif doing is _Doing.EDGE and self._has_moved(self._pressed):
            self._finish_edge(exact=_is_exact(event))
        elif doing is _Doing.SELECTING:
            if not _is_exact(event):
                self._view.snap_selection()
        elif doing in (_Doing.PRESSING, _Doing.EDGE):
            self._click(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word, or activate the mark whose chip it was."""
        chip = self._view.seen().chip_at(event.position())
        if chip is not None:
            if chip.mark is not None:
                self._view.markActivated.emit(chip.mark.id)
            return
        offset = self._view.seen().character_at(event.position())
        if offset is None:
            offset = self._view.seen().offset_at(event.position())
        self._view.set_selection(*self._view.caret_tool().word(offset))
        self._since_double.start()
        self._clicked = event.position()
        self._view.textDoubleClicked.emit(offset)

    def _click(self, point: QPointF) -> None:
        offset = self._view.seen().character_at(point)
        candidates = self._view.marks_at(offset) if offset is not None else []
        again = _near(point, self._clicked)
        self._clicked = point
        self._view.click_mark(next_out(candidates, self._view.selected_mark() if again else None))

    def _is_triple(self, point: QPointF) -> bool:
        if not self._since_double.isValid():
            return False
        quick = self._since_double.elapsed() < QGuiApplication.styleHints().mouseDoubleClickInterval()
        return quick and _near(point, self._clicked)

    def _has_moved(self, since: QPointF) -> bool:
        distance = (self._at - since).manhattanLength()
        return distance >= QGuiApplication.styleHints().startDragDistance() / 2

    def _extend(self, point: QPointF) -> None:
        self._view.choose(self._view.anchor(), self._view.seen().offset_at(point))

    def _edge_target(self, *, exact: bool) -> Fragment | None:
        if self._edge is None:
            return None
        start, end = self._edge.extent
        offset = self._view.seen().offset_at(self._at)
        start, end = (min(offset, end), end) if self._edge.is_start else (start, max(offset, start))
        caret = self._view.caret_tool()
        return (caret.floor(start), caret.ceil(end)) if exact else caret.snapped(start, end)

    def _finish_edge(self, *, exact: bool) -> None:
        edge, target = self._edge, self._edge_target(exact=exact)
        self._edge = None
        self._view.show_preview(None)
        if edge is not None and target is not None and target[0] < target[1] and target != edge.extent:
            self._view.edgeDragged.emit(edge.mark_id, *target)

    def _show_cursor(self) -> None:
        chip = self._view.seen().chip_at(self._at)
        if chip is not None and chip.mark is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif self._view.edge_at(self._at) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        else:
            shape = Qt.CursorShape.IBeamCursor
        if self._view.viewport().cursor().shape() != shape:
            self._view.viewport().setCursor(shape)

    def _overshoot(self) -> float:
        if self._at.y() < 0:
            return self._at.y()
        return max(0.0, self._at.y() - self._view.seen().height)

    def _scroll_near_edge(self) -> None:
        if self._overshoot() and not self._timer.isActive():
            self._timer.start()
        elif not self._overshoot():
            self._timer.stop()

    def _scroll_along(self) -> None:
        self._view.scroll_by(self._overshoot() * 0.4)
        if self._doing is _Doing.SELECTING:
            self._extend(self._at)
        elif self._doing is _Doing.EDGE:
            self._view.show_preview(self._edge_target(exact=False))


def _is_exact(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


def _near(one: QPointF, other: QPointF) -> bool:
    return (one - other).manhattanLength() <= _SAME_PLACE

"""A small plot of a few lines, painted in the theme's colours, with the same in words for a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.panels.drawing import draw_text, plain_tooltip
from ui.theme import Theme, interface_font
from ui.ticks import ticks

Colour = Literal["accent", "warning", "good"]

_LEGEND = 18.0
_SAMPLE = 26.0
_BELOW = 20.0
_GAP = 7.0
_MOST_TICKS = 5
_DOT = 2.6


class Curve(Struct, frozen=True):
    """One line: its points are sorted by their first number; a dashed one is told from a whole one without colour."""

    name: str
    points: Sequence[tuple[float, float]]
    colour: Colour = "accent"
    dashed: bool = False


class LinePlot(QWidget):
    """Lines over a common axis from 0 to ``right``; above them stand their names with the last value.

    ``value`` writes a value, also along the axis; ``empty`` is said as long as no line has a point.
    """

    def __init__(
        self, title: str, empty: str, value: Callable[[float], str], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._empty = empty
        self._value = value
        self._theme = theme
        self._curves: Sequence[Curve] = ()
        self._right = 1.0
        self._floor: float | None = None
        self._ceiling: float | None = None
        self._ends: tuple[str, str] | None = None
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_curves((), 1.0)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def show_curves(
        self,
        curves: Sequence[Curve],
        right: float,
        *,
        floor: float | None = None,
        ceiling: float | None = None,
        ends: tuple[str, str] | None = None,
    ) -> None:
        """Show lines; ``floor`` and ``ceiling`` are values that the axis reaches in any case.

        ``ends`` are the words at both ends of the axis from 0 to ``right``, which counts steps if nothing is said.
        """
        self._curves, self._right = curves, max(right, 1.0)
        self._floor, self._ceiling, self._ends = floor, ceiling, ends
        words = self.summary()
        self.setAccessibleDescription(words)
        self.setToolTip(plain_tooltip(words))
        self.update()

    def summary(self) -> str:
        """Return the plot in words: a sentence for each line, with its first, best and last value."""
        told = self.tr("{name}: {first} at first, {last} now; lowest {low}, highest {high}.")
        lines = []
        for curve in self._curves:
            values = [value for _, value in curve.points]
            if values:
                first, last, low, high = (self._value(one) for one in (values[0], values[-1], min(values), max(values)))
                lines.append(told.format(name=curve.name, first=first, last=last, low=low, high=high))
        return "\n".join(lines) or self._empty

    # --- sizes

    def sizeHint(self) -> QSize:
        """Return a size at which the lines are easy to read."""
        return QSize(320, 220)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which there is still something to see."""
        return QSize(200, 130)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint title, names, axis and lines."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(8, 6, -8, -6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.focus), 1.0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        draw_text(
            painter, QRectF(area.left(), area.top(), area.width(), _LEGEND), self._title, _bold(), self._theme.ink
        )
        top = area.top() + _LEGEND
        for curve in self._curves:
            self._paint_name(painter, QRectF(area.left(), top, area.width(), _LEGEND), curve)
            top += _LEGEND
        room = QRectF(area.left(), top + _GAP, area.width(), area.bottom() - top - _GAP)
        if any(curve.points for curve in self._curves):
            self._paint_lines(painter, room)
        else:
            painter.setFont(interface_font(12))
            painter.setPen(QColor(self._theme.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, int(flags), self._empty)
        painter.end()

    def _pen(self, curve: Curve) -> QPen:
        pen = QPen(QColor(getattr(self._theme, curve.colour)), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if curve.dashed else Qt.PenCapStyle.RoundCap)
        if curve.dashed:
            pen.setDashPattern([3.0, 2.0])
        return pen

    def _paint_name(self, painter: QPainter, row: QRectF, curve: Curve) -> None:
        middle = row.center().y()
        painter.setPen(self._pen(curve))
        painter.drawLine(QPointF(row.left(), middle), QPointF(row.left() + _SAMPLE, middle))
        last = self._value(curve.points[-1][1]) if curve.points else ""
        width = QFontMetricsF(_bold()).horizontalAdvance(last)
        names = row.adjusted(_SAMPLE + 6, 0, -width - 8, 0)
        taken = min(QFontMetricsF(interface_font(12)).horizontalAdvance(curve.name), names.width())
        draw_text(painter, names, curve.name, interface_font(12), self._theme.muted)
        at = QRectF(names.left() + taken + 7, row.top(), width + 2, row.height())
        draw_text(painter, at, last, _bold(), self._theme.ink)

    def _paint_lines(self, painter: QPainter, room: QRectF) -> None:
        values = [value for curve in self._curves for _, value in curve.points]
        low = min(values) if self._floor is None else min(self._floor, *values)
        high = max(values) if self._ceiling is None else max(self._ceiling, *values)
        marks = ticks(low, high, _MOST_TICKS)
        font = interface_font(11)
        wide = max(QFontMetricsF(font).horizontalAdvance(self._value(mark)) for mark in marks)
        plot = QRectF(room.left() + wide + 6, room.top() + 4, room.width() - wide - 10, room.height() - _BELOW - 4)

        def place(at: tuple[float, float]) -> QPointF:
            across = plot.left() + plot.width() * at[0] / self._right
            return QPointF(across, plot.bottom() - plot.height() * (at[1] - marks[0]) / (marks[-1] - marks[0]))

        painter.setFont(font)
        for mark in marks:
            level = place((0.0, mark)).y()
            painter.setPen(QPen(QColor(self._theme.line), 1.0))
            painter.drawLine(QPointF(plot.left(), level), QPointF(plot.right(), level))
            painter.setPen(QColor(self._theme.muted))
            words = QRectF(room.left(), level - 8, wide, 16)
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._value(mark))
        self._paint_ends(painter, plot)
        for curve in self._curves:
            points = [place(point) for point in curve.points]
            painter.setPen(self._pen(curve))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
            if _apart(points):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(getattr(self._theme, curve.colour)))
                for point in points:
                    painter.drawEllipse(point, _DOT, _DOT)

    def _paint_ends(self, painter: QPainter, plot: QRectF) -> None:
        below = QRectF(plot.left() - 10, plot.bottom() + 4, plot.width() + 14, _BELOW - 4)
        start, end = self._ends or (self.tr("step 0"), f"{self._right:.0f}")
        painter.drawText(below.adjusted(10, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, start)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, end)


def _bold() -> QFont:
    return interface_font(12, QFont.Weight.Medium)


def _apart(points: Sequence[QPointF]) -> bool:
    """Tell whether points are few enough for a dot each."""
    return all(other.x() - one.x() > 4 * _DOT for one, other in pairwise(points))

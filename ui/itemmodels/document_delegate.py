"""How a document looks in the list: its title on at most two lines; below it language, date, usefulness, status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import messages
from ui.itemmodels.documents import ENTRY_ROLE, LEVEL_ROLE
from ui.itemmodels.ranking import Level
from ui.theme import Theme, interface_font

if TYPE_CHECKING:
    from models.queries import DocumentEntry

_MARGIN_X = 12.0
_MARGIN_Y = 9.0
_GAP = 5.0
_TITLE_LINES = 2
_DOT = 8.0
_BAR = 3.0
_BARS = (Level.LITTLE, Level.SOME, Level.MUCH)
_METER = len(_BARS) * (_BAR + 2)


class DocumentDelegate(QStyledItemDelegate):
    """Paints a `DocumentEntry`; every row has the same height, so that long lists stay fast."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title_font = interface_font(13, QFont.Weight.Medium)
        self._small_font = interface_font(11)
        self._chip_font = interface_font(10, QFont.Weight.DemiBold)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that two lines of title need."""
        del index
        title = QFontMetricsF(self._title_font).lineSpacing() * _TITLE_LINES
        small = QFontMetricsF(self._small_font).lineSpacing()
        return QSize(option.rect.width(), round(title + _GAP + small + 2 * _MARGIN_Y))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row."""
        entry: DocumentEntry = index.data(ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        self._ground(painter, area, option)
        inner = area.adjusted(_MARGIN_X, 0, -_MARGIN_X, 0)
        lines, layout = self._title_lines(entry.shown_title, inner.width())
        spacing = QFontMetricsF(self._title_font).lineSpacing()
        small = QFontMetricsF(self._small_font).lineSpacing()
        top = area.top() + (area.height() - len(lines) * spacing - _GAP - small) / 2
        self._title(painter, QPointF(inner.left(), top), lines, layout, entry)
        facts = QRectF(inner.left(), top + len(lines) * spacing + _GAP, inner.width(), small)
        self._facts(painter, facts, entry, index.data(LEVEL_ROLE))
        painter.restore()

    def _ground(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem) -> None:
        state = option.state
        card = area.adjusted(4, 1, -4, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            active = bool(state & QStyle.StateFlag.State_Active) and bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setBrush(QColor(self._theme.selection if active else self._theme.selection_idle))
            painter.drawRoundedRect(card, 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(self._theme.hover))
            painter.drawRoundedRect(card, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.focus), 1.5))
            painter.drawRoundedRect(card.adjusted(0.75, 0.75, -0.75, -0.75), 6, 6)

    def _title_lines(self, title: str, width: float) -> tuple[list[QTextLine], QTextLayout]:
        layout = QTextLayout(title, self._title_font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        lines: list[QTextLine] = []
        while len(lines) < _TITLE_LINES:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            lines.append(line)
        layout.endLayout()
        return lines, layout

    def _title(
        self, painter: QPainter, at: QPointF, lines: list[QTextLine], layout: QTextLayout, entry: DocumentEntry
    ) -> None:
        metrics = QFontMetricsF(self._title_font)
        painter.setFont(self._title_font)
        painter.setPen(QColor(self._theme.muted if entry.status == "done" else self._theme.ink))
        for number, line in enumerate(lines):
            start, length = line.textStart(), line.textLength()
            text = layout.text()
            if number == _TITLE_LINES - 1 and start + length < len(text):
                piece = metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, line.width())
            else:
                piece = text[start : start + length].rstrip()
            painter.drawText(QPointF(at.x(), at.y() + metrics.ascent() + number * metrics.lineSpacing()), piece)

    def _facts(self, painter: QPainter, area: QRectF, entry: DocumentEntry, level: Level | None) -> None:
        left = area.left()
        if entry.lang:
            left = self._chip(painter, area, entry.lang.upper()) + 8
        painter.setFont(self._small_font)
        metrics = QFontMetricsF(self._small_font)
        painter.setPen(QColor(self._theme.muted))
        status = messages.status_name(entry.status)
        status_left = area.right() - metrics.horizontalAdvance(status)
        if level is not None:
            self._meter(painter, QPointF(left, area.bottom() - 3), level)
            left += _METER + 6
        date, room = messages.date_text(entry.date), max(0.0, status_left - left - _DOT - 14)
        # Beside the meter, a few letters of a date tell nothing.
        fits = level is None or metrics.horizontalAdvance(date) <= room
        shown = metrics.elidedText(date, Qt.TextElideMode.ElideRight, room) if fits else ""
        painter.drawText(QPointF(left, area.top() + metrics.ascent()), shown)
        painter.drawText(QPointF(status_left, area.top() + metrics.ascent()), status)
        self._dot(painter, QPointF(status_left - _DOT - 1, area.center().y()), entry.status)

    def _chip(self, painter: QPainter, area: QRectF, text: str) -> float:
        metrics = QFontMetricsF(self._chip_font)
        chip = QRectF(area.left(), area.top(), metrics.horizontalAdvance(text) + 10, area.height())
        painter.setPen(QPen(QColor(self._theme.line_strong), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(self._chip_font)
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
        return chip.right()

    def _meter(self, painter: QPainter, foot: QPointF, level: Level) -> None:
        """Draw three rising bars, as many of them full as the document is useful; all hollow: nobody knows."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        unknown = level is Level.UNKNOWN
        for place, step in enumerate(_BARS):
            full = not unknown and level.value >= step.value
            height = 4.0 + 3.0 * place
            bar = QRectF(foot.x() + place * (_BAR + 2), foot.y() - height, _BAR, height)
            if unknown:
                painter.setPen(QPen(QColor(self._theme.line_strong), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(bar.adjusted(0, 0, -1, -1))
            else:
                painter.fillRect(bar, QColor(self._theme.accent if full else self._theme.line))
        painter.restore()

    def _dot(self, painter: QPainter, centre: QPointF, status: str) -> None:
        """New is a ring, started half full, done full: the form says it as well as the colour."""
        colour = QColor(
            {"new": self._theme.line_strong, "started": self._theme.warning, "done": self._theme.good}[status]
        )
        radius = _DOT / 2 - 0.5
        ring = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(colour if status == "done" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if status == "started":
            painter.setBrush(colour)
            painter.drawChord(ring, 90 * 16, 180 * 16)

"""Draws a laid-out paragraph: what lies under the words, the words, what stands around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from models.text import Fragment, Fragments
from ui.reader.decor import Box, Chip, Lane, LineDecor, RoleSpan
from ui.reader.layout import LaidLine, LaidParagraph, Typography
from ui.reader.marks import Mark
from ui.reader.page import Block
from ui.theme import Theme

_DASH = (3.2, 2.6)
_WEAK_DASH = (1.6, 2.8)
_WEAK_OPACITY = 0.75
_DOTS = (0.9, 2.2)
_BOX_TOP = 3.0
_BOX_BOTTOM = 2.5
_KNOB = 3.4


@dataclass(slots=True)
class Overlay:
    """What changes without the marks changing: selection, caret, the selected mark, search hits."""

    selection: Fragment = (0, 0)
    caret: int = 0
    focused: bool = False
    selected: str | None = None
    handles: bool = True
    preview: Fragment | None = None
    candidate: Fragments = ()
    hits: Sequence[Fragment] = ()
    current_hit: int = -1
    hit_ends: list[int] = field(default_factory=list)

    def hits_between(self, start: int, end: int) -> list[tuple[Fragment, bool]]:
        """Return the search hits that meet a range, and whether each is the current one."""
        found: list[tuple[Fragment, bool]] = []
        for index in range(bisect_left(self.hit_ends, start + 1), len(self.hits)):
            if self.hits[index][0] >= end:
                break
            found.append((self.hits[index], index == self.current_hit))
        return found


class ArticlePainter:
    """Paints blocks of a page in one theme."""

    def __init__(self, type_: Typography, theme: Theme, overlay: Overlay) -> None:
        self._type = type_
        self._theme = theme
        self._overlay = overlay

    def paint(self, painter: QPainter, block: Block, x: float, y: float, clip: QRectF) -> None:
        """Paint the lines of a block whose top left corner is at ``(x, y)`` that meet ``clip``."""
        laid = block.laid
        for line, decor in zip(laid.lines, block.decor, strict=True):
            top = y + line.top
            if top > clip.bottom() + line.height or top + 2 * line.height < clip.top():
                continue
            text_top = top + self._type.above
            self._under(painter, laid, line, decor, QPointF(x, text_top))
            painter.setPen(QColor(self._theme.ink))
            line.line.draw(painter, QPointF(x, text_top))
            self._around(painter, decor, QPointF(x, text_top))
            for chip in decor.chips:
                self._chip(painter, chip, chip.rect.translated(x, y))
        self._caret(painter, laid, x, y)

    def _under(self, painter: QPainter, laid: LaidParagraph, line: LaidLine, decor: LineDecor, at: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for lane in decor.lanes:
            self._wash(painter, lane, at)
        for role in decor.roles:
            painter.setPen(Qt.PenStyle.NoPen)
            self._fill(painter, (role.left, role.right), at, self._theme.candidate)
        for box in decor.boxes:
            self._box(painter, box, at)
        painter.setPen(Qt.PenStyle.NoPen)
        for hit, current in self._overlay.hits_between(laid.piece.start, laid.piece.end):
            colour = self._theme.find_current if current else self._theme.find
            self._fill(painter, _on_line(laid, line, hit), at, colour)
        shown = self._theme.selection if self._overlay.focused else self._theme.selection_idle
        ranges = [self._overlay.selection, self._overlay.preview or (0, 0)]
        for chosen in ranges:
            self._fill(painter, _on_line(laid, line, chosen), at, shown, opacity=0.86)
        for fragment in self._overlay.candidate:
            self._candidate(painter, _on_line(laid, line, fragment), at)

    def _around(self, painter: QPainter, decor: LineDecor, at: QPointF) -> None:
        for lane in decor.lanes:
            self._lane(painter, lane, at)
        for role in decor.roles:
            self._brackets(painter, role, at)
        for box in decor.boxes:
            if box.mark.id == self._overlay.selected and self._overlay.handles:
                self._handles(painter, box, at)

    def _fill(
        self,
        painter: QPainter,
        span: tuple[float, float] | None,
        at: QPointF,
        colour: str,
        opacity: float = 1.0,
    ) -> None:
        if span is None:
            return
        left, right = span
        painter.setBrush(_transparent(colour, opacity))
        rect = QRectF(at.x() + left - 1, at.y() + 1, right - left + 2, self._type.text_height - 1)
        painter.drawRoundedRect(rect, 2.5, 2.5)

    def _brackets(self, painter: QPainter, role: RoleSpan, at: QPointF) -> None:
        """Draw where a role's words begin and end, over whatever tints they have."""
        painter.setPen(QPen(QColor(self._theme.accent), 1.4))
        top, bottom = at.y() + 1, at.y() + self._type.text_height - 1
        for shown, edge, foot in ((role.opens, role.left - 1.5, 3.0), (role.closes, role.right + 1.5, -3.0)):
            if shown:
                x = at.x() + edge
                corners = ((x + foot, top), (x, top), (x, bottom), (x + foot, bottom))
                painter.drawPolyline([QPointF(*corner) for corner in corners])

    def _candidate(self, painter: QPainter, span: tuple[float, float] | None, at: QPointF) -> None:
        if span is None:
            return
        painter.setPen(QPen(QColor(self._theme.accent), 1.8))
        self._fill(painter, span, at, self._theme.candidate)
        painter.setPen(Qt.PenStyle.NoPen)

    def _wash(self, painter: QPainter, lane: Lane, at: QPointF) -> None:
        chosen = lane.mark.id == self._overlay.selected
        if lane.gap or not (chosen or lane.mark.state == "own"):
            return
        painter.setBrush(_transparent(self._theme.label(lane.mark.colour).tint, 0.62 if chosen else 0.26))
        painter.drawRect(
            QRectF(at.x() + lane.left, at.y() + 1, lane.right - lane.left, self._lane_y(lane, at) - at.y() - 1)
        )

    def _lane_y(self, lane: Lane, at: QPointF) -> float:
        return at.y() + self._type.text_height + self._type.lane_first + lane.row * self._type.lane_step

    def _lane(self, painter: QPainter, lane: Lane, at: QPointF) -> None:
        colours = self._theme.label(lane.mark.colour)
        chosen = lane.mark.id == self._overlay.selected
        own = lane.mark.state == "own"
        colour = _faded(
            QColor(colours.strong if chosen else colours.lane if own else colours.faint), lane.mark, chosen=chosen
        )
        width = self._type.lane_width + (0.8 if chosen else 0.0 if own else -0.4)
        y = self._lane_y(lane, at) + self._type.lane_width / 2
        left, right = at.x() + lane.left, at.x() + lane.right
        pen = QPen(colour, width if not lane.gap else 1.0)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if lane.gap:
            pen.setDashPattern([1.5, 3.0])
        elif not own:
            pen.setDashPattern(_dashes(lane.mark))
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(QColor(colour if own else self._theme.paper))
        radius = 2.6 if own else 2.0
        for shown, x in ((lane.opens, left + radius), (lane.closes, right - radius)):
            if shown and not lane.gap:
                painter.drawEllipse(QPointF(x, y), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)

    def _box_rect(self, box: Box, at: QPointF) -> QRectF:
        grow = 0.9 + 1.3 * min(box.depth, 2)
        return QRectF(
            at.x() + box.left - grow,
            at.y() + _BOX_TOP - grow,
            box.right - box.left + 2 * grow,
            self._type.text_height - _BOX_TOP - _BOX_BOTTOM + 2 * grow,
        )

    def _box(self, painter: QPainter, box: Box, at: QPointF) -> None:
        colours = self._theme.label(box.mark.colour)
        chosen = box.mark.id == self._overlay.selected
        own = box.mark.state == "own"
        rect = self._box_rect(box, at)
        fill = 0.0
        if own:
            fill = 1.0 if box.depth == 0 else 0.3
        if chosen:
            fill = max(fill, 0.5)
        pen = QPen(Qt.PenStyle.NoPen)
        if chosen or not own or box.depth:
            colour = colours.strong if chosen else colours.outline if own else colours.faint
            pen = QPen(_faded(QColor(colour), box.mark, chosen=chosen), 1.8 if chosen else 1.1)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if not own:
                pen.setDashPattern(_dashes(box.mark))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_transparent(colours.tint, fill))
        path, border = _paths(rect, 3.0 + min(box.depth, 2), opens=box.opens, closes=box.closes)
        if fill:
            painter.drawPath(path)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(border)

    def _handles(self, painter: QPainter, box: Box, at: QPointF) -> None:
        rect = self._box_rect(box, at)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.label(box.mark.colour).strong))
        if box.opens and box.mark.start == box.mark.fragments[0][0]:
            painter.drawRect(QRectF(rect.left() - 1, rect.top(), 2, rect.height()))
            painter.drawEllipse(QPointF(rect.left(), rect.bottom()), _KNOB, _KNOB)
        if box.closes:
            painter.drawRect(QRectF(rect.right() - 1, rect.top(), 2, rect.height()))
            painter.drawEllipse(QPointF(rect.right(), rect.bottom()), _KNOB, _KNOB)

    def _chip(self, painter: QPainter, chip: Chip, rect: QRectF) -> None:
        if chip.mark is None:
            ground, ink, dashed = self._theme.accent, self._theme.accent_ink, False
        else:
            colours = self._theme.label(chip.mark.colour)
            chosen = chip.mark.id == self._overlay.selected
            ground = colours.strong if chosen else colours.chip_paper if chip.mark.state == "own" else ""
            ink = colours.solid_ink if chosen else colours.chip_ink
            dashed = not ground and chip.kind == "margin"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else QBrush(Qt.BrushStyle.NoBrush))
        if chip.dot:
            self._dot(painter, rect, ground, ink)
            return
        round_ = rect.height() / 2 if chip.kind in ("margin", "more") else 3.0
        if dashed and chip.mark is not None:
            pen = QPen(_faded(QColor(self._theme.label(chip.mark.colour).faint), chip.mark), 1.1)
            pen.setDashPattern(_dashes(chip.mark))
            painter.setPen(pen)
        painter.drawRoundedRect(rect, round_, round_)
        painter.setFont(self._type.chip_font if ground else self._type.faint_chip_font)
        painter.setPen(QColor(ink))
        left = rect.left() + (4.0 if chip.kind in ("label", "role") else 7.0)
        painter.drawText(QPointF(left, rect.center().y() + self._type.chip_cap / 2), chip.text)

    def _dot(self, painter: QPainter, rect: QRectF, ground: str, ink: str) -> None:
        if not ground:
            painter.setPen(QPen(QColor(ink), 1.0))
        else:
            painter.setBrush(QColor(ink))
        painter.drawEllipse(rect.center(), 2.6, 2.6)

    def _caret(self, painter: QPainter, laid: LaidParagraph, x: float, y: float) -> None:
        overlay = self._overlay
        if not overlay.focused or not laid.piece.start <= overlay.caret <= laid.piece.end:
            return
        rect = caret_rect(laid, overlay.caret, self._type).translated(x, y)
        painter.fillRect(rect, QColor(self._theme.caret))


def caret_rect(laid: LaidParagraph, offset: int, type_: Typography) -> QRectF:
    """Return where the caret stands, relative to the paragraph's top left corner."""
    unit = laid.piece.to_unit(offset)
    line = laid.lines[laid.line_of(unit)]
    if not laid.piece.text:
        return QRectF(-1.0, 0.0, 2.0, type_.empty_height)
    return QRectF(line.x_of(unit) - 1.0, line.top + type_.above, 2.0, type_.text_height)


def _on_line(laid: LaidParagraph, line: LaidLine, chosen: Fragment) -> tuple[float, float] | None:
    start, end = chosen
    if start >= end or start >= laid.piece.end or end <= laid.piece.start:
        return None
    return line.span(laid.piece.to_unit(start), laid.piece.to_unit(end))


def _dashes(mark: Mark) -> tuple[float, float]:
    if mark.state == "other":
        return _DOTS
    return _WEAK_DASH if mark.weak else _DASH


def _faded(colour: QColor, mark: Mark, *, chosen: bool = False) -> QColor:
    """Return a line's colour, lighter for a weak suggestion; what its chip says stays readable."""
    if mark.weak and not chosen:
        colour.setAlphaF(_WEAK_OPACITY)
    return colour


def _transparent(colour: str, opacity: float) -> QColor:
    shown = QColor(colour)
    shown.setAlphaF(opacity)
    return shown


def _paths(rect: QRectF, radius: float, *, opens: bool, closes: bool) -> tuple[QPainterPath, QPainterPath]:
    """Return a box to fill and its border: round and closed where the mark begins or ends, open elsewhere."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    border = QPainterPath()
    left, right, top, bottom = rect.left(), rect.right(), rect.top(), rect.bottom()
    size = 2 * radius
    border.moveTo(right - (radius if closes else 0.0), top)
    border.lineTo(left + (radius if opens else 0.0), top)
    if opens:
        border.arcTo(QRectF(left, top, size, size), 90, 90)
        border.lineTo(left, bottom - radius)
        border.arcTo(QRectF(left, bottom - size, size, size), 180, 90)
    else:
        border.moveTo(left, bottom)
    border.lineTo(right - (radius if closes else 0.0), bottom)
    if closes:
        border.arcTo(QRectF(right - size, bottom - size, size, size), 270, 90)
        border.lineTo(right, top + radius)
        border.arcTo(QRectF(right - size, top, size, size), 0, 90)
    return path, border

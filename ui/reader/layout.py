"""One paragraph laid out: its lines, where each stands, and the way between points and characters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from ui.reader.paragraphs import Piece
from ui.theme import interface_font, reading_font

# Ordinary news prose, for the width of a column that holds so many characters.
_SAMPLE = "The minister said both sides will carry out the agreements; le ministre a souligné"
_LANES_IN_ROOM = 2
_NARROWEST = 160.0


class Typography:
    """Sizes in pixels that follow from the reading size, the measure and the line height.

    Every line has the same room: a row for chips above, the text, and space for two claim lanes below; so
    the rhythm stays even wherever the marks are.
    """

    def __init__(self, size_px: int, measure_chars: int, line_height: float) -> None:
        self.font: QFont = reading_font(size_px)
        metrics = QFontMetricsF(self.font)
        self.ascent = metrics.ascent()
        self.text_height = metrics.ascent() + metrics.descent()
        self.column = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * measure_chars
        self.character = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        chip_size = max(9, round(size_px * 0.56))
        self.chip_font = _chip_font(chip_size, QFont.Weight.DemiBold)
        self.faint_chip_font = _chip_font(chip_size, QFont.Weight.Medium)
        chip_metrics = QFontMetricsF(self.chip_font)
        self.chip_cap = chip_metrics.capHeight()
        self.chip_height = round(self.chip_cap + 5.0)
        self.margin_chip_height = self.chip_height + 4.0
        self.lane_first = 1.0
        self.lane_step = 3.5
        self.lane_width = 2.0
        self.above = self.chip_height + 1.0
        room = self.lane_first + self.lane_step * (_LANES_IN_ROOM - 1) + self.lane_width
        self.pitch = round(max(self.above + size_px * line_height, self.above + self.text_height + room))
        self.paragraph_gap = round(size_px * 0.4)
        self.empty_height = round(size_px * 0.8)
        self.gutter = round(chip_metrics.averageCharWidth() * 9 + 44)
        self.margin_right = round(size_px * 1.8)

    def line_room(self, lanes: int) -> float:
        """Return the height of a line with so many lanes below it."""
        return self.pitch + max(0, lanes - _LANES_IN_ROOM) * self.lane_step

    def chip_width(self, text: str) -> float:
        """Return how wide a chip with a text is."""
        return QFontMetricsF(self.chip_font).horizontalAdvance(text) + 8.0

    def chip_text(self, text: str, width: float) -> str:
        """Return a chip's text, cut off with an ellipsis where the chip may only be so wide."""
        room = width - self.chip_width("")
        return QFontMetricsF(self.chip_font).elidedText(text, Qt.TextElideMode.ElideRight, room + 0.5)

    def estimate(self, length: int, column: float) -> float:
        """Return about how high a paragraph of so many characters will be."""
        if not length:
            return self.empty_height
        lines = -(-length // max(8, int(column / self.character)))
        return lines * self.pitch + self.paragraph_gap


class Columns:
    """How wide the text column is in a viewport, and where it begins: the claims' margin is left of it."""

    def __init__(self, type_: Typography, width: float) -> None:
        room = width - type_.gutter - type_.margin_right
        self.width = round(max(_NARROWEST, min(type_.column, room)))
        spare = max(0.0, room - self.width)
        self.left = float(round(type_.gutter + spare / 2))
        # How far right of the column's left edge a chip may reach.
        self.reach = max(float(self.width), width - self.left - 4.0)


def _chip_font(size_px: int, weight: QFont.Weight) -> QFont:
    font = interface_font(size_px, weight)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.3)
    return font


@dataclass(slots=True)
class LaidLine:
    """One line: UTF-16 units ``[first, last)``, ``ink_end`` before trailing blanks; y from the top."""

    line: QTextLine
    first: int
    last: int
    ink_end: int
    top: float = 0.0
    height: float = 0.0

    def x_of(self, unit: int) -> float:
        """Return how far right of the column's edge a unit begins."""
        # The stubs promise an object; it is the x and the position found.
        x, _ = cast(tuple[float, int], self.line.cursorToX(unit))
        return x

    def span(self, first: int, last: int) -> tuple[float, float] | None:
        """Return left and right of the part of a range that is on this line; None if none is."""
        start, end = max(first, self.first), min(last, self.ink_end)
        if start >= end:
            return None
        one, other = self.x_of(start), self.x_of(end)
        return (min(one, other), max(one, other))


@dataclass(frozen=True, slots=True)
class InkRange:
    """A stretch of a paragraph, in units, written in another colour."""

    first: int
    last: int
    colour: str


class LaidParagraph:
    """A piece of text broken into lines; ``place`` then says how much room each line takes."""

    def __init__(self, piece: Piece, type_: Typography, column: float, inks: Iterable[InkRange] = ()) -> None:
        self.piece = piece
        self._type = type_
        self._layout = QTextLayout(piece.text.replace("\ufffc", "\ufffd"), type_.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(type_.character * 4)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats([_format(ink) for ink in inks])
        self.lines = self._broken(column)
        self._firsts = [line.first for line in self.lines]
        self.height = 0.0
        self.place([0] * len(self.lines), continues=False)

    def _broken(self, column: float) -> list[LaidLine]:
        lines: list[LaidLine] = []
        units = self.piece.text.encode("utf-16-le", "surrogatepass")
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(column)
            line.setPosition(QPointF(0, 0))
            first = line.textStart()
            last = first + line.textLength()
            text = units[2 * first : 2 * last].decode("utf-16-le", "surrogatepass")
            lines.append(LaidLine(line, first, last, last - len(text) + len(text.rstrip())))
        self._layout.endLayout()
        return lines

    def place(self, lanes: Sequence[int], *, continues: bool) -> None:
        """Put the lines below each other, each with room for its lanes.

        ``continues`` says that the next piece is of the same paragraph, so no gap follows.
        """
        y = 0.0
        for line, count in zip(self.lines, lanes, strict=True):
            line.top = y
            line.height = self._type.line_room(count)
            y += line.height
        if not self.piece.text:
            self.height = self._type.empty_height
        else:
            self.height = y + (0.0 if continues else self._type.paragraph_gap)

    def line_of(self, unit: int) -> int:
        """Return the index of the line that holds a unit."""
        return max(0, bisect_right(self._firsts, unit) - 1)

    def line_at(self, y: float) -> int:
        """Return the index of the line at a height within the paragraph."""
        for index, line in enumerate(self.lines):
            if y < line.top + line.height:
                return index
        return len(self.lines) - 1

    def offset_at(self, line: int, x: float) -> int:
        """Return the document offset of the caret position nearest to x in a line."""
        laid = self.lines[line]
        unit = laid.line.xToCursor(x)
        if unit >= laid.last and line + 1 < len(self.lines):
            # The position after a wrapped line's blank is the next line's first.
            unit = max(laid.first, laid.ink_end)
        return self.piece.to_offset(unit)

    def character_at(self, line: int, x: float) -> int | None:
        """Return the document offset of the character that covers x in a line, or None beside the text."""
        laid = self.lines[line]
        around = laid.span(laid.first, laid.ink_end)
        if around is None or not around[0] <= x < around[1]:
            return None
        unit = laid.line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return self.piece.to_offset(min(max(unit, laid.first), laid.ink_end - 1))


def _format(ink: InkRange) -> QTextLayout.FormatRange:
    written = QTextCharFormat()
    written.setForeground(QBrush(QColor(ink.colour)))
    found = QTextLayout.FormatRange()
    found.start = ink.first
    found.length = ink.last - ink.first
    found.format = written
    return found

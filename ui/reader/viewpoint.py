"""Which part of the page is seen, and what is where on the screen.

The place is kept as the first visible paragraph and how far it is scrolled off, so that text on the screen
stays where it is while estimated heights above it are corrected. All points are in viewport pixels.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF

from ui.reader.decor import Chip
from ui.reader.layout import Columns, LaidParagraph, Typography
from ui.reader.page import Block, Page
from ui.reader.painter import caret_rect

PADDING = 26.0
# How many screens away a paragraph's place is still worth laying out what lies between.
_NEAR = 4


class Viewpoint:
    """A page seen through a viewport."""

    def __init__(self, page: Page, type_: Typography, columns: Columns, size: QSizeF) -> None:
        self.page = page
        self.left = columns.left
        self._type = type_
        self._size = size
        self.top = 0
        self.scrolled = -PADDING

    @property
    def height(self) -> float:
        """The viewport's height."""
        return self._size.height()

    @property
    def pitch(self) -> float:
        """The height of an ordinary line."""
        return self._type.pitch

    def length(self) -> int:
        """Return how far the page can be scrolled, by what is known of its heights."""
        return max(0, int(self.page.heights.total + 2 * PADDING - self._size.height()))

    def position(self) -> int:
        """Return how far the page is scrolled."""
        return int(self.page.heights.top(self.top) + self.scrolled + PADDING)

    def scroll_to(self, position: int) -> None:
        """Scroll to a position from 0 to `length`."""
        distance = position - (self.page.heights.top(self.top) + self.scrolled + PADDING)
        if position <= 0:
            self.top, self.scrolled = 0, -PADDING
        elif abs(distance) > 3 * self._size.height():
            self.top, self.scrolled = self.page.heights.find(max(0.0, position - PADDING))
        else:
            self.scrolled += distance
        self.settle()

    def scroll_by(self, distance: float) -> None:
        """Scroll down by so many pixels, or up by a negative number."""
        self.scrolled += distance
        self.settle()

    def settle(self) -> None:
        """Make the first visible paragraph the top one again, and keep within the page."""
        heights = self.page.heights
        while self.scrolled < 0 and self.top > 0:
            self.top -= 1
            self.page.block(self.top)
            self.scrolled += heights[self.top]
        while self.top < len(heights) - 1:
            self.page.block(self.top)
            if self.scrolled < heights[self.top]:
                break
            self.scrolled -= heights[self.top]
            self.top += 1
        if self.top == 0:
            self.scrolled = max(self.scrolled, -PADDING)
        self._stop_at_end()

    def _stop_at_end(self) -> None:
        """Don't scroll past the last line; lays out the last paragraphs only when they are near."""
        heights = self.page.heights
        bottom = -self.scrolled
        for index in range(self.top, len(heights)):
            self.page.block(index)
            bottom += heights[index]
            if bottom + PADDING >= self._size.height():
                return
        excess = self._size.height() - bottom - PADDING
        self.scrolled -= excess
        while self.scrolled < 0 and self.top > 0:
            self.top -= 1
            self.page.block(self.top)
            self.scrolled += heights[self.top]
        if self.top == 0:
            self.scrolled = max(self.scrolled, -PADDING)

    def visible(self) -> Iterator[tuple[int, Block, float]]:
        """Yield the paragraphs on the screen with the height of their top edge."""
        y = -self.scrolled
        for index in range(self.top, len(self.page.paragraphs)):
            if y >= self._size.height():
                return
            block = self.page.block(index)
            yield index, block, y
            y += block.laid.height

    def y_of(self, index: int) -> float:
        """Return the height of a paragraph's top edge: exact when it is near, else as far as is known."""
        y = -self.scrolled
        down = index >= self.top
        between = range(self.top, index) if down else range(self.top - 1, index - 1, -1)
        for passed in between:
            if abs(y) > _NEAR * self._size.height():
                return self.page.heights.top(index) - self.page.heights.top(self.top) - self.scrolled
            height = self.page.laid(passed).height
            y += height if down else -height
        return y

    def _line_under(self, y: float) -> tuple[LaidParagraph, int] | None:
        last: tuple[LaidParagraph, float] | None = None
        for _, block, top in self.visible():
            last = (block.laid, top)
            if y < top + block.laid.height:
                break
        if last is None:
            return None
        laid, top = last
        return laid, laid.line_at(y - top)

    def offset_at(self, point: QPointF) -> int:
        """Return the caret position nearest to a point."""
        under = self._line_under(point.y())
        return under[0].offset_at(under[1], point.x() - self.left) if under else 0

    def character_at(self, point: QPointF) -> int | None:
        """Return the offset of the character under a point, or None beside the text."""
        for _, block, top in self.visible():
            if top <= point.y() < top + block.laid.height:
                laid = block.laid
                line = laid.line_at(point.y() - top)
                return laid.character_at(line, point.x() - self.left)
        return None

    def chip_at(self, point: QPointF) -> Chip | None:
        """Return the chip under a point."""
        for _, block, top in self.visible():
            if not top - self._type.pitch <= point.y() < top + block.laid.height + self._type.pitch:
                continue
            local = QPointF(point.x() - self.left, point.y() - top)
            for decor in block.decor:
                for chip in decor.chips:
                    if chip.rect.contains(local):
                        return chip
        return None

    def caret(self, offset: int) -> QRectF:
        """Return where the caret stands at an offset."""
        index = self.page.paragraphs.index_at(offset)
        y = self.y_of(index)
        return caret_rect(self.page.laid(index), offset, self._type).translated(self.left, y)

    def line_band(self, offset: int) -> tuple[float, float]:
        """Return top and bottom of the line an offset is on."""
        index = self.page.paragraphs.index_at(offset)
        laid = self.page.laid(index)
        line = laid.lines[laid.line_of(laid.piece.to_unit(offset))]
        top = self.y_of(index) + line.top
        return (top, top + line.height)

    def line_step(self, offset: int, x: float, step: int) -> int:
        """Return the offset one line down (1) or up (-1) nearest to x; the same offset at the page's ends."""
        paragraphs = self.page.paragraphs
        index = paragraphs.index_at(offset)
        laid = self.page.laid(index)
        line = laid.line_of(laid.piece.to_unit(offset)) + step
        if not 0 <= line < len(laid.lines):
            index += step
            while 0 <= index < len(paragraphs) and paragraphs.starts[index] == paragraphs.ends[index]:
                index += step
            if not 0 <= index < len(paragraphs):
                return len(paragraphs.text) if step > 0 else 0
            laid = self.page.laid(index)
            line = 0 if step > 0 else len(laid.lines) - 1
        return laid.offset_at(line, x - self.left)

    def line_ends(self, offset: int) -> tuple[int, int]:
        """Return the first and the last caret position of the line an offset is on."""
        laid = self.page.laid(self.page.paragraphs.index_at(offset))
        line = laid.lines[laid.line_of(laid.piece.to_unit(offset))]
        last = line.last if line is laid.lines[-1] else line.ink_end
        return (laid.piece.to_offset(line.first), laid.piece.to_offset(last))

    def bring(self, offset: int) -> bool:
        """Scroll so that an offset's line is on the screen; tell whether that moved anything."""
        index = self.page.paragraphs.index_at(offset)
        top, bottom = self.line_band(offset)
        slack = min(self._type.pitch, self._size.height() / 4)
        if top >= 0 and bottom <= self._size.height():
            return False
        if top < -self._size.height() or bottom > 2 * self._size.height():
            laid = self.page.laid(index)
            line = laid.lines[laid.line_of(laid.piece.to_unit(offset))]
            self.top, self.scrolled = index, line.top - self._size.height() / 3
        elif top < 0:
            self.scrolled += top - slack
        else:
            self.scrolled += bottom - self._size.height() + slack
        self.settle()
        return True

    def anchor(self) -> tuple[int, float]:
        """Return the first offset of the top visible line and how far that line is scrolled off."""
        laid = self.page.laid(self.top)
        line = laid.lines[laid.line_at(max(0.0, self.scrolled))]
        return (laid.piece.to_offset(line.first), self.scrolled - line.top)

    def restore(self, offset: int, below: float) -> None:
        """Put the line of an offset where `anchor` found it."""
        index = self.page.paragraphs.index_at(offset)
        laid = self.page.laid(index)
        line = laid.lines[laid.line_of(laid.piece.to_unit(offset))]
        self.top, self.scrolled = index, line.top + below
        self.settle()

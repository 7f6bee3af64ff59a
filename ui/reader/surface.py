"""The painted side of the article view: layout, scrolling and repainting of no more than has changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from models.records import Zone
from models.text import Fragment
from ui.reader.decor import RoleFillers
from ui.reader.layout import Columns, Typography
from ui.reader.marks import MarkIndex
from ui.reader.page import Page
from ui.reader.painter import ArticlePainter, Overlay
from ui.reader.paragraphs import Paragraphs
from ui.reader.viewpoint import Viewpoint
from ui.theme import READING_SIZE, Theme

MEASURE_CHARS = 70
LINE_HEIGHT = 1.6


class Surface(QAbstractScrollArea):
    """Shows a text with its marks and scrolls it; `ui.reader.view.ArticleView` adds mouse and keys."""

    columnChanged = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._type = Typography(READING_SIZE, MEASURE_CHARS, LINE_HEIGHT)
        self._zones: Sequence[Zone] = ()
        self._roles: RoleFillers = ()
        self._index = MarkIndex()
        self._paragraphs = Paragraphs("")
        self._overlay = Overlay()
        self._syncing = False
        self._seen = self._new_viewpoint()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._colour_ground()

    def set_theme(self, theme: Theme) -> None:
        """Repaint in another theme."""
        self._theme = theme
        self._seen.page.set_theme(theme)
        self._colour_ground()
        self.viewport().update()

    def set_reading(self, size_px: int, measure_chars: int, line_height: float) -> None:
        """Set the text's size in pixels, the column's width in characters and the line height as a factor."""
        self._type = Typography(size_px, measure_chars, line_height)
        self._rebuild()

    def ensure_visible(self, offset: int) -> None:
        """Scroll so that an offset's line is on the screen."""
        if self._seen.bring(self._paragraphs.clamp(offset)):
            self._refresh()

    def scroll_by(self, distance: float) -> None:
        """Scroll down by so many pixels, or up by a negative number."""
        self._seen.scroll_by(distance)
        self._refresh()

    def scroll_state(self) -> tuple[int, float]:
        """Return the place in the text that is at the top, for `restore_scroll_state`."""
        return self._seen.anchor()

    def restore_scroll_state(self, state: tuple[int, float]) -> None:
        """Put the same place of the text at the top again, also after a resize."""
        offset, below = state
        self._seen.restore(self._paragraphs.clamp(offset), below)
        self._refresh()

    def seen(self) -> Viewpoint:
        """Return what is where on the screen."""
        return self._seen

    def paragraphs(self) -> Paragraphs:
        """Return the text in pieces."""
        return self._paragraphs

    def reading_font(self) -> QFont:
        """Return the font of the text."""
        return self._type.font

    def column_edges(self) -> tuple[int, int]:
        """Return the left and right edge of the text column."""
        return (int(self._seen.left), int(self._seen.left + self._seen.page.column))

    # Inside.

    def _new_viewpoint(self) -> Viewpoint:
        size = QSizeF(self.viewport().size())
        columns = Columns(self._type, size.width())
        page = Page(self._paragraphs, self._zones, self._index, self._type, self._theme, columns)
        page.set_roles(self._roles)
        return Viewpoint(page, self._type, columns, size)

    def _rebuild(self) -> None:
        """Lay out anew after something that moves everything, keeping the place in the text."""
        at_top = self._seen.position() <= 0
        state = self._seen.anchor()
        self._seen = self._new_viewpoint()
        if at_top:
            self._refresh()
        else:
            self.restore_scroll_state(state)
        self.columnChanged.emit()

    def _redecorate(self, ranges: Sequence[Fragment]) -> None:
        before = self._seen.page.heights.total
        self._seen.page.redecorate(ranges)
        self._after_decoration(ranges, before)

    def _after_decoration(self, ranges: Sequence[Fragment], total_before: float) -> None:
        if self._seen.page.heights.total != total_before:
            self._refresh()
        else:
            self._update_ranges(ranges)

    def _refresh(self) -> None:
        self._sync_scroll_bar()
        self.viewport().update()

    def _sync_scroll_bar(self) -> None:
        bar = self.verticalScrollBar()
        self._syncing = True
        bar.setRange(0, self._seen.length())
        bar.setPageStep(max(1, int(self._seen.height - self._type.pitch)))
        bar.setSingleStep(int(self._type.pitch))
        bar.setValue(self._seen.position())
        self._syncing = False

    def _visible_range(self) -> Fragment:
        indices = [index for index, _, _ in self._seen.visible()] or [0]
        return (self._paragraphs.starts[indices[0]], self._paragraphs.ends[indices[-1]])

    def _is_visible(self, offset: int) -> bool:
        start, end = self._visible_range()
        return start <= offset <= end

    def _update_ranges(self, ranges: Sequence[Fragment]) -> None:
        """Repaint the lines of some ranges as far as they are on the screen."""
        low, high = self._visible_range()
        for start, end in ranges:
            if start > high or end < low:
                continue
            top, _ = self._seen.line_band(max(start, low))
            _, bottom = self._seen.line_band(min(end, high))
            margin = self._type.pitch / 2
            band = QRectF(0, top - margin, self.viewport().width(), bottom - top + 2 * margin)
            self.viewport().update(band.toAlignedRect())

    def _colour_ground(self) -> None:
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, QColor(self._theme.paper))
        self.setPalette(palette)
        self.viewport().setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paragraphs that meet the damaged rectangle."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._theme.paper))
        clip = QRectF(event.rect())
        article = ArticlePainter(self._type, self._theme, self._overlay)
        for _, block, y in self._seen.visible():
            article.paint(painter, block, self._seen.left, y, clip)
        painter.end()
        if self._seen.length() != self.verticalScrollBar().maximum():
            self._sync_scroll_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the same place of the text at the top."""
        del event
        self._rebuild()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar."""
        del dx, dy
        if not self._syncing:
            self._seen.scroll_to(self.verticalScrollBar().value())
            self.viewport().update()

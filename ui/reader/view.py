"""The article view: shows a text with its marks and tells what people do with mouse and keys.

It is given plain data and knows nothing of the project file. Offsets are code points of the frozen text.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from models.records import Zone
from models.text import Fragment, Fragments
from ui.reader.decor import RoleFillers
from ui.reader.finding import find_all
from ui.reader.keyboard import Keyboard
from ui.reader.marks import Mark, MarkIndex
from ui.reader.painter import Overlay
from ui.reader.paragraphs import Paragraphs
from ui.reader.pointer import Edge, Pointer
from ui.reader.selection import Caret
from ui.reader.surface import Surface
from ui.theme import Theme

_EDGE_REACH = 5.0


class ArticleView(Surface):
    """One article with its marks, painted by ourselves.

    ``tooltip_for`` may be set to a function that returns the plain text to show over a mark.
    """

    selectionChanged = Signal(int, int)
    caretMoved = Signal(int)
    markClicked = Signal(str)
    markActivated = Signal(str)
    textDoubleClicked = Signal(int)
    edgeDragged = Signal(str, int, int)
    contextMenuRequested = Signal(QPoint, int)
    articleChanged = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("articleView")
        self.tooltip_for: Callable[[str], str] | None = None
        self._caret = Caret(self._paragraphs)
        self._anchor = 0
        self._keyboard = Keyboard()
        self._pointer = Pointer(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)

    # What is shown.

    def set_article(self, text: str, zones: Sequence[Zone], marks: Sequence[Mark]) -> None:
        """Show another article from its beginning, with nothing selected."""
        self._paragraphs = Paragraphs(text)
        self._caret = Caret(self._paragraphs)
        self._zones = tuple(zones)
        self._index = MarkIndex(marks)
        self._roles = ()
        self._anchor = 0
        self._overlay = Overlay(focused=self._overlay.focused, handles=self._overlay.handles)
        self._keyboard.forget_column()
        self._seen = self._new_viewpoint()
        self._refresh()
        self.articleChanged.emit()
        self.selectionChanged.emit(0, 0)
        self.caretMoved.emit(0)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks instead of the ones before; only what differs is painted again."""
        changed, removed = self._index.difference(marks)
        self.update_marks(changed, removed)

    def update_marks(self, changed: Sequence[Mark], removed: Sequence[str]) -> None:
        """Add or replace some marks and remove others by id."""
        touched: list[Fragment] = []
        for mark_id in removed:
            gone = self._index.drop(mark_id)
            touched += [(gone.start, gone.end)] if gone else []
            if mark_id == self._overlay.selected:
                self._overlay.selected = None
        for mark in changed:
            old = self._index.put(mark)
            touched += [(old.start, old.end)] if old else []
            touched.append((mark.start, mark.end))
        self._redecorate(touched)

    def set_zones(self, zones: Sequence[Zone]) -> None:
        """Dim other zones of the same article."""
        self._zones = tuple(zones)
        self._rebuild()

    def set_roles(self, roles: RoleFillers) -> None:
        """Show which words fill the selected claim's roles: ``(name shown, fragments)``; empty for none."""
        touched = [fragment for _, fragments in (*self._roles, *roles) for fragment in fragments]
        self._roles = tuple(roles)
        before = self._seen.page.heights.total
        self._seen.page.set_roles(self._roles)
        self._after_decoration(touched, before)

    def set_candidate(self, fragments: Fragments | None) -> None:
        """Highlight a proposed role filler, or none."""
        touched = (*self._overlay.candidate, *(fragments or ()))
        self._overlay.candidate = fragments or ()
        self._update_ranges(touched)

    # Marks.

    def select_mark(self, mark_id: str | None, ensure_visible: bool = True) -> None:
        """Emphasise one mark, or none, and bring it on the screen; emits nothing."""
        old = self._index.get(self._overlay.selected or "")
        mark = self._index.get(mark_id or "")
        self._overlay.selected = mark.id if mark else None
        self._update_ranges([(shown.start, shown.end) for shown in (old, mark) if shown])
        if mark and ensure_visible:
            self.ensure_visible(mark.start)

    def selected_mark(self) -> str | None:
        """Return the id of the emphasised mark."""
        return self._overlay.selected

    def click_mark(self, mark_id: str) -> None:
        """Select a mark as a click does; an empty id selects none."""
        self.select_mark(mark_id or None, ensure_visible=False)
        self.markClicked.emit(mark_id)

    def marks_at(self, offset: int) -> list[Mark]:
        """Return the marks over the character at an offset, innermost first."""
        return self._index.at(offset)

    def set_handles(self, shown: bool) -> None:
        """Show or hide the handles at the selected entity's edges, and allow or forbid dragging them."""
        self._overlay.handles = shown
        self.viewport().update()

    # Selection and caret.

    def selection(self) -> Fragment:
        """Return the selected range; empty when start equals end."""
        return self._overlay.selection

    def set_selection(self, start: int, end: int) -> None:
        """Select a range (whole graphemes); the caret goes to its end."""
        self._keyboard.forget_column()
        self.choose(start, end)

    def choose(self, anchor: int, caret: int) -> None:
        """Select from an anchor to the caret, in either direction."""
        if anchor == caret:
            anchor = caret = self._caret.floor(caret)
        elif anchor < caret:
            anchor, caret = self._caret.floor(anchor), self._caret.ceil(caret)
        else:
            anchor, caret = self._caret.ceil(anchor), self._caret.floor(caret)
        before, old_caret = self._overlay.selection, self._overlay.caret
        chosen = (min(anchor, caret), max(anchor, caret))
        if anchor == self._anchor:
            touched = [(min(caret, old_caret), max(caret, old_caret) + 1)]
        else:
            touched = [before, chosen, (old_caret, old_caret + 1), (caret, caret + 1)]
        self._anchor = anchor
        self._overlay.selection, self._overlay.caret = chosen, caret
        self._update_ranges(touched)
        if chosen != before:
            self.selectionChanged.emit(*chosen)
        if caret != old_caret:
            self.caretMoved.emit(caret)

    def snap_selection(self) -> None:
        """Widen the selection to whole words."""
        start, end = self._caret.snapped(*self._overlay.selection)
        forward = self._anchor <= self._overlay.caret
        self.choose(*((start, end) if forward else (end, start)))

    def caret(self) -> int:
        """Return where the caret is."""
        return self._overlay.caret

    def anchor(self) -> int:
        """Return where the selection began."""
        return self._anchor

    def copy(self) -> None:
        """Copy the selected part of the frozen text, to the letter."""
        start, end = self._overlay.selection
        if start < end:
            QGuiApplication.clipboard().setText(self._paragraphs.text[start:end])

    # Finding.

    # QWidget.find looks up a native window, which nobody asks of an article.
    def find(self, text: str) -> list[Fragment]:  # type: ignore[override]
        """Return where words occur, whatever their case and accents."""
        return find_all(self._paragraphs, text)

    def set_find_hits(self, hits: Sequence[Fragment], current: int) -> None:
        """Show search hits (left to right, not overlapping), one of them as the current one (-1: none)."""
        self._overlay.hits = hits
        self._overlay.current_hit = current
        self._overlay.hit_ends = [end for _, end in hits]
        if 0 <= current < len(hits):
            self.ensure_visible(hits[current][0])
        self.viewport().update()

    # For the parts of the view.

    def caret_tool(self) -> Caret:
        """Return what moves the caret through this text."""
        return self._caret

    def edge_at(self, point: QPointF) -> Edge | None:
        """Return the selected mark's edge near a point of the viewport."""
        mark = self._index.get(self._overlay.selected or "")
        if mark is None or not self._overlay.handles or mark.state == "other" or mark.layer == "claim":
            return None
        for offset, is_start in ((mark.start, True), (mark.end, False)):
            if not self._is_visible(offset):
                continue
            place = self._edge_rect(offset, is_start=is_start)
            if place.adjusted(-_EDGE_REACH, 0, _EDGE_REACH, _EDGE_REACH).contains(point):
                return Edge(mark.id, (mark.start, mark.end), is_start)
        return None

    def show_preview(self, chosen: Fragment | None) -> None:
        """Show where a dragged edge would go."""
        touched = [part for part in (self._overlay.preview, chosen) if part]
        self._overlay.preview = chosen
        self._update_ranges(touched)

    def set_focused(self, focused: bool) -> None:
        """Show the caret and the selection as having the keys, or not."""
        self._overlay.focused = focused
        self.viewport().update()

    def handles_key(self, event: QKeyEvent) -> bool:
        """Tell whether a key is for the view: moving the caret, copying, selecting all."""
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll):
            return True
        return self._keyboard.moves_caret(event)

    def _edge_rect(self, offset: int, *, is_start: bool) -> QRectF:
        if is_start:
            return self._seen.caret(offset)
        before = self._seen.caret(self._caret.previous_character(offset))
        after = self._seen.caret(offset)
        # At a line's wrap the position after the last word is drawn on the next line.
        return after if after.top() == before.top() else QRectF(before.right(), before.top(), 2, before.height())

    # Qt's events.

    def event(self, event: QEvent) -> bool:
        """Keep the view's own keys from actions with the same shortcut; leave all others to them."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(self.handles_key(cast(QKeyEvent, event)))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, copy, select all; every other key goes on to the window."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.choose(0, len(self._paragraphs.text))
        else:
            target = self._keyboard.target(event, self._caret, self._seen, self._overlay.caret)
            if target is None:
                event.ignore()
                return
            extends = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.choose(self._anchor if extends else target, target)
            self.ensure_visible(self._overlay.caret)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a selection."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._keyboard.forget_column()
            self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on selecting."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click or a selection."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu at the mouse or at the caret."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self._seen.caret(self._overlay.caret).bottomLeft().toPoint()
            self.contextMenuRequested.emit(self.viewport().mapToGlobal(place), self._overlay.caret)
        else:
            offset = self._seen.offset_at(QPointF(event.pos()))
            self.contextMenuRequested.emit(event.globalPos(), offset)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.set_focused(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.set_focused(False)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a tool tip over a mark."""
        if event.type() == QEvent.Type.ToolTip:
            self._show_tooltip(cast(QHelpEvent, event))
            return True
        return super().viewportEvent(event)

    def _show_tooltip(self, event: QHelpEvent) -> None:
        point = QPointF(event.pos())
        chip = self._seen.chip_at(point)
        offset = self._seen.character_at(point)
        mark = chip.mark if chip else next(iter(self.marks_at(offset)), None) if offset is not None else None
        text = self.tooltip_for(mark.id) if mark and self.tooltip_for else ""
        if text:
            # Titles, quotes and notes are shown as plain text, never as rich text.
            QToolTip.showText(
                event.globalPos(), f"<span>{html.escape(text)}</span>".replace("\n", "<br>"), self.viewport()
            )
        else:
            QToolTip.hideText()

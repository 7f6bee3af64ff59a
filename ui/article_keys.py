"""The article's keys that are no menu's: label keys, and the keys of the states beside reading."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from models.records import Layer
from ui.claiming import Step
from ui.keys import label_for_key

if TYPE_CHECKING:
    from ui.annotating import Annotating

_Command = Callable[[], object]
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class ArticleKeys(QObject):
    """Sees the article's keys before the window's shortcuts do."""

    def __init__(self, annotating: Annotating) -> None:
        super().__init__(annotating)
        self._annotating = annotating
        self.mouse_is_down = False
        view = annotating.view
        keys: QWidget = view.focusProxy() or view
        for watched in {keys, view, view.viewport()}:
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give a key to the state that lasts, or a label key to its label; end a selection by mouse."""
        kind = event.type()
        if kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            command = self._command_of(cast(QKeyEvent, event))
            if command is not None:
                if kind == QEvent.Type.KeyPress:
                    command()
                event.accept()
                return True
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self.mouse_is_down = True
        elif kind == QEvent.Type.MouseButtonRelease:
            self.mouse_is_down = False
            # The view finishes the selection first.
            QTimer.singleShot(0, self, self._take_selection)
        return super().eventFilter(watched, event)

    def _take_selection(self) -> None:
        start, end = self._annotating.view.selection()
        if self._annotating.is_claiming and start < end:
            self._annotating.claiming.take_text(start, end)

    def _command_of(self, event: QKeyEvent) -> _Command | None:
        annotating = self._annotating
        if annotating.session.work is None:
            return None
        if annotating.is_editing_edges:
            return self._edge_command(event)
        if annotating.is_claiming:
            return self._claim_command(event) or self._label_command(event)
        return self._label_command(event)

    def _label_command(self, event: QKeyEvent) -> _Command | None:
        key = label_for_key(event)
        if key is None:
            return None
        annotating = self._annotating
        numbered = annotating.is_claiming and annotating.claiming.step is not Step.ACT and key.isdigit()
        layer: Layer = "claim" if annotating.is_claiming else annotating.layer_in_hand()
        if annotating.label_of_key(layer, key) is None and not numbered:
            return None
        return lambda: annotating.press_label_key(key)

    def _edge_command(self, event: QKeyEvent) -> _Command | None:
        annotating, edging = self._annotating, self._annotating.edging
        key, held = event.key(), event.modifiers()
        if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier):
            return None
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            side = edging.other_side() if held & _SHIFT else edging.side
            exact = bool(held & Qt.KeyboardModifier.AltModifier)
            return lambda: edging.move(side, 1 if key == Qt.Key.Key_Right else -1, by_character=exact)
        return {
            int(Qt.Key.Key_Return): annotating.keep_edges,
            int(Qt.Key.Key_Enter): annotating.keep_edges,
            int(Qt.Key.Key_A): annotating.keep_edges,
            int(Qt.Key.Key_E): annotating.keep_edges,
            int(Qt.Key.Key_Escape): annotating.leave,
            int(Qt.Key.Key_Tab): edging.switch_side,
            int(Qt.Key.Key_Backtab): edging.switch_side,
        }.get(key)

    def _claim_command(self, event: QKeyEvent) -> _Command | None:
        annotating, claiming = self._annotating, self._annotating.claiming
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier not in (_NONE, _SHIFT):
            return None
        return {
            int(Qt.Key.Key_Return): claiming.take,
            int(Qt.Key.Key_Enter): claiming.take,
            int(Qt.Key.Key_Escape): annotating.leave,
            int(Qt.Key.Key_Tab): claiming.next_candidate,
            int(Qt.Key.Key_Backtab): lambda: claiming.next_candidate(-1),
            int(Qt.Key.Key_Space): claiming.skip,
        }.get(event.key())

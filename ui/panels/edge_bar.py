"""What is shown while a mark's edges are moved: the words as they would be, how to move them, keep and cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.annotating import Annotating, Mode
from ui.panels.elided_label import ElidedLabel
from ui.panels.mark_rows import words_of


class EdgeBar(QFrame):
    """A card above the chosen mark; it is there only while edges are moved."""

    left = Signal()

    def __init__(self, annotating: Annotating, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._annotating = annotating
        self.setObjectName("edgeBar")
        self.setProperty("role", "card")
        self.words = ElidedLabel("", self, Qt.TextElideMode.ElideMiddle)
        self.hint = QLabel(self)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.keep = QPushButton(self.tr("Keep"), self)
        self.keep.setProperty("role", "primary")
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setProperty("role", "quiet")
        buttons = QHBoxLayout()
        for button, action in ((self.keep, annotating.keep_edges), (self.cancel, annotating.leave)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(action)
            button.clicked.connect(self.left)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(self.words)
        layout.addWidget(self.hint)
        layout.addLayout(buttons)
        annotating.modeChanged.connect(self._show_mode)
        annotating.edging.changed.connect(self._show_words)
        self.hide()

    def _show_mode(self, mode: Mode) -> None:
        self.setVisible(mode is Mode.EDGES)

    def _show_words(self) -> None:
        work = self._annotating.session.work
        if work is None:
            return
        self.words.setText(words_of(work, self._annotating.edging.fragments))
        if self._annotating.edging.side == "end":
            which = self.tr("← → move the end, with Shift the start, with Alt by character; Tab changes sides.")
        else:
            which = self.tr("← → move the start, with Shift the end, with Alt by character; Tab changes sides.")
        mouse = self.tr("Or drag an edge, or select the words anew.")
        self.hint.setText(f"{which} {mouse}")

"""Plain text on one line, elided where it doesn't fit; the whole text is its tool tip."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.panels.drawing import one_line


class ElidedLabel(QLabel):
    """A label that never asks for more width than ``most`` pixels and gets by with little."""

    def __init__(self, text: str = "", parent: QWidget | None = None, most: int = 10_000) -> None:
        super().__init__(parent)
        self._most = most
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(one_line(text))
        self.setToolTip(f"<span>{html.escape(text)}</span>" if text else "")

    def sizeHint(self) -> QSize:
        """Return the text's size, within the limit."""
        hint = super().sizeHint()
        return QSize(min(hint.width(), self._most), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return a few letters' width."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        del event
        painter = QPainter(self)
        area = self.contentsRect()
        shown = QFontMetricsF(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()

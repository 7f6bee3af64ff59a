"""A button with several lines of words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout

_WIDTH = 160


class LabelButton(QPushButton):
    """A button that holds labels and is as high as they need."""

    def show_labels(self, labels: Sequence[QLabel], margins: tuple[int, int, int, int], spacing: int) -> None:
        """Put labels into the button, one below the other."""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(*margins)
        self._layout.setSpacing(spacing)
        for label in labels:
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._layout.addWidget(label)
        self._layout.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the labels' size."""
        layout = self._layout
        if layout.hasHeightForWidth():
            return QSize(_WIDTH, layout.totalHeightForWidth(max(self.width(), _WIDTH)))
        return QSize(_WIDTH, layout.totalSizeHint().height())

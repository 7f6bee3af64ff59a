"""The labels as chips with colour, title and key; a click marks the selection, the chosen mark's label is lit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from models.scheme import Label, text_in
from ui.panels.drawing import draw_key, draw_text, plain_tooltip
from ui.theme import Theme, interface_font
from ui.translation import language

CHIP_HEIGHT = 28


class LabelChip(QAbstractButton):
    """One label: a swatch, its title, its key."""

    def __init__(self, label: Label, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._key = key
        self._theme = theme
        self._lit = False
        self._proposed = False
        title = text_in(label.title, language(), label.name)
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text_in(label.guideline, language()))
        self.setToolTip(plain_tooltip(text_in(label.guideline, language())))
        # A click leaves the keys with the article.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_state(self, *, lit: bool, proposed: bool = False) -> None:
        """Light the label up as the chosen mark's, or frame it as the proposed one."""
        if (lit, proposed) != (self._lit, self._proposed):
            self._lit, self._proposed = lit, proposed
            self.update()

    @property
    def is_lit(self) -> bool:
        """Tell whether this is the chosen mark's label."""
        return self._lit

    @property
    def is_proposed(self) -> bool:
        """Tell whether this is the proposed label."""
        return self._proposed

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that shows the whole title."""
        width = QFontMetricsF(interface_font()).horizontalAdvance(self.text()) + 60
        return QSize(int(width), CHIP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the size at which a title is still recognised."""
        return QSize(70, CHIP_HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that a click does something."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Go back to rest."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, swatch, title and key cap."""
        del event
        theme, colours = self._theme, self._theme.label(self.label.colour)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = colours.tint if self._lit else theme.pressed if self.isDown() else None
        if ground is None and self.underMouse() and self.isEnabled():
            ground = theme.hover
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, 6, 6)
        self._paint_frame(painter, box)
        swatch = QRectF(9, self.height() / 2 - 5.5, 11, 11)
        painter.setPen(QPen(QColor(colours.strong), 1.4))
        painter.setBrush(QColor(colours.strong if self._lit else colours.tint))
        painter.drawRoundedRect(swatch, 3, 3)
        right = self.width() - 8.0
        if self._key:
            right -= draw_key(painter, right, self.height() / 2, self._key, theme) + 5
        ink = theme.disabled if not self.isEnabled() else colours.chip_ink if self._lit else theme.ink
        draw_text(painter, QRectF(27, 0, right - 27, self.height()), self.text(), interface_font(), ink)
        painter.end()

    def _paint_frame(self, painter: QPainter, box: QRectF) -> None:
        if self.hasFocus():
            pen = QPen(QColor(self._theme.focus), 2)
        elif self._lit or self._proposed:
            style = Qt.PenStyle.SolidLine if self._lit else Qt.PenStyle.DashLine
            pen = QPen(QColor(self._theme.label(self.label.colour).strong), 1.2, style)
        else:
            return
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)


class LabelPalette(QWidget):
    """The labels of one layer in two columns; ``picked`` carries a label's name."""

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None, columns: int = 2) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = columns
        self._labels: tuple[Label, ...] = ()
        self.chips: list[LabelChip] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(0)

    def set_labels(self, labels: tuple[Label, ...]) -> None:
        """Offer these labels; hidden ones are left out. They go down the columns, as their keys do."""
        shown = tuple(label for label in labels if not label.hidden)
        if shown == self._labels:
            return
        self._labels = shown
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [LabelChip(label, label.key or "", self._theme, self) for label in shown]
        for place, chip in enumerate(self.chips):
            chip.clicked.connect(lambda _=False, name=chip.label.name: self.picked.emit(name))
            self._grid.addWidget(chip, place % self.rows, place // self.rows)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)

    @property
    def rows(self) -> int:
        """How many rows of chips there are."""
        return -(-len(self.chips) // self._columns)

    def set_state(self, lit: str | None, proposed: str | None = None) -> None:
        """Light up one label by name, frame another as proposed."""
        for chip in self.chips:
            chip.set_state(lit=chip.label.name == lit, proposed=chip.label.name == proposed)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        for chip in self.chips:
            chip.set_theme(theme)

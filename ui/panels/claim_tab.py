"""The claims as sentences: who, by which words, to whom, what; with the speech act's chip."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from models.queries import Work
from models.scheme import Scheme
from ui.panels.drawing import CHIP_HEIGHT, draw_chip, lay_out
from ui.panels.empty_note import EmptyNote
from ui.panels.entity_tab import paint_ground
from ui.panels.mark_rows import ClaimRow, claim_rows
from ui.panels.row_list import ROW_ROLE, RowList, RowModel
from ui.theme import Theme, interface_font
from ui.translation import language

_LINES = 3
_HEIGHT = 92


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class ClaimDelegate(QStyledItemDelegate):
    """Paints a speech act's chip and the sentence below it: the speaker semi-bold, the cue in italics."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row."""
        del option, index
        return QSize(80, _HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one claim."""
        row: ClaimRow = index.data(ROW_ROLE)
        rect = QRectF(option.rect).adjusted(12, 7, -12, -6)
        painter.save()
        paint_ground(painter, option, self.theme)
        draw_chip(painter, rect.topLeft(), row.act, self.theme.label(row.colour), most=rect.width())
        font = interface_font()
        layout = lay_out(row.sentence(), self._formats(row), font, rect.width(), _LINES)
        painter.setPen(QColor(self.theme.ink if row.own else self.theme.muted))
        layout.draw(painter, QPointF(rect.left(), rect.top() + CHIP_HEIGHT + 4))
        painter.restore()

    def _formats(self, row: ClaimRow) -> list[QTextLayout.FormatRange]:
        source, cue = QTextCharFormat(), QTextCharFormat()
        source.setFontWeight(QFont.Weight.DemiBold)
        cue.setFontItalic(True)
        cue.setForeground(QColor(self.theme.muted))
        formats = []
        place = 0
        for text, wanted in ((row.source, source), (row.cue, cue)):
            if not text:
                continue
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = place, _units(text), wanted
            formats.append(one)
            place += _units(text) + 1
        return formats


class ClaimTab(QWidget):
    """The list of claims; ``markWanted`` and ``deleteWanted`` carry a claim's id, ``left`` says Esc.

    ``claimWanted`` asks for a claim from the selection or the sentence at the caret.
    """

    claimWanted = Signal()
    markWanted = Signal(str)
    deleteWanted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("claimTab")
        self.setAccessibleName(self.tr("Claims"))
        self._chosen = ""
        self.list = RowList(self)
        self.list.setAccessibleName(self.tr("Claims"))
        self.rows: RowModel[ClaimRow] = RowModel(self)
        self._delegate = ClaimDelegate(theme, self)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._delegate)
        self._empty = EmptyNote(
            self.tr("No claims yet. C starts one from the sentence at the caret or from what is selected."), self.list
        )
        self.new = QPushButton(self.tr("New claim"), self)
        self.new.setToolTip(self.tr("From what is selected, or from the sentence at the caret (C)"))
        self.new.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.new.clicked.connect(self.claimWanted)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 7, 8, 3)
        bar.addWidget(self.new)
        bar.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(bar)
        layout.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.list.rowChosen.connect(lambda place: self.markWanted.emit(self.rows.rows[place].id))
        self.list.deletePressed.connect(lambda place: self.deleteWanted.emit(self.rows.rows[place].id))
        self.list.left.connect(self.left)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def show_work(self, work: Work | None, scheme: Scheme) -> None:
        """Show a document's claims."""
        rows = claim_rows(work, scheme, language()) if work else []
        self.rows.set_rows(rows, [f"{row.act}: {row.sentence()}" for row in rows])
        self._empty.setVisible(not rows)
        self.new.setEnabled(work is not None)
        self.show_chosen(self._chosen)

    def show_chosen(self, identifier: str) -> None:
        """Show which claim is chosen."""
        self._chosen = identifier
        places = (place for place, row in enumerate(self.rows.rows) if row.id == identifier)
        self.list.show_current(next(places, -1))

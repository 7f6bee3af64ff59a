"""The person's entities by label and name, with how often each is marked; other people's in faint rows below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from models.queries import Work
from models.scheme import Scheme
from ui.panels.drawing import draw_text
from ui.panels.empty_note import EmptyNote
from ui.panels.mark_rows import EntityRow, entity_rows
from ui.panels.row_list import ROW_ROLE, RowList, RowModel
from ui.theme import Theme, interface_font
from ui.translation import language

_HEIGHT = 26


class EntityDelegate(QStyledItemDelegate):
    """Paints a label's heading or a name with its count."""

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
        """Paint one row."""
        row: EntityRow = index.data(ROW_ROLE)
        theme = self.theme
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, theme)
        count = str(len(row.ids)) if row.kind == "label" or len(row.ids) > 1 else ""
        if row.kind == "name" and count:
            count = f"×{count}"
        count_font = interface_font(11, QFont.Weight.Medium)
        width = painter.fontMetrics().horizontalAdvance(count) + 6 if count else 0
        draw_text(painter, QRectF(rect.right() - 10 - width, rect.top(), width, rect.height()), count, count_font,
                  theme.muted)  # fmt: skip
        room = QRectF(rect.left() + 28, rect.top(), rect.width() - 40 - width, rect.height())
        if row.kind == "label":
            colours = theme.label(row.colour)
            painter.setPen(QPen(QColor(colours.strong), 1.3))
            painter.setBrush(QColor(colours.tint) if row.own else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect.left() + 10, rect.center().y() - 5, 10, 10), 3, 3)
            title = row.text if row.own else QCoreApplication.translate("EntityTab", "{label}, by others")
            font = interface_font(12, QFont.Weight.DemiBold)
            draw_text(painter, room, title.format(label=row.text) if not row.own else title, font, theme.muted)
        else:
            draw_text(painter, room, row.text, interface_font(), theme.ink if row.own else theme.muted)
        painter.restore()


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Paint a row's ground: chosen, under the mouse, or nothing; with a frame while the list has the keys."""
    state = option.state
    rect = QRectF(option.rect).adjusted(3, 1, -3, -1)
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected:
        ground = theme.selection if state & QStyle.StateFlag.State_HasFocus else theme.selection_idle
    elif state & QStyle.StateFlag.State_MouseOver and state & QStyle.StateFlag.State_Enabled:
        ground = theme.hover
    else:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(rect, 6, 6)


class EntityTab(QWidget):
    """The list of entities; ``markWanted`` and ``deleteWanted`` carry a mark's id, ``left`` says Esc."""

    markWanted = Signal(str)
    deleteWanted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entityTab")
        self.setAccessibleName(self.tr("Entities"))
        self._chosen = ""
        self.list = RowList(self)
        self.list.setAccessibleName(self.tr("Entities"))
        self.rows: RowModel[EntityRow] = RowModel(self)
        self._delegate = EntityDelegate(theme, self)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._delegate)
        self._empty = EmptyNote(
            self.tr("No entities yet. Select words and press 1 to 0, or accept suggestions."), self.list
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.list.rowChosen.connect(self._choose)
        self.list.deletePressed.connect(self._delete)
        self.list.left.connect(self.left)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def show_work(self, work: Work | None, scheme: Scheme) -> None:
        """Show a document's entities."""
        own, others = entity_rows(work, scheme, language()) if work else ([], [])
        rows = [*own, *others]
        spoken = [self._spoken(row) for row in rows]
        headings = frozenset(place for place, row in enumerate(rows) if row.kind == "label")
        self.rows.set_rows(rows, spoken, headings)
        self._empty.setVisible(not rows)
        self.show_chosen(self._chosen)

    def _spoken(self, row: EntityRow) -> str:
        if len(row.ids) == 1:
            return row.text
        return self.tr("{name}, {count} times").format(name=row.text, count=len(row.ids))

    def show_chosen(self, identifier: str) -> None:
        """Show which name the chosen mark belongs to."""
        self._chosen = identifier
        places = (
            place
            for place, row in enumerate(self.rows.rows)
            if identifier and row.kind == "name" and identifier in row.ids
        )
        self.list.show_current(next(places, -1))

    def _choose(self, place: int) -> None:
        """Go to the name's first mark, then to its next one with every further click."""
        ids = self.rows.rows[place].ids
        following = ids.index(self._chosen) + 1 if self._chosen in ids else 0
        self.markWanted.emit(ids[following % len(ids)])

    def _delete(self, place: int) -> None:
        row = self.rows.rows[place]
        self.deleteWanted.emit(self._chosen if self._chosen in row.ids else row.ids[0])

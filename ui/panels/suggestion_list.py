"""The undecided suggestions as they stand: words, label, score, origin; accepted or rejected row by row, or all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.queries import Work
from models.records import Annotation
from models.scheme import Scheme
from ui.marks import often_wrong_text
from ui.messages import percent_text
from ui.panels.drawing import CHIP_HEIGHT, draw_chip, draw_sign, draw_text
from ui.panels.empty_note import EmptyNote
from ui.panels.entity_tab import paint_ground
from ui.panels.mark_rows import SuggestionRow, suggestion_rows
from ui.panels.row_list import ROW_ROLE, RowList, RowModel
from ui.theme import Theme, interface_font
from ui.translation import language

_HEIGHT = 48
_BUTTON = 26.0
_DIVIDER = 10.0


def sign_rects(row: QRectF) -> tuple[QRectF, QRectF]:
    """Return where a row's tick and cross are."""
    top = row.center().y() - _BUTTON / 2
    reject = QRectF(row.right() - 10 - _BUTTON, top, _BUTTON, _BUTTON)
    return (reject.translated(-_BUTTON - 2, 0), reject)


def facts_of(row: SuggestionRow, theme: Theme) -> list[tuple[str, str]]:
    """Return what stands beside a suggestion's label, the weightiest first, each with its colour."""
    facts = [] if row.score is None else [(percent_text(row.score), theme.ink)]
    if row.share is not None:
        facts.append((often_wrong_text(row.share), theme.warning))
    return [*facts, (row.by, theme.muted)] if row.by else facts


class SuggestionDelegate(QStyledItemDelegate):
    """Paints a suggestion, with tick and cross while it is chosen or under the mouse, and takes their clicks."""

    accepted = Signal(str)
    rejected = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.mouse = QPointF(-1, -1)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row."""
        del option, index
        return QSize(80, _HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one suggestion."""
        row: SuggestionRow = index.data(ROW_ROLE)
        theme = self.theme
        whole = QRectF(option.rect)
        state = option.state
        live = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        rect = whole.adjusted(12, 5, -12, -5)
        painter.save()
        paint_ground(painter, option, theme)
        room = rect.width() - (2 * _BUTTON + 6 if live else 0)
        draw_text(painter, QRectF(rect.left(), rect.top(), room, 19), row.quote, interface_font(), theme.ink)
        place = QPointF(rect.left(), rect.bottom() - CHIP_HEIGHT)
        width = draw_chip(painter, place, row.title, theme.label(row.colour), dashed=True, most=room * 0.6)
        self._paint_facts(painter, QRectF(place.x() + width + 8, place.y(), room - width - 8, CHIP_HEIGHT), row)
        if live:
            self._paint_signs(painter, whole)
        painter.restore()

    def _paint_facts(self, painter: QPainter, room: QRectF, row: SuggestionRow) -> None:
        """Write how sure it is, whether its kind is often wrong, and why it is there, as far as there is room."""
        font = interface_font(11)
        left = room.left()
        for text, colour in facts_of(row, self.theme):
            if left > room.left():
                draw_text(painter, QRectF(left, room.top(), _DIVIDER, room.height()), "·", font, self.theme.muted)
                left += _DIVIDER
            draw_text(painter, QRectF(left, room.top(), room.right() - left, room.height()), text, font, colour)
            left += QFontMetricsF(font).horizontalAdvance(text) + _DIVIDER / 2
            if left + _DIVIDER >= room.right():
                return

    def _paint_signs(self, painter: QPainter, row: QRectF) -> None:
        tick, cross = sign_rects(row)
        for place, sign, colour in ((tick, "accept", self.theme.good), (cross, "reject", self.theme.error)):
            if place.contains(self.mouse):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self.theme.pressed))
                painter.drawRoundedRect(place, 6, 6)
            draw_sign(painter, place, sign, colour)

    def editorEvent(
        self,
        event: QEvent,
        model: object,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Take a click on the tick or the cross."""
        del model
        if isinstance(event, QMouseEvent):
            self.mouse = event.position()
            tick, cross = sign_rects(QRectF(option.rect))
            row: SuggestionRow = index.data(ROW_ROLE)
            for place, signal in ((tick, self.accepted), (cross, self.rejected)):
                if place.contains(event.position()):
                    if event.type() == QEvent.Type.MouseButtonRelease:
                        signal.emit(row.id)
                    return True
        return False


class _List(RowList):
    """The rows; A and X decide on the current one."""

    accepted = Signal(int)
    rejected = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by key."""
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_A and row >= 0:
            self.accepted.emit(row)
        elif event.key() in (Qt.Key.Key_X, Qt.Key.Key_Delete) and row >= 0:
            self.rejected.emit(row)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which sign is under the mouse."""
        super().mouseMoveEvent(event)
        self.viewport().update()


class SuggestionList(QWidget):
    """The list with its filter; signals carry suggestions' ids."""

    markWanted = Signal(str)
    accepted = Signal(str)
    rejected = Signal(str)
    allAccepted = Signal(list)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("suggestionList")
        self.setAccessibleName(self.tr("Suggestions"))
        self._chosen = ""
        self._everything: list[SuggestionRow] = []
        self.list = _List(self)
        self.list.setAccessibleName(self.tr("Suggestions"))
        self.rows: RowModel[SuggestionRow] = RowModel(self)
        self._delegate = SuggestionDelegate(theme, self)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._delegate)
        self._empty = EmptyNote(self.tr("No suggestion is left in this article."), self.list)
        self.filter = QComboBox(self)
        self.filter.setAccessibleName(self.tr("Show suggestions of"))
        self.filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.filter.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.accept_all = QPushButton(self.tr("Accept all"), self)
        self.accept_all.setProperty("role", "quiet")
        self.accept_all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more = QToolButton(self)
        self.more.setText("⋯")
        self.more.setToolTip(self.tr("More about suggestions"))
        self.more.setAccessibleName(self.tr("More about suggestions"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self.setFocusProxy(self.list)
        self._connect()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 6, 6, 2)
        bar.addWidget(self.filter, 1)
        bar.addWidget(self.accept_all)
        bar.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(bar)
        layout.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.filter.activated.connect(lambda _: self._filter())
        self.accept_all.clicked.connect(lambda: self.allAccepted.emit([row.id for row in self.rows.rows]))
        self._delegate.accepted.connect(self.accepted)
        self._delegate.rejected.connect(self.rejected)
        self.list.accepted.connect(lambda place: self.accepted.emit(self.rows.rows[place].id))
        self.list.rejected.connect(lambda place: self.rejected.emit(self.rows.rows[place].id))
        self.list.rowChosen.connect(lambda place: self.markWanted.emit(self.rows.rows[place].id))
        self.list.left.connect(self.left)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Put the window's actions about suggestions into the list's own menu."""
        menu = QMenu(self.more)
        menu.addActions(list(actions))
        self.more.setMenu(menu)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def show_work(self, work: Work | None, suggestions: list[Annotation], scheme: Scheme) -> None:
        """Show a document's undecided suggestions, in the order given."""
        self._everything = suggestion_rows(work, suggestions, scheme, language()) if work else []
        self._offer_filters()
        self._filter()

    def _offer_filters(self) -> None:
        kept = self.filter.currentData()
        counts = Counter((row.layer, row.label) for row in self._everything)
        titles = {(row.layer, row.label): row.title for row in self._everything}
        self.filter.clear()
        self.filter.addItem(self.tr("All suggestions"), None)
        for layer, text in (("entity", self.tr("All entities")), ("claim", self.tr("All claims"))):
            number = sum(count for (of, _), count in counts.items() if of == layer)
            if number:
                self.filter.addItem(f"{text}  {number}", (layer, ""))
        for key in sorted(titles, key=lambda key: (key[0] != "entity", titles[key])):
            self.filter.addItem(f"{titles[key]}  {counts[key]}", key)
        places = (place for place in range(self.filter.count()) if self.filter.itemData(place) == kept)
        self.filter.setCurrentIndex(next(places, 0))

    def _filter(self) -> None:
        wanted = self.filter.currentData()
        rows = [row for row in self._everything if wanted is None or _passes(row, *wanted)]
        self.rows.set_rows(rows, [_spoken(row) for row in rows], tips=[row.why for row in rows])
        self._empty.setVisible(not rows)
        self.accept_all.setEnabled(bool(rows))
        self.show_chosen(self._chosen)

    def show_chosen(self, identifier: str) -> None:
        """Show which suggestion is chosen."""
        self._chosen = identifier
        places = (place for place, row in enumerate(self.rows.rows) if row.id == identifier)
        self.list.show_current(next(places, -1))


def _spoken(row: SuggestionRow) -> str:
    facts = ["" if row.score is None else percent_text(row.score)]
    facts += ["" if row.share is None else often_wrong_text(row.share), row.by]
    return ", ".join([f"{row.title}: {row.quote}", *(fact for fact in facts if fact)])


def _passes(row: SuggestionRow, layer: str, label: str) -> bool:
    return row.layer == layer and label in ("", row.label)

"""A list of rows painted by a delegate: the base of the panel's three lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from ui.panels.drawing import plain_tooltip

RowT = TypeVar("RowT")
ROW_ROLE = Qt.ItemDataRole.UserRole
_AHEAD = 2
_Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel, Generic[RowT]):
    """Rows with what is read aloud of each; headings can't be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[RowT] = ()
        self._spoken: Sequence[str] = ()
        self._tips: Sequence[str] = ()
        self._headings: frozenset[int] = frozenset()

    def set_rows(
        self,
        rows: Sequence[RowT],
        spoken: Sequence[str],
        headings: frozenset[int] = frozenset(),
        tips: Sequence[str] = (),
    ) -> bool:
        """Show other rows, perhaps with a tool tip each; tell whether they differ."""
        if list(rows) == list(self.rows) and list(spoken) == list(self._spoken):
            return False
        self.beginResetModel()
        self.rows, self._spoken, self._headings, self._tips = rows, spoken, headings, tips
        self.endResetModel()
        return True

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or what is said of it."""
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self.rows[index.row()]
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return self._spoken[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and self._tips:
            return plain_tooltip(self._tips[index.row()])
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let headings be read but not chosen."""
        if index.row() in self._headings:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowList(QListView):
    """A list whose current row is put there by `show_current` without telling, and by people with telling.

    ``rowChosen`` carries the row that a click, Enter or an arrow key chose; ``deletePressed`` the row on which
    Delete was pressed; ``left`` says that Esc was.
    """

    rowChosen = Signal(int)
    deletePressed = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A click leaves the keys with the article.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda index: self.rowChosen.emit(index.row()))

    def show_current(self, row: int) -> None:
        """Show a row as the current one, or none (-1)."""
        index = self.model().index(row, 0) if row >= 0 else QModelIndex()
        if index.row() == self.currentIndex().row():
            return
        self.setCurrentIndex(index)
        if index.isValid():
            # What comes next is seen as well.
            self.scrollTo(self.model().index(min(row + _AHEAD, self.model().rowCount() - 1), 0))
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with arrows, choose with Enter, delete with Delete, go back to the article with Esc."""
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.rowChosen.emit(row)
            self.left.emit()
        elif event.key() == Qt.Key.Key_Delete and row >= 0:
            self.deletePressed.emit(row)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            if self.currentIndex().row() not in (-1, row):
                self.rowChosen.emit(self.currentIndex().row())

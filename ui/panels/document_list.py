"""The documents of the project: searched by title, sorted, opened by click or Enter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.queries import document_entries
from models.usefulness import ranking
from ui.itemmodels.document_delegate import DocumentDelegate
from ui.itemmodels.documents import DocumentModel, Sort
from ui.itemmodels.ranking import Ranking
from ui.panels.elided_label import ElidedLabel
from ui.session import Session
from ui.theme import Theme

if TYPE_CHECKING:
    from models.writer import Changes

# More changed documents than this are read all together again.
_REFRESH_ALL = 200
_SORTS: tuple[Sort, ...] = ("", "title", "date", "status", "useful")


class _List(QListView):
    """A list that opens a document with Enter or one click, and not while arrows walk through it."""

    opened = Signal(int)
    deleteAsked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, delete with Delete."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif key == Qt.Key.Key_Delete:
            self.deleteAsked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open with a plain click."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if index.isValid() and plain and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(index.row())


class DocumentList(QWidget):
    """The left pane; opening a document gives the keys back to the article."""

    openAsked = Signal(str)
    deleteAsked = Signal()
    menuAsked = Signal(QPoint)
    sorted = Signal(str)

    def __init__(self, session: Session, theme: Theme, sort: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sorted_by: Sort = ""
        self.setProperty("role", "panel")
        self.setMinimumWidth(190)
        self.model = DocumentModel(self)
        self._delegate = DocumentDelegate(theme, self)
        self.search = self._make_search()
        self.view = self._make_view()
        self._order = self._make_order(sort)
        self._count = ElidedLabel()
        self._count.setProperty("role", "muted")
        self._empty = QLabel()
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self._connect()
        self.reload()

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setObjectName("searchField")
        search.setProperty("role", "search")
        search.setPlaceholderText(self.tr("Search titles"))
        search.setAccessibleName(self.tr("Search titles"))
        search.setClearButtonEnabled(True)
        return search

    def _make_view(self) -> _List:
        view = _List()
        view.setObjectName("documentList")
        view.setAccessibleName(self.tr("Documents"))
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setMouseTracking(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        return view

    def _make_order(self, chosen: str) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("Sort"))
        button.setAccessibleName(self.tr("Order of the documents"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu, group = QMenu(button), QActionGroup(button)
        titles = (self.tr("As &imported"), self.tr("By &title"), self.tr("By &date"), self.tr("By &status"))
        useful = self.tr("Most &useful first")
        tip = self.tr("First the articles whose suggestions are least sure: deciding on those teaches the most.")
        menu.setToolTipsVisible(True)
        for name, title in zip(_SORTS, (*titles, useful), strict=True):
            action = menu.addAction(title)
            action.setToolTip(tip if name == "useful" else "")
            action.setCheckable(True)
            action.setChecked(name == chosen)
            action.triggered.connect(partial(self.sort_by, name))
            group.addAction(action)
            if name == chosen:
                self._sorted_by = name
                self.model.set_sort(name)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(12, 10, 12, 6)
        head.setSpacing(8)
        head.addWidget(self.search)
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        row.addWidget(self._order)
        head.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._empty)
        layout.addWidget(self.view, 1)
        self._empty.setContentsMargins(16, 24, 16, 0)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._open_first)
        self.view.opened.connect(self._open_row)
        self.view.deleteAsked.connect(self.deleteAsked)
        self.view.customContextMenuRequested.connect(self._ask_menu)
        self._session.changed.connect(self._take)
        self._session.documentOpened.connect(self._show_current)

    # --- content

    def reload(self) -> None:
        """Read the list again."""
        self.model.fill(document_entries(self._session.project, self._session.me.id))
        self._rank()
        self._after()

    def is_ranked(self) -> bool:
        """Tell whether the list is sorted by usefulness."""
        return self._sorted_by == "useful"

    def take_ranking(self, ranking: Ranking) -> None:
        """Take how useful the documents are by now."""
        if self.is_ranked():
            self.model.set_ranking(ranking)
            self._show_current(self._session.document or "")

    def _rank(self) -> None:
        if self.is_ranked():
            self.model.set_ranking(Ranking(ranking(self._session.project, self._session.me.id)))

    def _take(self, changes: Changes) -> None:
        touched = changes.documents_added | changes.documents_removed | changes.documents | changes.lines
        if not touched:
            return
        # One that comes back goes to where it was, which only the project knows.
        if changes.documents_added or len(touched) > _REFRESH_ALL:
            self.reload()
            return
        entries = document_entries(self._session.project, self._session.me.id, sorted(touched))
        self.model.update(entries, touched - {entry.id for entry in entries})
        self._after()

    def _after(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        if shown == total:
            several = self.tr("{count} documents").format(count=total)
            self._count.setText(self.tr("1 document") if total == 1 else several)
        else:
            self._count.setText(self.tr("{shown} of {total}").format(shown=shown, total=total))
        self._empty.setVisible(shown == 0)
        self.view.setVisible(shown > 0)
        self._empty.setText(
            self.tr("No title holds these words.")
            if total
            else self.tr("No documents yet. Drop text files here, or import them with Ctrl+I.")
        )
        self._show_current(self._session.document or "")

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._delegate.set_theme(theme)
        self.view.viewport().update()

    # --- choosing

    def selected(self) -> list[str]:
        """Return the ids of the chosen documents."""
        rows = sorted(index.row() for index in self.view.selectedIndexes())
        return [self.model.identifiers()[row] for row in rows]

    def neighbour(self, step: int, *, undone: bool = False) -> str | None:
        """Return the id of the document so many rows on; ``undone`` passes over those that are done.

        Sorted by usefulness, the next one to do is the most useful one, wherever the open one stands by now.
        """
        ids = self.model.identifiers()
        row = self.model.row(self._session.document or "")
        if undone and self.is_ranked():
            row = -1
        row = row + step if row >= 0 else (0 if step > 0 else len(ids) - 1)
        while 0 <= row < len(ids):
            entry = self.model.entry(ids[row])
            if not undone or (entry is not None and entry.status != "done" and entry.id != self._session.document):
                return ids[row]
            row += step
        return None

    def _show_current(self, identifier: str) -> None:
        row = self.model.row(identifier)
        if row < 0:
            self.view.clearSelection()
            return
        index = self.model.index(row)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Current
        self.view.selectionModel().setCurrentIndex(index, flags)
        self.view.scrollTo(index)

    def _filter(self, text: str) -> None:
        self.model.set_filter(text)
        self._after()

    def sort_by(self, order: Sort) -> None:
        """Put the documents into an order and remember it."""
        self._sorted_by = order
        self._rank()
        self.model.set_sort(order)
        self._show_current(self._session.document or "")
        self.sorted.emit(order)

    def _open_first(self) -> None:
        if self.model.rowCount():
            self._open_row(0)

    def _open_row(self, row: int) -> None:
        self.openAsked.emit(self.model.identifiers()[row])

    def _ask_menu(self, point: QPoint) -> None:
        if self.view.indexAt(point).isValid():
            self.menuAsked.emit(self.view.viewport().mapToGlobal(point))

"""The documents of a project as a list shows them: filtered by title, sorted, refreshed one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.text import fold
from ui import messages
from ui.itemmodels.ranking import Level, Ranking
from ui.panels.drawing import plain_tooltip
from ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from models.queries import DocumentEntry

Sort = Literal["", "title", "date", "status", "useful"]
Index = QModelIndex | QPersistentModelIndex

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
# A `Level` while documents are sorted by usefulness, else None.
LEVEL_ROLE = ENTRY_ROLE + 1
_STATUS_ORDER = {"started": 0, "new": 1, "done": 2}
_LEVELS = {
    Level.MUCH: QT_TRANSLATE_NOOP("DocumentModel", "Much to decide here: its suggestions are among the least sure."),
    Level.SOME: QT_TRANSLATE_NOOP("DocumentModel", "Something to decide here: its suggestions are as sure as most."),
    Level.LITTLE: QT_TRANSLATE_NOOP("DocumentModel", "Little to decide here: its suggestions are among the surest."),
    Level.NOTHING: QT_TRANSLATE_NOOP("DocumentModel", "Nothing unsure is left here."),
    Level.UNKNOWN: QT_TRANSLATE_NOOP("DocumentModel", "No suggestions yet: it stands among the average ones."),
}


class DocumentModel(QAbstractListModel):
    """Rows are the documents whose title holds every word of the filter, whatever its case and accents."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[str, DocumentEntry] = {}
        self._folded: dict[str, str] = {}
        self._rows: list[str] = []
        self._row_of: dict[str, int] = {}
        self._words: tuple[str, ...] = ()
        self._sort: Sort = ""
        self._ranking = Ranking()

    # --- Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many documents are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401 - Qt's signature
        """Return a title, what a screen reader says, or the whole entry."""
        if not index.isValid():
            return None
        entry = self._entries[self._rows[index.row()]]
        if role == ENTRY_ROLE:
            return entry
        if role == LEVEL_ROLE:
            return self._level(entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.shown_title
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip("\n".join(part for part in (entry.shown_title, self._level_text(entry)) if part))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            language = messages.language_name(entry.lang) if entry.lang else ""
            facts = (language, messages.date_text(entry.date), messages.status_name(entry.status))
            parts = (entry.shown_title, *facts, self._level_text(entry))
            return ", ".join(part for part in parts if part)
        return None

    def _level(self, entry: DocumentEntry) -> Level | None:
        return self._ranking.level(entry.id) if self._sort == "useful" else None

    def _level_text(self, entry: DocumentEntry) -> str:
        level = self._level(entry)
        return "" if level is None else self.tr(_LEVELS[level])

    # --- what is in it

    @property
    def total(self) -> int:
        """How many documents there are, shown or not."""
        return len(self._entries)

    def identifiers(self) -> Sequence[str]:
        """Return the ids of the documents shown, in order."""
        return self._rows

    def row(self, identifier: str) -> int:
        """Return a document's row, -1 if it isn't shown."""
        return self._row_of.get(identifier, -1)

    def entry(self, identifier: str) -> DocumentEntry | None:
        """Return a document's entry."""
        return self._entries.get(identifier)

    def fill(self, entries: Iterable[DocumentEntry]) -> None:
        """Show these documents and no others."""
        self._entries = {entry.id: entry for entry in entries}
        self._folded.clear()
        self._arrange()

    def update(self, entries: Iterable[DocumentEntry], removed: Iterable[str] = ()) -> None:
        """Add or refresh some documents and drop others; rows move only if a title, date or status did."""
        moved = False
        for identifier in removed:
            moved |= self._entries.pop(identifier, None) is not None
        for entry in entries:
            before = self._entries.get(entry.id)
            self._entries[entry.id] = entry
            if before is not None and self._key(before) == self._key(entry) and before.title == entry.title:
                self._refresh(entry.id)
                continue
            self._folded.pop(entry.id, None)
            moved = True
        if moved:
            self._arrange()

    def _refresh(self, identifier: str) -> None:
        row = self.row(identifier)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def set_filter(self, text: str) -> None:
        """Show only documents whose title holds all these words."""
        words = tuple(fold(text).split())
        if words != self._words:
            self._words = words
            self._arrange()

    def set_sort(self, order: Sort) -> None:
        """Sort by title, date (newest first), status (started first) or usefulness, or as imported ("")."""
        if order != self._sort:
            self._sort = order
            self._arrange()

    def set_ranking(self, ranking: Ranking) -> None:
        """Take how useful the documents are by now."""
        self._ranking = ranking
        if self._sort == "useful":
            self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        shown = [entry for entry in self._entries.values() if self._matches(entry)]
        if self._sort == "useful":
            shown.sort(key=lambda entry: self._ranking.place(entry.id))
        elif self._sort:
            shown.sort(key=self._key)
        self._rows = [entry.id for entry in shown]
        self._row_of = {identifier: row for row, identifier in enumerate(self._rows)}
        self.endResetModel()

    def _matches(self, entry: DocumentEntry) -> bool:
        if not self._words:
            return True
        title = self._folded.get(entry.id)
        if title is None:
            title = self._folded[entry.id] = fold(entry.shown_title)
        return all(word in title for word in self._words)

    def _key(self, entry: DocumentEntry) -> tuple[Any, ...]:
        if self._sort == "title":
            return (fold(entry.shown_title),)
        if self._sort == "date":
            date = entry.date
            newest = (-date.year, -(date.month or 0), -(date.day or 0)) if date else (1, 0, 0)
            return (*newest, fold(entry.shown_title))
        if self._sort == "status":
            return (_STATUS_ORDER[entry.status], fold(entry.shown_title))
        return ()

"""Which suggestions to show: labels by languages, ticked or not, with how many of each are right."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotators.weakness import Weakness
from models.queries import languages
from models.scheme import Label, text_in
from models.switches import Kind
from ui import messages, reliability
from ui.panels.words import muted
from ui.session import Session
from ui.theme import Theme, ThemeKeeper
from ui.translation import language

_Index = QModelIndex | QPersistentModelIndex
_ALWAYS = ("en", "fr", "vi")
_SIZE = QSize(680, 620)
# What a desktop draws around a window.
_FRAME = QSize(20, 50)


class KindsModel(QAbstractTableModel):
    """Labels are rows, languages columns; a cell is ticked while suggestions of its kind are shown.

    ``switchWanted`` carries kinds and whether to show them; ticks change when `show_off` says so.
    """

    switchWanted = Signal(list, bool)

    def __init__(self, labels: list[Label], langs: list[str], known: Weakness, parent: QWidget) -> None:
        super().__init__(parent)
        self.labels = labels
        self.langs = langs
        self.known = known
        self.theme: Theme | None = None
        self.writable = True
        self._off: set[Kind] = set()

    def show_off(self, off: set[Kind]) -> None:
        """Show which kinds are switched off."""
        self._off = off
        if self.labels and self.langs:
            last = self.index(len(self.labels) - 1, len(self.langs) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def kind(self, index: _Index) -> Kind:
        """Return the label and the language of a cell."""
        return (self.labels[index.row()].name, self.langs[index.column()])

    def kinds(self) -> list[Kind]:
        """Return the kinds of all cells."""
        return [(label.name, lang) for label in self.labels for lang in self.langs]

    def is_on(self, kind: Kind) -> bool:
        """Tell whether the suggestions of a kind are shown."""
        return kind not in self._off

    def title(self, row: int) -> str:
        """Return what a row's label is called."""
        label = self.labels[row]
        return text_in(label.title, language(), label.name)

    def lang_name(self, column: int) -> str:
        """Return what a column's language is called."""
        lang = self.langs[column]
        return messages.language_name(lang) if lang else self.tr("No language")

    # --- Qt's questions

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many labels there are."""
        return 0 if parent.isValid() else len(self.labels)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many languages there are."""
        return 0 if parent.isValid() else len(self.langs)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a language's or a label's name."""
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return self.lang_name(section) if across else self.title(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DecorationRole and not across and self.theme is not None:
            return _swatch(self.theme.label(self.labels[section].colour).strong)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Click to hide or show all of it")
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every cell be ticked, unless the project is open for reading only."""
        flags = Qt.ItemFlag.ItemIsEnabled | (Qt.ItemFlag.ItemIsSelectable if index.isValid() else Qt.ItemFlag(0))
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self.writable else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's tick, its share of right suggestions, and both in words."""
        kind = self.kind(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._figure(kind)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_on(kind) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and self.theme is not None:
            return QBrush(QColor(self.theme.warning if self.known.weak(*kind) else self.theme.muted))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.title(index.row())}, {self.lang_name(index.column())}, {self._fact(kind)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._fact(kind)
        return None

    def _figure(self, kind: Kind) -> str:
        share = self.known.precision.get(kind)
        if share is None:
            return ""
        told = self.tr("{share} · often wrong") if self.known.weak(*kind) else "{share}"
        return told.format(share=messages.percent_text(share))

    def _fact(self, kind: Kind) -> str:
        share = self.known.precision.get(kind)
        shown = self.tr("shown") if self.is_on(kind) else self.tr("hidden")
        if share is None:
            return self.tr("{shown}, not measured").format(shown=shown)
        told = self.tr("{shown}, often wrong: {share} right")
        if not self.known.weak(*kind):
            told = self.tr("{shown}, {share} right")
        return told.format(shown=shown, share=messages.percent_text(share))

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a kind to be shown or hidden."""
        if role != Qt.ItemDataRole.CheckStateRole or not self.writable:
            return False
        self.switchWanted.emit([self.kind(index)], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


def _swatch(colour: str) -> QIcon:
    square = QPixmap(10, 10)
    square.fill(QColor(colour))
    return QIcon(square)


class _Table(QTableView):
    """A table in which Space switches all chosen cells as it switches the current one.

    ``switchWanted`` carries cells and whether to tick them.
    """

    switchWanted = Signal(list, bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Switch with Space."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.switch(self.selectedIndexes() or [self.currentIndex()], self.currentIndex())
        else:
            super().keyPressEvent(event)

    def switch(self, cells: list[QModelIndex], like: QModelIndex) -> None:
        """Ask for cells to be ticked or not: the opposite of what one of them is."""
        state = Qt.CheckState(like.data(Qt.ItemDataRole.CheckStateRole))
        self.switchWanted.emit(cells, state != Qt.CheckState.Checked)


class SuggestionKinds(QDialog):
    """The table with what concerns all of it below; one such window at a time, beside the work."""

    def __init__(self, session: Session, keeper: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("suggestionKinds")
        self.setWindowTitle(self.tr("Which suggestions to show"))
        self.model = self._make_model()
        self.table = self._make_table()
        self.all_on = QPushButton(self.tr("Show all"))
        self.weak_off = QPushButton(self.tr("Hide what is often wrong"))
        self.close_button = QPushButton(self.tr("Close"))
        self._lay_out()
        self._connect(keeper)
        self._set_theme(keeper.theme)
        self._refresh()

    def _make_model(self) -> KindsModel:
        scheme = self._session.project.scheme
        labels = [label for layer in ("entity", "claim") for label in scheme.labels_of(layer) if not label.hidden]
        there = languages(self._session.project)
        langs = [*_ALWAYS, *sorted(lang for lang in there if lang not in _ALWAYS)]
        model = KindsModel(labels, langs, reliability.in_use(), self)
        model.writable = not self._session.project.read_only
        return model

    def _make_table(self) -> _Table:
        table = _Table()
        table.setModel(self.model)
        table.setAccessibleName(self.windowTitle())
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        table.setCornerButtonEnabled(False)
        table.ensurePolished()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for header in (table.horizontalHeader(), table.verticalHeader()):
            header.setHighlightSections(False)
        table.verticalHeader().setDefaultSectionSize(28)
        table.setCurrentIndex(self.model.index(0, 0))
        return table

    def _lay_out(self) -> None:
        hint = muted(
            self.tr(
                "Hidden suggestions stay stored; ticking a kind again brings them back. "
                "The figures say how many of 100 were right when the pipeline was tested."
            ),
            wrap=True,
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self.all_on)
        buttons.addWidget(self.weak_off)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(hint)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))

    def _connect(self, keeper: ThemeKeeper) -> None:
        self.model.switchWanted.connect(lambda kinds, on: self._switch(kinds, on=on))
        self.table.switchWanted.connect(self._switch_cells)
        self.table.horizontalHeader().sectionClicked.connect(lambda column: self._switch_line(0, column, across=False))
        self.table.verticalHeader().sectionClicked.connect(lambda row: self._switch_line(row, 0, across=True))
        self.all_on.clicked.connect(lambda: self._switch(self.model.kinds(), on=True))
        self.weak_off.clicked.connect(lambda: self._switch(self._weak(), on=False))
        self.close_button.clicked.connect(self.close)
        self._session.switched.connect(self._refresh)
        keeper.changed.connect(self._set_theme)

    def _switch_line(self, row: int, column: int, *, across: bool) -> None:
        """Hide all of a row or a column if any of it is shown, else show all."""
        model = self.model
        count = model.columnCount() if across else model.rowCount()
        cells = [model.index(row, place) if across else model.index(place, column) for place in range(count)]
        shown = (cell for cell in cells if model.is_on(model.kind(cell)))
        self.table.switch(cells, next(shown, cells[0]))

    def _switch_cells(self, cells: list[QModelIndex], on: bool) -> None:
        if self.model.writable:
            self._switch([self.model.kind(cell) for cell in cells], on=on)

    def _weak(self) -> list[Kind]:
        return [kind for kind in self.model.kinds() if self.model.known.weak(*kind)]

    def _switch(self, kinds: list[Kind], *, on: bool) -> None:
        if not self._session.switch_kinds(kinds, on=on):
            self._refresh()

    def _refresh(self) -> None:
        off = self._session.switched_off()
        self.model.show_off(off)
        writable = self.model.writable
        self.all_on.setEnabled(writable and not off.isdisjoint(self.model.kinds()))
        self.weak_off.setEnabled(writable and any(kind not in off for kind in self._weak()))

    def _set_theme(self, theme: Theme) -> None:
        self.model.theme = theme
        self.table.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @classmethod
    def show_for(cls, session: Session, keeper: ThemeKeeper, parent: QWidget) -> SuggestionKinds:
        """Show the window that is open, or a new one."""
        dialog = parent.findChild(cls) or cls(session, keeper, parent)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        dialog.table.setFocus()
        return dialog

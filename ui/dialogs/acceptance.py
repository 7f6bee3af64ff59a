"""How many suggestions are accepted unchanged, week by week: a plot, and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.acceptance import Acceptance, acceptance
from models.errors import PostilError
from models.names import NAMES
from ui import messages
from ui.acceptance_series import Series, Week, series_of, span_of
from ui.jobs import Job
from ui.panels.line_plot import Colour, Curve, LinePlot
from ui.panels.words import muted
from ui.session import Session
from ui.theme import Theme, ThemeKeeper
from ui.translation import language

# Colour and line together tell so many pipelines apart.
_STYLES: tuple[tuple[Colour, bool], ...] = (("accent", False), ("warning", True), ("good", False), ("accent", True))
_SIZE = QSize(660, 560)
# What a desktop draws around a window.
_FRAME = QSize(20, 50)
_WEEK = 7
_LAST_WORDS = 1


class AcceptanceDialog(QDialog):
    """Choosers of label and language, the plot of the pipelines with most decisions, the table of all."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._counts: Sequence[Acceptance] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("acceptance")
        self.setWindowTitle(self.tr("Acceptance over time"))
        self.label = self._make_chooser(self.tr("Label"))
        self.lang = self._make_chooser(self.tr("Language"))
        empty = self.tr(
            "Nothing of this has been decided yet. Once suggestions are accepted and rejected, "
            "this shows week by week how many of them were right as they stood."
        )
        self.plot = LinePlot(self.tr("Accepted unchanged, by week"), empty, messages.percent_text, theme)
        self.table = self._make_table()
        self.note = muted(self.tr("Counting…"), wrap=True)
        self.close_button = QPushButton(self.tr("Close"))
        self._lay_out()
        for widget in (self.label, self.lang):
            widget.setEnabled(False)
        self.plot.hide()
        self.table.hide()
        self._job = Job("", lambda *_: acceptance(session.project), self)
        self._job.done.connect(self._take)
        self._job.failed.connect(self._refuse)
        self._job.start()

    def _make_chooser(self, name: str) -> QComboBox:
        chooser = QComboBox()
        chooser.setAccessibleName(name)
        chooser.activated.connect(lambda _: self._show_choice())
        return chooser

    def _make_table(self) -> QTableWidget:
        titles = (
            self.tr("Week from"),
            self.tr("Pipeline"),
            self.tr("Unchanged"),
            self.tr("Accepted"),
            self.tr("Changed"),
            self.tr("Rejected"),
        )
        table = QTableWidget(0, len(titles))
        for column, title in enumerate(titles):
            item = QTableWidgetItem(title)
            item.setTextAlignment(_alignment(column))
            table.setHorizontalHeaderItem(column, item)
        table.setAccessibleName(self.tr("Accepted unchanged, by week"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        return table

    def _lay_out(self) -> None:
        choice = QHBoxLayout()
        choice.addWidget(self.label, 1)
        choice.addWidget(self.lang, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.close_button)
        self.close_button.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addLayout(choice)
        layout.addWidget(self.plot, 3)
        layout.addWidget(self.table, 2)
        layout.addLayout(foot)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.plot.set_theme(theme)

    # --- content

    def _take(self, counts: Sequence[Acceptance]) -> None:
        self._counts = counts
        scheme = self._session.project.scheme
        labels = {messages.label_title(scheme, count.label): count.label for count in counts}
        self.label.addItem(self.tr("All labels"), "")
        for title in sorted(labels):
            self.label.addItem(title, labels[title])
        self.lang.addItem(self.tr("All languages"), None)
        for lang in sorted({count.lang for count in counts}):
            self.lang.addItem(messages.language_name(lang) if lang else self.tr("No language"), lang)
        self.note.setText(self.tr("A colleague’s decisions count in the week in which they were imported."))
        for widget in (self.label, self.lang):
            widget.setEnabled(bool(counts))
        if counts:
            self.label.setFocus()
        self._show_choice()

    def _refuse(self, error: PostilError) -> None:
        self.note.setText("")
        self._session.refused.emit(error)

    def _show_choice(self) -> None:
        several = series_of(self._counts, self.label.currentData() or "", self.lang.currentData())
        self.plot.show()
        self._show_plot(several)
        rows = [(series, week) for series in several for week in series.weeks]
        rows.sort(key=lambda row: row[1].monday, reverse=True)
        self.table.setRowCount(len(rows))
        for place, (series, week) in enumerate(rows):
            self._fill_row(place, series, week)
        self.table.setVisible(bool(rows))

    def _show_plot(self, several: Sequence[Series]) -> None:
        span = span_of(several)
        if span is None:
            self.plot.show_curves((), 1.0)
            return
        first, last = span
        curves = [
            Curve(
                self._name(series), [((week.monday - first).days / _WEEK, week.rate) for week in series.weeks], *style
            )
            for series, style in zip(several, _STYLES, strict=False)
        ]
        ends = (_day(first), _day(last) if last > first else "")
        self.plot.show_curves(curves, (last - first).days / _WEEK, floor=0.0, ceiling=1.0, ends=ends)

    def _fill_row(self, place: int, series: Series, week: Week) -> None:
        numbers = (week.accepted, week.edited, week.rejected)
        texts = (_day(week.monday), self._name(series), messages.percent_text(week.rate), *map(str, numbers))
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setTextAlignment(_alignment(column))
            self.table.setItem(place, column, item)

    def _name(self, series: Series) -> str:
        if series.pipeline == NAMES.name:
            return self.tr("Names marked elsewhere")
        return f"{series.pipeline} {series.version}".strip()

    # --- going

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the project alone from now on."""
        self._job.abandon()
        super().closeEvent(event)

    @classmethod
    def show_for(cls, session: Session, keeper: ThemeKeeper, parent: QWidget) -> AcceptanceDialog:
        """Show the numbers of this moment, in place of a window with older ones."""
        for older in parent.findChildren(cls):
            older.close()
        dialog = cls(session, keeper.theme, parent)
        keeper.changed.connect(dialog.set_theme)
        dialog.show()
        dialog.activateWindow()
        return dialog


def _alignment(column: int) -> Qt.AlignmentFlag:
    """Return how a column stands: words to the left, numbers to the right."""
    side = Qt.AlignmentFlag.AlignLeft if column <= _LAST_WORDS else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _day(monday: date) -> str:
    return QLocale(language()).toString(QDate(monday.year, monday.month, monday.day), "d MMM yyyy")

"""What is known about a document besides its text, to be corrected: title, language, date, source, zones, note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from models.document_edits import ChangeDocument, SetNote
from models.errors import PostilError
from models.records import ZONE_KINDS, Date, Meta, Zone
from ui import messages
from ui.panels.elided_label import ElidedLabel
from ui.panels.words import heading, muted
from ui.session import Session
from ui.translation import language

if TYPE_CHECKING:
    from models.queries import Work

_LAST_YEAR = 2200
_MONTHS = 12
_MOST_WORDS = 200
_DAYS = 31


class DateField(QWidget):
    """A date known to the year, the month or the day; "–" stands for a part that isn't known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.year, self.month, self.day = QLineEdit(), QComboBox(), QLineEdit()
        self.year.setValidator(QIntValidator(1, _LAST_YEAR, self))
        self.day.setValidator(QIntValidator(1, _DAYS, self))
        self.month.addItem("–", None)
        for number in range(1, _MONTHS + 1):
            self.month.addItem(QLocale(language()).standaloneMonthName(number).capitalize(), number)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        names = (self.tr("Day"), self.tr("Month"), self.tr("Year"))
        for widget, name, stretch in zip((self.day, self.month, self.year), names, (1, 2, 1), strict=True):
            widget.setAccessibleName(name)
            widget.setToolTip(name)
            layout.addWidget(widget, stretch)
        self.day.setPlaceholderText(names[0])
        self.year.setPlaceholderText(names[2])
        self.year.textChanged.connect(self._follow)
        self.month.currentIndexChanged.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Ask for a month only with a year, for a day only with a month."""
        self.month.setEnabled(bool(self.year.text()))
        self.day.setEnabled(self.month.isEnabled() and self.month.currentData() is not None)

    def set_date(self, date: Date | None) -> None:
        """Show a date."""
        self.year.setText(str(date.year) if date else "")
        self.month.setCurrentIndex(date.month or 0 if date else 0)
        self.day.setText(str(date.day) if date and date.day else "")

    def date(self) -> Date | None:
        """Return the date as far as it is known; raises `PostilError` if there is no such day."""
        if not self.year.text():
            return None
        year, month = int(self.year.text()), self.month.currentData()
        day = int(self.day.text()) if month and self.day.text() else None
        if not QDate(year, month or 1, day or 1).isValid():
            raise PostilError("There is no such day; correct the date.")
        return Date(year, month, day)


class ZoneRow(QWidget):
    """One zone: its kind to be chosen, its first words, and a button that takes it away."""

    def __init__(self, zone: Zone, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of zone"))
        for kind in ZONE_KINDS:
            self.kind.addItem(messages.zone_name(kind), kind)
        self.kind.setCurrentIndex(self.kind.findData(zone.kind))
        quote = ElidedLabel(words)
        quote.setProperty("role", "muted")
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setProperty("role", "quiet")
        self.remove.setAccessibleName(self.tr("Remove the zone “{words}”").format(words=words))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.kind)
        layout.addWidget(quote, 1)
        layout.addWidget(self.remove)

    def zone(self) -> Zone:
        """Return the zone with the kind that was chosen."""
        return Zone(self._zone.start, self._zone.end, self.kind.currentData())


class PropertiesDialog(QDialog):
    """A window beside the article; saving makes one edit, and another for the person's own note."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert session.work is not None  # noqa: S101 - made for an open document
        self._session = session
        self._work: Work = session.work
        self.rows: list[ZoneRow] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("propertiesDialog")
        shown = session.work.document.title or session.work.document.meta.file or ""
        self.setWindowTitle(self.tr("Properties – {title}").format(title=shown))
        self.resize(560, 620)
        self.title, self.source, self.url = QLineEdit(), QLineEdit(), QLineEdit()
        self.language = self._make_language()
        self.date = DateField()
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(76)
        self._zones = QVBoxLayout()
        self._lay_out()
        self._fill()

    def _make_language(self) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("Not known"), None)
        codes = dict.fromkeys((*self._session.project.scheme.languages, self._work.document.lang))
        for code in filter(None, codes):
            box.addItem(messages.language_name(code), code)
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setVerticalSpacing(9)
        form.setHorizontalSpacing(14)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&Title"), self.title),
            (self.tr("&Language"), self.language),
            (self.tr("&Date"), self.date),
            (self.tr("&Source"), self.source),
            (self.tr("&Web address"), self.url),
            (self.tr("Your &note"), self.note),
        )
        for name, field in fields:
            form.addRow(name, field)
            field.setAccessibleName(name.replace("&", ""))
        file = self._work.document.meta.file
        if file:
            form.addRow(self.tr("File"), muted(file))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(heading(self.tr("Zones: what is not running article text")))
        layout.addWidget(self._zone_area(), 1)
        layout.addWidget(self._buttons())

    def _zone_area(self) -> QScrollArea:
        content = QWidget()
        content.setProperty("role", "panel")
        self._zones.setContentsMargins(0, 0, 8, 0)
        self._zones.setSpacing(4)
        content.setLayout(self._zones)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        return scroll

    def _buttons(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 4, 0, 0)
        self.problem = ElidedLabel()
        self.problem.setProperty("role", "error")
        layout.addWidget(self.problem, 1)
        self.save = QPushButton(self.tr("Save"))
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.close)
        for button in (cancel, self.save):
            layout.addWidget(button)
        self.save.setEnabled(not self._session.project.read_only)
        return row

    def _fill(self) -> None:
        document = self._work.document
        self.title.setText(document.title or "")
        self.title.setCursorPosition(0)
        self.title.setPlaceholderText(" ".join(self._work.text[:80].split()))
        self.language.setCurrentIndex(max(0, self.language.findData(document.lang)))
        self.date.set_date(document.meta.date)
        self.source.setText(document.meta.source or "")
        self.url.setText(document.meta.url or "")
        self.note.setPlainText(self._work.line.note or "")
        for zone in document.zones:
            self._add_zone(zone, " ".join(self._work.text[zone.start : zone.end][:_MOST_WORDS].split()))
        self._zones.addStretch()

    def _add_zone(self, zone: Zone, words: str) -> None:
        row = ZoneRow(zone, words)
        self.rows.append(row)
        self._zones.addWidget(row)
        row.remove.clicked.connect(lambda: self._remove(row))

    def _remove(self, row: ZoneRow) -> None:
        self.rows.remove(row)
        self._zones.removeWidget(row)
        row.deleteLater()

    # --- saving

    def _changed(self) -> ChangeDocument | None:
        """Return the edit, with what differs alone; None if nothing does."""
        document = self._work.document
        title = self.title.text().strip() or None
        lang = self.language.currentData()
        meta = Meta(
            date=self.date.date(),
            source=self.source.text().strip() or None,
            url=self.url.text().strip() or None,
            file=document.meta.file,
        )
        zones = tuple(row.zone() for row in self.rows)
        edit = ChangeDocument(
            document.id,
            title_text=UNSET if title == document.title else title,
            lang=UNSET if lang == document.lang else lang,
            meta=UNSET if meta == document.meta else meta,
            zones=UNSET if zones == document.zones else zones,
        )
        return None if edit == ChangeDocument(document.id) else edit

    def _save(self) -> None:
        try:
            edit = self._changed()
        except PostilError as error:
            self.problem.setText(messages.sentence(error))
            return
        if edit is not None and not self._session.apply(edit):
            return
        note = self.note.toPlainText().strip() or None
        if note != self._work.line.note:
            self._session.apply(SetNote(self._work.document.id, note))
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes without saving."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

"""What became of an import: a headline, and every file with which something was the matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui import messages

if TYPE_CHECKING:
    from models.importing import FileReport, ImportReport

_MOST_SHOWN = 200


def headline(report: ImportReport) -> str:
    """Return one sentence about an import."""
    translate = QCoreApplication.translate
    several = translate("import", "{count} documents imported").format(count=report.added)
    parts = [translate("import", "1 document imported") if report.added == 1 else several]
    if not report.added:
        parts = [translate("import", "Nothing new imported")]
    there = sum(file.already_there for file in report.files)
    taken = sum(file.taken for file in report.files)
    if there:
        parts.append(translate("import", "{count} already there").format(count=there))
    if taken:
        parts.append(translate("import", "{count} marks taken over").format(count=taken))
    if report.failed:
        one, many = (
            translate("import", "1 file could not be read"),
            translate("import", "{count} files could not be read"),
        )
        failed = len(report.failed)
        parts.append(one if failed == 1 else many.format(count=failed))
    if report.cancelled:
        parts.append(translate("import", "cancelled"))
    return ", ".join(parts) + "."


def news(file: FileReport) -> list[tuple[str, str]]:
    """Return what there is to say about a file: pairs of a label's role and a sentence."""
    translate = QCoreApplication.translate
    found: list[tuple[str, str]] = []
    if file.refusal is not None:
        lost = translate("import", "{problem} Nothing of this file was kept.")
        found.append(("error", lost.format(problem=messages.sentence(file.refusal))))
    clash = translate("import", "Two versions of the same revision: {what}.")
    found += [("warning", clash.format(what=messages.sentence(what))) for what in file.clashes]
    found += [("muted", messages.sentence(warning)) for warning in file.warnings]
    return found


class ImportSummary(QDialog):
    """A window beside the work; it waits for nobody."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(self.tr("Import"))
        self.resize(620, 420)
        title = QLabel(headline(report))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        title.setStyleSheet("font-weight: 600;")
        content = QWidget()
        content.setProperty("role", "panel")
        self._list = QVBoxLayout(content)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(8)
        for file in [file for file in report.files if news(file)][:_MOST_SHOWN]:
            self._list.addWidget(self._card(file))
        self._list.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(content)
        close = QPushButton(self.tr("Close"))
        close.setProperty("role", "primary")
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(scroll, 1)
        layout.addLayout(foot)

    @staticmethod
    def has_news(report: ImportReport) -> bool:
        """Tell whether there is more to say than the headline."""
        return any(news(file) for file in report.files)

    def _card(self, file: FileReport) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(3)
        lines = [("", file.file), *news(file)] if file.error is None else news(file)
        for role, text in lines:
            label = QLabel(text)
            label.setProperty("role", role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc and Enter."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

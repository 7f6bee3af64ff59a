"""What to export and where to: whose marks, with or without suggestions, without which zones; a file or a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from models.exporting import Selection
from models.records import ZONE_KINDS
from ui import messages
from ui.panels.words import heading
from ui.session import Session

_ZONES_A_ROW = 3


class ExportDialog(QDialog):
    """A window beside the work; ``chosen`` carries where to and a `Selection`."""

    chosen = Signal(Path, object)

    def __init__(self, session: Session, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = folder
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(480)
        self.everyone = QRadioButton(self.tr("Everyone’s annotations"))
        self.mine = QRadioButton(self.tr("Only mine ({name})").format(name=session.me.name))
        self.everyone.setChecked(True)
        self.suggestions = QCheckBox(self.tr("Also the pipelines’ suggestions"))
        self.file = QRadioButton(self.tr("A file (JSONL, with its features beside it)"))
        self.data_set = QRadioButton(self.tr("A folder (a data set with a card, ready for training)"))
        self.file.setChecked(True)
        self.zones = {kind: QCheckBox(messages.zone_name(kind)) for kind in ZONE_KINDS}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 16)
        layout.setSpacing(5)
        self._add_section(layout, self.tr("Whose"), (self.everyone, self.mine))
        layout.addWidget(self.suggestions)
        layout.addWidget(heading(self.tr("Leave out the marks in")))
        layout.addLayout(self._zone_grid())
        self._add_section(layout, self.tr("To"), (self.file, self.data_set))
        layout.addSpacing(10)
        layout.addLayout(self._buttons())

    def _add_section(self, layout: QVBoxLayout, title: str, choices: tuple[QRadioButton, ...]) -> None:
        layout.addWidget(heading(title))
        together = QButtonGroup(self)
        for button in choices:
            layout.addWidget(button)
            together.addButton(button)

    def _zone_grid(self) -> QGridLayout:
        grid = QGridLayout()
        for number, box in enumerate(self.zones.values()):
            grid.addWidget(box, number // _ZONES_A_ROW, number % _ZONES_A_ROW)
        return grid

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.close)
        self.go = QPushButton(self.tr("Export…"))
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._ask_where)
        for button in (cancel, self.go):
            row.addWidget(button)
        return row

    def selection(self) -> Selection:
        """Return what is to be written."""
        return Selection(
            annotator=self._session.me.id if self.mine.isChecked() else None,
            suggestions=self.suggestions.isChecked(),
            without_zones=tuple(kind for kind, box in self.zones.items() if box.isChecked()),
        )

    def _ask_where(self) -> None:
        if self.data_set.isChecked():
            name = QFileDialog.getExistingDirectory(self, self.tr("Export to a folder"), str(self._folder))
        else:
            proposal = str(self._folder / f"{self._session.project.path.stem}.jsonl")
            name, _ = QFileDialog.getSaveFileName(
                self, self.tr("Export to a file"), proposal, self.tr("JSON lines (*.jsonl)")
            )
        if name:
            self.chosen.emit(Path(name), self.selection())
            self.close()

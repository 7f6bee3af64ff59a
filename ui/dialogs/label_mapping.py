"""Which label of the project a label of another pipeline becomes: a table of choices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from models.scheme import Label, text_in
from ui.translation import language

_ROW_HEIGHT = 38


class LabelMapping(QTableWidget):
    """A row for each foreign label; ``mapped`` says that a choice was made, `mapping` returns all of them."""

    mapped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self.boxes: dict[str, QComboBox] = {}
        self.setAccessibleName(self.tr("Labels of the pipeline and of the project"))
        self.setHorizontalHeaderLabels([self.tr("Its label"), self.tr("Becomes")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def show_mapping(self, mapping: Mapping[str, str | None], labels: Sequence[Label], *, editable: bool) -> None:
        """Show what each foreign label becomes; None: it is left out."""
        self.boxes = {}
        self.setRowCount(0)
        self.setRowCount(len(mapping))
        for row, (foreign, ours) in enumerate(mapping.items()):
            name = QTableWidgetItem(foreign)
            name.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(row, 0, name)
            box = self._choice(ours, labels)
            box.setAccessibleName(self.tr("{label} becomes").format(label=foreign))
            box.setEnabled(editable)
            box.activated.connect(self.mapped)
            self.setCellWidget(row, 1, box)
            self.boxes[foreign] = box

    def _choice(self, ours: str | None, labels: Sequence[Label]) -> QComboBox:
        box = QComboBox()
        # A cell's widget fills it; boxes that touch each other look like one.
        box.setStyleSheet("margin: 2px 0;")
        box.addItem(self.tr("leave out"), None)
        for label in labels:
            box.addItem(text_in(label.title, language(), label.name), label.name)
        if ours is not None and box.findData(ours) < 0:
            # A label that this project lacks stays what it is until somebody changes it.
            box.addItem(ours, ours)
        box.setCurrentIndex(box.findData(ours))
        return box

    def mapping(self) -> dict[str, str | None]:
        """Return our label for each foreign one, None where it is left out."""
        return {foreign: box.currentData() for foreign, box in self.boxes.items()}

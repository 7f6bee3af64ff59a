"""Before training: what there is to learn from, in plain words, and what to begin with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotators.registry import PipelineInfo
from models.errors import PostilError
from ui import messages
from ui.learning_facts import Supply
from ui.panels.words import heading, muted, strong
from ui.theme import restyle


class StartPage(QWidget):
    """Says what a project offers; ``started`` carries the key of the pipeline to begin with."""

    started = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._intro = _paragraph(
            self.tr(
                "Postil can learn from what you and your colleagues decided in this project. All of it happens on this "
                "computer."
            )
        )
        self.rows: list[QLabel] = []
        self._grid = QGridLayout()
        self.base = QComboBox()
        self.base.setAccessibleName(self.tr("Begin with"))
        self.news = muted(wrap=True)
        self.start = QPushButton(self.tr("Start"))
        self.start.setProperty("role", "primary")
        self.start.setEnabled(False)
        self.start.clicked.connect(lambda: self.started.emit(self.base.currentData() or ""))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.closed)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._intro)
        layout.addWidget(heading(self.tr("What there is to learn from")))
        card = QFrame()
        card.setProperty("role", "card")
        card.setLayout(self._grid)
        self._grid.setContentsMargins(14, 10, 14, 10)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        layout.addWidget(card)
        layout.addWidget(heading(self.tr("What happens then")))
        for words in (
            self.tr("1. A new pipeline is trained, which takes some minutes. You can go on annotating."),
            self.tr("2. It and the one in use are measured on the documents that are kept aside."),
            self.tr("3. You choose which of them suggests. Until then nothing changes."),
        ):
            layout.addWidget(_paragraph(words))
        self._base_row = QWidget()
        line = QHBoxLayout(self._base_row)
        line.setContentsMargins(0, 4, 0, 0)
        name = QLabel(self.tr("&Begin with"))
        name.setBuddy(self.base)
        line.addWidget(name)
        line.addWidget(self.base, 1)
        layout.addWidget(self._base_row)
        layout.addWidget(self.news)
        layout.addStretch()
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.start)
        layout.addLayout(buttons)

    def show_reading(self) -> None:
        """Say that the project is being read."""
        self._show_rows([("…", self.tr("The project is being read."))])
        self.start.setEnabled(False)

    def show_supply(self, supply: Supply, bases: Sequence[PipelineInfo]) -> None:
        """Say what there is to learn from; where that is too little, why nothing can begin."""
        self._show_rows(self._told(supply))
        chosen = self.base.currentData()
        self.base.clear()
        for info in bases:
            self.base.addItem(f"{info.name} {info.version}", info.key)
        self.base.setCurrentIndex(max(self.base.findData(chosen), 0))
        self._base_row.setVisible(len(bases) > 1)
        self.start.setEnabled(supply.problem is None and bool(bases))
        if supply.problem is not None:
            self.say_problem(supply.problem)
        if self.start.isEnabled():
            self.start.setDefault(True)
            self.start.setFocus()

    def _told(self, supply: Supply) -> list[tuple[str, str]]:
        def count(number: int, one: str, many: str) -> tuple[str, str]:
            return str(number), one if number == 1 else many

        return [
            count(
                supply.done,
                self.tr("document done: what is left unmarked there counts as no name."),
                self.tr("documents done: what is left unmarked there counts as no name."),
            ),
            count(
                supply.started,
                self.tr("document started: what is left unmarked there counts for nothing."),
                self.tr("documents started: what is left unmarked there counts for nothing."),
            ),
            count(
                supply.names,
                self.tr("name that was marked or accepted."),
                self.tr("names that were marked or accepted."),
            ),
            count(
                supply.rejected,
                self.tr("suggestion that was rejected or corrected."),
                self.tr("suggestions that were rejected or corrected."),
            ),
            count(
                supply.kept_aside,
                self.tr("more document is kept aside for the test: nothing is learnt from it."),
                self.tr("more documents are kept aside for the test: nothing is learnt from them."),
            ),
        ]

    def _show_rows(self, told: Sequence[tuple[str, str]]) -> None:
        for old in self.rows:
            self._grid.removeWidget(old)
            old.deleteLater()
        self.rows = []
        for line, (number, words) in enumerate(told):
            figure, label = strong(number), muted(words, wrap=True)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            figure.setMinimumWidth(36)
            label.setAccessibleName(f"{number} {words}")
            self._grid.addWidget(figure, line, 0)
            self._grid.addWidget(label, line, 1)
            self.rows += [figure, label]

    def say(self, text: str, role: str = "muted") -> None:
        """Say what became of the last attempt."""
        self.news.setProperty("role", role)
        restyle(self.news)
        self.news.setText(text)

    def say_problem(self, error: PostilError) -> None:
        """Say what can't be done."""
        self.say(messages.sentence(error), "error")


def _paragraph(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label

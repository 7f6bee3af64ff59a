"""After training: the pipeline in use and the new one on the same documents, and which of them shall suggest."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotators.protocol import Row, Trained
from models.errors import PostilError
from models.scheme import Scheme
from ui import messages
from ui.learning_facts import Change, Compared, change_of, compared
from ui.messages import percent_text
from ui.panels.drawing import plain_tooltip
from ui.panels.words import muted, strong
from ui.theme import Theme, restyle

# So few documents tell little.
_FEW = 5
_ROLES: dict[Change, str] = {"better": "good", "same": "muted", "worse": "warning"}


class _Card(QFrame):
    """One figure of both pipelines, with a word for the difference."""

    def __init__(self, title: str, explained: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._title = title
        self.setToolTip(explained)
        self.figures = strong("")
        self.figures.setStyleSheet("font-weight: 600; font-size: 17px;")
        self.change = muted()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(2)
        layout.addWidget(muted(title, wrap=True))
        layout.addWidget(self.figures)
        layout.addWidget(self.change)

    def show_figures(self, old: float, new: float, change: Change, word: str) -> None:
        """Show a share, 0 to 1, of the pipeline in use and of the new one."""
        self.figures.setText(_arrow(percent_text(old), percent_text(new)))
        self.change.setProperty("role", _ROLES[change])
        restyle(self.change)
        self.change.setText(word)
        self.setAccessibleName(f"{self._title}: {self.figures.text()}, {word}")


class ResultPage(QWidget):
    """Shows what training came to; ``used``, ``kept``, ``exported``, ``renewed`` and ``closed`` are what is chosen."""

    used = Signal()
    kept = Signal()
    exported = Signal()
    renewed = Signal()
    closed = Signal()

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._theme = theme
        self._made: Trained | None = None
        self.verdict = strong("")
        self.verdict.setWordWrap(True)
        self.remarks = muted(wrap=True)
        self.news = muted(wrap=True)
        self.f1 = _Card(
            self.tr("Right and complete (F1)"),
            self.tr("How many suggestions are right, and how many names are suggested, in one number."),
        )
        self.unchanged = _Card(
            self.tr("Accepted unchanged"), self.tr("The share of the suggestions that is right to the letter.")
        )
        self.effort = _Card(
            self.tr("Work that is left"),
            self.tr("What is left to decide and to mark, as a share of marking everything by hand."),
        )
        self.table = self._make_table()
        self.buttons = self._make_buttons()
        self._lay_out()

    def _make_table(self) -> QTableWidget:
        heads = (
            self.tr("Label"),
            self.tr("Language"),
            self.tr("Marks"),
            self.tr("F1"),
            self.tr("Unchanged"),
            self.tr("Work left"),
            self.tr("Difference"),
        )
        table = QTableWidget(0, len(heads))
        table.setHorizontalHeaderLabels(heads)
        table.setAccessibleName(self.tr("Figures by label and language"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            "export": (self.tr("Export as a folder…"), self.exported),
            "keep": (self.tr("Keep the old one"), self.kept),
            "use": (self.tr("Use the new one"), self.used),
            "close": (self.tr("Close"), self.closed),
            "renew": (self.tr("Suggest again"), self.renewed),
        }
        buttons = {}
        for name, (text, signal) in made.items():
            buttons[name] = QPushButton(text)
            buttons[name].clicked.connect(signal)
        return buttons

    def _lay_out(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(10)
        for card in (self.f1, self.unchanged, self.effort):
            cards.addWidget(card, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.buttons["export"])
        foot.addStretch()
        for name in ("keep", "use", "close", "renew"):
            foot.addWidget(self.buttons[name])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.verdict)
        layout.addWidget(self.remarks)
        layout.addLayout(cards)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.news)
        layout.addLayout(foot)

    # --- showing

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        if self._made is not None:
            self._fill(compared(self._made))

    def show_result(self, made: Trained) -> None:
        """Show what training came to, and ask which pipeline shall suggest."""
        self._made = made
        self.verdict.setText(self._verdict(made))
        self.remarks.setText(" ".join(self._remarks(made)))
        self.remarks.setVisible(bool(self.remarks.text()))
        old, new = made.old.total, made.new.total
        for card, one, other, less in (
            (self.f1, old.f1, new.f1, False),
            (self.unchanged, old.accepted_unchanged, new.accepted_unchanged, False),
            (self.effort, old.effort, new.effort, True),
        ):
            change = change_of(one, other, less_is_better=less)
            card.show_figures(one, other, change, self._word(change))
        self._fill(compared(made))
        self.say("")
        self._ask(better=made.better)

    def show_chosen(self, text: str) -> None:
        """Say that the new one suggests from now on, and offer to let it."""
        self.say(text, "good")
        self._offer("close", "renew", default="renew")

    def say(self, text: str, role: str = "muted") -> None:
        """Say what became of a choice."""
        self.news.setProperty("role", role)
        restyle(self.news)
        self.news.setText(text)
        self.news.setVisible(bool(text))

    def say_problem(self, error: PostilError) -> None:
        """Say what can't be done."""
        self.say(messages.sentence(error), "error")

    def _ask(self, *, better: bool) -> None:
        self._offer("keep", "use", default="use" if better else "keep")

    def _offer(self, *names: str, default: str) -> None:
        for name, button in self.buttons.items():
            button.setVisible(name in (*names, "export"))
            button.setDefault(name == default)
            button.setProperty("role", "primary" if name == default else "")
            restyle(button)
        self.buttons[default].setFocus()

    def _verdict(self, made: Trained) -> str:
        count = made.new.documents
        if made.better:
            one = self.tr("The new pipeline is better on the document that was kept aside.")
            many = self.tr("The new pipeline is better on the {count} documents that were kept aside.")
        elif made.new.total.f1 > made.old.total.f1:
            one = many = self.tr(
                "The new pipeline is better on this project, but has forgotten too much of what it knew."
            )
        else:
            one = self.tr("The new pipeline is not better on the document that was kept aside.")
            many = self.tr("The new pipeline is not better on the {count} documents that were kept aside.")
        return one if count == 1 else many.format(count=count)

    def _remarks(self, made: Trained) -> list[str]:
        compared_with = self.tr("{old} is the old one, {new} the new one.").format(
            old=f"{made.old.name} {made.old.version}", new=made.new.version
        )
        told = [compared_with, *(messages.sentence(note.as_remark()) for note in made.remarks)]
        if made.new.documents < _FEW:
            told.append(self.tr("So few documents make a rough measure."))
        return told

    def _fill(self, rows: Sequence[Compared]) -> None:
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            texts = (
                self._label(row),
                messages.language_name(row.lang) if row.lang else "–",
                str(row.gold),
                _both(row, lambda one: one.f1),
                _both(row, lambda one: one.accepted_unchanged),
                _both(row, lambda one: one.effort),
                self._word(row.change),
            )
            items = [QTableWidgetItem(text) for text in texts]
            for column, item in enumerate(items):
                item.setToolTip(plain_tooltip(item.text() if row.gold else self._in_vain(row)))
                self.table.setItem(number, column, item)
            colour = {"better": self._theme.good, "same": self._theme.muted, "worse": self._theme.warning}[row.change]
            items[-1].setForeground(QColor(colour))

    def _in_vain(self, row: Compared) -> str:
        old, new = (0 if one is None else one.proposed for one in (row.old, row.new))
        text = self.tr("Nobody marked any here. Suggested in vain: {old} by the one in use, {new} by the new one.")
        return text.format(old=old, new=new)

    def _label(self, row: Compared) -> str:
        title = messages.label_title(self._scheme, row.label)
        return title if row.layer == "entity" else self.tr("Claim: {label}").format(label=title)

    def _word(self, change: Change) -> str:
        words: dict[Change, str] = {
            "better": self.tr("✓ better"),
            "same": self.tr("= the same"),
            "worse": self.tr("✗ worse"),
        }
        return words[change]


def _arrow(old: str, new: str) -> str:
    return old if old == new else f"{old} → {new}"


def _both(row: Compared, figure: Callable[[Row], float]) -> str:
    """Return a figure of both pipelines; there is none where nobody marked anything."""
    if not row.gold:
        return "–"
    old, new = (0.0 if one is None else figure(one) for one in (row.old, row.new))
    return _arrow(percent_text(old), percent_text(new))

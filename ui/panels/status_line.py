"""The line at the window's foot: saved when, what there is, what is going on, what could not be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QTime, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui.panels.elided_label import ElidedLabel
from ui.theme import restyle

_SENTENCE_MS = 10_000


class StatusLine(QFrame):
    """Quiet by default; a sentence goes away by itself, progress when its job ends."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAccessibleName(self.tr("Status"))
        self.setProperty("role", "foot")
        self.saved = QLabel()
        self.saved.setTextFormat(Qt.TextFormat.PlainText)
        self.saved.setProperty("role", "muted")
        self.counts = QLabel()
        self.counts.setTextFormat(Qt.TextFormat.PlainText)
        self.counts.setProperty("role", "muted")
        self.sentence = ElidedLabel()
        self._work = QLabel()
        self._work.setTextFormat(Qt.TextFormat.PlainText)
        self._work.setProperty("role", "muted")
        self.bar = QProgressBar()
        self.bar.setFixedWidth(130)
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setProperty("role", "quiet")
        self.cancel.clicked.connect(self.cancelled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 8, 2)
        layout.setSpacing(12)
        layout.addWidget(self.saved)
        layout.addWidget(self.counts)
        layout.addWidget(self.sentence, 1)
        for widget in (self._work, self.bar, self.cancel):
            layout.addWidget(widget)
        self.setFixedHeight(34)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SENTENCE_MS)
        self._timer.timeout.connect(self.clear_sentence)
        self.end_progress()

    def show_saved(self, at: datetime | None, *, read_only: bool = False) -> None:
        """Say when the last change was stored, or that nothing is changed here."""
        if read_only:
            self.saved.setText(self.tr("Open for reading"))
        elif at is None:
            self.saved.setText(self.tr("All saved"))
        else:
            time = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
            self.saved.setText(self.tr("All saved {time}").format(time=time))

    def show_counts(self, entities: int, claims: int, suggestions: int) -> None:
        """Say what is marked in the open document and how many suggestions are left."""
        one = (self.tr("1 entity"), self.tr("1 claim"), self.tr("1 suggestion left"))
        many = (self.tr("{count} entities"), self.tr("{count} claims"), self.tr("{count} suggestions left"))
        numbers = (entities, claims, suggestions)
        parts = (a if n == 1 else b.format(count=n) for n, a, b in zip(numbers, one, many, strict=True))
        self.counts.setText(" · ".join(parts))

    def clear(self) -> None:
        """Say nothing: no project is open."""
        for label in (self.saved, self.counts):
            label.setText("")
        self.clear_sentence()

    def say(self, text: str, *, problem: bool = False) -> None:
        """Show a sentence for a while."""
        self.sentence.setProperty("role", "warning" if problem else "muted")
        restyle(self.sentence)
        self.sentence.setText(text)
        self._timer.start()

    def clear_sentence(self) -> None:
        """Take the sentence away."""
        self.sentence.setText("")

    def show_progress(self, what: str, done: int, total: int) -> None:
        """Show how far a job is; a ``total`` of 0 means that nobody knows."""
        self._work.setText(what)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setAccessibleName(what)
        for widget in (self._work, self.bar, self.cancel):
            widget.show()

    def end_progress(self) -> None:
        """Hide the progress."""
        for widget in (self._work, self.bar, self.cancel):
            widget.hide()

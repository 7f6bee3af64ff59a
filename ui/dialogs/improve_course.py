"""While it trains: how far it is, how long it still takes, and how well it finds names by now."""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from annotators.protocol import Progress
from ui.learning_facts import Course
from ui.messages import percent_text
from ui.panels.line_plot import Curve, LinePlot
from ui.panels.words import muted, strong
from ui.theme import Theme
from ui.translation import language

_PARTS = 1000
_TICK_MS = 1000
_MINUTE = 60
# Over a narrower span the plot would show noise as large as mountains.
_LEAST = 0.05


class CoursePage(QWidget):
    """Shows one training; ``cancelled`` asks to give it up, ``hidden`` to let it go on unseen."""

    cancelled = Signal()
    hidden = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course = Course()
        self.stage = strong("")
        self.left = muted()
        self.bar = QProgressBar()
        self.bar.setRange(0, _PARTS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Training"))
        self.scores = LinePlot(
            self.tr("How well it finds names (F1)"), self.tr("It is measured every few steps."), percent_text, theme
        )
        self.loss = LinePlot(
            self.tr("How much it errs while it learns (loss)"),
            self.tr("The first steps take a moment."),
            _number,
            theme,
        )
        self.hide_button = QPushButton(self.tr("Go on in the background"))
        self.hide_button.clicked.connect(self.hidden)
        self.cancel = QPushButton(self.tr("Cancel training"))
        self.cancel.clicked.connect(self.cancelled)
        for button in (self.hide_button, self.cancel):
            # Whoever presses Enter once more than needed wants neither.
            button.setAutoDefault(False)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tell_time)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.stage)
        head.addStretch()
        head.addWidget(self.left)
        plots = QHBoxLayout()
        plots.setSpacing(14)
        plots.addWidget(self.scores)
        plots.addWidget(self.loss)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.hide_button)
        buttons.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addLayout(plots, 1)
        layout.addWidget(
            muted(
                self.tr(
                    "The best step is kept. You can go on annotating; what suggests now stays in use in the meantime."
                ),
                wrap=True,
            )
        )
        layout.addLayout(buttons)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.scores.set_theme(theme)
        self.loss.set_theme(theme)

    def begin(self) -> None:
        """Show a training that has just begun."""
        self._course = Course()
        self._show()
        self._timer.start()

    def end(self) -> None:
        """Count no more time."""
        self._timer.stop()

    def take(self, progress: Progress) -> None:
        """Show the next report."""
        self._course.take(progress, time.monotonic())
        self._show()

    def _show(self) -> None:
        course = self._course
        self.stage.setText(self._stage_name())
        self.bar.setValue(round(_PARTS * course.share))
        right = max(course.training_steps, 1)
        values = [point.value for point in course.held_out]
        name = self.tr("documents kept aside")
        if values:
            name = self.tr("documents kept aside (best {best})").format(best=percent_text(max(values)))
        curves = [Curve(name, course.held_out)]
        if any(point.value for point in course.rehearsal):
            curves.append(Curve(self.tr("rehearsed sentences"), course.rehearsal, "warning", dashed=True))
        self.scores.show_curves(curves, right, ceiling=min(values) + _LEAST if values else None)
        self.loss.show_curves((Curve(self.tr("loss a step"), course.loss, "good"),), right, floor=0.0)
        self._tell_time()

    def _stage_name(self) -> str:
        course = self._course
        match course.stage:
            case "reading":
                return self.tr("The pipeline is being loaded")
            case "training":
                text = self.tr("Training: step {step} of at most {steps}")
                return text.format(step=course.step, steps=course.steps)
            case "measuring":
                return self.tr("Measuring on the documents kept aside")
            case "saving":
                return self.tr("Saving the new pipeline")

    def _tell_time(self) -> None:
        seconds = self._course.seconds_left(time.monotonic())
        self.left.setText("" if seconds is None else self._time_left(seconds))

    def _time_left(self, seconds: float) -> str:
        minutes = math.ceil(seconds / _MINUTE)
        if seconds < _MINUTE:
            return self.tr("less than a minute left")
        return self.tr("at most {count} minutes left").format(count=minutes)


def _number(value: float) -> str:
    return QLocale(language()).toString(value, "g", 3)

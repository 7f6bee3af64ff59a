"""Learning from the project, from what there is to learn to the choice of the new pipeline; beside the work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from annotators.protocol import Progress, Trained
from annotators.registry import PipelineInfo
from models.errors import PostilError
from models.scheme import Scheme
from ui.dialogs.improve_course import CoursePage
from ui.dialogs.improve_result import ResultPage
from ui.dialogs.improve_start import StartPage
from ui.learning_facts import Supply
from ui.theme import Theme

_SIZE = QSize(760, 540)
# What a window's frame and a desktop's bars take of a small screen.
_FRAME = QSize(20, 60)


class ImproveDialog(QDialog):
    """Three pages: what there is to learn from, the training, what came of it. It only shows; `ui.improving` acts.

    Closed while it trains, it is only hidden. ``started`` carries the key of the pipeline to begin with.
    """

    started = Signal(str)
    cancelled = Signal()
    used = Signal()
    kept = Signal()
    exported = Signal()
    renewed = Signal()

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("improveDialog")
        self.setWindowTitle(self.tr("Improve suggestions"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self.start_page = StartPage()
        self.course_page = CoursePage(theme)
        self.result_page = ResultPage(scheme, theme)
        self._pages = QStackedWidget()
        for page in (self.start_page, self.course_page, self.result_page):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(self._pages)
        self._connect()

    def _connect(self) -> None:
        self.start_page.started.connect(self.started)
        self.start_page.closed.connect(self.close)
        self.course_page.cancelled.connect(self.cancelled)
        self.course_page.hidden.connect(self.close)
        result = self.result_page
        for source, target in (
            (result.used, self.used),
            (result.kept, self.kept),
            (result.exported, self.exported),
            (result.renewed, self.renewed),
        ):
            source.connect(target)
        result.closed.connect(self.close)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.course_page.set_theme(theme)
        self.result_page.set_theme(theme)

    def come_up(self) -> None:
        """Show the window before the others."""
        self.show()
        self.raise_()
        self.activateWindow()

    # --- pages

    def show_reading(self) -> None:
        """Say that the project is being read."""
        self.start_page.show_reading()
        self._pages.setCurrentWidget(self.start_page)

    def show_supply(self, supply: Supply, bases: Sequence[PipelineInfo]) -> None:
        """Say what there is to learn from, and which pipelines can be begun with, the usual one first."""
        self.start_page.show_supply(supply, bases)

    def show_course(self) -> None:
        """Show a training that has just begun."""
        self.start_page.say("")
        self.course_page.begin()
        self._pages.setCurrentWidget(self.course_page)
        self.course_page.scores.setFocus()

    def take(self, progress: Progress) -> None:
        """Show how far it is."""
        self.course_page.take(progress)

    def show_result(self, made: Trained) -> None:
        """Show what came of it."""
        self.course_page.end()
        self.result_page.show_result(made)
        self._pages.setCurrentWidget(self.result_page)

    def show_cancelled(self, in_use: str) -> None:
        """Say that nothing was changed."""
        self._back()
        self.start_page.say(self.tr("Cancelled. Nothing was changed: {name} suggests as before.").format(name=in_use))

    def show_failed(self, error: PostilError) -> None:
        """Say why there is no new pipeline."""
        self._back()
        self.start_page.say_problem(error)

    def _back(self) -> None:
        self.course_page.end()
        self._pages.setCurrentWidget(self.start_page)
        self.start_page.start.setFocus()

"""Learning from the project and choosing pipelines, from the menu to the news at the end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from annotators import registry, shelf
from annotators.client import worker_command
from annotators.protocol import Progress, Trained
from annotators.registry import RULES, PipelineInfo
from models import learning
from models.errors import PostilError
from models.lessons import Lesson
from models.scheme import default_scheme
from ui.dialogs.improve import ImproveDialog
from ui.dialogs.pipelines import PipelinesDialog
from ui.flows import Flows, documents_folder
from ui.jobs import Cancelled, Job
from ui.jobs import Progress as Report
from ui.learning_facts import supply_of
from ui.main_window import MainWindow
from ui.theme import Theme
from ui.trainer import Trainer


class Improving(QObject):
    """What the window does with training and pipelines; one of them a window.

    Training goes on while its window is hidden, and ends with the project.
    """

    def __init__(self, window: MainWindow, flows: Flows) -> None:
        super().__init__(window)
        self._window = window
        self._flows = flows
        self._dialog: ImproveDialog | None = None
        self._pipelines: PipelinesDialog | None = None
        self._trainer: Trainer | None = None
        self._made: Trained | None = None
        self._jobs: list[Job] = []
        window.projectClosed.connect(self._stop)
        window.keeper.changed.connect(self._set_theme)

    # --- what there is to learn from

    def improve(self) -> None:
        """Show what there is to learn from; or the training that goes on, or what came of it."""
        dialog = self._the_dialog()
        if dialog is None:
            return
        if self._trainer is None and self._made is None:
            dialog.start_page.say("")
            dialog.show_reading()
            self._with_lessons(self._show_supply)
        dialog.come_up()

    def _the_dialog(self) -> ImproveDialog | None:
        session, workspace = self._window.session, self._window.workspace
        if session is None or workspace is None:
            return None
        if self._dialog is None:
            dialog = ImproveDialog(session.project.scheme, self._window.keeper.theme, workspace)
            dialog.started.connect(self._start)
            dialog.cancelled.connect(self._cancel)
            dialog.used.connect(self._use)
            dialog.kept.connect(self._keep)
            dialog.exported.connect(self._export)
            dialog.renewed.connect(self._renew)
            dialog.finished.connect(self._left)
            self._dialog = dialog
        return self._dialog

    def _with_lessons(self, then: Callable[[list[Lesson]], None]) -> None:
        session = self._window.session
        if session is not None:
            project = session.project
            self._run(lambda _progress, _cancelled: learning.lessons(project), then, self._failed)

    def _show_supply(self, lessons: list[Lesson]) -> None:
        if self._dialog is not None:
            self._dialog.show_supply(supply_of(lessons), _bases())

    # --- training

    def _start(self, base: str) -> None:
        if self._dialog is None:
            return
        trainer = self._trainer = Trainer(worker_command(), self)
        trainer.progressed.connect(self._took)
        trainer.done.connect(self._trained)
        trainer.failed.connect(self._failed)
        self._dialog.show_course()
        # What was decided since the window was opened counts too.
        self._with_lessons(lambda lessons: self._train(trainer, lessons, base))

    def _train(self, trainer: Trainer, lessons: list[Lesson], base: str) -> None:
        if trainer is self._trainer:
            trainer.train(lessons, base or None)

    def _took(self, progress: Progress) -> None:
        if self._dialog is not None:
            self._dialog.take(progress)

    def _trained(self, made: Trained) -> None:
        self._end_trainer()
        self._made = made
        if self._dialog is not None:
            self._dialog.show_result(made)
            if not self._dialog.isVisible():
                choice = (self.tr("Show"), self.improve)
                self._window.tell(self.tr("Training is done: there is a new pipeline."), choice)

    def _failed(self, error: PostilError) -> None:
        self._end_trainer()
        if self._dialog is not None:
            self._dialog.show_failed(error)
            if not self._dialog.isVisible():
                self._window.refuse(error)

    def _cancel(self) -> None:
        self._end_trainer()
        if self._dialog is not None:
            self._dialog.show_cancelled(_name(registry.in_use().info))

    def _left(self) -> None:
        if self._trainer is not None:
            text = self.tr("Training goes on; “Improve suggestions” in the menu shows how far it is.")
            self._window.tell(text)
        elif self._made is not None and self._is_chosen(self._made):
            self._made = None

    def _end_trainer(self) -> None:
        trainer, self._trainer = self._trainer, None
        if trainer is not None:
            trainer.cancel()
            trainer.deleteLater()

    # --- the choice

    def _use(self) -> None:
        if self._made is None or self._dialog is None:
            return
        try:
            info = registry.choose(_key(self._made))
        except PostilError as error:
            self._dialog.result_page.say_problem(error)
            return
        text = self.tr("{name} suggests from now on. It can renew the suggestions in documents that aren’t done.")
        self._dialog.result_page.show_chosen(text.format(name=_name(info)))

    def _keep(self) -> None:
        self._made = None
        if self._dialog is not None:
            self._dialog.close()
        text = self.tr("{name} suggests as before. The new one is in the list of pipelines.")
        self._window.tell(text.format(name=_name(registry.in_use().info)))

    def _renew(self) -> None:
        if self._dialog is not None:
            self._dialog.close()
        self._flows.suggest_again()

    def _export(self) -> None:
        if self._made is not None and self._dialog is not None:
            page = self._dialog.result_page
            self._copy(_key(self._made), self._dialog, page.say, page.say_problem)

    def _copy(
        self, key: str, dialog: QDialog, say: Callable[[str], None], refused: Callable[[PostilError], None]
    ) -> None:
        """Ask for a folder and copy a pipeline into it, below its own name."""
        name = QFileDialog.getExistingDirectory(dialog, self.tr("Copy into a folder"), str(documents_folder()))
        if not name:
            return
        target = Path(name) / key

        def copied(_info: PipelineInfo) -> None:
            say(self.tr("The pipeline was copied to {folder}.").format(folder=target))

        self._run(lambda _progress, _cancelled: shelf.export(key, target), copied, refused)

    @staticmethod
    def _is_chosen(made: Trained) -> bool:
        return registry.in_use().info.key == _key(made)

    # --- the pipelines of this computer

    def show_pipelines(self) -> None:
        """Show which pipelines there are, to choose, add, copy and remove them."""
        session = self._window.session
        if self._pipelines is None:
            dialog = PipelinesDialog(worker_command(), documents_folder(), self._window)
            dialog.chosen.connect(self._chosen)
            dialog.exportAsked.connect(lambda key: self._copy(key, dialog, dialog.say, dialog.say_problem))
            self._pipelines = dialog
        scheme = session.project.scheme if session is not None else default_scheme()
        self._pipelines.come_up([label for label in scheme.labels_of("entity") if not label.hidden])

    def _chosen(self, info: PipelineInfo) -> None:
        text = self.tr("{name} suggests from now on.").format(name=_name(info))
        session = self._window.session
        can_renew = session is not None and not session.project.read_only
        self._window.tell(text, (self.tr("Suggest again"), self._flows.suggest_again) if can_renew else None)

    # --- the window

    def _set_theme(self, theme: Theme) -> None:
        if self._dialog is not None:
            self._dialog.set_theme(theme)

    def _run(
        self,
        work: Callable[[Report, Cancelled], object],
        then: Callable[[Any], None],
        refused: Callable[[PostilError], None],
    ) -> None:
        job = Job("", work, self)
        self._jobs.append(job)
        job.done.connect(then)
        job.failed.connect(refused)
        job.ended.connect(lambda: self._forget(job))
        job.start()

    def _forget(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
            job.deleteLater()

    def _stop(self) -> None:
        """Let nothing go on when the project is closed; its window goes with the project's."""
        self._end_trainer()
        self._made = None
        jobs, self._jobs = self._jobs, []
        for job in jobs:
            job.abandon()
            job.deleteLater()
        self._dialog = None


def _bases() -> list[PipelineInfo]:
    """Return what training can begin with: the shipped pipeline, then the others that could learn."""
    return [info for info in registry.available() if info.name != RULES]


def _key(made: Trained) -> str:
    return f"{made.name}-{made.version}"


def _name(info: PipelineInfo) -> str:
    return f"{info.name} {info.version}"

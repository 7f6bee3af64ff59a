"""The pipelines of this computer: what each is and how good it was; choose, add, copy and remove them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotators import registry, shelf
from annotators.protocol import Installed
from annotators.registry import PipelineInfo
from models.errors import PostilError
from models.scheme import Label
from ui import messages
from ui.dialogs.pipeline_details import PipelineDetails
from ui.panels.toast import NoticeStrip
from ui.trainer import Trainer

_SIZE = QSize(800, 540)
# What a window's frame and a desktop's bars take of a small screen.
_FRAME = QSize(20, 60)
_LIST_WIDTH = 280


class PipelinesDialog(QDialog):
    """A window beside the work. ``chosen`` carries the `PipelineInfo` that suggests from now on.

    ``exportAsked`` carries the key of a pipeline that is to be copied to a folder.
    """

    chosen = Signal(object)
    exportAsked = Signal(str)

    def __init__(self, command: Sequence[str], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._trainer = Trainer(command, self)
        self._trainer.done.connect(self._installed)
        self._trainer.failed.connect(self._not_installed)
        self.setObjectName("pipelinesDialog")
        self.setWindowTitle(self.tr("Pipelines"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self.notice = NoticeStrip()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pipelines"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._show_current)
        self.list.itemActivated.connect(self._activate)
        self.details = PipelineDetails()
        self.details.refused.connect(self.say_problem)
        self.buttons = self._make_buttons()
        self._lay_out()
        self.finished.connect(self.cancel)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.cancel)

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            "add_file": (self.tr("Add from a &file…"), self._ask_file),
            "add_folder": (self.tr("Add from a f&older…"), self._ask_folder),
            "use": (self.tr("&Use"), self._use),
            "export": (self.tr("&Export as a folder…"), self._export),
            "remove": (self.tr("&Remove…"), self._ask_remove),
            "close": (self.tr("Close"), self.close),
        }
        buttons = {}
        for name, (text, slot) in made.items():
            buttons[name] = QPushButton(text)
            buttons[name].setAutoDefault(False)
            buttons[name].clicked.connect(slot)
        buttons["use"].setProperty("role", "primary")
        return buttons

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        for name in ("add_file", "add_folder"):
            left.addWidget(self.buttons[name])
        side = QWidget()
        side.setFixedWidth(_LIST_WIDTH)
        left.setContentsMargins(0, 0, 0, 0)
        side.setLayout(left)
        upper = QHBoxLayout()
        upper.setSpacing(16)
        upper.addWidget(side)
        upper.addWidget(self.details, 1)
        foot = QHBoxLayout()
        foot.addStretch()
        for name in ("remove", "export", "use", "close"):
            foot.addWidget(self.buttons[name])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.notice)
        layout.addLayout(upper, 1)
        layout.addLayout(foot)

    # --- the list

    def come_up(self, labels: Sequence[Label]) -> None:
        """Show the window with what is there now; ``labels`` are what foreign labels can become."""
        self.details.labels = labels
        if not self._trainer.is_running:
            self.notice.dismiss()
        self._fill()
        self.show()
        self.raise_()
        self.activateWindow()
        self.list.setFocus()

    def _fill(self, key: str = "") -> None:
        """List what there is, with one of them chosen: the one with this key, else the one in use."""
        used = registry.in_use()
        if used.remark is not None:
            self.say(messages.sentence(used.remark))
        self.list.clear()
        for info in registry.available():
            below = [self.tr("In use")] if info.key == used.info.key else []
            below.append(_languages(info) or self.tr("any language"))
            item = QListWidgetItem(f"{info.name} {info.version}\n{' · '.join(below)}")
            item.setData(Qt.ItemDataRole.UserRole, info)
            self.list.addItem(item)
            if info.key == (key or used.info.key):
                self.list.setCurrentItem(item)

    def current(self) -> PipelineInfo | None:
        """Return the pipeline that is shown."""
        item = self.list.currentItem()
        info = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return info if isinstance(info, PipelineInfo) else None

    def _show_current(self) -> None:
        info = self.current()
        if info is None:
            return
        used = registry.in_use().info.key
        self.details.show_pipeline(info, _languages(info), registry.available())
        self.buttons["use"].setEnabled(info.key != used)
        self.buttons["remove"].setEnabled(info.is_own)

    # --- what is said

    def say(self, text: str) -> None:
        """Say what came of something."""
        self.notice.say(text, [(self.tr("OK"), lambda: None)])

    def say_problem(self, error: PostilError) -> None:
        """Say what can't be done."""
        self.say(messages.sentence(error))

    # --- what is done

    def _activate(self) -> None:
        """Take Enter in the list, or a double click, for the button, which may not be available."""
        self.buttons["use"].click()

    def _use(self) -> None:
        info = self.current()
        if info is None:
            return
        try:
            registry.choose(info.key)
        except PostilError as error:
            self.say_problem(error)
            return
        self.notice.dismiss()
        self._fill(info.key)
        self.chosen.emit(info)

    def _export(self) -> None:
        info = self.current()
        if info is not None:
            self.exportAsked.emit(info.key)

    def _ask_remove(self) -> None:
        info = self.current()
        if info is None:
            return
        self.notice.say(
            self.tr("Remove {name} {version} from this computer? Its suggestions stay in the projects.").format(
                name=info.name, version=info.version
            ),
            [(self.tr("Remove"), lambda: self._remove(info)), (self.tr("Cancel"), lambda: None)],
        )
        self.notice.buttons[-1].setFocus()

    def _remove(self, info: PipelineInfo) -> None:
        try:
            shelf.remove(info.key)
        except PostilError as error:
            self.say_problem(error)
        self._fill()
        self.list.setFocus()

    # --- adding

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Add a pipeline"), str(self._folder), self.tr("spaCy pipelines (*.whl *.zip)")
        )
        if name:
            self.install(Path(name))

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Add a pipeline"), str(self._folder))
        if name:
            self.install(Path(name))

    def install(self, source: Path) -> None:
        """Take a pipeline into those of this computer, in a process of its own."""
        self._trainer.install(source)
        text = self.tr("{file} is being checked…").format(file=source.name)
        self.notice.say(text, [(self.tr("Cancel"), self.cancel)])
        self._enable_adding()

    def _enable_adding(self) -> None:
        for name in ("add_file", "add_folder"):
            self.buttons[name].setEnabled(not self._trainer.is_running)

    def _installed(self, reply: object) -> None:
        if not isinstance(reply, Installed):
            return
        self._enable_adding()
        self._fill(f"{reply.name}-{reply.version}")
        self.say(self.tr("{name} {version} was added.").format(name=reply.name, version=reply.version))

    def _not_installed(self, error: PostilError) -> None:
        self._enable_adding()
        self.say_problem(error)

    def cancel(self) -> None:
        """Add nothing, if something is just being checked."""
        self._trainer.cancel()
        self._enable_adding()


def _languages(info: PipelineInfo) -> str:
    return ", ".join(messages.language_name(code) for code in info.languages)

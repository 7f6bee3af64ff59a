"""Projects and files: new, open, sample, import, export, suggest; from the question to the news at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from models.errors import PostilError
from models.paths import resource
from ui.jobs import Cancelled, Job, Progress
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from models.exporting import ExportReport, Selection
    from models.importing import ImportReport
    from models.project import Project
    from models.records import Annotator
    from ui.name_keeper import NameKeeper
    from ui.session import Session
    from ui.suggester import Suggester

SUFFIX = ".postil"


def documents_folder() -> Path:
    """Return where a person's own files are."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())


class Flows(QObject):
    """What the window does with files; one of them a window."""

    def __init__(self, window: MainWindow, me: str | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._me = me
        self._job: Job | None = None
        self._suggester: Suggester | None = None
        self._names: NameKeeper | None = None
        window.flows = self
        window.dropped.connect(self.take_dropped)
        window.projectClosed.connect(self._stop)
        window.welcome.recentChosen.connect(self.open)
        window.status.cancelled.connect(self.cancel)

    # --- who

    def ask_name(self) -> None:
        """Ask for a name on the welcome page, if nobody has given one yet."""
        from models.project import os_user
        from ui import profile

        try:
            known = self._me is not None or profile.is_introduced()
        except PostilError as error:
            self._window.refuse(error)
            return
        self._window.welcome.ask_name("" if known else os_user())
        if not known and self._window.workspace is None:
            self._window.welcome.name.selectAll()
            self._window.welcome.name.setFocus()

    def who(self) -> Annotator:
        """Return who is working; the name given on the welcome page is kept."""
        from ui import profile

        welcome = self._window.welcome
        if welcome.asks_name and welcome.name.text().strip():
            found = profile.introduce(welcome.name.text())
            welcome.ask_name("")
            return found
        return profile.who_am_i(self._me)

    # --- projects

    def new(self) -> None:
        """Ask where, then make an empty project."""
        proposal = str(documents_folder() / (self.tr("Articles") + SUFFIX))
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New project"),
            proposal,
            self.tr("Postil projects (*.postil)"),
            # A project is never replaced, so there is nothing to confirm.
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.create(Path(name) if name.endswith(SUFFIX) else Path(name + SUFFIX))

    def create(self, path: Path) -> bool:
        """Make an empty project and open it."""
        from models.project import Project

        try:
            me = self.who()
            project = Project.create(path)
        except PostilError as error:
            self._window.refuse(error)
            return False
        self._show(project, me)
        return True

    def choose(self) -> None:
        """Ask for a project and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open project"), str(documents_folder()), self.tr("Postil projects (*.postil)")
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path, *, read_only: bool = False) -> bool:
        """Open a project; one that is open elsewhere is offered for reading."""
        from models.project import HeldElsewhereError, Project

        if self._window.session is not None and self._window.session.project.path == path.absolute() and not read_only:
            return True
        try:
            me = self.who()
            project = Project.open(path, read_only=read_only)
        except HeldElsewhereError as error:
            self._offer_reading(path, error)
            return False
        except PostilError as error:
            self._window.refuse(error)
            return False
        self._show(project, me)
        return True

    def _offer_reading(self, path: Path, error: PostilError) -> None:
        from ui import messages

        self._window.notice.say(
            messages.sentence(error),
            [
                (self.tr("Open for reading"), lambda: self._open_for_reading(path, str(error.values["holder"]))),
                (self.tr("Cancel"), lambda: None),
            ],
        )

    def _open_for_reading(self, path: Path, holder: str) -> None:
        if self.open(path, read_only=True):
            text = self.tr("Open for reading only: {holder} is working on this project. Nothing can be changed here.")
            self._window.notice.say(text.format(holder=holder))

    def sample(self) -> None:
        """Make a project of the sample articles in the person's own folder, or open the one made before."""
        path = documents_folder() / (self.tr("Postil sample") + SUFFIX)
        if path.exists():
            self.open(path)
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._window.refuse(
                PostilError("{folder} can't be written to: {reason}.", folder=path.parent, reason=error.strerror)
            )
            return
        if self.create(path):
            self.import_paths([resource("samples")])

    def _show(self, project: Project, me: Annotator) -> None:
        from models.queries import document_ids
        from ui.learnt_notice import LearntNotice
        from ui.name_keeper import NameKeeper
        from ui.session import Session
        from ui.workspace import Workspace

        window = self._window
        window.close_project()
        window.notice.dismiss()
        session = Session(project, me, window)
        theme = window.keeper.theme
        workspace = Workspace(session, window.actions_.by_id, window.settings, theme)
        session.setParent(workspace)
        window.show_workspace(workspace)
        self._names = NameKeeper(session, workspace)
        self._names.wants_ranking = workspace.list.is_ranked
        self._names.ranked.connect(workspace.list.take_ranking)
        LearntNotice(session, self._names, workspace).told.connect(window.status.say)
        self._names.wake()
        window.settings.add_recent(project.path)
        first = document_ids(project)[:1]
        if first:
            shown = workspace.list.model.identifiers()
            workspace.open_document(shown[0] if shown else first[0])
        if not project.read_only:
            self.suggest_at_once()

    # --- files

    def take_dropped(self, paths: list[Path]) -> None:
        """Open a dropped project, import dropped files and folders."""
        projects = [path for path in paths if path.suffix == SUFFIX]
        if projects:
            self.open(projects[0])
        elif self._window.session is None:
            self._window.notice.say(
                self.tr("Open or make a project first; then drop the articles into it."),
                [(self.tr("Close"), lambda: None)],
            )
        else:
            self.import_paths(paths)

    def choose_files(self) -> None:
        """Ask for files and import them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import files"),
            str(documents_folder()),
            self.tr("Articles and annotations (*.txt *.jsonl);;All files (*)"),
        )
        if names:
            self.import_paths([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder and import what is in it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import folder"), str(documents_folder()))
        if name:
            self.import_paths([Path(name)])

    def import_paths(self, paths: list[Path]) -> None:
        """Import files and folders beside the work that goes on."""
        from models.importing import Importer, find_files

        session = self._window.session
        if session is None or self._is_busy():
            return
        if session.project.read_only:
            self._window.tell(self.tr("This project is open for reading only; nothing was imported."), problem=True)
            return
        if self._suggester is not None:
            # Storing suggestions would wait for the import's transaction, and the window with it.
            self._suggester.cancel()
        importer = Importer(session.project, session.me)

        def work(progress: Progress, cancelled: Cancelled) -> ImportReport:
            return importer.run(find_files(paths), progress=progress, cancelled=cancelled)

        self._run(Job(self.tr("Importing"), work, self), self._imported)

    def _imported(self, report: ImportReport) -> None:
        from ui.dialogs.import_report import ImportSummary, headline

        window = self._window
        session = window.session
        if session is None:
            return
        if ImportSummary.has_news(report):
            window.status.say(headline(report), problem=bool(report.failed))
            ImportSummary(report, window).show()
        else:
            window.tell(headline(report))
        added = sorted(report.changes.documents_added)
        if session.work is None and added and window.workspace is not None:
            shown = window.workspace.list.model.identifiers()
            window.workspace.open_document(shown[0] if shown else added[0])
        self.suggest_at_once()

    def export(self) -> None:
        """Show the export dialog."""
        from ui.dialogs.export import ExportDialog

        session = self._window.session
        if session is not None:
            dialog = ExportDialog(session, documents_folder(), self._window.workspace)
            dialog.chosen.connect(self.export_to)
            dialog.show()

    def export_to(self, out: Path, selection: Selection) -> None:
        """Write annotations to a file or a folder beside the work that goes on."""
        from models.exporting import export

        session = self._window.session
        if session is None or self._is_busy():
            return
        project = session.project

        def work(progress: Progress, cancelled: Cancelled) -> ExportReport:
            return export(project, out, selection, progress, cancelled)

        self._run(Job(self.tr("Exporting"), work, self), self._exported)

    def _exported(self, report: ExportReport) -> None:
        text = self.tr("{annotations} annotations of {documents} documents written to {out}.")
        self._window.tell(text.format(annotations=report.annotations, documents=report.documents, out=report.out))

    # --- suggestions

    def suggest_all(self) -> None:
        """Suggest on every document on which the default pipeline has not run."""
        self._suggest(again=())

    def suggest_again(self) -> None:
        """Let a pipeline that was just chosen suggest, but where the person is done."""
        self._suggest(again=(), unfinished=True)

    def suggest_here(self) -> None:
        """Suggest again on the open document."""
        session = self._window.session
        if session is not None and session.document is not None:
            self._suggest(again=(session.document,))

    def suggest_at_once(self) -> None:
        """Suggest without being asked, if the person wants that."""
        session = self._window.session
        if session is not None and not session.project.read_only and self._window.settings.suggests_at_once:
            self._suggest(again=(), quietly=True)

    def _suggest(self, again: Sequence[str], *, quietly: bool = False, unfinished: bool = False) -> None:
        from annotators import registry
        from models.queries import documents_without_run
        from ui.proposals import pipeline_annotator

        session = self._window.session
        if session is None or session.project.read_only:
            return
        try:
            pipeline = registry.find()
        except PostilError as error:
            self._window.refuse(error)
            return
        annotator = pipeline_annotator(pipeline.name, pipeline.version)
        not_done_by = session.me.id if unfinished else None
        wanted = again or documents_without_run(session.project, annotator.id, not_done_by)
        if wanted:
            self._the_suggester(session).run(wanted, session.document)
        elif not quietly:
            self._window.tell(self.tr("Every document has its suggestions already."))

    def _the_suggester(self, session: Session) -> Suggester:
        from annotators.client import worker_command
        from ui.suggester import Suggester

        if self._suggester is None:
            self._suggester = Suggester(session.project, worker_command(), self)
            self._suggester.progressed.connect(self._suggesting)
            self._suggester.ended.connect(self._suggested)
            self._suggester.failed.connect(self._window.refuse)
            session.documentOpened.connect(self._suggester.prefer)
        return self._suggester

    def _suggesting(self, done: int, total: int) -> None:
        if self._job is None:
            self._window.status.show_progress(self.tr("Suggesting"), done, total)

    def _suggested(self, done: int, passed_over: int) -> None:
        if self._job is None:
            self._window.status.end_progress()
        if passed_over:
            text = self.tr("Suggestions on {done} documents; the pipeline failed on {count} more.")
            self._window.tell(text.format(done=done - passed_over, count=passed_over), problem=True)
        elif done:
            text = self.tr("Suggestions on {count} documents.")
            one = self.tr("Suggestions on 1 document.")
            self._window.status.say(one if done == 1 else text.format(count=done))

    # --- jobs

    def _is_busy(self) -> bool:
        if self._job is not None:
            self._window.tell(self.tr("{job} is still going on.").format(job=self._job.title), problem=True)
        return self._job is not None

    def _run(self, job: Job, then: Callable[..., None]) -> None:
        status = self._window.status
        self._job = job
        job.progressed.connect(lambda done, total, _: status.show_progress(job.title, done, total))
        job.ended.connect(self._job_ended)
        job.done.connect(then)
        job.failed.connect(self._window.refuse)
        status.show_progress(job.title, 0, 0)
        job.start()

    def _job_ended(self) -> None:
        job, self._job = self._job, None
        self._window.status.end_progress()
        if job is not None:
            job.deleteLater()

    def cancel(self) -> None:
        """Stop what is going on."""
        if self._job is not None:
            self._job.cancel()
        elif self._suggester is not None:
            self._suggester.cancel()

    def _stop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.abandon()
            job.deleteLater()
        if self._suggester is not None:
            self._suggester.close()
            self._suggester = None
        if self._names is not None:
            self._names.close()
            self._names = None

"""What the window is working on: the open project, the document, the chosen mark; the only way to change them.

Widgets ask the session for an edit and listen to its signals; none of them knows a query or a transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from models.edits import Edit
from models.errors import PostilError
from models.project import Project
from models.queries import Work, work_on
from models.records import Annotation, Annotator
from models.switches import Kind, switch_all, switched_off
from models.text import Fragment
from models.writer import Changes, Title


class Session(QObject):
    """One project, one person, one document at a time.

    ``changed`` carries every committed change; ``workChanged`` says that `work` is new; ``markChosen`` the id
    of the chosen mark or suggestion ("" for none); ``textChosen`` the selection in code points;
    ``refused`` a plain English sentence about something that could not be done; ``switched`` says that kinds of
    suggestions were switched on or off.
    """

    changed = Signal(Changes)
    documentOpened = Signal(str)
    workChanged = Signal()
    markChosen = Signal(str)
    textChosen = Signal(int, int)
    refused = Signal(PostilError)
    switched = Signal()
    _arrived = Signal(Changes)

    def __init__(self, project: Project, me: Annotator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.me = me
        self.work: Work | None = None
        self.saved_at: datetime | None = None
        self._mark = ""
        self._text: Fragment = (0, 0)
        # Imports and suggestions commit in other threads; a signal brings their news into this one.
        self._arrived.connect(self._take)
        project.listen(self._arrived.emit)

    # --- the document

    @property
    def document(self) -> str | None:
        """The id of the open document."""
        return self.work.document.id if self.work else None

    def open_document(self, identifier: str | None) -> None:
        """Show a document, or none."""
        if identifier == self.document:
            return
        self.work = None if identifier is None else work_on(self.project, identifier, self.me.id)
        self._text = (0, 0)
        self.choose_mark("")
        self.documentOpened.emit(identifier or "")
        self.workChanged.emit()

    def _take(self, changes: Changes) -> None:
        self.saved_at = datetime.now().astimezone()
        document = self.document
        if document in changes.documents_removed:
            self.open_document(None)
        elif document in changes.touched() or changes.scheme:
            self._read_again()
        self.changed.emit(changes)

    def _read_again(self) -> None:
        if self.document is None:
            return
        self.work = work_on(self.project, self.document, self.me.id)
        if self._mark and self.mark(self._mark) is None:
            self.choose_mark("")
        self.workChanged.emit()

    # --- what is chosen

    @property
    def chosen(self) -> Annotation | None:
        """The chosen mark, suggestion or other person's mark."""
        return self.mark(self._mark) if self._mark else None

    @property
    def chosen_text(self) -> Fragment:
        """The selection in the article; empty when start and end are equal."""
        return self._text

    def mark(self, identifier: str) -> Annotation | None:
        """Return a mark of the open document by id."""
        if self.work is None:
            return None
        marks = (*self.work.own, *self.work.suggestions, *self.work.others)
        return next((mark for mark in marks if mark.id == identifier), None)

    def is_suggestion(self, mark: Annotation) -> bool:
        """Tell whether a mark is a pipeline's."""
        return self.work is not None and mark.annotator in self.work.pipelines

    def choose_mark(self, identifier: str) -> None:
        """Choose a mark by id, "" for none."""
        if identifier != self._mark:
            self._mark = identifier
            self.markChosen.emit(identifier)

    def choose_text(self, start: int, end: int) -> None:
        """Note the selection in the article."""
        if (start, end) != self._text:
            self._text = (start, end)
            self.textChosen.emit(start, end)

    # --- changing

    def apply(self, edit: Edit) -> bool:
        """Do one user action; it is on the disk when this returns True. A refusal is signalled."""
        return self._try(lambda: self.project.apply(edit, self.me))

    def undo(self) -> bool:
        """Undo the person's last step."""
        return self._try(lambda: self.project.undo(self.me))

    def redo(self) -> bool:
        """Redo the person's last undone step."""
        return self._try(lambda: self.project.redo(self.me))

    def _try(self, action: Callable[[], Changes | None]) -> bool:
        try:
            done = action()
        except PostilError as error:
            self.refused.emit(error)
            return False
        return bool(done)

    # --- kinds of suggestions

    def switched_off(self) -> set[Kind]:
        """Return the kinds of suggestions, as (label, language), that this project doesn't show."""
        return switched_off(self.project)

    def switch_kind(self, label: str, lang: str, *, on: bool) -> bool:
        """Show the suggestions of a label in a language ("" for none), or hide them; a refusal is signalled."""
        return self.switch_kinds({(label, lang)}, on=on)

    def switch_kinds(self, kinds: Collection[Kind], *, on: bool) -> bool:
        """Show or hide the suggestions of several kinds; a refusal is signalled."""
        try:
            switch_all(self.project, kinds, on=on)
        except PostilError as error:
            self.refused.emit(error)
            return False
        self._read_again()
        self.switched.emit()
        return True

    # --- undo and redo

    def undo_title(self) -> Title | None:
        """What undo would revert, for the menu."""
        return self.project.undo_title(self.me)

    def redo_title(self) -> Title | None:
        """What redo would bring back, for the menu."""
        return self.project.redo_title(self.me)

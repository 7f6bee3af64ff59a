"""What a person does to whole documents: status, zones, properties, deletion, going from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject

from models.document_edits import ChangeDocument, DeleteDocuments, SetStatus
from models.records import Status, ZoneKind
from models.text import Fragment
from ui import zoning
from ui.dialogs.properties import PropertiesDialog
from ui.main_window import MainWindow
from ui.workspace import Workspace


class DocumentActions(QObject):
    """The document actions of one open project."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._window = window
        self._workspace = workspace
        self._session = workspace.session

    # --- going on

    def open_neighbour(self, step: int) -> None:
        """Open the document so many rows on in the list."""
        neighbour = self._workspace.list.neighbour(step)
        if neighbour is not None:
            self._workspace.open_document(neighbour)

    def set_status(self, status: Status) -> None:
        """Say how far the person is with the open document."""
        if self._session.document is not None:
            self._session.apply(SetStatus(self._session.document, status))

    def done_and_next(self) -> None:
        """Mark the open document done and open the next one that isn't."""
        work = self._session.work
        if work is None:
            return
        following = self._workspace.list.neighbour(1, undone=True)
        if work.line.status != "done" and not self._session.apply(SetStatus(work.document.id, "done")):
            return
        if following is not None:
            self._workspace.open_document(following)
        else:
            self._window.tell(self.tr("Done. There is no document left to do after this one."))

    # --- zones

    def _zone_target(self) -> tuple[str, zoning.Zones, Fragment] | None:
        work, view = self._session.work, self._workspace.view
        if work is None:
            return None
        zones = work.document.zones
        where = zoning.target(work.text, zones, view.selection(), view.caret())
        return (work.text, zones, where) if where[0] < where[1] else None

    def set_zone(self, kind: ZoneKind) -> None:
        """Make the selection, or the zone or line at the caret, a zone of this kind."""
        found = self._zone_target()
        if found is None:
            self._window.tell(self.tr("Select the words of the zone first."), problem=True)
        else:
            self._change_zones(zoning.with_zone(*found, kind))

    def remove_zone(self) -> None:
        """Make the selection, or the zone at the caret, article text."""
        found = self._zone_target()
        if found is None or not self._change_zones(zoning.without(*found)):
            self._window.status.say(self.tr("There is no zone here."))

    def _change_zones(self, zones: zoning.Zones) -> bool:
        document = self._session.document
        return document is not None and self._session.apply(ChangeDocument(document, zones=zones))

    # --- documents as wholes

    def show_properties(self) -> None:
        """Show the open document's properties beside the work."""
        for dialog in self._workspace.findChildren(PropertiesDialog):
            dialog.close()
        if self._session.work is not None:
            PropertiesDialog(self._session, self._workspace).show()

    def delete(self) -> None:
        """Delete the documents chosen in the list if that has the keys, else the open one."""
        session, documents = self._session, self._workspace.list
        in_list = documents.view.hasFocus()
        chosen = tuple(documents.selected() if in_list else ())
        if not chosen and session.document is not None:
            chosen = (session.document,)
        after = documents.neighbour(1) or documents.neighbour(-1)
        was_open = session.document in chosen
        if not chosen or not session.apply(DeleteDocuments(chosen)):
            return
        if was_open and after is not None and after not in chosen:
            session.open_document(after)
        if not in_list:
            self._workspace.focus_text()
        one, many = self.tr("1 document deleted."), self.tr("{count} documents deleted.")
        text = one if len(chosen) == 1 else many.format(count=len(chosen))
        self._window.tell(text, (self.tr("Undo"), session.undo))

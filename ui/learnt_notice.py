"""A word about what one's decisions lead to elsewhere: in how many other articles a name is proposed now."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from models.names import folded, form_at
from models.writer import Changes
from ui.name_keeper import NameKeeper
from ui.session import Session

_Name = tuple[str, str]


class LearntNotice(QObject):
    """``told`` carries a sentence once the names that the person just decided for are proposed everywhere.

    Names that other articles hold for other reasons, such as an import, are not counted.
    """

    told = Signal(str)

    def __init__(self, session: Session, keeper: NameKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._decided: dict[_Name, str] = {}
        self._decided_in: set[str] = set()
        self._proposed_in: set[str] = set()
        session.changed.connect(self._take)
        keeper.settled.connect(self._tell)

    def _take(self, changes: Changes) -> None:
        if changes.learnt:
            names = self._decided.keys()
            self._proposed_in |= {document for document, learnt in changes.learnt.items() if learnt & names}
        elif marked := dict(self._marked(changes)):
            self._decided.update(marked)
            self._decided_in.add(self._session.document or "")

    def _marked(self, changes: Changes) -> Iterator[tuple[_Name, str]]:
        """Yield the names that the person marked in this step, folded and as they stand."""
        work = self._session.work
        if work is None:
            return
        touched = changes.marks.get(work.document.id, set())
        for mark in work.own:
            form = form_at(work.text, mark.fragments) if mark.id in touched and mark.layer == "entity" else None
            if form is not None:
                yield (folded(form), mark.label), form

    def _tell(self) -> None:
        count, names = len(self._proposed_in - self._decided_in), list(self._decided.values())
        for noted in (self._decided, self._decided_in, self._proposed_in):
            noted.clear()
        if count == 0:
            return
        if len(names) > 1:
            one, many = self.tr("Proposed in 1 other article"), self.tr("Proposed in {count} other articles")
        else:
            one = self.tr("“{name}” is proposed in 1 other article")
            many = self.tr("“{name}” is proposed in {count} other articles")
        self.told.emit((one if count == 1 else many).format(name=names[0], count=count))

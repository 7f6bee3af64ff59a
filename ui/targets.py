"""What a marking command works on: the chosen mark, else the mark at the caret; the selection, else a word."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from models.records import Annotation
from models.text import Fragments, is_word_char, snap, word_at
from ui.reader.view import ArticleView
from ui.session import Session


class Targets(QObject):
    """Finds marks and words for commands; ``told`` says why there is none."""

    told = Signal(str)

    def __init__(self, session: Session, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view

    @property
    def chosen_id(self) -> str:
        """The chosen mark's id, "" for none."""
        chosen = self._session.chosen
        return chosen.id if chosen else ""

    def is_own(self, mark: Annotation | None) -> bool:
        """Tell whether a mark is the person's own."""
        return mark is not None and mark.annotator == self._session.me.id

    def target(self) -> Annotation | None:
        """Return the chosen mark, else the innermost own mark or suggestion at the caret, which is then chosen."""
        chosen = self._session.chosen
        if chosen is not None:
            return chosen
        for shown in self._view.marks_at(self._view.caret()):
            mark = self._session.mark(shown.id)
            if mark is not None and (self.is_own(mark) or self._session.is_suggestion(mark)):
                self._session.choose_mark(mark.id)
                return mark
        return None

    def own_target(self) -> Annotation | None:
        """Return an own mark to change, or say why there is none."""
        mark = self.target()
        if mark is None:
            self.told.emit(self.tr("Choose a mark first."))
        elif self._session.is_suggestion(mark):
            self.told.emit(self.tr("Accept the suggestion first."))
        elif not self.is_own(mark):
            self.told.emit(self.tr("This mark is somebody else's and can't be changed."))
        else:
            return mark
        return None

    def selected_words(self) -> Fragments:
        """Return the selection to whole words, without outer blanks and punctuation; empty if there is none."""
        work = self._session.work
        start, end = self._view.selection()
        if work is None or start >= end:
            return ()
        words = snap(work.text, start, end)
        return (words,) if words[0] < words[1] else ((start, end),)

    def word_at_caret(self) -> Fragments:
        """Return the word that the caret is in or behind; empty if there is none."""
        work = self._session.work
        if work is None:
            return ()
        for offset in (self._view.caret(), self._view.caret() - 1):
            if 0 <= offset < len(work.text) and is_word_char(work.text[offset]):
                return (word_at(work.text, offset),)
        return ()

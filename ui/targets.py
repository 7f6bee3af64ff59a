"""What a marking command works on: the chosen mark, else the mark at the caret; the selection, else a word."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from models.records import ZONES_WITHOUT_CLAIMS, Annotation
from models.text import Fragments, is_word_char, snap, trim, word_at
from ui.messages import zone_name
from ui.reader.marks import next_out
from ui.reader.selection import sentence_at
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

    def choose_outward(self, mark: Annotation) -> bool:
        """Choose the own mark around a chosen one at the caret; tell whether there is one."""
        own = [shown for shown in self._view.marks_at(self._view.caret()) if self.is_own(self._session.mark(shown.id))]
        around = next_out(own, mark.id)
        if around in ("", mark.id):
            return False
        self._session.choose_mark(around)
        return True

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

    def claim_words(self) -> Fragments:
        """Return what a claim is made of: the selection, a chosen suggested claim, or the sentence here.

        Says why where there is none, or where claims aren't marked.
        """
        work, chosen = self._session.work, self._session.chosen
        if work is None:
            return ()
        words = self.selected_words()
        if not words and chosen is not None and chosen.layer == "claim":
            words = chosen.fragments
        if not words:
            place = chosen.start if chosen is not None else self._view.caret()
            start, end = trim(work.text, *sentence_at(self._view.paragraphs(), place))
            words = ((start, end),) if start < end else ()
        if not words:
            self.told.emit(self.tr("There is no sentence here. Put the caret into one, or select words."))
            return ()
        for zone in work.document.zones:
            if zone.kind in ZONES_WITHOUT_CLAIMS and zone.start < words[-1][1] and words[0][0] < zone.end:
                kind = zone_name(zone.kind)
                self.told.emit(
                    self.tr("Claims are marked in running text and captions, not here ({zone}).").format(zone=kind)
                )
                return ()
        return words

"""The state in which a mark's edges are moved: by keys, by a selection; the article shows where they would be."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from models.text import Fragments
from ui.edges import Side, Step, moved_by_character, moved_by_word
from ui.reader.view import ArticleView


class Edging(QObject):
    """Where the edges of one mark would be; nothing is kept here. ``changed`` says that they moved."""

    changed = Signal()

    def __init__(self, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.mark = ""
        self.fragments: Fragments = ()
        self.side: Side = "end"

    def start(self, mark: str, fragments: Fragments) -> None:
        """Begin with a mark, by id, and its fragments, at its end."""
        self.mark = mark
        self.side = "end"
        self.take(fragments)

    def take(self, fragments: Fragments) -> None:
        """Put the edges somewhere else."""
        self.fragments = fragments
        self._show()

    def stop(self) -> None:
        """Show no edges any more."""
        self.mark = ""
        self.fragments = ()
        self._view.show_preview(None)

    def switch_side(self) -> None:
        """Let plain arrow keys move the other edge."""
        self.side = self.other_side()
        self._show()

    def other_side(self) -> Side:
        """Return the edge that plain arrow keys don't move."""
        return "start" if self.side == "end" else "end"

    def move(self, side: Side, step: Step, *, by_character: bool) -> None:
        """Move an edge one word or one character."""
        if by_character:
            caret = self._view.caret_tool()
            neighbour = caret.next_character if step > 0 else caret.previous_character
            self.take(moved_by_character(self.fragments, side, neighbour))
        else:
            self.take(moved_by_word(self._view.paragraphs().text, self.fragments, side, step))

    def _show(self) -> None:
        start, end = self.fragments[0][0], self.fragments[-1][1]
        self._view.show_preview((start, end))
        self._view.ensure_visible(start if self.side == "start" else end)
        self.changed.emit()

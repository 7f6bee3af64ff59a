"""The marking commands: what keys, menus and the panel do to the article's marks.

Two states beside reading are explicit: moving a mark's edges, and making a claim (`ui.claiming`). While one
of them lasts, its keys go there before anything else in the window sees them.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from models.edits import AcceptEdited, AcceptSuggestions, AddMark, ChangeMark, DeleteMarks, RejectSuggestions, SetRoles
from models.records import Annotation, Layer
from models.text import Fragments
from ui.article_keys import ArticleKeys
from ui.claiming import Claiming, Step
from ui.edges import with_edge
from ui.edging import Edging
from ui.marks import roles_of
from ui.reader.view import ArticleView
from ui.session import Session
from ui.suggestion_order import before_offset, following, in_order, place_of, preceding
from ui.targets import Targets
from ui.translation import language


class Mode(Enum):
    """What the article's keys do."""

    READING = auto()
    EDGES = auto()
    CLAIM = auto()


class Annotating(QObject):
    """Every marking action, on one session and one article view.

    ``modeChanged`` carries the new `Mode`; ``told`` a translated sentence for the person; ``noteWanted`` asks
    the panel to open the chosen mark's note.
    """

    modeChanged = Signal(Mode)
    told = Signal(str)
    noteWanted = Signal()

    def __init__(self, session: Session, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.view = view
        self.mode = Mode.READING
        self.targets = Targets(session, view, self)
        self.claiming = Claiming(session, view, self)
        self.edging = Edging(view, self)
        self._keys = ArticleKeys(self)
        view.set_handles(False)
        self._moving = False
        self.claiming.ended.connect(lambda: self._set_mode(Mode.READING))
        self.claiming.told.connect(self.told)
        self.targets.told.connect(self.told)
        session.documentOpened.connect(lambda _: self.leave())
        session.markChosen.connect(self._show_chosen)
        session.workChanged.connect(lambda: self._show_chosen(self.targets.chosen_id))
        view.selectionChanged.connect(self._text_selected)
        view.caretMoved.connect(self._caret_moved)
        view.markClicked.connect(self._mark_clicked)
        view.markActivated.connect(self._mark_activated)
        view.edgeDragged.connect(self._edge_dragged)

    @property
    def is_claiming(self) -> bool:
        """Tell whether a claim is being made."""
        return self.mode is Mode.CLAIM

    @property
    def is_editing_edges(self) -> bool:
        """Tell whether edges are being moved."""
        return self.mode is Mode.EDGES

    # --- marking

    def press_label_key(self, key: str) -> bool:
        """Do what a label key does here; tell whether the scheme gives it to anything."""
        if self.mode is Mode.CLAIM:
            act = self.label_of_key("claim", key)
            if act is not None and self.claiming.step is Step.ACT:
                self.claiming.choose_act(act)
            elif self.claiming.step is not Step.ACT and key.isdigit():
                self.claiming.propose(int(key) - 1)
            return act is not None or key.isdigit()
        layer = self.layer_in_hand()
        label = self.label_of_key(layer, key)
        if label is not None:
            self.mark(label, layer)
        return label is not None

    def layer_in_hand(self) -> Layer:
        """Return the layer whose labels the keys and the palette give: claims' while an own claim is chosen."""
        chosen, (start, end) = self.session.chosen, self.view.selection()
        return "claim" if chosen is not None and chosen.layer == "claim" and start == end else "entity"

    def label_of_key(self, layer: Layer, key: str) -> str | None:
        """Return the label that a key gives in a layer."""
        labels = self.session.project.scheme.labels_of(layer)
        return next((label.name for label in labels if (label.key or "").upper() == key and not label.hidden), None)

    def mark(self, label: str, layer: Layer = "entity") -> None:
        """Mark the selected words; or give the chosen mark this label; or mark the word at the caret."""
        chosen = self.session.chosen
        selected = self.targets.selected_words()
        if selected:
            self._add(label, layer, selected)
        elif chosen is not None and chosen.layer == layer:
            self.relabel(label)
        else:
            word = self.targets.word_at_caret()
            if word and layer == "entity":
                self._add(label, layer, word)
            else:
                self.told.emit(self.tr("Select words first."))

    def _add(self, label: str, layer: Layer, fragments: Fragments) -> None:
        work = self.session.work
        if work is None:
            return
        for mark in work.suggestions:
            if (mark.layer, mark.label, mark.fragments) == (layer, label, fragments):
                self._accepted(mark, AcceptSuggestions((mark.id,)), advance=False)
                return
        edit = AddMark(work.document.id, layer, label, fragments)
        if self.session.apply(edit):
            self._go_to(edit.id, fragments[-1][1])

    def relabel(self, label: str) -> None:
        """Give the chosen mark another label; a suggestion is accepted with it."""
        mark = self.session.chosen
        if mark is None:
            return
        if self.targets.is_own(mark):
            if mark.label != label:
                self.session.apply(ChangeMark(mark.id, label=label))
        elif self.session.is_suggestion(mark):
            same = mark.label == label
            edit = AcceptSuggestions((mark.id,)) if same else AcceptEdited(mark.id, label=label)
            self._accepted(mark, edit, advance=True)
        else:
            self._add(label, mark.layer, mark.fragments)

    # --- suggestions

    def accept(self) -> None:
        """Accept the chosen suggestion and go on; keep the edges; take what the claim form proposes."""
        if self.mode is Mode.EDGES:
            self.keep_edges()
        elif self.mode is Mode.CLAIM:
            self.claiming.take()
        else:
            mark = self._suggestion_in_hand()
            if mark is not None:
                self._accepted(mark, AcceptSuggestions((mark.id,)), advance=True)

    def reject(self) -> None:
        """Reject the chosen suggestion and go on."""
        if self.mode is not Mode.READING:
            return
        mark = self._suggestion_in_hand()
        if mark is not None and self.session.apply(RejectSuggestions((mark.id,))):
            self._go_on(mark)

    def _suggestion_in_hand(self) -> Annotation | None:
        was_chosen = self.session.chosen is not None
        mark = self.targets.target()
        if mark is None:
            self.next_suggestion()
        elif self.session.is_suggestion(mark):
            return mark
        elif was_chosen and not self.targets.choose_outward(mark):
            self.told.emit(self.tr("This is decided already. Tab goes to the next suggestion."))
        return None

    def accept_all(self, suggestions: Iterable[str]) -> None:
        """Accept several suggestions in one step."""
        chosen = tuple(suggestions)
        if chosen and self.session.apply(AcceptSuggestions(chosen)):
            self.told.emit(self.tr("{count} accepted. Ctrl+Z takes it back.").format(count=len(chosen)))

    def accept_one(self, suggestion: str) -> None:
        """Accept a suggestion of the list, wherever the article stands."""
        self.leave()
        self.session.choose_mark(suggestion)
        self.accept()

    def reject_one(self, suggestion: str) -> None:
        """Reject a suggestion of the list."""
        self.leave()
        self.session.choose_mark(suggestion)
        self.reject()

    def _accepted(self, mark: Annotation, edit: AcceptSuggestions | AcceptEdited, *, advance: bool) -> None:
        if not self.session.apply(edit):
            return
        if advance:
            self._go_on(mark)
            return
        own = self.session.work.own if self.session.work else ()
        copy = next((one for one in own if one.origin and one.origin.suggestion == mark.id), None)
        if copy is not None:
            self._go_to(copy.id, copy.end)

    def _go_on(self, after: Annotation) -> None:
        """Choose the suggestion that follows one just decided."""
        found = following(self.suggestions(), place_of(after))
        if found is None:
            self.session.choose_mark("")
            self.told.emit(self.tr("That was the last suggestion here."))
        else:
            self.show_mark(found.id)

    def suggestions(self) -> list[Annotation]:
        """Return the undecided suggestions in the text's order."""
        work = self.session.work
        return in_order(work.suggestions) if work else []

    def next_suggestion(self) -> None:
        """Go to the next suggestion, from the last one to the first; in the claim form, the next proposal."""
        self._step_suggestion(1)

    def previous_suggestion(self) -> None:
        """Go to the suggestion before, from the first one to the last; in the claim form, the proposal before."""
        self._step_suggestion(-1)

    def _step_suggestion(self, step: int) -> None:
        if self.mode is Mode.CLAIM:
            self.claiming.next_candidate(step)
            return
        if self.mode is Mode.EDGES:
            self.edging.switch_side()
            return
        chosen = self.session.chosen
        here = place_of(chosen) if chosen is not None else before_offset(self.view.caret())
        found = (following if step > 0 else preceding)(self.suggestions(), here)
        if found is None:
            self.told.emit(self.tr("No suggestion is left in this article."))
        else:
            self.show_mark(found.id)

    # --- own marks

    def delete(self) -> None:
        """Delete the chosen own mark; a suggestion is rejected instead."""
        mark = self.targets.target()
        if mark is not None and self.session.is_suggestion(mark):
            self.reject()
            return
        mark = self.targets.own_target()
        if mark is not None and self.mode is Mode.READING:
            self.session.apply(DeleteMarks((mark.id,)))

    def delete_one(self, identifier: str) -> None:
        """Delete a mark of the list."""
        self.leave()
        self.session.choose_mark(identifier)
        self.delete()

    def note(self) -> None:
        """Open the note of the chosen own mark."""
        if self.targets.own_target() is not None:
            self.noteWanted.emit()

    def set_note(self, mark: str, note: str) -> None:
        """Keep the note of an own mark; empty is none."""
        self.session.apply(ChangeMark(mark, note=note or None))

    def set_attribute(self, name: str, value: str | None) -> None:
        """Set or unset an attribute of the chosen mark."""
        mark = self.targets.own_target()
        if mark is None:
            return
        attributes = {key: there for key, there in mark.attributes.items() if key != name}
        if value is not None:
            attributes[name] = value
        self.session.apply(ChangeMark(mark.id, attributes=attributes))

    def toggle_ask(self) -> None:
        """Ask the lead about the chosen mark, or no longer."""
        mark = self.targets.own_target()
        if mark is not None:
            self.session.apply(ChangeMark(mark.id, ask=not mark.ask))

    def toggle_sensitive(self) -> None:
        """Call the chosen mark sensitive, or no longer."""
        mark = self.targets.own_target()
        if mark is not None:
            self.session.apply(ChangeMark(mark.id, sensitive=not mark.sensitive))

    # --- claims

    def start_claim(self) -> None:
        """Start a claim from the selection, the chosen suggested claim, or the sentence at the caret.

        With an own claim chosen and nothing selected, its empty roles are asked for.
        """
        if self.session.work is None or self.mode is Mode.CLAIM:
            return
        self.leave()
        chosen = self.session.chosen
        is_own_claim = chosen is not None and chosen.layer == "claim" and self.targets.is_own(chosen)
        if is_own_claim and not self.targets.selected_words():
            self.ask_roles()
            return
        words = self.targets.claim_words()
        if words:
            self.session.choose_mark("")
            self._set_mode(Mode.CLAIM)
            self.claiming.start(words)

    def ask_roles(self, *roles: str) -> None:
        """Ask for roles of the chosen own claim: these, or all that are empty."""
        mark = self.targets.own_target()
        if mark is not None and mark.layer == "claim":
            self._set_mode(Mode.CLAIM)
            self.claiming.ask_roles(mark, roles)

    def fill_role(self, role: str) -> None:
        """Fill a role of the chosen own claim with the selected words; without any, ask for it."""
        mark, selected = self.targets.own_target(), self.targets.selected_words()
        if mark is not None and mark.layer == "claim":
            self.ask_roles(role)
            if selected:
                self.claiming.take_text(selected[0][0], selected[-1][1])

    def remove_role(self, index: int) -> None:
        """Take a filler, by its place in the claim's roles, out of the chosen claim."""
        mark = self.targets.own_target()
        if mark is not None and 0 <= index < len(mark.roles):
            self.session.apply(SetRoles(mark.id, mark.roles[:index] + mark.roles[index + 1 :]))

    # --- edges

    def edit_edges(self) -> None:
        """Begin to move the chosen mark's edges; a second time keeps them."""
        if self.mode is Mode.EDGES:
            self.keep_edges()
            return
        mark = self.targets.target()
        if mark is None or self.mode is Mode.CLAIM:
            self.told.emit(self.tr("Choose a mark first."))
        elif not (self.targets.is_own(mark) or self.session.is_suggestion(mark)):
            self.told.emit(self.tr("This mark is somebody else's and can't be changed."))
        else:
            self._put_caret(mark.end)
            self._set_mode(Mode.EDGES)
            self.edging.start(mark.id, mark.fragments)

    def keep_edges(self) -> None:
        """Keep the edges; a suggestion is accepted with them."""
        if self.mode is Mode.EDGES:
            mark, edges = self.session.chosen, self.edging.fragments
            self._set_mode(Mode.READING)
            if mark is not None and edges != mark.fragments:
                self._change_edges(mark, edges)

    def _change_edges(self, mark: Annotation, edges: Fragments) -> None:
        if self.targets.is_own(mark):
            self.session.apply(ChangeMark(mark.id, fragments=edges))
        elif self.session.is_suggestion(mark):
            self._accepted(mark, AcceptEdited(mark.id, fragments=edges), advance=True)

    def _edge_dragged(self, identifier: str, start: int, end: int) -> None:
        mark = self.session.mark(identifier)
        if mark is not None:
            edges = with_edge(with_edge(mark.fragments, "start", start), "end", end)
            self._set_mode(Mode.READING)
            self._change_edges(mark, edges)

    # --- states

    def leave(self) -> None:
        """Go back to reading: give up edges that were not kept, leave the claim form."""
        if self.mode is Mode.CLAIM:
            self.claiming.stop()
        self._set_mode(Mode.READING)

    def escape(self) -> None:
        """What Esc does in the article: leave a state, else drop the selection, else choose nothing."""
        if self.mode is not Mode.READING:
            self.leave()
        elif self.view.selection()[0] < self.view.selection()[1]:
            self._put_caret(self.view.caret())
        else:
            self.session.choose_mark("")

    def _set_mode(self, mode: Mode) -> None:
        if mode is self.mode:
            return
        self.mode = mode
        self.view.set_handles(mode is Mode.EDGES)
        if mode is not Mode.EDGES:
            self.edging.stop()
        self.modeChanged.emit(mode)

    # --- the article

    def show_mark(self, identifier: str) -> None:
        """Choose a mark, put the caret at its start and bring it on the screen."""
        mark = self.session.mark(identifier)
        if mark is not None:
            self._go_to(identifier, mark.start)

    def _go_to(self, identifier: str, caret: int) -> None:
        self._put_caret(caret)
        self.session.choose_mark(identifier)
        self._show_chosen(identifier)
        self.view.ensure_visible(caret)

    def _put_caret(self, offset: int) -> None:
        self._moving = True
        self.view.set_selection(offset, offset)
        self._moving = False

    def _show_chosen(self, identifier: str) -> None:
        mark = self.session.mark(identifier) if identifier else None
        self.view.select_mark(identifier or None, ensure_visible=False)
        self.view.set_roles(roles_of(mark, self.session.project.scheme, language()) if mark is not None else [])
        if self.mode is Mode.EDGES and identifier != self.edging.mark:
            self._set_mode(Mode.READING)

    def _text_selected(self, start: int, end: int) -> None:
        self.session.choose_text(start, end)
        if self.mode is Mode.EDGES and start < end:
            self.edging.take(self.targets.selected_words())

    def _caret_moved(self, offset: int) -> None:
        """Let go of a mark that the caret has left by keys; a click says itself what it chooses."""
        chosen, (start, end) = self.session.chosen, self.view.selection()
        if self._moving or self._keys.mouse_is_down or self.mode is not Mode.READING or chosen is None:
            return
        if start == end and not chosen.start <= offset <= chosen.end:
            self.session.choose_mark("")

    def _mark_clicked(self, identifier: str) -> None:
        if self.mode is Mode.CLAIM:
            self.claiming.take_mark(identifier)
            self._show_chosen(self.targets.chosen_id)
        elif self.mode is Mode.EDGES:
            self._show_chosen(self.targets.chosen_id)
        else:
            self.session.choose_mark(identifier)

    def _mark_activated(self, identifier: str) -> None:
        if self.mode is Mode.READING:
            self.session.choose_mark(identifier)
            self.edit_edges()

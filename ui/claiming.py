"""Making a claim: its speech act, then its roles one by one, each with proposals. What the claim form shows.

The claim is in the project from its speech act on, and every filler is an edit of its own, so that undo goes
back step by step and nothing is lost when the form is left early.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from models import scheme
from models.edits import AddMark, SetRoles
from models.records import Annotation, Role
from models.text import Fragments, snap
from ui.candidates import (
    Candidate,
    claim_suggestion,
    mark_with_words,
    needs_reference,
    reference_candidates,
    role_candidates,
)
from ui.reader.view import ArticleView
from ui.session import Session


class Step(Enum):
    """What is asked for."""

    ACT = auto()
    ROLE = auto()
    REFERENCE = auto()


class Claiming(QObject):
    """One claim in the making.

    ``changed`` says that something else is asked for or proposed, ``ended`` that the form can go, ``told`` a
    sentence for the person.
    """

    changed = Signal()
    ended = Signal()
    told = Signal(str)

    def __init__(self, session: Session, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._busy = False
        self._clear()
        session.workChanged.connect(self._follow)
        session.documentOpened.connect(self.stop)
        session.textChosen.connect(self._take_words)

    def _clear(self) -> None:
        self.active = False
        self.step = Step.ACT
        self.fragments: Fragments = ()
        self.candidates: list[Candidate] = []
        self._at = 0
        self._claim = ""
        self._wanted: list[str] = []
        self._filled: list[str] = []
        self._filler: Role | None = None

    # --- what the form shows

    @property
    def claim(self) -> Annotation | None:
        """The claim, once its speech act is chosen."""
        return self._session.mark(self._claim) if self._claim else None

    @property
    def acts(self) -> tuple[scheme.Label, ...]:
        """The speech acts to choose from."""
        return tuple(act for act in self._session.project.scheme.labels_of("claim") if not act.hidden)

    @property
    def proposed_act(self) -> str | None:
        """The speech act that a pipeline suggests for these words."""
        work = self._session.work
        suggestion = claim_suggestion(work, self.fragments) if work else None
        return suggestion.label if suggestion else None

    @property
    def role(self) -> str | None:
        """The role that is asked for."""
        return self._wanted[0] if self._wanted and self.step is not Step.ACT else None

    @property
    def candidate(self) -> Candidate | None:
        """What Enter would take."""
        return self.candidates[self._at] if self.candidates else None

    # --- beginning

    def start(self, fragments: Fragments) -> None:
        """Ask for the speech act of these words."""
        self._clear()
        self.active = True
        self.fragments = fragments
        self._show()

    def ask_roles(self, claim: Annotation, roles: Sequence[str] = ()) -> None:
        """Ask for these roles of an own claim, or for all that it lacks."""
        self._clear()
        self.active = True
        self.fragments = claim.fragments
        self._claim = claim.id
        self._wanted = list(roles) or self._lacking(claim)
        self._ask()

    def _lacking(self, claim: Annotation) -> list[str]:
        filled = {role.role for role in claim.roles}
        return [role.name for role in self._session.project.scheme.roles if role.name not in filled]

    def _take_words(self, start: int, end: int) -> None:
        """Let the claim be about other words, as long as it isn't made."""
        work = self._session.work
        if not self.active or self.step is not Step.ACT or work is None:
            return
        start, end = snap(work.text, start, end)
        if start < end:
            self.fragments = ((start, end),)
            self._view.set_candidate(self.fragments)
            self.changed.emit()

    # --- answers

    def choose_act(self, label: str) -> None:
        """Make the claim with this speech act."""
        work = self._session.work
        if work is None or self.step is not Step.ACT:
            return
        edit = AddMark(work.document.id, "claim", label, self.fragments)
        self._busy = True
        made = self._session.apply(edit)
        self._busy = False
        self._claim = edit.id if made else ""
        claim = self.claim
        if claim is None:
            self.stop()
            return
        self._session.choose_mark(claim.id)
        self._wanted = self._lacking(claim)
        self._ask()

    def take(self) -> None:
        """Take what is proposed: the speech act, or the filler; a selection in the article comes first."""
        if self.step is Step.ACT:
            if self.proposed_act is not None:
                self.choose_act(self.proposed_act)
            else:
                self.told.emit(self.tr("Choose a speech act by its key."))
        elif self._view.selection()[0] < self._view.selection()[1]:
            self.take_text(*self._view.selection())
        elif self.candidate is not None:
            self._fill(self.candidate)
        else:
            self.told.emit(self.tr("Select words or click a mark; Space leaves it empty."))

    def take_mark(self, identifier: str) -> None:
        """Take an entity mark that was clicked; a click elsewhere is none."""
        mark = self._session.mark(identifier) if identifier else None
        if mark is not None and mark.layer == "entity" and self.step is not Step.ACT:
            self._fill(Candidate(mark.fragments, mark.id))

    def take_text(self, start: int, end: int) -> None:
        """Take words that were selected."""
        work = self._session.work
        if work is None or self.step is Step.ACT:
            return
        start, end = snap(work.text, start, end)
        if start < end:
            self._fill(Candidate(((start, end),), mark_with_words(work, ((start, end),))))

    def next_candidate(self, step: int = 1) -> None:
        """Propose another one."""
        if self.candidates:
            self._at = (self._at + step) % len(self.candidates)
            self._show()

    def propose(self, index: int) -> None:
        """Take one of the proposals by its place in the list."""
        if 0 <= index < len(self.candidates):
            self._fill(self.candidates[index])

    def skip(self) -> None:
        """Leave what is asked for empty."""
        if self.step is not Step.ACT:
            self._next()

    def stop(self) -> None:
        """Leave the form; a claim that is made stays."""
        if not self.active:
            return
        self._clear()
        self._view.set_candidate(None)
        self.ended.emit()

    # --- inside

    def _fill(self, candidate: Candidate) -> None:
        claim, role = self.claim, self.role
        if claim is None or role is None:
            return
        if self.step is Step.REFERENCE:
            self._refer(claim, candidate)
            return
        filler = Role(role, candidate.fragments, candidate.mark, candidate.refers_to)
        if any((there.role, there.fragments) == (role, candidate.fragments) for there in claim.roles):
            self.told.emit(self.tr("These words fill this role already."))
            return
        if not self._commit(claim, (*claim.roles, filler)):
            return
        self._filled.append(role)
        work, claim = self._session.work, self.claim
        if work is None or claim is None:
            return
        same = (there for there in claim.roles if (there.role, there.fragments) == (role, filler.fragments))
        self._filler = next(same, None)
        if self._filler is not None and needs_reference(self._filler, work):
            self.step = Step.REFERENCE
            self._propose(reference_candidates(self._filler, work))
        else:
            self._next()

    def _refer(self, claim: Annotation, candidate: Candidate) -> None:
        if candidate.mark is None:
            self.told.emit(self.tr("Click a mark of the name that is meant."))
            return
        changed = (replace(role, refers_to=candidate.mark) if role == self._filler else role for role in claim.roles)
        if self._commit(claim, tuple(changed)):
            self._next()

    def _commit(self, claim: Annotation, roles: tuple[Role, ...]) -> bool:
        self._busy = True
        done = self._session.apply(SetRoles(claim.id, roles))
        self._busy = False
        return done

    def _next(self) -> None:
        self._wanted = self._wanted[1:]
        self._ask()

    def _ask(self) -> None:
        work, claim = self._session.work, self.claim
        if work is None or claim is None or not self._wanted:
            self.stop()
            return
        self.step = Step.ROLE
        self._filler = None
        self._propose(role_candidates(self._wanted[0], claim.fragments, claim.roles, work))

    def _propose(self, candidates: list[Candidate]) -> None:
        self.candidates = candidates
        self._at = 0
        caret = self._view.caret()
        self._view.set_selection(caret, caret)
        self._show()

    def _show(self) -> None:
        shown = self.fragments if self.step is Step.ACT else self.candidate.fragments if self.candidate else None
        self._view.set_candidate(shown)
        if shown:
            self._view.ensure_visible(shown[0][0])
        self.changed.emit()

    def _follow(self) -> None:
        """Go back where undo took a filler away; leave where it took the claim."""
        if self._busy or not self.active or not self._claim:
            return
        claim = self.claim
        if claim is None:
            self.stop()
            return
        there = {role.role for role in claim.roles}
        undone = [role for role in self._filled if role not in there]
        if undone:
            self._filled = [role for role in self._filled if role in there]
            self._wanted = undone + [role for role in self._wanted if role not in undone]
            self._ask()

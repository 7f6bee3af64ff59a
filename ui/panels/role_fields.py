"""A claim's roles: what fills each of them, as chips that can be taken out, and a plus to give one more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from models.queries import Work
from models.records import Annotation, Role
from models.scheme import Scheme, text_in
from ui.panels.elided_label import ElidedLabel
from ui.panels.mark_rows import reference_of, words_of
from ui.translation import language

_TITLE_WIDTH = 84


class FillerChip(QFrame):
    """One filler's words, whom they refer to, and a cross; ``removed`` when that is clicked."""

    removed = Signal()

    def __init__(self, role: Role, work: Work, title: str, *, own: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        words = words_of(work, role.fragments)
        lines = QVBoxLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(ElidedLabel(words, self))
        referred = reference_of(role, work)
        if referred:
            label = ElidedLabel(self.tr("→ refers to {name}").format(name=referred), self)
            label.setProperty("role", "muted")
            lines.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 3, 3, 3)
        layout.setSpacing(2)
        layout.addLayout(lines, 1)
        if own:
            cross = QToolButton(self)
            cross.setText("×")
            cross.setFixedSize(22, 22)
            cross.setAccessibleName(self.tr("Take “{words}” out of {role}").format(words=words, role=title))
            cross.setToolTip(self.tr("Take it out"))
            cross.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            cross.clicked.connect(self.removed)
            layout.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)


class RoleFields(QWidget):
    """All roles of one claim; ``removed`` carries a filler's place in the claim, ``wanted`` a role's name."""

    removed = Signal(int)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Roles"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._shown: tuple[object, ...] = ()

    def show_claim(self, claim: Annotation, work: Work, scheme: Scheme, *, own: bool) -> None:
        """Show a claim's fillers, role by role in the scheme's order."""
        state = (claim.id, claim.roles, own, tuple(reference_of(role, work) for role in claim.roles))
        if state == self._shown:
            return
        self._shown = state
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for role in scheme.roles:
            title = text_in(role.title, language(), role.name)
            fillers = [(place, there) for place, there in enumerate(claim.roles) if there.role == role.name]
            if fillers or own:
                self._layout.addWidget(self._row(role.name, title, fillers, work, own=own))

    def _row(self, name: str, title: str, fillers: list[tuple[int, Role]], work: Work, *, own: bool) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        heading = QLabel(title, row)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("role", "muted")
        heading.setFixedWidth(_TITLE_WIDTH)
        heading.setWordWrap(True)
        layout.addWidget(heading, 0, Qt.AlignmentFlag.AlignTop)
        heading.setContentsMargins(0, 4, 0, 0)
        chips = QVBoxLayout()
        chips.setSpacing(3)
        for place, filler in fillers:
            chip = FillerChip(filler, work, title, own=own, parent=row)
            chip.removed.connect(lambda at=place: self.removed.emit(at))
            chips.addWidget(chip)
        layout.addLayout(chips, 1)
        if own:
            layout.addWidget(self._plus(name, title, row), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _plus(self, name: str, title: str, row: QWidget) -> QToolButton:
        plus = QToolButton(row)
        plus.setText("+")
        plus.setFixedSize(26, 26)
        plus.setToolTip(self.tr("Fill with the selection, or with what you click next"))
        plus.setAccessibleName(self.tr("Fill {role}").format(role=title))
        plus.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        plus.clicked.connect(lambda: self.wanted.emit(name))
        return plus

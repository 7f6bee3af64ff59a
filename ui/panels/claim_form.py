"""The form of a claim in the making: its speech act, then each role with what is proposed for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.scheme import text_in
from ui.annotating import Annotating
from ui.claiming import Step
from ui.panels.drawing import draw_key, draw_text, plain_tooltip, shortened
from ui.panels.elided_label import ElidedLabel
from ui.panels.label_palette import LabelPalette
from ui.panels.mark_rows import filler_words, words_of
from ui.theme import Theme, interface_font
from ui.translation import language

_LONGEST_QUOTE = 240
_TITLE_WIDTH = 84
_SHORT_WORDS = 24


class CandidateButton(QAbstractButton):
    """One proposed filler with its number; the one that Enter takes stands out."""

    def __init__(self, words: str, number: int, theme: Theme, parent: QWidget, *, current: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._current = current
        self._key = str(number % 10)
        self.setText(words)
        self.setToolTip(plain_tooltip(words if len(words) > _SHORT_WORDS else ""))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def is_current(self) -> bool:
        """Tell whether Enter takes this one."""
        return self._current

    def sizeHint(self) -> QSize:
        """Return the size that shows all words."""
        return QSize(int(QFontMetricsF(interface_font()).horizontalAdvance(self.text())) + 44, 30)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which something is recognised."""
        return QSize(80, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, words and key cap."""
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = theme.candidate if self._current else theme.hover if self.underMouse() else theme.raised
        edge = theme.focus if self._current or self.hasFocus() else theme.line
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1.2))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 6, 6)
        key = "⏎" if self._current else self._key
        right = self.width() - 8.0
        right -= draw_key(painter, right, self.height() / 2, key, theme) + 6
        draw_text(painter, QRectF(10, 0, right - 10, self.height()), self.text(), interface_font(), theme.ink)
        painter.end()


class ClaimForm(QWidget):
    """Shows what `ui.claiming.Claiming` asks for; ``left`` gives the keys back to the article."""

    left = Signal()

    def __init__(self, annotating: Annotating, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = annotating.session
        self._annotating = annotating
        self._claiming = annotating.claiming
        self._theme = theme
        self.setObjectName("claimForm")
        self.setAccessibleName(self.tr("Claim"))
        self.heading = QLabel(self)
        self.heading.setProperty("role", "title")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.quote = QLabel(self)
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setWordWrap(True)
        self.question = QLabel(self)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        self.acts = LabelPalette(theme, self)
        self.acts.setAccessibleName(self.tr("Speech acts"))
        self.acts.picked.connect(self._choose_act)
        self.candidates: list[CandidateButton] = []
        self._roles = QVBoxLayout()
        self._roles.setSpacing(5)
        self.hint = QLabel(self)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self._lay_out()
        self._claiming.changed.connect(self.refresh)
        self._session.workChanged.connect(self.refresh)

    def _lay_out(self) -> None:
        body = QWidget(self)
        body.setProperty("role", "panel")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(14, 14, 14, 10)
        inner.setSpacing(10)
        for widget in (self.heading, self.quote, self.question, self.acts):
            inner.addWidget(widget)
        inner.addLayout(self._roles)
        inner.addWidget(self.hint)
        inner.addStretch(1)
        self._area = area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 12, 12)
        row.setSpacing(6)
        self.use = QPushButton(self.tr("Use"), self)
        self.use.setProperty("role", "primary")
        self.skip = QPushButton(self.tr("Leave empty"), self)
        self.finish = QPushButton(self)
        self.finish.setProperty("role", "quiet")
        for button, action in (
            (self.use, self._claiming.take),
            (self.skip, self._claiming.skip),
            (self.finish, self._annotating.leave),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(action)
            button.clicked.connect(self.left)
            row.addWidget(button)
        row.addStretch(1)
        self.setFocusProxy(self.finish)
        return row

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.acts.set_theme(theme)
        self.refresh()

    def _choose_act(self, name: str) -> None:
        self._claiming.choose_act(name)
        self.left.emit()

    # --- showing

    def refresh(self) -> None:
        """Show what is asked for now."""
        work = self._session.work
        if not self._claiming.active or work is None:
            return
        choosing = self._claiming.step is Step.ACT
        claim = self._claiming.claim
        most = _LONGEST_QUOTE if choosing else _LONGEST_QUOTE // 2
        self.quote.setText(shortened(words_of(work, self._claiming.fragments), most))
        self.acts.setVisible(choosing)
        self.skip.setVisible(not choosing)
        self.question.setVisible(choosing)
        self.finish.setText(self.tr("Cancel") if choosing else self.tr("Finish"))
        self._clear_roles()
        if choosing:
            self._show_acts()
        elif claim is not None:
            label = self._session.project.scheme.label(claim.label, "claim")
            self.heading.setText(text_in(label.title, language(), label.name) if label else claim.label)
            for role in self._session.project.scheme.roles:
                self._add_role(role.name, text_in(role.title, language(), role.name))
            self.use.setEnabled(self._claiming.candidate is not None)
            self.hint.setText(self._role_hint())
        # The rows have their places only after this turn of the event loop.
        QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        current = next((button for button in self.candidates if button.is_current), None)
        if current is not None:
            self._area.ensureWidgetVisible(current)

    def _show_acts(self) -> None:
        proposed = self._claiming.proposed_act
        self.heading.setText(self.tr("New claim"))
        self.question.setText(self.tr("What does the speaker do with these words?"))
        self.acts.set_labels(self._claiming.acts)
        self.acts.set_state(None, proposed)
        self.use.setEnabled(proposed is not None)
        if proposed is not None:
            self.hint.setText(self.tr("Press a key, or Enter for the proposed one. Esc cancels."))
        else:
            self.hint.setText(self.tr("Press a key or click. Esc cancels."))

    def _role_hint(self) -> str:
        if not self._claiming.candidates:
            return self.tr("Click a mark or select the words. Space leaves it empty, Esc finishes.")
        return self.tr(
            "Enter takes the words lit up in the article, Tab shows the next ones; or click a mark, or select "
            "words. Space leaves it empty, Esc finishes."
        )

    def _clear_roles(self) -> None:
        self.candidates = []
        while (item := self._roles.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_role(self, name: str, title: str) -> None:
        claim, work = self._claiming.claim, self._session.work
        if claim is None or work is None:
            return
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        heading = QLabel(title, row)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setFixedWidth(_TITLE_WIDTH)
        heading.setWordWrap(True)
        layout.addWidget(heading, 0, Qt.AlignmentFlag.AlignTop)
        values = QVBoxLayout()
        values.setSpacing(4)
        layout.addLayout(values, 1)
        is_asked = name == self._claiming.role
        heading.setProperty("role", "asked" if is_asked else "muted")
        for filler in claim.roles:
            if filler.role == name:
                values.addWidget(ElidedLabel(filler_words(filler, work), row))
        if is_asked:
            heading.setContentsMargins(0, 6, 0, 0)
            self._add_candidates(values, row)
        elif values.count() == 0:
            empty = QLabel("–", row)
            empty.setTextFormat(Qt.TextFormat.PlainText)
            empty.setProperty("role", "muted")
            values.addWidget(empty)
        self._roles.addWidget(row)

    def _add_candidates(self, values: QVBoxLayout, row: QWidget) -> None:
        work = self._session.work
        if work is None:
            return
        if self._claiming.step is Step.REFERENCE:
            asked = QLabel(self.tr("Who is meant?"), row)
            asked.setTextFormat(Qt.TextFormat.PlainText)
            values.addWidget(asked)
        for place, candidate in enumerate(self._claiming.candidates):
            current = candidate is self._claiming.candidate
            words = words_of(work, candidate.fragments)
            button = CandidateButton(words, place + 1, self._theme, row, current=current)
            button.setAccessibleName(self.tr("Use {words}").format(words=words))
            button.clicked.connect(lambda _=False, at=place: self._propose(at))
            self.candidates.append(button)
            values.addWidget(button)
        if not self._claiming.candidates:
            nothing = QLabel(self.tr("Select words or click a mark"), row)
            nothing.setTextFormat(Qt.TextFormat.PlainText)
            nothing.setProperty("role", "muted")
            nothing.setWordWrap(True)
            values.addWidget(nothing)

    def _propose(self, place: int) -> None:
        self._claiming.propose(place)
        self.left.emit()

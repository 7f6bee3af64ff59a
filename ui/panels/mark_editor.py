"""Everything about the chosen mark: its label, words, origin, roles, attributes, flags and note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.names import NAMES
from models.records import Annotation, Layer
from models.scheme import text_in
from ui.annotating import Annotating
from ui.marks import found_by
from ui.messages import percent_text
from ui.panels.attribute_fields import AttributeFields
from ui.panels.drawing import one_line, shortened
from ui.panels.flow_layout import FlowLayout
from ui.panels.mark_rows import made_by, words_of
from ui.panels.note_field import NoteField
from ui.panels.role_fields import RoleFields
from ui.translation import language

_LONGEST_QUOTE = 110


class MarkEditor(QScrollArea):
    """The form of the chosen mark; ``left`` asks for the keys to go back to the article."""

    left = Signal()

    def __init__(self, annotating: Annotating, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._annotating = annotating
        self._session = annotating.session
        self._mark = ""
        self.setObjectName("markEditor")
        self.setAccessibleName(self.tr("Chosen mark"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget(self)
        body.setProperty("role", "panel")
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(12, 10, 12, 12)
        self._body.setSpacing(8)
        self._attributes: dict[Layer, AttributeFields] = {}
        self._build(body)
        self.setWidget(body)
        self._session.markChosen.connect(lambda _: self.refresh())
        self._session.workChanged.connect(self.refresh)
        annotating.noteWanted.connect(self._open_note)
        self.refresh()

    # --- building

    def _build(self, body: QWidget) -> None:
        self.hint = QLabel(body)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.hint.setText(self.tr("Nothing is chosen. Click a mark, or press Tab for the next suggestion."))
        self.quote = QLabel(body)
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setWordWrap(True)
        self.origin = QLabel(body)
        self.origin.setProperty("role", "muted")
        self.origin.setTextFormat(Qt.TextFormat.PlainText)
        self.origin.setWordWrap(True)
        self.label = QComboBox(body)
        self.label.setAccessibleName(self.tr("Label"))
        self.label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.label.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.label.activated.connect(lambda _: self._relabel())
        self.edges = self._button(body, self.tr("Edges"), "quiet")
        self.edges.setToolTip(self.tr("Move the edges (E)"))
        self.edges.clicked.connect(self._edit_edges)
        self.delete = self._button(body, self.tr("Delete"), "quiet")
        self.delete.setToolTip(self.tr("Delete this mark (Delete)"))
        self.delete.clicked.connect(self._annotating.delete)
        self.delete.clicked.connect(self.left)
        self.roles = RoleFields(body)
        self.roles.removed.connect(self._annotating.remove_role)
        self.roles.wanted.connect(self._ask_role)
        self.flags = self._make_flags(body)
        self.note = NoteField(body)
        self.note.written.connect(self._annotating.set_note)
        self.note.left.connect(self.left)
        self.decision = self._make_decision(body)
        self._attribute_place = QVBoxLayout()
        self._body.addWidget(self.hint)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.label, 1)
        head.addWidget(self.edges)
        head.addWidget(self.delete)
        self._body.addLayout(head)
        self._body.addWidget(self.quote)
        self._body.addWidget(self.origin)
        self._body.addWidget(self.decision)
        self._body.addWidget(self.roles)
        self._body.addLayout(self._attribute_place)
        self._body.addWidget(self.flags)
        self._body.addWidget(self.note)
        self._body.addStretch(1)

    def _make_flags(self, body: QWidget) -> QWidget:
        flags = QWidget(body)
        flow = FlowLayout(flags, gap=3)
        self.ask = self._flag(flags, self.tr("Ask the lead"), "?")
        self.sensitive = self._flag(flags, self.tr("Sensitive"), "◆")
        self.ask.clicked.connect(self._annotating.toggle_ask)
        self.sensitive.clicked.connect(self._annotating.toggle_sensitive)
        flow.addWidget(self.ask)
        flow.addWidget(self.sensitive)
        return flags

    @staticmethod
    def _flag(parent: QWidget, text: str, sign: str) -> QToolButton:
        button = QToolButton(parent)
        button.setText(f"{sign}  {text}")
        button.setAccessibleName(text)
        button.setCheckable(True)
        button.setProperty("role", "segment")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _make_decision(self, body: QWidget) -> QWidget:
        row = QWidget(body)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.accept = self._button(row, self.tr("Accept"), "primary")
        self.reject = self._button(row, self.tr("Reject"), "")
        for button, action in ((self.accept, self._annotating.accept), (self.reject, self._annotating.reject)):
            button.clicked.connect(action)
            button.clicked.connect(self.left)
            layout.addWidget(button)
        layout.addStretch(1)
        return row

    @staticmethod
    def _button(parent: QWidget, text: str, role: str) -> QPushButton:
        button = QPushButton(text, parent)
        if role:
            button.setProperty("role", role)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    # --- showing

    def refresh(self) -> None:
        """Show the chosen mark as it is now."""
        mark, work = self._session.chosen, self._session.work
        if mark is None or work is None:
            self._show_nothing()
            return
        self._mark = mark.id
        own = mark.annotator == self._session.me.id
        suggested = self._session.is_suggestion(mark)
        self._show_label(mark, enabled=own or suggested)
        self.quote.setText(shortened(words_of(work, mark.fragments), _LONGEST_QUOTE))
        self.origin.setText(self._origin_of(mark))
        for widget, shown in (
            (self.hint, False),
            (self.label, True),
            (self.quote, True),
            (self.origin, bool(self.origin.text())),
            (self.edges, own or suggested),
            (self.delete, own),
            (self.decision, suggested),
            (self.flags, own),
            (self.note, own),
        ):
            widget.setVisible(shown)
        self._show_details(mark, own=own)

    def _show_nothing(self) -> None:
        self.note.show_note("", "")
        self._mark = ""
        details = (
            self.quote,
            self.origin,
            self.decision,
            self.roles,
            *self._attributes.values(),
            self.flags,
            self.note,
        )
        for widget in (self.label, self.edges, self.delete, *details):
            widget.hide()
        self.hint.setVisible(self._session.work is not None)

    def _show_label(self, mark: Annotation, *, enabled: bool) -> None:
        labels = self._session.project.scheme.labels_of(mark.layer)
        offered = [label for label in labels if not label.hidden or label.name == mark.label]
        entries = [(text_in(label.title, language(), label.name), label.name) for label in offered]
        if mark.label not in (label.name for label in offered):
            entries.append((mark.label, mark.label))
        there = [(self.label.itemText(place), self.label.itemData(place)) for place in range(self.label.count())]
        if there != entries:
            self.label.clear()
            for title, name in entries:
                self.label.addItem(title, name)
        self.label.setCurrentIndex(self.label.findData(mark.label))
        self.label.setEnabled(enabled)

    def _show_details(self, mark: Annotation, *, own: bool) -> None:
        work, scheme = self._session.work, self._session.project.scheme
        is_claim = mark.layer == "claim"
        self.roles.setVisible(is_claim)
        if is_claim and work is not None:
            self.roles.show_claim(mark, work, scheme, own=own)
        fields = self._fields_of(mark.layer)
        for layer, shown in self._attributes.items():
            shown.setVisible(layer == mark.layer and own)
        fields.show_values(mark.attributes)
        self.ask.setChecked(mark.ask)
        self.sensitive.setChecked(mark.sensitive)
        self.note.show_note(mark.id if own else "", mark.note or "" if own else "")

    def _fields_of(self, layer: Layer) -> AttributeFields:
        attributes = self._session.project.scheme.attributes_of(layer)
        there = self._attributes.get(layer)
        if there is not None and there.attributes == attributes:
            return there
        if there is not None:
            there.hide()
            there.deleteLater()
        fields = AttributeFields(attributes, self.widget())
        fields.changed.connect(lambda name, value: self._annotating.set_attribute(name, value or None))
        self._attributes[layer] = fields
        self._attribute_place.addWidget(fields)
        return fields

    def _origin_of(self, mark: Annotation) -> str:
        work = self._session.work
        by = made_by(work, mark) if work else ""
        if work is None or not by:
            mine = mark.annotator == self._session.me.id
            return "" if mine else self.tr("Marked by somebody else")
        score = mark.origin.score if mark.origin else None
        if mark.origin is not None and mark.origin.by == NAMES.name:
            facts = [self.tr("Suggested because this name was marked elsewhere")]
        else:
            facts = [self.tr("Suggested by {pipeline}").format(pipeline=one_line(by))]
        found = found_by(mark, work)
        if found:
            facts.append(found)
        if score is not None:
            facts.append(percent_text(score))
        decision = mark.origin.decision if mark.origin else None
        if decision is not None:
            facts.append({"accepted": self.tr("accepted"), "edited": self.tr("accepted with a change")}[decision])
        return " · ".join(facts)

    # --- doing

    def _edit_edges(self) -> None:
        self._annotating.edit_edges()
        self.left.emit()

    def _relabel(self) -> None:
        self._annotating.relabel(self.label.currentData())
        self.refresh()
        self.left.emit()

    def _ask_role(self, role: str) -> None:
        self._annotating.fill_role(role)
        self.left.emit()

    def _open_note(self) -> None:
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(self.note)

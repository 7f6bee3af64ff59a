"""Every key on one sheet over the window, made from the table of actions and the project's labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from models.scheme import Scheme, text_in
from ui.actions import ACTIONS, GROUPS, Group
from ui.menus import key_sequence, plain, translated
from ui.panels.words import heading
from ui.translation import language

# Id, words, keys.
Row = tuple[str, str, Sequence[str]]

_COLUMN_WIDTH = 335
_GAP = 34
_MARGIN = 32
_FRAME = 76
# Which groups stand under one another, by how many columns there is room for.
_COLUMNS: dict[int, tuple[tuple[Group | str, ...], ...]] = {
    3: (("mark", "labels", "claiming"), ("reading", "edges", "go", "edit"), ("document", "view", "project", "help")),
    2: (("mark", "labels", "claiming", "edges"), ("reading", "document", "go", "edit", "view", "project", "help")),
    1: (("mark", "labels", "claiming", "edges", "reading", "document", "go", "edit", "view", "project", "help"),),
}


def key_text(key: str) -> str:
    """Return a key as it is written on the keyboard, in the interface's language."""
    return key_sequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def rows(group: Group) -> Iterator[Row]:
    """Yield id, words and keys of a group's actions that have a key."""
    for action in ACTIONS:
        if action.group == group and action.keys and action.handling == "action":
            # French calls Return and the keypad's Enter the same.
            keys = dict.fromkeys(key_text(key) for key in action.keys)
            yield action.id, plain(translated(action.text)), list(keys)


def label_rows(scheme: Scheme | None) -> Iterator[Row]:
    """Yield the entity labels with their keys."""
    for label in scheme.labels_of("entity") if scheme else ():
        if label.key and not label.hidden:
            yield label.name, text_in(label.title, language(), label.name), [label.key.upper()]


class CheatSheet(QWidget):
    """A veil over the window with a card on it; any click beside the card, Esc or F1 takes it away."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("cheatSheet")
        self.setAccessibleName(self.tr("Keys"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._window = window
        self._before: QWidget | None = None
        self.card = QFrame(self)
        self.card.setProperty("role", "card")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(26, 18, 12, 16)
        layout.setSpacing(8)
        layout.addLayout(self._head())
        layout.addWidget(self._scroll, 1)
        window.installEventFilter(self)
        self.hide()

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Keys"))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("role", "title")
        close = QPushButton(self.tr("Close"))
        close.setProperty("role", "quiet")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(close)
        return head

    # --- coming and going

    def enter(self, scheme: Scheme | None) -> None:
        """Show the keys, with a project's labels."""
        self._before = self._window.focusWidget()
        self._scroll.setWidget(self._fitting(scheme))
        self._place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go back to where the keys were."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    # --- content

    def _fitting(self, scheme: Scheme | None) -> QWidget:
        """Return the keys in as many columns as the window and the language's words leave room for."""
        room = self._window.width() - 2 * _MARGIN - _FRAME
        for number in sorted(_COLUMNS, reverse=True):
            content = self._content(scheme, number)
            if content.sizeHint().width() <= room:
                break
        return content

    def _content(self, scheme: Scheme | None, columns: int) -> QWidget:
        content = QWidget()
        content.setProperty("role", "panel")
        layout = QHBoxLayout(content)
        layout.setContentsMargins(0, 0, 14, 0)
        layout.setSpacing(_GAP)
        for names in _COLUMNS[columns]:
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addStrut(_COLUMN_WIDTH)
            for name in names:
                self._add_group(column, name, scheme)
            column.addStretch()
            layout.addLayout(column, 1)
        return content

    def _add_group(self, column: QVBoxLayout, name: str, scheme: Scheme | None) -> None:
        title, entries = self._entries(name, scheme)
        if not entries:
            return
        column.addWidget(heading(title))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        for number, (identifier, words, keys) in enumerate(entries):
            label = QLabel(words)
            label.setObjectName(f"key_{identifier}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(label, number, 0)
            grid.addLayout(_caps(keys), number, 1, Qt.AlignmentFlag.AlignRight)
        column.addLayout(grid)

    def _entries(self, name: str, scheme: Scheme | None) -> tuple[str, list[Row]]:
        if name == "labels":
            return self.tr("Labels, on words or on the chosen mark"), list(label_rows(scheme))
        if name == "reading":
            return self.tr("Caret and selection"), self._reading_rows()
        if name == "claiming":
            return self.tr("While making a claim"), self._claiming_rows()
        if name == "edges":
            return self.tr("While moving edges"), self._edge_rows()
        group = next(group for group in GROUPS if group == name)
        return plain(translated(GROUPS[group])), list(rows(group))

    def _claiming_rows(self) -> list[Row]:
        return [
            ("choose_act", self.tr("What the speaker does"), ["1", "…", "0"]),
            ("take", self.tr("Take the proposed words"), [key_text("Return")]),
            ("next_proposal", self.tr("Next proposal"), [key_text("Tab")]),
            ("skip", self.tr("Leave this role empty"), [key_text("Space")]),
        ]

    def _edge_rows(self) -> list[Row]:
        left, right = key_text("Left"), key_text("Right")
        return [
            ("move_edge", self.tr("By word; with Alt by character"), [left, right]),
            ("other_edge", self.tr("The other edge"), [key_text("Tab")]),
            ("keep_edges", self.tr("Keep; Esc gives up"), [key_text("Return")]),
        ]

    def _reading_rows(self) -> list[Row]:
        left, right = key_text("Left"), key_text("Right")
        return [
            ("by_word", self.tr("By word"), [left, right]),
            ("by_character", self.tr("By character"), [key_text("Alt+Left"), key_text("Alt+Right")]),
            ("by_sentence", self.tr("By sentence"), [key_text("Ctrl+Left"), key_text("Ctrl+Right")]),
            ("by_paragraph", self.tr("By paragraph"), [key_text("Ctrl+Up"), key_text("Ctrl+Down")]),
            ("select", self.tr("Select: the same with Shift"), [key_text("Shift+Right")]),
        ]

    # --- looks

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        content = self._scroll.widget()
        wanted = content.sizeHint() if content else self.size()
        width = min(self.width() - 2 * _MARGIN, wanted.width() + _FRAME)
        height = min(self.height() - 2 * _MARGIN, wanted.height() + 96)
        self.card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window while it changes its size."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies below."""
        del event
        veil = self.palette().window().color()
        veil.setAlpha(215)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave by a click beside the card."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by keys; Esc and Enter leave."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave()
            return
        steps = {Qt.Key.Key_Down: 40, Qt.Key.Key_Up: -40, Qt.Key.Key_PageDown: 300, Qt.Key.Key_PageUp: -300}
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + steps.get(Qt.Key(event.key()), 0))


def _caps(keys: Sequence[str]) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setSpacing(4)
    for key in keys:
        cap = QLabel(key)
        cap.setTextFormat(Qt.TextFormat.PlainText)
        cap.setProperty("role", "key")
        layout.addWidget(cap)
    return layout

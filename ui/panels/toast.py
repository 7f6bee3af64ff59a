"""Small messages that come and go by themselves, and strips that stay until they are answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QPushButton, QWidget

_STAYS_MS = 6_000
_FROM_BELOW = 28
_WIDEST = 560

Choice = tuple[str, Callable[[], object]]


class Toast(QFrame):
    """A card over the lower part of a widget; it takes no keys and never waits for an answer."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("toast")
        self.setProperty("role", "card")
        self._over = over
        self._action: Callable[[], object] | None = None
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.button = QPushButton()
        self.button.setProperty("role", "quiet")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self._act)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 9, 10, 9)
        self._layout.addWidget(self.text, 1)
        self._layout.addWidget(self.button)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        self.setGraphicsEffect(shadow)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS_MS)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def say(self, text: str, choice: Choice | None = None) -> None:
        """Show a sentence, perhaps with one thing to do about it."""
        self.text.setText(text)
        self._action = choice[1] if choice else None
        self.button.setVisible(choice is not None)
        self.button.setText(choice[0] if choice else "")
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._over, text))

    def _act(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()

    def _place(self) -> None:
        room = max(200, min(_WIDEST, self._over.width() - 48))
        line = self.text.fontMetrics().horizontalAdvance(self.text.text()) + 60
        extra = self.button.sizeHint().width() + 12 if self._action else 0
        width = min(room, line + extra)
        self.setFixedWidth(width)
        self._layout.activate()
        height = max(self._layout.heightForWidth(width), self.sizeHint().height())
        left = (self._over.width() - width) // 2
        self.setGeometry(left, self._over.height() - height - _FROM_BELOW, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place while the widget below changes its size."""
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False


class NoticeStrip(QFrame):
    """A strip over the window's content with a sentence and what can be done about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeStrip")
        self.setProperty("role", "notice")
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.buttons: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(14, 7, 8, 7)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.text, 1)
        self.hide()

    def say(self, text: str, choices: Sequence[Choice] = ()) -> None:
        """Show a sentence with choices; every choice hides the strip first."""
        self.dismiss()
        self.text.setText(text)
        for title, action in choices:
            button = QPushButton(title)
            button.clicked.connect(self._chooser(action))
            self._layout.addWidget(button)
            self.buttons.append(button)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _chooser(self, action: Callable[[], object]) -> Callable[[], None]:
        def choose() -> None:
            self.dismiss()
            action()

        return choose

    def dismiss(self) -> None:
        """Take the strip away."""
        self.hide()
        for button in self.buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self.buttons.clear()

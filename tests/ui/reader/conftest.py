"""A shown article view, and a hand that points at characters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.reader.marks import Mark
from ui.reader.view import ArticleView
from ui.theme import load_fonts, load_theme

Shower = Callable[..., "Hand"]
NONE = Qt.KeyboardModifier.NoModifier


class Hand:
    """Shows one text in a view and uses mouse and keys on it."""

    def __init__(self, qtbot: QtBot, view: ArticleView, text: str) -> None:
        self.qtbot = qtbot
        self.view = view
        self.text = text

    def point(self, offset: int) -> QPoint:
        """Return a point on the character at an offset, a third of its width in."""
        here = self.view.seen().caret(offset)
        following = self.view.caret_tool().next_character(offset)
        there = self.view.seen().caret(following)
        width = there.left() - here.left() if there.top() == here.top() else 4.0
        return QPointF(here.center().x() + width / 3, here.center().y()).toPoint()

    def edge(self, offset: int) -> QPoint:
        """Return a point between the characters before and after an offset."""
        return self.view.seen().caret(offset).center().toPoint()

    def click(self, offset: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, self.point(offset))

    def drag(self, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        left, viewport = Qt.MouseButton.LeftButton, self.view.viewport()
        QTest.mousePress(viewport, left, modifiers, start)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, left, modifiers, end)

    def hover(self, place: QPoint) -> None:
        """Move the mouse with no button down, whatever an earlier test left pressed."""
        there = self.view.viewport().mapToGlobal(place)
        none = Qt.MouseButton.NoButton
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), QPointF(there), none, none, NONE)
        QApplication.sendEvent(self.view.viewport(), event)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.view, key, modifiers)

    def selected(self) -> str:
        return self.text[slice(*self.view.selection())]


@pytest.fixture
def show(qtbot: QtBot) -> Shower:
    def shower(text: str, *marks: Mark, size: tuple[int, int] = (820, 640)) -> Hand:
        load_fonts()
        view = ArticleView(load_theme("day"))
        qtbot.addWidget(view)
        view.resize(*size)
        view.set_article(text, [], marks)
        view.show()
        qtbot.waitExposed(view)
        return Hand(qtbot, view, text)

    return shower

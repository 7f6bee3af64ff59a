"""What a screen reader meets: the article's text with the caret and selection of the view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.reader.test_marks import mark
from tests.ui.reader.texts import FAMILY, TRICKY
from ui.reader.mirror import ArticlePane
from ui.theme import load_fonts, load_theme


def _pane(qtbot: QtBot, text: str) -> ArticlePane:
    load_fonts()
    pane = ArticlePane(load_theme("day"))
    qtbot.addWidget(pane)
    pane.resize(800, 600)
    pane.view.set_article(text, [], [mark("m", (0, 2))] if len(text) > 2 else [])
    pane.mirror.fill()
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def _position(pane: ArticlePane, text: str, offset: int) -> int:
    before = text[:offset].replace("\r\n", "\n")
    return len(before.encode("utf-16-le")) // 2


@pytest.mark.parametrize("name", TRICKY)
def test_caret_and_selection_go_both_ways(qtbot: QtBot, name: str) -> None:
    text = TRICKY[name]
    pane = _pane(qtbot, text)
    caret = pane.view.caret_tool()
    for offset in range(len(text) + 1):
        start = caret.floor(offset)
        pane.view.set_selection(start, start)
        assert pane.mirror.textCursor().position() == _position(pane, text, start)
        pane.view.set_selection(0, 0)
        cursor = pane.mirror.textCursor()
        cursor.setPosition(0)
        cursor.setPosition(_position(pane, text, start), QTextCursor.MoveMode.KeepAnchor)
        pane.mirror.setTextCursor(cursor)
        assert pane.view.selection() == (0, start)


def test_the_mirror_holds_the_article_and_puts_edits_right(qtbot: QtBot) -> None:
    pane = _pane(qtbot, f"One {FAMILY}\r\nTwo")
    assert pane.mirror.toPlainText() == f"One {FAMILY}\nTwo"
    QTextCursor(pane.mirror.document()).insertText("changed by a client ")
    qtbot.waitUntil(lambda: pane.mirror.toPlainText() == f"One {FAMILY}\nTwo")
    assert pane.view.paragraphs().text == f"One {FAMILY}\r\nTwo"


def test_lines_break_in_the_mirror_as_they_are_painted(qtbot: QtBot) -> None:
    text = "Bộ trưởng Lương Tam Quang đề nghị hai bên cụ thể hóa các kết quả đạt được. " * 5
    pane = _pane(qtbot, text)
    painted = [line.first for line in pane.view.seen().page.laid(0).lines]
    layout = pane.mirror.document().firstBlock().layout()
    assert [layout.lineAt(index).textStart() for index in range(layout.lineCount())] == painted


def test_keys_reach_the_view_and_shortcuts_reach_the_window(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    pane = _pane(qtbot, TRICKY["plain"])
    window.setCentralWidget(pane)
    taken: list[str] = []
    for shortcut in ("A", "Ctrl+Z", "Tab", "Right"):
        action = QAction(window)
        action.setShortcut(shortcut)
        action.triggered.connect(lambda _checked=False, name=shortcut: taken.append(name))
        window.addAction(action)
    window.show()
    window.activateWindow()
    pane.view.setFocus()
    qtbot.waitUntil(pane.view.hasFocus)
    assert pane.mirror.hasFocus()
    QTest.keyClick(pane.mirror, Qt.Key.Key_Right)
    QTest.keyClick(pane.mirror, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    for key, modifiers in (
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(pane.mirror, key, modifiers)
    assert pane.view.selection() == (2, 8)
    assert taken == ["A", "Ctrl+Z", "Tab"]


def test_entering_a_mark_describes_it(qtbot: QtBot) -> None:
    pane = _pane(qtbot, TRICKY["plain"])
    pane.description_for = lambda mark_id: f"PERSON {mark_id}"
    pane.view.set_selection(5, 5)
    pane.view.set_selection(1, 1)
    assert pane.mirror.accessibleDescription() == "PERSON m"
    pane.view.set_selection(9, 9)
    assert pane.mirror.accessibleDescription() == ""

"""The table of actions: no key twice, everything done somewhere, everything on the cheat sheet."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from models.scheme import RESERVED_KEYS
from tests.ui.window.tools import text_of, trigger, view, workspace
from ui.actions import ACTIONS, BY_ID, GROUPS, SUBMENUS, Action, clashes
from ui.dialogs.cheat_sheet import CheatSheet
from ui.main_window import MainWindow


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(ACTIONS)


def test_no_two_actions_have_a_key_in_common() -> None:
    assert clashes() == []


def test_a_clash_is_found() -> None:
    twice = (Action(id="one", text="", group="edit", keys=("X",)), Action(id="two", text="", group="go", keys=("X",)))
    assert clashes(twice) == [("X", "one", "two")]


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_key_is_one_that_qt_understands(action: Action) -> None:
    for key in action.keys:
        assert QKeySequence(key).toString() in (key, key.replace("Ctrl+=", "Ctrl+="))
    assert action.group in GROUPS
    assert not action.menu or action.menu in SUBMENUS


def test_plain_letters_are_those_that_no_label_may_have() -> None:
    letters = {key for action in ACTIONS for key in action.keys if len(key) == 1 and key.isalpha()}
    assert letters == RESERVED_KEYS


def test_the_keys_of_the_design() -> None:
    wanted = {
        "accept": "A", "reject": "X", "edit_edges": "E", "start_claim": "C", "note": "N", "delete_mark": "Del",
        "next_suggestion": "Tab", "previous_suggestion": "Shift+Tab", "done_and_next": "Ctrl+Return",
        "undo": "Ctrl+Z", "redo": "Ctrl+Shift+Z", "cheat_sheet": "F1", "guideline": "F2", "next_pane": "F6",
        "previous_pane": "Shift+F6", "to_text": "Esc", "find_here": "Ctrl+F",
    }  # fmt: skip
    for name, key in wanted.items():
        assert key in BY_ID[name].keys, name


def test_every_action_stands_in_a_menu(window: MainWindow) -> None:
    shown = {action.objectName() for menu in window.actions_.menus.values() for action in menu.actions()}
    assert set(window.actions_.by_id) <= shown


def test_menu_mnemonics_are_unique_in_their_menu(window: MainWindow) -> None:
    for name in (*GROUPS, "zones", "status", "theme", "width"):
        texts = [action.text().replace("&&", "") for action in window.actions_.menus[name].actions()]
        letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert [letter for letter, count in letters.items() if count > 1] == [], name


def test_the_cheat_sheet_holds_every_action_that_has_a_key(window: MainWindow) -> None:
    trigger(window, "cheat_sheet")
    sheet = window.findChild(CheatSheet)
    assert sheet is not None
    for action in ACTIONS:
        if action.keys and action.handling == "action":
            assert sheet.findChild(QLabel, f"key_{action.id}") is not None, action.id
    assert sheet.findChild(QLabel, "key_PERSON") is not None


def test_the_cheat_sheet_goes_with_escape_and_gives_the_keys_back(window: MainWindow) -> None:
    view(window).setFocus()
    trigger(window, "cheat_sheet")
    sheet = window.findChild(CheatSheet)
    assert sheet is not None
    assert sheet.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    trigger(window, "cheat_sheet")
    trigger(window, "cheat_sheet")
    assert not sheet.isVisible()


def test_without_a_project_only_what_needs_none_is_available(window: MainWindow) -> None:
    trigger(window, "close_project")
    available = {name for name, action in window.actions_.by_id.items() if action.isEnabled()}
    assert available == {action.id for action in ACTIONS if action.need == "nothing"}


def test_panes_are_gone_round_by_key(window: MainWindow) -> None:
    panes = workspace(window)
    panes.view.setFocus()
    trigger(window, "previous_pane")
    assert panes.list.view.hasFocus()
    trigger(window, "next_pane")
    assert panes.view.hasFocus()
    trigger(window, "to_text")
    assert panes.view.hasFocus()


def test_text_size_and_theme_are_chosen_and_kept(window: MainWindow) -> None:
    before = view(window).reading_font().pixelSize()
    trigger(window, "text_larger")
    assert view(window).reading_font().pixelSize() > before
    trigger(window, "text_normal")
    assert view(window).reading_font().pixelSize() == before
    trigger(window, "theme_night")
    assert window.keeper.theme.dark
    assert window.settings.theme == "night"
    trigger(window, "theme_day")
    assert not window.keeper.theme.dark


def test_a_language_is_chosen_for_the_next_start(window: MainWindow) -> None:
    assert window.actions_.by_id["language_system"].isChecked()
    trigger(window, "language_fr")
    assert window.settings.language == "fr"
    assert "next start" in workspace(window).toast.text.text()
    trigger(window, "language_system")
    assert window.settings.language == ""


def test_line_width_is_chosen(window: MainWindow) -> None:
    trigger(window, "width_narrow")
    narrow = view(window).column_edges()
    trigger(window, "width_wide")
    wide = view(window).column_edges()
    assert wide[1] - wide[0] >= narrow[1] - narrow[0]
    assert text_of(window, "width_wide") == "&Wide"

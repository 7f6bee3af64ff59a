"""The menu bar and every QAction, made from the table of `ui.actions`."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from ui.actions import ACTIONS, GROUPS, SUBMENUS, Action

# Submenus that the window fills itself, and the action that they stand behind.
_FILLED = {"recent": "sample_project", "labels": "delete_mark"}
_TICKED = {"toggle_list", "toggle_panel", "suggest_at_once", "ask_lead", "sensitive"}


def translated(text: str) -> str:
    """Return a text of the table in the interface's language."""
    return QCoreApplication.translate("actions", text)


def key_sequence(key: str) -> QKeySequence:
    """Return a key of the table, whose names are portable: Qt would take them for the interface language's."""
    return QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)


def plain(text: str) -> str:
    """Return a menu text without its mnemonic and dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


class Actions:
    """Every action by id, and the menus they stand in."""

    def __init__(self, window: QMainWindow) -> None:
        self.by_id: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self._groups: dict[str, QActionGroup] = {}
        for entry in ACTIONS:
            if entry.handling == "action":
                self.by_id[entry.id] = self._make(entry, window)
        self._build(window)

    def _make(self, entry: Action, window: QMainWindow) -> QAction:
        action = QAction(translated(entry.text), window)
        action.setObjectName(entry.id)
        action.setShortcuts([key_sequence(key) for key in entry.keys])
        # Otherwise macOS would move what it takes for settings or "about" by its words.
        action.setMenuRole(QAction.MenuRole.QuitRole if entry.id == "quit" else QAction.MenuRole.NoRole)
        if entry.context == "article":
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if entry.choice or entry.id in _TICKED:
            action.setCheckable(True)
        if entry.choice:
            group = self._groups.setdefault(entry.choice, QActionGroup(window))
            group.addAction(action)
        window.addAction(action) if entry.context == "window" else None
        return action

    def _build(self, window: QMainWindow) -> None:
        for group, title in GROUPS.items():
            menu = window.menuBar().addMenu(translated(title))
            self.menus[group] = menu
            for entry in ACTIONS:
                if entry.group == group and entry.handling == "action":
                    self._insert(menu, entry)

    def _insert(self, menu: QMenu, entry: Action) -> None:
        into = self._submenu(menu, entry.menu) if entry.menu else menu
        if entry.separated:
            into.addSeparator()
        into.addAction(self.by_id[entry.id])
        for name, after in _FILLED.items():
            if after == entry.id:
                self._submenu(menu, name)

    def _submenu(self, menu: QMenu, name: str) -> QMenu:
        if name not in self.menus:
            self.menus[name] = menu.addMenu(translated(SUBMENUS[name]))
        return self.menus[name]

    def attach(self, article: QWidget) -> None:
        """Let the article's own keys work while it has the keyboard."""
        for entry in ACTIONS:
            if entry.handling == "action" and entry.context == "article":
                article.addAction(self.by_id[entry.id])

    def enable(self, *, project: bool, document: bool, writable: bool) -> None:
        """Make available what makes sense now."""
        for entry in ACTIONS:
            if entry.handling != "action":
                continue
            there = {"nothing": True, "project": project, "document": document}[entry.need]
            self.by_id[entry.id].setEnabled(there and (writable or not entry.edits))

    def tick(self, ticks: Mapping[str, bool]) -> None:
        """Tick or untick some actions without triggering them."""
        for name, on in ticks.items():
            self.by_id[name].setChecked(on)

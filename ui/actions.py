"""Everything a person can do in the window: the one table that menus, keys, cheat sheet and tests derive from.

It is plain data. Texts are marked for translation in the context "actions"; keys are written as Qt's portable
key sequences. A key of the context "article" works while the article has the keys, others in the whole window.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QT_TRANSLATE_NOOP

Group = Literal["project", "edit", "go", "mark", "document", "view", "help"]
Context = Literal["window", "article"]
# What must be open for the action to make sense.
Need = Literal["nothing", "project", "document"]
# "label": a key that ui.keys turns into a label, because on some keyboards no key sequence says it.
Handling = Literal["action", "label"]


class Action(Struct, frozen=True, kw_only=True):
    """One thing to do.

    ``menu`` is the submenu it stands in, "" for its group's own menu; ``edits`` says that it changes the project
    and is unavailable while that is open for reading only; ``choice`` names the set of which one is ticked.
    """

    id: str
    text: str
    group: Group
    keys: tuple[str, ...] = ()
    context: Context = "window"
    need: Need = "nothing"
    edits: bool = False
    menu: str = ""
    choice: str = ""
    separated: bool = False
    handling: Handling = "action"


GROUPS: dict[Group, str] = {
    "project": QT_TRANSLATE_NOOP("actions", "&Project"),
    "edit": QT_TRANSLATE_NOOP("actions", "&Edit"),
    "mark": QT_TRANSLATE_NOOP("actions", "&Mark"),
    "document": QT_TRANSLATE_NOOP("actions", "&Document"),
    "go": QT_TRANSLATE_NOOP("actions", "&Go"),
    "view": QT_TRANSLATE_NOOP("actions", "&View"),
    "help": QT_TRANSLATE_NOOP("actions", "&Help"),
}

SUBMENUS: dict[str, str] = {
    "recent": QT_TRANSLATE_NOOP("actions", "Open &recent"),
    "labels": QT_TRANSLATE_NOOP("actions", "Mark &as"),
    "zones": QT_TRANSLATE_NOOP("actions", "&Zone"),
    "status": QT_TRANSLATE_NOOP("actions", "&Status"),
    "theme": QT_TRANSLATE_NOOP("actions", "&Theme"),
    "width": QT_TRANSLATE_NOOP("actions", "&Line width"),
}


def _project() -> Iterator[Action]:
    text = QT_TRANSLATE_NOOP
    yield Action(id="new_project", text=text("actions", "&New project…"), group="project", keys=("Ctrl+N",))
    yield Action(id="open_project", text=text("actions", "&Open project…"), group="project", keys=("Ctrl+O",))
    yield Action(id="sample_project", text=text("actions", "&Sample project"), group="project")
    yield Action(
        id="import_files",
        text=text("actions", "&Import files…"),
        group="project",
        keys=("Ctrl+I",),
        need="project",
        edits=True,
        separated=True,
    )
    yield Action(
        id="import_folder",
        text=text("actions", "Import &folder…"),
        group="project",
        keys=("Ctrl+Shift+I",),
        need="project",
        edits=True,
    )
    yield Action(id="export", text=text("actions", "E&xport…"), group="project", keys=("Ctrl+Shift+E",), need="project")
    yield Action(
        id="close_project",
        text=text("actions", "&Close project"),
        group="project",
        keys=("Ctrl+W",),
        need="project",
        separated=True,
    )
    yield Action(id="quit", text=text("actions", "&Quit"), group="project", keys=("Ctrl+Q",))


def _edit() -> Iterator[Action]:
    text = QT_TRANSLATE_NOOP
    yield Action(id="undo", text=text("actions", "&Undo"), group="edit", keys=("Ctrl+Z",), need="project", edits=True)
    yield Action(
        id="redo",
        text=text("actions", "&Redo"),
        group="edit",
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        need="project",
        edits=True,
    )
    yield Action(
        id="copy", text=text("actions", "&Copy"), group="edit", keys=("Ctrl+C",), need="document", separated=True
    )
    yield Action(
        id="find_here", text=text("actions", "&Find in article"), group="edit", keys=("Ctrl+F",), need="document"
    )
    yield Action(id="find_next", text=text("actions", "Find &next"), group="edit", keys=("F3",), need="document")
    yield Action(
        id="find_previous",
        text=text("actions", "Find &previous"),
        group="edit",
        keys=("Shift+F3",),
        need="document",
    )


def _mark() -> Iterator[Action]:
    text = QT_TRANSLATE_NOOP

    def mark(identifier: str, title: str, *keys: str, edits: bool = True, separated: bool = False) -> Action:
        return Action(
            id=identifier,
            text=title,
            group="mark",
            keys=keys,
            context="article",
            need="document",
            edits=edits,
            separated=separated,
        )

    yield mark("next_suggestion", text("actions", "&Next suggestion"), "Tab", edits=False)
    yield mark("previous_suggestion", text("actions", "&Previous suggestion"), "Shift+Tab", edits=False)
    yield mark("accept", text("actions", "&Accept suggestion"), "Return", "Enter", "A")
    yield mark("reject", text("actions", "Re&ject suggestion"), "X")
    yield mark("start_claim", text("actions", "&Claim from selection or sentence"), "C", separated=True)
    yield mark("edit_edges", text("actions", "Change the &edges"), "E")
    yield mark("note", text("actions", "N&ote"), "N")
    yield mark("delete_mark", text("actions", "&Delete mark"), "Del")
    yield mark("ask_lead", text("actions", "Ask the &lead"), "Shift+A", separated=True)
    yield mark("sensitive", text("actions", "&Sensitive"), "Shift+S")
    for digit in "1234567890":
        yield Action(
            id=f"label_{digit}",
            text=text("actions", "Mark with label {number}"),
            group="mark",
            keys=(digit,),
            context="article",
            need="document",
            edits=True,
            menu="labels",
            handling="label",
        )


def _document() -> Iterator[Action]:
    text = QT_TRANSLATE_NOOP

    def entry(identifier: str, title: str, *keys: str, menu: str = "", separated: bool = False) -> Action:
        return Action(
            id=identifier,
            text=title,
            group="document",
            keys=keys,
            need="document",
            edits=True,
            menu=menu,
            choice="status" if menu == "status" else "",
            separated=separated,
        )

    yield entry("done_and_next", text("actions", "Done, and open the &next"), "Ctrl+Return", "Ctrl+Enter")
    yield entry("status_new", text("actions", "&New"), menu="status")
    yield entry("status_started", text("actions", "&Started"), menu="status")
    yield entry("status_done", text("actions", "&Done"), menu="status")
    yield entry("suggest_here", text("actions", "&Suggest again here"), separated=True)
    yield Action(
        id="suggest_all",
        text=text("actions", "Suggest in &all documents"),
        group="document",
        keys=("Ctrl+Shift+S",),
        need="project",
        edits=True,
    )
    for kind, title in (
        ("header", text("actions", "&Header")),
        ("title", text("actions", "&Title")),
        ("byline", text("actions", "&Byline")),
        ("caption", text("actions", "&Caption")),
        ("credit", text("actions", "C&redit")),
        ("related", text("actions", "Re&lated articles")),
        ("footer", text("actions", "&Footer")),
    ):
        yield entry(f"zone_{kind}", title, menu="zones")
    yield entry("zone_remove", text("actions", "&Article text (no zone)"), menu="zones", separated=True)
    yield entry("properties", text("actions", "&Properties…"), "Alt+Return", separated=True)
    yield entry("delete_document", text("actions", "De&lete document"))


def _go() -> Iterator[Action]:
    text = QT_TRANSLATE_NOOP

    def go(identifier: str, title: str, *keys: str, need: Need = "project", separated: bool = False) -> Action:
        return Action(id=identifier, text=title, group="go", keys=keys, need=need, separated=separated)

    yield go("next_document", text("actions", "&Next document"), "Ctrl+PgDown")
    yield go("previous_document", text("actions", "&Previous document"), "Ctrl+PgUp")
    yield go("find_document", text("actions", "&Search by title"), "Ctrl+L")
    yield go("next_pane", text("actions", "Ne&xt pane"), "F6", separated=True)
    yield go("previous_pane", text("actions", "Pre&vious pane"), "Shift+F6")
    yield go("to_text", text("actions", "Back to the &text"), "Esc")


def _view() -> Iterator[Action]:
    text = QT_TRANSLATE_NOOP

    def view(
        identifier: str, title: str, *keys: str, menu: str = "", need: Need = "nothing", separated: bool = False
    ) -> Action:
        return Action(
            id=identifier,
            text=title,
            group="view",
            keys=keys,
            menu=menu,
            choice=menu,
            need=need,
            separated=separated,
        )

    yield view("toggle_list", text("actions", "&Document list"), "F7", need="project")
    yield view("toggle_panel", text("actions", "&Annotation panel"), "F8", need="project")
    yield view("text_larger", text("actions", "&Larger text"), "Ctrl++", "Ctrl+=", separated=True)
    yield view("text_smaller", text("actions", "&Smaller text"), "Ctrl+-")
    yield view("text_normal", text("actions", "&Normal text"), "Ctrl+0")
    yield view("width_narrow", text("actions", "&Narrow"), menu="width")
    yield view("width_middle", text("actions", "&Middle"), menu="width")
    yield view("width_wide", text("actions", "&Wide"), menu="width")
    yield view("theme_system", text("actions", "Like the &system"), menu="theme")
    yield view("theme_day", text("actions", "&Day"), menu="theme")
    yield view("theme_night", text("actions", "&Night"), menu="theme")


def _help() -> Iterator[Action]:
    text = QT_TRANSLATE_NOOP
    yield Action(id="cheat_sheet", text=text("actions", "&Keys"), group="help", keys=("F1",))
    yield Action(
        id="guideline", text=text("actions", "&Guideline of the label"), group="help", keys=("F2",), need="project"
    )
    yield Action(id="suggest_at_once", text=text("actions", "&Suggest without asking"), group="help")
    yield Action(id="about", text=text("actions", "&About Postil"), group="help", separated=True)


ACTIONS: tuple[Action, ...] = (*_project(), *_edit(), *_mark(), *_document(), *_go(), *_view(), *_help())
BY_ID: dict[str, Action] = {action.id: action for action in ACTIONS}


def clashes(actions: tuple[Action, ...] = ACTIONS) -> list[tuple[str, str, str]]:
    """Return ``(key, first id, second id)`` for every key that two actions share; contexts don't part them."""
    owner: dict[str, str] = {}
    found = []
    for action in actions:
        for key in action.keys:
            first = owner.setdefault(key, action.id)
            if first != action.id:
                found.append((key, first, action.id))
    return found

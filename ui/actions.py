"""Everything a person can do in the window: the one table that menus, keys, cheat sheet and tests derive from.

It is plain data. Texts are marked for translation in the context "actions"; keys are written as Qt's portable
key sequences. A key of the context "article" works while the article has the keys, others in the whole window.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from ui.translation import QT_TRANSLATE_NOOP

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
    "labels": QT_TRANSLATE_NOOP("actions", "Mar&k as"),
    "zones": QT_TRANSLATE_NOOP("actions", "&Zone"),
    "status": QT_TRANSLATE_NOOP("actions", "S&tatus"),
    "theme": QT_TRANSLATE_NOOP("actions", "&Theme"),
    "language": QT_TRANSLATE_NOOP("actions", "Lan&guage"),
    "width": QT_TRANSLATE_NOOP("actions", "Line &width"),
}


def _project() -> Iterator[Action]:
    yield Action(
        id="new_project", text=QT_TRANSLATE_NOOP("actions", "&New project…"), group="project", keys=("Ctrl+N",)
    )
    yield Action(
        id="open_project", text=QT_TRANSLATE_NOOP("actions", "&Open project…"), group="project", keys=("Ctrl+O",)
    )
    yield Action(id="sample_project", text=QT_TRANSLATE_NOOP("actions", "&Sample project"), group="project")
    yield Action(
        id="import_files",
        text=QT_TRANSLATE_NOOP("actions", "&Import files…"),
        group="project",
        keys=("Ctrl+I",),
        need="project",
        edits=True,
        separated=True,
    )
    yield Action(
        id="import_folder",
        text=QT_TRANSLATE_NOOP("actions", "Import &folder…"),
        group="project",
        keys=("Ctrl+Shift+I",),
        need="project",
        edits=True,
    )
    yield Action(
        id="export",
        text=QT_TRANSLATE_NOOP("actions", "E&xport…"),
        group="project",
        keys=("Ctrl+Shift+E",),
        need="project",
    )
    yield Action(
        id="close_project",
        text=QT_TRANSLATE_NOOP("actions", "&Close project"),
        group="project",
        keys=("Ctrl+W",),
        need="project",
        separated=True,
    )
    yield Action(id="quit", text=QT_TRANSLATE_NOOP("actions", "&Quit"), group="project", keys=("Ctrl+Q",))


def _edit() -> Iterator[Action]:
    yield Action(
        id="undo",
        text=QT_TRANSLATE_NOOP("actions", "&Undo"),
        group="edit",
        keys=("Ctrl+Z",),
        need="project",
        edits=True,
    )
    yield Action(
        id="redo",
        text=QT_TRANSLATE_NOOP("actions", "&Redo"),
        group="edit",
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        need="project",
        edits=True,
    )
    yield Action(
        id="copy",
        text=QT_TRANSLATE_NOOP("actions", "&Copy"),
        group="edit",
        keys=("Ctrl+C",),
        need="document",
        separated=True,
    )
    yield Action(
        id="find_here",
        text=QT_TRANSLATE_NOOP("actions", "&Find in article"),
        group="edit",
        keys=("Ctrl+F",),
        need="document",
    )
    yield Action(
        id="find_next", text=QT_TRANSLATE_NOOP("actions", "Find &next"), group="edit", keys=("F3",), need="document"
    )
    yield Action(
        id="find_previous",
        text=QT_TRANSLATE_NOOP("actions", "Find &previous"),
        group="edit",
        keys=("Shift+F3",),
        need="document",
    )


def _mark() -> Iterator[Action]:
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

    yield mark("next_suggestion", QT_TRANSLATE_NOOP("actions", "&Next suggestion"), "Tab", edits=False)
    yield mark("previous_suggestion", QT_TRANSLATE_NOOP("actions", "&Previous suggestion"), "Shift+Tab", edits=False)
    yield mark("accept", QT_TRANSLATE_NOOP("actions", "&Accept suggestion"), "Return", "Enter", "A")
    yield mark("reject", QT_TRANSLATE_NOOP("actions", "Re&ject suggestion"), "X")
    yield mark("start_claim", QT_TRANSLATE_NOOP("actions", "&Claim from selection or sentence"), "C", separated=True)
    yield mark("edit_edges", QT_TRANSLATE_NOOP("actions", "Change the &edges"), "E")
    yield mark("note", QT_TRANSLATE_NOOP("actions", "N&ote"), "N")
    yield mark("delete_mark", QT_TRANSLATE_NOOP("actions", "&Delete mark"), "Del")
    yield mark("ask_lead", QT_TRANSLATE_NOOP("actions", "Ask the &lead"), "Shift+A", separated=True)
    yield mark("sensitive", QT_TRANSLATE_NOOP("actions", "&Sensitive"), "Shift+S")
    for digit in "1234567890":
        yield Action(
            id=f"label_{digit}",
            text=QT_TRANSLATE_NOOP("actions", "Mark with label {number}"),
            group="mark",
            keys=(digit,),
            context="article",
            need="document",
            edits=True,
            menu="labels",
            handling="label",
        )


def _document() -> Iterator[Action]:
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

    yield entry("done_and_next", QT_TRANSLATE_NOOP("actions", "Done, and open the &next"), "Ctrl+Return", "Ctrl+Enter")
    yield entry("status_new", QT_TRANSLATE_NOOP("actions", "&New"), menu="status")
    yield entry("status_started", QT_TRANSLATE_NOOP("actions", "&Started"), menu="status")
    yield entry("status_done", QT_TRANSLATE_NOOP("actions", "&Done"), menu="status")
    yield entry("suggest_here", QT_TRANSLATE_NOOP("actions", "&Suggest again here"), separated=True)
    yield Action(
        id="suggest_all",
        text=QT_TRANSLATE_NOOP("actions", "Suggest in &all documents"),
        group="document",
        keys=("Ctrl+Shift+S",),
        need="project",
        edits=True,
    )
    yield Action(id="suggest_at_once", text=QT_TRANSLATE_NOOP("actions", "Suggest &without asking"), group="document")
    yield Action(
        id="suggestion_kinds",
        text=QT_TRANSLATE_NOOP("actions", "Suggestions to s&how…"),
        group="document",
        keys=("Ctrl+Shift+H",),
        need="project",
    )
    yield Action(
        id="acceptance",
        text=QT_TRANSLATE_NOOP("actions", "A&cceptance over time…"),
        group="document",
        keys=("Ctrl+Shift+T",),
        need="project",
    )
    yield Action(
        id="improve", text=QT_TRANSLATE_NOOP("actions", "I&mprove suggestions…"), group="document", need="project"
    )
    yield Action(id="pipelines", text=QT_TRANSLATE_NOOP("actions", "P&ipelines…"), group="document")
    for kind, title in (
        ("header", QT_TRANSLATE_NOOP("actions", "&Header")),
        ("title", QT_TRANSLATE_NOOP("actions", "&Title")),
        ("byline", QT_TRANSLATE_NOOP("actions", "&Byline")),
        ("caption", QT_TRANSLATE_NOOP("actions", "&Caption")),
        ("credit", QT_TRANSLATE_NOOP("actions", "C&redit")),
        ("related", QT_TRANSLATE_NOOP("actions", "Re&lated articles")),
        ("footer", QT_TRANSLATE_NOOP("actions", "&Footer")),
    ):
        yield entry(f"zone_{kind}", title, menu="zones")
    yield entry("zone_remove", QT_TRANSLATE_NOOP("actions", "&Article text (no zone)"), menu="zones", separated=True)
    yield entry("properties", QT_TRANSLATE_NOOP("actions", "&Properties…"), "Alt+Return", separated=True)
    yield entry("delete_document", QT_TRANSLATE_NOOP("actions", "De&lete document"))


def _go() -> Iterator[Action]:
    def go(identifier: str, title: str, *keys: str, need: Need = "project", separated: bool = False) -> Action:
        return Action(id=identifier, text=title, group="go", keys=keys, need=need, separated=separated)

    yield go("next_document", QT_TRANSLATE_NOOP("actions", "&Next document"), "Ctrl+PgDown")
    yield go("previous_document", QT_TRANSLATE_NOOP("actions", "&Previous document"), "Ctrl+PgUp")
    yield go("find_document", QT_TRANSLATE_NOOP("actions", "&Search by title"), "Ctrl+L")
    yield go("next_pane", QT_TRANSLATE_NOOP("actions", "Ne&xt pane"), "F6", separated=True)
    yield go("previous_pane", QT_TRANSLATE_NOOP("actions", "Pre&vious pane"), "Shift+F6")
    yield go("to_text", QT_TRANSLATE_NOOP("actions", "Back to the &text"), "Esc")


def _view() -> Iterator[Action]:
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

    yield view("toggle_list", QT_TRANSLATE_NOOP("actions", "&Document list"), "F7", need="project")
    yield view("toggle_panel", QT_TRANSLATE_NOOP("actions", "&Annotation panel"), "F8", need="project")
    yield view("text_larger", QT_TRANSLATE_NOOP("actions", "&Larger text"), "Ctrl++", "Ctrl+=", separated=True)
    yield view("text_smaller", QT_TRANSLATE_NOOP("actions", "&Smaller text"), "Ctrl+-")
    yield view("text_normal", QT_TRANSLATE_NOOP("actions", "&Normal text"), "Ctrl+0")
    yield view("width_narrow", QT_TRANSLATE_NOOP("actions", "&Narrow"), menu="width")
    yield view("width_middle", QT_TRANSLATE_NOOP("actions", "&Middle"), menu="width")
    yield view("width_wide", QT_TRANSLATE_NOOP("actions", "&Wide"), menu="width")
    yield view("theme_system", QT_TRANSLATE_NOOP("actions", "Like the &system"), menu="theme")
    yield view("theme_day", QT_TRANSLATE_NOOP("actions", "&Day"), menu="theme")
    yield view("theme_night", QT_TRANSLATE_NOOP("actions", "&Night"), menu="theme")
    yield view("language_system", QT_TRANSLATE_NOOP("actions", "Like the &system"), menu="language")
    # A language is called by its own name, so that everybody finds theirs.
    yield view("language_en", QT_TRANSLATE_NOOP("actions", "&English"), menu="language")
    yield view("language_fr", QT_TRANSLATE_NOOP("actions", "&Français"), menu="language")
    yield view("language_vi", QT_TRANSLATE_NOOP("actions", "&Tiếng Việt"), menu="language")


def _help() -> Iterator[Action]:
    yield Action(id="cheat_sheet", text=QT_TRANSLATE_NOOP("actions", "&Keys"), group="help", keys=("F1",))
    yield Action(
        id="guideline",
        text=QT_TRANSLATE_NOOP("actions", "&Guideline of the label"),
        group="help",
        keys=("F2",),
        need="project",
    )
    yield Action(id="about", text=QT_TRANSLATE_NOOP("actions", "&About Postil"), group="help", separated=True)


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

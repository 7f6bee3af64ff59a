"""What every action of the table does: the one place where ids become calls."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from models.records import STATUSES, ZONE_KINDS
from models.scheme import Label, text_in
from models.version import VERSION
from ui.dialogs.cheat_sheet import CheatSheet
from ui.flows import Flows
from ui.main_window import MainWindow
from ui.settings import TEXT_SIZES, WidthChoice
from ui.theme import READING_SIZE, ThemeChoice
from ui.translation import LANGUAGES, language

if TYPE_CHECKING:
    from models.records import Status, ZoneKind
    from ui.annotating import Annotating
    from ui.document_actions import DocumentActions
    from ui.improving import Improving
    from ui.workspace import Workspace

Handler = Callable[[], object]


class Handlers(QObject):
    """Connects the window's actions; one of them a window."""

    def __init__(self, window: MainWindow, flows: Flows) -> None:
        super().__init__(window)
        self._window = window
        self._flows = flows
        self._sheet: CheatSheet | None = None
        self._documents: DocumentActions | None = None
        self._improver: Improving | None = None
        for name, handler in self.table().items():
            window.actions_.by_id[name].triggered.connect(self._slot(handler))
        window.actions_.menus["recent"].aboutToShow.connect(self._fill_recent)
        window.actions_.menus["labels"].aboutToShow.connect(self._fill_labels)
        window.actions_.menus["mark"].aboutToShow.connect(self._tick_mark)
        window.projectOpened.connect(self._project_opened)
        self._tick_choices()

    @staticmethod
    def _slot(handler: Handler) -> Callable[[], None]:
        # Qt passes whether the action is ticked, which no handler asks for.
        def run() -> None:
            handler()

        return run

    def table(self) -> dict[str, Handler]:
        """Return what each action does, by id."""
        return {
            **self._about_projects(),
            **self._about_marks(),
            **self._about_documents(),
            **self._about_looks(),
            "undo": lambda: self._window.session and self._window.session.undo(),
            "redo": lambda: self._window.session and self._window.session.redo(),
            "copy": lambda: self._on_workspace(lambda work: work.view.copy()),
            "find_here": lambda: self._on_workspace(lambda work: work.find_bar.enter()),
            "find_next": lambda: self._on_workspace(lambda work: work.find_bar.next()),
            "find_previous": lambda: self._on_workspace(lambda work: work.find_bar.previous()),
            "find_document": self._find_document,
            "next_pane": lambda: self._on_workspace(lambda work: work.go_to_pane(1)),
            "previous_pane": lambda: self._on_workspace(lambda work: work.go_to_pane(-1)),
            "to_text": self.to_text,
            "cheat_sheet": self.show_cheat_sheet,
            "guideline": self.show_guideline,
            "about": self._about,
        }

    def _about_projects(self) -> dict[str, Handler]:
        flows = self._flows
        return {
            "new_project": flows.new,
            "open_project": flows.choose,
            "sample_project": flows.sample,
            "import_files": flows.choose_files,
            "import_folder": flows.choose_folder,
            "export": flows.export,
            "close_project": self._window.close_project,
            "quit": self._window.close,
            "suggest_all": flows.suggest_all,
            "suggest_here": flows.suggest_here,
            "suggest_at_once": self._toggle_suggesting,
            "suggestion_kinds": self._show_kinds,
            "acceptance": self._show_acceptance,
            "improve": lambda: self._improving().improve(),
            "pipelines": lambda: self._improving().show_pipelines(),
        }

    def _about_marks(self) -> dict[str, Handler]:
        methods: dict[str, Callable[[Annotating], object]] = {
            "next_suggestion": lambda marking: marking.next_suggestion(),
            "previous_suggestion": lambda marking: marking.previous_suggestion(),
            "accept": lambda marking: marking.accept(),
            "reject": lambda marking: marking.reject(),
            "start_claim": lambda marking: marking.start_claim(),
            "edit_edges": lambda marking: marking.edit_edges(),
            "note": lambda marking: marking.note(),
            "delete_mark": lambda marking: marking.delete(),
            "ask_lead": lambda marking: marking.toggle_ask(),
            "sensitive": lambda marking: marking.toggle_sensitive(),
        }
        return {name: partial(self._on_marks, method) for name, method in methods.items()}

    def _about_documents(self) -> dict[str, Handler]:
        methods: dict[str, Callable[[DocumentActions], object]] = {
            "zone_remove": lambda documents: documents.remove_zone(),
            "done_and_next": lambda documents: documents.done_and_next(),
            "properties": lambda documents: documents.show_properties(),
            "delete_document": lambda documents: documents.delete(),
            "next_document": lambda documents: documents.open_neighbour(1),
            "previous_document": lambda documents: documents.open_neighbour(-1),
        }
        for status in STATUSES:
            methods[f"status_{status}"] = partial(_set_status, status)
        for kind in ZONE_KINDS:
            methods[f"zone_{kind}"] = partial(_set_zone, kind)
        return {name: partial(self._on_documents, method) for name, method in methods.items()}

    def _about_looks(self) -> dict[str, Handler]:
        themes: dict[str, Handler] = {f"theme_{name}": partial(self._set_theme, name) for name in get_args(ThemeChoice)}
        widths: dict[str, Handler] = {f"width_{name}": partial(self._set_width, name) for name in get_args(WidthChoice)}
        languages: dict[str, Handler] = {
            f"language_{code or 'system'}": partial(self._set_language, code) for code in ("", *LANGUAGES)
        }
        return {
            **themes,
            **widths,
            **languages,
            "text_larger": lambda: self._step_text(1),
            "text_smaller": lambda: self._step_text(-1),
            "text_normal": lambda: self._set_text(READING_SIZE),
            "toggle_list": lambda: self._toggle("toggle_list"),
            "toggle_panel": lambda: self._toggle("toggle_panel"),
        }

    def _on_workspace(self, action: Callable[[Workspace], object]) -> None:
        if self._window.workspace is not None:
            action(self._window.workspace)

    def _on_marks(self, action: Callable[[Annotating], object]) -> None:
        if self._window.workspace is not None:
            action(self._window.workspace.annotating)

    def _on_documents(self, action: Callable[[DocumentActions], object]) -> None:
        if self._window.workspace is not None and self._documents is not None:
            action(self._documents)

    # --- menus that depend on where one is

    def _project_opened(self) -> None:
        # What edits documents needs the database, which is imported with the first project.
        from ui.document_actions import DocumentActions

        workspace = self._window.workspace
        if workspace is None:
            return
        self._documents = DocumentActions(self._window, workspace)
        workspace.contextMenuAsked.connect(self._article_menu)
        workspace.list.menuAsked.connect(self._list_menu)
        workspace.list.deleteAsked.connect(self._delete_if_writable)
        for name, pane in (("toggle_list", workspace.list), ("toggle_panel", workspace.panel)):
            self._window.actions_.tick({name: True})
            pane.setVisible(True)

    def _delete_if_writable(self) -> None:
        self._window.actions_.by_id["delete_document"].trigger()

    def _article_menu(self, place: QPoint, offset: int) -> None:
        self._on_workspace(lambda work: self._fill_article_menu(work, offset).popup(place))

    def _fill_article_menu(self, workspace: Workspace, offset: int) -> QMenu:
        start, end = workspace.view.selection()
        if start == end or not start <= offset <= end:
            workspace.view.set_selection(offset, offset)
        actions, menus = self._window.actions_.by_id, self._window.actions_.menus
        self._tick_mark()
        menu = QMenu(workspace)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addMenu(menus["labels"])
        menu.addAction(actions["start_claim"])
        menu.addSeparator()
        for name in ("accept", "reject", "edit_edges", "note", "delete_mark", "ask_lead", "sensitive"):
            menu.addAction(actions[name])
        menu.addSeparator()
        menu.addMenu(menus["zones"])
        menu.addSeparator()
        for name in ("copy", "guideline"):
            menu.addAction(actions[name])
        return menu

    def _list_menu(self, place: QPoint) -> None:
        """Show what can be done with the chosen documents; the menu is about the open one, so open it."""
        workspace = self._window.workspace
        if workspace is None:
            return
        actions, menus = self._window.actions_.by_id, self._window.actions_.menus
        chosen = workspace.list.selected()
        menu = QMenu(workspace)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(chosen) == 1:
            workspace.session.open_document(chosen[0])
            menu.addMenu(menus["status"])
            for name in ("properties", "suggest_here"):
                menu.addAction(actions[name])
        menu.addAction(actions["delete_document"])
        menu.popup(place)

    def _fill_recent(self) -> None:
        menu = self._window.actions_.menus["recent"]
        menu.clear()
        recent = self._window.settings.recent()
        for path in recent:
            action = menu.addAction(path.stem.replace("&", "&&"))
            action.triggered.connect(self._slot(partial(self._flows.open, path)))
        if not recent:
            menu.addAction(self.tr("No recent projects")).setEnabled(False)

    def _fill_labels(self) -> None:
        menu = self._window.actions_.menus["labels"]
        menu.clear()
        workspace = self._window.workspace
        if workspace is None or workspace.session.work is None:
            menu.addAction(self.tr("No document is open")).setEnabled(False)
            return
        layer = workspace.annotating.layer_in_hand()
        for label in workspace.session.project.scheme.labels_of(layer):
            if not label.hidden:
                self._add_label(menu, workspace, label)

    def _add_label(self, menu: QMenu, workspace: Workspace, label: Label) -> None:
        title = text_in(label.title, language(), label.name).replace("&", "&&")
        text = f"{title}\t{label.key.upper()}" if label.key else title
        action = menu.addAction(text)
        action.triggered.connect(self._slot(partial(workspace.annotating.mark, label.name, label.layer)))
        action.setEnabled(not workspace.session.project.read_only)

    def _tick_mark(self) -> None:
        session = self._window.session
        chosen = session.chosen if session else None
        self._window.actions_.tick(
            {"ask_lead": bool(chosen and chosen.ask), "sensitive": bool(chosen and chosen.sensitive)}
        )

    # --- going about

    def to_text(self) -> None:
        """Leave whatever is open over the text, then give the text the keys, then let go of what is chosen."""
        workspace = self._window.workspace
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.leave()
        elif workspace is not None:
            if workspace.find_bar.isVisible():
                workspace.find_bar.leave()
            elif workspace.view.hasFocus():
                workspace.annotating.escape()
            else:
                if workspace.panel.asks_with_keys():
                    workspace.annotating.leave()
                workspace.focus_text()

    def _find_document(self) -> None:
        workspace = self._window.workspace
        if workspace is not None:
            workspace.list.show()
            self._window.actions_.tick({"toggle_list": True})
            workspace.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            workspace.list.search.selectAll()

    # --- looks

    def _tick_choices(self) -> None:
        settings = self._window.settings
        self._window.actions_.tick(
            {
                f"theme_{settings.theme}": True,
                f"width_{settings.width}": True,
                f"language_{settings.language if settings.language in LANGUAGES else 'system'}": True,
                "suggest_at_once": settings.suggests_at_once,
            }
        )

    def _set_theme(self, choice: ThemeChoice) -> None:
        self._window.settings.theme = choice
        self._window.keeper.set_choice(choice)

    def _set_width(self, choice: WidthChoice) -> None:
        self._window.settings.width = choice
        self._on_workspace(lambda work: work.apply_reading())

    def _set_language(self, code: str) -> None:
        self._window.settings.language = code
        self._window.tell(self.tr("Postil speaks this language from its next start."))

    def _step_text(self, step: int) -> None:
        here = TEXT_SIZES.index(self._window.settings.text_size)
        self._set_text(TEXT_SIZES[min(max(here + step, 0), len(TEXT_SIZES) - 1)])

    def _set_text(self, size: int) -> None:
        self._window.settings.text_size = size
        self._on_workspace(lambda work: work.apply_reading())

    def _toggle(self, name: str) -> None:
        workspace = self._window.workspace
        if workspace is not None:
            pane = workspace.list if name == "toggle_list" else workspace.panel
            shown = pane.isHidden()
            pane.setVisible(shown)
            self._window.actions_.tick({name: shown})
            workspace.focus_text()

    def _toggle_suggesting(self) -> None:
        settings = self._window.settings
        settings.suggests_at_once = not settings.suggests_at_once
        self._tick_choices()
        self._flows.suggest_at_once()

    def _show_kinds(self) -> None:
        from ui.dialogs.suggestion_kinds import SuggestionKinds

        self._on_workspace(lambda work: SuggestionKinds.show_for(work.session, self._window.keeper, work))

    def _show_acceptance(self) -> None:
        from ui.dialogs.acceptance import AcceptanceDialog

        workspace = self._window.workspace
        if workspace is not None:
            dialog = AcceptanceDialog.show_for(workspace.session, self._window.keeper, workspace)
            # It may still be counting.
            self._window.projectClosed.connect(dialog.close)

    def _improving(self) -> Improving:
        if self._improver is None:
            from ui.improving import Improving

            self._improver = Improving(self._window, self._flows)
        return self._improver

    # --- help

    def show_cheat_sheet(self) -> None:
        """Show every key over the window, or hide them."""
        if self._sheet is None:
            self._sheet = CheatSheet(self._window)
        if self._sheet.isVisible():
            self._sheet.leave()
        else:
            self._sheet.enter(self._window.session.project.scheme if self._window.session else None)

    def show_guideline(self) -> None:
        """Show what the chosen mark's label is for."""
        from ui.dialogs.guideline import GuidelineDialog

        workspace, session = self._window.workspace, self._window.session
        if workspace is not None and session is not None:
            GuidelineDialog.show_for(session, self._window.keeper.theme, workspace)

    def _about(self) -> None:
        text = self.tr("Postil {version}. It works offline: your articles never leave this computer.")
        self._window.tell(text.format(version=VERSION))


def _set_status(status: Status, documents: DocumentActions) -> None:
    documents.set_status(status)


def _set_zone(kind: ZoneKind, documents: DocumentActions) -> None:
    documents.set_zone(kind)

"""The three panes of an open project: documents, article, annotations; and what keeps them together."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from models.records import Zone
from ui import marks
from ui.annotating import Annotating
from ui.panels.annotation_panel import AnnotationPanel
from ui.panels.article_bar import ArticleBar
from ui.panels.document_list import DocumentList
from ui.panels.find_bar import FindBar
from ui.panels.toast import Toast
from ui.reader.mirror import ArticlePane
from ui.session import Session
from ui.settings import LINE_HEIGHT, MEASURES, Settings
from ui.theme import Theme
from ui.translation import language

_LIST_WIDTH = 260
_PANEL_WIDTH = 360
_ARTICLE_MINIMUM = 380
_NARROW = 1200
_ABOUT_SUGGESTIONS = ("suggestion_kinds", "acceptance")


class Workspace(QWidget):
    """Built anew for every project that is opened; `session` is what its widgets listen to."""

    contextMenuAsked = Signal(QPoint, int)

    def __init__(
        self,
        session: Session,
        actions: dict[str, QAction],
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._settings = settings
        self._shown: str | None = None
        self._zones: tuple[Zone, ...] = ()
        self._places: dict[str, tuple[tuple[int, float], int]] = {}
        self.list = DocumentList(session, theme, settings.sort_order)
        self.bar = ArticleBar(actions, theme)
        self.pane = ArticlePane(theme)
        self.view = self.pane.view
        self.find_bar = FindBar(self.view, theme)
        # Connected before `Annotating`, which chooses among the marks shown here.
        session.documentOpened.connect(self._show_document)
        session.workChanged.connect(self._show_work)
        self.annotating = Annotating(session, self.view, self)
        self.panel = AnnotationPanel(session, self.annotating, self.view, theme)
        self.panel.suggestions.offer([actions[name] for name in _ABOUT_SUGGESTIONS])
        self._pages = QStackedWidget()
        self._empty = QLabel()
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self.toast = Toast(self._pages)
        self.splitter = self._lay_out()
        self.apply_reading()
        self._connect()
        self._show_document()

    def _lay_out(self) -> QSplitter:
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._pages.addWidget(self.pane)
        self._pages.addWidget(self._empty)
        centre = QWidget()
        centre.setMinimumWidth(_ARTICLE_MINIMUM)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.find_bar)
        column.addWidget(self._pages, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        for widget in (self.list, centre, self.panel):
            splitter.addWidget(widget)
        for index, stretch in enumerate((0, 1, 0)):
            splitter.setStretchFactor(index, stretch)
        splitter.setCollapsible(1, False)  # noqa: FBT003 - Qt names no arguments
        splitter.setHandleWidth(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        return splitter

    def _connect(self) -> None:
        view = self.view
        view.contextMenuRequested.connect(self.contextMenuAsked)
        view.tooltip_for = self._tooltip
        self.pane.description_for = self._spoken
        self.list.openAsked.connect(self.open_document)
        self.list.sorted.connect(self._remember_sort)
        self.list.model.modelReset.connect(self._show_emptiness)
        self.find_bar.closed.connect(self.focus_text)

    # --- showing

    def open_document(self, identifier: str) -> None:
        """Show a document and give it the keys."""
        self.session.open_document(identifier)
        self.focus_text()

    def focus_text(self) -> None:
        """Give the article the keys."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_document(self) -> None:
        work = self.session.work
        if self._shown is not None:
            self._places[self._shown] = (self.view.scroll_state(), self.view.caret())
        self._shown = work.document.id if work else None
        self._zones = work.document.zones if work else ()
        if work is None:
            self.view.set_article("", (), ())
        else:
            shown = marks.marks_of(work, self.session.project.scheme, language())
            self.view.set_article(work.text, work.document.zones, shown)
            place = self._places.get(work.document.id)
            if place is not None:
                self.view.set_selection(place[1], place[1])
                self.view.restore_scroll_state(place[0])
        self.bar.show_work(work)
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        self._pages.setCurrentWidget(self.pane if self.session.work else self._empty)
        self._empty.setText(
            self.tr("Choose a document on the left.")
            if self.list.model.total
            else self.tr("Drop articles here as text files,\nor import them with Ctrl+I.")
        )

    def _show_work(self) -> None:
        work = self.session.work
        if work is None or work.document.id != self._shown:
            return
        if work.document.zones != self._zones:
            self._zones = work.document.zones
            self.view.set_zones(work.document.zones)
        self.view.set_marks(marks.marks_of(work, self.session.project.scheme, language()))
        self.bar.show_work(work)

    def _tooltip(self, identifier: str) -> str:
        mark, work = self.session.mark(identifier), self.session.work
        return marks.describe(mark, work, self.session.project.scheme, language()) if mark and work else ""

    def _spoken(self, identifier: str) -> str:
        mark, work = self.session.mark(identifier), self.session.work
        return marks.spoken(mark, work, self.session.project.scheme, language()) if mark and work else ""

    # --- looks

    def set_theme(self, theme: Theme) -> None:
        """Show everything in another theme."""
        self.view.set_theme(theme)
        self.list.set_theme(theme)
        self.bar.set_theme(theme)
        self.find_bar.set_theme(theme)
        self.panel.set_theme(theme)

    def apply_reading(self) -> None:
        """Take text size and line width from the settings."""
        self.view.set_reading(self._settings.text_size, MEASURES[self._settings.width], LINE_HEIGHT)

    def fit(self, width: int) -> None:
        """Divide a width among the panes as the person left them, at first so that the article has room."""
        stored = self._settings.shape("panes")
        if stored is None or not self.splitter.restoreState(stored):
            narrow = width < _NARROW
            sides = (_LIST_WIDTH - 50, _PANEL_WIDTH - 60) if narrow else (_LIST_WIDTH, _PANEL_WIDTH)
            self.splitter.setSizes([sides[0], max(width - sum(sides), _ARTICLE_MINIMUM), sides[1]])

    def remember(self) -> None:
        """Keep the panes' widths for the next start, and a note that is being written."""
        self.panel.keep()
        self._settings.set_shape("panes", self.splitter.saveState())

    def _remember_sort(self, order: str) -> None:
        self._settings.sort_order = order

    # --- panes

    def panes(self) -> list[QWidget]:
        """Return what F6 goes round, of what is visible."""
        every: list[QWidget] = [self.list.view, self.pane, self.panel]
        return [pane for pane in every if pane.isVisible() and pane.width() > 0]

    def go_to_pane(self, step: int) -> None:
        """Give the keys to the next or previous pane."""
        panes = self.panes()
        here = next((n for n, pane in enumerate(panes) if pane.isAncestorOf(_focused(self)) or pane.hasFocus()), 0)
        pane = panes[(here + step) % len(panes)]
        if pane is self.panel:
            self.panel.take_focus()
        else:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        """Return the default size of the window's content."""
        return QSize(1280, 740)


def _focused(widget: QWidget) -> QWidget:
    return widget.window().focusWidget() or widget

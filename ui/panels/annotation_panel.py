"""The annotation panel beside the article: labels, lists of what is marked and suggested, the chosen mark."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from models.records import Layer
from ui.annotating import Annotating, Mode
from ui.panels.claim_form import ClaimForm
from ui.panels.claim_tab import ClaimTab
from ui.panels.edge_bar import EdgeBar
from ui.panels.entity_tab import EntityTab
from ui.panels.label_palette import CHIP_HEIGHT, LabelPalette
from ui.panels.mark_editor import MarkEditor
from ui.panels.suggestion_list import SuggestionList
from ui.reader.view import ArticleView
from ui.session import Session
from ui.theme import Theme

WIDTH = 360
_MOST_LABEL_ROWS = 6
_ENTITIES, _CLAIMS, _SUGGESTIONS = range(3)


class AnnotationPanel(QWidget):
    """Everything about marks: what can be marked, what is marked, and the chosen mark."""

    def __init__(
        self,
        session: Session,
        annotating: Annotating,
        view: ArticleView,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._annotating = annotating
        self._view = view
        self.setObjectName("annotationPanel")
        self.setAccessibleName(self.tr("Annotation panel"))
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.labels = LabelPalette(theme, self)
        self.labels.setObjectName("labelPalette")
        self.labels.setAccessibleName(self.tr("Labels"))
        self.entities = EntityTab(theme, self)
        self.claims = ClaimTab(theme, self)
        self.suggestions = SuggestionList(theme, self)
        self.tabs = QTabBar(self)
        self.edges = EdgeBar(annotating, self)
        self.editor = MarkEditor(annotating, self)
        self.form = ClaimForm(annotating, theme, self)
        self._stale: set[int] = set()
        self._lay_out()
        self._connect()
        self._show_work()

    def sizeHint(self) -> QSize:
        """Return the width that the panel has at first."""
        return QSize(WIDTH, 600)

    def minimumSizeHint(self) -> QSize:
        """Return the width at which titles are still recognised."""
        return QSize(280, 320)

    def _lay_out(self) -> None:
        self.lists = QStackedWidget(self)
        for title in (self.tr("Entities"), self.tr("Claims"), self.tr("Suggestions")):
            self.tabs.addTab(title)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.setAccessibleName(self.tr("Entities, claims, suggestions"))
        for page in (self.entities, self.claims, self.suggestions):
            self.lists.addWidget(page)
        upper = QWidget(self)
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self.tabs)
        above.addWidget(self.lists, 1)
        lower = QWidget(self)
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.editor, 1)
        below.addWidget(self.edges, 0, Qt.AlignmentFlag.AlignTop)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(upper)
        self.splitter.addWidget(lower)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([280, 320])
        self._reading = QWidget(self)
        column = QVBoxLayout(self._reading)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._palette_area())
        column.addWidget(self.splitter, 1)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self._reading)
        self.pages.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)

    def _palette_area(self) -> QScrollArea:
        """Return the palette in an area that scrolls where a scheme has more labels than there is room for."""
        holder = QWidget(self)
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(8, 0, 8, 0)
        inner.addWidget(self.labels)
        self._labels_area = QScrollArea(self)
        self._labels_area.setFrameShape(QFrame.Shape.NoFrame)
        self._labels_area.setWidgetResizable(True)
        self._labels_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._labels_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._labels_area.setWidget(holder)
        holder.setProperty("role", "panel")
        return self._labels_area

    def _connect(self) -> None:
        annotating = self._annotating
        self.tabs.currentChanged.connect(self._turn_to)
        self.labels.picked.connect(self._mark)
        for page in (self.entities, self.claims):
            page.markWanted.connect(annotating.show_mark)
            page.deleteWanted.connect(annotating.delete_one)
        self.claims.claimWanted.connect(self._start_claim)
        self.suggestions.markWanted.connect(annotating.show_mark)
        self.suggestions.accepted.connect(annotating.accept_one)
        self.suggestions.rejected.connect(annotating.reject_one)
        self.suggestions.allAccepted.connect(annotating.accept_all)
        for part in (self.entities, self.claims, self.suggestions, self.edges, self.editor, self.form):
            part.left.connect(self.to_article)
        annotating.modeChanged.connect(self._show_mode)
        self._session.workChanged.connect(self._show_work)
        self._session.markChosen.connect(self._show_chosen)
        self._session.textChosen.connect(lambda *_: self._show_palette())

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        for part in (self.labels, self.entities, self.claims, self.suggestions, self.form):
            part.set_theme(theme)

    def keep(self) -> None:
        """Have a note that is being written stored; called before the project is closed."""
        self.editor.note.keep()

    def take_focus(self) -> None:
        """Give the keys to the list in front."""
        page = self.form if self._annotating.is_claiming else self.lists.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def asks_with_keys(self) -> bool:
        """Tell whether the claim form or the edges' card has the keys, so that Esc is meant for it."""
        focus = self.window().focusWidget()
        return focus is not None and (self.form.isAncestorOf(focus) or self.edges.isAncestorOf(focus))

    def to_article(self) -> None:
        """Give the keys back to the article."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the article with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.to_article()
        else:
            super().keyPressEvent(event)

    # --- showing

    def _show_work(self) -> None:
        work = self._session.work
        self._stale = {_ENTITIES, _CLAIMS, _SUGGESTIONS}
        self._fill_front()
        own = work.own if work else ()
        entities = sum(mark.layer == "entity" for mark in own)
        for place, title, number in (
            (_ENTITIES, self.tr("Entities"), entities),
            (_CLAIMS, self.tr("Claims"), len(own) - entities),
            (_SUGGESTIONS, self.tr("Suggestions"), len(work.suggestions) if work else 0),
        ):
            self.tabs.setTabText(place, f"{title}  {number}" if number else title)
        self._show_palette()

    def _turn_to(self, place: int) -> None:
        self.lists.setCurrentIndex(place)
        self._fill_front()

    def _fill_front(self) -> None:
        """Bring the list in front up to date; the others wait until they are looked at."""
        place = self.tabs.currentIndex()
        if place not in self._stale:
            return
        self._stale.discard(place)
        work, scheme = self._session.work, self._session.project.scheme
        if place == _ENTITIES:
            self.entities.show_work(work, scheme)
        elif place == _CLAIMS:
            self.claims.show_work(work, scheme)
        else:
            self.suggestions.show_work(work, self._annotating.suggestions(), scheme)

    def _show_chosen(self, identifier: str) -> None:
        for page in (self.entities, self.claims, self.suggestions):
            page.show_chosen(identifier)
        mark = self._session.chosen
        if mark is not None:
            front = _CLAIMS if mark.layer == "claim" else _ENTITIES
            self.tabs.setCurrentIndex(_SUGGESTIONS if self._session.is_suggestion(mark) else front)
        self._show_palette()

    def _show_palette(self) -> None:
        layer: Layer = self._annotating.layer_in_hand()
        self.labels.set_labels(self._session.project.scheme.labels_of(layer))
        self._labels_area.setFixedHeight(min(self.labels.rows, _MOST_LABEL_ROWS) * CHIP_HEIGHT)
        self.labels.setEnabled(self._session.work is not None and not self._session.project.read_only)
        chosen = self._session.chosen
        self.labels.set_state(chosen.label if chosen is not None and chosen.layer == layer else None)

    def _show_mode(self, mode: Mode) -> None:
        self.pages.setCurrentWidget(self.form if mode is Mode.CLAIM else self._reading)
        self.editor.setVisible(mode is not Mode.EDGES)

    def _start_claim(self) -> None:
        self._annotating.start_claim()
        self.to_article()

    def _mark(self, label: str) -> None:
        self._annotating.mark(label, self._annotating.layer_in_hand())
        self.to_article()

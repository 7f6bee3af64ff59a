"""What a label is for: its guideline and examples in the interface's language, beside the work."""

from __future__ import annotations

import html
import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from models.scheme import Label, Scheme, text_in
from ui.session import Session
from ui.theme import Theme
from ui.translation import language

_ROW_HEIGHT = 28
_MARKED = re.compile(r"\[\[(.+?)\]\]")


def page(label: Label, theme: Theme, code: str) -> str:
    """Return a label's guideline as HTML; the scheme's own words are escaped."""
    colours = theme.label(label.colour)
    title = html.escape(text_in(label.title, code, label.name))
    parts = [f'<h2 style="color:{colours.strong}; margin-bottom:2px">{title}</h2>']
    parts.append(f'<p style="color:{theme.muted}; margin-top:0">{html.escape(label.name)}</p>')
    parts += [f"<p>{html.escape(line)}</p>" for line in text_in(label.guideline, code).splitlines() if line.strip()]
    for language_code, examples in _examples(label, code):
        parts.append(f'<p style="color:{theme.muted}; margin-bottom:0">{html.escape(language_code.upper())}</p>')
        style = f"background-color:{colours.chip_paper}; color:{colours.chip_ink}"
        for example in examples:
            marked = _MARKED.sub(rf'<span style="{style}">\1</span>', html.escape(example))
            parts.append(f'<p style="font-family:Literata; font-size:15px; margin:3px 0 3px 0">{marked}</p>')
    return "".join(parts)


def _examples(label: Label, code: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the examples by language, the interface's first."""
    return sorted(label.examples.items(), key=lambda item: (item[0] != code, item[0]))


class GuidelineDialog(QDialog):
    """All labels on the left, one of them explained on the right; one such window at a time."""

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("guideline")
        self.setWindowTitle(self.tr("Guideline"))
        self.resize(680, 480)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Labels"))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(self.tr("Guideline"))
        self.text.document().setDocumentMargin(14)
        for layer in ("entity", "claim"):
            for label in scheme.labels:
                if label.layer == layer and not label.hidden:
                    self._add(label)
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(self.text)
        split.setSizes([190, 490])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(split)
        self.list.currentItemChanged.connect(self._show)

    def _add(self, label: Label) -> None:
        item = QListWidgetItem(text_in(label.title, language(), label.name))
        swatch = QPixmap(10, 10)
        swatch.fill(QColor(self._theme.label(label.colour).strong))
        item.setIcon(swatch)
        item.setSizeHint(QSize(120, _ROW_HEIGHT))
        item.setData(Qt.ItemDataRole.UserRole, (label.layer, label.name))
        self.list.addItem(item)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            layer, name = item.data(Qt.ItemDataRole.UserRole)
            label = self._scheme.label(name, layer)
            if label is not None:
                self.text.setHtml(page(label, self._theme, language()))

    def choose(self, layer: str, name: str) -> None:
        """Explain a label."""
        for row in range(self.list.count()):
            if tuple(self.list.item(row).data(Qt.ItemDataRole.UserRole)) == (layer, name):
                self.list.setCurrentRow(row)

    @classmethod
    def show_for(cls, session: Session, theme: Theme, parent: QWidget) -> GuidelineDialog:
        """Show the chosen mark's label, else the first one, in the window that is open or in a new one."""
        dialog = parent.findChild(cls) or cls(session.project.scheme, theme, parent)
        chosen = session.chosen
        if chosen is not None:
            dialog.choose(chosen.layer, chosen.label)
        elif dialog.list.currentRow() < 0:
            dialog.list.setCurrentRow(0)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and F2 close."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F2):
            self.close()
        else:
            super().keyPressEvent(event)

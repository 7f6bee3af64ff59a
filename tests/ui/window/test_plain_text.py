"""What a project says of itself is shown letter by letter: a title with tags in it is a title, not a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.document_edits import ChangeDocument
from models.edits import AddMark, ChangeMark
from models.importing import Importer
from models.project import Project
from models.queries import document_ids
from models.records import Annotator, pipeline_id
from models.scheme import default_scheme
from models.suggesting import Suggested, store_suggestions
from tests.ui.window.tools import close, open_title, session, trigger, workspace
from ui import app
from ui.itemmodels.documents import DocumentModel
from ui.main_window import MainWindow

HOSTILE = "<b>Bold</b><img src=x>"
TEXT = f"The minister {HOSTILE} said that the accord would protect workers who go abroad to work.\n"
PIPELINE = Annotator(pipeline_id(HOSTILE, "1"), HOSTILE, "pipeline", "1")


@pytest.fixture
def hostile(qtbot: QtBot, config: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on a project in which title, marks, notes, names and scheme hold tags."""
    del config
    texts = {"en": HOSTILE}
    scheme = default_scheme()
    scheme = replace(
        scheme,
        labels=tuple(replace(label, title=texts, guideline=texts) for label in scheme.labels),
        attributes=tuple(replace(one, title=texts, guideline=texts) for one in scheme.attributes),
        roles=tuple(replace(role, title=texts, guideline=texts) for role in scheme.roles),
    )
    path, article = tmp_path / "hostile.postil", tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    span = (13, 13 + len(HOSTILE))
    with Project.create(path, scheme) as project:
        Importer(project, Annotator("importer", HOSTILE, "person")).run([article])
        document = document_ids(project)[0]
        suggested = Suggested(layer="entity", label="PERSON", fragments=(span,), score=0.8)
        store_suggestions(project, PIPELINE, [(document, [suggested])])
    made = app.open_window(path)
    with qtbot.waitExposed(made):
        made.show()
    open_title(made, "")
    here = session(made)
    here.apply(ChangeDocument(document, title_text=HOSTILE))
    mark = AddMark(document, "entity", "ORG", (span,))
    here.apply(mark)
    here.apply(ChangeMark(mark.id, note=HOSTILE))
    yield made
    close(made)


def shows_as_it_is(widget: QWidget) -> bool:
    """Tell whether a widget takes nothing of the project for rich text."""
    tooltip = widget.toolTip()
    plain = not isinstance(widget, QLabel) or widget.textFormat() is Qt.TextFormat.PlainText or "<" not in widget.text()
    return plain and "<b>" not in tooltip and "<img" not in tooltip


def rich(window: MainWindow) -> list[tuple[str, str]]:
    """Return the widgets that would render a tag."""
    QApplication.processEvents()
    every = [widget for top in QApplication.topLevelWidgets() for widget in (top, *top.findChildren(QWidget))]
    assert any(HOSTILE in label.text() for label in window.findChildren(QLabel))
    return [(type(widget).__name__, widget.toolTip()) for widget in every if not shows_as_it_is(widget)]


def test_nothing_of_a_project_is_rendered_while_reading(hostile: MainWindow) -> None:
    work = session(hostile).work
    assert work is not None
    for mark in (*work.own, *work.suggestions):
        session(hostile).choose_mark(mark.id)
        for place in range(3):
            workspace(hostile).panel.tabs.setCurrentIndex(place)
        assert rich(hostile) == []


def test_nothing_of_a_project_is_rendered_in_the_claim_form(hostile: MainWindow) -> None:
    workspace(hostile).view.set_selection(13, 13 + len(HOSTILE))
    trigger(hostile, "start_claim")
    assert rich(hostile) == []
    workspace(hostile).annotating.press_label_key("1")
    assert workspace(hostile).panel.form.isVisible()
    assert rich(hostile) == []


@pytest.mark.parametrize("action", ["cheat_sheet", "guideline", "properties"])
def test_nothing_of_a_project_is_rendered_in_what_opens_over_it(hostile: MainWindow, action: str) -> None:
    trigger(hostile, action)
    hostile.tell(HOSTILE, problem=True)
    hostile.notice.say(HOSTILE, [(HOSTILE, lambda: None)])
    assert rich(hostile) == []


def test_the_tooltip_of_a_document_keeps_the_tags_as_letters(hostile: MainWindow) -> None:
    model: DocumentModel = workspace(hostile).list.model
    assert model.index(0).data() == HOSTILE
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) == ("<span>&lt;b&gt;Bold&lt;/b&gt;&lt;img src=x&gt;</span>")

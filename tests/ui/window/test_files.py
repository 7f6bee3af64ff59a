"""Files in and out of the window: dropped, imported, exported, with what went wrong said in plain sentences."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from models.exporting import Selection
from models.project import Project
from tests.ui.window.tools import session, text_of, trigger, workspace
from ui.dialogs.export import ExportDialog
from ui.dialogs.import_report import ImportSummary
from ui.flows import Flows
from ui.main_window import MainWindow

ARTICLE = "Lima, 3 May. The mayor said on Friday that the bridge would open in June.\n"


def drop(window: MainWindow, *paths: Path) -> None:
    """Drop files onto the article, as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    entering = QDragEnterEvent(QPoint(400, 300), actions, data, buttons, keys)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    dropping = QDropEvent(QPointF(400, 300), actions, data, buttons, keys)
    QApplication.sendEvent(window, dropping)
    # A file manager that is told "move" would delete the person's file.
    assert dropping.dropAction() == Qt.DropAction.CopyAction


def wait_for_documents(qtbot: QtBot, window: MainWindow, count: int) -> None:
    qtbot.waitUntil(lambda: workspace(window).list.model.total == count and window.status.cancel.isHidden())


def flows(window: MainWindow) -> Flows:
    assert window.flows is not None
    return window.flows


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "lima.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_a_dropped_file_is_imported(window: MainWindow, qtbot: QtBot, article: Path) -> None:
    drop(window, article)
    wait_for_documents(qtbot, window, 6)
    assert workspace(window).toast.text.text() == "1 document imported."
    assert window.status.sentence.text() == ""
    assert text_of(window, "undo") == "&Undo: import 1 document"


def test_a_dropped_folder_is_imported_with_all_its_files(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"{ARTICLE}{number}", encoding="utf-8")
    drop(window, folder)
    wait_for_documents(qtbot, window, 8)


def test_a_dropped_project_is_opened(window: MainWindow, tmp_path: Path) -> None:
    Project.create(tmp_path / "other.postil").close()
    drop(window, tmp_path / "other.postil")
    assert session(window).project.path.name == "other.postil"


def test_what_is_already_there_is_reported_and_nothing_changes(window: MainWindow, qtbot: QtBot, samples: Path) -> None:
    flows(window).import_paths([samples])
    qtbot.waitUntil(lambda: "already there" in workspace(window).toast.text.text())
    assert workspace(window).list.model.total == 5


def test_a_bad_file_is_named_in_a_sentence_and_the_others_are_kept(
    window: MainWindow, qtbot: QtBot, article: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    flows(window).import_paths([empty, article])
    wait_for_documents(qtbot, window, 6)
    summary = window.findChild(ImportSummary)
    assert summary is not None
    assert not summary.isModal()
    said = [label.text() for label in summary.findChildren(QLabel)]
    assert any(str(empty) in text and "Nothing of this file was kept" in text for text in said)
    summary.close()


def test_an_import_is_one_step_that_undo_takes_back(window: MainWindow, qtbot: QtBot, article: Path) -> None:
    flows(window).import_paths([article])
    wait_for_documents(qtbot, window, 6)
    trigger(window, "undo")
    assert workspace(window).list.model.total == 5


def test_closing_the_window_waits_for_an_import(window: MainWindow, article: Path, project_path: Path) -> None:
    flows(window).import_paths([article])
    window.close()
    with Project.open(project_path) as project:
        assert project.scheme.name


def test_files_dropped_without_a_project_are_not_lost_silently(window: MainWindow, article: Path) -> None:
    trigger(window, "close_project")
    drop(window, article)
    assert not window.notice.isHidden()


class TestExport:
    def test_the_dialog_says_what_is_written(self, window: MainWindow) -> None:
        trigger(window, "export")
        dialog = window.findChild(ExportDialog)
        assert dialog is not None
        assert dialog.selection() == Selection()
        dialog.mine.setChecked(True)
        dialog.suggestions.setChecked(True)
        dialog.zones["footer"].setChecked(True)
        me = session(window).me.id
        wanted = Selection(annotator=me, suggestions=True, without_zones=("footer",))
        assert dialog.selection() == wanted
        dialog.close()

    def test_a_file_holds_every_document(self, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
        out = tmp_path / "out.jsonl"
        flows(window).export_to(out, Selection())
        qtbot.waitUntil(lambda: str(out) in workspace(window).toast.text.text())
        lines = out.read_text(encoding="utf-8").splitlines()
        assert len({json.loads(line)["id"] for line in lines}) == 5

    def test_an_unwritable_place_is_refused_in_a_sentence(
        self, window: MainWindow, qtbot: QtBot, tmp_path: Path
    ) -> None:
        flows(window).export_to(tmp_path / "nowhere" / "out.jsonl", Selection())
        qtbot.waitUntil(lambda: "can't be written" in window.status.sentence.text())
        assert window.status.cancel.isHidden()

"""Improve suggestions and Pipelines in the window, with a worker that answers from a plan."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtWidgets import QFileDialog, QTableWidget
from pytestqt.qtbot import QtBot

from annotators import labels, registry
from models.document_edits import SetStatus
from models.edits import AddMark
from models.queries import document_ids
from tests.ui.learning import worker_that
from tests.ui.window.tools import session, trigger, workspace
from ui import improving
from ui.dialogs.improve import ImproveDialog
from ui.dialogs.pipelines import PipelinesDialog
from ui.main_window import MainWindow
from ui.suggester import Suggester

NEW = "1.0+p1.abcdef"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer without pipelines of its own."""
    folder = tmp_path / "data"
    monkeypatch.setenv("POSTIL_DATA", str(folder))
    return folder / "pipelines"


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that tells the worker what to do."""
    path = tmp_path / "plan"
    path.write_text("better")
    command = worker_that(path)
    monkeypatch.setattr(improving, "worker_command", lambda: command)
    return path


def shelved(data: Path, name: str = "postil-news-xx", version: str = NEW, **own: Any) -> Path:
    """Put a pipeline that can only be listed among those of this computer."""
    folder = data / f"{name}-{version}"
    folder.mkdir(parents=True)
    meta = {"name": name, "version": version, "lang": "xx", "postil": {"kind": "layer", "languages": ["en"], **own}}
    (folder / "meta.json").write_bytes(msgspec.json.encode(meta | {"labels": {"ner": ["PER", "GPE", "COLOUR"]}}))
    return folder


@pytest.fixture
def taught(window: MainWindow) -> MainWindow:
    """A window on a project in which five documents were worked on."""
    here = session(window)
    for number, document in enumerate(document_ids(here.project)):
        for place in range(0, 80, 8):
            assert here.apply(AddMark(document, "entity", "PERSON", ((place, place + 4),)))
        if number:
            assert here.apply(SetStatus(document, "done"))
    return window


@pytest.fixture
def dialog(taught: MainWindow, plan: Path, qtbot: QtBot) -> Iterator[ImproveDialog]:
    """The window of learning, ready to start."""
    del plan
    trigger(taught, "improve")
    found = taught.findChild(ImproveDialog)
    assert found is not None
    qtbot.waitUntil(found.start_page.start.isEnabled)
    yield found
    found.close()


def cell(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    return item.text() if item is not None else ""


def train(dialog: ImproveDialog, qtbot: QtBot) -> None:
    dialog.start_page.start.click()
    qtbot.waitUntil(dialog.result_page.isVisible, timeout=20_000)


def test_too_little_to_learn_from_is_said_before_anything_begins(window: MainWindow, plan: Path, qtbot: QtBot) -> None:
    trigger(window, "improve")
    dialog = window.findChild(ImproveDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "too little" in dialog.start_page.news.text())
    assert not dialog.start_page.start.isEnabled()
    assert not dialog.isModal()


def test_what_there_is_to_learn_from_is_said_in_numbers(dialog: ImproveDialog) -> None:
    said = [label.accessibleName() for label in dialog.start_page.rows if label.accessibleName()]
    assert any(text.endswith("kept aside for the test: nothing is learnt from it.") for text in said)
    assert any(text.startswith("40 names") for text in said)


def test_a_better_pipeline_is_offered_and_used(
    dialog: ImproveDialog, taught: MainWindow, data: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelved(data)
    train(dialog, qtbot)
    page = dialog.result_page
    assert "is better on the 3 documents" in page.verdict.text()
    assert page.buttons["use"].isDefault()
    assert page.f1.accessibleName() == "Right and complete (F1): 70% → 80%, ✓ better"
    assert page.effort.change.text() == "✓ better"
    rows = [[cell(page.table, row, column) for column in (0, 1, 3, 6)] for row in range(page.table.rowCount())]
    assert rows[0] == ["Person", "English", "70% → 80%", "✓ better"]
    assert ["Organisation", "Vietnamese", "70% → 60%", "✗ worse"] in rows
    page.buttons["use"].click()
    assert registry.in_use().info.version == NEW
    asked: list[bool] = []
    monkeypatch.setattr(taught.flows, "suggest_again", lambda: asked.append(True))
    page.buttons["renew"].click()
    assert asked == [True]
    assert not dialog.isVisible()


def test_a_pipeline_that_is_not_better_is_only_kept(
    dialog: ImproveDialog, taught: MainWindow, plan: Path, data: Path, qtbot: QtBot
) -> None:
    plan.write_text("worse")
    shelved(data)
    train(dialog, qtbot)
    page = dialog.result_page
    assert "is not better" in page.verdict.text()
    assert "found nothing better" in page.remarks.text()
    assert page.buttons["keep"].isDefault()
    page.buttons["keep"].click()
    assert registry.in_use().info.version == "1.0"
    assert "suggests as before" in workspace(taught).toast.text.text()


def test_cancelling_says_that_nothing_was_changed(dialog: ImproveDialog, plan: Path, qtbot: QtBot) -> None:
    plan.write_text("wait")
    dialog.start_page.start.click()
    qtbot.waitUntil(lambda: "step 1 of at most 20" in dialog.course_page.stage.text(), timeout=20_000)
    assert "documents kept aside (best 50%): 50%" in dialog.course_page.scores.accessibleDescription()
    dialog.course_page.cancel.click()
    assert "Nothing was changed: postil-news-xx 1.0 suggests as before." in dialog.start_page.news.text()
    assert dialog.start_page.start.isEnabled()


@pytest.mark.parametrize(
    ("todo", "sentence"),
    [("die", "The worker ended while it trained"), ("disk full", "No space left on device. Nothing was changed.")],
)
def test_what_goes_wrong_is_said_where_one_looks(
    dialog: ImproveDialog, plan: Path, qtbot: QtBot, todo: str, sentence: str
) -> None:
    plan.write_text(todo)
    dialog.start_page.start.click()
    qtbot.waitUntil(lambda: sentence in dialog.start_page.news.text(), timeout=20_000)
    assert dialog.start_page.start.isEnabled()


def test_training_goes_on_while_its_window_is_closed(
    dialog: ImproveDialog, taught: MainWindow, plan: Path, qtbot: QtBot
) -> None:
    dialog.start_page.start.click()
    dialog.close()
    toast = workspace(taught).toast
    assert "Training goes on" in toast.text.text()
    qtbot.waitUntil(lambda: "there is a new pipeline" in toast.text.text(), timeout=20_000)
    toast.button.click()
    assert dialog.result_page.isVisible()


def test_closing_the_project_ends_the_training(
    dialog: ImproveDialog, taught: MainWindow, plan: Path, qtbot: QtBot
) -> None:
    plan.write_text("wait")
    dialog.start_page.start.click()
    qtbot.waitUntil(lambda: "step 1" in dialog.course_page.stage.text(), timeout=20_000)
    trigger(taught, "close_project")
    assert taught.session is None


def test_only_what_is_not_done_is_suggested_on_again(
    taught: MainWindow, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newly chosen pipeline leaves alone what a person is done with."""
    here, asked = session(taught), list[str]()
    shelved(data)
    registry.choose(f"postil-news-xx-{NEW}")
    monkeypatch.setattr(Suggester, "run", lambda _self, documents, _first: asked.extend(documents))
    assert taught.flows is not None
    taught.flows.suggest_again()
    assert asked == document_ids(here.project)[:1]


def test_night_falls_while_it_trains(dialog: ImproveDialog, taught: MainWindow, plan: Path, qtbot: QtBot) -> None:
    train(dialog, qtbot)
    trigger(taught, "theme_night")
    last = dialog.result_page.table.item(0, 6)
    assert last is not None
    assert last.foreground().color().name() == taught.keeper.theme.good
    assert not dialog.grab().isNull()


class TestPipelines:
    @pytest.fixture
    def pipelines(self, window: MainWindow, plan: Path) -> Callable[[], PipelinesDialog]:
        """What opens the list."""
        del plan

        def opened() -> PipelinesDialog:
            trigger(window, "pipelines")
            found = window.findChild(PipelinesDialog)
            assert found is not None
            return found

        return opened

    def choose(self, dialog: PipelinesDialog, key: str) -> None:
        for row in range(dialog.list.count()):
            dialog.list.setCurrentRow(row)
            info = dialog.current()
            if info is not None and info.key == key:
                return
        raise AssertionError(f"no pipeline is called {key}")

    def test_each_says_what_it_is_and_how_good_it_was(
        self, pipelines: Callable[[], PipelinesDialog], data: Path
    ) -> None:
        learnt = {"documents": 12, "held_out": 3, "f1": 0.8, "compared_with": "postil-news-xx-1.0", "f1_of_that": 0.7}
        shelved(data, parent="postil-news-xx-1.0", learnt=learnt)
        dialog = pipelines()
        assert dialog.details.score.text().startswith("F1 70% on 3 documents")
        assert "In use" in dialog.list.currentItem().text()
        assert not dialog.buttons["use"].isEnabled()
        assert not dialog.buttons["remove"].isEnabled()
        self.choose(dialog, f"postil-news-xx-{NEW}")
        details = dialog.details
        assert "Trained from 12 documents" in details.what.text()
        assert details.score.text() == "F1 80% on 3 documents that were kept aside; postil-news-xx-1.0 had 70% there"

    def test_another_one_is_chosen(
        self, pipelines: Callable[[], PipelinesDialog], data: Path, window: MainWindow
    ) -> None:
        shelved(data)
        dialog = pipelines()
        self.choose(dialog, f"postil-news-xx-{NEW}")
        dialog.buttons["use"].click()
        assert registry.in_use().info.version == NEW
        assert "suggests from now on" in workspace(window).toast.text.text()

    def test_one_is_removed_after_a_question(self, pipelines: Callable[[], PipelinesDialog], data: Path) -> None:
        folder = shelved(data)
        dialog = pipelines()
        self.choose(dialog, f"postil-news-xx-{NEW}")
        dialog.buttons["remove"].click()
        assert folder.exists()
        dialog.notice.buttons[0].click()
        assert not folder.exists()

    def test_a_refusal_is_shown_inside(
        self, pipelines: Callable[[], PipelinesDialog], plan: Path, qtbot: QtBot
    ) -> None:
        plan.write_text("refuse")
        dialog = pipelines()
        dialog.install(Path("evil.whl"))
        assert not dialog.buttons["add_file"].isEnabled()
        qtbot.waitUntil(lambda: "holds a pickle (ner.pkl)" in dialog.notice.text.text(), timeout=20_000)
        assert dialog.buttons["add_file"].isEnabled()

    def test_what_is_added_is_shown(self, pipelines: Callable[[], PipelinesDialog], data: Path, qtbot: QtBot) -> None:
        shelved(data, "words", "1")
        dialog = pipelines()
        dialog.install(Path("words.whl"))
        qtbot.waitUntil(lambda: "words 1 was added" in dialog.notice.text.text(), timeout=20_000)
        info = dialog.current()
        assert info is not None
        assert info.key == "words-1"

    def test_foreign_labels_become_ours(self, pipelines: Callable[[], PipelinesDialog], data: Path) -> None:
        shelved(data, "words", "1", kind="pipeline")
        dialog = pipelines()
        self.choose(dialog, "words-1")
        mapping = dialog.details.mapping
        assert mapping.mapping() == {"COLOUR": None, "GPE": "PLACE", "PER": "PERSON"}
        box = mapping.boxes["COLOUR"]
        box.setCurrentIndex(box.findData("ORG"))
        box.activated.emit(box.currentIndex())
        assert labels.mapping(registry.find("words-1"))["COLOUR"] == "ORG"

    def test_one_is_copied_to_a_stick(
        self,
        pipelines: Callable[[], PipelinesDialog],
        data: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        qtbot: QtBot,
    ) -> None:
        shelved(data)
        stick = tmp_path / "stick"
        stick.mkdir()
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
        dialog = pipelines()
        self.choose(dialog, f"postil-news-xx-{NEW}")
        dialog.buttons["export"].click()
        qtbot.waitUntil(lambda: "was copied to" in dialog.notice.text.text())
        assert (stick / f"postil-news-xx-{NEW}" / "meta.json").is_file()
        shutil.rmtree(data)
        dialog.buttons["export"].click()
        qtbot.waitUntil(lambda: "There is no pipeline" in dialog.notice.text.text())

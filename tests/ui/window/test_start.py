"""Starting: painted before anything slow is imported, the name asked once, projects opened and remembered."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from models.project import Project, os_user
from tests.ui.window.tools import ME, close, quiet_settings, session, trigger, workspace
from ui import app, flows, profile
from ui.main_window import MainWindow, within

ROOT = Path(__file__).resolve().parent.parent.parent.parent


def test_the_window_needs_neither_the_database_nor_spacy_before_it_is_painted() -> None:
    code = (
        "import sys, ui.app, ui.main_window, ui.handlers\n"
        "print([name for name in ('sqlalchemy', 'sqlcipher3', 'spacy', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_running_on_a_project_paints_first_and_then_opens_it(tmp_path: Path, project_path: Path) -> None:
    code = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from ui import app, main_window\n"
        "loaded = []\n"
        "shown = main_window.MainWindow.show_workspace\n"
        "def show(window, workspace):\n"
        "    shown(window, workspace)\n"
        "    print(window.was_painted, window.session.project.path.name)\n"
        "    QTimer.singleShot(0, window.close)\n"
        "main_window.MainWindow.show_workspace = show\n"
        f"sys.exit(app.run([{str(project_path)!r}, '--me', 'Anna']))"
    )
    environment = {**os.environ, "POSTIL_CONFIG": str(tmp_path / "config")}
    quiet_settings(tmp_path / "config")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, env=environment, check=False
    )
    assert (done.stdout.strip(), done.returncode) == ("True samples.postil", 0), done.stderr


@pytest.fixture
def first_start(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("POSTIL_CONFIG", str(tmp_path / "fresh"))
    quiet_settings(tmp_path / "fresh")
    monkeypatch.setattr(flows, "documents_folder", lambda: tmp_path / "Documents")
    made = app.open_window()
    with qtbot.waitExposed(made), qtbot.waitSignal(made.painted):
        made.show()
    yield made
    close(made)


def test_the_first_start_asks_for_a_name_and_proposes_the_systems(first_start: MainWindow) -> None:
    assert first_start.welcome.asks_name
    assert first_start.welcome.name.text() == os_user()


def test_the_sample_project_is_made_in_the_persons_own_folder(
    first_start: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    first_start.welcome.name.setText("  Trần  Bình ")
    trigger(first_start, "sample_project")
    qtbot.waitUntil(lambda: workspace(first_start).list.model.total == 5)
    assert session(first_start).me.name == "Trần Bình"
    assert session(first_start).project.path.parent == tmp_path / "Documents"
    assert profile.is_introduced()
    assert not first_start.welcome.asks_name


def test_the_sample_project_made_before_is_opened_again(first_start: MainWindow, qtbot: QtBot) -> None:
    trigger(first_start, "sample_project")
    qtbot.waitUntil(lambda: workspace(first_start).list.model.total == 5)
    first_start.close_project()
    trigger(first_start, "sample_project")
    assert workspace(first_start).list.model.total == 5


def test_a_new_project_is_empty_and_tells_how_to_fill_it(first_start: MainWindow, tmp_path: Path) -> None:
    assert first_start.flows is not None
    assert first_start.flows.create(tmp_path / "new.postil")
    assert workspace(first_start).list.model.total == 0
    assert session(first_start).document is None


def test_opening_shows_the_first_document_and_gives_the_article_the_keys(window: MainWindow) -> None:
    work = session(window).work
    assert work is not None
    assert workspace(window).view.paragraphs().text == work.text
    assert window.windowTitle() == "samples – Postil"


def test_a_project_is_remembered_among_the_recent_ones(window: MainWindow, project_path: Path) -> None:
    assert window.settings.recent() == [project_path]
    trigger(window, "close_project")
    assert window.welcome.isVisible()
    window.actions_.menus["recent"].aboutToShow.emit()
    entries = window.actions_.menus["recent"].actions()
    assert [entry.text() for entry in entries] == ["samples"]
    entries[0].trigger()
    assert session(window).project.path == project_path


def test_a_file_that_is_no_project_is_refused_in_a_sentence(window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "other.postil"
    other.write_text("nothing")
    assert window.flows is not None
    assert not window.flows.open(other)
    assert "is not a Postil project" in window.status.sentence.text()
    assert session(window).project.path.name == "samples.postil"


@pytest.mark.parametrize("room", [QRect(0, 0, 911, 512), QRect(0, 0, 1067, 600), QRect(911, 30, 1366, 738)])
@pytest.mark.parametrize("shape", [QRect(0, 0, 1280, 800), QRect(3000, 2000, 700, 400), QRect(-900, -50, 900, 500)])
def test_the_window_keeps_to_its_screen(shape: QRect, room: QRect) -> None:
    assert room.contains(within(shape, room))


def test_a_shape_that_fits_is_kept() -> None:
    assert within(QRect(100, 80, 700, 400), QRect(0, 0, 911, 512)) == QRect(100, 80, 700, 400)


def test_a_shape_from_a_larger_screen_is_bounded_by_this_one(config: Path) -> None:
    del config
    first = app.open_window()
    first.setGeometry(200, 200, 4000, 3000)
    close(first)
    second = app.open_window()
    assert second.screen().availableGeometry().contains(second.geometry())
    close(second)


def test_a_bug_is_logged_by_kind_and_place_without_what_it_says() -> None:
    try:
        raise ValueError("words of an article")
    except ValueError as error:
        text = app.describe_bug(type(error), error.__traceback__)
    assert "ValueError" in text
    assert "test_start.py" in text
    assert "article" not in text


class TestProjectOpenElsewhere:
    @pytest.fixture
    def held(self, project_path: Path) -> Iterator[Project]:
        with Project.open(project_path) as project:
            yield project

    @pytest.fixture
    def reading(self, config: Path, held: Project, project_path: Path) -> Iterator[MainWindow]:
        made = app.open_window(project_path)
        made.show()
        yield made
        close(made)

    def test_it_is_offered_for_reading(self, reading: MainWindow) -> None:
        assert os_user() in reading.notice.text.text()
        assert reading.session is None
        reading.notice.buttons[0].click()
        assert session(reading).project.read_only
        assert os_user() in reading.notice.text.text()

    def test_nothing_can_be_changed_in_it(self, reading: MainWindow) -> None:
        from ui.actions import ACTIONS

        reading.notice.buttons[0].click()
        enabled = {name for name, action in reading.actions_.by_id.items() if action.isEnabled()}
        assert not enabled & {action.id for action in ACTIONS if action.edits}
        assert {"export", "find_here", "next_document"} <= enabled
        assert reading.status.saved.text() == "Open for reading"

    def test_files_dropped_on_it_are_refused_in_a_sentence(self, reading: MainWindow, samples: Path) -> None:
        reading.notice.buttons[0].click()
        reading.dropped.emit([samples])
        assert "reading only" in reading.status.sentence.text()


def test_the_given_name_is_who_works(window: MainWindow) -> None:
    assert session(window).me.name == ME


def test_a_project_that_can_not_be_opened_leaves_the_welcome_page(qtbot: QtBot, config: Path, tmp_path: Path) -> None:
    made = app.open_window()
    made.open_soon(tmp_path / "nowhere.postil")
    assert not made.welcome.isVisible()
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(made.welcome.isVisible)
    assert "There is no project" in made.notice.text.text()
    close(made)

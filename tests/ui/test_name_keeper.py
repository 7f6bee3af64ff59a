"""Names that are learnt while one works: proposed from a thread, without getting in the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models import names_learnt
from models.edits import AcceptSuggestions, AddMark
from models.errors import PostilError
from models.names import NAMES
from models.project import Project
from models.suggesting import store_suggestions
from models.text import document_id
from tests.models.making import ANNA, MEETING, NEWS, VISITE, new_project, person, span
from ui.name_keeper import NameKeeper
from ui.session import Session

NAME = "Luong Tam Quang"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path, MEETING, VISITE) as opened:
        yield opened


@pytest.fixture
def session(qtbot: QtBot, project: Project) -> Session:
    return Session(project, ANNA)


@pytest.fixture
def keeper(session: Session) -> Iterator[NameKeeper]:
    made = NameKeeper(session)
    yield made
    made.close()


def settle(qtbot: QtBot, keeper: NameKeeper, session: Session) -> None:
    with qtbot.waitSignal(keeper.settled):
        keeper.wake()
    assert session.work is not None


def proposed(session: Session) -> list[str]:
    return [found.label for found in session.work.suggestions if found.annotator == NAMES.id] if session.work else []


def test_a_name_that_is_marked_appears_in_the_next_document(qtbot: QtBot, session: Session, keeper: NameKeeper) -> None:
    session.open_document(document_id(MEETING))
    with qtbot.waitSignal(keeper.settled):
        session.apply(AddMark(document_id(MEETING), "entity", "PERSON", span(MEETING, NAME)))
    session.open_document(document_id(VISITE))
    assert proposed(session) == ["PERSON"]
    with qtbot.waitSignal(keeper.settled):
        session.undo()
    assert proposed(session) == []


def test_the_open_document_shows_what_came_while_one_looks_at_it(
    qtbot: QtBot, session: Session, keeper: NameKeeper, project: Project
) -> None:
    store_suggestions(project, NEWS, [(document_id(MEETING), [person(MEETING, NAME)])])
    session.open_document(document_id(VISITE))
    with qtbot.waitSignals([keeper.settled, session.workChanged]):
        project.apply(AcceptSuggestions(tuple(ids(project))), ANNA)
    assert proposed(session) == ["PERSON"]


def ids(project: Project) -> list[str]:
    from models.queries import work_on

    return [found.id for found in work_on(project, document_id(MEETING), ANNA.id).suggestions]


def test_a_problem_is_said_in_the_window(
    qtbot: QtBot, session: Session, keeper: NameKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PostilError("The disk is full.")

    monkeypatch.setattr(names_learnt, "refresh", refuse)
    with qtbot.waitSignal(session.refused) as heard:
        keeper.wake()
    assert str(heard.args[0]) == "The disk is full."


def test_nothing_is_done_after_the_end_or_in_a_project_for_reading(qtbot: QtBot, project: Project) -> None:
    keeper = NameKeeper(Session(project, ANNA))
    keeper.close()
    keeper.wake()
    with Project.open(project.path, read_only=True) as reading:
        keeper = NameKeeper(Session(reading, ANNA))
        keeper.wake()
        keeper.close()


def test_switching_a_kind_off_shows_at_once(qtbot: QtBot, session: Session, project: Project) -> None:
    store_suggestions(project, NEWS, [(document_id(MEETING), [person(MEETING, NAME)])])
    session.open_document(document_id(MEETING))
    assert session.work is not None
    with qtbot.waitSignals([session.workChanged, session.switched]):
        assert session.switch_kind("PERSON", "", on=False)
    assert session.work.suggestions == ()
    assert session.switched_off() == {("PERSON", "")}
    assert session.switch_kind("PERSON", "", on=True)
    assert len(session.work.suggestions) == 1


def test_a_switch_in_a_project_for_reading_is_refused(qtbot: QtBot, project: Project) -> None:
    with Project.open(project.path, read_only=True) as reading:
        session = Session(reading, ANNA)
        with qtbot.waitSignal(session.refused):
            assert not session.switch_kind("PERSON", "", on=False)

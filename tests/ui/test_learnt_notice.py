"""What is said once a name that was just marked is proposed in other articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.edits import AddMark, RejectSuggestions
from models.project import Project
from models.text import document_id
from tests.models.making import ANNA, MEETING, VISITE, new_project, person, span, suggest
from ui.learnt_notice import LearntNotice
from ui.name_keeper import NameKeeper
from ui.session import Session

NAME = "Luong Tam Quang"
OTHERS = (VISITE, f"{NAME} was not there.", f"Nobody missed {NAME}.")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path, MEETING, *OTHERS) as opened:
        yield opened


@pytest.fixture
def session(qtbot: QtBot, project: Project) -> Session:
    made = Session(project, ANNA)
    made.open_document(document_id(MEETING))
    return made


@pytest.fixture
def keeper(qtbot: QtBot, session: Session) -> Iterator[NameKeeper]:
    made = NameKeeper(session)
    with qtbot.waitSignal(made.settled):
        made.wake()
    yield made
    made.close()


@pytest.fixture
def said(session: Session, keeper: NameKeeper) -> list[str]:
    heard: list[str] = []
    LearntNotice(session, keeper, session).told.connect(heard.append)
    return heard


def test_it_is_said_in_how_many_other_articles(
    qtbot: QtBot, session: Session, keeper: NameKeeper, said: list[str]
) -> None:
    with qtbot.waitSignal(keeper.settled):
        session.apply(AddMark(document_id(MEETING), "entity", "PERSON", span(MEETING, NAME)))
    assert said == [f"“{NAME}” is proposed in 3 other articles"]


def test_what_leads_nowhere_is_not_talked_about(
    qtbot: QtBot, session: Session, keeper: NameKeeper, said: list[str]
) -> None:
    with qtbot.waitSignal(keeper.settled):
        session.apply(AddMark(document_id(MEETING), "entity", "PERSON", span(MEETING, "Simon Ridley")))
    assert said == []


def test_a_name_rejected_in_three_places_is_gone_at_once(session: Session, keeper: NameKeeper) -> None:
    for text in (MEETING, *OTHERS):
        suggest(session.project, text, person(text, NAME))
    for text in OTHERS:
        session.open_document(document_id(text))
        assert session.work is not None
        [found] = session.work.suggestions
        session.apply(RejectSuggestions((found.id,)))
    session.open_document(document_id(MEETING))
    assert session.work is not None
    assert session.work.suggestions == ()

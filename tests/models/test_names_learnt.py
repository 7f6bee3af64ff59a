"""What people decide about a name is proposed everywhere, and goes when the decision goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from sqlalchemy import select

from models import name_index, queries, tables
from models.document_edits import DeleteDocuments
from models.edits import AcceptEdited, AcceptSuggestions, AddMark, ChangeMark, DeleteMarks, RejectSuggestions
from models.names import NAMES
from models.names_learnt import refresh, refresh_document
from models.project import Project
from models.records import Annotation
from models.suggesting import Suggested
from models.text import document_id, quote_of
from tests.models.making import (
    ANNA,
    BINH,
    exported,
    lines_of,
    mark,
    new_project,
    person,
    quick_folder,
    redo_all,
    span,
    suggest,
    take,
    take_bytes,
    undo_all,
)
from tests.models.random_work import CHANGING, Action, actions, base_project, do_random

PORT = "Harbour police held Ilse Varga on Monday. Varga denies it, says Ilse Varga’s lawyer."
COURT = "A court in Tromborg freed Ilse Varga. The Varga case is closed."
BOATS = "Twelve boats left Tromborg. Nobody asked ILSE VARGA."
HANDS = "Ilse Varga shook hands with the harbour master of Tromborg."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path, PORT, COURT, BOATS) as opened:
        yield opened
        refresh(opened)
        assert queries.problems(opened) == []


def proposals(project: Project, text: str) -> list[Annotation]:
    """Return the learnt names that are proposed to Anna."""
    refresh(project)
    work = queries.work_on(project, document_id(text), ANNA.id)
    return [found for found in work.suggestions if found.annotator == NAMES.id]


def names(project: Project, text: str) -> list[tuple[str, str]]:
    return [(quote_of(text, found.fragments), found.label) for found in proposals(project, text)]


def shown(project: Project, text: str) -> list[tuple[str, str]]:
    """Return all that is proposed to Anna, whoever proposes it."""
    refresh(project)
    work = queries.work_on(project, document_id(text), ANNA.id)
    return [(quote_of(text, found.fragments), found.label) for found in work.suggestions]


def reject(project: Project, text: str, words: str, nth: int = 0, label: str = "PERSON") -> None:
    """Suggest words of an article and reject the suggestion."""
    proposal = Suggested(layer="entity", label=label, fragments=span(text, words, nth), score=0.5)
    suggest(project, text, proposal)
    refresh(project)
    work = queries.work_on(project, document_id(text), ANNA.id)
    [found] = [mark.id for mark in work.suggestions if mark.fragments == span(text, words, nth) and mark.label == label]
    project.apply(RejectSuggestions((found,)), ANNA)


# --- learning ----------------------------------------------------------------------------------------------


def test_a_name_marked_once_is_proposed_wherever_it_stands(project: Project) -> None:
    mark(project, PORT, "Ilse Varga")
    assert names(project, PORT) == [("Ilse Varga", "PERSON")]
    assert names(project, COURT) == [("Ilse Varga", "PERSON")]
    assert names(project, BOATS) == [("ILSE VARGA", "PERSON")]
    [found] = proposals(project, COURT)
    assert (found.fragments, found.attributes) == (span(COURT, "Ilse Varga"), {"mention": "name"})
    assert found.origin is not None
    assert (found.origin.by, found.origin.version, found.origin.score) == ("postil-names", "1", 0.6)


def test_a_name_is_proposed_in_documents_that_come_later(project: Project) -> None:
    mark(project, PORT, "Ilse Varga")
    take(project, {"text": HANDS})
    assert names(project, HANDS) == [("Ilse Varga", "PERSON")]


def test_names_that_come_with_an_import_are_learnt(project: Project) -> None:
    entity = {"label": "PLACE", "start": HANDS.index("Tromborg"), "end": HANDS.index("Tromborg") + len("Tromborg")}
    take(project, {"text": HANDS, "annotator": {"id": BINH.id, "name": BINH.name}, "entities": [entity]})
    assert names(project, COURT) == [("Tromborg", "PLACE")]
    undo_all(project)
    assert queries.document_ids(project) == []


def test_an_accepted_and_a_corrected_name_are_learnt(project: Project) -> None:
    suggested = suggest(project, PORT, person(PORT, "Ilse Varga"), person(PORT, "Varga denies"))
    project.apply(AcceptSuggestions(tuple(suggested[:1])), ANNA)
    project.apply(AcceptEdited(suggested[1], span(PORT, "Varga", 1)), ANNA)
    assert names(project, COURT) == [("Ilse Varga", "PERSON"), ("Varga", "PERSON")]


def test_a_corrected_label_takes_the_place_of_what_the_pipeline_says(project: Project) -> None:
    place = Suggested(layer="entity", label="ORG", fragments=span(COURT, "Tromborg"), score=0.9)
    suggest(project, COURT, place, person(COURT, "Ilse Varga"))
    mark(project, BOATS, "Tromborg", "PLACE")
    assert shown(project, COURT) == [("Tromborg", "PLACE"), ("Ilse Varga", "PERSON")]
    undo_all(project)
    assert queries.document_ids(project) == []


def test_corrected_edges_take_the_place_of_what_the_pipeline_says(project: Project) -> None:
    suggest(project, COURT, person(COURT, "Varga"))
    mark(project, PORT, "Ilse Varga")
    assert shown(project, COURT) == [("Ilse Varga", "PERSON")]


def test_nothing_is_proposed_twice_or_inside_what_is_marked(project: Project) -> None:
    case = Suggested(layer="entity", label="EVENT", fragments=span(COURT, "Varga case"), score=0.8)
    suggest(project, COURT, person(COURT, "Ilse Varga"), case)
    mark(project, PORT, "Ilse Varga")
    mark(project, PORT, "Varga", me=ANNA)
    assert names(project, COURT) == []
    assert [line["annotator"]["name"] for line in lines_of(project) if line["annotator"]].count("postil-names") == 2


def test_pipelines_that_run_later_leave_no_double_behind(project: Project) -> None:
    mark(project, PORT, "Ilse Varga")
    assert len(proposals(project, COURT)) == 1
    suggest(project, COURT, person(COURT, "Ilse Varga"))
    assert proposals(project, COURT) == []
    assert shown(project, COURT) == [("Ilse Varga", "PERSON")]


def test_what_a_pronoun_a_date_or_a_description_is_marked_as_is_not_learnt(project: Project) -> None:
    project.apply(
        AddMark(document_id(PORT), "entity", "PERSON", span(PORT, "Ilse"), attributes={"mention": "nominal"}), ANNA
    )
    mark(project, PORT, "Monday", "DATE")
    mark(project, PORT, "police", "ORG")
    mark(project, PORT, "Ilse Varga", "assert", "claim")
    refresh(project)
    with project.reading() as conn:
        assert conn.execute(select(tables.name)).all() == []


# --- unlearning --------------------------------------------------------------------------------------------


def test_undoing_the_decision_takes_its_proposals_away(project: Project) -> None:
    before = exported(project)
    mark(project, PORT, "Ilse Varga")
    assert names(project, BOATS)
    project.undo(ANNA)
    assert queries.work_on(project, document_id(BOATS), ANNA.id).suggestions == ()
    refresh(project)
    line = [line for line in lines_of(project) if line["annotator"] and line["annotator"]["kind"] == "pipeline"]
    assert (line, before) == ([], before)
    project.redo(ANNA)
    assert names(project, BOATS)


def test_a_deleted_mark_and_a_deleted_document_teach_nothing(project: Project) -> None:
    first, second = mark(project, PORT, "Ilse Varga"), mark(project, BOATS, "Tromborg", "PLACE")
    assert len(names(project, COURT)) == 2
    project.apply(DeleteMarks((first,)), ANNA)
    assert names(project, COURT) == [("Tromborg", "PLACE")]
    project.apply(DeleteDocuments((document_id(BOATS),)), ANNA)
    assert names(project, COURT) == []
    undo_all(project)
    assert second


def test_a_proposal_that_was_accepted_stays_with_what_was_made_of_it(project: Project) -> None:
    first = mark(project, PORT, "Ilse Varga")
    [proposal] = proposals(project, COURT)
    project.apply(AcceptSuggestions((proposal.id,)), ANNA)
    project.apply(DeleteMarks((first,)), ANNA)
    assert names(project, PORT) == [("Ilse Varga", "PERSON")] * 2
    project.undo(ANNA)
    project.undo(ANNA)
    assert [found.id for found in proposals(project, COURT)] == [proposal.id]


def test_the_more_frequent_label_wins_and_a_tie_teaches_nothing(project: Project) -> None:
    mark(project, PORT, "Ilse Varga")
    boat = mark(project, BOATS, "ILSE VARGA", "ORG", me=BINH)
    assert names(project, COURT) == []
    mark(project, PORT, "Ilse Varga", me=BINH)
    assert names(project, COURT) == []
    project.apply(ChangeMark(boat, label="PERSON"), BINH)
    assert names(project, COURT) == [("Ilse Varga", "PERSON")]


def test_the_score_is_the_share_of_places_decided_so(project: Project) -> None:
    take(project, *({"text": f"{number}. Ilse Varga"} for number in range(9)))
    for number in range(9):
        mark(project, f"{number}. Ilse Varga", "Ilse Varga")
    [found] = proposals(project, COURT)
    assert found.origin is not None
    assert found.origin.score == 0.9
    reject(project, BOATS, "ILSE VARGA")
    [found] = proposals(project, COURT)
    assert found.origin is not None
    assert found.origin.score == 0.8


# --- three rejections --------------------------------------------------------------------------------------


def test_a_name_rejected_three_times_is_proposed_no_more(project: Project) -> None:
    suggest(project, COURT, person(COURT, "Varga"))
    for text, nth in ((PORT, 0), (PORT, 1)):
        reject(project, text, "Varga", nth)
    assert ("Varga", "PERSON") in shown(project, COURT)
    reject(project, BOATS, "VARGA")
    assert shown(project, COURT) == []
    later = suggest(project, COURT, person(COURT, "Varga"), person(COURT, "Tromborg"))
    assert len(later) == 1
    written = [mark["quote"] for line in lines_of(project) for mark in line["entities"]]
    assert written.count("Varga") == 2
    project.undo(ANNA)
    assert ("Varga", "PERSON") in shown(project, COURT)


def test_rejections_of_one_place_count_once(project: Project) -> None:
    [found] = suggest(project, PORT, person(PORT, "Varga"))
    for who in (ANNA, BINH):
        project.apply(RejectSuggestions((found,)), who)
    reject(project, BOATS, "VARGA")
    suggest(project, COURT, person(COURT, "Varga"))
    assert shown(project, COURT) == [("Varga", "PERSON")]


def test_a_name_accepted_more_often_than_rejected_goes_on_being_proposed(project: Project) -> None:
    texts = [f"{number}. Ilse Varga" for number in range(4)]
    take(project, *({"text": text} for text in texts))
    for place in ((PORT, "Ilse Varga", 0), (PORT, "Ilse Varga", 1), (BOATS, "ILSE VARGA", 0)):
        reject(project, *place)
    for text in texts[:3]:
        mark(project, text, "Ilse Varga")
    assert names(project, COURT) == []
    mark(project, texts[3], "Ilse Varga")
    assert names(project, COURT) == [("Ilse Varga", "PERSON")]


# --- in line, however it came there ------------------------------------------------------------------------


def state_of(project: Project) -> tuple[object, ...]:
    """Return the sums over all names, and what is proposed by them."""
    refresh(project)
    with project.reading() as conn:
        columns = tables.name.c
        sums = conn.execute(select(columns.name, columns.label, columns.accepted, columns.rejected)).all()
    return sorted(tuple(row) for row in sums if row.accepted or row.rejected), exported(project)


def forget_everything(project: Project) -> None:
    """Let a project's names be learnt from its decisions anew."""
    with project.writing() as conn:
        keys = list(conn.scalars(select(tables.document.c.key)))
        conn.execute(tables.name.delete())
        conn.execute(tables.digest.delete())
        name_index.count(conn, keys)


@given(actions(most=20))
@settings(max_examples=15)
def test_what_is_learnt_follows_from_the_decisions_alone(work: list[Action]) -> None:
    with quick_folder() as folder, base_project(folder) as project:
        for number in range(0, len(work), 4):
            do_random(project, work[number : number + 4])
            refresh(project)
        step_by_step = state_of(project)
        forget_everything(project)
        assert state_of(project) == step_by_step
        assert queries.problems(project) == []


@given(actions(CHANGING, 12))
@settings(max_examples=10)
def test_names_neither_disturb_undo_nor_redo(work: list[Action]) -> None:
    with quick_folder() as folder, base_project(folder) as project:
        refresh(project)
        do_random(project, work, BINH)
        after = state_of(project)[0]
        steps = undo_all(project, BINH)
        refresh(project)
        assert redo_all(project, BINH) == steps
        assert state_of(project)[0] == after


def test_a_project_with_learnt_names_survives_export_and_import(project: Project, tmp_path: Path) -> None:
    mark(project, PORT, "Ilse Varga")
    [proposal] = proposals(project, COURT)
    project.apply(AcceptSuggestions((proposal.id,)), ANNA)
    refresh(project)
    content = exported(project)
    with new_project(tmp_path) as other:
        take_bytes(other, content, BINH)
        assert exported(other) == content
        refresh(other)
        assert exported(other) == content


def test_laptops_that_score_a_name_differently_do_not_clash(project: Project, tmp_path: Path) -> None:
    mark(project, PORT, "Ilse Varga")
    refresh(project)
    once = exported(project)
    mark(project, PORT, "Ilse Varga", me=BINH)
    mark(project, BOATS, "ILSE VARGA")
    refresh(project)
    with new_project(tmp_path) as desk:
        for content in (once, exported(project)):
            assert [file.clashes for file in take_bytes(desk, content, BINH).files] == [[]]
        refresh(desk)
        assert exported(desk) == exported(project)


def test_two_desks_learn_alike_whatever_came_first(tmp_path: Path) -> None:
    files = []
    for text, label in ((PORT, "PERSON"), (COURT, "PERSON"), (BOATS, "ORG")):
        with new_project(tmp_path, text, HANDS) as laptop:
            words = "ILSE VARGA" if text is BOATS else "Ilse Varga"
            mark(laptop, text, words, label)
            refresh(laptop)
            files.append(exported(laptop))
    results = set()
    for order in (files, files[::-1]):
        with new_project(tmp_path) as desk:
            for content in order:
                report = take_bytes(desk, content, BINH)
                assert [file.clashes for file in report.files] == [[]]
            refresh(desk)
            results.add(exported(desk))
    assert len(results) == 1


def test_one_document_can_be_brought_into_line_before_the_others(project: Project) -> None:
    refresh(project)
    mark(project, PORT, "Ilse Varga")
    refresh_document(project, document_id(PORT))
    work = queries.work_on(project, document_id(PORT), ANNA.id)
    assert [found.fragments for found in work.suggestions] == [span(PORT, "Ilse Varga", 1)]
    assert refresh(project) > 0
    assert refresh(project) == 0


def test_a_refresh_that_was_stopped_goes_on_where_it_was(project: Project) -> None:
    mark(project, PORT, "Ilse Varga")
    steps = iter([False, True])
    assert refresh(project, lambda: next(steps, True)) == 0
    assert names(project, COURT) == [("Ilse Varga", "PERSON")]


def test_a_suggestion_says_in_how_many_places_its_name_was_marked(project: Project) -> None:
    mark(project, PORT, "Ilse Varga")
    mark(project, COURT, "Ilse Varga", me=BINH)
    [found] = proposals(project, BOATS)
    assert queries.work_on(project, document_id(BOATS), ANNA.id).places == {found.id: 2}


def test_who_listens_is_told_which_names_are_proposed_from_now_on(project: Project) -> None:
    heard: dict[str, set[tuple[str, str]]] = {}
    project.listen(lambda changes: heard.update(changes.learnt))
    mark(project, PORT, "Ilse Varga")
    refresh(project)
    assert heard[document_id(BOATS)] == {("ilse varga", "PERSON")}
    heard.clear()
    project.undo(ANNA)
    refresh(project)
    assert heard == {}

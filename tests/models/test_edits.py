from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from models import queries
from models.document_edits import ChangeDocument, ChangeScheme, DeleteDocuments, SetNote, SetStatus
from models.edits import (
    AcceptEdited,
    AcceptSuggestions,
    AddMark,
    ChangeMark,
    DeleteMarks,
    Edit,
    RejectSuggestions,
    SetRoles,
    WithdrawRejections,
)
from models.errors import PostilError
from models.project import Project
from models.records import Annotation, Date, EntityRef, Meta, Role, Zone
from models.scheme import with_labels_added
from models.suggesting import Suggested, SuggestedRole
from models.text import document_id, quote_of
from models.writer import Title
from tests.conftest import ROOT
from tests.models.making import (
    ANNA,
    BINH,
    MEETING,
    NEWS_2,
    VISITE,
    exported,
    lines_of,
    mark,
    new_project,
    person,
    redo_all,
    span,
    suggest,
    undo_all,
)

DOCUMENT = document_id(MEETING)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path, MEETING, VISITE) as opened:
        yield opened
        assert queries.problems(opened) == []


def work(project: Project, text: str = MEETING) -> queries.Work:
    return queries.work_on(project, document_id(text), ANNA.id)


def only_mark(project: Project, identifier: str) -> Annotation:
    return next(found for found in work(project).own if found.id == identifier)


def words(project: Project) -> list[tuple[str, str]]:
    return [(found.label, quote_of(MEETING, found.fragments)) for found in work(project).own]


def refusal(project: Project, edit: Edit) -> str:
    """Return the sentence with which an edit is refused; it must have changed nothing."""
    before = exported(project)
    with pytest.raises(PostilError) as caught:
        project.apply(edit, ANNA)
    assert exported(project) == before
    return str(caught.value)


def claim(project: Project, words: str = "He thanked the United Kingdom for its support") -> str:
    return mark(project, MEETING, words, "praise", "claim")


# --- every edit: what it is called, undone and redone ------------------------------------------------------

PERSON = Title("add", {"label": "PERSON", "quote": "Luong Tam Quang"})


def every_edit(project: Project) -> list[tuple[Edit, Title]]:
    """Return an edit of every kind, with its title, on a project that has what they need."""
    first, second = mark(project, MEETING, "Luong Tam Quang"), mark(project, MEETING, "Simon Ridley")
    thanks = claim(project)
    home, office = suggest(
        project,
        MEETING,
        Suggested(layer="entity", label="ORG", fragments=span(MEETING, "Home Office"), score=0.9),
        Suggested(layer="entity", label="PLACE", fragments=span(MEETING, "United Kingdom"), score=0.4),
    )
    project.apply(RejectSuggestions((office,)), ANNA)
    rejected = work(project).rejections[0].id
    quote: dict[str, str | int] = {"label": "PERSON", "quote": "Luong Tam Quang"}
    hanoi = AddMark(DOCUMENT, "entity", "PLACE", span(MEETING, "Hanoi"))
    return [
        (hanoi, Title("add", {"label": "PLACE", "quote": "Hanoi"})),
        (ChangeMark(first, label="GROUP"), Title("relabel", quote)),
        (ChangeMark(first, fragments=span(MEETING, "Quang")), Title("edges", quote)),
        (ChangeMark(first, note="the minister"), Title("note", quote)),
        (ChangeMark(first, attributes={"mention": "name"}), Title("attributes", quote)),
        (ChangeMark(first, sensitive=True), Title("sensitive", quote)),
        (ChangeMark(first, ask=True), Title("ask", quote)),
        (ChangeMark(first, entity=EntityRef("q1", "Lương Tam Quang")), Title("attributes", quote)),
        (DeleteMarks((first,)), Title("delete", quote)),
        (DeleteMarks((first, second)), Title("delete_many", {"count": 2})),
        (
            SetRoles(thanks, (Role("source", span(MEETING, "He"), None, first),)),
            Title("roles", {"label": "praise", "quote": "He thanked the United Kingdom for its s…"}),
        ),
        (AcceptSuggestions((home,)), Title("accept", {"label": "ORG", "quote": "Home Office"})),
        (AcceptSuggestions((home, office)), Title("accept_many", {"count": 2})),
        (
            AcceptEdited(home, span(MEETING, "the Home Office")),
            Title("accept_edited", {"label": "ORG", "quote": "Home Office"}),
        ),
        (RejectSuggestions((home,)), Title("reject", {"label": "ORG", "quote": "Home Office"})),
        (WithdrawRejections((rejected,)), Title("withdraw", {"count": 1})),
        (SetStatus(DOCUMENT, "done"), Title("status_done")),
        (SetNote(DOCUMENT, "Is this the right minister?"), Title("document_note")),
        (ChangeDocument(DOCUMENT, title_text="A meeting", lang="en"), Title("document")),
        (ChangeDocument(DOCUMENT, meta=Meta(Date(2025, 3), "VNA")), Title("document")),
        (ChangeDocument(DOCUMENT, zones=(Zone(0, 13, "header"),)), Title("zones")),
        (DeleteDocuments((DOCUMENT,)), Title("delete_document", {"title": DOCUMENT[:8]})),
        (DeleteDocuments((DOCUMENT, document_id(VISITE))), Title("delete_documents", {"count": 2})),
        (ChangeScheme(with_labels_added(project.scheme, [("entity", "SHIP")])), Title("scheme")),
    ]  # fmt: skip


def content(project: Project) -> object:
    """Return everything a project exports and its scheme, but for revisions and what remains of deletions."""
    lines = lines_of(project)
    for line in lines:
        for name in ("document_rev", "line_rev", "deleted"):
            del line[name]
        for found in (*line["entities"], *line["claims"], *line["links"], *line["rejected"]):
            del found["rev"]
    return [line for line in lines if line["annotator"]], project.scheme


def test_every_edit_has_a_title_and_can_be_undone_and_redone(project: Project) -> None:
    for edit, title in every_edit(project):
        before = content(project)
        changes = project.apply(edit, ANNA)
        assert changes.title == title == project.undo_title(ANNA), edit
        after = content(project)
        assert after != before, edit
        assert project.undo(ANNA), edit
        assert content(project) == before, edit
        assert project.redo_title(ANNA) == title
        assert project.redo(ANNA), edit
        assert content(project) == after, edit
        project.undo(ANNA)


def test_a_hundred_steps_back_is_where_it_began(project: Project) -> None:
    edits = [edit for edit, _ in every_edit(project)]
    made = 0
    for edit in edits:
        try:
            made += bool(project.apply(edit, ANNA))
        except PostilError:
            continue  # an earlier step has taken away what this one needs
    assert made > 10
    end = content(project)
    steps = undo_all(project)
    # The articles came by an import, which is the first step of all.
    assert lines_of(project) == []
    assert redo_all(project) == steps
    assert content(project) == end


def test_there_is_nothing_to_undo_before_the_first_step(tmp_path: Path) -> None:
    with new_project(tmp_path) as empty:
        assert (empty.undo_title(ANNA), empty.undo(ANNA)) == (None, None)
        assert (empty.redo_title(ANNA), empty.redo(ANNA)) == (None, None)


def test_a_step_that_changes_nothing_is_no_step(project: Project) -> None:
    identifier = mark(project, MEETING, "Luong Tam Quang")
    project.undo(ANNA)
    assert not project.apply(SetNote(DOCUMENT, None), ANNA)
    assert not project.apply(SetStatus(DOCUMENT, "new"), ANNA)
    assert project.redo_title(ANNA) == PERSON
    project.redo(ANNA)
    assert not project.apply(ChangeMark(identifier, label="PERSON"), ANNA)
    assert project.undo_title(ANNA) == PERSON


def test_a_new_step_after_an_undo_ends_redo(project: Project) -> None:
    mark(project, MEETING, "Luong Tam Quang")
    project.undo(ANNA)
    mark(project, MEETING, "Simon Ridley")
    assert project.redo(ANNA) is None
    assert words(project) == [("PERSON", "Simon Ridley")]


# --- revisions and status ----------------------------------------------------------------------------------


def test_every_change_is_a_revision_and_so_is_undoing_it(project: Project) -> None:
    identifier = mark(project, MEETING, "Luong Tam Quang")
    revisions = [only_mark(project, identifier).rev]
    project.apply(ChangeMark(identifier, note="who?"), ANNA)
    revisions.append(only_mark(project, identifier).rev)
    project.undo(ANNA)
    revisions.append(only_mark(project, identifier).rev)
    project.redo(ANNA)
    revisions.append(only_mark(project, identifier).rev)
    assert revisions == [1, 2, 3, 4]
    project.apply(DeleteMarks((identifier,)), ANNA)
    assert [line["deleted"] for line in lines_of(project) if line["deleted"]] == [[{"id": identifier, "rev": 5}]]
    project.undo(ANNA)
    assert only_mark(project, identifier).rev == 6


def test_metadata_and_zones_share_the_documents_revision(project: Project) -> None:
    project.apply(ChangeDocument(DOCUMENT, title_text="A meeting"), ANNA)
    project.apply(ChangeDocument(DOCUMENT, zones=(Zone(0, 5, "byline"),)), ANNA)
    project.undo(ANNA)
    record = work(project).document
    assert (record.rev, record.title, record.zones) == (4, "A meeting", ())


def test_the_first_mark_or_decision_makes_a_document_started(project: Project) -> None:
    assert work(project).line.status == "new"
    mark(project, MEETING, "Luong Tam Quang")
    assert (work(project).line.status, work(project).line.rev) == ("started", 1)
    project.undo(ANNA)
    assert work(project).line.status == "new"
    project.apply(RejectSuggestions(tuple(suggest(project, MEETING, person(MEETING, "Hanoi")))), ANNA)
    assert work(project).line.status == "started"
    assert work(project, VISITE).line.status == "new"


def test_a_mark_on_a_document_that_is_done_leaves_it_done(project: Project) -> None:
    project.apply(SetStatus(DOCUMENT, "done"), ANNA)
    mark(project, MEETING, "Luong Tam Quang")
    assert work(project).line.status == "done"


def test_the_first_edit_makes_the_annotator(project: Project) -> None:
    assert [who.name for who in queries.info(project).annotators] == []
    assert not project.apply(SetStatus(DOCUMENT, "new"), ANNA)
    assert [who.name for who in queries.info(project).annotators] == []
    mark(project, MEETING, "Luong Tam Quang")
    assert [(who.name, who.kind, who.marks) for who in queries.info(project).annotators] == [("Anna", "person", 1)]


# --- what is refused ---------------------------------------------------------------------------------------


def test_the_same_words_are_not_marked_twice_alike(project: Project) -> None:
    fragments = span(MEETING, "Luong Tam Quang")
    mark(project, MEETING, "Luong Tam Quang")
    assert (
        refusal(project, AddMark(DOCUMENT, "entity", "PERSON", fragments)) == "These words are already marked PERSON."
    )
    other = mark(project, MEETING, "Luong Tam Quang", "ROLE")
    assert refusal(project, ChangeMark(other, label="PERSON")) == "These words are already marked PERSON."


def test_claims_are_not_marked_in_zones_but_in_captions(project: Project) -> None:
    project.apply(ChangeDocument(DOCUMENT, zones=(Zone(0, 20, "header"), Zone(20, 60, "caption"))), ANNA)
    refused = AddMark(DOCUMENT, "claim", "praise", ((10, 30),))
    assert refusal(project, refused) == "Claims are marked in running text and captions, not in a header."
    project.apply(AddMark(DOCUMENT, "claim", "praise", ((20, 70),)), ANNA)
    mark(project, MEETING, "Hanoi", "PLACE")


def test_what_the_scheme_does_not_know_is_refused(project: Project) -> None:
    thanks = claim(project)
    assert refusal(project, AddMark(DOCUMENT, "entity", "SHIP", ((0, 5),))) == (
        "The label SHIP is not in this project's scheme."
    )
    assert refusal(project, AddMark(DOCUMENT, "entity", "praise", ((0, 5),))) == (
        "The label praise is not in this project's scheme."
    )
    assert refusal(project, SetRoles(thanks, (Role("witness", ((0, 5),)),))) == (
        "The role witness is not in this project's scheme."
    )
    assert refusal(project, ChangeMark(thanks, attributes={"polarity": "sour"})) == (
        "polarity = sour is not in this project's scheme."
    )


def test_spans_outside_the_text_are_refused(project: Project) -> None:
    end = len(MEETING)
    assert refusal(project, AddMark(DOCUMENT, "entity", "PERSON", ((end - 1, end + 1),))) == (
        f"This can't be marked: the span {end - 1}–{end + 1} ends past the end of the text ({end} characters)."
    )
    assert refusal(project, ChangeDocument(DOCUMENT, zones=(Zone(0, end + 1, "header"),))) == (
        f"The zone 0–{end + 1} overlaps another one or lies outside the text."
    )


def test_somebody_elses_marks_can_not_be_changed(project: Project) -> None:
    theirs = mark(project, MEETING, "Luong Tam Quang", me=BINH)
    sentence = "This mark is somebody else's and can't be changed."
    assert refusal(project, ChangeMark(theirs, label="ROLE")) == sentence
    assert refusal(project, DeleteMarks((theirs,))) == sentence


def test_a_mark_that_is_gone_can_not_be_changed(project: Project) -> None:
    gone = mark(project, MEETING, "Luong Tam Quang")
    project.apply(DeleteMarks((gone,)), ANNA)
    assert refusal(project, ChangeMark(gone, note="late")) == "This mark is no longer there."


# --- roles -------------------------------------------------------------------------------------------------


def test_a_roles_words_follow_the_edges_of_its_mark(project: Project) -> None:
    minister = mark(project, MEETING, "Quang")
    thanks = claim(project)
    project.apply(SetRoles(thanks, (Role("source", span(MEETING, "Quang"), minister),)), ANNA)
    project.apply(ChangeMark(minister, fragments=span(MEETING, "Luong Tam Quang")), ANNA)
    assert only_mark(project, thanks).roles == (Role("source", span(MEETING, "Luong Tam Quang"), minister),)
    assert only_mark(project, thanks).rev == 3
    project.undo(ANNA)
    assert only_mark(project, thanks).roles == (Role("source", span(MEETING, "Quang"), minister),)


def test_deleting_a_mark_unties_the_roles_that_it_filled(project: Project) -> None:
    minister, he = mark(project, MEETING, "Luong Tam Quang"), mark(project, MEETING, "He")
    thanks = claim(project)
    project.apply(SetRoles(thanks, (Role("source", span(MEETING, "He"), he, minister),)), ANNA)
    project.apply(DeleteMarks((minister, he)), ANNA)
    assert only_mark(project, thanks).roles == (Role("source", span(MEETING, "He")),)
    project.undo(ANNA)
    assert only_mark(project, thanks).roles == (Role("source", span(MEETING, "He"), he, minister),)


def test_roles_come_in_the_schemes_order(project: Project) -> None:
    thanks = claim(project)
    roles = (
        Role("content", span(MEETING, "for its support")),
        Role("addressee", span(MEETING, "the United Kingdom")),
        Role("source", span(MEETING, "He")),
    )
    project.apply(SetRoles(thanks, roles), ANNA)
    assert [role.role for role in only_mark(project, thanks).roles] == ["source", "content", "addressee"]


# --- suggestions -------------------------------------------------------------------------------------------


def proposed_claim(project: Project) -> tuple[str, str, str]:
    """Store a proposed claim with its speaker; return the ids of the minister, the pronoun and the claim."""
    minister, he, thanks = suggest(
        project,
        MEETING,
        person(MEETING, "Luong Tam Quang", 0.95),
        person(MEETING, "He ", 0.55),
        Suggested(
            layer="claim",
            label="praise",
            fragments=span(MEETING, "He thanked the United Kingdom"),
            score=0.7,
            attributes={"polarity": "positive"},
            roles=(SuggestedRole("source", span(MEETING, "He "), 1, 0),),
        ),
    )
    return (minister, thanks, he) if work(project).suggestions[1].layer == "claim" else (minister, he, thanks)


def test_accepting_makes_an_own_copy_and_leaves_the_suggestion_alone(project: Project) -> None:
    [identifier] = suggest(project, MEETING, person(MEETING, "Simon Ridley", 0.81))
    before = next(line for line in lines_of(project) if line["annotator"])
    project.apply(AcceptSuggestions((identifier,)), ANNA)
    [copy] = work(project).own
    assert copy.id != identifier
    assert copy.origin is not None
    assert (copy.origin.suggestion, copy.origin.by, copy.origin.version) == (identifier, "news", "1.0")
    assert (copy.origin.score, copy.origin.decision) == (0.81, "accepted")
    assert work(project).suggestions == ()
    assert before in lines_of(project)


def test_accepting_a_claim_accepts_what_fills_its_roles(project: Project) -> None:
    minister, he, thanks = proposed_claim(project)
    project.apply(AcceptSuggestions((thanks,)), ANNA)
    own = {found.origin.suggestion: found for found in work(project).own if found.origin}
    assert set(own) == {minister, he, thanks}
    [source] = own[thanks].roles
    assert (source.annotation, source.refers_to) == (own[he].id, own[minister].id)
    assert own[thanks].attributes == {"polarity": "positive"}
    project.undo(ANNA)
    assert work(project).own == ()
    assert len(work(project).suggestions) == 3


def test_a_role_filled_with_a_suggestion_accepts_it(project: Project) -> None:
    [minister] = suggest(project, MEETING, person(MEETING, "Luong Tam Quang"))
    thanks = claim(project)
    project.apply(SetRoles(thanks, (Role("source", span(MEETING, "He"), None, minister),)), ANNA)
    [source] = only_mark(project, thanks).roles
    assert source.refers_to in {found.id for found in work(project).own}
    assert work(project).suggestions == ()


def test_claims_that_fill_each_others_roles_can_be_accepted(project: Project) -> None:
    one, other = (
        Suggested(
            layer="claim",
            label=label,
            fragments=span(MEETING, words),
            score=0.5,
            roles=(SuggestedRole("content", span(MEETING, words_of_other), index),),
        )
        for label, words, words_of_other, index in (
            ("assert", "He thanked", "its support", 1),
            ("praise", "its support", "He thanked", 0),
        )
    )
    first, _ = suggest(project, MEETING, one, other)
    project.apply(AcceptSuggestions((first,)), ANNA)
    ids = {found.id for found in work(project).own}
    assert {role.annotation for found in work(project).own for role in found.roles} == ids


def test_other_edges_or_another_label_make_a_suggestion_edited(project: Project) -> None:
    [ridley, quang] = suggest(project, MEETING, person(MEETING, "Ridley"), person(MEETING, "Tam Quang"))[::-1]
    project.apply(AcceptEdited(ridley, span(MEETING, "Simon Ridley"), "ROLE"), ANNA)
    project.apply(AcceptSuggestions((quang,)), ANNA)
    quang_copy = next(found for found in work(project).own if found.label == "PERSON")
    project.apply(ChangeMark(quang_copy.id, fragments=span(MEETING, "Luong Tam Quang")), ANNA)
    assert words(project) == [("PERSON", "Luong Tam Quang"), ("ROLE", "Simon Ridley")]
    assert [found.origin.decision for found in work(project).own if found.origin] == ["edited", "edited"]
    assert work(project).suggestions == ()


def test_a_suggestion_edited_into_what_is_there_already_is_refused(project: Project) -> None:
    mark(project, MEETING, "Simon Ridley")
    [ridley] = suggest(project, MEETING, person(MEETING, "Ridley"))
    edit = AcceptEdited(ridley, span(MEETING, "Simon Ridley"))
    assert refusal(project, edit) == "These words are already marked PERSON."


def test_a_rejection_holds_for_a_newer_pipelines_same_span(project: Project) -> None:
    [identifier] = suggest(project, MEETING, person(MEETING, "Hanoi"))
    project.apply(RejectSuggestions((identifier,)), ANNA)
    assert suggest(project, MEETING, person(MEETING, "Hanoi", 0.99), pipeline=NEWS_2) == []
    project.apply(WithdrawRejections((work(project).rejections[0].id,)), ANNA)
    assert len(work(project).suggestions) == 1
    project.undo(ANNA)
    assert work(project).suggestions == ()


def test_accepting_or_marking_what_was_rejected_withdraws_the_rejection(project: Project) -> None:
    [identifier] = suggest(project, MEETING, person(MEETING, "Hanoi"))
    project.apply(RejectSuggestions((identifier,)), ANNA)
    project.apply(AcceptSuggestions((identifier,)), ANNA)
    assert (work(project).rejections, words(project)) == ((), [("PERSON", "Hanoi")])
    project.undo(ANNA)
    assert (len(work(project).rejections), words(project)) == (1, [])
    mark(project, MEETING, "Hanoi")
    assert (work(project).rejections, words(project)) == ((), [("PERSON", "Hanoi")])


def test_bulk_decisions_are_one_step(project: Project) -> None:
    names = ("Luong Tam Quang", "Simon Ridley", "Home Office")
    found = suggest(project, MEETING, *(person(MEETING, name) for name in names))
    project.apply(AcceptSuggestions(tuple(found)), ANNA)
    assert len(work(project).own) == 3
    project.undo(ANNA)
    assert work(project).own == ()
    project.apply(RejectSuggestions(tuple(found)), ANNA)
    assert len(work(project).rejections) == 3
    project.undo(ANNA)
    assert (work(project).rejections, len(work(project).suggestions)) == ((), 3)


# --- whose steps -------------------------------------------------------------------------------------------


def test_undo_goes_back_across_documents(project: Project) -> None:
    mark(project, MEETING, "Luong Tam Quang")
    mark(project, VISITE, "Luong Tam Quang")
    mark(project, MEETING, "Simon Ridley")
    changed = [project.undo(ANNA), project.undo(ANNA)]
    assert [changes and changes.touched() for changes in changed] == [{DOCUMENT}, {document_id(VISITE)}]
    assert words(project) == [("PERSON", "Luong Tam Quang")]


def test_two_persons_have_undo_lines_of_their_own(project: Project) -> None:
    mark(project, MEETING, "Luong Tam Quang", me=ANNA)
    mark(project, MEETING, "Simon Ridley", me=BINH)
    project.undo(ANNA)
    assert words(project) == []
    assert [found.annotator for found in work(project).others] == [BINH.id]
    project.undo(BINH)
    assert project.redo(ANNA)
    assert words(project) == [("PERSON", "Luong Tam Quang")]
    assert project.redo_title(BINH) is not None


def test_a_documents_title_changed_by_another_person_is_not_undone_under_them(project: Project) -> None:
    project.apply(ChangeDocument(DOCUMENT, title_text="Anna's title"), ANNA)
    project.apply(ChangeDocument(DOCUMENT, title_text="Bình's title"), BINH)
    with pytest.raises(PostilError, match="can't be undone or redone: an import or another person has since changed"):
        project.undo(ANNA)
    assert work(project).document.title == "Bình's title"


def test_what_a_pipeline_writes_never_breaks_undo_and_redo(project: Project) -> None:
    [identifier] = suggest(project, MEETING, person(MEETING, "Hanoi"))
    project.apply(AcceptSuggestions((identifier,)), ANNA)
    project.undo(ANNA)
    suggest(project, MEETING, person(MEETING, "Simon Ridley"), pipeline=NEWS_2)
    assert project.redo(ANNA)
    assert words(project) == [("PERSON", "Hanoi")]
    suggest(project, MEETING, person(MEETING, "Hanoi"), pipeline=NEWS_2)
    assert project.undo(ANNA)
    assert words(project) == []


UNDO_AND_REDO = """
import sys
from pathlib import Path
from models.project import Project
from models.records import Annotator
me = Annotator(sys.argv[2], "Anna", "person")
with Project.open(Path(sys.argv[1])) as project:
    for step in sys.argv[3:]:
        assert getattr(project, step)(me) is not None
"""


def in_a_new_process(path: Path, *steps: str) -> None:
    subprocess.run([sys.executable, "-c", UNDO_AND_REDO, str(path), ANNA.id, *steps], cwd=ROOT, check=True)


def test_undo_and_redo_outlive_the_process(tmp_path: Path) -> None:
    with new_project(tmp_path, MEETING) as project:
        mark(project, MEETING, "Luong Tam Quang")
        mark(project, MEETING, "Simon Ridley")
    in_a_new_process(project.path, "undo", "undo")
    with Project.open(project.path) as again:
        assert words(again) == []
    in_a_new_process(project.path, "redo")
    with Project.open(project.path) as again:
        assert words(again) == [("PERSON", "Luong Tam Quang")]
        assert again.redo_title(ANNA) == Title("add", {"label": "PERSON", "quote": "Simon Ridley"})


def test_an_acknowledged_edit_survives_a_kill(tmp_path: Path) -> None:
    new_project(tmp_path, MEETING).close()
    path = next(tmp_path.glob("*.postil"))
    program = f"""
import os, signal
from pathlib import Path
from models.project import Project
from tests.models.making import MEETING, mark
mark(Project.open(Path({str(path)!r})), MEETING, "Simon Ridley")
os.kill(os.getpid(), signal.SIGKILL)
"""
    killed = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)
    assert killed.returncode == -9
    with Project.open(path) as again:
        assert words(again) == [("PERSON", "Simon Ridley")]
        assert again.undo_title(ANNA) == Title("add", {"label": "PERSON", "quote": "Simon Ridley"})


def test_a_deleted_document_is_not_worked_on(project: Project) -> None:
    [document] = queries.document_ids(project)[:1]
    project.apply(DeleteDocuments((document,)), ANNA)
    with pytest.raises(PostilError, match="deleted"):
        project.apply(SetNote(document, "late"), ANNA)
    project.undo(ANNA)
    assert project.apply(SetNote(document, "late"), ANNA)

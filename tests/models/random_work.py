"""Random work on a project for property tests: a list of actions, each a name and three numbers."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from hypothesis import strategies as st

from models import queries
from models.document_edits import ChangeDocument, SetNote, SetStatus
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
from models.records import Annotation, Annotator, Date, EntityRef, Meta, Role, Zone
from models.suggesting import Suggested, SuggestedRole
from models.text import Fragments, document_id
from tests.models.making import ANNA, BINH, NEWS, NEWS_2, new_project, suggest, take

TEXTS = (
    "Hanoi 😀 – Luong Tam Quang met\u00a0Simon Ridley.\r\nHe thanked the United Kingdom 🇬🇧 for its support.",
    unicodedata.normalize("NFD", "Bộ trưởng Lương Tam Quang nói: “Đồng ý” với Liên hợp quốc."),
)
DOCUMENTS = tuple(document_id(text) for text in TEXTS)

Action = tuple[str, int, int, int]
CHANGING = (
    "add", "split", "claim", "relabel", "edges", "note", "answer", "entity", "flag", "roles", "delete",
    "accept", "edit", "reject", "withdraw", "status", "remark", "metadata", "zones",
)  # fmt: skip
_small = st.integers(0, 40)


def actions(
    names: tuple[str, ...] = (*CHANGING, "undo", "undo", "redo"), most: int = 14
) -> st.SearchStrategy[list[Action]]:
    """Return a strategy for lists of actions."""
    return st.lists(st.tuples(st.sampled_from(names), _small, _small, _small), max_size=most)


def base_project(folder: Path) -> Project:
    """Return a project with two articles, some of Anna's work, a link, and two pipelines' suggestions."""
    project = new_project(folder)
    for text, document in zip(TEXTS, DOCUMENTS, strict=True):
        who = {"id": ANNA.id, "name": ANNA.name}
        link = {"id": f"l-{document}", "type": "supports", "from": "x", "to": "y", "to_document": document}
        marks = [{"id": f"m-{document}", "label": "PERSON", "start": 3, "end": 6, "rev": 2}]
        dead = [{"id": f"d-{document}", "rev": 3}]
        take(project, {"text": text, "annotator": who, "entities": marks, "links": [link], "deleted": dead})
        for pipeline, first in ((NEWS, 0), (NEWS_2, 4)):
            suggest(project, text, *_proposals(text, first), pipeline=pipeline)
    return project


def _proposals(text: str, first: int) -> list[Suggested]:
    people = [
        Suggested(layer="entity", label="PERSON", fragments=((start, start + 5),), score=0.5 + start / 100)
        for start in range(first, min(len(text) - 5, 40), 7)
    ]
    role = SuggestedRole("source", people[0].fragments, 0, 1)
    return [*people, Suggested(layer="claim", label="praise", fragments=((9, 30),), score=0.3, roles=(role,))]


def do(project: Project, me: Annotator, action: Action) -> None:
    """Do one action, if it can be done there."""
    name, first, second, third = action
    try:
        if name == "undo":
            project.undo(me)
        elif name == "redo":
            project.redo(me)
        elif (edit := _edit(project, me, name, (first, second, third))) is not None:
            project.apply(edit, me)
    except PostilError:
        return


def do_random(project: Project, work: list[Action], me: Annotator | None = None) -> None:
    """Do a list of actions, as one person or as two by turns."""
    for number, action in enumerate(work):
        do(project, me or (ANNA, BINH)[(number + action[1]) % 2], action)


def _span(length: int, start: int, size: int) -> tuple[int, int]:
    first = start % (length - 1)
    return first, min(length, first + 1 + size % 12)


def _edit(project: Project, me: Annotator, name: str, numbers: tuple[int, int, int]) -> Edit | None:
    first, second, third = numbers
    work = queries.work_on(project, DOCUMENTS[first % 2], me.id)
    made = _document_edit(work, name, second, third)
    if made is not None:
        return made
    whole: Fragments = (_span(len(work.text), second, third),)
    if name in ("add", "split", "claim"):
        return _new_mark(work, name, whole, third)
    if name in ("accept", "edit", "reject") and work.suggestions:
        proposed = work.suggestions[second % len(work.suggestions)].id
        match name:
            case "accept":
                return AcceptSuggestions((proposed,))
            case "edit":
                return AcceptEdited(proposed, whole)
            case _:
                return RejectSuggestions((proposed,))
    if name == "withdraw" and work.rejections:
        return WithdrawRejections((work.rejections[second % len(work.rejections)].id,))
    return _change(name, work.own[second % len(work.own)], work, whole, third) if work.own else None


def _document_edit(work: queries.Work, name: str, second: int, third: int) -> Edit | None:
    document = work.document.id
    match name:
        case "status":
            return SetStatus(document, ("new", "started", "done")[third % 3])
        case "remark":
            return SetNote(document, (None, "short", "“why”\n😀")[third % 3])
        case "metadata":
            dates = (None, Date(2025), Date(2025, 3), Date(2025, 3, 1 + second % 28))
            meta = Meta(dates[third % 4], ("VNA", None)[second % 2], None, work.document.meta.file)
            return ChangeDocument(document, f"Title {second % 3}", ("en", "vi", None)[third % 3], meta)
        case "zones":
            start, end = _span(len(work.text), second, third)
            return ChangeDocument(document, zones=(Zone(start, end, ("header", "caption")[third % 2]),))
    return None


def _new_mark(work: queries.Work, name: str, whole: Fragments, third: int) -> Edit:
    document, length = work.document.id, len(work.text)
    end = whole[-1][1]
    if name == "split" and end + 3 <= length:
        return AddMark(document, "entity", "ORG", (*whole, (end + 1, end + 3)))
    if name == "claim":
        roles = tuple(
            Role("source", mark.fragments, mark.id) for mark in (*work.own, *work.suggestions)[third % 5 :][:1]
        )
        return AddMark(document, "claim", ("praise", "assert")[third % 2], whole, roles)
    return AddMark(document, "entity", ("PERSON", "ORG", "PLACE")[third % 3], whole)


def _change(name: str, mark: Annotation, work: queries.Work, whole: Fragments, third: int) -> Edit | None:
    match name:
        case "relabel":
            labels = ("PERSON", "ROLE") if mark.layer == "entity" else ("praise", "deny")
            return ChangeMark(mark.id, label=labels[third % 2])
        case "edges":
            return ChangeMark(mark.id, fragments=whole)
        case "note":
            return ChangeMark(mark.id, note=(None, "a", "b\n“ç”")[third % 3])
        case "answer":
            answers = {"mention": "name"} if mark.layer == "entity" else {"polarity": "negative", "quotation": "mixed"}
            return ChangeMark(mark.id, attributes=answers if third % 2 else {})
        case "entity":
            named = EntityRef(f"q-{third % 2}", ("Zed", "Abe", "Ông Lê")[third % 3], (None, "wd:Q1")[third % 2])
            return ChangeMark(mark.id, entity=(named, None)[third % 4 == 3])
        case "flag":
            return ChangeMark(mark.id, sensitive=third % 2 == 0, ask=third % 3 == 0)
        case "roles" if mark.layer == "claim":
            fillers = (*work.own, *work.suggestions)[third % 4 :][:2]
            roles = (Role("source", filler.fragments, filler.id, work.own[0].id) for filler in fillers)
            return SetRoles(mark.id, (*roles, Role("content", whole)))
        case "delete":
            return DeleteMarks((mark.id,))
    return None

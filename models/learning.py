"""What may be learnt from a project: decisions of persons and gold, never what a pipeline proposes.

Where a document has a gold version, that counts. Otherwise all that its persons agree on does: a mark that somebody
else rejected, gave other edges or another label, or left out of a document they finished is *disputed*, which is
neither right nor wrong. (A majority would need three people; the field offices' documents have one or two.)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec import structs
from sqlalchemy import select

from models import store
from models import tables as t
from models.errors import PostilError
from models.exporting import Selection
from models.lessons import Lesson, Taught
from models.likeness import families
from models.project import Project
from models.records import Annotation, Annotator, Document, Rejection
from models.text import Fragments

_EVERYBODY = Selection()


@dataclass(slots=True)
class _Work:
    """What one annotator said of one document."""

    marks: set[Taught] = field(default_factory=set)
    rejected: set[Taught] = field(default_factory=set)
    done: bool = False

    def contradicts(self, mark: Taught) -> bool:
        """Tell whether this annotator sees it otherwise; what they have not come to yet is no contradiction."""
        if mark in self.marks:
            return False
        return self.done or mark in self.rejected or any(mark.contradicts(other) for other in self.marks)


def lessons(project: Project, whose: Selection = _EVERYBODY) -> list[Lesson]:
    """Return what each document teaches, by document id; documents on which nobody decided anything are left out.

    Raises `PostilError` if nobody in the project is called ``whose.annotator``.
    """
    found: list[Lesson] = []
    with project.reading() as conn:
        people = store.read_annotators(conn)
        chosen = {key: who for key, who in people.items() if who.kind != "pipeline" and whose.takes(who)}
        if whose.annotator is not None and not chosen:
            raise PostilError("Nobody in {file} is called {name}.", file=project.path, name=whose.annotator)
        keys = sorted(
            {
                key
                for table in (t.annotation, t.rejection, t.line)
                for key in conn.scalars(
                    select(table.c.document_key).where(table.c.annotator_key.in_(list(chosen))).distinct()
                )
            }
        )
        hidden = set(conn.scalars(select(t.document.c.key).where(t.document.c.hidden)))
        for chunk in store.chunks([key for key in keys if key not in hidden]):
            documents, texts = store.read_documents(conn, chunk), store.read_texts(conn, chunk)
            for key, marks in store.read_marks(conn, chunk).items():
                lesson = _lesson(documents[key], texts[key], _works(marks, people, set(chosen)), chosen)
                if lesson.done or lesson.marks or lesson.rejected:
                    found.append(lesson)
    family = families({lesson.document: lesson.text for lesson in found})
    return sorted(
        (structs.replace(lesson, family=family[lesson.document]) for lesson in found),
        key=lambda lesson: lesson.document,
    )


def _works(marks: store.Marks, people: dict[int, Annotator], chosen: set[int]) -> dict[int, _Work]:
    """Return what each of the chosen annotators said."""
    proposed = {
        mark.id: _taught(mark)
        for key, several in marks.annotations.items()
        if people[key].kind == "pipeline"
        for mark in several
    }
    works: dict[int, _Work] = {}
    for key in chosen & marks.annotators():
        work = works[key] = _Work()
        line = marks.lines.get(key)
        work.done = line is not None and line.status == "done"
        own = marks.annotations.get(key, [])
        work.marks = {_taught(mark) for mark in own}
        work.rejected = {_taught(rejection) for rejection in marks.rejections.get(key, [])}
        # A suggestion whose edges or label were corrected was wrong as it stood.
        work.rejected |= {proposed[origin] for origin in _edited(own) if origin in proposed}
        work.rejected -= work.marks
    return works


def _edited(marks: Iterable[Annotation]) -> Iterable[str]:
    origins = (mark.origin for mark in marks)
    return [origin.suggestion for origin in origins if origin and origin.decision == "edited" and origin.suggestion]


def _taught(item: Annotation | Rejection) -> Taught:
    return Taught(item.layer, item.label, item.fragments)


def _lesson(document: Document, text: str, works: dict[int, _Work], people: dict[int, Annotator]) -> Lesson:
    gold = [work for key, work in works.items() if people[key].kind == "gold"]
    counting = gold or list(works.values())
    marks: set[Taught] = set()
    disputed: set[Taught] = set()
    for mark in {mark for work in counting for mark in work.marks}:
        (disputed if any(work.contradicts(mark) for work in counting) else marks).add(mark)
    rejected = {span for work in works.values() for span in work.rejected} - marks - disputed
    return Lesson(
        document=document.id,
        text=text,
        lang=document.lang,
        zones=tuple((zone.start, zone.end, zone.kind) for zone in document.zones),
        done=any(work.done for work in works.values()),
        marks=tuple(sorted(marks)),
        rejected=tuple(sorted(rejected)),
        disputed=_stretches(disputed),
    )


def _stretches(spans: Iterable[Taught]) -> Fragments:
    """Return what spans cover, overlapping ones joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)

"""What lists, panels and the command line read from a project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import get_args

from msgspec import Struct
from sqlalchemy import Connection, and_, func, select

from models import name_index, state, store
from models import tables as t
from models.names import NAMES, folded, form_at
from models.project import Project, integrity_problems
from models.records import Annotation, Annotator, Date, Document, FoundBy, Line, Rejection, Status
from models.scheme import Scheme
from models.text import FragmentError, Fragments, check_fragments, sha256_of
from models.undecided import left_to_decide

_OPENING = 120


class DocumentEntry(Struct, frozen=True, kw_only=True):
    """A document as the list shows it; without a title, the text's first words stand in for one.

    ``opening`` begins behind a header at the very start of the text, such as a date that a crawler wrote there.
    """

    id: str
    title: str | None
    opening: str
    lang: str | None
    date: Date | None
    file: str | None
    status: Status

    @property
    def shown_title(self) -> str:
        """The title, or what stands in for it."""
        return self.title or " ".join(self.opening.split()) or self.file or self.id[:8]


class Work(Struct, frozen=True, kw_only=True):
    """All that a window shows of one document for one person.

    ``places`` says of each suggestion that rests on a learnt name, by id, in how many places people marked that name.
    ``found_by`` says of suggestions, the decided ones too, by id, what made them, as far as that is known here.
    """

    document: Document
    text: str
    line: Line
    own: tuple[Annotation, ...]
    suggestions: tuple[Annotation, ...]
    others: tuple[Annotation, ...]
    rejections: tuple[Rejection, ...]
    pipelines: dict[str, Annotator]
    places: dict[str, int] = {}
    found_by: dict[str, FoundBy] = {}


def document_entries(project: Project, person: str, only: Sequence[str] = ()) -> list[DocumentEntry]:
    """Return the documents as a list shows them to a person, by title; ``only`` limits it to some ids."""
    documents, zones = t.document.c, t.zone.c
    opening = func.substr(t.document_text.c.text, func.coalesce(zones.end, 0) + 1, _OPENING).label("opening")
    at_start = and_(zones.document_key == documents.key, zones.start == 0, zones.kind == "header")
    with project.reading() as conn:
        who = conn.scalar(select(t.annotator.c.key).where(t.annotator.c.id == person))
        query = (
            select(t.document, t.line.c.status, opening)
            .join(t.document_text, t.document_text.c.document_key == documents.key)
            .outerjoin(t.zone, at_start)
            .outerjoin(t.line, and_(t.line.c.document_key == documents.key, t.line.c.annotator_key == who))
            .where(documents.hidden.is_(False))
            .order_by(documents.key)
        )
        if only:
            query = query.where(documents.id.in_(only))
        return [
            DocumentEntry(
                id=row.id,
                title=row.title,
                opening=row.opening,
                lang=row.lang,
                date=None if row.year is None else Date(row.year, row.month, row.day),
                file=row.file,
                status=row.status or "new",
            )
            for row in conn.execute(query)
        ]


def work_on(project: Project, document: str, person: str) -> Work:
    """Return everything a window shows of one document; raises KeyError if it isn't in the project.

    ``suggestions`` are the undecided ones (`models.undecided`): not yet accepted, edited or rejected by this
    person, whichever version of a pipeline made them, not what the person has marked alike by hand, and of no
    kind or name that is not proposed in this project.
    """
    with project.reading() as conn:
        key = state.document_key(conn, document)
        people = {who.id: who for who in store.read_annotators(conn).values()}
        marks = store.read_annotations(conn, key)
        own = tuple(mark for mark in marks if mark.annotator == person)
        proposed = [mark for mark in marks if people[mark.annotator].kind == "pipeline"]
        query = store.with_ids(t.rejection).where(t.rejection.c.document_key == key, t.annotator.c.id == person)
        rejections = tuple(store.rejection_record(row) for row in conn.execute(query))
        line = state.load(conn, "line", f"{document}|{person}").record
        record = store.read_documents(conn, [key])[key]
        text = store.read_texts(conn, [key])[key]
        suggestions = left_to_decide(conn, text, record.lang, proposed, own, rejections)
        places = _places_decided(conn, text, suggestions)
        found_by = _found_by(conn, key)
    return Work(
        document=record,
        text=text,
        line=line if isinstance(line, Line) else Line(document=document, annotator=person),
        own=own,
        suggestions=tuple(suggestions),
        others=tuple(mark for mark in marks if mark.annotator != person and people[mark.annotator].kind != "pipeline"),
        rejections=rejections,
        pipelines={who.id: who for who in people.values() if who.kind == "pipeline"},
        places=places,
        found_by=found_by,
    )


def _found_by(conn: Connection, document: int) -> dict[str, FoundBy]:
    columns = t.annotation.c
    query = select(columns.id, columns.found_by).where(
        columns.document_key == document, columns.found_by.in_(get_args(FoundBy))
    )
    return {row.id: row.found_by for row in conn.execute(query)}


def _places_decided(conn: Connection, text: str, suggestions: Sequence[Annotation]) -> dict[str, int]:
    learnt = [mark for mark in suggestions if mark.annotator == NAMES.id]
    forms = {mark.id: form_at(text, mark.fragments) or "" for mark in learnt}
    counted = name_index.places_decided(conn, forms.values())
    return {mark.id: counted.get((folded(forms[mark.id]), mark.label), 0) for mark in learnt}


# --- the command line --------------------------------------------------------------------------------------


class AnnotatorInfo(Struct, frozen=True):
    """An annotator and how many marks they made."""

    id: str
    name: str
    kind: str
    marks: int


class Info(Struct, frozen=True):
    """What ``postil info --json`` prints (DESIGN.md, section 4); pipelines' marks count for them alone."""

    documents: int
    annotations: int
    claims: int
    languages: dict[str, int]
    labels: dict[str, int]
    status: dict[str, int]
    annotators: list[AnnotatorInfo]


def info(project: Project) -> Info:
    """Return the counts of a project.

    ``annotations`` are the marks of persons and gold on both layers, ``claims`` those of the claim layer.
    ``status`` counts documents: done if anybody has done them, else started if anybody has, else new.
    """
    documents, marks = t.document.c, t.annotation.c
    shown = select(documents.key).where(documents.hidden.is_(False))
    with project.reading() as conn:
        count = conn.scalar(select(func.count()).select_from(t.document).where(documents.hidden.is_(False))) or 0
        by_language = conn.execute(
            select(documents.lang, func.count()).where(documents.hidden.is_(False)).group_by(documents.lang)
        ).all()
        by_label = conn.execute(
            select(marks.annotator_key, marks.layer, marks.label, func.count())
            .where(marks.document_key.in_(shown))
            .group_by(marks.annotator_key, marks.layer, marks.label)
        ).all()
        people = store.read_annotators(conn)
        status = _status_counts(conn, count)
    labels: Counter[str] = Counter()
    layers: Counter[str] = Counter()
    made: Counter[int] = Counter()
    for annotator, layer, label, number in by_label:
        made[annotator] += number
        if people[annotator].kind != "pipeline":
            labels[label] += number
            layers[layer] += number
    return Info(
        documents=count,
        annotations=sum(layers.values()),
        claims=layers["claim"],
        languages={language or "": number for language, number in sorted(by_language, key=lambda row: row[0] or "")},
        labels=dict(sorted(labels.items())),
        status=status,
        annotators=[
            AnnotatorInfo(who.id, who.name, who.kind, made[key])
            for key, who in sorted(people.items(), key=lambda item: (item[1].kind, item[1].name, item[1].id))
        ],
    )


def _status_counts(conn: Connection, documents: int) -> dict[str, int]:
    rank = {"new": 0, "started": 1, "done": 2}
    furthest: dict[int, str] = {}
    query = (
        select(t.line.c.document_key, t.line.c.status)
        .join(t.annotator, t.annotator.c.key == t.line.c.annotator_key)
        .join(t.document, t.document.c.key == t.line.c.document_key)
        .where(t.annotator.c.kind != "pipeline", t.line.c.status != "new", t.document.c.hidden.is_(False))
    )
    for key, status in conn.execute(query):
        if rank[status] > rank[furthest.get(key, "new")]:
            furthest[key] = status
    counted = Counter(furthest.values())
    return {"new": documents - counted.total(), "started": counted["started"], "done": counted["done"]}


def documents_without_run(project: Project, pipeline: str, not_done_by: str | None = None) -> list[str]:
    """Return the ids of the documents on which a pipeline (by annotator id) has not run, in the list's order.

    With a person's id in ``not_done_by``, what this person is done with is left out.
    """
    documents = t.document.c
    with project.reading() as conn:
        key = conn.scalar(select(t.annotator.c.key).where(t.annotator.c.id == pipeline))
        ran = select(t.line.c.document_key).where(t.line.c.annotator_key == key)
        query = select(documents.id).where(documents.hidden.is_(False)).order_by(documents.key)
        if key is not None:
            query = query.where(documents.key.not_in(ran))
        if not_done_by is not None:
            who = select(t.annotator.c.key).where(t.annotator.c.id == not_done_by).scalar_subquery()
            done = select(t.line.c.document_key).where(t.line.c.annotator_key == who, t.line.c.status == "done")
            query = query.where(documents.key.not_in(done))
        return list(conn.scalars(query))


def document_ids(project: Project) -> list[str]:
    """Return the ids of all documents, in the list's order."""
    with project.reading() as conn:
        query = select(t.document.c.id).where(t.document.c.hidden.is_(False)).order_by(t.document.c.key)
        return list(conn.scalars(query))


def languages(project: Project) -> set[str]:
    """Return the languages of the documents; "" is that of documents that have none."""
    documents = t.document.c
    with project.reading() as conn:
        found = conn.scalars(select(documents.lang).distinct().where(documents.hidden.is_(False)))
        return {lang or "" for lang in found}


def document_and_text(project: Project, identifier: str) -> tuple[Document, str]:
    """Return a document and its text; raises KeyError if it isn't in the project."""
    with project.reading() as conn:
        key = state.document_key(conn, identifier)
        return store.read_documents(conn, [key])[key], store.read_texts(conn, [key])[key]


def problems(project: Project) -> list[str]:
    """Check the database, texts, spans and what the scheme knows; return a plain line for each thing that is wrong."""
    found: list[str] = []
    with project.reading() as conn:
        found += [f"database: {problem}" for problem in integrity_problems(conn)]
        keys = list(conn.scalars(select(t.document.c.key)))
        for chunk in store.chunks(keys):
            texts = store.read_texts(conn, chunk)
            documents = store.read_documents(conn, chunk)
            marks = store.read_marks(conn, chunk)
            for key in chunk:
                found += _document_problems(documents[key], texts.get(key), marks[key], project)
    return found


def _document_problems(document: Document, text: str | None, marks: store.Marks, project: Project) -> list[str]:
    name = document.title or document.meta.file or document.id
    if text is None or sha256_of(text) != document.sha256 or len(text) != document.length:
        return [f"{name}: its text is not the one that was imported"]
    found: list[str] = []
    wrong: list[str] = []
    spans: list[Fragments] = [((zone.start, zone.end),) for zone in document.zones]
    for mark in (mark for several in marks.annotations.values() for mark in several):
        spans += [mark.fragments, *(role.fragments for role in mark.roles)]
        found += _scheme_problems(mark, project.scheme)
    for rejection in (rejection for several in marks.rejections.values() for rejection in several):
        spans.append(rejection.fragments)
        if project.scheme.label(rejection.label, rejection.layer) is None:
            found.append(f"the label {rejection.label} of a rejection is not in the scheme")
    for fragments in spans:
        try:
            check_fragments(fragments, len(text))
        except FragmentError as error:
            wrong.append(str(error))
    return [f"{name}: {problem}" for problem in dict.fromkeys(wrong + found)]


def _scheme_problems(mark: Annotation, scheme: Scheme) -> list[str]:
    found = []
    if scheme.label(mark.label, mark.layer) is None:
        found.append(f"the label {mark.label} is not in the scheme")
    for attribute, value in mark.attributes.items():
        known = scheme.attribute(attribute, mark.layer)
        if known is None or value not in known.values:
            found.append(f"{attribute} = {value} is not in the scheme")
    found += [f"the role {role.role} is not in the scheme" for role in mark.roles if scheme.role(role.role) is None]
    return found

"""Names that people decided for, proposed in every other place where they stand: learnt at once, without training.

They are a pipeline of their own (`models.names.NAMES`), so that it is plain where such a suggestion comes from.
What it proposes in a document follows from the project alone: from the names decided in all documents, the text,
and what is marked and suggested there. So it doesn't matter in which order decisions, suggestions and imports came.

`refresh` brings the stored proposals into line, in small transactions, and can stop anywhere: documents and names
that are to be looked at again are marked *stale* in the project. Journal entries make documents stale, and so do
suggestions that arrive; a name of which one thinks differently makes every document stale that may hold it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from models import name_index, state, store, usefulness
from models import tables as t
from models.bulk import BulkMarks
from models.names import NAMES, Occurrence, Text, folded, form_at, like_pattern
from models.project import Project
from models.records import Annotation, Annotator, Document
from models.scheme import Scheme
from models.suggesting import Suggested, clear_undecided, ids_of, marks_of
from models.switches import Kind, kinds_off, read_setting, write_setting
from models.text import is_composed
from models.undecided import Hidden, Near, hidden_in, is_covered, undecided
from models.writer import Changes

# Each bounds how long a transaction keeps a person's edit waiting.
_DOCUMENTS_AT_ONCE = 4
_CHARACTERS_AT_ONCE = 30_000
_ENTRIES_AT_ONCE = 100
_NAMES_AT_ONCE = 20
_TEXTS_AT_ONCE = 4_000

_JOURNAL_READ = "names_journal_read"
_SWITCHES_READ = "names_switches_read"


def refresh(
    project: Project, cancelled: Callable[[], bool] = lambda: False, pause: Callable[[], object] = lambda: None
) -> int:
    """Bring what is proposed by learnt names into line with all decisions; return how many documents were read.

    ``pause`` is called between transactions. Stopped by ``cancelled``, the next call goes on where it was.
    Raises `PostilError` if the project can't be written.
    """
    done = 0
    while not cancelled():
        if _read_journal(project) or _read_switches(project):
            pause()
        elif names := _stale_names(project):
            _spread(project, names, cancelled, pause)
        elif visited := _visit(project, _stale_documents(project)):
            done += visited
            pause()
        else:
            break
    return done


def refresh_document(project: Project, document: str) -> int:
    """Bring one document into line before all others: somebody is looking at it. Return how many were read: 1 or 0.

    Raises `PostilError` if the project can't be written, KeyError if the document isn't in it.
    """
    with project.reading() as conn:
        key = state.document_key(conn, document)
        stale = conn.scalar(select(t.digest.c.stale).where(t.digest.c.document_key == key))
    return 0 if stale is False else _visit(project, [key])


# --- what has become stale ---------------------------------------------------------------------------------


def _read_journal(project: Project) -> bool:
    """Count the decisions of documents that the journal names since it was last read; tell whether there were any.

    Every change of a decision has an image in the journal, whichever way it came, and the images' keys rise.
    """
    columns = t.change.c
    with project.reading() as conn:
        read = _journal_read(conn)
        if conn.scalar(select(columns.key).where(columns.key > read).limit(1)) is None:
            return False
    with project.writing() as conn:
        query = select(columns.key, columns.document_key).where(columns.key > _journal_read(conn))
        rows = conn.execute(query.order_by(columns.key).limit(_ENTRIES_AT_ONCE)).all()
        name_index.count(conn, {row.document_key for row in rows if row.document_key is not None})
        write_setting(conn, _JOURNAL_READ, rows[-1].key)
    return True


def _journal_read(conn: Connection) -> int:
    read = int(read_setting(conn, _JOURNAL_READ) or 0)
    newest = conn.scalar(select(func.max(t.change.c.key))) or 0
    # The newest entries have been erased, and their numbers are given again.
    return read if read <= newest else 0


def _read_switches(project: Project) -> bool:
    """Make stale what kinds have been switched on or off since; tell whether there were any."""
    with project.reading() as conn:
        if _switched(conn) == set():
            return False
    with project.writing() as conn:
        languages = {lang for _, lang in _switched(conn)}
        documents = t.document.c
        touched = select(documents.key).where(func.coalesce(documents.lang, "").in_(languages))
        conn.execute(update(t.digest).where(t.digest.c.document_key.in_(touched)).values(stale=True))
        write_setting(conn, _SWITCHES_READ, sorted(kinds_off(conn)))
    return True


def _switched(conn: Connection) -> set[Kind]:
    return kinds_off(conn) ^ {(label, lang) for label, lang in read_setting(conn, _SWITCHES_READ) or ()}


def _stale_names(project: Project) -> dict[tuple[str, str], tuple[int, tuple[str, ...]]]:
    with project.reading() as conn:
        return name_index.stale_names(conn, _NAMES_AT_ONCE)


def _spread(
    project: Project,
    names: dict[tuple[str, str], tuple[int, tuple[str, ...]]],
    cancelled: Callable[[], bool],
    pause: Callable[[], object],
) -> None:
    """Make every document stale that may hold one of these names. SQLite reads the texts, which is quick."""
    patterns = sorted({like_pattern(form) for _, forms in names.values() for form in forms})
    texts = t.document_text.c
    # In a text whose letters and accents are apart, SQLite doesn't find composed ones.
    apart = t.digest.c.composed.is_not(True)
    query = (
        select(texts.document_key)
        .outerjoin(t.digest, t.digest.c.document_key == texts.document_key)
        .where(or_(apart, *(texts.text.like(pattern) for pattern in patterns)))
    )
    with project.reading() as conn:
        last = conn.scalar(select(func.max(texts.document_key))) or 0
    for first in range(0, last if patterns else 0, _TEXTS_AT_ONCE):
        if cancelled():
            return
        here = texts.document_key.between(first + 1, first + _TEXTS_AT_ONCE)
        with project.reading() as conn:
            found = list(conn.scalars(query.where(here)))
        if found:
            with project.writing() as conn:
                name_index.mark_stale(conn, found)
        pause()
    with project.writing() as conn:
        name_index.settle_names(conn, names)


def _stale_documents(project: Project) -> list[int]:
    """Return the keys of some stale documents: so few that reading them takes a moment."""
    columns = t.digest.c
    query = (
        select(columns.document_key, t.document.c.length)
        .join(t.document, t.document.c.key == columns.document_key)
        .where(columns.stale)
        .order_by(columns.document_key)
        .limit(_DOCUMENTS_AT_ONCE)
    )
    keys: list[int] = []
    characters = 0
    with project.reading() as conn:
        for row in conn.execute(query):
            if keys and characters + row.length > _CHARACTERS_AT_ONCE:
                break
            keys.append(row.document_key)
            characters += row.length
    return keys


# --- what is proposed --------------------------------------------------------------------------------------


class _Reading(Struct):
    """A document's text, and where learnt names stand in it, whatever is marked there."""

    text: str
    found: list[Occurrence]


def _visit(project: Project, keys: Sequence[int]) -> int:
    """Propose anew in documents, and measure how uncertain they are; return how many there were."""
    if not keys:
        return 0
    # A long text takes a while to read, and edits would wait for a transaction. Should a name be decided on
    # meanwhile, the documents that hold it become stale once more.
    readings = _read(project, keys)
    changes = Changes()
    with project.writing() as conn:
        visits = _visits(conn, readings)
        for visit in visits:
            changed = visit.propose(conn, project.scheme)
            if changed:
                changes.marks[visit.document.id] = changed
            if visit.learnt:
                changes.learnt[visit.document.id] = visit.learnt
        _keep_measures(conn, visits)
    if changes:
        project.changed(changes)
    return len(keys)


def _read(project: Project, keys: Sequence[int]) -> dict[int, _Reading]:
    with project.reading() as conn:
        words = {key: Text(text) for key, text in store.read_texts(conn, keys).items()}
        vocabulary = {word for text in words.values() for word in text.vocabulary()}
        learnt = name_index.learnt_by_first_word(conn, vocabulary)
    return {key: _Reading(text.frozen, text.occurrences(learnt)) for key, text in words.items()}


def _visits(conn: Connection, readings: Mapping[int, _Reading]) -> list[_Visit]:
    keys = list(readings)
    documents = store.read_documents(conn, keys)
    said = store.read_marks(conn, keys)
    people = store.read_annotators(conn)
    return [_Visit(key, documents[key], readings[key], said[key], people) for key in keys if key in documents]


def _keep_measures(conn: Connection, visits: Sequence[_Visit]) -> None:
    """Note how uncertain each document is, and that it is in line."""
    hidden = {lang: hidden_in(conn, lang) for lang in {visit.document.lang for visit in visits}}
    rows: list[dict[str, Any]] = [
        {
            "document_key": visit.key,
            "names": {},
            "composed": is_composed(visit.text),
            "uncertainty": visit.uncertainty(hidden[visit.document.lang]),
            "stale": False,
        }
        for visit in visits
    ]
    if not rows:
        return
    query = insert(t.digest)
    known = {column: query.excluded[column] for column in ("composed", "uncertainty", "stale")}
    conn.execute(query.on_conflict_do_update(index_elements=["document_key"], set_=known), rows)


class _Visit:
    """One document, as it is inside a write transaction."""

    def __init__(
        self, key: int, document: Document, reading: _Reading, said: store.Marks, people: dict[int, Annotator]
    ) -> None:
        self.key = key
        self.document = document
        self.text = reading.text
        self.learnt: set[tuple[str, str]] = set()
        self._found = reading.found
        self._names: dict[str, Annotation] = {}
        self._own: list[Annotation] = []
        self._suggested: list[Annotation] = []
        for annotator, marks in said.annotations.items():
            if people[annotator].id == NAMES.id:
                self._names = {mark.id: mark for mark in marks}
            else:
                (self._suggested if people[annotator].kind == "pipeline" else self._own).extend(marks)
        self._rejections = [rejection for several in said.rejections.values() for rejection in several]
        self._has_run = bool(self._suggested) or any(people[who].kind == "pipeline" for who in said.lines)

    def propose(self, conn: Connection, scheme: Scheme) -> set[str]:
        """Store the names that stand here and are not covered; return the ids of what was changed."""
        before = self._names
        marks = marks_of(self.document.id, self.document.length, NAMES, self._uncovered(), scheme)
        wanted = self._names = {mark.id: mark for mark in marks}
        if wanted == before:
            return set()
        annotator = store.annotator_key(conn, NAMES)
        removed = clear_undecided(conn, self.key, [annotator])
        decided = ids_of(conn, self.key, annotator)
        bulk = BulkMarks(conn, 0)
        for mark in marks:
            if mark.id not in decided:
                bulk.add(mark)
        bulk.flush()
        new = [mark for mark in marks if mark.id not in decided and mark.id not in before]
        self.learnt = {(folded(form_at(self.text, mark.fragments) or ""), mark.label) for mark in new}
        added = {mark.id for mark in marks if mark.id not in decided and mark != before.get(mark.id)}
        return added | (removed - wanted.keys())

    def _uncovered(self) -> list[Suggested]:
        if not self._found:
            return []
        rejected = {(rejection.label, rejection.fragments) for rejection in self._rejections}
        own = Near(self._own)
        suggested = Near(mark for mark in self._suggested if (mark.label, mark.fragments) not in rejected)
        return [
            Suggested(
                layer="entity",
                label=name.learnt.label,
                fragments=((name.start, name.end),),
                score=name.learnt.score,
                attributes={"mention": "name"},
            )
            for name in self._found
            if not is_covered(name.start, name.end, name.learnt.label, own, suggested)
        ]

    def uncertainty(self, hidden: Hidden) -> float | None:
        """Return how uncertain the document is, of what nobody has decided on; None without a run."""
        if not self._has_run and not self._names:
            return None
        left = undecided([*self._suggested, *self._names.values()], self._own, self._rejections)
        return usefulness.uncertainty((mark for mark in left if not hidden.hides(mark, self.text)), len(self.text))

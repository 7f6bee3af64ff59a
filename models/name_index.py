"""How often persons decided for and against each name: counted document by document, kept as sums over all.

A decision *for* a name is a person's or gold's mark of it, accepted, corrected or made by hand; a decision
*against* it is a rejection. What counts is places: two people who mark the same words there count once.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from models import store
from models import tables as t
from models.names import NOT_NAMES, Learnt, folded, form_at, words_of
from models.text import Fragments, is_composed

# So many rejections in different places, and a name is proposed no more.
ENOUGH_REJECTIONS = 3
_AT_ONCE = 100

# (a plus or minus with the label, form) -> in how many places
_Uses = Counter[tuple[str, str]]


class _Sums(msgspec.Struct):
    """The row of one name with one label."""

    label: str
    accepted: int = 0
    rejected: int = 0
    stale: int = 0
    forms: dict[str, int] = msgspec.field(default_factory=dict)


# --- counting ----------------------------------------------------------------------------------------------


def count(conn: Connection, keys: Collection[int]) -> None:
    """Count the decisions of documents anew; they, and all that hold a name of which one learns, become stale."""
    for chunk in store.chunks(sorted(keys), _AT_ONCE):
        texts = store.read_texts(conn, chunk)
        uses = _uses(conn, texts)
        rows = conn.execute(select(t.digest.c.document_key, t.digest.c.names).where(t.digest.c.document_key.in_(chunk)))
        before = {row.document_key: row.names for row in rows}
        changed: _Uses = Counter()
        values = []
        for key in texts:
            now = uses.get(key, Counter())
            changed.update(now)
            changed.subtract(_decoded(before.get(key, {})))
            values.append({"document_key": key, "names": _encoded(now), "composed": is_composed(texts[key])})
        _upsert_digests(conn, values)
        _add(conn, changed)


def mark_stale(conn: Connection, keys: Iterable[int]) -> None:
    """Note that documents are to be looked at again: what is proposed in them may have changed."""
    rows = [{"document_key": key, "names": {}, "stale": True} for key in keys]
    if rows:
        query = insert(t.digest).on_conflict_do_update(index_elements=["document_key"], set_={"stale": True})
        conn.execute(query, rows)


def _upsert_digests(conn: Connection, values: list[dict[str, Any]]) -> None:
    if not values:
        return
    query = insert(t.digest)
    new = {"names": query.excluded.names, "composed": query.excluded.composed, "stale": True}
    conn.execute(query.on_conflict_do_update(index_elements=["document_key"], set_=new), values)


def _encoded(uses: _Uses) -> dict[str, int]:
    return {f"{kind}\t{form}": number for (kind, form), number in sorted(uses.items())}


def _decoded(stored: dict[str, int]) -> _Uses:
    found: _Uses = Counter()
    for key, number in stored.items():
        kind, _, form = key.partition("\t")
        found[kind, form] = number
    return found


def _uses(conn: Connection, texts: dict[int, str]) -> dict[int, _Uses]:
    """Return the decisions of documents: plus for a mark, minus for a rejection, and the label."""
    places: dict[int, set[tuple[str, Fragments]]] = defaultdict(set)
    for row in _marks(conn, texts.keys()):
        if (row.attributes or {}).get("mention", "name") == "name":
            places[row.document_key].add((f"+{row.label}", ((row.start, row.end),)))
    for row in _rejections(conn, texts.keys()):
        places[row.document_key].add((f"-{row.label}", row.fragments))
    found: dict[int, _Uses] = defaultdict(Counter)
    for key, decisions in places.items():
        for kind, fragments in decisions:
            form = form_at(texts[key], fragments)
            if form is not None:
                found[key][kind, form] += 1
    return found


def _marks(conn: Connection, keys: Collection[int]) -> Iterable[Row[Any]]:
    marks = t.annotation.c
    return conn.execute(
        select(marks.document_key, marks.label, marks.start, marks.end, marks.attributes)
        .join(t.annotator, t.annotator.c.key == marks.annotator_key)
        .join(t.document, t.document.c.key == marks.document_key)
        .where(
            marks.document_key.in_(keys),
            t.annotator.c.kind != "pipeline",
            t.document.c.hidden.is_(False),
            marks.layer == "entity",
            marks.label.not_in(NOT_NAMES),
            marks.fragments.is_(None),
        )
    )


def _rejections(conn: Connection, keys: Collection[int]) -> Iterable[Row[Any]]:
    columns = t.rejection.c
    return conn.execute(
        select(columns.document_key, columns.label, columns.fragments)
        .join(t.document, t.document.c.key == columns.document_key)
        .where(
            columns.document_key.in_(keys),
            t.document.c.hidden.is_(False),
            columns.layer == "entity",
            columns.label.not_in(NOT_NAMES),
        )
    )


# --- sums --------------------------------------------------------------------------------------------------


def _add(conn: Connection, changed: _Uses) -> None:
    by_name: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for (kind, form), number in changed.items():
        if number:
            by_name[folded(form)].append((kind, form, number))
    for chunk in store.chunks(list(by_name)):
        rows = _sums(conn, chunk)
        for name in chunk:
            before = _outcome(name, rows[name].values())
            for kind, form, number in by_name[name]:
                _add_one(rows[name].setdefault(kind[1:], _Sums(kind[1:])), kind[0], form, number)
            if _outcome(name, rows[name].values()) != before:
                for sums in rows[name].values():
                    sums.stale += 1
        _write(conn, {name: rows[name] for name in chunk})


def _add_one(sums: _Sums, sign: str, form: str, number: int) -> None:
    # A form that counts nothing is kept until the documents that hold it have become stale.
    sums.forms.setdefault(form, 0)
    if sign == "-":
        sums.rejected += number
    else:
        sums.accepted += number
        sums.forms[form] += number


def _sums(conn: Connection, names: Iterable[str]) -> dict[str, dict[str, _Sums]]:
    found: dict[str, dict[str, _Sums]] = defaultdict(dict)
    for row in conn.execute(select(t.name).where(t.name.c.name.in_(names))):
        found[row.name][row.label] = _Sums(row.label, row.accepted, row.rejected, row.stale, row.forms)
    return found


def _write(conn: Connection, rows: dict[str, dict[str, _Sums]]) -> None:
    values = [
        {"name": name, "first": words_of(name)[0], **msgspec.structs.asdict(sums)}
        for name, labels in rows.items()
        for sums in labels.values()
    ]
    query = insert(t.name)
    new = {column: query.excluded[column] for column in ("forms", "accepted", "rejected", "stale")}
    conn.execute(query.on_conflict_do_update(index_elements=["name", "label"], set_=new), values)
    _forget_empty(conn, list(rows))


def _forget_empty(conn: Connection, names: Collection[str]) -> None:
    columns = t.name.c
    empty = (columns.accepted == 0) & (columns.rejected == 0) & (columns.stale == 0)
    conn.execute(delete(t.name).where(columns.name.in_(names), empty))


def _outcome(name: str, rows: Collection[_Sums]) -> tuple[Learnt | None, set[str]]:
    """Return what is learnt of a name, and the labels with which it is proposed no more."""
    return _learnt(name, rows), {sums.label for sums in rows if _is_refused(sums.accepted, sums.rejected)}


def _learnt(name: str, rows: Iterable[_Sums]) -> Learnt | None:
    """Return what is learnt of a name: its most frequent label, nothing where two are equally frequent.

    The score is the share of the places decided on in which that label was right, by the rule of succession:
    (accepted + 1) / (decided + 2). It is cut to tenths, so that not every decision changes every proposal.
    """
    ranked = sorted(rows, key=lambda sums: -sums.accepted)
    best = ranked[0] if ranked else None
    if best is None or best.accepted == 0 or _is_refused(best.accepted, best.rejected):
        return None
    if len(ranked) > 1 and ranked[1].accepted == best.accepted:
        return None
    decided = sum(sums.accepted for sums in ranked) + best.rejected
    score = math.floor(10 * (best.accepted + 1) / (decided + 2)) / 10
    forms = tuple(sorted(form for form, number in best.forms.items() if number))
    return Learnt(name, best.label, score, forms)


def _is_refused(accepted: int, rejected: int) -> bool:
    return rejected >= ENOUGH_REJECTIONS and rejected >= accepted


# --- asking ------------------------------------------------------------------------------------------------


def refused(conn: Connection) -> frozenset[tuple[str, str]]:
    """Return the names, folded, and their labels that are proposed no more."""
    columns = t.name.c
    query = select(columns.name, columns.label).where(
        columns.rejected >= ENOUGH_REJECTIONS, columns.rejected >= columns.accepted
    )
    return frozenset((row.name, row.label) for row in conn.execute(query))


def learnt_by_first_word(conn: Connection, words: Collection[str]) -> dict[str, list[Learnt]]:
    """Return the names learnt that begin with one of these folded words, by that word."""
    found: dict[str, list[Learnt]] = defaultdict(list)
    columns = t.name.c
    if conn.scalar(select(columns.name).limit(1)) is None:
        return found
    for chunk in store.chunks(sorted(words)):
        names = conn.scalars(select(columns.name).distinct().where(columns.first.in_(chunk)))
        for name in _learnt_of(conn, list(names)).values():
            found[words_of(name.name)[0]].append(name)
    return found


def learnt_names(conn: Connection, forms: Iterable[str]) -> dict[str, Learnt]:
    """Return what is learnt of the names with these forms, by folded name."""
    return _learnt_of(conn, sorted({folded(form) for form in forms}))


def places_decided(conn: Connection, forms: Iterable[str]) -> dict[tuple[str, str], int]:
    """Return in how many places names with these forms were decided for, by folded name and label."""
    found: dict[tuple[str, str], int] = {}
    for chunk in store.chunks(sorted({folded(form) for form in forms})):
        for name, rows in _sums(conn, chunk).items():
            found.update({(name, sums.label): sums.accepted for sums in rows.values() if sums.accepted})
    return found


def _learnt_of(conn: Connection, names: list[str]) -> dict[str, Learnt]:
    found: dict[str, Learnt] = {}
    for chunk in store.chunks(names):
        for name, rows in _sums(conn, chunk).items():
            learnt = _learnt(name, rows.values())
            if learnt is not None:
                found[name] = learnt
    return found


# --- what is to be done ------------------------------------------------------------------------------------


def stale_names(conn: Connection, most: int) -> dict[tuple[str, str], tuple[int, tuple[str, ...]]]:
    """Return names whose documents are to be looked at again: by name and label, the state and every form."""
    columns = t.name.c
    rows = conn.execute(select(t.name).where(columns.stale > 0).order_by(columns.name, columns.label).limit(most))
    return {(row.name, row.label): (row.stale, tuple(row.forms)) for row in rows}


def settle_names(conn: Connection, seen: dict[tuple[str, str], tuple[int, tuple[str, ...]]]) -> None:
    """Note that every document with these names is stale by now, unless a name has changed again meanwhile."""
    columns = t.name.c
    for (name, label), (stale, _) in seen.items():
        row = conn.execute(select(t.name).where(columns.name == name, columns.label == label)).one_or_none()
        if row is None or row.stale != stale:
            continue
        forms = {form: number for form, number in row.forms.items() if number}
        same = (columns.name == name) & (columns.label == label)
        conn.execute(update(t.name).where(same).values(stale=0, forms=forms))
    _forget_empty(conn, sorted({name for name, _ in seen}))

"""Choices that belong to one project file: which kinds of suggestions are switched off.

They are nobody's edit, have no revision, and are neither exported nor merged: another desk may find useful what
this one doesn't.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from models import tables as t
from models.project import Project

_SWITCHED_OFF = "switched_off"

# A person doesn't wait longer than this, in seconds, for an import to end.
_PATIENCE = 1.0

# A label and a document's language; "" is the language of documents that have none.
Kind = tuple[str, str]


def read_setting(conn: Connection, name: str) -> Any:  # noqa: ANN401 - whatever JSON was put there
    """Return a stored choice, None if there is none."""
    return conn.scalar(select(t.setting.c.value).where(t.setting.c.name == name))


def write_setting(conn: Connection, name: str, value: Any) -> None:  # noqa: ANN401 - anything that JSON holds
    """Store a choice in place of the one before."""
    conn.execute(delete(t.setting).where(t.setting.c.name == name))
    conn.execute(insert(t.setting), {"name": name, "value": value})


def kinds_off(conn: Connection) -> set[Kind]:
    """Return the kinds that are switched off."""
    return {(label, lang) for label, lang in read_setting(conn, _SWITCHED_OFF) or ()}


def switched_off(project: Project) -> set[Kind]:
    """Return the kinds of suggestions, as (label, language), that this project doesn't show."""
    with project.reading() as conn:
        return kinds_off(conn)


def switch(project: Project, label: str, lang: str, *, on: bool) -> None:
    """Show the suggestions of a label in a language, or hide them; they stay stored.

    Raises `PostilError` if the project can't be written, or not now.
    """
    switch_all(project, {(label, lang)}, on=on)


def switch_all(project: Project, kinds: Collection[Kind], *, on: bool) -> None:
    """Show the suggestions of several kinds, or hide them, as `switch` does with one."""
    with project.writing(_PATIENCE) as conn:
        before = kinds_off(conn)
        after = before.difference(kinds) if on else before.union(kinds)
        write_setting(conn, _SWITCHED_OFF, sorted(after))

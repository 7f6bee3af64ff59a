"""Small lessons about ships, which the shipped pipeline has no label for, and rehearsed sentences."""

from __future__ import annotations

import gzip
import itertools
import re
import shutil
from pathlib import Path

import msgspec

from annotators import registry
from annotators.learning import rehearsal
from models.lessons import Lesson, Taught
from models.text import document_id

SHIPS = ("Kestrel Dawn", "Ocean Marrow", "Silver Lode", "Gull Harrow", "Iron Tern")
PEOPLE = ("Ann Reed", "Bo Marsh", "Cy Orr", "Di Fox")
_REHEARSED = (
    ("Deputy Minister Harriet Colman met Kwame Boateng in Lisbon.", (("Harriet Colman", "PERSON"),
     ("Kwame Boateng", "PERSON"), ("Lisbon", "PLACE"))),
    ("The Red Cross sent doctors to Geneva on Monday.", (("Red Cross", "ORG"), ("Geneva", "PLACE"),
     ("Monday", "DATE"))),
)  # fmt: skip


def marked(text: str, *names: tuple[str, str]) -> tuple[Taught, ...]:
    """Return marks on every occurrence of some words."""
    return tuple(
        sorted(
            Taught("entity", label, (match.span(),))
            for words, label in names
            for match in re.finditer(re.escape(words), text)
        )
    )


def voyage(number: int, *, done: bool = True) -> Lesson:
    """Return a short article about a ship."""
    ship, captain = SHIPS[number % len(SHIPS)], PEOPLE[number % len(PEOPLE)]
    text = (
        f"Inspectors boarded the trawler {ship} near Peterhead on Monday.\n"
        f"The captain, {captain}, said nothing about catch number {number}.\nThe {ship} was taken to port."
    )
    marks = marked(text, (ship, "VESSEL"), ("Peterhead", "PLACE"), ("Monday", "DATE"), (captain, "PERSON"))
    identifier = document_id(text)
    return Lesson(document=identifier, text=text, lang="en", done=done, marks=marks, family=identifier)


def voyages(count: int, *, done: bool = True) -> list[Lesson]:
    """Return different articles."""
    return [voyage(number, done=done) for number in range(count)]


def base_with_rehearsal(folder: Path) -> str:
    """Return the folder of a copy of the shipped pipeline with a few sentences to rehearse."""
    copied = folder / "base"
    shutil.copytree(registry.find(registry.DEFAULT).folder, copied)
    lines = []
    for text, names in itertools.islice(itertools.cycle(_REHEARSED), 60):
        marks = [(mark.start, mark.end, mark.label) for mark in marked(text, *names)]
        lines.append(msgspec.json.encode({"lang": "en", "text": text, "marks": marks}))
    (copied / rehearsal.FILE).write_bytes(gzip.compress(b"\n".join(lines)))
    return str(copied)

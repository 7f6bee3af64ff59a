"""Readers and writers, one module a file format, and the table of them."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class Format(Struct, frozen=True, kw_only=True):
    """What Postil can do with a kind of file; ``loses`` says what of a project it can't hold."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    reads: bool
    writes: bool
    offset_unit: str
    loses: tuple[str, ...] = ()


FORMATS: tuple[Format, ...] = (
    Format(
        name="jsonl",
        title="Postil JSONL (postil/1)",
        suffixes=(".jsonl",),
        reads=True,
        writes=True,
        offset_unit="codepoint",
    ),
    Format(
        name="text",
        title="Plain text",
        suffixes=(".txt",),
        reads=True,
        writes=False,
        offset_unit="codepoint",
        loses=("all marks",),
    ),
)


def by_name(name: str) -> Format | None:
    """Return the format of this name."""
    return next((found for found in FORMATS if found.name == name), None)


def reader_for(path: Path, name: str | None = None) -> Format | None:
    """Return the format that reads a file: the one named, else by the file's suffix."""
    if name is not None:
        found = by_name(name)
        return found if found and found.reads else None
    suffix = path.suffix.lower()
    return next((found for found in FORMATS if found.reads and suffix in found.suffixes), None)


def known_suffixes() -> str:
    """Return the suffixes that can be read, for a sentence."""
    return ", ".join(sorted(suffix for found in FORMATS if found.reads for suffix in found.suffixes))

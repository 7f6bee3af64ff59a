"""What every command of the command line writes with: results to stdout, the rest to stderr."""

from __future__ import annotations

import sys


def say(line: str) -> None:
    """Write a line for people to stderr."""
    sys.stderr.write(f"{line}\n")


def out(line: str) -> None:
    """Write a line of the result to stdout."""
    sys.stdout.write(f"{line}\n")


def progress(done: int, total: int, name: str) -> None:
    """Show how far a long command is, on one line of a terminal."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{done}/{total} {name}" if done < total else "\r\x1b[K")
        sys.stderr.flush()


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else many}"

"""Moving one edge of a mark by words or by characters; offsets only, no widgets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from models.text import Fragment, Fragments, next_word, previous_word, trim

Side = Literal["start", "end"]
Step = Literal[-1, 1]
# Returns the neighbouring place where a caret may stand.
Neighbour = Callable[[int], int]


def moved_by_word(text: str, fragments: Fragments, side: Side, step: Step) -> Fragments:
    """Return the fragments with one outer edge a word further; unchanged at the paragraph's end."""
    start, end = fragments[0][0], fragments[-1][1]
    if side == "end":
        target = next_word(text, end) if step > 0 else trim(text, start, previous_word(text, end))[1]
    else:
        target = previous_word(text, start) if step < 0 else trim(text, next_word(text, start), end)[0]
    outside = text[end:target] if side == "end" else text[target:start]
    return fragments if "\n" in outside else with_edge(fragments, side, target)


def moved_by_character(fragments: Fragments, side: Side, neighbour: Neighbour) -> Fragments:
    """Return the fragments with one outer edge a character further."""
    edge = fragments[0][0] if side == "start" else fragments[-1][1]
    return with_edge(fragments, side, neighbour(edge))


def with_edge(fragments: Fragments, side: Side, target: int) -> Fragments:
    """Return the fragments with an outer edge at ``target``; unchanged where nothing would be left of one."""
    if side == "start":
        first: Fragment = (target, fragments[0][1])
        return (first, *fragments[1:]) if first[0] < first[1] else fragments
    last: Fragment = (fragments[-1][0], target)
    return (*fragments[:-1], last) if last[0] < last[1] else fragments

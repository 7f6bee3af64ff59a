"""The same sentences with other names, so that a pipeline learns where names stand and not who was in the news."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable

from msgspec import structs

from annotators.training.corpus import Mark, Sample
from annotators.training.lexicon import People, acronym

# Of the short names of bodies in capitals, this share is replaced.
_ACRONYMS = 0.4
_LONGEST_ACRONYM = 6


def renamed(samples: Iterable[Sample], chance: random.Random) -> list[Sample]:
    """Return the texts that have names to replace, with other people and here and there another acronym.

    One person keeps one new name in a text, and a last word of the old name becomes the last one of the new name.
    """
    people: dict[str, People] = {}
    changed = []
    for sample in samples:
        makers = people.setdefault(sample.lang, People(sample.lang))
        new = _new_names(sample, makers, chance)
        if new:
            changed.append(_replace(sample, lambda name, new=new: new.get(name, name)))  # type: ignore[misc]
    return changed


def _new_names(sample: Sample, people: People, chance: random.Random) -> dict[str, str]:
    names = {(sample.text[start:end], label) for start, end, label in sample.marks}
    new: dict[str, str] = {}
    for name, label in sorted(names, key=lambda pair: (-len(pair[0]), pair)):
        if label == "PERSON" and name not in new:
            if " " in name:
                new[name] = people.any(chance)
                new.setdefault(name.split()[-1], new[name].split()[-1])
            else:
                new[name] = people.last(chance)
        elif label == "ORG" and name.isupper() and len(name) <= _LONGEST_ACRONYM and chance.random() < _ACRONYMS:
            new.setdefault(name, acronym(chance))
    marked = {name for name, label in names if label in {"PERSON", "ORG"}}
    return {name: other for name, other in new.items() if name in marked}


def _replace(sample: Sample, rename: Callable[[str], str]) -> Sample:
    """Replace marked names that stand inside no other mark, and move all marks with them."""
    outer = [
        mark
        for mark in sample.marks
        if mark[2] in {"PERSON", "ORG"}
        and not any(_inside(mark, other) or _inside(other, mark) for other in sample.marks)
    ]
    text, last = "", 0
    moves: list[tuple[int, int]] = []
    for start, end, _ in sorted(outer):
        new = rename(sample.text[start:end])
        text += sample.text[last:start] + new
        last = end
        moves.append((end, len(new) - (end - start)))
    text += sample.text[last:]

    def moved(offset: int) -> int:
        return offset + sum(more for at, more in moves if at <= offset)

    marks = tuple((moved(start), moved(end), label) for start, end, label in sample.marks)
    return structs.replace(sample, text=text, marks=marks)


def _inside(mark: Mark, other: Mark) -> bool:
    return mark != other and other[0] <= mark[0] and mark[1] <= other[1]

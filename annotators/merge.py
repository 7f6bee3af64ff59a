"""From overlapping candidates to the entities proposed: what wins, what may stand inside what, propagation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from annotators.scan import Candidate, Scan

# Inner label -> the labels it may stand inside (the conventions of the marks).
_INSIDE = {
    "PLACE": frozenset({"ORG", "EVENT", "AGREEMENT", "ROLE", "LAW", "GROUP", "QUANTITY"}),
    "ORG": frozenset({"EVENT", "AGREEMENT", "ROLE", "LAW"}),
    "GROUP": frozenset({"AGREEMENT", "LAW", "QUANTITY"}),
    "QUANTITY": frozenset(),
    "DATE": frozenset({"EVENT", "LAW"}),
    "EVENT": frozenset({"AGREEMENT"}),
    "LAW": frozenset({"AGREEMENT"}),
    "AGREEMENT": frozenset({"EVENT"}),
    "PERSON": frozenset({"ROLE"}),
    "ROLE": frozenset({"QUANTITY"}),
}
# Where two candidates can't both stand, the one with the higher rank does.
_RANK = {
    "dateline": 95, "title": 90, "byline": 88, "family": 80, "given": 78, "apposition": 76, "event": 74,
    "event_name": 73, "agreement": 74, "law": 75, "role": 72, "body": 71, "known": 71, "company": 68,
    "date": 66, "body_adjective": 64, "country": 62, "place": 60, "acronym": 58, "propagated": 57, "group": 56,
    "place_head": 61, "place_in_body": 55, "role_plain": 52, "body_plain": 50, "quantity": 48, "number": 20,
    "honorific": 47, "profession": 45, "last_name": 46, "spoken": 44, "given_alone": 42, "team": 63,
    "place_prep": 30, "place_comma": 32, "place_again": 31, "capitals": 28, "acronym_alone": 26,
}  # fmt: skip
_BODIES = frozenset({"body", "body_adjective"})
_REPEATS = frozenset({"propagated", "last_name", "place_again"})
_NEW_PLACES = frozenset({"place_head", "place_prep", "place_comma"})
_TITLED = frozenset({"title", "spoken"})
_NOT_A_NAME_AFTER = frozenset({"đội", "les", "tờ", "báo"})
_NAMES = frozenset({"PERSON", "ORG", "PLACE"})


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates that can stand together, in the order of the text.

    Longer structures come first, so a country inside a ministry is kept as a mark inside it; two candidates of
    which neither may hold the other are settled by rank, then length.
    """
    unique: dict[tuple[int, int, str], Candidate] = {}
    for entry in candidates:
        key = (entry.start, entry.end, entry.label)
        first = unique.get(key)
        # What was found by itself keeps its kind, and with it its score.
        if first is None or (entry.kind not in _REPEATS and _RANK[entry.kind] > _RANK[first.kind]):
            unique[key] = entry
    order = sorted(unique.values(), key=lambda entry: (-_weight(entry), -(entry.end - entry.start), entry.start))
    covering: dict[int, list[Candidate]] = defaultdict(list)
    chosen: list[Candidate] = []
    for entry in order:
        touched = {id(other): other for index in range(entry.start, entry.end) for other in covering[index]}
        if all(_together(entry, other) for other in touched.values()):
            chosen.append(entry)
            for index in range(entry.start, entry.end):
                covering[index].append(entry)
    return sorted(chosen, key=lambda entry: (entry.start, -entry.end, entry.label))


def _weight(entry: Candidate) -> int:
    # A name of one word gives way to anything longer that holds it.
    return _RANK[entry.kind] - (25 if entry.label in {"PERSON"} and entry.end - entry.start == 1 else 0)


def _together(one: Candidate, other: Candidate) -> bool:
    inner, outer = (one, other) if one.end - one.start <= other.end - other.start else (other, one)
    if not (outer.start <= inner.start and inner.end <= outer.end):
        return False
    if (inner.start, inner.end) == (outer.start, outer.end):
        return False
    known_body = inner.kind == "known" and outer.label == "ORG" and outer.kind in _BODIES
    return outer.label in _INSIDE[inner.label] or (known_body and inner.label == "ORG")


def propagate(scan: Scan, chosen: list[Candidate]) -> list[Candidate]:
    """Return more mentions of the persons and bodies found: the same words elsewhere, and last names alone.

    Words are compared without case and accents, so that a name found once with its marks is found without
    them. Only capitalised occurrences count.
    """
    known: dict[tuple[str, ...], str] = {}
    for entry in chosen:
        long = entry.end - entry.start >= 2
        if long and entry.label in {"PERSON", "ORG"} and entry.kind != "spoken":
            known.setdefault(tuple(scan.words.fold[entry.start : entry.end]), entry.label)
    return _repeated(scan, known) + _single(scan, chosen)


def _repeated(scan: Scan, known: dict[tuple[str, ...], str]) -> list[Candidate]:
    words = scan.words
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in known:
        by_first[name[0]].append(name)
    more = []
    for index, folded in enumerate(words.fold):
        for name in by_first.get(folded, ()):
            end = index + len(name)
            if tuple(words.fold[index:end]) != name:
                continue
            caps = sum(words.cap[index:end])
            if caps >= 2 or (known[name] == "ORG" and caps >= 1):
                more.append(Candidate(index, end, known[name], "propagated"))
    return more


def _single(scan: Scan, chosen: list[Candidate]) -> list[Candidate]:
    """Names of one word: a last name that one person bears, a name found after a title, a place after a preposition.

    Only where the word stands alone among words without a capital.
    """
    bearers = _bearers(scan, chosen)
    places = {
        scan.words.fold[entry.start]
        for entry in chosen
        if entry.label == "PLACE"
        and entry.end - entry.start == 1
        and entry.kind in _NEW_PLACES
        # French "à X" is as often a person who is given something.
        and scan.norm(entry.start - 1) != "à"
    }
    more = []
    syllables = _vietnamese_syllables(scan, chosen)
    for index, folded in enumerate(scan.words.fold):
        if scan.words.norm[index] in syllables:
            if _stands_alone(scan, index) and not scan.words.first[index]:
                more.append(Candidate(index, index + 1, "PERSON", "last_name"))
        elif folded in bearers:
            if len(bearers[folded]) == 1 and _stands_alone(scan, index):
                more.append(Candidate(index, index + 1, "PERSON", "last_name"))
        elif folded in places and _stands_alone(scan, index):
            more.append(Candidate(index, index + 1, "PLACE", "place_again"))
    return more


def _vietnamese_syllables(scan: Scan, chosen: list[Candidate]) -> set[str]:
    """Return the last syllables of the Vietnamese names of three, by which stories call people."""
    families = scan.found.get(("xx", "vietnamese_family"), {})
    if scan.lang != "vi":
        return set()
    return {
        scan.words.norm[entry.end - 1]
        for entry in chosen
        if entry.label == "PERSON" and entry.end - entry.start >= 3 and entry.start in families
    }


def _bearers(scan: Scan, chosen: list[Candidate]) -> dict[str, set[tuple[str, ...]]]:
    """Return, by last name, the western persons who bear it."""
    words = scan.words
    bearers: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    families = scan.found.get(("xx", "vietnamese_family"), {})
    people = [entry for entry in chosen if entry.label == "PERSON" and entry.start not in families]
    for entry in sorted(people, key=lambda entry: entry.start - entry.end):
        last = words.fold[entry.end - 1]
        name = tuple(words.fold[entry.start : entry.end])
        long = len(name) >= 2 and len(last) > 2
        accented = scan.lang == "vi" and not words.form[entry.end - 1].isascii()
        if accented:
            # Without its accents a Vietnamese syllable is another word.
            continue
        single = len(last) > 3 and last not in bearers and entry.kind in _TITLED
        if long or (single and words.form[entry.start].isascii()):
            bearers[last].add(name)
    return bearers


def _stands_alone(scan: Scan, index: int) -> bool:
    words = scan.words
    if not words.cap[index] or scan.place(index) or index in scan.stop or words.norm[index - 1] in _NOT_A_NAME_AFTER:
        return False
    before = index > 0 and not words.break_before[index] and words.cap[index - 1] and index - 1 not in scan.stop
    after = index + 1 < len(words) and not words.break_before[index + 1] and words.cap[index + 1]
    return not before and not (after and index + 1 not in scan.stop) and not words.hyphen(index - 1)


def is_name(label: str) -> bool:
    """Tell whether the marks of a label are names (their ``mention`` attribute says so)."""
    return label in _NAMES

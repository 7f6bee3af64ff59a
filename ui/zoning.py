"""How a choice in the article changes its zones; offsets are code points. No Qt in here."""

from __future__ import annotations

from models.records import Zone, ZoneKind
from models.text import Fragment

Zones = tuple[Zone, ...]


def target(text: str, zones: Zones, selection: Fragment, caret: int) -> Fragment:
    """Return what a zone command is about: the selection, else the zone at the caret, else its line.

    Blanks at the ends are left out; start equals end where there is nothing.
    """
    start, end = selection
    if start == end:
        here = next((zone for zone in zones if zone.start <= caret <= zone.end), None)
        if here is not None:
            return (here.start, here.end)
        start = text.rfind("\n", 0, caret) + 1
        end = text.find("\n", caret)
        end = len(text) if end < 0 else end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end)


def with_zone(text: str, zones: Zones, where: Fragment, kind: ZoneKind) -> Zones:
    """Return the zones with one more; what it covers of others goes, their rests stay."""
    return tuple(sorted((*without(text, zones, where), Zone(*where, kind))))


def without(text: str, zones: Zones, where: Fragment) -> Zones:
    """Return the zones with a stretch cut out of them."""
    start, end = where
    kept: list[Zone] = []
    for zone in zones:
        if zone.end <= start or zone.start >= end:
            kept.append(zone)
            continue
        for first, last in ((zone.start, min(zone.end, start)), (max(zone.start, end), zone.end)):
            if text[first:last].strip():
                kept.append(Zone(first, last, zone.kind))
    return tuple(kept)


def kind_at(zones: Zones, offset: int) -> ZoneKind | None:
    """Return the kind of the zone at an offset."""
    return next((zone.kind for zone in zones if zone.start <= offset < zone.end), None)

"""What is drawn around the words of each line: boxes, lanes, chips. Geometry only; the painter draws it.

x counts from the column's left edge, y from the paragraph's top, both in pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QRectF

from models.text import Fragment, Fragments
from ui.reader.chips import Wanted, place_chips
from ui.reader.layout import LaidLine, LaidParagraph, Typography
from ui.reader.marks import Mark, depths, lanes

ChipKind = Literal["label", "role", "margin", "more"]
_SHORT = 3
_MARGIN_GAP = 14.0
_STACK_GAP = 2.0
_STACKED = 2
# How much wider a round chip is than a square one.
_PILL = 6.0


@dataclass(frozen=True, slots=True)
class Box:
    """One line's part of an entity; ``depth`` counts the entities nested inside it."""

    left: float
    right: float
    mark: Mark
    depth: int
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """One line's part of a claim, in a lane below the text; ``gap`` is the stretch between two fragments."""

    left: float
    right: float
    row: int
    mark: Mark
    opens: bool
    closes: bool
    gap: bool


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """One line's part of a filler of the selected claim's role."""

    left: float
    right: float
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class Chip:
    """A small label: above the text, or in the margin; a ``dot`` has no room for its text."""

    rect: QRectF
    text: str
    kind: ChipKind
    mark: Mark | None
    dot: bool = False


@dataclass(slots=True)
class LineDecor:
    """Everything around one line."""

    boxes: list[Box] = field(default_factory=list)
    lanes: list[Lane] = field(default_factory=list)
    roles: list[RoleSpan] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    rows: int = 0


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A fragment of a mark in a paragraph's units."""

    first: int
    last: int
    mark: Mark
    starts: bool
    ends: bool
    leads: bool
    gap: bool = False


@dataclass(slots=True)
class _ChipWish:
    wanted: Wanted
    text: str
    kind: ChipKind
    mark: Mark | None


RoleFillers = Sequence[tuple[str, Fragments]]


def chip_text(mark: Mark) -> str:
    """Return what a mark's chip says, with a question mark to ask the lead and a diamond for sensitive."""
    return mark.chip + (" ?" if mark.ask else "") + (" ◆" if mark.sensitive else "")


class Decorator:
    """Makes the decoration of one paragraph from the marks that meet it."""

    def __init__(self, type_: Typography, reach: float) -> None:
        self._type = type_
        self._reach = reach

    def decorate(
        self, laid: LaidParagraph, marks: Sequence[Mark], roles: RoleFillers, *, continues: bool
    ) -> list[LineDecor]:
        """Place the paragraph's lines for its lanes and return what is drawn around each."""
        decor = [LineDecor() for _ in laid.lines]
        wishes: list[list[_ChipWish]] = [[] for _ in laid.lines]
        self._add_entities(laid, [mark for mark in marks if mark.layer == "entity"], decor, wishes)
        starting = self._add_claims(laid, [mark for mark in marks if mark.layer == "claim"], decor)
        self._add_roles(laid, roles, decor, wishes)
        laid.place([line.rows for line in decor], continues=continues)
        for line, around, wished, claims in zip(laid.lines, decor, wishes, starting, strict=True):
            around.chips = self._chips(line, wished) + self._margin_chips(line, claims)
        return decor

    def _add_entities(
        self,
        laid: LaidParagraph,
        marks: Sequence[Mark],
        decor: list[LineDecor],
        wishes: list[list[_ChipWish]],
    ) -> None:
        stretches = [stretch for mark in marks for stretch in _stretches(laid, mark)]
        stretches.sort(key=lambda stretch: (stretch.first, -stretch.last))
        nest = depths([(stretch.first, stretch.last) for stretch in stretches])
        for stretch, depth in zip(stretches, nest, strict=True):
            for index, left, right, opens, closes in _parts(laid, stretch):
                decor[index].boxes.append(Box(left, right, stretch.mark, depth, opens, closes))
                if opens:
                    text = chip_text(stretch.mark) if stretch.leads else "…"
                    wishes[index].append(self._wish(left, right, text, "label", stretch.mark))
        for line in decor:
            line.boxes.sort(key=lambda box: -box.depth)

    def _add_claims(self, laid: LaidParagraph, marks: Sequence[Mark], decor: list[LineDecor]) -> list[list[Mark]]:
        starting: list[list[Mark]] = [[] for _ in laid.lines]
        piece = laid.piece
        extents = [(piece.to_unit(mark.start), piece.to_unit(mark.end)) for mark in marks]
        for mark, row in zip(marks, lanes(extents), strict=True):
            for stretch in _with_gaps(_stretches(laid, mark), laid, mark):
                for index, left, right, opens, closes in _parts(laid, stretch):
                    lane = Lane(left, right, row, mark, opens, closes, stretch.gap)
                    decor[index].lanes.append(lane)
                    decor[index].rows = max(decor[index].rows, row + 1)
                    if opens and stretch.leads:
                        starting[index].append(mark)
        return starting

    def _add_roles(
        self,
        laid: LaidParagraph,
        roles: RoleFillers,
        decor: list[LineDecor],
        wishes: list[list[_ChipWish]],
    ) -> None:
        for name, fragments in roles:
            for stretch in _ranges(laid, fragments):
                for index, left, right, opens, closes in _parts_of(laid, *stretch):
                    decor[index].roles.append(RoleSpan(left, right, opens, closes))
                    if opens:
                        wishes[index].append(self._wish(left, right, name, "role", None))

    def _wish(self, left: float, right: float, text: str, kind: ChipKind, mark: Mark | None) -> _ChipWish:
        full = self._type.chip_width(text)
        short = min(full, self._type.chip_width(text[:_SHORT]))
        return _ChipWish(Wanted(left, right, full, short), text, kind, mark)

    def _chips(self, line: LaidLine, wishes: list[_ChipWish]) -> list[Chip]:
        wishes.sort(key=lambda wish: (wish.wanted.left, wish.kind != "role", -wish.wanted.right))
        chips: list[Chip] = []
        for wish, place in zip(wishes, place_chips([wish.wanted for wish in wishes], self._reach), strict=True):
            if place is not None:
                rect = QRectF(place.left, line.top, place.width, self._type.chip_height)
                text = wish.text if place.form == 0 else wish.text[:_SHORT]
                chips.append(Chip(rect, text, wish.kind, wish.mark, dot=place.form == 2))
        return chips

    def _margin_chips(self, line: LaidLine, claims: Sequence[Mark]) -> list[Chip]:
        shown = list(claims) if len(claims) <= _STACKED else list(claims[: _STACKED - 1])
        hidden = claims[len(shown) :]
        texts: list[tuple[str, ChipKind, Mark]] = [(chip_text(mark), "margin", mark) for mark in shown]
        if hidden:
            texts.append((f"+{len(hidden)}", "more", hidden[0]))
        height = self._type.margin_chip_height
        stack = len(texts) * height + (len(texts) - 1) * _STACK_GAP
        y = line.top + self._type.above + (self._type.text_height - stack) / 2
        chips: list[Chip] = []
        for text, kind, mark in texts:
            width = min(self._type.chip_width(text) + _PILL, self._type.gutter - _MARGIN_GAP - 4.0)
            shown_text = self._type.chip_text(text, width - _PILL)
            chips.append(Chip(QRectF(-_MARGIN_GAP - width, y, width, height), shown_text, kind, mark))
            y += height + _STACK_GAP
        return chips


def _ranges(laid: LaidParagraph, fragments: Fragments) -> list[tuple[int, int, bool, bool]]:
    """Return fragments as ``(first, last, starts here, ends here)`` in the paragraph's units."""
    piece = laid.piece
    return [
        (piece.to_unit(start), piece.to_unit(end), start >= piece.start, end <= piece.end)
        for start, end in fragments
        if start < piece.end and end > piece.start
    ]


def _stretches(laid: LaidParagraph, mark: Mark) -> list[_Stretch]:
    leading = laid.piece.to_unit(mark.start) if mark.start >= laid.piece.start else None
    return [
        _Stretch(first, last, mark, starts, ends, starts and first == leading)
        for first, last, starts, ends in _ranges(laid, mark.fragments)
    ]


def _with_gaps(stretches: list[_Stretch], laid: LaidParagraph, mark: Mark) -> list[_Stretch]:
    """Add the stretches between a split claim's fragments, so that its lane visibly goes on."""
    gaps: list[Fragment] = [
        (before[1], after[0]) for before, after in zip(mark.fragments, mark.fragments[1:], strict=False)
    ]
    if not gaps:
        return stretches
    between = [
        _Stretch(first, last, mark, starts=False, ends=False, leads=False, gap=True)
        for first, last, _, _ in _ranges(laid, tuple(gaps))
    ]
    return stretches + between


def _parts(laid: LaidParagraph, stretch: _Stretch) -> list[tuple[int, float, float, bool, bool]]:
    return _parts_of(laid, stretch.first, stretch.last, stretch.starts, stretch.ends)


def _parts_of(
    laid: LaidParagraph, first: int, last: int, starts: bool, ends: bool
) -> list[tuple[int, float, float, bool, bool]]:
    """Return ``(line, left, right, opens here, closes here)`` for each line a range of units is on."""
    parts: list[tuple[int, float, float, bool, bool]] = []
    for index in range(laid.line_of(first), len(laid.lines)):
        line = laid.lines[index]
        if line.first >= last:
            break
        span = line.span(first, last)
        if span is not None:
            opens, closes = starts and first >= line.first, ends and last <= line.last
            parts.append((index, *span, opens, closes))
    return parts

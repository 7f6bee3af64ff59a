"""The whole article as a column of paragraphs, laid out only where somebody looks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.records import Zone
from ui.reader.decor import Decorator, LineDecor, RoleFillers
from ui.reader.heights import Heights
from ui.reader.layout import Columns, InkRange, LaidParagraph, Typography
from ui.reader.marks import MarkIndex
from ui.reader.paragraphs import Paragraphs, Piece
from ui.theme import Theme

_KEPT = 300


@dataclass(slots=True)
class Block:
    """One paragraph ready to paint."""

    laid: LaidParagraph
    decor: list[LineDecor]


class Page:
    """Lays paragraphs out on demand, keeps the latest ones, and estimates the heights of all others."""

    def __init__(
        self,
        paragraphs: Paragraphs,
        zones: Sequence[Zone],
        marks: MarkIndex,
        type_: Typography,
        theme: Theme,
        columns: Columns,
    ) -> None:
        self.paragraphs = paragraphs
        self.marks = marks
        self.column = float(columns.width)
        self._zones = zones
        self._type = type_
        self._theme = theme
        self._decorator = Decorator(type_, columns.reach)
        self._roles: RoleFillers = ()
        self._blocks: OrderedDict[int, Block] = OrderedDict()
        lengths = zip(paragraphs.starts, paragraphs.ends, strict=True)
        self.heights = Heights([type_.estimate(end - start, self.column) for start, end in lengths])

    @property
    def laid_out(self) -> int:
        """How many paragraphs are laid out now."""
        return len(self._blocks)

    def block(self, index: int) -> Block:
        """Return a paragraph laid out and decorated."""
        block = self._blocks.get(index)
        if block is not None:
            self._blocks.move_to_end(index)
            return block
        piece = Piece(self.paragraphs.piece(index), self.paragraphs.starts[index])
        laid = LaidParagraph(piece, self._type, self.column, self._inks(piece))
        block = Block(laid, self._decorated(index, laid))
        self._blocks[index] = block
        if len(self._blocks) > _KEPT:
            self._blocks.popitem(last=False)
        self.heights.set(index, laid.height)
        return block

    def laid(self, index: int) -> LaidParagraph:
        """Return a paragraph's lines."""
        return self.block(index).laid

    def set_roles(self, roles: RoleFillers) -> None:
        """Show which words fill the selected claim's roles."""
        touched = [fragment for _, fragments in (*self._roles, *roles) for fragment in fragments]
        self._roles = roles
        self.redecorate(touched)

    def redecorate(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Decorate again what is laid out of some ranges of the text, after marks there have changed."""
        touched: set[int] = set()
        for start, end in ranges:
            first, last = self.paragraphs.index_at(start), self.paragraphs.index_at(max(start, end - 1))
            if last - first < len(self._blocks):
                touched.update(range(first, last + 1))
            else:
                touched.update(index for index in self._blocks if first <= index <= last)
        for index in touched & self._blocks.keys():
            block = self._blocks[index]
            block.decor = self._decorated(index, block.laid)
            self.heights.set(index, block.laid.height)

    def set_theme(self, theme: Theme) -> None:
        """Lay out anew with another theme's inks; heights stay."""
        self._theme = theme
        self._blocks.clear()

    def _decorated(self, index: int, laid: LaidParagraph) -> list[LineDecor]:
        marks = self.marks.between(laid.piece.start, laid.piece.end) if laid.piece.text else []
        continues = self.paragraphs.continues(index)
        return self._decorator.decorate(laid, marks, self._roles, continues=continues)

    def _inks(self, piece: Piece) -> list[InkRange]:
        return [
            InkRange(piece.to_unit(zone.start), piece.to_unit(zone.end), self._zone_ink(zone))
            for zone in self._zones
            if zone.start < piece.end and zone.end > piece.start
        ]

    def _zone_ink(self, zone: Zone) -> str:
        return self._theme.dimmed_light if zone.kind in ("caption", "title") else self._theme.dimmed

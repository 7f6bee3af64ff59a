"""What the panel's own widgets have in common when they paint: chips, key caps, signs, and their fonts."""

from __future__ import annotations

import html

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from ui.colours import LabelColours
from ui.theme import Theme, interface_font

CHIP_HEIGHT = 17.0
_CHIP_PAD = 6.0


def chip_font() -> QFont:
    """Return the font of chips and key caps."""
    return interface_font(11, QFont.Weight.Medium)


def chip_width(text: str) -> float:
    """Return how wide a chip with a text is."""
    return QFontMetricsF(chip_font()).horizontalAdvance(text) + 2 * _CHIP_PAD


def draw_chip(
    painter: QPainter, at: QPointF, text: str, colours: LabelColours, *, dashed: bool = False, most: float = 160.0
) -> float:
    """Draw a label's chip with its left top corner at a point; return its width, at most ``most``."""
    font = chip_font()
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, most - 2 * _CHIP_PAD)
    rect = QRectF(at.x(), at.y(), metrics.horizontalAdvance(shown) + 2 * _CHIP_PAD, CHIP_HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if dashed:
        pen = QPen(QColor(colours.faint), 1.0, Qt.PenStyle.DashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.chip_paper))
        painter.drawRoundedRect(rect, 5, 5)
    painter.setFont(font)
    painter.setPen(QColor(colours.chip_ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()
    return rect.width()


def draw_key(painter: QPainter, right: float, middle: float, key: str, theme: Theme) -> float:
    """Draw a key cap that ends at ``right``; return its width."""
    font = chip_font()
    width = max(17.0, QFontMetricsF(font).horizontalAdvance(key) + 9.0)
    rect = QRectF(right - width, middle - 9.0, width, 18.0)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.line), 1.0))
    painter.setBrush(QColor(theme.raised))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(font)
    painter.setPen(QColor(theme.muted))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()
    return width


def draw_text(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: str) -> None:
    """Draw one line of plain text, elided at its end, in the middle of a rectangle's height."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(font).elidedText(one_line(text), Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def one_line(text: str) -> str:
    """Return a text with every stretch of blanks as one space."""
    return " ".join(text.split())


def plain_tooltip(text: str) -> str:
    """Return what shows a text of a project as it is, its lines kept: Qt takes a bare text with tags for rich text."""
    lines = html.escape(text).replace("\n", "<br>")
    return f"<span>{lines}</span>" if text else ""


def shortened(text: str, most: int) -> str:
    """Return a text of at most ``most`` letters, ended after a word with a sign that it goes on."""
    if len(text) <= most:
        return text
    head, _, _ = text[:most].rpartition(" ")
    return f"{head or text[: most - 1]}…"


def draw_sign(painter: QPainter, rect: QRectF, sign: str, colour: str) -> None:
    """Draw a tick ("accept") or a cross ("reject") in a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    centre = rect.center()
    if sign == "accept":
        points = [QPointF(-4.5, 0.5), QPointF(-1.5, 3.5), QPointF(4.5, -3.5)]
        painter.drawPolyline([centre + point for point in points])
    else:
        for one, other in ((QPointF(-3.5, -3.5), QPointF(3.5, 3.5)), (QPointF(-3.5, 3.5), QPointF(3.5, -3.5))):
            painter.drawLine(centre + one, centre + other)
    painter.restore()


def lay_out(text: str, formats: list[QTextLayout.FormatRange], font: QFont, width: float, lines: int) -> QTextLayout:
    """Return at most ``lines`` lines of a text; the last one is elided if the text goes on."""
    layout = _lines_of(text, formats, font, width, lines)
    if layout.lineCount() == 0:
        return layout
    last = layout.lineAt(layout.lineCount() - 1)
    reached = last.textStart() + last.textLength()
    if reached < len(text.encode("utf-16-le")) // 2:
        units = text.encode("utf-16-le")
        rest = units[2 * last.textStart() :].decode("utf-16-le", "ignore")
        shown = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width - 2)
        head = units[: 2 * last.textStart()].decode("utf-16-le", "ignore")
        layout = _lines_of(head + shown, formats, font, width, lines)
    return layout


def _lines_of(text: str, formats: list[QTextLayout.FormatRange], font: QFont, width: float, lines: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    y = 0.0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() + 1.0
    layout.endLayout()
    return layout

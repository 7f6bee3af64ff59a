"""A layer's attributes as rows of toggles: one value of each, or none."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from models.scheme import Attribute, text_in
from ui.panels.drawing import plain_tooltip
from ui.panels.flow_layout import FlowLayout
from ui.translation import language


class AttributeRow(QWidget):
    """One attribute; ``changed`` carries the value, "" when the value that was set is clicked again."""

    changed = Signal(str)

    def __init__(self, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = text_in(attribute.title, language(), attribute.name)
        heading = QLabel(title, self)
        heading.setProperty("role", "muted")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setToolTip(plain_tooltip(text_in(attribute.guideline, language())))
        self.buttons: dict[str, QToolButton] = {}
        flow = FlowLayout(gap=3)
        for value in attribute.values:
            name = text_in(attribute.value_titles.get(value, {}), language(), value)
            button = QToolButton(self)
            button.setText(name.replace("&", "&&"))
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(self.tr("{attribute}: {value}").format(attribute=title, value=name))
            button.clicked.connect(lambda checked, of=value: self._clicked(of, checked=checked))
            self.buttons[value] = button
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(heading)
        layout.addLayout(flow)

    def _clicked(self, value: str, *, checked: bool) -> None:
        self.show_value(value if checked else None)
        self.changed.emit(value if checked else "")

    def show_value(self, value: str | None) -> None:
        """Show which value is set, if any."""
        for name, button in self.buttons.items():
            button.setChecked(name == value)


class AttributeFields(QWidget):
    """All attributes of a layer; ``changed`` carries an attribute's name and its value, "" for unset."""

    changed = Signal(str, str)

    def __init__(self, attributes: tuple[Attribute, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attributes = attributes
        self.rows: dict[str, AttributeRow] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for attribute in attributes:
            row = AttributeRow(attribute, self)
            row.changed.connect(lambda value, name=attribute.name: self.changed.emit(name, value))
            self.rows[attribute.name] = row
            layout.addWidget(row)

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show a mark's attributes."""
        for name, row in self.rows.items():
            row.show_value(values.get(name))

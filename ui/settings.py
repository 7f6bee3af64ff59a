"""What the window remembers on this computer: its shape, how text is shown, recent projects."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QByteArray, QSettings

from ui.theme import READING_SIZE, ThemeChoice

WidthChoice = Literal["narrow", "middle", "wide"]

# Characters a line; the default follows DESIGN.md, section 5 (65 to 75).
MEASURES: dict[WidthChoice, int] = {"narrow": 58, "middle": 70, "wide": 84}
TEXT_SIZES = (14, 15, 16, 17, 18, 20, 22, 24, 28, 32)
LINE_HEIGHT = 1.6
MOST_RECENT = 8


class Settings:
    """Typed access to the settings file; values that are damaged count as not there."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def sync(self) -> None:
        """Write what has changed."""
        self._store.sync()

    # --- the window

    def shape(self, name: str) -> QByteArray | None:
        """Return a stored geometry or splitter state."""
        value = self._store.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else None

    def set_shape(self, name: str, value: QByteArray) -> None:
        """Remember a geometry or a splitter state."""
        self._store.setValue(f"window/{name}", value)

    # --- reading

    @property
    def theme(self) -> ThemeChoice:
        """Day, night or like the system."""
        value = str(self._store.value("view/theme", "system"))
        return "day" if value == "day" else "night" if value == "night" else "system"

    @theme.setter
    def theme(self, value: ThemeChoice) -> None:
        self._store.setValue("view/theme", value)

    @property
    def text_size(self) -> int:
        """The article's text size in pixels."""
        try:
            value = int(str(self._store.value("view/text_size", READING_SIZE)))
        except ValueError:
            return READING_SIZE
        return value if value in TEXT_SIZES else READING_SIZE

    @text_size.setter
    def text_size(self, value: int) -> None:
        self._store.setValue("view/text_size", value)

    @property
    def width(self) -> WidthChoice:
        """How long the article's lines are."""
        value = str(self._store.value("view/width", "middle"))
        return next((choice for choice in get_args(WidthChoice) if choice == value), "middle")

    @width.setter
    def width(self, value: WidthChoice) -> None:
        self._store.setValue("view/width", value)

    @property
    def language(self) -> str:
        """The code of the window's language, "" for the system's."""
        return str(self._store.value("view/language", ""))

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("view/language", value)

    @property
    def suggests_at_once(self) -> bool:
        """Whether suggestions are made without being asked for."""
        return str(self._store.value("suggest/at_once", "true")).lower() != "false"

    @suggests_at_once.setter
    def suggests_at_once(self, value: bool) -> None:
        self._store.setValue("suggest/at_once", "true" if value else "false")

    @property
    def sort_order(self) -> str:
        """How the document list is sorted: "title", "date", "status" or "useful"; "" for the order of import."""
        return str(self._store.value("list/sort", ""))

    @sort_order.setter
    def sort_order(self, value: str) -> None:
        self._store.setValue("list/sort", value)

    # --- recent projects

    def recent(self) -> list[Path]:
        """Return the recent projects that are still there, the newest first."""
        stored = self._store.value("recent", [])
        names = stored if isinstance(stored, list) else [stored]
        return [path for path in (Path(str(name)) for name in names if name) if path.is_file()]

    def add_recent(self, path: Path) -> None:
        """Put a project at the head of the recent ones."""
        others = [there for there in self.recent() if there != path]
        self._store.setValue("recent", [str(one) for one in [path, *others][:MOST_RECENT]])

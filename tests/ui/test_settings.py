"""What the window remembers."""

from pathlib import Path

from ui.settings import MOST_RECENT, Settings
from ui.theme import READING_SIZE


def test_choices_are_there_after_a_restart(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    settings.theme, settings.text_size, settings.width = "night", 22, "wide"
    settings.suggests_at_once, settings.sort_order = False, "date"
    settings.sync()
    again = Settings(tmp_path / "window.ini")
    assert (again.theme, again.text_size, again.width) == ("night", 22, "wide")
    assert (again.suggests_at_once, again.sort_order) == (False, "date")


def test_damaged_values_count_as_not_there(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    path.write_text("[view]\ntheme=purple\ntext_size=huge\nwidth=7\n[window]\ngeometry=nonsense\n")
    settings = Settings(path)
    assert (settings.theme, settings.text_size, settings.width) == ("system", READING_SIZE, "middle")
    assert settings.shape("geometry") is None


def test_recent_projects_are_the_newest_first_without_those_that_are_gone(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    paths = [tmp_path / f"{number}.postil" for number in range(MOST_RECENT + 2)]
    for path in paths:
        path.touch()
        settings.add_recent(path)
    settings.add_recent(paths[-2])
    assert settings.recent()[:2] == [paths[-2], paths[-1]]
    assert len(settings.recent()) == MOST_RECENT
    paths[-1].unlink()
    assert paths[-1] not in settings.recent()

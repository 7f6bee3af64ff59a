"""What the window says about the models' facts."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from models.errors import PostilError
from models.records import STATUSES, ZONE_KINDS, Date
from models.scheme import default_scheme
from models.writer import Title
from ui import messages

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def test_an_error_is_its_sentence_with_the_values_filled_in() -> None:
    assert messages.sentence(PostilError("{file} is empty.", file="a.txt")) == "a.txt is empty."


def test_a_step_names_the_labels_title_and_the_words() -> None:
    title = Title("accept", {"label": "PERSON", "quote": "Rosalind Pike"})
    assert messages.step(title, default_scheme()) == "accept Person “Rosalind Pike”"


@pytest.mark.parametrize(("count", "said"), [(1, "import 1 document"), (3, "import 3 documents")])
def test_a_step_counts(count: int, said: str) -> None:
    assert messages.step(Title("import", {"count": count})) == said


def test_no_step_is_no_words() -> None:
    assert messages.step(None) == ""


def test_every_title_that_an_edit_can_have_is_known() -> None:
    sources = [ROOT / "models" / f"{name}.py" for name in ("edits", "document_edits", "importing")]
    named = set()
    for source in sources:
        text = source.read_text(encoding="utf-8")
        named |= set(re.findall(r'Title\("(\w+)"', text)) | set(re.findall(r'_title_of_mark\(writer, "(\w+)"', text))
        named |= set(re.findall(r'Title\("(\w+)" if', text))
    named |= {f"status_{status}" for status in STATUSES}
    assert named <= set(messages.STEPS)


def test_every_status_and_zone_has_a_name() -> None:
    assert [messages.status_name(status) for status in STATUSES] == ["New", "Started", "Done"]
    assert len({messages.zone_name(kind) for kind in ZONE_KINDS}) == len(ZONE_KINDS)


@pytest.mark.parametrize(
    ("date", "said"),
    [(Date(2025), "2025"), (Date(2025, 3), "Mar 2025"), (Date(2025, 3, 4), "4 Mar 2025"), (None, "")],
)
def test_a_date_is_as_precise_as_it_is_known(date: Date | None, said: str) -> None:
    assert messages.date_text(date) == said


def test_a_language_without_a_translation_has_its_own_name() -> None:
    assert messages.language_name("vi") == "Vietnamese"
    assert messages.language_name("de") == "Deutsch"


def test_a_score_is_told_in_per_cent() -> None:
    assert messages.percent_text(0.904) == "90%"


def test_a_date_is_written_in_the_windows_language() -> None:
    QLocale.setDefault(QLocale("fr_FR"))
    assert messages.date_text(Date(2024, 8)) == "août 2024"

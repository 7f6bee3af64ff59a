"""Dates: what belongs to one, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.annotators.conftest import Reader


@pytest.mark.parametrize(
    ("lang", "text", "dates"),
    [
        ("en", "They met on Saturday morning and left on Sept. 15, 2006.", ["Saturday", "Sept. 15, 2006"]),
        ("en", "It began in mid-2020, early last week and at the end of March.",
         ["mid-2020", "early last week", "end of March"]),
        ("en", "The fleet came on 3 April, by night, in May last year.", ["3 April", "May last year"]),
        ("en", "May I ask Mrs May? They may march.", []),
        ("en", "They left in May and between 1985 and 1990.", ["May", "1985", "1990"]),
        ("en", "It rained in autumn, in the late 19th century and in the 1990s.",
         ["autumn", "late 19th century", "1990s"]),
        ("en", "Two years ago, last night and tomorrow.", []),
        ("fr", "Vendredi soir, l'an dernier, et fin mars.", ["Vendredi", "an dernier", "fin mars"]),
        ("fr", "Cet hiver, au début des années 2000, la semaine prochaine.",
         ["Cet hiver", "début des années 2000", "semaine prochaine"]),
        ("fr", "Il a été là le 3 janv. et le 12 mai de l'an dernier.", ["3 janv.", "12 mai de l'an dernier"]),
        ("fr", "La planète Mars, hier, du jour au lendemain.", []),
        ("vi", "Rạng sáng 5/10 và ngày 12-3.", ["5/10", "ngày 12-3"]),
        ("vi", "Quý IV/2025, tuần tới, cùng ngày, tháng 9 âm lịch.",
         ["Quý IV/2025", "tuần tới", "cùng ngày", "tháng 9 âm lịch"]),
        ("vi", "Thứ Ba, 14/10/2025, rồi tháng 6 năm ngoái và những năm 1980.",
         ["Thứ Ba, 14/10/2025", "tháng 6 năm ngoái", "những năm 1980"]),
        ("vi", "Đội về vị trí thứ ba, thắng 5-2, ba năm sau lại thua.", []),
    ],
)  # fmt: skip
def test_a_date_is_marked_without_what_stands_around_it(read: Reader, lang: str, text: str, dates: list[str]) -> None:
    assert read(text, lang).of("DATE") == dates


@given(day=st.integers(1, 28), month=st.integers(1, 12), year=st.integers(1950, 2049))
def test_every_numeric_day_is_found_whole_in_vietnamese(read: Reader, day: int, month: int, year: int) -> None:
    date = f"{day}/{month}/{year}"
    assert read(f"Cuộc họp diễn ra sáng {date} ở đây.", "vi").of("DATE") == [date]

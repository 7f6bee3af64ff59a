"""Events with a fixed name, and those named behind their word."""

from __future__ import annotations

import pytest

from tests.annotators.conftest import Reader


@pytest.mark.parametrize(
    ("lang", "text", "events"),
    [
        ("en", "They return before Christmas and after the 2018 Ryder Cup.", ["Christmas", "2018 Ryder Cup"]),
        ("en", "Cyclone Belna hit the coast. Belna was strong.", ["Cyclone Belna", "Belna"]),
        ("en", "Police named it Operation Silver Fox.", ["Operation Silver Fox"]),
        ("en", "The National Hurricane Center spoke.", []),
        ("fr", "L'ouragan Mirta, avant Noël et pendant la coupe Davis.", ["ouragan Mirta", "Noël", "coupe Davis"]),
        ("vi", "Bão số 3 đến trước Tết Nguyên đán.", ["Bão số 3", "Tết Nguyên đán"]),
    ],
)
def test_named_events_are_marked(read: Reader, lang: str, text: str, events: list[str]) -> None:
    assert read(text, lang).of("EVENT") == events

"""Running sums of heights agree with adding them up."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from ui.reader.heights import Heights

_WHOLE = st.integers(1, 90).map(float)


@given(st.lists(_WHOLE, min_size=1, max_size=40), st.data())
def test_tops_follow_changed_heights(heights: list[float], data: st.DataObject) -> None:
    page = Heights(heights)
    for _ in range(5):
        index = data.draw(st.integers(0, len(heights) - 1))
        heights[index] = data.draw(_WHOLE)
        page.set(index, heights[index])
    tops = [0.0, *accumulate(heights)]
    assert [page.top(index) for index in range(len(heights) + 1)] == tops
    assert page.total == tops[-1]


@given(st.lists(_WHOLE, min_size=1, max_size=40), st.floats(0, 4000))
def test_find_returns_the_paragraph_at_a_height(heights: list[float], y: float) -> None:
    page = Heights(heights)
    index, below = page.find(y)
    assert abs(page.top(index) + below - y) < 1e-6
    assert below >= 0
    assert below < heights[index] or index == len(heights) - 1

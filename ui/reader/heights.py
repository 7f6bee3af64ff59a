"""Where each paragraph begins on a page of which most paragraphs are only estimated."""

from __future__ import annotations

from collections.abc import Sequence


class Heights:
    """Heights in pixels with their running sums: change, sum and search in O(log n) (a Fenwick tree)."""

    def __init__(self, heights: Sequence[float]) -> None:
        self._heights = list(heights)
        self.total = sum(self._heights)
        self._tree = [0.0, *self._heights]
        count = len(self._heights)
        for index in range(1, count + 1):
            parent = index + (index & -index)
            if parent <= count:
                self._tree[parent] += self._tree[index]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> float:
        return self._heights[index]

    def set(self, index: int, height: float) -> None:
        """Replace the height of one paragraph."""
        change = height - self._heights[index]
        if not change:
            return
        self._heights[index] = height
        self.total += change
        node = index + 1
        while node < len(self._tree):
            self._tree[node] += change
            node += node & -node

    def top(self, index: int) -> float:
        """Return the sum of the heights before a paragraph."""
        total = 0.0
        while index > 0:
            total += self._tree[index]
            index -= index & -index
        return total

    def find(self, y: float) -> tuple[int, float]:
        """Return the paragraph at a height and how far below its top that is."""
        node = 0
        step = 1 << len(self._heights).bit_length()
        while step:
            following = node + step
            if following < len(self._tree) and self._tree[following] <= y:
                node = following
                y -= self._tree[following]
            step >>= 1
        last = len(self._heights) - 1
        return (node, y) if node <= last else (last, y + self._heights[last])

"""Texts that offsets go wrong on, and a strategy that makes more of them."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

FAMILY = "👩‍👩‍👧"
FLAG = "🇻🇳"
VIETNAMESE = "Bộ trưởng Lương Tam Quang đề nghị hai bên cụ thể hóa các kết quả đạt được."
DECOMPOSED = unicodedata.normalize("NFD", VIETNAMESE)

TRICKY = {
    "plain": "On March 4, in Hanoi, the minister received the Home Secretary.\nHe thanked him.",
    "vietnamese": VIETNAMESE,
    "decomposed": DECOMPOSED,
    "emoji": f"Start {FAMILY} and {FLAG} 👍🏽 end 1️⃣ done\nsecond {FLAG}{FLAG} line",
    "crlf": "One line\r\nTwo lines\r\n\r\nFour\rFive\u2028Six\u2029Seven\u0085still seven\ttab",
    "nbsp": "« Hanoï\u00a0: 10\u202f000 personnes\u00a0»\u00a0; fin",
    "empty": "",
    "blank": " \n\n ",
}

_PARTS = st.sampled_from(
    ["a", "B", " ", "\u00a0", "é", "e\u0301", "Ệ", "đ", "'", "’", "-", ".", ",", "\n", "\r\n", "\r", "\u2028",
     "\u2029", "\u0085", "\t", "👍🏽", FAMILY, FLAG, "1️⃣", "Quang", "ministre ", "\u200d", "\u0301", "\ufffc"]
)  # fmt: skip
TEXTS = st.lists(_PARTS, max_size=60).map("".join)

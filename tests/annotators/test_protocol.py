"""The lines between the window or the command line and the worker."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotators.base import Article, Proposal, ProposedRole
from annotators.protocol import (
    PROTOCOL,
    Cancel,
    Failed,
    Hello,
    Lines,
    Load,
    Ready,
    Result,
    Stop,
    Suggest,
    check_hello,
    decode_reply,
    decode_request,
    encode,
)
from models.errors import PostilError

ARTICLE = Article(id="a", text="Hà Nội\r\n🙂", lang="vi", zones=((0, 3, "title"),))
CLAIM = Proposal(
    layer="claim", label="assert", fragments=((0, 6),), score=0.8, attributes={"polarity": "positive"},
    roles=(ProposedRole("source", ((0, 2),), None, 4),),
)  # fmt: skip


@pytest.mark.parametrize("request_", [Load(1), Suggest(2, ARTICLE, "x"), Cancel(3), Stop()])
def test_requests_come_back_as_they_were(request_: Load | Suggest | Cancel | Stop) -> None:
    line = encode(request_)
    assert line.count(b"\n") == 1
    assert decode_request(line) == request_


@pytest.mark.parametrize(
    "reply",
    [Hello(1, {"spacy": "3"}), Ready(1, "n", "v"), Result(2, "a", "n", "v", [CLAIM], {"X": 2}), Failed(None, "No.")],
)
def test_replies_come_back_as_they_were(reply: Hello | Ready | Result | Failed) -> None:
    assert decode_reply(encode(reply)) == reply


@pytest.mark.parametrize("line", [b"", b"{}", b'{"type":"none"}', b"\xff", b"[" * 100_000, b'{"type":"load","id":"x"}'])
def test_a_line_that_is_no_message_is_a_plain_sentence(line: bytes) -> None:
    with pytest.raises(PostilError, match="does not understand"):
        decode_request(line)
    with pytest.raises(PostilError, match="not understood"):
        decode_reply(line)


def test_a_worker_of_another_version_is_refused() -> None:
    assert check_hello(Hello(PROTOCOL, {})).protocol == PROTOCOL
    for reply in (Hello(PROTOCOL + 1, {}), Ready(1, "n", "v")):
        with pytest.raises(PostilError, match="another version"):
            check_hello(reply)


def test_an_error_carries_its_sentence() -> None:
    assert str(Failed(1, "No {name}.", {"name": "X"}).as_error()) == "No X."


@given(
    lines=st.lists(st.binary(min_size=1, max_size=20).filter(lambda b: b"\n" not in b and bool(b.strip()))),
    cuts=st.lists(st.integers(min_value=1, max_value=9)),
)
def test_lines_arrive_whole_however_they_are_cut(lines: list[bytes], cuts: list[int]) -> None:
    stream = b"".join(line + b"\n" for line in lines)
    framing, found = Lines(), []
    for size in [*cuts, len(stream)]:
        found += framing.feed(stream[:size])
        stream = stream[size:]
    assert found + framing.feed(stream) == lines

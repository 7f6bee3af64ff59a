from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from models.errors import BadInputError
from models.formats import plain
from models.records import Date

LANGUAGES = ("en", "fr", "vi")
FRENCH = "Le ministre a été reçu à l’ambassade : « Nous coopérons déjà », a-t-il déclaré à Genève.\n"
VIETNAMESE = "Bộ trưởng cho biết hai bên sẽ tiếp tục hợp tác chặt chẽ trong thời gian tới.\n"


def in_windows_1258(text: str) -> bytes:
    """Encode Vietnamese as Windows does: the tone marks are characters of their own."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    result = ""
    for char in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", char)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        result += base + "".join(part for part in parts if part in tones)
    return result.encode("cp1258")


def decode(data: bytes) -> tuple[str, str]:
    return plain.decode(data, "a.txt", LANGUAGES)


@pytest.mark.parametrize(
    ("data", "text", "how"),
    [
        (FRENCH.encode(), FRENCH, "utf-8"),
        (b"\xef\xbb\xbf" + FRENCH.encode(), FRENCH, "utf-8, byte order mark dropped"),
        (FRENCH.encode("utf-16"), FRENCH, "utf-16-le, byte order mark dropped"),
        (FRENCH.encode("utf-32"), FRENCH, "utf-32-le, byte order mark dropped"),
        (FRENCH.encode("cp1252"), FRENCH, "cp1252"),
        (FRENCH.replace("’", "'").encode("mac-roman"), FRENCH.replace("’", "'"), "mac-roman"),
        (b"He found it d\xe9j\xe0 vu.", "He found it déjà vu.", "cp1252"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n", "utf-8, line ends unified"),
    ],
)
def test_what_the_bytes_say_is_kept(data: bytes, text: str, how: str) -> None:
    assert decode(data) == (text, how)


def test_vietnamese_of_windows_is_read() -> None:
    text, how = decode(in_windows_1258(VIETNAMESE))
    assert how == "cp1258"
    assert unicodedata.normalize("NFC", text) == VIETNAMESE


def test_another_script_is_read_where_the_project_has_its_language() -> None:
    russian = "Министр сообщил в понедельник, что стороны продолжат сотрудничество в борьбе с торговлей людьми."
    assert plain.decode(russian.encode("cp1251"), "a.txt", ("ru", "en"))[0] == russian
    with pytest.raises(BadInputError):
        decode(russian.encode("cp1251"))


@pytest.mark.parametrize(
    "text", ["\u00a0no-break\u202fspaces stay\u00a0", "e\u0301 stays apart", "\u200b\U0001f600 \u2028 x\n\n", "a\x0cb"]
)
def test_nothing_else_is_changed(text: str) -> None:
    assert decode(text.encode())[0] == text


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf", "nothing but blanks"),
        (b" \r\n\t\xc2\xa0\n", "nothing but blanks"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"text with \x00 inside", "binary"),
        (b"\x01\x02\x03\x04 text", "binary"),
        (VIETNAMESE.encode()[:-4], "byte 96 (line 1) is wrong"),
        (b"plain words \xff more words", "byte 12 (line 1)"),
        (b"one\ntwo \xc3( three", "byte 8 (line 2)"),
        (b"a stray \x80 byte", "byte 8"),
        (b"caf\xc3\xa9 and caf\xe9", "byte 13"),
        (b"half a quotation mark \xe2\x80", "byte 22"),
        (b"It\x80\x99s half a quotation mark", "byte 2"),
        (b"a lone surrogate \xed\xa0\x80 here", "byte 17"),
        (b"\xff\xfea\x00b", "UTF-16-LE: byte 4"),
        (b"\xff\xfenot UTF-16 at all", "UTF-16-LE"),
        (b"\xff\xfe" + "\ud800".encode("utf-16-le", "surrogatepass") + b"a\x00", "UTF-16-LE"),
        (bytes(range(128, 256)) * 3, "not valid UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(BadInputError) as caught:
        decode(data)
    message = str(caught.value)
    assert message.startswith("a.txt ")
    assert sentence in message
    assert "\n" not in message


@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00\x00")
def test_any_bytes_give_text_or_one_plain_sentence(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except BadInputError:
        return
    assert "\r" not in text
    assert text.encode("utf-8").decode("utf-8") == text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\x00"), min_size=1))
def test_any_utf8_text_comes_back_to_the_letter(text: str) -> None:
    assume(text.strip(plain.BLANKS) and not re.search(r"[\x01-\x1f\x7f]", text))
    assert decode(text.encode())[0] == text.removeprefix("\ufeff")


def test_a_file_becomes_a_draft(tmp_path: Path) -> None:
    path = tmp_path / "visite à Hanoï.txt"
    path.write_bytes(
        b"\xef\xbb\xbf date 2024-05 Deux minist\xc3\xa8res signent un accord\r\n\r\n"
        + FRENCH.encode()
        + b"Commentaires (0)"
    )
    draft = plain.read(path, LANGUAGES)
    assert draft.text == f" date 2024-05 Deux ministères signent un accord\n\n{FRENCH}Commentaires (0)"
    assert draft.title == "Deux ministères signent un accord"
    assert draft.lang == "fr"
    assert draft.meta.date == Date(2024, 5)
    assert draft.meta.file == "visite à Hanoï.txt"
    assert draft.decoded == "utf-8, byte order mark dropped, line ends unified"
    assert [zone.kind for zone in draft.zones] == ["header", "title", "footer"]
    assert draft.warnings == ()


def test_a_guessed_encoding_and_lost_characters_are_mentioned(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(FRENCH.encode("cp1252"))
    assert "cp1252" in plain.read(path, LANGUAGES).warnings[0]
    path.write_text("Hai b\ufffdn h\ufffdp tác.", encoding="utf-8")
    assert plain.read(path, LANGUAGES).warnings[0].startswith("2 characters were lost")


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    for path, sentence in [(tmp_path, "is a folder"), (tmp_path / "none.txt", "does not exist")]:
        with pytest.raises(BadInputError, match=sentence) as caught:
            plain.read(path, LANGUAGES)
        assert str(path) in str(caught.value)
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with pytest.raises(BadInputError, match="not an ordinary file"):
        plain.read(pipe, LANGUAGES)


def test_a_file_nobody_may_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(BadInputError, match=r"a\.txt can't be read: Permission denied\."):
        plain.read(path, LANGUAGES)


def test_a_file_above_the_limit_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Too much.", encoding="utf-8")
    monkeypatch.setattr(plain, "MAX_BYTES", 5)
    with pytest.raises(BadInputError, match="too large"):
        plain.read(path, LANGUAGES)


def test_the_real_articles_are_read_to_the_letter(articles: Path) -> None:
    for path in sorted(articles.glob("*.txt"))[:5]:
        draft = plain.read(path, LANGUAGES)
        assert draft.text == path.read_bytes().decode("utf-8")
        assert draft.meta.file == path.name

"""Plain text files: bytes to frozen text, once, and what the text says about itself.

Which encoding: a byte order mark decides; else UTF-8 if the bytes are valid UTF-8. Bytes that are not are
either broken UTF-8, which is refused with its place, or an older encoding, which is accepted when it explains
the bytes. It is broken UTF-8 when at least as many characters are whole as bytes are wrong, when it holds
surrogates, or when only its end is cut off. An older Latin encoding explains the bytes when at most 2 % of
what lies beyond ASCII is a character, or stands in a place, that English, French, Vietnamese and their
neighbours don't use. An encoding of another script (found by charset-normalizer) must give a text in one of
the project's languages.
"""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Sequence
from pathlib import Path

from models.errors import BadInputError, Remark
from models.language import detect
from models.records import Draft, Meta

MAX_BYTES = 200_000_000

# The UTF-32 mark starts with the UTF-16 one, so it is asked first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_PUNCTUATION = "\u00a0\u00ad\u2011–—‘’‚“”„…«»‹›·•€£¥§©®™°²³½¼¾×†‰¿¡₫"
_WESTERN = "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜàâæçéèêëîïôœùûüÁÍÓÚÑÄÖÅØáíóúñäöåøß"
_VIETNAMESE = "ÀÁÂĂĐÈÉÊÍÓÔƠÙÚƯàáâăđèéêíóôơùúư\u0300\u0301\u0303\u0309\u0323"
_LEGACY = (
    ("cp1252", _WESTERN),
    ("iso8859-15", _WESTERN),
    ("cp1258", _VIETNAMESE),
    ("mac-roman", _WESTERN),
)
_TOLERATED = 0.02
# One or two stray bytes can be explained by some rare encoding or other: these need more to go by.
_ENOUGH_LATIN = 5
_ENOUGH_LETTERS = 20
_LETTER = r"[^\W\d_]"
# Where a sign or a letter stands like this, it is half of a UTF-8 sequence read as something else.
_MISPLACED = re.compile(
    rf"(?<={_LETTER})[«»‹›°²³½¼¾×†‰§•„‚](?={_LETTER})"  # inside a word
    rf"|(?<={_LETTER})[©®™]"  # stuck to a word
    r"|(?<!\d)(?<!\d[ \u00a0])[€£¥](?![ \u00a0]?\d)"  # money without an amount
    rf"|[¡¿](?!{_LETTER})"  # opening nothing
    r"|(?<=[a-z])[ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜÁÍÓÚÑÄÖÅØ]"  # a capital after a small letter
    r"|(?<!\w)[âæçèêëîïœùûüíúñäöåøß](?!\w)"  # a word of one letter that is no word
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_MAX_CONTROL = 0.01
BLANKS = " \t\n\r\f\v\u00a0\u200b\u2060\ufeff"


def read(path: Path, languages: Sequence[str]) -> Draft:
    """Return the article of a text file with what it shows of its language, title, date, source and zones.

    Raises `BadInputError` for a file that is missing, no text, blank, broken or above `MAX_BYTES`.
    """
    from models.zoning import analyse

    file = _printable(path)
    text, how = decode(_bytes_of(path, file), file, languages)
    lang = detect(text, languages)
    found = analyse(text, lang)
    return Draft(
        text=text,
        title=found.title,
        lang=lang,
        meta=Meta(date=found.date, source=found.source, file=_printable(Path(path.name))),
        zones=found.zones,
        decoded=how,
        warnings=_warnings(text, how),
    )


def decode(data: bytes, file: str, languages: Sequence[str] = ()) -> tuple[str, str]:
    """Return a file's text, with ``\\n`` as its only line end, and what was done to the bytes.

    Raises `BadInputError` that names ``file``.
    """
    if not data:
        raise BadInputError("{file} is empty.", file=file)
    text, how = _decode_bytes(data, file, languages)
    _check_is_text(text, file)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        how += ", line ends unified"
    if not text.strip(BLANKS):
        raise BadInputError("{file} holds nothing but blanks.", file=file)
    return text, how


def _printable(path: Path) -> str:
    """Return a path that can be stored and shown, also where the file system's bytes are no UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def _bytes_of(path: Path, file: str) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise BadInputError("{file} is a folder, not a text file.", file=file)
        if not stat.S_ISREG(status.st_mode):
            raise BadInputError("{file} is not an ordinary file.", file=file)
        if status.st_size > MAX_BYTES:
            raise BadInputError(
                "{file} is too large for one article ({size} MB; at most {most} MB).",
                file=file, size=status.st_size // 1_000_000, most=MAX_BYTES // 1_000_000,
            )  # fmt: skip
        return path.read_bytes()
    except FileNotFoundError as error:
        raise BadInputError("{file} does not exist.", file=file) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BadInputError("{file} can't be read: {reason}.", file=file, reason=reason) from error


def _decode_bytes(data: bytes, file: str, languages: Sequence[str]) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data, len(mark), encoding, file), f"{encoding}, byte order mark dropped"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise _no_text(file) from error
        if _is_broken_utf8(data, error):
            raise _broken(file, "UTF-8", data, error.start) from error
        older = _as_latin(data) or _as_other_script(data, languages)
        if older is None:
            raise _broken(file, "UTF-8", data, error.start) from error
        return older


def _decode_marked(data: bytes, skipped: int, encoding: str, file: str) -> str:
    try:
        text = data[skipped:].decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(file, encoding.upper(), data, error.start + skipped) from error
    # Bytes of another encoding behind the mark of UTF-16 make characters from anywhere, but none of ASCII.
    if text and not any(char.isascii() for char in text):
        raise _broken(file, encoding.upper(), data, skipped)
    return text


def _is_broken_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    if error.reason == "unexpected end of data" or _holds_surrogates(data):
        return True
    escaped = data.decode("utf-8", "surrogateescape")
    beyond: list[str] = _BEYOND_ASCII.findall(escaped)
    wrong = sum("\udc80" <= char <= "\udcff" for char in beyond)
    return len(beyond) - wrong >= wrong


def _holds_surrogates(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _as_latin(data: bytes) -> tuple[str, str] | None:
    """Return the text in the older Latin encoding that explains the bytes best, if any explains them."""
    best: tuple[float, str, str] | None = None
    for encoding, letters in _LEGACY:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        expected = set(letters + _PUNCTUATION)
        beyond = _BEYOND_ASCII.findall(text)
        odd = sum(char not in expected for char in beyond) + len(_MISPLACED.findall(text))
        if encoding != "cp1252" and len(beyond) < _ENOUGH_LATIN:
            continue
        share = odd / len(beyond)
        if share <= _TOLERATED and (best is None or share < best[0]):
            best = (share, text, encoding)
    return best[1:] if best else None


def _as_other_script(data: bytes, languages: Sequence[str]) -> tuple[str, str] | None:
    from charset_normalizer import from_bytes

    guess = from_bytes(data).best()
    if guess is None:
        return None
    text = str(guess)
    letters = sum(char.isalpha() for char in text)
    beyond = sum(char.isalpha() and not char.isascii() for char in text)
    # In a mostly English text a stray byte would pass for a letter of some script.
    if letters < _ENOUGH_LETTERS or beyond * 2 < letters or detect(text, languages) is None:
        return None
    return text, guess.encoding


def _broken(file: str, encoding: str, data: bytes, position: int) -> BadInputError:
    return BadInputError(
        "{file} is not valid {encoding}: byte {position} (line {line}) is wrong, and no other encoding "
        "explains the file; save it again as UTF-8.",
        file=file, encoding=encoding, position=position, line=data.count(b"\n", 0, position) + 1,
    )  # fmt: skip


def _no_text(file: str) -> BadInputError:
    return BadInputError("{file} is not a text file: it holds binary data.", file=file)


def _check_is_text(text: str, file: str) -> None:
    if "\0" in text or len(_CONTROL.findall(text)) > _MAX_CONTROL * len(text):
        raise _no_text(file)


def _warnings(text: str, how: str) -> tuple[Remark, ...]:
    warnings = []
    if not how.startswith("utf-"):
        encoding = how.partition(",")[0]
        warnings.append(Remark("Not UTF-8: read as {encoding}. Look whether the accents are right.", encoding=encoding))
    lost = text.count("\ufffd")
    if lost:
        warnings.append(
            Remark(
                "{count} characters were lost before this file was written (they show as {sign}).",
                count=lost,
                sign="\ufffd",
            )
        )
    return tuple(warnings)

"""Annotations as the marks that the article view shows."""

from typing import get_args

import pytest
from msgspec.structs import replace

from models.queries import Work
from models.records import Annotation, Annotator, Document, FoundBy, Line, Origin, Role
from models.scheme import default_scheme
from ui import marks

TEXT = "The minister said that Rosalind Pike had left."
PIPELINE = Annotator("p", "rules", "pipeline", "1")


def work(**parts: tuple[Annotation, ...]) -> Work:
    return Work(
        document=Document(id="d", sha256="", length=len(TEXT)),
        text=TEXT,
        line=Line(document="d", annotator="me"),
        own=parts.get("own", ()),
        suggestions=parts.get("suggestions", ()),
        others=parts.get("others", ()),
        rejections=(),
        pipelines={PIPELINE.id: PIPELINE},
    )


def person(annotator: str, score: float | None = None) -> Annotation:
    origin = Origin("s", "rules", "1", score) if score is not None else None
    return Annotation(
        id=f"{annotator}-{score}", document="d", annotator=annotator, layer="entity", label="PERSON",
        fragments=((23, 36),), origin=origin, note="twice" if score is None else None,
    )  # fmt: skip


def test_whose_a_mark_is_shows() -> None:
    shown = marks.marks_of(
        work(own=(person("me"),), suggestions=(person("p", 0.9),), others=(person("you"),)), default_scheme(), "en"
    )
    assert [mark.state for mark in shown] == ["own", "suggestion", "other"]
    assert {mark.chip for mark in shown} == {"Person"}


def test_chips_speak_the_interfaces_language() -> None:
    (shown,) = marks.marks_of(work(own=(person("me"),)), default_scheme(), "fr")
    assert shown.chip == "Personne"


def test_an_unlikely_suggestion_is_faint() -> None:
    shown = marks.marks_of(work(suggestions=(person("p", 0.3), person("p", 0.9))), default_scheme(), "en")
    assert [mark.weak for mark in shown] == [True, False]


def test_a_label_that_the_scheme_lacks_is_shown_by_its_name() -> None:
    stray = Annotation(id="x", document="d", annotator="me", layer="entity", label="SHIP", fragments=((0, 3),))
    assert marks.marks_of(work(own=(stray,)), default_scheme(), "en")[0].chip == "SHIP"


def test_a_tool_tip_tells_label_certainty_roles_and_note() -> None:
    claim = Annotation(
        id="c", document="d", annotator="p", layer="claim", label="assert", fragments=((0, 46),),
        roles=(Role("source", ((0, 12),)),), origin=Origin("c", "rules", "1", 0.62),
    )  # fmt: skip
    text = marks.describe(claim, work(), default_scheme(), "en")
    assert text.splitlines() == ["Assert", "Suggestion, 62% sure", "Source: The minister"]
    assert marks.describe(person("me"), work(), default_scheme(), "en").splitlines() == ["Person", "twice"]


@pytest.mark.parametrize("found_by", get_args(FoundBy))
def test_what_found_a_suggestion_is_told_of_it_and_of_its_copy(found_by: FoundBy) -> None:
    suggestion = person("p", 0.9)
    copy = replace(suggestion, id="copy", annotator="me")
    known = replace(work(own=(copy,), suggestions=(suggestion,)), found_by={"s": found_by})
    told = marks.found_by(suggestion, known)
    assert told.startswith("Found ")
    assert marks.found_by(copy, known) == told
    assert told in marks.describe(suggestion, known, default_scheme(), "en").splitlines()
    assert marks.found_by(suggestion, work()) == ""


def test_a_screen_reader_is_told_the_words_too() -> None:
    assert marks.spoken(person("p", 0.9), work(), default_scheme(), "en") == (
        "Person, Rosalind Pike, Suggestion, 90% sure"
    )

"""What the panel's lists say."""

from __future__ import annotations

from msgspec.structs import replace

from models.queries import Work
from models.records import Annotation, Annotator, Document, Layer, Line, Origin, Role
from models.scheme import default_scheme
from models.text import Fragments
from ui.panels.mark_rows import claim_rows, entity_rows, suggestion_rows

TEXT = "To Lam met James Cleverly. He asked TO LAM\nto sign. To  Lam agreed."
SCHEME = default_scheme()


def at(quote: str, after: int = 0) -> Fragments:
    start = TEXT.index(quote, after)
    return ((start, start + len(quote)),)


def annotation(
    identifier: str, label: str, fragments: Fragments, layer: Layer = "entity", roles: tuple[Role, ...] = ()
) -> Annotation:
    return Annotation(
        id=identifier, document="d", annotator="me", layer=layer, label=label, fragments=fragments, roles=roles
    )


CLEVERLY = annotation("cleverly", "PERSON", at("James Cleverly"))
LAM = (
    annotation("lam1", "PERSON", at("To Lam")),
    annotation("lam2", "PERSON", at("TO LAM")),
    annotation("lam3", "PERSON", at("To  Lam")),
)


def work(*own: Annotation, suggestions: tuple[Annotation, ...] = (), others: tuple[Annotation, ...] = ()) -> Work:
    return Work(
        document=Document(id="d", sha256="", length=len(TEXT)),
        text=TEXT,
        line=Line(document="d", annotator="me"),
        own=own,
        suggestions=suggestions,
        others=others,
        rejections=(),
        pipelines={"pipe": Annotator("pipe", "rules", "pipeline", "2.0")},
    )


def claim(*roles: Role) -> Annotation:
    return annotation("claim", "request", at("He asked TO LAM\nto sign"), "claim", roles)


def test_entities_stand_under_their_label_one_row_a_name_whatever_its_case_and_blanks() -> None:
    signed = annotation("signed", "EVENT", at("sign"))
    own, others = entity_rows(work(*LAM, signed, CLEVERLY), SCHEME, "en")
    assert [(row.kind, row.text, row.ids) for row in own] == [
        ("label", "Person", ("lam1", "cleverly", "lam2", "lam3")),
        ("name", "James Cleverly", ("cleverly",)),
        ("name", "To Lam", ("lam1", "lam2", "lam3")),
        ("label", "Event", ("signed",)),
        ("name", "sign", ("signed",)),
    ]
    assert others == []


def test_other_peoples_entities_are_rows_of_their_own() -> None:
    own, others = entity_rows(work(others=(CLEVERLY,)), SCHEME, "en")
    assert own == []
    assert [(row.text, row.own) for row in others] == [("Person", False), ("James Cleverly", False)]


def test_labels_are_called_what_the_interfaces_language_calls_them() -> None:
    own, _ = entity_rows(work(CLEVERLY), SCHEME, "fr")
    assert own[0].text == "Personne"


def test_a_claim_reads_as_a_sentence_with_a_pronouns_name() -> None:
    roles = (
        Role("source", at("He"), refers_to="cleverly"),
        Role("cue", at("asked")),
        Role("content", at("to sign")),
        Role("addressee", at("TO LAM")),
    )
    row = claim_rows(work(CLEVERLY, claim(*roles)), SCHEME, "en")[0]
    assert row.act == "Request"
    assert row.sentence() == "James Cleverly (He) asked TO LAM: to sign"


def test_a_claim_without_content_reads_as_its_own_words() -> None:
    row = claim_rows(work(claim(Role("source", at("He")))), SCHEME, "en")[0]
    assert row.sentence() == "He asked TO LAM to sign"


def test_a_role_that_is_filled_twice_names_both() -> None:
    roles = (Role("source", at("James Cleverly")), Role("source", at("TO LAM")), Role("content", at("sign")))
    row = claim_rows(work(claim(*roles)), SCHEME, "en")[0]
    assert row.sentence() == "James Cleverly, TO LAM: sign"


def test_a_suggestion_says_who_proposed_it_and_how_sure_they_are() -> None:
    suggestion = Annotation(
        id="s",
        document="d",
        annotator="pipe",
        layer="entity",
        label="PERSON",
        fragments=at("TO LAM"),
        origin=Origin("s", "rules", "2.0", 0.81),
    )
    row = suggestion_rows(work(suggestions=(suggestion,)), [suggestion], SCHEME, "en")[0]
    assert (row.title, row.quote, row.by, row.score) == ("Person", "TO LAM", "rules", 0.81)


def test_a_suggestion_says_what_found_it_where_that_is_known() -> None:
    origin = Origin("s", "rules", "2.0", 0.81)
    suggestion = replace(annotation("s", "PERSON", at("TO LAM")), annotator="pipe", origin=origin)
    known = replace(work(suggestions=(suggestion,)), found_by={"s": "both"})
    row = suggestion_rows(known, [suggestion], SCHEME, "en")[0]
    assert row.by == "Found by rules and pipeline"
    assert row.why.splitlines()[-1] == "Suggested by rules 2.0. Found by rules and pipeline."


def test_a_label_that_the_scheme_lacks_is_shown_by_its_name() -> None:
    own, _ = entity_rows(work(annotation("x", "SHIP", at("sign"))), SCHEME, "en")
    assert own[0].text == "SHIP"

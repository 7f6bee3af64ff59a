"""What the claim form proposes."""

from __future__ import annotations

from models.queries import Work
from models.records import Annotation, Annotator, Document, Line, Origin, Role
from models.text import Fragments, document_id, quote_of
from ui.candidates import (
    claim_suggestion,
    mark_with_words,
    needs_reference,
    reference_candidates,
    role_candidates,
    visible_mark,
)

TEXT = (
    "Minister Jane Okoro met Tran Van Binh in Lagos. "
    "She said the accord would protect workers. "
    "Earlier, Tran Van Binh urged the Lagos Police to sign the Lagos Accord."
)
FIRST, SECOND, THIRD = (0, 47), (48, 90), (91, len(TEXT) - 1)


def at(quote: str, after: int = 0) -> Fragments:
    start = TEXT.index(quote, after)
    return ((start, start + len(quote)),)


def entity(identifier: str, label: str, fragments: Fragments, mention: str | None = None) -> Annotation:
    return Annotation(
        id=identifier,
        document="d",
        annotator="pipe",
        layer="entity",
        label=label,
        fragments=fragments,
        attributes={"mention": mention} if mention else {},
    )


def claim(identifier: str, label: str, fragments: Fragments, roles: tuple[Role, ...] = ()) -> Annotation:
    return Annotation(
        id=identifier, document="d", annotator="pipe", layer="claim", label=label, fragments=fragments, roles=roles
    )


OKORO = entity("okoro", "PERSON", at("Jane Okoro"), "name")
BINH = entity("binh", "PERSON", at("Tran Van Binh"))
BINH_AGAIN = entity("binh-again", "PERSON", at("Tran Van Binh", THIRD[0]))
POLICE = entity("police", "ORG", at("Lagos Police"))
ACCORD = entity("accord", "AGREEMENT", at("Lagos Accord"))
MARKS = (OKORO, BINH, BINH_AGAIN, POLICE, ACCORD)


def work(suggestions: tuple[Annotation, ...] = MARKS, own: tuple[Annotation, ...] = ()) -> Work:
    return Work(
        document=Document(id=document_id(TEXT), sha256="", length=len(TEXT)),
        text=TEXT,
        line=Line(document="d", annotator="me"),
        own=own,
        suggestions=suggestions,
        others=(),
        rejections=(),
        pipelines={"pipe": Annotator("pipe", "pipe", "pipeline", "1")},
    )


def quotes(role: str, sentence: tuple[int, int], *roles: Role, on: Work | None = None) -> list[str]:
    found = role_candidates(role, (sentence,), roles, on or work())
    return [quote_of(TEXT, candidate.fragments) for candidate in found]


def test_a_suggested_claims_fillers_come_first() -> None:
    cue, source = at("urged"), at("the Lagos Police")
    suggested = claim("c", "request", (THIRD,), (Role("source", source), Role("cue", cue)))
    there = work((*MARKS, suggested))
    assert quotes("source", THIRD, on=there)[:2] == ["the Lagos Police", "Tran Van Binh"]
    assert quotes("cue", THIRD, on=there) == ["urged"]


def test_the_source_is_whoever_stands_before_the_cue_and_nearest_to_it() -> None:
    assert quotes("source", THIRD, Role("cue", at("urged")))[0] == "Tran Van Binh"


def test_a_pronoun_that_opens_the_sentence_is_the_first_source() -> None:
    assert quotes("source", SECOND)[0] == "She"


def test_speakers_before_the_sentence_are_proposed_where_it_names_nobody() -> None:
    assert quotes("source", SECOND)[1:] == ["Tran Van Binh", "Jane Okoro"]


def test_the_cue_is_looked_for_beside_the_source() -> None:
    assert quotes("cue", THIRD, Role("source", BINH_AGAIN.fragments)) == ["urged", "urged the", "Earlier"]


def test_the_content_is_the_rest_of_the_sentence_after_the_cue() -> None:
    roles = (Role("source", BINH_AGAIN.fragments), Role("cue", at("urged")))
    assert quotes("content", THIRD, *roles)[0] == "the Lagos Police to sign the Lagos Accord"


def test_the_addressee_stands_after_the_cue_and_is_not_the_source() -> None:
    roles = (Role("source", BINH_AGAIN.fragments, "binh-again"), Role("cue", at("urged")))
    assert quotes("addressee", THIRD, *roles) == ["Lagos Police"]


def test_a_place_is_spoken_to_only_beside_the_cue() -> None:
    beside = entity("beside", "PLACE", at("Lagos", TEXT.index("the Lagos Police")))
    far = entity("far", "PLACE", at("Lagos", TEXT.index("the Lagos Accord")))
    found = quotes("addressee", THIRD, Role("cue", at("urged")), on=work((BINH_AGAIN, far)))
    assert found == ["Tran Van Binh"]
    assert quotes("addressee", THIRD, Role("cue", at("urged")), on=work((beside,))) == ["Lagos"]


def test_the_topic_is_an_agreement_or_event_of_the_claim() -> None:
    assert quotes("topic", THIRD) == ["Lagos Accord"]


def test_a_role_that_the_default_scheme_lacks_gets_the_entities_of_the_claim() -> None:
    assert quotes("beneficiary", THIRD) == ["Tran Van Binh", "Lagos Police", "Lagos Accord"]


def test_a_pronoun_and_a_description_need_a_name_and_a_name_does_not() -> None:
    assert needs_reference(Role("source", at("She")), work())
    assert needs_reference(Role("source", at("the accord")), work())
    assert not needs_reference(Role("source", OKORO.fragments, "okoro"), work())
    assert not needs_reference(Role("content", at("She")), work())
    assert not needs_reference(Role("source", at("She"), refers_to="okoro"), work())


def test_a_mark_called_a_description_needs_a_name() -> None:
    minister = entity("minister", "PERSON", at("Minister"), "nominal")
    assert needs_reference(Role("source", minister.fragments, "minister"), work((*MARKS, minister)))


def test_a_pronoun_refers_to_the_nearest_person_named_before_it() -> None:
    found = reference_candidates(Role("source", at("She")), work())
    assert [candidate.mark for candidate in found] == ["binh", "okoro", "police"]


def test_the_suggested_claim_here_is_the_one_that_covers_most() -> None:
    there = work((*MARKS, claim("small", "assert", at("Tran Van Binh", THIRD[0])), claim("big", "request", (THIRD,))))
    found = claim_suggestion(there, (THIRD,))
    assert found is not None
    assert found.label == "request"
    assert claim_suggestion(there, (FIRST,)) is None


def test_a_suggestion_that_was_accepted_is_known_by_the_persons_own_copy() -> None:
    mine = Annotation(
        id="mine",
        document="d",
        annotator="me",
        layer="entity",
        label="PERSON",
        fragments=BINH.fragments,
        origin=Origin("binh", "pipe", "1", 0.9, "accepted"),
    )
    there = work((OKORO,), (mine,))
    assert visible_mark(there, "binh") == "mine"
    assert visible_mark(there, "okoro") == "okoro"
    assert visible_mark(there, "gone") is None
    assert mark_with_words(there, BINH.fragments) == "mine"

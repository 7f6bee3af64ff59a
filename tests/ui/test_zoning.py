"""How a choice in the article changes its zones."""

from hypothesis import given
from hypothesis import strategies as st

from models.document_edits import check_zones
from models.records import Zone
from ui import zoning

TEXT = "HEADER\n\nTitle of it\nA first paragraph of text.\nA second one.\n"
ZONES = (Zone(0, 6, "header"), Zone(8, 19, "title"))


def test_the_selection_is_what_is_meant_without_its_outer_blanks() -> None:
    assert zoning.target(TEXT, ZONES, (6, 20), 20) == (8, 19)


def test_without_a_selection_it_is_the_zone_at_the_caret() -> None:
    assert zoning.target(TEXT, ZONES, (10, 10), 10) == (8, 19)


def test_without_either_it_is_the_line() -> None:
    start, end = zoning.target(TEXT, ZONES, (30, 30), 30)
    assert TEXT[start:end] == "A first paragraph of text."


def test_an_empty_line_is_nothing() -> None:
    start, end = zoning.target(TEXT, (), (7, 7), 7)
    assert start == end


def test_a_zone_takes_another_kind() -> None:
    assert zoning.with_zone(TEXT, ZONES, (8, 19), "byline") == (ZONES[0], Zone(8, 19, "byline"))


def test_what_a_new_zone_covers_goes_and_the_rest_stays() -> None:
    assert zoning.with_zone(TEXT, ZONES, (8, 13), "byline") == (
        ZONES[0], Zone(8, 13, "byline"), Zone(13, 19, "title"),
    )  # fmt: skip


def test_rests_of_blanks_alone_do_not_stay() -> None:
    assert zoning.without(TEXT, (Zone(6, 19, "title"),), (8, 19)) == ()


def test_the_kind_at_an_offset() -> None:
    assert zoning.kind_at(ZONES, 8) == "title"
    assert zoning.kind_at(ZONES, 19) is None


@given(st.data())
def test_zones_never_overlap_whatever_is_chosen(data: st.DataObject) -> None:
    zones: zoning.Zones = ()
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(TEXT) - 1))
        end = data.draw(st.integers(start + 1, len(TEXT)))
        where = zoning.target(TEXT, zones, (start, end), end)
        if where[0] == where[1]:
            continue
        remove = data.draw(st.booleans())
        zones = zoning.without(TEXT, zones, where) if remove else zoning.with_zone(TEXT, zones, where, "caption")
        assert check_zones(zones, len(TEXT)) == zones

"""How useful documents are compared with each other."""

from models.usefulness import Useful
from ui.itemmodels.ranking import Level, Ranking


def ranked(*values: float, unknown: int = -1) -> Ranking:
    return Ranking([Useful(str(place), value, place != unknown) for place, value in enumerate(values)])


def test_documents_are_divided_into_thirds() -> None:
    ranking = ranked(9, 8, 5, 4, 2, 1)
    levels = [ranking.level(str(place)) for place in range(6)]
    assert levels == [Level.MUCH] * 2 + [Level.SOME] * 2 + [Level.LITTLE] * 2


def test_what_is_done_doesnt_count_among_the_thirds() -> None:
    ranking = ranked(3, 2, 1, 0, 0)
    assert [ranking.level(str(place)) for place in range(5)] == [
        Level.MUCH, Level.SOME, Level.LITTLE, Level.NOTHING, Level.NOTHING,
    ]  # fmt: skip


def test_a_single_document_is_worth_reading() -> None:
    assert ranked(0.1).level("0") is Level.MUCH


def test_where_no_pipeline_ran_nobody_knows() -> None:
    assert ranked(3, 2, 1, unknown=1).level("1") is Level.UNKNOWN


def test_a_document_that_came_later_stands_last_and_is_not_known() -> None:
    ranking = ranked(3, 2)
    assert (ranking.place("new"), ranking.level("new")) == (2, Level.UNKNOWN)

"""What became of suggestions, week by week."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from models.acceptance import Acceptance
from ui.acceptance_series import series_of, span_of

FIRST, SECOND = date(2025, 3, 3), date(2025, 3, 10)


def count(
    label: str, lang: str, monday: date, accepted: int, edited: int = 0, rejected: int = 0, version: str = "1.0"
) -> Acceptance:
    return Acceptance(
        pipeline="news", version=version, label=label, lang=lang, period=monday,
        accepted=accepted, edited=edited, rejected=rejected,
    )  # fmt: skip


COUNTS = [
    count("PERSON", "en", FIRST, 3, rejected=1),
    count("ORG", "fr", FIRST, 1, edited=1),
    count("PERSON", "", SECOND, 4, rejected=4),
    count("PERSON", "en", SECOND, 1, version="1.0+p1"),
]


def test_labels_and_languages_are_summed_up_week_by_week() -> None:
    first, trained = series_of(COUNTS)
    assert [(week.monday, week.accepted, week.decided) for week in first.weeks] == [(FIRST, 4, 6), (SECOND, 4, 8)]
    assert first.weeks[1].rate == 0.5
    assert (trained.version, trained.decided) == ("1.0+p1", 1)
    assert span_of([first, trained]) == (FIRST, SECOND)


def test_a_label_and_a_language_limit_what_is_counted() -> None:
    [persons] = series_of(COUNTS, "PERSON", "en")[:1]
    assert [(week.monday, week.decided) for week in persons.weeks] == [(FIRST, 4)]
    assert [series.decided for series in series_of(COUNTS, lang="")] == [8]
    assert series_of(COUNTS, "EVENT") == []
    assert span_of([]) is None


@given(
    st.lists(
        st.builds(
            count,
            st.sampled_from(["PERSON", "ORG"]),
            st.sampled_from(["en", "fr", ""]),
            st.sampled_from([FIRST, SECOND]),
            st.integers(0, 5),
            st.integers(0, 5),
            st.integers(0, 5),
            st.sampled_from(["1", "2"]),
        )
    )
)
def test_nothing_is_lost_and_rates_are_shares(counts: list[Acceptance]) -> None:
    several = series_of(counts)
    assert sum(series.decided for series in several) == sum(count.decided for count in counts)
    assert all(0 <= week.rate <= 1 for series in several for week in series.weeks)
    parts = [series_of(counts, lang=lang) for lang in ("en", "fr", "")]
    assert sum(series.decided for part in parts for series in part) == sum(series.decided for series in several)

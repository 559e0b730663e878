"""Figures of goals, comparisons and workloads as people read them."""

from datetime import date

import pytest

from webcare.calendar.period import Days
from webcare.metrics.tally import METRICS
from webcare.show.stats.figures import days_words, decimal, metric_name, moved, percent, words


@pytest.mark.parametrize(
    ("share", "nl", "en"),
    [
        (0, "0%", "0%"),
        (0.0001, "<0,1%", "<0.1%"),
        (0.1, "10%", "10%"),
        (0.8432, "84,3%", "84.3%"),
        (0.9999, ">99,9%", ">99.9%"),
        (1, "100%", "100%"),
    ],
)
def test_percent(share: float, nl: str, en: str) -> None:
    assert (percent(share, "nl"), percent(share, "en")) == (nl, en)


@pytest.mark.parametrize(
    ("value", "said"), [(0, "0"), (-0.04, "0"), (4.25, "4,2"), (-1.5, "-1,5"), (60, "60"), (1234.5, "1234,5")]
)
def test_decimal(value: float, said: str) -> None:
    assert decimal(value, "nl") == said


def test_words_in_each_unit() -> None:
    assert [words(3720, "seconds", "nl"), words(3720, "seconds", "nl", short=True)] == ["1 u 2 min", "1u2m"]
    assert [words(0.855, "share", "en"), words(4.236, "score", "nl"), words(37.26, "number", "en")] == [
        "85.5%",
        "4,24",
        "37.3",
    ]


def test_differences_have_a_sign() -> None:
    assert [moved(value, "seconds", "nl") for value in (-720, 0, 0.2, 90)] == ["-12m", "0", "0", "+2m"]
    assert [moved(value, "share", "nl") for value in (-0.042, 0.0001, 0.1)] == ["-4,2", "0", "+10"]


def test_periods() -> None:
    first, last = date(2026, 10, 1), date(2026, 12, 31)
    assert days_words(Days(first, last), "nl") == "van 1 oktober 2026 tot en met 31 december 2026"
    assert days_words(Days(first, None), "nl") == "vanaf 1 oktober 2026"
    assert days_words(Days(None, last), "en") == "up to and including 31 December 2026"
    assert days_words(Days(None, None), "nl") == "over het hele logboek"


def test_every_metric_has_a_name_that_people_say() -> None:
    goals = ["response_rate", "within_target", "csat", "reopens", "repeat_contact", "lint_clean", "workload"]
    names = [metric_name(metric).nl for metric in [*METRICS, *goals, "followers", "sales"]]
    assert len(set(names)) == len(names) and not [name for name in names if "_" in name]

"""How the book says times, hours and ways to reach people."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.handover.small import book_of, write_client
from webcare.model.text import Language
from webcare.model.values import DAY_MINUTES, Window, parse_duration
from webcare.show.handover.telling import Teller

OFFICE, ALL_DAY = [Window(540, 1020)], [Window(0, DAY_MINUTES)]


@pytest.fixture(scope="module", name="tellers")
def both(tmp_path_factory: pytest.TempPathFactory) -> dict[Language, Teller]:
    book = book_of(write_client(tmp_path_factory.mktemp("book") / "klant", log=None))
    return {"nl": Teller(book, "nl"), "en": Teller(book, "en")}


@pytest.mark.parametrize(
    ("written", "business", "nl", "en"),
    [
        ("0m", False, "meteen", "at once"),
        ("15m", False, "15 minuten", "15 minutes"),
        ("1h", False, "1 uur", "1 hour"),
        ("90m", False, "1 uur en 30 minuten", "1 hour and 30 minutes"),
        ("24h", False, "1 dag", "1 day"),
        ("24h", True, "24 uur", "24 hours"),
        ("25h", False, "1 dag en 1 uur", "1 day and 1 hour"),
        ("25h30m", True, "25 uur en 30 minuten", "25 hours and 30 minutes"),
        ("14d", False, "14 dagen", "14 days"),
        ("13 maanden", False, "13 maanden", "13 months"),
        ("2 jaar", False, "2 jaar", "2 years"),
        ("365d", False, "365 dagen", "365 days"),
        ("45s", False, "45 seconden", "45 seconds"),
    ],
)
def test_lasting(tellers: dict[Language, Teller], written: str, *, business: bool, nl: str, en: str) -> None:
    span = parse_duration(written)
    assert tellers["nl"].lasting(span, business=business) == nl
    assert tellers["en"].lasting(span, business=business) == en


def test_no_time_is_lost_in_words(tellers: dict[Language, Teller]) -> None:
    sizes = {"dagen": 86400, "dag": 86400, "uur": 3600, "minuten": 60, "minuut": 60, "seconden": 1, "seconde": 1}
    for seconds in (1, 59, 61, 3599, 3661, 86399, 90061, 172_799):
        words = tellers["nl"].lasting(timedelta(seconds=seconds)).replace(",", "").replace(" en ", " ").split()
        assert sum(int(count) * sizes[unit] for count, unit in zip(words[::2], words[1::2], strict=True)) == seconds


@pytest.mark.parametrize(
    ("week", "nl"),
    [
        ([ALL_DAY] * 7, [("elke dag", "de hele dag")]),
        (
            [OFFICE] * 5 + [[]] * 2,
            [("maandag tot en met vrijdag", "9.00–17.00 uur"), ("zaterdag en zondag", "gesloten")],
        ),
        (
            [OFFICE, [], OFFICE, [], [], [], []],
            [
                ("maandag", "9.00–17.00 uur"),
                ("dinsdag", "gesloten"),
                ("woensdag", "9.00–17.00 uur"),
                ("donderdag tot en met zondag", "gesloten"),
            ],
        ),
    ],
)
def test_a_week(tellers: dict[Language, Teller], week: list[list[Window]], nl: list[tuple[str, str]]) -> None:
    assert list(tellers["nl"].week(week)) == nl


def test_how_somebody_is_reached(tellers: dict[Language, Teller]) -> None:
    reach = tellers["nl"].reach
    assert reach("desk") == "Webcare (020 000 10 01)"
    assert reach("tom") == "Tom Bos (020 000 30 03)"
    assert reach("directie") == "Directie (Tom Bos, 020 000 30 03)", "a role without a number of its own"
    assert reach("iris") == "Iris Kok (iris@lichthuis.example)"
    assert reach("dienst") == "Dienst", "a roster"
    assert reach("nergens") == "nergens"

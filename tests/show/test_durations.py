"""How long something took, as it is said."""

import pytest

from webcare.show.durations import brief, spent


@pytest.mark.parametrize(
    ("seconds", "nl", "en"),
    [
        (0, "0 s", "0 s"),
        (59.4, "59 s", "59 s"),
        (59.6, "1 min", "1 min"),
        (90, "2 min", "2 min"),
        (38 * 60, "38 min", "38 min"),
        (3_599, "1 u", "1 h"),
        (72 * 60, "1 u 12 min", "1 h 12 min"),
        (86_399, "1 d", "1 d"),
        (3 * 86_400, "3 d", "3 d"),
        (400 * 86_400, "1 j 35 d", "1 y 35 d"),
        (2 * 86_400 + 3 * 3_600 + 1_799, "2 d 3 u", "2 d 3 h"),
    ],
)
def test_spent(seconds: float, nl: str, en: str) -> None:
    assert (spent(seconds, "nl"), spent(seconds, "en")) == (nl, en)
    assert brief(seconds, "nl") == nl.replace("min", "m").replace(" ", "")

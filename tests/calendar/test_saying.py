"""A moment as people say it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from webcare.calendar import say_moment
from webcare.model.text import Text

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 20, 15, 0, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-20T16:05", Text("vandaag om 16.05 uur", "today at 16:05")),
        ("2026-11-21T09:00", Text("morgen om 9.00 uur", "tomorrow at 9:00")),
        ("2026-11-23T09:00", Text("maandag om 9.00 uur", "Monday at 9:00")),
        ("2026-11-27T09:00", Text("vrijdag 27 november om 9.00 uur", "Friday 27 November at 9:00")),
        ("2027-01-04T09:00", Text("maandag 4 januari 2027 om 9.00 uur", "Monday 4 January 2027 at 9:00")),
    ],
)
def test_moments(moment: str, said: Text) -> None:
    assert say_moment(datetime.fromisoformat(moment).replace(tzinfo=ZONE), NOW) == said

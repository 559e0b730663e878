"""A period as people read it."""

from webcare.calendar.period import Days
from webcare.model.text import Text
from webcare.show.findings import Style

FROM, UNTIL = Text("van {}", "from {}"), Text("tot en met {}", "to {}")


def period_words(period: Days, style: Style) -> str:
    """`` van 2026-10-01 tot en met 2026-10-31``; nothing for an open period."""
    parts = [
        text.in_(style.language).format(day)
        for text, day in ((FROM, period.since), (UNTIL, period.until))
        if day is not None
    ]
    return "".join(f" {part}" for part in parts)

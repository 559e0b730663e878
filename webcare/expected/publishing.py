"""What to publish on a channel: measured on the last cases, and said in the client's tone."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from webcare.calendar import say_moment
from webcare.calendar.business import opening_hours
from webcare.metrics.cases import Case
from webcare.metrics.expecting import Expected, expected
from webcare.model.text import capital
from webcare.store.workspace import Workspace

WORDS = {60: "een uur", 120: "2 uur", 240: "4 uur", 480: "8 uur"}
FEWEST = 5
"""From fewer cases nothing is said about how long it takes."""


class Published(NamedTuple):
    """What to publish: a sentence and a few words for a badge, in Dutch, for customers read it.

    ``expected`` is None where there is too little to go by; ``opens`` is the next opening while closed.
    """

    channel: str | None
    text: str
    short: str
    expected: Expected | None
    is_open: bool
    opens: datetime | None


def publish(workspace: Workspace, cases: Sequence[Case], channel: str | None, now: datetime) -> Published:
    """What customers of a channel (of all of them without one) may expect at a moment."""
    you = "u" if workspace.handbook.tone.address == "u" else "je"
    book = workspace.handbook
    hours = opening_hours(book.channels, book.hours, channel, workspace.config.timezone)
    here = [case for case in cases if channel in (None, case.first.channel)]
    measured = expected(here, int(now.timestamp()))
    if measured is not None and measured.n < FEWEST:
        measured = None
    if hours is not None and not hours.is_open(now):
        opens = hours.next_open(now)
        if opens is None:
            return Published(channel, "We zijn gesloten.", "gesloten", measured, is_open=False, opens=None)
        when = say_moment(opens, now).nl
        text = f"We zijn nu gesloten. {capital(when)} zijn we er weer voor {you}."
        return Published(channel, text, f"{when} weer open", measured, is_open=False, opens=opens)
    if measured is None:
        verb = "U hoort" if you == "u" else "Je hoort"
        text = f"{verb} zo snel mogelijk van ons."
        return Published(channel, text, "zo snel mogelijk", None, is_open=True, opens=None)
    if measured.minutes is None:
        get = "krijgt u" if you == "u" else "krijg je"
        text = f"Op de meeste vragen {get} de volgende werkdag antwoord."
        return Published(channel, text, "volgende werkdag", measured, is_open=True, opens=None)
    term = WORDS.get(measured.minutes, f"{measured.minutes} minuten")
    text = f"De meeste vragen beantwoorden we nu binnen {term}."
    return Published(channel, text, f"binnen {term}", measured, is_open=True, opens=None)

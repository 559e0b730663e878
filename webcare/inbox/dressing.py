"""What is only worth its time for rows that are shown: how the customer feels, and the template that fits."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from webcare import limits
from webcare.inbox.rows import Row, Suggested
from webcare.metrics.moods import mood_of
from webcare.store.workspace import Workspace

if TYPE_CHECKING:
    from webcare.desk import Ranked

MANY = 50
"""From so many questions on they are asked at once."""
ASKING = frozenset(("unanswered", "reviews", "left"))
"""The sections of those who wait for an answer."""


def dress(rows: Sequence[Row], workspace: Workspace, today: date, *, suggest: bool) -> list[Row]:
    """The same rows, with the mood of each message of a customer, and if asked for, with suggestions."""
    found = [row._replace(mood=mood_of(row.message)) if row.message.direction == "in" else row for row in rows]
    return _suggested(found, workspace, today) if suggest else found


def _suggested(rows: Sequence[Row], workspace: Workspace, today: date) -> list[Row]:
    asking = [row.message.channel for row in rows if _asks(row)]
    if not asking:
        return list(rows)
    from webcare.desk import desk_of
    from webcare.store.shelf import read_shelf

    shelf = read_shelf(workspace.path("answers"), workspace.handbook.channel_ids)
    if not shelf.answers:
        return list(rows)
    desk = desk_of(shelf, workspace.config.suggest, today=today, many=len(asking) > MANY)
    desks = {channel: desk.on(channel, today) for channel in set(asking)}

    @cache  # in a flood many ask the same
    def ranked_for(channel: str, question: str) -> "Ranked":
        return desks[channel].rank(question)

    found = []
    for row in rows:
        if _asks(row):
            ranked = ranked_for(row.message.channel, (row.message.body or "")[: limits.MESSAGE])
            if ranked.verdict != "none":
                row = row._replace(suggested=Suggested(ranked.answers[0], ranked.verdict))  # noqa: PLW2901  the same row, dressed
        found.append(row)
    return found


def _asks(row: Row) -> bool:
    return row.section in ASKING and row.message.direction == "in" and bool(row.message.body)

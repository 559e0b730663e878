"""As they count it: the first response of the same log, as other systems define it, beside our own.

Each system is a small definition: which messages start its clock, which replies stop it, once per what, and which
figure it shows. Where its documentation says nothing, ours holds; ``differences`` says so with the sources.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import ceil
from typing import Literal, NamedTuple

from webcare.metrics.figures import figures, histogram
from webcare.metrics.measuring import Clocks, duration
from webcare.metrics.tally import Period
from webcare.stats.gathered import Gathered
from webcare.stats.sharing import SMALLEST
from webcare.stats.talks import Said, Talk, talks

Name = Literal["webcare", "zendesk", "chatwoot", "facebook"]
NAMES: tuple[Name, ...] = ("webcare", "zendesk", "chatwoot", "facebook")
Shows = Literal["median", "mean", "fastest"]
DAY = 86_400
MONTH = 30 * DAY
FEWEST = 10
"""Messages under which Facebook looks further back than its 30 days."""
FASTEST = 0.9
"""The part of the responses whose mean is Facebook's response time: the slowest tenth does not count."""
BADGE = (0.9, 15 * 60)
"""The response rate and the response time (seconds) of a page that is very responsive to messages."""


class Response(NamedTuple):
    """From when something waited for an answer, and until when; None when there was none."""

    channel: str
    start: int
    end: int | None
    handed: bool = False
    """Does the time begin at a hand-off by a bot or a reopening?"""
    ours: bool = False
    """Did we begin the conversation?"""
    private: bool = False


class Row(NamedTuple):
    """The responses of one definition. ``shown`` is the figure that the system shows: calendar, business."""

    name: Name
    private: bool
    """Only what was said in private."""
    shows: Shows
    calendar: Counter[int]
    """How often each number of seconds occurs."""
    business: Counter[int]
    shown: tuple[float | None, float | None]
    unanswered: int
    handed: int
    ours: int

    @property
    def answered(self) -> int:
        """How many responses there are."""
        return self.calendar.total()


class Profiles(NamedTuple):
    """The rows that were asked for, ours first; ``later`` is how many cases are not the first of their conversation."""

    rows: list[Row]
    later: int


def profiles(gathered: Gathered, paths: Sequence[str], names: Sequence[Name]) -> Profiles:
    """The first responses of a period by each definition. Raises ``CannotRun`` for a log that cannot be read."""
    period, clocks = gathered.question.parts[0].period, gathered.clocks
    cases = [case for case in gathered.cases if case.needs_reply]
    ours = [
        Response(case.first.channel, case.start, case.first_reply, private=case.first.surface == "closed")
        for case in cases
    ]
    rows = [_row("webcare", "median", ours, clocks)]
    conversations = list(talks(paths, gathered.question)) if set(names) - {"webcare"} else []
    for name in names:
        if name == "zendesk":
            rows.append(_row(name, "median", _of(zendesk, conversations, period), clocks))
        elif name == "chatwoot":
            rows.append(_row(name, "mean", _of(chatwoot, conversations, period), clocks))
        elif name == "facebook":
            theirs = last_month(_of(facebook, conversations, period))
            since = min((one.start for one in theirs), default=period.end)
            until = max((one.start for one in theirs), default=period.end)
            rows.append(_row("facebook", "fastest", theirs, clocks, private=True))
            private = [one for one in ours if one.private and since <= one.start <= until]
            rows.append(_row("webcare", "median", private, clocks, private=True))
    return Profiles(rows, sum(case.number > 1 for case in cases))


def without_few(found: Profiles) -> Profiles:
    """For sharing: without the figures of fewer than ten responses."""
    rows = [
        row if row.answered >= SMALLEST else row._replace(calendar=Counter(), business=Counter(), shown=(None, None))
        for row in found.rows
    ]
    return found._replace(rows=rows)


def zendesk(talk: Talk) -> Iterator[Response]:
    """Once per ticket: from its creation to the first public comment by an agent; to the second when an agent made it.

    Zendesk help: "Calculating first reply time", "About native Support time duration metrics".
    """
    spoken = talk.by("customer", "agent")
    replies = [one for one in spoken if one.by == "agent"]
    ours = spoken[:1] == replies[:1]
    end = next((one.second for one in replies[1 if ours else 0 :]), None)
    if spoken and (end is not None or len(spoken) > len(replies)):
        yield Response(spoken[0].message.channel, spoken[0].second, end, ours=ours)


def chatwoot(talk: Talk) -> Iterator[Response]:
    """Once per conversation: to the first message by an agent, from the last hand-off or reopening before it.

    Without those from the creation of the conversation, whoever began it. Chatwoot's source:
    ``reporting_event_listener.rb``, ``reporting_event_helper.rb``, ``message.rb`` (``valid_first_reply?``).
    """
    reply = next(iter(talk.by("agent")), None)
    if not talk.said or (reply is None and not talk.by("customer")):
        return
    created, ours = talk.said[0], talk.said[0].by == "agent"
    event = talk.latest_before(reply.second) if reply is not None else None
    start = max(created.second, event.second if event is not None else created.second)
    yield Response(created.message.channel, start, reply.second if reply else None, handed=event is not None, ours=ours)


def facebook(talk: Talk) -> Iterator[Response]:
    """For each private message after a day of silence: the first reply within a day, a bot's as well.

    Facebook's Help Center on response rate and response time, as it was quoted in 2016-2019.
    """
    private = [one for one in talk.said if one.message.surface == "closed" and one.arrived]
    before: Said | None = None
    for at, one in enumerate(private):
        if one.by == "customer" and (before is None or one.second - before.second >= DAY):
            replied = next((other.second for other in private[at + 1 :] if other.by in ("agent", "bot")), None)
            in_time = replied is not None and replied - one.second <= DAY
            yield Response(one.message.channel, one.second, replied if in_time else None, private=True)
        before = one


def last_month(responses: Iterable[Response]) -> list[Response]:
    """Those of the 30 days up to the last; of fewer than ten the last ten."""
    ordered = sorted(responses, key=lambda one: one.start)
    recent = [one for one in ordered if one.start >= ordered[-1].start - MONTH]
    return recent if len(recent) >= FEWEST else ordered[-FEWEST:]


def _of(define: Callable[[Talk], Iterator[Response]], conversations: Iterable[Talk], period: Period) -> list[Response]:
    found = []
    for talk in conversations:
        for one in define(talk):
            moment = one.start if period.by == "received" else one.end
            if moment is not None and period.start <= moment < period.end:
                found.append(one)
    return found


def _row(name: Name, shows: Shows, responses: Sequence[Response], clocks: Clocks, *, private: bool = False) -> Row:
    spent = [duration(clocks.of(one.channel), one.start, one.end) for one in responses if one.end is not None]
    calendar = [one.calendar for one in spent]
    business = [one.business for one in spent if one.business is not None]
    return Row(
        name,
        private,
        shows,
        histogram(calendar),
        histogram(business),
        (_shown(shows, calendar), None if shows == "fastest" else _shown(shows, business)),
        len(responses) - len(spent),
        sum(one.handed for one in responses),
        sum(one.ours for one in responses),
    )


def _shown(shows: Shows, seconds: Sequence[int]) -> float | None:
    found = figures(histogram(seconds))
    if found is None:
        return None
    if shows == "fastest":
        fastest = sorted(seconds)[: ceil(FASTEST * len(seconds))]
        return sum(fastest) / len(fastest)
    return float(found.median) if shows == "median" else found.mean

"""How it stands at a moment: the phase, since when, and everything that says so."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import NamedTuple

from webcare.alarm import HOLD, Normal, Phase, Reached, Span, Stream, normal, phase_at, reached, spans
from webcare.crisis.heard import Heard, Log, stream_of
from webcare.crisis.signals import Signalled, signalled
from webcare.model.handbook.crisis import Crisis, Threshold

HOUR = 3600
BACK = 13 * 7 * 24 * HOUR
"""Seconds of log that are looked at: the weeks that say what is normal, and one more."""
FEW = 4
"""Kinds of topic and channel that are told."""


class Meter(NamedTuple):
    """A threshold at this moment: how many messages lie in its time, and what is normal there."""

    threshold: Threshold
    messages: int
    normal: Normal | None


class Lately(NamedTuple):
    """The last hour: how many messages, of how many people, where, about what, and with which signals."""

    messages: int
    people: int
    normal: Normal | None
    channels: list[tuple[str, int]]
    topics: list[tuple[str, int]]
    signals: Signalled


class Standing(NamedTuple):
    """The phase at ``now`` and since when; ``reached`` are the thresholds that made it so, each at its last moment.

    ``watch_since`` is when the watch around it began. ``over`` is when the phase ends if nothing more comes; ``ended``
    is the worst phase of the last day, and when all of it was over. ``newest`` is the last message in the logs, None
    without any.
    """

    now: datetime
    phase: Phase
    since: datetime | None
    watch_since: datetime | None
    over: datetime | None
    ended: tuple[Phase, datetime] | None
    reached: list[Reached]
    meters: list[Meter]
    lately: Lately
    newest: datetime | None


def standing(plan: Crisis, log: Log, now: datetime) -> Standing:
    """How it stands at a moment, by the log up to it. ``now`` is in the client's zone."""
    zone, at = now.tzinfo, int(now.timestamp())
    if zone is None:
        raise ValueError("a moment without a zone")
    heard = [one for one in log.heard if at - BACK <= one.at <= at]
    stream = stream_of(heard)
    moments = list(reached(stream, plan.thresholds, zone, until=at))
    found = spans(moments)
    phase, since = phase_at(found, at)
    watch = next((span for span in found if span.phase == "watch" and span.begin <= at < span.end), None)
    over = max((span.end for span in found if span.phase == phase and span.begin <= at < span.end), default=None)
    past = [span for span in found if span.end <= at and span.end > at - 24 * HOUR]
    return Standing(
        now,
        phase,
        _moment(since, zone),
        _moment(watch.begin if watch else None, zone),
        _moment(over, zone),
        _ended(past, zone) if phase == "calm" else None,
        _last([one for one in moments if one.at > at - HOLD], phase),
        [_meter(one, stream, zone, at, found) for one in plan.thresholds],
        _lately(heard, stream, plan, zone, at, found),
        _moment(log.heard[-1].at if log.heard else None, zone),
    )


def _ended(past: Sequence[Span], zone: tzinfo) -> tuple[Phase, datetime] | None:
    if not past:
        return None
    worst: Phase = "crisis" if any(span.phase == "crisis" for span in past) else "watch"
    return worst, datetime.fromtimestamp(max(span.end for span in past), zone)


def _last(moments: Sequence[Reached], phase: Phase) -> list[Reached]:
    """Of each threshold of the phase its last moment; what is reached goes before what is on its way."""
    wanted: dict[tuple[int, bool], Reached] = {}
    for one in moments:
        if one.phase == phase:
            wanted[(id(one.threshold), one.early)] = one
    whole = {place for place, early in wanted if not early}
    return [one for (place, early), one in wanted.items() if not early or place not in whole]


def _meter(threshold: Threshold, stream: Stream, zone: tzinfo, at: int, found: Sequence[Span]) -> Meter:
    part = stream.on(threshold.channels)
    within = max(1, int(threshold.within.total_seconds()))
    count = sum(at - within < second <= at for second in part.seconds[-100_000:])
    return Meter(threshold, count, normal(part.seconds, at, within, zone, _without(found)))


def _lately(
    heard: Sequence[Heard], stream: Stream, plan: Crisis, zone: tzinfo, at: int, found: Sequence[Span]
) -> Lately:
    last = [one for one in heard if one.at > at - HOUR]
    return Lately(
        len(last),
        len({one.who for one in last}),
        normal(stream.seconds, at, HOUR, zone, _without(found)),
        Counter(one.channel for one in last).most_common(FEW),
        Counter(one.topic for one in last if one.topic is not None).most_common(FEW),
        signalled([one.body for one in last], plan.signals),
    )


def _without(found: Sequence[Span]) -> list[tuple[int, int]]:
    return [(span.begin - HOUR, span.last) for span in found]


def _moment(at: int | None, zone: tzinfo) -> datetime | None:
    return None if at is None else datetime.fromtimestamp(at, zone)

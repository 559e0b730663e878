"""From moments at which thresholds were reached to phases, which begin at once and end an hour after the last of them.

That hour (hysteresis) keeps a phase from coming and going with every message. A crisis that sinks is a watch first, as
long as a threshold of the watch is still reached.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from webcare.alarm.reaching import Reached

Phase = Literal["calm", "watch", "crisis"]
HOLD = 3600
"""Seconds without any threshold of a phase after which it is over."""


class Span(NamedTuple):
    """A phase with its first and its last threshold; it lasts ``HOLD`` longer."""

    phase: Literal["watch", "crisis"]
    begin: int
    last: int

    @property
    def end(self) -> int:
        """When it is over, if nothing more comes."""
        return self.last + HOLD


def spans(moments: Iterable[Reached]) -> list[Span]:
    """The watches and crises, each by its begin; during a crisis the watch around it goes on."""
    found: list[Span] = []
    open_: dict[str, int] = {}
    for one in moments:
        for phase in ("watch", "crisis") if one.phase == "crisis" else ("watch",):
            place = open_.get(phase)
            if place is not None and one.at < found[place].end:
                found[place] = found[place]._replace(last=one.at)
            else:
                open_[phase] = len(found)
                found.append(Span("crisis" if phase == "crisis" else "watch", one.at, one.at))
    return found


def phase_at(found: Sequence[Span], at: int) -> tuple[Phase, int | None]:
    """The phase at a moment and since when it lasts; None for calm, which has always been there."""
    here = [span for span in found if span.begin <= at < span.end]
    for phase in ("crisis", "watch"):
        for span in here:
            if span.phase == phase:
                return span.phase, span.begin
    return "calm", None

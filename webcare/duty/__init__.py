"""Floor 3: who is on duty, whom a path calls and when, and where a path leaves nobody. Pure: it is told the moment.

Nothing here reads a file or a clock, or words a text. Moments are whole seconds since 1970 (UTC), so that no
subtraction meets a DST change; a wall-clock time that the clock skips or repeats is read as RFC 5545 3.3.5 does, with
the offset before the change. What a handbook names and does not have is passed over here: ``check`` says it.
"""

from webcare.duty.chain import Asked, Chain, Start, Step, chain_of, start_of
from webcare.duty.cover import Gap, gaps_in, promised
from webcare.duty.plan import Plan
from webcare.duty.resolve import Call, Passed, Resolved, Way, resolve
from webcare.duty.routes import Routed, route

__all__ = [
    "Asked",
    "Call",
    "Chain",
    "Gap",
    "Passed",
    "Plan",
    "Resolved",
    "Routed",
    "Start",
    "Step",
    "Way",
    "chain_of",
    "gaps_in",
    "promised",
    "resolve",
    "route",
    "start_of",
]

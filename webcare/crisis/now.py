"""The phase at this moment, for commands that follow the plan: asked at every start, so nearly always at once answered.

Without a message in the last hour it is calm. Only the end of the logs is read to know that, then the plan, and only
when the numbers come near a threshold the rest of the logs, which says what is normal.
"""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from webcare.model.errors import CannotRun
from webcare.store.log import log_paths
from webcare.store.workspace import Workspace

if TYPE_CHECKING:
    from webcare.crisis.heard import Log
    from webcare.model.handbook.crisis import Crisis, Phase


class Holding(NamedTuple):
    """A watch or a crisis that holds: since when, what the plan says of it, and what customers write of most."""

    phase: "Phase"
    since: datetime
    now: datetime
    pause: tuple[str, ...]
    review: bool
    topics: tuple[str, ...]
    plan: "Crisis"


def phase_now(workspace: Workspace, now: datetime) -> Holding | None:
    """The watch or the crisis that holds at a moment (with a zone), None while it is calm.

    What cannot be read, log or plan, says nothing: this stops no command.
    """
    paths = log_paths(workspace.path("logs")) if workspace.root is not None else []
    if not paths:
        return None
    from webcare.alarm import HOLD
    from webcare.crisis.heard import read_logs

    at = int(now.timestamp())
    try:
        if not any(one.at > at - HOLD for one in read_logs(paths, at, since=at - HOLD).heard):
            return None
        plan = _plan(workspace)
        if plan is None or not plan.thresholds:
            return None
        longest = max(int(one.within.total_seconds()) for one in plan.thresholds)
        return _holding(plan, paths, read_logs(paths, at, since=at - longest - HOLD), now, workspace.config.timezone)
    except CannotRun:
        return None


def _plan(workspace: Workspace) -> "Crisis | None":
    """The plan, read apart from the handbook: whoever lints a reply is not stopped by a fault in crisis.yaml."""
    from webcare.store.handbook import Handbook

    return Handbook(workspace.path("handbook"), shown="handbook", own=True).crisis


def _holding(plan: "Crisis", paths: list[str], log: "Log", now: datetime, timezone: str) -> Holding | None:
    from contextlib import suppress
    from zoneinfo import ZoneInfo

    from webcare.alarm import HOLD, near
    from webcare.crisis.heard import read_logs, stream_of

    at = int(now.timestamp())
    if not near(stream_of(log.heard), plan.thresholds, at - HOLD, at):
        return None
    from webcare.crisis.plan import phase_plan
    from webcare.crisis.standing import standing

    with suppress(KeyError, ValueError, OSError):  # ``check`` says when there is no such zone
        now = now.astimezone(ZoneInfo(timezone))
    stands = standing(plan, log if log.whole else read_logs(paths, at), now)
    if stands.phase == "calm" or stands.since is None:
        return None
    here = phase_plan(plan, stands.phase)
    return Holding(
        stands.phase,
        stands.since,
        now,
        tuple(here.pause) if here else (),
        bool(here and here.review),
        tuple(name for name, _ in stands.lately.topics),
        plan,
    )

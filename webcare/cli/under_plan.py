"""Commands that follow the crisis plan while a phase of it holds, and say so."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from webcare.cli import output
from webcare.crisis.now import phase_now

if TYPE_CHECKING:
    from webcare.crisis.now import Holding
    from webcare.store.workspace import Workspace


def lint_by_plan(workspace: "Workspace", *, quiet: bool = False) -> None:
    """Hold this client's drafts against the plan, and say on standard error that it holds."""
    holding = phase_now(workspace, datetime.now(UTC))
    if holding is None:
        return
    from webcare.crisis.following import follow

    follow(workspace, holding)
    if not quiet:
        tell(holding)


def tell(holding: "Holding") -> None:
    """Say on standard error that the plan holds, and what lies still."""
    from webcare.show.crisis.follow import holds

    output.notice(holds(holding))


def escalate_by_plan(workspace: "Workspace", now: datetime) -> None:
    """Say on standard error that the plan holds at a moment, and who decides then."""
    holding = phase_now(workspace, now)
    if holding is not None:
        from webcare.show.crisis.follow import decides

        tell(holding)
        output.notice(decides(holding, workspace.handbook.contacts))


def reviews_by_plan(workspace: "Workspace") -> bool:
    """Does the plan want every reply to be looked at now, or the team one in a crisis?"""
    holding = phase_now(workspace, datetime.now(UTC))
    return holding is not None and (holding.review or holding.phase == "crisis")

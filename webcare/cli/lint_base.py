"""Where lint's settings, exceptions and known findings come from: what is on disk, or the version that CI names."""

from typing import TYPE_CHECKING

from webcare.cli.under_plan import lint_by_plan
from webcare.model.errors import CannotRun

if TYPE_CHECKING:
    from webcare.lint.baseline import Known
    from webcare.store.workspace import Workspace


def settle(workspace: "Workspace", *, settings_from: str | None, quiet: bool) -> None:
    """Make a client ready for its drafts to be judged. Raises ``CannotRun`` when its settings are not in git."""
    if settings_from is not None:
        from webcare.store.base import hold_to

        try:
            hold_to(workspace, settings_from)
        except CannotRun as problem:  # without its place, which would make it the problem of one draft
            raise CannotRun(problem.message, hint=problem.hint) from None
    lint_by_plan(workspace, quiet=quiet)


def read_known(path: str, settings_from: str | None) -> "Known":
    """The known findings in a baseline, as it is or as it was in that version. Raises ``CannotRun``."""
    from webcare import limits
    from webcare.lint.baseline import read_baseline

    if settings_from is None:
        return read_baseline(path)
    from webcare.store.base import read_then

    return read_baseline(path, read_then(path, settings_from, limits.BASELINE))

"""What the commands of ``webcare privacy`` share: the client folder, the person, and progress over its logs."""

import contextlib
import os
from collections.abc import Callable, Iterator
from typing import Annotated

import typer

from webcare.cli.language import t
from webcare.cli.progress import show_progress
from webcare.custody.erase import logs_of
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.workspace import Workspace, open_workspace

Who = Annotated[
    str,
    typer.Argument(
        metavar=t("PERSOON", "PERSON"),
        help=t(
            "een pseudoniem uit het logboek (k_…), of een account (@naam)",
            "a pseudonym of the log (k_…), or an account (@name)",
        ),
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help=t("zeg alleen wat er zou gebeuren", "only say what would happen"))
]


def needed(workspace: Workspace) -> Workspace:
    """The workspace, where there is a client folder. Raises ``CannotRun`` where there is none."""
    if workspace.root is None:
        raise CannotRun(
            Text("hier is geen klantmap", "there is no client folder here"),
            hint=Text("'webcare init' maakt er een", "'webcare init' makes one"),
        )
    return workspace


def opened(client: str | None) -> Workspace:
    """The client of ``--client`` or of the current folder. Raises ``CannotRun`` where there is none."""
    return needed(open_workspace(".", client))


@contextlib.contextmanager
def reading(workspace: Workspace, passes: int) -> Iterator[Callable[[int], None] | None]:
    """Shows on a terminal how far the logs have been read, so many times over."""
    show_percent = show_progress()
    if show_percent is None:
        yield None
        return
    whole = passes * sum(os.path.getsize(log) for log in logs_of(workspace)) + 1
    done = [0]

    def tell(read: int) -> None:
        done[0] = min(done[0] + read, whole - 1)
        show_percent(done[0], whole)

    yield tell
    show_percent(whole, whole)

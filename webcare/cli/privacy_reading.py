"""What the commands of ``webcare privacy`` read: whom it is about, and the logs of the client, with progress."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Annotated

import typer

from webcare.cli.language import t
from webcare.cli.progress import show_parts
from webcare.custody.erase import logs_of
from webcare.store.workspace import Workspace

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


def reading(workspace: Workspace, passes: int) -> AbstractContextManager[Callable[[int], None] | None]:
    """Shows on a terminal how far the logs have been read, so many times over."""
    return show_parts(lambda: passes * sum(os.path.getsize(log) for log in logs_of(workspace)))

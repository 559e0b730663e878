"""The logs that a command reads: those that were named, or else all of the client."""

from typing import TYPE_CHECKING

from webcare.cli import output
from webcare.model.errors import CannotRun
from webcare.model.text import Text

if TYPE_CHECKING:
    from webcare.store.strays import Stray
    from webcare.store.workspace import Workspace


def logs_given(files: list[str] | None, workspace: "Workspace") -> list[str]:
    """The logs that were named, or else all of the client that can be read: of any other it tells.

    Raises ``CannotRun`` when there are none.
    """
    paths, odd = (files, []) if files else logs_and_strays(workspace)
    for stray in odd:
        place, said = stray.problem.place, stray.problem.message
        output.notice(Text(f"{place}: {said.nl}", f"{place}: {said.en}"))
    return paths


def logs_and_strays(workspace: "Workspace") -> "tuple[list[str], list[Stray]]":
    """The logs of the client, and what stands among them and cannot be read. Raises ``CannotRun`` without a log."""
    from webcare.recording.where import logs_of
    from webcare.store.strays import strays

    odd = list(strays(workspace.path("logs"))) if workspace.root is not None else []
    unread = {stray.path for stray in odd}
    found = [path for path in logs_of(workspace) if path not in unread]
    if found:
        return found, odd
    if odd:
        raise odd[0].problem
    begin = Text(
        "begin er een met 'webcare log add' of 'webcare log import'",
        "begin one with 'webcare log add' or 'webcare log import'",
    )
    elsewhere = Text("noem een bestand, of ga naar de map van een klant", "name a file, or go to a client's folder")
    raise CannotRun(
        Text("hier is geen logboek", "there is no log here"), hint=elsewhere if workspace.root is None else begin
    )

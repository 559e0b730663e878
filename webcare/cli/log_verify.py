"""``webcare log verify``: proof that nothing in the log was lost."""

from typing import TYPE_CHECKING, Annotated

import typer

from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.log_options import Zone
from webcare.cli.options import Client, Form, Lang, TextOrJson
from webcare.model.errors import CannotRun
from webcare.model.text import Text

if TYPE_CHECKING:
    from webcare.store.strays import Stray
    from webcare.store.workspace import Workspace


Files = Annotated[
    list[str] | None,
    typer.Argument(metavar=t("[LOGBOEK…]", "[LOG…]"), help=t("standaard: alle van de klant", "all by default")),
]
Against = Annotated[
    str | None,
    typer.Option("--against", metavar=t("KOPIE", "COPY"), help=t("vergelijk met een kopie", "compare with a copy")),
]


def verify_(
    files: Files = None,
    against: Against = None,
    form: Form = TextOrJson.text,
    tz: Zone = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Controleer of het logboek heel is.

    Je ziet wat erin staat, en wat kapot, dubbel of tegenstrijdig is; met --against ook wat er ontbreekt of anders is
    dan in een kopie. De exitcode is 1 als er iets kapot, tegenstrijdig, weg of anders is.
    ---
    Verify that the log is whole.

    You see what it holds, and what is broken, double or contradictory; with --against also what is missing from it or
    different than in a copy. The exit code is 1 when anything is broken, contradictory, gone or different.
    """
    from webcare.audit import audit, compare
    from webcare.cli.log_write import zone_of
    from webcare.cli.progress import show_progress
    from webcare.show import machine
    from webcare.show.log.text import audit_json, audit_lines
    from webcare.store.entries import unreadable
    from webcare.store.files import shown
    from webcare.store.workspace import open_workspace

    workspace = open_workspace(".", client)
    zone = zone_of(tz) if tz else None
    paths, odd = (files, []) if files else logs_and_strays(workspace)
    audited = audit(paths, zone=zone, tell=show_progress())
    unread = [unreadable(stray.problem, shown(stray.path)) for stray in odd]
    audited = audited._replace(further=[*unread, *audited.further])
    compared = compare(paths, against, zone=zone) if against else None
    if form is TextOrJson.json:
        output.write(machine.pretty(audit_json(audited, compared, against or "", current())))
    else:
        there = zone_of(workspace.config.timezone)
        for line in audit_lines(audited, compared, against or "", output.style(), there):
            output.write(line)
    return int(not audited.sound or (compared is not None and compared.lost))


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

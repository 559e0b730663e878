"""``webcare log verify``: proof that nothing in the log was lost."""

from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import Client, Form, Lang, TextOrJson, Zone

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=t("[LOGBOEK…]", "[LOG…]"),
        help=t("het logboek; standaard alle van de klant", "the log; all of the client by default"),
    ),
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
    from webcare.cli.log_files import logs_and_strays
    from webcare.cli.progress import show_progress
    from webcare.cli.values import named_zone
    from webcare.show import machine
    from webcare.show.log.text import audit_json, audit_lines
    from webcare.store.entries import unreadable
    from webcare.store.files import shown
    from webcare.store.workspace import open_workspace

    workspace = open_workspace(".", client)
    zone = named_zone(tz) if tz else None
    paths, odd = (files, []) if files else logs_and_strays(workspace)
    audited = audit(paths, zone=zone, tell=show_progress())
    unread = [unreadable(stray.problem, shown(stray.path)) for stray in odd]
    audited = audited._replace(further=[*unread, *audited.further])
    compared = compare(paths, against, zone=zone) if against else None
    if form is TextOrJson.json:
        output.write(machine.pretty(audit_json(audited, compared, against or "", current())))
    else:
        there = named_zone(workspace.config.timezone)
        output.write_lines(audit_lines(audited, compared, against or "", output.style(), there))
    return int(not audited.sound or (compared is not None and compared.lost))

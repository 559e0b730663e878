"""``webcare digest``: the week for those who own the causes."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import At, Client, Files, Lang, Output, Since, Until, by_ending

if TYPE_CHECKING:
    from webcare.digest.making import Digest


class Format(StrEnum):
    """What is written."""

    text = "text"
    md = "md"
    html = "html"
    json = "json"


Week = Annotated[
    str | None,
    typer.Option(
        "--week",
        metavar="WEEK",
        help=t("2026-W46 of een dag eruit; standaard de vorige", "2026-W46 or a day in it; the last one by default"),
    ),
]
For = Annotated[
    str | None,
    typer.Option("--for", metavar=t("AFDELING", "DEPARTMENT"), help=t("alleen deze afdeling", "this department only")),
]
Form = Annotated[
    Format | None,
    typer.Option(
        "--format",
        help=t(
            "vorm van de uitvoer; standaard text op een scherm, anders md",
            "form of the output; by default text on a terminal, else md",
        ),
    ),
]
PerAgent = Annotated[
    bool, typer.Option("--per-agent", help=t("noem wie een antwoord schreef", "say who wrote a reply"))
]
Zone = Annotated[
    str | None, typer.Option("--tz", metavar="ZONE", help=t("tijdzone van de dagen", "time zone of the days"))
]
LogZone = Annotated[
    str | None,
    typer.Option(
        "--log-tz",
        metavar="ZONE",
        help=t("tijdzone van momenten die er geen noemen", "time zone of moments that name none"),
    ),
]


def command(
    week: Week = None,
    since: Since = None,
    until: Until = None,
    department: For = None,
    form: Form = None,
    output_file: Output = None,
    per_agent: PerAgent = False,
    file: Files = None,
    at: At = None,
    tz: Zone = None,
    log_tz: LogZone = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Vertel elke afdeling wat klanten deze week schreven.

    Per afdeling lees je hoeveel vragen en klachten er kwamen en waar die over gingen, wat klanten ervan vonden, wat is
    toegezegd en niet gedaan, en van welke antwoorden je kunt leren. Bovenaan staat wat opvalt, met de complimenten.

    Wie over een onderwerp gaat, staat in topics.yaml. Namen van klanten en collega's staan er niet in.
    ---
    Tell each department what customers wrote this week.

    By department you read how many questions and complaints came in and what they were about, what customers thought
    of it, what was promised and not done, and which replies to learn from. What stands out comes first, with the
    compliments.

    Who is in charge of a topic stands in topics.yaml. There are no names of customers or colleagues in it.
    """
    from webcare.calendar.period import Days
    from webcare.cli.log_files import logs_given
    from webcare.cli.progress import show_progress
    from webcare.cli.values import in_client, moment_of, named_zone
    from webcare.digest.making import Asked, digest
    from webcare.digest.owners import Owners
    from webcare.digest.span import read_days

    workspace = in_client(client)
    now = moment_of(at, workspace.config.timezone)
    zone = named_zone(tz or workspace.config.timezone)
    days: Days = read_days(week, since, until, now.astimezone(zone).date())
    owner = Owners(workspace.handbook).named(department) if department is not None else None
    asked = Asked(days, zone, owner, named_zone(log_tz) if log_tz else None)
    made = digest(workspace, logs_given(file, workspace), asked, now, show_progress())
    _write(made, form or _usual(output_file), output_file, per_agent=per_agent)
    return 0


def _usual(output_file: str | None) -> Format:
    """What a file's name says; else text where somebody reads along, and Markdown for a pipe."""
    import sys

    if output_file is not None:
        return by_ending(output_file, Format.md)
    return Format.text if sys.stdout.isatty() else Format.md


def _write(made: "Digest", form: Format, output_file: str | None, *, per_agent: bool) -> None:

    style = output.style_for(output_file)
    if form is Format.json:
        from webcare.show.digest.machine import digest_json
        from webcare.show.machine import pretty

        text = pretty(digest_json(made, current(), per_agent=per_agent))
    else:
        from webcare.show.blocks import markdown_lines, text_lines
        from webcare.show.digest.text import digest_blocks

        blocks = digest_blocks(made, style, per_agent=per_agent)
        if form is Format.html:
            from webcare.show.digest.page import page_lines

            text = "\n".join(page_lines(blocks, current()))
        else:
            text = "\n".join(markdown_lines(blocks) if form is Format.md else text_lines(blocks, style))
    output.deliver(text, output_file)

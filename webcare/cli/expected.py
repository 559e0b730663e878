"""``webcare expected``: the response time to publish now."""

import time
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from webcare.cli import output
from webcare.cli.language import t
from webcare.cli.options import At, Client, Lang, Output

if TYPE_CHECKING:
    from datetime import timedelta

SHORTEST = 10
"""Seconds between two refreshes, at least."""


class Format(StrEnum):
    """What is written."""

    text = "text"
    json = "json"
    svg = "svg"
    cover = "cover"


Channel = Annotated[
    str | None,
    typer.Option(
        "--channel", metavar=t("KANAAL", "CHANNEL"), help=t("het kanaal; standaard alle", "the channel; all by default")
    ),
]
Form = Annotated[
    Format,
    typer.Option(
        "--format",
        help=t(
            "vorm van de uitvoer; svg: een badge, cover: een omslag",
            "form of the output; svg: a badge, cover: a banner",
        ),
    ),
]
Every = Annotated[
    str | None,
    typer.Option(
        "--every",
        metavar=t("DUUR", "DURATION"),
        help=t("ververs het bestand steeds, zoals 5m", "refresh the file, such as 5m"),
    ),
]


def command(
    channel: Channel = None,
    form: Form = Format.text,
    output_file: Output = None,
    every: Every = None,
    at: At = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Geef de reactietijd die je nu aan klanten kunt tonen.

    Dat is wat 80 procent van de laatste twintig zaken hoogstens duurde, in kloktijd en naar boven afgerond, wie nog
    wacht meegeteld. Zijn jullie dicht, dan staat er wanneer jullie weer open zijn.
    ---
    Give the response time that you can show to customers now.

    That is what 80 per cent of the last twenty cases took at most, in clock time and rounded up, those that wait
    included. While you are closed it says when you open again. The text is Dutch, for customers read it.
    """
    from webcare.model.errors import CannotRun
    from webcare.model.text import Text
    from webcare.store.files import write_text

    pause = None if every is None else _pause(every)
    if pause is not None and output_file is None:
        raise CannotRun(Text("--every heeft een bestand nodig", "--every needs a file"), place="--output")
    if pause is not None and at is not None:
        raise CannotRun(Text("--every en --at gaan niet samen", "--every and --at exclude each other"), place="--at")
    while True:
        made = _made(channel, form, at, client)
        if output_file is None:
            output.write(made)
            return 0
        write_text(output_file, made + "\n")
        if pause is None:
            return 0
        time.sleep(max(SHORTEST, pause.total_seconds()))


def _made(channel: str | None, form: Format, at: str | None, client: str | None) -> str:
    """Read everything anew: the log, the handbook and the clock."""
    from webcare.calendar.period import Days
    from webcare.cli.log_files import logs_given
    from webcare.cli.values import channel_of, in_client, moment_of
    from webcare.expected import publish
    from webcare.metrics.plain import cases_of
    from webcare.metrics.question import Left
    from webcare.show import machine
    from webcare.show.expected import badge, cover, expected_json
    from webcare.stats.report import Request, ask

    workspace = in_client(client)
    now = moment_of(at, workspace.config.timezone)
    paths = logs_given(None, workspace)
    cut = cases_of(paths, ask(workspace, Request(Days(None, None)), now), Left())
    published = publish(workspace, cut.cases, channel_of(channel, workspace), now)
    if form is Format.json:
        return machine.pretty(expected_json(published, now))
    if form is Format.svg:
        return badge(published)
    return cover(published) if form is Format.cover else published.text


def _pause(every: str) -> "timedelta":
    """A duration such as ``5m``. Raises ``CannotRun``."""
    from webcare.model.errors import CannotRun
    from webcare.model.text import Text
    from webcare.model.values import Expected, parse_duration

    try:
        return parse_duration(every)
    except (Expected, ValueError):
        raise CannotRun(
            Text("dit is geen duur", "this is no duration"),
            hint=Text("schrijf het zo: 5m", "write it like this: 5m"),
            place="--every",
        ) from None

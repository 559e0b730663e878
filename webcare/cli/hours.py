"""``webcare hours``: when the desk is open."""

from typing import TYPE_CHECKING, Annotated

import typer

from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import At, Client, Form, Lang, TextOrJson

if TYPE_CHECKING:
    from datetime import date, datetime

    from webcare.model.handbook.hours import Schedule
    from webcare.show.opening import Told
    from webcare.store.workspace import Workspace

AHEAD = 60
"""Days ahead whose differences are told."""
YEAR = 366
"""Days ahead in which a holiday should be decided on."""
When = Annotated[
    str | None,
    typer.Argument(
        metavar=t("[DATUM|next|week]", "[DATE|next|week]"),
        help=t("een dag, deze week, of wat er komt", "a day, this week, what comes"),
    ),
]
Named = Annotated[
    str | None,
    typer.Option(
        "--schedule",
        metavar=t("KENMERK", "ID"),
        help=t("welk rooster; standaard het eerste", "which schedule; the first by default"),
    ),
]
All = Annotated[bool, typer.Option("--all", help=t("alle roosters uit hours.yaml", "all schedules of hours.yaml"))]


def command(
    when: When = None,
    schedule: Named = None,
    every: All = False,
    form: Form = TextOrJson.text,
    at: At = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Zeg of jullie open zijn, en wat er verandert.

    Je ziet de dagen die afwijken, feestdagen waarover het handboek nog niets zegt, en een bericht om te plaatsen.
    Met een datum zie je die dag, met week deze week, met next alleen wat er komt.
    ---
    Say whether you are open, and what will change.

    You see the days that differ, holidays of which the handbook says nothing yet, and a notice to publish. With a date
    you see that day, with week this week, with next only what comes.
    """
    from webcare.cli.values import in_client, moment_of
    from webcare.show import machine
    from webcare.show.opening import hours_json, hours_lines

    workspace = in_client(client)
    now = moment_of(at, workspace.config.timezone)
    told = [_told(name, entry, workspace, now, when) for name, entry in _chosen(workspace, schedule, every=every)]
    if form is TextOrJson.json:
        output.write(machine.pretty(hours_json(told, now, current())))
        return 0
    for number, one in enumerate(told):
        if number:
            output.write("")
        output.write_lines(hours_lines(one, now, output.style()))
    return 0


def _chosen(workspace: "Workspace", wanted: str | None, *, every: bool) -> list[tuple[str, "Schedule"]]:
    """The schedules to tell of. Raises ``CannotRun`` for an unknown one, and where there are none."""
    from webcare.cli.values import hint_among
    from webcare.model.errors import CannotRun
    from webcare.model.text import Text

    hours = workspace.handbook.hours
    if not hours:
        raise CannotRun(
            Text("er staan geen openingstijden in het handboek", "the handbook has no opening hours"),
            hint=Text("zie 'webcare check'", "see 'webcare check'"),
            place="hours.yaml",
        )
    if wanted is not None and wanted not in hours:
        raise CannotRun(
            Text("dit rooster staat niet in hours.yaml", "hours.yaml has no such schedule"),
            hint=hint_among(wanted, list(hours)),
            place="--schedule",
        )
    if wanted is not None:
        return [(wanted, hours[wanted])]
    return list(hours.items())[: None if every else 1]


def _told(name: str, schedule: "Schedule", workspace: "Workspace", now: "datetime", when: str | None) -> "Told":
    from webcare.calendar.business import hours_of
    from webcare.opening import day_of, notice, special_days, standing, undecided, week_of
    from webcare.show.opening import Told

    hours = hours_of(schedule, workspace.config.timezone)
    today = now.astimezone(hours.zone).date()
    asked = _day(when, today)
    days = week_of(schedule, hours, today) if when == "week" else [day_of(schedule, hours, asked)] if asked else []
    ahead = special_days(schedule, hours, today, AHEAD) if asked is None and when != "week" else []
    return Told(
        name,
        schedule.name,
        str(hours.zone),
        standing(hours, now),
        days,
        ahead,
        undecided(schedule, hours, today, YEAR),
        notice(
            ahead or [day for day in days if day.is_special],
            hours,
            "u" if workspace.handbook.tone.address == "u" else "je",
        ),
    )


def _day(when: str | None, today: "date") -> "date | None":
    """The day that was asked for, if any. Raises ``CannotRun`` for what is no day."""
    from webcare.calendar.period import read_period

    return None if when in (None, "next", "week") else read_period(when, None, today, "hours").since

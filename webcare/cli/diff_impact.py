"""``webcare diff --impact``: what a change would have meant for the past replies, cases and questions."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from webcare.cli import output
from webcare.cli.language import current, t
from webcare.model.errors import CannotRun
from webcare.model.text import Text

if TYPE_CHECKING:
    from datetime import date, tzinfo

    from webcare.impact import Impact
    from webcare.impact.past import Wanted
    from webcare.store.workspace import Workspace

OLD = Text(
    "in het handboek van vóór de wijziging klopt iets niet; wat niet te lezen is, telt niet mee",
    "the handbook before the change has a fault; what cannot be read does not count",
)
NEW = Text(
    "in het handboek van na de wijziging klopt iets niet; wat niet te lezen is, telt niet mee: zie 'webcare check'",
    "the handbook after the change has a fault; what cannot be read does not count: see 'webcare check'",
)
NO_LOG = Text(
    "hier is geen logboek: alleen de sjablonen zijn vergeleken", "there is no log here: only the templates are compared"
)
DAYS = 30
"""Days that are replayed, those before the last record."""
Replaying = Annotated[
    bool, typer.Option("--impact", help=t("wat dit had betekend in het logboek", "what it would have meant in the log"))
]
PERIOD = t("PERIODE", "PERIOD")
Since = Annotated[str | None, typer.Option("--since", metavar=PERIOD, help=t("--impact: vanaf", "--impact: from"))]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar=PERIOD, help=t("--impact: tot en met", "--impact: up to and including")),
]
Days = Annotated[
    int | None,
    typer.Option(
        "--days",
        metavar="N",
        min=1,
        max=3660,
        help=t("--impact: zoveel dagen; standaard 30", "--impact: so many days; 30 by default"),
    ),
]
At = Annotated[
    str | None,
    typer.Option("--at", metavar="MOMENT", help=t("--impact: doe alsof het dan is", "--impact: as if it were then")),
]


class When:
    """Which part of the log to replay, as it was typed."""

    def __init__(self, since: str | None, until: str | None, days: int | None, at: str | None) -> None:
        self.since, self.until, self.days, self.at = since, until, days, at
        if days is not None and (since or until):
            raise CannotRun(
                Text("--days gaat niet samen met --since of --until", "--days excludes --since and --until"),
                place="--days",
            )

    def refuse(self) -> None:
        """Raise ``CannotRun`` when an option was typed that only goes with ``--impact``."""
        for name in ("since", "until", "days", "at"):
            if getattr(self, name) is not None:
                raise CannotRun(
                    Text("dit hoort bij --impact", "this goes with --impact"),
                    hint=Text("zet er --impact bij", "add --impact"),
                    place=f"--{name}",
                )


def show_impact(
    before: "Workspace",
    after: "Workspace",
    client: str | None,
    names: tuple[str | None, str | None],
    when: When,
    form: str,
) -> bool:
    """Replay both versions over the logs of the folder as it is, and write what that gives; is there any effect?"""
    from zoneinfo import ZoneInfo

    from webcare.cli.progress import show_progress
    from webcare.cli.values import in_client, moment_of
    from webcare.impact import replay

    here = in_client(client)
    for version in (before, after):
        moment_of(None, version.config.timezone)  # a zone that there is not stops here, with a hint
    now = moment_of(when.at, here.config.timezone)
    zone = ZoneInfo(here.config.timezone)
    paths = _logs(here)
    impact = replay(before, after, paths, now, _wanted(when, now.date()), show_progress())
    for version, which in ((before, OLD), (after, NEW)):
        if version.findings or version.handbook.findings:
            output.notice(which)
    _write(impact, names, form, zone)
    return impact.verdict.level != "none"


def _logs(here: "Workspace") -> list[str]:
    """The logs of the folder as it is; none, which is told, where there are none, as in CI. Raises ``CannotRun``."""
    from webcare.cli.log_files import logs_given
    from webcare.store.log import log_paths

    try:
        return logs_given(None, here)
    except CannotRun:
        if log_paths(here.path("logs")):
            raise
        output.notice(NO_LOG)
        return []


def _wanted(when: When, today: "date") -> "Wanted":
    from webcare.calendar.period import read_period
    from webcare.impact import Wanted

    return Wanted(read_period(when.since, when.until, today), when.days or DAYS)


def _write(impact: "Impact", names: tuple[str | None, str | None], form: str, zone: "tzinfo") -> None:
    if form == "json":
        from webcare.show.impact.machine import impact_json
        from webcare.show.machine import escaped, pretty

        document = pretty(impact_json(impact, *names, zone, current()))
        output.write(escaped(document) if output.only_ascii() else document)
        return
    if form == "github":
        from webcare.show.impact.machine import github_lines

        output.speak_utf8(sys.stdout)
        output.write_lines(github_lines(impact, current()))
        return
    from webcare.show.blocks import markdown_lines, text_lines
    from webcare.show.impact.text import impact_blocks

    style = output.style()
    blocks = impact_blocks(impact, style, zone)
    output.write_lines(markdown_lines(blocks) if form == "md" else text_lines(blocks, style))

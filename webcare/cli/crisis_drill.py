"""``webcare crisis drill``: the plan tried out on the log, many times as busy."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from webcare import limits
from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import Client, Files, Form, Lang, TextOrJson
from webcare.model.errors import CannotRun
from webcare.model.text import Text

if TYPE_CHECKING:
    from webcare.crisis.heard import Log

DAY = timedelta(days=1)
LONGEST = 31
From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="MOMENT",
        help=t("vanaf wanneer; standaard een gewone dag", "from when; an ordinary day by default"),
    ),
]
Until = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="MOMENT",
        help=t("tot wanneer; standaard een dag later", "until when; a day later by default"),
    ),
]
Times = Annotated[
    int,
    typer.Option("--times", metavar="N", min=1, max=10_000, help=t("hoeveel keer zo druk", "how many times as busy")),
]
Seed = Annotated[int, typer.Option("--seed", metavar="N", help=t("dezelfde oefening nog eens", "the same drill again"))]


def drill_(
    from_: From = None,
    until: Until = None,
    times: Times = 100,
    seed: Seed = 1,
    file: Files = None,
    form: Form = TextOrJson.text,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Oefen het plan op een stuk logboek.

    Webcare speelt het af alsof het honderd keer zo druk was. Je ziet wanneer het oppassen en crisis wordt, welke
    stap dan wanneer klaar moet zijn, hoeveel mensen er wachten, en vragen om samen te beantwoorden. Er verandert
    niets.
    ---
    Drill the plan on a stretch of the log.

    It is replayed as if it were a hundred times as busy. You see when it becomes a watch and a crisis, which step
    is due when, how many people wait, and questions to answer together. Nothing changes.
    """
    from webcare.cli.log_files import logs_given
    from webcare.cli.values import in_client, moment_of
    from webcare.crisis.drill import run_drill
    from webcare.crisis.heard import read_logs
    from webcare.crisis.plan import plan_of
    from webcare.crisis.questions import questions
    from webcare.show import machine
    from webcare.show.crisis.drill import drill_json, drill_lines

    workspace = in_client(client)
    plan = plan_of(workspace)
    zone = workspace.config.timezone
    now = moment_of(None, zone)
    log = read_logs(logs_given(file, workspace), int(now.timestamp()))
    begin, end = _period(log, now, *(None if at is None else moment_of(at, zone) for at in (from_, until)))
    count = sum(begin.timestamp() <= one.at < end.timestamp() for one in log.heard)
    if not count:
        raise CannotRun(
            Text("in deze tijd schreef geen klant iets", "no customer wrote anything in this time"),
            hint=Text("kies een andere tijd met --from en --until", "choose another time with --from and --until"),
        )
    if count * times > limits.DRILL:
        raise CannotRun(
            limits.DRILL.message,
            hint=limits.DRILL.hinted(
                "neem een kortere tijd, of minder met --times", "take a shorter time, or less with --times"
            ),
        )
    drill = run_drill(plan, log, begin, end, times, seed)
    asked = list(questions(drill, plan, workspace.handbook))
    if form is TextOrJson.json:
        output.write(machine.pretty(drill_json(drill, asked, current())))
        return 0
    output.write_lines(drill_lines(drill, asked, output.style()))
    return 0


def _period(log: "Log", now: datetime, begin: datetime | None, end: datetime | None) -> tuple[datetime, datetime]:
    """The stretch that was asked for, or an ordinary day. Raises ``CannotRun`` for one that is none."""
    from webcare.crisis.drill import ordinary_day

    if begin is None:
        found = (end - DAY, end) if end is not None else ordinary_day(log, now)
        if found is None:
            raise CannotRun(
                Text("er staat nog niets in het logboek", "there is nothing in the log yet"),
                hint=Text(
                    "begin met 'webcare log add' of 'webcare log import'",
                    "begin with 'webcare log add' or 'webcare log import'",
                ),
            )
        return found
    end = end or begin + DAY
    if not timedelta(0) < end - begin <= timedelta(days=LONGEST):
        raise CannotRun(
            Text(f"neem hoogstens {LONGEST} dagen, het begin eerst", f"take at most {LONGEST} days, begin first"),
            place="--until",
        )
    return begin, end

"""``webcare escalate simulate``: a year of duty: where nobody can be reached, and who carries how much."""

from enum import StrEnum
from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.app import single
from webcare.cli.language import current, t
from webcare.cli.options import FORM_HELP, Client, Lang, Output, by_ending
from webcare.model.errors import CannotRun
from webcare.model.text import Text


class Format(StrEnum):
    """What is written."""

    text = "text"
    json = "json"
    ics = "ics"
    html = "html"


From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar=t("DATUM", "DATE"),
        help=t("vanaf deze dag; standaard vandaag", "from this day; today by default"),
    ),
]
Weeks = Annotated[int, typer.Option("--weeks", metavar="N", min=1, max=520, help=t("hoeveel weken", "how many weeks"))]
Form = Annotated[Format, typer.Option("--format", help=FORM_HELP)]


def command(
    since: From = None,
    weeks: Weeks = 52,
    form: Form = Format.text,
    output_file: Output = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Loop de roosters na, een jaar vooruit.

    Je ziet wanneer niemand te bereiken is, welke stap nooit iemand heeft, wie hoeveel uren draagt, en welke wissel in
    de nacht valt. De exitcode is 1 als een pad iets belooft met cover, en er dan toch niemand is.
    ---
    Go through the rosters, a year ahead.

    You see when nobody can be reached, which level never has anybody, who carries how many hours, and which change
    falls in the night. The exit code is 1 when a path promises cover and nobody is there.
    """
    from webcare.cli.values import day_of, in_client
    from webcare.escalate import plan_of
    from webcare.escalate.simulating import simulate

    workspace = in_client(client)
    plan = plan_of(workspace)
    paths = frozenset(topic.path for topic in workspace.handbook.topics.values() if topic.path)
    first = day_of(since, workspace.config.timezone)
    if not 1970 <= first.year < 2200:
        raise CannotRun(Text("kies een jaar van 1970 tot 2200", "choose a year from 1970 up to 2200"), place="--from")
    simulated = simulate(plan, first, weeks, paths)
    if form is Format.text:
        form = by_ending(output_file, form)
    if form is Format.json:
        from webcare.show import machine
        from webcare.show.escalate.machine import simulate_json

        _hand(machine.pretty(simulate_json(simulated, plan)) + "\n", output_file)
    elif form is Format.ics:
        from webcare.show.escalate.ics import simulated_ics

        _hand(simulated_ics(simulated, plan, current()), output_file)
    elif form is Format.html:
        from webcare.show.escalate.year import calendar_html

        _hand(calendar_html(simulated, plan, current(), workspace.config.client), output_file)
    else:
        from webcare.show.escalate.simulation import simulated_lines

        _hand("".join(f"{line}\n" for line in simulated_lines(simulated, plan, output.style())), output_file)
    promising = {name for name, path in plan.escalation.paths.items() if path.cover is not None}
    return int(any(gap.path in promising for gap in simulated.gaps))


def _hand(made: str | bytes, path: str | None) -> None:
    """To standard output, or to a file that is whole or not there at all."""
    if path is None:
        if isinstance(made, bytes):
            output.write_bytes(made)
        else:
            output.write(made.rstrip("\n"))
        return
    from webcare.store.files import write_pieces

    write_pieces(path, [made if isinstance(made, bytes) else made.encode()])


app = single("simulate", command)

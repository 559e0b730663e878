"""``webcare crisis``: is it calm, a watch or a crisis; and how would it go?"""

import os
from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.app import group
from webcare.cli.crisis_drill import drill_
from webcare.cli.language import t
from webcare.cli.options import At, Client, Files, Form, Lang, TextOrJson, Watch
from webcare.model.errors import CannotRun
from webcare.model.text import Text

ExitCode = Annotated[
    bool,
    typer.Option("--exit-code", help=t("exitcode 1 bij oppassen of crisis", "exit code 1 for a watch or a crisis")),
]


def status_(
    at: At = None,
    file: Files = None,
    form: Form = TextOrJson.text,
    watch: Watch = False,
    exit_code: ExitCode = False,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Zeg of het rustig is, oppassen of crisis.

    Je ziet ook waaruit dat blijkt, en wat het plan dan zegt. De drempels staan in handbook/crisis.yaml. Wat normaal
    is op die dag en dat uur, leert webcare van het logboek. De exitcode is 0; met --exit-code is hij 1 bij oppassen
    of crisis.
    ---
    Say whether it is calm, a watch or a crisis.

    You also see the evidence, and what the plan says to do. The thresholds are in handbook/crisis.yaml. What is
    normal on that day and hour is learned from the log. The exit code is 0; with --exit-code it is 1 for a watch or
    a crisis.
    """
    from webcare.cli.log_files import logs_given
    from webcare.cli.values import in_client

    if not watch:
        return _show(at, file, form, client, exit_code=exit_code)
    if at is not None or form is not TextOrJson.text or exit_code:
        raise CannotRun(
            Text(
                "--watch gaat alleen, zonder --at, --format json of --exit-code",
                "--watch goes without --at, --format json and --exit-code",
            )
        )
    from webcare.cli.watching import keep_showing

    workspace = in_client(client)
    folders = [os.path.dirname(os.path.abspath(path)) for path in logs_given(file, workspace)]
    keep_showing(lambda: _shown(file, client), [*folders, workspace.path("handbook")])
    return 0


def _shown(file: list[str] | None, client: str | None) -> None:
    _show(None, file, TextOrJson.text, client, exit_code=False)


def _show(at: str | None, file: list[str] | None, form: TextOrJson, client: str | None, *, exit_code: bool) -> int:
    from webcare.cli.log_files import logs_given
    from webcare.cli.values import in_client, moment_of
    from webcare.crisis.heard import read_logs
    from webcare.crisis.plan import instructions, plan_of
    from webcare.crisis.standing import standing

    workspace = in_client(client)
    now = moment_of(at, workspace.config.timezone)
    plan = plan_of(workspace)
    stands = standing(plan, read_logs(logs_given(file, workspace), int(now.timestamp())), now)
    topics = [name for name, _ in stands.lately.topics]
    told = instructions(plan, workspace.handbook, stands.phase, now, topics)
    if form is TextOrJson.json:
        from webcare.show import machine
        from webcare.show.crisis.machine import status_json

        output.write(machine.pretty(status_json(stands, told)))
    else:
        from webcare.show.crisis.text import status_lines

        output.write_lines(status_lines(stands, told, workspace.handbook.channels, output.style()))
    return int(exit_code and stands.phase != "calm")


app = group(
    Text(
        "Rustig, oppassen of crisis? En wat zegt het plan? Dat staat in handbook/crisis.yaml.",
        "Calm, a watch or a crisis? And what does the plan say? It is in handbook/crisis.yaml.",
    ),
    {"status": status_, "drill": drill_},
)

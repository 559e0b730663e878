"""``webcare answers mine|coverage``: what the log teaches about the answers."""

from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.language import t
from webcare.cli.options import Client, Form, Lang, TextOrJson
from webcare.cli.values import day_of, in_client

Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar=t("DATUM", "DATE"),
        help=t(
            "vanaf wanneer: 2026-10-01, 2026-10, 'vorige maand', '30 dagen'",
            "from when: 2026-10-01, 2026-10, 'last month', '30 days'",
        ),
    ),
]
Until = Annotated[
    str | None, typer.Option("--until", metavar=t("DATUM", "DATE"), help=t("tot en met wanneer", "to when, included"))
]
At = Annotated[
    str | None,
    typer.Option("--at", metavar=t("DATUM", "DATE"), help=t("doe alsof het die dag is", "as if it were that day")),
]


def mine(
    since: Since = None,
    until: Until = None,
    top: Annotated[
        int | None,
        typer.Option("--top", min=1, help=t("hoogstens zoveel van elke soort", "so many of each kind at most")),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help=t("zet het in de antwoorden en concepten", "put it in answers and drafts"))
    ] = False,
    folder: Annotated[
        str | None,
        typer.Option(
            "--output",
            metavar=t("MAP", "FOLDER"),
            help=t("waar nieuwe concepten komen; anders drafts/answers", "where new drafts go; else drafts/answers"),
        ),
    ] = None,
    form: Form = TextOrJson.text,
    at: At = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Leer van het logboek: nieuwe voorbeeldvragen, en vragen waar nog geen antwoord voor is.

    Er verandert niets, tenzij je --write geeft. Personen zijn weggelaten; lees de vragen toch na.
    ---
    Learn from the log: new example questions, and questions that have no answer yet.

    Nothing changes unless you give --write. People are left out; read the questions all the same.
    """
    from webcare.calendar.period import read_period
    from webcare.mining import mine as work
    from webcare.show import mining as show
    from webcare.store.files import shown

    workspace = in_client(client)
    today = day_of(at, workspace.config.timezone)
    drafts = work.drafts_folder(workspace, folder)
    proposal = work.propose(workspace, today, read_period(since, until, today), drafts, top)
    written = work.write(workspace, proposal, drafts) if write else None
    if form is TextOrJson.json:
        output.write(show.proposal_json(proposal, written))
    else:
        for line in show.proposal_lines(proposal, written, shown(drafts), output.style()):
            output.write(line)
    return 0


def coverage(
    since: Since = None,
    until: Until = None,
    form: Form = TextOrJson.text,
    at: At = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Meet hoeveel vragen de antwoorden dekken, en welke antwoorden dood, dubbel, verlopen of strijdig zijn.

    Zonder --since gaat het over de laatste hele maand van het logboek.
    ---
    Measure how many questions the answers cover, and which answers are dead, double, expired or at odds.

    Without --since it is about the last full month of the log.
    """
    from webcare.calendar.period import read_period
    from webcare.mining.coverage import cover
    from webcare.show import coverage as show

    workspace = in_client(client)
    today = day_of(at, workspace.config.timezone)
    measured = cover(workspace, today, read_period(since, until, today) if since or until else None)
    if form is TextOrJson.json:
        output.write(show.coverage_json(measured))
    else:
        for line in show.coverage_lines(measured, output.style()):
            output.write(line)
    return 0

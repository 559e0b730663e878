"""``webcare answers mine|coverage``: what the log teaches about the answers."""

from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.language import t
from webcare.cli.options import Client, Form, Lang, OnDay, Since, TextOrJson, Until
from webcare.cli.values import day_of, in_client


def mine(
    since: Since = None,
    until: Until = None,
    top: Annotated[
        int | None,
        typer.Option(
            "--top", metavar="N", min=1, help=t("hoogstens zoveel van elke soort", "so many of each kind at most")
        ),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help=t("zet het in de antwoorden en concepten", "put it in answers and drafts"))
    ] = False,
    folder: Annotated[
        str | None,
        typer.Option(
            "--output",
            metavar=t("MAP", "FOLDER"),
            help=t("waar nieuwe concepten komen; leeg: drafts/answers", "where new drafts go; none: drafts/answers"),
        ),
    ] = None,
    form: Form = TextOrJson.text,
    at: OnDay = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Leer nieuwe vragen uit het logboek.

    Dat zijn voorbeeldvragen bij een antwoord, en vragen waar nog geen antwoord voor is. Er verandert niets, tenzij
    je --write geeft. Personen zijn weggelaten; lees de vragen toch na.
    ---
    Learn new questions from the log.

    These are example questions for an answer, and questions that have no answer yet. Nothing changes unless you
    give --write. People are left out; read the questions all the same.
    """
    from webcare.calendar.period import read_period
    from webcare.mining import mine as work
    from webcare.show.mining.mined import proposal_lines
    from webcare.store.files import shown

    workspace = in_client(client)
    today = day_of(at, workspace.config.timezone)
    drafts = work.drafts_folder(workspace, folder)
    proposal = work.propose(workspace, today, read_period(since, until, today), drafts, top)
    written = work.write(workspace, proposal, drafts) if write else None
    if form is TextOrJson.json:
        from webcare.show.machine import pretty
        from webcare.show.mining.machine import mine_json

        output.write(pretty(mine_json(proposal, written)))
    else:
        output.write_lines(proposal_lines(proposal, written, shown(drafts), output.style()))
    return 0


def coverage(
    since: Since = None,
    until: Until = None,
    form: Form = TextOrJson.text,
    at: OnDay = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Meet hoeveel vragen de antwoorden dekken.

    Je ziet ook welke antwoorden dood, dubbel, verlopen of strijdig zijn. Zonder --since gaat het over de laatste
    hele maand van het logboek.
    ---
    Measure how many questions the answers cover.

    You also see which answers are dead, double, expired or at odds. Without --since it is about the last full month
    of the log.
    """
    from webcare.calendar.period import read_period
    from webcare.mining.coverage import cover
    from webcare.show.mining.coverage import coverage_lines

    workspace = in_client(client)
    today = day_of(at, workspace.config.timezone)
    measured = cover(workspace, today, read_period(since, until, today) if since or until else None)
    if form is TextOrJson.json:
        from webcare.show.machine import pretty
        from webcare.show.mining.machine import coverage_json

        output.write(pretty(coverage_json(measured)))
    else:
        output.write_lines(coverage_lines(measured, output.style()))
    return 0

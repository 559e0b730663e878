"""``webcare log import``: conversations from another system, into the log."""

from typing import Annotated

import typer

from webcare.cli import log_options as given
from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import Client, DryRun, Form, Lang, TextOrJson, Zone

SOURCES = "zendesk, chatwoot, x-archive, intercom, hootsuite, kaggle-twcs"
"""Named here too, for the help of ``log``: importing them would cost every command of the log a start-up."""
Given = Annotated[
    list[str],
    typer.Argument(
        metavar=t("BRON BESTAND…", "SOURCE FILE…"),
        help=t(
            f"{SOURCES} of webcare, en de bestanden; bij --map mag de bron weg",
            f"{SOURCES} or webcare, and the files; with --map the source may be left out",
        ),
    ),
]
Columns = Annotated[
    str | None,
    typer.Option(
        "--map", metavar="MAP.yaml", help=t("kolommenkaart: welke kolom wat is", "a chart: which column is what")
    ),
]
Check = Annotated[
    bool, typer.Option("--check", help=t("toon tien records, schrijf niets", "show ten records, write nothing"))
]
Own = Annotated[
    list[str] | None,
    typer.Option("--own", metavar="ACCOUNT", help=t("een account van jullie zelf", "an account of your own")),
]
Channel = Annotated[
    str | None,
    typer.Option(
        "--channel",
        metavar=t("KANAAL", "CHANNEL"),
        help=t("kanaal van berichten die er geen noemen", "channel of messages that name none"),
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar="nl|en|…",
        help=t("taal van berichten die er geen noemen", "language of messages that name none"),
    ),
]
FEW = 10
"""Records that ``--check`` shows."""


def import_(
    sources: Given,
    columns: Columns = None,
    check: Check = False,
    dry_run: DryRun = False,
    own: Own = None,
    channel: Channel = None,
    surface: given.Surface = None,
    language: Language = None,
    file: given.File = None,
    tz: Zone = None,
    form: Form = TextOrJson.text,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Neem gesprekken over uit een ander systeem.

    Namen en accounts worden pseudoniemen. Standaard in logs/BRON.jsonl van de klantmap. Wat er al in staat, komt er
    geen tweede keer in; een onderbroken import gaat de volgende keer verder. De exitcode is 1 als er iets niet
    klopte.

    Voor elk ander systeem is er --map: een kolommenkaart in YAML, die zegt wat elke kolom is, zoals
    'columns: {Bericht: body, Datum: at, Soort: direction}'. Met --check zie je wat ervan komt.
    ---
    Take over conversations from another system.

    Names and accounts become pseudonyms. By default into logs/SOURCE.jsonl of the client. What is there already is
    not added twice; an import that was broken off goes on the next time. The exit code is 1 when something was not
    right.

    For any other system there is --map: a YAML file that says what each column is, such as
    'columns: {Message: body, Date: at, Kind: direction}'. First see what comes of it with --check.
    """
    from webcare.cli.log_import_run import Wanted, begin, progress
    from webcare.cli.values import in_client, named_zone
    from webcare.importing import run, sample
    from webcare.show import machine
    from webcare.show.log import importing as show
    from webcare.store.files import shown

    workspace = in_client(client)
    started = begin(Wanted(sources, columns, own or [], channel, surface, language, file, tz), workspace)
    if check:
        items, imported = sample(started.importer, started.asked, started.maker, FEW)
        output.write_lines(show.sample_lines(items, imported, output.style()))
        return int(imported.faults > 0)
    with progress(started) as asked:
        started.bulk.read()
        imported = run(started.importer, asked, started.maker, started.bulk, dry=dry_run)
    if form is TextOrJson.json:
        output.write(machine.pretty(show.import_json(imported, shown(started.path), current(), dry=dry_run)))
    else:
        there = named_zone(workspace.config.timezone)
        output.write_lines(show.import_lines(imported, shown(started.path), output.style(), there, dry=dry_run))
    return int(imported.faults > 0)

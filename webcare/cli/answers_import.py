"""``webcare answers import``: what the desk has today, as answers."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import Client, Form, Lang, TextOrJson
from webcare.cli.values import in_client
from webcare.model.errors import CannotRun
from webcare.model.text import Text


class Origin(StrEnum):
    """Where a file comes from."""

    zendesk = "zendesk"
    chatwoot = "chatwoot"
    csv = "csv"
    xlsx = "xlsx"
    json = "json"


def import_(
    file: Annotated[
        str, typer.Argument(metavar=t("BESTAND", "FILE"), help=t("het bestand met antwoorden", "the file with answers"))
    ],
    origin: Annotated[
        Origin | None,
        typer.Option(
            "--from",
            help=t("waar het vandaan komt; leeg: webcare kijkt zelf", "where it comes from; none: webcare finds out"),
        ),
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option(
            "--map",
            metavar="MAP.yaml",
            help=t(
                "kolommenkaart: welke kolom wat is, 'Kolom: title'", "a chart: which column is what, 'Column: title'"
            ),
        ),
    ] = None,
    folder: Annotated[
        str | None,
        typer.Option(
            "--output",
            metavar=t("MAP", "FOLDER"),
            help=t("waar ze komen; leeg: answers/", "where they go; none: answers/"),
        ),
    ] = None,
    write: Annotated[
        bool,
        typer.Option(
            "--write",
            help=t("schrijf de bestanden; zonder dit is het een proef", "write the files; without it, a trial"),
        ),
    ] = False,
    form: Form = TextOrJson.text,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Neem antwoorden over uit Zendesk, Chatwoot, Excel of een CSV. Zonder --write zie je alleen wat er zou gebeuren.

    Hun invulvelden worden die van webcare, dubbele vallen af, en je ziet wat lint van elk antwoord vindt.
    Bestaande antwoorden blijven zoals ze zijn.
    ---
    Take over answers from Zendesk, Chatwoot, Excel or a CSV. Without --write you only see what would happen.

    Their placeholders become webcare's, duplicates are left out, and you see what lint makes of every answer.
    Answers that exist stay as they are.
    """
    from webcare.answers.importing import make_plan, read_export, write_plan
    from webcare.judging import Selection, lint_answer
    from webcare.model.finding import Source
    from webcare.privacy import mask
    from webcare.show.answers.importing import Imported, import_lines
    from webcare.store.answers import parse_answer
    from webcare.store.files import shown

    workspace = in_client(client)
    if file == "-":
        raise CannotRun(
            Text("een pijp kan hier niet; geef een bestand", "a pipe is not possible here; give a file"), place="-"
        )
    export = read_export(file, origin.value if origin else None, columns)
    plan = make_plan(export, workspace, folder or workspace.path("answers"))
    rules, findings = Selection().rules(workspace), {}
    for item in plan.planned:
        source = Source(shown(item.path), item.text, mask)
        answer, wrong = parse_answer(source)
        found = lint_answer(answer, source, workspace, rules).findings if answer else []
        findings[item.id] = [*wrong, *found]
    written, kept = write_plan(plan) if write else (None, [])
    imported = Imported(plan, findings, written, kept)
    if form is TextOrJson.json:
        from webcare.show.answers.machine import import_json
        from webcare.show.machine import pretty

        output.write(pretty(import_json(imported, current())))
    else:
        output.write_lines(import_lines(imported, output.style(sys.stdout)))
    return 0

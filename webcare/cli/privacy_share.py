"""``webcare privacy export|redact``: what leaves the folder, for the person it is about or for others."""

import os
import sys
from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import Client, Lang
from webcare.cli.privacy_reading import Who, reading
from webcare.cli.values import moment_of, needed, opened
from webcare.custody.export import gather
from webcare.custody.person import person_of
from webcare.custody.private import taken, write_private
from webcare.custody.redact import LOGS, Redactor, starred, texts
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.pseudonyms import Pseudonymiser, open_key
from webcare.show.machine import pretty
from webcare.show.privacy.done import exported_lines, redacted_lines
from webcare.show.privacy.dossier import dossier_json, dossier_text
from webcare.store.files import shown
from webcare.store.workspace import open_workspace

Output = Annotated[
    str, typer.Option("--output", "-o", metavar=t("BESTAND", "FILE"), help=t("het nieuwe bestand", "the new file"))
]


def export(person: Who, to: Output, client: Client = None, lang: Lang = None) -> int:
    """Verzamel alles wat de logboeken van een persoon weten.

    Je krijgt een leesbare tekst en JSON, voor wie gebruikmaakt van het recht op inzage.
    ---
    Gather all that the logs know of a person.

    You get a readable text and JSON, for whoever uses the right of access.
    """
    workspace = opened(client)
    who = person_of(person, workspace)
    base = os.path.splitext(to)[0]
    paths = [f"{base}.md", f"{base}.json"]
    for path in paths:
        if os.path.lexists(path):
            raise taken(path)
    with reading(workspace, 2) as tell:
        found = gather(workspace, who, tell)
    if not found.records:
        output.write(t(f"{found.person}: niets gevonden", f"{found.person}: nothing found"))
        return 0
    now = moment_of(None, workspace.config.timezone)
    name = workspace.config.client
    write_private(paths[0], [dossier_text(found, name, now, current()).encode("utf-8", "backslashreplace")])
    write_private(paths[1], [f"{pretty(dossier_json(found, name, now))}\n".encode("utf-8", "backslashreplace")])
    output.write_lines(exported_lines(found, [shown(path) for path in paths], output.style()))
    return 0


def redact(
    file: Annotated[
        str, typer.Argument(metavar=t("BESTAND", "FILE"), help=t("een logboek of een tekst", "a log or a text"))
    ],
    to: Output,
    masked: Annotated[
        bool,
        typer.Option(
            "--mask", help=t("zet sterretjes; daarvoor is geen sleutel nodig", "put stars; that needs no key")
        ),
    ] = False,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Maak een kopie zonder persoonsgegevens, om te delen.

    Dat kan met een logboek (.jsonl) en met een andere tekst.
    ---
    Make a copy without personal data, to share.

    This works for a log (.jsonl) and for another text.
    """
    if os.path.lexists(to):
        raise taken(to)
    workspace = open_workspace(file, client)
    if workspace.root is None:  # a text from elsewhere: then of the client where the user is
        workspace = open_workspace(".", client)
    if masked:
        if file.endswith(LOGS):
            raise CannotRun(
                Text("sterretjes maken een logboek stuk", "stars would break a log"),
                hint=Text("laat --mask weg", "leave --mask out"),
                place=shown(file),
            )
        write_private(to, texts(file, lambda text: starred(text, workspace)))
        return 0
    workspace = needed(workspace)
    redactor = Redactor(Pseudonymiser(open_key(workspace.root or "."), workspace))
    write_private(to, redactor.log(file) if file.endswith(LOGS) else redactor.text(file))
    output.write_lines(redacted_lines(redactor.counts, output.style(sys.stderr)), sys.stderr)
    return 0

"""``webcare init``: a new client folder."""

import os
import sys
from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.language import t
from webcare.cli.options import Lang
from webcare.scaffold import scaffold
from webcare.show import safe


def command(
    folder: Annotated[
        str, typer.Argument(metavar=t("[MAP]", "[FOLDER]"), help=t("waar de klantmap komt", "where the folder goes"))
    ] = ".",
    name: Annotated[str | None, typer.Option("--name", help=t("de naam van de klant", "the client's name"))] = None,
    lang: Lang = None,
) -> int:
    """Maak een klantmap met een handboek om in te vullen. Bestaande bestanden blijven zoals ze zijn.
    ---
    Make a client folder with a handbook to fill in. Files that exist stay as they are.
    """
    proposed = os.path.basename(os.path.abspath(folder)) or "Voorbeeldklant"
    if name is None and sys.stdin.isatty() and sys.stdout.isatty():
        name = typer.prompt(t("Hoe heet de klant", "What is the client called"), default=proposed)
    made = scaffold(folder, (name or proposed)[:100])
    for inside in made.written:
        output.write(f"+ {_shown(folder, inside)}")
    for inside in made.kept:
        output.write(t("= {} stond er al", "= {} was there already").format(_shown(folder, inside)))
    output.write("")
    output.write(
        t(
            "Begin met handbook/tone.yaml en handbook/contacts.yaml.",
            "Begin with handbook/tone.yaml and handbook/contacts.yaml.",
        )
    )
    output.write(t("Daarna: webcare check", "Then: webcare check"))
    return 0


def _shown(folder: str, inside: str) -> str:
    return safe.path(os.path.normpath(os.path.join(folder, inside)))

"""``webcare schema``: what may stand in a file, for editors and machines."""

from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import Client, Lang
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.show import machine, safe
from webcare.show.entry_schema import entry_names, entry_schema
from webcare.show.entry_words import ENTRIES, entry_named


def command(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar=t("[NAAM]", "[NAME]"),
            help=t("welk schema; leeg: noem ze allemaal", "which schema; none: list them all"),
        ),
    ] = None,
    write: Annotated[
        bool,
        typer.Option(
            "--write",
            help=t(
                "zet de schema's in .vscode/ van de klantmap, zodat VS Code aanvult en uitlegt",
                "put the schemas in .vscode/ of the client folder, so that VS Code completes and explains",
            ),
        ),
    ] = False,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Toon wat er in een bestand mag staan, als JSON Schema, of laat je editor ermee aanvullen.
    ---
    Show what may stand in a file, as JSON Schema, or let your editor complete with it.
    """
    if write:
        return _write(client)
    if name is None:
        from webcare.show.published import SCHEMAS

        for known in entry_names():
            output.write(f"{known:22} {ENTRIES[known].in_(current())}")
        for known, published in SCHEMAS.items():
            output.write(f"{known:22} {published.title}")
        return 0
    if (entry := entry_named(name)) is not None:
        output.write(machine.pretty(entry_schema(entry)))
        return 0
    from webcare.show.published import SCHEMAS, schema

    if name not in SCHEMAS:
        raise _unknown(name, [*entry_names(), *SCHEMAS])
    output.write(machine.pretty(schema(name)))
    return 0


def _write(client: str | None) -> int:
    """The schemas and the setting, beside the client's files."""
    from webcare.cli.values import opened
    from webcare.scaffold.editor import write_schemas

    workspace = opened(client)
    texts = {name: machine.pretty(entry_schema(name)) for name in entry_names()}
    made = write_schemas(workspace, texts)
    for path in made.written:
        output.write(f"+ {safe.path(path)}")
    if made.to_add is not None:
        output.write("")
        output.write(
            t(
                "In .vscode/settings.json staat al meer dan webcare kan bijwerken. Zet dit er zelf in:",
                ".vscode/settings.json holds more than webcare can update. Put this in yourself:",
            )
        )
        output.write(made.to_add)
    else:
        output.write(
            t(
                "VS Code vult nu aan in handbook/, met de uitbreiding 'YAML' van Red Hat.",
                "VS Code now completes in handbook/, with Red Hat's extension 'YAML'.",
            )
        )
    return 0


def _unknown(name: str, known: list[str]) -> CannotRun:
    from webcare.store.build import closest

    close = closest(name, known)
    hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?") if close else None
    return CannotRun(Text(f"onbekend schema '{name[:60]}'", f"unknown schema '{name[:60]}'"), hint=hint)

"""``webcare log show``: a conversation, or everything with a customer, from the log."""

from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.language import t
from webcare.cli.options import At, Client, Files, Form, Lang, TextOrJson, Zone
from webcare.model.errors import CannotRun
from webcare.model.text import Text

Name = Annotated[
    str | None, typer.Argument(metavar=t("[GESPREK]", "[CONVERSATION]"), help=t("het gesprek", "the conversation"))
]
Person = Annotated[
    str | None, typer.Option("--person", metavar="REF", help=t("een klant, als pseudoniem", "a customer, by pseudonym"))
]


def show_(
    name: Name = None,
    person: Person = None,
    form: Form = TextOrJson.text,
    file: Files = None,
    at: At = None,
    tz: Zone = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Toon een gesprek, of alles met een klant.

    Je ziet wat er is gezegd, gedaan en toegezegd. Zo vraagt niemand hetzelfde nog eens. Persoonsgegevens zijn afgedekt,
    tijden zijn die van de klantmap.
    ---
    Show a conversation, or all with a customer.

    You see what was said, done and promised. So nobody asks the same thing twice. Personal data is masked; times are
    those of the client's zone.
    """
    from webcare.cli.log_files import logs_given
    from webcare.cli.progress import show_progress
    from webcare.cli.values import moment_of, named_zone
    from webcare.history import of_conversation, of_person, tell_story
    from webcare.show import machine
    from webcare.show.log.story import Kind, history_json, history_lines
    from webcare.store.workspace import open_workspace

    if (name is None) == (person is None):
        raise CannotRun(
            Text("noem een gesprek, of een klant met --person", "name a conversation, or a customer with --person")
        )
    workspace = open_workspace(".", client)
    paths = logs_given(file, workspace)
    zone = named_zone(tz) if tz else None
    there = named_zone(workspace.config.timezone)
    now = moment_of(at, workspace.config.timezone)
    kind: Kind = "conversation" if person is None else "person"
    gather = of_conversation if person is None else of_person
    asked = (name if person is None else person) or ""
    gathered = gather(asked, paths, zone=zone, tell=show_progress())
    history = tell_story(gathered.records, now, gathered.earlier)
    if form is TextOrJson.json:
        output.write(machine.pretty(history_json(history, kind, asked, there)))
        return 0
    output.write_lines(history_lines(history, kind, asked, output.style(), there))
    return 0

"""``webcare diff``: what a change of the handbook means."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from webcare.cli import output
from webcare.cli.diff_impact import At, Days, Replaying, Since, Until, When, show_impact
from webcare.cli.language import current, t
from webcare.cli.options import AUTO_FORM_HELP, Client, Lang, settled
from webcare.model.errors import CannotRun
from webcare.model.text import Text

if TYPE_CHECKING:
    from webcare.show.diff.machine import Versions
    from webcare.show.diff.report import Report
    from webcare.store.workspace import Workspace


class Format(StrEnum):
    """What is written."""

    auto = "auto"
    text = "text"
    md = "md"
    json = "json"
    github = "github"


Span = Annotated[
    str | None,
    typer.Argument(
        metavar="[BASE[..HEAD]]",
        help=t(
            "versies uit git; standaard HEAD tegen je bestanden",
            "revisions of git; by default HEAD against your files",
        ),
    ),
]
Against = Annotated[
    str | None,
    typer.Option("--against", metavar=t("MAP", "FOLDER"), help=t("vergelijk met deze map", "compare with this folder")),
]
Form = Annotated[Format, typer.Option("--format", help=AUTO_FORM_HELP)]
ExitCode = Annotated[
    bool, typer.Option("--exit-code", help=t("exitcode 1 als er iets verandert", "exit code 1 when something changes"))
]


def command(
    span: Span = None,
    against: Against = None,
    form: Form = Format.auto,
    exit_code: ExitCode = False,
    replayed: Replaying = False,
    since: Since = None,
    until: Until = None,
    days: Days = None,
    at: At = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Lees wat een wijziging van het handboek betekent.

    Elke wijziging is één zin, bij wat je erover moet besluiten. Bovenaan staan de nummers, adressen, links en namen
    die veranderen: vraag die eerst na. Opmaak en commentaar tellen niet.

    Zonder versie zie je wat je zelf hebt gewijzigd sinds de laatste commit.

    Met --impact zie je wat de wijziging had betekend voor de antwoorden, zaken en vragen van de laatste maand.
    ---
    Read what a change of the handbook means.

    Every change is one sentence, under what there is to decide about it. The numbers, addresses, links and names that
    change come first: ask about those. Layout and comments do not count.

    Without a revision you see what you changed yourself since the last commit.

    With --impact you see what the change would have meant for the replies, cases and questions of the last month.
    """
    when = When(since, until, days, at)
    if replayed:
        with _versions(span, against, client) as (before, after, base, head):
            effects = show_impact(before, after, client, (base, head), when, settled(form))
        return int(exit_code and effects)
    when.refuse()
    from webcare.cli.values import in_client
    from webcare.diff import compare
    from webcare.show.diff.machine import Versions
    from webcare.show.diff.report import report

    with _versions(span, against, client) as (before, after, base, head):
        compared = compare(before, after)
        made = report(compared.changes, before, after, compared.unreadable)
    _write(made, settled(form), Versions(after.config.client, base, head), in_client(client).root or ".")
    return int(exit_code and made.differs)


@contextmanager
def _versions(
    span: str | None, against: str | None, client: str | None
) -> "Iterator[tuple[Workspace, Workspace, str, str | None]]":
    """The version before, the one after, and what they are called; None is the folder as it is."""
    from webcare.cli.values import in_client
    from webcare.store.revision import HEAD, opened, resolve
    from webcare.store.revision import span as split
    from webcare.store.workspace import open_workspace

    here = in_client(client)
    root = here.root or "."
    if against is not None:
        if span is not None:
            raise CannotRun(
                Text("kies een versie uit git of --against", "choose a revision of git or --against"),
                hint=Text("met --against vergelijk je twee mappen", "--against compares two folders"),
            )
        yield open_workspace(client=against), here, against, None
        return
    base, head = split(span) if span is not None else (HEAD, None)
    old = resolve(root, base)
    new = resolve(root, head) if head is not None else None
    with opened(root, old) as before:
        if new is None:
            yield before, here, old.name, None
        else:
            with opened(root, new) as after:
                yield before, after, old.name, new.name


def _write(made: "Report", form: str, versions: "Versions", root: str) -> None:
    from webcare.show.diff.machine import diff_json, github
    from webcare.show.diff.page import page
    from webcare.show.diff.text import text
    from webcare.show.machine import escaped, pretty
    from webcare.store.files import shown

    if form == "json":
        document = pretty(diff_json(made, versions))
        output.write(escaped(document) if output.only_ascii() else document)
    elif form == "github":
        output.speak_utf8(sys.stdout)
        output.write_lines(github(made, current(), shown(root)))
    else:
        output.write_lines(page(made, current()) if form == "md" else text(made, output.style()))

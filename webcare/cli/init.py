"""``webcare init``: a new client folder."""

import os
from enum import StrEnum
from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.asking import can_ask
from webcare.cli.language import say, t
from webcare.cli.options import Lang
from webcare.scaffold import Borrowed, refuse_existing, scaffold_as_wished
from webcare.show import safe
from webcare.store.files import shown
from webcare.store.workspace import CONFIG_NAME


class Address(StrEnum):
    """How customers are addressed."""

    je = "je"
    u = "u"
    mirror = "mirror"


class Continuously(StrEnum):
    """Where every change is checked."""

    github = "github"
    gitlab = "gitlab"


Ci = Annotated[
    Continuously | None,
    typer.Option("--ci", help=t("laat elke wijziging nakijken", "have every change checked")),
]
Sector = Annotated[
    str | None,
    typer.Option(
        "--sector",
        metavar="SECTOR",
        help=t(
            "algemeen, bank, energie, gemeente, pensioen, telecom, vervoer, webshop of zorg",
            "algemeen, bank, energie, gemeente, pensioen, telecom, vervoer, webshop or zorg",
        ),
    ),
]
Form = Annotated[
    Address | None,
    typer.Option(
        "--address", help=t("aanspreekvorm; mirror: je, en u op verzoek", "form of address; mirror: je, u on demand")
    ),
]
Channels = Annotated[
    str | None,
    typer.Option(
        "--channels",
        metavar=t("LIJST", "LIST"),
        help=t("zoals 'x, instagram, whatsapp'", "such as 'x, instagram, whatsapp'"),
    ),
]
Hours = Annotated[
    str | None,
    typer.Option(
        "--hours",
        metavar=t("TIJDEN", "HOURS"),
        help=t("zoals 'ma-vr 9-18, za 10-16'", "such as 'mon-fri 9-18, sat 10-16'"),
    ),
]
Contact = Annotated[
    str | None,
    typer.Option(
        "--contact",
        metavar=t("WIE", "WHO"),
        help=t(
            "wie je belt als het misgaat: 'Femke Smit, 06 …'", "whom to call when it goes wrong: 'Femke Smit, 06 …'"
        ),
    ),
]
From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar=t("MAP", "FOLDER"),
        help=t("begin met de toon van deze klant", "begin with this client's tone"),
    ),
]


def command(
    folder: Annotated[
        str,
        typer.Argument(metavar=t("[MAP]", "[FOLDER]"), help=t("waar de klantmap komt", "where the client folder goes")),
    ] = ".",
    name: Annotated[
        str | None,
        typer.Option("--name", metavar=t("NAAM", "NAME"), help=t("de naam van de klant", "the client's name")),
    ] = None,
    sector: Sector = None,
    address: Form = None,
    channels: Channels = None,
    hours: Hours = None,
    contact: Contact = None,
    from_: From = None,
    ci: Ci = None,
    lang: Lang = None,
) -> int:
    """Maak een klantmap met een handboek om in te vullen. Bestaande bestanden blijven zoals ze zijn.

    Op een terminal stelt webcare zes vragen; wat je als optie meegeeft, vraagt het niet. In een pijp vraagt het niets.

    Met --ci kijkt GitHub of GitLab het handboek na bij elke wijziging; in een klantmap die er al is, maakt het alleen
    dat.
    ---
    Make a client folder with a handbook to fill in. Files that exist stay as they are.

    On a terminal webcare asks six questions, but for those that an option answers. In a pipe it asks nothing.

    With --ci, GitHub or GitLab checks the handbook on every change; in a client folder that is there already, it makes
    only that.
    """
    from webcare.cli.init_questions import Given, wishes_of
    from webcare.scaffold import borrow

    if ci is not None and os.path.isfile(os.path.join(folder, CONFIG_NAME)):
        _write_ci(folder, ci)
        return 0
    refuse_existing(folder)
    tone = borrow(from_) if from_ is not None else None
    proposed = os.path.basename(os.path.abspath(folder)) or "Voorbeeldklant"
    given = Given(name, sector, address.value if address else None, channels, hours, contact)
    wishes = wishes_of(given, proposed, tone, asking=can_ask())
    made = scaffold_as_wished(folder, wishes)
    for inside in made.written:
        output.write(f"+ {_shown(folder, inside)}")
    for inside in made.kept:
        output.write(t("= {} stond er al", "= {} was there already").format(_shown(folder, inside)))
    if tone is not None and from_ is not None:
        _tell(from_, tone)
    if ci is not None:
        _write_ci(folder, ci)
    _first_steps(folder)
    return 0


def _write_ci(folder: str, system: Continuously) -> None:
    """The files by which every change is checked, and what is left to do by hand."""
    from webcare.scaffold.continuous import write_ci

    made = write_ci(folder, system.value)
    for inside in made.written:
        output.write(f"+ {_shown(shown(made.top), inside)}")
    for inside in made.kept:
        output.write(
            t("= {} is niet van webcare en blijft", "= {} is not webcare's and stays").format(
                _shown(shown(made.top), inside)
            )
        )
    if made.to_add is not None:
        output.write("")
        output.write(t("Zet dit in .gitlab-ci.yml:", "Put this in .gitlab-ci.yml:"))
        output.write(made.to_add.rstrip())


def _tell(other: str, tone: Borrowed) -> None:
    """What came along from another client, and what did not."""
    output.write("")
    output.write(t("Meegenomen van {}:", "Taken along from {}:").format(safe.path(other)))
    for taken in tone.taken:
        output.write(f"  + {say(taken)}")
    output.write(t("Niet meegenomen:", "Not taken along:"))
    for left in tone.left:
        output.write(f"  - {say(left)}")


def _first_steps(folder: str) -> None:
    """The first steps of the readiness card, on a line each."""
    from webcare.cli.language import current
    from webcare.cli.values import day_of
    from webcare.readiness import readiness
    from webcare.show.readiness.text import step_lines
    from webcare.store.workspace import open_workspace

    workspace = open_workspace(client=folder)
    card = readiness(workspace, day_of(None, workspace.config.timezone))
    output.write("")
    output.write_lines(step_lines(card, current()))
    where = "" if os.path.realpath(folder) == os.path.realpath(".") else f" {safe.line(folder)}"
    output.write(
        t(
            "Daarna: webcare check{0}, en webcare check{0} --readiness",
            "Then: webcare check{0}, and webcare check{0} --readiness",
        ).format(where)
    )


def _shown(folder: str, inside: str) -> str:
    return safe.path(os.path.normpath(os.path.join(folder, inside)))

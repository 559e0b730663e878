"""Options that several commands share."""

import os
from enum import StrEnum
from typing import Annotated

import typer

from webcare.cli.language import t


class Level(StrEnum):
    """From which severity the exit code is 1."""

    error = "error"
    warning = "warning"
    advice = "advice"


class Format(StrEnum):
    """What findings are written as."""

    auto = "auto"
    text = "text"
    json = "json"
    github = "github"


class TextOrJson(StrEnum):
    """What most commands write: lines for people, or a document for machines."""

    text = "text"
    json = "json"


FORM_HELP = t("vorm van de uitvoer", "form of the output")
Client = Annotated[
    str | None, typer.Option("--client", metavar=t("MAP", "FOLDER"), help=t("de klantmap", "the client folder"))
]
Lang = Annotated[str | None, typer.Option("--lang", metavar="nl|en", help=t("taal van webcare", "language of webcare"))]
FindingFormat = Annotated[
    Format,
    typer.Option("--format", help=t("vorm van de uitvoer; auto: github in Actions", "output; auto: github in Actions")),
]
Form = Annotated[TextOrJson, typer.Option("--format", help=FORM_HELP)]
Output = Annotated[
    str | None, typer.Option("--output", metavar=t("BESTAND", "FILE"), help=t("schrijf naar een bestand", "to a file"))
]
Files = Annotated[
    list[str] | None,
    typer.Option("--file", metavar=t("LOGBOEK", "LOG"), help=t("standaard: alle van de klant", "all by default")),
]
At = Annotated[str | None, typer.Option("--at", metavar="MOMENT", help=t("doe alsof het dan is", "as if it were then"))]
DraftPath = Annotated[
    str,
    typer.Argument(
        metavar=t("[CONCEPT|-]", "[DRAFT|-]"),
        help=t("het concept; - leest een pijp", "the draft; - is standard input"),
        show_default=False,
    ),
]
Channel = Annotated[
    str | None, typer.Option("--channel", metavar=t("KANAAL", "CHANNEL"), help=t("het kanaal", "the channel"))
]
Conversation = Annotated[
    str | None,
    typer.Option("--conversation", metavar="ID", help=t("het gesprek in het logboek", "the conversation in the log")),
]
SettingsFrom = Annotated[
    str | None,
    typer.Option(
        "--settings-from",
        metavar=t("VERSIE", "REV"),
        help=t(
            "instellingen en uitzonderingen uit deze git-versie, voor CI",
            "settings and exceptions from this git revision, for CI",
        ),
    ),
]
FAIL_ON_HELP = t("vanaf welk niveau de exitcode 1 is", "from which level the exit code is 1")


def settled(chosen: StrEnum) -> str:
    """The format that ``auto`` means here."""
    if chosen.value != "auto":
        return str(chosen.value)
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def split(names: list[str] | None) -> tuple[str, ...]:
    """The names of an option that may be given several times, and several at a time with commas."""
    return tuple(name.strip() for listed in names or [] for name in listed.split(",") if name.strip())

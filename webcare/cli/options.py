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


Client = Annotated[
    str | None, typer.Option("--client", metavar=t("MAP", "FOLDER"), help=t("de klantmap", "the client folder"))
]
Lang = Annotated[str | None, typer.Option("--lang", metavar="nl|en", help=t("taal van webcare", "language of webcare"))]
FindingFormat = Annotated[
    Format,
    typer.Option("--format", help=t("vorm van de uitvoer; auto: github in Actions", "output; auto: github in Actions")),
]
FAIL_ON_HELP = t("vanaf welk niveau de exitcode 1 is", "from which level the exit code is 1")


def settled(chosen: StrEnum) -> str:
    """The format that ``auto`` means here."""
    if chosen.value != "auto":
        return str(chosen.value)
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"

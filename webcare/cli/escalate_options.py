"""What ``webcare escalate`` takes."""

from enum import StrEnum
from typing import Annotated

import typer

from webcare.cli.language import t
from webcare.cli.options import FORM_HELP


class Format(StrEnum):
    """What is written."""

    text = "text"
    json = "json"
    md = "md"
    ics = "ics"


class Severity(StrEnum):
    """How bad it is."""

    minor = "minor"
    major = "major"
    critical = "critical"


Topic = Annotated[
    str | None,
    typer.Argument(
        metavar=t("[ONDERWERP]", "[TOPIC]"), help=t("een onderwerp of pad", "a topic or path"), show_default=False
    ),
]
Question = Annotated[
    str | None,
    typer.Option("--question", metavar=t("VRAAG", "QUESTION"), help=t("wat de klant vraagt", "what the customer asks")),
]
HowBad = Annotated[Severity | None, typer.Option("--severity", help=t("hoe ernstig het is", "how bad it is"))]
Form = Annotated[Format, typer.Option("--format", help=FORM_HELP)]
Customer = Annotated[
    bool, typer.Option("--customer", help=t("de tekst die je de klant stuurt", "the text to send the customer"))
]
Internal = Annotated[
    bool, typer.Option("--internal", help=t("de overdracht aan een collega", "the note for a colleague"))
]
Record = Annotated[bool, typer.Option("--record", help=t("zet het in het logboek", "put it in the log"))]
Ack = Annotated[
    bool,
    typer.Option(
        "--ack", help=t("zet in het logboek dat iemand het oppakt", "put in the log that somebody takes it up")
    ),
]

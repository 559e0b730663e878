"""Options that several commands share."""

import os
from enum import StrEnum
from typing import Annotated, Any, TypeVar

import typer

from webcare.cli.language import t

AnyFormat = TypeVar("AnyFormat", bound=StrEnum)
ENDINGS = {"txt": "text", "htm": "html"}


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


def option(name: str, nl: str, en: str, metavar: tuple[str, str] | None = None) -> Any:
    """An option with its help, and what stands for its value, in both languages."""
    return typer.Option(name, metavar=t(*metavar) if metavar else None, help=t(nl, en))


FORM_HELP = t("vorm van de uitvoer", "form of the output")
AUTO_FORM_HELP = t("vorm van de uitvoer; auto: github in Actions", "form of the output; auto: github in Actions")
MOMENT, ZONE = ("MOMENT", "MOMENT"), ("ZONE", "ZONE")
PERIOD, NAME, WHO = ("PERIODE", "PERIOD"), ("KENMERK", "ID"), ("WIE", "WHO")
Client = Annotated[
    str | None, typer.Option("--client", metavar=t("MAP", "FOLDER"), help=t("de klantmap", "the client folder"))
]
Lang = Annotated[str | None, typer.Option("--lang", metavar="nl|en", help=t("taal van webcare", "language of webcare"))]
FindingFormat = Annotated[Format, typer.Option("--format", help=AUTO_FORM_HELP)]
Form = Annotated[TextOrJson, typer.Option("--format", help=FORM_HELP)]
Output = Annotated[
    str | None,
    typer.Option("--output", metavar=t("BESTAND", "FILE"), help=t("schrijf naar een bestand", "write to a file")),
]
Files = Annotated[
    list[str] | None,
    typer.Option(
        "--file",
        metavar=t("LOGBOEK", "LOG"),
        help=t("het logboek; standaard alle van de klant", "the log; all of the client by default"),
    ),
]
At = Annotated[
    str | None,
    typer.Option(
        "--at",
        metavar="MOMENT",
        help=t("doe alsof het dan is, zoals 2026-11-22T09:00", "as if it were then, such as 2026-11-22T09:00"),
    ),
]
OnDay = Annotated[
    str | None,
    typer.Option(
        "--at",
        metavar=t("DATUM", "DATE"),
        help=t("doe alsof het die dag is, zoals 2026-11-22", "as if it were that day, such as 2026-11-22"),
    ),
]
DraftPath = Annotated[
    str,
    typer.Argument(
        metavar=t("[CONCEPT|-]", "[DRAFT|-]"),
        help=t("het concept; - leest een pijp", "the draft; - is standard input"),
        show_default=False,
    ),
]
Channel = Annotated[
    str | None,
    typer.Option(
        "--channel",
        metavar=t("KANAAL", "CHANNEL"),
        help=t("het kanaal, zoals x of email", "the channel, such as x or email"),
    ),
]
Conversation = Annotated[
    str | None,
    option("--conversation", "het gesprek in het logboek", "the conversation in the log", ("GESPREK", "CONVERSATION")),
]
Since = Annotated[
    str | None,
    option(
        "--since",
        "vanaf: 2026-10-01, 2026-W41, 'vorige maand' of '30 dagen'",
        "from: 2026-10-01, 2026-W41, 'last month' or '30 days'",
        PERIOD,
    ),
]
Until = Annotated[str | None, option("--until", "tot en met", "up to and including", PERIOD)]
Zone = Annotated[
    str | None,
    option("--tz", "tijdzone van momenten die er geen noemen", "time zone of moments that name none", ZONE),
]
By = Annotated[
    str | None,
    option(
        "--by",
        "wie je bent: kenmerk of initialen; anders WEBCARE_USER",
        "who you are: id or initials; else WEBCARE_USER",
        WHO,
    ),
]
ByRef = Annotated[
    str | None,
    option(
        "--by",
        "wie je bent: kenmerk, initialen of pseudoniem; anders WEBCARE_USER",
        "who you are: id, initials or pseudonym; else WEBCARE_USER",
        WHO,
    ),
]
OfTopic = Annotated[str | None, option("--topic", "alleen dit onderwerp", "this topic only", ("ONDERWERP", "TOPIC"))]
OnChannel = Annotated[str | None, option("--channel", "alleen dit kanaal", "this channel only", ("KANAAL", "CHANNEL"))]
Var = Annotated[
    list[str] | None, option("--var", "vul een invulveld in", "fill a placeholder", ("NAAM=WAARDE", "NAME=VALUE"))
]
ToClipboard = Annotated[bool, option("--clipboard", "zet de tekst op het klembord", "put the text on the clipboard")]
DryRun = Annotated[bool, option("--dry-run", "toon alleen wat er zou gebeuren", "only show what would happen")]
Watch = Annotated[bool, option("--watch", "kijk mee en ververs", "keep watching, and refresh")]
SettingsFrom = Annotated[
    str | None,
    typer.Option(
        "--settings-from",
        metavar=t("VERSIE", "REVISION"),
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


def by_ending(output_file: str | None, usual: AnyFormat) -> AnyFormat:
    """The format that the name of a file says, among those of ``usual``; ``usual`` where it says none."""
    ending = os.path.splitext(output_file or "")[1][1:].lower()
    formats = {one.value: one for one in type(usual)}
    return formats.get(ENDINGS.get(ending, ending), usual)

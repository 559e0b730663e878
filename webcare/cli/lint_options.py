"""The options of ``webcare lint``, each with its help in both languages."""

from enum import StrEnum
from typing import Annotated

import typer

from webcare.cli.language import t
from webcare.cli.options import AUTO_FORM_HELP, FAIL_ON_HELP, Level


class Surface(StrEnum):
    """Who reads along."""

    open = "open"
    closed = "closed"


class LintFormat(StrEnum):
    """What lint's findings are written as."""

    auto = "auto"
    text = "text"
    json = "json"
    github = "github"
    gitlab = "gitlab"
    sarif = "sarif"
    junit = "junit"
    checkstyle = "checkstyle"


RULE, FILE = t("REGEL", "RULE"), t("BESTAND", "FILE")

Drafts = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=t("[CONCEPT…|-]", "[DRAFT…|-]"),
        help=t(
            "bestanden of mappen; - leest een pijp; leeg: de map drafts/",
            "files or folders; - is standard input; none: the folder drafts/",
        ),
    ),
]
ReplyTo = Annotated[
    str | None,
    typer.Option(
        metavar=t("TEKST|@BESTAND", "TEXT|@FILE"), help=t("het bericht van de klant", "the customer's message")
    ),
]
SurfaceOption = Annotated[
    Surface | None,
    typer.Option(
        help=t(
            "open: iedereen leest mee; closed: alleen de klant",
            "open: everybody reads along; closed: the customer only",
        )
    ),
]
Form = Annotated[
    LintFormat,
    typer.Option("--format", help=AUTO_FORM_HELP),
]
FailOn = Annotated[Level | None, typer.Option(help=FAIL_ON_HELP)]
Fix = Annotated[
    bool,
    typer.Option("--fix", help=t("verbeter wat zeker goed gaat, en zeg wat", "mend what is certain, and say what")),
]
Unsafe = Annotated[
    bool,
    typer.Option(
        "--unsafe",
        help=t("met --fix: zet ook de aanspreekvorm om; lees het na", "with --fix: turn je and u too; read it again"),
    ),
]
ShowFixes = Annotated[
    bool,
    typer.Option(
        "--show-fixes",
        help=t(
            "toon bij elke verbetering de regel; zonder --fix: wat er beter kan",
            "show the line of every fix; without --fix: what it would be",
        ),
    ),
]
Diff = Annotated[bool, typer.Option("--diff", help=t("toon wat --fix zou doen", "show what --fix would do"))]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar=RULE, help=t("alleen deze regels of families", "only these rules or families")),
]
Skip = Annotated[
    list[str] | None,
    typer.Option(
        "--skip", "--ignore", metavar=RULE, help=t("zonder deze regels of families", "not these rules or families")
    ),
]
Batch = Annotated[
    str | None,
    typer.Option(
        metavar=t("BESTAND.jsonl|-", "FILE.jsonl|-"),
        help=t("concepten als JSON-regels; - leest een pijp", "drafts as JSON lines; - is standard input"),
    ),
]
Filename = Annotated[
    str | None,
    typer.Option(
        metavar=t("PAD", "PATH"), help=t("waar het concept uit de pijp hoort", "where the piped draft belongs")
    ),
]
Zekep = Annotated[bool, typer.Option("--zekep", help=t("alleen de ZEKEP-regel", "the ZEKEP line only"))]
Statistics = Annotated[
    bool, typer.Option("--statistics", help=t("hoe vaak elke regel iets vindt", "how often each rule finds something"))
]
KnownIn = Annotated[
    str | None,
    typer.Option(
        "--baseline", metavar=FILE, help=t("zwijg over wat hierin al bekend is", "be silent on what is known in here")
    ),
]
WriteKnown = Annotated[
    str | None,
    typer.Option(
        "--write-baseline", metavar=FILE, help=t("bewaar de bevindingen als bekend", "keep the findings as known")
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help=t("alleen de bevindingen", "findings only"))]
Clipboard = Annotated[
    bool, typer.Option("--clipboard", help=t("kijk na wat op het klembord staat", "check what is on the clipboard"))
]
Watch = Annotated[
    bool, typer.Option("--watch", help=t("kijk na elke keer opslaan opnieuw na", "check again on every save"))
]

"""``webcare address``: a draft turned to je or to u."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from webcare import limits
from webcare.address import turn
from webcare.cli import output
from webcare.cli.language import say, t
from webcare.cli.options import DraftPath, Lang
from webcare.cli.pipe import read_pipe
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.show import address as show
from webcare.show import safe
from webcare.show.unified import diff_lines
from webcare.store.files import decode, read_source, rewrite_text

STDIN = "<stdin>"


class Form(StrEnum):
    """The form of address."""

    je = "je"
    u = "u"


To = Annotated[Form, typer.Argument(metavar="je|u", help=t("de aanspreekvorm", "the form of address"))]
Diff = Annotated[bool, typer.Option("--diff", help=t("toon alleen wat verandert", "only show what changes"))]
InPlace = Annotated[
    bool, typer.Option("--in-place", "-i", help=t("schrijf het terug in het bestand", "write it back to the file"))
]


def command(to: To, draft: DraftPath = "-", diff: Diff = False, in_place: InPlace = False, lang: Lang = None) -> int:
    """Zet een antwoord om naar je of u: voornaamwoord, bezit en werkwoord samen, zin voor zin.

    Een zin waarover twijfel is, blijft staan; die staat op de foutuitvoer, en de exitcode is dan 1.
    ---
    Turn a reply to je or u: pronoun, possessive and verb together, sentence by sentence.

    A sentence that leaves doubt stays as it is; it is named on standard error, and the exit code is then 1.
    """
    if in_place and (diff or draft == "-"):
        raise CannotRun(
            Text("--in-place past niet bij --diff of een pijp", "--in-place does not go with --diff or a pipe"),
            hint=Text("noem een bestand", "name a file"),
        )
    turned = turn(_piped() if draft == "-" else read_source(draft, limits.DRAFT), to.value)
    if diff:
        output.write_lines(diff_lines(turned.name, turned.before, turned.text))
    elif in_place:
        if turned.text != turned.before:
            rewrite_text(draft, turned.before, turned.text)
        output.write(f"{safe.path(turned.name)}: {say(show.counted(turned))}")
    elif sys.stdout.isatty():
        for line in turned.text.splitlines():
            output.write(safe.line(line))
    else:
        output.refuse_commands(turned.text)
        output.write_bytes(turned.text.encode())  # a filter: what it does not turn stays byte for byte
    output.write_lines(show.kept_lines(turned, output.style(sys.stderr)), sys.stderr)
    return int(bool(turned.kept))


def _piped() -> Source:
    data = read_pipe()
    if len(data) > limits.DRAFT:
        raise limits.DRAFT.refusal(STDIN)
    return Source(STDIN, decode(data, STDIN), mask)

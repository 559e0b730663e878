"""``webcare log export``: the log as JSON lines or as a table."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.language import t
from webcare.cli.options import FORM_HELP, Client, Files, Lang, Output, Zone


class Format(StrEnum):
    """What is written."""

    jsonl = "jsonl"
    csv = "csv"


Form = Annotated[Format, typer.Option("--format", help=FORM_HELP)]


def export_(
    file: Files = None,
    form: Form = Format.jsonl,
    target: Output = None,
    tz: Zone = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Geef het logboek als JSON-regels of als CSV voor Excel.

    'webcare log import webcare' maakt er weer dezelfde records van. In een CSV staat ' voor wat anders een formule zou
    zijn, en in de laatste kolom wat geen eigen kolom heeft. De exitcode is 1 als er regels kapot zijn.
    ---
    Give the log as JSON lines or as a CSV for Excel.

    'webcare log import webcare' makes the same records of it. In a CSV ' stands before what would be a formula, and
    the last column has what has no column of its own. The exit code is 1 when lines are broken.
    """
    from webcare.cli.log_files import logs_given
    from webcare.cli.values import named_zone
    from webcare.importing.exporting import export
    from webcare.model.finding import Finding
    from webcare.show.findings import finding_lines
    from webcare.store.files import shown, write_pieces
    from webcare.store.workspace import open_workspace

    paths = logs_given(file, open_workspace(".", client))
    style, broken = output.style(sys.stderr), [0]

    def report(finding: Finding) -> None:
        broken[0] += 1
        output.write_lines(finding_lines(finding, style), sys.stderr)

    pieces = export(paths, form.value, report, zone=named_zone(tz) if tz else None)
    if target is None:
        for piece in pieces:
            output.write_bytes(piece)
    else:
        write_pieces(target, pieces)
        output.write(t(f"geschreven: {shown(target)}", f"written: {shown(target)}"), sys.stderr)
    return int(broken[0] > 0)

"""Where ``webcare stats`` writes a report, and in which form."""

import sys
from typing import TYPE_CHECKING

from webcare.cli import output
from webcare.cli import stats_options as options
from webcare.cli.language import current

if TYPE_CHECKING:
    from datetime import datetime

    from webcare.stats.report import Report, Request
    from webcare.store.workspace import Workspace


def write(made: "Report", form: options.Format, metric: str, output_file: str | None) -> None:
    """Write a report in a form of ``--format`` but HTML."""
    from webcare.show.findings import Style
    from webcare.store.files import write_text

    style = Style(current()) if output_file is not None else output.style()
    if form is options.Format.json:
        from webcare.show.machine import pretty
        from webcare.show.stats.machine import report_json

        text = pretty(report_json(made, current()))
    elif form is options.Format.csv:
        text = _csv(made, metric)
        _tell_left_out(made)
    else:
        from webcare.show.blocks import markdown_lines, text_lines
        from webcare.show.stats.text import report_blocks

        blocks = report_blocks(made, style, metric)
        text = "\n".join(markdown_lines(blocks) if form is options.Format.md else text_lines(blocks, style))
    if output_file is not None:
        write_text(output_file, text + "\n")
    else:
        output.write(text)


def _tell_left_out(made: "Report") -> None:
    """On standard error, for a table has no room for it."""
    from webcare.show.stats.closing import left_out, left_out_words

    if left_out(made) or made.counted.left.channels:
        output.write(f"webcare: {left_out_words(made, output.style(sys.stderr))}", sys.stderr)


def write_page(
    paths: list[str],
    workspace: "Workspace",
    request: "Request",
    now: "datetime",
    metric: str,
    output_file: str | None,
    *,
    share: bool,
) -> int:
    """Count, and write the page. Raises ``CannotRun`` without the extra ``webcare[report]``."""
    from webcare.cli.progress import show_progress
    from webcare.show.report.drawing import renderer
    from webcare.show.report.gathering import parts
    from webcare.show.report.page import html
    from webcare.stats.report import ask, report
    from webcare.store.files import write_text

    renderer()  # says what is missing before a large log is read
    made = report(workspace, paths, request, now, show_progress(), parts(ask(workspace, request, now)))
    page = html(made, current(), workspace.config.client, shared=share, metric=metric)
    if output_file is not None:
        write_text(output_file, page)
    else:
        output.write_bytes(page.encode())
    return 0


def _csv(made: "Report", metric: str) -> str:
    import csv
    import io

    from webcare.show.stats.machine import csv_rows

    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(csv_rows(made, metric))
    return written.getvalue().rstrip("\n")

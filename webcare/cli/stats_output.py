"""Where ``webcare stats`` writes a report, and in which form."""

import sys
from typing import TYPE_CHECKING

from webcare.cli import output
from webcare.cli import stats_options as options
from webcare.cli.language import current

if TYPE_CHECKING:
    from webcare.cli.stats_steering import Asked
    from webcare.stats.report import Report


def write(made: "Report", form: options.Format, metric: str, output_file: str | None) -> None:
    """Write a report in a form of ``--format`` but HTML."""
    style = output.style_for(output_file)
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
    output.deliver(text, output_file)


def _tell_left_out(made: "Report") -> None:
    """On standard error, for a table has no room for it."""
    from webcare.show.stats.closing import left_out, left_out_words

    if left_out(made) or made.counted.left.channels:
        output.write(f"webcare: {left_out_words(made, output.style(sys.stderr))}", sys.stderr)


def write_page(asked: "Asked", save: str | None, metric: str) -> int:
    """Count, and write the page; with ``save`` the measurement is kept too.

    Raises ``CannotRun`` without the extra ``webcare[report]``.
    """
    from webcare.cli.stats_steering import make_report
    from webcare.show.report.drawing import renderer
    from webcare.show.report.gathering import parts
    from webcare.show.report.page import html
    from webcare.stats.report import ask
    from webcare.store.files import write_text

    renderer()  # says what is missing before a large log is read
    workspace = asked.workspace
    made = make_report(asked, save, parts(ask(workspace, asked.request, asked.now)))
    page = html(made, current(), workspace.config.client, shared=asked.share, metric=metric)
    if asked.output_file is not None:
        write_text(asked.output_file, page)
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

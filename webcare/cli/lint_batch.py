"""``webcare lint --batch``: one record in, one JSON line out, as they come."""

import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from webcare.cli import lint_options as options
from webcare.cli.language import current
from webcare.cli.lint_output import complain, failed, kept, view_for, write_all
from webcare.cli.options import Level
from webcare.lint import Checked, Session
from webcare.lint.batch import lint_batch
from webcare.lint.drafts import unknown_channel
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.show import lint as show
from webcare.store.files import open_regular

if TYPE_CHECKING:
    from webcare.lint.baseline import Known


def lint_records(
    path: str,
    session: Session,
    others: Mapping[str, object],
    form: options.LintFormat,
    output_file: str | None,
    fail_on: Level | None,
    statistics: bool,
    known: "Known | None",
    write_baseline: str | None,
) -> int:
    """Judge the records of a file and return the exit code. Raises ``CannotRun`` for options that mean nothing here."""
    lines_only = form in (options.LintFormat.auto, options.LintFormat.json) or statistics
    for name, value in {**others, f"--format {form.value}": not lines_only}.items():
        if value:  # silence would be taken for consent
            raise CannotRun(Text(f"--batch gaat niet samen met {name}", f"--batch does not go with {name}"))
    batch = Batch(path, session)
    batch.known = known
    if write_baseline is not None:
        from webcare.lint.baseline import Known

        batch.known, batch.learning = Known(write_baseline), True
    view = view_for(form, sys.stdout, output_file)
    lines = batch.lines(only_ascii=view.ascii)
    if statistics:
        for _ in lines:
            pass
        lines = show.as_statistics(batch.counts, view)
    write_all(lines, sys.stdout, output_file, at_once=path == "-")
    if batch.learning and batch.known is not None:
        kept(batch.known.save())
    return 2 if complain(session) else failed(batch.worst, fail_on, session)


class Batch:
    """The judgements of a file of records, or of standard input.

    ``known`` are findings not to be heard of again; while ``learning`` all that is found becomes known. ``worst`` is
    the highest severity met so far, and ``counts`` how often each rule found something.
    """

    def __init__(self, path: str, session: Session) -> None:
        self.path = path
        self.session = session
        self.known: Known | None = None
        self.learning = False
        self.worst = 0
        self.counts: Counter[str] = Counter()

    def lines(self, *, only_ascii: bool) -> Iterator[str]:
        """A JSON line for every record. Raises ``CannotRun`` for a channel that the client does not have."""
        path, given = self.path, self.session.given
        workspace = self.session.workspace("." if path == "-" else os.path.dirname(os.path.abspath(path)))
        if given.channel and (problem := unknown_channel(given.channel, workspace)):
            raise problem
        with sys.stdin.buffer if path == "-" else open_regular(path) as records:
            for item in lint_batch(records, path, given, workspace, self.session.selection.rules(workspace)):
                checked = self._noted(item.checked)
                yield show.batch_line(item, checked, current(), only_ascii=only_ascii)

    def _noted(self, checked: Checked) -> Checked:
        if self.known is not None:
            checked = self.known.add(checked) if self.learning else self.known.less(checked)
        for finding in checked.findings:
            self.worst = max(self.worst, finding.severity)
            self.counts[finding.rule] += 1
        return checked

"""Where ``webcare lint`` writes, in which form, and how it ends."""

import sys
from collections.abc import Iterable
from typing import TextIO

from webcare.cli import lint_options as options
from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import Level, settled
from webcare.lint import Session
from webcare.lint.session import UNREADABLE
from webcare.model.finding import Severity
from webcare.show.findings import Style, finding_lines
from webcare.show.lint import View
from webcare.store.files import write_lines


def view_for(form: options.LintFormat, stream: TextIO, output_file: str | None) -> View:
    """How to show findings there: a file is UTF-8 and has neither colours nor a width."""
    if output_file is not None:
        return View(settled(form), Style(current()))
    if settled(form) == "github":
        output.speak_utf8(stream)
    return View(settled(form), output.style(stream), ascii=output.only_ascii(stream))


def write_all(lines: Iterable[str], stream: TextIO, output_file: str | None, *, at_once: bool = False) -> None:
    """Write the lines one by one; to a file in one step, at the end. Raises ``CannotRun`` when that is refused."""
    if output_file is not None:
        write_lines(output_file, (f"{line}\n" for line in lines))
        return
    output.write_lines(lines, stream, at_once=at_once)


def failed(worst: int, fail_on: Level | None, session: Session) -> int:
    """The exit code that the worst severity deserves; 0 is no finding at all."""
    return int(worst >= Severity[(fail_on.value if fail_on else session.fail_on).upper()])


def kept(count: int) -> None:
    """Say how many findings a new baseline holds."""
    output.write(t(f"bewaard als bekend: {count}", f"kept as known: {count}"), sys.stderr)


def complain(session: Session) -> bool:
    """Say on standard error what is wrong with the handbook that the drafts were held against.

    True when a part that was needed could not be read at all: then the verdicts are not to be relied on.
    """
    wrong = sorted(session.handbook_findings, key=lambda finding: finding.rule not in UNREADABLE)
    style = output.style(sys.stderr)
    for finding in wrong[:3]:
        output.write_lines(finding_lines(finding, style), sys.stderr)
    if wrong:
        count = len(wrong)
        more = t(
            f"bevindingen in het handboek: {count}; zie 'webcare check'",
            f"findings in the handbook: {count}; see 'webcare check'",
        )
        output.write(f"webcare: {more}", sys.stderr)
    return any(finding.rule in UNREADABLE for finding in wrong)

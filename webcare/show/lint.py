"""What lint found, in the form that was asked for; what a form needs is imported only for it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from webcare.lint import Checked, Outcome
from webcare.model.text import Language
from webcare.show import machine
from webcare.show.findings import Style

if TYPE_CHECKING:
    from webcare.lint.batch import BatchLine


class View(NamedTuple):
    """How the findings are to be shown; ``ascii`` is for a stream that is no UTF-8, which JSON and XML would be."""

    form: str
    style: Style
    quiet: bool = False
    without_handbook: bool = False
    show_fixes: bool = False
    ascii: bool = False


def as_findings(outcomes: Sequence[Outcome], view: View) -> Iterator[str]:
    """The outcomes in the form of the view."""
    findings = [finding for item in outcomes for finding in item.checked.findings]
    if view.form == "text":
        from webcare.show.text import as_text

        yield from as_text(
            outcomes, view.style, quiet=view.quiet, without_handbook=view.without_handbook, show_fixes=view.show_fixes
        )
    elif view.form == "github":
        yield from machine.github_lines(findings, view.style.language)
    elif view.form in ("junit", "checkstyle"):
        yield _xml(outcomes, view)
    else:
        yield _json(outcomes, view)


def as_zekep(outcomes: Sequence[Outcome], view: View) -> Iterator[str]:
    """The ZEKEP line of each draft, and the rules that cost it a letter; JSON when that was asked for."""
    if view.form == "json":
        from webcare.show.results import zekep_json

        yield _encoded(machine.pretty(zekep_json(outcomes)), view)
    else:
        from webcare.show.text import zekep_lines

        yield from zekep_lines([item.checked for item in outcomes], view.style)


def as_statistics(counts: Counter[str], view: View) -> Iterator[str]:
    """How often each rule found something; JSON when that was asked for."""
    if view.form == "json":
        from webcare.show.results import statistics_json

        yield _encoded(machine.pretty(statistics_json(counts)), view)
    else:
        from webcare.show.text import statistics_table

        yield from statistics_table(counts, view.style)


def batch_line(item: "BatchLine", checked: Checked, language: Language, *, only_ascii: bool = False) -> str:
    """One JSON line: the record's id, or the number of a line without one, and its judgement."""
    from webcare.show.results import batch_json

    line = machine.one_line(batch_json(item, checked, language))
    return machine.escaped(line) if only_ascii else line


def as_diff(outcome: Outcome) -> Iterator[str]:
    """What fixing changes, as a unified diff."""
    from webcare.show.unified import diff_lines

    yield from diff_lines(outcome.checked.name, outcome.before, outcome.fixed.text if outcome.fixed else outcome.before)


def _json(outcomes: Sequence[Outcome], view: View) -> str:
    findings = [finding for item in outcomes for finding in item.checked.findings]
    if view.form == "sarif":
        from webcare.show.sarif import sarif

        text = machine.pretty(sarif(findings, view.style.language))
    elif view.form == "gitlab":
        from webcare.show.reports import gitlab

        text = machine.pretty(gitlab(findings, view.style.language))
    else:
        from webcare.show.results import lint_json

        text = machine.pretty(lint_json(outcomes, view.style.language))
    return _encoded(text, view)


def _encoded(text: str, view: View) -> str:
    return machine.escaped(text) if view.ascii else text


def _xml(outcomes: Sequence[Outcome], view: View) -> str:
    from webcare.show import reports

    drafts = [(item.checked.name, item.checked.findings) for item in outcomes]
    form = reports.junit if view.form == "junit" else reports.checkstyle
    text = form(drafts, view.style.language)
    return text.encode("ascii", "xmlcharrefreplace").decode() if view.ascii else text

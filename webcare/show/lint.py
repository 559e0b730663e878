"""What lint found, as text, JSON or annotations."""

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from webcare.lint import Checked, Outcome
from webcare.model.text import Language, Text
from webcare.privacy import mask
from webcare.rules import load_rules
from webcare.show import machine, safe
from webcare.show.findings import Style, finding_lines, summary, zekep_line

if TYPE_CHECKING:
    from webcare.lint.batch import BatchLine

NO_CLIENT = Text(
    "geen klantmap gevonden: nagekeken zonder handboek", "no client folder found: checked without a handbook"
)
NOTHING = Text("niets gevonden", "nothing found")
CHANGED = Text("verbeterd in", "changed into")


class View(NamedTuple):
    """How the findings are to be shown."""

    form: str
    style: Style
    quiet: bool = False
    without_handbook: bool = False


def as_findings(outcomes: list[Outcome], view: View) -> Iterator[str]:
    """The outcomes in the form that was asked for; what each form needs is imported only for it."""
    language = view.style.language
    findings = [finding for item in outcomes for finding in item.checked.findings]
    if view.form == "json":
        yield as_json(outcomes, language)
    elif view.form == "github":
        yield from machine.github_lines(findings, language)
    elif view.form == "sarif":
        from webcare.show.sarif import sarif

        yield machine.whole(sarif(findings, language))
    elif view.form in ("gitlab", "junit", "checkstyle"):
        from webcare.show import reports

        if view.form == "gitlab":
            yield machine.array(reports.gitlab(findings, language))
        elif view.form == "junit":
            yield reports.junit(((item.checked.name, item.checked.findings) for item in outcomes), language)
        else:
            yield reports.checkstyle(findings, language)
    else:
        yield from as_text(outcomes, view.style, quiet=view.quiet, without_handbook=view.without_handbook)


def as_zekep(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """The ZEKEP line of each draft, and the rules that cost it a letter."""
    letters = {name: rule.letter for name, rule in load_rules().items()}
    for checked, _, _ in outcomes:
        cost = sorted({finding.rule for finding in checked.findings if letters.get(finding.rule)})
        because = f"   ({', '.join(cost)})" if cost else ""
        if checked.zekep:
            yield f"{safe.path(checked.name)}: {zekep_line(checked.zekep, style)}{because}"


def as_statistics(outcomes: Iterable[Outcome], style: Style) -> Iterator[str]:
    """How often each rule found something, the most frequent first."""
    from tabulate import tabulate

    counts = Counter(finding.rule for item in outcomes for finding in item.checked.findings)
    heads = {"nl": ["Aantal", "Regel"], "en": ["Count", "Rule"]}[style.language]
    yield tabulate([(count, safe.line(rule)) for rule, count in counts.most_common()], heads, tablefmt="plain")


def as_text(outcomes: Iterable[Outcome], style: Style, *, quiet: bool, without_handbook: bool) -> Iterator[str]:
    """Every finding, what was fixed, and a closing line for each draft."""
    closing = []
    for checked, _, fixed in outcomes:
        for finding in fixed.applied if fixed else ():
            excerpt = finding.excerpt
            was = safe.line(excerpt.text[excerpt.start : excerpt.end]) if excerpt else ""
            place, now = f"{safe.path(checked.name)}:{finding.line}:{finding.column}", safe.line(finding.suggestions[0])
            yield f"{place}: '{was}' {CHANGED.in_(style.language)} '{now}'  {finding.rule}"
        for finding in checked.findings:
            yield from finding_lines(finding, style)
        counted = summary(checked.findings, style) or NOTHING.in_(style.language)
        letters = f"   {zekep_line(checked.zekep, style)}" if checked.zekep else ""
        closing.append(f"{safe.path(checked.name)}: {counted}{letters}")
    if not quiet:
        if without_handbook and closing:
            yield NO_CLIENT.in_(style.language)
        yield from closing


def as_json(outcomes: Iterable[Outcome], language: Language) -> str:
    """The document ``{"version": 1, "files": […]}``."""
    return machine.document(
        {"files": [{"path": item.checked.name, **_judgement(item.checked, language)} for item in outcomes]}
    )


def batch_line(item: "BatchLine", language: Language) -> str:
    """One JSON line: the record's id, or the number of a line that could not be read."""
    place = {} if item.id is not None else {"line": item.line}
    return machine.one_line({"id": item.id, **place, **_judgement(item.checked, language)})


def as_diff(outcome: Outcome) -> Iterator[str]:
    """What fixing changes, as a unified diff with personal data masked: to read, not to apply."""
    after = outcome.fixed.text if outcome.fixed else outcome.before
    name = safe.path(outcome.checked.name)
    for line in difflib.unified_diff(
        mask(outcome.before).splitlines(), mask(after).splitlines(), name, name, lineterm=""
    ):
        yield line[0] + safe.inner(line[1:])


def _judgement(checked: Checked, language: Language) -> dict[str, Any]:
    letters = {name: rule.letter for name, rule in load_rules().items()}
    return {
        "findings": [machine.finding_json(finding, language) for finding in checked.findings],
        "zekep": machine.zekep_json(checked.zekep, checked.findings, letters),
    }

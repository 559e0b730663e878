"""What lint found, as a copywriter reads it: draft by draft, what matters most first, and a last line in words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from webcare.lint import Checked, Outcome
from webcare.model.finding import Finding
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.rules import load_rules
from webcare.show import safe
from webcare.show.findings import (
    Style,
    by_importance,
    excerpt_lines,
    finding_line,
    finding_lines,
    summary,
    weight,
    zekep_line,
)

MOST = 3
"""How many findings of a draft are shown with their line and what to write instead."""
FURTHER = Text("Verder:", "Also:")
NO_CLIENT = Text(
    "geen klantmap gevonden: nagekeken zonder handboek", "no client folder found: checked without a handbook"
)
NOTHING = Text("niets gevonden", "nothing found")
FIXED = Text("verbeterd", "fixed")
FIXABLE = Text("te verbeteren", "fixable")


def as_text(
    outcomes: Sequence[Outcome], style: Style, *, quiet: bool, without_handbook: bool, show_fixes: bool = False
) -> Iterator[str]:
    """Every finding, what was fixed, the ZEKEP line of each draft, and a closing line in words."""
    several = len(outcomes) > 1
    for item in outcomes:
        yield from fix_lines(item, style, whole=show_fixes)
        ranked = iter(by_importance(item.checked.findings))
        for finding in islice(ranked, MOST):
            yield from finding_lines(finding, style)
        further = [finding_line(finding, style) for finding in ranked]
        if further and not quiet:
            yield FURTHER.in_(style.language)
        yield from further
        if several and not quiet:
            yield from zekep_lines([item.checked], style)
    if quiet:
        return
    if without_handbook and outcomes:
        yield NO_CLIENT.in_(style.language)
    if outcomes:
        yield closing([item.checked for item in outcomes], style)
    if not several:
        yield from zekep_lines([item.checked for item in outcomes], style)


def closing(checked: Sequence[Checked], style: Style) -> str:
    """``2 fouten en 1 waarschuwing in 1 concept; begin met …``, or a kind word when there is nothing."""
    findings = [finding for item in checked for finding in item.findings]
    concerned = sum(bool(item.findings) for item in checked)
    if not findings:
        drafts = _drafts(checked).in_(style.language)
        return Text(f"{drafts} nagekeken: niets op aan te merken", f"{drafts} checked: nothing to change").in_(
            style.language
        )
    of_all = f"{concerned} {Text('van', 'of').in_(style.language)} " if concerned < len(checked) else ""
    line = f"{summary(findings, style)} in {of_all}{_drafts(checked).in_(style.language)}"
    if findings[1:]:
        first = min((by_importance(item.findings)[0] for item in checked if item.findings), key=weight)
        place = f"{safe.path(first.path or '')}:{first.line}:{first.column}"
        line += Text("; begin met ", "; begin with ").in_(style.language) + f"{place} ({safe.line(first.rule)})"
    return line


def zekep_lines(checked: Sequence[Checked], style: Style) -> Iterator[str]:
    """The ZEKEP line of each draft, with the rules that cost it a letter."""
    letters = {name: rule.letter for name, rule in load_rules().items()}
    for item in checked:
        cost = sorted({finding.rule for finding in item.findings if letters.get(finding.rule)})
        named = [rule if rule.startswith(f"{letters[rule]}/") else f"{letters[rule]}: {rule}" for rule in cost]
        because = f"   ({', '.join(named)})" if named else ""
        if item.zekep:
            yield f"{safe.path(item.name)}: {zekep_line(item.zekep, style)}{because}"


def fix_lines(item: Outcome, style: Style, *, whole: bool) -> Iterator[str]:
    """Each fix on a line: the place and the rule, what stood there and what stands there now, personal data masked.

    ``whole`` shows the line of the text too, and where nothing was fixed, what ``--fix`` would do.
    """
    fixes = item.fixed.applied if item.fixed else [one for one in item.checked.findings if whole and one.fixable]
    word = (FIXED if item.fixed else FIXABLE).in_(style.language)
    for finding in fixes:
        before, after = (f"'{safe.line(words)}'" for words in replaced(finding))
        place = style.paint(f"{safe.path(item.checked.name)}:{finding.line}:{finding.column}", "1")
        yield f"{place}: {style.paint(word, '32')} {safe.line(finding.rule)}  {before} {style.arrow} {after}"
        if whole:
            yield from excerpt_lines(finding, style, f"{style.arrow} {after}")


def replaced(finding: Finding) -> tuple[str, str]:
    """The words that a fix replaces and those it puts there, personal data masked."""
    excerpt = finding.excerpt
    before = excerpt.text[excerpt.start : excerpt.end] if excerpt else ""
    return before, mask(finding.suggestions[0])


def statistics_table(counts: Counter[str], style: Style) -> Iterator[str]:
    """How often each rule found something and its share of all findings, the most frequent first."""
    if not counts:
        yield NOTHING.in_(style.language)
        return
    from tabulate import tabulate

    heads = {"nl": ["Aantal", "Aandeel", "Regel"], "en": ["Count", "Share", "Rule"]}[style.language]
    total = counts.total()
    rows = [(count, f"{count / total:.0%}", safe.line(rule)) for rule, count in by_count(counts)]
    rows.append((total, "100%", Text("samen", "in all").in_(style.language)))
    yield tabulate(rows, heads, tablefmt="plain", colalign=("right", "right", "left"), disable_numparse=True)


def by_count(counts: Counter[str]) -> list[tuple[str, int]]:
    """The rules, the most frequent first, and by name where counts are equal."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _drafts(checked: Sequence[Checked]) -> Text:
    """``2 concepten``; files when answers are among them."""
    count = len(checked)
    if any(item.draft is None for item in checked):
        return Text(f"{count} bestand{'en' if count != 1 else ''}", f"{count} file{'s' if count != 1 else ''}")
    return Text(f"{count} concept{'en' if count != 1 else ''}", f"{count} draft{'s' if count != 1 else ''}")

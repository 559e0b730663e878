"""What an import would write, or wrote: answer by answer, with what lint thinks of it and what asks for attention."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from webcare.answers.importing import Plan, Planned
from webcare.model.finding import Finding
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.show import safe
from webcare.show.findings import Style, summary

HEADS = {
    "nl": ["Uit", "Kenmerk", "Titel", "Invulvelden", "Lint", "Let op"],
    "en": ["From", "Id", "Title", "Placeholders", "Lint", "Mind"],
}
KINDS = {
    "email": Text("e-mailadres", "e-mail address"),
    "phone": Text("telefoonnummer", "phone number"),
    "iban": Text("IBAN", "IBAN"),
    "bsn": Text("BSN", "BSN"),
    "address": Text("adres", "address"),
    "postcode": Text("postcode", "postcode"),
    "name": Text("naam", "name"),
}
"""Kinds of personal data that are common in replies; others are called personal data."""
OTHER = Text("persoonsgegeven", "personal data")
LONGEST_TITLE, MOST_ROWS, MOST_RULES = 40, 200, 10
CLEAN = Text("in orde", "clean")


class Imported(NamedTuple):
    """The plan, what lint found in each answer by id, and what was written (None: nothing, it was a trial)."""

    plan: Plan
    findings: Mapping[str, Sequence[Finding]]
    written: Sequence[str] | None = None
    kept: Sequence[str] = ()


def import_lines(imported: Imported, style: Style) -> Iterator[str]:
    """A table of what would be written, what is left out, the rules that found most, and what to do next."""
    language, plan = style.language, imported.plan
    if plan.planned:
        from tabulate import tabulate

        rows = [_row(item, imported.findings.get(item.id, ()), style) for item in plan.planned[:MOST_ROWS]]
        yield tabulate(rows, HEADS[language], tablefmt="plain", disable_numparse=True)
        if len(plan.planned) > MOST_ROWS:
            more = len(plan.planned) - MOST_ROWS
            yield Text(
                f"… en nog {more}; --format json noemt ze alle", f"… and {more} more; --format json lists them all"
            ).in_(language)
        yield ""
    for item in plan.skipped[:MOST_ROWS]:
        what = f"{safe.line(item.place.in_(language))} {_short(item.title)}".rstrip()
        yield f"- {what}: {safe.line(item.why.in_(language))}"
    if len(plan.skipped) > MOST_ROWS:
        more = len(plan.skipped) - MOST_ROWS
        yield Text(f"- … en nog {more}", f"- … and {more} more").in_(language)
    for note in plan.notes:
        yield safe.line(note.in_(language))
    yield from _rules(imported, style)
    yield from _closing(imported, style)


def _row(item: Planned, findings: Sequence[Finding], style: Style) -> list[str]:
    language = style.language
    mind = [note.in_(language) for note in item.notes]
    if item.twin is not None:
        like = Text("lijkt voor {}% op {}", "{}% like {}").in_(language)
        mind.insert(0, like.format(item.twin.likeness, item.twin.id))
    mind += [f"{KINDS.get(kind, OTHER).in_(language)} {words}" for kind, words in item.personal[:3]]
    cells = (
        item.place.in_(language),
        item.id,
        _short(item.title),
        ", ".join(item.variables) or "-",
        summary(findings, style) or CLEAN.in_(language),
        "; ".join(mind),
    )
    return [safe.line(cell) for cell in cells]


def _short(title: str) -> str:
    shown = safe.line(" ".join(mask(title).split()))
    return shown if len(shown) <= LONGEST_TITLE else f"{shown[: LONGEST_TITLE - 1]}…"


def _rules(imported: Imported, style: Style) -> Iterator[str]:
    """The rules that found something in most answers."""
    counts = Counter(rule for found in imported.findings.values() for rule in {finding.rule for finding in found})
    if counts:
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_RULES]
        told = ", ".join(f"{rule} ({times})" for rule, times in ranked)
        yield Text(f"vaakst gevonden: {told}", f"found most often: {told}").in_(style.language)


def _closing(imported: Imported, style: Style) -> Iterator[str]:
    language, plan = style.language, imported.plan
    count, left = len(plan.planned), len(plan.skipped)
    nl, en = f"{count} antwoord{'en' if count != 1 else ''}", f"{count} answer{'s' if count != 1 else ''}"
    rest = Text(f", {left} overgeslagen", f", {left} skipped").in_(language) if left else ""
    if imported.written is None:
        yield Text(nl, en).in_(language) + rest
        if count:
            yield Text(
                "er is niets geschreven: met --write komen ze in je map", "nothing was written: --write puts them there"
            ).in_(language)
        return
    done = len(imported.written)
    yield Text(f"{done} van {nl} geschreven", f"{done} of {en} written").in_(language) + rest
    for path in imported.kept:
        yield Text(f"{safe.path(path)}: bestond al en is gebleven", f"{safe.path(path)}: was there already").in_(
            language
        )

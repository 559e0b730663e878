"""What is still missing in the handbook, what matters most first."""

from collections import Counter
from collections.abc import Iterator

from webcare.model.finding import SEVERITY_NAMES, Finding
from webcare.model.handbook import KINDS
from webcare.model.text import Text
from webcare.readiness import Card
from webcare.show.blocks import BookBlock, Bullets, Heading, Paragraph, Table
from webcare.show.findings import by_importance
from webcare.show.handover.telling import Teller
from webcare.show.readiness.words import STATES

TITLE = Text("Wat nog ontbreekt", "What is still missing")
MOST = 200
"""Findings that are told; the rest are counted."""
FILLS = {
    "tone": Text("hoe jullie klinken", "how you sound"),
    "channels": Text("waar klanten schrijven", "where customers write"),
    "hours": Text("wanneer jullie open zijn", "when you are open"),
    "targets": Text("hoe snel jullie antwoorden", "how fast you reply"),
    "topics": Text("waar klanten over schrijven", "what customers write about"),
    "contacts": Text("wie je belt", "whom to call"),
    "escalation": Text("wie je belt als je het niet weet", "whom to call when you do not know"),
    "vocabulary": Text("namen en vaktaal", "names and jargon"),
    "rules": Text("eigen regels, als je die hebt", "rules of your own, if there are any"),
    "privacy": Text("wat je mag vragen en hoelang je iets bewaart", "what you may ask, and how long it is kept"),
    "crisis": Text("wat je doet als het misgaat", "what to do when things go wrong"),
    "goals": Text("wat jullie willen bereiken", "what you want to reach"),
    "monitoring": Text("waar jullie naar luisteren", "what you listen to"),
    "team": Text("wie er werkt en wie meeleest", "who works there and who looks along"),
    "facts": Text("feiten die antwoorden noemen", "facts that answers name"),
}


def blocks(tell: Teller) -> Iterator[BookBlock]:
    """The files that are not there, what check says, and what could not be gathered."""
    absent = [kind for kind in KINDS if kind in tell.entries.absent]
    findings = tell.book.findings
    if absent:
        yield Heading(tell.t("Bestanden die er nog niet zijn", "Files that are not there yet"))
        yield Bullets([f"handbook/{kind}.yaml: {tell.pick(FILLS[kind])}" for kind in absent])
    if not tell.book.answers:
        yield Paragraph(tell.t("Er staan nog geen antwoorden in answers/.", "There are no answers in answers/ yet."))
    for problem in tell.book.problems:
        yield Paragraph(tell.t("Niet te lezen: ", "Unreadable: ") + f"{tell.pick(problem.why)}.")
    if tell.book.readiness is not None:
        yield from _card(tell.book.readiness, tell)
    yield Heading(tell.t("Wat webcare check zegt", "What webcare check says"))
    if not findings:
        yield Paragraph(tell.t("Niets: alles is in orde.", "Nothing: all is in order."))
        return
    yield Paragraph(counted(findings, tell) + ".")
    heads = [tell.t("Waar", "Where"), tell.t("Hoe erg", "How bad"), tell.t("Wat", "What")]
    yield Table(heads, [_row(finding, tell) for finding in by_importance(findings)[:MOST]], 3)
    if len(findings) > MOST:
        more = tell.number(len(findings) - MOST)
        yield Paragraph(
            tell.t(
                f"En nog {more}: ‘webcare check’ toont ze allemaal.",
                f"And {more} more: ‘webcare check’ shows them all.",
            )
        )


def _card(card: Card, tell: Teller) -> Iterator[BookBlock]:
    """How ready the desk is, and what is still needed of each item that is not present."""
    yield Heading(tell.t("Hoe klaar de desk is", "How ready the desk is"))
    todo, many = card.to_do, len(card.standings)
    if not todo:
        yield Paragraph(
            tell.t(
                f"Alle {many} onderdelen die het vak vraagt, staan er.",
                f"All {many} things that the trade asks for are there.",
            )
        )
        return
    yield Paragraph(
        tell.t(
            f"Van de {many} onderdelen die het vak vraagt, staan er {many - len(todo)}. ‘webcare check --readiness’ "
            "zegt van de rest wat je kunt schrijven.",
            f"Of the {many} things that the trade asks for, {many - len(todo)} are there. ‘webcare check --readiness’ "
            "tells what to write for the rest.",
        )
    )
    heads = [tell.t("Onderdeel", "Item"), tell.t("Stand", "State"), tell.t("Nog nodig", "Still needed")]
    rows = [
        [tell.pick(one.item.name), tell.pick(STATES[one.judged.state]), "; ".join(map(tell.pick, one.judged.lacking))]
        for one in todo
    ]
    yield Table(heads, rows, 3)


def counted(findings: list[Finding], tell: Teller) -> str:
    """``2 fouten en 3 waarschuwingen``."""
    from webcare.show.findings import COUNTED

    counts = Counter(finding.severity for finding in findings)
    return tell.listed(
        f"{tell.number(counts[severity])} {tell.pick(COUNTED[severity][counts[severity] != 1])}"
        for severity in sorted(counts, reverse=True)
    )


def _row(finding: Finding, tell: Teller) -> list[str]:
    place = f"{finding.path or ''}:{finding.line}"
    hint = f" ({finding.hint.in_(tell.language)})" if finding.hint is not None else ""
    return [place, tell.pick(SEVERITY_NAMES[finding.severity]), f"{finding.message.in_(tell.language)}{hint}"]

"""The end of every report: how it was counted, and what was left out and why."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from webcare.metrics.measuring import opens_ever
from webcare.metrics.question import Question
from webcare.model.text import Text
from webcare.show import safe
from webcare.show.blocks import Block, Heading, Paragraph
from webcare.show.durations import spent
from webcare.show.findings import Style
from webcare.show.moments import date_and_time
from webcare.show.numbers import number
from webcare.stats import explain
from webcare.stats.gathered import Gathered
from webcare.stats.report import Report

REASONS = {
    "broken": (Text("kapotte regel", "broken line"), Text("kapotte regels", "broken lines")),
    "duplicates": (
        Text("record dat er al stond", "record that was there already"),
        Text("records die er al stonden", "records that were there already"),
    ),
    "conflicting": (
        Text("record met een kenmerk van een ander", "record with another's id"),
        Text("records met een kenmerk van een ander", "records with another's id"),
    ),
    "later": (
        Text("record van na dit moment", "record of after this moment"),
        Text("records van na dit moment", "records of after this moment"),
    ),
    "spam": (Text("bericht als spam", "message as spam"), Text("berichten als spam", "messages as spam")),
    "deleted": (Text("verwijderd bericht", "deleted message"), Text("verwijderde berichten", "deleted messages")),
    "merged": (
        Text("bericht in een samengevoegd gesprek", "message in a merged conversation"),
        Text("berichten in samengevoegde gesprekken", "messages in merged conversations"),
    ),
    "answers_later": (
        Text("antwoord op een later bericht", "reply to a later message"),
        Text("antwoorden op een later bericht", "replies to a later message"),
    ),
    "merge_ring": (
        Text("gesprek dat in een kring is samengevoegd", "conversation merged in a ring"),
        Text("gesprekken die in een kring zijn samengevoegd", "conversations merged in a ring"),
    ),
}
"""Why something was left out: of one, and of more."""
MOST = 5
"""Channels, records and places that are named; of more there is a number."""
COUNTED = Text("Zo is het geteld", "How it was counted")
FEW = Text(
    "* is uit minder dan 5 zaken. Hoe een cijfer is geteld: webcare stats --explain MAAT.",
    "* is from fewer than 5 cases. How a figure was counted: webcare stats --explain METRIC.",
)


def closing(report: Report | Gathered, style: Style) -> Iterator[Block]:
    """In a few paragraphs."""
    language, question = style.language, report.question
    yield Heading(COUNTED.in_(language))
    yield Paragraph(_when(report, style))
    yield Paragraph(
        explain.CASES.in_(language).format(
            gap=spent(question.case_gap, language), window=spent(question.reopen_window, language)
        )
    )
    yield Paragraph(explain.CLOCKS.in_(language))
    if (unopened := _unopened(question)) is not None:
        yield Paragraph(unopened.in_(language))
    yield Paragraph(left_out_words(report, style))
    yield Paragraph(FEW.in_(language))


def left_out(report: Report | Gathered) -> dict[str, int]:
    """How much was left out, by reason."""
    left = report.counted.left
    found = {
        "broken": left.broken,
        "duplicates": left.duplicates,
        "conflicting": left.conflicting,
        "later": left.later,
        **left.excluded,
    }
    return {reason: found[reason] for reason in REASONS if found.get(reason)}


def _when(report: Report | Gathered, style: Style) -> str:
    language, left = style.language, report.counted
    zone = safe.told(str(report.zone))
    by = Text("ontvangen", "received") if report.request.period_by == "received" else Text("beantwoord", "replied to")
    now = date_and_time(report.now, report.zone, language)
    said = Text(
        f"Geteld naar wanneer een zaak is {by.nl}, in de tijd van {zone}, op {now}.",
        f"Counted by when a case was {by.en}, in the time of {zone}, at {now}.",
    ).in_(language)
    if left.first is not None and left.last is not None:
        first, last = (
            date_and_time(datetime.fromtimestamp(second, UTC), report.zone, language)
            for second in (left.first, left.last)
        )
        said += Text(f" Het logboek loopt van {first} tot {last}.", f" The log runs from {first} to {last}.").in_(
            language
        )
    if report.question.assumed is not None:
        assumed = safe.told(str(report.question.assumed))
        said += Text(
            f" Momenten zonder tijdzone zijn gelezen in de tijd van {assumed}.",
            f" Moments without an offset were read in the time of {assumed}.",
        ).in_(language)
    return said


def left_out_words(report: Report | Gathered, style: Style) -> str:
    """The same in a sentence or three."""
    language, left = style.language, report.counted.left
    counts = left_out(report)
    listed = ", ".join(
        f"{number(count, language)} {REASONS[reason][count != 1].in_(language)}" for reason, count in counts.items()
    )
    records = report.counted.records
    many = number(records, language)
    said = Text(
        f"Het logboek heeft {many} {'record' if records == 1 else 'verschillende records'}. "
        f"Buiten de telling: {listed or 'niets'}.",
        f"The log has {many} {'record' if records == 1 else 'distinct records'}. Left out: {listed or 'nothing'}.",
    ).in_(language)
    if left.without_offset:
        count = number(left.without_offset, language)
        said += Text(
            f" Regels met een moment zonder tijdzone: {count}; lees ze met --log-tz.",
            f" Lines with a moment without an offset: {count}; read them with --log-tz.",
        ).in_(language)
    if left.conflicts:
        places = _some([f"{one.name}:{one.line}" for one in left.conflicts], left.conflicting)
        said += Text(f" Een kenmerk van een ander: {places}.", f" With another's id: {places}.").in_(language)
    if left.answers_later:
        ids = _some(left.answers_later, left.excluded["answers_later"])
        said += Text(f" Antwoord op een later bericht: {ids}.", f" Reply to a later message: {ids}.").in_(language)
    if left.broken or left.conflicting:
        said += Text(
            " Wat er mis is, zegt webcare log verify.", " What is wrong with them, webcare log verify says."
        ).in_(language)
    if left.channels:
        named = _some(sorted(left.channels), len(left.channels))
        said += Text(
            f" Niet in channels.yaml: {named}; daar gelden de eerste openingstijden uit hours.yaml.",
            f" Not in channels.yaml: {named}; the first opening hours of hours.yaml hold there.",
        ).in_(language)
    return said


def never_open(question: Question) -> list[str]:
    """The schedules of served channels that have no hours at all."""
    used = {next(iter(question.hours), None), *(channel.hours for channel in question.channels.values())}
    return [name for name, schedule in question.hours.items() if name in used and not opens_ever(schedule)]


def _unopened(question: Question) -> Text | None:
    """What is said where there is no business time."""
    if not question.hours:
        return Text(
            "Er staan geen openingstijden in hours.yaml: er is geen openingstijd te tellen, en normen gelden in "
            "kloktijd.",
            "There are no opening hours in hours.yaml: there is no business time to count, and targets hold in "
            "calendar time.",
        )
    if not (names := never_open(question)):
        return None
    named = _some(names, len(names))
    return Text(
        f"Nooit open volgens hours.yaml: {named}. Daar is geen openingstijd te tellen, en gelden normen in kloktijd.",
        f"Never open by hours.yaml: {named}. There is no business time to count there, and targets hold in calendar "
        "time.",
    )


def _some(names: Sequence[str], many: int) -> str:
    """The first few, and … for the rest."""
    return ", ".join(safe.told(name) for name in names[:MOST]) + (", …" if many > MOST else "")

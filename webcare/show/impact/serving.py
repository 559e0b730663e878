"""Targets and due moments of past cases, before and after."""

from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo

from webcare.impact import Impact
from webcare.impact.past import shown
from webcare.impact.serving import Counted, Share, Waiting
from webcare.impact.standing import CaseChange
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.blocks import Block, Bullets, Heading, Paragraph, Table
from webcare.show.impact import words
from webcare.show.moments import date_and_time
from webcare.show.numbers import number

LANGUAGES: tuple[Language, Language] = ("nl", "en")
FEW = 5
"""A share of fewer than this is no percentage."""


def serving_blocks(impact: Impact, zone: tzinfo, language: Language) -> Iterator[Block]:
    """What became of the cases, of what still waits, and of the same cases as if the change had held already."""
    found = impact.serving
    yield Heading(Text("Normen en tijden", "Targets and due times").in_(language))
    if found.held is None:
        yield Paragraph(
            Text(
                f"{words.CASES.of(found.n, 'nl')}; er verandert niets aan wanneer een antwoord er moet zijn.",
                f"{words.CASES.of(found.n, 'en')}; nothing that decides when a reply is due differs.",
            ).in_(language)
        )
        return
    figures = _counted(found.held)
    yield Paragraph(
        Text(f"{words.CASES.of(found.n, 'nl')}. {figures.nl}", f"{words.CASES.of(found.n, 'en')}. {figures.en}").in_(
            language
        )
    )
    yield from _details(found.held, zone, language)
    if found.as_if is not None and found.as_if_day is not None:
        day, figures = found.as_if_day.isoformat(), _counted(found.as_if)
        yield Paragraph(
            Text(
                f"Alsof alles wat op {day} geldt, altijd al gold. {figures.nl}",
                f"As if all that holds on {day} had always held. {figures.en}",
            ).in_(language)
        )
        yield from _details(found.as_if, zone, language)
    waiting = found.waiting
    if waiting is not None and waiting.n:
        yield Paragraph(_waiting(waiting).in_(language))
        if waiting.examples:
            yield Bullets([_change(one, zone, language) for one in waiting.examples])


def _waiting(found: Waiting) -> Text:
    nl, en = (
        [number(one, language) for one in (found.earlier, found.later, found.overdue_before, found.overdue_after)]
        for language in LANGUAGES
    )
    other = number(found.other, "nl"), number(found.other, "en")
    began = Text(f" Met een norm erbij of eraf: {other[0]}.", f" With a target more or less: {other[1]}.")
    more = began if found.other else Text("", "")
    return Text(
        f"{words.WAITING.of(found.n, 'nl')}. Uiterste tijd eerder: {nl[0]}. Later: {nl[1]}.{more.nl} Te laat: eerst "
        f"{nl[2]}, nu {nl[3]}.",
        f"{words.WAITING.of(found.n, 'en')}. Due earlier: {en[0]}. Later: {en[1]}.{more.en} Overdue: {en[2]} before, "
        f"{en[3]} now.",
    )


def _counted(found: Counted) -> Text:
    nl, en = ([number(one, language) for one in _figures(found)] for language in LANGUAGES)
    return Text(
        f"Andere norm: {nl[0]}. Andere uiterste tijd: {nl[1]}. Alsnog te laat: {nl[2]}. Niet meer te laat: {nl[3]}.",
        f"Another target: {en[0]}. Another due time: {en[1]}. Newly late: {en[2]}. No longer late: {en[3]}.",
    )


def _figures(found: Counted) -> tuple[int, int, int, int]:
    return found.other_target, found.moved, found.late, found.timely


def _details(found: Counted, zone: tzinfo, language: Language) -> Iterator[Block]:
    rows = [
        [safe.line(shown(channel)), number(share.judged_after, language), f"{before} → {after}"]
        for channel, share in found.shares.items()
        for before, after in [_both(share, language)]
        if before != after
    ]
    if rows:
        heads = Text("Kanaal|Zaken|Op tijd", "Channel|Cases|In time").in_(language).split("|")
        yield Table(heads, rows)
    some = found.late_examples or found.timely_examples or found.moved_examples or found.target_examples
    if some:
        yield Bullets([_change(one, zone, language) for one in some])


def _both(share: Share, language: Language) -> tuple[str, str]:
    before = _percent(share.met_before, share.judged_before, language)
    return before, _percent(share.met_after, share.judged_after, language)


def _percent(met: int, judged: int, language: Language) -> str:
    if not judged:
        return "–"
    if judged < FEW:
        return Text(f"{met} van {judged}", f"{met} of {judged}").in_(language)
    return f"{met / judged:.0%}"


def _change(one: CaseChange, zone: tzinfo, language: Language) -> str:
    where = words.where(one.case.conversation, None, one.case.first.channel)
    names = [
        safe.line(standing.target.id) if standing.target is not None else Text("geen norm", "no target").in_(language)
        for standing in (one.before, one.after)
    ]
    dues = [_moment(standing.due, zone, language) for standing in (one.before, one.after)]
    came = date_and_time(datetime.fromtimestamp(one.case.start, UTC), zone, language)
    until = Text("uiterlijk", "due").in_(language)
    return f"{where}, {came}: {_arrow(names)}, {until} {_arrow(dues)}"


def _arrow(pair: list[str]) -> str:
    return pair[0] if pair[0] == pair[1] else f"{pair[0]} → {pair[1]}"


def _moment(at: int | None, zone: tzinfo, language: Language) -> str:
    return "–" if at is None else date_and_time(datetime.fromtimestamp(at, UTC), zone, language)

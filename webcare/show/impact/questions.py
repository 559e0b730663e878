"""Past questions before and after: whom they would be escalated to, and which answer is suggested for them."""

from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo

from webcare.impact import Impact
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.blocks import Block, Bullets, Heading, Paragraph, Table
from webcare.show.impact import words
from webcare.show.moments import date_and_time
from webcare.show.numbers import number

NOBODY = Text("niemand", "nobody")
NO_QUESTIONS = Text("In deze periode kwamen er geen vragen binnen.", "No questions came in during this period.")


def escalation_blocks(impact: Impact, zone: tzinfo, language: Language) -> Iterator[Block]:
    """Who loses questions, who gains them, and for how many nobody can be reached."""
    found = impact.escalation
    yield Heading(Text("Escalatie", "Escalation").in_(language))
    if not found.replayed:
        yield Paragraph(
            Text(
                f"{words.QUESTIONS.of(found.n, 'nl')}; er verandert niets aan wat bepaalt wie je belt.",
                f"{words.QUESTIONS.of(found.n, 'en')}; nothing that decides whom to call differs.",
            ).in_(language)
        )
        return
    yield Paragraph(
        Text(
            f"{words.QUESTIONS.of(found.n, 'nl')}. Andere contactpersoon: {number(found.other_contact, 'nl')}. Ander "
            f"pad: {number(found.other_path, 'nl')}. Niemand te bereiken: eerst {number(found.nobody_before, 'nl')}, "
            f"nu {number(found.nobody_after, 'nl')}.",
            f"{words.QUESTIONS.of(found.n, 'en')}. Another contact: {number(found.other_contact, 'en')}. Another path: "
            f"{number(found.other_path, 'en')}. Nobody reachable: {number(found.nobody_before, 'en')} before, "
            f"{number(found.nobody_after, 'en')} now.",
        ).in_(language)
    )
    people = sorted({*found.lost, *found.gained}, key=lambda name: (-found.lost.get(name, 0), name))
    if people:
        heads = Text("Contactpersoon|Raakt kwijt|Krijgt erbij", "Contact|Loses|Gains").in_(language).split("|")
        rows = [
            [
                safe.line(name) or NOBODY.in_(language),
                *(number(one.get(name, 0), language) for one in (found.lost, found.gained)),
            ]
            for name in people
        ]
        yield Table(heads, rows)
    if found.examples:
        yield Bullets(
            [
                f"{words.where(one.case.conversation, None, one.case.first.channel)}, "
                f"{date_and_time(datetime.fromtimestamp(one.case.start, UTC), zone, language)}: "
                f"{_name(one.before.contact, language)} ({_name(one.before.path, language)}) → "
                f"{_name(one.after.contact, language)} ({_name(one.after.path, language)})"
                for one in found.examples
            ]
        )


def suggesting_blocks(impact: Impact, language: Language) -> Iterator[Block]:
    """For how many questions another answer is suggested."""
    found = impact.suggesting
    yield Heading(Text("Voorstellen", "Suggestions").in_(language))
    if not found.n:
        yield Paragraph(NO_QUESTIONS.in_(language))
        return
    if not found.asked:
        yield Paragraph(
            Text(
                f"{words.QUESTIONS.of(found.n, 'nl')}; er verandert niets aan wat een voorstel bepaalt.",
                f"{words.QUESTIONS.of(found.n, 'en')}; nothing that decides a suggestion differs.",
            ).in_(language)
        )
        return
    yield Paragraph(
        Text(
            f"{words.QUESTIONS.of(found.asked, 'nl')}. Ander voorstel: {number(found.other, 'nl')}. Geen voorstel "
            f"meer: {number(found.gone, 'nl')}. Nu wel een voorstel: {number(found.new, 'nl')}.",
            f"{words.QUESTIONS.of(found.asked, 'en')}. Another suggestion: {number(found.other, 'en')}. No longer any: "
            f"{number(found.gone, 'en')}. One where there was none: {number(found.new, 'en')}.",
        ).in_(language)
    )
    none = Text("geen", "none").in_(language)
    if found.examples:
        yield Bullets(
            [
                f"{words.where(one.case.conversation, None, one.case.first.channel)}: “{safe.line(one.words)}”: "
                f"{safe.line(one.before or none)} → {safe.line(one.after or none)}"
                for one in found.examples
            ]
        )


def _name(name: str | None, language: Language) -> str:
    return safe.line(name) if name else NOBODY.in_(language)

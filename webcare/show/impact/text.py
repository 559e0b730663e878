"""What a change would have meant as headings, sentences and tables: the verdict first, how it was counted last."""

from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo

from webcare.impact import Impact
from webcare.impact.templates import DEFAULT
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.blocks import Block, Bullets, Heading, Paragraph, Table
from webcare.show.findings import Style
from webcare.show.impact import words
from webcare.show.impact.questions import escalation_blocks, suggesting_blocks
from webcare.show.impact.serving import serving_blocks
from webcare.show.moments import date, date_and_time
from webcare.show.numbers import number

TITLE = Text("Wat deze wijziging had betekend", "What this change would have meant")
RULES = 8
"""Rules in the table, those with most findings that come or go."""
LISTED = 8
"""Names in a list; the others are counted."""
NO_REPLIES = Text("In deze periode zijn geen antwoorden verstuurd.", "No replies were sent in this period.")


def impact_blocks(impact: Impact, style: Style, zone: tzinfo) -> Iterator[Block]:
    """The whole of it."""
    language = style.language
    yield Heading(TITLE.in_(language), 1)
    level = words.LEVELS[impact.verdict.level].in_(language)
    yield Paragraph(f"{Text('Oordeel', 'Verdict').in_(language)}: {level}. {words.verdict(impact, language)}")
    if len(impact.verdict.reasons) > 1:
        yield Bullets(list(words.reasons(impact, language)))
    yield from _replies(impact, zone, language)
    yield from _templates(impact, language)
    yield from serving_blocks(impact, zone, language)
    yield from escalation_blocks(impact, zone, language)
    yield from suggesting_blocks(impact, language)
    yield Heading(Text("Zo is geteld", "How this was counted").in_(language))
    for paragraph in _how(impact, zone):
        yield Paragraph(paragraph.in_(language))


def _replies(impact: Impact, zone: tzinfo, language: Language) -> Iterator[Block]:
    found = impact.replies
    yield Heading(Text("Antwoorden", "Replies").in_(language))
    if not found.n:
        yield Paragraph(NO_REPLIES.in_(language))
        return
    if not found.judged:
        unjudged = Text(
            f"{words.REPLIES.of(found.n, 'nl')}; er verandert niets aan wat webcare lint leest.",
            f"{words.REPLIES.of(found.n, 'en')}; nothing that webcare lint reads differs.",
        )
        yield Paragraph(unjudged.in_(language))
        return
    failing, passing = (number(count, language) for count in (found.failing, found.passing))
    yield Paragraph(
        Text(
            f"{words.REPLIES.of(found.n, 'nl')}. Alsnog gezakt: {failing}. Alsnog geslaagd: {passing}.",
            f"{words.REPLIES.of(found.n, 'en')}. Newly failing: {failing}. Newly passing: {passing}.",
        ).in_(language)
    )
    rules = sorted({*found.added, *found.gone}, key=lambda rule: (-found.added[rule] - found.gone[rule], rule))
    if rules:
        heads = Text("Regel|Erbij|Weg", "Rule|Added|Gone").in_(language).split("|")
        rows = [
            [safe.line(rule), number(found.added[rule], language), number(found.gone[rule], language)]
            for rule in rules[:RULES]
        ]
        yield Table(heads, rows)
    for said, some in (
        (Text("Zakt alsnog", "Newly fails"), found.failing_examples),
        (Text("Slaagt alsnog", "Newly passes"), found.passing_examples),
    ):
        if some:
            yield Bullets(
                [
                    f"{said.in_(language)}: {words.where(one.conversation, one.reply, one.channel)}, "
                    f"{date_and_time(datetime.fromisoformat(one.at.upper()), zone, language)}: {safe.line(one.rule)}: "
                    f"{safe.line(one.message.in_(language))}: “{safe.line(one.words)}”"
                    for one in some
                ]
            )


def _templates(impact: Impact, language: Language) -> Iterator[Block]:
    found = impact.templates
    yield Heading(Text("Sjablonen", "Templates").in_(language))
    items: list[str] = []
    for said, names in ((Text("nieuw", "new"), found.added), (Text("vervallen", "removed"), found.removed)):
        if names:
            items.append(f"{said.in_(language)}: {_listed(names, language)}")
    texts = [f"{one.answer} ({_channels(one.channels, language)})" for one in found.texts]
    if texts:
        items.append(Text("andere tekst: ", "another text: ").in_(language) + _listed(texts, language))
    for said, some in (
        (Text("zakt", "fails"), found.failing),
        (Text("slaagt alsnog", "newly passes"), found.passing),
        (Text("invulveld klopt niet meer", "placeholder no longer resolves"), found.unresolved),
    ):
        for one in some[:3]:
            finding = one.finding
            items.append(
                f"{said.in_(language)}: {safe.line(one.answer)}, {safe.line(finding.rule)}: "
                f"{safe.line(finding.message.in_(language))}"
            )
        if more := len(some[3:]):
            items.append(f"{said.in_(language)}: {Text(f'nog {more}', f'{more} more').in_(language)}")
    same = Text("geen gevolgen", "no effect").in_(language)
    yield Paragraph(f"{words.ANSWERS.of(found.n, language)}{'' if items else f': {same}'}.")
    if items:
        yield Bullets(items)


def _how(impact: Impact, zone: tzinfo) -> Iterator[Text]:
    first, last = (datetime.fromtimestamp(at, UTC) for at in (impact.span.start, impact.span.end - 1))
    found = impact.replies
    yield Text(
        f"Periode: {date(first, zone, 'nl')} tot en met {date(last, zone, 'nl')}. Antwoorden zijn die van mensen, "
        "nagekeken met het gesprek tot dan toe; persoonlijk/robot telt niet mee, want die regel kijkt naar wat later "
        "kwam.",
        f"Period: {date(first, zone, 'en')} to {date(last, zone, 'en')}. Replies are those of people, judged with the "
        "conversation up to then; persoonlijk/robot is left out, for it looks at what came later.",
    )
    if found.judged:
        yield Text(
            f"Verschillende antwoorden die zijn nagekeken: {number(found.judged, 'nl')}. Regels die er iets anders in "
            f"kunnen vinden: {found.rules}.",
            f"Different replies that were judged: {number(found.judged, 'en')}. Rules that can find something else in "
            f"them: {found.rules}.",
        )
    yield Text(
        "Een vraag is het eerste bericht van een zaak; haar onderwerp is dat van het logboek, of anders dat met de "
        "meeste trefwoorden. Elke norm geldt zoals op de dag waarop de zaak begon.",
        "A question is the first message of a case; its topic is the log's, or else the one with most keywords. "
        "Targets hold as on the day when the case started.",
    )
    if impact.recut:
        yield Text(
            "De instellingen onder [stats] zijn anders; de zaken zijn geteld met die van vóór de wijziging.",
            "The settings under [stats] differ; the cases are cut by those of before the change.",
        )
    if impact.suggesting.every > 1:
        every, n = impact.suggesting.every, impact.suggesting.n
        yield Text(
            f"Van {number(n, 'nl')} verschillende vragen is voor 1 op de {every} gekeken wat het voorstel is.",
            f"Of {number(n, 'en')} different questions one in {every} was looked at for its suggestion.",
        )
    if impact.left.broken:
        yield Text(
            f"Onleesbare regels in het logboek: {number(impact.left.broken, 'nl')}; zie 'webcare log verify'.",
            f"Unreadable lines in the log: {number(impact.left.broken, 'en')}; see 'webcare log verify'.",
        )


def _listed(names: list[str], language: Language) -> str:
    listed = ", ".join(safe.line(name) for name in names[:LISTED])
    more = len(names) - LISTED
    return listed if more <= 0 else listed + Text(f" en nog {more}", f" and {more} more").in_(language)


def _channels(channels: tuple[str, ...], language: Language) -> str:
    default = Text("alle andere kanalen", "all other channels").in_(language)
    return ", ".join(safe.line(name) if name != DEFAULT else default for name in channels)

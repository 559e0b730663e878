"""Where customers write, what holds there, when the desk is open and what it listens to."""

from collections.abc import Iterator

from webcare.calendar.targets import target_for
from webcare.model.handbook.channels import Channel
from webcare.model.handbook.monitoring import Monitoring
from webcare.model.handbook.targets import Target
from webcare.model.text import Text, capital
from webcare.show.blocks import BookBlock, Bullets, Heading, Paragraph, Table
from webcare.show.handover.opening import opening_blocks
from webcare.show.handover.telling import Teller

TITLE = Text("Kanalen en openingstijden", "Channels and opening hours")
PRIORITY = {
    "urgent": Text("wat dringend is", "what is urgent"),
    "high": Text("wat hoge prioriteit heeft", "what has high priority"),
    "normal": Text("wat gewone prioriteit heeft", "what has normal priority"),
    "low": Text("wat lage prioriteit heeft", "what has low priority"),
}


def blocks(tell: Teller) -> Iterator[BookBlock]:
    """Each channel, the agreements on speed, the hours and the days ahead."""
    channels = tell.entries.channels
    yield from tell.lacking("channels")
    for name, channel in channels.items():
        if channel.status == "active":
            yield Heading(channel.name)
            if channel.note:
                yield Paragraph(channel.note)
            yield Bullets(list(_facts(name, channel, tell)))
    idle = [(name, channel) for name, channel in channels.items() if channel.status != "active"]
    if idle:
        yield Heading(tell.t("Waar we niet antwoorden", "Where we do not reply"))
        yield Bullets([_idle(channel, tell) for _, channel in idle])
    yield Heading(tell.t("Hoe snel we antwoorden", "How fast we reply"))
    yield from tell.lacking("targets")
    yield from _targets(tell)
    yield Heading(tell.t("Wanneer we open zijn", "When we are open"))
    yield from tell.lacking("hours")
    yield from opening_blocks(tell)
    yield Heading(tell.t("Waar we naar luisteren", "What we listen to"))
    yield from tell.lacking("monitoring")
    if tell.entries.monitoring is not None:
        yield from _listening(tell.entries.monitoring, tell)


def _facts(name: str, channel: Channel, tell: Teller) -> Iterator[str]:
    account = " – ".join(filter(None, (channel.handle, channel.link)))
    if account:
        yield tell.t(f"Account: {account}", f"Account: {account}")
    if channel.aliases:
        yield tell.t("Heet ook: ", "Also called: ") + ", ".join(channel.aliases)
    surface = tell.choice(("channels.Channel", "surface"), channel.surface)
    yield tell.t(f"Wie leest mee: {surface}", f"Who reads along: {surface}")
    if channel.max_length is not None:
        counting = tell.choice(("channels.Channel", "counting"), channel.counting)
        length = tell.number(channel.max_length)
        beside = "" if channel.counting == "characters" else f" ({counting})"
        yield tell.t(f"Lengte: hoogstens {length} tekens{beside}", f"Length: at most {length} characters{beside}")
    formatting = tell.choice(("channels.Channel", "formatting"), channel.formatting)
    yield tell.t(f"Opmaak: {formatting}", f"Formatting: {formatting}")
    if not channel.greeting:
        yield tell.t("Een antwoord begint hier zonder aanhef", "A reply begins without a greeting here")
    if channel.sign_off is not None:
        style = tell.choice(("channels.Channel", "sign-off"), channel.sign_off)
        yield tell.t(f"Afzender: {style}", f"Signed with: {style}")
    if channel.hours is not None:
        yield tell.t(f"Tijden: {tell.hours(channel.hours)}", f"Hours: {tell.hours(channel.hours)}")
    if channel.owner is not None:
        owner = tell.contact(channel.owner)
        yield tell.t(f"Bewaakt door: {owner}", f"Watched by: {owner}")
    if channel.surface != "closed":
        yield _privately(channel, tell)
    target = target_for(tell.entries.targets, tell.book.day, channel=name, topic=None)
    if target is not None:
        yield tell.t("Norm: ", "Target: ") + _said(target, tell)


def _privately(channel: Channel, tell: Teller) -> str:
    ways = []
    if channel.direct_messages:
        follow = tell.t(" (als de klant ons volgt)", " (where the customer follows us)") * channel.dm_requires_follow
        ways.append(tell.t("in een privébericht", "in a direct message") + follow)
    if channel.closed_alternative is not None:
        other = tell.channel(channel.closed_alternative)
        ways.append(tell.t(f"op {other}", f"on {other}"))
    said = tell.listed(ways, Text("of", "or"))
    if not said:
        said = channel.reason or tell.t("dat staat nog niet in channels.yaml", "channels.yaml does not say yet")
    return tell.t(f"Privé verder: {said}", f"In private: {said}")


def _idle(channel: Channel, tell: Teller) -> str:
    status = tell.choice(("channels.Channel", "status"), channel.status)
    why = f" {channel.reason}" if channel.reason else ""
    note = f" {channel.note}" if channel.note else ""
    return f"{channel.name}: {status}.{why}{note}"


def _said(target: Target, tell: Teller) -> str:
    """``eerste reactie binnen 1 uur, volgende binnen 2 uur, opgelost binnen 25 uur; bij 85% van de gesprekken``."""
    parts = [
        tell.t(f"{name.nl} binnen {lasting}", f"{name.en} within {lasting}")
        for name, span in (
            (Text("eerste reactie", "first response"), target.first_response),
            (Text("volgende reactie", "next response"), target.next_response),
            (Text("opgelost", "solved"), target.resolution),
        )
        if span is not None and (lasting := tell.lasting(span, business=target.clock == "business"))
    ]
    clock = tell.choice(("targets.Target", "clock"), target.clock)
    share = tell.t(f"lukt bij {target.share}%", f"met in {target.share}%")
    return f"{', '.join(parts)} ({clock}; {share})"


def _targets(tell: Teller) -> Iterator[BookBlock]:
    day = tell.book.day
    holding = [one for one in tell.entries.targets if one.valid_until is None or one.valid_until >= day]
    if not holding:
        return
    yield Paragraph(
        tell.t(
            "De eerste norm die past, geldt. ‘Open’ is tijd waarin we open zijn, ‘klok’ is dag en nacht.",
            "The first agreement that fits holds. ‘Open’ is time in which we are open, ‘clock’ is day and night.",
        )
    )
    heads = [
        tell.t("Waarvoor", "For what"),
        tell.t("Eerste reactie", "First response"),
        tell.t("Volgende", "Next"),
        tell.t("Opgelost", "Solved"),
        tell.t("Tijd", "Time"),
        tell.t("Lukt bij", "Met in"),
    ]
    yield Table(heads, [_row(target, tell) for target in holding], 1)
    notes = [f"{_for(target, tell)}: {target.note}" for target in holding if target.note]
    if notes:
        yield Bullets(notes)


def _row(target: Target, tell: Teller) -> list[str]:
    business = target.clock == "business"
    spans = (target.first_response, target.next_response, target.resolution)
    said = ["–" if span is None else tell.lasting(span, business=business) for span in spans]
    clock = tell.t("open", "open") if business else tell.t("klok", "clock")
    return [_for(target, tell), *said, clock, f"{target.share}%"]


def _for(target: Target, tell: Teller) -> str:
    parts = []
    if target.priorities:
        parts.append(tell.listed((tell.pick(PRIORITY[one]) for one in target.priorities), Text("of", "or")))
    if target.topics:
        parts.append(tell.listed(map(tell.topic, target.topics)))
    if target.channels:
        parts.append(tell.channels(target.channels))
    if target.valid_from > tell.book.day:
        parts.append(tell.t("vanaf ", "from ") + tell.day(target.valid_from))
    if target.valid_until is not None:
        parts.append(tell.t("tot en met ", "until ") + tell.day(target.valid_until))
    said = "; ".join(parts) or tell.t("al het andere", "everything else")
    return capital(said)


def _listening(monitoring: Monitoring, tell: Teller) -> Iterator[BookBlock]:
    if monitoring.note:
        yield Paragraph(monitoring.note)
    items = [tell.t("We zoeken op: ", "We search for: ") + ", ".join(monitoring.names)]
    if monitoring.hashtags:
        items.append(tell.t("Hashtags: ", "Hashtags: ") + ", ".join(monitoring.hashtags))
    yield Bullets(items)
    if monitoring.places:
        heads = [tell.t("Plek", "Place"), tell.t("Wie kijkt", "Who looks"), tell.t("Hoe vaak", "How often")]
        rows = [
            [
                " – ".join(filter(None, (place.name, place.link))),
                tell.contact(place.owner) if place.owner else "",
                place.every or "",
            ]
            for place in monitoring.places
        ]
        yield Table(heads, rows, 3)
    if monitoring.advice:
        yield Heading(tell.t("Wanneer we ons er ongevraagd mee bemoeien", "When we step in unasked"), 3)
        heads = [tell.t("Iemand schrijft", "Somebody writes"), tell.t("Dan", "Then"), tell.t("Waarom", "Why")]
        step = ("monitoring.Advice", "step")
        rows = [[", ".join(one.when), tell.choice(step, one.step), one.why] for one in monitoring.advice]
        yield Table(heads, rows, 3)

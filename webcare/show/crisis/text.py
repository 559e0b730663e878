"""Calm, watch or crisis, as people read it: the verdict, why, and what the plan says to do now."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from textwrap import wrap

from webcare.alarm import Reached
from webcare.crisis.plan import Instructions, Person
from webcare.crisis.standing import Meter, Standing
from webcare.model.handbook.channels import Channel
from webcare.model.text import Text
from webcare.show import safe
from webcare.show.crisis import words
from webcare.show.escalate.words import KINDS
from webcare.show.findings import Style

Channels = Mapping[str, Channel]
SHORT = 2 * 3600
STALE = timedelta(days=1)
FEW = 2
"""Ways to reach somebody that are shown."""


def status_lines(standing: Standing, told: Instructions, channels: Channels, style: Style) -> Iterator[str]:
    """The verdict and why; in a watch or a crisis also the plan."""
    language = style.language
    yield style.paint(verdict(standing).in_(language), f"1;{words.COLOURS[standing.phase]}")
    yield ""
    yield from _why(standing, channels, style)
    if standing.phase == "calm":
        return
    yield from _plan(told, style)
    if told.statements:
        yield ""
        yield style.paint(words.READY.in_(language), "1")
        for statement, fits in told.statements:
            names = ", ".join(safe.line(_name(name, channels)) for name in fits)
            yield f"  {safe.line(statement.id)} ({names})"
            yield from _wrapped(safe.line(statement.text), "    ", style)


def verdict(standing: Standing) -> Text:
    """``Crisis sinds vandaag om 20.12 uur (oppassen sinds vandaag om 19.46 uur)``."""
    name, now = words.PHASES[standing.phase], standing.now
    if standing.phase == "calm" or standing.since is None:
        if standing.ended is None:
            return name
        before, at = words.PHASES[standing.ended[0]], words.when(standing.ended[1], now)
        return Text(
            f"{name.nl}; volgens de drempels voorbij sinds {at.nl} ({before.nl.lower()})",
            f"{name.en}; over by the thresholds since {at.en} ({before.en.lower()})",
        )
    since = words.when(standing.since, now)
    said = Text(f"{name.nl} sinds {since.nl}", f"{name.en} since {since.en}")
    if standing.phase == "crisis" and standing.watch_since not in (None, standing.since):
        watch = words.when(standing.watch_since, now)
        said = Text(f"{said.nl} (oppassen sinds {watch.nl})", f"{said.en} (watch since {watch.en})")
    return said


def _why(standing: Standing, channels: Channels, style: Style) -> Iterator[str]:
    language = style.language
    if standing.newest is None:
        yield words.EMPTY.in_(language)
        return
    yield style.paint(words.WHY.in_(language), "1")
    for one in standing.reached:
        yield from _wrapped(f"{_reached(one, channels).in_(language)}.", "  - ", style)
    lately = standing.lately
    hour = Text(
        f"Laatste uur: {words.messages(lately.messages).nl} van {lately.people} "
        f"{'mensen' if lately.people != 1 else 'mens'}; {words.usual(lately.normal, lately.messages).nl}.",
        f"Last hour: {words.messages(lately.messages).en} of {lately.people} "
        f"{'people' if lately.people != 1 else 'person'}; {words.usual(lately.normal, lately.messages).en}.",
    )
    yield from _wrapped(hour.in_(language), "  - ", style)
    if standing.phase == "calm":
        yield from _wrapped(_nearest(standing, channels).in_(language), "  - ", style)
    elif lately.messages:
        yield from _wrapped(_about(standing, channels).in_(language), "  - ", style)
    yield from _signals(standing, style)
    yield from _newest(standing.newest, standing.now, style)
    if standing.over is not None:
        over = words.when(standing.over, standing.now)
        text = Text(
            f"Blijft het vanaf nu onder de drempels, dan is dit volgens de cijfers {over.nl} voorbij.",
            f"If it stays below the thresholds from now on, the figures say that this is over {over.en}.",
        )
        yield from _wrapped(text.in_(language), "  - ", style)


def _newest(newest: datetime, now: datetime, style: Style) -> Iterator[str]:
    """A log that nobody fills says calm for ever: then that is said."""
    if now - newest >= STALE:
        when = words.when(newest, now)
        text = Text(
            f"Let op: het nieuwste bericht in het logboek is van {when.nl}. Wat daarna kwam, telt niet mee.",
            f"Mind: the newest message in the log is of {when.en}. What came after that does not count.",
        )
        yield from _wrapped(text.in_(style.language), "  - ", style)


def _reached(one: Reached, channels: Channels) -> Text:
    """A threshold with what was counted there."""
    rule = words.rule(one.threshold, _names(one.threshold.channels, channels))
    usual = words.usual(one.normal, one.messages)
    if one.early:
        people = one.messages
        return Text(
            f"{people} mensen in {words.span(one.within, 'nl')}, dat is geen toeval: {usual.nl}; op weg naar {rule.nl}",
            f"{people} people in {words.span(one.within, 'en')}, which is not chance: {usual.en}; towards {rule.en}",
        )
    return Text(
        f"{words.messages(one.messages).nl} in {words.span(one.within, 'nl')}: {usual.nl}; {rule.nl}",
        f"{words.messages(one.messages).en} in {words.span(one.within, 'en')}: {usual.en}; {rule.en}",
    )


def _nearest(standing: Standing, channels: Channels) -> Text:
    """The threshold that is nearest to being reached; of those of a day the number alone says little."""
    short = [one for one in standing.meters if one.threshold.within.total_seconds() <= SHORT]
    near = max(short or standing.meters, key=_nearness)
    rule = words.rule(near.threshold, _names(near.threshold.channels, channels))
    phase = words.PHASES[near.threshold.phase]
    within = int(near.threshold.within.total_seconds())
    here, usual = words.messages(near.messages), words.usual(near.normal, near.messages)
    return Text(
        f"Het dichtst bij {phase.nl.lower()}: {here.nl} in {words.span(within, 'nl')}, {usual.nl}; {rule.nl}.",
        f"Nearest to {phase.en.lower()}: {here.en} in {words.span(within, 'en')}, {usual.en}; {rule.en}.",
    )


def _nearness(meter: Meter) -> float:
    """How much of a threshold there is: of its number, or of its number of times what is normal, whichever is less."""
    share = meter.messages / meter.threshold.messages
    if meter.normal is None or not meter.normal.expected:
        return share
    return min(share, meter.messages / (meter.threshold.times_normal * meter.normal.expected))


def _about(standing: Standing, channels: Channels) -> Text:
    """Where they write and about what."""
    lately = standing.lately
    where = ", ".join(f"{safe.line(_name(name, channels))} {count}" for name, count in lately.channels)
    what = ", ".join(f"{safe.line(name)} {count}" for name, count in lately.topics)
    nl, en = f"Waar: {where}.", f"Where: {where}."
    return Text(f"{nl} Waarover: {what}.", f"{en} About: {what}.") if what else Text(nl, en)


def _signals(standing: Standing, style: Style) -> Iterator[str]:
    """How many messages name a word of the plan for a calamity, and some of them."""
    lately = standing.lately
    if not lately.signals.messages:
        return
    share = lately.signals.messages / lately.messages
    named = ", ".join(f"{safe.line(word)} {count}" for word, count in lately.signals.words)
    text = Text(
        f"Signaalwoorden in {words.messages(lately.signals.messages).nl} van het laatste uur ({share:.0%}): {named}.",
        f"Signal words in {words.messages(lately.signals.messages).en} of the last hour ({share:.0%}): {named}.",
    )
    yield from _wrapped(text.in_(style.language), "  - ", style)
    for example in lately.signals.examples:
        yield from _wrapped(f"“{safe.line(example)}”", "    ", style)


def _plan(told: Instructions, style: Style) -> Iterator[str]:
    language = style.language
    yield ""
    yield style.paint(words.STEPS.in_(language), "1")
    for number, step in enumerate(told.steps or [words.NO_PLAN.in_(language)], 1):
        yield from _wrapped(safe.line(step), f" {number:2}. ", style)
    if told.review:
        yield from _wrapped(words.REVIEW.in_(language), "  ", style)
    if told.pause:
        still = ", ".join(words.PAUSES[one].in_(language) for one in told.pause)
        yield from _wrapped(f"{words.PAUSE.in_(language)}: {still}.", "  ", style)
    yield ""
    yield f"{style.paint(words.DECIDES.in_(language), '1')}: {_person(told.decides, style)}"
    yield style.paint(words.PUBLISHES.in_(language), "1")
    for person in told.publishes:
        yield f"  {_person(person, style)}"
    if told.roles:
        yield style.paint(words.ROLES.in_(language), "1")
    for part in told.roles:
        yield f"  {safe.line(part.role)}: {_person(part.person, style)}"
        for does in part.does:
            yield from _wrapped(safe.line(does), "    - ", style)


def _person(person: Person, style: Style) -> str:
    """A name with the ways to reach them now; every number that customers may not know is marked."""
    language = style.language
    if person.contact is None:
        return f"{safe.line(person.id)} ({words.UNKNOWN.in_(language)})"
    name = safe.line(person.contact.name)
    if not person.reached:
        return f"{name} ({words.NOBODY.in_(language)})"
    _, means = person.reached[0]
    ways = [
        f"{KINDS[one.kind].in_(language) if one.kind in KINDS else one.kind} {safe.line(one.value)}"
        + ("" if one.public else f" ({words.INTERNAL.in_(language)})")
        for one in means[:FEW]
    ]
    return f"{name}: {', '.join(ways)}"


def _names(ids: list[str], channels: Channels) -> str:
    return ", ".join(safe.line(_name(one, channels)) for one in ids)


def _name(channel: str, channels: Channels) -> str:
    return channels[channel].name if channel in channels else channel


def _wrapped(text: str, head: str, style: Style) -> list[str]:
    """A text in lines of the terminal, the first after ``head`` and the rest below its words."""
    rest = " " * len(head)
    return wrap(text, style.width, initial_indent=head, subsequent_indent=rest, break_long_words=False) or [head]

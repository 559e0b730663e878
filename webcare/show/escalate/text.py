"""Whom to call, as a colleague at the desk reads it: the one to call now on top, then the whole chain with reasons."""

from collections.abc import Iterator
from datetime import timedelta

from webcare.calendar import say_moment
from webcare.duty import Call, Passed, Step
from webcare.duty.chain import LAST
from webcare.duty.routes import Failing
from webcare.escalate import Escalated
from webcare.model.moment import there
from webcare.model.text import Text
from webcare.show import safe
from webcare.show.choices import SEVERITIES
from webcare.show.escalate import words
from webcare.show.escalate.machine import name_of
from webcare.show.findings import Style
from webcare.show.moments import clock, day, day_words
from webcare.show.numbers import OR, joined
from webcare.show.width import filled

STALE = timedelta(days=365)
"""A number that nobody called for so long may have changed."""
FEW = 4
"""People of a step that are shown; a document holds all."""


def escalate_lines(escalated: Escalated, style: Style) -> Iterator[str]:
    """The path, whom to call first, and every step."""
    language, plan, chain = style.language, escalated.plan, escalated.chain
    yield style.paint(_title(escalated), "1")
    yield f"  {_about(escalated, style)}"
    yield ""
    first = chain.first
    if first is not None and chain.reachable and first.notified == chain.at:
        call = first.calls[0]
        whom = f"{words.CALL_NOW.in_(language)}: {safe.line(name_of(call.contact, plan))}"
        yield f"{style.paint(whom, '1;32')}  {_ways(call, style)}"
    elif not chain.reachable:
        yield style.paint(words.NOBODY_NOW.in_(language), "1;31") + _who_then(escalated, style)
    else:
        yield _who_then(escalated, style).strip()
    for step in chain.steps:
        yield from _step(step, escalated, style)


def escalate_markdown(escalated: Escalated, style: Style) -> Iterator[str]:
    """The same as Markdown, to keep or to send on."""
    language, plan = style.language, escalated.plan
    yield f"# {_plain(_title(escalated))}"
    yield ""
    yield _plain(_about(escalated, style))
    yield ""
    if not escalated.chain.reachable:
        yield f"**{words.NOBODY_NOW.in_(language)}**{_plain(_who_then(escalated, style))}"
        yield ""
    for number, step in enumerate(escalated.chain.steps, 1):
        yield f"{number}. **{_plain(_when(step, escalated, style))}**: {_plain(_verdict(step, escalated, style))}"
        for call in step.calls:
            ways, why = _plain(_ways(call, style)), _plain(_why(call, escalated, style))
            yield f"   - {_plain(safe.line(name_of(call.contact, plan)))}: {ways} ({why})"
        for one in step.passed:
            yield f"   - {words.NOT_CALLED.in_(language)} {_plain(_passed(one, escalated, style))}"
        if step.note and step.calls:
            yield f"   - {words.SAY.in_(language)}: {_plain(safe.line(step.note))}"


def _title(escalated: Escalated) -> str:
    path = escalated.plan.escalation.paths[escalated.chain.path]
    return f"{safe.line(path.name)} ({safe.line(escalated.chain.path)})"


def _about(escalated: Escalated, style: Style) -> str:
    about, language = escalated.about, style.language
    zone = escalated.plan.zone
    parts = [f"{day(escalated.at, zone, language)} {clock(escalated.at, zone, language)}"]
    if about.topic:
        parts.append(f"{Text('onderwerp', 'topic').in_(language)} {safe.line(about.topic)}")
    if about.channel:
        parts.append(f"{Text('kanaal', 'channel').in_(language)} {safe.line(about.channel)}")
    if about.severity:
        parts.append(f"{Text('ernst', 'severity').in_(language)} {SEVERITIES[about.severity].in_(language)}")
    routed = escalated.routed
    found = {
        "route": Text(f"route {routed.number}", f"route {routed.number}"),
        "topic": Text("pad van het onderwerp", "path of the topic"),
        "named": Text("pad zelf genoemd", "path named"),
        "only": Text("het enige pad", "the only path"),
    }
    return ", ".join([*parts, found[routed.by].in_(language)])


def _who_then(escalated: Escalated, style: Style) -> str:
    """Who can be reached first, when nobody can now."""
    steps = escalated.chain.steps
    opening = [
        (moment, step)
        for step in steps
        if (moment := step.notified if step.notified is not None else step.opens) is not None
    ]
    if not opening:
        return " " + words.NOBODY_SOON.in_(style.language)
    moment, step = min(opening, key=lambda pair: pair[0])
    whom = step.calls[0].contact if step.calls else step.targets[0]
    name = safe.line(name_of(whom, escalated.plan))
    return f" {words.FIRST_THEN.in_(style.language)} {name}, {_say(moment, escalated, style)}."


def _step(step: Step, escalated: Escalated, style: Style) -> Iterator[str]:
    language, plan = style.language, escalated.plan
    if step.round == 1 or step.level == 1:
        yield ""
    yield f"{_when(step, escalated, style)}: {_verdict(step, escalated, style)}"
    if step.round > 1:
        return
    passed = list(_worth_saying(step, escalated))
    for call in step.calls[:FEW]:
        yield f"    {style.paint(safe.line(name_of(call.contact, plan)), '1')}  {_ways(call, style)}"
        yield f"      {_why(call, escalated, style)}"
    if step.calls and step.note:
        for line in filled(f"{words.SAY.in_(language)}: {safe.line(step.note)}", style.width - 4):
            yield f"    {line}"
    for one in passed[:FEW]:
        yield f"    {words.NOT_CALLED.in_(language)} {_passed(one, escalated, style)}"
    more = max(0, len(step.calls) - FEW) + max(0, len(passed) - FEW)
    if more:
        yield f"    … {Text(f'en nog {more}', f'and {more} more').in_(language)}"


def _worth_saying(step: Step, escalated: Escalated) -> Iterator[Passed]:
    """Who was passed over, without those who belong to a group that was, for the same reason and as long."""
    contacts, why = escalated.plan.contacts, {one.contact: one for one in step.passed}
    inside = {
        holder
        for name, one in why.items()
        if name in contacts
        for holder in contacts[name].holders
        if holder in why and why[holder][1:3] == one[1:3]
    }
    yield from (one for one in step.passed if one.contact not in inside)


def _when(step: Step, escalated: Escalated, style: Style) -> str:
    """``stap 2, vandaag om 14.30 uur``."""
    language = style.language
    name = words.LAST_CONTACT if step.level == LAST else words.STEP
    number = "" if step.level == LAST else f" {step.level}"
    number += f" ({words.ROUND.in_(language)} {step.round})" if step.round > 1 else ""
    moment = step.notified if step.notified is not None else step.due
    said = Text("nu", "now").in_(language) if moment == escalated.chain.at else _say(moment, escalated, style)
    return f"{name.in_(language)}{number}, {said}"


def _verdict(step: Step, escalated: Escalated, style: Style) -> str:
    language = style.language
    if step.fails is not None:
        return f"{words.SKIPPED.in_(language)}; {_only(step.level, step.fails, escalated, style)}"
    if step.calls:
        return ", ".join(safe.line(name_of(call.contact, escalated.plan)) for call in step.calls[:FEW])
    verdict = {"skip": words.SKIPPED, "wait": words.WAITED}.get(step.outcome, words.NEVER).in_(language)
    if step.opens is None:
        return verdict
    again = Text("hier is weer iemand", "somebody is there again").in_(language)
    return f"{verdict}; {again} {_say(step.opens, escalated, style)}"


def _only(level: int, failing: Failing, escalated: Escalated, style: Style) -> str:
    """What a level asks for that is not so: ``geldt alleen bij ernst groot of kritiek``."""
    language = style.language
    when = escalated.plan.escalation.paths[escalated.chain.path].levels[level - 1].when
    asked = {
        "channel": when.channels,
        "topic": when.topics,
        "severity": [SEVERITIES[severity].in_(language) for severity in when.severities],
        "hours": [when.hours or ""],
    }[failing]
    return words.FAILS[failing].in_(language).format(safe.line(joined(asked, language, OR)))


def _why(call: Call, escalated: Escalated, style: Style) -> str:
    language, plan = style.language, escalated.plan
    source, instead = safe.line(name_of(call.source, plan)), safe.line(name_of(call.instead_of or "", plan))
    if call.why == "department" and call.source == call.contact:
        said = words.WHY["person"].in_(language)
    else:
        said = words.WHY[call.why].in_(language).format(source=source, instead=instead)
    if call.instead_of and call.why != "backup":
        said += f", {words.INSTEAD.in_(language).format(instead=instead)}"
    said = f"{said} ({safe.line(call.reason)})" if call.reason else said
    verified = plan.contacts[call.contact].verified_on
    if verified is not None and escalated.at.date() - verified > STALE:
        said += f"; {words.UNVERIFIED.in_(language).format(day_words(verified, language))}"
    return said


def _passed(one: Passed, escalated: Escalated, style: Style) -> str:
    name, language = safe.line(name_of(one.contact, escalated.plan)), style.language
    until = "" if one.until is None else f" {words.UNTIL.in_(language)} {_say(one.until, escalated, style)}"
    return f"{name}: {words.BECAUSE[one.because].in_(language)}{until}"


def _ways(call: Call, style: Style) -> str:
    ways = [f"{words.KINDS[way.means.kind].in_(style.language)} {safe.line(way.means.value)}" for way in call.ways]
    return ", ".join(dict.fromkeys(ways))


def _say(moment: int, escalated: Escalated, style: Style) -> str:
    zone = escalated.plan.zone
    return say_moment(there(moment, zone), there(escalated.chain.at, zone)).in_(style.language)


def _plain(text: str) -> str:
    """Text of others in Markdown: nothing in it is markup."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|!~" else sign for sign in text)

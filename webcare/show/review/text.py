"""Drafts that wait for a second pair of eyes: as a list, one with everything around it, and what was decided."""

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from typing import NamedTuple

from webcare.model.draft import Act, Draft, ReviewStep, Status, ThreadMessage
from webcare.model.finding import SEVERITY_NAMES, Finding
from webcare.model.handbook.team import When
from webcare.model.text import Language, Text
from webcare.privacy import mask
from webcare.review import Demand, Standing, name_of
from webcare.review.standing import moment_at
from webcare.show import safe
from webcare.show.findings import Style, by_importance, summary
from webcare.show.log.words import SURFACES
from webcare.show.moments import date_and_time
from webcare.show.numbers import OR, joined
from webcare.show.review.beside import beside, column_of, wrapped
from webcare.store.handbook import Handbook

STATUSES: dict[Status, Text] = {
    "draft": Text("concept", "draft"),
    "to-review": Text("ter controle", "to review"),
    "approved": Text("goedgekeurd", "approved"),
    "sent": Text("verstuurd", "sent"),
}
ACTS: dict[Act, Text] = {
    "requested": Text("vroeg om een tweede paar ogen", "asked for a second pair of eyes"),
    "approved": Text("keurde het goed", "approved it"),
    "returned": Text("gaf het terug", "gave it back"),
    "sent": Text("verstuurde het", "sent it"),
}
WHY: dict[When, Text] = {
    "always": Text("dit gaat altijd langs een tweede", "this always goes by a second"),
    "complaint": Text("het is een klacht", "it is a complaint"),
    "crisis": Text("het is crisis", "there is a crisis"),
    "new-writer": Text("de schrijver is nieuw", "its writer is new"),
    "template": Text("het is een sjabloon", "it is a template"),
    "own-words": Text("het komt niet uit een sjabloon", "it comes from no template"),
}
NOBODY = Text("niemand; zet een tweede in team.yaml", "nobody; put a second in team.yaml")
NONE_WAIT = Text("er wacht niets op een tweede paar ogen", "nothing waits for a second pair of eyes")
UNKNOWN = Text("(onbekend)", "(unknown)")
NOTHING = Text("niets op aan te merken", "nothing to change")
LAST_MESSAGES = 8
"""Messages of a conversation that are shown, the last ones."""


class Shown(NamedTuple):
    """A draft with where it stands, since when, what it says of itself, and what lint finds in it."""

    draft: Draft
    standing: Standing
    since: datetime
    findings: Sequence[Finding]


def list_lines(drafts: Sequence[Shown], handbook: Handbook, style: Style, zone: tzinfo) -> Iterator[str]:
    """What waits, each with why, who may look and what lint thinks of it."""
    language = style.language
    for one in drafts:
        yield from _head_lines(one, handbook, style, zone)
        returned = one.draft.review[-1] if one.draft.review else None
        if one.draft.status == "draft" and returned is not None and returned.act == "returned":
            yield from _step_lines(returned, handbook, style, zone)
        yield f"  {summary(one.findings, style) or NOTHING.in_(language)}"
        yield ""
    waiting = sum(one.draft.status == "to-review" for one in drafts)
    noun = Text(f"{waiting} concept{'en' if waiting != 1 else ''}", f"{waiting} draft{'s' if waiting != 1 else ''}")
    verb = Text("wacht" if waiting == 1 else "wachten", "waits" if waiting == 1 else "wait")
    yield (
        Text(f"{noun.nl} {verb.nl} op een tweede paar ogen", f"{noun.en} {verb.en} for a second pair of eyes")
        if waiting
        else NONE_WAIT
    ).in_(language)


def show_lines(one: Shown, handbook: Handbook, style: Style, zone: tzinfo) -> Iterator[str]:
    """One draft: what the customer said, what we answer, and what lint thinks of that."""
    yield from _head_lines(one, handbook, style, zone)
    for step in one.draft.review:
        yield from _step_lines(step, handbook, style, zone)
    yield ""
    width = column_of(style)
    yield from beside([*_customer_lines(one.draft, style.language, width)], [*_reply_lines(one, style, width)], style)


def why_lines(standing: Standing, handbook: Handbook, language: Language) -> Iterator[str]:
    """For each review that is still open who may do it, and why it is asked."""
    looks = Text("mag kijken:", "may look:").in_(language)
    for demand in standing.open:
        names = _either([who for who in demand.by if who != standing.author], handbook, language)
        yield f"{looks} {names} ({why(demand, handbook, language)})"
    if not standing.demands:
        yield f"{looks} {_either(standing.reviewers(), handbook, language)}"


def why(demand: Demand, handbook: Handbook, language: Language) -> str:
    """``het is een klacht``; with the topic where the review is about some topics only, a complaint's apart."""
    reasons = [WHY[when].in_(language) for when in demand.when]
    if demand.topics and "complaint" not in demand.when:
        named = [handbook.topics[name].name if name in handbook.topics else name for name in demand.topics]
        topic = Text("onderwerp", "topic").in_(language)
        reasons.append(f"{topic} {safe.line(', '.join(named))}")
    return ", ".join(reasons)


def _head_lines(one: Shown, handbook: Handbook, style: Style, zone: tzinfo) -> Iterator[str]:
    """Which draft, how far it is, what it is about, and who may look."""
    language, draft, standing = style.language, one.draft, one.standing
    since = Text("sinds", "since").in_(language)
    moment = date_and_time(one.since, zone, language)
    yield f"{style.paint(safe.path(draft.name), '1')}: {_state(one).in_(language)}, {since} {moment}"
    marks = []
    if draft.channel is not None:
        channel = handbook.channels.get(draft.channel)
        surface = f" ({SURFACES[draft.surface].in_(language)})" if draft.surface else ""
        marks.append(safe.line(channel.name if channel else draft.channel) + surface)
    if draft.topic is not None:
        topic = handbook.topics.get(draft.topic)
        marks.append(safe.line(topic.name if topic else mask(draft.topic)))
    if draft.author is not None:
        by = Text("geschreven door", "written by").in_(language)
        marks.append(f"{by} {_named(standing.author or draft.author, handbook)}")
    if marks:
        yield f"  {', '.join(marks)}"
    if draft.status != "sent" and not standing.is_approved:
        yield from (f"  {line}" for line in why_lines(standing, handbook, language))


def _state(one: Shown) -> Text:
    status = STATUSES[one.draft.status]
    if one.draft.status == "approved" and not one.standing.is_approved:
        if one.standing.edited:
            return Text("gewijzigd na goedkeuring", "edited after approval")
        return Text("heet goedgekeurd, maar niemand keek", "called approved, but nobody looked")
    return status


def _step_lines(step: ReviewStep, handbook: Handbook, style: Style, zone: tzinfo) -> Iterator[str]:
    language = style.language
    who = _named(step.by, handbook) if step.by else Text("iemand", "somebody").in_(language)
    yield f"  {date_and_time(moment_at(step, zone), zone, language)}: {who} {ACTS[step.act].in_(language)}"
    if step.note:
        yield from wrapped(step.note, style.width, "    ")


def _customer_lines(draft: Draft, language: Language, width: int) -> Iterator[str]:
    said = said_in(draft)
    yield Text("Klant", "Customer").in_(language) if len(said) < 2 else Text("Gesprek", "Conversation").in_(language)
    if not said:
        yield UNKNOWN.in_(language)
    for at, message in enumerate(said):
        if len(said) > 1:
            if at:
                yield ""
            whose = Text("klant:", "customer:") if message.direction == "in" else Text("wij:", "us:")
            yield whose.in_(language)
        yield from wrapped(message.body, width, "  " if len(said) > 1 else "")


def said_in(draft: Draft) -> list[ThreadMessage]:
    """The last messages of the conversation, with what the draft says that it answers."""
    said = list(draft.thread[-LAST_MESSAGES:])
    if draft.reply_to is not None and not (said and said[-1].body.strip() == draft.reply_to.strip()):
        said.append(ThreadMessage("in", draft.reply_to))
    return said


def _reply_lines(one: Shown, style: Style, width: int) -> Iterator[str]:
    language = style.language
    yield Text("Antwoord", "Reply").in_(language)
    yield from wrapped(one.draft.text[one.draft.body_start :].strip(), width)
    yield ""
    yield Text("Bevindingen:", "Findings:").in_(language) if one.findings else NOTHING.in_(language).capitalize()
    for finding in by_importance(one.findings):
        severity = SEVERITY_NAMES[finding.severity].in_(language)
        place = f"{finding.line}:{finding.column}"
        yield from wrapped(f"{place} {severity} {finding.rule}: {finding.message.in_(language)}", width)
        better = [f"'{one}'" for one in finding.suggestions[:1]]
        better += [finding.hint.in_(language)] if finding.hint and not better else []
        yield from wrapped(f"{style.arrow} {better[0]}" if better else "", width, "  ")


def _either(ids: Sequence[str], handbook: Handbook, language: Language) -> str:
    """``Sanne Vermeer, Bram de Wit of Eline Dekker``."""
    return joined([_named(who, handbook) for who in ids], language, OR) or NOBODY.in_(language)


def _named(who: str, handbook: Handbook) -> str:
    return safe.line(mask(name_of(who, handbook))[:60])

"""Whom to call, what to tell the customer and what a year of duty comes to, as documents."""

from datetime import tzinfo
from typing import TYPE_CHECKING

from webcare.duty import Call, Passed, Plan, Step
from webcare.escalate import Escalated
from webcare.privacy import mask
from webcare.show.escalate.documents import (
    CallJson,
    DeadJson,
    DueJson,
    EscalateJson,
    GapJson,
    HandoverJson,
    HolidayJson,
    LoadJson,
    MeansJson,
    NoteJson,
    PassedJson,
    ReferralJson,
    SaidJson,
    ShiftJson,
    SimulateJson,
    StepJson,
)
from webcare.show.machine import VERSION, moment

if TYPE_CHECKING:
    from webcare.escalate.handover import HandOver
    from webcare.escalate.referral import Referral
    from webcare.escalate.simulating import Simulated


def escalate_json(escalated: Escalated) -> EscalateJson:
    """The chain as a document."""
    plan, chain, about = escalated.plan, escalated.chain, escalated.about
    return EscalateJson(
        version=VERSION,
        at=moment(chain.at, plan.zone),
        path=chain.path,
        path_name=plan.escalation.paths[chain.path].name,
        routed_by=escalated.routed.by,
        route=escalated.routed.number,
        topic=about.topic,
        channel=about.channel,
        severity=about.severity,
        reachable=chain.reachable,
        steps=[_step(step, plan) for step in chain.steps],
    )


def note_json(note: "HandOver", escalated: Escalated) -> NoteJson:
    """The note for a colleague as a document."""
    zone = escalated.plan.zone
    answered = note.answered
    return NoteJson(
        version=VERSION,
        conversation=mask(note.conversation),
        customer=mask(note.who) if note.who else None,
        channel=mask(note.channel),
        surface=note.surface,
        since=note.since.astimezone(zone).isoformat(),
        waiting=note.waiting,
        asked=[SaidJson(at=said.at.astimezone(zone).isoformat(), text=said.text) for said in note.asked],
        answered=SaidJson(at=answered.at.astimezone(zone).isoformat(), text=answered.text) if answered else None,
        mood=note.mood,
        promises=[DueJson(due=one.due.astimezone(zone).isoformat(), state=one.state) for one in note.promises],
        escalated=note.escalated.astimezone(zone).isoformat() if note.escalated else None,
        chain=escalate_json(escalated),
    )


def referral_json(referral: "Referral", channel: str | None, *, signed: bool) -> ReferralJson:
    """The text for a customer as a document."""
    return ReferralJson(
        version=VERSION,
        text=referral.text,
        contact=referral.contact,
        channel=channel,
        fits=referral.fits,
        signed=signed,
    )


def simulate_json(simulated: "Simulated", plan: Plan) -> SimulateJson:
    """A year of duty as a document."""
    zone, promising = plan.zone, {name for name, path in plan.escalation.paths.items() if path.cover is not None}
    return SimulateJson(
        version=VERSION,
        start=moment(simulated.window.start, zone),
        end=moment(simulated.window.end, zone),
        gaps=[
            GapJson(
                path=gap.path,
                start=moment(gap.span.start, zone),
                end=moment(gap.span.end, zone),
                minutes=(gap.span.end - gap.span.start) / 60,
                promised=gap.path in promising,
            )
            for gap in simulated.gaps
        ],
        dead_levels=[DeadJson(path=one.path, level=one.level) for one in simulated.dead],
        unused_paths=simulated.strays,
        unused_contacts=simulated.idle,
        loads=[
            LoadJson(
                contact=load.contact,
                name=name_of(load.contact, plan),
                hours=hours(load.total),
                night_hours=hours(load.nights),
                weekend_hours=hours(load.weekends),
                holiday_hours=hours(load.holidays),
            )
            for load in simulated.loads
        ],
        shifts=[
            ShiftJson(
                roster=one.roster,
                contact=one.person,
                why=one.why,
                instead_of=one.instead_of,
                start=moment(one.span.start, zone),
                end=moment(one.span.end, zone),
            )
            for one in simulated.shifts
        ],
        night_handovers=[
            HandoverJson(roster=one.roster, at=moment(one.at, zone), before=one.before, after=one.after)
            for one in simulated.night_handovers
        ],
        holidays=[
            HolidayJson(date=one.day.isoformat(), names=list(one.names), paths=one.paths) for one in simulated.holidays
        ],
        people=len(simulated.loads),
    )


def name_of(name: str, plan: Plan) -> str:
    """What people call a contact or a roster; its id where nobody named it."""
    contact, roster = plan.contacts.get(name), plan.escalation.rosters.get(name)
    return roster.name if roster is not None else contact.name if contact is not None else name


def hours(seconds: int) -> float:
    """Hours, to the nearest quarter."""
    return round(seconds / 900) / 4


def _maybe(second: int | None, zone: tzinfo) -> str | None:
    return None if second is None else moment(second, zone)


def _step(step: Step, plan: Plan) -> StepJson:
    return StepJson(
        round=step.round,
        level=step.level,
        targets=list(step.targets),
        due=moment(step.due, plan.zone),
        notified=_maybe(step.notified, plan.zone),
        outcome=step.outcome,
        fails=step.fails,
        opens=_maybe(step.opens, plan.zone),
        calls=[_call(call, plan) for call in step.calls],
        passed=[_passed(one, plan) for one in step.passed],
        note=step.note,
    )


def _call(call: Call, plan: Plan) -> CallJson:
    contact = plan.contacts[call.contact]
    return CallJson(
        contact=call.contact,
        name=contact.name,
        why=call.why,
        source=call.source,
        instead_of=call.instead_of,
        reason=call.reason,
        languages=contact.languages or ["nl"],
        verified_on=contact.verified_on.isoformat() if contact.verified_on else None,
        reach=[
            MeansJson(kind=way.means.kind, value=way.means.value, public=way.means.public, note=way.means.note)
            for way in call.ways
        ],
    )


def _passed(one: Passed, plan: Plan) -> PassedJson:
    return PassedJson(
        contact=one.contact,
        name=name_of(one.contact, plan),
        because=one.because,
        until=_maybe(one.until, plan.zone),
    )

"""What ``webcare.metrics`` makes of records as JSON has them, in the form of the oracle."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

import msgspec

from tests.metrics.logs import Setting
from tests.metrics.makers import Fields
from tests.metrics.oracle import Result
from webcare.metrics.cases import Case, cut_all
from webcare.metrics.items import microsecond, place
from webcare.metrics.measuring import Clocks, Service, durations
from webcare.metrics.sifting import Sifted, sift
from webcare.metrics.tally import Tally, count
from webcare.model.record import AnyRecord


def read(records: Sequence[Fields]) -> list[AnyRecord]:
    """Records as the log's reader gives them."""
    return [msgspec.convert(record, AnyRecord) for record in records]


def sifted(records: Sequence[Fields]) -> Sifted:
    """What counts in them."""
    return sift(map(place, read(records)))


def cases_of(records: Sequence[Fields], setting: Setting) -> list[Case]:
    """Their cases, by conversation and number."""
    found = cut_all(sifted(records).conversations.items(), setting.case_gap, setting.reopen_window)
    return sorted(found, key=lambda case: (case.conversation, case.number))


def clocks_of(records: Sequence[Fields], setting: Setting) -> Clocks:
    """The clocks that are good for these records."""
    first = min((microsecond(record["at"]) // 1_000_000 for record in records), default=setting.now)
    return Clocks(setting.hours, setting.channels, setting.timezone, first, setting.now)


def service_of(clocks: Clocks, setting: Setting) -> Service:
    """The targets of a client."""
    return Service(setting.targets, setting.topics, clocks, ZoneInfo(setting.timezone))


def measure(records: Sequence[Fields], setting: Setting) -> Result:
    """All cases with all their metrics."""
    found, clocks = sifted(records), clocks_of(records, setting)
    told = [_told(case, clocks, service_of(clocks, setting), setting.now) for case in cases_of(records, setting)]
    return Result(told, dict(found.excluded), found.answers_later)


def _told(case: Case, clocks: Clocks, service: Service, now: int) -> Fields:
    facts: Fields = {
        "conversation": case.conversation,
        "number": case.number,
        "needs_reply": case.needs_reply,
        "inbound": case.inbound,
        "courtesies": case.courtesies,
        "customer": case.customer,
        "agents": case.agents,
        "ratings": case.ratings,
        "first": case.first.id,
        "start": case.start,
    }
    if not case.needs_reply:
        assert not list(durations(case, clocks.of(case.first.channel)))
        return facts
    clock, target, tallied = clocks.of(case.first.channel), service.target(case), Tally()
    count(tallied, case, clock, service, now)
    found: dict[str, list[tuple[int, int | None]]] = {}
    for name, spent in durations(case, clock):
        found.setdefault(name, []).append((spent.calendar, spent.business))
    return facts | {
        "durations": found,
        "reply": case.reply.id if case.reply is not None else None,
        "template": case.template,
        "unanswered": case.unanswered,
        "is_resolved": case.is_resolved,
        "reopens": case.reopens,
        "off_hours": tallied.off_hours == 1,
        "target": target.id if target is not None else None,
        "state": service.first_response(case, now),
    }

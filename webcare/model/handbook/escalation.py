"""escalation.yaml: whom to call when the desk cannot answer, in which order, and who is on duty."""

from datetime import datetime, timedelta
from typing import Annotated, Literal

from webcare.model.handbook.base import Entry, Id
from webcare.model.values import ClockTime, doc

Severity = Literal["minor", "major", "critical"]


class Condition(Entry, frozen=True, kw_only=True):
    """When something applies; every key that is filled in must match."""

    channels: Annotated[list[Id], doc("Alleen op deze kanalen")] = []
    topics: Annotated[list[Id], doc("Alleen bij deze onderwerpen")] = []
    severities: Annotated[list[Severity], doc("Alleen bij deze ernst: minor, major of critical")] = []
    hours: Annotated[Id | None, doc("Alleen tijdens deze tijden uit hours.yaml")] = None


class Level(Entry, frozen=True, kw_only=True):
    """One step of a path."""

    targets: Annotated[list[Id], doc("Contacten of roosters, op volgorde", min_length=1)]
    delay: Annotated[timedelta, doc("Hoelang nadat de vorige stap is gebeld; 0m is meteen")] = timedelta(0)
    clock: Annotated[Literal["business", "calendar"], doc("Tijd tijdens openingsuren, of kloktijd")] = "calendar"
    when: Annotated[Condition, doc("Wanneer deze stap geldt")] = Condition()
    note: Annotated[str | None, doc("Wat je erbij vertelt")] = None


class Path(Entry, frozen=True, kw_only=True):
    """An ordered way up."""

    name: Annotated[str, doc("De naam van het pad")]
    levels: Annotated[list[Level], doc("De stappen", min_length=1)]
    repeat: Annotated[int, doc("Hoe vaak het pad opnieuw begint als niemand reageert", ge=0, le=5)] = 0
    empty_level: Annotated[
        Literal["skip", "wait", "next-open"], doc("Niemand bereikbaar op een stap: overslaan, wachten, of tot opening")
    ] = "skip"
    last_contact: Annotated[Id, doc("Wie er altijd nog is")]
    cover: Annotated[Id | None, doc("Wanneer er zeker iemand bereikbaar is: tijden uit hours.yaml, of always")] = None


class Rotation(Entry, frozen=True, kw_only=True):
    """People who take turns."""

    members: Annotated[list[Id], doc("Wie er meedoen, op volgorde")]
    starts: Annotated[datetime, doc("Wanneer de eerste beurt begint")]
    rule: Annotated[str, doc("Wanneer de beurt wisselt, als RFC 5545-herhaling: FREQ=WEEKLY;BYDAY=MO")] = (
        "FREQ=WEEKLY;BYDAY=MO"
    )
    handoff: Annotated[ClockTime, doc("Hoe laat de beurt wisselt")] = ClockTime(540)


class Override(Entry, frozen=True, kw_only=True):
    """A change in the roster between two moments, [start, end)."""

    action: Annotated[Literal["add", "remove", "replace"], doc("Erbij, eraf, of vervangen")]
    person: Annotated[Id, doc("Om wie het gaat")]
    by: Annotated[Id | None, doc("Wie het overneemt")] = None
    start: Annotated[datetime, doc("Vanaf")]
    end: Annotated[datetime, doc("Tot")]
    reason: Annotated[str | None, doc("Waarom")] = None


class Temporary(Entry, frozen=True, kw_only=True):
    """A rotation that holds for a while, before the ordinary ones."""

    start: Annotated[datetime, doc("Vanaf")]
    end: Annotated[datetime, doc("Tot")]
    rotation: Annotated[Rotation, doc("De tijdelijke beurten")]


class Roster(Entry, frozen=True, kw_only=True):
    """Who is on duty: overrides go before temporary rotations, and those before the ordinary ones."""

    name: Annotated[str, doc("De naam van het rooster")]
    timezone: Annotated[str | None, doc("IANA-tijdzone; leeg: die van webcare.toml")] = None
    hours: Annotated[Id | None, doc("Alleen tijdens deze tijden")] = None
    rotations: Annotated[list[Rotation], doc("De beurten", min_length=1)]
    temporary: Annotated[list[Temporary], doc("Tijdelijke beurten")] = []
    overrides: Annotated[list[Override], doc("Ruilingen en invallers")] = []


class Absence(Entry, frozen=True, kw_only=True):
    """Someone who is away, [start, end)."""

    person: Annotated[Id, doc("Wie")]
    start: Annotated[datetime, doc("Vanaf")]
    end: Annotated[datetime, doc("Tot")]


class Route(Entry, frozen=True, kw_only=True):
    """Which path a question takes; the first that matches wins."""

    when: Annotated[Condition, doc("Wanneer")] = Condition()
    path: Annotated[Id, doc("Het pad")]


class Escalation(Entry, frozen=True, kw_only=True):
    """Paths, rosters and routes."""

    paths: Annotated[dict[Id, Path], doc("De paden")]
    rosters: Annotated[dict[Id, Roster], doc("De roosters")] = {}
    routes: Annotated[list[Route], doc("Welk pad wanneer; de eerste die past, geldt")] = []
    absences: Annotated[list[Absence], doc("Wie er wanneer niet is")] = []

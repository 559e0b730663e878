"""The shape of what ``webcare escalate`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Literal

import msgspec

from webcare.model.values import doc
from webcare.show.documents import Count, Version

Moment = Annotated[str, doc("Een moment volgens RFC 3339, in de tijdzone van de klant")]
Hours = Annotated[float, doc("Uren, op een kwartier afgerond", ge=0)]


class MeansJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een manier om iemand te bereiken."""

    kind: Annotated[str, doc("Telefoon (phone), e-mail, WhatsApp, chat of pieper (pager)")]
    value: Annotated[str, doc("Het nummer, het adres of de link")]
    public: Annotated[bool, doc("Of een klant dit mag weten")]
    note: Annotated[str | None, doc("Bijzonderheden")]


class CallJson(msgspec.Struct, frozen=True, kw_only=True):
    """Iemand die je kunt bereiken."""

    contact: Annotated[str, doc("Het kenmerk uit contacts.yaml")]
    name: str
    why: Annotated[
        Literal["person", "role", "department", "rotation", "temporary", "override", "backup"],
        doc("Waarom deze: zelf genoemd, rol, afdeling, beurt, tijdelijke beurt, ruiling of vervanging"),
    ]
    source: Annotated[str, doc("Het rooster, de rol of de afdeling waaruit dit volgt")]
    instead_of: Annotated[str | None, doc("Voor wie deze invalt")]
    reason: Annotated[str | None, doc("De reden van een ruiling")]
    languages: Annotated[list[str], doc("De talen")]
    verified_on: Annotated[str | None, doc("Wanneer voor het laatst is nagebeld of dit klopt")]
    reach: Annotated[list[MeansJson], doc("Hoe je deze dan bereikt, het beste eerst")]


class PassedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Iemand die is overgeslagen, en waarom."""

    contact: str
    name: str
    because: Annotated[
        Literal["closed", "absent", "off-duty", "no-means", "nobody", "unknown", "circle"],
        doc(
            "Gesloten, afwezig, buiten diensttijd, zonder nummer of adres, niemand in het rooster, onbekend, "
            "of een kring van vervangers"
        ),
    ]
    until: Annotated[str | None, doc("Tot wanneer; null als dat niet te zeggen is")]


class StepJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén stap van de keten."""

    round: Annotated[int, doc("De ronde, vanaf 1", ge=1)]
    level: Annotated[int, doc("De stap van het pad, vanaf 1; 0 is het laatste contact", ge=0)]
    targets: Annotated[list[str], doc("De contacten en roosters van deze stap")]
    due: Annotated[str, doc("Wanneer deze stap aan de beurt is")]
    notified: Annotated[str | None, doc("Wanneer je belt; null als er niemand te bellen is")]
    outcome: Annotated[
        Literal["call", "skip", "wait", "never"], doc("Bellen, overslaan, wachten, of voorlopig nooit iemand")
    ]
    fails: Annotated[
        Literal["channel", "topic", "severity", "hours"] | None, doc("Op welke voorwaarde deze stap niet geldt")
    ]
    opens: Annotated[str | None, doc("Wanneer hier weer iemand te bereiken is, als dat nu niet zo is")]
    calls: Annotated[list[CallJson], doc("Wie je belt, de eerste eerst")]
    passed: Annotated[list[PassedJson], doc("Wie is overgeslagen")]
    note: Annotated[str | None, doc("Wat je erbij vertelt")]


class EscalateJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare escalate --format json' schrijft."""

    version: Version
    at: Moment
    path: Annotated[str, doc("Het pad uit escalation.yaml")]
    path_name: str
    routed_by: Annotated[
        Literal["named", "route", "topic", "only"],
        doc("Hoe het pad is gevonden: genoemd, door een route, door het onderwerp, of het enige"),
    ]
    route: Annotated[int | None, doc("De hoeveelste route, vanaf 1")]
    topic: str | None
    channel: str | None
    severity: Literal["minor", "major", "critical"] | None
    reachable: Annotated[bool, doc("Of er op dit moment iemand van dit pad te bereiken is")]
    steps: Annotated[list[StepJson], doc("De stappen; de laatste is het laatste contact")]


class ReferralJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare escalate --customer --format json' schrijft."""

    version: Version
    text: Annotated[str, doc("De tekst voor de klant")]
    contact: Annotated[str | None, doc("Het contact dat erin staat; null als er niets openbaar is")]
    channel: str | None
    fits: Annotated[bool, doc("Of de tekst op het kanaal past")]
    signed: Annotated[bool, doc("Of er een afzender onder staat")]


class SaidJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een bericht; op een open kanaal zijn persoonsgegevens afgedekt."""

    at: Moment
    text: str


class DueJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat de klant is toegezegd."""

    due: Annotated[str, doc("Vóór wanneer")]
    state: Annotated[
        Literal["kept", "late", "open", "overdue"], doc("Nagekomen, te laat nagekomen, nog open, of verlopen")
    ]


class NoteJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare escalate --internal --format json' schrijft."""

    version: Version
    conversation: str
    customer: Annotated[str | None, doc("Het pseudoniem van de klant")]
    channel: str
    surface: Annotated[Literal["open", "closed"], doc("Open: iedereen leest mee; closed: alleen de klant")]
    since: Annotated[str, doc("Sinds wanneer de klant wacht")]
    waiting: Annotated[bool, doc("Of de klant nog wacht")]
    asked: Annotated[list[SaidJson], doc("Wat de klant schreef, de laatste berichten")]
    answered: Annotated[SaidJson | None, doc("Ons laatste antwoord")]
    mood: Annotated[Literal["angry", "negative", "neutral", "positive"] | None, doc("De stemming")]
    promises: Annotated[list[DueJson], doc("De toezeggingen")]
    escalated: Annotated[str | None, doc("Wanneer dit eerder is geëscaleerd")]
    chain: Annotated[EscalateJson, doc("Wie je belt")]


class GapJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een tijd waarin niemand van een pad te bereiken is."""

    path: str
    start: Moment
    end: Annotated[str, doc("Tot dit moment")]
    minutes: Annotated[float, doc("Hoelang", ge=0)]
    promised: Annotated[bool, doc("Of het pad met cover belooft dat er dan iemand is")]


class DeadJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een stap waar nooit iemand te bereiken is."""

    path: str
    level: Annotated[int, doc("De stap, vanaf 1; 0 is het laatste contact", ge=0)]


class LoadJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoelang iemand als eerste wordt gebeld."""

    contact: str
    name: str
    hours: Hours
    night_hours: Annotated[float, doc("Waarvan tussen 23.00 en 7.00 uur", ge=0)]
    weekend_hours: Annotated[float, doc("Waarvan op zaterdag en zondag", ge=0)]
    holiday_hours: Annotated[float, doc("Waarvan op feestdagen", ge=0)]


class ShiftJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een beurt in een rooster."""

    roster: str
    contact: str
    why: str
    instead_of: str | None
    start: Moment
    end: Annotated[str, doc("Tot dit moment")]


class HandoverJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een wisseling in de nacht."""

    roster: str
    at: Moment
    before: Annotated[str, doc("Wie de beurt had")]
    after: Annotated[str, doc("Wie hem overneemt")]


class HolidayJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een feestdag waarop niemand van deze paden te bereiken is."""

    date: Annotated[str, doc("De dag")]
    names: Annotated[list[str], doc("De feestdagen, zoals in hours.yaml")]
    paths: list[str]


class SimulateJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare escalate simulate --format json' schrijft."""

    version: Version
    start: Moment
    end: Annotated[str, doc("Tot dit moment")]
    gaps: Annotated[list[GapJson], doc("Wanneer niemand te bereiken is, op volgorde van tijd")]
    dead_levels: list[DeadJson]
    unused_paths: Annotated[list[str], doc("Paden waar geen route en geen onderwerp naartoe leidt")]
    unused_contacts: Annotated[list[str], doc("Contacten op een pad die nooit worden gebeld")]
    loads: Annotated[list[LoadJson], doc("Wie hoelang als eerste wordt gebeld, de meeste uren eerst")]
    shifts: Annotated[list[ShiftJson], doc("De beurten, rooster voor rooster")]
    night_handovers: list[HandoverJson]
    holidays: Annotated[list[HolidayJson], doc("Feestdagen waarop een hele dag niemand te bereiken is")]
    people: Annotated[Count, doc("Hoeveel mensen en afdelingen als eerste worden gebeld")]

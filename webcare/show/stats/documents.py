"""The shape of what ``webcare stats`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Literal

import msgspec

from webcare.model.values import doc
from webcare.show.documents import CheckFinding, Count, Version

Seconds = Annotated[int, doc("Seconden", ge=0)]
Share = Annotated[float | None, doc("Een deel van 1; null als er niets is om een deel van te nemen")]
Day = Annotated[str | None, doc("Een dag, zoals 2026-10-01; null is open")]


class FiguresJson(msgspec.Struct, frozen=True, kw_only=True):
    """De cijfers van één maat op één klok; percentielen zijn waarden die voorkwamen (nearest rank)."""

    n: Count
    median: Seconds
    p90: Seconds
    p95: Seconds
    mean: Annotated[float, doc("Het gemiddelde, in seconden")]
    min: Seconds
    max: Seconds
    within: Annotated[dict[Literal["1h", "2h", "4h", "8h", "24h"], float], doc("Het deel dat hoogstens zo lang duurde")]
    few: Annotated[bool, doc("Minder dan 5: lees het cijfer als een voorbeeld")]


class ClocksJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén maat, op beide klokken."""

    calendar: Annotated[FiguresJson | None, doc("Kloktijd; null als er niets te meten was")]
    business: Annotated[FiguresJson | None, doc("Openingstijd; null zonder openingstijden")]


class TargetJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoe vaak de eerste reactie binnen de norm was."""

    met: Count
    breached: Annotated[int, doc("Te laat beantwoord, of nog niet beantwoord en al te laat", ge=0)]
    running: Annotated[int, doc("Open en nog op tijd: telt niet mee", ge=0)]
    share: Share


class RatingsJson(msgspec.Struct, frozen=True, kw_only=True):
    """De cijfers van klanten."""

    n: Count
    scores: Annotated[dict[str, Count], doc("Hoe vaak elk cijfer, van 1 tot en met 5")]
    csat: Annotated[float | None, doc("Het deel vieren en vijven")]


class TallyJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat een groep zaken oplevert."""

    by: Annotated[dict[str, str | None], doc("De waarden waarop is gegroepeerd; null: geen waarde")]
    cases: Annotated[int, doc("Zaken die een antwoord nodig hebben", ge=0)]
    answered: Count
    response_rate: Share
    unanswered: Count
    oldest_unanswered: Annotated[int | None, doc("Hoe oud de oudste zonder antwoord is, in seconden")]
    no_reply_needed: Annotated[int, doc("Zaken die geen antwoord nodig hebben; ze tellen nergens mee", ge=0)]
    within_target: Annotated[TargetJson | None, doc("Binnen de norm; null: te weinig om te delen (--share)")]
    off_hours: Annotated[
        int | None, doc("Eerste reacties buiten openingstijd op een bericht uit dezelfde sluiting; null: te weinig")
    ]
    resolved: Count
    reopened: Annotated[int, doc("Zaken die een of meer keren heropend zijn", ge=0)]
    reopens: Annotated[int, doc("Hoe vaak er een zaak heropend is", ge=0)]
    templated: Annotated[int | None, doc("Eerste reacties uit een sjabloon; null: te weinig om te delen")]
    several_agents: Annotated[int | None, doc("Zaken met meer dan één collega; null: te weinig om te delen")]
    inbound: Annotated[int, doc("Berichten van klanten", ge=0)]
    ratings: RatingsJson
    metrics: Annotated[dict[str, ClocksJson], doc("Per maat die een duur is, zoals first_response_time")]


class PeriodJson(msgspec.Struct, frozen=True, kw_only=True):
    """Welke zaken meetellen; beide dagen doen mee."""

    since: Day
    until: Day
    by: Annotated[Literal["received", "replied"], doc("Naar wanneer een zaak begon, of de eerste reactie kreeg")]


class LeftOutJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat buiten de telling bleef, en waarom."""

    counts: Annotated[dict[str, Count], doc("Hoeveel, per reden")]
    without_offset: Annotated[int, doc("Kapotte regels met een moment zonder tijdzone", ge=0)]
    conflicts: Annotated[list[str], doc("Plaatsen van records met een kenmerk dat al bezet is")]
    answers_later: Annotated[list[str], doc("Antwoorden op een later bericht")]
    unknown_channels: Annotated[dict[str, Count], doc("Kanalen die channels.yaml niet kent, met hun berichten")]
    findings: Annotated[list[CheckFinding], doc("Wat er mis is met de eerste kapotte regels")]


class StatsJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een rapport."""

    version: Version
    period: PeriodJson
    zone: Annotated[str, doc("De tijdzone van dagen en uren")]
    log_zone: Annotated[str | None, doc("In welke tijdzone momenten zonder zijn gelezen; null: ze zijn geweigerd")]
    never_open: Annotated[list[str], doc("Openingstijden zonder open uur: daar is geen openingstijd te tellen")]
    now: Annotated[str, doc("Het moment waarop is geteld")]
    case_gap: Annotated[int, doc("Na zoveel seconden stilte begint een nieuwe zaak", ge=0)]
    reopen_window: Annotated[int, doc("Binnen zoveel seconden na de oplossing gaat een zaak weer open", ge=0)]
    records: Annotated[int, doc("Hoeveel records er zijn gelezen", ge=0)]
    total: Annotated[TallyJson | None, doc("Alle zaken samen; null: te weinig om te delen (--share)")]
    groups: list[TallyJson]
    public: Annotated[
        FiguresJson | None, doc("Eerste reactie op openbare kanalen, recensies niet meegeteld, in kloktijd")
    ]
    expected: Annotated[
        dict[Literal["1h", "2h"], float], doc("Het deel van de klanten dat zo snel antwoord verwacht (WikiMotive 2013)")
    ]
    standard: Annotated[list[TallyJson], doc("Openbaar of besloten, reactief of proactief")]
    before: Annotated[PeriodJson | None, doc("De periode ervoor")]
    earlier: Annotated[TallyJson | None, doc("Wat die opleverde")]
    left_out: LeftOutJson

"""The shape of what ``webcare crisis`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Literal

import msgspec

from webcare.model.values import doc
from webcare.show.documents import Count, Version

Phase = Literal["calm", "watch", "crisis"]
PhaseField = Annotated[Phase, doc("calm: rustig; watch: oppassen; crisis: de drempels van het plan zijn bereikt")]
Seconds = Annotated[int, doc("Hele seconden", ge=0)]


class NormalJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat normaal is: het gemiddelde van eerdere weken zonder het hoogste en het laagste vijfde deel."""

    messages: Annotated[float, doc("Hoeveel berichten normaal zijn in deze tijd", ge=0)]
    compared: Annotated[int, doc("Hoeveel eerdere weken of dagen zijn vergeleken", ge=1)]
    by: Annotated[Literal["weeks", "days"], doc("weeks: dezelfde weekdag en uren; days: dezelfde uren")]


class ThresholdJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een drempel uit crisis.yaml, met wat er nu is geteld."""

    phase: Annotated[Literal["watch", "crisis"], doc("Welke fase ermee begint")]
    messages: Annotated[int, doc("Vanaf zoveel berichten", ge=1)]
    within_seconds: Seconds
    times_normal: Annotated[int, doc("En minstens zoveel keer normaal", ge=1)]
    channels: Annotated[list[str], doc("Alleen op deze kanalen; leeg: alle")]
    counted: Count
    normal: Annotated[NormalJson | None, doc("null als er te weinig logboek is")]


class ReachedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Waarom deze fase geldt: een drempel die in het laatste uur is bereikt."""

    at: Annotated[str, doc("Het laatste moment waarop dat zo was")]
    messages: Annotated[Count, doc("Hoeveel berichten, of bij early hoeveel mensen")]
    within_seconds: Seconds
    normal: Annotated[NormalJson | None, doc("null als er te weinig logboek is")]
    early: Annotated[bool, doc("Nog niet bereikt, maar er zo duidelijk naar op weg dat het geen toeval is")]
    threshold: Annotated[Count, doc("De hoeveelste drempel van crisis.yaml, vanaf 0")]


class NamedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Iets met hoe vaak het voorkomt."""

    name: str
    count: Count


class LatelyJson(msgspec.Struct, frozen=True, kw_only=True):
    """Het laatste uur."""

    messages: Count
    people: Count
    normal: Annotated[NormalJson | None, doc("null als er te weinig logboek is")]
    channels: list[NamedJson]
    topics: list[NamedJson]
    signal_messages: Annotated[Count, doc("Hoeveel berichten een signaalwoord van het plan noemen")]
    signals: list[NamedJson]
    examples: Annotated[list[str], doc("Zulke berichten; persoonsgegevens zijn afgedekt")]


class WayJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een manier om iemand nu te bereiken."""

    kind: str
    value: str
    public: Annotated[bool, doc("Mag een klant dit weten?")]


class PersonJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een contact van het plan."""

    contact: Annotated[str, doc("Het kenmerk in contacts.yaml")]
    name: Annotated[str | None, doc("De naam; null als het handboek dit contact niet kent")]
    reach: Annotated[list[WayJson], doc("Hoe je dit contact nu bereikt, het beste eerst; leeg: nu niet")]


class RoleJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een rol in de crisis."""

    role: str
    person: PersonJson
    does: list[str]


class StatementJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een tekst die klaarligt."""

    id: str
    channels: list[str]
    text: str


class PlanJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat het plan zegt van deze fase."""

    steps: list[str]
    pause: Annotated[list[Literal["campaigns", "jokes", "emoji", "proactive"]], doc("Wat stilligt")]
    review: Annotated[bool, doc("Moet elk antwoord eerst langs een tweede?")]
    decides: PersonJson
    publishes: list[PersonJson]
    roles: list[RoleJson]
    statements: Annotated[list[StatementJson], doc("Eerst de teksten over wat klanten nu schrijven")]


class CrisisJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoe het staat op een moment."""

    version: Version
    now: Annotated[str, doc("Het moment")]
    phase: PhaseField
    since: Annotated[str | None, doc("Sinds wanneer; null als het rustig is")]
    watch_since: Annotated[str | None, doc("Sinds wanneer het al oppassen was")]
    over: Annotated[str | None, doc("Wanneer het voorbij is als het vanaf nu onder de drempels blijft")]
    newest: Annotated[str | None, doc("Het nieuwste bericht in het logboek; wat daarna kwam, telt niet mee")]
    reached: list[ReachedJson]
    thresholds: list[ThresholdJson]
    lately: LatelyJson
    plan: Annotated[PlanJson | None, doc("null als het rustig is")]


class StretchJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een tijd waarin een fase gold."""

    phase: Annotated[Literal["watch", "crisis"], doc("De fase")]
    begin: str
    end: str


class DueJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wanneer een stap klaar moet zijn."""

    at: str
    phase: Annotated[Literal["watch", "crisis"], doc("De fase van de stap")]
    step: str
    every_seconds: Annotated[int | None, doc("Om de hoeveel tijd opnieuw; null als dat niet hoeft")]


class HourJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén uur van de oefening."""

    begin: str
    phase: PhaseField
    messages: Annotated[Count, doc("Hoeveel er binnenkwamen")]
    waiting: Annotated[Count, doc("Hoeveel er aan het eind van dat uur wachtten")]


class DrillJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een oefening: een stuk logboek, zoveel keer zo druk."""

    version: Version
    begin: str
    end: str
    times: Annotated[int, doc("Hoeveel keer zo druk", ge=1)]
    seed: int
    real_messages: Annotated[Count, doc("Hoeveel berichten er echt waren")]
    messages: Annotated[Count, doc("Hoeveel het er in de oefening zijn")]
    pace: Annotated[Count, doc("Hoeveel antwoorden het team in zijn drukste uur ooit schreef")]
    phases: list[StretchJson]
    steps: list[DueJson]
    hours: list[HourJson]
    questions: Annotated[list[str], doc("Vragen om met het team te beantwoorden")]

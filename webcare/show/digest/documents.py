"""The shape of what ``webcare digest`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Literal

import msgspec

from webcare.model.values import doc
from webcare.show.documents import Count, Version
from webcare.show.stats.documents import LeftOutJson

TopicId = Annotated[str | None, doc("Het onderwerp uit topics.yaml; null: geen onderwerp")]
Conversation = Annotated[str, doc("Het gesprek, voor webcare log show")]
Quote = Annotated[str, doc("Wat iemand schreef, zonder mensen erin en ingekort")]


class CountsJson(msgspec.Struct, frozen=True, kw_only=True):
    """Zaken die een antwoord nodig hebben, naar wat ze zijn."""

    questions: Count
    complaints: Count
    other: Annotated[int, doc("Complimenten en onjuiste informatie", ge=0)]
    unknown: Annotated[int, doc("Zaken waarvan dat niet te zeggen is", ge=0)]


class ChangeJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een onderwerp waarover duidelijk meer of minder kwam, of anders dat het meest steeg."""

    topic: TopicId
    before: Count
    now: Count
    clear: Annotated[bool, doc("Of toeval dit bijna nooit doet")]


class ComplimentJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een compliment om door te geven."""

    conversation: Conversation
    topic: TopicId
    quote: Quote
    person: Annotated[bool, doc("Of het over mensen gaat")]


class SubjectJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een onderwerp van een afdeling."""

    topic: TopicId
    now: CountsJson
    before: CountsJson | None


class CauseJson(msgspec.Struct, frozen=True, kw_only=True):
    """Berichten over één onderwerp die op elkaar lijken, elk van een andere klant."""

    topic: TopicId
    customers: Annotated[int, doc("Hoeveel klanten", ge=3)]
    complaints: Annotated[int, doc("Hoeveel van hen klaagden", ge=0)]
    quote: Quote
    conversation: Conversation


class CausesJson(msgspec.Struct, frozen=True, kw_only=True):
    """De oorzaken van vragen en klachten."""

    found: list[CauseJson]
    inside: Annotated[int, doc("Vragen en klachten die bij een oorzaak horen", ge=0)]
    compared: Annotated[int, doc("Vragen en klachten die zijn vergeleken", ge=0)]
    of: Annotated[int, doc("Vragen en klachten met een tekst", ge=0)]


class RatingJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een cijfer van een klant."""

    score: Annotated[int, doc("Van 1 tot en met 5", ge=1, le=5)]
    comment: Quote
    conversation: Conversation
    topic: TopicId


class BrokenJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een toezegging die niet op tijd is nagekomen."""

    conversation: Conversation
    due: Annotated[str, doc("Vóór wanneer")]
    state: Annotated[Literal["late", "overdue"], doc("late: te laat gedaan; overdue: nog niet gedaan")]


class PromisesJson(msgspec.Struct, frozen=True, kw_only=True):
    """De toezeggingen die in de periode af moesten zijn."""

    due: Count
    broken: list[BrokenJson]


class AgainJson(msgspec.Struct, frozen=True, kw_only=True):
    """Klanten die binnen 7 dagen opnieuw schreven."""

    cases: Annotated[int, doc("Na zoveel zaken", ge=0)]
    of: Annotated[int, doc("Van de zaken waarvan dat al te zeggen is", ge=0)]


class WaitingJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een zaak uit de periode die nog op ons wacht."""

    conversation: Conversation
    seconds: Annotated[int, doc("Hoelang al", ge=0)]


class BestJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een antwoord om van te leren, en waarom."""

    conversation: Conversation
    topic: TopicId
    asked: Quote
    reply: Quote
    rating: Annotated[int | None, doc("Het cijfer van de klant, 4 of 5; null: geen")]
    moods: Annotated[list[str] | None, doc("De stemming van de klant: eerst en op het laatst; null: niet veranderd")]
    resolved: Annotated[bool, doc("Opgelost zonder heropenen")]
    promise_kept: Annotated[bool, doc("Een toezegging is op tijd nagekomen")]
    clean: Annotated[bool, doc("Geen fout of waarschuwing van lint")]
    agent: Annotated[str | None, doc("Het pseudoniem van wie het schreef; null zonder --per-agent")]


class DepartmentJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat er voor één afdeling binnenkwam."""

    id: Annotated[str | None, doc("Het contact uit contacts.yaml; null: niemand is eigenaar")]
    name: Annotated[str | None, doc("Hoe de afdeling heet")]
    now: CountsJson
    before: Annotated[CountsJson | None, doc("De dagen ervoor; null: het logboek gaat niet ver genoeg terug")]
    topics: list[SubjectJson]
    causes: CausesJson
    ratings: list[RatingJson]
    promises: PromisesJson
    again: AgainJson
    reopened: list[Conversation]
    rumours: Annotated[list[Conversation], doc("Gesprekken waarin een klant iets schreef wat niet klopt")]
    waiting: list[WaitingJson]
    best: list[BestJson]


class DigestJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een weekbericht."""

    version: Version
    since: Annotated[str, doc("De eerste dag")]
    until: Annotated[str, doc("De laatste dag")]
    running: Annotated[bool, doc("De periode loopt nog; ervoor is dan evenveel tijd")]
    zone: Annotated[str, doc("De tijdzone van dagen en uren")]
    now: Annotated[str, doc("Het moment waarop is geteld")]
    total: CountsJson
    before: CountsJson | None
    changes: list[ChangeJson]
    compliments: list[ComplimentJson]
    compliments_in_all: Count
    departments: list[DepartmentJson]
    recognised: Annotated[int, doc("Zaken waarvan de woorden zeiden of het een vraag of klacht was", ge=0)]
    records: Annotated[int, doc("Hoeveel records er zijn gelezen", ge=0)]
    left_out: LeftOutJson

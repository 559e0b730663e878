"""The shape of what ``webcare inbox`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Literal

import msgspec

from webcare.inbox.rows import Mark, Section, State
from webcare.model.handbook.targets import Priority
from webcare.model.record import Intent, Surface, Trigger
from webcare.model.values import doc
from webcare.show.documents import Count, Version
from webcare.show.log.documents import Mood

Seconds = Annotated[int, doc("Hele seconden", ge=0)]


class OpeningJson(msgspec.Struct, frozen=True, kw_only=True):
    """Of jullie open zijn."""

    name: Annotated[str, doc("Hoe de openingstijden heten, zoals in hours.yaml")]
    open: Annotated[bool, doc("Of jullie nu open zijn")]
    changes: Annotated[str | None, doc("Wanneer dat verandert; null als het nooit verandert")]


class SuggestedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Het sjabloon dat het best past."""

    answer: Annotated[str, doc("Het kenmerk van het sjabloon")]
    verdict: Annotated[Literal["propose", "maybe"], doc("propose: het past; maybe: misschien")]


class RowJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén gesprek waar iets mee moet gebeuren. Elk gesprek staat er één keer in."""

    section: Annotated[
        Section,
        doc(
            "unanswered: wacht op antwoord; reviews: klacht op een reviewsite; promises: toegezegd; escalated: nog "
            "niet opgepakt; found: over jullie, niet aan jullie; follow_up: vraag of het is opgelost; feedback: vraag "
            "wat de klant ervan vond; left: te laat en al een week blijven liggen"
        ),
    ]
    conversation_id: str
    message_id: Annotated[str, doc("Het bericht waarvan de woorden er staan")]
    channel: str
    surface: Surface
    trigger: Trigger | None
    initiative: Annotated[Literal["reactive", "proactive"], doc("Of de klant jullie aansprak")]
    topic: str | None
    intent: Intent | None
    priority: Annotated[Priority, doc("De prioriteit van het onderwerp")]
    since: Annotated[str, doc("Sinds wanneer: het oudste bericht dat wacht, de toezegging, de escalatie, de oplossing")]
    waited_seconds: Annotated[Seconds, doc("Hoe lang, in kloktijd")]
    waited_business_seconds: Annotated[Seconds | None, doc("Hoe lang, in openingstijd; null zonder openingstijden")]
    due: Annotated[str | None, doc("Vóór wanneer; null als er geen norm is")]
    state: Annotated[State, doc("Te laat, binnen een uur, later, of onbekend omdat er geen norm is")]
    late_seconds: Annotated[Seconds, doc("Hoeveel te laat, in kloktijd")]
    late_business_seconds: Annotated[
        Seconds | None, doc("Hoeveel te laat, in openingstijd; null als het niet te laat is")
    ]
    on: Annotated[str | None, doc("Wie ermee bezig is: de laatste aan wie het is toegewezen, of die antwoordde")]
    messages: Annotated[int, doc("Hoeveel berichten er wachten", ge=1)]
    marks: Annotated[list[Mark], doc("Wat er verder mee is")]
    mood: Annotated[Mood | None, doc("De stemming van een bericht van de klant")]
    words: Annotated[str, doc("Het bericht; persoonsgegevens zijn afgedekt")]
    suggested: Annotated[SuggestedJson | None, doc("Het sjabloon dat past, als er een is en erom gevraagd is")]


class LeftJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat er niet in staat."""

    leave: Annotated[int, doc("Gesprekken over jullie om te laten staan", ge=0)]
    spam: Count
    deleted: Count
    merged: Count
    broken: Annotated[int, doc("Regels die geen record zijn", ge=0)]
    double: Annotated[int, doc("Records die er al stonden, met dezelfde inhoud", ge=0)]
    conflicting: Annotated[int, doc("Records met een kenmerk dat al van een eerder record is", ge=0)]


class InboxJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare inbox --format json' schrijft."""

    version: Version
    at: Annotated[str, doc("Op welk moment; wat later gebeurde, telt niet mee")]
    opening: OpeningJson | None
    totals: Annotated[dict[Section, Count], doc("Hoeveel gesprekken per onderdeel, ook die door --limit wegvielen")]
    states: Annotated[dict[State, Count], doc("Hoeveel wachtende klanten er te laat zijn, binnen een uur, later")]
    rows: Annotated[list[RowJson], doc("Per onderdeel, wat het eerst moet bovenaan")]
    left_out: LeftJson

"""The shape of what ``webcare check --readiness`` writes as JSON, version 1, as ``documents`` has it."""

from typing import Annotated, Literal

import msgspec

from webcare.model.values import doc
from webcare.show.documents import Count, Version

StateName = Annotated[
    Literal["missing", "thin", "present"],
    doc("missing: ontbreekt; thin: er staat iets, maar te weinig; present: staat er"),
]


class EvidenceJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat er in een bestand of map is gezien."""

    file: Annotated[str, doc("Het bestand of de map, vanuit de klantmap")]
    count: Annotated[Count, doc("Hoeveel van het eerste dat in text staat")]
    text: str
    newest: Annotated[str | None, doc("De dag van het nieuwste, als een dag er iets zegt")]


class WritingJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat je waar schrijft."""

    file: str
    under: Annotated[list[str], doc("Onder deze sleutels; leeg: bovenaan, of een heel nieuw bestand")]
    there: Annotated[list[str], doc("Sleutels van het stukje die daar al staan: vul die aan of vervang ze")]
    snippet: Annotated[str, doc("De tekst om te plakken; bij YAML geldig op zichzelf")]


class ItemJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een punt van de kaart."""

    id: str
    phase: Annotated[Literal["before", "daily", "after"], doc("Voor je begint, elke dag, of blijven meten")]
    name: str
    state: StateName
    why: Annotated[str, doc("Het advies van het vak")]
    how: Annotated[str, doc("Waarop webcare let")]
    evidence: list[EvidenceJson]
    lacking: Annotated[list[str], doc("Wat er nog nodig is")]
    write: list[WritingJson]
    command: Annotated[str | None, doc("De opdracht die doet wat plakken niet kan")]


class ReadinessJson(msgspec.Struct, frozen=True, kw_only=True):
    """De kaart van een klant op een dag, in de volgorde van het vak."""

    version: Version
    client: str
    day: str
    present: Count
    thin: Count
    missing: Count
    items: list[ItemJson]
    first: Annotated[str | None, doc("Het punt om mee te beginnen; null als alles er staat")]
    first_step: Annotated[str, doc("Wat je als eerste doet, in één regel")]

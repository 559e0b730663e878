"""The shape of what ``webcare log`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Any, Literal

import msgspec

from webcare.model.record import Score
from webcare.model.values import doc
from webcare.show.documents import CheckFinding, Count, Path, Version

Moment = Annotated[str | None, doc("Een moment volgens RFC 3339; null als er geen is")]
Mood = Literal["angry", "negative", "neutral", "positive"]


class FileAuditJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat er in één logboek staat."""

    path: Path
    records: Annotated[int, doc("Hoeveel records, dubbele meegeteld", ge=0)]
    types: Annotated[dict[str, Count], doc("Hoeveel van elke soort")]
    ids: Annotated[int, doc("Hoeveel verschillende records", ge=0)]
    duplicates: Annotated[int, doc("Records die er al stonden, met dezelfde inhoud; ze tellen één keer", ge=0)]
    broken: Annotated[int, doc("Regels die geen record zijn", ge=0)]
    conflicts: Annotated[int, doc("Records met een kenmerk dat al van een ander record is", ge=0)]
    unknown: Annotated[dict[str, Count], doc("Velden die deze versie niet kent, en hoe vaak; ze blijven bewaard")]
    first: Moment
    last: Moment
    misplaced: Annotated[int, doc("Hoe vaak een record achter een later record staat; dat is geen fout", ge=0)]
    torn: Annotated[int, doc("Bytes van afgebroken regels, in het bestand ernaast", ge=0)]


class NamedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoeveel records, en de eerste kenmerken."""

    total: Count
    ids: Annotated[list[str], doc("De eerste twintig")]


class ComparedJson(msgspec.Struct, frozen=True, kw_only=True):
    """De vergelijking met een kopie."""

    path: Path
    missing: Annotated[NamedJson, doc("Wel in de kopie, niet meer in het logboek")]
    changed: Annotated[NamedJson, doc("In beide, met een andere inhoud")]
    added: Annotated[NamedJson, doc("Alleen in het logboek")]


class AuditJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare log verify --format json' schrijft."""

    version: Version
    sound: Annotated[bool, doc("Of er niets kapot of tegenstrijdig is")]
    files: Annotated[list[FileAuditJson], doc("De logboeken")]
    findings: Annotated[list[CheckFinding], doc("Wat er mis is; per logboek hoogstens tweehonderd")]
    against: Annotated[ComparedJson | None, doc("De vergelijking met --against")]


class DroppedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat om één reden niet is overgenomen."""

    why: Annotated[str, doc("De reden, in de gekozen taal")]
    count: Count
    fault: Annotated[bool, doc("Of er iets niet klopt; anders hoort het niet in een logboek")]
    places: Annotated[list[str], doc("De eerste drie plaatsen: bestand:regel")]


class CrossedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een cijfer van het andere systeem naast dat van de overgenomen berichten."""

    figure: Annotated[str, doc("Hoe het andere systeem het noemt")]
    agree: Annotated[int, doc("In hoeveel gesprekken het gelijk is", ge=0)]
    differ: Annotated[int, doc("In hoeveel gesprekken het anders is", ge=0)]
    unknown: Annotated[int, doc("In hoeveel gesprekken het niet te vergelijken is", ge=0)]
    places: Annotated[list[str], doc("De eerste drie plaatsen waar het anders is")]


class ImportJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare log import --format json' schrijft."""

    version: Version
    path: Path
    written: Annotated[bool, doc("Of er is geschreven; niet bij --dry-run")]
    added: Annotated[int, doc("Hoeveel records erbij kwamen, of bij --dry-run zouden komen", ge=0)]
    known: Annotated[int, doc("Hoeveel er al in een logboek stonden", ge=0)]
    repeated: Annotated[int, doc("Hoeveel er dubbel in de bestanden staan", ge=0)]
    conversations: Annotated[int, doc("In hoeveel gesprekken", ge=0)]
    types: Annotated[dict[str, Count], doc("Hoeveel van elke soort, ook wat er al stond")]
    directions: Annotated[dict[str, Count], doc("In: van klanten; out: aan klanten")]
    channels: Annotated[dict[str, Count], doc("Berichten per kanaal")]
    surfaces: Annotated[dict[str, Count], doc("Berichten die iedereen kan lezen (open), en besloten (closed)")]
    intents: Annotated[dict[str, Count], doc("De bedoeling van klanten, meestal een voorstel")]
    first: Moment
    last: Moment
    dropped: list[DroppedJson]
    compared: list[CrossedJson]
    notes: Annotated[list[str], doc("Wat er verder over de bestanden te weten is")]
    torn: Annotated[int, doc("Bytes van een afgebroken regel, die nu in een bestand ernaast staat", ge=0)]


class PromiseJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een toezegging, en wat ervan kwam."""

    conversation_id: str
    due: Annotated[str, doc("Vóór wanneer, in de tijdzone van de klant")]
    state: Annotated[
        Literal["kept", "late", "open", "overdue"], doc("Nagekomen, te laat nagekomen, nog open, of verlopen")
    ]


class EntryJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén record van een geschiedenis."""

    local: Annotated[str, doc("Wanneer, in de tijdzone van de klant")]
    mood: Annotated[Mood | None, doc("De stemming van een bericht van een klant")]
    deleted: Annotated[bool, doc("Of het bericht later is verwijderd; dan ontbreekt de tekst")]
    record: Annotated[dict[str, Any], doc("Het record uit het logboek; persoonsgegevens in teksten zijn afgedekt")]


class HistoryJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare log show --format json' schrijft."""

    version: Version
    conversation: Annotated[str | None, doc("Het gesprek; null bij een klant")]
    person: Annotated[str | None, doc("Het pseudoniem van de klant; null bij een gesprek")]
    moods: Annotated[list[Mood], doc("De stemming van elk bericht van de klant, op volgorde van tijd")]
    reach_bucket: Annotated[str | None, doc("Hoeveel volgers de klant ongeveer heeft")]
    ratings: Annotated[list[Score], doc("De cijfers")]
    promises: Annotated[list[PromiseJson], doc("De toezeggingen")]
    earlier: Annotated[int, doc("Hoeveel eerdere records er zijn weggelaten", ge=0)]
    entries: Annotated[list[EntryJson], doc("De records, op volgorde van tijd en kenmerk")]

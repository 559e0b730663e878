"""The shape of what ``webcare review`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Literal

import msgspec

from webcare.model.draft import Act, Status
from webcare.model.handbook.team import When
from webcare.model.values import doc
from webcare.show.documents import Count, FindingJson, Path, Version

ContactId = Annotated[str, doc("Een contact uit contacts.yaml")]


class DemandJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een toets die het team vraagt, en waarom."""

    when: Annotated[list[When], doc("Wat er geldt")]
    topics: Annotated[list[str], doc("De onderwerpen waarom het gaat; leeg als die niet meetellen")]
    by: Annotated[list[ContactId], doc("Wie er mag kijken")]
    done: Annotated[bool, doc("Of een van hen deze tekst heeft goedgekeurd")]


class CountsJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoeveel bevindingen van elke soort."""

    error: Count
    warning: Count
    advice: Count


class DraftJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoe het met een concept staat."""

    path: Path
    status: Annotated[Status, doc("Concept, ter controle, goedgekeurd of verstuurd, zoals het in het bestand staat")]
    channel: Annotated[str | None, doc("Het kanaal")]
    topic: Annotated[str | None, doc("Het onderwerp")]
    author: Annotated[str | None, doc("Wie het schreef, als contact wanneer het handboek die kent")]
    since: Annotated[str, doc("Sinds wanneer het wacht: het laatste verzoek, of anders de tijd van het bestand")]
    reviewers: Annotated[list[ContactId], doc("Wie er nu mag kijken, zonder de schrijver")]
    demands: Annotated[list[DemandJson], doc("De toetsen die het team vraagt")]
    approved_by: Annotated[list[ContactId], doc("Wie de tekst goedkeurde zoals hij nu is")]
    edited: Annotated[bool, doc("Of alleen een eerdere tekst is goedgekeurd")]
    findings: Annotated[CountsJson, doc("Wat 'webcare lint' erin vindt")]
    note: Annotated[str | None, doc("De laatste opmerking voor de schrijver; persoonsgegevens zijn afgedekt")]


class ReviewJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare review --format json' schrijft."""

    version: Version
    drafts: Annotated[list[DraftJson], doc("De concepten, wat het langst wacht eerst")]


class StepJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat er met een concept gebeurde."""

    at: Annotated[str, doc("Wanneer, in de tijdzone van de klant")]
    act: Annotated[Act, doc("Gevraagd, goedgekeurd, teruggegeven of verstuurd")]
    by: Annotated[str | None, doc("Wie het deed")]
    note: Annotated[str | None, doc("De opmerking; persoonsgegevens zijn afgedekt")]


class SaidJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een bericht in het gesprek; persoonsgegevens zijn afgedekt."""

    direction: Literal["in", "out"]
    body: str


class ReviewShowJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare review show --format json' schrijft."""

    version: Version
    draft: DraftJson
    steps: Annotated[list[StepJson], doc("Wat er met het concept gebeurde")]
    conversation: Annotated[list[SaidJson], doc("Wat de klant schreef, met wat eraan voorafging")]
    text: Annotated[str, doc("Het antwoord; persoonsgegevens zijn afgedekt")]
    findings: Annotated[list[FindingJson], doc("Wat er beter kan; de plaatsen zijn die in het bestand")]

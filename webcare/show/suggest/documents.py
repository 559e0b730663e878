"""The shape of what ``webcare suggest`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Literal

import msgspec

from webcare.model.handbook.crisis import Phase
from webcare.model.values import doc
from webcare.show.answers.documents import AnswerId
from webcare.show.documents import FindingJson, Version

Probability = Annotated[float, doc("De kans dat dit het goede antwoord is, van 0 tot en met 1", ge=0, le=1)]
Likeness = Annotated[float, doc("Hoezeer het op de vraag lijkt, van 0 tot en met 1")]
Missing = Annotated[list[str], doc("De invulvelden die nog leeg zijn")]
Verdict = Annotated[Literal["propose", "maybe", "none"], doc("Dit past, misschien past een van deze, of niets past")]


class WhyJson(msgspec.Struct, frozen=True, kw_only=True):
    """Waarom een antwoord past."""

    words: Annotated[list[str], doc("De woorden van de klant die ervoor spreken, het sterkste eerst")]
    example: Annotated[str, doc("De voorbeeldvraag die er het meest op lijkt")]
    likeness: Likeness


class SuggestedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een antwoord dat past, of misschien past."""

    answer: AnswerId
    title: str
    probability: Probability
    why: WhyJson
    text: Annotated[str | msgspec.UnsetType, doc("De tekst voor dit kanaal, ingevuld voor zover dat kan")] = (
        msgspec.UNSET
    )
    missing: Missing | msgspec.UnsetType = msgspec.UNSET


class ReachJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoe je iemand bereikt."""

    kind: Annotated[str, doc("Telefoon, e-mail of een ander middel")]
    value: str


class AskJson(msgspec.Struct, frozen=True, kw_only=True):
    """Bij wie je het navraagt."""

    path: Annotated[str, doc("Het pad uit escalation.yaml")]
    contact: Annotated[str, doc("Het contact uit contacts.yaml")]
    name: str
    reach: list[ReachJson]


class HoldingJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een tussenbericht: eerlijk dat je het nog niet weet."""

    answer: Annotated[str | None, doc("Het antwoord waar het uit komt; null: de tekst van webcare zelf")]
    text: str
    missing: Missing
    due: Annotated[str | None, doc("Wanneer de klant meer hoort: een moment dat de normen en openingstijden halen")]
    escalate: Annotated[AskJson | None, doc("Bij wie je het navraagt")]


class PastJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een vraag die er al eerder was, en wat een collega antwoordde; persoonsgegevens zijn afgedekt."""

    conversation: str
    at: Annotated[str, doc("Het moment van de vraag")]
    question: str
    reply: str
    likeness: Likeness


class StatementJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een tekst uit crisis.yaml."""

    id: str
    text: str


class InCrisisJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat het crisisplan nu wil."""

    phase: Phase
    since: Annotated[str, doc("Sinds wanneer")]
    statement: Annotated[StatementJson | None, doc("Wat je eerst aanbiedt; null als er niets bij de vraag past")]


class SuggestJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare suggest --format json' schrijft."""

    version: Version
    verdict: Verdict
    suggestions: Annotated[list[SuggestedJson], doc("Wat het meest past eerst; ook als niets goed genoeg past")]
    holding: Annotated[HoldingJson | None, doc("Alleen als niets past")]
    crisis: Annotated[InCrisisJson | msgspec.UnsetType, doc("Alleen als het niet rustig is")] = msgspec.UNSET
    past: list[PastJson]


class SuggestLineJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén regel van wat 'webcare suggest --batch' schrijft: het oordeel over één regel van de invoer."""

    version: Version
    id: Annotated[str | int | None, doc("Het kenmerk uit de invoer; null als het er niet was")]
    line: Annotated[int, doc("Het regelnummer in de invoer", ge=1)]
    verdict: Annotated[Verdict | None, doc("null: deze regel is niet te lezen")]
    suggestions: list[SuggestedJson]
    findings: Annotated[list[FindingJson], doc("Wat er mis is met deze regel van de invoer")]

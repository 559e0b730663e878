"""The shape of what ``webcare diff --impact`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Literal

import msgspec

from webcare.model.values import doc
from webcare.show.documents import Count, Version

Conversation = Annotated[str, doc("Het gesprek, voor webcare log show")]
Channel = Annotated[str, doc("Het kanaal")]
Moment = Annotated[str, doc("Een moment volgens RFC 3339")]
Due = Annotated[str | None, doc("Uiterste tijd van de eerste reactie; null: er is er geen")]
State = Literal["running", "met", "breached", "paused", "not_applicable"]


class ReasonJson(msgspec.Struct, frozen=True, kw_only=True):
    """Waarom het oordeel zo is."""

    why: Annotated[str, doc("De soort gevolg, zoals replies-failing of cases-late")]
    n: Annotated[int, doc("Hoeveel", ge=0)]
    of: Annotated[int, doc("Van hoeveel", ge=0)]
    decide: Annotated[bool, doc("Vraagt dit om een besluit?")]
    text: Annotated[str, doc("In woorden, in de taal van de uitvoer")]


class VerdictJson(msgspec.Struct, frozen=True, kw_only=True):
    """Het oordeel."""

    level: Annotated[Literal["none", "look", "decide"], doc("Geen gevolgen, kijk dit na, of hier is een besluit nodig")]
    text: Annotated[str, doc("Eén zin, in de taal van de uitvoer")]
    reasons: list[ReasonJson]


class RuleJson(msgspec.Struct, frozen=True, kw_only=True):
    """Bij hoeveel antwoorden een regel iets anders vindt."""

    rule: Annotated[str, doc("De regel")]
    added: Annotated[int, doc("Antwoorden waarin hij voortaan iets vindt", ge=0)]
    gone: Annotated[int, doc("Antwoorden waarin hij niets meer vindt", ge=0)]


class ReplyJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een antwoord dat alsnog zakt of slaagt."""

    conversation: Conversation
    reply: Annotated[str, doc("Het kenmerk van het antwoord in het logboek")]
    at: Moment
    channel: Channel
    rule: Annotated[str, doc("De regel die erbij kwam of verviel")]
    message: Annotated[str, doc("Wat hij zegt")]
    words: Annotated[str, doc("De woorden, zonder persoonsgegevens en ingekort")]


class RepliesJson(msgspec.Struct, frozen=True, kw_only=True):
    """Antwoorden van mensen in de periode."""

    n: Count
    judged: Annotated[int, doc("Verschillende antwoorden die zijn nagekeken; 0: niets van wat lint leest, is anders")]
    rules: Annotated[int, doc("Regels waarvan de invoer anders is", ge=0)]
    failing: Annotated[int, doc("Zakken alsnog", ge=0)]
    passing: Annotated[int, doc("Slagen alsnog", ge=0)]
    by_rule: list[RuleJson]
    failing_examples: list[ReplyJson]
    passing_examples: list[ReplyJson]


class TextJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een sjabloon met een andere tekst."""

    answer: Annotated[str, doc("Het kenmerk van het sjabloon")]
    channels: Annotated[list[str | None], doc("Op welke kanalen; null: alle kanalen zonder eigen tekst")]


class TemplateJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een sjabloon en de bevinding die erbij kwam of verviel."""

    answer: Annotated[str, doc("Het kenmerk van het sjabloon")]
    rule: str
    message: str
    line: Annotated[int, doc("De regel in het bestand", ge=1)]


class TemplatesJson(msgspec.Struct, frozen=True, kw_only=True):
    """De sjablonen uit de map met antwoorden."""

    n: Count
    added: list[str]
    removed: list[str]
    texts: list[TextJson]
    failing: list[TemplateJson]
    passing: list[TemplateJson]
    unresolved: Annotated[list[TemplateJson], doc("Met een invulveld dat niet meer klopt")]
    unread_before: Annotated[int, doc("Bestanden die niet te lezen waren", ge=0)]
    unread_after: Annotated[int, doc("Bestanden die niet te lezen zijn", ge=0)]


class StandingJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoe een zaak ervoor staat in één versie."""

    target: Annotated[str | None, doc("De norm in targets.yaml; null: er past er geen")]
    due: Due
    state: State


class CaseJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een zaak in beide versies."""

    conversation: Conversation
    channel: Channel
    start: Moment
    before: StandingJson
    after: StandingJson


class ShareJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoeveel zaken op tijd waren op een kanaal, van de zaken waarvan dat vaststaat."""

    channel: Channel
    met_before: Count
    judged_before: Count
    met_after: Count
    judged_after: Count


class CountedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat er van de zaken werd."""

    other_target: Annotated[int, doc("Krijgen een andere norm", ge=0)]
    moved: Annotated[int, doc("Krijgen een andere uiterste tijd", ge=0)]
    late: Annotated[int, doc("Zijn alsnog te laat", ge=0)]
    timely: Annotated[int, doc("Zijn niet meer te laat", ge=0)]
    shares: list[ShareJson]
    target_examples: list[CaseJson]
    moved_examples: list[CaseJson]
    late_examples: list[CaseJson]
    timely_examples: list[CaseJson]


class WaitingJson(msgspec.Struct, frozen=True, kw_only=True):
    """De zaken die nu wachten."""

    n: Count
    earlier: Annotated[int, doc("Moeten eerder beantwoord zijn", ge=0)]
    later: Annotated[int, doc("Mogen later", ge=0)]
    other: Annotated[int, doc("Krijgen een uiterste tijd, of verliezen die", ge=0)]
    overdue_before: Count
    overdue_after: Count
    examples: list[CaseJson]


class ServingJson(msgspec.Struct, frozen=True, kw_only=True):
    """Normen en uiterste tijden van zaken uit de periode."""

    n: Count
    held: Annotated[CountedJson | None, doc("Zoals het gold toen de zaak begon; null: niets daarvan is anders")]
    as_if: Annotated[CountedJson | None, doc("Alsof de stand van as_if_day altijd gold; null: dat is hetzelfde")]
    as_if_day: Annotated[str | None, doc("De eerste dag waarop alles uit beide versies is ingegaan")]
    waiting: WaitingJson | None


class LedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Waar een vraag heen gaat in één versie."""

    topic: Annotated[str | None, doc("Het onderwerp")]
    path: Annotated[str | None, doc("Het escalatiepad; null: er past er geen")]
    contact: Annotated[str | None, doc("Wie je het eerst belt; null: niemand")]
    reached: Annotated[bool, doc("Was er op dat moment iemand te bereiken?")]


class CaseLedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een vraag in beide versies."""

    conversation: Conversation
    channel: Channel
    at: Moment
    before: LedJson
    after: LedJson


class EscalationJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wie je belt over de vragen uit de periode."""

    n: Count
    replayed: Annotated[bool, doc("false: niets van wat dat bepaalt, is anders")]
    other_contact: Count
    other_path: Count
    lost: Annotated[
        dict[str, Count], doc("Per contactpersoon: vragen die naar een ander gaan; een lege naam is niemand")
    ]
    gained: Annotated[dict[str, Count], doc("Per contactpersoon: vragen die erbij komen; een lege naam is niemand")]
    nobody_before: Annotated[int, doc("Vragen waarbij niemand te bereiken was", ge=0)]
    nobody_after: Annotated[int, doc("Vragen waarbij niemand te bereiken is", ge=0)]
    examples: list[CaseLedJson]


class SuggestedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een vraag waarvoor het voorstel anders wordt."""

    conversation: Conversation
    channel: Channel
    words: Annotated[str, doc("De vraag, zonder persoonsgegevens en ingekort")]
    before: Annotated[str | None, doc("Het sjabloon; null: geen voorstel")]
    after: Annotated[str | None, doc("Het sjabloon; null: geen voorstel")]


class SuggestingJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat suggest voorstelt op de vragen uit de periode."""

    n: Annotated[int, doc("Verschillende vragen", ge=0)]
    asked: Annotated[int, doc("Hoeveel er zijn gesteld; 0: niets van wat een voorstel bepaalt, is anders", ge=0)]
    every: Annotated[int, doc("Eén op de zoveel is gesteld", ge=1)]
    other: Annotated[int, doc("Een ander voorstel", ge=0)]
    gone: Annotated[int, doc("Geen voorstel meer", ge=0)]
    new: Annotated[int, doc("Een voorstel waar er geen was", ge=0)]
    examples: list[SuggestedJson]


class ImpactJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat een wijziging voor het logboek van een periode had betekend."""

    version: Version
    before: Annotated[str | None, doc("De versie ervoor; null: de bestanden zoals ze er nu staan")]
    after: Annotated[str | None, doc("De versie erna; null: de bestanden zoals ze er nu staan")]
    since: Annotated[str, doc("Het begin van de periode")]
    until: Annotated[str, doc("Het einde van de periode; dat moment telt niet meer mee")]
    now: Moment
    verdict: VerdictJson
    replies: RepliesJson
    templates: TemplatesJson
    serving: ServingJson
    escalation: EscalationJson
    suggesting: SuggestingJson
    broken: Annotated[int, doc("Regels van het logboek die niet te lezen zijn", ge=0)]
    recut: Annotated[bool, doc("De instellingen onder [stats] zijn anders; de zaken zijn die van vóór de wijziging")]

"""The shapes of ``webcare stats --quality``, ``--parity`` and ``--profile`` as JSON, version 1."""

from typing import Annotated, Literal

import msgspec

from webcare.model.values import doc
from webcare.show.documents import Count, LetterWord, Version
from webcare.show.stats.documents import FiguresJson, LeftOutJson, PeriodJson, Share
from webcare.stats.parity import Measure, Name
from webcare.stats.profiles import Name as System
from webcare.stats.profiles import Shows

Mood = Literal["angry", "negative", "neutral", "positive"]


class ShareJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een aandeel, en waarvan."""

    part: Count
    n: Count
    share: Share
    few: Annotated[bool, doc("Minder dan 5: lees het cijfer als een voorbeeld")]


class FaultJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een regel van lint, en in hoeveel antwoorden die iets vond."""

    rule: Annotated[str, doc("De regel, als familie/fout")]
    replies: Count


class LintedJson(msgspec.Struct, frozen=True, kw_only=True):
    """De steekproef van antwoorden die door lint is gehaald."""

    replies: Annotated[int, doc("Hoeveel antwoorden in het Nederlands er waren", ge=0)]
    clean: Annotated[ShareJson, doc("Zonder fout of waarschuwing")]
    low: Annotated[float | None, doc("De ondergrens met 95% zekerheid (Wilson); null als ze alle zijn beoordeeld")]
    high: Annotated[float | None, doc("De bovengrens")]
    zekep: Annotated[dict[LetterWord, ShareJson], doc("Per letter het aandeel waarin hij goed is")]
    faults: Annotated[list[FaultJson], doc("De regels die het meest vonden")]


class MoodsJson(msgspec.Struct, frozen=True, kw_only=True):
    """Zaken naar de stemming van het eerste en het laatste bericht van de klant."""

    first: Mood
    last: Mood
    cases: Annotated[int | None, doc("Hoeveel zaken; null als dat er te weinig zijn om te delen (--share)")]


class GroupJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een groep zaken."""

    name: Annotated[str | None, doc("De groep; null als die niet bekend is")]
    cases: Annotated[int | None, doc("Hoeveel zaken; null als dat er te weinig zijn om te delen (--share)")]


class FurtherJson(msgspec.Struct, frozen=True, kw_only=True):
    """Waar het over gaat, en wat erbuiten bleef."""

    version: Version
    period: PeriodJson
    zone: Annotated[str, doc("De tijdzone van dagen en uren")]
    now: Annotated[str, doc("Het moment waarop is geteld")]
    left_out: LeftOutJson


class QualityJson(FurtherJson, frozen=True, kw_only=True):
    """Kwaliteit naast snelheid."""

    cases: Annotated[int, doc("Zaken die een antwoord nodig hebben", ge=0)]
    linted: LintedJson
    templated: Annotated[ShareJson, doc("Antwoorden uit een sjabloon")]
    verbatim: Annotated[ShareJson, doc("Antwoorden zonder sjabloon die een andere klant woordelijk ook kreeg")]
    repeat_contact: Annotated[ShareJson, doc("Zaken waarna dezelfde klant binnen 7 dagen een nieuwe begon")]
    reopened: ShareJson
    several_agents: Annotated[ShareJson, doc("Beantwoorde zaken met meer dan één collega")]
    csat: Annotated[ShareJson, doc("Vieren en vijven")]
    agents: Annotated[list[GroupJson], doc("Beantwoorde zaken naar het aantal collega's")]
    moods: list[MoodsJson]
    better: Annotated[ShareJson, doc("Zaken waarin de stemming beter werd")]
    worse: Annotated[ShareJson, doc("Zaken waarin de stemming slechter werd")]
    soothed: Annotated[ShareJson, doc("Boos of negatief begonnen, neutraal of positief geëindigd")]
    reach: Annotated[list[GroupJson], doc("Zaken naar het bereik van de klant")]


class SideJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén kant van een vergelijking."""

    n: Count
    figure: Annotated[float, doc("De mediaan in seconden, of een deel van 1")]


class ComparisonJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een groep tegen de anderen, op één maat."""

    group: Name
    channel: Annotated[str | None, doc("Het kanaal, als de groep er een is")]
    measure: Measure
    these: SideJson
    others: Annotated[SideJson, doc("De anderen, bij gelijke kanalen")]
    p: Annotated[float, doc("De kans op zo'n verschil door toeval, na de correctie van Holm", ge=0, le=1)]
    chance: Annotated[bool, doc("Of het toeval kan zijn (p boven 0,05)")]
    better_off: Annotated[bool, doc("Of de groep beter af is dan de anderen")]


class SmallJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een groep die te klein is om te vergelijken."""

    group: Name
    channel: str | None


class ParityJson(FurtherJson, frozen=True, kw_only=True):
    """Of iedereen even snel en even goed geholpen wordt."""

    clock: Annotated[Literal["business", "calendar"], doc("De klok van de eerste reactie")]
    comparisons: list[ComparisonJson]
    too_small: list[SmallJson]


class SourceJson(msgspec.Struct, frozen=True, kw_only=True):
    """Waar het beschreven staat."""

    title: str
    where: str


class DifferenceJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoe een systeem anders telt."""

    said: Annotated[str, doc("In de gekozen taal")]
    count: Annotated[int | None, doc("Hoe vaak het in dit logboek voorkomt; null als dat niet te tellen is")]


class SystemJson(msgspec.Struct, frozen=True, kw_only=True):
    """De eerste reactie volgens één systeem."""

    name: System
    private: Annotated[bool, doc("Alleen van privéberichten")]
    shows: Annotated[Shows, doc("Het cijfer dat het systeem toont; fastest: het gemiddelde van de snelste 90%")]
    shown_calendar: Annotated[float | None, doc("Dat cijfer in kloktijd, in seconden")]
    shown_business: Annotated[float | None, doc("Dat cijfer in openingstijd, in seconden")]
    unanswered: Count
    calendar: FiguresJson | None
    business: FiguresJson | None
    differences: list[DifferenceJson]
    sources: list[SourceJson]


class ProfilesJson(FurtherJson, frozen=True, kw_only=True):
    """Hetzelfde logboek, zoals verschillende systemen het tellen."""

    systems: list[SystemJson]

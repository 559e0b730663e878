"""The shape of what webcare writes as JSON, version 1: these types make the output, and its published schema.

A field may be added; none changes its name or meaning without a new version. Descriptions are Dutch, as in every
schema that a copywriter's editor may show.
"""

import datetime as dt
from typing import Annotated, Literal

import msgspec

from webcare.model.text import Text
from webcare.model.values import doc

Count = Annotated[int, doc("Een aantal", ge=0)]
Path = Annotated[str, doc("Het pad zoals het is opgegeven; <stdin> voor een pijp")]
RuleName = Annotated[str, doc("De regel, als familie/fout")]
SeverityKey = Annotated[Literal["advice", "warning", "error"], doc("Hoe erg het is: advies, waarschuwing of fout")]
LetterWord = Literal["zakelijk", "empathisch", "kort", "efficient", "persoonlijk"]
LineNumber = Annotated[int, doc("Het regelnummer, vanaf 1", ge=1)]
Version = Annotated[Literal[1], doc("De versie van deze vorm")]


class FindingJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat er beter kan, waar, waarom, en wat je dan schrijft."""

    rule: RuleName
    severity: SeverityKey
    message: Annotated[str, doc("Wat er is, in de gekozen taal; persoonsgegevens zijn afgedekt")]
    hint: Annotated[str | None, doc("Wat je eraan doet")]
    line: LineNumber
    column: Annotated[int, doc("De kolom van het eerste teken, vanaf 1", ge=1)]
    end_line: Annotated[int, doc("De regel waarop het eindigt", ge=1)]
    end_column: Annotated[int, doc("De kolom na het laatste teken, vanaf 1", ge=1)]
    start: Annotated[int, doc("Het eerste teken, geteld in Unicode-tekens vanaf 0 in de tekst zoals gegeven", ge=0)]
    end: Annotated[int, doc("Het teken na het laatste, op dezelfde manier geteld", ge=0)]
    suggestions: Annotated[list[str], doc("Vervangingen voor precies deze woorden, de beste eerst")]
    fixable: Annotated[bool, doc("Of --fix de eerste vervanging mag aanbrengen")]


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """Het oordeel over één letter van ZEKEP, met wat de letter kostte."""

    verdict: Annotated[
        Literal["good", "fault"] | None, doc("Goed of fout; null als er niets was om het aan af te zien")
    ]
    rules: Annotated[list[RuleName], doc("De regels die de letter kostten")]
    findings: Annotated[
        list[Count], doc("De plaatsen van hun bevindingen in de volledige lijst 'findings' van dit concept, vanaf 0")
    ]


class Zekep(msgspec.Struct, frozen=True, kw_only=True):
    """De ZEKEP-formule: zakelijk, empathisch, kort, efficiënt, persoonlijk."""

    zakelijk: Verdict
    empathisch: Verdict
    kort: Verdict
    efficient: Verdict
    persoonlijk: Verdict


class FixJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een verbetering van --fix; persoonsgegevens zijn afgedekt."""

    rule: RuleName
    line: LineNumber
    column: Annotated[int, doc("De kolom, vanaf 1", ge=1)]
    before: Annotated[str, doc("Wat er stond")]
    after: Annotated[str, doc("Wat ervoor in de plaats kwam")]


class FileJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén concept of sjabloon."""

    path: Path
    findings: Annotated[list[FindingJson], doc("De bevindingen, in de volgorde van de tekst")]
    zekep: Zekep
    fixed: Annotated[list[FixJson] | msgspec.UnsetType, doc("Met --fix: wat er is verbeterd")] = msgspec.UNSET


class LintJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare lint --format json' schrijft."""

    version: Version
    files: Annotated[list[FileJson], doc("De concepten, in de volgorde waarin ze zijn nagekeken")]


class BatchJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén regel van wat 'webcare lint --batch' schrijft: het oordeel over één regel van de invoer."""

    id: Annotated[str | int | None, doc("Het kenmerk uit de invoer; null als het er niet was of niet te lezen is")]
    line: Annotated[
        Annotated[int, msgspec.Meta(ge=1)] | msgspec.UnsetType, doc("Zonder kenmerk: het regelnummer in de invoer")
    ] = msgspec.UNSET
    findings: Annotated[list[FindingJson], doc("De bevindingen, in de volgorde van de tekst")]
    zekep: Zekep
    version: Version


class ZekepOfFile(msgspec.Struct, frozen=True, kw_only=True):
    """Het ZEKEP-oordeel over één concept."""

    path: Path
    zekep: Zekep


class ZekepJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare lint --zekep --format json' schrijft."""

    version: Version
    files: list[ZekepOfFile]


class RuleCount(msgspec.Struct, frozen=True, kw_only=True):
    """Hoe vaak een regel iets vond."""

    rule: RuleName
    count: Count
    share: Annotated[float, doc("Het deel van alle bevindingen, van 0 tot en met 1", ge=0, le=1)]


class StatisticsJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare lint --statistics --format json' schrijft."""

    version: Version
    statistics: Annotated[list[RuleCount], doc("De regels, die het meest vonden eerst")]


class CheckFinding(FindingJson, frozen=True, kw_only=True):
    """Wat er in de klantmap beter kan."""

    path: Annotated[str | None, doc("Het bestand; null als het om de hele map gaat")]


class CheckJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare check --format json' schrijft."""

    version: Version
    findings: list[CheckFinding]
    log_lines: Annotated[int, doc("Hoeveel regels van de logboeken zijn gelezen; lege tellen niet mee", ge=0)]


class Bilingual(msgspec.Struct, frozen=True, kw_only=True):
    """Een tekst in het Nederlands en in het Engels."""

    nl: str
    en: str


def both(text: Text) -> Bilingual:
    """A text in both languages, as documents hold it."""
    return Bilingual(nl=text.nl, en=text.en)


class OptionJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een instelling van een regel in webcare.toml."""

    name: str
    default: Annotated[str | int | bool, doc("De waarde als er niets is ingesteld")]
    about: Bilingual


class ExampleJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een voorbeeld dat fout of goed is."""

    wrong: Annotated[bool, doc("Of de regel hier iets vindt")]
    text: str
    spans: Annotated[list[tuple[Count, Count]], doc("Waar: begin en einde in Unicode-tekens, vanaf 0")]
    fixes: Annotated[list[str], doc("Wat er dan hoort te staan, per plaats")]
    context: Annotated[dict[str, str], doc("Wat het voorbeeld nodig heeft, zoals kanaal of klant")]


class RuleJson(msgspec.Struct, frozen=True, kw_only=True, tag_field="about", tag="draft"):
    """Een regel van lint met zijn uitleg, zoals 'webcare rule --format json' hem schrijft."""

    version: Version
    name: RuleName
    family: Annotated[str, doc("De familie, het deel voor de schuine streep")]
    severity: SeverityKey
    letter: Annotated[LetterWord | None, doc("De letter van ZEKEP die de regel kost; null als het er geen is")]
    needs: Annotated[list[str], doc("Wat de regel naast het concept moet weten; zonder dat zwijgt hij")]
    fix: Annotated[bool, doc("Of --fix iets van deze regel kan verbeteren")]
    title: Bilingual
    page: Annotated[list[Bilingual], doc("De uitleg, per alinea")]
    options: list[OptionJson]
    examples: list[ExampleJson]


class ExampleFileJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een bestand in een voorbeeld van een klantmap."""

    path: Path
    encoding: Annotated[str, doc("Hoe de tekst in bytes staat")]
    text: Annotated[str, doc("De inhoud; ␛ en zulke tekens staan voor het stuurteken dat ze afbeelden")]
    spans: Annotated[list[tuple[Count, Count]], doc("Waar: begin en einde in Unicode-tekens, vanaf 0")]
    fixes: Annotated[list[str | None], doc("Wat er dan hoort te staan, per plaats; null als dat er niet bij staat")]


class FolderExampleJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een klantmap die fout of goed is; er staat niets anders in dan deze bestanden."""

    wrong: Annotated[bool, doc("Of de regel hier iets vindt")]
    date: Annotated[dt.date | None, doc("Op welke dag; null als de dag niet uitmaakt")]
    files: list[ExampleFileJson]


class FolderRuleJson(msgspec.Struct, frozen=True, kw_only=True, tag_field="about", tag="folder"):
    """Een regel van check met zijn uitleg, zoals 'webcare rule --format json' hem schrijft."""

    version: Version
    name: RuleName
    family: Annotated[str, doc("De familie, het deel voor de schuine streep")]
    severity: SeverityKey
    title: Bilingual
    page: Annotated[list[Bilingual], doc("De uitleg, per alinea")]
    examples: list[FolderExampleJson]

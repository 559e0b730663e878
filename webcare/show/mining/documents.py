"""The shape of what ``webcare answers coverage`` and ``mine`` write as JSON, version 1, as ``documents`` has it."""

from typing import Annotated, Literal

import msgspec

from webcare.model.values import doc
from webcare.show.answers.documents import AnswerId, Day
from webcare.show.documents import Bilingual, Count, Path, Version

Share = Annotated[float | None, doc("Een deel van 0 tot en met 1; null als er niets te delen was")]


class CoveredJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoe vaak een antwoord is verstuurd, en hoe vaak het nu zou worden voorgesteld."""

    answer: AnswerId
    title: str
    answered: Count
    proposed: Count
    answered_share: Share
    proposed_share: Share


class DeadJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een antwoord dat nooit is verstuurd, en nergens wordt voorgesteld."""

    answer: AnswerId
    title: str


class OutdatedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een antwoord dat over de datum is."""

    answer: AnswerId
    key: Annotated[Literal["valid-until", "review-by"], doc("Welke datum voorbij is")]
    day: Annotated[str, doc("Die dag")]


class OverlapJson(msgspec.Struct, frozen=True, kw_only=True):
    """Twee antwoorden die bijna hetzelfde zijn, of elkaar tegenspreken."""

    kind: Annotated[
        Literal["questions", "text", "number", "yes-no"],
        doc("Dezelfde vragen, dezelfde tekst, een ander getal, of ja tegen nee"),
    ]
    one: AnswerId
    other: AnswerId
    likeness: Annotated[float, doc("Hoezeer ze op elkaar lijken, van 0 tot en met 1")]
    evidence: Annotated[list[str], doc("Waaruit dat blijkt: een zin van elk")]


class VerdictsJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoe vaak suggest een antwoord zou voorstellen, zou twijfelen, of niets zou weten."""

    propose: Count
    maybe: Count
    none: Count


class AnswersCoverageJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare answers coverage --format json' schrijft."""

    version: Version
    since: Day
    until: Day
    turns: Annotated[int, doc("Hoeveel beurten: wat een klant schreef tot een collega antwoordde", ge=0)]
    answered: Annotated[int, doc("Beurten die een antwoord uit de map kregen", ge=0)]
    own_text: Annotated[int, doc("Beurten die een eigen tekst kregen", ge=0)]
    waiting: Annotated[int, doc("Beurten die nog niets kregen", ge=0)]
    asked: Annotated[int, doc("Beurten die aan suggest zijn voorgelegd", ge=0)]
    verdicts: VerdictsJson
    answers: list[CoveredJson]
    dead: list[DeadJson]
    expired: list[OutdatedJson]
    overlaps: list[OverlapJson]
    unread: Annotated[list[str], doc("Bestanden die niet te lezen zijn")]
    how: Annotated[Bilingual, doc("Hoe er geteld is")]


class MinedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een vraag om bij een antwoord te zetten."""

    answer: AnswerId
    question: str
    times: Annotated[int, doc("In hoeveel gesprekken ze zo, of bijna zo, is gesteld", ge=1)]


class ClusterJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een vraag waar geen antwoord bij past."""

    times: Annotated[int, doc("Hoe vaak ze is gesteld", ge=1)]
    examples: Annotated[list[str], doc("Voorbeelden, de meest typerende eerst")]
    reply: Annotated[str, doc("Hoe collega's antwoordden, zonder personen")]
    agreed: Annotated[int, doc("Hoeveel van de antwoorden daarop lijken", ge=0)]
    topic: Annotated[str | None, doc("Het onderwerp")]


class MoreJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoeveel er door --top zijn weggelaten."""

    questions: Count
    clusters: Count


class MinedFromJson(msgspec.Struct, frozen=True, kw_only=True):
    """Waaruit het geleerd is."""

    since: Day
    until: Day
    turns: Annotated[int, doc("Hoeveel beurten er in het logboek staan", ge=0)]
    conversations: Annotated[int, doc("Gesprekken die een collega beantwoordde", ge=0)]
    passed: Annotated[int, doc("Vragen die te kort, te lang of geen Nederlands zijn", ge=0)]
    sampled: Annotated[int | None, doc("De grootte van de steekproef van elke soort; null: alles is bekeken")]
    unread: Annotated[list[str], doc("Bestanden die niet te lezen zijn")]


class WrittenJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat er met --write is geschreven."""

    answers: Annotated[list[Path], doc("Antwoorden die er vragen bij kregen")]
    drafts: Annotated[list[Path], doc("Nieuwe concepten")]
    left: Annotated[list[Path], doc("Antwoorden die je zelf moet aanvullen")]


class AnswersMineJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare answers mine --format json' schrijft."""

    version: Version
    questions: list[MinedJson]
    clusters: list[ClusterJson]
    more: MoreJson
    counted: MinedFromJson
    written: Annotated[WrittenJson | None, doc("Wat er is geschreven; null bij een proef")]

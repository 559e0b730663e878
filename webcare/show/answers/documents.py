"""The shape of what ``webcare answers`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Literal

import msgspec

from webcare.model.values import doc
from webcare.show.documents import Count, FindingJson, Path, RuleName, Version

AnswerId = Annotated[str, doc("Het kenmerk van een antwoord")]
Channels = Annotated[list[str], doc("De kanalen; leeg: alle")]
Day = Annotated[str | None, doc("Een dag als 2027-03-01; null als er geen is")]
State = Annotated[Literal["expired", "not-yet", "current"], doc("Verlopen, nog niet geldig, of geldig")]


class ListedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een antwoord in de lijst."""

    id: AnswerId
    file: Annotated[str, doc("Het bestand, vanaf de map met antwoorden")]
    title: str
    topic: Annotated[str | None, doc("Het onderwerp")]
    channels: Channels
    variants: Annotated[list[str | None], doc("De kanalen met een eigen tekst; null: de tekst voor alle andere")]
    valid_from: Day
    valid_until: Day
    owner: Annotated[str | None, doc("Wie het bewaakt")]
    review_by: Day
    state: State
    overdue: Annotated[bool, doc("Of het nagelopen had moeten zijn")]


class AnswersListJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare answers list --format json' schrijft."""

    version: Version
    answers: list[ListedJson]
    unread: Annotated[list[str], doc("Bestanden die niet te lezen zijn")]
    twice: Annotated[list[str], doc("Bestanden met een kenmerk dat al in een ander bestand staat")]


class PlaceholderJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een invulveld van een antwoord."""

    name: str
    description: str
    example: str | None
    required: Annotated[bool, doc("Of het ingevuld moet worden")]
    choices: Annotated[list[str], doc("Waaruit je kiest; leeg: alles mag")]
    variants: Annotated[list[str | None], doc("In welke teksten het staat; null: die voor alle andere kanalen")]


class FragmentJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een fragment dat een antwoord gebruikt."""

    name: str
    exists: bool


class VariantJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een tekst van een antwoord, zoals hij in het bestand staat."""

    channel: Annotated[str | None, doc("Voor welk kanaal; null: alle andere")]
    text: str


class AnswersShowJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare answers show --format json' schrijft."""

    version: Version
    id: AnswerId
    path: Path
    title: str
    topic: Annotated[str | None, doc("Het onderwerp")]
    questions: Annotated[list[str], doc("Hoe klanten het vragen")]
    channels: Channels
    valid_from: Day
    valid_until: Day
    owner: Annotated[str | None, doc("Wie het bewaakt")]
    review_by: Day
    prevents: Annotated[str | None, doc("Welke volgende vraag het voorkomt")]
    tone: Annotated[str | None, doc("De toon")]
    related: Annotated[list[str], doc("Verwante antwoorden")]
    state: State
    overdue: Annotated[bool, doc("Of het nagelopen had moeten zijn")]
    findings: Annotated[list[FindingJson], doc("Wat er niet klopt")]
    placeholders: list[PlaceholderJson]
    facts: Annotated[dict[str, str | None], doc("Wat uit het handboek komt; null: dat staat er niet in")]
    fragments: list[FragmentJson]
    variants: list[VariantJson]


class LintCountJson(msgspec.Struct, frozen=True, kw_only=True):
    """Hoeveel lint vindt van elke ernst."""

    error: Count
    warning: Count
    advice: Count


class LikeJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een antwoord dat er al was en hierop lijkt."""

    id: AnswerId
    likeness: Annotated[int, doc("In procenten", ge=0, le=100)]


class PersonalJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een persoonsgegeven in de tekst."""

    kind: Annotated[str, doc("De soort, als in privacy.yaml")]
    masked: Annotated[str, doc("Wat er staat, afgedekt")]


class ImportedJson(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Een antwoord dat wordt overgenomen."""

    from_: Annotated[str, doc("Waar het in het bestand staat")]
    id: AnswerId
    path: Path
    title: Annotated[str, doc("De titel; persoonsgegevens zijn afgedekt")]
    variables: Annotated[list[str], doc("De invulvelden")]
    lint: LintCountJson
    rules: Annotated[list[RuleName], doc("De regels die er iets van vinden")]
    like: LikeJson | None
    personal: list[PersonalJson]
    notes: Annotated[list[str], doc("Waar je op moet letten")]


class SkippedJson(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Een antwoord dat niet wordt overgenomen."""

    from_: Annotated[str, doc("Waar het in het bestand staat")]
    title: Annotated[str, doc("De titel; persoonsgegevens zijn afgedekt")]
    why: Annotated[str, doc("Waarom niet")]


class AnswersImportJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare answers import --format json' schrijft."""

    version: Version
    written: Annotated[list[Path] | None, doc("De geschreven bestanden; null bij een proef")]
    kept: Annotated[list[Path], doc("Bestanden die er al waren, en zijn gebleven")]
    answers: list[ImportedJson]
    skipped: list[SkippedJson]
    notes: Annotated[list[str], doc("Waar je op moet letten, voor het hele bestand")]

"""The shape of what ``webcare diff`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Any

import msgspec

from webcare.diff.change import Op
from webcare.diff.deciding import Decision
from webcare.diff.reach import Kind
from webcare.diff.sensitive import Doubt
from webcare.model.values import doc
from webcare.show.documents import Version

PartName = Annotated[str, doc("settings (webcare.toml), een soort uit het handboek, answers of fragments")]
Way = Annotated[list[str], doc("De weg naar de waarde: kenmerken en sleutels")]
Value = Annotated[Any, doc("De waarde zonder wat van een persoon is; null: er stond niets")]


class PlaceJson(msgspec.Struct, frozen=True, kw_only=True):
    """Waar iets staat, in de klantmap."""

    path: Annotated[str, doc("Het bestand, met schuine strepen")]
    line: Annotated[int, doc("De regel", ge=1)]
    column: Annotated[int, doc("De kolom", ge=1)]


class WordsJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een zin in twee talen."""

    nl: str
    en: str


class ChangeJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén wijziging."""

    part: PartName
    path: Way
    op: Annotated[Op, doc("Wat er gebeurde; bij moved zijn before en after plaatsen vanaf 0")]
    before: Value
    after: Value
    before_at: PlaceJson | None
    after_at: PlaceJson | None
    sentence: WordsJson
    decision: Annotated[Decision, doc("Wat een lezer hierover besluit")]
    loosens: Annotated[bool, doc("Of dit zeker meer toelaat, of minder laat nakijken, dan eerst")]
    following: Annotated[int, doc("Hoeveel verwijzingen met een nieuw kenmerk meegaan", ge=0)]


class WarningJson(msgspec.Struct, frozen=True, kw_only=True):
    """Waarom een waarde een tweede blik verdient."""

    doubt: Doubt
    about: Annotated[str | None, doc("Het eigen domein waarop het nieuwe lijkt")]
    sentence: WordsJson


class CallBackJson(msgspec.Struct, frozen=True, kw_only=True):
    """Iets om na te bellen: hier komt fraude binnen."""

    kind: Kind
    part: PartName
    path: Way
    where: WordsJson
    before: Annotated[list[str], doc("Wat er verdween")]
    after: Annotated[list[str], doc("Wat er kwam")]
    before_at: PlaceJson | None
    after_at: PlaceJson | None
    warnings: list[WarningJson]


class GroupJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wijzigingen waarover hetzelfde te besluiten is."""

    decision: Decision
    title: WordsJson
    question: WordsJson
    changes: list[ChangeJson]


class UnreadableJson(msgspec.Struct, frozen=True, kw_only=True):
    """Iets dat in een van de versies niet te lezen was."""

    path: Annotated[str, doc("Het bestand, met schuine strepen")]
    line: Annotated[int, doc("De regel", ge=1)]
    column: Annotated[int, doc("De kolom", ge=1)]
    message: WordsJson


class DiffJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat er verandert aan een klantmap."""

    version: Version
    client: Annotated[str, doc("De naam van de klant")]
    base: Annotated[str, doc("De versie waarmee is vergeleken")]
    head: Annotated[str | None, doc("De nieuwe versie; null: de bestanden in de map")]
    changed: Annotated[int, doc("Hoeveel wijzigingen", ge=0)]
    layout_only: Annotated[int, doc("Als er niets anders veranderde: van hoeveel bestanden de vorm", ge=0)]
    call_back: Annotated[list[CallBackJson], doc("Eerst na te bellen; deze wijzigingen staan ook in hun groep")]
    groups: list[GroupJson]
    unreadable: Annotated[list[UnreadableJson], doc("Wat niet te lezen was; wat daar veranderde, staat er niet bij")]

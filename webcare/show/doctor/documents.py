"""The shape of what ``webcare doctor`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Literal

import msgspec

from webcare.model.values import doc
from webcare.show.documents import Bilingual, Version


class DoctorItemJson(msgspec.Struct, frozen=True, kw_only=True):
    """Iets waar de dokter naar keek."""

    id: Annotated[str, doc("Kenmerk")]
    group: Annotated[Literal["installed", "found", "fresh"], doc("Geïnstalleerd, gevonden of bijgewerkt")]
    state: Annotated[
        Literal["good", "absent", "stale", "wrong"], doc("In orde, niet aanwezig, verouderd, of het werkt niet")
    ]
    name: Annotated[Bilingual, doc("Wat het is")]
    seen: Annotated[Bilingual, doc("Wat er gezien is")]
    hint: Annotated[Bilingual | None, doc("Wat je eraan doet")] = None


class DoctorJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare doctor --format json' schrijft."""

    version: Version
    items: Annotated[list[DoctorItemJson], doc("Wat er bekeken is")]

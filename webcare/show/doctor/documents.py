"""The shape of ``webcare doctor --format json``."""

from typing import Annotated, Literal

import msgspec

from webcare.model.values import doc
from webcare.show.documents import Bilingual, Version


class DoctorItemJson(msgspec.Struct, kw_only=True):
    """One thing that was looked at."""

    id: Annotated[str, doc("Kenmerk")]
    group: Annotated[Literal["installed", "found", "fresh"], doc("Geïnstalleerd, gevonden of bijgewerkt")]
    state: Annotated[
        Literal["good", "absent", "stale", "wrong"], doc("In orde, niet aanwezig, verouderd, of het werkt niet")
    ]
    name: Annotated[Bilingual, doc("Wat het is")]
    seen: Annotated[Bilingual, doc("Wat er gezien is")]
    hint: Annotated[Bilingual | None, doc("Wat je eraan doet")] = None


class DoctorJson(msgspec.Struct, kw_only=True):
    """Everything that the doctor looked at."""

    version: Version
    items: Annotated[list[DoctorItemJson], doc("Wat er bekeken is")]

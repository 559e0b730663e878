"""The shape of what ``webcare privacy`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Any

import msgspec

from webcare.model.values import doc
from webcare.show.documents import CheckFinding, Count, Version


class ScanJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare privacy scan --format json' schrijft."""

    version: Version
    findings: Annotated[list[CheckFinding], doc("De persoonsgegevens, afgedekt; per bestand hoogstens tweehonderd")]
    kinds: Annotated[dict[str, Count], doc("Hoeveel van elke soort; alle tellen mee")]
    files: Annotated[int, doc("Hoeveel bestanden zijn bekeken", ge=0)]
    untold: Annotated[int, doc("Hoeveel bevindingen alleen zijn geteld", ge=0)]
    not_scanned: Annotated[list[str], doc("Andere mappen met teksten in git, die niet zijn bekeken")]


class DossierJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare privacy export' schrijft: alles wat de logboeken van een persoon weten."""

    version: Version
    client: Annotated[str, doc("Wie het bewaart")]
    person: Annotated[str, doc("Het pseudoniem van de persoon")]
    made_at: Annotated[str, doc("Wanneer dit gemaakt is")]
    conversations: Count
    omitted: Annotated[int, doc("Hoeveel er van andere klanten is weggelaten", ge=0)]
    records: Annotated[list[dict[str, Any]], doc("De regels van de logboeken, zoals ze daar staan")]

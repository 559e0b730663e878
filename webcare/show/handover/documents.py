"""The shape of what ``webcare handover verify`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Literal

import msgspec

from webcare.model.values import doc
from webcare.show.documents import Count, Version


class DifferenceJson(msgspec.Struct, frozen=True, kw_only=True):
    """Een bestand dat niet is zoals het is overgedragen."""

    path: Annotated[str, doc("Het pad in de klantmap; van een boek de naam")]
    state: Annotated[
        Literal["missing", "changed", "extra", "unreadable"],
        doc("Ontbreekt, is veranderd, is erbij gekomen, of is niet te lezen"),
    ]
    book: Annotated[bool, doc("Of het een van de boeken is")]


class VerifyJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare handover verify --format json' schrijft."""

    version: Version
    complete: Annotated[bool, doc("Of alles er is, zoals het was, en er niets bij is gekomen")]
    client: Annotated[str, doc("De klant")]
    at: Annotated[str, doc("Het moment van de overdracht")]
    commit: Annotated[str | None, doc("De commit waar git toen op stond")]
    digest: Annotated[str, doc("Het kenmerk van de overdracht: SHA-256 over alles wat in handover.json staat")]
    files: Annotated[Count, doc("Hoeveel bestanden er zijn overgedragen")]
    books: Annotated[Count, doc("Hoeveel boeken")]
    differences: list[DifferenceJson]

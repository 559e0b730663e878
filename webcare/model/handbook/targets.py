"""targets.yaml: service-level targets. The first that matches a case wins, in the version valid when it started."""

from datetime import date, timedelta
from typing import Annotated, Literal

from webcare.model.handbook.base import Entry, Id
from webcare.model.values import doc

Priority = Literal["low", "normal", "high", "urgent"]


class Target(Entry, frozen=True, kw_only=True):
    """What customers of some channels, topics or priorities may count on."""

    id: Annotated[Id, doc("Kenmerk")]
    channels: Annotated[list[Id], doc("Voor deze kanalen; leeg: alle")] = []
    topics: Annotated[list[Id], doc("Voor deze onderwerpen; leeg: alle")] = []
    priorities: Annotated[list[Priority], doc("Voor deze prioriteiten; leeg: alle")] = []
    first_response: Annotated[timedelta | None, doc("Binnen welke tijd het eerste antwoord er is")] = None
    next_response: Annotated[timedelta | None, doc("Binnen welke tijd elk volgend antwoord er is")] = None
    resolution: Annotated[timedelta | None, doc("Binnen welke tijd het opgelost is")] = None
    share: Annotated[int, doc("Bij hoeveel procent van de gesprekken dat lukt", ge=1, le=100)] = 100
    clock: Annotated[Literal["business", "calendar"], doc("Tijd tijdens openingsuren, of kloktijd")] = "business"
    valid_from: Annotated[date, doc("Vanaf deze datum")]
    valid_until: Annotated[date | None, doc("Tot en met deze datum")] = None
    note: Annotated[str | None, doc("Toelichting")] = None


Targets = list[Target]

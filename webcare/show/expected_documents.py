"""The shape of what ``webcare expected`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated

import msgspec

from webcare.model.values import doc
from webcare.show.documents import Version


class ExpectedJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat klanten nu mogen verwachten."""

    version: Version
    now: Annotated[str, doc("Het moment")]
    channel: Annotated[str | None, doc("Het kanaal; null is alle kanalen samen")]
    text: Annotated[str, doc("Een zin om te plaatsen")]
    short: Annotated[str, doc("Een paar woorden, voor een badge")]
    open: Annotated[bool, doc("Is het team nu open?")]
    opens: Annotated[str | None, doc("Wanneer het weer opent, als het dicht is")]
    minutes: Annotated[int | None, doc("De tijd die wordt gezegd; null is de volgende werkdag, of onbekend")]
    seconds: Annotated[int | None, doc("Het 80e percentiel van de laatste zaken, in kloktijd")]
    n: Annotated[int, doc("Uit hoeveel zaken, hoogstens 20", ge=0)]

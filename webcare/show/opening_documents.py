"""The shape of what ``webcare hours`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated

import msgspec

from webcare.model.values import doc
from webcare.show.documents import Version


class DayJson(msgspec.Struct, frozen=True, kw_only=True):
    """De tijden van één dag."""

    date: Annotated[str, doc("De datum")]
    windows: Annotated[list[str], doc("De vensters, zoals 08:30-21:00; leeg is gesloten")]
    why: Annotated[str | None, doc("De feestdag, of de reden van een afwijking")]
    special: Annotated[bool, doc("Wijkt af van de gewone week")]


class ScheduleJson(msgspec.Struct, frozen=True, kw_only=True):
    """Eén rooster van openingstijden."""

    id: Annotated[str, doc("Het kenmerk in hours.yaml")]
    name: Annotated[str, doc("De naam")]
    zone: Annotated[str, doc("De tijdzone")]
    open: Annotated[bool, doc("Nu open?")]
    changes: Annotated[str | None, doc("Wanneer het sluit, of weer opent; null als dat nooit komt")]
    days: Annotated[list[DayJson], doc("De gevraagde dagen")]
    special: Annotated[list[DayJson], doc("De dagen in de komende tijd die afwijken")]
    undecided: Annotated[list[DayJson], doc("Feestdagen waarover het handboek niets zegt")]
    notice: Annotated[str | None, doc("Wat je klanten kunt melden")]


class HoursJson(msgspec.Struct, frozen=True, kw_only=True):
    """De openingstijden op een moment."""

    version: Version
    now: Annotated[str, doc("Het moment")]
    schedules: list[ScheduleJson]

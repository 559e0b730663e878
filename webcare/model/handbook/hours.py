"""hours.yaml: when the desk is open, day by day, and what changes it."""

import datetime as dt
from typing import Annotated, Literal

from webcare.model.handbook.base import Entry, Id
from webcare.model.values import Window, doc

Day = list[Window]


class Week(Entry, frozen=True, kw_only=True):
    """Opening hours of a week; a day that is left out is closed."""

    mon: Annotated[Day, doc("Maandag")] = []
    tue: Annotated[Day, doc("Dinsdag")] = []
    wed: Annotated[Day, doc("Woensdag")] = []
    thu: Annotated[Day, doc("Donderdag")] = []
    fri: Annotated[Day, doc("Vrijdag")] = []
    sat: Annotated[Day, doc("Zaterdag")] = []
    sun: Annotated[Day, doc("Zondag")] = []


class Version(Entry, frozen=True, kw_only=True):
    """Hours that hold from a date on; earlier ones stay, so that history is never rewritten."""

    valid_from: Annotated[dt.date, doc("Vanaf deze datum")]
    week: Annotated[Week, doc("De gewone week; per dag een lijst vensters, zoals [9:00-12:00, 13:00-18:00]")]
    note: Annotated[str | None, doc("Waarom ze veranderden")] = None


class DayOff(Entry, frozen=True, kw_only=True):
    """What happens on one public holiday."""

    day: Annotated[
        Literal[
            "new-year",
            "good-friday",
            "easter-sunday",
            "easter-monday",
            "kings-day",
            "liberation-day",
            "ascension-day",
            "whit-sunday",
            "whit-monday",
            "christmas-day",
            "second-christmas-day",
        ],
        doc("De feestdag"),
    ]
    open: Annotated[
        Literal["no", "yes", "except-lustrum"],
        doc("no: gesloten; yes: gewoon open; except-lustrum: alleen dicht in een lustrumjaar (5 mei)"),
    ]
    hours: Annotated[Day, doc("Afwijkende tijden op die dag")] = []
    note: Annotated[str | None, doc("Toelichting")] = None


class DatedException(Entry, frozen=True, kw_only=True):
    """One date with hours of its own."""

    date: Annotated[dt.date, doc("De datum")]
    hours: Annotated[Day, doc("De tijden; een lege lijst is: gesloten")]
    reason: Annotated[str, doc("Waarom, zoals een klant het mag lezen", min_length=1)]


class Schedule(Entry, frozen=True, kw_only=True):
    """One set of opening hours: of the desk, of the storing line, of a shop."""

    name: Annotated[str, doc("Hoe deze tijden heten")]
    timezone: Annotated[str | None, doc("IANA-tijdzone; leeg: die van webcare.toml")] = None
    versions: Annotated[list[Version], doc("De weken, elk met een begindatum", min_length=1)]
    holidays: Annotated[list[DayOff], doc("Per feestdag: open of dicht")] = []
    exceptions: Annotated[list[DatedException], doc("Losse dagen die afwijken")] = []


Hours = dict[Id, Schedule]

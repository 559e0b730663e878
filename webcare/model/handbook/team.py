"""team.yaml: who does what at the desk, and who looks along."""

from datetime import date
from typing import Annotated, Literal

from webcare.model.handbook.base import Entry, Id
from webcare.model.values import doc


class Member(Entry, frozen=True, kw_only=True):
    """Someone at the desk."""

    contact: Annotated[Id, doc("Wie: een contact uit contacts.yaml")]
    initials: Annotated[str, doc("Waarmee die ondertekent, zoals SV", min_length=1, max_length=4)]
    roles: Annotated[list[Literal["writer", "reviewer", "editor", "lead", "monitor"]], doc("De rollen", min_length=1)]
    channels: Annotated[list[Id], doc("Op deze kanalen; leeg: alle")] = []
    new_until: Annotated[date | None, doc("Nieuw tot en met deze dag; dan geldt new-writer")] = None


When = Literal["always", "complaint", "crisis", "new-writer", "template", "own-words"]


class Review(Entry, frozen=True, kw_only=True):
    """What is looked at by a second pair of eyes, and by whom."""

    when: Annotated[
        list[When],
        doc(
            "Wanneer een antwoord langs een tweede gaat: altijd, bij een klacht, in een crisis, als een nieuwe collega "
            "het schreef (new-until) of als het niet uit een sjabloon komt. Bij template gaat het om nieuwe en "
            "gewijzigde sjablonen zelf, niet om antwoorden daaruit",
            min_length=1,
        ),
    ]
    by: Annotated[list[Id], doc("Wie er kijkt: personen of rollen uit contacts.yaml", min_length=1)]
    channels: Annotated[list[Id], doc("Op deze kanalen; leeg: alle")] = []
    topics: Annotated[list[Id], doc("Bij deze onderwerpen; leeg: alle")] = []


class Team(Entry, frozen=True, kw_only=True):
    """The team and its way of working."""

    way_of_working: Annotated[
        Literal["think-along", "check-only", "full-service", "own-team"],
        doc("Meedenken, alleen nakijken, alles uit handen nemen, of een eigen team"),
    ]
    members: Annotated[list[Member], doc("Wie er werken", min_length=1)]
    reviews: Annotated[list[Review], doc("Wie kijkt wanneer mee")] = []
    meetings: Annotated[list[str], doc("Vaste momenten")] = []
    training: Annotated[list[str], doc("Hoe nieuwe collega's het leren")] = []
    feedback: Annotated[list[str], doc("Hoe signalen van klanten bij de afdelingen komen")] = []

"""crisis.yaml: what to do when twenty messages a day become two thousand."""

from datetime import timedelta
from typing import Annotated, Literal

from webcare.model.handbook.base import Entry, Id, Words
from webcare.model.values import doc

Phase = Literal["watch", "crisis"]


class Threshold(Entry, frozen=True, kw_only=True):
    """When a phase begins."""

    phase: Annotated[Phase, doc("watch: oppassen; crisis: het plan geldt")]
    messages: Annotated[int, doc("Vanaf dit aantal berichten", ge=1)]
    within: Annotated[timedelta, doc("Binnen deze tijd")]
    times_normal: Annotated[int, doc("En minstens zoveel keer zo druk als normaal op dat uur", ge=1)] = 1
    channels: Annotated[list[Id], doc("Alleen op deze kanalen; leeg: alle samen")] = []


class Role(Entry, frozen=True, kw_only=True):
    """Who does what in a crisis."""

    role: Annotated[str, doc("De rol", min_length=1)]
    contact: Annotated[Id, doc("Wie: een contact uit contacts.yaml")]
    does: Annotated[list[str], doc("Wat die doet")] = []


class PhasePlan(Entry, frozen=True, kw_only=True):
    """What happens in a phase."""

    phase: Annotated[Phase, doc("De fase")]
    steps: Annotated[list[str], doc("De stappen, op volgorde", min_length=1)]
    pause: Annotated[list[Literal["campaigns", "jokes", "emoji", "proactive"]], doc("Wat stilligt")] = []
    review: Annotated[bool, doc("Moet elk antwoord eerst langs een tweede?")] = False


class Statement(Entry, frozen=True, kw_only=True):
    """A holding statement, ready to publish."""

    id: Annotated[Id, doc("Kenmerk")]
    channels: Annotated[list[Id], doc("Voor deze kanalen; leeg: alle")] = []
    text: Annotated[str, doc("De tekst", min_length=1)]


class Crisis(Entry, frozen=True, kw_only=True):
    """The plan."""

    thresholds: Annotated[list[Threshold], doc("Wanneer het plan begint", min_length=1)]
    decides: Annotated[Id, doc("Wie besluit dat het crisis is, en wanneer het voorbij is")]
    publishes: Annotated[list[Id], doc("Wie er dan namens jullie mag publiceren", min_length=1)]
    roles: Annotated[list[Role], doc("De rollen")] = []
    phases: Annotated[list[PhasePlan], doc("De fasen en hun stappen")] = []
    statements: Annotated[list[Statement], doc("Teksten die klaarliggen")] = []
    signals: Annotated[list[Words], doc("Woorden die op een calamiteit wijzen")] = []
    evaluation: Annotated[str | None, doc("Wat er na afloop gebeurt")] = None

"""monitoring.yaml: what the desk listens to, and when it steps in unasked."""

from typing import Annotated

from webcare.model.handbook.base import Entry, Id, Words
from webcare.model.handbook.topics import Step
from webcare.model.values import doc


class Competitor(Entry, frozen=True, kw_only=True):
    """Another company, and what it is called."""

    name: Annotated[Words, doc("De naam")]
    also: Annotated[list[Words], doc("Andere namen")] = []


class Place(Entry, frozen=True, kw_only=True):
    """A forum, a review site, a community."""

    name: Annotated[str, doc("De naam", min_length=1)]
    link: Annotated[str | None, doc("Het adres")] = None
    kind: Annotated[Words, doc("Soort: forum, reviewsite, community, nieuws")] = "forum"
    owner: Annotated[Id | None, doc("Wie er kijkt")] = None
    every: Annotated[str | None, doc("Hoe vaak, zoals 'elke werkdag'")] = None


class Advice(Entry, frozen=True, kw_only=True):
    """When someone says this without asking the client, do that."""

    when: Annotated[list[Words], doc("Woorden of woordgroepen in het bericht", min_length=1)]
    step: Annotated[Step, doc("Wat je doet: answer, go-closed, escalate, correct, thank of leave")]
    why: Annotated[str, doc("Waarom", min_length=1)]


class Monitoring(Entry, frozen=True, kw_only=True):
    """What is listened to."""

    names: Annotated[list[Words], doc("Namen en spelfouten daarvan waarop jullie zoeken")]
    hashtags: Annotated[list[Words], doc("Hashtags")] = []
    competitors: Annotated[list[Competitor], doc("Concurrenten; hun naam hoort niet in een antwoord")] = []
    places: Annotated[list[Place], doc("Forums, reviewsites en communities")] = []
    advice: Annotated[list[Advice], doc("Wanneer je je er ongevraagd mee bemoeit, en hoe")] = []
    note: Annotated[str | None, doc("Toelichting")] = None

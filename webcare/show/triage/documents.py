"""The shape of what ``webcare triage`` writes as JSON, version 1; what holds for ``documents`` holds here."""

from typing import Annotated, Any, Literal

import msgspec

from webcare.model.handbook.targets import Priority
from webcare.model.handbook.topics import Step
from webcare.model.record import Trigger
from webcare.model.values import doc
from webcare.show.documents import Count, FindingJson, Version


class EvidenceJson(msgspec.Struct, frozen=True, kw_only=True):
    """De woorden waarop het advies rust."""

    words: Annotated[str, doc("De woorden; persoonsgegevens zijn afgedekt")]
    start: Annotated[Count, doc("Het eerste teken, geteld in Unicode-tekens vanaf 0 in 'body'")]
    end: Annotated[Count, doc("Het teken na het laatste")]
    line: Annotated[int, doc("De regel in 'body', vanaf 1", ge=1)]
    column: Annotated[int, doc("De kolom, vanaf 1", ge=1)]


class AlsoJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat er ook gevonden is, en niet besliste."""

    step: Annotated[Step, doc("De stap die daarbij hoort")]
    reason: Annotated[str, doc("Waarom")]
    evidence: list[EvidenceJson]


class WhomJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wie je erbij haalt."""

    path: Annotated[str | None, doc("Het pad uit escalation.yaml")]
    path_name: Annotated[str | None, doc("De naam van dat pad")]
    contact: Annotated[str | None, doc("Het contact uit contacts.yaml, of het rooster")]
    contact_name: Annotated[str | None, doc("De naam daarvan")]


class AdviceJson(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="advice"):
    """Het advies bij één bericht; met --format jsonl is dit één regel."""

    version: Version
    id: Annotated[str | int | None, doc("Het kenmerk van het bericht, als dat er een had")]
    line: Annotated[int, doc("De regel waarop het stond, vanaf 1; met --log het hoeveelste bericht het is", ge=1)]
    step: Annotated[Step, doc("Wat je doet: escalate, go-closed, correct, answer, thank of leave")]
    reason: Annotated[str, doc("Waarom")]
    sure: Annotated[
        Literal["certain", "likely", "guess"],
        doc("certain: het handboek zegt het bij deze woorden; likely: een algemeen teken; guess: lees zelf"),
    ]
    evidence: Annotated[list[EvidenceJson], doc("De woorden die beslisten")]
    trigger: Annotated[Trigger, doc("Waardoor het binnenkwam; untagged: niemand sprak jullie aan")]
    topic: Annotated[str | None, doc("Het onderwerp uit topics.yaml")]
    priority: Annotated[Priority, doc("Hoe dringend dat onderwerp is")]
    whom: Annotated[WhomJson | None, doc("Wie je erbij haalt, of wie er inhoudelijk over gaat")]
    template: Annotated[str | None, doc("Het kenmerk van een antwoord dat past")]
    also: Annotated[list[AlsoJson], doc("Wat er ook gevonden is")]
    record: Annotated[dict[str, Any], doc("Het bericht met al zijn velden; persoonsgegevens zijn afgedekt")]


class BrokenJson(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="broken"):
    """Een regel die geen bericht is."""

    version: Version
    line: Annotated[int, doc("De regel, vanaf 1", ge=1)]
    findings: Annotated[list[FindingJson], doc("Wat er mis is")]


class TriageJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare triage --format json' schrijft."""

    version: Version
    messages: Annotated[list[AdviceJson], doc("De berichten, het dringendste eerst")]
    broken: Annotated[list[BrokenJson], doc("De regels die geen bericht zijn")]

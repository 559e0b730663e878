"""The guidelines: how the desk sounds, what it answers, and how fast."""

from collections import Counter

from webcare.model.text import Text
from webcare.readiness.blanks import said
from webcare.readiness.card import Item, Judged, Phase, Writing, judged
from webcare.readiness.folder import Folder, seen_in

FEWEST_EXAMPLES, FEWEST_ANSWERS, FEWEST_QUESTIONS = 2, 5, 3
PRINCIPLES = """\
principles:
  - We lezen eerst wat de klant echt vraagt, en antwoorden daarop.
"""
EXAMPLES = """\
examples:
  - wrong: Wij zullen uw klacht in behandeling nemen.
    right: Wat vervelend. Ik zoek het nu uit, en morgen hoor je van me.
    why: de klant leest wie het doet, en wanneer er nieuws is
  - wrong: Helaas is dit product niet leverbaar.
    right: Deze kleur is op. In het blauw heb ik hem nog voor je.
    why: zeg wat er wel kan
"""
ANSWER = """\
---
id: %(id)s
title: "%(title)s"
topic: %(id)s
questions:
  - ik heb hier een vraag over
  - kunnen jullie me hiermee helpen
  - hoe zit dit precies
variables:
  naam: {description: Voornaam van de klant, example: Sanne, required: false}
  afzender: {description: Je voornaam, example: Femke}
---
Dag{%% if naam %%} {{ naam }}{%% endif %%}, goed dat je het vraagt. Ik zoek het voor je uit. ^{{ afzender }}
"""
TARGET = """\
- id: overig-basis
  first-response: 8h
  resolution: 3 dagen
  share: 90
  valid-from: %s
"""
HOURS = """\
klantenservice:
  name: Klantenservice
  versions:
    - valid-from: 2026-01-01
      week: {mon: [9:00-17:00], tue: [9:00-17:00], wed: [9:00-17:00], thu: [9:00-17:00], fri: [9:00-17:00]}
"""


def tone(folder: Folder) -> Judged:
    """Principles, and examples to learn them from."""
    entry = folder.handbook.entry("tone")
    spoken = folder.handbook.tone
    principles, examples = (
        said(spoken.principles),
        [one for one in spoken.examples if said([one.wrong]) and said([one.right])],
    )
    evidence = (
        folder.seen(
            "tone",
            (len(examples), "voorbeelden", "examples"),
            (len(principles), "zinnen over de toon", "sentences on the tone"),
        ),
    )
    lacking, writings = [], []
    if not principles:
        lacking.append(Text("de toon in een paar zinnen", "the tone in a few sentences"))
        writings.append(Writing(folder.file("tone"), PRINCIPLES))
    if len(examples) < FEWEST_EXAMPLES:
        lacking.append(Text("twee voorbeelden of meer: zo niet, zo wel", "two examples or more: not so, but so"))
        writings.append(Writing(folder.file("tone"), EXAMPLES))
    return judged(evidence, lacking, writings, nothing=entry is None)


def answers(folder: Folder) -> Judged:
    """Answers to what customers ask, with how they ask it, that hold on the day."""
    heads, where = folder.answers, folder.workspace.config.paths.answers
    expired = [one.id for one in heads if one.valid_until is not None and one.valid_until < folder.day]
    overdue = [
        one.id for one in heads if one.review_by is not None and one.review_by < folder.day and one.id not in expired
    ]
    mute = [one.id for one in heads if len(said(one.questions)) < FEWEST_QUESTIONS]
    per_topic = Counter(one.topic for one in heads if one.id not in expired)
    bare = [name for name, topic in folder.handbook.topics.items() if topic.reactive != "leave" and not per_topic[name]]
    evidence = (
        seen_in(
            where,
            (len(heads), "antwoorden", "answers"),
            (len(bare), "onderwerpen zonder antwoord", "topics without an answer"),
            (len(expired), "verlopen", "expired"),
            (len(overdue), "na te lopen", "to be reviewed"),
        ),
    )
    lacking, writings = [], []
    if len(heads) < FEWEST_ANSWERS:
        lacking.append(
            Text(
                "antwoorden op de vragen die het meest komen: vijf of meer",
                "answers to the most frequent questions: five or more",
            )
        )
    if bare:
        names = ", ".join(bare[:5])
        lacking.append(Text(f"een antwoord bij: {names}", f"an answer for: {names}"))
    for ids, nl, en in (
        (expired, "verlopen", "expired"),
        (overdue, "na te lopen", "to be reviewed"),
        (mute, "te weinig voorbeeldvragen", "too few example questions"),
    ):
        if ids:
            lacking.append(Text(f"{nl}: {', '.join(ids[:5])}", f"{en}: {', '.join(ids[:5])}"))
    taken = {one.id for one in heads}
    for name in bare or ["veelgestelde-vraag"]:
        at, title = name, folder.handbook.topics[name].name if name in folder.handbook.topics else "Veelgestelde vraag"
        while at in taken:
            at += "-2"
        text = ANSWER % {"id": at, "title": title.replace('"', "'").replace("\\", "/")}
        text = text.replace(f"topic: {at}\n", f"topic: {name}\n" if name in bare else "")
        writings.append(Writing(f"{where}/{at}.md", text))
    return judged(
        evidence, lacking, writings, nothing=not heads, command="webcare answers mine" if folder.log.outgoing else None
    )


def levels(folder: Folder) -> Judged:
    """For every channel a target that holds on the day, and hours by which it is counted."""
    targets, served = folder.handbook.targets, folder.served
    held = [
        one
        for one in targets
        if one.first_response
        and one.valid_from <= folder.day
        and (one.valid_until is None or one.valid_until >= folder.day)
    ]
    newest = max((one.valid_from for one in held), default=None)
    plain = [one for one in held if not one.topics and not one.priorities]
    without = [name for name in served if not any(not one.channels or name in one.channels for one in plain)]
    evidence = (
        folder.seen(
            "targets",
            (len(held), "normen die nu gelden", "targets that hold now"),
            (len(without), "kanalen zonder norm", "channels without a target"),
            day=newest,
        ),
        folder.seen("hours", (len(folder.handbook.hours), "openingstijden", "schedules")),
    )
    lacking, writings = [], []
    if without or not held:
        names = ", ".join(without[:5])
        lacking.append(
            Text(f"een reactietijd voor: {names}", f"a response time for: {names}")
            if names
            else Text("een reactietijd", "a response time")
        )
        writings.append(Writing(folder.file("targets"), TARGET % folder.day))
    if not folder.handbook.hours:
        lacking.append(Text("openingstijden", "opening hours"))
        writings.append(Writing(folder.file("hours"), HOURS))
    return judged(evidence, lacking, writings, nothing=not held)


ITEMS = (
    Item("tone", Phase.before, Text("Toon", "Tone of voice"),
         Text("Leg de tone of voice vast vóór je begint: amicaal of zakelijk, grappig of serieus?", "Lay down the tone of voice before you begin: friendly or businesslike, funny or serious?"),
         Text("zinnen over de toon, en twee voorbeelden of meer", "sentences on the tone, and two examples or more"),
         Text("Zet twee voorbeelden in tone.yaml: zo niet, zo wel.", "Put two examples in tone.yaml: not so, but so."), tone),
    Item("answers", Phase.before, Text("Antwoorden", "Answers"),
         Text("Leg vragen en antwoorden vast: dan weet je de volgende keer precies hoe je kunt reageren.", "Record questions and answers: then you know exactly how to reply the next time."),
         Text("bij elk onderwerp een antwoord dat geldt, met drie voorbeeldvragen of meer", "for each topic an answer that holds, with three example questions or more"),
         Text("Schrijf bij elk onderwerp een antwoord.", "Write an answer for every topic."), answers),
    Item("levels", Phase.before, Text("Reactietijden", "Service levels"),
         Text("Leg de beoogde reactietijd vast en wees er duidelijk over; op sociale media zijn het uren, geen dagen.", "Lay down the response time and be clear about it; on social media it is hours, not days."),
         Text("voor elk kanaal een norm die nu geldt, en openingstijden", "for each channel a target that holds now, and opening hours"),
         Text("Spreek per kanaal een reactietijd af.", "Agree on a response time for each channel."), levels),
)  # fmt: skip

"""Every day: listen, be honest about what you do not know, record it all, and ask afterwards."""

import re
from datetime import timedelta
from json import dumps

from webcare.model.text import Text
from webcare.readiness.blanks import is_blank, said
from webcare.readiness.card import Item, Judged, Phase, Writing, judged
from webcare.readiness.folder import Folder, seen_in
from webcare.store.workspace import read_settings

FRESH = timedelta(days=14)
"""A log that ends earlier is not kept every day."""
AFTERWARDS = re.compile(
    r"\bnazorg\b|\bnavra|\bnagevraagd\b|\bis het (?:nu )?opgelost\b|\bweer contact\b|\bfollow.?up\b"
)
NAMES = "names: [%s]\n"
PLACES = """\
places:
  - {name: Reviews, kind: reviewsite, every: elke werkdag}
"""
ADVICE = """\
advice:
  - when: [klopt niet, niet waar]
    step: correct
    why: onjuiste informatie gaat een eigen leven leiden
"""
HOLDING = """\
---
id: tussenbericht
title: Eerlijk zeggen dat je het nog niet weet
questions:
  - weet je dat nu al of moet je dat navragen
  - kun je dit voor me uitzoeken
  - wanneer hoor ik hier meer over
variables:
  naam: {description: Voornaam van de klant, example: Sanne, required: false}
  moment: {description: Wanneer de klant iets hoort, example: vandaag vóór 17.00 uur}
  afzender: {description: Je voornaam, example: Femke}
---
Dag{% if naam %} {{ naam }}{% endif %}, goede vraag. Ik weet het nog niet zeker en zoek het uit. Je hoort {{ moment }} van me. ^{{ afzender }}
"""
AFTERCARE = """\
---
id: nazorg
title: Nazorg een of twee dagen later
questions:
  - het lijkt nu te werken
  - ik kijk het even aan
  - ik kom erop terug als het weer gebeurt
variables:
  naam: {description: Voornaam van de klant, example: Sanne, required: false}
  afzender: {description: Je voornaam, example: Femke}
---
Dag{% if naam %} {{ naam }}{% endif %}, ik ben benieuwd hoe het nu gaat. Is het opgelost? Zo niet, dan kijk ik graag weer mee. ^{{ afzender }}
"""
SUGGEST = """\
[suggest]
holding = "%s"
"""


def monitoring(folder: Folder) -> Judged:
    """Names to look for, places to look, and when to step in unasked."""
    entry = folder.handbook.monitoring
    names = said([*entry.names, *entry.hashtags]) if entry else []
    places = said([one.name for one in entry.places]) if entry else []
    advice = [one for one in entry.advice if not is_blank(one.why)] if entry else []
    proactive = [name for name, one in folder.handbook.topics.items() if one.proactive != "leave"]
    evidence = (
        folder.seen(
            "monitoring",
            (len(names), "namen en hashtags", "names and hashtags"),
            (len(places), "plekken", "places"),
            (len(advice), "afspraken over ongevraagd reageren", "agreements on stepping in"),
        ),
        folder.seen(
            "topics",
            (len(proactive), "onderwerpen waarbij je uit jezelf reageert", "topics on which you step in unasked"),
        ),
    )
    lacking, writings = [], []
    if not names:
        lacking.append(Text("de namen waarop jullie zoeken", "the names that you look for"))
        client = folder.workspace.config.client
        writings.append(
            Writing(
                folder.file("monitoring"), NAMES % dumps(client if said([client]) else "Lichthuis", ensure_ascii=False)
            )
        )
    if not places:
        lacking.append(
            Text(
                "plekken buiten jullie eigen kanalen: forums en reviewsites",
                "places outside your own channels: forums and review sites",
            )
        )
        writings.append(Writing(folder.file("monitoring"), PLACES))
    if not advice and not proactive:
        lacking.append(Text("wanneer je je er ongevraagd mee bemoeit", "when you step in unasked"))
        writings.append(Writing(folder.file("monitoring"), ADVICE))
    return judged(evidence, lacking, writings, nothing=not names and not places)


def honest(folder: Folder) -> Judged:
    """A holding reply that suggest knows of."""
    named = folder.workspace.config.suggest.holding
    ids = {one.id for one in folder.answers}
    there = named is not None and named in ids
    evidence = (seen_in("webcare.toml", (int(there), "tussenbericht", "holding reply")),)
    if there:
        return judged(evidence, [], [], nothing=False)
    where = folder.workspace.config.paths.answers
    lacking = [
        Text("een tussenbericht, en zijn kenmerk in webcare.toml", "a holding reply, and its id in webcare.toml")
    ]
    writings = [
        Writing(
            f"{where}/{named or 'tussenbericht'}.md",
            HOLDING.replace("id: tussenbericht", f"id: {named or 'tussenbericht'}"),
        )
    ]
    if named is None:
        there = _has_suggest(folder)
        snippet = SUGGEST.partition("\n")[2] if there else SUGGEST
        writings.append(Writing("webcare.toml", snippet % "tussenbericht", ("suggest",) if there else ()))
    return judged(evidence, lacking, writings, nothing=True)


def _has_suggest(folder: Folder) -> bool:
    """Has webcare.toml a part about suggest? TOML allows no second one."""
    root = folder.workspace.root
    tree = read_settings(root)[1] if root is not None else None
    return tree is not None and tree.get("suggest") is not None


def record(folder: Folder) -> Judged:
    """Both sides of the conversations, kept up to date."""
    log, where = folder.log, folder.workspace.config.paths.logs
    evidence = (
        seen_in(
            where,
            (log.incoming + log.outgoing, "berichten", "messages"),
            (log.incoming, "van klanten", "from customers"),
            (log.outgoing, "aan klanten", "to customers"),
            day=log.newest,
        ),
    )
    lacking = []
    if not log.incoming or not log.outgoing:
        lacking.append(Text("vragen én antwoorden in het logboek", "questions and answers in the log"))
    elif log.newest is not None and folder.day - log.newest > FRESH:
        lacking.append(Text("de berichten van de laatste twee weken", "the messages of the last two weeks"))
    return judged(evidence, lacking, [], nothing=not log.incoming + log.outgoing, command="webcare log import")


def follow_up(folder: Folder) -> Judged:
    """An answer to ask with afterwards, and a log that shows that it is done."""
    texts = [(one.id, f"{one.id} {one.title}".lower()) for one in folder.answers]
    found = [name for name, text in texts if AFTERWARDS.search(text)]
    done, where = folder.log.follow_ups, folder.workspace.config.paths.answers
    evidence = (
        seen_in(where, (len(found), "antwoorden om later na te vragen hoe het gaat", "answers to ask with afterwards")),
        seen_in(folder.workspace.config.paths.logs, (done, "keer gedaan", "times done")),
    )
    lacking = (
        []
        if found
        else [
            Text(
                "een antwoord om een of twee dagen later te vragen hoe het gaat",
                "an answer to ask with a day or two later",
            )
        ]
    )
    if not done and folder.log.outgoing:
        lacking.append(
            Text("nazorg in het logboek: reply-kind follow_up", "follow-ups in the log: reply-kind follow_up")
        )
    elif not done:
        lacking.append(Text("een logboek waaruit blijkt dat het gebeurt", "a log that shows that it happens"))
    writings = [] if found else [Writing(f"{where}/nazorg.md", AFTERCARE)]
    return judged(
        evidence, lacking, writings, nothing=not found and not done, command="webcare inbox" if found else None
    )


MONITORING = Item("monitoring", Phase.before, Text("Luisteren", "Monitoring"),
    Text("Webcare begint bij monitoren: weet wie er over je praat, waar, en wanneer je zelf het gesprek aangaat.", "Webcare begins with monitoring: know who talks about you, where, and when you join in."),
    Text("namen, plekken, en afspraken over ongevraagd reageren", "names, places, and agreements on stepping in"),
    Text("Schrijf op waar jullie naar luisteren, en wanneer je uit jezelf reageert.", "Note what you listen to, and when you step in unasked."), monitoring)  # fmt: skip
HONEST = Item("honest", Phase.daily, Text("Eerlijk tussenbericht", "Honest holding reply"),
    Text("Wees eerlijk als je het antwoord schuldig blijft: dan weet de klant dat zijn vraag in behandeling is.", "Be honest when you owe the answer: then the customer knows that the question is being handled."),
    Text("een tussenbericht bij de antwoorden, genoemd in webcare.toml", "a holding reply among the answers, named in webcare.toml"),
    Text("Schrijf een tussenbericht voor als je het nog niet weet.", "Write a holding reply for when you do not know yet."), honest)  # fmt: skip
RECORD = Item("record", Phase.daily, Text("Logboek", "Log"),
    Text("Leg alle vragen en antwoorden vast, zodat collega's weten wat al behandeld is en je het kunt overdragen.", "Record all questions and answers, so that colleagues know what was handled and you can hand it over."),
    Text("berichten van en aan klanten, niet ouder dan twee weken", "messages from and to customers, no older than two weeks"),
    Text("Zet de gesprekken in het logboek, en houd het bij.", "Put the conversations in the log, and keep it up."), record)  # fmt: skip
FOLLOW_UP = Item("follow-up", Phase.daily, Text("Nazorg", "Follow-up"),
    Text("Vraag een of twee dagen later of het probleem is opgelost: laat zien dat je meeleeft.", "Ask a day or two later whether the problem was solved: show that you care."),
    Text("een antwoord om na te vragen hoe het gaat, en een logboek waarin dat gebeurt", "an answer to ask with, and a log in which it happens"),
    Text("Vraag een of twee dagen later na of het is opgelost.", "Ask a day or two later whether it was solved."), follow_up)  # fmt: skip

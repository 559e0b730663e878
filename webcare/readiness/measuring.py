"""Keep measuring, steering and changing: a baseline, criteria agreed beforehand, feedback, and a fixed moment to look."""

import re
from datetime import timedelta

from webcare.model.handbook.goals import Goal
from webcare.model.text import Text
from webcare.readiness.agreements import goal_in, half_a_year_on, role_in
from webcare.readiness.blanks import is_blank, said
from webcare.readiness.card import Item, Judged, Phase, Writing, judged
from webcare.readiness.folder import Folder, seen_in

DIGIT = re.compile(r"\d")
WORDS = re.compile(r"\w+")
FEWEST_WORDS = 5
"""An agreement on who tells whom, and when, takes at least so many words."""
BASELINE = """\
# jullie eigen cijfers, uit 'webcare stats'
baseline:
  value: %s
  measured-from: %s
  measured-until: %s
  n: 100
  how: met webcare stats --save
"""
CRITERIA = """\
success: Drie maanden achter elkaar %s gehaald.
failure: Na een half jaar nog niet. Dan bespreken we de bezetting.
failure-at: %s
"""
FEEDBACK = """\
feedback:
  - De teamleider meldt elke week de drie meest genoemde klachten aan de afdelingen.
"""
ASKING = """\
---
id: feedback-vragen
title: Om feedback vragen na een goede oplossing
questions:
  - bedankt, het is opgelost
  - super, het werkt weer
  - fijn dat jullie dit hebben geregeld
variables:
  naam: {description: Voornaam van de klant, example: Sanne, required: false}
  afzender: {description: Je voornaam, example: Femke}
---
Dag{% if naam %} {{ naam }}{% endif %}, fijn dat het is opgelost! Wat kunnen we de volgende keer beter doen? Ik hoor het graag. ^{{ afzender }}
"""
ASKED = re.compile(r"\bfeedback\b|\bbeoordeling\b|\bwat kunnen we beter\b")
MEETINGS = """\
meetings:
  - Elke eerste maandag van de maand bespreken we de cijfers en de doelen.
"""
BY = "by: %s\n"


def baseline(folder: Folder) -> Judged:
    """A zero measurement for every goal."""
    goals = folder.handbook.goals
    without = [name for name, one in goals.items() if one.baseline is None]
    newest = max((one.baseline.measured_until for one in goals.values() if one.baseline), default=None)
    measured = len(goals) - len(without)
    evidence = (
        folder.seen("goals", (measured, "nulmetingen", "baselines"), (len(goals), "doelen", "goals"), day=newest),
    )
    lacking, writings = [], []
    if not goals:
        lacking.append(Text("een doel om te meten", "a goal to measure"))
        writings.append(goal_in(folder))
        writings.append(Writing(folder.file("goals"), _baseline("95m", folder), ("snel-antwoord",)))
    for name in without:
        lacking.append(Text(f"een nulmeting bij: {name}", f"a baseline for: {name}"))
        writings.append(Writing(folder.file("goals", name), _baseline(goals[name].target, folder), (name,)))
    return judged(evidence, lacking, writings, nothing=not measured, command="webcare stats --save nulmeting.json")


def _baseline(value: str, folder: Folder) -> str:
    return BASELINE % (value, folder.day - timedelta(days=90), folder.day - timedelta(days=1))


def criteria(folder: Folder) -> Judged:
    """For every goal when it has succeeded and when it has failed, by a figure."""
    goals = folder.handbook.goals
    vague = [name for name, one in goals.items() if not _decided(one)]
    blank = [name for name, one in goals.items() if is_blank(one.success) and is_blank(one.failure)]
    evidence = (
        folder.seen(
            "goals",
            (len(goals) - len(vague), "met gelukt en mislukt", "with success and failure"),
            (len(goals), "doelen", "goals"),
        ),
    )
    lacking, writings = [], []
    if not goals:
        lacking.append(Text("een doel met criteria", "a goal with criteria"))
        writings.append(goal_in(folder))
    for name in vague:
        lacking.append(
            Text(
                f"wanneer het gelukt is en wanneer mislukt, met een getal: {name}",
                f"when it has succeeded and when failed, with a figure: {name}",
            )
        )
        target = goals[name].target
        writings.append(Writing(folder.file("goals", name), CRITERIA % (target, target), (name,)))
    return judged(evidence, lacking, writings, nothing=len(blank) == len(goals))


def _decided(goal: Goal) -> bool:
    """Are success and failure said, not the same, and is failure a figure?"""
    if is_blank(goal.success) or is_blank(goal.failure) or goal.success.strip().lower() == goal.failure.strip().lower():
        return False
    return goal.failure_at is not None or DIGIT.search(goal.failure) is not None


def feedback(folder: Folder) -> Judged:
    """Customers are asked, and departments hear what they say."""
    team, log, where = folder.handbook.team, folder.log, folder.workspace.config.paths.answers
    told = [one for one in said(team.feedback) if len(WORDS.findall(one)) >= FEWEST_WORDS] if team else []
    asking = [one.id for one in folder.answers if ASKED.search(f"{one.id} {one.title}".lower())]
    evidence = (
        folder.seen("team", (len(told), "afspraken met de afdelingen", "agreements with the departments")),
        seen_in(where, (len(asking), "antwoorden die om feedback vragen", "answers that ask for feedback")),
        seen_in(folder.workspace.config.paths.logs, (log.ratings, "cijfers van klanten", "ratings of customers")),
    )
    lacking, writings = [], []
    if not told:
        lacking.append(
            Text(
                "wie welke afdeling vertelt wat klanten schreven, en hoe vaak",
                "who tells which department what customers wrote, and how often",
            )
        )
        if team is None:
            writings.append(role_in(folder))
        writings.append(Writing(folder.file("team"), FEEDBACK))
    if not asking and not log.ratings:
        lacking.append(
            Text(
                "een manier om klanten zelf te vragen wat beter kan",
                "a way to ask customers themselves what could be better",
            )
        )
        writings.append(Writing(f"{where}/feedback-vragen.md", ASKING))
    return judged(evidence, lacking, writings, nothing=not told and not asking and not log.ratings)


def evaluation(folder: Folder) -> Judged:
    """A fixed moment to look at the figures, and goals that are still to come."""
    team, goals = folder.handbook.team, folder.handbook.goals
    meetings = said(team.meetings) if team else []
    ahead = [one for one in goals.values() if one.by >= folder.day]
    last = max((one.by for one in goals.values()), default=None)
    evidence = (
        folder.seen("team", (len(meetings), "vaste momenten", "fixed moments")),
        folder.seen("goals", (len(ahead), "doelen die nog lopen", "goals that still run"), day=last),
    )
    lacking, writings = [], []
    if not meetings:
        lacking.append(Text("een vast moment voor de cijfers", "a fixed moment for the figures"))
        if team is None:
            writings.append(role_in(folder))
        writings.append(Writing(folder.file("team"), MEETINGS))
    if not ahead:
        lacking.append(Text("een doel dat nog loopt", "a goal that still runs"))
        name = next(iter(goals), None)
        writings.append(
            Writing(folder.file("goals", name), BY % half_a_year_on(folder), (name,)) if name else goal_in(folder)
        )
    return judged(evidence, lacking, writings, nothing=not meetings)


ITEMS = (
    Item("baseline", Phase.after, Text("Nulmeting", "Baseline"),
         Text("Doe gerichte nul- en herhaalmetingen: anders weet je niet wat webcare oplevert.", "Measure before and again: else you do not know what webcare yields."),
         Text("bij elk doel een nulmeting, met periode en aantal", "for each goal a baseline, with period and number"),
         Text("Meet hoe het nu gaat: webcare stats --save nulmeting.json.", "Measure how it goes now: webcare stats --save baseline.json."), baseline),
    Item("criteria", Phase.after, Text("Gelukt of mislukt", "Success and failure"),
         Text("Denk vooraf na over de criteria voor succes én voor mislukking.", "Think beforehand about the criteria for success and for failure."),
         Text("bij elk doel wanneer het gelukt is, en met een getal wanneer mislukt", "for each goal when it has succeeded, and by a figure when it has failed"),
         Text("Spreek bij elk doel af wanneer het gelukt is, en wanneer mislukt.", "Agree for every goal on when it has succeeded, and when failed."), criteria),
    Item("feedback", Phase.after, Text("Feedback", "Feedback"),
         Text("Vraag klanten om feedback en deel die binnen de organisatie.", "Ask customers for feedback, and share it within the organisation."),
         Text("een afspraak met de afdelingen, en een vraag aan klanten of hun cijfers", "an agreement with the departments, and a question to customers or their ratings"),
         Text("Spreek af wie de afdelingen vertelt wat klanten schreven.", "Agree on who tells the departments what customers wrote."), feedback),
    Item("evaluation", Phase.after, Text("Meten en bijsturen", "Measuring and steering"),
         Text("Blijf meten, regelen en veranderen: het gedrag van klanten verandert mee.", "Keep measuring, steering and changing: customers' behaviour changes too."),
         Text("een vast moment voor de cijfers, en een doel dat nog loopt", "a fixed moment for the figures, and a goal that still runs"),
         Text("Kies een vast moment om de cijfers te bespreken.", "Set a fixed moment to discuss the figures."), evaluation),
)  # fmt: skip

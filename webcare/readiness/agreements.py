"""What is agreed before anybody answers: role and goal, processes, whom to call, whether that is right, tooling."""

from datetime import date, timedelta

from webcare.model.text import Text
from webcare.readiness.blanks import is_blank, is_number
from webcare.readiness.card import Item, Judged, Phase, Writing, judged
from webcare.readiness.folder import Folder

FEWEST_TOPICS = 3
ROLE_SNIPPET = """\
way-of-working: own-team   # think-along, check-only, full-service of own-team
members:
  - {contact: %s, initials: TL, roles: [writer, reviewer, lead]}
"""
GOAL_SNIPPET = """\
snel-antwoord:
  name: Op sociale media krijgt een klant binnen een uur antwoord.
  metric: first_response_time
  statistic: median
  target: 60m
  by: %s
  success: Drie maanden achter elkaar gehaald.
  failure: Na een half jaar boven 90 minuten. Dan bespreken we de bezetting.
  failure-at: 90m
  owner: %s
"""
TOPICS_SNIPPET = """\
bestelling:
  name: Bestelling en levering
  keywords: [bestelling, pakket, levering]
  owner: %(lead)s
  path: standaard
rekening:
  name: Rekening en betaling
  keywords: [rekening, factuur, geld terug]
  owner: %(lead)s
  path: standaard
klacht:
  name: Klacht
  keywords: [klacht, ontevreden, teleurgesteld]
  owner: %(lead)s
  path: standaard
  priority: high
"""
PATH_SNIPPET = """\
paths:
  standaard:
    name: Standaard
    levels:
      - targets: [%(lead)s]
        note: Vertel wat de klant vraagt en wat je zelf zou antwoorden.
    last-contact: %(lead)s
routes:
  - path: standaard
"""
PHONE_SNIPPET = """\
means:
  - {kind: phone, value: 050 000 12 34}
verified-on: %s
"""
CONTACT_SNIPPET = """\
%s:
  kind: person
  name: Femke Smit
  means:
    - {kind: phone, value: 050 000 12 34}
  verified-on: %s
"""


def role(folder: Folder) -> Judged:
    """Way of working, and a goal that somebody owns and that says when it has succeeded."""
    team, goals = folder.handbook.team, folder.handbook.goals
    owned = [one for one in goals.values() if one.owner and not is_blank(one.success) and not is_blank(one.name)]
    evidence = (
        folder.seen("team", (int(team is not None), "werkwijze", "way of working")),
        folder.seen(
            "goals", (len(goals), "doelen", "goals"), (len(owned), "met eigenaar en uitgewerkt", "owned and worked out")
        ),
    )
    lacking, writings = [], []
    if team is None:
        lacking.append(
            Text(
                "welke rol jullie hebben: een eigen team, of meedenken voor een ander",
                "which role you have: a team of your own, or thinking along",
            )
        )
        writings.append(role_in(folder))
    if not owned:
        lacking.append(
            Text(
                "een doel met een eigenaar dat zegt wanneer het gelukt is",
                "a goal with an owner that says when it has succeeded",
            )
        )
        writings.append(goal_in(folder))
    return judged(evidence, lacking, writings, nothing=team is None and not goals)


def role_in(folder: Folder) -> Writing:
    """What to write where nothing is said of the team: its way of working, and who leads it."""
    return Writing(folder.file("team"), ROLE_SNIPPET % folder.lead)


def goal_in(folder: Folder) -> Writing:
    """What to write where no goal is set."""
    return Writing(folder.file("goals"), GOAL_SNIPPET % (half_a_year_on(folder), folder.lead))


def half_a_year_on(folder: Folder) -> date:
    """The day by which a goal that is proposed should be reached."""
    return folder.day + timedelta(days=182)


def process(folder: Folder) -> Judged:
    """Topics with somebody who knows the answer and a way up."""
    topics, plan = folder.handbook.topics, folder.handbook.escalation
    routed = plan is not None and any(
        not (r.when.topics or r.when.channels or r.when.severities or r.when.hours) for r in plan.routes
    )
    loose = [name for name, one in topics.items() if one.owner is None or (one.path is None and not routed)]
    evidence = (
        folder.seen(
            "topics",
            (len(topics), "onderwerpen", "topics"),
            (len(topics) - len(loose), "met eigenaar en pad", "with owner and path"),
        ),
    )
    lacking, writings = [], []
    if len(topics) < FEWEST_TOPICS:
        lacking.append(
            Text(
                "de onderwerpen waarover klanten schrijven: drie of meer",
                "the topics that customers write about: three or more",
            )
        )
        writings.append(Writing(folder.file("topics"), TOPICS_SNIPPET % {"lead": folder.lead}))
    if loose:
        names = ", ".join(loose[:5])
        lacking.append(Text(f"een eigenaar en een pad bij: {names}", f"an owner and a path for: {names}"))
        path = next(iter(plan.paths), "standaard") if plan else "standaard"
        for name in loose:
            lines = [f"owner: {folder.lead}\n"] if topics[name].owner is None else []
            lines += [f"path: {path}\n"] if topics[name].path is None and not routed else []
            writings.append(Writing(folder.file("topics", name), "".join(lines), (name,)))
    return judged(evidence, lacking, writings, nothing=not topics)


def escalation(folder: Folder) -> Judged:
    """Paths that end with somebody who picks up a phone."""
    plan = folder.handbook.escalation
    paths = plan.paths if plan else {}
    lasts = list(dict.fromkeys(path.last_contact for path in paths.values()))
    silent = [name for name in lasts if not folder.reached(name)]
    evidence = (
        folder.seen(
            "escalation",
            (len(paths), "paden", "paths"),
            (len(lasts) - len(silent), "laatste contacten die te bellen zijn", "last contacts that can be called"),
        ),
    )
    lacking, writings = [], []
    if not paths:
        lacking.append(Text("een pad met een laatste contact", "a path with a last contact"))
        writings.append(Writing(folder.file("escalation"), PATH_SNIPPET % {"lead": folder.lead}))
        silent = [] if folder.reached(folder.lead) else [folder.lead]
    if silent:
        lacking.append(
            Text(f"een telefoonnummer bij: {', '.join(silent)}", f"a telephone number for: {', '.join(silent)}")
        )
        writings += [phone_of(folder, name) for name in silent]
    return judged(evidence, lacking, writings, nothing=not paths)


def phone_of(folder: Folder, name: str) -> Writing:
    """A number for a contact; for a roster that cannot be called, for the one that leads."""
    contacts, plan = folder.handbook.contacts, folder.handbook.escalation
    roster = plan.rosters.get(name) if plan else None
    members = [one for turn in roster.rotations for one in turn.members] if roster else [name]
    who = next((one for one in members if one in contacts), members[0] if members else folder.lead)
    if who in contacts:
        return Writing(folder.file("contacts", who), PHONE_SNIPPET % folder.day, (who,))
    return Writing(folder.file("contacts"), CONTACT_SNIPPET % (who, folder.day))


def contacts(folder: Folder) -> Judged:
    """Contacts that can be reached, and that somebody called to check."""
    known, term = folder.handbook.contacts, folder.workspace.config.check.verify_contacts
    with_means = {name: one for name, one in known.items() if one.means}
    real = {
        name: one
        for name, one in with_means.items()
        if any(
            is_number(m.value) or (m.kind not in ("phone", "whatsapp", "pager") and not is_blank(m.value))
            for m in one.means
        )
    }
    fresh = {
        name: one
        for name, one in real.items()
        if one.verified_on is not None and timedelta(0) <= folder.day - one.verified_on <= term
    }
    newest = max((one.verified_on for one in fresh.values() if one.verified_on), default=None)
    stale = [name for name in with_means if name not in fresh]
    evidence = (
        folder.seen(
            "contacts",
            (len(known), "contacten", "contacts"),
            (len(with_means), "met nummer of adres", "with a number or address"),
            (len(fresh), "nagebeld", "verified"),
            day=newest,
        ),
    )
    lacking, writings = [], []
    if not with_means:
        lacking.append(Text("iemand die je kunt bellen of mailen", "somebody whom you can call or mail"))
        writings.append(phone_of(folder, folder.lead))
    if stale:
        names = ", ".join(stale[:5])
        lacking.append(Text(f"nabellen, en de datum erbij: {names}", f"to call and note the date: {names}"))
        for name in stale:
            snippet = f"verified-on: {folder.day}\n" if name in real else PHONE_SNIPPET % folder.day
            writings.append(Writing(folder.file("contacts", name), snippet, (name,)))
    return judged(evidence, lacking, writings, nothing=not with_means)


ITEMS = (
    Item("role", Phase.before, Text("Rol en doel", "Role and goal"),
         Text("Maak vooraf afspraken over de rol en het doel van webcare, met meetbare doelstellingen.", "Agree beforehand on the role and the goal of webcare, with measurable objectives."),
         Text("een werkwijze in team.yaml, en een doel met een eigenaar", "a way of working in team.yaml, and a goal with an owner"),
         Text("Spreek af wat jullie rol is en wat jullie willen bereiken.", "Agree on your role and on what you want to reach."), role),
    Item("process", Phase.before, Text("Processen", "Processes"),
         Text("Webcare leunt op interne processen: wie weet het antwoord, en wie beslist?", "Webcare leans on internal processes: who knows the answer, and who decides?"),
         Text("drie onderwerpen of meer, elk met een eigenaar en een pad", "three topics or more, each with an owner and a path"),
         Text("Geef elk onderwerp een eigenaar en een escalatiepad.", "Give every topic an owner and an escalation path."), process),
    Item("escalation", Phase.before, Text("Escalatie", "Escalation"),
         Text("Noteer het escalatiepad: dan weet je waar je moet aankloppen als je vastloopt.", "Note the escalation path: then you know whom to turn to when you are stuck."),
         Text("een pad, met een laatste contact dat te bellen is", "a path, with a last contact that can be called"),
         Text("Schrijf op wie je belt als niemand het weet, met het nummer.", "Note whom to call when nobody knows, with the number."), escalation),
    Item("contacts", Phase.before, Text("Contacten nagebeld", "Contacts verified"),
         Text("Verwijs naar de juiste persoon met alle gegevens erbij; een oud nummer is erger dan geen nummer.", "Refer to the right person with all the details; an old number is worse than none."),
         Text("elk nummer en adres binnen de termijn nagebeld", "each number and address verified within the term"),
         Text("Zet nummers en adressen in contacts.yaml, bel ze na en noteer de dag.", "Put numbers and addresses in contacts.yaml, call them and note the day."), contacts),
)  # fmt: skip

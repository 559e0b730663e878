"""A small client with something in every kind of entry, a log of a few conversations, and drafts."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from webcare.handover.book import Book
from webcare.handover.gathering import gather
from webcare.store.workspace import open_workspace

AT = datetime(2026, 11, 2, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
"""A Monday."""
INTERNAL = "020 000 20 02"
SETTINGS = 'client = "Lichthuis"\n'
HANDBOOK = {
    "tone": """
        address: u
        register: formal
        greetings: [Beste, Geachte]
        sign-off: {style: initials, mark: "^", closings: [Groet]}
        emoji: {most: 0}
        sentence-words: 18
        principles: [Eerst de mens.]
        preferred: [{use: bestelling, instead-of: [order], why: Zo zegt de klant het.}]
        forbidden: [{word: helaas, use: [jammer]}]
        examples: [{wrong: Kan niet., right: "Dit kan wel:\\nbel ons.", why: Zeg wat kan.}]
    """,
    "channels": """
        x:
          name: X
          surface: both
          handle: "@lichthuis"
          aliases: [twitter]
          max-length: 280
          counting: x
          hours: winkel
          owner: desk
          direct-messages: true
          dm-requires-follow: true
          closed-alternative: email
          note: Antwoord kort.
        email: {name: E-mail, surface: closed, formatting: html, greeting: false, sign-off: full-name, hours: winkel}
        forum: {name: Forum, surface: open, status: not-served, reason: Te stil.}
    """,
    "hours": """
        winkel:
          name: Winkel
          versions:
            - {valid-from: 2025-01-01, week: {mon: [9:00-12:00, 13:00-17:00], tue: [9:00-17:00], wed: [9:00-17:00]}}
            - {valid-from: 2027-01-04, note: Genoeg collega's., week: {mon: [9:00-18:00]}}
          holidays:
            - {day: new-year, open: "no"}
            - {day: easter-monday, open: "yes", hours: [10:00-12:00], note: Alleen telefonisch.}
            - {day: kings-day, open: "yes"}
            - {day: whit-monday, open: "yes", note: Gewoon werk.}
          exceptions:
            - {date: 2026-12-07, hours: [], reason: Teamdag.}
    """,
    "targets": """
        - {id: spoed, priorities: [urgent], first-response: 15m, share: 95, clock: calendar, valid-from: 2026-01-01}
        - {id: x, channels: [x], first-response: 1h, next-response: 90m, resolution: 25h, share: 85, valid-from: 2026-01-01}
        - {id: rest, first-response: 8h, share: 80, valid-from: 2026-01-01, note: Voor alles.}
        - {id: oud, first-response: 9h, valid-from: 2025-01-01, valid-until: 2025-12-31}
    """,
    "topics": """
        bezorging:
          name: Bezorging
          keywords: [pakket, bezorger]
          owner: magazijn
          path: pakket
          priority: high
          reactive: go-closed
          proactive: answer
          closed: true
          note: Kijk eerst op de volgpagina.
        garantie: {name: Garantie, keywords: [garantie], owner: iris}
        los: {name: Losse vragen, keywords: [los]}
    """,
    "contacts": f"""
        desk:
          kind: department
          name: Webcare
          public-name: ons webcareteam
          holders: [iris, noor]
          means: [{{kind: phone, value: 020 000 10 01, public: true, hours: winkel}}]
          hours: winkel
          languages: [nl, en]
          backup: magazijn
          about: [alle vragen]
          verified-on: 2026-10-01
        magazijn:
          kind: department
          name: Magazijn
          holders: [tom]
          means: [{{kind: phone, value: {INTERNAL}, note: Bel de balie.}}]
        directie: {{kind: role, name: Directie, holders: [tom]}}
        iris: {{kind: person, name: Iris Kok, job: Teamleider, means: [{{kind: email, value: iris@lichthuis.example}}]}}
        noor:
          kind: person
          name: Noor Smit
          backup: iris
          about: [garantie]
          means: [{{kind: phone, value: 020 000 40 04}}]
        tom: {{kind: person, name: Tom Bos, backup: noor, means: [{{kind: pager, value: 020 000 30 03}}]}}
    """,
    "escalation": """
        paths:
          pakket:
            name: Pakket
            levels:
              - {targets: [dienst, magazijn], note: Noem het bestelnummer.}
              - {targets: [iris], delay: 26h, clock: business, when: {severities: [major, critical], channels: [x]}}
              - {targets: [directie], delay: 30m}
            repeat: 1
            last-contact: directie
            cover: winkel
        rosters:
          dienst:
            name: Dienst
            hours: winkel
            rotations: [{members: [tom], starts: 2026-10-05T09:00}]
            overrides: [{action: replace, person: tom, by: noor, start: 2026-11-04T00:00, end: 2026-11-05T00:00, reason: Tandarts.}]
        routes:
          - {when: {topics: [bezorging]}, path: pakket}
        absences: [{person: tom, start: 2026-12-01T00:00, end: 2026-12-03T00:00}]
    """,
    "vocabulary": """
        names: [{name: Lichthuis, wrong: [Licht Huis], what: Onze winkel.}]
        jargon: [{word: sku, use: artikelnummer}]
        accept: [dimmer]
        abbreviations: {LED: een zuinige lamp}
    """,
    "rules": """
        geen-uitroep:
          kind: phrase
          phrases: [echt waar]
          level: advice
          message: Schrijf dit niet.
          channels: [x]
          wrong: [Dat is echt waar.]
          right: [Dat klopt.]
    """,
    "privacy": """
        ask:
          - {data: order-number, closed: true, why: Om te helpen.}
          - {data: bsn, closed: false, why: Mag niet.}
        retention:
          - {what: logs, keep: 13 maanden, why: Om te vergelijken.}
          - {what: drafts, keep: 365d, why: Lang genoeg.}
        own-data: ["ART-###"]
        officer: iris
        statement: https://lichthuis.example/privacy
        note: Vraag het bij twijfel.
    """,
    "crisis": """
        thresholds:
          - {phase: watch, messages: 20, within: 1h, times-normal: 3}
          - {phase: watch, messages: 1, within: 1d, times-normal: 3, channels: [x]}
          - {phase: crisis, messages: 80, within: 90m}
        decides: directie
        publishes: [desk]
        roles: [{role: Woordvoering, contact: iris, does: [Schrijft., Belt.]}]
        phases:
          - {phase: crisis, steps: [Bel de directie., Plaats de tekst.], pause: [jokes, emoji], review: true}
        statements: [{id: brand, channels: [x], text: Haal de stekker eruit.}]
        signals: [brand, rook]
        evaluation: Schrijf op wat je leerde.
    """,
    "goals": """
        snel:
          name: Op X antwoorden we snel.
          metric: first_response_time
          channels: [x]
          baseline: {value: 2h, measured-from: 2026-01-01, measured-until: 2026-03-31, n: 100, how: In openingstijd.}
          target: 1h
          by: 2026-12-31
          success: De helft binnen een uur.
          failure: Meer dan drie uur.
          scale-up: Bij drukte.
          owner: iris
    """,
    "monitoring": """
        names: [Lichthuis]
        hashtags: ["#lichthuis"]
        competitors: [{name: Peertje, also: [Peer]}]
        places: [{name: Klusforum, link: https://klusforum.example, owner: noor, every: elke week}]
        advice: [{when: [brand], step: escalate, why: Gevaar.}]
        note: We lezen mee.
    """,
    "team": """
        way-of-working: full-service
        members:
          - {contact: iris, initials: IK, roles: [lead, reviewer]}
          - {contact: noor, initials: NS, roles: [writer], channels: [x], new-until: 2026-12-31}
        reviews: [{when: [complaint], by: [iris, tom], channels: [x], topics: [bezorging]}]
        meetings: [Elke maandag.]
        training: [Eerst lezen.]
        feedback: [Elke vrijdag.]
    """,
    "facts": "telefoon: 020 000 10 01\n",
}
ANSWERS = {
    "waar.md": """---
id: waar
title: Waar is mijn pakket
topic: bezorging
questions: [waar blijft mijn pakket]
variables:
  naam: {description: Voornaam, example: Ali, required: false}
valid-until: 2026-10-31
review-by: 2026-10-01
owner: magazijn
prevents: Wanneer komt het?
tone: Rustig.
---
{% if naam %}Beste {{ naam }},{% else %}Beste,{% endif %} we zoeken het uit. {% include "bel" %}

## email
Beste {{ naam }},

We zoeken het uit.

* niet vet *
""",
    "algemeen.md": "---\nid: algemeen\ntitle: Algemeen\nchannels: [x]\nvalid-from: 2026-12-01\n---\nDank.\n",
}
FRAGMENT = "Bel {{ facts.telefoon }}.\n"
CUSTOMER, AGENT = "k_0123456789abcdef", "a_0123456789abcdef"


def message(number: int, conversation: str, at: str, direction: str, body: str, **more: Any) -> dict[str, Any]:
    author = {"type": "customer", "ref": CUSTOMER} if direction == "in" else {"type": "agent", "ref": AGENT}
    return {
        "v": 1,
        "type": "message",
        "id": f"m{number:06}",
        "conversation_id": conversation,
        "at": at,
        "source": {"system": "x", "id": f"{number:010x}"},
        "channel": "x",
        "surface": "open",
        "trigger": "mention",
        "direction": direction,
        "author": author,
        "body": body,
        "topic": "bezorging",
        "intent": "question",
        **more,
    }


LOG = [
    message(1, "c00001", "2026-10-05T09:00:00+02:00", "in", "Waar blijft mijn pakket?"),
    message(2, "c00001", "2026-10-05T09:30:00+02:00", "out", "We zoeken het uit.", reply_kind="answer"),
    message(
        3, "c00002", "2026-10-06T10:00:00+02:00", "in", "En het mijne?", author={"type": "customer", "ref": "k_11"}
    ),
    message(4, "c00002", "2026-10-06T12:00:00+02:00", "out", "Morgen.", reply_kind="answer"),
    message(
        5,
        "c00003",
        "2026-11-01T20:00:00+01:00",
        "in",
        "Bel mij op 06 12 34 56 78!",
        author={"type": "customer", "ref": "k_22"},
    ),
]
DRAFT = "---\nchannel: x\nstatus: to-review\n---\nBeste Ali, we zoeken het uit.\n"


def write_client(root: Path, *, log: str | None = "gesprekken.pseudo.jsonl", without: tuple[str, ...] = ()) -> Path:
    """The client in a folder; ``without`` some kinds of entries."""
    (root / "handbook").mkdir(parents=True)
    (root / "webcare.toml").write_text(SETTINGS, encoding="utf-8")
    for kind, text in HANDBOOK.items():
        if kind not in without:
            (root / "handbook" / f"{kind}.yaml").write_text(text, encoding="utf-8")
    if "answers" not in without:
        (root / "answers" / "fragments").mkdir(parents=True)
        for name, text in ANSWERS.items():
            (root / "answers" / name).write_text(text, encoding="utf-8")
        (root / "answers" / "fragments" / "bel.md").write_text(FRAGMENT, encoding="utf-8")
        (root / "drafts").mkdir()
        (root / "drafts" / "pakket.md").write_text(DRAFT, encoding="utf-8")
    if log is not None:
        (root / "logs").mkdir()
        lines = "".join(json.dumps(record) + "\n" for record in LOG)
        (root / "logs" / log).write_text(lines, encoding="utf-8")
    return root


def book_of(root: Path, **more: Any) -> Book:
    """The facts of that client."""
    return gather(open_workspace(str(root), str(root)), AT, **more)

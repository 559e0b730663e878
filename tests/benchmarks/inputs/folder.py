"""A client of 1,000 entries over the kinds, and 500 answers, in order but for nothing: what ``check`` is timed on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

PARTS = {
    "channels": 20,
    "hours": 20,
    "targets": 100,
    "topics": 220,
    "contacts": 260,
    "paths": 50,
    "rosters": 30,
    "names": 120,
    "rules": 80,
    "goals": 40,
    "facts": 60,
}
"""How many there are of each."""
ENTRIES = sum(PARTS.values())
ANSWERS = 500
WEEK = {day: ["8:30-12:30", "13:00-18:00"] for day in ("mon", "tue", "wed", "thu", "fri")} | {"sat": ["10:00-16:00"]}
HOLIDAYS = ("new-year", "good-friday", "easter-sunday", "easter-monday", "kings-day", "liberation-day", "ascension-day",
            "whit-sunday", "whit-monday", "christmas-day", "second-christmas-day")  # fmt: skip
NOTE = (
    "Vraag eerst wat de klant al heeft geprobeerd, en noem dat in je antwoord. Weet je het niet zeker, bel dan iemand van "
    "de afdeling: die denkt graag mee, ook op zaterdag."
)


class Plain(yaml.SafeDumper):
    """Writes everything out: webcare takes no anchors."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  the name and the shape are PyYAML's
        """Nothing stands anywhere in short."""
        return True


def of(kind: str, number: int) -> str:
    """The id of one of the entries of a kind, round and round."""
    return f"{kind}-{number % PARTS[kind] + 1}"


def handbook() -> dict[str, Any]:
    """Each kind by name, as plain data."""
    channels = {
        of("channels", n): {
            "name": f"Kanaal {n}", "surface": "both", "handle": f"@noorder{n}", "max-length": 280 + n,
            "hours": of("hours", n), "owner": of("contacts", n), "direct-messages": True,
            "closed-alternative": of("channels", n + 1), "note": NOTE,
        }
        for n in range(PARTS["channels"])
    }  # fmt: skip
    hours = {
        of("hours", n): {
            "name": f"Tijden {n}", "versions": [{"valid-from": "2026-01-01", "week": WEEK, "note": NOTE}],
            "holidays": [{"day": day, "open": "yes"} for day in HOLIDAYS],
        }
        for n in range(PARTS["hours"])
    }  # fmt: skip
    targets = [
        {
            "id": of("targets", n), "channels": [of("channels", n)], "topics": [of("topics", n)] if n >= 20 else [],
            "first-response": "1h", "next-response": "2h", "resolution": "24h", "share": 80, "valid-from": "2026-01-01",
        }
        for n in range(PARTS["targets"])
    ]  # fmt: skip
    topics = {
        of("topics", n): {
            "name": f"Onderwerp {n}", "keywords": [f"trefwoord {n}{letter}" for letter in "abcdef"],
            "owner": of("contacts", n), "path": of("paths", n), "priority": "normal", "note": NOTE,
        }
        for n in range(PARTS["topics"])
    }  # fmt: skip
    contacts = {
        of("contacts", n): {
            "kind": "person", "name": f"Collega {n}", "job": "Medewerker", "hours": of("hours", n),
            "means": [
                {"kind": "phone", "value": f"050 000 {n:04}", "note": "Alleen overdag."},
                {"kind": "email", "value": f"collega{n}@noorder.example"},
            ],
            "backup": of("contacts", n + 1), "about": ["vragen over bezorgen", "vragen over retour"],
            "verified-on": "2026-10-01",
        }
        for n in range(PARTS["contacts"])
    }  # fmt: skip
    escalation = {
        "paths": {
            of("paths", n): {
                "name": f"Pad {n}", "last-contact": of("contacts", n), "cover": of("hours", n),
                "levels": [
                    {"targets": [of("rosters", n)], "note": NOTE},
                    {"targets": [of("contacts", n)], "delay": "30m", "when": {"topics": [of("topics", n)]}},
                ],
            }
            for n in range(PARTS["paths"])
        },
        "rosters": {
            of("rosters", n): {
                "name": f"Rooster {n}",
                "rotations": [
                    {"members": [of("contacts", n + more) for more in range(6)], "starts": "2026-01-05T09:00"}
                ],
            }
            for n in range(PARTS["rosters"])
        },
    }  # fmt: skip
    rules = {
        of("rules", n): {
            "kind": "words", "message": "Schrijf dit liever niet.", "words": [f"verbodenwoord{n}"],
            "wrong": [f"Dit is verbodenwoord{n}."], "right": ["Dit mag wel."],
        }
        for n in range(PARTS["rules"])
    }  # fmt: skip
    goals = {
        of("goals", n): {
            "name": f"Doel {n}: sneller antwoorden", "metric": "first_response_time", "target": "1h", "by": "2027-06-30",
            "success": "De mediaan is hoogstens een uur.", "failure": "De mediaan is hoger; dan praten we erover.",
            "channels": [of("channels", n)], "owner": of("contacts", n),
        }
        for n in range(PARTS["goals"])
    }  # fmt: skip
    names = [{"name": f"NoorderHub {n}", "wrong": [f"Noorder Hub {n}"], "what": NOTE} for n in range(PARTS["names"])]
    facts = {f"feit{n}": f"Dit is feit nummer {n}." for n in range(PARTS["facts"])}
    return {
        "channels": channels, "hours": hours, "targets": targets, "topics": topics, "contacts": contacts,
        "escalation": escalation, "rules": rules, "goals": goals, "vocabulary": {"names": names}, "facts": facts,
    }  # fmt: skip


def answer(number: int) -> str:
    """An answer with a variant for a channel, a choice, a fact and a fragment."""
    head = {
        "id": f"antwoord-{number}", "title": f"Antwoord {number}", "topic": of("topics", number),
        "questions": [f"vraag {number}{letter} over mijn pakket" for letter in "abcdefgh"],
        "variables": {"naam": {"description": "Voornaam van de klant", "example": "Sanne", "required": False}},
        "owner": of("contacts", number), "review-by": "2027-06-01", "valid-until": "2027-12-31",
    }  # fmt: skip
    front = yaml.safe_dump(head, allow_unicode=True, sort_keys=False)
    text = (
        "{% if naam %}Hoi {{ naam }}, {% else %}Hoi, {% endif %}wat fijn dat je het even vraagt. Je pakket gaat vandaag nog "
        "op de post, en morgen lees je in je mail waar het is. {{ facts.feit" + str(number % PARTS["facts"]) + " }}\n"
    )
    return f'---\n{front}---\n{text}\n{{% include "groet" %}}\n\n## {of("channels", number)}\n{text}'


def make_client(folder: Path) -> None:
    """Write the client folder."""
    (folder / "handbook").mkdir(parents=True)
    (folder / "answers" / "fragments").mkdir(parents=True)
    (folder / "webcare.toml").write_text('client = "Noorder"\n', "utf-8")
    for kind, data in handbook().items():
        text = yaml.dump(data, Dumper=Plain, allow_unicode=True, sort_keys=False, width=100)
        (folder / "handbook" / f"{kind}.yaml").write_text(f"---\n{text}", "utf-8")
    for number in range(ANSWERS):
        (folder / "answers" / f"antwoord-{number}.md").write_text(answer(number), "utf-8")
    (folder / "answers" / "fragments" / "groet.md").write_text(
        "Laat het ons weten als we nog iets kunnen doen.\n", "utf-8"
    )


def front_matter(folder: Path) -> None:
    """The front matter of each answer in ``klant/`` as a YAML file in ``koppen/``: the text below it is no YAML."""
    (folder / "koppen").mkdir()
    for path in sorted((folder / "klant" / "answers").glob("*.md")):
        (folder / "koppen" / f"{path.stem}.yaml").write_text(path.read_text("utf-8").split("---\n")[1], "utf-8")

"""The commands that write, each so that it writes in the client folder of ``folder``."""

from __future__ import annotations

import json

from tests.custody.records import message
from tests.faults.harness import Command

RECORD = json.dumps(message(900, "c9", None, "Waar blijft mijn lamp?"))
ADD = ("log", "add", "--conversation", "c9", "--body", "Hoi", "--channel", "x", "--surface", "open", "--direction")
COMMANDS = {
    "lint --fix": Command(("lint", "--fix", "drafts/vast.txt", "drafts/evi.md")),
    "lint --fix --unsafe": Command(("lint", "--fix", "--unsafe", "drafts/vast.txt")),
    "lint --write-baseline": Command(("lint", "drafts", "--write-baseline", "../uit/bekend.json")),
    "address": Command(("address", "u", "-i", "drafts/vast.txt")),
    "log add": Command((*ADD, "in", "--author-type", "customer", "--id", "nieuw", "--at", "2026-11-20T10:00:00+01:00")),
    "log add, records": Command(("log", "add", "-"), stdin=RECORD + "\n"),
    "log import": Command(("log", "import", "eigen", "../uit/berichten.csv", "--map", "../uit/map.yaml"), batch=20),
    "log export": Command(("log", "export", "--output", "../uit/alles.jsonl"), code=1),
    "privacy erase": Command(("privacy", "erase", "k_1111111111111111")),
    "privacy retain": Command(("privacy", "retain")),
    "privacy key rotate": Command(("privacy", "key", "rotate"), anew=True),
    "privacy key rotate, of a file": Command(
        ("privacy", "key", "rotate"), anew=True, environment={"WEBCARE_KEY_FILE": "../uit/ci.key"}
    ),
    "privacy redact": Command(("privacy", "redact", "logs/desk.jsonl", "-o", "../uit/deel.jsonl"), twice="exists"),
    "privacy export": Command(("privacy", "export", "k_1111111111111111", "-o", "../uit/jan.txt"), twice="exists"),
    "suggest --index": Command(("suggest", "--index")),
    "suggest": Command(("suggest", "waar blijft mijn pakket")),
    "check": Command(("check",), code=1),
    "answers import": Command(("answers", "import", "../uit/antwoorden.csv", "--write")),
    "answers mine": Command(("answers", "mine", "--write", "--at", "2026-11-22")),
    "answers new": Command(
        ("answers", "new", "retour-sturen", "--title", "Retour sturen", "--question", "hoe stuur ik iets terug"),
        twice="exists",
    ),
    "review request": Command(("review", "request", "drafts/nieuw.md", "--by", "LH"), twice=""),
    "review approve": Command(("review", "approve", "drafts/evi.md", "--by", "SV"), twice=""),
    "words add": Command(("words", "add", "Noorderlamp", "dimbaar")),
    "init": Command(("init", "../uit/ander", "--name", "Ander"), twice="already"),
    "init --ci": Command(("init", "--ci", "github")),
    "schema --write": Command(("schema", "--write")),
    "handover": Command(("handover", "--output", "../uit/boek", "--format", "html", "--at", "2026-11-22T10:00")),
    "stats --save": Command(
        ("stats", "--save", "../uit/meting.json", "--at", "2026-11-22T10:00", "--since", "2026-01-01")
    ),
    "stats --output": Command(("stats", "--format", "md", "--output", "../uit/cijfers.md", "--at", "2026-11-22T10:00")),
    "expected --output": Command(("expected", "--output", "../uit/badge.svg", "--format", "svg")),
    "escalate": Command(("escalate",), code=1),
}

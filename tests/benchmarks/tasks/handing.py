"""The folder: checked, compared, handed over; and who is called."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.benchmarks.inputs.changed import EVERYTHING, FIVE, ROOT, WORD, Edit, make_sample
from tests.benchmarks.inputs.folder import front_matter, make_client
from tests.benchmarks.inputs.logs import make_replies
from tests.benchmarks.peers import Peers
from tests.benchmarks.task import Command, Goal, Prepare, Size, Task

WEBCARE = [sys.executable, "-m", "webcare"]
DAY, AT, SINCE = "2026-11-22", "2026-11-22T09:00", "2026-08-01"
LINTING, SIMULATION = "antwoord/afgekeurde-tekst,handboek/afgekeurde-crisistekst", "handboek/gat-in-dekking"
RELAXED = "{extends: relaxed, rules: {line-length: disable}}"
YEAR = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from datetime import date
from tests.benchmarks.inputs.plan import large
from webcare.escalate.simulating import simulate
print(len(simulate(large(), date(2026, 1, 5), 52).gaps))
"""
UNCACHED = ["env", "WEBCARE_CACHE=off"]


def checking(folder: Path, _size: Size, peers: Peers) -> list[Command]:
    """A client of 1,000 entries and 500 answers, nothing remembered; yamllint gets the same YAML, front matter too."""
    make_client(folder / "klant")
    front_matter(folder)
    check = [*UNCACHED, *WEBCARE, "check", str(folder / "klant"), "--at", DAY]
    yaml = [*peers.words("yamllint"), "-d", RELAXED, str(folder / "klant" / "handbook"), str(folder / "koppen")]
    return [
        Command("webcare check: load, schema, references", [*check, "--skip", f"{LINTING},{SIMULATION}"], codes=(0, 1)),
        Command("webcare check, all of it", check, codes=(0, 1)),
        Command("yamllint", yaml, "yamllint"),
    ]


def escalating(_folder: Path, _size: Size, _peers: Peers) -> list[Command]:
    """Whom to call at Christmas, at night: nobody, which takes the whole chain to say, and is exit code 1."""
    words = ["escalate", "bezorging", "--at", "2026-12-25T23:10", "--channel", "x", "--client", str(ROOT)]
    return [Command("webcare escalate", [*WEBCARE, *words], codes=(1,))]


def simulating(_folder: Path, _size: Size, _peers: Peers) -> list[Command]:
    """A year of large rosters, by the engine of ``escalate simulate``."""
    return [Command("webcare's simulation", [sys.executable, "-c", YEAR])]


def comparing(folder: Path, _size: Size, peers: Peers) -> list[Command]:
    """What five changes mean."""
    base, client = make_sample(folder / "before"), make_sample(folder / "after", FIVE)
    lines = [*peers.words("git"), "diff", "--no-index", str(base), str(client)]
    return [
        Command("webcare diff", [*WEBCARE, "diff", "--against", str(base), "--client", str(client)]),
        Command("git diff --no-index", lines, "git", codes=(1,)),
    ]


def impact_of(edits: list[Edit]) -> Prepare:
    """What a change would have meant for past replies, nothing remembered."""

    def prepare(folder: Path, size: Size, _peers: Peers) -> list[Command]:
        base, client = make_sample(folder / "before"), make_sample(folder / "after", edits)
        os.link(make_replies(folder / "log.jsonl", size(10_000)), client / "logs" / "log.jsonl")
        words = ["diff", "--impact", "--against", str(base), "--client", str(client), "--at", AT, "--since", SINCE]
        return [Command("webcare diff --impact", [*UNCACHED, *WEBCARE, *words])]

    return prepare


def handing(folder: Path, _size: Size, _peers: Peers) -> list[Command]:
    """The book of the sample client."""
    client, book = make_sample(folder / "client"), folder / "book.html"
    words = ["handover", "--format", "html", "--output", str(book), "--client", str(client), "--at", AT]
    return [Command("webcare handover", [*WEBCARE, *words], fresh=(book,))]


TASKS = [
    Task("check", "check 1,000 entries and 500 answers, cold", checking, [Goal(2.0, to="yamllint")]),
    Task("escalate", "find whom to call now", escalating, [Goal(0.20)]),
    Task("simulate", "simulate 52 weeks of 20 paths and 60 people", simulating, [Goal(2.0)]),
    Task("diff", "tell what five changes of a handbook mean", comparing),
    Task("impact", "one change held against 10,000 past replies", impact_of(WORD), [Goal(10.0)]),
    Task("impact-five", "five changes held against 10,000 past replies", impact_of(FIVE), [Goal(10.0)]),
    Task(
        "impact-all",
        "all that lint reads changed, 10,000 past replies",
        impact_of(EVERYTHING),
        [Goal(10.0)],
        extra=True,
    ),
    Task("handover", "make the handbook one book", handing),
]

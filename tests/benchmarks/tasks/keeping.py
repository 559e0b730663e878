"""The log: proved, added to, imported, counted and turned into what waits."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks.inputs.changed import ROOT, make_sample
from tests.benchmarks.inputs.logs import AT, make_kaggle, make_log, make_messages
from tests.benchmarks.peers import Peers
from tests.benchmarks.task import Command, Goal, Size, Task

WEBCARE = [sys.executable, "-m", "webcare"]
NOTE = ["log", "add", "--conversation", "0-c00002", "--note", "Belt morgen terug"]
ADD = """jq -cn --arg at "$(date +%FT%T%:z)" --arg id "$(od -An -N8 -tx8 /dev/urandom)" \
'{v: 1, type: "note", id: $id, conversation_id: "0-c00002", at: $at, body: "Belt morgen terug"}' >> "$1" """


def verifying(folder: Path, size: Size, peers: Peers) -> list[Command]:
    """A large log read, every line of it judged."""
    log = str(make_log(folder / "log.jsonl", size(1_000_000)))
    return [
        Command("webcare log verify", [*WEBCARE, "log", "verify", log, "--client", str(ROOT)]),
        Command("jq -c .", [*peers.words("jq"), "-c", ".", log], "jq"),
    ]


def adding(folder: Path, size: Size, peers: Peers) -> list[Command]:
    """One note more, each run to a log of its own that only grows by those of the runs before."""
    client = make_sample(folder / "client")
    own, other = (make_log(folder / name, size(100_000)) for name in ("own.jsonl", "other.jsonl"))
    return [
        Command("webcare log add", [*WEBCARE, *NOTE, "--file", str(own), "--client", str(client)]),
        Command(
            "jq >> log",
            [*(peers.words("jq") and ["sh", "-c", ADD, "sh", str(other)])],
            "jq",
            "writes the line; reads nothing, checks nothing, no lock, not flushed to disk",
        ),
    ]


def importing(folder: Path, size: Size, _peers: Peers) -> list[Command]:
    """A vendor's export taken over, pseudonymised."""
    client = make_sample(folder / "client")
    key = folder / "key"
    key.write_text(f"{'6b' * 32}\n", "utf-8")
    key.chmod(0o600)
    export, log = make_kaggle(folder / "twcs.csv", size(4500)), folder / "imported.jsonl"
    words = [
        "env",
        f"WEBCARE_KEY_FILE={key}",
        *WEBCARE,
        "log",
        "import",
        "kaggle-twcs",
        str(export),
        "--file",
        str(log),
        "--client",
        str(client),
    ]
    beside = [log.with_name(log.name + end) for end in (".import", ".lock", ".torn")]
    return [Command("webcare log import", words, fresh=(log, *beside))]


def waiting(folder: Path, size: Size, _peers: Peers) -> list[Command]:
    """Who waits, in a log with so many messages."""
    client = make_sample(folder / "client")
    log = str(make_messages(folder / "log.jsonl", size(100_000)))
    inbox = [*WEBCARE, "inbox", "--at", AT, "--file", log, "--client", str(client)]
    return [
        Command("webcare inbox", inbox),
        Command("webcare inbox --no-suggest", [*inbox, "--no-suggest"]),
    ]


TASKS = [
    Task("verify", "prove a log of 1,000,000 records", verifying, [Goal(0.25, to="jq -c ."), Goal(200, "megabytes")]),
    Task("add", "add a note to a log of 100,000 records", adding),
    Task("import", "take over a vendor's CSV of 4,500 tweets", importing),
    Task("inbox", "list who waits among 100,000 messages", waiting, [Goal(1.0)]),
]

"""Starting up: a command imports what it needs and nothing else, which is how lint stays fast."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.test_log_blocks import message, written
from tests.suggest.small import make_client

HEAVY = {
    "pydantic", "rich", "jinja2", "tabulate", "dateutil", "rapidfuzz", "yaml", "importlib.metadata", "email", "numpy",
    "asyncio", "phonenumbers", "stdnum", "unittest", "http", "xml", "sqlite3", "multiprocessing",
}  # fmt: skip
PROBE = """
import io, json, sys
from webcare.cli import main
sys.stdin = io.TextIOWrapper(io.BytesIO({stdin!r}))
sys.stdout, out = io.StringIO(), sys.stdout
code = main({arguments!r})
print(json.dumps([code, sorted(sys.modules)]), file=out)
"""
DRAFT = "Hoi Sanne, je pakket is onderweg. ^SV"


def imported(*arguments: str, stdin: str = "") -> tuple[int, set[str]]:
    probe = PROBE.format(stdin=stdin.encode(), arguments=list(arguments))
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True)
    code, modules = json.loads(done.stdout)
    return code, set(modules)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["--lang", "en", "--help"]])
def test_help_imports_no_command(arguments: list[str]) -> None:
    code, modules = imported(*arguments)
    assert code == 0
    assert modules & HEAVY == set()
    assert {name for name in modules if name.startswith(("webcare.rules", "webcare.lint", "webcare.language"))} == set()


def test_help_of_lint_imports_no_rule() -> None:
    code, modules = imported("lint", "--help")
    assert code == 0
    assert modules & HEAVY == set()
    assert {name for name in modules if name.startswith("webcare.rules.taal.")} == set()


@pytest.mark.usefixtures("client")
def test_lint_imports_only_what_it_needs() -> None:
    code, modules = imported("lint", "-", "--channel", "x", stdin=DRAFT)
    assert code == 0
    assert modules & HEAVY <= {"yaml"}  # the handbook is read for the first time, and then kept
    assert imported("lint", "-", "--channel", "x", stdin=DRAFT)[1] & HEAVY == set()


def test_lint_without_a_client_imports_only_what_it_needs() -> None:
    imported("lint", "-", stdin=DRAFT)
    code, modules = imported("lint", "-", stdin=DRAFT)
    assert (code, modules & HEAVY) == (0, set())


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize(
    ("text", "also"),
    [
        (f"{DRAFT} 👍", {"regex"}),
        ("Hoi Sanne, staat het op BE68 5390 0754 7034? ^SV", {"stdnum"}),
        (f"---\nchannel: x\n---\n{DRAFT}", {"yaml"}),
    ],
)
def test_what_a_draft_needs_is_imported_for_it(text: str, also: set[str]) -> None:
    lint = ("lint", "-", "--channel", "x")
    imported(*lint, stdin=text)  # now the handbook is in the cache
    assert imported(*lint, stdin=text)[1] & (HEAVY | {"regex"}) == also
    assert imported(*lint, stdin=DRAFT)[1] & also == set()


def test_a_command_imports_no_other_command(here: Path) -> None:
    (here / "a.jsonl").write_text('{"draft": "Hoi. ^SV"}\n', encoding="utf-8")
    commands = ("lint", "check", "rule", "init", "words")
    for name, arguments in {"lint": ["lint", "--batch", "a.jsonl"], "rule": ["rule", "taal/leesteken"]}.items():
        modules = imported(*arguments)[1]
        assert [other for other in commands if f"webcare.cli.{other}" in modules] == [name]


def test_escalate_imports_only_what_it_needs(client: Path) -> None:
    asked = ("escalate", "--at", "2026-11-24T10:00")
    assert imported(*asked)[0] == 0
    code, modules = imported(*asked)
    assert (code, modules & (HEAVY | {"dateutil.rrule", "icalendar", "numpy", "filelock"})) == (
        0,
        {"dateutil"},
    )  # Easter
    wanted = ("webcare.desk", "webcare.history", "webcare.recording", "webcare.escalate.")
    assert {name for name in modules if name.startswith(wanted)} == {"webcare.escalate.asking"}
    monthly = client / "handbook" / "escalation.yaml"
    roster = "rosters: {d: {name: D, rotations: [{members: [teamleider], starts: 2026-01-01T09:00, rule: FREQ=MONTHLY;BYDAY=1MO}]}}\n"
    text = monthly.read_text("utf-8").replace("targets: [klantenservice]", "targets: [d]")
    monthly.write_text(text + roster, encoding="utf-8")
    assert "dateutil.rrule" in imported(*asked)[1]


def test_suggest_learns_once_and_asks_without_numpy(here: Path) -> None:
    folder = str(make_client(here / "lamp"))
    asked = ("suggest", "waar is mijn pakket", "--client", folder)
    assert "numpy" in imported(*asked)[1]
    code, modules = imported(*asked)
    assert (code, modules & {"numpy", "tabulate", "rich", "pydantic", "phonenumbers", "filelock"}) == (0, set())


def test_stats_of_a_small_log_start_no_engine(client: Path) -> None:
    log = client / "logs" / "a.jsonl"
    log.write_bytes(
        written([message(1), message(2, direction="out", author={"type": "agent"}, body="Dat is geregeld.")])
    )
    assert imported("stats")[0] == 0  # the handbook is read for the first time, and then kept
    code, modules = imported("stats", "--at", "2026-11-01T12:00")
    assert code == 0
    wanted = {"tabulate", "importlib.metadata", "email", "dateutil"}  # the table, what that imports, and Easter
    assert modules & (HEAVY | {"duckdb", "dask", "distributed", "altair", "vl_convert"}) <= wanted
    assert {name for name in modules if name.startswith(("webcare.mining", "webcare.rules", "webcare.lint"))} == set()

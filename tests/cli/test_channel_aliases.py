"""Whatever names a channel by an alias means that channel, in every command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runner import Runner

AT = "2026-11-23T10:00"
RULE = """\
geen-lamp:
  kind: words
  words: [hanglamp]
  message: Schrijf liever 'lamp'.
  channels: [twitter]
  wrong: [De hanglamp is er.]
  right: [De lamp is er.]
"""


def rewritten(path: Path, *pairs: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


@pytest.fixture(autouse=True)
def aliased(client: Path) -> Path:
    """The client that ``webcare init`` makes, with X called Twitter wherever it can be."""
    rewritten(client / "handbook" / "targets.yaml", ("channels: [x, ", "channels: [twitter, "))
    rewritten(client / "handbook" / "goals.yaml", ("channels: [x, ", "channels: [twitter, "))
    (client / "handbook" / "rules.yaml").write_text(RULE, "utf-8")
    answer = client / "answers" / "pakket-niet-binnen.md"
    rewritten(answer, ("\ntopic:", "\nchannels: [twitter, mail]\ntopic:"))
    return client


def test_check_is_content(run: Runner) -> None:
    assert "onbekend" not in run("check").out


@pytest.mark.parametrize("named", ["x", "twitter"])
def test_lint_applies_the_rule_of_a_channel(run: Runner, named: str) -> None:
    found = run("lint", "-", "--channel", named, stdin="Hoi Sanne, de hanglamp is er. ^SV")
    assert "eigen/geen-lamp" in found.out
    assert "eigen/geen-lamp" not in run("lint", "-", "--channel", "email", stdin="De hanglamp is er.").out


@pytest.mark.parametrize("named", ["x", "twitter"])
def test_a_batch_is_judged_for_the_channel_itself(run: Runner, named: str) -> None:
    record = {
        "id": 1,
        "channel": named,
        "draft": "Hoi Sanne, je hoort binnen een half uur van ons. De hanglamp is er. ^SV",
    }
    (line,) = run("lint", "--batch", "-", stdin=json.dumps(record)).out.splitlines()
    assert line == run("lint", "--batch", "-", stdin=json.dumps({**record, "channel": "x"})).out.rstrip()
    assert "eigen/geen-lamp" in line


@pytest.mark.parametrize("named", ["x", "twitter"])
def test_answers_are_for_a_channel_by_any_name(run: Runner, named: str) -> None:
    listed = json.loads(run("answers", "list", "--channel", named, "--format", "json").out)
    assert "pakket-niet-binnen" in json.dumps(listed)
    assert "pakket-niet-binnen" not in run("answers", "list", "--channel", "instagram", "--format", "json").out
    asked = ("suggest", "waar blijft mijn pakket", "--at", AT, "--format", "json")
    assert run(*asked, "--channel", named).out == run(*asked, "--channel", "x").out
    assert "pakket-niet-binnen" in run(*asked, "--channel", named).out


def test_the_target_of_a_channel_holds_for_its_cases(run: Runner, aliased: Path) -> None:
    for minutes, name in ((10, "x"), (10, "twitter"), (50, "email")):
        record = {
            "v": 1, "type": "message", "id": f"m-{name}", "conversation_id": f"c-{name}",
            "at": f"2026-11-23T09:{minutes}:00+01:00", "channel": name, "surface": "open", "trigger": "mention",
            "direction": "in", "author": {"type": "customer", "ref": "c_0000000000000001"}, "body": "Waar blijft mijn pakket?",
        }  # fmt: skip
        with (aliased / "logs" / "nu.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(record) + "\n")
    found = json.loads(run("stats", "--by", "channel", "--at", AT, "--format", "json").out)
    assert {one["by"]["channel"]: one["cases"] for one in found["groups"]} == {"x": 2, "email": 1}
    rows = json.loads(run("inbox", "--channel", "twitter", "--at", AT, "--format", "json").out)
    assert [row["channel"] for row in rows["rows"]] == ["x", "x"]
    assert [row["due"] for row in rows["rows"]] == ["2026-11-23T10:10:00+01:00"] * 2  # an hour, as targets.yaml has it

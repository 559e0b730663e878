"""``lint --conversation``: what customers wrote decides what is found, and never reaches a terminal or CI."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.lint.test_conversation import line, log

HOSTILE = "\x1b[2J\u202e::error::<script>alert(1)</script>\n##[error]weg\n::stop-commands::x\n\x00 U heeft uw zin."
"""What a customer may write to reach a terminal, a reader's eyes, a browser or CI."""


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "gitlab", "junit", "checkstyle"])
def test_what_customers_write_reaches_no_terminal_and_no_ci(client: Path, run: Runner, form: str) -> None:
    log(client, line(1, HOSTILE), line(2, "Hoi, we zoeken het uit."), line(3, "Belachelijk! " + HOSTILE))
    draft = client / "drafts" / "antwoord.md"
    draft.write_text("Hoi Jan, we zoeken het uit. ^SV\n", "utf-8")
    ran = run("lint", str(draft), "--conversation", "c1", "--format", form)
    assert ran.code in (0, 1)
    for harm in ("\x1b", "\u202e", "\x00", "<script>", "##[", "::stop-commands"):
        assert harm not in ran.out + ran.err
    commands = [one for one in ran.out.splitlines() if one.startswith("::")]
    assert all(one.startswith(("::error file=", "::warning file=", "::notice file=")) for one in commands)


@pytest.mark.parametrize(
    "text",
    [
        'Hoi Jan, je schreef "u heeft mij niet geholpen", en dat klopt. We bellen je vandaag. ^SV',
        "> U heeft mij niet geholpen, en uw collega ook niet.\n\nHoi Jan, je hebt gelijk. We bellen je vandaag. ^SV",
    ],
)
def test_the_customers_u_is_not_ours(client: Path, run: Runner, text: str) -> None:
    log(client, line(1, "Jullie hebben mij niet geholpen."))
    draft = client / "drafts" / "antwoord.md"
    draft.write_text(text, "utf-8")
    ran = run("lint", str(draft), "--conversation", "c1", "--format", "json", "--select", "persoonlijk/je-en-u")
    assert found(ran.out) == []


def found(output: str) -> list[tuple[str, str]]:
    """Rule and message of each finding in JSON."""
    files = json.loads(output)["files"]
    return [(one["rule"], one["message"]) for file in files for one in file["findings"]]


def test_the_supermarket(client: Path, run: Runner) -> None:
    """What an article found in a real conversation, in our own words: nobody read the question, three times over."""
    told = (Path(__file__).parents[1] / "rules" / "data" / "supermarkt.jsonl").read_text("utf-8").splitlines()
    channels = client / "handbook" / "channels.yaml"
    follow = channels.read_text("utf-8").replace("x:\n", "x:\n  dm-requires-follow: true\n", 1)
    channels.write_text(follow, "utf-8")
    rules = {}
    for at, record in enumerate(map(json.loads, told)):
        if record["direction"] == "out":
            log(client, *told[:at])
            ran = run("lint", "-", "--conversation", "supermarkt", "--format", "json", stdin=record["body"])
            rules[record["id"]] = {rule for rule, _ in found(ran.out)}
    assert "efficient/vraag-niet-beantwoord" in rules["s2"] & rules["s4"] & rules["s8"]
    assert "empathisch/geen-erkenning" in rules["s2"]
    assert "efficient/zelfde-antwoord" in rules["s4"]
    assert "kanaal/dm-onmogelijk" in rules["s6"]

"""``webcare doctor``: every thing on a line, and the exit code tells whether something does not work."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.runner import Runner
from webcare.show.published import schema


@pytest.mark.usefixtures("client")
def test_all_is_well(run: Runner) -> None:
    result = run("doctor")
    assert (result.code, result.err) == (0, "")
    heads = [line for line in result.out.splitlines() if line and not line.startswith(" ")]
    assert heads == ["Geïnstalleerd", "Gevonden", "Bijgewerkt", "Alles werkt."]
    assert "  ✓ klantmap" in result.out


@pytest.mark.usefixtures("client")
def test_in_english(run: Runner) -> None:
    result = run("doctor", "--lang", "en")
    assert result.out.splitlines()[0] == "Installed"
    assert result.out.splitlines()[-1] == "Everything works."


def test_something_does_not_work(run: Runner, client: Path) -> None:
    (client / "webcare.toml").write_text('client = "Lichthuis"\ntimezone = "Nergens"\n', "utf-8")
    result = run("doctor")
    assert result.code == 1
    assert result.out.splitlines()[-1] == "1 ding werkt niet."


@pytest.mark.usefixtures("client")
def test_for_machines(run: Runner) -> None:
    result = run("doctor", "--format", "json")
    document = json.loads(result.out)
    Draft202012Validator(schema("doctor")).validate(document)
    assert [item["group"] for item in document["items"]] == sorted(
        (item["group"] for item in document["items"]), key=["installed", "found", "fresh"].index
    )


def test_a_name_cannot_write_to_the_terminal(run: Runner, client: Path) -> None:
    (client / "webcare.toml").write_text('client = "Licht\\u001b[2Jhuis"\n', "utf-8")
    result = run("doctor")
    assert "\x1b" not in result.out

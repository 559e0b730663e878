"""``webcare expected``: what customers may expect now, in words, as JSON and as pictures."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest

from tests.cli.runner import Runner
from tests.store.test_log_blocks import message, written
from webcare.show.published import schema

OPEN = ("--at", "2026-03-02T15:00")


def cases(count: int, minutes: int) -> bytes:
    """So many cases of a Monday morning, each answered after so many minutes."""
    records = []
    for number in range(count):
        one = {"conversation_id": f"c{number}", "channel": "x"}
        records.append(message(2 * number, **one))
        at = f"2026-03-02T{10 + minutes // 60:02}:{minutes % 60:02}:59+01:00"
        records.append(message(2 * number + 1, **one, at=at, direction="out", author={"type": "agent"}))
    return written(records)


@pytest.fixture(autouse=True)
def desk(client: Path) -> Path:
    """A client whose last six cases took just under 15 minutes."""
    (client / "logs" / "desk.jsonl").write_bytes(cases(6, 14))
    return client


def test_a_sentence_to_publish(run: Runner) -> None:
    result = run("expected", *OPEN)
    assert (result.code, result.out, result.err) == (0, "De meeste vragen beantwoorden we nu binnen 15 minuten.\n", "")


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2026-03-02T20:00", "We zijn nu gesloten. Morgen om 9.00 uur zijn we er weer voor je.\n"),
        ("2026-03-06T18:00", "We zijn nu gesloten. Maandag om 9.00 uur zijn we er weer voor je.\n"),
        ("2026-04-26T12:00", "We zijn nu gesloten. Dinsdag om 9.00 uur zijn we er weer voor je.\n"),
    ],
)
def test_while_closed_it_names_the_next_opening(run: Runner, at: str, said: str) -> None:
    assert run("expected", "--at", at).out == said


def test_too_few_cases_say_nothing_of_minutes(desk: Path, run: Runner) -> None:
    (desk / "logs" / "desk.jsonl").write_bytes(cases(4, 14))
    assert run("expected", *OPEN).out == "Je hoort zo snel mogelijk van ons.\n"
    assert run("expected", "--channel", "email", *OPEN).out == "Je hoort zo snel mogelijk van ons.\n"


def test_what_takes_long_is_for_the_next_working_day(desk: Path, run: Runner) -> None:
    (desk / "logs" / "desk.jsonl").write_bytes(cases(6, 500))
    assert run("expected", "--at", "2026-03-03T10:00").out == (
        "Op de meeste vragen krijg je de volgende werkdag antwoord.\n"
    )


def test_it_says_u_where_the_client_does(desk: Path, run: Runner) -> None:
    tone = desk / "handbook" / "tone.yaml"
    tone.write_text(tone.read_text("utf-8").replace("address: mirror", "address: u"), "utf-8")
    assert run("expected", "--at", "2026-03-02T20:00").out.endswith("zijn we er weer voor u.\n")


def test_json(run: Runner) -> None:
    document = json.loads(run("expected", "--format", "json", "--channel", "x", *OPEN).out)
    jsonschema.validate(document, schema("expected"))
    assert (document["minutes"], document["n"], document["channel"], document["open"]) == (15, 6, "x", True)


@pytest.mark.parametrize("form", ["svg", "cover"])
def test_a_picture_says_it_in_words_too(run: Runner, form: str) -> None:
    picture = ET.fromstring(run("expected", "--format", form, *OPEN).out)  # noqa: S314  our own output
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    assert "15 minuten" in picture.attrib["aria-label"]
    assert "http" not in ET.tostring(picture, "unicode").replace("http://www.w3.org/2000/svg", "")


def test_a_file_is_replaced_again_and_again(desk: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    target, seen = desk / "badge.svg", []

    def sleep(seconds: float) -> None:
        seen.append((seconds, target.read_text("utf-8").count("<svg")))
        if len(seen) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr("webcare.cli.expected.time.sleep", sleep)
    assert run("expected", "--format", "svg", "--output", "badge.svg", "--every", "5m").code == 130
    assert seen == [(300, 1), (300, 1)]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--every", "5m"], "--every heeft een bestand nodig"),
        (["--every", "snel", "--output", "x.svg"], "dit is geen duur"),
        (["--channel", "hyves"], "hyves"),
    ],
)
def test_what_it_cannot_do(run: Runner, arguments: list[str], told: str) -> None:
    result = run("expected", *arguments)
    assert (result.code, result.out) == (2, "")
    assert told in result.err

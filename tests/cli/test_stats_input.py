"""``webcare stats`` on what it cannot count, and on what nobody can mean: told, never a wrong number in silence."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.store.test_log_blocks import message, written
from webcare.metrics import engine

AT = ("--at", "2026-11-01T12:00")
AGENT = {"type": "agent", "ref": "a_11111111"}


def reply(number: int, conversation: str, at: str, **more: object) -> dict[str, object]:
    said = {"author": AGENT, "body": "Dat is geregeld.", "reply_kind": "answer", **more}
    return message(number, conversation_id=conversation, at=at, direction="out", **said)


def log(client: Path, *records: dict[str, object], more: bytes = b"") -> None:
    (client / "logs" / "desk.jsonl").write_bytes(written(list(records)) + more)


@pytest.fixture(params=["plain", "duckdb"])
def either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both engines say it."""
    if request.param == "duckdb":
        monkeypatch.setattr(engine, "LARGE", 0)


@pytest.mark.usefixtures("either")
@pytest.mark.parametrize("option", ["--tz", "--log-tz"])
def test_moments_without_an_offset_need_a_zone_and_in_the_repeated_hour_an_offset(
    client: Path, run: Runner, option: str
) -> None:
    log(
        client,
        message(1, conversation_id="a", at="2026-06-09T10:00:00"),
        reply(2, "a", "2026-06-09T10:30:00"),
        message(3, conversation_id="b", at="2026-10-25T02:30:00"),
        message(4, conversation_id="c", at="2026-03-29T02:30:00"),
    )
    refused = json.loads(run("stats", "--format", "json", *AT).out)
    assert (refused["total"]["cases"], refused["left_out"]["without_offset"], refused["log_zone"]) == (0, 4, None)
    read = json.loads(run("stats", option, "Europe/Amsterdam", "--format", "json", *AT).out)
    assert (read["total"]["cases"], read["left_out"]["counts"]) == (1, {"broken": 2})
    assert read["log_zone"] == "Europe/Amsterdam"
    assert [finding["message"] for finding in read["left_out"]["findings"]] == [
        "at: hier hoort een moment met tijdzone: dit uur kwam twee keer, omdat de klok werd teruggezet",
        "at: hier hoort een moment dat er was: dit uur sloeg de klok over",
    ]
    said = " ".join(run("stats", option, "Europe/Amsterdam", *AT).out.split())
    assert "Momenten zonder tijdzone zijn gelezen in de tijd van Europe/Amsterdam." in said


@pytest.mark.usefixtures("either")
def test_a_reply_to_a_later_message_and_an_id_taken_twice_are_listed(client: Path, run: Runner) -> None:
    log(
        client,
        message(1, conversation_id="a", at="2026-06-09T10:00:00+02:00"),
        reply(2, "a", "2026-06-09T11:00:00+02:00", in_reply_to="m0003"),
        message(3, conversation_id="a", at="2026-06-09T12:00:00+02:00"),
        message(1, conversation_id="a", at="2026-06-09T10:00:00+02:00", body="Iets anders"),
    )
    said = " ".join(run("stats", *AT).out.split())
    assert said.endswith(
        "Buiten de telling: 1 record met een kenmerk van een ander, 1 antwoord op een later bericht. Een kenmerk van "
        "een ander: logs/desk.jsonl:4. Antwoord op een later bericht: m0002. Wat er mis is, zegt webcare log verify. "
        "* is uit minder dan 5 zaken. Hoe een cijfer is geteld: webcare stats --explain MAAT."
    )


def test_a_table_tells_on_standard_error_what_it_left_out(client: Path, run: Runner) -> None:
    log(client, message(1), more=b"{kapot\n")
    result = run("stats", "--format", "csv", *AT)
    assert [row["cases"] for row in csv.DictReader(io.StringIO(result.out))] == ["1", "1"]
    assert result.err == (
        "webcare: Het logboek heeft 1 record. Buiten de telling: 1 kapotte regel. "
        "Wat er mis is, zegt webcare log verify.\n"
    )
    log(client, message(1))
    assert run("stats", "--format", "csv", *AT).err == ""


@pytest.mark.parametrize("day", ["0001", "9999", "0001-01-01", "9999-12-31", "9999 maanden", "9999-12"])
@pytest.mark.parametrize("option", ["--since", "--until"])
def test_days_too_far_away_are_no_dates(client: Path, run: Runner, option: str, day: str) -> None:
    log(client, message(1))
    result = run("stats", option, day, *AT)
    assert (result.code, result.out) == (2, "")
    assert f"{option}: dit is geen datum" in result.err


@pytest.mark.parametrize("at", ["0001-01-01T00:00", "9999-12-31T23:59"])
def test_a_moment_too_far_away_is_none(client: Path, run: Runner, at: str) -> None:
    log(client, message(1))
    result = run("stats", "--at", at)
    assert (result.code, result.out) == (2, "")
    assert "--at: dit is geen moment" in result.err


@pytest.mark.parametrize("memory", ["veel", "-5", "0MB", "600MB;DROP", ""])
def test_memory_that_is_no_amount_is_refused_for_a_small_log_too(client: Path, run: Runner, memory: str) -> None:
    log(client, message(1))
    result = run("stats", "--memory", memory, *AT)
    assert (result.code, result.out, result.err) == (
        2,
        "",
        "webcare: --memory is minstens 350MB, zoals 600MB of 2GB\n",
    )


def test_more_memory_than_any_machine_has(client: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "LARGE", 0)
    log(client, message(1))
    assert run("stats", "--memory", "99999999TB", *AT).code == 0


def test_to_share_is_no_figure_from_fewer_than_ten(client: Path, run: Runner) -> None:
    asked = [message(n, conversation_id=f"c{n}", at=f"2026-06-09T10:{n:02}:00+02:00") for n in range(12)]
    replied = [reply(100 + n, f"c{n}", f"2026-06-09T11:{n:02}:00+02:00", template="t@1") for n in range(4)]
    log(client, *asked, *replied)
    total = json.loads(run("stats", "--share", "--format", "json", "--at", "2026-06-09T10:30").out)["total"]
    assert (total["cases"], total["within_target"], total["templated"], total["off_hours"]) == (12, None, None, None)
    total = json.loads(run("stats", "--share", "--format", "json", *AT).out)["total"]
    assert (total["within_target"]["share"], total["templated"], total["response_rate"]) == (4 / 12, None, 4 / 12)
    out = " ".join(run("stats", "--share", *AT).out.split())
    assert "eerste reactie uit een sjabloon -; meer dan één collega -; beantwoord buiten openingstijd -" in out
    assert "Om te delen: groepen en cijfers uit minder dan 10 zaken zijn weggelaten." in out

"""``webcare stats`` in its other forms: JSON, CSV, Markdown, to share; and what it refuses or explains."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.runner import Runner
from tests.cli.stats_log import AT, LOG
from tests.store.test_log_blocks import message, written
from webcare.show.published import schema


@pytest.fixture
def desk(client: Path) -> Path:
    """A client that is open from Monday to Friday, 9.00 to 18.00, with this log and a broken line at its end."""
    (client / "logs" / "desk.jsonl").write_bytes(written(LOG) + b"{kapot\n")
    return client


@pytest.mark.usefixtures("desk")
def test_json_says_more_than_the_text(run: Runner) -> None:
    result = run("stats", "--format", "json", *AT)
    document = json.loads(result.out)
    jsonschema.validate(document, schema("stats"))
    assert {group["by"]["channel"]: group["cases"] for group in document["groups"]} == {
        "email": 1,
        "whatsapp": 1,
        "x": 3,
    }
    first = document["total"]["metrics"]["first_response_time"]
    assert (first["calendar"]["max"], first["business"]["max"], first["calendar"]["few"]) == (225_900, 2_700, True)
    assert document["total"]["within_target"] == {"met": 3, "breached": 1, "running": 1, "share": 0.75}
    assert document["left_out"]["counts"] == {"broken": 2, "duplicates": 1, "conflicting": 1, "later": 1}
    assert document["left_out"]["without_offset"] == 1
    assert document["left_out"]["conflicts"] == ["logs/desk.jsonl:16"]
    assert [finding["line"] for finding in document["left_out"]["findings"]] == [17, 18]


@pytest.mark.usefixtures("desk")
def test_csv_has_a_row_for_each_group_and_one_for_all(run: Runner) -> None:
    rows = list(csv.DictReader(io.StringIO(run("stats", "--format", "csv", "--by", "surface,intent", *AT).out)))
    assert [
        (row["surface"], row["cases"], row["answered"], row["first_response_time_business_max"]) for row in rows
    ] == [
        ("closed", "2", "1", "600"),
        ("open", "3", "2", "2700"),
        ("*", "5", "3", "2700"),
    ]


def test_a_value_that_a_spreadsheet_would_run(client: Path, run: Runner) -> None:
    (client / "logs" / "desk.jsonl").write_bytes(written([message(1, topic="=1+1", tags=["@SUM(A1)"])]))
    rows = list(csv.DictReader(io.StringIO(run("stats", "--format", "csv", "--by", "topic,tag", *AT).out)))
    assert (rows[0]["topic"], rows[0]["tag"]) == ("'=1+1", "'@SUM(A1)")


def test_markdown_escapes_what_a_customer_system_wrote(client: Path, run: Runner) -> None:
    (client / "logs" / "desk.jsonl").write_bytes(written([message(1, topic="<script>|x")]))
    out = run("stats", "--format", "md", "--by", "topic", *AT).out
    assert out.startswith("# Reactietijden\n\n1 zaak: 0 beantwoord")
    assert "| \\<script\\>\\|x " in out


@pytest.mark.usefixtures("desk")
def test_what_is_shared_hides_small_cells(run: Runner) -> None:
    document = json.loads(run("stats", "--share", "--format", "json", *AT).out)
    assert (document["groups"], document["standard"]) == ([], [])
    assert document["total"] is None
    assert "Minder dan 10 zaken: te weinig om te delen.\n" in run("stats", "--share", *AT).out
    assert len(run("stats", "--share", "--format", "csv", *AT).out.splitlines()) == 1


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--by", "kanaal"], "onbekende keuze 'kanaal'"),
        (["--by", "chanel"], "bedoelde je channel?"),
        (["--metric", "first_reponse_time"], "bedoelde je first_response_time?"),
        (["--explain", "csta"], "bedoelde je csat?"),
        (["--since", "ooit"], "dit is geen datum"),
        (["--case", "niets"], "gesprek 'niets' staat niet in het logboek"),
        (["--tz", "Mars/Olympus"], "onbekende tijdzone"),
        (["--file", "weg.jsonl"], "weg.jsonl"),
    ],
)
def test_what_it_cannot_do_it_says(run: Runner, arguments: list[str], told: str) -> None:
    result = run("stats", *arguments, *AT)
    assert (result.code, result.out) == (2, "")
    assert told in result.err


@pytest.mark.parametrize("metric", ["first_response_time", "within_target", "csat"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_metric_explains_itself(run: Runner, metric: str, language: str) -> None:
    result = run("stats", "--explain", metric, "--lang", language)
    assert result.code == 0
    assert result.out.splitlines()[0].endswith(f"({metric})")

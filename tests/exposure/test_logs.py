"""Personal data in a log: found in its place, masked, and told apart from the client's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.custody.records import FEMKE, JAN, line, message, note, write
from tests.exposure.finding import found, placed
from tests.store.told import told
from webcare.exposure import scan_folder, scan_log
from webcare.store.workspace import open_workspace

PLANTED = """\
a:1:207-1:218 error privacy/gegeven-in-bestand '06-********'
  telefoonnummer: 06-******** = maak het onherkenbaar met 'webcare privacy redact'
  phone number: 06-******** = make it unrecognisable with 'webcare privacy redact'
a:1:222-1:230 warning privacy/gegeven-in-bestand '@sa*****'
  account: @sa***** = maak het onherkenbaar met 'webcare privacy redact'
  account: @sa***** = make it unrecognisable with 'webcare privacy redact'
a:1:263-1:293 warning privacy/gegeven-in-bestand ''
  verwijzing zonder pseudoniem: ht**************************** = maak het onherkenbaar met 'webcare privacy redact'
  reference without a pseudonym: ht**************************** = make it unrecognisable with 'webcare privacy redact'
a:2:7-2:18 error privacy/gegeven-in-bestand '06-********'
  telefoonnummer: 06-******** = maak het onherkenbaar met 'webcare privacy redact'
  phone number: 06-******** = make it unrecognisable with 'webcare privacy redact'
a:3:174-3:182 warning privacy/gegeven-in-bestand ''
  verwijzing zonder pseudoniem: @s****** = maak het onherkenbaar met 'webcare privacy redact'
  reference without a pseudonym: @s****** = make it unrecognisable with 'webcare privacy redact'
a:3:198-3:216 error privacy/gegeven-in-bestand 'sa***@****.*******'
  e-mailadres: sa***@****.******* = maak het onherkenbaar met 'webcare privacy redact'
  e-mail address: sa***@****.******* = make it unrecognisable with 'webcare privacy redact'"""


def test_a_log_with_planted_data_whole() -> None:
    write(
        "logs/a.pseudo.jsonl",
        message(1, "c1", JAN, "Bel 06-12345678 of @sanne_b.", source={"system": "x", "url": "https://x.com/sanne_b/status/1"}),
        "kapot 06-12345678",
        message(2, "c1", "@sanne_b", "Mail sanne@mail.example"),
        note(3, "c1", "Dank je"),
    )  # fmt: skip
    findings = [finding for _, finding in scan_log("logs/a.pseudo.jsonl", "a", open_workspace(), shared=True)]
    assert told(findings) == PLANTED


@pytest.mark.parametrize(
    ("body", "words", "kind"),
    [
        ("Bel 06-12345678", "06-12345678", "phone"),
        ('"Bel" \\ \n\t/ é 😀 06-12345678', "06-12345678", "phone"),
        ("mail sanne@mail.example nu", "sanne@mail.example", "email"),
        ("op naam van Jan de Vries", "Jan de Vries", "name"),
        ("vraag het @sanne_b maar", "@sanne_b", "account"),
        ("ordernummer 40012345", "40012345", "order-number"),
    ],
)
@pytest.mark.parametrize("ascii_only", [True, False])
def test_the_column_is_that_in_the_file(body: str, words: str, kind: str, ascii_only: bool) -> None:
    raw = json.dumps(message(1, "c1", JAN, body), ensure_ascii=ascii_only)
    write("logs/a.jsonl", raw)
    assert found("logs/a.jsonl") == [placed(raw, words, kind)]


PERSONAL = {"a": ["x", {"b": "bel 06-12345678"}], "naam": 3}


def test_unknown_fields_are_read_and_ids_are_not() -> None:
    raw = line(message(612345678, "0612345678", JAN, "Hoi", extra=PERSONAL, in_reply_to="06-12345678"))
    write("logs/a.jsonl", raw)
    assert found("logs/a.jsonl") == [("phone", 1, raw.index("bel 06") + 5, raw.index("bel 06") + 16)]
    raw = line(message(1, "jan@voorbeeld.nl", JAN, "Hoi"))
    write("logs/a.jsonl", raw)
    assert found("logs/a.jsonl") == [placed(raw, "jan@voorbeeld.nl", "email")]


def test_authors_and_links_without_a_pseudonym_only_in_a_shared_log() -> None:
    raw = line(message(1, "c1", "@jan", "Hoi", source={"system": "x", "id": "1", "url": "https://x.com/jan/status/1"}))
    write(
        "logs/a.jsonl",
        raw,
        message(2, "c1", JAN, "Hoi", source={"system": "x", "url": "https://log.example/4a312ad035"}),
    )
    assert found("logs/a.jsonl") == [
        placed(raw, "@jan", "reference"),
        placed(raw, "https://x.com/jan/status/1", "reference"),
    ]
    assert found("logs/a.jsonl", shared=False) == []


def test_nothing_of_anybody_is_shown() -> None:
    write(
        "logs/a.jsonl",
        message(1, "c1", "@sanne_b", "@sanne_b bel 06-12345678, sanne@mail.example, NL91 ABNA 0417 1643 00"),
    )
    findings = [finding for _, finding in scan_log("logs/a.jsonl", "a", open_workspace(), shared=True)]
    assert len(findings) == 5
    for secret in ("sanne_b", "12345678", "mail.example", "0417"):
        assert secret not in told(findings) + str([one.excerpt for one in findings])


def test_the_clients_own_does_not_count(client: Path) -> None:
    (client / "handbook" / "facts.yaml").write_text("bedrijfsnaam: Proef\ntelefoon: 050 000 12 34\n", "utf-8")
    (client / "handbook" / "contacts.yaml").write_text(
        "jan: {kind: person, name: Jan Bakker, means: [{kind: phone, value: 06-12345678}]}\n", "utf-8"
    )
    write("logs/a.jsonl", message(1, "c1", FEMKE, "Bel 050 000 12 34 of 06-12345678. @proef"))
    assert [kind for kind, *_ in found("logs/a.jsonl")] == ["phone"]  # the number of Jan, whom customers may not call
    assert scan_folder(open_workspace()).kinds == {"phone": 1}  # the handbook itself may have it


RAW = st.one_of(
    st.text(max_size=40),
    st.builds(lambda body: json.dumps(message(1, "c", JAN, body)), st.text(max_size=30)),
    st.builds(json.dumps, st.recursive(st.none() | st.text(max_size=9), lambda inner: st.lists(inner, max_size=3))),
    st.sampled_from(["[" * 5_000, '{"x":' + "[" * 700 + '"06-12345678"' + "]" * 700 + "}", '{"body":"\\ud800 06-12345678"}', '{"body":"06-12345678","body":1}', '{"author":[],"source":1}']),
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
@given(lines=st.lists(RAW, max_size=5))
def test_any_lines_are_taken(lines: list[str], client: Path) -> None:
    path = client / "logs" / "a.jsonl"
    path.write_bytes("\n".join(lines).encode("utf-8", "replace"))
    exposed: list[Any] = list(scan_log(str(path), "a", open_workspace(), shared=True))
    assert all(one.finding.column >= 1 for one in exposed)

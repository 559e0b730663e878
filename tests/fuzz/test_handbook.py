"""Settings and handbooks: what the model allows is read whole, and anything else is told with its place."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import yaml as pyyaml
from hypothesis import example, given
from hypothesis import strategies as st

from tests.diff.writing import yaml
from tests.fuzz.desk import Desk
from tests.fuzz.examples import fuzz
from tests.fuzz.formats import handbook
from tests.fuzz.promises import exists, patient, stand_inside
from webcare.model.finding import Source
from webcare.store.entries import read_entry
from webcare.store.workspace import typed

FORMS = ["text", "json", "github", "sarif", "junit"]
DRAFT = b"Hoi Sanne, zie de de folder. ^SV\n"
COMMANDS = (
    ["check", "--readiness"],
    ["hours"],
    ["escalate", "storing"],
    ["crisis"],
    ["suggest", "waar is mijn pakket"],
    ["expected", "--format", "json"],
    ["lint", "-", "--channel", "x", "--reply-to", "Waar blijft mijn pakket?"],
    ["triage", "jullie site is nep en mijn lamp brandt"],
)
"""What is asked of a handbook."""


@fuzz(40)
@given(st.data(), handbook.kinds)
def test_what_the_model_allows_is_read_whole_in_every_layout(data: st.DataObject, kind: str) -> None:
    value = data.draw(handbook.entries(kind))
    text = yaml(value, data.draw(handbook.layouts))
    entry, findings = read_entry(kind, [("h.yaml", text.encode())])
    as_json, _ = read_entry(kind, [("h.yaml", json.dumps(value, ensure_ascii=False).encode())])
    assert findings == []
    assert entry == as_json
    assert entry is not None or not value


@fuzz(60)
@given(handbook.any_entry())
def test_an_entry_is_read_or_told_about(entry: tuple[str, bytes]) -> None:
    kind, data = entry
    with patient():
        value, findings = read_entry(kind, [("h.yaml", data)])
    if value is None and not findings:
        assert not pyyaml.safe_load(data.decode("utf-8").lstrip("\ufeff"))
    for one in findings:
        assert exists(one.line, one.column, data), one
    told = [one for one in findings if one.rule != "gegevens/onleesbaar"]
    if told:
        stand_inside(told, data.decode("utf-8"))
    msgspec.json.encode(value)


@fuzz(30)
@given(handbook.settings_values)
def test_settings_that_the_model_allows_are_read_whole(value: dict[str, Any]) -> None:
    config, findings = typed(Source("webcare.toml", handbook.toml_file(value)))
    assert findings == []
    assert config.client == value["client"]


@fuzz(8)
@given(handbook.any_settings, st.sampled_from(FORMS))
@example(b'client = "Proef"\n[paths]\nhandbook = "../../../../etc"\n', "text")
@example(b'client = "Proef"\n[paths]\nlogs = "/etc"\n', "json")
@example(b'client = "Proef"\nlanguage = "\\u001b[2J"\n', "github")
def test_settings_of_anybody(desk: Desk, data: bytes, form: str) -> None:
    desk.put("webcare.toml", data)
    shown = desk.run("check", "--format", form)
    if form == "json" and shown.code < 2:
        desk.places(shown.out)
    desk.run("lint", "-", "--format", form, stdin=DRAFT)


@fuzz(8)
@given(handbook.any_entry(), st.sampled_from(FORMS))
def test_check_of_a_handbook_of_anybody(desk: Desk, entry: tuple[str, bytes], form: str) -> None:
    kind, data = entry
    with desk.holding(f"handbook/{kind}.yaml", data):
        shown = desk.run("check", "--format", form)
        if form == "json" and shown.code < 2:
            desk.places(shown.out)
        for command in COMMANDS:
            desk.run(*command, stdin=DRAFT)

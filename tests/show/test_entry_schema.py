"""The schemas for editors: what the loader takes is no fault in them, and every key explains itself in Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from webcare.model.finding import Source
from webcare.scaffold import scaffold
from webcare.show.entry_schema import entry_names, entry_schema
from webcare.store.entries import read_entry
from webcare.store.front import read_front
from webcare.store.nodes import Mapping, Node, Sequence
from webcare.store.toml import parse_toml
from webcare.store.yaml import parse_yaml

TREE = Path(__file__).parents[2]
NUMBER = re.compile(r"[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?")


def value(node: Node | None) -> Any:
    """The value as a language server sees it, by the core schema of YAML 1.2."""
    if isinstance(node, Mapping):
        return {key.text: value(inner) for key, inner in node.pairs}
    if isinstance(node, Sequence):
        return [value(item) for item in node.items]
    if node is None or (node.plain and node.text in ("", "~", "null")):
        return None
    if node.plain and node.text in ("true", "false"):
        return node.text == "true"
    if node.plain and NUMBER.fullmatch(node.text):
        return float(node.text) if "." in node.text else int(node.text)
    return node.text


def faults(name: str, found: Any) -> list[str]:
    return [
        f"{'/'.join(map(str, e.absolute_path))}: {e.message}"
        for e in Draft7Validator(entry_schema(name)).iter_errors(found)
    ]


def files(root: Path) -> Iterator[tuple[str, Any]]:
    for path in sorted((root / "handbook").glob("*.yaml")):
        yield path.stem, value(parse_yaml(Source(str(path), path.read_text("utf-8")))[0])
    yield "settings", value(parse_toml(Source("webcare.toml", (root / "webcare.toml").read_text("utf-8")))[0])
    for path in sorted((root / "answers").glob("*.md")):
        yield "answer", value(read_front(Source(str(path), path.read_text("utf-8")))[0])


@pytest.mark.parametrize("name", entry_names())
def test_each_is_a_schema(name: str) -> None:
    Draft7Validator.check_schema(entry_schema(name))


def test_the_sample_client_has_no_fault_in_any() -> None:
    assert [(name, faults(name, found)) for name, found in files(TREE) if faults(name, found)] == []


def test_a_new_client_has_no_fault_in_any(tmp_path: Path) -> None:
    scaffold(str(tmp_path / "klant"), "Lichthuis")
    assert [(name, faults(name, found)) for name, found in files(tmp_path / "klant") if faults(name, found)] == []


ACCEPTED = {
    "channels": "x: {naam: 2026, surface: both, aliases: , eigenaar: klantenservice, hours: null}",
    "facts": "telefoon: 0201234567\nopen: true\nbouwjaar: 1999",
    "targets": "- {id: a, first-response: 1 uur 30 min, valid-from: 2026-01-01, channels: }",
    "hours": "k: {name: K, versions: [{valid-from: 2026-01-01, week: {mon: [9.00 tot 17.30, '18:00–24:00']}}]}",
    "contacts": "a: {kind: person, name: A, means: [{kind: phone, value: 0612345678, public: true}]}",
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_the_loader_takes_is_no_fault(name: str) -> None:
    text = ACCEPTED[name]
    assert read_entry(name, [(f"{name}.yaml", text.encode())])[1] == []
    assert faults(name, value(parse_yaml(Source(name, text))[0])) == []


REFUSED = {
    "channels": ("x: {surface: oped, name: X, nmae: Y}", 2),
    "targets": (
        "- {id: A B, valid-from: 2026-01-01}\n- {id: a}\n- {id: b, first-response: snel, valid-from: 2026-01-01}",
        3,
    ),
    "goals": ("g: {name: G, metric: csat}", 1),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_fault_is_one(name: str) -> None:
    text, least = REFUSED[name]
    assert len(faults(name, value(parse_yaml(Source(name, text))[0]))) >= least


def keys(node: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(node, dict):
        for name, inner in node.items():
            if name == "properties":
                for key, about in inner.items():
                    yield (*path, key), about
            yield from keys(inner, (*path, name))
    elif isinstance(node, list):
        for item in node:
            yield from keys(item, path)


@pytest.mark.parametrize("name", entry_names())
def test_every_key_explains_itself(name: str) -> None:
    silent = [path for path, about in keys(entry_schema(name)) if not about.get("description")]
    assert silent == []  # an editor shows what stands with the key itself, not with one of its types


def test_a_default_reads_as_a_file_holds_it() -> None:
    settings = entry_schema("settings")["definitions"]
    assert settings["StatsSettings"]["properties"]["case-gap"]["default"] == "72h"
    assert settings["CheckSettings"]["properties"]["verify-contacts"]["default"] == "183d"
    assert entry_schema("escalation")["definitions"]["Level"]["properties"]["delay"]["default"] == "0m"

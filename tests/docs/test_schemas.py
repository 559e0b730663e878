"""The published JSON Schemas are those of today, and whatever webcare writes is valid by them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.runner import Runner
from tests.docs.schemas import FOLDER, path_of
from webcare.check import load_folder_rules
from webcare.rules import load_rules
from webcare.scaffold import scaffold
from webcare.show.published import SCHEMAS, schema, schema_text

DRAFTS = {
    "fout.md": "Hoi Sanne, zie de de folder , of bel 06-12345678!! Excuses voor het ongemak. [NAAM]\n",
    "goed.md": "Hoi Sanne, wat fijn dat je belt. Je pakket is onderweg. ^SV\n",
    "leeg.txt": "",
    "kenmerken.md": "---\nchanel: x\n---\nHoi Sanne, dag. ^SV\n",
    "uitzondering.md": "<!-- webcare: negeer taal/dubbel-woord — citaat -->\nZie de de folder.\n<!-- webcare: negeer taal/leesteken -->\nDag. ^SV\n",
    "emoji 👍.md": "Hoi 👩‍👩‍👧, \x1b[31m\u202e::error::x ##[error] de de ^SV\n",
}
RECORDS = '{"id":1,"draft":"Hoi Sanne, zie de de folder. ^SV"}\n{"draft":"Dag.","reply_to":"Belachelijk!"}\nkapot\n{"id":"b","draft":""}\n'


@pytest.fixture(autouse=True)
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("WEBCARE_LANG", "nl")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    folder = tmp_path / "klant"
    folder.mkdir()
    monkeypatch.chdir(folder)
    scaffold(".", "Proef")
    (folder / "drafts").mkdir(exist_ok=True)
    for name, text in DRAFTS.items():
        (folder / "drafts" / name).write_bytes(text.encode())


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Runner:
    return Runner(capsys, monkeypatch)


def valid(name: str, document: Any) -> Any:
    """The document, when the published schema accepts it."""
    published = json.loads(path_of(name).read_text("utf-8"))
    jsonschema.Draft202012Validator(published).validate(document)
    return document


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_current(name: str) -> None:
    assert path_of(name).read_bytes().decode("utf-8") == schema_text(name), "run python -m tests.docs.schemas"
    jsonschema.Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", sorted({*SCHEMAS} - {"log"}))  # a record of the log has its own: v
def test_every_document_says_its_version(name: str) -> None:
    made = schema(name)
    shapes = [made, *made.get("anyOf", [])]
    shapes += [shape["items"] for shape in shapes if "items" in shape]
    shapes += [shape for inner in shapes for shape in inner.get("anyOf", [])]
    referred = {shape["$ref"].rpartition("/")[2] for shape in shapes if "$ref" in shape}
    documents = [made["$defs"][one] for one in referred]
    assert documents
    for document in documents:
        assert document["properties"]["version"]["enum"] == [1]
        assert "version" in document["required"]


def test_no_other_schema_is_published() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {path_of(name).name for name in SCHEMAS}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_says_what_it_is_and_every_field_is_explained_in_dutch(name: str) -> None:
    made = schema(name)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["$id"] == f"urn:webcare:schema:{name}:1"
    tops = {"lint": "LintJson", "rule": "RuleJson", "log": "Message", "triage-line": "AdviceJson"}
    top = made["$defs"][tops.get(name, made.get("$ref", "/").rpartition("/")[2])]
    version = "v" if name == "log" else "version"
    assert top["properties"][version]["enum"] == [1]
    assert version in top["required"]
    for shape in made["$defs"].values():
        assert shape["description"].endswith(".")


@pytest.mark.parametrize("more", [[], ["--fix"], ["--lang", "en"], ["--fix", "--unsafe"]], ids=" ".join)
def test_lint(run: Runner, more: list[str]) -> None:
    document = valid("lint", json.loads(run("lint", "drafts", "--channel", "x", "--format", "json", *more).out))
    assert len(document["files"]) == len(DRAFTS)
    assert any(file["findings"] for file in document["files"])
    for file in document["files"]:
        for letter, told in file["zekep"].items():
            rules = load_rules()
            cost = [
                at
                for at, item in enumerate(file["findings"])
                if getattr(rules.get(item["rule"]), "letter", 0) == letter
            ]
            assert told["findings"] == cost
            assert told["rules"] == sorted({file["findings"][at]["rule"] for at in cost})
            assert (told["verdict"] == "fault") is bool(cost)


def test_lint_of_standard_input_and_of_answers(run: Runner) -> None:
    document = valid("lint", json.loads(run("lint", "-", "answers", "--format", "json", stdin=DRAFTS["fout.md"]).out))
    assert document["files"][0]["path"] == "<stdin>"
    assert len(document["files"]) > 1


def test_batch(run: Runner) -> None:
    lines = [json.loads(line) for line in run("lint", "--batch", "-", stdin=RECORDS).out.splitlines()]
    assert [(valid("lint-batch", line)["id"], line.get("line")) for line in lines] == [
        (1, None),
        (None, 2),
        (None, 3),
        ("b", None),
    ]
    assert lines[2]["findings"][0]["rule"] == "gegevens/kapotte-regel"
    assert {told["verdict"] for told in lines[2]["zekep"].values()} == {None}


def test_zekep_and_statistics(run: Runner) -> None:
    zekep = valid("lint-zekep", json.loads(run("lint", "drafts", "--zekep", "--format", "json").out))
    whole = json.loads(run("lint", "drafts", "--format", "json").out)
    assert zekep["files"] == [{"path": file["path"], "zekep": file["zekep"]} for file in whole["files"]]
    counted = valid("lint-statistics", json.loads(run("lint", "drafts", "--statistics", "--format", "json").out))
    found = [item["rule"] for file in whole["files"] for item in file["findings"]]
    assert {item["rule"]: item["count"] for item in counted["statistics"]} == {
        rule: found.count(rule) for rule in found
    }
    assert sum(item["share"] for item in counted["statistics"]) == pytest.approx(1, abs=0.01)


def test_rules(run: Runner) -> None:
    rules = valid("rule", json.loads(run("rule", "--format", "json").out))
    assert [rule["name"] for rule in rules] == [*load_rules(), *load_folder_rules()]
    for rule in rules:
        assert valid("rule", json.loads(run("rule", rule["name"], "--format", "json").out)) == rule
    family = valid("rule", json.loads(run("rule", "taal", "--format", "json").out))
    assert {rule["family"] for rule in family} == {"taal"}


def test_log(run: Runner) -> None:
    """Whatever is added is valid by the schema of the log, and so is every line of the sample."""
    add = ("log", "add", "--conversation", "c1")
    asked = ("--channel", "x", "--trigger", "mention", "--author", "k_0123456789abcdef")
    run(*add, "--body", "Waar is mijn pakket?", *asked)
    for more in (["--note", "Belt terug"], ["--event", "promise_due", "--due", "2026-01-02T10:00"], ["--rating", "4"]):
        assert run(*add, *more).code == 0
    sample = Path(__file__).parents[2] / "logs" / "noorderlamp.pseudo.jsonl"
    lines = [*Path("logs/desk.jsonl").read_bytes().splitlines(), *sample.read_bytes().splitlines()[::50]]
    kinds = {valid("log", json.loads(line))["type"] for line in lines}
    assert kinds == {"message", "note", "event", "rating"}
    valid("log-verify", json.loads(run("log", "verify", "--format", "json", "--against", "logs/desk.jsonl").out))
    shown = valid("log-show", json.loads(run("log", "show", "c1", "--format", "json").out))
    assert [entry["record"]["type"] for entry in shown["entries"]] == ["message", "note", "event", "rating"]


def test_check(run: Runner) -> None:
    assert valid("check", json.loads(run("check", "--format", "json").out))["findings"] == []
    Path("handbook/tone.yaml").write_text("adress: je\n", encoding="utf-8")
    (finding,) = valid("check", json.loads(run("check", "--format", "json").out))["findings"]
    assert finding["path"] == "handbook/tone.yaml"

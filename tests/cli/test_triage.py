"""``webcare triage``: what a user sees."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.docs.documents import exactly
from tests.triage.accuracy import SAMPLE
from tests.triage.bakery import make_bakery
from webcare import limits

GLASS = """Escaleer
  | er lag een stukje glas in mijn brood van Korenveld!
  |            ^^^^^^^^^^^
  Bel eerst het pad kwaliteit.
  wie: pad kwaliteit; begin bij De bakker
"""
LISTED = """4 berichten: 1 escaleren, 1 privé verder, 1 antwoorden, 1 laten gaan

Escaleer  b (x)
  | glas bij Korenveld
  | ^^^^
  Dit woord staat bij de signalen in crisis.yaml. Meld het meteen.
  wie: pad kwaliteit; begin bij De bakker

Ga privé verder (waarschijnlijk)  c (x)
  | @korenveld mail pi**.******@****.*******
  |                 ^^^^^^^^^^^^^^^^^^^^^^^^
  Hier staan gegevens op straat. Herhaal ze niet, en help de klant privé om ze weg te halen.

Antwoord  regel 1
  | Beschimmeld brood bij Korenveld
  | ^^^^^^^^^^^
  Dat willen we goedmaken.
  wie: De bakker

Laat gaan (lees zelf)  regel 4: Niets zegt dat dit over jullie gaat.
"""
BATCH = """{"body":"Beschimmeld brood bij Korenveld"}
{"id":"b","body":"glas bij Korenveld","channel":"x","reach":9,"extra":{"a":[1]}}
{"id":"c","body":"@korenveld mail piet.jansen@post.example","channel":"x"}
{"body":"mooi weer"}
"""


@pytest.fixture(autouse=True)
def bakery(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The bakery, in which webcare runs."""
    folder = here / "bakkerij"
    make_bakery(folder)
    monkeypatch.chdir(folder)
    return folder


def test_one_message(run: Runner) -> None:
    body = "er lag een stukje glas in mijn brood van Korenveld!"
    assert run("triage", body) == (0, GLASS, "")
    assert (
        run("triage", *body.split())
        == run("triage", "-", stdin=body)
        == run("triage", stdin=f"{body}\n")
        == (0, GLASS, "")
    )


def test_in_english(run: Runner) -> None:
    assert run("triage", "--lang", "en", "mail piet.jansen@post.example", "Korenveld").out == (
        "Go private (likely)\n  | mail pi**.******@****.******* Korenveld\n  |      ^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  Personal data is out in the open. Do not repeat it, and help the customer in private to remove it.\n"
    )


@pytest.mark.usefixtures("bakery")
@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_an_id_may_be_a_number_of_somebody(run: Runner, form: str) -> None:
    done = run("triage", "--batch", "-", "--format", form, stdin='{"id":"06-12345678","body":"glas bij Korenveld"}\n')
    assert done.code == 0 and "06-12" not in done.out and "06-********" in done.out


def test_a_batch(run: Runner, bakery: Path) -> None:
    (bakery / "in.jsonl").write_text(BATCH, "utf-8")
    assert run("triage", "--batch", "in.jsonl") == run("triage", "--batch", "-", stdin=BATCH) == (0, LISTED, "")


def test_a_table_says_the_same(run: Runner, bakery: Path) -> None:
    rows = [json.loads(line) for line in BATCH.splitlines()]
    table = ["id;body;channel", *(f"{row.get('id', '')};{row['body']};{row.get('channel', '')}" for row in rows)]
    (bakery / "in.csv").write_text("\n".join(table), "utf-8")
    assert run("triage", "--batch", "in.csv").out == LISTED.replace("regel 4", "regel 5").replace("regel 1", "regel 2")


def test_lines_of_json_keep_every_field(run: Runner) -> None:
    result = run("triage", "--batch", "-", "--format", "jsonl", stdin=BATCH + "kapot\n")
    documents = [exactly("triage-line", line) for line in result.out.splitlines()]
    assert (result.code, result.err) == (1, "")
    assert [(one["kind"], one["line"]) for one in documents] == [("advice", 2), ("advice", 3), ("advice", 1), ("advice", 4), ("broken", 5)]  # fmt: skip
    assert documents[0]["record"] == json.loads(BATCH.splitlines()[1])
    assert documents[0]["evidence"] == [{"words": "glas", "start": 0, "end": 4, "line": 1, "column": 1}]
    assert documents[0]["whom"] == {
        "path": "kwaliteit", "path_name": "Kwaliteit", "contact": "bakker", "contact_name": "De bakker",
    }  # fmt: skip


def test_one_document(run: Runner) -> None:
    result = run("triage", "--batch", "-", "--format", "json", stdin=BATCH + "kapot\n")
    document = exactly("triage", result.out)
    assert [one["step"] for one in document["messages"]] == ["escalate", "go-closed", "answer", "leave"]
    assert [one["line"] for one in document["broken"]] == [5]
    assert exactly("triage", run("triage", "glas bij Korenveld", "--format", "json").out)["messages"][0]["line"] == 1
    assert exactly("triage-line", run("triage", "glas bij Korenveld", "--format", "jsonl").out)["id"] is None


def test_broken_lines_are_told(run: Runner) -> None:
    result = run("triage", "--batch", "-", stdin='kapot\n{"body":"glas bij Korenveld"}\n{"id":1}\n')
    assert result.code == 1 and result.out.startswith("1 bericht: 1 escaleren\n")
    assert [line.split()[0] for line in result.err.splitlines()] == ["<stdin>:1:1:", "<stdin>:3:1:"]


def test_the_log(run: Runner, bakery: Path) -> None:
    (bakery / "logs").mkdir()
    record = {
        "v": 1, "type": "message", "id": "m1", "conversation_id": "c1", "at": "2026-11-20T10:00:00+01:00", "channel": "x",
        "surface": "open", "trigger": "untagged", "direction": "in", "author": {"type": "customer"}, "body": "glas bij Korenveld",
    }  # fmt: skip
    (bakery / "logs" / "a.jsonl").write_text(json.dumps(record) + "\n", "utf-8")
    found = run("triage", "--log", "--at", "2026-11-22T10:00")
    assert found.code == 0 and found.out.startswith("1 bericht: 1 escaleren\n\nEscaleer  m1 (x)\n")
    for since in ("1d", "2026-11-21"):
        assert run("triage", "--log", "--since", since, "--at", "2026-11-22T10:00").out == "0 berichten\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a", "--log"], "kies: een bericht, --batch of --log"),
        (["a", "--since", "1d"], "--since hoort bij --log"),
        (
            ["--log", "--since", "ooit"],
            "--since: dit is geen moment en geen duur\n  = schrijf het zo: 7d of 2026-11-22",
        ),
        (["--batch", "weg.jsonl"], "weg.jsonl: dit bestand bestaat niet"),
        (["--client", "weg", "a"], "weg: hier staat geen webcare.toml\n  = 'webcare init weg' maakt een klantmap"),
        (["--log"], None),
        (["-"], "hier staat geen bericht\n  = geef de tekst van het bericht, tussen aanhalingstekens"),
        (["a", "--channel", "mastodon"], "onbekend kanaal 'mastodon'\n  = kies uit: x, whatsapp"),
    ],
)
def test_what_cannot_be_done(run: Runner, arguments: list[str], message: str | None) -> None:
    result = run("triage", *arguments)
    assert (result.code, result.out) == (2, "")
    assert message is None or result.err == f"webcare: {message}\n"


def test_there_must_be_a_client(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("..")
    assert run("triage", "a").code == 2


def test_too_much_for_one_document(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BATCH_MESSAGES", limits.BATCH_MESSAGES.at(3))
    result = run("triage", "--batch", "-", "--format", "json", stdin=BATCH)
    assert (result.code, result.out) == (2, "") and "--format jsonl" in result.err


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_hostile_messages(run: Runner, form: str) -> None:
    rows = [
        {"id": "\x1b[31m\u202e::error::x", "body": "::error::x\r\n\x00\x1b]0;x\x07 glas bij Korenveld ##[error]y"},
        {"id": "a\nb", "body": "glas bij Korenveld\u2028\u009b31m", "channel": "\x1b[2J", "\x1b": "\x1b"},
    ]
    data = "\n".join(map(json.dumps, rows)).encode() + b'\n{"body":"' + b"a" * limits.BATCH_LINE + b'"}\n\xff\xfe\n'
    result = run("triage", "--batch", "-", "--format", form, stdin=data)
    assert result.code == 1
    for text in (result.out, result.err):
        assert not {"\x1b", "\x00", "\x07", "\u202e", "\u2028", "\x9b", "\r"} & set(text)
        assert "##[" not in text
        assert [line for line in text.splitlines() if line.lstrip().startswith("::")] == []


def test_the_sample_client(run: Runner) -> None:
    result = run(
        "triage", "--client", str(SAMPLE), "Waar blijft mijn hanglamp van Noorderlamp?", "--channel", "twitter"
    )
    assert result.out.splitlines()[:4] == [
        "Antwoord",
        "  | Waar blijft mijn hanglamp van Noorderlamp?",
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^",
        "  Deze klant is bijna boos en heeft ons nog niet gevonden. Wij vinden hem dus.",
    ]
    assert os.path.isdir(SAMPLE / "answers") and "  sjabloon: " in result.out


@pytest.mark.parametrize("content", [None, "names: [", "names: 3\n"])
def test_without_a_list_of_what_is_listened_to_there_is_still_danger(
    run: Runner, bakery: Path, content: str | None
) -> None:
    path = bakery / "handbook" / "monitoring.yaml"
    path.unlink() if content is None else path.write_text(content, "utf-8")
    result = run("triage", "Er komt rook uit de oven van Korenveld")
    assert result.err == "webcare: monitoring.yaml ontbreekt of is niet te lezen; zie 'webcare check'\n"
    assert (result.code, result.out.splitlines()[0]) == (0, "Escaleer (waarschijnlijk)")


def test_an_empty_handbook_is_enough(run: Runner, bakery: Path) -> None:
    for path in (bakery / "handbook").iterdir():
        path.unlink()
    assert run("triage", "Is Korenveld open?").out.splitlines()[0] == "Antwoord (lees zelf)"

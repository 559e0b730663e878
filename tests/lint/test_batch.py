"""A batch: one record in, one judgement out, in order, the same as one by one; a broken line is not the end."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from webcare import limits
from webcare.lint import Given, Selection, Session
from webcare.lint.batch import BatchLine, lint_batch
from webcare.model.finding import Finding
from webcare.store.workspace import open_workspace

GREETINGS = ["Hoi Sanne, ", "Geachte heer/mevrouw, ", "", "Hallo 👋 "]
BODIES = [
    "je pakket is onderweg.",
    "zie de de folder , of bel 06-12345678!!",
    "we hebben uw bestelling verzonden. Heb je nog vragen?",
    "zoals al eerder aangegeven duurt het vijf dagen",
    "vul [NAAM] in.\r\n\r\n> zei de klant\r\n\r\nGoed?",
]
SENDERS = [" ^SV", "", "\n\nGroet,\nFemke"]
CHANNELS = ["x", "email", None, "twitter", "whatsapp"]


def record(at: int) -> dict[str, object]:
    return {
        "id": at if at % 3 else f"r{at}",
        "draft": GREETINGS[at % 4] + BODIES[at % 5] + SENDERS[at % 3],
        "channel": CHANNELS[at % 5],
        "reply_to": "Belachelijk, al weken kwijt!" if at % 2 else None,
        "surface": "closed" if at % 7 == 0 else None,
        "nonsense": {"a": [at]},
    }


def judged(data: bytes, given: Given | None = None) -> Iterator[BatchLine]:
    workspace = open_workspace(".")
    return lint_batch(io.BytesIO(data), "a.jsonl", given or Given(), workspace, Selection().rules(workspace))


def told(findings: list[Finding]) -> list[tuple[object, ...]]:
    return [
        (item.rule, item.severity, item.message, item.hint, item.start, item.end, item.suggestions) for item in findings
    ]


@pytest.mark.usefixtures("client")
def test_500_records_give_the_same_as_one_by_one() -> None:
    records = [record(at) for at in range(500)]
    lines = list(judged("\n".join(map(json.dumps, records)).encode()))
    assert [(line.id, line.line) for line in lines] == [(item["id"], at) for at, item in enumerate(records, 1)]
    found = 0
    for line, item in zip(lines, records, strict=True):
        given = Given(item["channel"], item["surface"], item["reply_to"])  # type: ignore[arg-type]  # as record() makes them
        outcome = Session(given, None, Selection()).piped(str(item["draft"]).encode(), None)
        assert told(line.checked.findings) == told(outcome.checked.findings)
        assert line.checked.zekep == outcome.checked.zekep
        found += len(line.checked.findings)
    assert found > 500


BROKEN = {
    "no JSON": (b"hoi", 1, "dit is geen geldige JSON"),
    "JSON that stops": (b'{"draft": "Hoi', 15, "dit is geen geldige JSON"),
    "two records": (b'{"draft": "Hoi"} {"draft": "Hoi"}', 18, "dit is geen geldige JSON"),
    "NaN": (b'{"draft": "Hoi", "x": NaN}', 23, "dit is geen geldige JSON"),
    "after an accent": ('{"dráft": "éé", "draft": x}'.encode(), 26, "dit is geen geldige JSON"),
    "half a surrogate pair": (b'{"draft": "\\ud800 hoi"}', None, "dit is geen geldige JSON"),
    "Latin-1": (b'{"draft": "caf\xe9"}', None, "dit is geen geldige JSON"),
    "UTF-16": ('{"draft": "Hoi"}'.encode("utf-16-le"), None, "dit is geen geldige JSON"),
    "a control character": (b'{"draft": "a\x07b"}', None, "dit is geen geldige JSON"),
    "a key twice": (b'{"draft": "Hoi", "draft": "Dag"}', 1, "'draft' staat er twee keer"),
    "too long": (b'{"draft": "' + b"a" * limits.BATCH_LINE + b'"}', 1, "deze regel is langer dan 1 MB"),
    "no draft": (b'{"id": 1}', 1, "de sleutel 'draft' ontbreekt"),
    "a draft that is no text": (b'{"id": 1, "draft": 5}', 20, "draft: hier hoort tekst; er staat 5"),
    "no record": (b"[]", 1, "hier hoort een blok met sleutels; er staat een lijst"),
    "half a surface": (b'{"draft": "Hoi", "surface": "half"}', 29, "surface: onbekende waarde 'half'"),
}


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize(("line", "column", "message"), BROKEN.values(), ids=BROKEN)
def test_a_broken_line(line: bytes, column: int | None, message: str | None) -> None:
    good = b'{"id": "goed", "draft": "Hoi Sanne, dag. ^SV"}'
    before, broken, after = judged(b"\n".join([good, line, good]))
    assert (before.id, before.line, after.id, after.line) == ("goed", 1, "goed", 3)
    assert before.checked.findings == after.checked.findings
    (found,) = broken.checked.findings
    assert (broken.id, broken.line, found.rule, found.path, found.line) == (
        None,
        2,
        "gegevens/kapotte-regel",
        "a.jsonl",
        2,
    )
    assert message is None or found.message.nl == message
    assert column is None or found.column == column
    assert set(broken.checked.zekep.values()) == {"unknown"}
    assert len(found.message.nl) < 250


@pytest.mark.usefixtures("client")
def test_a_very_deep_line_is_no_end() -> None:
    """How deep a decoder looks is for the version of Python to say; the lines around it are judged either way."""
    good = b'{"id": "goed", "draft": "Hoi Sanne, dag. ^SV"}'
    deep = b'{"draft": "Hoi Sanne, dag. ^SV", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    before, middle, after = judged(b"\n".join([good, deep, good]))
    assert (before.id, before.line, middle.line, after.id, after.line) == ("goed", 1, 2, "goed", 3)
    broken = [(found.rule, found.path, found.line) for found in middle.checked.findings]
    assert broken in ([], [("gegevens/kapotte-regel", "a.jsonl", 2)])


@pytest.mark.usefixtures("client")
def test_what_a_broken_line_holds_is_not_repeated() -> None:
    (line,) = judged(b'{"id": "a", "draft": "Hoi", "surface": "klant@mail.example zei 0612345678"}')
    (found,) = line.checked.findings
    assert "klant" not in found.message.nl
    assert "0612345678" not in found.message.en


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (b"", []),
        (b"\n\n  \n", []),
        (b'\xef\xbb\xbf{"id":1,"draft":"Hoi. ^SV"}\r\n\r\n{"id":"a","draft":"Dag. ^SV"}', [(1, 1), ("a", 3)]),
        (b'{"draft":"Hoi. ^SV"}', [(None, 1)]),
        (b'{"id":1,"draft":"a","x":{"draft":1,"draft":2}}', [(1, 1)]),
        (b'{"id":1,"draft":"zei \\"draft\\": \\"draft\\""}', [(1, 1)]),
    ],
)
def test_what_is_no_fault(data: bytes, ids: list[tuple[object, int]]) -> None:
    lines = list(judged(data))
    assert [(line.id, line.line) for line in lines] == ids
    assert not [found for line in lines for found in line.checked.findings if found.rule == "gegevens/kapotte-regel"]


@pytest.mark.usefixtures("client")
def test_an_unknown_channel_is_a_finding_and_the_draft_is_judged() -> None:
    (line,) = judged(b'{"id":1,"draft":"Hoi Sanne, zie de de folder. ^SV","channel":"twiter"}')
    assert [(found.rule, found.message.nl) for found in line.checked.findings] == [
        ("gegevens/verkeerde-waarde", "onbekend kanaal 'twiter'"),
        ("taal/dubbel-woord", "'de' staat er twee keer"),
    ]


def test_what_is_given_goes_before_the_record(client: Path) -> None:
    data = b'{"id":1,"draft":"Hoi Sanne, we mailen je op sanne@klant.example. ^SV","channel":"x"}'
    rules = [
        [found.rule for found in next(judged(data, given)).checked.findings] for given in (Given(), Given("email"))
    ]
    assert ["privacy/persoonsgegeven" in found for found in rules] == [True, False]
    assert client.exists()


@pytest.mark.usefixtures("client")
def test_a_record_may_say_what_does_not_hold() -> None:
    draft = "Hoi Sanne, zie de de folder. ^SV"
    entries = (["taal/dubbel-woord — citaat"], ["taal/dubbel-woord"], ["taal/leesteken — citaat"])
    lines = judged("\n".join(json.dumps({"draft": draft, "ignore": entry}) for entry in entries).encode())
    found = [[(item.rule, item.message.nl) for item in line.checked.findings] for line in lines]
    twice = ("taal/dubbel-woord", "'de' staat er twee keer")
    unused = "webcare/ongebruikte-uitzondering"
    assert found == [
        [],
        [(unused, "zet de reden erbij: taal/dubbel-woord — reden"), twice],
        [(unused, "'taal/leesteken' vindt hier niets; haal dit weg"), twice],
    ]


def test_a_record_lies_in_no_folder(client: Path) -> None:
    """Its id may look like a path; what holds on its channel holds for it all the same."""
    (client / "drafts" / "x").mkdir()
    with (client / "webcare.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[lint.override]]\nfolder = "drafts/x"\nrules.taal.severity = "advice"\n')
        file.write('[[lint.override]]\nchannel = "email"\nrules.taal.severity = "warning"\n')
    text = "Hoi Sanne, zie de de folder. ^SV"
    records = [{"id": "drafts/x/a.md", "draft": text, "channel": channel} for channel in ("x", "email")]
    lines = judged("\n".join(map(json.dumps, records)).encode())
    levels = [[f.severity.key for f in line.checked.findings if f.rule == "taal/dubbel-woord"] for line in lines]
    assert levels == [["error"], ["warning"]]

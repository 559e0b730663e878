"""The edges of adding to a log: whose id it is, who is a person, and a file that ends halfway."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.recording.noted import AMSTERDAM, NOW, lines, refused
from tests.store.test_log_blocks import event, message
from tests.store.told import told
from webcare import limits
from webcare.model.text import Text
from webcare.recording import add
from webcare.recording.adding import problems_of
from webcare.store.append import STEP


def test_the_problems_of_a_record() -> None:
    assert problems_of(message(1), "l.jsonl", 7, now=NOW) == []
    ahead = message(1, at="2036-09-01T10:00:00+01:00")
    assert [(one.path, one.line) for one in problems_of(ahead, "l.jsonl", 7, now=NOW)] == [("l.jsonl", 7)]
    bare = message(1, at="2026-03-02T10:00:00")
    assert problems_of(bare, "l.jsonl", 7, zone=AMSTERDAM, now=NOW) == []
    assert told(problems_of(bare, "l.jsonl", 7, now=NOW)).startswith("l.jsonl:7:")


def test_a_record_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    utf8 = Text("dit is geen geldige UTF-8", "this is not valid UTF-8")
    assert refused(lambda: problems_of(message(1, body="\ud83d"), "l.jsonl", 7)) == (
        utf8,
        Text("sla het op als UTF-8", "save it as UTF-8"),
        "l.jsonl",
    )
    size = len(msgspec.json.encode(message(1))) + 1
    monkeypatch.setattr(limits, "LOG_LINE", limits.LOG_LINE.at(size))
    assert problems_of(message(1), "l.jsonl", 7) == []
    monkeypatch.setattr(limits, "LOG_LINE", limits.LOG_LINE.at(size - 1))
    assert refused(lambda: problems_of(message(1), "l.jsonl", 7))[2] == "l.jsonl"


PSEUDONYM = Text("gebruik een pseudoniem, zoals k_66285e482c44a277", "use a pseudonym, such as k_66285e482c44a277")
PERSONS: dict[str, tuple[dict[str, Any], bool, str]] = {
    "a name": (message(1, author={"type": "customer", "ref": "Sanne"}), False, "author.ref: 'Sa***'"),
    "a long account": (
        message(1, author={"type": "customer", "ref": "@" + "s" * 40}),
        False,
        f"author.ref: '@s{'*' * 18}'",
    ),
    "a phone number": (message(1, author={"type": "customer", "ref": "0612345678"}), False, "author.ref: '06********'"),
    "no pseudonym in a shared log": (
        message(1, author={"type": "customer", "ref": "k_0123456"}),
        True,
        "author.ref: 'k_*******'",
    ),
    "a pseudonym and more": (
        message(1, author={"type": "customer", "ref": "k_0123456789abcdefg"}),
        True,
        "author.ref: 'k_*****************'",
    ),
    "assigned to an address": (event("assigned", to="jan@x.example"), False, "to: 'ja*@*.*******'"),
}


@pytest.mark.parametrize(("record", "shared", "said"), PERSONS.values(), ids=PERSONS)
def test_a_person_is_refused_masked(record: dict[str, Any], shared: bool, said: str, tmp_path: Path) -> None:
    path = tmp_path / ("l.pseudo.jsonl" if shared else "l.jsonl")
    text, hint, place = refused(lambda: add(str(path), [record], [], {}))
    assert (text, hint, place) == (
        Text(f"{said} lijkt op een naam of account", f"{said} looks like a name or an account"),
        PSEUDONYM,
        None,
    )
    assert not path.exists()


ALLOWED = [
    message(1, author={"type": "customer", "ref": "k_01234567"}),
    message(1, author={"type": "customer"}),
    event("assigned", to="team-bezorging"),
    event("assigned", to=3),
    event("escalated", to="jan@x.example"),
]


@pytest.mark.parametrize("record", ALLOWED)
def test_who_is_no_person_is_not(record: dict[str, Any], tmp_path: Path) -> None:
    assert add(str(tmp_path / "l.pseudo.jsonl"), [record], [], {}).added == [record]


def test_what_another_log_holds_is_not_added_again_and_the_log_itself_is_no_other(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "l.jsonl", tmp_path / "in.jsonl"
    add(str(theirs), [message(1)], [], {})
    done = add(str(ours), [message(1), message(2)], [str(theirs), str(ours)], {})
    assert (done.known, done.added) == ([message(1)], [message(2)])
    later = message(2, at="2026-03-02T11:00:00+01:00")
    assert add(str(ours), [later], [], {"m0002": {"at"}}).known == [later]


def test_an_id_that_is_taken_is_refused_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    add("l.jsonl", [message(1), message(2)], [], {})
    hint = Text("er is niets toegevoegd; kies een ander kenmerk", "nothing was added; choose another id")
    text = Text("het kenmerk 'm0002' is al van een ander record", "the id 'm0002' belongs to another record")
    odd = message(2, body="Iets anders")
    assert refused(lambda: add("l.jsonl", [message(3), odd], [], {})) == (text, hint, "l.jsonl:2")
    assert refused(lambda: add("l.jsonl", [message(2), odd], [], {})) == (text, hint, None)
    assert len(lines(tmp_path / "l.jsonl")) == 2
    long = message(1, id="0612345678 " + "x" * 80)
    told_short = refused(lambda: add("l.jsonl", [long, {**long, "body": "Iets"}], [], {}))[0].en
    assert told_short == f"the id '06******** {'x' * 49}' belongs to another record"


def test_an_id_behind_a_byte_order_mark_is_known(tmp_path: Path) -> None:
    path = tmp_path / "l.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(message(1)).encode() + b"\n")
    assert add(str(path), [message(1)], [], {}).known == [message(1)]
    torn = path.read_bytes().rstrip(b"\n")
    path.write_bytes(torn)  # whole, but for its line end
    assert add(str(path), [message(2)], [], {}).torn == 0
    assert path.read_bytes().startswith(torn + b"\n")


@pytest.mark.parametrize("size", [STEP - 1, STEP, STEP + 1, 3 * STEP])
def test_a_long_torn_line_is_set_aside_whole(size: int, tmp_path: Path) -> None:
    """However many steps it takes to read it backwards."""
    path, torn = tmp_path / "l.jsonl", bytes(97 + number % 26 for number in range(size))
    whole = json.dumps(message(1)).encode() + b"\n"
    path.write_bytes(whole + torn)
    assert add(str(path), [message(2)], [], {}).torn == size
    assert (tmp_path / "l.jsonl.torn").read_bytes() == torn + b"\n"
    assert [record["id"] for record in lines(path)] == ["m0001", "m0002"]


def test_a_long_last_line_without_its_end_stays(tmp_path: Path) -> None:
    path = tmp_path / "l.jsonl"
    path.write_bytes(json.dumps(message(1)).encode() + b"\n" + json.dumps(message(2, body="x" * 2 * STEP)).encode())
    assert add(str(path), [message(3)], [], {}).torn == 0
    assert [record["id"] for record in lines(path)] == ["m0001", "m0002", "m0003"]


def test_a_line_of_that_id_that_cannot_be_read_is_another_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("l.jsonl").write_bytes(json.dumps(message(1)).encode().replace(b"hoi", b"h\xffi") + b"\n")
    text = Text("het kenmerk 'm0001' is al van een ander record", "the id 'm0001' belongs to another record")
    assert refused(lambda: add("l.jsonl", [message(1)], [], {}))[::2] == (text, "l.jsonl:1")

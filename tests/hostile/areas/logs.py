"""Logs, batches and pipes of JSON lines: what customers write, and what somebody made of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.hostile.case import COMMANDS, EVIL, MARKUP, PEOPLE, SIGNS, Case, Make, put, run, runs

ALWAYS = (run("log verify"),)
OTHERS = (
    *runs((
        "log show", "inbox", "stats", "triage --log", "digest", "crisis status", "stats --quality", "privacy scan",
        "stats --output uit.md", "privacy retain --dry-run", "inbox --format json", "log show c --format json",
        "stats --workload", "log export --output uit.csv", "answers mine", "stats --format json", "log verify --format github",
        "digest --format html --output uit.html", "privacy erase piet --dry-run", "lint --conversation c -", "stats --case c", "crisis drill", "escalate --conversation c", "expected", "stats --explain",
        "log show c", "log show c --format html", "suggest --conversation c", "stats --parity", "stats --per-agent",
    )),
)  # fmt: skip
LINE: dict[str, Any] = {
    "v": 1, "type": "message", "id": "m1", "conversation_id": "c", "at": "2026-11-20T10:00:00+01:00", "channel": "x",
    "surface": "open", "trigger": "mention", "direction": "in", "author": {"type": "customer", "ref": "c_0011223344556677"},
    "body": "Waar blijft mijn pakket?",
}  # fmt: skip


def line(**more: Any) -> str:
    """A line of a log, right but for what is given."""
    return json.dumps({**LINE, **more}) + "\n"


def event(number: int, **more: Any) -> str:
    """Something that happened to a conversation."""
    base = {key: LINE[key] for key in ("v", "conversation_id", "at")}
    return json.dumps({**base, "type": "event", "id": f"e{number}", "author": {"type": "agent"}, **more}) + "\n"


GOOD = line()
LINES: dict[str, str | bytes] = {
    "no JSON": GOOD + "kapot\n",
    "a torn line": GOOD + GOOD[:50],
    "no line end": GOOD.strip(),
    "only line ends": "\n" * 900_000,
    "carriage returns": GOOD.strip() + "\r" + GOOD.strip() + "\r",
    "a NUL": GOOD.encode() + b"\0\n",
    "NULs, as a crash leaves them": GOOD.encode() + b"\0" * 1_000_000 + b"\n" + GOOD.encode(),
    "no UTF-8": GOOD.replace("Waar", "W\udcff").encode("utf-8", "surrogateescape"),
    "UTF-16": GOOD.encode("utf-16"),
    "half a surrogate pair": GOOD.replace("Waar", "\\ud800"),
    "half a surrogate pair in the id": GOOD.replace('"m1"', '"\\ud800"'),
    "half a surrogate pair in a key": GOOD.replace('"v"', '"\\udfff": 1, "v"'),
    "NaN": GOOD.replace('"v": 1', '"v": NaN'),
    "infinity": line(sentiment=0).replace('"sentiment": 0', '"sentiment": 1e999999'),
    "an integer of 5,000 digits": GOOD.replace('"v": 1', '"v": ' + "9" * 5_000),
    "an unknown integer of 5,000 digits": GOOD.replace('"v": 1', '"v": 1, "n": ' + "9" * 5_000),
    "an unknown number too large": GOOD.replace('"v": 1', '"v": 1, "n": 1e999999'),
    "a key twice": GOOD.replace('"v": 1', '"v": 1, "body": "anders"'),
    "deep": GOOD.replace('"v": 1', '"v": 1, "x": ' + "[" * 50_000 + "]" * 50_000),
    "deep, and open": GOOD.replace('"v": 1', '"v": 1, "x": ' + '{"a":' * 50_000),
    "deep, a little": GOOD.replace('"v": 1', '"v": 1, "x": ' + "[" * 90 + "]" * 90),
    "100,000 keys": GOOD.replace('"v": 1', '"v": 1, ' + ", ".join(f'"k{at}": 1' for at in range(60_000))),
    "a line of 2 MB": line(body="a" * 2_000_000) + GOOD,
    "a line of 900 kB": line(body="ja " * 300_000),
    "a line of 900 kB of emoji": line(body="👨‍👩‍👧‍👦" * 20_000),
    "a list": "[" + GOOD.strip() + "]\n",
    "a text": '"' + "a" * 1_000 + '"\n',
    "everything empty": line(id="", conversation_id="", channel="", body=""),
    "everything of the wrong kind": json.dumps({key: [{}] for key in LINE}) + "\n",
    "everything null": json.dumps(dict.fromkeys(LINE)) + "\n",
    "the year 1": line(at="0001-01-01T00:00:00+23:59"),
    "the year 9999": line(at="9999-12-31T23:59:59-23:59"),
    "a leap second": line(at="2016-12-31T23:59:60Z"),
    "an offset of a day": line(at="2026-11-20T10:00:00+24:00"),
    "Arabic digits": line(at="٢٠٢٦-11-20T10:00:00Z"),
    "signs everywhere": line(id=SIGNS, conversation_id=SIGNS, channel=SIGNS, body=SIGNS, topic=SIGNS, tags=[SIGNS]),
    "commands everywhere": line(
        id="::error::PWNED", conversation_id="##vso[x]PWNED", channel="::error::PWNED", body=COMMANDS, topic="##[x]"
    ),
    "markup everywhere": line(
        id=MARKUP, conversation_id=MARKUP, channel=MARKUP, body=MARKUP, topic=MARKUP, campaign=MARKUP
    ),
    "everything in the text": line(body=EVIL),
    "everything in the author": line(author={"type": "agent", "ref": EVIL, "name": EVIL}, direction="out"),
    "people in the text": line(body=PEOPLE),
    "people in ids": line(id=PEOPLE, conversation_id=PEOPLE, author={"type": "customer", "ref": PEOPLE}),
    "people in unknown fields": line(**{PEOPLE: PEOPLE, "extra": {"a": [PEOPLE]}}),
    "people in a broken line": GOOD + PEOPLE + "\n",
    "people in a field of the wrong kind": line(channel=[PEOPLE], at=PEOPLE),
    "formulas": line(
        id="=cmd|'/c calc'!A0",
        conversation_id="+1+1",
        channel="x",
        topic="@SUM(A1)",
        body="=HYPERLINK(1)",
        tags=["-2+3", "\t=1", "\r=1"],
    ),
    "the same id 30,000 times": line() * 30_000,
    "one conversation of 30,000": "".join(line(id=f"m{at}") for at in range(30_000)),
    "30,000 conversations": "".join(line(id=f"m{at}", conversation_id=f"c{at}") for at in range(30_000)),
    "ids like those of other languages": "".join(
        line(id=name, conversation_id=name, topic=name)
        for name in ("__proto__", "constructor", "None", "NaN", "CON", "..", "a/../../b", "%s", "{0}", "$HOME")
    ),
    "merges in a ring": GOOD
    + "".join(
        event(at, conversation_id=f"c{at}", name="merged_into", to=f"c{(at + 1) % 3_000}") for at in range(3_000)
    ),
    "merges into itself": GOOD + event(1, name="merged_into", to="c"),
    "a chain of 20,000 merges": GOOD
    + "".join(event(at, conversation_id=f"c{at}", name="merged_into", to=f"c{at + 1}") for at in range(20_000)),
    "answers to each other in a ring": "".join(
        line(id=f"m{at}", in_reply_to=f"m{(at + 1) % 2_000}") for at in range(2_000)
    ),
    "erasures of everything": "".join(
        json.dumps(
            {
                "v": 1,
                "type": "erasure",
                "id": f"x{at}",
                "conversation_id": "c",
                "at": LINE["at"],
                "reason": EVIL,
                "message_id": f"m{at}",
            }
        )
        + "\n"
        for at in range(500)
    ),
    "promises for the year 9999": GOOD + event(1, name="promise_due", due="9999-12-31T23:59:59+00:00"),
    "an event of no kind": GOOD + event(1, name="__class__", to={}),
    "a sentiment beyond": line(sentiment=1e308),
    "a template that is a path": line(
        template="../../buiten/geheim@deadbeef", direction="out", author={"type": "agent", "ref": "a_0011223344556677"}
    ),
    "a merge conflict": "<<<<<<< ours\n" + GOOD + "=======\n" + GOOD + ">>>>>>> theirs\n",
    "quadratic: spaces": line(body=" " * 19_000 + "x"),
    "quadratic: digits": line(body="0" * 19_000),
    "quadratic: digits and spaces": line(body="0 " * 9_500),
    "quadratic: at signs": line(body="@" * 19_000),
    "quadratic: a@a": line(body="a@" * 9_500),
    "quadratic: dots": line(body="a." * 9_500),
    "quadratic: links": line(body="http://" * 2_700),
    "quadratic: dashes": line(body="a-" * 9_500),
    "quadratic: capitals": line(body="A" * 19_000),
    "quadratic: quotes": line(body="\"'“" * 6_000),
    "quadratic: IBANs": line(body="NL91ABNA04" * 1_900),
    "quadratic: parentheses": line(body="(" * 19_000),
    "quadratic: a name and a name": line(body="Piet " * 3_800),
    "quadratic: streets": line(body="Kerkstraat 1 " * 1_500),
    "quadratic: combining": line(body="e" + "\u0301" * 19_000),
    "quadratic: joiners": line(body="\u200d" * 19_000),
    "quadratic: exclamations": line(body="!?" * 9_500),
}
BATCHES: dict[str, str | bytes] = {
    "no JSON": "kapot\n" * 1_000,
    "empty": "",
    "deep": '{"draft": "Hoi", "body": "Hoi", "question": "Hoi", "x": ' + "[" * 50_000 + "\n",
    "numbers": '{"id": ' + "9" * 5_000 + ', "draft": "Hoi", "body": "Hoi", "question": "Hoi"}\n',
    "surrogates": '{"id": "\\ud800", "draft": "\\ud800", "body": "\\ud800", "question": "\\ud800"}\n',
    "signs": json.dumps({"id": SIGNS, "draft": SIGNS, "body": SIGNS, "question": SIGNS, "author": SIGNS}) + "\n",
    "commands": json.dumps({"id": "::error::PWNED", "draft": COMMANDS, "body": COMMANDS, "question": COMMANDS}) + "\n",
    "people": json.dumps({"draft": PEOPLE, "body": PEOPLE, "question": PEOPLE, "author": PEOPLE, "extra": PEOPLE})
    + "\n",
    "a text of 900 kB": json.dumps({"draft": "a " * 20_000, "body": "a " * 300_000, "question": "a " * 300_000}) + "\n",
    "a line of 3 MB": json.dumps({"draft": "a" * 3_000_000}) + "\n",
    "NULs": b'{"draft": "a\0b"}\n\0\n',
    "a key twice": '{"draft": "a", "draft": "b", "body": "a", "body": "b", "question": "a", "question": "b"}\n',
    "no line end": '{"draft": "a", "body": "a", "question": "b"}',
}


def _log(text: str | bytes) -> Make:
    return put("logs/a.jsonl", text)


def _many(folder: Path) -> None:
    for at in range(3_000):
        put(f"logs/{at}.jsonl", line(id=f"m{at}"))(folder)


CASES = [
    *(Case(name, _log(text), ALWAYS, OTHERS) for name, text in LINES.items()),
    *(
        Case(
            f"a batch: {name}",
            put("b.jsonl", text),
            (run("triage --batch b.jsonl"),),
            runs(
                (
                    "lint --batch b.jsonl",
                    "suggest --batch b.jsonl",
                    "triage --batch b.jsonl --format json",
                    "lint --batch b.jsonl --format github",
                )
            ),
        )
        for name, text in BATCHES.items()
    ),
    *(
        Case(
            f"a pipe: {name}",
            put("logs/a.jsonl", ""),
            (run("log add -", text),),
            (run("triage --batch -", text), run("lint -", text), run("suggest -", text), run("privacy redact -", text)),
        )
        for name, text in list(LINES.items())[:30]
        if len(text) < 1_000_000
    ),
    Case("3,000 logs", _many, ALWAYS, OTHERS[:3]),
]

"""Files of other systems: CSV, Excel, vendors' JSON, archives; for ``log import``, ``answers import`` and ``triage``."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

from tests.hostile.case import COMMANDS, EVIL, MARKUP, PEOPLE, SIGNS, Case, both, put, run, runs

HEAD = "id;body;channel;author\n"
CSV: dict[str, str | bytes] = {
    "nothing": "",
    "only a head": HEAD,
    "a quote that never ends": HEAD + '1;"' + "a;b\n" * 100_000,
    "quotes": '"' * 300_000,
    "1,000,000 columns": ";" * 1_000_000 + "\n1;2\n",
    "1,000,000 columns in a row": HEAD + ";" * 1_000_000 + "\n",
    "30,000 rows": HEAD + "1;a;x;y\n" * 30_000,
    "a cell of 6 MB": HEAD + "1;" + "a" * 6_000_000 + "\n",
    "NULs": HEAD.encode() + b"1;a\0b;x;\0\n" * 100,
    "only NULs": b"\0" * 1_000_000,
    "no UTF-8": HEAD.encode() + b"1;\xff\xfe;x;y\n",
    "UTF-16": (HEAD + "1;a;x;y\n").encode("utf-16"),
    "half of UTF-16": (HEAD + "1;a;x;y\n").encode("utf-16")[:-1],
    "UTF-32": (HEAD + "1;a;x;y\n").encode("utf-32"),
    "carriage returns": HEAD.replace("\n", "\r") + "1;a;x;y\r" * 1_000,
    "no separator": "body\n" + "a\n" * 1_000,
    "a head twice": "body;body;body\n1;2;3\n",
    "a head of signs": f"{SIGNS.splitlines()[0]};body\n1;2\n",
    "a head of commands": "::error::PWNED;##vso[x]PWNED;body\n1;2;3\n",
    "a head with people": f"{PEOPLE};tekst\n1;2\n",
    "signs": HEAD + f"1;{SIGNS.splitlines()[0]};{SIGNS.splitlines()[0]};y\n",
    "commands": HEAD + "".join(f"::error::PWNED;{line};x;y\n" for line in COMMANDS.splitlines()),
    "markup": HEAD + f"1;{MARKUP};x;y\n",
    "people": HEAD + f'1;"{PEOPLE}";x;{PEOPLE}\n',
    "formulas": HEAD + "=cmd|'/c calc'!A0;=HYPERLINK(1);@SUM(1);+1\n",
    "everything": HEAD + '1;"' + EVIL.replace('"', '""') + '";x;y\n',
    "HTML of 20,000 tags": "id;html\n1;" + "<b>" * 20_000 + "\n",
    "entities": "id;html\n1;" + "&#xD800;&#0;&#99999999999;&lt;script&gt;" * 1_000 + "\n",
}
JSONS: dict[str, str | bytes] = {
    "nothing": "",
    "deep": "[" * 200_000,
    "deep, and closed": "[" * 100_000 + "]" * 100_000,
    "objects in objects": '{"a":' * 100_000,
    "a number of 5,000 digits": '{"macros": [' + "9" * 5_000 + "]}",
    "numbers too large": '{"tickets": [1e999999, -1e999999, NaN, Infinity]}',
    "half a surrogate pair": '{"macros": [{"title": "\\ud800", "actions": [{"field": "comment_value", "value": "\\udfff"}]}]}',
    "a key twice": '{"macros": [], "macros": [{"title": 1}]}',
    "people": json.dumps({"macros": [{"title": PEOPLE, "actions": [{"field": "comment_value", "value": PEOPLE}]}]}),
    "signs": json.dumps({"macros": [{"title": SIGNS, "actions": [{"field": "comment_value", "value": SIGNS}]}]}),
    "commands": json.dumps(
        {"macros": [{"title": "::error::PWNED", "actions": [{"field": "comment_value", "value": COMMANDS}]}]}
    ),
    "markup": json.dumps(
        {"macros": [{"title": MARKUP, "actions": [{"field": "comment_value_html", "value": MARKUP * 500}]}]}
    ),
    "a template": json.dumps(
        {
            "macros": [
                {
                    "title": "{% include '/etc/passwd' %}",
                    "actions": [
                        {"field": "comment_value", "value": "{{ ''.__class__ }}{% for x in y %}\n---\nid: x\n---"}
                    ],
                }
            ]
        }
    ),
    "titles that are paths": json.dumps(
        {
            "macros": [
                {"title": name, "actions": [{"field": "comment_value", "value": "Hoi"}]}
                for name in ("../../buiten/x", "/etc/passwd", "CON", "..", ".git/hooks/x", "a\0b", "C:\\x", "")
            ]
        }
    ),
    "everything of the wrong kind": json.dumps(
        {"macros": [1, None, [], {"title": {}, "actions": 5}], "tickets": {"a": [[]]}}
    ),
    "100,000 items": json.dumps({"macros": [{}] * 100_000}),
    "a value of 40 MB": '{"tickets": ["' + "a" * 40_000_000 + '"]}',
    "tickets": json.dumps(
        {
            "tickets": [
                {
                    "id": 1,
                    "subject": EVIL,
                    "description": EVIL,
                    "requester_id": PEOPLE,
                    "created_at": "0000-00-00",
                    "comments": [{"body": EVIL, "author_id": {}, "created_at": "9999-99-99"}],
                }
            ]
        }
    ),
    "conversations": json.dumps(
        {"conversations": [{"id": EVIL, "messages": [{"content": EVIL, "created_at": 1e300, "message_type": []}]}]}
    ),
    "chatwoot": json.dumps([{"short_code": "../../x", "content": EVIL}, {"short_code": PEOPLE, "content": PEOPLE}]),
    "UTF-16": '{"macros": []}'.encode("utf-16"),
    "no UTF-8": b'{"macros": ["\xff\xfe"]}',
}


def _zip(*members: tuple[str, bytes], lie: int = 0) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    whole = bytearray(held.getvalue())
    if lie:  # the size that the directory names is smaller than the truth
        at = whole.rfind(b"PK\x01\x02")
        whole[at + 24 : at + 28] = lie.to_bytes(4, "little")
    return bytes(whole)


PART = "window.YTD.tweets.part0 = "
PACKED = {
    "no archive": b"PK\x03\x04kapot",
    "an empty archive": _zip(),
    "paths that lead outside": _zip(
        ("../../buiten/kanarie.js", b"x"), ("/etc/x.js", b"x"), ("data/tweets.js", PART.encode() + b"[]")
    ),
    "a bomb of 300 MB": _zip(("data/tweets.js", PART.encode() + b'["' + b"a" * 300_000_000)),
    "a bomb in a sheet": _zip(("xl/workbook.xml", b"<a>" * 40_000_000)),
    "a lie about its size": _zip(("data/tweets.js", PART.encode() + b"[]" + b" " * 50_000_000), lie=10),
    "5,000 parts": _zip(*((f"data/tweets-part{at}.js", PART.encode() + b"[]") for at in range(5_000))),
    "laughs in XML": _zip(
        ("[Content_Types].xml", b"<Types/>"),
        (
            "xl/workbook.xml",
            b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
            + b"".join(
                b'<!ENTITY a%d "&a%s;&a%s;">' % (at, b"%d" % (at - 1) if at else b"", b"%d" % (at - 1) if at else b"")
                for at in range(40)
            )
            + b"]><a>&a39;</a>",
        ),
    ),
    "an entity of a file": _zip(
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", b'<!DOCTYPE a [<!ENTITY a SYSTEM "../buiten/geheim.md">]><a>&a;</a>'),
    ),
    "commands in a part": _zip(
        (
            "data/tweets.js",
            PART.encode()
            + json.dumps([{"tweet": {"id": "::error::PWNED", "full_text": EVIL, "created_at": EVIL}}]).encode(),
        )
    ),
}
SOURCES = ("zendesk", "chatwoot", "x-archive", "intercom", "hootsuite", "kaggle-twcs", "webcare")


def _code(folder: Path) -> None:
    put("data/tweets.js", "window.YTD.tweets.part0 = require('child_process').exec('../buiten/klap.sh')")(folder)


CASES = [
    *(
        Case(
            f"CSV: {name}",
            put("a.csv", text),
            (run("triage --batch a.csv"), run(f"log import {SOURCES[3 + number % 4]} a.csv")),
            runs(
                (
                    "answers import a.csv",
                    "answers import a.csv --write",
                    f"log import {SOURCES[number % 3]} a.csv",
                    "log import webcare a.csv --dry-run",
                )
            ),
        )
        for number, (name, text) in enumerate(CSV.items())
    ),
    *(
        Case(
            f"JSON: {name}",
            put("a.json", text),
            (run("answers import a.json"), run(f"log import {SOURCES[number % len(SOURCES)]} a.json")),
            runs(
                (
                    "answers import a.json --from zendesk --write",
                    "log import zendesk a.json",
                    "log import chatwoot a.json",
                    "log import intercom a.json",
                    "answers import a.json --from chatwoot --format json",
                )
            ),
        )
        for number, (name, text) in enumerate(JSONS.items())
    ),
    *(
        Case(
            f"packed: {name}",
            both(put("a.zip", data), put("a.xlsx", data)),
            (run("log import x-archive a.zip"), run("answers import a.xlsx")),
        )
        for name, data in PACKED.items()
    ),
    Case("a part that is code", _code, (run("log import x-archive data/tweets.js"),)),
]

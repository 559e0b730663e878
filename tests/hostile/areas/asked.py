"""Arguments, the environment, and an editor that says odd things."""

from __future__ import annotations

import json

from tests.hostile.areas.logs import line
from tests.hostile.case import COMMANDS, EVIL, PEOPLE, SIGNS, Case, Run, both, nothing, put, run

OUTSIDE = "../buiten/geheim.md"
ODD = (
    "", " ", "-", "--", "---", "--help-me", "../buiten/geheim.md", "/dev/zero", "/proc/self/environ", "a" * 100_000, "é", "\u202egnp", "\x1b[31mrood", "a\nb", "::error::PWNED",
    "##vso[x]PWNED", "{{ x }}", "{0.__class__}", "%s%n", "$(id)", "`id`", "*", "=1+1", PEOPLE, EVIL, "9" * 5_000, "-" + "9" * 5_000, "1e999", "nan", "0", "None", "\udcff",
)  # fmt: skip
PLACES = (
    ("lint", "?"), ("rule", "?"), ("help", "?"), ("schema", "?"), ("answers", "show", "?"), ("answers", "render", "?"), ("log", "show", "?"), ("escalate", "?"),
    ("hours", "?"), ("words", "check", "?"), ("diff", "?"), ("check", "?"), ("privacy", "scan", "?"), ("privacy", "erase", "?", "--dry-run"), ("?",),
    ("suggest", "waar", "--var", "?"), ("lint", "-", "--channel", "?"), ("check", "--client", "?"), ("check", "--lang", "?"), ("check", "--format", "?"), ("stats", "--since", "?"),
    ("hours", "--at", "?"), ("inbox", "--limit", "?"), ("stats", "--tz", "?"), ("stats", "--memory", "?"), ("lint", "--select", "?"), ("lint", "-", "--reply-to", "?"),
    ("init", "--from", "?"), ("log", "import", "?", "?"), ("stats", "--file", "?"), ("stats", "--by", "?"), ("digest", "--week", "?"), ("crisis", "drill", "--from", "?"),
    ("expected", "--every", "?"), ("log", "add", "--conversation", "c", "--channel", "x", "--body", "?"), ("handover", "--since", "?"), ("review", "approve", "?"), ("reply", "?"),
    ("escalate", "--severity", "?"), ("answers", "import", "?"), ("stats", "--goals", "--at", "?"), ("hours", "--schedule", "?"), ("privacy", "export", "?"),
)  # fmt: skip
VARIABLES = {
    "WEBCARE_LANG": ("", "xx", "../..", EVIL, "nl\nen", "a" * 100_000),
    "WEBCARE_CACHE": ("off", "a" * 5_000, ""),
    "WEBCARE_KEY_FILE": ("/dev/null", "weg", "", "a" * 5_000),
    "WEBCARE_LIMITS": (
        "draft=1",
        "draft",
        "=",
        "draft=" + "9" * 5_000,
        EVIL,
        "a=1 " * 30_000,
        "draft=-1",
        "depth=10000",
        "\x1b[31m=2",
    ),
    "WEBCARE_AUTHOR": (EVIL, "", "a" * 100_000),
    "COLUMNS": ("0", "-1", "x", "9" * 5_000, "1"),
    "TZ": ("../../etc/passwd", ":x", "a" * 5_000, "\x1b[31m"),
    "LANG": (EVIL, "tr_TR.UTF-8", "C"),
    "GITHUB_ACTIONS": ("true", EVIL),
    "PATH": ("", ".", "../buiten", "a" * 50_000),
    "TERM": (EVIL, "dumb"),
    "NO_COLOR": ("",),
}
BY_VARIABLE = ("check", "lint drafts", "diff", "log show", "doctor", "help")


def _lsp(*said: object) -> bytes:
    whole = b""
    for one in said:
        body = one if isinstance(one, bytes) else json.dumps(one).encode()
        whole += f"Content-Length: {len(body)}\r\n\r\n".encode() + body
    return whole


def _call(method: str, number: int | None = None, **parameters: object) -> dict[str, object]:
    made: dict[str, object] = {"jsonrpc": "2.0", "method": method, "params": parameters}
    return made if number is None else {**made, "id": number}


BEGIN = (_call("initialize", 1, processId=None, rootUri=None, capabilities={}), _call("initialized"))
END = (_call("shutdown", 9), _call("exit"))


def _open(text: str, uri: str = "file:///klant/drafts/a.md") -> tuple[dict[str, object], ...]:
    there = {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 3}}
    return (
        _call("textDocument/didOpen", textDocument={"uri": uri, "languageId": "markdown", "version": 1, "text": text}),
        _call("textDocument/hover", 2, **there),
        _call("textDocument/completion", 3, **there),
    )


EDITOR: dict[str, bytes] = {
    "nothing": b"",
    "no header": b"kapot\r\n\r\n{}",
    "a header that is negative": b"Content-Length: -1\r\n\r\n{}",
    "no JSON": _lsp(b"kapot", *END),
    "deep": _lsp(b"[" * 50_000, *END),
    "an odd message": _lsp(*BEGIN, {"jsonrpc": "2.0", "method": 5}, [], 5, None, *END),
    "a method of none": _lsp(*BEGIN, _call("webcare/__class__", 5), *END),
    "a text of 1 MB": _lsp(*BEGIN, *_open("a " * 500_000), *END),
    "a text of signs": _lsp(*BEGIN, *_open(SIGNS), *END),
    "a text with people": _lsp(*BEGIN, *_open(PEOPLE), *END),
    "half a surrogate pair": _lsp(*BEGIN, *_open("\ud800 gesgreven"), *END),
    "a path outside": _lsp(*BEGIN, *_open("Hoi", "file:///../../buiten/geheim.md"), *END),
    "a path of a device": _lsp(*BEGIN, *_open("Hoi", "file:///dev/zero"), *END),
    "a path that is none": _lsp(
        *BEGIN, *_open("Hoi", "\x1b[31m:::"), *_open("Hoi", "untitled:1"), *_open("Hoi", "file://server/share/x"), *END
    ),
    "positions beyond": _lsp(
        *BEGIN,
        _call("textDocument/hover", 2, textDocument={"uri": "file:///x.md"}, position={"line": 10**9, "character": -5}),
        *END,
    ),
    "no end": _lsp(*BEGIN, *_open("Hoi")),
}


NAMED = frozenset(("--client", "--from", "--file", "check", "scan", "import", "lint", "--stdin-filename"))
"""Before a path, which is named in full: nobody would find a file that is hidden."""


def _asked(place: tuple[str, ...], word: str) -> Run:
    return Run(
        tuple(word if part == "?" else part for part in place), b"Hoi", repeats=place[:2] == ("answers", "render")
    )


LOG = both(put("logs/a.jsonl", line()), put("drafts/a.md", "Hoi Piet, dank je. ^SV"))
CASES = [
    *(
        Case(
            f"webcare {' '.join(place)}, number {at}",
            LOG,
            tuple(
                _asked(place, word)
                for word in ODD[at::11]
                if not (word in (PEOPLE, EVIL, OUTSIDE) and NAMED & set(place))
            ),
        )
        for number, place in enumerate(PLACES)
        for at in (number % 11, (number + 5) % 11)
    ),
    *(
        Case(f"{name}={value!r:.30}", LOG, (run(BY_VARIABLE[number % len(BY_VARIABLE)])._replace(env={name: value}),))
        for name, values in VARIABLES.items()
        for number, value in enumerate(values)
    ),
    *(Case(f"an editor: {name}", nothing, (run("lsp", data),)) for name, data in EDITOR.items()),
    Case(
        "commands in a question",
        LOG,
        (run("suggest -", COMMANDS), run("triage -", COMMANDS), run("escalate --customer -", COMMANDS)),
    ),
]

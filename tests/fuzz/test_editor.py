"""Texts that are being typed: findings, completions and hovers stand inside them, at every moment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import webcare
from tests.fuzz.desk import Desk
from tests.fuzz.examples import fuzz
from tests.fuzz.formats import drafts, handbook
from tests.fuzz.formats.damage import noise
from tests.fuzz.promises import confined, patient
from webcare.editor import Desk as Editor
from webcare.editor import completions, fixes, hover

PATHS = (
    "drafts/a.md",
    "answers/a.md",
    "answers/fragments/a.md",
    "handbook/tone.yaml",
    "handbook/topics.yaml",
    "handbook/escalation.yaml",
    "webcare.toml",
    "x.txt",
    "",
)
typed = st.one_of(
    drafts.any_text,
    handbook.any_template,
    noise("yaml", "toml", "template", "markdown"),
    st.text(st.characters(), max_size=30),
    handbook.any_entry().map(lambda pair: pair[1].decode("utf-8", "replace")),
)


@fuzz(35)
@given(st.sampled_from(PATHS), st.lists(typed, min_size=1, max_size=2), st.floats(0, 1))
def test_a_text_that_is_being_typed(desk: Desk, name: str, texts: list[str], where: float) -> None:
    path = str(desk.client / name) if name else ""
    with patient(), confined(desk.folder):
        editor = Editor()
        for text in texts:
            at = int(where * len(text))
            found = editor.findings(text, path)
            for one in found:
                assert 0 <= one.start <= one.end <= len(text), one
            for item in completions(text, at, path, editor):
                assert 0 <= item.start <= item.end <= len(text), item
            hover(found, at, "nl")
            for fix in fixes(found, text, at, min(at + 20, len(text)), "nl"):
                assert fix.title
        editor.closed(path)


def _frame(message: bytes) -> bytes:
    return b"Content-Length: %d\r\n\r\n" % len(message) + message


def _ask(method: str, params: Any = None, number: int | None = None) -> bytes:
    named = {} if number is None else {"id": number}
    return json.dumps({"jsonrpc": "2.0", **named, "method": method, "params": params or {}}).encode()


def test_messages_of_no_editor_do_not_end_the_session(desk: Desk) -> None:
    document = {"uri": (desk.client / "drafts" / "a.md").as_uri()}
    away = {"start": {"line": 99, "character": 9}, "end": {"line": 0, "character": 0}}
    odd = [
        *(
            b"{",
            b"[]",
            b"null",
            b'{"jsonrpc":"2.0"}',
            b"\xff\xfe",
            b"[" * 5000,
            b'{"id":{"a":1},"method":"x"}',
            b"9" * 5000,
        ),
        _ask("onbekend", number=2),
        _ask("textDocument/hover", number=3),
        _ask(
            "textDocument/hover",
            {"textDocument": {"uri": "file:///weg"}, "position": {"line": 9**9, "character": -1}},
            4,
        ),
        _ask(
            "textDocument/didOpen",
            {"textDocument": {**document, "languageId": "x", "version": 1, "text": "is is \ud800 \0"}},
        ),
        _ask(
            "textDocument/didChange",
            {"textDocument": {**document, "version": 2}, "contentChanges": [{"range": away, "text": "x"}]},
        ),
        _ask(
            "textDocument/didChange", {"textDocument": {**document, "version": 1}, "contentChanges": [{"text": None}]}
        ),
        _ask("textDocument/completion", {"textDocument": document, "position": {"line": 500, "character": 500}}, 5),
        _ask("textDocument/codeAction", {"textDocument": document, "range": away, "context": {"diagnostics": []}}, 6),
        _ask("workspace/didChangeWatchedFiles", {"changes": [{"uri": "file:///etc/passwd", "type": 9}]}),
    ]
    begin = _ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, 1)
    session = [begin, _ask("initialized"), *odd, _ask("shutdown", number=99), _ask("exit")]
    done = subprocess.run(
        [sys.executable, "-m", "webcare", "lsp"],
        input=b"".join(map(_frame, session)),
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(webcare.__file__).parents[1])},
    )
    assert done.returncode == 0
    assert b'{"id": 99, "jsonrpc": "2.0", "result": null}' in done.stdout
    assert b"Traceback" not in done.stderr

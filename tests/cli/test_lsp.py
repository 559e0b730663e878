"""``webcare lsp`` with a real editor's half of the protocol, over standard input and output."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from tests.cli.lsp_client import Editor, edit
from tests.cli.runner import Result, Runner

DRAFT = "---\nchannel: x\n---\n"
WRONG = "👍 Hoi Sanne, je pakket is is er 😀 al al. ^SV\n"


@pytest.mark.parametrize(
    ("encodings", "columns"),
    [
        (None, [(24, 29), (36, 41)]),
        (["utf-16"], [(24, 29), (36, 41)]),
        (["utf-8", "utf-16"], [(26, 31), (40, 45)]),
        (["utf-32"], [(23, 28), (34, 39)]),
    ],
)
def test_diagnostics_stand_where_the_words_are(
    client: Path, encodings: list[str] | None, columns: list[tuple[int, int]]
) -> None:
    async def story(editor: Editor) -> None:
        editor.open(client / "drafts" / "a.md", DRAFT + WRONG)
        found = [item for item in await editor.diagnostics(1) if item.code == "taal/dubbel-woord"]
        assert [(item.range.start.character, item.range.end.character) for item in found] == columns
        assert {item.range.start.line for item in found} == {3}
        assert (found[0].message, found[0].source) == ("'is' staat er twee keer", "webcare")
        assert found[0].severity is types.DiagnosticSeverity.Error

    edit(story, encodings=encodings)


def test_typing_shows_the_newest_text(client: Path) -> None:
    async def story(editor: Editor) -> None:
        uri = editor.open(client / "drafts" / "a.md", DRAFT)
        for version in range(2, 40):
            editor.type(uri, version, DRAFT + WRONG[:version])
        editor.type(uri, 40, DRAFT + WRONG)
        assert "taal/dubbel-woord" in {item.code for item in await editor.diagnostics(40)}
        editor.type(uri, 41, DRAFT + "Hoi Sanne, je pakket is er. ^SV\n")
        assert await editor.diagnostics(41) == []
        editor.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert await editor.diagnostics(None) == []

    edit(story)


def test_hover_fixes_and_completion(client: Path) -> None:
    async def story(editor: Editor) -> None:
        uri = editor.open(client / "drafts" / "a.md", WRONG)
        document, place = types.TextDocumentIdentifier(uri), types.Position(0, 25)
        shown = await editor.text_document_hover_async(types.HoverParams(document, place))
        assert shown is not None
        assert isinstance(shown.contents, types.MarkupContent)
        assert "taal/dubbel-woord" in shown.contents.value
        assert shown.range == types.Range(types.Position(0, 24), types.Position(0, 29))
        assert await editor.text_document_hover_async(types.HoverParams(document, types.Position(0, 4))) is None
        context = types.CodeActionContext([])
        spot = types.Range(place, place)
        actions = await editor.text_document_code_action_async(types.CodeActionParams(document, spot, context))
        action, ignoring = actions or ()
        assert isinstance(action, types.CodeAction)
        assert isinstance(ignoring, types.CodeAction)
        assert (action.title, action.is_preferred) == ("Maak er ‘is’ van", True)
        assert action.edit is not None
        assert action.edit.changes is not None
        (change,) = action.edit.changes[uri]
        assert (change.range, change.new_text) == (shown.range, "is")
        assert ignoring.edit is not None
        assert ignoring.edit.changes is not None
        (comment,) = ignoring.edit.changes[uri]
        assert comment.range == types.Range(types.Position(0, 0), types.Position(0, 0))
        assert comment.new_text == "<!-- webcare: negeer taal/dubbel-woord —  -->\n"
        entry = editor.open(client / "handbook" / "tone.yaml", "add")
        params = types.CompletionParams(types.TextDocumentIdentifier(entry), types.Position(0, 3))
        offered = await editor.text_document_completion_async(params)
        assert isinstance(offered, types.CompletionList)
        (key,) = [item for item in offered.items if item.label == "address"]
        assert (key.detail or "").startswith("Aanspreekvorm: je, u, of mirror")
        assert isinstance(key.text_edit, types.TextEdit)
        assert (key.text_edit.new_text, key.text_edit.range.start) == ("address: ", types.Position(0, 0))

    edit(story)


def test_no_text_ends_the_session(client: Path) -> None:
    texts = [
        "\0",
        "\ud83d",
        "---\n---",
        "{{",
        "\u2028\x0b\x85 is is",
        "a" * 1_000_001,
        "\r\r\n\n",
        "---\nconversation: x\n---\n",
    ]

    async def story(editor: Editor) -> None:
        uri = editor.open(client / "answers" / "a.md", "")
        other = editor.open(client / "drafts" / "a.md", "")
        for version, text in enumerate(texts, 2):
            editor.type(uri, version, text)
            editor.type(other, version, text)
            await editor.diagnostics(version)
            await editor.diagnostics(version)
        editor.type(other, 99, WRONG)
        assert "taal/dubbel-woord" in {item.code for item in await editor.diagnostics(99)}

    edit(story)


def test_the_editors_language(client: Path, here: Path) -> None:
    (client / "webcare.toml").write_text('client = "Proef"\n', encoding="utf-8")

    def speaks(path: Path, message: str) -> Callable[[Editor], Awaitable[None]]:
        async def story(editor: Editor) -> None:
            editor.open(path, WRONG)
            assert message in {item.message for item in await editor.diagnostics(1)}

        return story

    english, dutch = "'is' is here twice", "'is' staat er twee keer"
    for path in (client / "drafts" / "a.md", here.parent / "a.md"):
        edit(speaks(path, english), locale="en-GB")
        edit(speaks(path, dutch), locale="nl-BE")
        edit(speaks(path, english), "--lang", "en", locale="nl")
    (client / "webcare.toml").write_text('client = "Proef"\nlanguage = "nl"\n', encoding="utf-8")
    edit(speaks(client / "drafts" / "a.md", dutch), locale="en-GB")


def test_without_the_extra(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name == "pygls":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    monkeypatch.delitem(sys.modules, "pygls")
    assert run("lsp", "--lang", "en") == Result(
        2, "", "webcare: an editor needs an extra\n  = install it with: pip install 'webcare[editor]'\n"
    )


def test_a_client_that_does_not_exist(run: Runner) -> None:
    assert run("lsp", "--client", "weg").code == 2

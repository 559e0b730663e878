"""``webcare lsp`` while things change: texts typed over, files saved, several clients at once."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types

from tests.cli.lsp_client import PATIENCE, Editor, edit
from webcare.scaffold import scaffold

WRONG = "👍 Hoi Sanne, je pakket is is er 😀 al al. ^SV\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_typing_over_ranges(client: Path, encoding: str, newline: str) -> None:
    text = f"👍 Hoi Sanne, je pakket\u2028 is onderweg 😀.{newline}Tot snel! ^SV{newline}"
    changed = text.replace("onderweg", "is onderweg").replace("Tot snel", "Tot tot snel")

    def column(line: str, words: str) -> int:
        before = line[: line.index(words)].encode(f"{encoding}-le" if encoding != "utf-8" else encoding)
        return len(before) // {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]

    first = text.split(newline, maxsplit=1)[0]
    at = column(first, "onderweg")

    async def story(editor: Editor) -> None:
        uri = editor.open(client / "drafts" / "a.md", text)
        assert await editor.diagnostics(1) == []
        editor.type_over(uri, 2, ((1, 0), (1, 8), "Tot tot snel"), ((0, at), (0, at), "is "), ((7, 0), (9, 9), ""))
        found = [item for item in await editor.diagnostics(2) if item.code == "taal/dubbel-woord"]
        whole = changed.split(newline)
        assert [(item.range.start.line, item.range.start.character) for item in found] == [
            (0, column(whole[0], "is is")),
            (1, 0),
        ]
        editor.type_over(uri, 3, ((0, at), (0, at + 3), ""), ((1, 0), (1, 4), ""))
        assert "taal/dubbel-woord" not in {item.code for item in await editor.diagnostics(3)}

    edit(story, encodings=[encoding])


def test_a_path_with_spaces_and_accents(client: Path) -> None:
    async def story(editor: Editor) -> None:
        editor.open(client / "drafts" / "één klacht 100%.md", WRONG)
        assert "taal/dubbel-woord" in {item.code for item in await editor.diagnostics(1)}

    edit(story)


def test_several_clients_and_files_of_none(here: Path) -> None:
    for name, word in (("een", "zending"), ("twee", "pakje")):
        scaffold(name, name.title())
        (here / name / "handbook" / "tone.yaml").write_text(f"forbidden: [{{word: {word}}}]\n", encoding="utf-8")
    text = "Hoi Sanne, je zending en je pakje komen. ^SV\n"

    async def story(editor: Editor) -> None:
        found: dict[str, list[int]] = {}
        for folder in ("een/drafts", "twee/drafts", "drie"):
            editor.open(here / folder / "a.md", text)
            said = await editor.diagnostics(1)
            found[folder] = [item.range.start.character for item in said if item.code == "zakelijk/verboden-woord"]
        assert found == {"een/drafts": [14], "twee/drafts": [28], "drie": []}

    edit(story)


def test_a_text_without_a_file_belongs_to_the_open_folder(client: Path, here: Path) -> None:
    (client / "handbook" / "tone.yaml").write_text("forbidden: [{word: zending}]\n", encoding="utf-8")

    async def story(editor: Editor) -> None:
        draft = types.TextDocumentItem("untitled:Untitled-1", "markdown", 1, "Hoi Sanne, je zending komt. ^SV\n")
        editor.text_document_did_open(types.DidOpenTextDocumentParams(draft))
        assert "zakelijk/verboden-woord" in {item.code for item in await editor.diagnostics(1)}

    edit(story, folder=client, start=here.parent)


def test_the_handbook_in_another_window_counts_while_it_is_typed(client: Path) -> None:
    async def story(editor: Editor) -> None:
        editor.open(client / "drafts" / "a.md", "Hoi Sanne, je zending komt. ^SV\n")
        await editor.diagnostics(1)
        tone = editor.open(client / "handbook" / "tone.yaml", "address: je\n")
        await editor.diagnostics(1)
        editor.type(tone, 2, "forbidden: [{word: zending}]\n")
        await editor.codes(1, "zakelijk/verboden-woord")
        editor.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(tone)))
        await editor.no_code(1, "zakelijk/verboden-woord")

    edit(story)


def test_what_changes_on_disk(client: Path) -> None:
    fragments = client / "answers" / "fragments"
    fragments.mkdir(parents=True, exist_ok=True)

    async def story(editor: Editor) -> None:
        text = '---\nid: a\ntitle: A\n---\nHoi! {% include "slot" %} ^SV\n'
        editor.open(client / "answers" / "a.md", text)
        await editor.codes(1, "antwoord/invulveld")
        for words, rule in (("De de lamp komt.", "taal/dubbel-woord"), ("De lamp komt , echt.", "taal/leesteken")):
            (fragments / "slot.md").write_text(words, encoding="utf-8")
            uri = (fragments / "slot.md").resolve().as_uri()
            changes = [types.FileEvent(uri, types.FileChangeType.Changed)]
            editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes))
            await editor.codes(1, rule)
        settings = '[[lint.ignore]]\nrule = "taal/leesteken"\nreason = "proef"\n'
        with (client / "webcare.toml").open("a", encoding="utf-8") as file:
            file.write(settings)
        editor.save((client / "webcare.toml").resolve().as_uri())
        await editor.no_code(1, "taal/leesteken")

    edit(story)


@pytest.mark.usefixtures("client")
def test_it_asks_to_be_told_of_changes() -> None:
    watching = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)

    async def story(editor: Editor) -> None:
        asked = await asyncio.wait_for(editor.asked.get(), PATIENCE)
        assert [item.method for item in asked.registrations] == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]

    edit(story, workspace=types.WorkspaceClientCapabilities(did_change_watched_files=watching))


def test_a_hostile_text_keeps_nobody_waiting(client: Path) -> None:
    async def story(editor: Editor) -> None:
        hostile = editor.open(client / "drafts" / "b.md", "😀" * 400_000)
        other = editor.open(client / "drafts" / "a.md", WRONG)
        said: dict[str, set[object]] = {}
        while len(said) < 2:
            one = await asyncio.wait_for(editor.shown.get(), PATIENCE)
            said[one.uri] = {item.code for item in one.diagnostics}
        assert said[hostile] == {"gegevens/te-lang"}
        assert "taal/dubbel-woord" in said[other]
        for version in range(2, 60):
            editor.type_over(hostile, version, ((0, 0), (0, 400_000), "\x1b\x07\u202e" * 6_000))
        editor.type(hostile, 60, "Hoi hoi hoi! ^SV")
        seen = [said.version or 0 async for said in editor.until(hostile, 60)]
        assert seen == sorted(seen), "an older version never comes after a newer one"

    edit(story)


def test_saving_the_handbook_judges_open_drafts_again(client: Path) -> None:
    async def story(editor: Editor) -> None:
        text = "Hoi Sanne, je zending komt. ^SV\n"
        editor.open(client / "drafts" / "a.md", text)
        assert "zakelijk/verboden-woord" not in {item.code for item in await editor.diagnostics(1)}
        tone = client / "handbook" / "tone.yaml"
        uri = editor.open(tone, "adres: je\n")
        assert [item.code for item in await editor.diagnostics(1)] == ["gegevens/onbekende-sleutel"]
        tone.write_text("forbidden: [{word: zending}]\n", encoding="utf-8")
        editor.save(uri)
        codes: set[object] = set()
        while "zakelijk/verboden-woord" not in codes:
            codes |= {item.code for item in await editor.diagnostics(1)}

    edit(story)

"""An editor's half of the protocol, for the tests: pygls's client, on ``webcare lsp``."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

PATIENCE = 60


class Editor(LanguageClient):
    """An editor that remembers the diagnostics it was sent."""

    def __init__(self) -> None:
        super().__init__("test", "1")
        self.shown: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self.shown.put_nowait))
        self.asked: asyncio.Queue[types.RegistrationParams] = asyncio.Queue()
        self.feature(types.CLIENT_REGISTER_CAPABILITY)(partial(self.asked.put_nowait))

    async def until(self, uri: str, version: int) -> AsyncIterator[types.PublishDiagnosticsParams]:
        """All that the server says of a text, up to this version."""
        while True:
            said = await asyncio.wait_for(self.shown.get(), PATIENCE)
            if said.uri == uri:
                yield said
                if said.version == version:
                    return

    async def diagnostics(self, version: int | None) -> list[types.Diagnostic]:
        """What the server says of this version, all that it says of others passed over."""
        while True:
            said = await asyncio.wait_for(self.shown.get(), PATIENCE)
            if said.version == version:
                return list(said.diagnostics)

    def open(self, path: Path, text: str) -> str:
        """Open a file, and return its URI."""
        uri = path.resolve().as_uri()
        self.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "any", 1, text)))
        return uri

    def type(self, uri: str, version: int, text: str) -> None:
        """The whole text, once more."""
        identifier = types.VersionedTextDocumentIdentifier(version, uri)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [change]))

    def type_over(self, uri: str, version: int, *changes: tuple[tuple[int, int], tuple[int, int], str]) -> None:
        """Ranges typed over, one after another, as editors do."""
        identifier = types.VersionedTextDocumentIdentifier(version, uri)
        parts = [
            types.TextDocumentContentChangePartial(types.Range(types.Position(*start), types.Position(*end)), text)
            for start, end, text in changes
        ]
        self.text_document_did_change(types.DidChangeTextDocumentParams(identifier, parts))

    async def codes(self, version: int | None, wanted: str) -> None:
        """Wait until this version has a finding of a rule."""
        while wanted not in {item.code for item in await self.diagnostics(version)}:
            pass

    async def no_code(self, version: int | None, unwanted: str) -> None:
        """Wait until this version has none of a rule any more."""
        while unwanted in {item.code for item in await self.diagnostics(version)}:
            pass

    def save(self, uri: str) -> None:
        """The file was saved."""
        self.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))


def edit(
    story: Callable[[Editor], Awaitable[None]],
    *arguments: str,
    encodings: list[str] | None = None,
    locale: str = "nl",
    workspace: types.WorkspaceClientCapabilities | None = None,
    folder: Path | None = None,
    start: Path | None = None,
) -> None:
    """Start the server (in ``start``), let the editor (with ``folder`` open) do its story, and leave as it should."""
    folders = [types.WorkspaceFolder(folder.resolve().as_uri(), folder.name)] if folder else None

    async def whole() -> None:
        editor = Editor()
        await editor.start_io(sys.executable, "-m", "webcare", "lsp", *arguments, cwd=start)
        general = types.GeneralClientCapabilities(position_encodings=encodings)
        capabilities = types.ClientCapabilities(general=general, workspace=workspace)
        hello = types.InitializeParams(capabilities, locale=locale, workspace_folders=folders)
        await asyncio.wait_for(editor.initialize_async(hello), PATIENCE)
        editor.initialized(types.InitializedParams())
        await asyncio.wait_for(story(editor), PATIENCE)
        await asyncio.wait_for(editor.shutdown_async(None), PATIENCE)
        editor.exit(None)
        server = editor._server
        assert server is not None
        assert server.stderr is not None
        assert (await server.stderr.read()).decode() == ""
        await asyncio.wait_for(editor.stop(), PATIENCE)  # type: ignore[no-untyped-call]  # pygls
        assert server.returncode == 0

    asyncio.run(whole())

"""What ``webcare lsp`` answers to an editor, request by request."""

import asyncio

from lsprotocol import types

from webcare.cli.lsp_server import Server, diagnostic, range_of
from webcare.editor import Completion, Places, completions, fixes, hover

KINDS = {
    "variable": types.CompletionItemKind.Variable,
    "fact": types.CompletionItemKind.Constant,
    "term": types.CompletionItemKind.Text,
    "key": types.CompletionItemKind.Property,
    "value": types.CompletionItemKind.EnumMember,
    "reference": types.CompletionItemKind.Reference,
}


def register(server: Server) -> None:
    """Let the server answer."""
    _documents(server)
    _questions(server)


def _documents(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        if params.locale:
            server.fallback = "nl" if params.locale.lower().startswith("nl") else "en"

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def did_open(params: types.DidOpenTextDocumentParams) -> None:
        server.desk.forget()  # its client's folder may have changed since the last time
        await server.refresh(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def did_change(params: types.DidChangeTextDocumentParams) -> None:
        await server.refresh(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def did_save(params: types.DidSaveTextDocumentParams) -> None:
        await server.start_over()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def did_change_watched_files(params: types.DidChangeWatchedFilesParams) -> None:
        await server.start_over()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        server.judged.pop(params.text_document.uri, None)
        server.publish(params.text_document.uri, None, [])


def _questions(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def over(params: types.HoverParams) -> types.Hover | None:
        judged = await server.look(params.text_document.uri)
        offset = judged.places.offset(params.position.line, params.position.character)
        found = hover(judged.findings, offset, judged.language)
        if found is None:
            return None
        content = types.MarkupContent(types.MarkupKind.Markdown, found.markdown)
        return types.Hover(content, range_of(judged.places, found.start, found.end))

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        judged = await server.look(uri)
        only = params.context.only
        if only is not None and types.CodeActionKind.QuickFix not in only and "" not in only:
            return []
        first, last = params.range.start, params.range.end
        start = judged.places.offset(first.line, first.character)
        end = judged.places.offset(last.line, last.character)
        return [
            types.CodeAction(
                title=fix.title,
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[diagnostic(judged, fix.finding)],
                is_preferred=fix.preferred or None,
                edit=types.WorkspaceEdit(
                    changes={uri: [types.TextEdit(range_of(judged.places, fix.start, fix.end), fix.text)]}
                ),
            )
            for fix in fixes(judged.findings, start, end, judged.language)
        ]

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=["{", ".", " ", "-"]))
    async def complete(params: types.CompletionParams) -> types.CompletionList:
        judged = await server.look(params.text_document.uri)
        places = judged.places
        offset = places.offset(params.position.line, params.position.character)
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(server.judging, completions, places.text, offset, judged.path, server.desk)
        return types.CompletionList(is_incomplete=False, items=[item(places, one) for one in found])


def item(places: Places, found: Completion) -> types.CompletionItem:
    """A completion as the editor shows it."""
    return types.CompletionItem(
        label=found.label,
        kind=KINDS[found.sort],
        detail=found.about[:120] or None,
        documentation=found.about if len(found.about) > 120 else None,
        text_edit=types.TextEdit(range_of(places, found.start, found.end), found.text),
    )

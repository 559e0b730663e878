"""What ``webcare lsp`` answers to an editor, request by request."""

from lsprotocol import types
from pygls.uris import to_fs_path

from webcare.cli.lsp_server import Server, diagnostic, range_of
from webcare.editor import Completion, Places, completions, fixes, hover

KINDS = {
    "variable": types.CompletionItemKind.Variable,
    "fact": types.CompletionItemKind.Constant,
    "term": types.CompletionItemKind.Text,
    "key": types.CompletionItemKind.Property,
    "value": types.CompletionItemKind.EnumMember,
    "reference": types.CompletionItemKind.Reference,
    "fragment": types.CompletionItemKind.File,
    "rule": types.CompletionItemKind.Reference,
}
WATCHED = ("**/webcare.toml", "**/*.yaml", "**/*.md")
"""What drafts are held against, wherever the client keeps it."""


def register(server: Server) -> None:
    """Let the server answer."""
    _session(server)
    _documents(server)
    _questions(server)


def _session(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        if params.locale:
            server.fallback = "nl" if params.locale.lower().startswith("nl") else "en"
        server.texts.count_as(server.workspace.position_encoding)
        folders = [folder.uri for folder in params.workspace_folders or ()]
        home = to_fs_path(folders[0]) if folders else server.workspace.root_path
        if home:
            server.desk.clients.home = home

    @server.feature(types.INITIALIZED)
    def initialized(params: types.InitializedParams) -> None:
        """Ask to be told of changes on disk, where the editor does that."""
        workspace = server.client_capabilities.workspace
        watching = workspace and workspace.did_change_watched_files
        if watching and watching.dynamic_registration:
            watchers = [types.FileSystemWatcher(pattern) for pattern in WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            asked = types.Registration("webcare-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            server.client_register_capability(types.RegistrationParams([asked]))

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def did_change_watched_files(params: types.DidChangeWatchedFilesParams) -> None:
        await server.ask(server.desk.forget)


def _documents(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        server.texts.opened(params.text_document)
        server.refresh(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        server.texts.changed(params)
        server.refresh(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def did_save(params: types.DidSaveTextDocumentParams) -> None:
        await server.ask(server.desk.forget)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def did_close(params: types.DidCloseTextDocumentParams) -> None:
        was = server.forget(params.text_document.uri)
        await server.ask(server.desk.closed, was.path if was else "")


def _questions(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def over(params: types.HoverParams) -> types.Hover | None:
        judged = await server.look(params.text_document.uri)
        if judged is None:
            return None
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
        if judged is None or (only is not None and types.CodeActionKind.QuickFix not in only and "" not in only):
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
            for fix in fixes(judged.findings, judged.places.text, start, end, judged.language)
        ]

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=list('{. -"/[,|')))
    async def complete(params: types.CompletionParams) -> types.CompletionList:
        text = server.texts.open.get(params.text_document.uri)
        if text is None:
            return types.CompletionList(is_incomplete=False, items=[])
        places = Places(text.text, server.texts.units)
        offset = places.offset(params.position.line, params.position.character)
        found = await server.ask(completions, places.text, offset, text.path, server.desk)
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

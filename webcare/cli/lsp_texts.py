"""The texts that are open, as the editor has them. pygls would split their lines at U+2028, where no editor does."""

from collections.abc import Generator
from typing import Any, NamedTuple, get_args

from lsprotocol import types
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.language_server import lsp_method
from pygls.uris import to_fs_path

from webcare.editor import Places, Units


class OpenText(NamedTuple):
    """One version of a text; ``path`` is empty where it is no file yet."""

    version: int | None
    text: str
    path: str


class Texts:
    """The open texts by URI, as the notifications of the editor leave them."""

    def __init__(self) -> None:
        self.open: dict[str, OpenText] = {}
        self.units: Units = "utf-16"

    def count_as(self, encoding: object) -> None:
        """The units of a column that were agreed upon."""
        known: tuple[Units, ...] = get_args(Units)
        self.units = next((units for units in known if units == encoding), "utf-16")

    def opened(self, item: types.TextDocumentItem) -> None:
        """A text was opened."""
        path = to_fs_path(item.uri) or ""
        if not path and item.language_id in ("yaml", "toml"):
            return  # settings that have no place yet belong to nobody
        self.open[item.uri] = OpenText(item.version, item.text, path)

    def changed(self, params: types.DidChangeTextDocumentParams) -> None:
        """Some ranges of a text were typed over, one after another, or all of it."""
        uri = params.text_document.uri
        known = self.open.get(uri)
        if known is None:
            return
        text = known.text
        for change in params.content_changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                places = Places(text, self.units)
                first, last = change.range.start, change.range.end
                start = places.offset(first.line, first.character)
                end = max(start, places.offset(last.line, last.character))
                text = text[:start] + change.text + text[end:]
            else:
                text = change.text
        self.open[uri] = OpenText(params.text_document.version, text, known.path)


def _handed_over(method: str) -> Any:
    """Let our own handler do all of it."""

    def hand_over(self: LanguageServerProtocol, params: Any) -> Generator[Any, Any, None]:
        yield self.fm.features[method], (params,), None

    return lsp_method(method)(hand_over)


class Protocol(LanguageServerProtocol):
    """The protocol without pygls's copies of the texts."""

    lsp_text_document__did_open = _handed_over(types.TEXT_DOCUMENT_DID_OPEN)
    lsp_text_document__did_change = _handed_over(types.TEXT_DOCUMENT_DID_CHANGE)
    lsp_text_document__did_close = _handed_over(types.TEXT_DOCUMENT_DID_CLOSE)

"""pygls around ``webcare.editor``: documents in, diagnostics, hovers, fixes and completions out.

One thread judges, and only the newest version of each text: what was typed over meanwhile is never judged or shown.
"""

import asyncio
import logging
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, NamedTuple, get_args

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from webcare import __version__
from webcare.editor import Desk, Places, Units
from webcare.model.finding import Finding, Severity
from webcare.model.text import Language

LEVELS = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.ADVICE: types.DiagnosticSeverity.Information,
}


class Judged(NamedTuple):
    """One version of a text, and what is wrong with it."""

    version: int | None
    era: int
    path: str
    places: Places
    language: Language
    findings: list[Finding]


class Server(LanguageServer):
    """One editor, with all the texts that it has open."""

    def __init__(self, desk: Desk, fallback: Language) -> None:
        super().__init__("webcare", __version__, types.TextDocumentSyncKind.Full)
        self.desk = desk
        self.fallback = fallback
        self.judging = ThreadPoolExecutor(1)
        self.judged: dict[str, Judged] = {}
        self.busy: set[str] = set()
        self.era = 0
        """Goes up whenever what texts are held against may have changed."""

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Say what kind of bug it was; its message may quote a customer."""
        sys.stderr.write(f"webcare: {type(error).__name__} ({getattr(source, '__name__', '')})\n")

    async def look(self, uri: str) -> Judged:
        """The judgement of a text as it is now."""
        document = self.workspace.get_text_document(uri)
        known = self.judged.get(uri)
        now = (self.era, document.version, document.source)  # a text that is opened again counts from 1 again
        if known is not None and (known.era, known.version, known.places.text) == now:
            return known
        loop = asyncio.get_running_loop()
        judge = partial(self._judge, uri, document.source, document.version, self.era)
        judged = await loop.run_in_executor(self.judging, judge)
        self.judged[uri] = judged
        return judged

    async def refresh(self, uri: str) -> None:
        """Judge a text until its newest version is shown; a call while that goes on adds nothing."""
        if uri in self.busy:
            return
        self.busy.add(uri)
        try:
            while uri in self.workspace.text_documents:
                known = await self.look(uri)
                document = self.workspace.text_documents.get(uri)
                if document is not None and known.version == document.version and known.era == self.era:
                    self.publish(uri, known.version, [diagnostic(known, finding) for finding in known.findings])
                    break
        finally:
            self.busy.discard(uri)

    async def start_over(self) -> None:
        """Read the clients' folders anew, and judge every open text."""
        self.desk.forget()
        self.era += 1
        for uri in list(self.workspace.text_documents):
            await self.refresh(uri)

    def publish(self, uri: str, version: int | None, found: list[types.Diagnostic]) -> None:
        """Show these findings in the editor."""
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def _judge(self, uri: str, text: str, version: int | None, era: int) -> Judged:
        """Runs in the one thread. Whatever goes wrong, the editor keeps its server."""
        counted: tuple[Units, ...] = get_args(Units)
        units: Units = next((known for known in counted if known == self.workspace.position_encoding), "utf-16")
        places = Places(text, units)
        language, findings, path = self.fallback, list[Finding](), ""
        try:
            path = to_fs_path(uri) or ""
            language = self.desk.language(path, self.fallback)
            findings = self.desk.findings(text, path)
        except Exception as problem:  # noqa: BLE001  a bug in one rule must not end the session
            self.report_server_error(problem, type(self))
        return Judged(version, era, path, places, language, findings)


def range_of(places: Places, start: int, end: int) -> types.Range:
    """``[start, end)`` as the editor counts."""
    return types.Range(types.Position(*places.position(start)), types.Position(*places.position(end)))


def diagnostic(judged: Judged, finding: Finding) -> types.Diagnostic:
    """A finding as the editor shows it."""
    hint = f" ({finding.hint.in_(judged.language)})" if finding.hint else ""
    return types.Diagnostic(
        range=range_of(judged.places, finding.start, finding.end),
        message=finding.message.in_(judged.language) + hint,
        severity=LEVELS[finding.severity],
        code=finding.rule,
        source="webcare",
    )


def serve(client: str | None, chosen: Language | None, fallback: Language) -> None:
    """Serve one editor until it leaves."""
    from webcare.cli.lsp_features import register

    logging.getLogger("pygls").addHandler(logging.NullHandler())
    logging.getLogger("pygls").propagate = False  # its messages quote texts
    server = Server(Desk(client, chosen), fallback)
    register(server)
    with os.fdopen(os.dup(0), "rb") as stdin, os.fdopen(os.dup(1), "wb") as stdout:
        server.start_io(stdin, stdout)
    server.judging.shutdown(cancel_futures=True)

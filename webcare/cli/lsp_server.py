"""pygls around ``webcare.editor``: documents in, diagnostics, hovers, fixes and completions out.

One thread judges, and only the newest version of each text: what was typed over meanwhile is never judged or shown.
"""

import asyncio
import logging
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, NamedTuple, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from webcare import __version__
from webcare.cli.lsp_texts import OpenText, Protocol, Texts
from webcare.editor import Desk, Places, Units
from webcare.model.finding import Finding, Severity
from webcare.model.text import Language

T = TypeVar("T")
LEVELS = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.ADVICE: types.DiagnosticSeverity.Information,
}
SLOW, LONGEST_PAUSE = 0.05, 0.3
"""Seconds. What took longer than ``SLOW`` to judge rests as long before the next time, so that typing goes on."""


class Judged(NamedTuple):
    """One version of a text, and what is wrong with it."""

    of: OpenText
    era: int
    places: Places
    language: Language
    findings: list[Finding]
    seconds: float


class Server(LanguageServer):
    """One editor, with all the texts that it has open."""

    def __init__(self, desk: Desk, fallback: Language) -> None:
        kind = types.TextDocumentSyncKind.Incremental
        super().__init__("webcare", __version__, kind, protocol_cls=Protocol)
        self.desk = desk
        self.fallback = fallback
        self.texts = Texts()
        self.judging = ThreadPoolExecutor(1)
        self.judged: dict[str, Judged] = {}
        self.shown: dict[str, Judged] = {}
        self.refreshing: dict[str, asyncio.Task[None]] = {}

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Say what kind of bug it was; its message may quote a customer."""
        sys.stderr.write(f"webcare: {type(error).__name__} ({getattr(source, '__name__', '')})\n")

    async def ask(self, question: Callable[..., T], *arguments: Any) -> T:
        """An answer of the one thread that may use the desk."""
        era = self.desk.era
        answer = await asyncio.get_running_loop().run_in_executor(self.judging, question, *arguments)
        if self.desk.era != era:
            self.refresh_all()
        return answer

    async def look(self, uri: str) -> Judged | None:
        """The judgement of a text as it is now; None when it is not open."""
        text = self.texts.open.get(uri)
        if text is None:
            return None
        known = self.judged.get(uri)
        if known is not None and known.era == self.desk.era and known.of == text:
            return known
        judged = await self.ask(partial(self._judge, text, self.texts.units))
        if uri in self.texts.open:
            self.judged[uri] = judged
        return judged

    def refresh(self, uri: str) -> None:
        """See to it that the newest version of a text is judged and shown, soon."""
        if uri not in self.refreshing:
            self.refreshing[uri] = asyncio.ensure_future(self._refreshed(uri))

    def refresh_all(self) -> None:
        """The same for every text that is open."""
        for uri in self.texts.open:
            self.refresh(uri)

    async def _refreshed(self, uri: str) -> None:
        try:
            while uri in self.texts.open:
                before = self.judged.get(uri)
                if before is not None and before.seconds > SLOW:
                    await asyncio.sleep(min(before.seconds, LONGEST_PAUSE))
                known = await self.look(uri)
                if known is not None and known.era == self.desk.era and known.of == self.texts.open.get(uri):
                    if self.shown.get(uri) is not known:
                        self.shown[uri] = known
                        self.publish(uri, known.of.version, [diagnostic(known, found) for found in known.findings])
                    return
        finally:
            del self.refreshing[uri]

    def forget(self, uri: str) -> OpenText | None:
        """A text was closed: nothing of it is shown any more. What it was, if it was open."""
        self.judged.pop(uri, None)
        self.shown.pop(uri, None)
        self.publish(uri, None, [])
        return self.texts.open.pop(uri, None)

    def publish(self, uri: str, version: int | None, found: list[types.Diagnostic]) -> None:
        """Show these findings in the editor."""
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def _judge(self, text: OpenText, units: Units) -> Judged:
        """Runs in the one thread. Whatever goes wrong, the editor keeps its server."""
        began = time.perf_counter()
        places = Places(text.text, units)
        language, findings = self.fallback, list[Finding]()
        try:
            language = self.desk.language(text.path, self.fallback)
            findings = self.desk.findings(text.text, text.path)
        except Exception as problem:  # noqa: BLE001  a bug in one rule must not end the session
            self.report_server_error(problem, type(self))
        return Judged(text, self.desk.era, places, language, findings, time.perf_counter() - began)


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

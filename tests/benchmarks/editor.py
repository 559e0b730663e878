"""How soon an editor shows findings: ``python -m tests.benchmarks.editor``, from keystroke to diagnostics, warm.

A real client types and deletes a letter at the end of a 100-word draft of the sample client, over the protocol and
standard input and output; each time is from sending the letter to having the diagnostics of that version.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from functools import partial
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

ROOT = Path(__file__).resolve().parents[2]
WORDS = (
    "---\nchannel: email\nreply-to: Mijn lamp kwam kapot binnen, en niemand belt terug!\n---\n"
    "Hoi Sanne, wat vervelend dat je lamp kapot aankwam. We zoeken het voor je uit en laten je vandaag nog weten "
    "hoe het verder gaat. Stuur je ons een foto van de lamp en van de doos? Dan weten we of het onderweg misging. "
    "Je krijgt van ons een nieuwe lamp, en je hoeft de oude niet terug te sturen. Die mag bij het kleine afval. "
    "De nieuwe lamp gaat morgen op de post en is er woensdag. Ben je dan niet thuis? Dan brengt de bezorger het "
    "pakket bij de buren. Past dat niet, kies dan zelf een ander adres of een andere dag in je account. Groetjes, "
    "Femke"
)
TIMES = 200


async def measured() -> list[float]:
    """Milliseconds for each keystroke."""
    shown: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
    editor = LanguageClient("benchmark", "1")
    editor.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(shown.put_nowait))
    await editor.start_io(sys.executable, "-m", "webcare", "lsp", "--client", str(ROOT))
    await editor.initialize_async(types.InitializeParams(types.ClientCapabilities()))
    editor.initialized(types.InitializedParams())
    uri = (ROOT / "drafts" / "benchmark.md").as_uri()
    editor.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "markdown", 0, WORDS)))
    await shown.get()
    line = WORDS.count("\n")
    end = types.Position(line, len(WORDS.rsplit("\n", maxsplit=1)[-1]))
    after = types.Position(line, end.character + 1)
    found = []
    for version in range(1, TIMES + 1):
        began = time.perf_counter()
        typed, text = (types.Range(end, end), "n") if version % 2 else (types.Range(end, after), "")
        change = types.TextDocumentContentChangePartial(typed, text)
        identifier = types.VersionedTextDocumentIdentifier(version, uri)
        editor.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [change]))
        while (await shown.get()).version != version:
            pass
        found.append((time.perf_counter() - began) * 1000)
    await editor.shutdown_async(None)
    editor.exit(None)
    await editor.stop()  # type: ignore[no-untyped-call]  # pygls
    return found


def main() -> None:
    """Print the median, the 95th percentile and the slowest."""
    times = sorted(asyncio.run(measured()))
    median, late = statistics.median(times), times[int(len(times) * 0.95)]
    counted = f"{len(WORDS.split())} words, {TIMES} keystrokes"
    print(f"{counted}: median {median:.1f} ms, 95 % {late:.1f} ms, most {times[-1]:.1f} ms")


if __name__ == "__main__":
    main()

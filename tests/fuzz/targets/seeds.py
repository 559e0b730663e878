"""Where a fuzzer starts: the client of ``webcare init``, a log of hand-made conversations, and the awkward pieces."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.cli.stats_log import LOG
from tests.fuzz.formats import records
from tests.fuzz.formats.drafts import SENTENCES
from tests.fuzz.formats.pieces import FOR, GENERAL
from tests.fuzz.targets import NAMES
from webcare.store.workspace import DEFAULTS

CLIENT = Path(DEFAULTS)
FORMATS = {"yaml": "yaml", "toml": "toml", "jsonl": "json", "template": "template", "draft": "markdown"}


def seeds(name: str) -> Iterator[bytes]:
    """Inputs of a target."""
    before = b"\0" if name == "yaml" else b""
    yield from (before + piece.encode("utf-8", "replace") for piece in (*FOR[FORMATS[name]], *GENERAL))
    if name == "yaml":
        for path in sorted((CLIENT / "handbook").glob("*.yaml")):
            yield bytes([NAMES.index(path.stem)]) + path.read_bytes()
    elif name == "toml":
        yield from (path.read_bytes() for path in sorted(CLIENT.glob("*.toml")))
    elif name == "jsonl":
        yield from (records.lines([record]).encode() for record in LOG)
    else:
        yield from (path.read_bytes() for path in sorted((CLIENT / "answers").rglob("*.md")))
        yield " ".join(SENTENCES).encode()

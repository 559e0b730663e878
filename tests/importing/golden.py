"""Whole imports, kept in ``golden/``: ``python -m tests.importing.golden`` makes them anew; read the difference."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from webcare.importing import Asked, Imported, Importer, Maker, importer_of, run
from webcare.importing.columns import read_map
from webcare.importing.custom import importer_for
from webcare.pseudonyms import Pseudonymiser, open_key
from webcare.recording.completing import propose
from webcare.scaffold import scaffold
from webcare.show.findings import Style
from webcare.show.log.importing import import_lines
from webcare.store.bulk import Bulk
from webcare.store.workspace import open_workspace

FIXTURES = Path(__file__).parent / "fixtures"
FOLDER = Path(__file__).parent / "golden"
SECRET = "0123456789abcdef" * 4
"""Of a client that is nobody."""
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class Case(NamedTuple):
    """A source, its files, and the options of the import."""

    source: str
    files: tuple[str, ...]
    columns: str | None = None
    options: dict[str, Any] = {}


CASES: dict[str, Case] = {
    "zendesk": Case("zendesk", ("zendesk.jsonl",)),
    "zendesk-list": Case("zendesk", ("zendesk_list.json",), options={"surface": "closed"}),
    "chatwoot": Case("chatwoot", ("chatwoot.json",)),
    "chatwoot-messages": Case("chatwoot", ("chatwoot_messages.json",), options={"channel": "whatsapp"}),
    "x-archive": Case("x-archive", ("x-archive",)),
    "intercom": Case("intercom", ("intercom.csv",)),
    "hootsuite": Case("hootsuite", ("hootsuite.csv",)),
    "kaggle-twcs": Case("kaggle-twcs", ("kaggle.csv",)),
    "coosto": Case("coosto", ("coosto.csv",), "coosto_map.yaml"),
    "twcs": Case("twcs", ("twcs.jsonl",), "twcs_map.yaml"),
}


class Importing:
    """Imports into ``logs/import.jsonl`` of a client folder, which is the current one."""

    def __init__(self, client: Path) -> None:
        self.path = client / "logs" / "import.jsonl"
        self.workspace = open_workspace(client=str(client))
        self.people = Pseudonymiser(open_key(str(client)), self.workspace)

    def __call__(
        self,
        source: str,
        *files: str | Path,
        columns: str | Path | None = None,
        shared: bool = False,
        dry: bool = False,
        write: Callable[[Bulk], None] | None = None,
        **options: Any,
    ) -> Imported:
        """Import these files; ``write`` may change the log's writer first."""
        read = read_map(str(columns)) if columns is not None else None
        importer: Importer = importer_of(source) if read is None else importer_for(read)
        asked = Asked([str(file) for file in files], source, **options)
        maker = Maker(self.workspace, self.people, asked, propose, NOW, shared=shared, keeps_ids=importer.keeps_ids)
        bulk = Bulk(str(self.path))
        bulk.read()
        if write is not None:
            write(bulk)
        return run(importer, asked, maker, bulk, dry=dry)

    def records(self) -> list[dict[str, Any]]:
        """What the log holds."""
        return [json.loads(line) for line in self.path.read_bytes().splitlines()] if self.path.exists() else []


def outcome(name: str, importing: Importing) -> tuple[str, str]:
    """The log that an import makes, and what is said of it, with the places as from inside the fixtures."""
    case = CASES[name]
    files = [FIXTURES / file for file in case.files]
    columns = FIXTURES / case.columns if case.columns else None
    imported = importing(case.source, *files, columns=columns, **case.options)
    said = "\n".join(import_lines(imported, "logs/import.jsonl", Style("nl"), AMSTERDAM, dry=False)) + "\n"
    return importing.path.read_text("utf-8"), said.replace(f"{FIXTURES}{os.sep}", "").replace(os.sep, "/")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for wanted in CASES:
        with tempfile.TemporaryDirectory() as below:
            (Path(below) / "proef.key").write_text(f"{SECRET}\n", "utf-8")
            os.environ["WEBCARE_KEY_FILE"] = str(Path(below) / "proef.key")
            scaffold(str(Path(below) / "proef"), "Proef")
            os.chdir(Path(below) / "proef")
            records, told = outcome(wanted, Importing(Path(below) / "proef"))
        (FOLDER / f"{wanted}.jsonl").write_text(records, "utf-8", newline="\n")
        (FOLDER / f"{wanted}.txt").write_text(told, "utf-8", newline="\n")

"""The client folder in which the faults happen: every command under test has something to do there."""

from __future__ import annotations

import csv
import io
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.custody.erasing import JANS, OTHERS
from tests.custody.records import message, write
from tests.mining.conftest import ANSWERS, MINED, SPARE, SPARE_REPLY, answer_file
from tests.review.desk import ASKED, BODY, EVI, REVIEWS, make_desk
from tests.suggest.logs import asks, replies, write_log
from webcare.pseudonyms.making import new_key

DRAFT = "Hoi Sanne, je krijgt de de folder.\r\nTot  gauw. ^SV\r\n" * 3
TERMS = (
    "retention:\n  - {what: logs, keep: 100 dagen, why: vergelijken}\n  - {what: drafts, keep: 30 dagen, why: klaar}\n"
)
ROWS = 60
MAP = "columns: {id: id, t: body, d: at, r: direction}\nconstants: {channel: x, surface: open}\n"


def environment(box: Path) -> dict[str, str]:
    """Where webcare keeps things, all of it in the box."""
    places = {"WEBCARE_CACHE": "cache", "XDG_DATA_HOME": "data", "HOME": "home", "TMPDIR": "tmp"}
    return {"WEBCARE_LANG": "en", "CI": "", **{name: str(box / place) for name, place in places.items()}}


def furnish(box: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the client folder ``box/klant``, its key, and the files that go into it."""
    for name, value in environment(box).items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("WEBCARE_KEY_FILE", raising=False)
    for name in ("cache", "data", "home", "tmp"):
        (box / name).mkdir(parents=True)
    client = make_desk(box / "klant", REVIEWS)
    (client / "handbook" / "privacy.yaml").write_text(TERMS, "utf-8")
    for name, (questions, text) in ANSWERS.items():
        (client / "answers" / f"{name}.md").write_text(answer_file(name, questions, text), "utf-8")
    (client / "drafts" / "vast.txt").write_bytes(DRAFT.encode())
    (client / "drafts" / "evi.md").write_text(EVI.replace("---\n", f"---\n{ASKED}", 1) + BODY, "utf-8")
    (client / "drafts" / "nieuw.md").write_text(EVI + BODY, "utf-8")
    monkeypatch.chdir(client)
    new_key(".", "Proef")
    write(str(client / "logs" / "desk.jsonl"), *JANS, *OTHERS)
    old = datetime.now(UTC) - timedelta(days=200)
    aged = [{**message(100 + at, f"o{at}", None, "Waar blijft het?"), "at": old.isoformat()} for at in range(3)]
    write(str(client / "logs" / "oud.jsonl"), *aged)
    rows = []
    for at in range(3):
        rows += [asks(f"b{at}", MINED, 60 * at), replies(f"b{at}", ANSWERS["bezorgtijd"][1], 60 * at + 9)]
    for at, question in enumerate(SPARE):
        rows += [asks(f"s{at}", question, 300 + 60 * at), replies(f"s{at}", SPARE_REPLY, 309 + 60 * at)]
    write_log(client / "logs" / "mijn.jsonl", rows)
    _exports(box / "uit")
    (key,) = (box / "data" / "webcare" / "keys").glob("*.key")
    shutil.copy2(key, box / "uit" / "ci.key")


def _exports(folder: Path) -> None:
    folder.mkdir()
    (folder / "map.yaml").write_text(MAP, "utf-8")
    lines = [f"{at},bericht {at},2026-03-02T10:{at % 60:02}:00Z,{'in' if at % 2 else 'out'}" for at in range(ROWS)]
    (folder / "berichten.csv").write_text("\n".join(["id,t,d,r", *lines]), "utf-8")
    text = io.StringIO(newline="")
    out = csv.writer(text)
    out.writerows([["title", "body"], *((f"Titel {at}", f"Hoi, dit is antwoord {at}.") for at in range(4))])
    (folder / "antwoorden.csv").write_text(text.getvalue(), "utf-8")


def restore(whole: Path, box: Path) -> None:
    """Make ``box`` what ``whole`` is; the path of the box stays the same, for paths stand in some files."""
    shutil.rmtree(box, ignore_errors=True)
    shutil.copytree(whole, box, symlinks=True)


def contents(box: Path) -> dict[str, bytes]:
    """Every file of the box by its name, but for locks."""
    found = {}
    for where, _, names in os.walk(box):
        for name in names:
            path = Path(where, name)
            inside = path.relative_to(box).as_posix()
            if not name.endswith(".lock") and not inside.startswith(("tmp/", "home/")):
                found[inside] = path.read_bytes()
    return found

"""webcare privacy retain: what it says is what it did."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.privacy.desk import LOG, told
from tests.cli.runner import Runner
from tests.custody.records import JAN, line, message, note, write

RETAINED = {
    ("nl", True): f"""\
bewaartermijnen: logboeken 2 jaar, exports 14 dagen
  {LOG}: 1 bericht, 1 notitie zonder tekst en afzender
dit was een proef: er is niets gewijzigd
Exports ruimt webcare niet op: het weet niet waar je ze bewaart.
Deze records noemen geen moment, en blijven dus staan:
  {LOG}:3
""",
    ("en", False): f"""\
retention terms: logs 2 years, exports 14 days
  {LOG}: 1 message, 1 note without text and author
webcare does not clear away exports: it does not know where you keep them.
These records name no moment, so they stay:
  {LOG}:3
""",
}


@pytest.mark.parametrize(("language", "dry"), list(RETAINED))
def test_retaining(language: str, dry: bool, run: Runner, desk: Path) -> None:
    terms = "retention:\n  - {what: logs, keep: 2 jaar, why: x}\n  - {what: exports, keep: 14 dagen, why: x}\n"
    (desk / "handbook" / "privacy.yaml").write_text(terms, "utf-8")
    write(LOG, message(1, "c1", JAN, "Hoi"), note(2, "c1", "x"), message(3, "c1", JAN, "Hoi") | {"at": "ooit"})
    result = run("privacy", "retain", "--at", "2029-01-01", "--lang", language, *(["--dry-run"] if dry else []))
    assert (result.code, told(result)) == (0, RETAINED[language, dry])
    assert Path(LOG).read_text("utf-8").count('"body":"Hoi"') == 1 + dry
    young = run("privacy", "retain", "--at", "2026-12-31")
    assert young.out.splitlines()[1] == "niets is ouder dan dat"


BY_CHANNEL = {
    "nl": f"""\
bewaartermijnen: logboeken 2 jaar, logboeken (whatsapp, chat) 6 maanden, notities 30 dagen
  {LOG}: 1 bericht, 1 notitie zonder tekst en afzender
  {LOG}.torn: 1 afgebroken regel verwijderd
""",
    "en": f"""\
retention terms: logs 2 years, logs (whatsapp, chat) 6 months, notes 30 days
  {LOG}: 1 message, 1 note without text and author
  {LOG}.torn: 1 torn line removed
""",
}


@pytest.mark.parametrize("language", BY_CHANNEL)
def test_retaining_by_channel(language: str, run: Runner, desk: Path) -> None:
    (desk / "handbook" / "privacy.yaml").write_text(
        "retention:\n  - {what: logs, keep: 2 jaar, why: x}\n"
        "  - {what: logs, channels: [whatsapp, chat], keep: 6 maanden, why: x}\n"
        "  - {what: notes, keep: 30 dagen, why: x}\n",
        "utf-8",
    )
    there = [message(1, "c1", JAN, "Hoi"), message(2, "c2", JAN, "Hoi") | {"channel": "whatsapp"}, note(3, "c1", "x")]
    write(LOG, *there)
    write(f"{LOG}.torn", line(there[1])[:-4], line(there[0])[:-4])
    result = run("privacy", "retain", "--at", "2027-01-01", "--lang", language)
    assert (result.code, told(result)) == (0, BY_CHANNEL[language])

"""Cases of what webcare keeps itself, and of what is asked for on the command line and in an editor."""

from __future__ import annotations

import io
import os
import subprocess
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.check.folders import checked
from tests.check.test_escalation import GOOD
from tests.limits.meeting import Case, Place, message, refusal, said
from tests.store.repository import Repository
from webcare.calendar.hours import OpeningHours
from webcare.custody.rotate import _read_journal
from webcare.duty.turns import Turns
from webcare.editor.desk import Desk
from webcare.exposure import scan_path
from webcare.handover.proof_commit import committed
from webcare.handover.proof_file import Counts, FileProof, Proof, _ensure_inside
from webcare.handover.proof_file import load as load_handover
from webcare.handover.proof_hash import hashed
from webcare.lint.baseline import read_baseline
from webcare.model.handbook.escalation import Rotation
from webcare.model.handbook.hours import DatedException, Schedule
from webcare.model.values import ClockTime, Window
from webcare.pseudonyms.keys import journal_path, read_key
from webcare.scaffold import scaffold
from webcare.scaffold.editor import _settings
from webcare.show.handover import page_pdf
from webcare.stats.baseline_file import load as load_measurement
from webcare.store.locking import locked
from webcare.store.workspace import open_workspace

ZONE = ZoneInfo("Europe/Amsterdam")
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)


def baseline(place: Place, size: int) -> str:
    path = place.file("b.json", '{"version": 1, "findings": {}}'.ljust(size))
    return refusal(lambda: read_baseline(path))


def measurement(place: Place, size: int) -> str:
    path = place.file("m.json", "{}".ljust(size))
    return refusal(lambda: load_measurement(path))


def handover_file(place: Place, size: int) -> str:
    path = place.file("handover.json", "{}".ljust(size))
    return refusal(lambda: load_handover(path))


def handover_files(_: Place, size: int) -> str:
    nobody = "0" * 64
    files = [
        FileProof(path=f"answers/{number}.md", kind="answers", size=1, sha256=nobody, committed=None)
        for number in range(size)
    ]
    proof = Proof(
        version=1, client="K", at="", webcare="1", public=False, commit=None, files=files, books=[], digest=nobody,
        counts=Counts(entries={}, answers=0, fragments=0),
    )  # fmt: skip
    return refusal(lambda: _ensure_inside(proof, "handover.json"))


def handover_compared(place: Place, size: int) -> int:
    data = b"a" * size
    commit = Repository.new(place.folder).commit({"a.md": data})
    return size if committed(str(place.folder), commit, {"a.md": hashed(io.BytesIO(data))})["a.md"] else 0


def key_file(place: Place, size: int) -> str:
    path = place.file("k.key", f"{'0' * 64}\n".ljust(size))
    os.chmod(path, 0o600)
    place.client()
    return refusal(lambda: read_key(path, str(place.folder / "klant")))


def scanned(place: Place, size: int) -> str:
    place.client()
    path = place.file("drafts/a.md", "a" * size)
    return refusal(lambda: scan_path(path, open_workspace(".", None)))


def journal(place: Place, size: int) -> str:
    path = str(place.folder / "k.key")
    place.file(os.path.basename(journal_path(path)), "{}".ljust(size))
    return refusal(lambda: _read_journal(path))


def tool_file(place: Place, size: int) -> int:
    return size if _settings(place.file("settings.json", "{}".ljust(size))) is not None else 0


def words(place: Place, size: int) -> str:
    return place.says("words", "check", "-", stdin="lamp".ljust(size))


def editor_text(_: Place, size: int) -> str:
    return said(Desk().findings("a" * size))


def editor_findings(_: Place, size: int) -> int:
    return len(Desk().findings("Hoi,\n" + "de de weg.\n" * size))


def drill(place: Place, size: int) -> str:
    scaffold(".", "K")
    customer: dict[str, object] = {
        "direction": "in",
        "trigger": "mention",
        "author": {"type": "customer", "ref": "c_0011223344556677"},
    }
    place.file("logs/a.jsonl", message(1, **customer))
    return place.says("crisis", "drill", "--from", "2026-03-02", "--times", str(size))


def handovers(_: Place, size: int) -> int:
    made = Rotation(members=["a", "b"], starts=datetime(2026, 1, 5, 9), rule="FREQ=DAILY", handoff=ClockTime(540))  # noqa: DTZ001
    start = int(datetime(2026, 1, 5, 9, tzinfo=ZONE).timestamp())
    # The first day is the one on which the rotation starts, and no change.
    return len(Turns(made, ZONE).changes(start, start + (size - 1) * 86_400 + 1))


def cover(place: Place, size: int) -> str:
    place.file("webcare.toml", 'client = "K"\ntimezone = "Europe/Amsterdam"\n')
    names = [f"p{number}" for number in range(size)]
    people = "".join(
        f"{name}: {{kind: person, name: A, means: [{{kind: phone, value: 050 000 11 01}}]}}\n" for name in names
    )
    place.file("handbook/hours.yaml", GOOD["hours"])
    place.file("handbook/contacts.yaml", people)
    place.file(
        "handbook/escalation.yaml",
        f"paths:\n  pad: {{name: Pad, levels: [{{targets: [{', '.join(names)}]}}], last-contact: p0, cover: kantoor}}\n",
    )
    place.patch.setattr("webcare.check.handboek.gat_in_dekking.points", lambda _plan, targets, *_: targets)
    return said(checked("handboek/dekking", now=NEW_YEAR))


def horizon(_: Place, size: int) -> int:
    there = DatedException(date=date(2026, 1, 1) + timedelta(days=size - 1), hours=[Window(540, 1020)], reason="A")
    schedule = Schedule(name="K", versions=[], exceptions=[there])
    return size if OpeningHours(schedule, "Europe/Amsterdam").next_open(NEW_YEAR) is not None else 0


def lock_time(place: Place, size: int) -> str:
    from filelock import FileLock, Timeout

    def wait(self: FileLock, *_: object) -> None:
        """Time passes at once: somebody else writes for ``size`` seconds."""
        if self.timeout < size:
            raise Timeout(self.lock_file)

    def hold() -> None:
        with locked(str(place.folder / "a.jsonl")):
            pass

    place.patch.setattr(FileLock, "acquire", wait)
    return refusal(hold)


class Browser:
    """Time passes at once: the browser takes ``seconds`` to print."""

    seconds = 0
    pid = -1

    def __init__(self, *_: object, **__: object) -> None:
        pass

    def wait(self, most: float | None = None) -> int:
        """Wait until it has printed."""
        if most is not None and most < self.seconds:
            raise subprocess.TimeoutExpired("browser", most)
        return 0


def pdf_time(place: Place, size: int) -> str:
    place.patch.setattr(Browser, "seconds", size)
    place.patch.setattr("webcare.show.handover.page_pdf.subprocess.Popen", Browser)
    place.patch.setattr(page_pdf, "end", lambda _: None)
    return refusal(lambda: page_pdf.pdf("", "browser", str(place.folder), NEW_YEAR))


def pdf(place: Place, size: int) -> str:
    def printed(command: list[str]) -> None:
        target = next(part.partition("=")[2] for part in command if part.startswith("--print-to-pdf="))
        with open(target, "wb") as file:
            file.write(b"%PDF-".ljust(size))

    place.patch.setattr(page_pdf, "_run", printed)
    return refusal(lambda: page_pdf.pdf("", "browser", str(place.folder), NEW_YEAR))


CASES = {
    "baseline": Case(100, baseline),
    "measurement": Case(100, measurement),
    "handover-file": Case(100, handover_file),
    "handover-files": Case(3, handover_files),
    "handover-compared": Case(100, handover_compared),
    "key-file": Case(100, key_file),
    "scanned": Case(100, scanned),
    "journal": Case(100, journal),
    "tool-file": Case(100, tool_file),
    "words": Case(20, words),
    "editor-text": Case(50, editor_text),
    "editor-findings": Case(3, editor_findings),
    "drill": Case(5, drill),
    "handovers": Case(5, handovers),
    "cover": Case(5, cover),
    "horizon": Case(10, horizon),
    "lock-time": Case(7, lock_time),
    "pdf-time": Case(7, pdf_time),
    "pdf": Case(100, pdf),
}

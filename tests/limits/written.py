"""Cases of what customers and other systems write: logs, batches, exports, replies."""

from __future__ import annotations

import io
import zipfile

from tests.importing.golden import SECRET, Importing
from tests.limits.meeting import Case, Place, message, refusal
from webcare.answers.importing.foreign import Foreign, bounded
from webcare.answers.importing.rich import to_text
from webcare.answers.importing.sheets import csv_rows, xlsx_rows
from webcare.answers.importing.source import read_export
from webcare.crisis.signals import named_in
from webcare.importing.tables import Table
from webcare.importing.values import Value, Values
from webcare.lint.conversation import read_conversation
from webcare.model.text import Text
from webcare.store.sent import last_pieces
from webcare.store.workspace import open_workspace


def log_line(place: Place, size: int) -> str:
    place.client()
    line = message(body="")
    place.file("logs/a.jsonl", message(body="a" * (size - len(line) + 1)))
    return place.says("log", "verify")


def batch_line(place: Place, size: int) -> str:
    line = '{"draft": "Hoi."}'
    return place.says("lint", "--batch", "-", stdin=line.ljust(size) + "\n")


def batch_cell(place: Place, size: int) -> str:
    place.client()
    return place.says("triage", "--batch", place.file("a.csv", f"id;body\n1;{'a' * size}\n"))


def batch_messages(place: Place, size: int) -> str:
    place.client()
    lines = "".join(f'{{"body": "Hoi {number}"}}\n' for number in range(size))
    return place.says("triage", "--batch", "-", "--format", "json", stdin=lines)


def batch_bytes(place: Place, size: int) -> str:
    place.client()
    first = '{"body": "Hoi"}\n'
    lines = first.ljust(size - 1).replace("\n", "") + "\n" + first * (size > 100)
    return place.says("triage", "--batch", "-", "--format", "json", stdin=lines)


def records(place: Place, size: int) -> str:
    place.client()
    return place.says("log", "add", "-", stdin=message().rstrip("\n").ljust(size))


def text(_: Place, size: int) -> int:
    return size if named_in("a" * (size - 5) + " lamp", ["lamp"]) else 0


def thread(place: Place, size: int) -> int:
    place.client()
    place.file("logs/a.jsonl", "".join(message(number) for number in range(size)))
    return len(read_conversation("c", open_workspace(".", None)).thread)


def recent(place: Place, size: int) -> int:
    lines = (message() * 2)[:-1].rjust(size - 1) + "\n"
    place.file("logs/a.jsonl", lines)
    return sum(len(piece.lines) for piece in last_pieces(str(place.folder / "logs")))


def imported(place: Place, rows: str, name: str = "a.jsonl", source: str = "webcare") -> str:
    place.client()
    place.patch.setenv("WEBCARE_KEY_FILE", place.file("../proef.key", f"{SECRET}\n"))
    place.file(name, rows)
    done = Importing(place.folder)(source, name)
    return " ".join(why.nl for why in done.dropped)


def record_depth(place: Place, size: int) -> str:
    held: object = "Hoi"
    for _ in range(size):
        held = [held]
    return imported(place, message(eigen=held))


def export_text(place: Place, size: int) -> str:
    return imported(place, message(body="a" * size))


def table(name: str, head: str, row: str) -> str:
    def read() -> None:
        for one in Table(io.StringIO(f"{head}\n{row}\n", newline=""), name):
            if isinstance(why := getattr(one, "why", None), Text):
                told.append(why.nl)

    told: list[str] = []
    return refusal(read) or " ".join(told)


def export_cell(_: Place, size: int) -> str:
    return table("a.csv", "id,t", f"1,{'a' * size}")


def export_columns(_: Place, size: int) -> str:
    return table("a.csv", ",".join(f"k{number}" for number in range(size)), ",".join("a" * size))


def export_value(place: Place, size: int) -> str:
    place.patch.setattr("webcare.importing.values.SIZE", 10)
    rows = '{"a": "'.ljust(size - 2, "a") + '"}'
    found = Values(io.StringIO(rows, newline=""), "a.json")
    return " ".join(one.why.nl for one in found if not isinstance(one, Value))


def packed(**members: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return held.getvalue()


def export_unpacked(place: Place, size: int) -> str:
    place.client()
    place.patch.setenv("WEBCARE_KEY_FILE", place.file("../proef.key", f"{SECRET}\n"))
    name = place.file("a.zip", packed(**{"data/tweets.js": b"window.YTD.tweets.part0 = []".ljust(size)}))
    return refusal(lambda: Importing(place.folder)("x-archive", name))


def export_parts(place: Place, size: int) -> str:
    place.client()
    place.patch.setenv("WEBCARE_KEY_FILE", place.file("../proef.key", f"{SECRET}\n"))
    parts = {f"data/tweets-part{number}.js": b"window.YTD.tweets.part0 = []" for number in range(size)}
    name = place.file("a.zip", packed(**parts))
    return refusal(lambda: Importing(place.folder)("x-archive", name))


def replies_file(place: Place, size: int) -> str:
    name = place.file("a.json", '{"macros": []}'.ljust(size))
    return refusal(lambda: read_export(name, None, None))


def some(texts: list[str]) -> list[Foreign]:
    return [Foreign(Text("a", "a"), "A", one) for one in texts]


def replies(_: Place, size: int) -> str:
    return refusal(lambda: bounded(some(["Hoi"] * size), [], [], "a"))


def reply(_: Place, size: int) -> str:
    return " ".join(one.why.nl for one in bounded(some(["a" * size]), [], [], "a").skipped)


def reply_tags(_: Place, size: int) -> int:
    return size if "**a**" in to_text("<b>a</b>" + "<br>" * (size - 2), html=True) else 0


def sheet_columns(_: Place, size: int) -> int:
    return len(next(csv_rows(";".join("a" * size).encode(), "a.csv")[0])[1])


def sheet_unpacked(_: Place, size: int) -> str:
    return refusal(lambda: xlsx_rows(packed(a=b"a" * size), "a.xlsx"))


def sheet_parts(_: Place, size: int) -> str:
    return refusal(lambda: xlsx_rows(packed(**{f"a{number}": b"" for number in range(size)}), "a.xlsx"))


CASES = {
    "log-line": Case(300, log_line),
    "batch-line": Case(100, batch_line),
    "batch-cell": Case(50, batch_cell),
    "batch-messages": Case(3, batch_messages),
    "batch-bytes": Case(100, batch_bytes),
    "records": Case(300, records),
    "message": Case(50, text),
    "thread": Case(3, thread),
    "recent": Case(1000, recent),
    "record-depth": Case(3, record_depth),
    "export-text": Case(30, export_text),
    "export-cell": Case(60, export_cell),
    "export-columns": Case(3, export_columns),
    "export-value": Case(100, export_value),
    "export-parts": Case(3, export_parts),
    "export-unpacked": Case(100, export_unpacked),
    "replies-file": Case(100, replies_file),
    "replies": Case(3, replies),
    "reply": Case(30, reply),
    "reply-tags": Case(5, reply_tags),
    "sheet-columns": Case(3, sheet_columns),
    "sheet-unpacked": Case(100, sheet_unpacked),
    "sheet-parts": Case(3, sheet_parts),
}

"""Which encoding a text file has, found in one pass, and the file as text; memory does not grow with it."""

import codecs
import io
from collections.abc import Callable
from typing import BinaryIO, NamedTuple, TextIO

from webcare.importing.foreign import Tell
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.files import cannot_open, open_regular, shown

SIZE = 1 << 18
PACKED = (b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")
"""How a ZIP or .xlsx, a .gz and an old .xls begin."""
WINDOWS = Text("gelezen als Windows-1252, want het is geen UTF-8", "read as Windows-1252: it is no UTF-8")


class Opening(NamedTuple):
    """A file that can be opened again for each pass: what it is called, and how."""

    name: str
    open: Callable[[], BinaryIO]


def of_path(path: str) -> Opening:
    """An ordinary file. Opening it raises ``CannotRun``, also for a pipe or a folder."""
    name = shown(path)
    return Opening(name, lambda: open_regular(path, name))


class Counted(io.RawIOBase):
    """Bytes on their way from a file, counted as they pass."""

    def __init__(self, file: BinaryIO, tell: Tell) -> None:
        self._file = file
        self._tell = tell

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # the base has any buffer
        """Read the next bytes."""
        try:
            data = self._file.read(len(buffer))
        except OSError as problem:
            raise cannot_open(problem, str(self._file.name)) from None
        buffer[: len(data)] = data
        self._tell(len(data))
        return len(data)

    def close(self) -> None:
        """Close the file too."""
        self._file.close()
        super().close()


def open_text(opening: Opening, notes: list[Text], tell: Tell) -> TextIO:
    """The file as text, its line ends as they are: UTF-8, UTF-16 by its mark, or Windows-1252.

    A byte that the encoding does not know becomes U+FFFD. ``notes`` tells of another encoding than UTF-8, once.
    """
    encoding = _encoding(opening)
    note = Text(f"{opening.name}: {WINDOWS.nl}", f"{opening.name}: {WINDOWS.en}")
    if encoding == "cp1252" and note not in notes:
        notes.append(note)
    buffered = io.BufferedReader(Counted(opening.open(), tell), SIZE)
    return io.TextIOWrapper(buffered, encoding, errors="replace", newline="")


def _encoding(opening: Opening) -> str:
    with opening.open() as file:
        start = file.read(4)
        if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        if start.startswith(PACKED):
            raise CannotRun(
                Text("dit is een ingepakt bestand of een Excel-bestand", "this is a packed file or an Excel file"),
                hint=Text("pak het uit, of sla het op als CSV", "unpack it, or save it as CSV"),
                place=opening.name,
            )
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            decoder.decode(start)
            while data := file.read(SIZE):
                decoder.decode(data)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as problem:
            cut = problem.reason == "unexpected end of data" and not file.read(1)
            return "utf-8-sig" if cut else "cp1252"  # a file that was cut off is still UTF-8
    return "utf-8-sig"


def is_json(opening: Opening) -> bool:
    """Is the file called JSON, or does it begin as JSON does?"""
    if opening.name.lower().endswith((".json", ".jsonl", ".ndjson")):
        return True
    with opening.open() as file:
        start = file.read(512).removeprefix(b"\xef\xbb\xbf")
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.decode("utf-16", "replace").encode("utf-8", "replace")
    return start.lstrip()[:1] in (b"{", b"[")

"""Rows out of CSV and Excel. A formula is never computed; of a sheet the values that were stored are read."""

import csv
import io
import zipfile
from collections.abc import Iterator
from itertools import islice

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.files import decode

Row = tuple[int, list[str]]
"""The number that a spreadsheet shows beside it, and its cells."""
DELIMITERS = ";,\t|"


def csv_rows(data: bytes, name: str) -> tuple[Iterator[Row], list[Text]]:
    """The rows of a CSV in UTF-8, UTF-16 or, as Excel writes it in the Netherlands, Windows-1252."""
    notes: list[Text] = []
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = decode(data.decode("cp1252", "replace").encode(), name)
            notes.append(
                Text("gelezen als Windows-1252, want het is geen UTF-8", "read as Windows-1252: it is no UTF-8")
            )
    return _csv(text.replace("\0", ""), name), notes


def _csv(text: str, name: str) -> Iterator[Row]:
    first = text[:20_000].partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    csv.field_size_limit(4 * int(limits.REPLY))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    while True:
        before = reader.line_num
        try:
            row = next(reader, None)
        except csv.Error:
            raise CannotRun(
                Text("deze rij gaat niet open: een cel is te lang", "this row cannot be read: a cell is too long"),
                hint=limits.REPLY.hinted(
                    "kijk of er een aanhalingsteken te veel staat", "see whether there is a quotation mark too many"
                ),
                place=f"{name}:{before + 1}",
            ) from None
        if row is None:
            return
        yield before + 1, row[: limits.SHEET_COLUMNS]


def xlsx_rows(data: bytes, name: str) -> tuple[Iterator[Row], list[Text]]:
    """The rows of the first sheet. Raises ``CannotRun`` without openpyxl, and for what is no safe workbook."""
    _refuse_bomb(data, name)
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise CannotRun(
            Text("voor Excel is een uitbreiding nodig", "Excel needs an extra"),
            hint=Text(
                "installeer die met: pip install 'webcare[excel]', of sla het op als CSV",
                "install it with: pip install 'webcare[excel]', or save it as CSV",
            ),
            place=name,
        ) from None
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions that nobody reads here
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            sheet = book.worksheets[0]
            rows = [
                (number, ["" if cell is None else str(cell) for cell in row])
                for number, row in enumerate(
                    sheet.iter_rows(max_row=limits.REPLIES + 2, max_col=limits.SHEET_COLUMNS, values_only=True), 1
                )
            ]
    except Exception as problem:
        raise _no_workbook(name) from problem
    notes = []
    if len(book.worksheets) > 1:
        others = ", ".join(other.title[:40] for other in islice(book.worksheets, 1, 6))
        notes.append(
            Text(f"alleen het eerste blad is gelezen, niet: {others}", f"only the first sheet was read, not: {others}")
        )
    return iter(rows), notes


def _refuse_bomb(data: bytes, name: str) -> None:
    """What a ZIP says of its size holds: Python's reader gives no more than that."""
    try:
        members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise _no_workbook(name) from None
    large = sum(member.file_size for member in members) > limits.SHEET_UNPACKED
    if large or len(members) > limits.SHEET_PARTS:
        most = limits.SHEET_UNPACKED if large else limits.SHEET_PARTS
        raise CannotRun(most.message, hint=most.hinted("sla het op als CSV", "save it as CSV"), place=name)


def _no_workbook(name: str) -> CannotRun:
    return CannotRun(
        Text("dit Excel-bestand gaat niet open", "this Excel file cannot be opened"),
        hint=Text("sla het op als CSV", "save it as CSV"),
        place=name,
    )

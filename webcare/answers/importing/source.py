"""From a file to replies: which system it comes from, and the reader of that system."""

import os
from typing import Any, Literal, get_args

import msgspec

from webcare import limits
from webcare.answers.importing.foreign import Export
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.model.text import Text
from webcare.store.files import read_bytes, shown

System = Literal["zendesk", "chatwoot", "csv", "xlsx", "json"]
SYSTEMS: tuple[System, ...] = get_args(System)
ENDINGS: dict[str, System] = {".csv": "csv", ".tsv": "csv", ".txt": "csv", ".xlsx": "xlsx", ".xlsm": "xlsx"}


def read_export(path: str, system: System | None, columns: str | None) -> Export:
    """The replies in a file; ``columns`` is the path of a column map.

    Raises ``CannotRun`` when the file cannot be read, is of no known system, or no column has the text.
    """
    name = shown(path)
    data = read_bytes(path, limits.REPLIES_FILE, name)
    ending = os.path.splitext(path)[1].lower()
    system = system or ENDINGS.get(ending)
    if ending == ".xls" and system is None:
        raise CannotRun(
            Text("dit is een oud Excel-bestand", "this is an old Excel file"),
            hint=Text("sla het op als .xlsx of .csv", "save it as .xlsx or .csv"),
            place=name,
        )
    if system in ("csv", "xlsx"):
        from webcare.answers.importing import columns as maps
        from webcare.answers.importing import sheets

        rows, notes = sheets.csv_rows(data, name) if system == "csv" else sheets.xlsx_rows(data, name)
        return maps.from_rows(rows, maps.read_map(columns), name, notes)
    return _from_json(_json(data, name), system, columns, name)


def _from_json(content: Any, system: System | None, columns: str | None, name: str) -> Export:
    if system is None and columns is None:
        system = _recognised(content)
    if system == "zendesk":
        from webcare.answers.importing.zendesk import from_zendesk

        return from_zendesk(content, name)
    if system == "chatwoot":
        from webcare.answers.importing.chatwoot import from_chatwoot

        return from_chatwoot(content, name)
    records = content if isinstance(content, list) else next(_lists(content), None)
    if records is None or (system is None and columns is None):
        listed = ", ".join(SYSTEMS)
        raise CannotRun(
            Text("onbekend waar dit bestand vandaan komt", "unknown where this file comes from"),
            hint=Text(f"zeg het met --from: {listed}", f"say so with --from: {listed}"),
            place=name,
        )
    from webcare.answers.importing import columns as maps

    return maps.from_rows(maps.rows_of(records), maps.read_map(columns), name, [], numbered_from=1)


def _recognised(content: Any) -> System | None:
    if isinstance(content, dict) and ("macros" in content or "macro" in content):
        return "zendesk"
    for records in [content] if isinstance(content, list) else _lists(content):
        if any(isinstance(one, dict) and "short_code" in one for one in records[:20]):
            return "chatwoot"
        if any(isinstance(one, dict) and isinstance(one.get("actions"), list) for one in records[:20]):
            return "zendesk"
    return None


def _lists(content: Any) -> Any:
    """The lists that stand in an object, as APIs wrap them."""
    return (value for value in content.values() if isinstance(value, list)) if isinstance(content, dict) else iter(())


def _json(data: bytes, name: str) -> Any:
    """The JSON. Raises ``CannotRun`` with the place when it is none."""
    body = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return msgspec.json.decode(body)
    except RecursionError:
        raise CannotRun(Text("te diep genest", "nested too deep"), place=name) from None
    except (msgspec.MsgspecError, UnicodeDecodeError) as problem:
        last = str(problem).rstrip(")").rpartition(" ")[2]
        before = body[: int(last) if last.isdigit() else 0].decode("utf-8", "replace")
        line, column = Source(None, before).position(len(before))
        hint = (
            Text("--from csv leest een CSV-bestand", "--from csv reads a CSV file") if body[:1] not in b"[{" else None
        )
        raise CannotRun(
            Text("dit is geen geldige JSON", "this is not valid JSON"), hint=hint, place=f"{name}:{line}:{column}"
        ) from None

"""Records as a desk writes them, for tests: people are fictional."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

JAN, PIET, FEMKE = "k_1111111111111111", "k_2222222222222222", "a_3333333333333333"


def message(number: int, conversation: str, ref: str | None, body: str | None, **more: Any) -> dict[str, Any]:
    """A customer's message, or with ``FEMKE`` a reply."""
    kind = "agent" if ref == FEMKE else "customer"
    return {
        "v": 1, "type": "message", "id": f"m{number}", "conversation_id": conversation, "at": at(number), "channel": "x",
        "surface": "open", "direction": "out" if kind == "agent" else "in",
        "author": {"type": kind} | ({"ref": ref} if ref else {}), **({"body": body} if body is not None else {}), **more,
    }  # fmt: skip


def note(number: int, conversation: str, body: str) -> dict[str, Any]:
    """A colleague's note."""
    return {
        "v": 1, "type": "note", "id": f"n{number}", "conversation_id": conversation, "at": at(number),
        "author": {"type": "agent", "ref": FEMKE}, "body": body,
    }  # fmt: skip


def event(number: int, conversation: str, name: str, **more: Any) -> dict[str, Any]:
    """An event of the system."""
    return {
        "v": 1, "type": "event", "id": f"e{number}", "conversation_id": conversation, "at": at(number), "name": name,
        "author": {"type": "system"}, **more,
    }  # fmt: skip


def rating(number: int, conversation: str, score: int, comment: str | None = None) -> dict[str, Any]:
    """What the customer thought of it."""
    return {
        "v": 1, "type": "rating", "id": f"r{number}", "conversation_id": conversation, "at": at(number), "score": score,
        **({"comment": comment} if comment is not None else {}),
    }  # fmt: skip


def at(number: int) -> str:
    """A moment, later for a higher number."""
    return f"2026-{1 + number // 1_000 % 12:02}-{1 + number % 28:02}T{number // 60 % 24:02}:{number % 60:02}:00+01:00"


def line(record: Any) -> str:
    """A record as a line, without its end."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def write(path: str, *records: Any) -> Path:
    """A log of these records; a ``str`` is a line as it is."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = (record if isinstance(record, str) else line(record) for record in records)
    file.write_bytes("".join(f"{one}\n" for one in lines).encode("utf-8", "surrogatepass"))
    return file


def read(path: Path | str) -> list[Any]:
    """The records of a log."""
    return [json.loads(one) for one in Path(path).read_text("utf-8").splitlines()]

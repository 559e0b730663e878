"""The same client written in other words: nothing here means anything."""

from pathlib import Path
from random import Random
from typing import Any

from tests.diff.writing import write_client, yaml
from webcare.diff.shapes import Leaf, Listing, Record, Shape, Table, shape_of
from webcare.model.values import ClockTime, Window

SAME = {
    "30m": ["30 minuten", "1800s"],
    "1h": ["60m", "1 uur", "0h60m"],
    "1h30m": ["90m", "1 uur 30 min"],
    "24h": ["1 dag", "1440 min"],
    "3d": ["72h", "3 dagen"],
    "2 jaar": ["24 maanden", "2jaar"],
    "6 maanden": ["6maanden"],
}
"""Other ways to write the durations that the strategies make."""


def rewrite(root: Path, snapshot: dict[str, Any], random: Random) -> None:
    """Write what a snapshot says in another layout and order, with comments, and split over other files."""
    client = {part: reworded(value, shape_of(part), random) for part, value in snapshot.items() if value is not None}
    write_client(root, client, random)
    for kind, value in client.items():
        path = root / "handbook" / f"{kind}.yaml"
        shape = shape_of(kind)
        if not path.exists():
            continue
        if isinstance(shape, Table) and random.random() < 0.5:
            path.unlink()
            path.with_suffix("").mkdir()
            for name, entry in value.items():
                (path.with_suffix("") / f"{name}.yaml").write_text(yaml({name: entry}, random), "utf-8")
        elif random.random() < 0.3:
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    (root / "answers" / "meer").mkdir()
    for path in list((root / "answers").glob("*.md")):
        path.write_bytes(path.read_bytes().replace(b"\n\n", b"  \n\n").rstrip(b"\n") + b" \r\n\r\n")
        if random.random() < 0.3:
            path.rename(root / "answers" / "meer" / path.name)


def reworded(value: Any, shape: Shape, random: Random) -> Any:
    """The same value: keys and sets in another order, defaults written out or not, durations in other units."""
    if isinstance(shape, Record):
        kept = {
            key: inner for key, inner in value.items() if inner != shape.fields[key].default or random.random() < 0.5
        }
        for key, field in shape.fields.items():
            if key not in value and field.default == [] and random.random() < 0.2:
                kept[key] = []
        return _shuffled({key: reworded(inner, shape.fields[key].shape, random) for key, inner in kept.items()}, random)
    if isinstance(shape, Table):
        return _shuffled({key: reworded(inner, shape.item, random) for key, inner in value.items()}, random)
    if isinstance(shape, Listing):
        items = [reworded(item, shape.item, random) for item in value]
        if not shape.rule.ordered:
            random.shuffle(items)
        return items
    return _leaf(value, shape, random)


def _leaf(value: Any, shape: Leaf, random: Random) -> Any:
    if isinstance(value, list):
        windows = [window.replace("-", random.choice(["-", "–", " tot "])) for window in value]
        random.shuffle(windows)
        return windows
    if shape.kind in (ClockTime, Window):
        return value.lstrip("0") if value[1] != ":" and value[0] == "0" else value
    return random.choice(SAME.get(value, [value])) if getattr(shape.kind, "__name__", "") == "timedelta" else value


def _shuffled(table: dict[str, Any], random: Random) -> dict[str, Any]:
    keys = list(table)
    random.shuffle(keys)
    return {key: table[key] for key in keys}

"""Plain values as the files of a client folder, in whatever layout a random source chooses."""

import json
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

SAFE = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def write_client(root: Path, client: Mapping[str, Any], random: Random | None = None) -> None:
    """Write a client folder: ``settings``, kinds, ``answers`` (head and ``text`` by id) and ``fragments``."""
    random = random or Random(0)  # noqa: S311  a layout is no secret
    (root / "answers" / "fragments").mkdir(parents=True)
    (root / "handbook").mkdir()
    settings = client.get("settings", {"client": "Voorbeeld"})
    (root / "webcare.toml").write_text("".join(f"{key} = {toml(settings[key])}\n" for key in settings), "utf-8")
    for kind, value in client.items():
        if kind not in ("settings", "answers", "fragments"):
            (root / "handbook" / f"{kind}.yaml").write_text(yaml(value, random), "utf-8")
    for name, answer in client.get("answers", {}).items():
        head = {"id": name} | {key: value for key, value in answer.items() if key != "text"}
        variants = answer.get("text", {})
        text = variants.get("*", "") + "".join(
            f"\n\n## {key}\n{words}" for key, words in variants.items() if key != "*"
        )
        (root / "answers" / f"{name}.md").write_text(f"---\n{yaml(head, random)}---\n{text}\n", "utf-8")
    for name, text in client.get("fragments", {}).items():
        (root / "answers" / "fragments" / f"{name}.md").write_text(text + "\n", "utf-8")


def toml(value: Any) -> str:
    """A value in one line of TOML."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{toml(key)} = {toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(toml(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def yaml(value: Any, random: Random) -> str:
    """A document, block or flow as it comes, with comments here and there."""
    comment = "# Besluit: de teamleider.\n\n" if random.random() < 0.5 else ""
    return comment + (f"{flow(value, random)}\n" if not value or random.random() < 0.1 else block(value, 0, random))


def block(value: Any, depth: int, random: Random) -> str:
    """A mapping or a list that is not empty, in block style."""
    pad = "  " * depth
    if isinstance(value, Mapping):
        told = ((f"{pad}{scalar(key, random)}:", inner) for key, inner in value.items())
    else:
        told = ((f"{pad}-", item) for item in value)
    lines = []
    for opening, inner in told:
        note = "  # zie het handboek" if random.random() < 0.1 else ""
        if isinstance(inner, Mapping | list) and inner and random.random() < 0.7:
            lines.append(f"{opening}{note}\n{block(inner, depth + 1, random)}")
        else:
            lines.append(f"{opening} {flow(inner, random)}{note}\n")
        if random.random() < 0.05:
            lines.append(f"\n{pad}# --- verder ---\n")
    return "".join(lines)


def flow(value: Any, random: Random) -> str:
    """A value in one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key, random)}: {flow(inner, random)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item, random) for item in value) + "]"
    return scalar(value, random)


def scalar(value: Any, random: Random) -> str:
    """Numbers and truths plain; text plain where that is safe, or between quotes of either kind."""
    if not isinstance(value, str):
        return "null" if value is None else json.dumps(value)
    plain = value and set(value) <= SAFE | set("0123456789-") and value[0] in SAFE and value.lower() not in WORDS
    if plain and random.random() < 0.7:
        return value
    single = value.isprintable() and random.random() < 0.5
    return "'" + value.replace("'", "''") + "'" if single else json.dumps(value, ensure_ascii=False)

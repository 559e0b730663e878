"""The cases that others collected: yaml-test-suite and JSONTestSuite (NOTICE says whose they are)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
NO_UTF8 = b"\xff"


def _lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def yaml_cases() -> dict[str, tuple[str, bool]]:
    """By id: a text, and whether it is YAML."""
    return {one["id"]: (one["yaml"], "fail" not in one) for one in _lines("yaml.jsonl")}


def json_cases() -> dict[str, bytes]:
    """By name, which begins with what a parser must do: y accepts, n refuses, i may do either."""
    return {
        one["name"]: (one["input"] * one.get("times", 1) + one.get("rest", ""))
        .encode()
        .replace("\ufffd".encode(), NO_UTF8)
        for one in _lines("json.jsonl")
    }

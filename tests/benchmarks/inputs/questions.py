"""Answer templates with example questions, made of the customers' messages of the sample log."""

from __future__ import annotations

import json
import random
from pathlib import Path

from tests.benchmarks.inputs.logs import INBOUND, SAMPLE

EACH = 5
"""Example questions of a template."""


def make_answers(folder: Path, count: int) -> Path:
    """So many templates, each with questions of its own words: two halves of messages, drawn with a seed."""
    folder.mkdir(parents=True)
    dice = random.Random(count)  # noqa: S311  no secret
    told = [json.loads(line).get("body") or "" for line in SAMPLE.read_bytes().splitlines() if INBOUND in line]
    texts = sorted({body for body in told if len(body.split()) >= EACH})
    for number in range(count):
        questions = [f"{_half(dice.choice(texts), 0)} {_half(dice.choice(texts), 1)}" for _ in range(EACH)]
        head = {"id": f"antwoord-{number}", "title": questions[0][:60], "questions": questions}
        path = folder / f"antwoord-{number}.md"
        path.write_text(f"---\n{json.dumps(head)}\n---\nHoi, dit is antwoord {number}.\n", "utf-8")
    return folder


def _half(text: str, which: int) -> str:
    words = text.split()
    middle = len(words) // 2
    return " ".join(words[middle:] if which else words[:middle])

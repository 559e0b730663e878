"""Conversations to measure the rules on that need the customer: read from the blocks of ``data/*.txt``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from webcare.model.draft import Draft, ThreadMessage
from webcare.rules.page import BRACKET

DATA = Path(__file__).parent / "data"


@dataclass
class Case:
    """A reply in its conversation; ``spans`` is what ``rule`` must find in it, and nothing when it is good."""

    text: str = ""
    rule: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list)
    name: str | None = None
    thread: list[ThreadMessage] = field(default_factory=list)

    @property
    def draft(self) -> Draft:
        """The case as the linter gets it."""
        last = next((item.body for item in reversed(self.thread) if item.direction == "in"), None)
        return Draft(name="case", text=self.text, reply_to=last, customer_name=self.name, thread=self._before())

    def _before(self) -> tuple[ThreadMessage, ...]:
        """A first message needs no thread: it is what the reply answers."""
        return tuple(self.thread) if any(item.direction == "out" for item in self.thread) else ()


HELD_OUT = "# ==="
"""What follows a line that begins so was written after the rules, and never looked at to better them."""


def messages() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Label and text of each customer's message: those tuned on, and those held out."""

    def rows(part: str) -> list[tuple[str, str]]:
        lines = (line.partition("\t") for line in part.splitlines() if "\t" in line)
        return [(label, text) for label, _, text in lines]

    tuned, _, held_out = (DATA / "customer_messages.tsv").read_text("utf-8").partition(HELD_OUT)
    return rows(tuned), rows(held_out)


def cases(file: str) -> tuple[list[Case], list[Case]]:
    """The cases of a file: those tuned on, and those held out."""
    tuned, _, held_out = (DATA / file).read_text("utf-8").partition(HELD_OUT)
    return _cases(tuned), _cases(held_out)


def _cases(part: str) -> list[Case]:
    found = (_case(block) for block in part.split("\n\n"))
    return [case for case in found if case.text]


def _case(block: str) -> Case:
    case = Case()
    for key, value in _lines(block):
        if key == "klant":
            case.thread.append(ThreadMessage("in", value))
        elif key == "ons":
            case.thread.append(ThreadMessage("out", value))
        elif key == "naam":
            case.name = value
        elif key == "goed" or key.startswith("fout"):
            case.rule = key.removeprefix("fout").strip()
            case.text, case.spans = _marked(value)
    return case


def _lines(block: str) -> Iterator[tuple[str, str]]:
    for line in block.splitlines():
        if line and line[0] != "#":
            key, _, value = line.partition(": ")
            yield key, value.replace("⏎", "\n")


def _marked(value: str) -> tuple[str, list[tuple[int, int]]]:
    text, spans, opened, at = "", [], 0, 0
    for mark in BRACKET.finditer(value):
        text += value[at : mark.start()]
        at = mark.end()
        if mark[2]:
            opened = len(text)
        else:
            spans.append((opened, len(text)))
    return text + value[at:], spans

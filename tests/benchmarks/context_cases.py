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
    channel: str | None = None
    thread: list[ThreadMessage] = field(default_factory=list)

    @property
    def draft(self) -> Draft:
        """The case as the linter gets it."""
        last = next((item.body for item in reversed(self.thread) if item.direction == "in"), None)
        thread = tuple(self.thread) if any(item.direction == "out" for item in self.thread) else ()
        return Draft(
            name="case",
            text=self.text,
            channel=self.channel,
            reply_to=last,
            customer_name=self.name,
            thread=thread,  # a first message needs none: it is what the reply answers
        )


HELD_OUT = "# ==="
"""What follows a line that begins so was written after the rules, and never looked at to better them."""


def messages() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Label and text of each customer's message: those tuned on, and those held out."""
    tuned, _, held_out = (DATA / "customer_messages.tsv").read_text("utf-8").partition(HELD_OUT)
    return _rows(tuned), _rows(held_out)


def _rows(part: str) -> list[tuple[str, str]]:
    lines = (line.partition("\t") for line in part.splitlines() if "\t" in line)
    return [(label, text) for label, _, text in lines]


def cases(file: str) -> tuple[list[Case], list[Case]]:
    """The cases of a file: those tuned on, and those held out."""
    tuned, _, held_out = (DATA / file).read_text("utf-8").partition(HELD_OUT)
    return _cases(tuned), _cases(held_out)


def batch(name: str) -> tuple[list[tuple[str, str]], list[Case], list[Case]]:
    """Messages, good replies and planted faults of one batch, by its name: ``second`` and so on."""
    found = _cases((DATA / f"context_{name}.txt").read_text("utf-8"))
    labelled = _rows((DATA / f"messages_{name}.tsv").read_text("utf-8"))
    return labelled, [case for case in found if not case.spans], [case for case in found if case.spans]


def _cases(part: str) -> list[Case]:
    return [case for block in part.split("\n\n") for case in _block(block)]


def _block(block: str) -> Iterator[Case]:
    """The replies in one conversation; each is judged by what stands above it, the other replies apart."""
    thread: list[ThreadMessage] = []
    name: str | None = None
    channel: str | None = None
    for key, value in _lines(block):
        if key in ("klant", "ons"):
            thread.append(ThreadMessage("in" if key == "klant" else "out", value))
        elif key == "naam":
            name = value
        elif key == "kanaal":
            channel = value
        elif key == "goed" or key.startswith("fout"):
            text, spans = _marked(value)
            yield Case(text, key.removeprefix("fout").strip(), spans, name, channel, list(thread))


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

"""What is promised of every run, and how it shows when a promise is broken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tests.hostile.case import PERSONAL, Run

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""C0 but for line ends and tabs, C1, what turns the direction of writing, and halves of a character."""
OBEYED = re.compile(r"^\s*::(?!(?:error|warning|notice) (?:file|title)=)", re.MULTILINE)
"""A line that GitHub takes for a command, and that is none of our annotations."""
ANYWHERE = re.compile(r"##(?:vso)?\[", re.IGNORECASE)
"""To GitHub and Azure, wherever it stands. GitLab's sections need a control character."""
MARKUP = {
    ".html": re.compile(r"<script>PWNED|<img src=x onerror", re.IGNORECASE),
    ".md": re.compile(r"(?<!\\)(?:<script>PWNED|<img src=x onerror|\]\(javascript:)", re.IGNORECASE),
}
"""What would live in a page, and in Markdown when no backslash stands before it."""
SEPARATORS = re.compile(r"[\s.\-()/]")
SECRET = "GEHEIM-BUITEN-DE-MAP"  # noqa: S105  it stands in a file
"""Stands in a file outside the client folder."""
SECONDS, WAITING, MEGABYTES = 5.0, 20.0, 500
"""Of a processor; by the clock, which a busy machine stretches; and of memory."""

REFUSAL = re.compile(r"^(?:webcare: |[^\n]+:\d+:\d+: (?:fout|error) )", re.MULTILINE)
"""What a command that cannot run says: why, or which finding stands in its way."""


class Outcome(NamedTuple):
    """What a run left: its code (negative: the signal that ended it), outputs, files written, time and memory."""

    code: int
    out: str
    err: str
    written: dict[str, str]
    seconds: float
    megabytes: float
    late: bool
    trespasses: list[str]


def broken(run: Run, outcome: Outcome) -> Iterator[str]:
    """The promises that this run broke."""
    if outcome.late or outcome.seconds > SECONDS:
        yield f"hangs: {outcome.seconds:.1f} s"
    if outcome.megabytes > MEGABYTES:
        yield f"takes {outcome.megabytes:.0f} MB"
    if outcome.code not in (0, 1, 2, 130) and not outcome.late:
        yield f"ends with {outcome.code}: {outcome.err[-300:]!r}"
    if "Traceback (most recent" in outcome.err + outcome.out:
        yield f"shows a traceback: {outcome.err[-300:]!r}"
    if outcome.code == 2 and not REFUSAL.search(outcome.err):
        yield f"refuses without a word: {outcome.err[:200]!r}"
    yield from outcome.trespasses
    spoken = outcome.out.replace("\r\n", "\n") if run.arguments[:1] == ("lsp",) else outcome.out
    for name, text in {"stdout": spoken, "stderr": outcome.err, **outcome.written}.items():
        taken_over = name in outcome.written and run.arguments[:2] == (
            "answers",
            "import",
        )  # it is the client's file now
        if name == "stdout" and run.arguments[:1] == ("address",) and "--diff" not in run.arguments:
            continue  # a filter: in a pipe it gives back, byte for byte, what it does not turn
        own = taken_over or (run.repeats and name == "stdout")
        yield from (f"{name}: {why}" for why in _wrong(text, own=own, page=name if name in outcome.written else ""))


def _wrong(text: str, *, own: bool, page: str) -> Iterator[str]:
    if SECRET in text:
        yield "shows what is outside the folder"
    if found := CONTROL.search(text):
        yield f"a control character: {text[max(0, found.start() - 40) : found.end() + 20]!r}"
    if own:
        return
    if not page and (found := OBEYED.search(text)):
        yield f"a command to CI: {text[found.start() : found.end() + 40]!r}"
    if not page and (found := ANYWHERE.search(text)):
        yield f"a command to CI: {text[max(0, found.start() - 20) : found.end() + 40]!r}"
    living = MARKUP.get(".html" if page.endswith(".html") else ".md" if page == "handboek.md" else "")
    if living and (found := living.search(text)):
        yield f"markup that lives: {text[max(0, found.start() - 40) : found.end() + 40]!r}"
    plain = SEPARATORS.sub("", text)
    for kind, value in PERSONAL.items():
        if value in text or ("@" not in value and value in plain):
            yield f"a {kind} in full"

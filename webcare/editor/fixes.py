"""Quick fixes for what is under the cursor or the selection: what to write instead, or a comment that says why not."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from webcare.model.finding import Finding, Source
from webcare.model.text import Language, Text
from webcare.rules.judge import UNUSED
from webcare.store.front import split_front

MOST = 5
SHOWN = 60
KEYWORD = Text("negeer", "ignore")
COMMENT = re.compile(r"[ \t]*<!--[ \t]*webcare:[^\r\n]{0,1000}-->[ \t]*", re.IGNORECASE)
"""A line of nothing but suppressions; another on the same line holds for the same words."""
LINE_BREAK = re.compile(r"\r\n?|\n")
ABOUT_FILES = ("gegevens", "antwoord", "handboek")
"""Families of what is wrong with a file; a writer cannot wish that away."""


class Fix(NamedTuple):
    """Put ``text`` in the place of ``[start, end)``; ``preferred`` says that it cannot change the meaning."""

    title: str
    start: int
    end: int
    text: str
    preferred: bool
    finding: Finding


def fixes(findings: Iterable[Finding], text: str, start: int, end: int, language: Language) -> list[Fix]:
    """The fixes of what touches ``[start, end]``, the likeliest first; suppressions come after all that mend."""
    touched = [finding for finding in findings if finding.start <= end and start <= finding.end]
    mending = [fix for finding in touched for fix in _mending(finding, text, language)]
    return mending + [fix for finding in touched for fix in _ignoring(finding, text, language)]


def _mending(finding: Finding, text: str, language: Language) -> Iterator[Fix]:
    for at, suggestion in enumerate(finding.suggestions[:MOST]):
        title = _title(suggestion).in_(language)
        yield Fix(title, finding.start, finding.end, suggestion, finding.fixable and at == 0, finding)
    if finding.rule == UNUSED and text.startswith("<!--", finding.start):
        start, end = _whole_line(text, finding.start, finding.end)
        yield Fix(_title("").in_(language), start, end, "", preferred=False, finding=finding)


def _ignoring(finding: Finding, text: str, language: Language) -> Iterator[Fix]:
    """A comment above the line, its reason still to be written: until then the finding stays, and says so."""
    front = split_front(text)
    if finding.rule == UNUSED or finding.rule.partition("/")[0] in ABOUT_FILES or finding.start < (front or (0,))[-1]:
        return
    title = Text(
        f"Negeer ‘{finding.rule}’ op deze regel, en schrijf waarom",
        f"Ignore ‘{finding.rule}’ on this line, and write why",
    )
    comment = f"<!-- webcare: {KEYWORD.in_(language)} {finding.rule} —  -->"
    starts = Source(None, text).starts
    line = Source(None, text).position(finding.start)[0] - 1
    above = text[starts[line - 1] : starts[line]].rstrip("\r\n") if line else ""
    if COMMENT.fullmatch(above):
        at = starts[line - 1] + len(above)
        yield Fix(title.in_(language), at, at, f" {comment}", preferred=False, finding=finding)
    else:
        ending = LINE_BREAK.search(text)
        newline = ending.group() if ending else "\n"
        at = starts[line]
        at += text.startswith("\ufeff", at)
        yield Fix(title.in_(language), at, at, comment + newline, preferred=False, finding=finding)


def _whole_line(text: str, start: int, end: int) -> tuple[int, int]:
    """``[start, end)`` with its line break, where nothing else is on the line."""
    begin = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    after = LINE_BREAK.search(text, end)
    last, following = after.span() if after else (len(text), len(text))
    alone = not (text[begin:start] + text[end:last]).strip(" \t\ufeff")
    return (begin, following) if alone else (start, end)


def _title(suggestion: str) -> Text:
    words = " ".join(suggestion.split())
    if not words:
        return Text("Haal dit weg", "Take this out")
    shown = words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
    return Text(f"Maak er ‘{shown}’ van", f"Change to ‘{shown}’")

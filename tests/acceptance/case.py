"""A case, its expectations, and what the linter says of it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

import msgspec
import yaml

from webcare.judging import lint_draft
from webcare.lint import Selection
from webcare.model.draft import Draft, ThreadMessage
from webcare.model.finding import Finding, Severity
from webcare.rules import Rule
from webcare.store.workspace import Workspace, open_workspace

HERE = Path(__file__).resolve().parent
SECTORS = tuple(sorted(path.stem for path in (HERE / "cases").glob("*.yaml")))


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A planted fault: the rule, and the words it must point at.

    The words stand in the draft once. "first … last" is all from the first words to the last; where more is needed to
    tell which, ‹ › marks what is meant: "kopie van je ‹paspoort›".
    """

    rule: str
    words: str


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reply with all that is known around it. ``known`` says why the linter cannot do this one yet."""

    id: str
    channel: str
    draft: str
    expect: list[Expected]
    reply_to: str | None = None
    surface: Literal["open", "closed"] | None = None
    customer_name: str | None = None
    thread: list[ThreadMessage] = []
    known: str | None = None

    @property
    def sector(self) -> str:
        """The client whose handbook holds."""
        return self.id.partition("-")[0]


class Place(NamedTuple):
    """A rule and the half-open span, in code points of the draft, that it points at."""

    rule: str
    start: int
    end: int


class Verdict(NamedTuple):
    """What the linter said of a case: planted faults that it found or missed, and what it found beside them."""

    hit: list[Place]
    missed: list[Place]
    extra: list[Place]

    def told(self, text: str) -> str:
        """The differences, one a line."""
        lines = [f"missed {place.rule}: [{text[place.start : place.end]}]" for place in self.missed]
        lines += [f"extra {place.rule}: [{text[place.start : place.end]}]" for place in self.extra]
        return "\n".join(lines)


@cache
def cases() -> list[Case]:
    """Every case. Raises ``ValidationError`` for one of the wrong form."""
    return [case for sector in SECTORS for case in _read(HERE / "cases" / f"{sector}.yaml")]


def _read(path: Path) -> list[Case]:
    rows: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    return msgspec.convert(rows, list[Case])


def span(text: str, words: str) -> tuple[int, int]:
    """Where these words stand in a text, whole words only. Raises ``ValueError`` unless it is one place."""
    before, marked, rest = words.partition("‹")
    meant, _, after = rest.partition("›") if marked else (words, "", "")
    if not marked:
        before = ""
    parts = [".*?".join(re.escape(part) for part in piece.split(" … ")) for piece in (before, meant, after)]
    pattern = "({})({})({})".format(*parts)
    start = r"(?<!\w)" if (before or meant)[0].isalnum() else ""
    end = r"(?!\w)" if (after or meant)[-1].isalnum() else ""
    found = [match.span(2) for match in re.finditer(start + pattern + end, text, re.DOTALL)]
    if len(found) != 1:
        raise ValueError(f"{words!r} stands {len(found)} times in {text!r}")
    return found[0]


def wanted(case: Case) -> list[Place]:
    """The places of the planted faults. Raises ``ValueError`` where the words do not stand once."""
    return [Place(item.rule, *span(case.draft, item.words)) for item in case.expect]


@cache
def client(sector: str) -> tuple[Workspace, list[Rule]]:
    """The client of a sector, and the rules that hold there: ours and its own."""
    folder = HERE.parents[1] if sector == "webshop" else HERE / "clients" / sector
    workspace = open_workspace(client=str(folder))
    return workspace, Selection().rules(workspace)


def findings(case: Case) -> list[Finding]:
    """What lint finds, as it would from a batch."""
    workspace, rules = client(case.sector)
    draft = Draft(
        name=case.id,
        text=case.draft,
        channel=case.channel,
        surface=case.surface,
        reply_to=case.reply_to,
        customer_name=case.customer_name,
        thread=tuple(case.thread),
    )
    return lint_draft(draft, workspace, rules).findings


def judge(case: Case) -> Verdict:
    """Hold the findings against the expectations; advice that nobody expected is no fault."""
    reported = [(Place(item.rule, item.start, item.end), item.severity) for item in findings(case)]
    found = Counter(place for place, _ in reported)
    serious = Counter(place for place, severity in reported if severity >= Severity.WARNING)
    planted = Counter(wanted(case))
    return Verdict(
        sorted((planted & found).elements()),
        sorted((planted - found).elements()),
        sorted((serious - planted).elements()),
    )

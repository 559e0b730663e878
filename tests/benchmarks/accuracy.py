"""How right the language rules are, in one table: ``python -m tests.benchmarks.accuracy [FOLDER]``.

FOLDER holds the measuring data (JSON lines, by default ``../shared/data/dutch``): edited sentences, misspellings, verb
forms and split compounds, each with what is right. Every text goes through the linter as a draft of its own, without a
client, and what counts is what a copywriter would read. Examples of what went wrong follow the table.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from tabulate import tabulate

from tests.benchmarks.rows import rows
from webcare.lint import Selection
from webcare.model.config import Config
from webcare.model.draft import Draft
from webcare.model.finding import Finding
from webcare.rules import Reply, Rule
from webcare.rules.judge import judge
from webcare.store.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
SERVICE = ("coronacheck", "coronamelder")
EDITED = (*SERVICE, "ud-alpino", "ud-lassy")
EXAMPLES = 12


class Measure(NamedTuple):
    """A row of the table: ``hits`` of ``total``, and examples of what went wrong."""

    name: str
    goal: str
    hits: int
    total: int
    per_thousand: bool
    examples: list[str]

    @property
    def figure(self) -> str:
        """The share, or the number per 1,000 with its 95 % interval (Wilson 1927)."""
        share = self.hits / self.total if self.total else 0.0
        if not self.per_thousand:
            return f"{share:.3f}"
        low, high = wilson(self.hits, self.total)
        return f"{1000 * share:.2f} ({1000 * low:.2f}–{1000 * high:.2f})"


def wilson(hits: int, total: int) -> tuple[float, float]:
    """The 95 % score interval of a share (Wilson 1927)."""
    if not total:
        return 0.0, 0.0
    z, share = 1.96, hits / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return max(0.0, middle - half), middle + half


class Linter:
    """The rules without a client, as a draft from a pipe meets them."""

    def __init__(self) -> None:
        self.workspace = Workspace(None, Config(client=""), [])
        self.rules: list[Rule] = Selection(select=("taal",)).rules(self.workspace)

    def findings(self, text: str) -> list[Finding]:
        """What ``taal/*`` finds in a text."""
        return judge(Reply(Draft(name="text", text=text), self.workspace), self.rules).findings


def measure(folder: Path) -> list[Measure]:
    """Every row of the table."""
    linter = Linter()
    return [
        *_clean(linter, list(rows(folder, "clean-sentences*.jsonl"))),
        *_misspellings(linter, list(rows(folder, "misspellings*.jsonl"))),
        *_verbs(linter, list(rows(folder, "verb-forms*.jsonl"))),
        _compounds(linter, list(rows(folder, "split-compounds*.jsonl"))),
    ]


def _clean(linter: Linter, sentences: list[dict[str, str]]) -> Iterator[Measure]:
    words = spelling = other = compounds = edited = 0
    wrong: dict[str, list[str]] = {"spelling": [], "other": [], "compounds": []}
    for row in sentences:
        text = row["text"]
        found = linter.findings(text)
        if row["src"] in SERVICE:
            words += sum(word[:1].islower() for word in text.split())
            slips = [f for f in found if f.rule == "taal/spelfout" and text[f.start].islower()]
            spelling += len(slips)
            wrong["spelling"] += [_marked(text, f) for f in slips]
        if row["src"] in EDITED:
            edited += 1
            rest = [f for f in found if f.rule != "taal/spelfout"]
            other += len(rest)
            wrong["other"] += [f"{f.rule}: {_marked(text, f)}" for f in rest]
            joined = [f for f in rest if f.rule == "taal/losse-samenstelling"]
            compounds += len(joined)
            wrong["compounds"] += [_marked(text, f) for f in joined]
    yield Measure("spelling false alarms per 1,000 lower-case words", "≤ 1.0", spelling, words, True, wrong["spelling"])
    yield Measure("other taal/* findings per 1,000 edited sentences", "≤ 4", other, edited, True, wrong["other"])
    yield Measure(
        "of which losse-samenstelling per 1,000 edited sentences", "≤ 3", compounds, edited, True, wrong["compounds"]
    )


def _misspellings(linter: Linter, pairs: list[dict[str, str]]) -> Iterator[Measure]:
    noticed = first = third = 0
    missed: list[str] = []
    off: list[str] = []
    for row in pairs:
        found = [finding for finding in linter.findings(row["wrong"]) if finding.rule == "taal/spelfout"]
        if not found:
            missed.append(f"{row['wrong']} ({row['right']})")
            continue
        noticed += 1
        suggested = [suggestion for finding in found for suggestion in finding.suggestions]
        right = {row["right"].lower(), *row["right"].lower().split("|")}
        first += bool(suggested) and suggested[0].lower() in right
        third += any(suggestion.lower() in right for suggestion in suggested[:3])
        if not suggested or suggested[0].lower() not in right:
            off.append(f"{row['wrong']} ({row['right']}): {', '.join(suggested[:3]) or '–'}")
    yield Measure("recall on misspellings", "≥ .93", noticed, len(pairs), False, missed)
    yield Measure("suggestion top-1, of those noticed", "≥ .85", first, noticed, False, off)
    yield Measure("suggestion top-3, of those noticed", "≥ .92", third, noticed, False, [])


def _verbs(linter: Linter, pairs: list[dict[str, str]]) -> Iterator[Measure]:
    noticed = fired = 0
    missed: list[str] = []
    false: list[str] = []
    for row in pairs:
        if any(finding.rule == "taal/werkwoordsvorm" for finding in linter.findings(row["wrong"])):
            noticed += 1
        else:
            missed.append(f"{row['wrong']} ({row['right']})")
        verbs = [f for f in linter.findings(row["right"]) if f.rule == "taal/werkwoordsvorm"]
        fired += bool(verbs)
        false += [_marked(row["right"], f) for f in verbs]
    yield Measure("recall on verb-form phrases", "≥ .60", noticed, len(pairs), False, missed)
    yield Measure("fired on the corrected phrases", "≤ .01", fired, len(pairs), False, false)


def _compounds(linter: Linter, pairs: list[dict[str, str]]) -> Measure:
    of_two = [row for row in pairs if len(row["wrong"].split()) == len(("left", "right"))]
    missed = [
        f"{row['wrong']} ({row['right']})"
        for row in of_two
        if not any(f.rule == "taal/losse-samenstelling" for f in linter.findings(row["wrong"]))
    ]
    found = len(of_two) - len(missed)
    return Measure("recall on split compounds of two words", "≥ .75", found, len(of_two), False, missed)


def _marked(text: str, finding: Finding) -> str:
    before, after = text[max(0, finding.start - 30) : finding.start], text[finding.end : finding.end + 20]
    return f"{before}[{text[finding.start : finding.end]} → {'/'.join(finding.suggestions[:2]) or '?'}]{after}"


def main(arguments: list[str]) -> None:
    """Print the table and the examples."""
    folder = Path(arguments[0]) if arguments else ROOT.parent / "shared" / "data" / "dutch"
    measures = measure(folder)
    table = [[item.name, item.goal, item.figure, f"{item.hits:,} of {item.total:,}"] for item in measures]
    print(tabulate(table, ["Measure", "Goal", "Figure", "Count"], tablefmt="github", disable_numparse=True))
    for item in measures:
        if item.examples:
            step = max(1, len(item.examples) // EXAMPLES)
            print(f"\n{item.name}:")
            print("\n".join(f"  {example}" for example in item.examples[::step][:EXAMPLES]))


if __name__ == "__main__":
    main(sys.argv[1:])

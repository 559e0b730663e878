"""How right the rules are that judge a reply by its customer: ``python -m tests.benchmarks.accuracy_context [LOG]``.

Three sets of our own, written before the rules were tuned: customers' messages with how they feel, good replies that
deserve no warning, and replies with one planted fault. The fourth is a log (``logs/noorderlamp.pseudo.jsonl``): its agents answer well, so nearly every finding is false.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.context_cases import Case, cases, messages
from webcare.language.reading import Reading
from webcare.language.sentiment import feel
from webcare.model.draft import Draft, ThreadMessage
from webcare.model.finding import Severity
from webcare.rules import Reply, Rule, load_rules
from webcare.rules.rule import Hit
from webcare.store.workspace import Workspace, open_workspace

ROOT = Path(__file__).resolve().parents[2]
RULES = """empathisch/geen-erkenning empathisch/misplaatste-toon empathisch/excuus-maar efficient/vraag-niet-beantwoord
    efficient/al-gegeven efficient/zelfde-antwoord efficient/te-veel-vragen efficient/verwijzing-zonder-contact
    persoonlijk/verkeerde-naam eerlijk/uitstel-zonder-vervolg""".split()


class Share(NamedTuple):
    """So many of so many, and those that are not."""

    good: int
    total: int
    rest: list[str]

    def __str__(self) -> str:
        return f"{self.good:4} of {self.total:4} ({100 * self.good / max(1, self.total):5.1f} %)"


def rules() -> list[Rule]:
    """The rules measured."""
    known = load_rules()
    return [known[name] for name in RULES]


def found(draft: Draft, workspace: Workspace, chosen: Iterable[Rule]) -> list[tuple[Rule, Hit]]:
    """What these rules find in a draft, as the linter runs them."""
    reply = Reply(draft, workspace)
    return [(rule, hit) for rule in chosen if all(reply.has(need) for need in rule.needs) for hit in rule.check(reply)]


def sentiment(rows: list[tuple[str, str]]) -> Share:
    """Messages whose label is right; the rest with what they were taken for."""
    wrong = [
        f"{label} taken for {feel(Reading(text)).label}: {text}"
        for label, text in rows
        if feel(Reading(text)).label != label
    ]
    return Share(len(rows) - len(wrong), len(rows), wrong)


def clean(good: list[Case], workspace: Workspace, chosen: list[Rule]) -> Share:
    """Good replies without a warning or an error."""
    wrong: list[str] = []
    for case in good:
        hits = [(rule, hit) for rule, hit in found(case.draft, workspace, chosen) if rule.severity >= Severity.WARNING]
        wrong.extend(f"{rule.name}: {case.text} [{case.text[hit.start : hit.end]}]" for rule, hit in hits[:1])
    return Share(len(good) - len(wrong), len(good), wrong)


def planted(faults: list[Case], workspace: Workspace, chosen: list[Rule]) -> dict[str, Share]:
    """For each rule the planted faults whose words it points at (all of one fault's spans touched)."""
    results: dict[str, list[bool]] = defaultdict(list)
    missed: dict[str, list[str]] = defaultdict(list)
    for case in faults:
        spans = [(hit.start, hit.end) for rule, hit in found(case.draft, workspace, chosen) if rule.name == case.rule]
        right = any(start < last and end > first for start, end in spans for first, last in case.spans)
        results[case.rule].append(right)
        if not right:
            missed[case.rule].append(case.text)
    return {name: Share(sum(right), len(right), missed[name]) for name, right in results.items()}


def log_drafts(path: Path) -> Iterator[Draft]:
    """Each agent's reply of a log in its conversation, after the customer's message."""
    threads: dict[str, list[ThreadMessage]] = defaultdict(list)
    with path.open(encoding="utf-8") as file:
        for record in map(json.loads, file):
            if record["type"] != "message" or not record.get("body") or record["author"]["type"] in ("bot", "system"):
                continue
            thread = threads[record["conversation_id"]]
            if record["direction"] == "out" and any(item.direction == "in" for item in thread):
                yield Draft(name=record["id"], text=record["body"], thread=tuple(thread))
            thread.append(ThreadMessage(record["direction"], record["body"]))


def main(arguments: list[str]) -> int:
    """Print the tables; the exit status."""
    workspace, chosen = open_workspace(client=str(ROOT)), rules()
    sets = zip(("tuned on", "held out"), messages(), cases("clean_pairs.txt"), cases("planted_faults.txt"), strict=True)
    for name, rows, good, faults in sets:
        print(f"{name}: sentiment {sentiment(rows)}, good replies unflagged {clean(good, workspace, chosen)}")
        by_rule = planted(faults, workspace, chosen)
        total = Share(sum(one.good for one in by_rule.values()), sum(one.total for one in by_rule.values()), [])
        print(
            f"  planted faults found {total}: "
            + ", ".join(f"{rule} {one.good}/{one.total}" for rule, one in by_rule.items())
        )
        if name == "tuned on" or "--all" in arguments:
            texts = [*sentiment(rows).rest, *clean(good, workspace, chosen).rest]
            print(
                "".join(
                    f"    {text}\n"
                    for text in [
                        *texts,
                        *(f"missed {rule}: {text}" for rule, one in by_rule.items() for text in one.rest),
                    ]
                )
            )
    path = next(
        (Path(argument) for argument in arguments if argument[0] != "-"), ROOT / "logs" / "noorderlamp.pseudo.jsonl"
    )
    drafts = list(log_drafts(path))
    start = time.perf_counter()
    hits = [(draft, rule, hit) for draft in drafts for rule, hit in found(draft, workspace, chosen)]
    spent = time.perf_counter() - start
    counts = Counter(rule.name for _, rule, _ in hits)
    print(f"log: {len(drafts)} replies, {1e3 * spent / len(drafts):.2f} ms each; {dict(counts)}")
    if "--log" in arguments:
        for draft, rule, hit in hits:
            last = next(item.body for item in reversed(draft.thread) if item.direction == "in")
            print(
                f"  {rule.name}: {' '.join(last.split())} >> {' '.join(draft.text.split())} [{draft.text[hit.start : hit.end]}]"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""How right the rules are that judge a reply by its customer: ``python -m tests.benchmarks.accuracy_context [LOG]``.

Sets of our own: customers' messages with how they feel, good replies that deserve no warning, and replies with one
planted fault; each batch was written before anybody looked at how the rules do on it. The last is a log
(``logs/noorderlamp.pseudo.jsonl``): its agents answer well, but for the faults that ``tests/samples/slips.py`` made.

What counts is a batch nobody tuned on: ``HELD_OUT``, when there is one; ``HISTORY`` is what each batch gave when it was
new. Three of the sixth batch's good replies and one of the eighth's were put right: they had the fault themselves.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.context_cases import Case, batch, cases, messages
from webcare.language.reading import Reading
from webcare.language.sentiment import feel
from webcare.model.draft import Draft, ThreadMessage
from webcare.model.finding import Severity
from webcare.rules import Reply, Rule, load_rules
from webcare.rules.rule import Hit
from webcare.store.workspace import Workspace, open_workspace

HISTORY = """
batch    sentiment        good unflagged    planted found
second   41 of 58 (71 %)  107 of 118 (91 %) 43 of 80 (54 %)   before anything was bettered
third    41 of 58 (71 %)  92 of 101 (91 %)  51 of 78 (65 %)   after tuning on the second
fourth   35 of 50 (70 %)  75 of 80 (94 %)   48 of 72 (67 %)   after tuning on the third
fifth    26 of 32 (81 %)  40 of 42 (95 %)   31 of 41 (76 %)   after tuning on the fourth, but for its sentiment
sixth    19 of 32 (59 %)  161 of 183 (88 %) 59 of 104 (57 %)  with the two privacy rules and a near-miss for each fault
seventh  19 of 27 (70 %)  127 of 137 (93 %) 65 of 87 (75 %)   after tuning on the fifth and sixth
eighth   15 of 20 (75 %)  119 of 130 (92 %) 67 of 82 (82 %)   after tuning on the seventh
ninth    7 of 12 (58 %)   61 of 65 (94 %)   21 of 33 (64 %)   after the eighth; only the four rules that did worst
"""
TUNED_ON, HELD_OUT = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"), ()
ROOT = Path(__file__).resolve().parents[2]
RULES = """empathisch/geen-erkenning empathisch/misplaatste-toon empathisch/excuus-maar efficient/vraag-niet-beantwoord
    efficient/al-gegeven efficient/zelfde-antwoord efficient/te-veel-vragen efficient/verwijzing-zonder-contact
    persoonlijk/verkeerde-naam eerlijk/uitstel-zonder-vervolg privacy/openbaar-uitgevraagd
    privacy/niet-toegestaan""".split()

BY_CLIENT = "privacy/niet-toegestaan"
"""What a client forbids says nothing of other trades: held only against cases that name a channel of the client."""


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
        own = [
            rule for rule in chosen if rule.severity >= Severity.WARNING and (case.channel or rule.name != BY_CLIENT)
        ]
        hits = found(case.draft, workspace, own)
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
    first = zip(messages(), cases("clean_pairs.txt"), cases("planted_faults.txt"), strict=True)
    parts = [(name, *part) for name, part in zip(("first, tuned on", "first, held out"), first, strict=True)]
    parts += [(f"{name}, tuned on", *batch(name)) for name in TUNED_ON]
    held_out: tuple[str, ...] = HELD_OUT
    parts += [(f"{name}, held out", *batch(name)) for name in held_out]
    for name, rows, good, faults in parts:
        feelings, unflagged = sentiment(rows), clean(good, workspace, chosen)
        by_rule = planted(faults, workspace, chosen)
        total = Share(sum(one.good for one in by_rule.values()), sum(one.total for one in by_rule.values()), [])
        print(f"{name}: sentiment {feelings}, good replies unflagged {unflagged}, planted faults found {total}")
        print("  " + ", ".join(f"{rule} {one.good}/{one.total}" for rule, one in by_rule.items()))
        if "held out" not in name or "--all" in arguments:
            missed = [f"missed {rule}: {text}" for rule, one in by_rule.items() for text in one.rest]
            print("".join(f"    {text}\n" for text in [*feelings.rest, *unflagged.rest, *missed]))
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

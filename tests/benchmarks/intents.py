"""How often the proposed intent is right: ``python -m tests.benchmarks.intents [--misses]``.

The messages are our own, written before the proposer was; it was made with every other one, and the rest was held out.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from tabulate import tabulate

from webcare.language.intent import intent_of
from webcare.language.reading import Reading

FILE = Path(__file__).parent / "data" / "intents.tsv"


def messages(*, held_out: bool) -> list[tuple[str, str]]:
    """(intent, message) of one half: the second, fourth … lines are held out."""
    lines = FILE.read_text("utf-8").splitlines()[int(held_out) :: 2]
    return [(intent, text) for intent, _, text in (line.partition("\t") for line in lines)]


def measure(*, held_out: bool) -> tuple[Counter[str], Counter[str], list[tuple[str, str, str]]]:
    """How many messages of each intent there are, how many were right, and (meant, proposed, message) of the rest."""
    whole: Counter[str] = Counter()
    right: Counter[str] = Counter()
    missed: list[tuple[str, str, str]] = []
    for intent, text in messages(held_out=held_out):
        proposed = intent_of(Reading(text))
        whole[intent] += 1
        if proposed == intent:
            right[intent] += 1
        else:
            missed.append((intent, proposed, text))
    return whole, right, missed


def table() -> str:
    """Both halves, in Markdown."""
    rows = []
    halves = [measure(held_out=held_out) for held_out in (False, True)]
    for intent in [*halves[0][0], None]:
        row = [intent or "all"]
        for whole, right, _ in halves:
            count, good = (whole[intent], right[intent]) if intent else (whole.total(), right.total())
            row.append(f"{good} of {count} ({good / count:.0%})")
        rows.append(row)
    return tabulate(rows, ["Intent", "made with", "held out"], tablefmt="github")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print what went wrong in the half it was made with")
    if parser.parse_args().misses:
        for meant, proposed, text in measure(held_out=False)[2]:
            print(f"{meant:15} {proposed:15} {text}")
    print(table())

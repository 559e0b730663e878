"""How well torn compounds and mixed-up words are found: ``python -m tests.benchmarks.accuracy_joining [DATA]``.

DATA is a folder with ``split-compounds-*.jsonl`` (``wrong``, ``right``: bare phrases, each linted as a whole draft) and
``clean-sentences-*.jsonl`` (``text``, ``src``: edited Dutch, where a finding is nearly always false). The phrases say
little about sentences, so the compounds of our own lexicon are also torn apart within sentences.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.rows import rows
from webcare.language.joining_forms import listed, roles, singular
from webcare.language.joining_pairs import join
from webcare.language.wordstore import BEGIN, DATA
from webcare.model.draft import Draft
from webcare.rules.registry import load_rules
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit
from webcare.store.workspace import DEFAULTS, Workspace, open_workspace

SPLIT, MIXUP = "taal/losse-samenstelling", "taal/verwisseld-woord"
SERVICE = ("coronacheck", "coronamelder")
FRAMES = (
    "Vragen over de {} beantwoorden we graag.",
    "We kijken vandaag nog naar je {}.",
    "Je vindt de {} in de mail.",
    "De {} staat op de site.",
    "Helaas is de {} niet gelukt.",
    "Als je de {} hebt, kun je verder.",
    "Heb je een {} ontvangen?",
)


class Recall(NamedTuple):
    """Of ``total`` phrases: how many were found, how many mended as the list says, and those that were missed."""

    total: int
    found: int
    exact: int
    missed: list[str]


class Alarms(NamedTuple):
    """Findings in clean sentences of one source."""

    sentences: int
    found: list[str]

    @property
    def per_thousand(self) -> float:
        """Findings per 1,000 sentences."""
        return 1000 * len(self.found) / self.sentences if self.sentences else 0.0


class Figures(NamedTuple):
    """All that is measured; alarms by rule and source."""

    phrases: Recall
    frames: Recall
    alarms: dict[str, dict[str, Alarms]]
    seconds: float


def lint(rule: str, text: str, workspace: Workspace) -> list[Hit]:
    """What one rule finds in a draft, as the linter runs it."""
    return list(load_rules()[rule].check(Reply(Draft(name="-", text=text), workspace)))


def torn_lexicon() -> list[tuple[str, str]]:
    """The closed compounds of ``lexicon.txt``, torn at their first joint: (apart, joined)."""
    pairs = []
    for line in (Path(DATA) / "lexicon.txt").read_text("utf-8").splitlines():
        word = line.partition("#")[0].strip().partition(" ")[0].partition("/")[0]
        for place in range(3, len(word) - 3):
            left, right = word[:place], word[place:]
            if word.isalpha() and word.islower() and roles(left) & BEGIN and listed(right) and singular(right):
                pairs += [(f"{left} {right}", word)] if join(left, right) else []
                break
    return pairs


def recall(pairs: list[tuple[str, str]], frame: str, workspace: Workspace) -> Recall:
    """Look at each phrase in a frame."""
    found = exact = 0
    missed = []
    for wrong, right in pairs:
        hits = lint(SPLIT, frame.format(wrong), workspace)
        found += bool(hits)
        exact += any(right in hit.suggestions for hit in hits)
        if not hits:
            missed.append(frame.format(wrong))
    return Recall(len(pairs), found, exact, missed)


def measure(data: Path) -> Figures:
    """All figures on the files in ``data``."""
    workspace = open_workspace(client=DEFAULTS)
    start = time.process_time()
    phrases = recall([(row["wrong"], row["right"]) for row in rows(data, "split-compounds-*.jsonl")], "{}", workspace)
    each = [recall(torn_lexicon(), frame, workspace) for frame in FRAMES]
    frames = Recall(
        sum(one.total for one in each),
        sum(one.found for one in each),
        sum(one.exact for one in each),
        [missed for one in each for missed in one.missed],
    )
    texts: dict[str, list[str]] = {}
    for row in rows(data, "clean-sentences-*.jsonl"):
        texts.setdefault(row["src"], []).append(row["text"])
    alarms = {
        rule: {source: _alarms(rule, many, workspace) for source, many in texts.items()} for rule in (SPLIT, MIXUP)
    }
    return Figures(phrases, frames, alarms, time.process_time() - start)


def _alarms(rule: str, texts: list[str], workspace: Workspace) -> Alarms:
    found = []
    for text in texts:
        for hit in lint(rule, text, workspace):
            found.append(f"{text[hit.start : hit.end]} → {', '.join(hit.suggestions)}")
    return Alarms(len(texts), found)


def joined(alarms: dict[str, Alarms]) -> Alarms:
    """Service text and treebanks as one."""
    many = [one for source, one in alarms.items() if source in SERVICE or source.startswith("ud-")]
    return Alarms(sum(one.sentences for one in many), [found for one in many for found in one.found])


def main(arguments: list[str]) -> int:
    """Print the figures; the exit status."""
    folder = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[3] / "shared" / "data" / "dutch"
    figures = measure(folder)
    for name, of in (("bare phrases", figures.phrases), ("own lexicon in sentences", figures.frames)):
        print(f"{name}: recall {of.found / of.total:.3f} ({of.found:,} of {of.total:,})", end=", ")
        print(f"mended as listed {of.exact / of.total:.3f}")
        print("  missed: " + "; ".join(of.missed[:: max(1, len(of.missed) // 12)][:12]))
    for rule, alarms in figures.alarms.items():
        all_of = joined(alarms)
        print(f"{rule}: {all_of.per_thousand:.2f} findings per 1,000 clean sentences ({all_of.sentences:,})")
        for source, one in alarms.items():
            most = Counter(one.found).most_common(12)
            shown = "; ".join(found if count == 1 else f"{found} ({count})" for found, count in most)
            print(f"  {source:15} {len(one.found):3} in {one.sentences:5,}  {shown}")
    print(f"{figures.seconds:.1f} s CPU")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

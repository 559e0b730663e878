"""How often ``taal/werkwoordsvorm`` is right: phrases with a wrong verb form, the same phrases put right, clean text.

    python -m tests.benchmarks.accuracy_verbs [FOLDER]

``FOLDER`` holds ``verb-forms-*.jsonl`` (objects with ``wrong`` and ``right``) and ``clean-sentences-*.jsonl`` (``src``
and ``text``); without it the folder ``../shared/data/dutch`` beside the repository is read. Each text is linted as a
draft of its own, by this rule alone. ``measure`` returns the figures and prints nothing; ``measure_swapped`` says how
many mistakes are found when they are made, one at a time, in the clean sentences.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.rows import rows
from webcare.language.verbs import open_verbs
from webcare.model.draft import Draft
from webcare.rules import Reply, load_rules
from webcare.rules.rule import Hit
from webcare.store.workspace import DEFAULTS, Workspace, open_workspace

SHOWN = 25


class Figures(NamedTuple):
    """Counts, and what to look at: phrases missed or mended wrongly, and findings in text that was right."""

    phrases: int
    found: int
    mended: int
    fixable: int
    fixed_wrong: list[str]
    missed: list[str]
    misled: list[str]
    corrected_fired: list[str]
    clean: Counter[str]
    clean_fired: list[str]
    seconds: float

    @property
    def recall(self) -> float:
        """Share of the wrong phrases with a finding."""
        return self.found / self.phrases


def hits_in(text: str, workspace: Workspace) -> list[Hit]:
    """What the rule finds in a text."""
    return list(load_rules()["taal/werkwoordsvorm"].check(Reply(Draft(name="-", text=text), workspace)))


def mend(text: str, hits: list[Hit]) -> str:
    """The text with the first suggestion of each finding put in."""
    for hit in sorted(hits, reverse=True):
        text = text[: hit.start] + (hit.suggestions or ("",))[0] + text[hit.end :]
    return text


def shown(text: str, hits: list[Hit]) -> str:
    """The text with what was found between brackets, and the first suggestions."""
    for hit in sorted(hits, reverse=True):
        right = "/".join(hit.suggestions)
        text = f"{text[: hit.start]}[{text[hit.start : hit.end]} → {right}]{text[hit.end :]}"
    return text


def measure(folder: Path) -> Figures:
    """Lint every text in the folder."""
    workspace = open_workspace(client=DEFAULTS)
    found = mended = fixable = phrases = 0
    missed, misled, fixed_wrong, corrected_fired, clean_fired = [], [], [], [], []
    clean: Counter[str] = Counter()
    start = time.process_time()
    for row in rows(folder, "verb-forms-*.jsonl"):
        phrases += 1
        hits = hits_in(row["wrong"], workspace)
        found += bool(hits)
        if not hits:
            missed.append(f"{row['wrong']} → {row['right']}")
        elif mend(row["wrong"], hits) == row["right"]:
            mended += 1
        else:
            misled.append(f"{shown(row['wrong'], hits)} meant {row['right']}")
        certain = [hit for hit in hits if hit.fixable]
        fixable += bool(certain)
        if certain and mend(row["wrong"], certain) != row["right"]:
            fixed_wrong.append(f"{shown(row['wrong'], certain)} meant {row['right']}")
        if after := hits_in(row["right"], workspace):
            corrected_fired.append(shown(row["right"], after))
    for row in rows(folder, "clean-sentences-*.jsonl"):
        clean[row["src"]] += 1
        if hits := hits_in(row["text"], workspace):
            clean_fired.append(f"{row['src']}: {shown(row['text'], hits)}")
    seconds = time.process_time() - start
    return Figures(
        phrases, found, mended, fixable, fixed_wrong, missed, misled, corrected_fired, clean, clean_fired, seconds
    )


def swapped(text: str) -> Iterator[tuple[str, str, int]]:
    """The text with one verb form in it replaced by its sound-alike: what kind of swap, the text, and where."""
    verbs = open_verbs()
    for match in re.finditer(r"[^\W\d_]+", text):
        word = match.group().lower()
        finite = verbs.finite(word)
        present, participle = verbs.present(word), verbs.participle(word)
        swaps = []
        if present and present != word and "s" not in verbs.row(word).letters:
            swaps.append(("participle → present", present))
        if participle:
            swaps.append(("present → participle", participle))
        if finite is not None and finite.stem.endswith("d") and not finite.other:
            kind = "-dt → -d" if finite.persons == "2u3" else "-d → -dt"
            if not verbs.is_participle(finite.stem):
                swaps.append((kind, finite.stem if finite.persons == "2u3" else f"{finite.stem}t"))
        for kind, form in swaps:
            written = form.capitalize() if match.group()[0].isupper() else form
            yield kind, text[: match.start()] + written + text[match.end() :], match.start()


def measure_swapped(folder: Path) -> dict[str, tuple[int, int]]:
    """Mistakes made in the clean sentences, one at a time: how many of each kind, and how many of them are found."""
    workspace = open_workspace(client=DEFAULTS)
    counts: dict[str, tuple[int, int]] = {}
    for row in rows(folder, "clean-sentences-*.jsonl"):
        for kind, text, place in swapped(row["text"]):
            made, found = counts.get(kind, (0, 0))
            counts[kind] = made + 1, found + any(hit.start == place for hit in hits_in(text, workspace))
    return counts


def main(arguments: list[str]) -> int:
    """Print the table; the exit status."""
    folder = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[3] / "shared" / "data" / "dutch"
    most = int(arguments[1]) if len(arguments) > 1 else SHOWN
    result = measure(folder)
    print(f"recall {result.recall:.3f} ({result.found:,} of {result.phrases:,} phrases)")
    print(f"  first suggestion right {result.mended / max(1, result.found):.3f} of those found")
    print(f"  --fix would act on {result.fixable:,}, wrongly on {len(result.fixed_wrong)}")
    fired = len(result.corrected_fired)
    print(f"fired on corrected phrases {fired / result.phrases:.3%} ({fired})")
    total = result.clean.total()
    print(f"fired on clean sentences {1000 * len(result.clean_fired) / total:.2f} per 1,000 ({total:,} sentences)")
    print(f"CPU {result.seconds:.1f} s")
    for kind, (made, found) in sorted(measure_swapped(folder).items()):
        print(f"made in clean sentences, {kind}: {found / made:.2f} found ({found} of {made})")
    for title, examples in (
        ("fixed wrongly", result.fixed_wrong),
        ("clean", result.clean_fired),
        ("corrected", result.corrected_fired),
        ("misled", result.misled),
        ("missed", result.missed),
    ):
        print(f"{title} ({len(examples)})", *examples[:most], sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""How often the speller is wrong: false alarms on edited text, misspellings missed, and the quality of its suggestions.

    python tests/benchmarks/accuracy_spelling.py [FOLDER]

``FOLDER`` holds ``clean-sentences-*.jsonl`` (objects with ``src`` and ``text``) and ``misspellings-*.jsonl`` (``wrong``
and ``right``); without it the folder ``../shared/data/dutch`` beside the repository is read. The functions return
values and print nothing, so that other tables can use them.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.rows import rows
from webcare.language.speller import Speller, open_speller

SERVICE_TEXT = ("coronacheck", "coronamelder")  # the sources that are most like a service desk's own text
SKIPPED = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|[@#]\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|eu|be|net)\b\S*")
WORD = re.compile(r"[^\W_](?:[^\W_]|\u00ad|['’./-](?=[^\W_]))*[.’'-]?")


class Alarms(NamedTuple):
    """False alarms in one source: lower-case words looked at, and what was not known with how often."""

    words: int
    unknown: Counter[str]

    def per_thousand(self) -> tuple[float, float, float]:
        """Alarms per 1,000 words with the ends of the 95 % interval (Wilson)."""
        share = self.unknown.total() / self.words
        z = 1.96
        middle = (share + z * z / (2 * self.words)) / (1 + z * z / self.words)
        half = z * sqrt(share * (1 - share) / self.words + z * z / (4 * self.words**2)) / (1 + z * z / self.words)
        return 1000 * share, 1000 * max(0.0, middle - half), 1000 * (middle + half)


class Corrections(NamedTuple):
    """What became of the misspellings; ``seconds`` is the time that each list of suggestions took."""

    total: int
    missed: list[tuple[str, str]]
    first: int
    among_three: int
    wrong: list[tuple[str, str, tuple[str, ...]]]
    seconds: list[float]

    @property
    def found(self) -> int:
        """How many misspellings were noticed."""
        return self.total - len(self.missed)


def lower_case_words(text: str) -> Iterator[tuple[str, str]]:
    """Each word without capitals: as it stands with the mark that follows it, and without that mark."""
    for match in WORD.finditer(SKIPPED.sub(" ", text)):
        bare = match.group().rstrip("'’.-")
        if bare.islower():
            yield match.group(), bare


def false_alarms(speller: Speller, sentences: Iterable[dict[str, str]]) -> dict[str, Alarms]:
    """Alarms in edited text by source; a word is known with the stop, hyphen or apostrophe that follows, or without."""
    found: dict[str, Alarms] = {}
    for row in sentences:
        words, unknown = found.get(row["src"], Alarms(0, Counter()))
        for full, bare in lower_case_words(row["text"]):
            words += 1
            if not speller.known(bare) and not speller.known(full):
                unknown[bare] += 1
        found[row["src"]] = Alarms(words, unknown)
    return found


def joined(alarms: Iterable[Alarms]) -> Alarms:
    """Several sources as one."""
    many = list(alarms)
    return Alarms(sum(one.words for one in many), sum((one.unknown for one in many), Counter()))


def corrections(speller: Speller, pairs: Iterable[dict[str, str]]) -> Corrections:
    """Look at each misspelling and, when it is noticed, at the three best suggestions."""
    total = first = among_three = 0
    missed, wrong, seconds = [], [], []
    for row in pairs:
        total += 1
        if speller.known(row["wrong"]):
            missed.append((row["wrong"], row["right"]))
            continue
        start = time.perf_counter()
        suggestions = speller.suggest(row["wrong"])
        seconds.append(time.perf_counter() - start)
        among_three += row["right"] in suggestions
        if suggestions[:1] == (row["right"],):
            first += 1
        else:
            wrong.append((row["wrong"], row["right"], suggestions))
    return Corrections(total, missed, first, among_three, wrong, sorted(seconds))


def main(arguments: list[str]) -> int:
    """Print the table; the exit status."""
    folder = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[3] / "shared" / "data" / "dutch"
    speller = open_speller()
    alarms = false_alarms(speller, rows(folder, "clean-sentences-*.jsonl"))
    service = joined(found for source, found in alarms.items() if source in SERVICE_TEXT)
    print("false alarms per 1,000 lower-case words (95 % interval)")
    for name, found in [("service text", service), *sorted(alarms.items())]:
        rate, low, high = found.per_thousand()
        most = ", ".join(f"{word} {count}" if count > 1 else word for word, count in found.unknown.most_common(8))
        print(f"  {name:15} {rate:5.2f} ({low:.2f}-{high:.2f}) {found.unknown.total():4} of {found.words:6,}  {most}")
    result = corrections(speller, rows(folder, "misspellings-*.jsonl"))
    print(f"recall {result.found / result.total:.3f} ({result.found} of {result.total:,})")
    print("  missed: " + ", ".join(f"{wrong} ({right})" for wrong, right in result.missed[:20]))
    for label, base in (("of noticed", result.found), ("of all", result.total)):
        print(f"suggestions {label}: top-1 {result.first / base:.3f}, top-3 {result.among_three / base:.3f}")
    times = result.seconds
    print(
        f"  ms a word: median {1e3 * times[len(times) // 2]:.1f}, mean {1e3 * sum(times) / len(times):.1f},"
        f" 95th {1e3 * times[int(0.95 * len(times))]:.1f}, most {1e3 * times[-1]:.1f}"
    )
    for wrong, right, suggestions in result.wrong[:20]:
        print(f"  {wrong}: meant {right}, suggested {', '.join(suggestions) or 'nothing'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

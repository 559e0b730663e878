"""The tables of one share and part of a question as tallies."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from webcare.metrics.question import Part
from webcare.metrics.tally import COUNTS, METRICS, Key, Tally

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

NUMBERS = tuple(name for name in COUNTS if name != "replies")
"""What the table of sums has; turns are counted by their durations."""


def read_tallies(connection: "DuckDBPyConnection", part: Part) -> Iterator[tuple[Key, Tally]]:
    """Each combination of values with its tally."""
    do = connection.execute
    keys: dict[int, Key] = {}
    found: dict[int, Tally] = {}
    columns = ("bin", "oldest_unanswered", *NUMBERS, *(f"key{at}" for at in range(len(part.by))))
    for row in do(f"SELECT {', '.join(columns)} FROM sums").fetchall():
        tally = found[row[0]] = Tally(oldest_unanswered=row[1])
        keys[row[0]] = row[2 + len(NUMBERS) :]
        for name, number in zip(NUMBERS, row[2:], strict=False):
            setattr(tally, name, int(number))
    for number, score, times in do("SELECT bin, score, times FROM rated").fetchall():
        found[number].ratings[score] = times
    for clock in ("calendar", "business"):
        query = f"SELECT bin, metric, list(seconds), list(times) FROM by_{clock} GROUP BY bin, metric"
        for number, metric, seconds, times in do(query).fetchall():
            getattr(found[number], clock)[METRICS[metric]] = Counter(dict(zip(seconds, times, strict=True)))
    for number, tally in found.items():
        tally.replies = sum(tally.calendar.get("next_response_time", {}).values())
        yield keys[number], tally

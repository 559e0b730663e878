"""Past questions that share rare stems with a question, and the pair of places where each and its reply stand.

FTS5 ranks by BM25 (Robertson & Zaragoza, *The probabilistic relevance framework*, 2009). A stem that a tenth of a
million messages has would cost more than a suggestion may: stems are looked up rarest first over the whole log while
``MOST_READ`` allows, and all of them together over as many of the newest messages.
"""

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from webcare.suggest.past_index import ALL, PastIndex
from webcare.suggest.past_rows import ANSWER, HOLDING, QUESTION

MOST_READ = 6_000
"""Entries of the index that one query may visit."""
MOST_FOUND = 60
CHUNK = 900
"""Values in one statement; old builds of SQLite take 999."""
RANKED = """SELECT messages.id, messages.stems FROM messages JOIN files ON files.id = file
WHERE files.name IS NOT NULL AND messages.id IN (
    SELECT rowid FROM asked WHERE asked MATCH ? AND rowid >= ? ORDER BY rank LIMIT ?)"""


class Hit(NamedTuple):
    """An indexed question; ``likeness`` is 0 to 1."""

    message: int
    likeness: float


class Place(NamedTuple):
    """Where a message stands: its file inside the folder of logs, and its first byte; ``conversation`` is its hash."""

    file: str
    start: int
    conversation: int


class Pair(NamedTuple):
    """What a customer wrote before a colleague replied, and that reply."""

    question: list[Place]
    reply: Place
    at: int


def search(index: PastIndex, stems: list[str]) -> list[Hit]:
    """The indexed questions that are most like these stems, the best first; of equals the newest.

    Likeness is the cosine of the two sets of stems, each stem weighing ``ln((1 + n) / (1 + having)) + 1``.
    """
    counts = _counts(index, [ALL, *stems])
    known = sorted((stem for stem in stems if counts.get(stem, 0) > 0), key=lambda stem: (counts[stem], stem))
    if not known:
        return []
    rare, visited = [], 0
    for stem in known:
        visited += counts[stem]
        if visited <= MOST_READ:
            rare.append(stem)
    found = _ranked(index, rare, 0) if rare else {}
    if len(rare) < len(known):
        newest = index.base.execute("SELECT max(id) FROM messages").fetchone()[0]
        found |= _ranked(index, known, newest - newest * MOST_READ // sum(counts[stem] for stem in known))
    counts |= _counts(index, {stem for spoken in found.values() for stem in spoken} - counts.keys())
    asked = set(stems)
    hits = [Hit(message, _likeness(asked, spoken, counts)) for message, spoken in found.items()]
    return sorted(hits, key=lambda hit: (-hit.likeness, -hit.message))


def pair_of(index: PastIndex, message: int) -> Pair | None:
    """The pair that a question belongs to: what the customer wrote in one go, and the reply to it.

    A colleague's message that only says that an answer will come is passed over. None when the customer wrote again
    before there was an answer, and when there is none.
    """
    rows = index.base.execute(
        "SELECT m.id, name, place, conversation, at, kind FROM messages m JOIN files ON files.id = file WHERE"
        " name IS NOT NULL AND conversation = (SELECT conversation FROM messages WHERE id = ?) ORDER BY at, m.id",
        (message,),
    ).fetchall()
    own = next((at for at, row in enumerate(rows) if row[0] == message), None)
    if own is None:
        return None
    first = last = own
    while first > 0 and rows[first - 1][5] == QUESTION:
        first -= 1
    while last + 1 < len(rows) and rows[last + 1][5] == QUESTION:
        last += 1
    reply = last + 1
    while reply < len(rows) and rows[reply][5] == HOLDING:
        reply += 1
    if reply == len(rows) or rows[reply][5] != ANSWER:
        return None
    return Pair([Place(*row[1:4]) for row in rows[first : last + 1]], Place(*rows[reply][1:4]), rows[own][4])


def _ranked(index: PastIndex, stems: Iterable[str], newer_than: int) -> dict[int, list[str]]:
    """The stems of the messages that FTS5 ranks first. Every stem is quoted: nothing in it is query syntax."""
    wanted = " OR ".join(f'"{stem}"' for stem in stems)
    rows = index.base.execute(RANKED, (wanted, newer_than, MOST_FOUND)).fetchall()
    return {message: spoken.split(" ") for message, spoken in rows}


def _counts(index: PastIndex, stems: Iterable[str]) -> dict[str, int]:
    """How many indexed questions have each of these stems."""
    wanted, found = list(stems), dict[str, int]()
    for at in range(0, len(wanted), CHUNK):
        some = wanted[at : at + CHUNK]
        marks = ", ".join("?" * len(some))
        found.update(index.base.execute(f"SELECT stem, messages FROM stems WHERE stem IN ({marks})", some))  # noqa: S608  question marks
    return found


def _likeness(asked: set[str], spoken: list[str], counts: Mapping[str, int]) -> float:
    whole = counts.get(ALL, 0)
    weights = {stem: (math.log((1 + whole) / (1 + counts.get(stem, 0))) + 1) ** 2 for stem in asked.union(spoken)}
    shared = sum(weights[stem] for stem in spoken if stem in asked)
    lengths = sum(weights[stem] for stem in asked) * sum(weights[stem] for stem in spoken)
    return shared / math.sqrt(lengths) if lengths else 0.0

"""How much of what customers ask the answers cover, and which answers are dead, double, out of date or at odds.

A turn is what a customer wrote before a colleague answered it. What was sent is counted for every turn; what the desk
would suggest for at most ``MOST`` of them, drawn with a fixed seed.
"""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from webcare.calendar.period import Days, last_full_month
from webcare.desk import Desk, desk_of
from webcare.mining.corpus import Sample, read_all, within
from webcare.mining.overlap import Overlap, overlaps
from webcare.mining.pairing import Pairing, Read, texts_of
from webcare.mining.turns import Tally, Turn, turns
from webcare.store.shelf import read_shelf
from webcare.store.workspace import Workspace

MOST = 5_000
DAY = re.compile(r"\d{4}-\d\d-\d\d")
FIRST = 3
"""An answer among so many first ones, of a question with a suggestion, is one that somebody may come across."""


class Row(NamedTuple):
    """One answer: how many turns of the period it answered, and of how many the desk proposes it, in turns asked."""

    answer: str
    title: str
    answered: int
    proposed: int


Key = Literal["valid-until", "review-by"]
"""The keys of an answer that say until when it may be used."""


class Expired(NamedTuple):
    """An answer whose time is over: which key says so, and the day."""

    answer: str
    key: Key
    day: date


class Dead(NamedTuple):
    """An answer that was sent nowhere in the log, and suggested for nothing in the period."""

    answer: str
    title: str


class Coverage(NamedTuple):
    """What was counted. ``turns = answered + own + waiting``; ``asked`` of them were put to the desk."""

    period: Days
    turns: int
    answered: int
    own: int
    waiting: int
    asked: int
    verdicts: dict[str, int]
    rows: list[Row]
    dead: list[Dead]
    expired: list[Expired]
    overlaps: list[Overlap]
    unread: list[str]


def cover(workspace: Workspace, today: date, period: Days | None = None) -> Coverage:
    """Measure the answers against the log; without a period, against its last full month."""
    folder = workspace.path("logs")
    shelf = read_shelf(workspace.path("answers"), workspace.handbook.channel_ids)
    answers = read_all(shelf)
    pairing = Pairing(answers, workspace)
    desk = desk_of(shelf, workspace.config.suggest, today=today, many=True)
    chosen = period or _whole_month(folder, today)
    tally, sample, sent, kinds = Tally.empty(), Sample[Turn](MOST), Counter[str](), Counter[str]()
    for turn in turns(folder, tally):
        if not within(turn.at, chosen.since, chosen.until):
            continue
        sample.add(turn)
        answer = pairing.answer_of(turn)
        kinds["waiting" if turn.reply is None else "own" if answer is None else "answered"] += 1
        if answer is not None:
            sent[answer] += 1
    verdicts, proposed, seen = _asked(sample.kept, desk)
    used = set(tally.used) | set(sent)
    spared = {workspace.config.suggest.holding}
    rows = [Row(one.id, one.title, sent[one.id], proposed[one.id]) for one in shelf.answers]
    return Coverage(
        chosen,
        sample.seen,
        kinds["answered"],
        kinds["own"],
        kinds["waiting"],
        len(sample.kept),
        {verdict: verdicts[verdict] for verdict in ("propose", "maybe", "none")},
        sorted(
            (row for row in rows if row.answered or row.proposed),
            key=lambda row: (-row.answered, -row.proposed, row.answer),
        ),
        [Dead(one.id, one.title) for one in shelf.answers if one.id not in used | seen | spared],
        _expired(answers, today),
        overlaps(
            {name: one[0] for name, one in answers.items()},
            {name: texts_of(*one, workspace) for name, one in answers.items()},
        ),
        tally.unread,
    )


def _whole_month(folder: str, today: date) -> Days:
    """The last full month of a log, by the days until today on which customers wrote; open for an empty log."""
    first, last = "", ""
    for turn in turns(folder, Tally.empty()):
        day = turn.at[:10]
        if DAY.fullmatch(day) and day <= today.isoformat():
            first, last = min(first or day, day), max(last, day)
    try:
        return last_full_month(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        return Days(None, None)


def _asked(drawn: Sequence[Turn], desk: Desk) -> tuple[Counter[str], Counter[str], set[str]]:
    """The verdicts on these turns, how often each answer is proposed, and which are among the first suggestions."""
    verdicts, proposed, seen = Counter[str](), Counter[str](), set[str]()
    for turn in drawn:
        ranked = desk.rank("\n".join(turn.messages), FIRST)
        verdicts[ranked.verdict] += 1
        if ranked.verdict != "none":
            seen.update(ranked.answers)
        if ranked.verdict == "propose":
            proposed[ranked.answers[0]] += 1
    return verdicts, proposed, seen


def _expired(answers: Read, today: date) -> list[Expired]:
    found = []
    for name, (answer, _) in answers.items():
        days: dict[Key, date | None] = {"valid-until": answer.head.valid_until, "review-by": answer.head.review_by}
        for key, day in days.items():
            if day is not None and day < today:
                found.append(Expired(name, key, day))
    return sorted(found, key=lambda one: (one.day, one.answer))

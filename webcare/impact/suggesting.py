"""For which past questions suggest would propose another answer.

The questions are the first messages of the cases of the span, each text once; of more than ``MOST_ASKED`` every k-th
is asked, in order of time. What is compared is the first answer that suggest proposes, or that it proposes none.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from webcare import limits
from webcare.desk import Desk, desk_of
from webcare.desk.desk import examples
from webcare.impact.changed import Changed
from webcare.impact.past import Past
from webcare.impact.standing import day_of
from webcare.metrics.cases import Case
from webcare.metrics.question import Tell
from webcare.privacy import mask
from webcare.store.shelf import Shelf, Shelved, read_shelf

MOST_ASKED = 300
MANY = 50
"""From so many questions on they are asked at once."""
MOST = 3
LONGEST = 100
"""Characters of a question that are shown."""


class Turned(NamedTuple):
    """A question and the ids of the answers that are proposed for it; None for none. ``words`` are masked."""

    case: Case
    words: str
    before: str | None
    after: str | None


class Suggesting(NamedTuple):
    """What became of the proposals; ``asked`` is 0 where nothing changed that suggest goes by."""

    n: int
    """Different questions in the span."""
    asked: int = 0
    every: int = 1
    """One in so many questions was asked."""
    other: int = 0
    """Another answer is proposed."""
    gone: int = 0
    """Nothing is proposed any more."""
    new: int = 0
    """Something is proposed where nothing was."""
    examples: list[Turned] = []


def replay_suggesting(past: Past, changed: Changed, tell: Tell | None = None) -> Suggesting:
    """Ask both versions a sample of the questions of a span."""
    questions = _questions(past.cases)
    versions = (changed.before, changed.after)
    shelves = [read_shelf(one.path("answers"), one.handbook.channel_ids) for one in versions]
    if not questions or ("suggest" not in changed.settings and _found_by(shelves[0]) == _found_by(shelves[1])):
        return Suggesting(len(questions))
    every = max(1, -(-len(questions) // MOST_ASKED))
    asked = list(questions.items())[::every]
    today = day_of(past.now, changed)
    proposed = [
        _proposed(desk, asked, today, tell, at)
        for at, desk in enumerate(
            desk_of(shelf, workspace.config.suggest, today=today, many=len(asked) > MANY)
            for shelf, workspace in zip(shelves, (changed.before, changed.after), strict=True)
        )
    ]
    turned = [
        Turned(case, _words(text), before, after)
        for (text, case), before, after in zip(asked, *proposed, strict=True)
        if before != after
    ]
    return Suggesting(
        len(questions),
        len(asked),
        every,
        sum(one.before is not None and one.after is not None for one in turned),
        sum(one.after is None for one in turned),
        sum(one.before is None for one in turned),
        turned[-MOST:][::-1],
    )


def _questions(cases: Sequence[Case]) -> dict[str, Case]:
    """The first messages, each text with the first case that asked it."""
    found: dict[str, Case] = {}
    for case in cases:
        if text := (case.first.body or "").strip():
            found.setdefault(text[: limits.MESSAGE], case)
    return found


def _found_by(shelf: Shelf) -> tuple[object, ...]:
    """All that decides which answer is found, and whether it may be used."""
    return examples(shelf.answers), [_use(one) for one in shelf.answers]


def _use(one: Shelved) -> tuple[object, ...]:
    return one.id, one.channels, one.valid_from, one.valid_until


def _proposed(
    desk: Desk, asked: Sequence[tuple[str, Case]], today: date, tell: Tell | None, version: int
) -> list[str | None]:
    found = []
    desks: dict[str, Desk] = {}
    for number, (text, case) in enumerate(asked, 1):
        channel = case.first.channel
        if channel not in desks:
            desks[channel] = desk.on(channel, today)
        ranked = desks[channel].rank(text)
        found.append(ranked.answers[0] if ranked.verdict == "propose" else None)
        if tell is not None:
            tell(version * len(asked) + number, 2 * len(asked))
    return found


def _words(text: str) -> str:
    shown = " ".join(mask(text).split())
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"

"""New example questions: what customers asked, an answer was sent for, and the desk would not have found."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from webcare.desk import Desk, desk_of
from webcare.mining.alike import cosines, groups
from webcare.mining.corpus import Asked
from webcare.model.config import SuggestSettings
from webcare.store.shelf import Shelf

ALIKE = 0.7
"""The cosine from which two questions are the same example."""
DISPUTED = 0.8
"""The share of equal questions that must have had the same answer."""
FIRST, OFTEN = 5, 3
FULL = 25
"""An answer with so many examples gets no more: a person has to read them, and a hundred teach little more."""
ROUNDS = 6
"""Adding examples moves the calibration, so that a question which was found may be found no longer: mining goes on
until it finds nothing new, so that a second run after writing proposes nothing."""


class Mined(NamedTuple):
    """A question to add to an answer, and in how many conversations it was asked, or something almost the same."""

    answer: str
    question: str
    times: int


def mine_questions(
    asked: Sequence[Asked], shelf: Shelf, settings: SuggestSettings, today: date
) -> tuple[list[Mined], Desk]:
    """What to add, most asked first, and the desk as it would be then."""
    found: list[Mined] = []
    desk = desk_of(shelf, settings, today=today, many=True)
    agreed = _agreed(asked, {answer.id for answer in shelf.answers} - {settings.holding})
    for _ in range(ROUNDS):
        fresh = _fitting(
            [one for one in _fresh(_missed(agreed, desk), desk.shelf) if _is_likely(one, desk)], desk.shelf
        )
        if not fresh:
            break
        found += fresh
        desk = desk_of(_with(desk.shelf, fresh), settings, today=today, many=True)
    return sorted(found, key=lambda one: (-one.times, one.answer, one.question)), desk


def _agreed(asked: Sequence[Asked], ids: set[str]) -> list[Asked]:
    """Questions whose answer is no accident: when the same words got several answers, nearly all got this one."""
    answers: dict[str, Counter[str]] = defaultdict(Counter)
    for one in asked:
        answers[one.question.lower()][one.answer or ""] += 1
    agreed = []
    for one in asked:
        had = answers[one.question.lower()]
        if one.answer in ids and had[one.answer] >= DISPUTED * had.total():
            agreed.append(one)
    return agreed


def _missed(asked: Sequence[Asked], desk: Desk) -> list[Asked]:
    """Without what the desk finds; and where it surely proposes another answer, the question would only confuse it."""
    return [one for one in asked if desk.rank(one.question).verdict != "propose"]


def _is_likely(mined: Mined, desk: Desk) -> bool:
    """Is the answer among the desk's first? If not, several conversations must say that it belongs to the question."""
    return mined.times >= OFTEN or mined.answer in desk.rank(mined.question, FIRST).answers


def _fresh(asked: Sequence[Asked], shelf: Shelf) -> list[Mined]:
    """One question for each group of almost equal ones, unless the answer has one like it."""
    by_answer: dict[str, list[str]] = defaultdict(list)
    for one in asked:
        by_answer[one.answer or ""].append(one.question)
    found = []
    for answer in shelf.answers:
        new, own = by_answer.get(answer.id, []), answer.questions
        if not new:
            continue
        likeness = cosines([*new, *own])
        size = len(new)
        for group in groups(likeness[:size, :size], ALIKE):
            if not own or likeness[group.middle, size:].max() < ALIKE:
                found.append(Mined(answer.id, new[group.middle], len(group.members)))
    return found


def _fitting(mined: Sequence[Mined], shelf: Shelf) -> list[Mined]:
    """Of each answer the questions asked most, as many as it has room for."""
    room = {answer.id: FULL - len(answer.questions) for answer in shelf.answers}
    kept = []
    for one in sorted(mined, key=lambda one: -one.times):
        if room[one.answer] > 0:
            room[one.answer] -= 1
            kept.append(one)
    return kept


def _with(shelf: Shelf, mined: Sequence[Mined]) -> Shelf:
    """The shelf with these questions; its digest tells it from the one on disk."""
    extra: dict[str, list[str]] = defaultdict(list)
    for one in mined:
        extra[one.answer].append(one.question)
    answers = [
        msgspec.structs.replace(answer, questions=[*answer.questions, *extra[answer.id]]) for answer in shelf.answers
    ]
    return msgspec.structs.replace(shelf, answers=answers, digest=_digest(answers))


def _digest(answers: Sequence[msgspec.Struct]) -> str:
    import hashlib

    return hashlib.sha256(msgspec.json.encode(answers)).hexdigest()

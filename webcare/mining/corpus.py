"""What there is to learn from: the opening question of every conversation that a colleague answered, without people.

Only the question that opens a conversation is learned from: what comes later ("en die andere?") means nothing by
itself. Beyond ``MOST`` of a kind a sample with a fixed seed is taken, so that the same log gives the same proposals.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from webcare.desk import Desk
from webcare.language.foreign import is_dutch
from webcare.language.speller import open_speller
from webcare.matching.features import words_of
from webcare.mining.pairing import Pairing, Read
from webcare.mining.people import sentences_of
from webcare.mining.turns import Tally, Turn, turns
from webcare.store.shelf import Shelf, read_answer
from webcare.store.workspace import Workspace

MOST = 3_000
"""Questions of a kind that are looked at."""
SEED = 20_130
FEWEST_WORDS, MOST_CHARACTERS = 3, 200
"""A shorter question says too little, a longer one is a story; 200 is what an example question may have."""
MANY = 6
"""A sentence that stands beside so many different ones, and never alone, is about none of them."""
T = TypeVar("T")


class Asked(NamedTuple):
    """A question without people in it, the answer it got (None: a colleague's own text) and that reply as sent."""

    question: str
    answer: str | None
    reply: str
    topic: str | None


class Drawn(NamedTuple):
    """An opening question as its sentences, and what came of it."""

    sentences: list[str]
    answer: str | None
    reply: str
    topic: str | None


class Corpus(NamedTuple):
    """What was read. ``answered`` were answered with an answer of the shelf, ``own`` with a colleague's own text."""

    answered: list[Asked]
    own: list[Asked]
    turns: int
    openings: int
    passed: int
    """Opening questions that are too short, too long, or not Dutch."""
    sampled: bool
    unread: list[str]


class Sample(Generic[T]):
    """At most so many of a stream, each with the same chance (Vitter's algorithm R, 1985)."""

    def __init__(self, most: int) -> None:
        self.kept: list[T] = []
        self.seen = 0
        self._most = most
        self._chance = random.Random(SEED)  # noqa: S311  the same log gives the same sample

    def add(self, item: T) -> None:
        """Perhaps keep this one."""
        self.seen += 1
        if len(self.kept) < self._most:
            self.kept.append(item)
        elif (place := self._chance.randrange(self.seen)) < self._most:
            self.kept[place] = item


def read_all(shelf: Shelf) -> Read:
    """The whole answers of a shelf by id."""
    read = ((shelved.id, read_answer(shelf, shelved)) for shelved in shelf.answers)
    return {name: one for name, one in read if one is not None}


def known_words(workspace: Workspace, desk: Desk) -> Callable[[str], bool]:
    """Is a capitalised word Dutch in small letters, or one that the client writes? A name of a person is neither."""
    speller = open_speller()
    names = workspace.handbook.vocabulary.names
    own = {word for name in names for word in words_of(name.name)} | set(desk.index.description.words)
    return lambda word: speller.known(word.lower()) or own.issuperset(words_of(word))


def within(at: str, since: date | None, until: date | None) -> bool:
    """Does a moment of the log lie in a period, both days included? Its own date counts, in its own time zone."""
    return (since is None or at[:10] >= since.isoformat()) and (until is None or at[:10] <= until.isoformat())


def read_corpus(
    workspace: Workspace, desk: Desk, answers: Read, since: date | None = None, until: date | None = None
) -> Corpus:
    """Read the log. Memory is bounded by what ``turns`` and the samples hold."""
    pairing, known = Pairing(answers, workspace), known_words(workspace, desk)
    tally, opened, whole, openings = Tally.empty(), set[int](), 0, 0
    marked, unmarked = Sample[Turn](MOST), Sample[Turn](MOST)
    for turn in turns(workspace.path("logs"), tally):
        first = hash(turn.conversation) not in opened
        opened.add(hash(turn.conversation))
        if not within(turn.at, since, until):
            continue
        whole += 1
        if first and turn.reply is not None:
            openings += 1
            (unmarked if turn.template is None else marked).add(turn)
    drawn = [
        Drawn(_sentences(turn, known), pairing.answer_of(turn), turn.reply or "", turn.topic)
        for turn in (*marked.kept, *unmarked.kept)
    ]
    filler = _filler(one.sentences for one in drawn)
    kept = [asked for one in drawn if (asked := _asked(one, filler))]
    answered = [one for one in kept if one.answer is not None]
    own = [one for one in kept if one.answer is None]
    sampled = marked.seen > MOST or unmarked.seen > MOST
    return Corpus(answered, own, whole, openings, len(drawn) - len(kept), sampled, tally.unread)


def _sentences(turn: Turn, known: Callable[[str], bool]) -> list[str]:
    """The first message of a turn, sentence by sentence; none when it is not Dutch."""
    text = turn.messages[0]
    return sentences_of(text, known) if is_dutch(frozenset(words_of(text))) else []


def _asked(drawn: Drawn, filler: set[str]) -> Asked | None:
    """The question without filler; None when it is none to learn from."""
    question = " ".join(sentence for sentence in drawn.sentences if _key(sentence) not in filler)
    if len(words_of(question)) < FEWEST_WORDS or len(question) > MOST_CHARACTERS:
        return None
    return Asked(question, *drawn[1:])


def _filler(spoken: Iterable[Sequence[str]]) -> set[str]:
    """Sentences that say nothing about the question: never alone, and the longest sentence beside them differs."""
    beside: dict[str, set[str]] = defaultdict(set)
    for sentences in spoken:
        keys = [_key(sentence) for sentence in sentences]
        for at, key in enumerate(keys):
            beside[key].add(max(keys[:at] + keys[at + 1 :], key=len, default=""))
    return {key for key, others in beside.items() if len(others) >= MANY and "" not in others}


def _key(sentence: str) -> str:
    return " ".join(words_of(sentence))

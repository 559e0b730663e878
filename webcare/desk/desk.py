"""Ask the answers of one folder: the ranking, the probabilities and the verdict."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from datetime import date
from typing import Literal, NamedTuple

import msgspec

from webcare import matching
from webcare.matching import index as indexes
from webcare.matching.encoder import Encoder, open_encoder
from webcare.matching.features import MOST_CHARACTERS, features, words_of
from webcare.matching.index import Example, Index
from webcare.matching.repair import Repairs
from webcare.matching.score import Asking, Match, Question
from webcare.matching.why import Why, why
from webcare.model.config import SuggestSettings
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.store import cache
from webcare.store.shelf import Shelf, Shelved, read_shelf

Verdict = Literal["propose", "maybe", "none"]
NO_ENCODER = Text(
    "de extra webcare[neural] ontbreekt of werkt hier niet; er wordt zonder gezocht",
    "the extra webcare[neural] is missing or does not work here; searching without it",
)


class Suggested(NamedTuple):
    """One answer for a question, with the probability that it is right and what speaks for it."""

    answer: Shelved
    probability: float
    why: Why


class Suggestion(NamedTuple):
    """What is suggested for a question, the best first; with the verdict ``none`` nobody should send it."""

    verdict: Verdict
    suggested: list[Suggested]


class Ranked(NamedTuple):
    """The ids of the first answers for a question, and the verdict on the first."""

    verdict: Verdict
    answers: list[str]


class Explained(NamedTuple):
    """How a question was seen, as labelled values to read."""

    rows: list[tuple[Text, str]]


class Desk:
    """The answers that may be used on a channel today, ready to be asked.

    ``notice`` is what whoever asks should know beforehand.
    """

    def __init__(
        self,
        shelf: Shelf,
        index: Index,
        asking: Asking,
        usable: list[bool],
        settings: SuggestSettings,
        notice: Text | None = None,
    ) -> None:
        self.shelf = shelf
        self.index = index
        self.notice = notice
        self._asking = asking
        self._usable = usable
        self._settings = settings
        self._repairs = Repairs(index.description.words)

    def on(self, channel: str | None, today: date) -> Desk:
        """The same answers, as far as they may be used on another channel or day."""
        usable = [answer.holds(channel, today) for answer in self.shelf.answers]
        return Desk(self.shelf, self.index, self._asking, usable, self._settings, self.notice)

    def suggest(self, question: str, top: int | None = None) -> Suggestion:
        """The answers for a question. Without a word, or without an answer that may be used, there are none."""
        asked, matches = self._matches(question, top or self._settings.top)
        if asked is None or not matches:
            return Suggestion("none", [])
        found, shown = [], mask(question[:MOST_CHARACTERS])
        for match in matches:
            reason = why(self._asking, asked, shown, match.answer, self._repairs)
            found.append(Suggested(self.shelf.answers[match.answer], match.probability, reason))
        return Suggestion(self._verdict(found[0].probability), found)

    def rank(self, question: str, top: int = 1) -> Ranked:
        """The verdict and the ids of the first answers, as ``suggest`` without saying why: a third of the time."""
        _, matches = self._matches(question, top)
        if not matches:
            return Ranked("none", [])
        return Ranked(self._verdict(matches[0].probability), [self.index.ids[match.answer] for match in matches])

    def _matches(self, question: str, top: int) -> tuple[Question | None, list[Match]]:
        """The question as the index sees it, and the answers that may be used, best first."""
        words = self._repairs(words_of(question))
        if not words or not any(self._usable):
            return None, []
        asked = self._asking.question(words)
        scores = [
            score if usable else -1e9 for score, usable in zip(self._asking.scores(asked), self._usable, strict=True)
        ]
        return asked, [match for match in self._asking.best(asked, scores, top) if self._usable[match.answer]]

    def explain(self, question: str) -> Explained:
        """What the index holds, and what it made of a question."""
        index, spoken = self.index, words_of(question)
        words = self._repairs(spoken)
        asked = self._asking.question(words)
        repaired = ", ".join(f"{one} → {other}" for one, other in zip(spoken, words, strict=True) if one != other)
        known = [name for name in features(words) if index.place(name) >= 0]
        rows = [
            (Text("antwoorden die nu mogen", "answers that may be used now"), f"{sum(self._usable)}/{len(index.ids)}"),
            (Text("voorbeeldvragen", "example questions"), str(len(index.description.examples))),
            (Text("kenmerken", "features"), str(len(index.rarities))),
            (Text("ijking", "calibration"), " ".join(f"{value:.2f}" for value in index.calibration)),
            (Text("gelezen als", "read as"), repaired or "-"),
            (Text("herkend", "recognised"), f"{len(known)}/{len(features(words))}"),
            (Text("begrippen", "concepts"), " ".join(name[1:] for name in known if name[0] == "~") or "-"),
        ]
        for at, score in sorted(enumerate(self._asking.scores(asked)), key=lambda pair: -pair[1])[:5]:
            rows.append((Text(f"score {index.ids[at]}", f"score {index.ids[at]}"), f"{score:.2f}"))
        return Explained(rows)

    def _verdict(self, probability: float) -> Verdict:
        percent = round(100 * probability, 6)
        if percent >= self._settings.propose_from:
            return "propose"
        return "maybe" if percent >= self._settings.maybe_from else "none"


def open_desk(
    folder: str,
    settings: SuggestSettings,
    *,
    channel: str | None = None,
    today: date,
    many: bool = False,
    ids: dict[str, str] | None = None,
) -> Desk:
    """The answers of a folder. ``many`` is faster from some fifty questions on; ``ids`` is that of ``parse_answer``."""
    return desk_of(read_shelf(folder, ids), settings, channel=channel, today=today, many=many)


def desk_of(shelf: Shelf, settings: SuggestSettings, *, channel: str | None = None, today: date, many: bool) -> Desk:
    """The answers of a shelf, as ``open_desk``."""
    wanted = settings.encoder != "off"
    encoder = open_encoder(settings.encoder) if wanted else None
    index = _index(shelf, encoder)
    usable = [answer.holds(channel, today) for answer in shelf.answers]
    notice = NO_ENCODER if wanted and encoder is None else None
    return Desk(shelf, index, _asking(index, encoder, many=many), usable, settings, notice)


def _asking(index: Index, encoder: Encoder | None, *, many: bool) -> Asking:
    if encoder is not None and index.meanings:
        from webcare.matching.meaning import AskingMeaning

        return AskingMeaning(index, encoder)
    if many:
        from webcare.matching.many import AskingMany

        return AskingMany(index)
    return Asking(index)


def _index(shelf: Shelf, encoder: Encoder | None) -> Index:
    """The index of these answers, from the cache or made now. Damage in the cache costs time, nothing else."""
    ids, asked = [answer.id for answer in shelf.answers], examples(shelf.answers)
    content = hashlib.sha256(msgspec.json.encode([ids, asked])).hexdigest()
    key = f"suggest-{_version()}-{encoder.name if encoder else 'words'}-{content[:40]}"
    kept = cache.load_bytes(key)
    if kept is not None:
        try:
            return Index(kept)
        except ValueError:
            pass
    if encoder is not None:
        from webcare.desk.remembered import Remembered

        encoder = Remembered(encoder)
    data = indexes.build(ids, asked, encoder)
    cache.save_bytes(key, data)
    return Index(data)


def examples(answers: Collection[Shelved]) -> list[Example]:
    """How customers ask for each answer: its title and its example questions."""
    found = []
    for at, answer in enumerate(answers):
        found.append(Example(at, answer.title, asked=False))
        found += [Example(at, question) for question in answer.questions]
    return found


def _version() -> str:
    """A hash of what makes an index: the code and the word lists of the room that learns it."""
    digest = hashlib.sha256()
    for where, folders, names in os.walk(os.path.dirname(matching.__file__)):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            with open(os.path.join(where, name), "rb") as file:
                digest.update(file.read())
    return digest.hexdigest()[:12]

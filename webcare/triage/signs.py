"""What the words of a message say by themselves: danger, the client's advice and crisis signals, and its topics."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from webcare.language.phrases import Phrases
from webcare.model.handbook.topics import Step
from webcare.model.text import Text
from webcare.store.workspace import Workspace
from webcare.triage import reasons
from webcare.triage.advised import PRIORITIES, SERIOUS, Sure
from webcare.triage.danger import INNOCENT, LEAK, STRONG, WEAK
from webcare.triage.message import Message
from webcare.triage.wording import Lookout, words_in

SAFETY = "veiligheid gevaar brand rook vuur schok vonken gewond"
PRIVACY = "datalek privacy gegevens"
"""The path for either is the one whose name and notes say most of these words."""
OTHERWISE = Phrases(
    """kapot|stuk mooi|mooie|goed|lekker|leuk|gelachen|schattig
    lach|lachen|lachte|gelachen|lag me|ons| … kapot|stuk
    ik|we ga|gaan|ging kapot|stuk
    ik|we ga|gaan|word|ben|zijn nog|straks|bijna|zo|helemaal| failliet
    failliet aan|van al|die|dit|deze|jullie|de|
    gestopt in de|een|mijn|het|
    in de|een|mijn|het * gestopt
    gestopt met roken|werken|drinken|vlees|kijken|volgen
    ik|we|wij|je|ze geloof|geloven
    geloof ik|me|mij|het|niet|dat|er|in|je|jullie
    niet te geloven
    advocaatje|advocaatjes
    advocaat met|en|bij slagroom|ijs|cake
    zus|broer|man|vrouw|vriend|vriendin|buurman|buurvrouw|zoon|dochter|vader|moeder is|werd|wordt advocaat|advocate
    is dit echt nodig|normaal|zo|hoe|wat|het|niet|waar
    is dit echt jullie service|antwoord|oplossing|beleid|prijs
    stuk|stukje goedkoper|duurder|beter|sneller|mooier|groter|kleiner|minder|meer|lezen|lopen|verderop|van
    een|heel|leuk|mooi|goed|groot stuk|stukje|stuks|stukken
    niet|nooit op|te stuk""".splitlines()
)
"""Words of a handbook that mean something else here."""


class Sign(NamedTuple):
    """What words at a place advise; ``why`` is the client's own reason, if it gave one."""

    step: Step
    reason: Text
    place: tuple[int, int]
    sure: Sure
    danger: bool = False
    why: str = ""
    path: str = ""
    """Words by which to know the path that it takes; empty where those at ``place`` tell."""


class TopicSign(NamedTuple):
    """A topic that was recognised, by the words at ``place``."""

    name: str
    place: tuple[int, int]


class Signs:
    """The lists of one client, and those that hold for all."""

    def __init__(self, workspace: Workspace) -> None:
        handbook = workspace.handbook
        entries = handbook.monitoring.advice if handbook.monitoring else []
        self._advice = [
            (step, [(word, entry.why) for entry in entries if entry.step == step for word in entry.when])
            for step in SERIOUS
        ]
        self._advised = [(step, words, Lookout([word for word, _ in words])) for step, words in self._advice if words]
        self._signals = Lookout(handbook.crisis.signals if handbook.crisis else [])
        self._topics = [(name, word) for name, topic in handbook.topics.items() for word in topic.keywords]
        self._topic_words = Lookout([word for _, word in self._topics])
        self._priority = {name: PRIORITIES.index(topic.priority) for name, topic in handbook.topics.items()}
        lookouts = [lookout for *_, lookout in self._advised] + [self._signals, self._topic_words]
        general = (words_in(phrases) for phrases in (STRONG, WEAK, LEAK, INNOCENT, OTHERWISE))
        self.words = frozenset().union(*(lookout.words for lookout in lookouts), *general)

    def of(self, message: Message) -> list[Sign]:
        """What the client's advice, the general signs of danger and the crisis signals say, each where it is meant."""
        meant = _Meant(message)
        found = [sign for sign in self._by_advice(message) if meant(sign.place)]
        claimed = [sign.place for sign in found]
        found += (sign for sign in _dangers(message) if meant(sign.place, strictly=True))
        for hit in self._signals.find(message.stretch):
            place = (hit.start, hit.end)
            spoken_of = any(
                _overlap(place, other) for other in claimed
            )  # the client's advice on these words goes first
            if meant(place) and not spoken_of:
                found.append(Sign("escalate", reasons.SIGNAL, place, "certain"))
        return found

    def topic(self, message: Message) -> TopicSign | None:
        """The topic of the longest keyword; among equals the most urgent, then the first in the text."""
        meant, best = _Meant(message), None
        best_key: tuple[int, int, int] | None = None
        for hit in self._topic_words.find(message.stretch):
            name = self._topics[hit.phrase][0]
            key = (-hit.words, self._priority[name], hit.start)
            if (best_key is None or key < best_key) and not meant.figure((hit.start, hit.end)):
                best, best_key = TopicSign(name, (hit.start, hit.end)), key
        return best

    def _by_advice(self, message: Message) -> Iterator[Sign]:
        for step, words, lookout in self._advised:
            for hit in lookout.find(message.stretch):
                why = words[hit.phrase][1]
                yield Sign(step, reasons.quoted(why), (hit.start, hit.end), "certain", why=why)


def _dangers(message: Message) -> Iterator[Sign]:
    for match in STRONG.find(message.stretch):
        yield Sign("escalate", reasons.DANGER, (match.start, match.end), "likely", danger=True, path=SAFETY)
    for match in WEAK.find(message.stretch):
        yield Sign("escalate", reasons.MAYBE_DANGER, (match.start, match.end), "guess", danger=True, path=SAFETY)
    for match in LEAK.find(message.stretch):
        yield Sign("escalate", reasons.LEAK, (match.start, match.end), "guess", path=PRIVACY)


class _Meant:
    """Are the words at a place meant as they stand: not denied, and no figure of speech?"""

    def __init__(self, message: Message) -> None:
        self._message = message
        self._figures = [
            [(match.start, match.end) for match in figures.find(message.stretch)] for figures in (INNOCENT, OTHERWISE)
        ]

    def __call__(self, place: tuple[int, int], *, strictly: bool = False) -> bool:
        return not self.figure(place, strictly=strictly) and not self._message.denies(*place)

    def figure(self, place: tuple[int, int], *, strictly: bool = False) -> bool:
        """Is it a figure of speech: as a whole, or ``strictly`` in part?"""
        for figures in self._figures:
            at = bisect_right(figures, place)  # they are in order and none overlaps another: only neighbours can
            for figure in figures[max(0, at - 1) : at + 1]:
                whole = figure[0] <= place[0] and place[1] <= figure[1]
                if whole or (strictly and _overlap(place, figure)):
                    return True
        return False


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]

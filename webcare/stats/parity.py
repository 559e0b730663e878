"""Parity: are loud or far-reaching customers, or some channels, served faster or better than the others?

Only groups are compared, and none of fewer than ten cases: nothing here is about a person. Who is compared with whom is
fixed beforehand, and how many comparisons there were counts in the verdict.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from webcare import limits
from webcare.language.reading import Reading
from webcare.language.sentiment import feel
from webcare.metrics.cases import Case
from webcare.metrics.measuring import duration
from webcare.model.record import Message
from webcare.stats.gathered import Gathered
from webcare.stats.linted import SEED, Sampled, lint, sample
from webcare.stats.ranks import Ranked, holm, rank_test
from webcare.stats.sharing import SMALLEST
from webcare.store.workspace import Workspace

LEVEL = 0.05
FAR = 1_000
"""Followers from which on a customer reaches far."""
REPLIES = 2_000
"""First replies that are judged: the groups are small."""
MOST_FELT = 20_000
"""Cases whose first message is read, chosen as replies are."""
NUMBER = re.compile(r"([0-9][0-9.,]{0,12})([km]?)", re.IGNORECASE)
UNITS = {"k": 1_000, "m": 1_000_000}
MOST_CHANNELS = 20
"""Channels that are compared, the largest."""
Measure = Literal["first_response", "within_target", "lint_clean"]
MEASURES: tuple[Measure, ...] = ("first_response", "within_target", "lint_clean")
Name = Literal["angry", "loud", "public", "far", "channel"]
Value = tuple[Case, float]


class Side(NamedTuple):
    """``n`` cases or replies; ``figure`` is their median in seconds, or a share of 1."""

    n: int
    figure: float


class Comparison(NamedTuple):
    """A group against the other cases by one measure; ``channel`` is the group's where it is one.

    The others' figure is what it would be with the group's mix of channels, except where channels are compared.
    """

    group: Name
    channel: str | None
    measure: Measure
    these: Side
    others: Side
    p: float
    """Adjusted for the number of comparisons."""
    higher: bool

    @property
    def is_chance(self) -> bool:
        """May it be chance?"""
        return self.p > LEVEL

    @property
    def is_favour(self) -> bool:
        """Is the group better off: faster, or more often in time or without a fault?"""
        return self.higher is not (self.measure == "first_response")


class Parity(NamedTuple):
    """Every comparison that could be made, and the groups that were too small for any."""

    comparisons: list[Comparison]
    too_small: list[tuple[Name, str | None]]
    business: bool
    """Is the first response in business time? Without opening hours it is in calendar time."""


def parity(gathered: Gathered, workspace: Workspace, seed: int = SEED) -> Parity:
    """Compare the groups of a period."""
    cases = [case for case in gathered.cases if case.needs_reply]
    business = all(gathered.clocks.of(case.first.channel) is not None for case in cases)
    values: dict[Measure, list[Value]] = {
        "first_response": [
            (case, _seconds(case, case.first_reply, gathered, business=business))
            for case in cases
            if case.first_reply is not None
        ],
        "within_target": [
            (case, float(state == "met"))
            for case in cases
            if (state := gathered.service.first_response(case, gathered.question.now)) in ("met", "breached")
        ],
        "lint_clean": [_clean(one) for one in lint(cases, workspace, REPLIES, seed, first_only=True).judged],
    }
    found: list[tuple[Comparison, float]] = []
    small: list[tuple[Name, str | None]] = []
    for name, channel, is_in in _groups(cases, seed):
        made = [
            compared
            for measure in MEASURES
            if (compared := _compared(name, channel, measure, values[measure], is_in)) is not None
        ]
        found += [(compared, compared.p) for compared in made]
        if not made:
            small.append((name, channel))
    adjusted = holm([p for _, p in found])
    return Parity([one._replace(p=p) for (one, _), p in zip(found, adjusted, strict=True)], small, business)


def reach(bucket: str | None) -> int | None:
    """From how many followers a bucket counts: 0 for ``<100``, 1,000 for ``1k-9k``, 10,000 for ``10k+``."""
    found = NUMBER.search(bucket or "")
    if bucket is None or found is None:
        return None
    if bucket.lstrip().startswith("<"):
        return 0
    number, unit = found[1].rstrip(".,"), found[2].lower()
    if unit and number.replace(",", ".").count(".") <= 1:  # 1,5k
        return int(float(number.replace(",", ".")) * UNITS[unit])
    return int(number.replace(".", "").replace(",", "")) * UNITS.get(unit, 1)


def _groups(cases: Sequence[Case], seed: int) -> list[tuple[Name, str | None, Callable[[Case], bool | None]]]:
    """Each group, and whether a case is in it; None says that nobody knows, and leaves it out."""
    moods: dict[tuple[str, int], tuple[bool, bool]] = {}
    for case in sample(cases, [case.first.id for case in cases], MOST_FELT, seed):
        if (mood := _felt(case.first)) is not None:
            moods[_id(case)] = mood
    counts = Counter(case.first.channel for case in cases)
    channels = sorted(name for name, _ in counts.most_common(MOST_CHANNELS))

    def of_mood(at: int) -> Callable[[Case], bool | None]:
        return lambda case: moods[_id(case)][at] if _id(case) in moods else None

    def of_channel(name: str) -> Callable[[Case], bool | None]:
        return lambda case: case.first.channel == name

    def far(case: Case) -> bool | None:
        followers = reach(case.first.reach_bucket)
        return None if followers is None else followers >= FAR

    return [
        ("angry", None, of_mood(0)),
        ("loud", None, of_mood(1)),
        ("public", None, lambda case: case.first.surface == "open"),
        ("far", None, far),
        *(("channel", name, of_channel(name)) for name in channels if len(counts) > 1),
    ]


def _compared(
    name: Name, channel: str | None, measure: Measure, values: Sequence[Value], is_in: Callable[[Case], bool | None]
) -> Comparison | None:
    strata: dict[str, tuple[list[float], list[float]]] = defaultdict(lambda: ([], []))
    for case, value in values:
        inside = is_in(case)
        if inside is not None:
            strata["" if name == "channel" else case.first.channel][not inside].append(value)
    both = {key: sides for key, sides in strata.items() if all(sides)}
    these = [value for group, _ in both.values() for value in group]
    n = sum(len(others) for _, others in both.values())
    if min(len(these), n) < SMALLEST:
        return None
    weighed = [(value, len(group) / len(others)) for group, others in both.values() for value in others]
    ranked = rank_test(both) or Ranked(1.0, higher=False)
    figure = _median if measure == "first_response" else _mean
    return Comparison(
        name,
        channel,
        measure,
        Side(len(these), figure([(value, 1.0) for value in these])),
        Side(n, figure(weighed)),
        ranked.p,
        ranked.higher,
    )


def _median(weighed: Sequence[tuple[float, float]]) -> float:
    """By nearest rank, of values with weights."""
    half = sum(weight for _, weight in weighed) / 2
    for value, weight in sorted(weighed):
        half -= weight
        if half <= 1e-9:  # weights are quotients: what is rounded off is not a rank
            return value
    return max(weighed)[0]


def _mean(weighed: Sequence[tuple[float, float]]) -> float:
    return sum(value * weight for value, weight in weighed) / sum(weight for _, weight in weighed)


def _seconds(case: Case, replied: int, gathered: Gathered, *, business: bool) -> float:
    spent = duration(gathered.clocks.of(case.first.channel), case.start, replied)
    return float(spent.business if business and spent.business is not None else spent.calendar)


def _clean(one: Sampled) -> Value:
    return one.case, float(not one.faults)


def _felt(message: Message) -> tuple[bool, bool] | None:
    """Is a message angry, and does it shout, in capitals or with many exclamation marks? None in another language."""
    if not message.body or not (message.language or "nl").startswith("nl"):
        return None
    felt = feel(Reading(message.body[: limits.MESSAGE]))
    return felt.angry, felt.loud


def _id(case: Case) -> tuple[str, int]:
    return case.conversation, case.number

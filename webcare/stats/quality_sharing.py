"""Quality that may be shared: no figure from fewer than ten, and nothing that subtraction would bring back."""

from collections import Counter
from collections.abc import Hashable
from typing import TypeVar

from webcare.stats.quality import Hidden, Moods, Quality
from webcare.stats.sharing import SMALLEST

Name = TypeVar("Name", bound=Hashable)


def shareable(found: Quality) -> Quality:
    """Without shares of fewer than ten; cells of fewer than ten are marked as hidden."""
    judged, moods = found.linted.judged, found.moods
    return found._replace(
        linted=found.linted._replace(judged=judged if len(judged) >= SMALLEST else []),
        moods=moods if moods.cases.total() >= SMALLEST else Moods(Counter(), moods.of),
        least=SMALLEST,
        hidden=Hidden(_small(found.agents), _small(moods.cases), _small(found.reach)),
    )


def _small(counts: Counter[Name]) -> frozenset[Name]:
    """Cells of fewer than ten, and the smallest of the rest where these are fewer than ten together."""
    ordered = sorted(counts.items(), key=lambda item: item[1])
    small = [one for one in ordered if one[1] < SMALLEST]
    if small and sum(count for _, count in small) < SMALLEST:
        small = ordered[: len(small) + 1]
    return frozenset(name for name, _ in small)

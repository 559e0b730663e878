"""A report that may be shared: what is too small to hide a person in is left out."""

from collections import Counter
from collections.abc import Mapping

import msgspec

from webcare.metrics.tally import Key, Tally
from webcare.stats.report import Report

SMALLEST = 10
"""Cases that a cell needs to be shown (METRICS.md, Figures)."""


def shareable(report: Report) -> Report:
    """The report without groups of fewer than ten cases, and without figures from fewer than ten values.

    When what was left out could be found by subtraction from the total, the smallest of the rest goes too.
    """
    earlier = report.earlier if report.earlier is not None and report.earlier.cases >= SMALLEST else None
    return report._replace(
        total=_thinned(report.total),
        groups=_kept(report.groups),
        standard=_kept(report.standard),
        public=_thinned(report.public),
        earlier=None if earlier is None else _thinned(earlier),
        earlier_groups=_kept(report.earlier_groups),
        further=[_kept(groups) for groups in report.further],
        least=SMALLEST,
    )


def _kept(groups: Mapping[Key, Tally]) -> dict[Key, Tally]:
    ordered = sorted(groups.items(), key=lambda item: (item[1].cases, item[0]))
    small = [key for key, tally in ordered if tally.cases < SMALLEST]
    if small and sum(groups[key].cases for key in small) < SMALLEST:
        small = [key for key, _ in ordered[: len(small) + 1]]
    return {key: _thinned(tally) for key, tally in groups.items() if key not in small}


def _thinned(tally: Tally) -> Tally:
    def enough(found: Mapping[str, Counter[int]]) -> dict[str, Counter[int]]:
        return {name: counts for name, counts in found.items() if counts.total() >= SMALLEST}

    ratings = tally.ratings if tally.ratings.total() >= SMALLEST else Counter[int]()
    return msgspec.structs.replace(
        tally, ratings=ratings, calendar=enough(tally.calendar), business=enough(tally.business)
    )

"""Sets of moments as sorted half-open spans that do not touch."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """``[start, end)``, in seconds since 1970 (UTC)."""

    start: int
    end: int


Spans = list[Span]


def union(*many: Iterable[Span]) -> Spans:
    """The moments in any of these."""
    joined: Spans = []
    for start, end in sorted(span for spans in many for span in spans if span[0] < span[1]):
        if joined and start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, end))
        else:
            joined.append(Span(start, end))
    return joined


def common(left: Spans, right: Spans) -> Spans:
    """The moments in both."""
    found, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        start, end = max(left[i].start, right[j].start), min(left[i].end, right[j].end)
        if start < end:
            found.append(Span(start, end))
        if left[i].end <= right[j].end:
            i += 1
        else:
            j += 1
    return found


def without(left: Spans, right: Spans) -> Spans:
    """The moments in the first that are not in the second."""
    found, j = [], 0
    for start, end in left:
        while j < len(right) and right[j].end <= start:
            j += 1
        at, k = start, j
        while k < len(right) and right[k].start < end:
            if at < right[k].start:
                found.append(Span(at, right[k].start))
            at = right[k].end
            k += 1
        if at < end:
            found.append(Span(at, end))
    return found


def seconds(spans: Iterable[Span]) -> int:
    """How long they last together."""
    return sum(end - start for start, end in spans)

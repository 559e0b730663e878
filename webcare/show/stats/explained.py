"""How one metric is counted, as ``webcare stats --explain`` says it."""

from collections.abc import Iterator
from textwrap import wrap

from webcare.metrics.tally import METRICS as DURATIONS
from webcare.show.findings import Style
from webcare.stats import explain


def explained(metric: str, style: Style) -> Iterator[str]:
    """What it measures, what counts, on which clocks, and where the definition stands."""
    found, language = explain.METRICS[metric], style.language
    yield style.paint(f"{found.name.in_(language)} ({metric})", "1")
    paragraphs = [found.what, found.counts]
    if metric in DURATIONS:
        paragraphs += [explain.CLOCKS, explain.RANK]
    if metric in ("first_response_time", "first_answer_time", "next_response_time", "response_rate"):
        paragraphs.append(explain.HUMAN)
    if metric == "first_response_time":
        paragraphs.append(explain.EXPECTATION)
    for paragraph in paragraphs:
        yield from wrap(paragraph.in_(language), style.width)

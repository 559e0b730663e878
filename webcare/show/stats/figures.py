"""Figures of goals, comparisons and workloads in words: a duration, a share, a mark; and days and periods."""

from webcare.calendar.period import Days
from webcare.model.text import Language, Text
from webcare.show.durations import brief, spent
from webcare.show.moments import day_words
from webcare.show.numbers import decimal_sign
from webcare.stats.goal_figures import Unit

METRICS = {
    "repeat_contact": Text("klanten die terugkomen", "repeat contact"),
    "lint_clean": Text("antwoorden zonder fout", "replies that lint clean"),
    "workload": Text("berichten van klanten per dag", "customers' messages a day"),
    "followers": Text("volgers", "followers"),
    "sales": Text("verkoop", "sales"),
}
"""Metrics that only goals know; the others are in ``explain``."""
STATISTICS = {
    "median": Text("mediaan", "median"),
    "p90": Text("p90", "p90"),
    "p95": Text("p95", "p95"),
    "mean": Text("gemiddelde", "mean"),
    "share": Text("aandeel", "share"),
    "count": Text("aantal", "number"),
}
CLOCKS = {"calendar": Text("kloktijd", "calendar time"), "business": Text("openingstijd", "business time")}


def metric_name(metric: str) -> Text:
    """What people call a metric."""
    from webcare.stats.explain import METRICS as EXPLAINED

    known = EXPLAINED.get(metric)
    return known.name if known is not None else METRICS[metric]


def decimal(value: float, language: Language, places: int = 1) -> str:
    """``4,2`` in Dutch and ``4.2`` in English; a whole number without a fraction."""
    rounded = f"{value:.{places}f}"
    whole = rounded.rstrip("0").rstrip(".") if "." in rounded else rounded
    whole = "0" if whole == "-0" else whole
    return decimal_sign(whole, language)


def percent(share: float, language: Language) -> str:
    """``84,5%``; only all is 100%, and only none 0%."""
    said = decimal(100 * share, language)
    if said == "100" and share < 1:
        return ">99,9%" if language == "nl" else ">99.9%"
    if said == "0" and share > 0:
        return "<0,1%" if language == "nl" else "<0.1%"
    return f"{said}%"


def words(value: float, unit: Unit, language: Language, *, short: bool = False) -> str:
    """A figure in its unit; ``short`` for a table."""
    if unit == "seconds":
        return brief(value, language) if short else spent(value, language)
    return percent(value, language) if unit == "share" else decimal(value, language, 2 if unit == "score" else 1)


def moved(value: float, unit: Unit, language: Language) -> str:
    """A difference for a table: ``-12m``, ``+4,2`` (percentage points for shares), ``0``."""
    said = brief(abs(value), language) if unit == "seconds" else decimal(abs(value) * 100, language)
    if said in ("0", "0s"):
        return "0"
    return f"{'-' if value < 0 else '+'}{said}"


def days_words(days: Days, language: Language) -> str:
    """``van 1 oktober 2026 tot en met 31 oktober 2026``; ``over het hele logboek`` when it is open."""
    first = None if days.since is None else day_words(days.since, language)
    last = None if days.until is None else day_words(days.until, language)
    if first and last:
        return Text(f"van {first} tot en met {last}", f"from {first} up to and including {last}").in_(language)
    if first:
        return Text(f"vanaf {first}", f"from {first} on").in_(language)
    if last:
        return Text(f"tot en met {last}", f"up to and including {last}").in_(language)
    return Text("over het hele logboek", "of the whole log").in_(language)

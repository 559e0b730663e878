"""A measurement in a file: the histograms themselves, so that it can be compared to the second, and no person in it."""

import os
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Literal

import msgspec

from webcare import limits
from webcare.metrics.tally import COUNTS, METRICS, Tally
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.model.text import Text
from webcare.model.values import doc
from webcare.store.files import read_source, shown, write_text

LONGEST = 3_155_760_000
"""Seconds that a duration may take: a century, as everywhere."""
MOST = 1 << 53
"""Above this a number is not the same number in every reader of JSON (RFC 8259, 6)."""
Count = Annotated[int, doc("Een aantal", ge=0, le=MOST)]
Day = Annotated[date | None, doc("Een dag, zoals 2026-10-01; null is open")]
Second = Annotated[int, doc("Seconden", ge=0, le=LONGEST)]
Moment = Annotated[int, msgspec.Meta(ge=-60_000_000_000, le=250_000_000_000)]
"""Well within the years 1 to 9999, in any zone."""
Histogram = dict[int, int]
DAMAGED = Text("dit is geen meting van 'webcare stats --save'", "this is no measurement of 'webcare stats --save'")
AGAIN = Text("maak haar opnieuw met 'webcare stats --save'", "make it again with 'webcare stats --save'")


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """Wat een groep zaken opleverde; telt op bij een andere."""

    counts: Annotated[dict[str, Count], doc("Aantallen, zoals cases, answered, met en breached")]
    ratings: Annotated[dict[int, Count], doc("Hoe vaak klanten elk cijfer gaven, van 1 tot en met 5")]
    calendar: Annotated[dict[str, dict[int, Count]], doc("Per maat hoe vaak elk aantal seconden voorkomt, in kloktijd")]
    business: Annotated[dict[str, dict[int, Count]], doc("Hetzelfde, in openingstijd")]


class CountedBy(msgspec.Struct, frozen=True, kw_only=True):
    """Hoe er is geteld. Twee metingen die hierin verschillen, zijn niet zonder meer te vergelijken."""

    since: Day
    until: Day
    by: Annotated[Literal["received", "replied"], doc("Naar wanneer een zaak begon, of de eerste reactie kreeg")]
    first: Annotated[Moment | None, doc("Het eerste in het logboek, in seconden sinds 1970 (UTC)")]
    last: Annotated[Moment | None, doc("Het laatste, net zo")]
    zone: Annotated[str, doc("De tijdzone van dagen en uren")]
    now: Annotated[datetime, doc("Het moment waarop is geteld", tz=True)]
    case_gap: Annotated[Second, doc("Na zoveel seconden stilte begint een nieuwe zaak")]
    reopen_window: Annotated[Second, doc("Binnen zoveel seconden na de oplossing gaat een zaak weer open")]
    profile: Annotated[str, doc("Volgens wiens maten er is geteld")]
    hours: Annotated[dict[str, list[str]], doc("Per kanaal de weken met openingstijden die in de periode golden")]
    targets: Annotated[list[str], doc("De normen voor de eerste reactie die in de periode golden")]
    records: Annotated[Count, doc("Hoeveel records er zijn gelezen")]
    webcare: Annotated[str, doc("De versie van webcare die telde")]


class Baseline(msgspec.Struct, frozen=True, kw_only=True):
    """Een meting om later tegen af te zetten."""

    version: Annotated[Literal[1], doc("De versie van deze vorm")]
    counted: CountedBy
    total: Measured
    channels: Annotated[dict[str, Measured], doc("Hetzelfde, per kanaal")]


def measured(tally: Tally) -> Measured:
    """A tally for a file; who waits since when stays out of it."""
    return Measured(
        counts={name: getattr(tally, name) for name in COUNTS},
        ratings=dict(sorted(tally.ratings.items())),
        calendar=_sorted(tally.calendar),
        business=_sorted(tally.business),
    )


def tally_of(found: Measured) -> Tally:
    """The tally again."""
    tally = Tally()
    for name in COUNTS:
        setattr(tally, name, found.counts.get(name, 0))
    tally.ratings.update(found.ratings)
    for mine, theirs in ((tally.calendar, found.calendar), (tally.business, found.business)):
        for name, counts in theirs.items():
            mine.setdefault(name, Counter()).update(counts)
    return tally


def save(baseline: Baseline, path: str) -> None:
    """Write it in one step, a line for each part. Another measurement is replaced.

    Raises ``CannotRun`` for a measurement of no cases, for a file that is something else, and when the folder or the
    disk refuses.
    """
    if not baseline.total.counts["cases"]:
        raise CannotRun(
            Text("er zijn geen zaken om te bewaren", "there are no cases to keep"),
            hint=Text("neem een andere periode", "take another period"),
            place="--save",
        )
    if os.path.lexists(path):
        _replaceable(path)
    parts = [f'"{name}":{msgspec.json.encode(getattr(baseline, name)).decode()}' for name in baseline.__struct_fields__]
    write_text(path, "{\n" + ",\n".join(parts) + "\n}\n")


def load(path: str) -> Baseline:
    """Read one back. Raises ``CannotRun`` for what is none, with the place where that shows."""
    name = shown(path)
    source = read_source(path, limits.MEASUREMENT, name=name)
    try:
        version = msgspec.json.decode(source.text, type=_Version).version
        if version != 1:
            raise CannotRun(
                Text(f"versie {version} van een meting ken ik niet", f"version {version} of a measurement is unknown"),
                hint=Text("werk webcare bij", "update webcare"),
                place=name,
            )
        found = msgspec.json.decode(source.text, type=Baseline)
    except msgspec.ValidationError as problem:
        where = str(problem).rpartition(" - at `")[2].rstrip("`")[:80] if " - at `" in str(problem) else "$"
        raise CannotRun(
            Text(f"{DAMAGED.nl} (bij {where})", f"{DAMAGED.en} (at {where})"), hint=AGAIN, place=name
        ) from None
    except (msgspec.DecodeError, RecursionError) as problem:
        raise CannotRun(
            Text("dit is geen JSON", "this is not JSON"), hint=AGAIN, place=_place(source, problem)
        ) from None
    for part, groups in (("total", {"": found.total}), ("channels", found.channels)):
        for group, each in groups.items():
            if (wrong := _wrong(each)) is not None:
                where = f"{part}.{group}.{wrong}" if group else f"{part}.{wrong}"
                raise CannotRun(
                    Text(f"{DAMAGED.nl} (bij {where[:80]})", f"{DAMAGED.en} (at {where[:80]})"), hint=AGAIN, place=name
                )
    return found


def _replaceable(path: str) -> None:
    try:
        load(path)
    except CannotRun as problem:
        raise CannotRun(
            Text("hier staat al iets anders dan een meting", "something else than a measurement is here already"),
            hint=Text("kies een andere naam", "choose another name"),
            place=problem.place,
        ) from None


class _Version(msgspec.Struct):
    version: int


def _wrong(found: Measured) -> str | None:
    """Where the numbers cannot be true."""
    count = found.counts.get
    if count("answered", 0) > count("cases", 0):
        return "counts.answered"
    if count("met", 0) + count("breached", 0) + count("running", 0) > count("cases", 0):
        return "counts.met"
    if any(count(name, 0) > count("cases", 0) for name in ("reopened", "resolved", "several_agents")):
        return "counts.reopened"
    if not set(found.ratings) <= {1, 2, 3, 4, 5}:
        return "ratings"
    for clock, metrics in (("calendar", found.calendar), ("business", found.business)):
        for metric, counts in metrics.items():
            if metric not in METRICS:
                return f"{clock}.{metric}"
            if not all(0 <= seconds <= LONGEST and often > 0 for seconds, often in counts.items()):
                return f"{clock}.{metric}"
            if sum(counts.values()) > (count("answered", 0) if metric == "first_response_time" else MOST):
                return f"{clock}.{metric}"
    return None


def _sorted(metrics: Mapping[str, Mapping[int, int]]) -> dict[str, Histogram]:
    return {metric: dict(sorted(counts.items())) for metric, counts in sorted(metrics.items())}


def _place(source: Source, problem: Exception) -> str:
    """The line and column of what a decoder stumbled on, which it names by its byte."""
    said = str(problem).rpartition("(byte ")[2].rstrip(")")
    if not said.isdecimal():
        return source.path or ""
    before = source.text.encode()[: int(said)].decode(errors="ignore")
    line, column = source.position(len(before))
    return f"{source.path}:{line}:{column}"

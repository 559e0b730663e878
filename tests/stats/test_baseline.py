"""A measurement that is kept comes back as it was, and two of them are compared for what they are."""

import json
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare import __version__
from webcare.metrics.tally import COUNTS, METRICS, Tally
from webcare.model.errors import CannotRun
from webcare.stats.baseline import compare
from webcare.stats.baseline_file import Baseline, CountedBy, load, measured, save, tally_of
from webcare.stats.likeness import unlike

histograms = st.dictionaries(st.integers(0, 10**8), st.integers(1, 10**6), max_size=20)
by_metric = st.dictionaries(st.sampled_from(METRICS[1:]), histograms.map(Counter), max_size=4)


@st.composite
def tallies(draw: st.DrawFn) -> Tally:
    tally = Tally(cases=draw(st.integers(1, 10**9)))
    for name in set(COUNTS) - {"cases", "met", "breached", "running"}:
        setattr(tally, name, draw(st.integers(0, tally.cases)))
    tally.met, tally.breached, tally.running = tally.cases // 2, tally.cases // 3, tally.cases // 10
    tally.ratings = Counter(draw(st.dictionaries(st.integers(1, 5), st.integers(1, 10**6))))
    tally.calendar, tally.business = draw(by_metric), draw(by_metric)
    return tally


def kept(total: Tally, channels: dict[str, Tally] | None = None, **more: Any) -> Baseline:
    """A measurement of September, counted in an ordinary way."""
    counted = CountedBy(
        since=date(2026, 9, 1),
        until=date(2026, 9, 30),
        by="received",
        first=1_788_000_000,
        last=1_790_000_000,
        zone="Europe/Amsterdam",
        now=datetime(2026, 10, 1, tzinfo=UTC),
        case_gap=259_200,
        reopen_window=259_200,
        profile="webcare",
        hours={"x": ["mon 09:00-18:00"]},
        targets=["x: 3600 s, business"],
        records=10,
        webcare=__version__,
    )
    groups = {name: measured(tally) for name, tally in (channels or {}).items()}
    counted = msgspec.structs.replace(counted, **more)
    return Baseline(version=1, counted=counted, total=measured(total), channels=groups)


def later(total: Tally, channels: dict[str, Tally] | None = None, **more: Any) -> Baseline:
    """The same of October."""
    return kept(total, channels, **{"since": date(2026, 10, 1), "until": date(2026, 10, 31)} | more)


def waited(*seconds: int, times: int = 1, business: bool = True) -> Tally:
    """Cases whose first response took so long."""
    counts = Counter({second: seconds.count(second) * times for second in seconds})
    n = counts.total()
    own = {"first_response_time": counts}
    return Tally(cases=n, answered=n, met=n, calendar=own, business=own if business else {})


@given(tallies(), st.dictionaries(st.text(max_size=5), tallies(), max_size=2))
def test_what_is_saved_comes_back(
    tmp_path_factory: pytest.TempPathFactory, total: Tally, channels: dict[str, Tally]
) -> None:
    path = str(tmp_path_factory.mktemp("nul") / "nul.json")
    before = kept(total, channels)
    save(before, path)
    found = load(path)
    assert found == before
    assert tally_of(found.total) == msgspec.structs.replace(total, oldest_unanswered=None)


def test_the_file_is_json_with_a_line_for_each_part(tmp_path: Path) -> None:
    save(kept(waited(60, 60, 120)), str(tmp_path / "nul.json"))
    text = (tmp_path / "nul.json").read_text("utf-8")
    assert [line[:10] for line in text.splitlines()] == [
        "{",
        '"version":',
        '"counted":',
        '"total":{"',
        '"channels"',
        "}",
    ]
    assert json.loads(text)["total"]["calendar"] == {"first_response_time": {"60": 2, "120": 1}}


def test_nothing_but_a_measurement_is_replaced_and_not_by_nothing(tmp_path: Path) -> None:
    path = tmp_path / "nul.json"
    save(kept(waited(60)), str(path))
    save(kept(waited(90)), str(path))
    assert load(str(path)) == kept(waited(90))
    with pytest.raises(CannotRun, match="there are no cases to keep"):
        save(kept(Tally()), str(path))
    assert load(str(path)) == kept(waited(90))
    path.write_text("goals: {}\n", encoding="utf-8")
    with pytest.raises(CannotRun, match="something else than a measurement is here already"):
        save(kept(waited(90)), str(path))
    assert path.read_text("utf-8") == "goals: {}\n"
    with pytest.raises(CannotRun, match="something else"):
        save(kept(waited(90)), str(tmp_path))


@pytest.mark.parametrize(
    ("text", "said", "place"),
    [
        ("", "dit is geen JSON", "nul.json"),
        ('{\n"version":1,\n kapot', "dit is geen JSON", "nul.json:3:2"),
        ("[]", "dit is geen meting van 'webcare stats --save' (bij", "nul.json"),
        ('{"version":2}', "versie 2 van een meting ken ik niet", "nul.json"),
        ('{"version":1}', "dit is geen meting van 'webcare stats --save' (bij", "nul.json"),
        ("[" * 100_000, "", "nul.json"),
        ('{"version":1,"x":' + "[" * 100_000, "", "nul.json"),
    ],
)
def test_a_file_that_is_no_measurement(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, said: str, place: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("nul.json").write_text(text, encoding="utf-8")
    with pytest.raises(CannotRun) as stopped:
        load("nul.json")
    assert stopped.value.message.nl.startswith(said)
    assert stopped.value.place is not None and stopped.value.place.startswith(place)


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("total.counts.cases", -1),
        ("total.counts.cases", 2),
        ("total.counts.cases", "veel"),
        ("total.counts.met", 4),
        ("total.counts.reopened", 4),
        ("total.ratings", {"6": 1}),
        ("total.calendar.first_response_time", {"60": 4}),
        ("total.calendar.first_response_time", {"-1": 1}),
        ("total.calendar.first_response_time", {"60": 0}),
        ("total.calendar.first_response_time", {"99999999999": 1}),
        ("total.calendar.first_response_time", {"60": 1e300}),
        ("total.business.verzonnen", {"60": 1}),
        ("channels.x.counts.answered", 9),
        ("counted.now", "2026-10-01T00:00:00"),
        ("counted.since", "gisteren"),
        ("counted.first", 10**15),
        ("counted.by", "geraden"),
    ],
)
def test_a_file_that_cannot_be_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, value: object) -> None:
    monkeypatch.chdir(tmp_path)
    document = msgspec.to_builtins(kept(waited(60, 60, 120), {"x": waited(60)}), str_keys=True)
    *way, last = where.split(".")
    part = document
    for name in way:
        part = part[name]
    part[last] = value
    Path("nul.json").write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(CannotRun) as stopped:
        load("nul.json")
    assert stopped.value.message.nl.startswith("dit is geen meting van 'webcare stats --save' (bij ")
    assert where.partition(".")[0] in stopped.value.message.nl


def test_faster_is_no_chance_when_it_is_not() -> None:
    found = compare(kept(waited(*range(600, 1200))), later(waited(*range(300, 900))))
    assert [(one.metric, one.statistic, one.clock, one.verdict) for one in found.durations] == [
        ("first_response_time", statistic, clock, "better")
        for clock in ("calendar", "business")
        for statistic in ("median", "p90", "mean")
    ]
    assert (found.durations[0].before, found.durations[0].now) == (899, 599)
    assert found.unlike == []
    back = compare(later(waited(*range(300, 900))), kept(waited(*range(600, 1200))))
    assert {one.verdict for one in back.durations} == {"worse"}


def test_too_few_say_nothing_and_a_small_difference_may_be_chance() -> None:
    few = compare(kept(waited(60, 120)), later(waited(30)))
    assert {one.verdict for one in few.durations} == {"too_few"}
    chance = compare(kept(waited(*range(0, 1000, 10))), later(waited(*range(5, 1005, 10))))
    assert {one.verdict for one in chance.durations} == {"chance"}


@given(tallies())
def test_a_measurement_beside_itself_is_the_same_or_too_few(total: Tally) -> None:
    found = compare(kept(total), later(total))
    assert {one.verdict for one in [*found.durations, *found.shares]} <= {"same", "too_few"}
    assert all(one.before == one.now for one in [*found.durations, *found.shares])


def test_shares_and_which_way_is_better() -> None:
    before = Tally(cases=400, answered=300, met=100, breached=200, reopened=10, ratings=Counter({5: 100, 2: 100}))
    now = Tally(cases=400, answered=380, met=300, breached=80, reopened=90, ratings=Counter({4: 180, 1: 20}))
    found = {one.metric: one for one in compare(kept(before), later(now)).shares}
    assert {name: one.verdict for name, one in found.items()} == {
        "within_target": "better",
        "response_rate": "better",
        "csat": "better",
        "reopens": "worse",
    }
    assert (found["csat"].before, found["csat"].before_n, found["csat"].now) == (0.5, 200, 0.9)
    assert [one.metric for one in compare(kept(before), later(waited(60))).shares] == [
        "within_target",
        "response_rate",
        "reopens",
    ]


def test_channels_by_their_business_time_or_else_the_calendar() -> None:
    before = kept(
        waited(60), {"x": waited(*range(100)), "chat": waited(*range(100), business=False), "weg": waited(60)}
    )
    now = later(waited(60), {"x": waited(*range(100)), "chat": waited(*range(100)), "nieuw": waited(60)})
    found = compare(before, now).channels
    assert {name: (one.clock, one.statistic) for name, one in found.items()} == {
        "chat": ("calendar", "median"),
        "x": ("business", "median"),
    }


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"profile": "zendesk"}, "De maten zijn van een ander systeem."),
        ({"by": "replied"}, "De ene meting gaat naar ontvangst en de andere naar antwoord."),
        ({"zone": "UTC"}, "De dagen beginnen in een andere tijdzone."),
        ({"case_gap": 1}, "Een nieuwe zaak begint na een andere stilte (case-gap of reopen-window)."),
        ({"reopen_window": 1}, "Een nieuwe zaak begint na een andere stilte (case-gap of reopen-window)."),
        (
            {"hours": {"x": ["mon 08:00-21:00"], "chat": []}},
            "De openingstijden zijn anders (x): vergelijk daar liever de kloktijd.",
        ),
        (
            {"targets": []},
            "De normen in targets.yaml zijn anders: 'binnen de norm' gaat over een andere norm.",
        ),
        ({"since": date(2026, 9, 30)}, "De metingen delen dagen: wat in beide zit, maakt het verschil kleiner."),
        (
            {"since": None, "until": None},
            "De metingen delen dagen: wat in beide zit, maakt het verschil kleiner.",
        ),
        ({"records": 11, "webcare": "9.9", "now": datetime(2027, 1, 1, tzinfo=UTC)}, None),
        ({"hours": {"chat": ["tue 09:00-18:00"]}}, None),
    ],
)
def test_what_was_counted_in_another_way_is_said(more: dict[str, Any], said: str | None) -> None:
    found = [text.nl for text in unlike(kept(Tally()).counted, later(Tally(), **more).counted)]
    assert found == ([said] if said else [])

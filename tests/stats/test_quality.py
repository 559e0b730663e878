"""Quality beside speed, on logs that are counted by hand."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stats.desk import Log, client, gathered
from webcare.calendar.period import Days
from webcare.judging.past import fill
from webcare.stats.linted import lint, sample
from webcare.stats.quality import lint_clean, quality, repeat_contact
from webcare.stats.quality_sharing import shareable

CLEAN = "Hoi [naam], wat vervelend dat je lamp er nog niet is. De bezorger brengt hem morgen. ^[initialen]"
BAD = "Hoi [naam], wat vervelend dat je lamp er nog niet is. Ik wordt gebeld door de bezorger. ^[initialen]"
SHORT = "Hoi [naam], wat vervelend. Je lamp komt morgen. ^FE"
LONG = "Hoi [naam], wat vervelend dat je lamp er nog niet is, de bezorger brengt hem morgen alsnog bij je thuis. ^FE"


def test_the_quality_of_a_week(tmp_path: Path) -> None:
    log = Log()
    # two agents, angry to thankful, rated 5
    log.asks("c1", "2 10:00", "Wat een waardeloze service, ik ben woedend!", reach_bucket="10k+")
    log.replies("c1", "2 10:10", CLEAN)
    log.asks("c1", "2 10:20", "Hoe laat dan?").replies("c1", "2 10:30", BAD, ref="a_2")
    log.asks("c1", "2 10:40", "Super, bedankt!").event("c1", "2 11:00", "resolved").rates("c1", "2 12:00", 5)
    # word for word the same to two customers; the template does not count
    log.asks("c2", "3 10:00", reach_bucket="<100").replies("c2", "3 10:10", LONG)
    log.asks("c3", "3 11:00").replies("c3", "3 11:10", LONG).rates("c3", "3 12:00", 2)
    log.asks("c4", "3 12:00").replies("c4", "3 12:10", LONG, template="lamp@0123abcd")
    # resolved, and reopened
    log.asks("c5", "4 10:00").replies("c5", "4 10:05", SHORT).event("c5", "4 10:06", "resolved").asks("c5", "4 15:00")
    workspace = client(tmp_path / "klant", log.records)
    found = quality(gathered(workspace), workspace)
    assert (found.replies, found.templated, found.verbatim) == (6, 1, (2, 4))
    assert (found.linted.of, found.linted.clean, len(found.linted.judged)) == (6, 5, 6)
    assert found.linted.common(5) == [("taal/werkwoordsvorm", 1)]
    assert found.linted.good("kort") == (6, 6)
    assert found.agents == Counter({1: 4, 2: 1})
    assert found.moods.cases == Counter({("angry", "positive"): 1, ("negative", "negative"): 1})
    assert (found.moods.better, found.moods.worse, found.moods.soothed) == (1, 0, (1, 2))
    assert found.reach == Counter({"": 3, "<100": 1, "10k+": 1})
    assert (found.total.cases, found.total.reopened, dict(found.total.ratings)) == (5, 1, {5: 1, 2: 1})


def test_only_the_period_counts(tmp_path: Path) -> None:
    log = (
        Log().asks("c1", "2 10:00").replies("c1", "2 10:10", BAD).asks("c2", "9 10:00").replies("c2", "9 10:10", CLEAN)
    )
    workspace = client(tmp_path / "klant", log.records)
    found = quality(gathered(workspace, Days(date(2026, 11, 9), date(2026, 11, 15))), workspace)
    assert (found.total.cases, found.replies, found.linted.clean) == (1, 1, 1)


def test_no_cases_at_all(tmp_path: Path) -> None:
    workspace = client(tmp_path / "klant", [])
    found = quality(gathered(workspace), workspace)
    assert (found.replies, found.verbatim, found.repeat, found.linted.judged) == (0, (0, 0), (0, 0), [])


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (
            "9 10:10",
            (1, 1),
        ),  # seven days to the second after the last reply; its own seven days are not over at the end
        ("9 10:11", (0, 1)),
        ("6 10:00", (1, 1)),
        ("2 10:05", (0, 1)),  # before the reply: it runs beside it
    ],
)
def test_repeat_contact_within_seven_days(tmp_path: Path, second: str, expected: tuple[int, int]) -> None:
    log = Log().asks("c1", "2 10:00", ref="k_1").replies("c1", "2 10:10").asks("c2", second, ref="k_1")
    log.asks("laatste", "12 10:00", ref="k_2")
    workspace = client(tmp_path / "klant", log.records)
    assert repeat_contact(gathered(workspace).every) == expected


def test_whose_repeat_contact_counts(tmp_path: Path) -> None:
    log = Log()
    log.asks("a", "2 10:00", ref="k_1").replies("a", "2 10:10")
    log.asks("b", "3 10:00", "Bedankt!", ref="k_1")  # a thank-you is no repeat contact
    log.asks("c", "2 10:00", ref="k_2")  # nobody replied: nothing was done yet
    log.asks("d", "2 10:00", ref=None).replies("d", "2 10:10")  # nobody knows who this was
    log.asks("e", "2 10:00", ref="k_3").replies("e", "2 10:10").event("e", "4 10:00", "resolved")
    log.asks("f", "11 09:00", ref="k_3")  # within seven days of the resolution, not of the reply
    log.asks("g", "20 10:00", ref="k_4").replies("g", "20 10:10")  # two days ago: nobody can know yet
    for record in log.records:
        if record["conversation_id"] == "d" and record["direction"] == "in":
            del record["author"]["ref"]
    workspace = client(tmp_path / "klant", log.records)
    cases = gathered(workspace)
    assert repeat_contact(cases.every, None, cases.question.now) == (1, 2)  # of a and e
    assert repeat_contact(cases.every, [case for case in cases.every if case.conversation == "a"]) == (0, 1)


def test_a_sample_is_the_same_whatever_the_order_and_differs_by_its_seed() -> None:
    ids = [f"m{number}" for number in range(100)]
    chosen = sample(ids, ids, 10, 1)
    assert chosen == sorted(chosen, key=ids.index)
    assert set(chosen) == set(sample(ids[::-1], ids[::-1], 10, 1))
    assert set(chosen) != set(sample(ids, ids, 10, 2))
    assert sample(ids, ids, 100, 1) == ids


@given(st.sets(st.text(), min_size=1), st.integers(1, 20), st.integers())
def test_a_sample_holds_what_is_there(ids: set[str], most: int, seed: int) -> None:
    ordered = sorted(ids)
    chosen = sample(ordered, ordered, most, seed)
    assert len(chosen) == min(most, len(ids))
    assert set(chosen) <= ids


def test_lint_clean_of_a_sample(tmp_path: Path) -> None:
    log = Log()
    for number in range(6):
        log.asks(f"c{number}", f"2 10:{number:02}").replies(f"c{number}", f"2 11:{number:02}", (CLEAN, BAD)[number % 2])
    log.asks("en", "2 12:00").replies("en", "2 12:01", "Hi [naam], your lamp is on its way.", language="en")
    workspace = client(tmp_path / "klant", log.records)
    cases = gathered(workspace).cases
    assert lint_clean(cases, workspace) == (3, 6)
    assert lint_clean(cases, workspace, 4, 1)[1] == 4
    assert lint_clean(cases, workspace, 4, 1) == lint_clean(cases[::-1], workspace, 4, 1)


def test_what_was_pseudonymised_is_filled_in_and_not_judged(tmp_path: Path) -> None:
    body = "Hoi [naam], mail naar [e-mailadres] of bel [telefoonnummer]. Groet,\n[naam]"
    filled, spans = fill(body, "c1", ours=True)
    assert "[" not in filled
    assert [filled[start:end] for start, end in spans][1:] == ["hallo@voorbeeld.example", "050 000 12 34", "Femke"]
    assert fill("Groetjes, [naam]", "c1", ours=False)[0].removeprefix("Groetjes, ") == filled[4 : spans[0][1]]
    assert fill("Zie [1] en [dit].", "c1", ours=True)[0] == "Zie [1] en [dit]."
    log = Log().asks("c1", "2 10:00", surface="open")
    log.replies(
        "c1", "2 10:10", "Hoi [naam], wat vervelend. Mail je vraag naar [e-mailadres]. ^[initialen]", surface="open"
    )
    workspace = client(tmp_path / "klant", log.records)
    (judged,) = lint(gathered(workspace).cases, workspace).judged
    assert judged.faults == frozenset()


def test_to_share(tmp_path: Path) -> None:
    log = Log()
    for number in range(30):
        bucket = "<100" if number < 15 else "1k-9k" if number < 26 else "10k+"
        log.asks(f"c{number}", f"2 10:{number:02}", reach_bucket=bucket).replies(
            f"c{number}", f"2 11:{number:02}", CLEAN
        )
    log.rates("c1", "3 10:00", 5)
    workspace = client(tmp_path / "klant", log.records)
    found = shareable(quality(gathered(workspace), workspace))
    assert found.hidden.reach == {"10k+", "1k-9k"}  # four alone could be found by subtraction
    assert found.hidden.agents == frozenset()
    assert found.moods.cases.total() == 0
    assert (found.least, len(found.linted.judged)) == (10, 30)

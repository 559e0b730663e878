"""What the charts show, held against the same log counted another way."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.report.making import MONDAY, NOW, ZONE, Record, asked, client, made
from webcare.show.report.cells import Cells
from webcare.show.report.course import backlog, targets
from webcare.show.report.gathering import gather
from webcare.show.report.heat import arrivals, waits
from webcare.show.report.opening import frame
from webcare.show.report.picture import Picture
from webcare.show.report.spread import spread

NL = Cells("nl")
WAITS = [3, 20, 45, 70, None, 200, 600, 12, 30, 1500, None, 58]


def table(picture: Picture | None) -> dict[str, list[str]]:
    """Its rows by their first cell."""
    assert picture is not None
    return {first: cells for first, *cells in picture.table.rows}


def moments(records: list[Record], *, replies: bool) -> list[datetime]:
    return [datetime.fromisoformat(one["at"]) for one in records if (one["direction"] == "out") is replies]


def test_the_spread_of_public_and_all(tmp_path: Path) -> None:
    closed = asked([5] * 4, channel="mail", surface="closed")
    for number, record in enumerate(closed):
        record |= {"id": f"z{number}", "conversation_id": f"z{record['conversation_id']}"}
    review = asked([5], trigger="review")
    for record in review:
        record |= {"id": f"r{record['id']}", "conversation_id": "r"}
    picture = spread(made(client(tmp_path / "client", asked(WAITS) + closed + review)), NL)
    assert picture is not None
    assert table(picture) == {
        "meteen": ["–", "–", "14%"],
        "1 u": ["60%", "73%", "53%"],
        "2 u": ["70%", "80%", "65%"],
        "4 u": ["80%", "87%", "–"],
        "8 u": ["80%", "87%", "–"],
        "1 d": ["90%", "93%", "–"],
        "n": ["10", "15", "–"],
    }
    assert [key.meaning for key in picture.keys] == [
        "openbare social media (n 10)",
        "alle kanalen samen (n 15)",
        "wat klanten verwachten",
    ]


def test_without_public_cases_there_is_no_expectation(tmp_path: Path) -> None:
    picture = spread(made(client(tmp_path / "client", asked(WAITS, surface="closed"))), NL)
    assert picture is not None
    assert [key.kind for key in picture.keys] == ["line all"]
    assert "WikiMotive" not in picture.description


def test_without_replies_there_is_no_spread(tmp_path: Path) -> None:
    assert spread(made(client(tmp_path / "client", asked([None, None]))), NL) is None


@pytest.mark.parametrize("since", [None, "2026-11-03", "2026-11-04", "2026-11-21"])
@pytest.mark.parametrize("period_by", ["received", "replied"])
def test_the_backlog_counts_what_came_before_the_period(tmp_path: Path, since: str | None, period_by: str) -> None:
    records = asked(WAITS)
    report = made(client(tmp_path / "client", records), since, period_by=period_by)
    first = date.fromisoformat(since) if since else MONDAY.date()
    rows = table(backlog(gather(report), NL))
    assert list(rows) == [(first + timedelta(days=day)).isoformat() for day in range((NOW.date() - first).days + 1)]
    for day, (waiting, came, went) in rows.items():
        start = datetime.fromisoformat(day).replace(tzinfo=ZONE)
        end = start + timedelta(days=1)
        asking, answering = moments(records, replies=False), moments(records, replies=True)
        assert int(came) == sum(start <= at < end for at in asking)
        assert int(went) == sum(start <= at < end for at in answering)
        assert int(waiting) == sum(at < end for at in asking) - sum(at < end for at in answering)


def test_the_targets_by_week(tmp_path: Path) -> None:
    report = made(client(tmp_path / "client", asked([30, 90, None, 30], every=timedelta(days=4))))
    picture = targets(gather(report), NL)
    assert table(picture) == {
        "2026-W45 (2 nov)": ["50%*", "2"],
        "2026-W46 (9 nov)": ["50%*", "2"],
        "2026-W47 (16 nov)": ["–", "0"],
    }
    assert picture is not None
    assert "ring" in [key.kind for key in picture.keys]
    assert picture.description == "Eerste reactie op tijd, per week. Over de hele periode: 50%* van 4 zaken."


def test_no_targets_no_picture(tmp_path: Path) -> None:
    folder = client(tmp_path / "client", asked(WAITS))
    (folder / "handbook" / "targets.yaml").unlink()
    assert targets(gather(made(folder)), NL) is None


def test_the_map_of_hours(tmp_path: Path) -> None:
    report = made(client(tmp_path / "client", asked([10, 20, 30, 7, None], every=timedelta(weeks=0))))
    around = frame(report, gather(report))
    counts, medians = arrivals(gather(report), NL, around), waits(gather(report), NL, around)
    assert table(counts)["10.00"] == ["5", *["0"] * 6]
    assert table(medians)["10.00"] == ["10 min*", *["–"] * 6]
    assert {cell for hour, cells in table(counts).items() for cell in cells if hour != "10.00"} == {"0"}
    assert [(key.kind, key.meaning) for key in counts.keys] == [
        ("heat heat-0", "0"),
        ("heat heat-1", "5"),
        ("line opening", "openingstijden: Klantenservice"),
    ]
    assert counts.description == "De meeste zaken komen binnen op maandag tussen 10.00 en 11.00 uur: 5."
    assert ("dot", "uit minder dan 5 zaken") in [(key.kind, key.meaning) for key in medians.keys]


def test_the_map_goes_by_arrival_even_when_the_report_goes_by_reply(tmp_path: Path) -> None:
    report = made(client(tmp_path / "client", asked([1500])), period_by="replied")
    counts = arrivals(gather(report), NL, frame(report, gather(report)))
    assert table(counts)["10.00"][0] == "1"


def test_what_is_shared_is_in_blocks_of_three_hours(tmp_path: Path) -> None:
    report = made(client(tmp_path / "client", asked([10] * 36, every=timedelta(minutes=10))))
    picture = arrivals(gather(report), Cells("nl", shared=True), frame(report, gather(report)))
    assert {hour: cells[0] for hour, cells in table(picture).items()} == {
        **{f"{hour}.00": "0" for hour in range(0, 24, 3)},
        "9.00": "<10",  # 12, which would tell that the hours from 15.00 on have 6
        "12.00": "18",
        "15.00": "<10",
    }
    assert [key.meaning for key in picture.keys] == ["<10", "18", "openingstijden: Klantenservice"]


@given(st.dictionaries(st.integers(0, 30), st.integers(0, 40)))
def test_what_is_hidden_cannot_be_found_by_subtraction(counts: dict[int, int]) -> None:
    hidden = Cells("nl", shared=True).too_small(counts)
    assert hidden >= {key for key, n in counts.items() if 0 < n < 10}
    assert not any(counts[key] == 0 for key in hidden)
    if hidden and any(n and key not in hidden for key, n in counts.items()):
        assert sum(counts[key] for key in hidden) >= 10
    assert Cells("nl").too_small(counts) == set()


def test_a_single_quiet_week_takes_another_along(tmp_path: Path) -> None:
    waits_of = [30] * 12 + [None] * 3
    records = asked(waits_of, every=timedelta(hours=11))
    late = asked([30], every=timedelta())
    for record in late:
        at = datetime.fromisoformat(record["at"]) + timedelta(weeks=2)
        record |= {"id": f"l{record['id']}", "conversation_id": "l", "at": at.isoformat()}
    report = made(client(tmp_path / "client", records + late))
    assert table(targets(gather(report), Cells("nl", shared=True))) == {
        "2026-W45 (2 nov)": ["<10", "<10"],
        "2026-W46 (9 nov)": ["–", "0"],
        "2026-W47 (16 nov)": ["<10", "<10"],
    }

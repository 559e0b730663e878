"""What a cluster counts is what one machine counts: however the logs are cut up, and whoever is lost on the way."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import get_ident
from typing import Any
from zoneinfo import ZoneInfo

import fsspec
import pytest
from distributed import Client, LocalCluster
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.metrics.counting import ALWAYS, SETTING, asked
from tests.metrics.logs import Fields, Setting, settings_and_logs, write_log
from tests.metrics.story import Thread
from tests.metrics.test_duck import hostile
from webcare.metrics.cluster import serving
from webcare.metrics.cluster.ranges import Log, find_logs
from webcare.metrics.cluster.running import Layout, count_on_cluster
from webcare.metrics.cluster.serving import connected, count_with_cluster
from webcare.metrics.engine import count
from webcare.metrics.plain import count_plainly
from webcare.metrics.question import Conflict, Part, Question
from webcare.metrics.tally import Period
from webcare.model.errors import CannotRun
from webcare.store.workspace import open_workspace

HERE: dict[str, Any] = {
    "host": "127.0.0.1",
    "dashboard_address": "127.0.0.1:0",
    "worker_dashboard_address": "127.0.0.1:0",
}
ROOT = Path(__file__).resolve().parents[2]
SOME = settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
"""Each starts some thirty engines."""


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """A cluster within this process, which a debugger and the coverage see; it is spoken to as if it were far away."""
    with LocalCluster(n_workers=1, threads_per_worker=2, processes=False, protocol="tcp://", **HERE) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def client(cluster: LocalCluster) -> Iterator[Client]:
    with Client(cluster, set_as_default=False) as client:
        yield client


def counted(client: Client, paths: list[str], question: Question, size: int, buckets: int = 2) -> Any:
    """What the cluster says."""
    return count_on_cluster(client, find_logs(paths), question, cut=Layout(size, buckets))


def test_the_sample_on_two_workers_of_which_one_is_killed() -> None:
    client = open_workspace(client=str(ROOT))
    book = client.handbook
    log = str(ROOT / "logs" / "noorderlamp.pseudo.jsonl")
    now = 1795277600
    question = Question(
        [Part(ALWAYS), Part(ALWAYS, ["channel", "week"]), Part(Period(now - 28 * 86_400, now, "replied"), ["agent"])],
        now,
        client.config.timezone,
        hours=book.hours,
        channels=book.channels,
        topics=book.topics,
        targets=book.targets,
    )
    killed: list[int] = []
    with connected("local", "600MB") as cluster:
        pids = cluster.run(os.getpid)
        assert len(pids) >= 2

        def tell(_done: int, _whole: int) -> None:
            if not killed:
                killed.append(next(iter(pids.values())))
                os.kill(killed[0], getattr(signal, "SIGKILL", signal.SIGTERM))

        found = count_on_cluster(cluster, find_logs([log]), question, tell, Layout(400_000, 3))
    assert killed
    assert found == count_plainly([log], question)


@pytest.mark.filterwarnings(
    "ignore::hypothesis.errors.HypothesisDeprecationWarning"  # the cluster's threads draw from `random`; the logs do not
)
@SOME
@given(settings_and_logs(), st.data(), st.integers(1, 3))
def test_any_logs_however_they_are_cut(
    client: Client, drawn: tuple[Setting, list[Fields]], data: st.DataObject, buckets: int
) -> None:
    setting, records = drawn
    lines = [json.dumps(record) for record in records]
    by = data.draw(st.sampled_from(([], ["channel"], ["agent", "hour"], ["topic", "tag", "week"])))
    earlier = setting._replace(now=setting.now - data.draw(st.sampled_from((0, 0, 86_400))))
    question = asked(
        earlier,
        Part(ALWAYS),
        Part(ALWAYS, by),
        assumed=data.draw(st.sampled_from((None, ZoneInfo("Europe/Amsterdam")))),
    )
    with TemporaryDirectory() as folder:
        paths = [f"{folder}/a[1]*.jsonl", f"{folder}/b'.jsonl"]
        Path(paths[0]).write_bytes(data.draw(hostile(lines[: len(lines) // 2 + 1])))
        Path(paths[1]).write_bytes(data.draw(hostile(lines[len(lines) // 4 :])))
        size = data.draw(st.integers(1, 3)) * 1500
        assert counted(client, paths, question, size, buckets) == count_plainly(paths, question)


def test_a_record_that_is_there_twice_counts_where_it_came_first(client: Client, tmp_path: Path) -> None:
    thread = Thread().asks("2026-11-02 09:00").replies("2026-11-02 09:30").event("2026-11-02 10:00", "resolved")
    again = Thread().asks("2026-11-02 08:00").replies("2026-11-02 09:30")
    other = Thread("c2").asks("2026-11-03 09:00")  # its id, m1, is that of another conversation
    paths = [str(tmp_path / f"{name}.jsonl") for name in "abc"]
    for path, records in zip(paths, (thread.records, [*again.records, *again.records], other.records), strict=True):
        write_log(path, records)
    question = asked(SETTING)
    found = counted(client, paths, question, 500)
    assert found == count_plainly(paths, question)
    assert (found.records, found.left.duplicates, found.left.conflicting) == (3, 2, 3)
    names = [count_plainly([path], question).left for path in paths]
    assert not any(left.duplicates for left in names[::2])
    assert [(one.id, one.line) for one in found.left.conflicts] == [("m1", 1), ("m1", 3), ("m1", 1)]
    assert all(isinstance(one, Conflict) for one in found.left.conflicts)


def test_conversations_that_name_each_other_are_counted_together(client: Client, tmp_path: Path) -> None:
    records: list[Fields] = []
    for number in range(6):
        link = Thread(f"c{number}", f"m{number}-").asks(f"2026-11-02 09:{10 + number}").asks("2026-11-02 09:50")
        link.event("2026-11-02 10:00", "merged_into", to=f"c{number + 1}")
        records += link.replies("2026-11-02 09:05", in_reply_to=f"m{(number + 2) % 6}-1").records
    records += Thread("c6", "n").asks("2026-11-02 09:30").event("2026-11-02 10:00", "moved_closed", to="c7").records
    records += Thread("c7", "o").replies("2026-11-02 10:30").records
    write_log(str(tmp_path / "log.jsonl"), records)
    paths, question = [str(tmp_path / "log.jsonl")], asked(SETTING)
    found = counted(client, paths, question, 1500, 3)
    assert found == count_plainly(paths, question)
    tally = found.tallies[0][()]
    assert (tally.cases, tally.answered) == (1, 1)
    assert found.left.excluded == {"merged": 11, "answers_later": 6}


def test_what_is_wrong_with_a_line_is_told_with_its_place_in_the_log(client: Client, tmp_path: Path) -> None:
    write_log(str(tmp_path / "log.jsonl"), Thread().asks("2026-11-02 09:00").replies("2026-11-02 09:30").records)
    log = tmp_path / "log.jsonl"
    log.write_bytes(log.read_bytes() * 3 + b"\n{}\n\xef\xbb\xbf{\n" + log.read_bytes())
    paths, question = [str(log)], asked(SETTING)
    found = counted(client, paths, question, 400)
    assert found == count_plainly(paths, question)
    assert [finding.line for finding in found.left.findings] == [8, 9]


def test_logs_elsewhere_are_read_by_their_address(client: Client, tmp_path: Path) -> None:
    write_log(str(tmp_path / "a.jsonl"), Thread("c1", "a").asks("2026-11-02 09:00").replies("2026-11-02 09:30").records)
    write_log(str(tmp_path / "b.jsonl"), Thread("c2", "b").asks("2026-11-02 09:00").records)
    elsewhere = fsspec.filesystem("memory")
    for name in ("a.jsonl", "b.jsonl"):
        elsewhere.pipe(f"/logs/{name}", (tmp_path / name).read_bytes())
    question = asked(SETTING)
    plain = count_plainly([str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl")], question)
    assert counted(client, ["memory://logs/*.jsonl"], question, 300) == plain
    assert counted(client, [f"file://{tmp_path.as_posix()}/*.jsonl"], question, 1000) == plain
    assert counted(client, ["memory://logs/a.jsonl", str(tmp_path / "b.jsonl")], question, 1000) == plain
    assert [log.name for log in find_logs(["memory://logs/*.jsonl"])] == [
        "memory:///logs/a.jsonl",
        "memory:///logs/b.jsonl",
    ]


def test_a_cluster_is_found_by_its_address(
    cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_log(str(tmp_path / "log.jsonl"), Thread().asks("2026-11-02 09:00").replies("2026-11-02 09:30").records)
    paths, question = [str(tmp_path / "log.jsonl")], asked(SETTING)
    told: list[tuple[int, int]] = []
    found = count(paths, question, tell=lambda *how: told.append(how), cluster=cluster.scheduler_address)
    assert found == count_plainly(paths, question)
    assert told == [(4, 5), (9, 10), (10, 10)]
    monkeypatch.setattr(serving, "versions", get_ident)  # which is another where a worker says it
    with pytest.raises(CannotRun, match="the workers have another webcare or DuckDB than this machine"):
        count(paths, question, cluster=cluster.scheduler_address)


def test_a_cluster_that_goes_away_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(serving, "PATIENCE", 3)
    write_log(str(tmp_path / "log.jsonl"), Thread().asks("2026-11-02 09:00").replies("2026-11-02 09:30").records)
    with LocalCluster(n_workers=1, processes=False, protocol="tcp://", **HERE) as gone:

        def close(_done: int, _whole: int) -> None:
            gone.close()

        with pytest.raises(CannotRun, match="the cluster is gone"):
            count([str(tmp_path / "log.jsonl")], asked(SETTING), tell=close, cluster=gone.scheduler_address)


def test_nothing_to_count(client: Client, tmp_path: Path) -> None:
    (tmp_path / "log.jsonl").touch()
    question = asked(SETTING, Part(ALWAYS), Part(ALWAYS, ["channel"]))
    assert counted(client, [str(tmp_path / "log.jsonl")], question, 10) == count_plainly(
        [str(tmp_path / "log.jsonl")], question
    )


def test_a_log_that_a_worker_cannot_read(client: Client, tmp_path: Path) -> None:
    with pytest.raises(CannotRun) as problem:
        count_on_cluster(client, [Log(str(tmp_path / "gone.jsonl"), "gone.jsonl", 10)], asked(SETTING))
    assert (problem.value.message.nl, problem.value.place) == ("dit bestand bestaat niet", "gone.jsonl")


@pytest.mark.parametrize("address", ["elsewhere", "http://host:80", "tcp://host", "tcp://user:key@host:80", ""])
def test_what_is_no_address_of_a_cluster(address: str) -> None:
    with pytest.raises(CannotRun, match="this is no address of a cluster"):
        count_with_cluster(address, [], asked(SETTING))

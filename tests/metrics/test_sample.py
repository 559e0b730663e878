"""The sample client's log and handbook, measured by the engine and the oracle; and logs that are large or tangled."""

from pathlib import Path

import msgspec

from tests.metrics import engine, oracle
from tests.metrics.logs import Setting
from tests.metrics.oracle_log import second
from tests.metrics.story import Thread, setting
from webcare.store.workspace import open_workspace

ROOT = Path(__file__).resolve().parents[2]
MANY = 4_000


def test_thirteen_weeks_of_the_sample_client() -> None:
    lines = (ROOT / "logs" / "noorderlamp.pseudo.jsonl").read_bytes().splitlines()
    records = [msgspec.json.decode(line) for line in lines]
    client = open_workspace(client=str(ROOT))
    handbook, stats = client.handbook, client.config.stats
    using = Setting(
        hours=handbook.hours,
        channels=handbook.channels,
        topics=handbook.topics,
        targets=handbook.targets,
        timezone=client.config.timezone,
        case_gap=int(stats.case_gap.total_seconds()),
        reopen_window=int(stats.reopen_window.total_seconds()),
        now=max(map(second, records)),
    )
    found = engine.measure(records, using)
    assert found == oracle.measure(records, using)
    assert len(found.cases) > 500 and {case.get("state") for case in found.cases} >= {"met", "breached", "running"}


def test_one_case_of_many_messages_by_many_agents() -> None:
    thread = Thread()
    for number in range(MANY):
        wall = f"2026-11-02T{9 + number // 3600:02}:{number // 60 % 60:02}:{number % 60:02}+01:00"
        thread.asks(wall).replies(wall, ref=f"a_{number}")
    (case,) = engine.cases_of(thread.records, setting())
    assert (case.inbound, len(case.agents)) == (MANY, MANY)


def test_a_long_chain_of_merges_ends_at_its_root() -> None:
    records = []
    for number in range(MANY):
        link = Thread(f"c{number:04}", f"m{number:04}-").asks("2026-11-02 09:00")
        records += link.event("2026-11-02 10:00", "merged_into", to=f"c{number + 1:04}").records
    (case,) = engine.cases_of([*records, *Thread(f"c{MANY}").asks("2026-11-02 09:30").records], setting())
    assert (case.conversation, case.first.id) == (f"c{MANY}", "m0000-1")


def test_many_events_about_many_messages_and_many_moves_to_one_conversation() -> None:
    spam, public, private = Thread("c1", "a"), Thread("c2", "b").asks("2026-11-02 09:00"), Thread("c3", "d")
    for _ in range(MANY):
        spam.asks("2026-11-02 09:00")
        public.event("2026-11-02 09:00", "moved_closed", to="c3")
        private.replies("2026-11-02 10:00")
    for _ in range(MANY):
        spam.event("2026-11-02 09:30", "spam")
    found = engine.sifted([*spam.records, *public.records, *private.records])
    assert found.excluded == {"spam": MANY}
    assert [item.id for item in found.conversations["c2"]][-1] == "d1"

"""An import that is broken off leaves whole batches; the next run goes on, and in the end all is there once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.importing.golden import Importing
from webcare.importing import intake as module
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding
from webcare.store import bulk as bulk_module
from webcare.store.append import append_data, append_records
from webcare.store.bulk import Bulk
from webcare.store.log import read_log

MAP = "columns: {id: id, t: body, d: at, r: direction}\nconstants: {channel: x, surface: open}\n"
ROWS = [f"{at},bericht {at},2026-03-02T10:{at % 60:02}:00Z,{'in' if at % 2 else 'out'}" for at in range(100)]


class Killed(BaseException):
    """Stands for a signal that nothing catches."""


@pytest.fixture
def export(client: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table of a hundred messages, which is written in ten batches."""
    monkeypatch.setattr(module, "BATCH", 10)
    (client / "map.yaml").write_text(MAP, "utf-8")
    (client / "a.csv").write_text("\n".join(["id,t,d,r", *ROWS]), "utf-8")
    return client / "a.csv"


def test_killed_in_the_middle_of_a_write(importing: Importing, export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def torn(path: str, data: bytes) -> int:
        calls.append(data)
        if len(calls) < 4:
            return append_data(path, data)
        with open(path, "ab") as file:
            file.write(data[: len(data) // 2 + 7])
        raise Killed

    monkeypatch.setattr(bulk_module, "append_data", torn)
    with pytest.raises(Killed):
        importing("eigen", export, columns="map.yaml")
    assert len([one for one in read_log(str(importing.path)) if not isinstance(one, Finding)]) >= 30
    monkeypatch.setattr(bulk_module, "append_data", append_data)
    done = importing("eigen", export, columns="map.yaml")
    assert done.torn > 0
    assert done.added + done.known == 100
    assert done.known >= 30
    bodies = [record["body"] for record in importing.records()]
    assert sorted(bodies) == sorted(f"bericht {at}" for at in range(100))
    assert [one for one in read_log(str(importing.path)) if isinstance(one, Finding)] == []
    assert importing("eigen", export, columns="map.yaml").added == 0


def test_interrupted_between_two_batches(importing: Importing, export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = importing("eigen", export, columns="map.yaml")
    expected = importing.records()
    importing.path.unlink()
    before = Bulk.append
    calls = []

    def interrupted(self: Bulk, records: list[bulk_module.Fresh]) -> int:
        calls.append(1)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return before(self, records)

    monkeypatch.setattr(Bulk, "append", interrupted)
    with pytest.raises(KeyboardInterrupt):
        importing("eigen", export, columns="map.yaml")
    assert importing.records() == expected[:20]
    monkeypatch.setattr(Bulk, "append", before)
    again = importing("eigen", export, columns="map.yaml")
    assert (whole.added, again.added, again.known) == (100, 80, 20)
    assert importing.records() == expected


def test_a_disk_that_is_full_leaves_whole_batches(
    importing: Importing, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []

    def full(path: str, data: bytes) -> int:
        if len(sizes) == 2:
            raise CannotRun(module.TAKEN)
        sizes.append(len(data))
        return append_data(path, data)

    monkeypatch.setattr(bulk_module, "append_data", full)
    with pytest.raises(CannotRun):
        importing("eigen", export, columns="map.yaml")
    assert importing.path.stat().st_size == sum(sizes)
    assert len(importing.records()) == 20


def test_somebody_else_writes_the_same_meanwhile(
    importing: Importing, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two imports of one file at the same time: what the other wrote is not written again."""
    importing("eigen", export, columns="map.yaml")
    expected = importing.records()
    importing.path.unlink()
    before = Bulk.append

    def crossed(self: Bulk, records: list[bulk_module.Fresh]) -> int:
        if not importing.path.exists():
            append_records(str(importing.path), expected[5:95])
        return before(self, records)

    monkeypatch.setattr(Bulk, "append", crossed)
    done = importing("eigen", export, columns="map.yaml")
    assert done.added == 10
    assert sorted(json.dumps(one) for one in importing.records()) == sorted(json.dumps(one) for one in expected)


def test_a_dry_run_writes_nothing_and_says_the_same(importing: Importing, export: Path) -> None:
    dry = importing("eigen", export, columns="map.yaml", dry=True)
    assert (dry.added, importing.path.exists(), list(importing.path.parent.glob("*.lock"))) == (100, False, [])
    assert importing("eigen", export, columns="map.yaml").added == dry.added


def test_an_id_for_two_messages(importing: Importing, export: Path) -> None:
    export.write_text("id,t,d,r\n1,Hoi,2026-03-02T10:00:00Z,in\n1,Dag,2026-03-02T10:00:00Z,in\n", "utf-8")
    done = importing("eigen", export, columns="map.yaml")
    assert (done.added, [(why.times, why.places) for why in done.dropped.values()]) == (1, [(1, ("a.csv:3",))])
    export.write_text("id,t,d,r\n1,Hoi,2026-03-03T10:00:00Z,in\n", "utf-8")
    later = importing("eigen", export, columns="map.yaml")
    assert (later.added, later.known, list(later.dropped)) == (0, 0, [module.TAKEN])


def test_what_another_log_of_the_client_has_is_known(importing: Importing, export: Path) -> None:
    importing("eigen", export, columns="map.yaml")
    other = importing.path.with_name("ander.jsonl")
    importing.path.rename(other)
    bulk = Bulk(str(importing.path), [str(other), str(importing.path)])
    bulk.read()
    heads = [
        bulk_module.Head(one["id"], one["type"], one["at"], one["conversation_id"])
        for one in map(json.loads, other.read_text("utf-8").splitlines())
    ]
    assert [bulk.meet(head, 1) for head in heads] == [bulk_module.Met.THERE] * 100
    assert [bulk.meet(head, 1) for head in heads] == [bulk_module.Met.AGAIN] * 100
    assert [bulk.meet(head, 2) for head in heads] == [bulk_module.Met.OTHER] * 100
    assert not importing.path.exists()

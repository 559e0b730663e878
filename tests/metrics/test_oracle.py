"""The engine and the oracle say the same of every case, to the second."""

from datetime import UTC, datetime
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.metrics import engine, oracle, oracle_log
from tests.metrics.logs import Fields, Setting, logs, settings_and_logs, write_log
from tests.metrics.story import Thread
from webcare.store.log import read_log_blocks

THOROUGH = settings(max_examples=10 * settings().max_examples, suppress_health_check=[HealthCheck.too_slow])


@THOROUGH
@given(settings_and_logs())
def test_engine_and_oracle_agree_on_every_case_and_every_metric(drawn: tuple[Setting, list[Fields]]) -> None:
    setting, records = drawn
    assert engine.measure(records, setting) == oracle.measure(records, setting)


@settings(THOROUGH, max_examples=3 * settings().max_examples // 2)
@given(settings_and_logs(), st.randoms(use_true_random=False))
def test_the_order_in_the_file_changes_nothing(drawn: tuple[Setting, list[Fields]], dice: Random) -> None:
    setting, records = drawn
    shuffled = dice.sample(records, len(records))
    assert engine.measure(shuffled, setting) == engine.measure(records, setting)


@settings(max_examples=50)
@given(settings_and_logs())
def test_one_instant_by_another_offset_changes_nothing(drawn: tuple[Setting, list[Fields]]) -> None:
    setting, records = drawn
    moved = [record | {"at": datetime.fromisoformat(record["at"]).astimezone(UTC).isoformat()} for record in records]
    assert engine.measure(moved, setting) == engine.measure(records, setting)


@settings(max_examples=50)
@given(logs())
def test_generated_logs_are_read_without_a_finding(records: list[Fields]) -> None:
    with TemporaryDirectory() as folder:
        path = f"{folder}/log.jsonl"
        write_log(path, records)
        items = [item for block in read_log_blocks(path) for item in block.items]
    assert items == engine.read(records)


def test_the_oracle_takes_each_record_once_and_knows_a_conflict() -> None:
    asked = Thread().asks("2026-11-02 09:00").records[0]
    assert oracle_log.unique([asked, dict(asked), asked]) == ([asked], 2)
    with pytest.raises(oracle_log.Conflict, match="m1"):
        oracle_log.unique([asked, asked | {"body": "Iets anders"}])

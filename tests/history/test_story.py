"""A history: how it felt, what was promised, what came of it; and no more of it than anybody reads."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.store.test_log_blocks import event, message, written
from webcare.history import gathering, of_conversation, of_person, tell_story
from webcare.model.errors import CannotRun
from webcare.model.record import AnyRecord

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
DUE = "2026-03-02T17:00:00+01:00"


def records(*given: dict[str, Any]) -> list[AnyRecord]:
    return [msgspec.convert(one, AnyRecord) for one in given]


def reply(at: str, **more: Any) -> dict[str, Any]:
    agent = {"type": "agent", "ref": "a_01234567"}
    return message(9, at=at, direction="out", author=agent, **more)


PROMISE = event("promise_due", id="e1", due=DUE)
LATER, TOO_LATE = "2026-03-02T16:00:00+01:00", "2026-03-02T17:00:01+01:00"
KEPT: dict[str, tuple[list[dict[str, Any]], str]] = {
    "nothing came": ([], "overdue"),
    "a reply in time": ([reply(LATER)], "kept"),
    "a reply at the last second": ([reply(DUE)], "kept"),
    "a reply too late": ([reply(TOO_LATE)], "late"),
    "solved": ([event("resolved", id="e2", at=LATER)], "kept"),
    "an automatic reply": ([reply(LATER, automated=True)], "overdue"),
    "a campaign": ([reply(LATER, campaign="lente")], "overdue"),
    "a reply that failed": ([reply(LATER, delivery="failed")], "overdue"),
    "a reply elsewhere": ([reply(LATER, conversation_id="c2")], "overdue"),
    "the reply that promised": ([reply(PROMISE["at"])], "overdue"),
}


@pytest.mark.parametrize(("after", "state"), KEPT.values(), ids=KEPT)
def test_a_promise(after: list[dict[str, Any]], state: str) -> None:
    (promise,) = tell_story(records(PROMISE, *after), NOW).promises
    assert (promise.conversation, promise.state) == ("c1", state)


def test_a_promise_that_is_not_due() -> None:
    (promise,) = tell_story(records(PROMISE), datetime(2026, 3, 2, 16, tzinfo=UTC)).promises
    assert promise.state == "open"


def test_moods_reach_and_ratings() -> None:
    """Of customers' messages only; another language counts as the log says; what was deleted does not count."""
    story = tell_story(
        records(
            message(1, body="Wat een waardeloze service, ik ben woedend.", reach_bucket="<100"),
            message(2, body="This is terrible!", language="en", sentiment=-0.8, reach_bucket="1k-9k"),
            reply(LATER, body="Wat vervelend, sorry!", reach_bucket="10k+"),
            message(3, body="Super bedankt, wat een fijne service!"),
            message(4, body="Waar is mijn pakket?"),
            message(5, body="Stelletje oplichters!"),
            message(6, body=None),
            event("deleted", id="e1", message_id="m0005"),
            {**event("resolved", id="r1"), "type": "rating", "score": 2},
        ),
        NOW,
    )
    assert story.moods == ["angry", "negative", "positive", "neutral"]
    assert (story.reach, story.ratings, story.count("in"), story.count("out")) == ("1k-9k", [2], 6, 1)
    assert [entry.deleted for entry in story.entries].index(True) == 5


def log(folder: Path, given: list[dict[str, Any]]) -> list[str]:
    path = folder / "l.jsonl"
    path.write_bytes(written(given))
    return [str(path)]


def test_a_person_has_whole_conversations(tmp_path: Path) -> None:
    somebody = {"type": "customer", "ref": "k_fedcba9876543210"}
    paths = log(
        tmp_path,
        [
            message(1),
            message(2, conversation_id="c2"),
            reply(LATER, conversation_id="c2"),
            message(3, conversation_id="c3", author=somebody, body="Ik ben k_0123456789abcdef niet"),
            event("resolved", id="e1", conversation_id="c2", at=TOO_LATE),
        ],
    )
    found = of_person("k_0123456789abcdef", paths).records
    assert [record.id for record in found] == ["m0001", "m0002", "m0009", "e1"]
    for nobody in ("a_01234567", "k_0123"):
        with pytest.raises(CannotRun) as caught:
            of_person(nobody, paths)
        assert caught.value.message.nl == f"geen klant heeft het pseudoniem '{nobody}'"


def test_only_the_end_of_a_very_long_conversation_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MOST", 10)
    given = [message(number) for number in range(60)]
    found = of_conversation("c1", log(tmp_path, [*reversed(given), *given[-5:]]))
    assert [record.id for record in found.records] == [f"m{number:04}" for number in range(50, 60)]
    assert found.earlier == 50

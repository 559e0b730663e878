"""What is left out as settled is exactly what has nothing to ask: the short way finds what the whole log gives."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.test_log_blocks import written
from webcare.inbox import open_inbox
from webcare.store.workspace import Workspace, open_workspace

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 21, 16, tzinfo=ZONE)
OFFSETS = ("+01:00", "+01:00", "+01:00", "+02:00", "Z")
CONVERSATIONS = ("c1", "c2", "c3")
BODIES = ("Waar blijft mijn pakket?", "Bedankt!", "We zoeken het uit en komen erop terug.", "Het is onderweg.")
NAMES = (
    "assigned", "status", "resolved", "resolved", "reopened", "escalated", "acknowledged", "bot_handoff", "merged_into",
    "moved_closed", "no_reply_needed", "spam", "promise_due", "deleted",
)  # fmt: skip


@st.composite
def moments(draw: st.DrawFn) -> str:
    """A moment in the last weeks, often the same second as another, in some offset."""
    ago = draw(st.one_of(st.integers(-30, 120).map(lambda hours: hours * 3600), st.integers(0, 40 * 86_400)))
    offset = draw(st.sampled_from(OFFSETS))
    hours = 0 if offset == "Z" else int(offset[1:3])
    moment = (NOW - timedelta(seconds=ago)).astimezone(ZoneInfo("UTC")) + timedelta(hours=hours)
    return moment.strftime("%Y-%m-%dT%H:%M:%S") + draw(st.sampled_from(("", "", ".5"))) + offset


@st.composite
def records(draw: st.DrawFn, number: int) -> dict[str, Any]:
    """A record of one of a few conversations, about earlier and later ones."""
    common = {
        "v": 1,
        "id": f"r{number:02}",
        "conversation_id": draw(st.sampled_from(CONVERSATIONS)),
        "at": draw(moments()),
    }
    about = f"r{draw(st.integers(0, 14)):02}"
    if draw(st.integers(0, 9)) < 6:
        incoming = draw(st.booleans())
        message = {
            **common,
            "type": "message",
            "channel": draw(st.sampled_from(("x", "email", "review", "onbekend"))),
            "surface": draw(st.sampled_from(("open", "closed"))),
            "direction": "in" if incoming else "out",
            "author": {
                "type": "customer" if incoming else draw(st.sampled_from(("agent", "agent", "bot"))),
                "ref": "a_01",
            },
            "body": draw(st.sampled_from(BODIES)),
        }
        if draw(st.booleans()):
            message["in_reply_to"] = about
        if incoming:
            message["trigger"] = draw(st.sampled_from(("dm", "mention", "untagged", "review")))
            message["intent"] = draw(st.sampled_from(("complaint", "question")))
        return message
    if draw(st.integers(0, 9)) == 0:
        return {**common, "type": "rating", "score": 4}
    event = {
        **common,
        "type": "event",
        "name": draw(st.sampled_from(NAMES)),
        "to": draw(st.sampled_from(CONVERSATIONS)),
    }
    event |= {"status": draw(st.sampled_from(("open", "pending"))), "due": draw(moments())}
    return event | ({"message_id": about} if draw(st.booleans()) else {})


LOGS = st.integers(1, 14).flatmap(lambda count: st.tuples(*(records(number) for number in range(count))))


def sample() -> Workspace:
    """The client in this repository, with its hours and targets."""
    return open_workspace(str(Path(__file__).parents[2]))


@settings(max_examples=150)
@given(LOGS)
def test_the_short_way_finds_what_the_whole_log_gives(log: tuple[dict[str, Any], ...]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "l.jsonl"
        path.write_bytes(written(list(log)))
        short = open_inbox(sample(), [str(path)], NOW)
        whole = open_inbox(sample(), [str(path)], NOW, select=lambda logged, _: logged.threads)
    assert short == whole

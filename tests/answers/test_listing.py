"""Which answers there are, and what asks for attention."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from webcare.answers.listing import listing, named
from webcare.model.errors import CannotRun
from webcare.store.shelf import Shelf, read_shelf

TODAY = date(2026, 11, 22)
ANSWERS = {
    "a": "topic: zon\nvalid-until: 2026-11-21\nreview-by: 2026-11-21\n---\nHoi\n\n## x\nHoi\n",
    "b": "topic: maan\nvalid-from: 2026-11-23\n---\nHoi\n",
    "c": "valid-from: 2026-11-22\nvalid-until: 2026-11-22\nreview-by: 2026-11-22\n---\n## x\nHoi\n",
    "d": "topic: maan\nchannels: [email]\n---\nHoi\n",
}


@pytest.fixture
def shelf(client: Path) -> Shelf:
    for name, text in ANSWERS.items():
        (client / "answers" / f"{name}.md").write_text(
            f"---\nid: {name}\ntitle: {name.upper()}\n{text}", encoding="utf-8"
        )
    return read_shelf("answers")


def test_all(shelf: Shelf) -> None:
    assert [(item.answer.id, item.state, item.overdue) for item in listing(shelf, TODAY)] == [
        ("b", "not-yet", False),
        ("d", "current", False),
        ("a", "expired", True),
        ("c", "current", False),
    ]


@pytest.mark.parametrize(
    ("topic", "channel", "ids"),
    [("maan", None, ["b", "d"]), (None, "x", ["b", "a", "c"]), (None, "email", ["b", "d", "a"]), ("maan", "x", ["b"])],
)
def test_some(shelf: Shelf, topic: str | None, channel: str | None, ids: list[str]) -> None:
    assert [item.answer.id for item in listing(shelf, TODAY, topic=topic, channel=channel)] == ids


def test_what_is_kept_of_an_answer_survives_the_cache(shelf: Shelf) -> None:
    assert read_shelf("answers") == shelf
    assert {answer.id: answer.variants for answer in shelf.answers} == {
        "a": [None, "x"],
        "b": [None],
        "c": ["x"],
        "d": [None],
    }


def test_one_that_is_not_there(shelf: Shelf) -> None:
    assert named(shelf, "a").title == "A"
    with pytest.raises(CannotRun) as caught:
        named(shelf, "zzz")
    assert (caught.value.message.nl, caught.value.hint and caught.value.hint.nl) == (
        "onbekend antwoord 'zzz'",
        "kies uit: a, b, c, d",
    )

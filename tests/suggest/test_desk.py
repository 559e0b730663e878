"""The verdicts of a small desk."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from webcare.model.config import SuggestSettings
from webcare.store import cache
from webcare.suggest import Desk, open_desk

TODAY = date(2026, 11, 20)


def desk(client: Path, channel: str | None = None, *, many: bool = False) -> Desk:
    return open_desk(str(client / "answers"), SuggestSettings(), channel=channel, today=TODAY, many=many)


@pytest.mark.parametrize("many", [False, True])
def test_the_right_answer_first(client: Path, many: bool) -> None:
    found = desk(client, many=many).suggest("waar is mijn pakket gebleven")
    assert found.suggested[0].answer.id == "waar-pakket"
    assert found.suggested[0].why.example == "Waar is mijn pakket"
    assert found.suggested[0].why.words[0] == "pakket"


@pytest.mark.parametrize("question", ["", "   ", "😡😡😡", "?!", "\u200b"])
def test_without_a_word_there_is_no_answer(client: Path, question: str) -> None:
    assert desk(client).suggest(question) == ("none", [])


def test_something_else_altogether(client: Path) -> None:
    assert desk(client).suggest("wat is de hoofdstad van Peru").verdict == "none"


def test_a_question_of_a_megabyte(client: Path) -> None:
    assert desk(client).suggest("pakket " * 150_000).suggested[0].answer.id == "waar-pakket"


def test_personal_data_is_no_reason(client: Path) -> None:
    found = desk(client).suggest("waar is mijn pakket, mail sanne.pakket@voorbeeld.nl of bel 06-12345678")
    assert not any("sanne" in word or "1234" in word for item in found.suggested for word in item.why.words)


def test_an_answer_for_another_channel_or_another_time_is_not_suggested(client: Path) -> None:
    for name, line in (("retour", "channels: [email]"), ("lamp-kapot", "valid-until: 2026-11-19")):
        path = client / "answers" / f"{name}.md"
        path.write_text(path.read_text("utf-8").replace("topic:", f"{line}\ntopic:", 1), "utf-8")
    suggested = desk(client, "x").suggest("mijn lamp is kapot, kan ik hem retourneren").suggested
    assert [item.answer.id for item in suggested] == ["waar-pakket"]


def test_a_change_is_seen(client: Path) -> None:
    before = desk(client).suggest("kan de kleur anders").suggested[0].why.example
    path = client / "answers" / "retour.md"
    path.write_text(path.read_text("utf-8").replace("hoe stuur ik iets terug", "kan de kleur anders"), "utf-8")
    after = desk(client).suggest("kan de kleur anders").suggested[0]
    assert (before == "kan de kleur anders", after.why.example) == (False, "kan de kleur anders")


def test_a_file_that_cannot_be_read_is_named(client: Path) -> None:
    (client / "answers" / "stuk.md").write_text("---\nid: [\n---\nHoi\n", "utf-8")
    (client / "answers" / "twee.md").write_text((client / "answers" / "retour.md").read_text("utf-8"), "utf-8")
    shelf = desk(client).shelf
    assert (shelf.unread, shelf.twice) == (["stuk.md"], ["twee.md"])
    assert [answer.id for answer in shelf.answers] == ["lamp-kapot", "retour", "waar-pakket"]


def test_a_damaged_cache_is_made_anew(client: Path) -> None:
    expected = desk(client).suggest("waar is mijn pakket")
    folder = Path(cache.folder() or "")
    for path in folder.iterdir():
        path.write_bytes(path.read_bytes()[:-3] + b"???")
    assert desk(client).suggest("waar is mijn pakket") == expected


def test_without_a_cache(client: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = desk(client).suggest("waar is mijn pakket")
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    assert desk(client).suggest("waar is mijn pakket") == expected


def test_no_answers(tmp_path: Path) -> None:
    found = open_desk(str(tmp_path / "answers"), SuggestSettings(), today=TODAY).suggest("waar is mijn pakket")
    assert found == ("none", [])

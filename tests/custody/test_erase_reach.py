"""How far erasing reaches: other files, the cache, what is broken, and what it may not touch."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.custody.erasing import JANS, everything, gone
from tests.custody.records import FEMKE, JAN, PIET, line, message, write
from webcare.custody import erase as module
from webcare.custody.person import Person, person_of
from webcare.custody.rewrite import rewrite
from webcare.model.errors import CannotRun
from webcare.store.workspace import open_workspace
from webcare.suggest.past import index_past
from webcare.suggest.past_index import PastIndex


def test_a_broken_line_with_the_person_is_left_and_told() -> None:
    torn = line(message(2, "c1", JAN, "x"))[:-3]
    log = write("logs/a.jsonl", *JANS[:1], torn)
    place = os.path.join("logs", "a.jsonl")
    assert gone().left == [f"{place}:2"]
    assert log.read_text("utf-8").splitlines()[1] == torn


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="from Python 3.14 on a decoder looks as deep as the stack is")
def test_a_record_nested_too_deep_is_left_and_told() -> None:
    deep = line(message(2, "c2", PIET, "x"))[:-1] + ',"x":' + "[" * 700 + f'"{JAN}"' + "]" * 700 + "}"
    log = write("logs/a.jsonl", *JANS[:1], deep)
    assert gone().left == [f"{os.path.join('logs', 'a.jsonl')}:2"]
    assert log.read_text("utf-8").splitlines()[1] == deep


def test_any_other_file_with_the_person_is_told(client: Path) -> None:
    write("logs/a.jsonl", *JANS[:1])
    (client / "notities.txt").write_text(f"niets\nbel {JAN}\n", "utf-8")
    (client / ".git").mkdir()
    (client / ".git" / "oud").write_text(JAN, "utf-8")
    assert gone().left == ["notities.txt:2"]


def test_drafts_about_the_person_go_and_others_stay(client: Path) -> None:
    write("logs/a.jsonl", message(1, "c1", JAN, "Mijn groene lamp knippert elke avond. Wat nu?"))
    drafts = {
        "a.md": "---\nconversation: c1\n---\nHoi",
        "b.md": "---\ngesprek: c2\n---\nHoi",
        "c.txt": f"Vraag het {JAN}",
        "answers/nieuw.md": '---\nid: nieuw\ntitle: Lamp\nquestions:\n  - "Mijn groene lamp knippert elke avond"\n---\nHoi',
        "answers/ander.md": '---\nid: ander\ntitle: Lamp\nquestions:\n  - "Hoe hang ik een lamp op?"\n---\nHoi',
    }
    for name, text in drafts.items():
        path = client / "drafts" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert gone().drafts == [os.path.join("drafts", *name.split("/")) for name in ("a.md", "c.txt", "answers/nieuw.md")]
    left = sorted(path.name for path in (client / "drafts").rglob("*.*"))
    assert left == ["README.md", "ander.md", "b.md"]


def test_the_index_of_past_questions_goes_and_the_rest_of_the_cache_folder_stays(tmp_path: Path) -> None:
    write("logs/a.jsonl", *JANS)
    index_past(open_workspace())
    index = PastIndex.path_of(open_workspace().path("logs"))
    assert Path(index).exists()
    (tmp_path / "cache" / "van-mij.txt").write_text("blijft", "utf-8")
    gone(indexes=(index,))
    assert sorted(str(path.relative_to(tmp_path / "cache")) for path in (tmp_path / "cache").rglob("*") if path.is_file()) == [
        "van-mij.txt"
    ]  # fmt: skip


@pytest.mark.parametrize("reason", [f"voor {JAN}", "bel 06-12345678", "mail jan@voorbeeld.nl"])
def test_a_reason_may_not_say_who_it_is(reason: str) -> None:
    log = write("logs/a.jsonl", *JANS)
    before = log.read_bytes()
    with pytest.raises(CannotRun) as caught:
        gone(reason=reason)
    assert caught.value.message == ("in de reden staat wie het is", "the reason says who it is")
    assert log.read_bytes() == before


@pytest.mark.parametrize("who", ["", "@", "ab", "x" * 201])
def test_nobody_is_no_person(who: str) -> None:
    with pytest.raises(CannotRun) as caught:
        gone(who)
    assert caught.value.message.en == "this is neither a pseudonym nor an account"


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_log_outside_the_folder_is_not_touched(client: Path, tmp_path: Path) -> None:
    outside = write(str(tmp_path / "ver.jsonl"), *JANS)
    os.symlink(outside, client / "logs" / "ver.jsonl")
    before = outside.read_bytes()
    assert gone().nothing
    assert outside.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="there are no pipes of this kind on Windows")
def test_a_pipe_among_the_logs_stops_everything_before_it_begins(client: Path) -> None:
    log = write("logs/a.jsonl", *JANS)
    os.mkfifo(client / "logs" / "b.jsonl")
    before = log.read_bytes()
    with pytest.raises(CannotRun):
        gone()
    assert log.read_bytes() == before


@pytest.mark.parametrize("moment", range(4))
def test_broken_off_between_two_logs_it_can_be_done_again(
    moment: int, client: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each log holds replies in a conversation that only the other knows to be the person's."""
    write("logs/a.jsonl", message(1, "c1", JAN, "Hoi. Groet, Jan"), message(2, "c2", FEMKE, "Dag Jan, hier ben ik"))
    write("logs/b.jsonl", message(3, "c2", JAN, "Hallo"), message(4, "c1", FEMKE, "Dag Jan, daar ben ik"))
    write("logs/c.jsonl", message(5, "c2", FEMKE, "En Jan, nog iets?"))
    count = [0]
    real = rewrite

    def stops(*arguments: Any) -> bool:
        count[0] += 1
        if count[0] > moment:
            raise KeyboardInterrupt
        return real(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(module, "rewrite", stops)
        with pytest.raises(KeyboardInterrupt):
            gone()
    gone()
    text = b"".join(everything(client / "logs").values()).decode()
    assert JAN not in text and "Jan" not in text
    assert text.count('"type":"message"') == 5


def test_a_person_without_a_key_is_looked_for_as_written(client: Path) -> None:
    (client / "webcare.toml").write_text('client = "Proef"\n', "utf-8")
    person = person_of("@Jan_de_Vries", open_workspace())
    assert isinstance(person, Person)
    assert (person.refs, person.account, person.shown) == (frozenset(), "jan_de_vries", "ja…")
    assert (
        person.wrote("jan_de_vries")
        and person.wrote("@JAN_de_vries")
        and not person.wrote("jan")
        and not person.wrote(None)
    )
